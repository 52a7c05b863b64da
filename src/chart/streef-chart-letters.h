/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"

G_BEGIN_DECLS

/* Where the letter of a note stands in a chart. */
typedef struct
{
  char letter[8];
  cairo_rectangle_t box;
} StreefChartLetter;

GArray *streef_chart_layout_find_letters (const StreefChartLayout *self);

G_END_DECLS
