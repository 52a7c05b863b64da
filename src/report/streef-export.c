/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-export.h"

#include "problem/streef-error.h"
#include "report/streef-glyphs.h"
#include "report/streef-page-blocks.h"
#include "report/streef-pdf-writer.h"
#include "report/streef-picture.h"

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

/* The chart with its title and source; %NULL where the fonts lack a character of it. */
static StreefChartLayout *
lay_out (const StreefChartExport  *self,
         GError                  **error)
{
  const double width = self->width > 0 ? self->width - 2 * STREEF_PICTURE_MARGIN
                                       : STREEF_COLUMNS (6);
  g_autoptr (StreefChartLayout) chart
    = streef_chart_layout_new (self->comparison, self->kind, self->language,
                               streef_theme_get_style (self->theme), width, 0);
  g_autoptr (GString) missing = g_string_new (NULL);

  streef_glyphs_check_chart (self->theme, chart, missing);
  if (missing->len == 0)
    return g_steal_pointer (&chart);

  streef_error_set (error,
                    streef_problem_new (STREEF_PROBLEM_GLYPH_MISSING, NULL, missing->str, NULL));
  return NULL;
}

static StreefPicture
make_picture (const StreefChartExport *self,
              const StreefChartLayout *chart)
{
  return (StreefPicture) { chart, self->language, &streef_theme_get_style (self->theme)->palette };
}

/* The one page of a chart's PDF: a figure in a document. */
static GPtrArray *
make_page (const StreefPicture *picture,
           StreefElement       *root)
{
  const StreefChartLayout *chart = picture->chart;
  GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free);
  StreefLeaf *background
    = streef_leaf_new_background (picture->palette, streef_picture_get_width (picture),
                                  streef_picture_get_height (picture));
  StreefElement *figure = streef_element_new (root, STREEF_ELEMENT_FIGURE);
  StreefLeaf *leaf = streef_leaf_new (figure);
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_CHART,
    .x = STREEF_PICTURE_MARGIN,
    .y = STREEF_PICTURE_MARGIN,
    .chart = chart,
  };

  figure->alternative = g_strdup (streef_chart_layout_get_texts (chart)->alternative);
  streef_stroke_get_extents (&stroke, &leaf->box);
  g_array_append_val (leaf->strokes, stroke);
  if (background != NULL)
    streef_page_take_leaf (page, 0, background);
  streef_page_take_leaf (page, 0, leaf);

  return page;
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
  g_autoptr (StreefChartLayout) chart = lay_out (self, error);
  g_autoptr (StreefElement) root = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  StreefPicture picture;
  StreefDocument document;

  if (chart == NULL)
    return NULL;

  picture = make_picture (self, chart);
  root = streef_element_new (NULL, STREEF_ELEMENT_DOCUMENT);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (pages, make_page (&picture, root));
  document = (StreefDocument) {
    .pages = pages,
    .root = root,
    .palette = picture.palette,
    .width = streef_picture_get_width (&picture),
    .height = streef_picture_get_height (&picture),
    .title = streef_chart_layout_get_texts (chart)->title,
    .author = self->comparison->dataset->organisation,
    .subject = streef_chart_layout_get_texts (chart)->alternative,
    .language = self->language,
    .date = date,
    .attachment = attachment,
  };

  return streef_pdf_write (&document, error);
}

/* (transfer full) (nullable): with the same errors. */
GBytes *
streef_export_chart_svg (const StreefChartExport  *self,
                         GError                  **error)
{
  g_autoptr (StreefChartLayout) chart = lay_out (self, error);
  StreefPicture picture;

  if (chart == NULL)
    return NULL;

  picture = make_picture (self, chart);
  return streef_picture_write_svg (&picture, error);
}

/* (transfer full) (nullable): with the same errors; @scale in pixels per point. */
GBytes *
streef_export_chart_png (const StreefChartExport  *self,
                         double                    scale,
                         GError                  **error)
{
  g_autoptr (StreefChartLayout) chart = lay_out (self, error);
  StreefPicture picture;

  if (chart == NULL)
    return NULL;

  picture = make_picture (self, chart);
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
