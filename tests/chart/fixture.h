/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"

/* Rows to make a comparison of, one a line: `path;year;achieved;target;options`. A path's names
 * are joined by ` > `, figures are Dutch, * options are words apart by spaces: a direction's or
 * part's code, `unit=…`, `provisional`, `revised`, `break`, `earlier=…`. A line with * a path
 * only is a theme. With @category the question is its years, else the categories of @year, or with
 * 0 those of all years.
 * (transfer full) */
StreefComparison *fixture_compare       (const char *lines,
                                         const char *category,
                                         int         year);

/* A font map that holds nothing but the program's own fonts, so that every machine measures the
 * same. (transfer full) */
PangoFontMap     *fixture_new_font_map  (void);
StreefChartStyle *fixture_new_style     (const StreefPalette *palette,
                                         double               scale);
