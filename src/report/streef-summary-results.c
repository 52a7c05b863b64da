/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

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
#define TABLE_TO_NOTE 15
#define NOTE_INDENT 9
#define LETTER_RAISE 2.5
#define SECTION_BEFORE 44
#define HEADING_TO_TITLE 26
#define HEADING_TO_SUBTITLE 16
#define ROW_HEIGHT 17
#define YEAR_ROW_HEIGHT 16
#define INDENT 10
#define TEXT_FIRST 12

/* More bars than this cannot be read at a glance, nor do they fit on a page. */
#define MOST_BARS 40
/* What a page has left for a picture beside its title, subtitle and source, of three lines each. */
#define CHART_ROOM (STREEF_PAGE_BOTTOM - STREEF_PAGE_TOP - 140)
/* From this many categories their years are shown in small charts and one table. */
#define FEWEST_MULTIPLES 4
/* How many of these stand beside each other at most. */
#define MULTIPLES_IN_ROW 4
/* With more years than this their columns take the whole width. */
#define FEW_YEARS 8

static void
add_note_text (StreefBlocks *blocks,
               const char   *text,
               double        before)
{
  const StreefTextBlock block
      = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_SECONDARY, 0, before, TEXT_FIRST };
  StreefParagraph *paragraph = streef_typesetter_set (blocks->typesetter, STREEF_TYPE_NOTE, text);

  streef_paragraph_break (paragraph, STREEF_COLUMNS (6));
  streef_blocks_add_text (blocks, &block, paragraph);
}

/* Subtitle, picture and source behind their title: they stay together. */
/* @chart: (transfer full) */
static void
add_picture (StreefBlocks      *blocks,
             StreefChartLayout *chart,
             double             before,
             double             picture_before)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (chart);
  const double height = streef_chart_layout_get_height (chart);
  StreefPiece *piece;

  streef_blocks_take_chart (blocks, chart);
  streef_typesetter_check_chart (blocks->typesetter, chart);
  add_note_text (blocks, texts->subtitle, before);
  piece = streef_page_flow_add (blocks->flow, picture_before + height, height, TRUE);
  streef_piece_take_leaf (piece, streef_leaf_new_figure (blocks->parent, chart, 0, -height));
  blocks->keeps_next = TRUE;
  add_note_text (blocks, streef_chart_layout_get_source (chart), PICTURE_TO_SOURCE);
}

/* @chart: (transfer full) */
static void
add_chart (StreefBlocks      *blocks,
           StreefElementType  level,
           StreefChartLayout *chart,
           const char        *title,
           double             before,
           double             picture_before)
{
  streef_blocks_add_heading (blocks, level, STREEF_TYPE_TITLE, title, before);
  add_picture (blocks, chart, TITLE_TO_SUBTITLE, picture_before);
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
  add_chart (self->blocks, STREEF_ELEMENT_HEADING_2, chart, title, TEXT_TO_CHART,
             SUBTITLE_TO_PICTURE);
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
  g_autofree char *further = NULL;

  for (guint i = start; i < end; i++)
    g_ptr_array_add (selection, g_ptr_array_index (categories, i));
  question.selection = selection;
  comparison = streef_comparison_new (self->dataset, &question);
  chart = make_overview_chart (self, comparison);
  if (streef_chart_layout_get_height (chart) > CHART_ROOM && end - start > 1)
    {
      const guint middle = start + (end - start) / 2;

      add_charts_of (self, title, categories, start, middle);
      add_charts_of (self, title, categories, middle, end);
      return;
    }

  if (start > 0)
    further = g_strdup_printf (streef_text (self->options->language, "%s (continued)"), title);
  add_overview_chart (self, g_steal_pointer (&chart), further != NULL ? further : title);
}

/* Of very many categories only those that missed their target. */
static void
add_missed_charts (const StreefSummary *self)
{
  g_autoptr (GPtrArray) missed = find_categories (self->comparison, TRUE);
  g_autofree char *title
    = streef_finding_of_parts (self->comparison, self->options->language);

  for (guint start = 0; start < missed->len; start += MOST_BARS)
    add_charts_of (self, title, missed, start, MIN (start + MOST_BARS, missed->len));
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

static StreefPageColumnKind
get_column_kind (const StreefTableColumn *column,
                 guint                    index)
{
  if (index == 0)
    return STREEF_COLUMN_OF_NAMES;
  if (column->id == STREEF_COLUMN_STATUS)
    return STREEF_COLUMN_OF_STATUS;

  return column->is_number ? STREEF_COLUMN_OF_FIGURES : STREEF_COLUMN_OF_TEXT;
}

static gboolean
has_units (const StreefTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id == STREEF_COLUMN_UNIT)
      return TRUE;

  return FALSE;
}

/* The parts of the total need no indent: the rule below the total parts them from it. */
static double
get_indent (const StreefTable    *table,
            const StreefTableRow *row)
{
  const guint depth
      = table->comparison->total != NULL && row->depth > 0 ? row->depth - 1 : row->depth;

  return depth * INDENT;
}

/* The name with its unit, where the rows have different ones: a page has no room for a column of
 * units. Figures show the sign of percentages themselves. (transfer full) */
static char *
dup_name_cell (const StreefTable    *table,
               const StreefTableRow *row)
{
  const char *name = row->cells[0].text;
  const char *unit = streef_category_get_unit (row->key.category, table->language);

  if (!has_units (table) || row->is_group || *unit == '\0'
      || streef_category_is_percentage (row->key.category))
    return g_strdup (name);

  /* Translators: a category and what it is counted in: "Money seized (€ million)". */
  return g_strdup_printf (streef_text (table->language, "%1$s (%2$s)"), name, unit);
}

static StreefPageCell
convert_cell (const StreefTable    *table,
              const StreefTableRow *row,
              guint                 index)
{
  const StreefTableCell *cell = &row->cells[index];
  const gboolean is_status = table->columns[index].id == STREEF_COLUMN_STATUS;

  return (StreefPageCell) {
    .text = cell->text,
    .spoken = cell->spoken,
    .marks = cell->marks,
    .indent = index == 0 ? get_indent (table, row) : 0,
    .is_strong = row->is_total || row->is_group || (is_status && row->is_missed),
    .is_quiet = cell->is_absent || (is_status && !streef_status_is_judged (row->status)),
    .is_missed = is_status && row->is_missed,
  };
}

static void
add_table_row (StreefPageTable      *page_table,
               const StreefTable    *table,
               const StreefTableRow *row)
{
  g_autofree StreefPageCell *cells = g_new (StreefPageCell, table->n_columns);
  g_autofree char *name = dup_name_cell (table, row);
  StreefPageRowFlags flags = STREEF_ROW_PLAIN;
  guint n_cells = 0;

  if (row->is_total)
    flags |= STREEF_ROW_TOTAL;
  if (row->is_group)
    flags |= STREEF_ROW_GROUP;
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id != STREEF_COLUMN_UNIT)
      cells[n_cells++] = convert_cell (table, row, i);
  cells[0].text = name;
  streef_page_table_add_row (page_table, flags, cells);
}

static void
add_notes (StreefBlocks      *blocks,
           const StreefTable *table)
{
  StreefTextBlock block
      = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_TEXT, 0, TABLE_TO_NOTE, TEXT_FIRST };

  for (guint i = 0; i < table->n_notes; i++)
    {
      const StreefTableNote *note = &table->notes[i];
      StreefParagraph *text
          = streef_typesetter_set (blocks->typesetter, STREEF_TYPE_NOTE, note->text);

      streef_paragraph_break (text, STREEF_COLUMNS (5) + STREEF_COLUMN_GUTTER - NOTE_INDENT);
      /* The first stays with the table, and the last with another one. */
      blocks->keeps_next = i == 0 || i == table->n_notes - 1;
      streef_blocks_add_labelled (blocks, &block, STREEF_TYPE_NOTE, note->letter, LETTER_RAISE,
                                  NOTE_INDENT, text);
      block.before = streef_type_get_leading (STREEF_TYPE_NOTE) + 2;
    }
}

static void
add_table (StreefBlocks      *blocks,
           StreefElementType  level,
           const StreefTable *table,
           double             before,
           double             width,
           double             row_height)
{
  StreefPageTable *page_table = streef_page_table_new (blocks, table->title);

  streef_blocks_add_heading (blocks, level, STREEF_TYPE_TITLE, table->title, before);
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id != STREEF_COLUMN_UNIT)
      streef_page_table_add_column (page_table, get_column_kind (&table->columns[i], i),
                                    table->columns[i].heading);
  for (guint i = 0; i < table->n_rows; i++)
    add_table_row (page_table, table, &table->rows[i]);
  streef_page_table_flow (page_table, width, row_height);
  add_notes (blocks, table);
}

/* The table of the year, with its notes. */
void
streef_summary_add_table (const StreefSummary *self)
{
  g_autoptr (StreefTable) table = streef_table_new (self->comparison, self->options->language);

  if (table->n_rows > 0)
    add_table (self->blocks, STREEF_ELEMENT_HEADING_2, table, SOURCE_TO_TABLE, STREEF_COLUMNS (6),
               ROW_HEIGHT);
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
  g_autofree char *heading = streef_clause_name (category, language);
  const double width = STREEF_COLUMNS (comparison->n_rows <= FEW_YEARS ? 5 : 6);
  StreefChartLayout *chart
    = streef_blocks_make_chart (self->blocks, comparison, STREEF_CHART_YEARS, width);

  streef_blocks_start_section (self->blocks);
  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING, heading,
                             SECTION_BEFORE);
  add_chart (self->blocks, STREEF_ELEMENT_HEADING_3, chart,
             streef_chart_layout_get_texts (chart)->title, HEADING_TO_TITLE,
             YEARS_SUBTITLE_TO_PICTURE);
  add_table (self->blocks, STREEF_ELEMENT_HEADING_3, table, YEARS_SOURCE_TO_TABLE,
             STREEF_COLUMNS (5), YEAR_ROW_HEIGHT);
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

/* The first half of @n small charts, in whole rows. */
static guint
halve_rows (guint n)
{
  const guint half = (n + 1) / 2;

  return MIN ((half + MULTIPLES_IN_ROW - 1) / MULTIPLES_IN_ROW * MULTIPLES_IN_ROW, n - 1);
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
               StreefChartLayout   *chart)
{
  g_autofree char *further = NULL;

  if (streef_chart_layout_get_height (chart) > CHART_ROOM && end - start > 1)
    {
      const guint middle = start + halve_rows (end - start);

      streef_chart_layout_free (chart);
      add_multiples (self, title, categories, start, middle,
                     make_multiples (self, categories, start, middle));
      add_multiples (self, title, categories, middle, end,
                     make_multiples (self, categories, middle, end));
      return;
    }

  if (start == 0)
    {
      add_picture (self->blocks, chart, HEADING_TO_SUBTITLE, YEARS_SUBTITLE_TO_PICTURE);
      return;
    }

  further = g_strdup_printf (streef_text (self->options->language, "%s (continued)"), title);
  add_chart (self->blocks, STREEF_ELEMENT_HEADING_3, chart, further, TEXT_TO_CHART,
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
  g_autofree char *title = NULL;

  if (streef_chart_layout_get_n_keys (chart) == 0)
    return FALSE;

  table = streef_table_new (comparison, language);
  title = streef_finding_of_courses (comparison, language);
  streef_blocks_start_section (self->blocks);
  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING, title,
                             SECTION_BEFORE);
  add_multiples (self, title, categories, 0, categories->len, g_steal_pointer (&chart));
  add_table (self->blocks, STREEF_ELEMENT_HEADING_3, table, YEARS_SOURCE_TO_TABLE,
             STREEF_COLUMNS (6), YEAR_ROW_HEIGHT);
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
