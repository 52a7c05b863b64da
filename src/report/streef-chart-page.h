/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-picture.h"
#include "report/streef-structure.h"
#include "report/streef-theme.h"

G_BEGIN_DECLS

/* One chart as it leaves the program: laid out for paper, and as the one page of a document. */

/**
 * StreefChartExport:
 * @width: of the whole picture, in points; 0: the chart is as wide as the text of a page
 *
 * Which chart, and how. A plain value; it owns nothing.
 */
typedef struct
{
  const StreefComparison *comparison;
  StreefChartKind kind;
  StreefLanguage language;
  StreefTheme *theme;
  double width;
} StreefChartExport;

StreefChartLayout *streef_chart_page_lay_out     (const StreefChartExport  *self,
                                                  GError                  **error);
StreefPicture      streef_chart_page_get_picture (const StreefChartExport  *self,
                                                  const StreefChartLayout  *chart);
GPtrArray         *streef_chart_page_new         (const StreefPicture      *picture,
                                                  StreefElement            *root);

G_END_DECLS
