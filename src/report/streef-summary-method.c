/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "language/streef-catalogue.h"
#include "report/streef-page-table.h"
#include "wording/streef-problem-text.h"
#include "wording/streef-words.h"

#include <string.h>

/* Lengths of LOOK, in points. */
#define SECTION_BEFORE 33
#define HEADING_TO_TEXT 21
#define PARAGRAPH_BEFORE 19.5
#define ITEM_BEFORE 16
#define ITEM_INDENT 18
#define TEXT_FIRST 12
#define ROW_HEIGHT 17
#define DIGITS_IN_GROUP 8
#define GROUPS_IN_LINE 4
#define GROUPS_LEFT 28
#define GROUP_WIDTH 66

#define EN_DASH "\u2013"
#define TEXT_WIDTH (STREEF_COLUMNS (5) + STREEF_COLUMN_GUTTER)

static void
add_heading (const StreefSummary *self,
             const char          *text)
{
  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING, text,
                             SECTION_BEFORE);
}

static void
add_text (const StreefSummary *self,
          StreefType           type,
          const char          *markup,
          double               width,
          double               before)
{
  const StreefTextBlock block
    = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_TEXT, 0, before, TEXT_FIRST, NULL };
  StreefParagraph *paragraph
      = streef_typesetter_set_markup (self->blocks->typesetter, type, markup);

  streef_paragraph_break (paragraph, width);
  streef_blocks_add_text (self->blocks, &block, paragraph);
}

static void
add_markup (const StreefSummary *self,
            const char          *markup,
            double               before)
{
  add_text (self, STREEF_TYPE_TEXT, markup, TEXT_WIDTH, before);
}

static gboolean
has_definition (const StreefSummary  *self,
                const StreefCategory *category)
{
  const char *definition = streef_texts_get (&category->definition, self->options->language);

  return definition != NULL && *definition != '\0' && streef_summary_has_category (self, category);
}

/* Where the data has the texts in another language only. */
static void
set_language (StreefElement     *element,
              const StreefTexts *texts,
              StreefLanguage     language)
{
  StreefLanguage other;

  if (streef_texts_is_other (texts, language, &other))
    element->language = g_strdup (streef_language_get_code (other));
}

/* A name in bold is the label of its definition, on the same line. */
static void
add_definition (const StreefSummary  *self,
                const StreefCategory *category,
                double                before)
{
  const StreefLanguage language = self->options->language;
  g_autofree char *name = streef_words_category_name (category, language);
  g_autofree char *markup = g_markup_printf_escaped (
    "<b>%s</b>  %s", name, streef_texts_get (&category->definition, language));
  StreefElement *item = streef_element_new (self->blocks->parent, STREEF_ELEMENT_LIST_ITEM);
  StreefElement *label = streef_element_new (item, STREEF_ELEMENT_LABEL);
  StreefElement *body = streef_element_new (item, STREEF_ELEMENT_LIST_BODY);
  StreefParagraph *paragraph
    = streef_typesetter_set_markup (self->blocks->typesetter, STREEF_TYPE_TEXT, markup);
  const StreefTextPart part = { 0, (guint) strlen (name) + 2, 0, label };
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (StreefTextPart));
  const StreefTextBlock block
    = { STREEF_ELEMENT_LIST_BODY, STREEF_ROLE_TEXT, 0, before, TEXT_FIRST, parts };

  set_language (label, &category->name, language);
  set_language (body, &category->definition, language);
  g_array_append_val (parts, part);
  streef_paragraph_cut (paragraph, part.end);
  streef_paragraph_break (paragraph, TEXT_WIDTH);
  streef_blocks_flow_text (self->blocks, &block, body, paragraph);
}

/* What the categories count, in the order delivered. */
void
streef_summary_add_definitions (const StreefSummary *self)
{
  double before = HEADING_TO_TEXT;

  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      if (!has_definition (self, category))
        continue;

      if (before >= HEADING_TO_TEXT)
        {
          add_heading (self, streef_text (self->options->language, "Definitions"));
          streef_blocks_start_list (self->blocks, STREEF_NUMBERING_NONE);
        }
      add_definition (self, category, before);
      before = PARAGRAPH_BEFORE;
    }

  if (before < HEADING_TO_TEXT)
    streef_blocks_end_list (self->blocks);
}

static gboolean
has_tolerance (const StreefDataset *dataset)
{
  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      if (streef_number_get_sign (&category->tolerance.number) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_maximum (const StreefDataset *dataset)
{
  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      if (category->direction == STREEF_DIRECTION_LOWER)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_margin_sentence (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;

  if (!has_tolerance (self->dataset))
    return streef_text (language, "No margin applies.");

  return streef_text (language, "A target that is missed by no more than the margin set for it is "
                                "<b>nearly met</b>.");
}

static void
add_statuses (const StreefSummary *self)
{
  g_autofree char *statuses = g_strdup_printf (
    /* Translators: a paragraph; in the place of %s stands a whole sentence about margins. */
    streef_text (self->options->language,
                 "<b>Exceeded</b> is better than the target, <b>met</b> is equal to it, <b>not "
                 "met</b> is worse. %s Without a target or without a result no verdict is given."),
    get_margin_sentence (self));

  add_markup (self, statuses, PARAGRAPH_BEFORE);
}

/* How differences, percentages and statuses were made. */
void
streef_summary_add_method (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;

  add_heading (self, streef_text (language, "How the figures were calculated"));
  add_markup (self,
              streef_text (language,
                           "The difference is achieved minus target. The percentage is achieved "
                           "divided by target, rounded to one decimal. The figures were used as "
                           "delivered, without rounding in between."),
              HEADING_TO_TEXT);
  add_statuses (self);
  if (has_maximum (self->dataset))
    add_markup (self,
                streef_text (language, "Where lower is better, the target is a maximum: less than "
                                       "the maximum is better."),
                PARAGRAPH_BEFORE);
}

/* One row of the table of derived and revised figures. */
static void
add_figure_row (const StreefSummary  *self,
                StreefPageTable      *table,
                const StreefCategory *category,
                const char           *figure,
                const StreefValue    *delivered,
                const StreefValue    *used,
                const char           *reason)
{
  const StreefLanguage language = self->options->language;
  g_autofree char *name = streef_words_category_name (category, language);
  g_autofree char *before
    = delivered == NULL ? g_strdup (EN_DASH) : streef_words_value (category, delivered, language);
  g_autofree char *after = streef_words_value (category, used, language);
  const StreefPageCell cells[] = {
    { .text = name },
    { .text = figure },
    {
      .text = before,
      .spoken = delivered == NULL ? streef_text_in (language, "figure", "no value") : NULL,
      .is_quiet = delivered == NULL,
    },
    { .text = after },
    { .text = reason },
  };

  streef_page_table_add_row (table, STREEF_ROW_PLAIN, cells);
}

static char *
dup_figure_name (const StreefSummary *self,
                 const StreefResult  *result,
                 gboolean             is_target)
{
  const StreefLanguage language = self->options->language;

  if (is_target)
    /* Translators: a figure in a table of derived figures; a year. */
    return g_strdup_printf (streef_text (language, "target %d"), result->year);

  /* Translators: a figure in a table of derived figures; a year. */
  return g_strdup_printf (streef_text (language, "achieved %d"), result->year);
}

static void
add_value (const StreefSummary  *self,
           StreefPageTable      *table,
           const StreefCategory *category,
           const StreefResult   *result,
           gboolean              is_target)
{
  const StreefValue *value = is_target ? &result->target : &result->achieved;
  g_autofree char *figure = NULL;

  if (value->origin == STREEF_ORIGIN_DELIVERED)
    return;

  figure = dup_figure_name (self, result, is_target);
  add_figure_row (self, table, category, figure, NULL, value,
                  value->rule != NULL
                      ? value->rule
                      : streef_words_origin (value->origin, self->options->language));
}

static void
add_earlier (const StreefSummary  *self,
             StreefPageTable      *table,
             const StreefCategory *category,
             const StreefResult   *result)
{
  const StreefLanguage language = self->options->language;
  g_autofree char *figure = dup_figure_name (self, result, FALSE);

  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    {
      const StreefEarlierFigure *earlier = &g_array_index (result->earlier, StreefEarlierFigure, i);
      g_autofree char *value = streef_words_value (category, &earlier->achieved, language);
      /* Translators: why a figure is not the one delivered first: how firm it is now, the earlier
       * figure, how firm that was: "revised; 481 was provisional". */
      g_autofree char *reason
        = g_strdup_printf (streef_text (language, "%1$s; %2$s was %3$s"),
                           streef_words_firmness (result->firmness, language), value,
                           streef_words_firmness (earlier->firmness, language));

      add_figure_row (self, table, category, figure, &earlier->achieved, &result->achieved, reason);
    }
}

/* Figures that are not as delivered; returns how many results have such. */
static guint
add_changed_figures (const StreefSummary *self,
                     StreefPageTable     *table)
{
  guint n_changed = 0;

  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      for (guint j = 0; streef_summary_has_category (self, category) && j < category->results->len;
           j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          n_changed += result->achieved.origin != STREEF_ORIGIN_DELIVERED
                       || result->target.origin != STREEF_ORIGIN_DELIVERED
                       || result->earlier != NULL;
          add_value (self, table, category, result, FALSE);
          add_value (self, table, category, result, TRUE);
          add_earlier (self, table, category, result);
        }
    }

  return n_changed;
}

/* Every figure that is derived, corrected or revised, with its rule. */
void
streef_summary_add_derived (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  const char *title = streef_text (language, "Derived and revised figures");
  StreefPageTable *table = streef_page_table_new (self->blocks, title, NULL);

  streef_page_table_add_column (table, STREEF_COLUMN_OF_NAMES, streef_text (language, "Category"));
  streef_page_table_add_column (table, STREEF_COLUMN_OF_TEXT, streef_text (language, "Figure"));
  streef_page_table_add_column (table, STREEF_COLUMN_OF_FIGURES,
                                streef_text (language, "Delivered"));
  streef_page_table_add_column (table, STREEF_COLUMN_OF_FIGURES, streef_text (language, "Used"));
  streef_page_table_add_column (table, STREEF_COLUMN_OF_TEXT,
                                streef_text (language, "Calculation or reason"));
  if (add_changed_figures (self, table) == 0)
    return;

  add_heading (self, title);
  streef_page_table_flow (table, STREEF_COLUMNS (6), STREEF_COLUMNS (6), ROW_HEIGHT, 2);
}

/* Adds a document once; one that begins a longer one is named by that already. */
static void
note_document (GPtrArray  *documents,
               const char *document)
{
  if (document == NULL || *document == '\0')
    return;

  for (guint i = 0; i < documents->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (documents, i), document))
      return;

  g_ptr_array_add (documents, (gpointer) document);
}

/* The documents that the figures come from: (transfer container). */
static GPtrArray *
find_documents (const StreefSummary *self)
{
  GPtrArray *documents = g_ptr_array_new ();

  for (guint i = 0; i < self->dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (self->dataset->sources, i);

      note_document (documents, source->document);
    }

  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      for (guint j = 0; streef_summary_has_category (self, category) && j < category->results->len;
           j++)
        note_document (documents,
                       ((const StreefResult *) g_ptr_array_index (category->results, j))->source);
    }

  return documents;
}

static void
add_documents (const StreefSummary *self,
               double              *before)
{
  g_autoptr (GPtrArray) documents = find_documents (self);

  if (documents->len == 0)
    return;

  streef_blocks_start_list (self->blocks, STREEF_NUMBERING_DECIMAL);
  for (guint i = 0; i < documents->len; i++)
    {
      const StreefTextBlock block
        = { STREEF_ELEMENT_LIST_ITEM, STREEF_ROLE_TEXT, 0, *before, TEXT_FIRST, NULL };
      StreefTypesetter *typesetter = self->blocks->typesetter;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const StreefListItem item
        = { .label_type = STREEF_TYPE_TABLE, .label = number, .indent = ITEM_INDENT };
      StreefParagraph *text
        = streef_typesetter_set (typesetter, STREEF_TYPE_TABLE, g_ptr_array_index (documents, i));

      streef_paragraph_break (text, STREEF_COLUMNS (6) - ITEM_INDENT);
      streef_blocks_add_item (self->blocks, &block, &item, text);
      *before = ITEM_BEFORE;
    }
  streef_blocks_end_list (self->blocks);
}

/* What the reader understood of a file, but for its columns: they are many and say little. */
static char *
dup_understood (const StreefSource *source,
                StreefLanguage      language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->understood->len; i++)
    {
      const StreefProblem *problem = g_ptr_array_index (source->understood, i);
      g_autofree char *sentence = NULL;

      if (streef_problem_get_code (problem) == STREEF_UNDERSTOOD_COLUMN)
        continue;
      sentence = streef_problem_text (problem, language);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }

  return g_string_free (text, FALSE);
}

static void
add_files (const StreefSummary *self,
           double              *before)
{
  for (guint i = 0; i < self->dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (self->dataset->sources, i);
      g_autofree char *name = g_path_get_basename (source->file);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *understood = dup_understood (source, self->options->language);
      g_autofree char *markup
          /* Translators: a file that was read, and what was understood of it, in sentences. */
          = g_markup_printf_escaped (
              streef_text (self->options->language, "Read from <b>%1$s</b>. %2$s"), shown,
              understood);

      add_text (self, STREEF_TYPE_NOTE, markup, TEXT_WIDTH, *before);
      *before = PARAGRAPH_BEFORE;
    }
}

static void
add_problem_count (const StreefSummary *self,
                   double               before)
{
  const StreefLanguage language = self->options->language;
  const guint n_problems = self->dataset->problems->len;
  g_autofree char *sentence = NULL;

  if (n_problems == 0)
    {
      add_markup (self, streef_text (language, "No data problems were found."), before);
      return;
    }

  sentence = g_strdup_printf (
    /* Translators: what was found in the data and needs an eye. */
    streef_text_n (language, "%u data problem was found; the program names its cell.",
                   "%u data problems were found; the program names their cells.", n_problems),
    n_problems);
  add_markup (self, sentence, before);
}

/* Where the figures come from, what was read and what needs an eye. */
void
streef_summary_add_sources (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  double before = HEADING_TO_TEXT;

  add_heading (self, streef_text (language, "Sources"));
  add_documents (self, &before);
  if (before < HEADING_TO_TEXT)
    before = PARAGRAPH_BEFORE;
  add_files (self, &before);
  add_problem_count (self, before);
  if (!g_date_valid (&self->dataset->reference_date))
    add_markup (self, streef_text (language, "The data give no reference date."), PARAGRAPH_BEFORE);
}

static void
add_group (const StreefSummary *self,
           StreefLeaf          *leaf,
           const char          *text,
           double               x,
           double               y)
{
  StreefParagraph *group = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_TEXT, text);

  streef_paragraph_break (group, GROUP_WIDTH);
  streef_leaf_add_line (leaf, group, 0, STREEF_ROLE_TEXT, x, y);
}

/* The whole fingerprint in groups, so that it can be compared by eye. */
void
streef_summary_add_fingerprint (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  const char *digits = strchr (self->fingerprint, ':') + 1;
  const double leading = streef_type_get_leading (STREEF_TYPE_TEXT);
  g_autofree char *prefix = g_strndup (self->fingerprint, (gsize) (digits - self->fingerprint));
  StreefLeaf *leaf;
  StreefPiece *piece;

  add_heading (self, streef_text (language, "Fingerprint of the data"));
  leaf = streef_leaf_new (streef_element_new (self->blocks->parent, STREEF_ELEMENT_PARAGRAPH));
  add_group (self, leaf, prefix, 0, -leading);
  for (guint i = 0; i * DIGITS_IN_GROUP < strlen (digits); i++)
    {
      g_autofree char *group = g_strndup (digits + i * DIGITS_IN_GROUP, DIGITS_IN_GROUP);

      add_group (self, leaf, group, GROUPS_LEFT + i % GROUPS_IN_LINE * GROUP_WIDTH,
                 i < GROUPS_IN_LINE ? -leading : 0);
    }
  piece = streef_page_flow_add (self->blocks->flow, HEADING_TO_TEXT + leading, TEXT_FIRST + leading,
                                TRUE);
  streef_piece_take_leaf (piece, leaf);
  self->blocks->keeps_next = TRUE;
  add_text (self, STREEF_TYPE_TEXT,
            streef_text (language,
                         "Equal data give an equal fingerprint; if one figure changes, it "
                         "changes too."),
            STREEF_COLUMNS (6), PARAGRAPH_BEFORE);
}
