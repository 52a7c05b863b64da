/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"

G_BEGIN_DECLS

/* A line is a PangoLayout of one line, set by StreefLettering: measured, broken into more of them,
 * drawn. Lengths are in points. */

/* How a text is broken into lines. */
typedef enum
{
  STREEF_WRAP_NAME,
  STREEF_WRAP_TITLE,
  STREEF_WRAP_TEXT,
} StreefWrap;

double     streef_line_get_width       (PangoLayout        *line);
double     streef_line_get_least_width (PangoLayout        *line);
double     streef_lines_get_width      (GPtrArray          *lines);
GPtrArray *streef_line_wrap            (PangoLayout        *line,
                                        StreefWrap          wrap,
                                        double              limit);
void       streef_line_draw            (PangoLayout        *line,
                                        const StreefColour *colour,
                                        double              x,
                                        double              baseline,
                                        cairo_t            *cr);

G_END_DECLS
