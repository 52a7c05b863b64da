/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pages.h"

#include "language/streef-catalogue.h"
#include "model/streef-fingerprint.h"
#include "problem/streef-error.h"
#include "report/streef-page-contents.h"
#include "report/streef-page-table.h"
#include "report/streef-pdf-writer.h"
#include "report/streef-summary.h"

/* Lengths of LOOK, in points. */
#define HEADER_BASELINE (14 / 25.4 * 72)
#define HEADER_TO_RULE 5
#define FOOTER_BASELINE (STREEF_PAGE_HEIGHT - 14 / 25.4 * 72)
#define FOOTER_TO_RULE 13
/* Below the last line of the footer, which many printers cannot reach. */
#define FOOTER_LOWEST 14
#define RULE 0.75
#define HEADER_GAP 20

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

static void
add_content (StreefPages              *self,
             const StreefPagesOptions *options)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .year = options->year,
    .selection = options->selection,
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (self->dataset, &question);
  g_autoptr (StreefTable) table = streef_table_new (comparison, options->language);
  g_autoptr (StreefPageNotes) notes = streef_page_notes_new (&self->blocks, table);
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

  streef_summary_add_head (&summary);
  streef_summary_add_finding (&summary);
  streef_blocks_mark_place (&self->blocks);
  streef_summary_add_overview (&summary);
  streef_blocks_mark_place (&self->blocks);
  streef_summary_add_table (&summary);
  streef_blocks_mark_place (&self->blocks);
  streef_summary_add_years (&summary);
  streef_summary_add_definitions (&summary);
  streef_summary_add_key (&summary);
  streef_summary_add_method (&summary);
  streef_summary_add_derived (&summary);
  streef_summary_add_sources (&summary);
  streef_summary_add_fingerprint (&summary);
}

/* Adds a line to the head or foot of a page, at its left or its right end. */
static void
add_edge_line (StreefPages *self,
               StreefLeaf  *leaf,
               const char  *text,
               StreefRole   role,
               gboolean     at_right,
               double       baseline)
{
  StreefParagraph *line = streef_typesetter_set (self->blocks.typesetter, STREEF_TYPE_NOTE, text);
  const double x = at_right ? STREEF_COLUMNS (6) - streef_paragraph_get_width (line) : 0;

  streef_paragraph_break (line, STREEF_COLUMNS (6));
  streef_leaf_add_line (leaf, line, 0, role, x, baseline);
}

/* The title, unless it is too long for one line: a name is never cut. */
static char *
dup_running_title (StreefPages *self,
                   const char  *beside)
{
  StreefTypesetter *typesetter = self->blocks.typesetter;
  const double room
    = STREEF_COLUMNS (6) - HEADER_GAP
      - streef_paragraph_get_width (streef_typesetter_set (typesetter, STREEF_TYPE_NOTE, beside));
  StreefParagraph *title = streef_typesetter_set (typesetter, STREEF_TYPE_NOTE, self->title);

  if (streef_paragraph_get_width (title) <= room)
    return g_strdup (self->title);

  return g_strdup (streef_text (self->blocks.language, "Summary of results"));
}

static char *
dup_running_reference (StreefPages *self)
{
  if (self->dataset->reference == NULL)
    return g_strdup ("");

  /* Translators: the letter that the document goes with: "Kamerstuk 31 015, nr. 121". */
  return g_strdup_printf (streef_text (self->blocks.language, "Annex to %s"),
                          self->dataset->reference);
}

static StreefLeaf *
make_header (StreefPages *self)
{
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_HEADER);
  g_autofree char *reference = dup_running_reference (self);
  g_autofree char *title = dup_running_title (self, reference);

  add_edge_line (self, leaf, title, STREEF_ROLE_SECONDARY, FALSE, HEADER_BASELINE);
  if (*reference != '\0')
    add_edge_line (self, leaf, reference, STREEF_ROLE_SECONDARY, TRUE, HEADER_BASELINE);
  streef_leaf_add_rule (leaf, STREEF_ROLE_RULE, 0, HEADER_BASELINE + HEADER_TO_RULE,
                        STREEF_COLUMNS (6), RULE);

  return leaf;
}

/* Adds the theme's text below the first line of the footer.
 *
 * Returns: the baseline of that first line, which moves up where the text needs more than two */
static double
add_footer_text (StreefPages *self,
                 StreefLeaf  *leaf)
{
  const char *text = streef_theme_texts_get (streef_theme_get_footer (self->theme),
                                             self->blocks.language, NULL);
  StreefParagraph *lines;
  double leading;
  double baseline;

  if (text == NULL)
    return FOOTER_BASELINE;

  lines = streef_typesetter_set (self->blocks.typesetter, STREEF_TYPE_NOTE, text);
  leading = streef_paragraph_get_leading (lines);
  streef_paragraph_break (lines, STREEF_COLUMNS (6));
  baseline = MIN (FOOTER_BASELINE, STREEF_PAGE_HEIGHT - FOOTER_LOWEST
                                     - streef_paragraph_get_n_lines (lines) * leading);
  streef_leaf_add_lines (leaf, lines, STREEF_ROLE_SECONDARY, 0, baseline + leading);

  return baseline;
}

static StreefLeaf *
make_footer (StreefPages *self,
             guint        number)
{
  const StreefLanguage language = self->blocks.language;
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_FOOTER);
  g_autofree char *digits = streef_fingerprint_dup_short (self->fingerprint);
  /* Translators: the first digits of the fingerprint. */
  g_autofree char *fingerprint
    = g_strdup_printf (streef_text (language, "Fingerprint of the data %s"), digits);
  /* Translators: the number of the page, and how many there are. */
  g_autofree char *page
    = g_strdup_printf (streef_text (language, "Page %1$u of %2$u"), number + 1, self->pages->len);
  const double baseline = add_footer_text (self, leaf);

  streef_leaf_add_rule (leaf, STREEF_ROLE_RULE, 0, baseline - FOOTER_TO_RULE, STREEF_COLUMNS (6),
                        RULE);
  add_edge_line (self, leaf, fingerprint, STREEF_ROLE_SECONDARY, FALSE, baseline);
  add_edge_line (self, leaf, page, STREEF_ROLE_TEXT, TRUE, baseline);

  return leaf;
}

/* Only now is it known how many pages there are. */
static void
add_edges (StreefPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      GPtrArray *page = g_ptr_array_index (self->pages, i);
      StreefLeaf *background = streef_leaf_new_background (
        &streef_theme_get_style (self->theme)->palette, STREEF_PAGE_WIDTH, STREEF_PAGE_HEIGHT);

      if (background != NULL)
        streef_page_put_under (page, i, background);
      if (i > 0)
        streef_page_take_leaf (page, i, make_header (self));
      streef_page_take_leaf (page, i, make_footer (self, i));
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
  g_autoptr (StreefPages) self = make_summary (dataset, options, theme);
  const char *missing;

  add_content (self, options);
  if (streef_page_flow_plan (self->blocks.flow) >= STREEF_FEWEST_PAGES_WITH_CONTENTS)
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

void
streef_pages_get_size (const StreefPages *self,
                       guint              page,
                       double            *out_width,
                       double            *out_height)
{
  *out_width = self->width;
  *out_height = self->height;
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
    .title = self->title,
    .author = self->dataset->organisation,
    .subject = self->subject,
    .language = self->blocks.language,
    .date = &self->date,
    .attachment = attachment,
  };

  return streef_pdf_write (&document, error);
}
