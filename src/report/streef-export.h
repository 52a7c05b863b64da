/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pages.h"

G_BEGIN_DECLS

/* What is exported as bytes, in memory: nothing is written until it is whole. Errors in
 * STREEF_ERROR. */

/* @attachment: (nullable): what is attached to the PDF */
GBytes *streef_export_summary_pdf (const StreefPages       *pages,
                                   const StreefAttachment  *attachment,
                                   GError                 **error);
GBytes *streef_export_chart_pdf   (const StreefChartExport *chart,
                                   const GDate             *date,
                                   const StreefAttachment  *attachment,
                                   GError                 **error);
GBytes *streef_export_chart_svg   (const StreefChartExport *chart,
                                   GError                 **error);
/* @scale: pixels per point */
GBytes *streef_export_chart_png   (const StreefChartExport *chart,
                                   double                   scale,
                                   GError                 **error);

GBytes *streef_export_ods       (const StreefDataset     *dataset,
                                 const StreefCategory    *category,
                                 int                      year,
                                 StreefLanguage           language,
                                 const GDate             *date,
                                 GError                 **error);

/* The chart in the format of @ending: "pdf", "svg" or "png". */
GBytes *streef_export_chart     (const StreefChartExport *chart,
                                 const char              *ending,
                                 const GDate             *date,
                                 double                   scale,
                                 GError                 **error);

G_END_DECLS
