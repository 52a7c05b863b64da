/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-chart-text.h"

G_BEGIN_DECLS

/* The words that stand for a chart, whole: what it shows, then its rows; of more than twelve, how many have each status and those that
 * were missed. (transfer full) */
char *streef_chart_alternative (const StreefComparison *comparison, StreefChartKind kind, StreefLanguage language);

/* "4.4": by how many per cent the result differs from its target; %NULL where there is no rate. (nullable) (transfer full) */
char *streef_chart_write_relative (const StreefJudgement *judgement, gboolean is_signed, StreefLanguage language);

G_END_DECLS
