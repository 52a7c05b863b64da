/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-export.h"

/**
 * streef_export_summary_pdf:
 * @pages: a summary
 * @attachment: (nullable): what is attached to it
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): the summary as a PDF
 */
GBytes *
streef_export_summary_pdf (const StreefPages       *pages,
                           const StreefAttachment  *attachment,
                           GError                 **error)
{
  return streef_pages_write_pdf (pages, attachment, error);
}

/**
 * streef_export_chart_pdf:
 * @self: which chart, and how
 * @date: the day that the file says it was made
 * @attachment: (nullable): what is attached to it
 * @error: STREEF_PROBLEM_GLYPH_MISSING or STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): a PDF of the chart's own size
 */
GBytes *
streef_export_chart_pdf (const StreefChartExport *self,
                         const GDate             *date,
                         const StreefAttachment  *attachment,
                         GError                 **error)
{
  g_autoptr (StreefPages) pages = streef_pages_new_chart (self, date, error);

  return pages != NULL ? streef_pages_write_pdf (pages, attachment, error) : NULL;
}

/* (transfer full) (nullable): with the same errors. */
GBytes *
streef_export_chart_svg (const StreefChartExport  *self,
                         GError                  **error)
{
  g_autoptr (StreefChartLayout) chart = streef_chart_page_lay_out (self, error);
  StreefPicture picture;

  if (chart == NULL)
    return NULL;

  picture = streef_chart_page_get_picture (self, chart);
  return streef_picture_write_svg (&picture, error);
}

/* (transfer full) (nullable): with the same errors; @scale in pixels per point. */
GBytes *
streef_export_chart_png (const StreefChartExport  *self,
                         double                    scale,
                         GError                  **error)
{
  g_autoptr (StreefChartLayout) chart = streef_chart_page_lay_out (self, error);
  StreefPicture picture;

  if (chart == NULL)
    return NULL;

  picture = streef_chart_page_get_picture (self, chart);
  return streef_picture_write_png (&picture, scale, error);
}

/**
 * streef_export_chart:
 * @self: which chart, and how
 * @ending: "pdf", "svg" or "png": the format
 * @date: for a PDF, the day that the file says it was made
 * @scale: for a PNG, pixels per point
 * @error: STREEF_PROBLEM_GLYPH_MISSING or STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): the chart in the format of @ending
 */
GBytes *
streef_export_chart (const StreefChartExport  *self,
                     const char               *ending,
                     const GDate              *date,
                     double                    scale,
                     GError                  **error)
{
  if (g_str_equal (ending, "pdf"))
    return streef_export_chart_pdf (self, date, NULL, error);
  if (g_str_equal (ending, "svg"))
    return streef_export_chart_svg (self, error);

  g_return_val_if_fail (g_str_equal (ending, "png"), NULL);
  return streef_export_chart_png (self, scale, error);
}
