/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-bar-rows.h"

#include <math.h>

/* In points. */
#define NAME_LEADING 11.5
#define NAME_PADDING 5.0      /* of a row around its name lines */
#define NAME_GAP 10.0         /* from the names to the bars */
#define INDENT 10.0
#define MOST_INDENTS 4
#define NARROW_SHARE 0.6      /* of the names' usual width, where the bars need more */
#define AFTER_TOTAL 8.0
#define BEFORE_GROUP 4.0
#define ABOVE_BAR 3.0         /* between a name and the bar under it */
#define AFTER_LABEL 7.0       /* between a label under its bar and the next name */
#define DIAMOND 6.8
#define DIAMOND_ROOM 11.0
#define ZERO_LINE 0.75
#define DIGIT_MIDDLE 0.357    /* of the font size: half a digit's height */
#define LEAST_LENGTH 60.0     /* of the longest bar, before another placement is tried */
#define LEAST_SHARE 0.25      /* the same, of the width */

static guint
count_indents (const StreefComparison    *comparison,
               const StreefComparisonRow *row)
{
  const guint base = comparison->total != NULL ? 1 : 0;   /* its parts stand level with the total */

  return row->depth <= base ? 0 : MIN (row->depth - base, MOST_INDENTS);
}

static StreefLetter
get_name_letter (const StreefBarRows       *self,
                 const StreefComparisonRow *row)
{
  const gboolean is_bold = row->is_total || row->is_group;

  if (self->metrics.is_large)
    return is_bold ? STREEF_LETTER_LARGE_BOLD : STREEF_LETTER_LARGE;
  return is_bold ? STREEF_LETTER_BOLD : STREEF_LETTER_REGULAR;
}

static void
wrap_names (StreefBarRows *self,
            double         limit)
{
  StreefChartLayout *layout = self->layout;

  if (fabs (limit - self->name_limit) <= 0)
    return;

  self->name_limit = limit;
  for (guint i = 0; i < self->n; i++)
    {
      StreefBarRow *row = &self->rows[i];
      const char *name = layout->texts->labels[i].name;
      g_autoptr (PangoLayout) line
        = streef_lettering_set_line (layout->lettering, get_name_letter (self, row->data), name);

      g_clear_pointer (&row->name, g_ptr_array_unref);
      row->name = streef_line_wrap (line, STREEF_WRAP_NAME,
                                         MAX (limit - row->indent, 1));
    }
}

/* Makes a row of each row of the comparison. Labels and lengths are for the kind of chart to
 * fill in. */
void
streef_bar_rows_init (StreefBarRows          *self,
                      StreefChartLayout      *layout,
                      const StreefRowMetrics *metrics)
{
  const StreefComparison *comparison = layout->comparison;

  *self = (StreefBarRows) { .layout = layout, .metrics = *metrics, .n = comparison->n_rows };
  self->rows = g_new0 (StreefBarRow, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      self->rows[i].data = &comparison->rows[i];
      self->rows[i].indent = INDENT * count_indents (comparison, &comparison->rows[i]);
    }
}

void
streef_bar_rows_clear (StreefBarRows *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_clear_pointer (&self->rows[i].name, g_ptr_array_unref);
      g_clear_pointer (&self->rows[i].label_lines, g_ptr_array_unref);
      g_clear_object (&self->rows[i].label);
    }
  g_clear_pointer (&self->rows, g_free);
}

static double
get_names_width (const StreefBarRows *self)
{
  double width = 0;

  for (guint i = 0; i < self->n; i++)
    width = fmax (width, self->rows[i].indent + streef_lines_get_width (self->rows[i].name));
  return width;
}

static double
get_label_room (const StreefBarRows *self,
                const StreefBarRow  *row)
{
  if (row->label == NULL || self->placement == STREEF_ROWS_BELOW)
    return 0;

  return self->metrics.gap + (row->has_diamond ? DIAMOND_ROOM : 0)
         + streef_line_get_width (row->label);
}

/* What the rows need on the two sides of zero, labels included. */
static StreefNeed *
create_needs (const StreefBarRows *self)
{
  StreefNeed *needs = g_new (StreefNeed, STREEF_BAR_NEEDS * self->n + 1);

  for (guint i = 0; i < self->n; i++)
    {
      const StreefBarRow *row = &self->rows[i];
      const double room = get_label_room (self, row);

      for (guint part = 0; part < STREEF_BAR_NEEDS; part++)
        {
          StreefNeed *need = &needs[STREEF_BAR_NEEDS * i + part];

          *need = row->needs[part];
          need->low_room += row->is_left ? room : 0;
          need->high_room += row->is_left ? 0 : room;
        }
    }
  return needs;
}

static double
get_longest (const StreefNeed *needs,
             guint             n)
{
  double longest = 0;

  for (guint i = 0; i < n; i++)
    longest = MAX (longest, MAX (needs[i].low, needs[i].high));
  return longest;
}

/* Tries one placement; %FALSE where the bars would become too short to compare or a label would
 * not fit. */
static gboolean
try_placement (StreefBarRows      *self,
               StreefRowPlacement  placement)
{
  const double width = self->layout->width;
  const double start
    = placement == STREEF_ROWS_BESIDE && self->n > 0 ? get_names_width (self) + NAME_GAP : 0;
  const guint n = STREEF_BAR_NEEDS * self->n;
  g_autofree StreefNeed *needs = NULL;
  double longest, least;
  StreefReach room;

  self->placement = placement;
  needs = create_needs (self);
  longest = get_longest (needs, n);
  least = longest > 0 ? MIN (LEAST_LENGTH, LEAST_SHARE * width) : 0;
  self->axis.unit = fmax (streef_find_unit (needs, n, width - start), 0);
  room = streef_get_room (needs, n, self->axis.unit);
  self->axis.zero = start + room.low;
  return placement == STREEF_ROWS_BELOW
         || (self->axis.zero + room.high <= width + 0.01 && self->axis.unit * longest >= least);
}

static void
wrap_labels (StreefBarRows *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      StreefBarRow *row = &self->rows[i];
      const double room = self->layout->width - (row->has_diamond ? DIAMOND_ROOM : 0);

      g_clear_pointer (&row->label_lines, g_ptr_array_unref);
      if (row->label != NULL)
        row->label_lines
          = streef_line_wrap (row->label, STREEF_WRAP_NAME, room);
    }
}

/* The width that the widest word of all names needs. */
static double
get_least_names_width (StreefBarRows *self)
{
  double width = 0;

  for (guint i = 0; i < self->n; i++)
    for (guint line = 0; line < self->rows[i].name->len; line++)
      width = fmax (width,
                   self->rows[i].indent
                     + streef_line_get_least_width (g_ptr_array_index (self->rows[i].name, line)));
  return width;
}

/* Finds the placement and the scale at which every label fits. */
void
streef_bar_rows_fit (StreefBarRows *self)
{
  const double usual = self->layout->width * self->metrics.name_share;

  wrap_names (self, usual);
  if (try_placement (self, STREEF_ROWS_BESIDE))
    return;

  wrap_names (self, fmin (usual, fmax (usual * NARROW_SHARE, get_least_names_width (self))));
  if (try_placement (self, STREEF_ROWS_BESIDE))
    return;

  wrap_names (self, self->layout->width);
  if (try_placement (self, STREEF_ROWS_ABOVE))
    return;

  try_placement (self, STREEF_ROWS_BELOW);
  wrap_labels (self);
}

static double
get_leading (const StreefBarRows *self)
{
  return self->metrics.is_large ? NAME_LEADING + 0.5 : NAME_LEADING;
}

static double
get_size (const StreefBarRows *self)
{
  return streef_letter_get_size (self->metrics.is_large ? STREEF_LETTER_LARGE
                                                        : STREEF_LETTER_REGULAR);
}

static void
measure_row (const StreefBarRows *self,
             StreefBarRow        *row)
{
  const double names = row->name->len * get_leading (self);
  const double under = self->placement == STREEF_ROWS_BELOW && row->label_lines != NULL
                         ? row->label_lines->len * get_leading (self)
                         : 0;

  if (self->placement == STREEF_ROWS_BESIDE || row->data->is_group)
    {
      row->height = MAX (self->metrics.row, names + NAME_PADDING);
      row->middle = row->y + row->height / 2;
      return;
    }

  row->height
    = names + ABOVE_BAR + self->metrics.row + under + (under > 0 ? AFTER_LABEL - NAME_PADDING : 0);
  row->middle = row->y + names + ABOVE_BAR + self->metrics.row / 2 - NAME_PADDING / 2;
}

static void
add_names (StreefBarRows      *self,
           int                 i,
           const StreefBarRow *row)
{
  const double leading = get_leading (self);
  const double middle = self->placement == STREEF_ROWS_BESIDE || row->data->is_group
                          ? row->middle
                          : row->y + row->name->len * leading / 2;
  const double first = middle + DIGIT_MIDDLE * get_size (self) - (row->name->len - 1) * leading / 2;

  for (guint line = 0; line < row->name->len; line++)
    streef_chart_layout_add_line (self->layout, i, STREEF_ROLE_TEXT,
                                  g_ptr_array_index (row->name, line), row->indent,
                                  first + line * leading);
}

static void
add_zero_line (StreefBarRows *self,
               double         top,
               double         bottom)
{
  streef_chart_layout_add_shape (self->layout, STREEF_NO_ROW, STREEF_FORM_SOLID,
                                 STREEF_ROLE_SECONDARY, self->axis.zero - ZERO_LINE / 2, top,
                                 ZERO_LINE, bottom - top);
}

/* Stacks the rows from the layout's top on, with their names and the zero line; sets the
 * layout's bottom. */
void
streef_bar_rows_place (StreefBarRows *self)
{
  StreefChartLayout *layout = self->layout;
  double y = layout->top;

  for (guint i = 0; i < self->n; i++)
    {
      StreefBarRow *row = &self->rows[i];

      if (row->data->is_group && i > 0)
        y += BEFORE_GROUP;
      row->y = y;
      measure_row (self, row);
      y += row->height;
      add_names (self, (int) i, row);
      if (!row->data->is_group)
        streef_chart_layout_add_slot (layout, &row->data->key, 0, row->y, layout->width,
                                      row->height);
      if (self->placement != STREEF_ROWS_BESIDE && !row->data->is_group)
        add_zero_line (self, row->middle - self->metrics.row / 2 + 2,
                       row->middle + self->metrics.row / 2 - 2);
      if (row->data->is_total && i + 1 < self->n)
        y += AFTER_TOTAL;
    }
  layout->bottom = y;
  if (self->placement == STREEF_ROWS_BESIDE && self->n > 0)
    add_zero_line (self, layout->top, layout->bottom);
}

static void
add_label_under (StreefBarRows      *self,
                 int                 i,
                 const StreefBarRow *row)
{
  const double leading = get_leading (self);
  const double first = row->y + row->height - AFTER_LABEL - (row->label_lines->len - 1) * leading;
  const double x = row->has_diamond ? DIAMOND_ROOM : 0;

  if (row->has_diamond)
    streef_chart_layout_add_diamond (self->layout, i, DIAMOND / 2,
                                     first - DIGIT_MIDDLE * get_size (self), DIAMOND);
  for (guint line = 0; line < row->label_lines->len; line++)
    streef_chart_layout_add_line (self->layout, i, STREEF_ROLE_TEXT,
                                  g_ptr_array_index (row->label_lines, line), x,
                                  first + line * leading);
}

/* Adds the label of row @i beyond @reach, what its bar and mark take up along the axis; a
 * diamond stands between them. */
void
streef_bar_rows_add_label (StreefBarRows     *self,
                           guint              i,
                           const StreefReach *reach)
{
  const StreefBarRow *row = &self->rows[i];
  const double outwards = row->is_left ? -1 : 1;
  const double baseline = row->middle + DIGIT_MIDDLE * get_size (self);
  double x
    = self->axis.zero + (row->is_left ? reach->low : reach->high) + outwards * self->metrics.gap;

  if (row->label == NULL)
    return;
  if (self->placement == STREEF_ROWS_BELOW)
    {
      add_label_under (self, (int) i, row);
      return;
    }

  if (row->has_diamond)
    {
      streef_chart_layout_add_diamond (self->layout, (int) i, x + outwards * DIAMOND / 2,
                                       row->middle, DIAMOND);
      x += outwards * DIAMOND_ROOM;
    }
  if (row->is_left)
    x -= streef_line_get_width (row->label);
  streef_chart_layout_add_line (self->layout, (int) i, STREEF_ROLE_TEXT, row->label, x, baseline);
}
