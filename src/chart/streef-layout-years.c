/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-column.h"

#include "wording/streef-words.h"

#include <math.h>

/* In points. */
#define PLOT 130.0            /* high, labels included */
#define LEAST_PLOT 50.0
#define WIDEST_SLOT 140.0
#define LEAST_WIDE_SLOT 60.0
#define WIDE_ROOM 4.0         /* over the two lines of a label, to the text above the picture */
#define BREAK_GAP 10.0        /* where the series breaks */
#define ZERO_LINE 0.75
#define YEAR_BASELINE 13.0    /* below the plot */
#define TARGET_BASELINE 25.0
#define DESCENT 3.0
#define SMALL_MARK_WIDTH 6.0  /* before the target in the row under the years */
#define SMALL_MARK_HEIGHT 2.0
#define SMALL_MARK_GAP 2.0
#define DIGIT_MIDDLE 3.2
#define BETWEEN_YEARS 4.0
#define TICK_ROOM 26.0        /* between ticks, if the bars take the whole height */
#define LEAST_TICK_ROOM 12.0
#define TICK_GAP 4.0          /* from a tick's label to the plot */
#define LABEL_GAP 4.0
#define ASCENT 7.5
#define DIAMOND 6.8
#define WORDS_WIDTH 9.5       /* of a line that reads upwards */
#define LEAST_WORDS_SLOT 8.2  /* for one beside columns */

/* How wide a column is in a slot: wider in small charts, whose values stand in the columns. */
#define COLUMN_SHARE 0.57
#define FEW_SHARE 0.63
#define FEW 6                 /* years */
#define FULL_SLOT 61.0
#define FULL_COLUMN 34.0
#define MORE_SHARE 0.25       /* of what the slot is wider */
#define WIDEST_COLUMN 48.0

/**
 * Plot:
 * @columns: (array length=n): by year
 * @left: where the first slot begins
 * @scale: of all figures
 *
 * The columns of one chart on their way to their places.
 */
typedef struct
{
  StreefChartLayout *layout;
  StreefColumnMode mode;
  guint n;
  StreefColumn *columns;
  StreefScale scale;
  StreefAxis axis;
  double left;
  double slot;
  double high;    /* how high the plot is, labels included */
} Plot;

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const StreefColumn *one = a;
  const StreefColumn *other = b;

  return (one->data->key.year > other->data->key.year)
         - (one->data->key.year < other->data->key.year);
}

static void
include_result (StreefScale        *scale,
                const StreefResult *result)
{
  if (result == NULL)
    return;

  streef_scale_include_value (scale, &result->achieved);
  streef_scale_include_value (scale, &result->target);
  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    streef_scale_include_value (scale,
                                &g_array_index (result->earlier, StreefEarlierFigure, i).achieved);
}

static void
init_plot (Plot              *self,
           StreefChartLayout *layout,
           double             high)
{
  const StreefComparison *comparison = layout->comparison;

  *self = (Plot) {
    .layout = layout, .n = comparison->n_rows, .axis = { .is_upright = TRUE }, .high = high
  };
  self->columns = g_new0 (StreefColumn, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    include_result (&self->scale, comparison->rows[i].result);
  for (guint i = 0; i < self->n; i++)
    streef_column_init (&self->columns[i], layout, i, &self->scale);
  qsort (self->columns, self->n, sizeof *self->columns, compare_years);
}

static void
clear_plot (Plot *self)
{
  for (guint i = 0; i < self->n; i++)
    streef_column_clear (&self->columns[i]);
  g_free (self->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plot, clear_plot)

static gboolean
has_break (const Plot *self,
           guint       i)
{
  return i > 0 && (self->columns[i].data->marks & STREEF_MARK_BREAK) != 0;
}

static guint
count_breaks (const Plot *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += has_break (self, i);
  return n;
}

/* Gives every year its slot from @left on, also one without data. */
static void
place_slots (Plot   *self,
             double  left)
{
  const double gaps = count_breaks (self) * BREAK_GAP;
  double x = left;

  self->left = left;
  self->slot = MIN ((self->layout->width - left - gaps) / MAX (self->n, 1), WIDEST_SLOT);
  for (guint i = 0; i < self->n; i++)
    {
      if (has_break (self, i))
        x += BREAK_GAP;
      self->columns[i].left = x;
      x += self->slot;
    }
}

static double
get_breadth (const Plot *self)
{
  if (self->slot > FULL_SLOT)
    return MIN (FULL_COLUMN + (self->slot - FULL_SLOT) * MORE_SHARE, WIDEST_COLUMN);
  return MIN (self->slot * (self->n <= FEW ? FEW_SHARE : COLUMN_SHARE), FULL_COLUMN);
}

static double
get_target_width (const StreefColumn *column)
{
  return SMALL_MARK_WIDTH + SMALL_MARK_GAP + streef_line_get_width (column->target);
}

static gboolean
try_mode (Plot             *self,
          StreefColumnMode  mode)
{
  const double breadth = get_breadth (self);

  self->mode = mode;
  if (mode == STREEF_COLUMNS_WIDE && self->slot < LEAST_WIDE_SLOT)
    return FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      StreefColumn *column = &self->columns[i];

      if (!streef_column_set (column, self->layout, mode, self->slot, breadth)
          && mode != STREEF_COLUMNS_DENSE)
        return FALSE;
      if (mode == STREEF_COLUMNS_NARROW && column->target != NULL
          && get_target_width (column) > self->slot - 1)
        return FALSE;
    }
  return TRUE;
}

static void
choose_mode (Plot *self)
{
  place_slots (self, 0);
  if (!try_mode (self, STREEF_COLUMNS_WIDE) && !try_mode (self, STREEF_COLUMNS_NARROW))
    self->mode = STREEF_COLUMNS_DENSE;
}

static gboolean
settle (Plot *self)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < self->n; i++)
    has_changed |= streef_column_settle (&self->columns[i], self->axis.unit);
  return has_changed;
}

/* Finds the largest scale at which every label fits; each column that gives up a place asks for
 * another round. */
static void
fit_height (Plot   *self,
            double  value_room)
{
  const guint n = STREEF_COLUMN_NEEDS * self->n;
  g_autofree StreefNeed *needs = g_new (StreefNeed, n + 1);
  StreefReach room;

  do
    {
      for (guint i = 0; i < self->n; i++)
        streef_column_get_needs (&self->columns[i], value_room, needs + STREEF_COLUMN_NEEDS * i);
      self->axis.unit = fmax (streef_find_unit (needs, n, self->high), 0);
    }
  while (settle (self));
  room = streef_get_room (needs, n, self->axis.unit);
  self->high = MAX (self->high, room.low + room.high);
  self->axis.zero = self->layout->top + self->high - room.low;
}

/* The zero line, interrupted where the series breaks. */
static void
add_zero_line (const Plot *self)
{
  double from = self->left;

  for (guint i = 0; i < self->n; i++)
    {
      const StreefColumn *column = &self->columns[i];
      const double to = column->left + column->slot;

      if (i + 1 < self->n && !has_break (self, i + 1))
        continue;
      streef_chart_layout_add_shape (self->layout, STREEF_NO_ROW, STREEF_FORM_SOLID,
                                     STREEF_ROLE_SECONDARY, from, self->axis.zero - ZERO_LINE / 2,
                                     to - from, ZERO_LINE);
      from = to + BREAK_GAP;
    }
}

/* How many years apart the years' labels stand: round steps, so that they are years such as 2000
 * and 2010. */
static int
choose_year_step (const Plot *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  double widest = 0;

  for (guint i = 0; i < self->n; i++)
    widest = fmax (widest, streef_line_get_width (self->columns[i].year));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * self->slot >= widest + (self->mode == STREEF_COLUMNS_DENSE ? BETWEEN_YEARS : 0))
      return steps[i];
  return 100;
}

static void
add_year (const Plot         *self,
          const StreefColumn *column,
          double              bottom)
{
  const double middle = column->left + column->slot / 2;
  const double width = streef_line_get_width (column->year);
  const double x = CLAMP (middle - width / 2, 0, MAX (self->layout->width - width, 0));

  streef_chart_layout_add_line (self->layout, column->bar.row, STREEF_ROLE_TEXT, column->year, x,
                                bottom + YEAR_BASELINE);
}

/* The target as a number behind a small mark, in the row under the years. */
static void
add_target (const Plot         *self,
            const StreefColumn *column,
            double              bottom)
{
  const double x = column->left + (column->slot - get_target_width (column)) / 2;
  const double baseline = bottom + TARGET_BASELINE;

  streef_chart_layout_add_shape (self->layout, column->bar.row, STREEF_FORM_SOLID, STREEF_ROLE_TEXT,
                                 x, baseline - DIGIT_MIDDLE - SMALL_MARK_HEIGHT / 2,
                                 SMALL_MARK_WIDTH, SMALL_MARK_HEIGHT);
  streef_chart_layout_add_line (self->layout, column->bar.row, STREEF_ROLE_TEXT, column->target,
                                x + SMALL_MARK_WIDTH + SMALL_MARK_GAP, baseline);
}

static gboolean
has_target_row (const Plot *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->mode == STREEF_COLUMNS_NARROW && self->columns[i].bar.has_target
        && self->columns[i].target != NULL)
      return TRUE;
  return FALSE;
}

/* How much the rows under the plot take. */
static double
get_under (const Plot *self)
{
  return (has_target_row (self) ? TARGET_BASELINE : YEAR_BASELINE) + DESCENT;
}

static void
add_under (const Plot *self)
{
  const double bottom = self->layout->top + self->high;
  const int step = choose_year_step (self);

  for (guint i = 0; i < self->n; i++)
    {
      const StreefColumn *column = &self->columns[i];

      if (column->data->key.year % step == 0)
        add_year (self, column, bottom);
      if (self->mode == STREEF_COLUMNS_NARROW && column->bar.has_target && column->target != NULL)
        add_target (self, column, bottom);
    }
}

static char *
write_tick (const Plot        *self,
            const StreefTicks *ticks,
            guint              i)
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
add_value_axis (const Plot        *self,
                const StreefTicks *ticks,
                GPtrArray         *labels)
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
        self->slot * self->n + count_breaks (self) * BREAK_GAP, ZERO_LINE);
      streef_chart_layout_add_line (layout, STREEF_NO_ROW, STREEF_ROLE_SECONDARY, label,
                                    self->left - TICK_GAP - streef_line_get_width (label),
                                    y + DIGIT_MIDDLE);
    }
}

static GPtrArray *
set_tick_labels (const Plot        *self,
                 const StreefTicks *ticks)
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
get_cover (const Plot         *self,
           const StreefColumn *column)
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
add_dense_value (const Plot *self,
                 guint       i,
                 GArray     *taken)
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
                 MAX (self->left, self->layout->width - box.width));
  box.y = cover.y - LABEL_GAP - ASCENT;
  for (guint other = 0; other < taken->len; other++)
    if (other != i && overlaps (&box, &g_array_index (taken, cairo_rectangle_t, other)))
      return;

  streef_chart_layout_add_line (self->layout, column->bar.row, STREEF_ROLE_TEXT, value, box.x,
                                cover.y - LABEL_GAP);
  g_array_append_val (taken, box);
}

static guint
find_extreme (const Plot *self,
              double      sign)
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
add_dense_values (const Plot *self)
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

static void
add_columns (Plot *self)
{
  StreefChartLayout *layout = self->layout;

  layout->bottom = layout->top + self->high + get_under (self);
  add_zero_line (self);
  for (guint i = 0; i < self->n; i++)
    {
      const StreefColumn *column = &self->columns[i];

      streef_column_add (column, &self->axis, layout);
      streef_chart_layout_add_slot (layout, &column->data->key, column->left, layout->top,
                                    column->slot, layout->bottom - layout->top);
      layout->uses_short_words |= column->uses_short_words;
    }
  add_under (self);
}

static gboolean
is_missing (const Plot *self,
            guint       i)
{
  return i < self->n && self->columns[i].words_line != NULL;
}

/* Whether nothing is drawn in slot @i, or it lies outside. */
static gboolean
is_blank (const Plot *self,
          guint       i)
{
  return i >= self->n || (is_missing (self, i) && !self->columns[i].bar.has_target);
}

/* Where slots are narrower than a line is high, only the middle one of years without a bar carries
 * the words, and only if they touch nothing beside them. */
static void
thin_words (Plot *self)
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
get_tick_distance (const Plot        *self,
                   const StreefTicks *ticks)
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
fill_dense (Plot *self)
{
  g_autoptr (GPtrArray) labels = NULL;
  StreefTicks ticks;

  for (guint most = (guint) fmax (self->high / TICK_ROOM, 1);; most--)
    {
      ticks = streef_scale_get_ticks (&self->scale, most);
      g_clear_pointer (&labels, g_ptr_array_unref);
      labels = set_tick_labels (self, &ticks);
      place_slots (self, streef_lines_get_width (labels) + TICK_GAP);
      try_mode (self, STREEF_COLUMNS_DENSE);
      thin_words (self);
      fit_height (self, LABEL_GAP + ASCENT);
      if (most == 0 || get_tick_distance (self, &ticks) >= LEAST_TICK_ROOM)
        break;
    }
  add_value_axis (self, &ticks, labels);
  add_columns (self);
  add_dense_values (self);
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
  g_auto (Plot) plot = { 0 };

  if (self->comparison->n_rows == 0)
    return;

  init_plot (&plot, self, PLOT);
  choose_mode (&plot);
  if (height > 0)
    plot.high = fmax (height - get_under (&plot), LEAST_PLOT);
  if (plot.mode == STREEF_COLUMNS_DENSE)
    {
      fill_dense (&plot);
      return;
    }

  fit_height (&plot, plot.mode == STREEF_COLUMNS_WIDE ? WIDE_ROOM : 0);
  add_columns (&plot);
}
