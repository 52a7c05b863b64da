/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "chart/streef-chart-letters.h"
#include "language/streef-catalogue.h"
#include "report/streef-page-table.h"
#include "wording/streef-clause.h"
#include "wording/streef-headline.h"
#include "wording/streef-words.h"

/* Lengths of LOOK, in points; the second of a pair is for the fuller pages behind page 1. */
#define TEXT_TO_CHART 40
#define TITLE_TO_SUBTITLE 13
#define SUBTITLE_TO_PICTURE 10
#define YEARS_SUBTITLE_TO_PICTURE 12 /* the labels of its columns are close to the picture's edge */
#define PICTURE_TO_SOURCE 15
#define SOURCE_TO_TABLE 40
#define YEARS_SOURCE_TO_TABLE 27
#define SECTION_BEFORE 44
#define HEADING_TO_TITLE 26
#define HEADING_TO_SUBTITLE 16
#define ROW_HEIGHT 17
#define YEAR_ROW_HEIGHT 16
#define TEXT_FIRST 12

/* More bars than this cannot be read at a glance, nor do they fit on a page. */
#define MOST_BARS 40
/* What a page has left for a picture beside its title, subtitle and source, of three lines each. */
#define CHART_ROOM (STREEF_PAGE_BOTTOM - STREEF_PAGE_TOP - 140)
/* From this many categories their years are shown in small charts and one table. */
#define FEWEST_MULTIPLES 4
/* With more years than this their columns take the whole width. */
#define FEW_YEARS 8

static void
add_note_text (StreefBlocks *blocks,
               const char   *text,
               double        before)
{
  const StreefTextBlock block
    = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_SECONDARY, 0, before, TEXT_FIRST, NULL };
  StreefParagraph *paragraph = streef_typesetter_set (blocks->typesetter, STREEF_TYPE_NOTE, text);

  streef_paragraph_break (paragraph, STREEF_COLUMNS (6));
  streef_blocks_add_text (blocks, &block, paragraph);
}

/* Where a letter stands in the picture, it leads to its note too. */
static void
add_areas (StreefElement    *link,
           const char       *letter,
           const StreefLeaf *picture,
           const GArray     *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const StreefChartLetter *place = &g_array_index (places, StreefChartLetter, i);

      if (g_str_equal (place->letter, letter))
        streef_element_add_area (link, picture, &place->box);
    }
}

/* The letters in the source of the chart, raised, each leading to its note.
 *
 * Returns: (transfer full) (element-type StreefTextPart) */
static GArray *
make_letters (const StreefChartLayout *chart,
              StreefParagraph         *source,
              StreefElement           *element,
              const StreefLeaf        *picture,
              StreefPageNotes         *notes)
{
  const GArray *letters = streef_chart_layout_get_texts (chart)->source_letters;
  g_autoptr (GArray) places = streef_chart_layout_find_letters (chart);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (StreefTextPart));

  /* Something in it is not drawn: the letters stand elsewhere. */
  if (!g_str_equal (streef_paragraph_get_text (source), streef_chart_layout_get_source (chart)))
    return parts;

  for (guint i = 0; i < letters->len; i++)
    {
      const StreefSourceLetter *letter = &g_array_index (letters, StreefSourceLetter, i);
      g_autofree char *text = g_strndup (streef_paragraph_get_text (source) + letter->start,
                                         letter->end - letter->start);
      StreefElement *link
        = notes != NULL ? streef_page_notes_refer_to_text (notes, element, text, letter->text)
                        : NULL;
      /* A star is high by itself. */
      const StreefTextPart part = { letter->start, letter->end,
                                    *text != '*' ? STREEF_LETTER_RAISE : 0,
                                    link != NULL ? link : element };

      streef_paragraph_cut (source, part.start);
      streef_paragraph_cut (source, part.end);
      /* It stays with what it is the letter of. */
      streef_paragraph_bind (source, part.end + 1);
      g_array_append_val (parts, part);
      if (link != NULL)
        add_areas (link, text, picture, places);
    }

  return parts;
}

static void
add_source (StreefBlocks            *blocks,
            const StreefChartLayout *chart,
            const StreefLeaf        *picture,
            StreefPageNotes         *notes)
{
  StreefElement *element = streef_element_new (blocks->parent, STREEF_ELEMENT_PARAGRAPH);
  StreefParagraph *source = streef_typesetter_set (blocks->typesetter, STREEF_TYPE_NOTE,
                                                   streef_chart_layout_get_source (chart));
  g_autoptr (GArray) parts = make_letters (chart, source, element, picture, notes);
  const StreefTextBlock block = {
    STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_SECONDARY, 0, PICTURE_TO_SOURCE, TEXT_FIRST, parts
  };

  streef_paragraph_break (source, STREEF_COLUMNS (6));
  streef_blocks_flow_text (blocks, &block, element, source);
}

/* Subtitle, picture and source behind their title: they stay together.
 * @chart: (transfer full)
 * @notes: (nullable): what the letters in it lead to */
static void
add_picture (StreefBlocks      *blocks,
             StreefChartLayout *chart,
             StreefPageNotes   *notes,
             double             before,
             double             picture_before)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (chart);
  const double height = streef_chart_layout_get_height (chart);
  StreefPiece *piece;
  StreefLeaf *picture;

  const gboolean has_source = *streef_chart_layout_get_source (chart) != '\0';

  streef_blocks_take_chart (blocks, chart);
  streef_typesetter_check_chart (blocks->typesetter, chart);
  add_note_text (blocks, texts->subtitle, before);
  piece = streef_page_flow_add (blocks->flow, picture_before + height, height, TRUE);
  picture = streef_leaf_new_figure (blocks->parent, chart, 0, -height);
  streef_piece_take_leaf (piece, picture);
  blocks->keeps_next = has_source;
  if (has_source)
    add_source (blocks, chart, picture, notes);
}

/* @chart: (transfer full) */
static void
add_chart (StreefBlocks      *blocks,
           StreefElementType  level,
           StreefChartLayout *chart,
           StreefPageNotes   *notes,
           const char        *title,
           double             before,
           double             picture_before)
{
  streef_blocks_add_heading (blocks, level, STREEF_TYPE_TITLE, title, before);
  add_picture (blocks, chart, notes, TITLE_TO_SUBTITLE, picture_before);
}

/* A further picture of what a chart shows.
 * @chart: (transfer full) */
static void
continue_chart (const StreefSummary *self,
                StreefElementType    level,
                StreefChartLayout   *chart,
                StreefPageNotes     *notes,
                const char          *title,
                double               picture_before)
{
  g_autofree char *further
    = g_strdup_printf (streef_text (self->options->language, "%s (continued)"), title);
  StreefElement *heading = streef_blocks_add_heading (self->blocks, level, STREEF_TYPE_TITLE,
                                                      further, TEXT_TO_CHART);

  heading->continues = TRUE;
  add_picture (self->blocks, chart, notes, TITLE_TO_SUBTITLE, picture_before);
}

/* The categories that have bars: those that missed their target only, or all. */
static GPtrArray *
find_categories (const StreefComparison *comparison,
                 gboolean                missed_only)
{
  GPtrArray *categories = g_ptr_array_new ();

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];

      if (row->is_group || (missed_only && row->judgement.status != STREEF_STATUS_NOT_MET))
        continue;
      g_ptr_array_add (categories, (gpointer) row->key.category);
    }

  return categories;
}

static StreefChartLayout *
make_overview_chart (const StreefSummary    *self,
                     const StreefComparison *comparison)
{
  return streef_blocks_make_chart (self->blocks, comparison, STREEF_CHART_ACHIEVED,
                                   STREEF_COLUMNS (6));
}

/* @chart: (transfer full) */
static void
add_overview_chart (const StreefSummary *self,
                    StreefChartLayout   *chart,
                    const char          *title)
{
  add_chart (self->blocks, STREEF_ELEMENT_HEADING_2, chart, self->notes, title, TEXT_TO_CHART,
             SUBTITLE_TO_PICTURE);
}

/* How many pictures a chart of @n rows becomes, so that each fits on a page. */
static guint
count_pictures (const StreefChartLayout *chart,
                guint                    n)
{
  const double height = streef_chart_layout_get_height (chart);
  const guint n_fitting = MAX ((guint) (CHART_ROOM / height * n), 1);

  return (n + n_fitting - 1) / n_fitting;
}

/* One chart of some categories, or several where they do not fit on a page. */
static void
add_charts_of (const StreefSummary *self,
               const char          *title,
               GPtrArray           *categories,
               guint                start,
               guint                end)
{
  StreefQuestion question = self->comparison->question;
  g_autoptr (GPtrArray) selection = g_ptr_array_new ();
  g_autoptr (StreefComparison) comparison = NULL;
  g_autoptr (StreefChartLayout) chart = NULL;
  guint n_pictures;

  for (guint i = start; i < end; i++)
    g_ptr_array_add (selection, g_ptr_array_index (categories, i));
  question.selection = selection;
  comparison = streef_comparison_new (self->dataset, &question);
  chart = make_overview_chart (self, comparison);
  n_pictures = count_pictures (chart, end - start);
  if (n_pictures > 1)
    {
      g_clear_pointer (&chart, streef_chart_layout_free);
      for (guint i = 0; i < n_pictures; i++)
        add_charts_of (self, title, categories, start + (end - start) * i / n_pictures,
                       start + (end - start) * (i + 1) / n_pictures);
    }
  else if (start == 0)
    add_overview_chart (self, g_steal_pointer (&chart), title);
  else
    continue_chart (self, STREEF_ELEMENT_HEADING_2, g_steal_pointer (&chart), self->notes, title,
                    SUBTITLE_TO_PICTURE);
}

/* Of very many categories only those that missed their target. */
static void
add_missed_charts (const StreefSummary *self)
{
  g_autoptr (GPtrArray) missed = find_categories (self->comparison, TRUE);
  g_autofree char *title
    = streef_finding_of_parts (self->comparison, self->options->language);

  if (missed->len > 0)
    add_charts_of (self, title, missed, 0, missed->len);
}

/* The chart of the year. */
void
streef_summary_add_overview (const StreefSummary *self)
{
  g_autoptr (GPtrArray) categories = find_categories (self->comparison, FALSE);
  g_autoptr (StreefChartLayout) chart = NULL;
  const char *title;

  if (categories->len == 0)
    return;
  if (categories->len > MOST_BARS)
    {
      add_missed_charts (self);
      return;
    }

  chart = make_overview_chart (self, self->comparison);
  title = streef_chart_layout_get_texts (chart)->title;
  if (streef_chart_layout_get_height (chart) > CHART_ROOM)
    add_charts_of (self, title, categories, 0, categories->len);
  else
    add_overview_chart (self, g_steal_pointer (&chart), title);
}

/* The table of the year, with its notes. */
void
streef_summary_add_table (const StreefSummary *self)
{
  if (self->table->n_rows > 0)
    streef_summary_flow_table (self->blocks, STREEF_ELEMENT_HEADING_2, self->table, self->notes,
                               SOURCE_TO_TABLE, STREEF_COLUMNS (6), ROW_HEIGHT);
}

/* One category over the years: its chart and its table. */
static void
add_category (const StreefSummary  *self,
              const StreefCategory *category)
{
  const StreefLanguage language = self->options->language;
  const StreefQuestion question = { .kind = STREEF_QUESTION_YEARS, .category = category };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (self->dataset, &question);
  g_autoptr (StreefTable) table = streef_table_new (comparison, language);
  g_autoptr (StreefPageNotes) notes = streef_page_notes_new (self->blocks, table);
  g_autofree char *heading = streef_clause_name (category, language);
  const double width = STREEF_COLUMNS (comparison->n_rows <= FEW_YEARS ? 5 : 6);
  StreefChartLayout *chart
    = streef_blocks_make_chart (self->blocks, comparison, STREEF_CHART_YEARS, width);

  streef_blocks_start_section (self->blocks);
  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING, heading,
                             SECTION_BEFORE);
  add_chart (self->blocks, STREEF_ELEMENT_HEADING_3, chart, notes,
             streef_chart_layout_get_texts (chart)->title, HEADING_TO_TITLE,
             YEARS_SUBTITLE_TO_PICTURE);
  streef_summary_flow_table (self->blocks, STREEF_ELEMENT_HEADING_3, table, notes,
                             YEARS_SOURCE_TO_TABLE, STREEF_COLUMNS (5), YEAR_ROW_HEIGHT);
  streef_blocks_end_section (self->blocks);
}

/* The categories that have more to show than the summary's year. */
static GPtrArray *
find_courses (const StreefSummary *self)
{
  GPtrArray *categories = g_ptr_array_new ();

  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      if (streef_category_has_course (category, self->options->year)
          && streef_summary_has_category (self, category))
        g_ptr_array_add (categories, (gpointer) category);
    }

  return categories;
}

static StreefComparison *
compare_courses (const StreefSummary *self,
                 GPtrArray           *categories)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_COURSES,
    .year = self->options->year,
    .selection = categories,
  };

  return streef_comparison_new (self->dataset, &question);
}

static StreefChartLayout *
make_multiples (const StreefSummary *self,
                GPtrArray           *categories,
                guint                start,
                guint                end)
{
  g_autoptr (GPtrArray) selection = g_ptr_array_new ();
  g_autoptr (StreefComparison) comparison = NULL;

  for (guint i = start; i < end; i++)
    g_ptr_array_add (selection, g_ptr_array_index (categories, i));
  comparison = compare_courses (self, selection);

  return streef_blocks_make_chart (self->blocks, comparison, STREEF_CHART_MULTIPLES,
                                   STREEF_COLUMNS (6));
}

/* Small charts of some categories behind the section's heading, in several pictures where they do
 * not fit on a page.
 * @chart: (transfer full): all of them in one picture */
static void
add_multiples (const StreefSummary *self,
               const char          *title,
               GPtrArray           *categories,
               guint                start,
               guint                end,
               StreefChartLayout   *chart,
               StreefPageNotes     *notes)
{
  const guint n_in_row = streef_chart_layout_get_n_in_row (chart);
  const guint n_rows = (end - start + n_in_row - 1) / n_in_row;
  const guint n_pictures = count_pictures (chart, n_rows);

  if (n_pictures > 1)
    {
      streef_chart_layout_free (chart);
      for (guint i = 0; i < n_pictures; i++)
        {
          const guint from = start + n_rows * i / n_pictures * n_in_row;
          const guint to = MIN (start + n_rows * (i + 1) / n_pictures * n_in_row, end);

          add_multiples (self, title, categories, from, to,
                         make_multiples (self, categories, from, to), notes);
        }
    }
  else if (start == 0)
    add_picture (self->blocks, chart, notes, HEADING_TO_SUBTITLE, YEARS_SUBTITLE_TO_PICTURE);
  else
    continue_chart (self, STREEF_ELEMENT_HEADING_3, chart, notes, title,
                    YEARS_SUBTITLE_TO_PICTURE);
}

/* Many categories over the years: small charts and one table; FALSE where their years are too many
 * for that. */
static gboolean
add_courses (const StreefSummary *self,
             GPtrArray           *categories)
{
  const StreefLanguage language = self->options->language;
  g_autoptr (StreefComparison) comparison = compare_courses (self, categories);
  g_autoptr (StreefChartLayout) chart = make_multiples (self, categories, 0, categories->len);
  g_autoptr (StreefTable) table = NULL;
  g_autoptr (StreefPageNotes) notes = NULL;
  g_autofree char *title = NULL;

  if (streef_chart_layout_get_n_keys (chart) == 0)
    return FALSE;

  table = streef_table_new (comparison, language);
  notes = streef_page_notes_new (self->blocks, table);
  title = streef_finding_of_courses (comparison, language);
  streef_blocks_start_section (self->blocks);
  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING, title,
                             SECTION_BEFORE);
  add_multiples (self, title, categories, 0, categories->len, g_steal_pointer (&chart), notes);
  streef_summary_flow_table (self->blocks, STREEF_ELEMENT_HEADING_3, table, notes,
                             YEARS_SOURCE_TO_TABLE, STREEF_COLUMNS (6), YEAR_ROW_HEIGHT);
  streef_blocks_end_section (self->blocks);
  return TRUE;
}

/* Each category that has results of other years: none is left out because it has nothing in the
 * summary's. */
void
streef_summary_add_years (const StreefSummary *self)
{
  g_autoptr (GPtrArray) categories = find_courses (self);

  if (categories->len >= FEWEST_MULTIPLES && add_courses (self, categories))
    return;

  for (guint i = 0; i < categories->len; i++)
    add_category (self, g_ptr_array_index (categories, i));
}
