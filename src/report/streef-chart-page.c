/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-chart-page.h"

#include "problem/streef-error.h"
#include "report/streef-glyphs.h"
#include "report/streef-page-blocks.h"
#include "report/streef-pdf-writer.h"

/**
 * streef_chart_page_lay_out:
 * @self: which chart, and how; its theme must outlive it
 * @error: STREEF_PROBLEM_GLYPH_MISSING where the fonts lack a character of it
 *
 * Returns: (transfer full) (nullable): the chart with its title and source
 */
StreefChartLayout *
streef_chart_page_lay_out (const StreefChartExport  *self,
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

/* @chart: what streef_chart_page_lay_out() made of @self; both must outlive the picture */
StreefPicture
streef_chart_page_get_picture (const StreefChartExport *self,
                               const StreefChartLayout *chart)
{
  return (StreefPicture) { chart, self->language, &streef_theme_get_style (self->theme)->palette };
}

/**
 * streef_chart_page_new:
 * @picture: the chart, with its margin
 * @root: the document that it becomes a figure of
 *
 * Returns: (transfer full) (element-type StreefLeaf): a page of the picture's size
 */
GPtrArray *
streef_chart_page_new (const StreefPicture *picture,
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
