/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"
#include "wording/streef-chart-text.h"

G_BEGIN_DECLS

/**
 * StreefChartLayout:
 *
 * One chart, laid out once: rectangles, texts and the key of each. Screen, PDF, SVG, PNG and tests
 * draw the same layout; hit-testing and
 * focus use the rectangles of drawing. Immutable; it keeps its comparison alive. Lengths are in the
 * units of the cairo context it is drawn on.
 */
typedef struct _StreefChartLayout StreefChartLayout;

/* A STREEF_CHART_MULTIPLES is empty, without keys, where its columns are too many to say their
 * values. @height 0: as high as the chart needs at @width (years: 130 pt of plot). Otherwise the years'
 * plot fills the height; bars never stretch. */
StreefChartLayout *streef_chart_layout_new        (const StreefComparison  *comparison,
                                                   StreefChartKind          kind,
                                                   StreefLanguage           language,
                                                   const StreefChartStyle  *style,
                                                   double                   width,
                                                   double                   height);
void               streef_chart_layout_free       (StreefChartLayout       *self);
double             streef_chart_layout_get_width  (const StreefChartLayout *self);
double             streef_chart_layout_get_height (const StreefChartLayout *self);
const StreefChartTexts *streef_chart_layout_get_texts (const StreefChartLayout *self);
const char        *streef_chart_layout_get_source (const StreefChartLayout *self);
const StreefComparison *streef_chart_layout_get_comparison (const StreefChartLayout *self);
void               streef_chart_layout_draw       (const StreefChartLayout *self,
                                                   cairo_t                 *cr);
const StreefKey   *streef_chart_layout_key_at     (const StreefChartLayout *self,
                                                   double                   x,
                                                   double                   y);
guint              streef_chart_layout_get_n_in_row (const StreefChartLayout *self);
guint              streef_chart_layout_get_n_keys (const StreefChartLayout *self);
const StreefKey   *streef_chart_layout_get_key    (const StreefChartLayout *self,
                                                   guint                    i);
const StreefKey   *streef_chart_layout_step       (const StreefChartLayout *self,
                                                   const StreefKey         *key,
                                                   int                      steps);
gboolean           streef_chart_layout_find       (const StreefChartLayout *self,
                                                   const StreefKey         *key,
                                                   cairo_rectangle_t       *out_box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefChartLayout, streef_chart_layout_free)

G_END_DECLS
