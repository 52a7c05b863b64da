/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"

/* A chart to try the layouts on; figures of real cases are those published. @category as for
 * fixture_compare(). */
typedef struct
{
  const char *name;
  const char *lines;
  const char *category;
  int year;
  StreefChartKind kind;
  double width;
} ChartCase;

extern const ChartCase chart_cases[];
extern const guint n_chart_cases;
