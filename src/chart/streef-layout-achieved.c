/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-bar-rows.h"

#define LEAST_DENSE 12     /* rows */
#define OUTLIER 20.0       /* times the next largest */

/* How far the mark sticks out of the bar on either side, in points. */
#define OVERHANG 4.0
#define DENSE_OVERHANG 2.5

static const StreefRowMetrics large
  = { .bar = 14, .row = 32, .gap = 5, .name_share = 0.36, .is_large = TRUE };
static const StreefRowMetrics normal = { .bar = 12, .row = 25, .gap = 5, .name_share = 0.42 };
static const StreefRowMetrics dense = { .bar = 7, .row = 15, .gap = 5, .name_share = 0.46 };

static const StreefRowMetrics *
choose_metrics (const StreefComparison *comparison)
{
  if (comparison->n_rows >= LEAST_DENSE)
    return &dense;
  return streef_chart_is_overview (comparison) ? &large : &normal;
}

/* What the figures of rows with one unit span, by unit as the chart's language has it: different
 * units do not share a scale. */
static GHashTable *
create_scales (const StreefChartLayout *layout)
{
  GHashTable *scales = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < layout->comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &layout->comparison->rows[i];
      const char *unit = streef_category_get_unit (row->key.category, layout->language);
      StreefScale *scale = g_hash_table_lookup (scales, unit);

      if (scale == NULL)
        {
          scale = g_new0 (StreefScale, 1);
          g_hash_table_insert (scales, (gpointer) unit, scale);
        }
      if (row->result == NULL)
        continue;
      streef_scale_include_value (scale, &row->result->achieved);
      streef_scale_include_value (scale, &row->result->target);
    }
  return scales;
}

/* Whether the data has words for a result: they stand at the zero line, and a mark would be in
 * their way. */
static gboolean
has_words_only (const StreefComparisonRow *row)
{
  return row->result != NULL
         && (row->result->achieved.kind == STREEF_VALUE_TEXT
             || row->result->achieved.kind == STREEF_VALUE_YES_NO);
}

static StreefBar *
create_bars (const StreefChartLayout *layout)
{
  const StreefComparison *comparison = layout->comparison;
  g_autoptr (GHashTable) scales = create_scales (layout);
  StreefBar *bars = g_new0 (StreefBar, MAX (comparison->n_rows, 1));

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];
      const char *unit = streef_category_get_unit (row->key.category, layout->language);

      streef_bar_init (&bars[i], (int) i, row, g_hash_table_lookup (scales, unit));
      if (has_words_only (row))
        bars[i].has_target = FALSE;
    }
  streef_bars_cut (bars, comparison->n_rows, OUTLIER);
  return bars;
}

static void
fill_row (const StreefChartLayout *layout,
          const StreefBar         *bar,
          StreefBarRow            *row,
          gboolean                 is_large)
{
  StreefLabelParts parts = STREEF_LABEL_VALUE | STREEF_LABEL_REST | STREEF_LABEL_WORDS;

  streef_bar_get_needs (bar, row->needs);
  row->is_left = bar->has_achieved && bar->achieved < 0;
  row->has_diamond = row->data->judgement.status == STREEF_STATUS_NOT_MET;
  if (is_large)
    parts |= STREEF_LABEL_EXTRA;
  if (bar->is_off_scale)
    parts |= STREEF_LABEL_OFF_SCALE;
  if (!row->data->is_group)
    row->label
      = streef_lettering_set_label (layout->lettering, is_large, &layout->texts->labels[bar->row],
                                    layout->texts->off_scale, parts);
}

static void
add_bar (StreefBarRows *rows,
         guint          i,
         StreefBar     *bar,
         double         overhang)
{
  const StreefBarRow *row = &rows->rows[i];
  StreefReach reach;

  bar->from = row->middle - rows->metrics.bar / 2;
  bar->to = row->middle + rows->metrics.bar / 2;
  bar->mark_from = bar->from - overhang;
  bar->mark_to = bar->to + overhang;
  streef_bar_add (bar, &rows->axis, rows->layout);
  reach = streef_bar_get_reach (bar, rows->axis.unit);
  streef_bar_rows_add_label (rows, i, &reach);
}

/* Bars by category: achieved with its target, the total first and apart. */
void
streef_chart_layout_fill_achieved (StreefChartLayout *self)
{
  const StreefRowMetrics *metrics = choose_metrics (self->comparison);
  const double overhang = metrics == &dense ? DENSE_OVERHANG : OVERHANG;
  g_autofree StreefBar *bars = create_bars (self);
  g_auto (StreefBarRows) rows = { 0 };

  streef_bar_rows_init (&rows, self, metrics);
  for (guint i = 0; i < rows.n; i++)
    fill_row (self, &bars[i], &rows.rows[i], metrics->is_large);
  streef_bar_rows_fit (&rows);
  streef_bar_rows_place (&rows);
  for (guint i = 0; i < rows.n; i++)
    add_bar (&rows, i, &bars[i], overhang);
}
