/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_CHART_VIEW (streef_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (StreefChartView, streef_chart_view, STREEF, CHART_VIEW, GtkWidget)

void                    streef_chart_view_set_comparison (StreefChartView        *self,
                                                          const StreefComparison *comparison,
                                                          StreefChartKind         kind,
                                                          StreefLanguage          language);
void                    streef_chart_view_set_selected   (StreefChartView        *self,
                                                          const StreefKey        *key);
const StreefComparison *streef_chart_view_get_comparison (StreefChartView        *self);
StreefChartKind         streef_chart_view_get_kind       (StreefChartView        *self);

G_END_DECLS
