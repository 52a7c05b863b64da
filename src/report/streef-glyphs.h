/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"
#include "report/streef-theme.h"

G_BEGIN_DECLS

void streef_glyphs_check_chart (const StreefTheme       *self,
                                const StreefChartLayout *chart,
                                GString                 *missing);

G_END_DECLS
