/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-year-plot.h"

#include "wording/streef-words.h"

#include <math.h>

/* In points. */
#define PLOT 130.0            /* high, labels included */
#define LEAST_PLOT 50.0
#define WIDE_ROOM 4.0         /* over the two lines of a label, to the text above the picture */
#define ZERO_LINE 0.75
#define DIGIT_MIDDLE 3.2
#define TICK_ROOM 26.0        /* between ticks, if the bars take the whole height */
#define LEAST_TICK_ROOM 12.0
#define TICK_GAP 4.0          /* from a tick's label to the plot */
#define LABEL_GAP 4.0
#define ASCENT 7.5
#define DIAMOND 6.8
#define WORDS_WIDTH 9.5       /* of a line that reads upwards */
#define LEAST_WORDS_SLOT 8.2  /* for one beside columns */

static char *
write_tick (const StreefYearPlot *self,
            const StreefTicks    *ticks,
            guint                 i)
{
  g_auto (StreefValue) value = { 0 };
  StreefNumber number;

  if (!streef_ticks_get (ticks, i, &number))
    return NULL;

  streef_value_init_number (&value, &number);
  return streef_words_value (self->columns[0].data->key.category, &value, self->layout->language);
}

/* The value axis of a dense chart: light rules behind the columns, round values to their left. */
static void
add_value_axis (const StreefYearPlot *self,
                const StreefTicks    *ticks,
                GPtrArray            *labels)
{
  StreefChartLayout *layout = self->layout;

  for (guint i = 0; i < labels->len; i++)
    {
      PangoLayout *label = g_ptr_array_index (labels, i);
      StreefNumber number;
      double y;

      streef_ticks_get (ticks, i, &number);
      y = self->axis.zero - streef_scale_get_share (&self->scale, &number) * self->axis.unit;
      streef_chart_layout_add_shape (
        layout, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_RULE, self->left, y - ZERO_LINE / 2,
        self->right - self->left, ZERO_LINE);
      streef_chart_layout_add_line (layout, STREEF_NO_ROW, STREEF_ROLE_SECONDARY, label,
                                    self->left - TICK_GAP - streef_line_get_width (label),
                                    y + DIGIT_MIDDLE);
    }
}

static GPtrArray *
set_tick_labels (const StreefYearPlot *self,
                 const StreefTicks    *ticks)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *text = write_tick (self, ticks, i);

      if (text == NULL)
        break;
      g_ptr_array_add (
        labels, streef_lettering_set_line (self->layout->lettering, STREEF_LETTER_REGULAR, text));
    }
  return labels;
}

/* What a column with all that stands over it covers, as a rectangle up from the zero line. */
static cairo_rectangle_t
get_cover (const StreefYearPlot *self,
           const StreefColumn   *column)
{
  const double high = streef_column_get_high (column, self->axis.unit);
  const double middle = column->left + column->slot / 2;
  const double half
    = MAX (MAX (column->bar.to, column->bar.mark_to) - middle, MIN (column->slot, DIAMOND) / 2);

  return (cairo_rectangle_t) { middle - half, self->axis.zero - high, 2 * half, high };
}

static gboolean
overlaps (const cairo_rectangle_t *a,
          const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Writes the value over @column unless it would touch another column or value. */
static void
add_dense_value (const StreefYearPlot *self,
                 guint                 i,
                 GArray               *taken)
{
  const StreefColumn *column = &self->columns[i];
  const cairo_rectangle_t cover = get_cover (self, column);
  PangoLayout *value;
  cairo_rectangle_t box;

  if (column->values->len == 0 || column->bar.achieved < 0)
    return;

  value = g_ptr_array_index (column->values, column->values->len - 1);
  box.width = streef_line_get_width (value);
  box.height = ASCENT;
  box.x = CLAMP (column->left + (column->slot - box.width) / 2, self->left,
                 MAX (self->left, self->from + self->width - box.width));
  box.y = cover.y - LABEL_GAP - ASCENT;
  for (guint other = 0; other < taken->len; other++)
    if (other != i && overlaps (&box, &g_array_index (taken, cairo_rectangle_t, other)))
      return;

  streef_chart_layout_add_line (self->layout, column->bar.row, STREEF_ROLE_TEXT, value, box.x,
                                cover.y - LABEL_GAP);
  g_array_append_val (taken, box);
}

static guint
find_extreme (const StreefYearPlot *self,
              double                sign)
{
  guint best = 0;

  for (guint i = 1; i < self->n; i++)
    if (self->columns[i].bar.has_achieved
        && (!self->columns[best].bar.has_achieved
            || sign * self->columns[i].bar.achieved > sign * self->columns[best].bar.achieved))
      best = i;
  return best;
}

/* The latest, highest, lowest and first value are written where there is room. */
static void
add_dense_values (const StreefYearPlot *self)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  guint last = self->n - 1;
  guint chosen[4];

  for (guint i = 0; i < self->n; i++)
    {
      const cairo_rectangle_t cover = get_cover (self, &self->columns[i]);

      g_array_append_val (taken, cover);
      if (self->columns[i].bar.has_achieved)
        last = i;
    }
  chosen[0] = last;
  chosen[1] = find_extreme (self, 1);
  chosen[2] = find_extreme (self, -1);
  chosen[3] = 0;
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      gboolean is_new = self->columns[chosen[i]].bar.has_achieved;

      for (guint before = 0; before < i; before++)
        is_new &= chosen[before] != chosen[i];
      if (is_new)
        add_dense_value (self, chosen[i], taken);
    }
}

static gboolean
is_missing (const StreefYearPlot *self,
            guint                 i)
{
  return i < self->n && self->columns[i].words_line != NULL;
}

/* Whether nothing is drawn in slot @i, or it lies outside. */
static gboolean
is_blank (const StreefYearPlot *self,
          guint                 i)
{
  return i >= self->n || (is_missing (self, i) && !self->columns[i].bar.has_target);
}

/* Where slots are narrower than a line is high, only the middle one of years without a bar carries
 * the words, and only if they touch nothing beside them. */
static void
thin_words (StreefYearPlot *self)
{
  guint first = 0;

  for (guint i = 0; i < self->n && self->slot < WORDS_WIDTH; i++)
    {
      const guint middle = (first + i) / 2;

      self->columns[i].hides_words = TRUE;
      if (!is_missing (self, i))
        first = i + 1;
      else if (!is_missing (self, i + 1)
               && (self->slot >= LEAST_WORDS_SLOT
                   || (is_blank (self, middle - 1) && is_blank (self, middle + 1))))
        self->columns[middle].hides_words = FALSE;
    }
}

/* How far apart the ticks are, in points. */
static double
get_tick_distance (const StreefYearPlot *self,
                   const StreefTicks    *ticks)
{
  StreefNumber low, high;

  if (ticks->n < 2 || !streef_ticks_get (ticks, 0, &low) || !streef_ticks_get (ticks, 1, &high))
    return G_MAXDOUBLE;
  return (streef_scale_get_share (&self->scale, &high)
          - streef_scale_get_share (&self->scale, &low))
         * self->axis.unit;
}

/* Fills a chart whose columns are too narrow for their values: with a value axis in their place.
 * How * far apart its ticks are is known only once all is placed, so they are made fewer until
 * they fit. */
static void
fill_dense (StreefYearPlot *self)
{
  g_autoptr (GPtrArray) labels = NULL;
  StreefTicks ticks;

  for (guint most = (guint) fmax (self->high / TICK_ROOM, 1);; most--)
    {
      ticks = streef_scale_get_ticks (&self->scale, most);
      g_clear_pointer (&labels, g_ptr_array_unref);
      labels = set_tick_labels (self, &ticks);
      streef_year_plot_place_slots (self, streef_lines_get_width (labels) + TICK_GAP);
      streef_year_plot_try_mode (self, STREEF_COLUMNS_DENSE);
      thin_words (self);
      streef_year_plot_fit_height (self, LABEL_GAP + ASCENT);
      if (most == 0 || get_tick_distance (self, &ticks) >= LEAST_TICK_ROOM)
        break;
    }
  add_value_axis (self, &ticks, labels);
  streef_year_plot_add_columns (self);
  add_dense_values (self);
}

static void
choose_mode (StreefYearPlot *self)
{
  streef_year_plot_place_slots (self, 0);
  if (!streef_year_plot_try_mode (self, STREEF_COLUMNS_WIDE)
      && !streef_year_plot_try_mode (self, STREEF_COLUMNS_NARROW))
    self->mode = STREEF_COLUMNS_DENSE;
}

/**
 * streef_chart_layout_fill_years:
 * @height: for plot and years together, or 0 for the usual one
 *
 * Columns by year, each with the target of its own year.
 */
void
streef_chart_layout_fill_years (StreefChartLayout *self,
                                double             height)
{
  const guint n = self->comparison->n_rows;
  g_auto (StreefYearPlot) plot = { 0 };
  StreefScale scale = { 0 };

  if (n == 0)
    return;

  streef_year_plot_include (&scale, self->comparison->rows, n);
  streef_year_plot_init (&plot, self, 0, n, &scale, PLOT);
  choose_mode (&plot);
  if (height > 0)
    plot.high = fmax (height - streef_year_plot_get_under (&plot), LEAST_PLOT);
  if (plot.mode == STREEF_COLUMNS_DENSE)
    {
      fill_dense (&plot);
      return;
    }

  streef_year_plot_fit_height (&plot, plot.mode == STREEF_COLUMNS_WIDE ? WIDE_ROOM : 0);
  streef_year_plot_add_columns (&plot);
}
