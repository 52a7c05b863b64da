/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-bar-rows.h"

#include <math.h>

#define LEAST_DENSE 12   /* rows */
#define OUTLIER 5.0      /* times the next largest */
#define LEAST 0.75       /* of a bar, so that what is not zero can be seen; points */
#define ZERO_TICK 2.0
#define PIN 2.0
#define DOT 6.0
#define PIN_DIAMOND 7.2
#define PIN_GAP (8.0 - PIN_DIAMOND / 2)   /* from the head; the label is 8 off the end */
#define PIN_CUT_NEAR 8.0    /* from the end */
#define PIN_CUT_FAR 14.0

static const StreefRowMetrics bars_normal = { .bar = 10, .row = 22, .gap = 5, .name_share = 0.42 };
static const StreefRowMetrics bars_dense = { .bar = 10, .row = 20, .gap = 5, .name_share = 0.46 };
static const StreefRowMetrics pins_normal
  = { .bar = 10, .row = 20, .gap = PIN_GAP, .name_share = 0.42 };
static const StreefRowMetrics pins_dense
  = { .bar = 10, .row = 13.2, .gap = PIN_GAP, .name_share = 0.46 };

/* One difference: @length from zero in shares of the largest; @cut above 0 where it goes on
 * beyond that share. */
typedef struct
{
  gboolean exists;
  int effect;
  double length;
  double cut;
} Difference;

static const StreefRowMetrics *
choose_metrics (const StreefComparison *comparison,
                gboolean                is_relative)
{
  if (comparison->n_rows >= LEAST_DENSE)
    return is_relative ? &pins_dense : &bars_dense;
  return is_relative ? &pins_normal : &bars_normal;
}

/* A relative difference exists where the rate does; its length is that of difference over
 * target. */
static double
get_length (const StreefComparisonRow *row,
            gboolean                   is_relative)
{
  const double difference = streef_number_to_length (&row->judgement.difference);

  return is_relative ? difference / fabs (streef_number_to_length (&row->result->target.number))
                     : difference;
}

static void
cut_outliers (Difference *differences,
              guint       n,
              double     *out_longest)
{
  g_autofree double *lengths = g_new (double, MAX (n, 1));
  double cut;

  for (guint i = 0; i < n; i++)
    lengths[i] = fabs (differences[i].length);
  cut = streef_find_cut (lengths, n, OUTLIER);   /* sorts: the longest is the first now */
  *out_longest = n > 0 ? lengths[0] : 0;
  if (cut <= 0)
    return;

  *out_longest = cut;
  for (guint i = 0; i < n; i++)
    if (fabs (differences[i].length) > cut)
      {
        differences[i].length = differences[i].length < 0 ? -cut : cut;
        differences[i].cut = cut;
      }
}

static Difference *
create_differences (const StreefComparison *comparison,
                    gboolean                is_relative)
{
  Difference *differences = g_new0 (Difference, MAX (comparison->n_rows, 1));
  double longest;

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];
      const StreefReason reason
        = is_relative ? row->judgement.rate_reason : row->judgement.difference_reason;

      differences[i].exists = row->result != NULL && reason == STREEF_REASON_NONE;
      differences[i].effect = row->judgement.effect;
      if (differences[i].exists)
        differences[i].length = get_length (row, is_relative);
    }
  cut_outliers (differences, comparison->n_rows, &longest);
  for (guint i = 0; i < comparison->n_rows && longest > 0; i++)
    differences[i].length /= longest;
  return differences;
}

static void
fill_row (const StreefChartLayout *layout,
          const Difference        *difference,
          gboolean                 is_relative,
          StreefBarRow            *row,
          guint                    i)
{
  StreefLabelParts parts = STREEF_LABEL_VALUE | STREEF_LABEL_WORDS;

  const double length = difference->length;
  const double pad = is_relative && fabs (length) > 0 ? PIN_DIAMOND / 2 : 0;

  row->is_left = length < 0;
  row->needs[0] = (StreefNeed) { MAX (-length, 0), length < 0 ? pad : 0, MAX (length, 0),
                                 length < 0 ? 0 : pad };
  if (difference->exists)
    row->needs[1] = (StreefNeed) { .low_room = length < 0 ? LEAST + pad : pad,
                                   .high_room = length < 0 ? pad : ZERO_TICK + pad };
  row->has_diamond = difference->exists && difference->effect < 0 && !is_relative;
  if (difference->cut > 0)
    parts |= STREEF_LABEL_OFF_SCALE;
  if (!row->data->is_group)
    row->label = streef_lettering_set_label (layout->lettering, FALSE, &layout->texts->labels[i],
                                             layout->texts->off_scale, parts);
}

static void
set_words_side (StreefBarRows    *rows,
                const Difference *differences,
                gboolean          is_left)
{
  for (guint i = 0; i < rows->n; i++)
    if (!differences[i].exists)
      rows->rows[i].is_left = is_left;
  streef_bar_rows_fit (rows);
}

/* Words of rows without a difference stand on the side of zero that leaves the bars the larger
 * scale, rather on the right. */
static void
fit_words (StreefBarRows    *rows,
           const Difference *differences)
{
  StreefRowPlacement placement;
  double unit;

  set_words_side (rows, differences, FALSE);
  placement = rows->placement;
  unit = rows->axis.unit;
  set_words_side (rows, differences, TRUE);
  if (rows->placement > placement || (rows->placement == placement && rows->axis.unit <= unit))
    set_words_side (rows, differences, FALSE);
}

static void
add_bar (const StreefBarRows *rows,
         guint                i,
         const Difference    *difference,
         double               end)
{
  const StreefReach across = { rows->rows[i].middle - rows->metrics.bar / 2,
                               rows->rows[i].middle + rows->metrics.bar / 2 };
  const StreefReach along = { MIN (end, 0), MAX (end, 0) };
  StreefForm form = STREEF_FORM_SOLID;
  StreefRole role = STREEF_ROLE_ACHIEVED;

  if (difference->effect < 0)
    {
      form = STREEF_FORM_STRIPED;
      role = STREEF_ROLE_UNFAVOURABLE;
    }
  else if (difference->effect == 0 && fabs (difference->length) > 0)
    {
      form = STREEF_FORM_OPEN;
      role = STREEF_ROLE_SECONDARY;
    }

  if (difference->cut > 0)
    streef_axis_add_cut_bar (&rows->axis, rows->layout, (int) i, form, role, end, across);
  else
    streef_axis_add (&rows->axis, rows->layout, (int) i, form, role, along, across);
}

static void
add_pin (const StreefBarRows *rows,
         guint                i,
         const Difference    *difference,
         double               end)
{
  StreefChartLayout *layout = rows->layout;
  const double middle = rows->rows[i].middle;
  const double x = rows->axis.zero + end;
  const StreefRole role = difference->effect < 0   ? STREEF_ROLE_UNFAVOURABLE
                          : difference->effect > 0 ? STREEF_ROLE_ACHIEVED
                                                   : STREEF_ROLE_SECONDARY;

  streef_axis_add (&rows->axis, layout, (int) i, STREEF_FORM_SOLID, role,
                   (StreefReach) { MIN (end, 0), MAX (end, 0) },
                   (StreefReach) { middle - PIN / 2, middle + PIN / 2 });
  if (difference->cut > 0)
    streef_axis_add (&rows->axis, layout, (int) i, STREEF_FORM_CUT_LEVEL, STREEF_ROLE_BACKGROUND,
                     (StreefReach) { end < 0 ? end + PIN_CUT_NEAR : end - PIN_CUT_FAR,
                                     end < 0 ? end + PIN_CUT_FAR : end - PIN_CUT_NEAR },
                     (StreefReach) { middle - DOT / 2, middle + DOT / 2 });
  if (difference->effect < 0)
    streef_chart_layout_add_diamond (layout, (int) i, x, middle, PIN_DIAMOND);
  else
    streef_chart_layout_add_shape (layout, (int) i, STREEF_FORM_DOT, role, x - DOT / 2,
                                   middle - DOT / 2, DOT, DOT);
}

static void
add_difference (StreefBarRows    *rows,
                guint             i,
                const Difference *difference,
                gboolean          is_relative)
{
  const gboolean is_zero = fabs (difference->length) <= 0;
  const double length = MAX (fabs (difference->length) * rows->axis.unit, LEAST);
  const double end = is_zero ? ZERO_TICK : difference->length < 0 ? -length : length;
  const double head = is_relative && !is_zero ? PIN_DIAMOND / 2 : 0;
  StreefReach reach = { 0, 0 };

  if (difference->exists)
    {
      if (is_relative && !is_zero)
        add_pin (rows, i, difference, end);
      else
        add_bar (rows, i, difference, end);
      reach = (StreefReach) { MIN (end - head, 0), MAX (end + head, 0) };
    }
  streef_bar_rows_add_label (rows, i, &reach);
}

/* Bars from zero: how far each row is from its target, coloured by effect and never by sign;
 * pins where the rows have no common unit. */
void
streef_chart_layout_fill_difference (StreefChartLayout *self)
{
  const gboolean is_relative = streef_chart_is_relative (self->comparison);
  g_autofree Difference *differences = create_differences (self->comparison, is_relative);
  g_auto (StreefBarRows) rows = { 0 };

  streef_bar_rows_init (&rows, self, choose_metrics (self->comparison, is_relative));
  for (guint i = 0; i < rows.n; i++)
    fill_row (self, &differences[i], is_relative, &rows.rows[i], i);
  fit_words (&rows, differences);
  streef_bar_rows_place (&rows);
  for (guint i = 0; i < rows.n; i++)
    add_difference (&rows, i, &differences[i], is_relative);
}
