/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"
#include "report/streef-chart-page.h"
#include "report/streef-pdf-writer.h"
#include "report/streef-theme.h"

G_BEGIN_DECLS

/**
 * StreefPagesOptions:
 * @year: the year of the summary
 * @selection: (nullable) (element-type StreefCategory): only these categories
 * @date: the day printed and stored
 * @on_one_page: whether it is short: the finding, with the chart and the table of the year as far as
 *     they fit on one page with it
 */
typedef struct
{
  StreefLanguage language;
  int year;
  GPtrArray *selection;
  GDate date;
  gboolean on_one_page;
} StreefPagesOptions;

/**
 * StreefPages:
 *
 * The summary or one chart, laid out once: pages of leaves and the structure tree whose leaves know
 * their page and ordinal. Preview, print and PDF draw it. Immutable. Lengths in points; the summary
 * is on A4. One thread at a time uses it and its theme.
 */
typedef struct _StreefPages StreefPages;

StreefPages *streef_pages_new         (const StreefDataset      *dataset,
                                       const StreefPagesOptions *options,
                                       StreefTheme              *theme,
                                       GError                  **error);
StreefPages *streef_pages_new_chart   (const StreefChartExport  *export,
                                       const GDate              *date,
                                       GError                  **error);
StreefPages *streef_pages_ref         (StreefPages              *self);
void         streef_pages_unref       (StreefPages              *self);
guint        streef_pages_get_n_pages (const StreefPages        *self);
void         streef_pages_get_size    (const StreefPages        *self,
                                       guint                     page,
                                       double                   *out_width,
                                       double                   *out_height);
/* A pure walk: draws page @page (from 0). Fit for a screen surface too (glyphs drawn as paths
 * there, see the implementation). */
void         streef_pages_draw        (const StreefPages        *self,
                                       guint                     page,
                                       cairo_t                  *cr);
GBytes      *streef_pages_write_pdf   (const StreefPages        *self,
                                       const StreefAttachment   *attachment,
                                       GError                  **error);
/* For tests and for the PDF: what the pages are made of. Both are borrowed. */
GPtrArray           *streef_pages_get_leaves (const StreefPages *self,
                                              guint              page);
const StreefElement *streef_pages_get_root   (const StreefPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefPages, streef_pages_unref)

G_END_DECLS
