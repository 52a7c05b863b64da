/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-year-plot.h"

#include <math.h>

/* In points. */
#define WIDEST_SLOT 140.0
#define LEAST_WIDE_SLOT 60.0
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

/* How wide a column is in a slot: wider in small charts, whose values stand in the columns. */
#define COLUMN_SHARE 0.57
#define FEW_SHARE 0.63
#define FEW 6                 /* years */
#define FULL_SLOT 61.0
#define FULL_COLUMN 34.0
#define MORE_SHARE 0.25       /* of what the slot is wider */
#define WIDEST_COLUMN 48.0

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

/* Takes all figures of @rows into the span. */
void
streef_year_plot_include (StreefScale               *scale,
                          const StreefComparisonRow *rows,
                          guint                      n)
{
  for (guint i = 0; i < n; i++)
    include_result (scale, rows[i].result);
}

/* Makes a column of each of @n rows from the @first on, in order of time, with the whole width of
 * the picture and all that is left below its top. */
void
streef_year_plot_init (StreefYearPlot    *self,
                       StreefChartLayout *layout,
                       guint              first,
                       guint              n,
                       const StreefScale *scale,
                       double             high)
{
  *self = (StreefYearPlot) {
    .layout = layout,
    .n = n,
    .scale = *scale,
    .axis = { .is_upright = TRUE },
    .width = layout->width,
    .n_slots = 1,
    .top = layout->top,
    .high = high,
  };
  self->columns = g_new0 (StreefColumn, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    streef_column_init (&self->columns[i], layout, first + i, &self->scale);
  qsort (self->columns, self->n, sizeof *self->columns, compare_years);
}

void
streef_year_plot_clear (StreefYearPlot *self)
{
  for (guint i = 0; i < self->n; i++)
    streef_column_clear (&self->columns[i]);
  g_free (self->columns);
}

static gboolean
has_break (const StreefYearPlot *self,
           guint                 i)
{
  return i > 0 && (self->columns[i].data->marks & STREEF_MARK_BREAK) != 0;
}

static guint
count_breaks (const StreefYearPlot *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += has_break (self, i);
  return n;
}

/* Gives every year its slot, also one without data, @left inside the plot's own left end. */
void
streef_year_plot_place_slots (StreefYearPlot *self,
                              double          left)
{
  const double gaps = count_breaks (self) * BREAK_GAP;
  double x = self->from + left;

  self->left = x;
  self->slot = MIN ((self->width - left - gaps) / MAX (self->n_slots, self->n), WIDEST_SLOT);
  for (guint i = 0; i < self->n; i++)
    {
      if (has_break (self, i))
        x += BREAK_GAP;
      self->columns[i].left = x;
      x += self->slot;
    }
  self->right = x;
}

static double
get_breadth (const StreefYearPlot *self)
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

/* Sets the columns for @mode; %FALSE where their texts do not fit into the slots. */
gboolean
streef_year_plot_try_mode (StreefYearPlot   *self,
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

/* Lets columns give up places that are too small at the present scale; returns whether any did. */
gboolean
streef_year_plot_settle (StreefYearPlot *self)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < self->n; i++)
    has_changed |= streef_column_settle (&self->columns[i], self->axis.unit);
  return has_changed;
}

/* (transfer full): what all columns need. */
static StreefNeed *
collect_needs (const StreefYearPlot *self,
               double                value_room)
{
  StreefNeed *needs = g_new (StreefNeed, STREEF_COLUMN_NEEDS * self->n + 1);

  for (guint i = 0; i < self->n; i++)
    streef_column_get_needs (&self->columns[i], value_room, needs + STREEF_COLUMN_NEEDS * i);
  return needs;
}

/* Finds the largest scale at which every label fits; each column that gives up a place asks for
 * another round. */
void
streef_year_plot_find_unit (StreefYearPlot *self,
                            double          value_room)
{
  do
    {
      g_autofree StreefNeed *needs = collect_needs (self, value_room);

      self->axis.unit
        = fmax (streef_find_unit (needs, STREEF_COLUMN_NEEDS * self->n, self->high), 0);
    }
  while (streef_year_plot_settle (self));
}

/* What the columns with their labels take below and above zero at the present scale. */
StreefReach
streef_year_plot_get_room (const StreefYearPlot *self,
                           double                value_room)
{
  g_autofree StreefNeed *needs = collect_needs (self, value_room);

  return streef_get_room (needs, STREEF_COLUMN_NEEDS * self->n, self->axis.unit);
}

/* Takes the largest scale at which every label fits, and more height where even that is too
 * little. */
void
streef_year_plot_fit_height (StreefYearPlot *self,
                             double          value_room)
{
  StreefReach room;

  streef_year_plot_find_unit (self, value_room);
  room = streef_year_plot_get_room (self, value_room);
  self->high = MAX (self->high, room.low + room.high);
  self->axis.zero = self->top + self->high - room.low;
}

/* The zero line, interrupted where the series breaks. */
static void
add_zero_line (const StreefYearPlot *self)
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
choose_year_step (const StreefYearPlot *self)
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
add_year (const StreefYearPlot *self,
          const StreefColumn   *column,
          double                bottom)
{
  const double middle = column->left + column->slot / 2;
  const double width = streef_line_get_width (column->year);
  const double x = CLAMP (middle - width / 2, self->from,
                          self->from + MAX (self->width - width, 0));

  streef_chart_layout_add_line (self->layout, column->bar.row, STREEF_ROLE_TEXT, column->year, x,
                                bottom + YEAR_BASELINE);
}

/* The target as a number behind a small mark, in the row under the years. */
static void
add_target (const StreefYearPlot *self,
            const StreefColumn   *column,
            double                bottom)
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
has_target_row (const StreefYearPlot *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->mode == STREEF_COLUMNS_NARROW && self->columns[i].bar.has_target
        && self->columns[i].target != NULL)
      return TRUE;
  return FALSE;
}

/* How much the rows under the plot take. */
double
streef_year_plot_get_under (const StreefYearPlot *self)
{
  return (has_target_row (self) ? TARGET_BASELINE : YEAR_BASELINE) + DESCENT;
}

static void
add_under (const StreefYearPlot *self)
{
  const double bottom = self->top + self->high;
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

/* Adds zero line, columns, years and targets to the layout, whose bottom is then not above
 * theirs. */
void
streef_year_plot_add_columns (StreefYearPlot *self)
{
  StreefChartLayout *layout = self->layout;

  const double bottom = self->top + self->high + streef_year_plot_get_under (self);

  layout->bottom = MAX (layout->bottom, bottom);
  add_zero_line (self);
  for (guint i = 0; i < self->n; i++)
    {
      const StreefColumn *column = &self->columns[i];

      streef_column_add (column, &self->axis, layout);
      streef_chart_layout_add_slot (layout, &column->data->key, column->left, self->top,
                                    column->slot, bottom - self->top);
      layout->uses_short_words |= column->uses_short_words;
    }
  add_under (self);
}
