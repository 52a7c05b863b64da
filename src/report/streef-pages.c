/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pages.h"

#include "model/streef-fingerprint.h"
#include "problem/streef-error.h"
#include "report/streef-page-contents.h"
#include "report/streef-page-edges.h"
#include "report/streef-page-table.h"
#include "report/streef-pdf-writer.h"
#include "report/streef-summary.h"

struct _StreefPages
{
  gatomicrefcount ref_count;
  const StreefDataset *dataset;
  StreefTheme *theme;
  StreefBlocks blocks;
  StreefElement *root;
  GPtrArray *pages;
  double width;
  double height;
  gboolean *wide; /* (nullable): which pages lie on their side */
  char *title;
  char *subject;
  char *fingerprint; /* (nullable): of a summary */
  GDate date;
};

StreefPages *
streef_pages_ref (StreefPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
streef_pages_unref (StreefPages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->blocks.flow, streef_page_flow_free);
  streef_element_free (self->root);
  g_ptr_array_unref (self->blocks.charts);
  g_ptr_array_unref (self->blocks.tables);
  g_clear_pointer (&self->blocks.places, g_array_unref);
  g_clear_pointer (&self->blocks.foreign, streef_foreign_free);
  g_clear_pointer (&self->blocks.typesetter, streef_typesetter_free);
  streef_theme_unref (self->theme);
  streef_dataset_unref (self->dataset);
  g_free (self->wide);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->fingerprint);
  g_free (self);
}

/* What every document has, before there is anything on its pages. */
static StreefPages *
make_pages (const StreefDataset *dataset,
            StreefLanguage       language,
            const GDate         *date,
            StreefTheme         *theme)
{
  StreefPages *self = g_new0 (StreefPages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->dataset = streef_dataset_ref (dataset);
  self->theme = streef_theme_ref (theme);
  self->date = *date;
  self->root = streef_element_new (NULL, STREEF_ELEMENT_DOCUMENT);
  self->root->language = g_strdup (streef_language_get_code (language));
  self->blocks = (StreefBlocks) {
    .theme = theme,
    .language = language,
    .parent = self->root,
    .charts = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_chart_layout_free),
    .tables = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_page_table_free),
    .places = g_array_new (FALSE, FALSE, sizeof (StreefPlaceForContents)),
  };

  return self;
}

static StreefPages *
make_summary (const StreefDataset      *dataset,
              const StreefPagesOptions *options,
              StreefTheme              *theme)
{
  StreefPages *self = make_pages (dataset, options->language, &options->date, theme);

  self->width = STREEF_PAGE_WIDTH;
  self->height = STREEF_PAGE_HEIGHT;
  self->title = streef_summary_dup_title (dataset, options);
  self->subject = g_strdup (streef_texts_get (&dataset->subject, options->language));
  self->fingerprint = streef_fingerprint_new (dataset);
  self->blocks.typesetter = streef_typesetter_new (theme, options->language);
  self->blocks.flow = streef_page_flow_new ();
  self->blocks.foreign = streef_foreign_new (dataset, options->language);

  return self;
}

/* What is on the pages. The shorter ones are for one page. */
typedef enum
{
  EXTENT_WHOLE,
  EXTENT_CHART_AND_TABLE,
  EXTENT_CHART,
  EXTENT_TOTALS,
  EXTENT_FINDING,
} Extent;

static void
add_whole (const StreefSummary *summary)
{
  streef_blocks_mark_place (summary->blocks);
  streef_summary_add_overview (summary);
  streef_blocks_mark_place (summary->blocks);
  streef_summary_add_table (summary);
  streef_blocks_mark_place (summary->blocks);
  streef_summary_add_years (summary);
  streef_summary_add_definitions (summary);
  streef_summary_add_key (summary);
  streef_summary_add_method (summary);
  streef_summary_add_derived (summary);
  streef_summary_add_sources (summary);
  streef_summary_add_fingerprint (summary);
}

static void
add_parts (const StreefSummary *summary,
           Extent               extent)
{
  streef_summary_add_head (summary);
  streef_summary_add_finding (summary);
  if (extent == EXTENT_WHOLE)
    {
      add_whole (summary);
      return;
    }

  if (extent == EXTENT_CHART_AND_TABLE || extent == EXTENT_CHART)
    streef_summary_add_overview (summary);
  if (extent == EXTENT_CHART_AND_TABLE)
    streef_summary_add_table (summary);
  if (extent == EXTENT_TOTALS)
    streef_summary_add_totals (summary);
  streef_summary_add_closing (summary);
}

static void
add_content (StreefPages              *self,
             const StreefPagesOptions *options,
             Extent                    extent)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .year = options->year,
    .selection = options->selection,
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (self->dataset, &question);
  g_autoptr (StreefTable) table = streef_table_new (comparison, options->language);
  g_autoptr (StreefPageNotes) notes
    = extent <= EXTENT_CHART_AND_TABLE ? streef_page_notes_new (&self->blocks, table) : NULL;
  const StreefSummary summary = {
    .dataset = self->dataset,
    .options = options,
    .comparison = comparison,
    .table = table,
    .notes = notes,
    .title = self->title,
    .fingerprint = self->fingerprint,
    .blocks = &self->blocks,
  };

  add_parts (&summary, extent);
}

/* The summary, planned: whole, or as much of it as fits on one page. */
static StreefPages *
plan_summary (const StreefDataset      *dataset,
              const StreefPagesOptions *options,
              StreefTheme              *theme)
{
  const Extent last = options->on_one_page ? EXTENT_FINDING : EXTENT_WHOLE;

  for (Extent extent = options->on_one_page ? EXTENT_CHART_AND_TABLE : EXTENT_WHOLE;; extent++)
    {
      g_autoptr (StreefPages) self = make_summary (dataset, options, theme);

      add_content (self, options, extent);
      if (streef_page_flow_plan (self->blocks.flow) == 1 || extent == last)
        return g_steal_pointer (&self);
    }
}

void
streef_pages_get_size (const StreefPages *self,
                       guint              page,
                       double            *out_width,
                       double            *out_height)
{
  const gboolean is_wide = self->wide != NULL && self->wide[page];

  *out_width = is_wide ? self->height : self->width;
  *out_height = is_wide ? self->width : self->height;
}

/* Only now is it known how many pages there are. */
static void
add_edges (StreefPages *self)
{
  const StreefPalette *palette = &streef_theme_get_style (self->theme)->palette;

  self->wide = g_new0 (gboolean, self->pages->len);
  for (guint i = 0; i < self->pages->len; i++)
    {
      GPtrArray *page = g_ptr_array_index (self->pages, i);
      StreefPageEdges edges = { .blocks = &self->blocks,
                                .dataset = self->dataset,
                                .title = self->title,
                                .fingerprint = self->fingerprint,
                                .number = i,
                                .n_pages = self->pages->len };
      StreefLeaf *background;

      self->wide[i] = streef_page_flow_is_wide (self->blocks.flow, i);
      streef_pages_get_size (self, i, &edges.width, &edges.height);
      background = streef_leaf_new_background (palette, edges.width, edges.height);
      if (background != NULL)
        streef_page_put_under (page, i, background);
      if (i > 0)
        streef_page_take_leaf (page, i, streef_page_edges_make_header (&edges));
      streef_page_take_leaf (page, i, streef_page_edges_make_footer (&edges));
    }
}

/**
 * streef_pages_new:
 * @dataset: what the summary is about
 * @options: year, language, categories and date
 * @theme: fonts and colours
 * @error: STREEF_PROBLEM_GLYPH_MISSING where the fonts lack a character of the data
 *
 * Returns: (transfer full) (nullable): the summary, laid out
 */
StreefPages *
streef_pages_new (const StreefDataset       *dataset,
                  const StreefPagesOptions  *options,
                  StreefTheme               *theme,
                  GError                   **error)
{
  g_autoptr (StreefPages) self = plan_summary (dataset, options, theme);
  const char *missing;

  if (streef_page_flow_get_n_pages (self->blocks.flow) >= STREEF_FEWEST_PAGES_WITH_CONTENTS)
    streef_page_contents_add (&self->blocks, self->root);
  streef_page_flow_place (self->blocks.flow);
  self->pages = streef_page_flow_steal_pages (self->blocks.flow);
  add_edges (self);

  missing = streef_typesetter_get_missing (self->blocks.typesetter);
  if (*missing == '\0')
    return g_steal_pointer (&self);

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_GLYPH_MISSING, NULL, missing, NULL));
  return NULL;
}

/**
 * streef_pages_new_chart:
 * @export: which chart, and how
 * @date: the day stored
 * @error: STREEF_PROBLEM_GLYPH_MISSING where the fonts lack a character of it
 *
 * Returns: (transfer full) (nullable): one page of the chart's own size
 */
StreefPages *
streef_pages_new_chart (const StreefChartExport  *export,
                        const GDate              *date,
                        GError                  **error)
{
  StreefChartLayout *chart = streef_chart_page_lay_out (export, error);
  StreefPicture picture;
  StreefPages *self;

  if (chart == NULL)
    return NULL;

  self = make_pages (export->comparison->dataset, export->language, date, export->theme);
  g_ptr_array_add (self->blocks.charts, chart);
  picture = streef_chart_page_get_picture (export, chart);
  self->width = streef_picture_get_width (&picture);
  self->height = streef_picture_get_height (&picture);
  self->title = g_strdup (streef_chart_layout_get_texts (chart)->title);
  self->subject = g_strdup (streef_chart_layout_get_texts (chart)->alternative);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->pages, streef_chart_page_new (&picture, self->root));

  return self;
}

guint
streef_pages_get_n_pages (const StreefPages *self)
{
  return self->pages->len;
}

/* (transfer none) (element-type StreefLeaf): what the page draws, in order. */
GPtrArray *
streef_pages_get_leaves (const StreefPages *self,
                         guint              page)
{
  return g_ptr_array_index (self->pages, page);
}

const StreefElement *
streef_pages_get_root (const StreefPages *self)
{
  return self->root;
}

/**
 * streef_pages_draw:
 * @self: a summary or a chart
 * @page: which page, from 0
 * @cr: where to, in points
 *
 * A pure walk over the leaves of the page. On screens text is drawn as paths: cairo 1.16 would move
 * its glyphs to whole pixels.
 */
void
streef_pages_draw (const StreefPages *self,
                   guint              page,
                   cairo_t           *cr)
{
  streef_page_draw (streef_pages_get_leaves (self, page), cr,
                    &streef_theme_get_style (self->theme)->palette);
}

/**
 * streef_pages_write_pdf:
 * @self: a summary or a chart
 * @attachment: (nullable): what is attached to it
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): a PDF of it, with its structure
 */
GBytes *
streef_pages_write_pdf (const StreefPages       *self,
                        const StreefAttachment  *attachment,
                        GError                 **error)
{
  const StreefDocument document = {
    .pages = self->pages,
    .root = self->root,
    .palette = &streef_theme_get_style (self->theme)->palette,
    .width = self->width,
    .height = self->height,
    .wide = self->wide,
    .title = self->title,
    .author = self->dataset->organisation,
    .subject = self->subject,
    .language = self->blocks.language,
    .date = &self->date,
    .attachment = attachment,
  };

  return streef_pdf_write (&document, error);
}
