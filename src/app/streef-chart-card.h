/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-chart-view.h"

G_BEGIN_DECLS

#define STREEF_TYPE_CHART_CARD (streef_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (StreefChartCard, streef_chart_card, STREEF, CHART_CARD, GtkBox)

void     streef_chart_card_set_comparison (StreefChartCard        *self,
                                           const StreefComparison *comparison,
                                           StreefChartKind         kind,
                                           StreefLanguage          language);
void     streef_chart_card_set_selected   (StreefChartCard        *self,
                                           const StreefKey        *key);
gboolean streef_chart_card_has_focus      (StreefChartCard        *self);
void     streef_chart_card_grab_focus     (StreefChartCard        *self);

G_END_DECLS
