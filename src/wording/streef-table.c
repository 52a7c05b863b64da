/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-table.h"

#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"
#include "wording/streef-clause.h"
#include "wording/streef-finding.h"

#define EN_DASH "–"
#define TEXTS_BLOCK 4096

#define MAX_COLUMNS (STREEF_COLUMN_STATUS + 1)

/* Whether lower is better wherever there is a target: then the target is a maximum. */
static gboolean
has_only_maxima (const StreefComparison *comparison)
{
  gboolean has_target = FALSE;

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];

      if (row->result == NULL || streef_value_is_missing (&row->result->target))
        continue;
      if (row->key.category->direction != STREEF_DIRECTION_LOWER)
        return FALSE;
      has_target = TRUE;
    }

  return has_target;
}

static const char *
word_heading (const StreefComparison *comparison,
              StreefColumnId          id,
              gboolean                is_maximum,
              StreefLanguage          language)
{
  if (id == STREEF_COLUMN_CATEGORY && comparison->question.kind == STREEF_QUESTION_COURSES)
    /* Translators: the heading of the column with categories and, below each, its years. */
    return streef_text (language, "Category and year");
  if (id == STREEF_COLUMN_TARGET && is_maximum)
    /* Translators: the heading of the target's column where lower is better. */
    return streef_text (language, "Maximum");
  if (id == STREEF_COLUMN_RATE && is_maximum)
    /* xgettext: no-c-format */
    /* Translators: the heading of the column with achieved / target × 100 where lower is better. */
    return streef_text (language, "% of maximum");
  if (id == STREEF_COLUMN_DIFFERENCE && comparison->common_unit != NULL
      && streef_category_is_percentage (comparison->common_unit))
    /* Translators: the heading of the column with differences of percentages. */
    return streef_text (language, "Difference (percentage points)");

  return streef_words_heading (id, language);
}

static gboolean
has_units (const StreefComparison *comparison)
{
  if (comparison->question.kind != STREEF_QUESTION_CATEGORIES || comparison->common_unit != NULL)
    return FALSE;

  for (guint i = 0; i < comparison->n_rows; i++)
    if (comparison->rows[i].result != NULL)
      return TRUE;

  return FALSE;
}

static void
add_columns (StreefTable *self)
{
  static const StreefColumnId order[] = {
    STREEF_COLUMN_CATEGORY, STREEF_COLUMN_YEAR,       STREEF_COLUMN_UNIT, STREEF_COLUMN_ACHIEVED,
    STREEF_COLUMN_TARGET,   STREEF_COLUMN_DIFFERENCE, STREEF_COLUMN_RATE, STREEF_COLUMN_STATUS,
  };
  const StreefComparison *comparison = self->comparison;
  const gboolean is_years = comparison->question.kind == STREEF_QUESTION_YEARS;
  const gboolean is_maximum = has_only_maxima (comparison);

  self->columns = g_new0 (StreefTableColumn, MAX_COLUMNS);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const StreefColumnId id = order[i];

      if ((id == STREEF_COLUMN_CATEGORY && is_years) || (id == STREEF_COLUMN_YEAR && !is_years)
          || (id == STREEF_COLUMN_UNIT && !has_units (comparison)))
        continue;

      self->columns[self->n_columns++] = (StreefTableColumn){
        .id = id,
        .heading = word_heading (comparison, id, is_maximum, self->language),
        .is_number = id >= STREEF_COLUMN_ACHIEVED && id <= STREEF_COLUMN_RATE,
      };
    }
}

/* What is counted, as a heading says it: "Interventions", "Percentages", "Amounts (€ million)",
 * "Results". */
static char *
word_counted (const StreefComparison *comparison,
              StreefLanguage          language)
{
  const StreefCategory *category = comparison->common_unit;
  const char *unit = category != NULL ? streef_category_get_unit (category, language) : "";

  if (*unit == '\0')
    return g_strdup (streef_text (language, "Results"));
  if (streef_category_is_percentage (category))
    return g_strdup (streef_text (language, "Percentages"));
  if (streef_clause_is_amount (category))
    /* Translators: %s is a unit of money: "€ million". */
    return g_strdup_printf (streef_text (language, "Amounts (%s)"), unit);

  return streef_clause_capitalise (g_strdup (unit));
}

static char *
word_title (const StreefComparison *comparison,
            StreefLanguage          language)
{
  g_autofree char *counted = word_counted (comparison, language);

  if (comparison->question.kind != STREEF_QUESTION_CATEGORIES)
    /* Translators: %s is what is counted: "Suspects by year". */
    return g_strdup_printf (streef_text (language, "%s by year"), counted);

  /* Translators: what is counted, year: "Interventions by category, 2015". */
  return g_strdup_printf (streef_text (language, "%1$s by category, %2$d"), counted,
                          comparison->question.year);
}

/* Takes ownership of @text. */
static const char *
keep (StreefTable *self,
      char        *text)
{
  const char *kept = g_string_chunk_insert (self->texts, text);

  g_free (text);

  return kept;
}

/* A category above its years, with its unit where the rows have different ones. */
static char *
word_course (const StreefTable    *self,
             const StreefCategory *category)
{
  g_autofree char *name = streef_clause_name (category, self->language);
  const char *unit = streef_category_get_unit (category, self->language);

  if (self->comparison->common_unit != NULL || streef_clause_says_unit (name, unit)
      || streef_category_is_percentage (category))
    return g_steal_pointer (&name);

  /* Translators: a category and what it is counted in: "Money seized (€ million)". */
  return g_strdup_printf (streef_text (self->language, "%1$s (%2$s)"), name, unit);
}

static const char *
word_name (StreefTable               *self,
           const StreefComparisonRow *row)
{
  if (self->comparison->question.kind == STREEF_QUESTION_COURSES)
    return keep (self, row->is_group ? word_course (self, row->key.category)
                                     : g_strdup_printf ("%d", row->key.year));
  if (row->key.category->part == STREEF_PART_OF_WHICH)
    return keep (self, streef_words_category_name (row->key.category, self->language));

  return streef_category_get_name (row->key.category, self->language);
}

static StreefTableCell
make_figure (StreefTable               *self,
             const StreefComparisonRow *row,
             const StreefValue         *value,
             const char                *absent)
{
  if (value == NULL || streef_value_is_missing (value))
    return (StreefTableCell){ .text = EN_DASH, .spoken = absent, .is_absent = TRUE };

  return (StreefTableCell){ .text = keep (self, streef_words_value (row->key.category, value,
                                                                    self->language)) };
}

static StreefTableCell
make_difference (StreefTable               *self,
                 const StreefComparisonRow *row)
{
  const StreefJudgement *judgement = &row->judgement;

  if (judgement->difference_reason != STREEF_REASON_NONE)
    return (StreefTableCell){
      .text = EN_DASH,
      .spoken = streef_words_reason (judgement->difference_reason, self->language),
      .is_absent = TRUE,
    };
  if (self->comparison->common_unit != NULL)
    return (StreefTableCell){
      .text = keep (self, streef_number_write_signed (&judgement->difference, self->language)),
    };

  return (StreefTableCell){
    .text = keep (self, streef_words_difference (row->key.category, judgement, self->language))
  };
}

static StreefTableCell
make_rate (StreefTable               *self,
           const StreefComparisonRow *row)
{
  const StreefReason reason = row->judgement.rate_reason;

  if (reason != STREEF_REASON_NONE)
    return (StreefTableCell){
      .text = EN_DASH,
      .spoken = streef_words_reason (reason, self->language),
      .is_absent = TRUE,
    };

  return (StreefTableCell){ .text
                            = keep (self, streef_words_rate (&row->judgement, self->language)) };
}

static StreefTableCell
make_target (StreefTable               *self,
             const StreefComparisonRow *row)
{
  const StreefValue *target = row->result != NULL ? &row->result->target : NULL;

  return make_figure (self, row, target,
                      streef_words_status (STREEF_STATUS_NO_TARGET, self->language));
}

static StreefTableCell
make_achieved (StreefTable               *self,
               const StreefComparisonRow *row)
{
  const StreefValue *achieved = row->result != NULL ? &row->result->achieved : NULL;

  return make_figure (self, row, achieved, streef_words_row_status (row, self->language));
}

static StreefTableCell
make_cell (StreefTable               *self,
           const StreefComparisonRow *row,
           StreefColumnId             column)
{
  if (row->is_group && column != STREEF_COLUMN_CATEGORY && column != STREEF_COLUMN_YEAR)
    return (StreefTableCell){ .text = "" };

  switch (column)
    {
    case STREEF_COLUMN_CATEGORY:
      return (StreefTableCell){ .text = word_name (self, row) };
    case STREEF_COLUMN_YEAR:
      return (StreefTableCell){ .text = keep (self, g_strdup_printf ("%d", row->key.year)) };
    case STREEF_COLUMN_UNIT:
      return (StreefTableCell){ .text
                                = streef_category_get_unit (row->key.category, self->language) };
    case STREEF_COLUMN_ACHIEVED:
      return make_achieved (self, row);
    case STREEF_COLUMN_TARGET:
      return make_target (self, row);
    case STREEF_COLUMN_DIFFERENCE:
      return make_difference (self, row);
    case STREEF_COLUMN_RATE:
      return make_rate (self, row);
    case STREEF_COLUMN_STATUS:
      return (StreefTableCell){ .text = streef_words_row_status (row, self->language) };
    default:
      g_return_val_if_reached ((StreefTableCell){ .text = "" });
    }
}

static const char *
get_marks (const StreefTable     *self,
           guint                  index,
           const StreefTableCell *cell,
           StreefColumnId         column)
{
  if (self->n_notes == 0 || cell->is_absent)
    return NULL;

  switch (column)
    {
    case STREEF_COLUMN_CATEGORY:
    case STREEF_COLUMN_YEAR:
      return streef_notes_get_marks (self->lettered, index, STREEF_MARKED_ROW);
    case STREEF_COLUMN_ACHIEVED:
      return streef_notes_get_marks (self->lettered, index, STREEF_MARKED_ACHIEVED);
    case STREEF_COLUMN_TARGET:
      return streef_notes_get_marks (self->lettered, index, STREEF_MARKED_TARGET);
    case STREEF_COLUMN_DIFFERENCE:
    case STREEF_COLUMN_RATE:
      return streef_notes_get_marks (self->lettered, index, STREEF_MARKED_COMPUTED);
    case STREEF_COLUMN_UNIT:
    case STREEF_COLUMN_STATUS:
    default:
      return NULL;
    }
}

static void
add_row (StreefTable *self,
         guint        index)
{
  const StreefComparisonRow *row = &self->comparison->rows[index];
  StreefTableCell *cells = self->cells + (gsize)index * self->n_columns;

  for (guint i = 0; i < self->n_columns; i++)
    {
      cells[i] = make_cell (self, row, self->columns[i].id);
      cells[i].marks = get_marks (self, index, &cells[i], self->columns[i].id);
    }

  self->rows[index] = (StreefTableRow){
    .key = row->key,
    .cells = cells,
    .status = row->judgement.status,
    .depth = row->depth,
    .is_group = row->is_group,
    .is_total = row->is_total,
    .is_missed = !row->is_group && row->judgement.status == STREEF_STATUS_NOT_MET,
  };
}

static char *
word_subject (const StreefComparison *comparison,
              StreefLanguage          language)
{
  if (comparison->question.category == NULL)
    return NULL;

  return streef_clause_capitalise (
      streef_words_category_name (comparison->question.category, language));
}

static void
clear_table (gpointer data)
{
  StreefTable *self = data;

  g_free (self->title);
  g_free (self->subject);
  g_free (self->columns);
  g_free (self->rows);
  g_free (self->cells);
  g_string_chunk_free (self->texts);
  streef_notes_free (self->lettered);
  streef_comparison_unref (self->comparison);
}

/**
 * streef_table_new:
 * @comparison: what is shown; the table keeps it alive
 * @language: the language
 *
 * Returns: (transfer full): the comparison in words
 */
StreefTable *
streef_table_new (const StreefComparison *comparison,
                  StreefLanguage          language)
{
  StreefTable *self = g_atomic_rc_box_new0 (StreefTable);

  self->comparison = streef_comparison_ref ((StreefComparison *)comparison);
  self->language = language;
  self->title = word_title (comparison, language);
  self->subject = word_subject (comparison, language);
  self->texts = g_string_chunk_new (TEXTS_BLOCK);
  self->lettered = streef_notes_new (comparison, language);
  self->n_notes = self->lettered->notes->len;
  self->notes = (const StreefTableNote *)(gconstpointer)self->lettered->notes->data;
  add_columns (self);

  self->n_rows = comparison->n_rows;
  self->rows = g_new0 (StreefTableRow, self->n_rows);
  self->cells = g_new0 (StreefTableCell, (gsize)self->n_rows * self->n_columns);
  for (guint i = 0; i < self->n_rows; i++)
    add_row (self, i);

  return self;
}

StreefTable *
streef_table_ref (StreefTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
streef_table_unref (StreefTable *self)
{
  g_atomic_rc_box_release_full (self, clear_table);
}

/**
 * streef_table_dup_summary:
 * @self: a table
 * @row: the index of a row
 *
 * Returns: (transfer full): the row as one sentence: "2021: not yet available, target 310."; of a
 * category with its path
 */
char *
streef_table_dup_summary (const StreefTable *self,
                          guint              row)
{
  const StreefComparisonRow *shown;

  g_return_val_if_fail (row < self->n_rows, NULL);

  shown = &self->comparison->rows[row];
  if (self->comparison->question.kind == STREEF_QUESTION_YEARS)
    return streef_finding_year_sentence (shown, self->language);

  return streef_finding_sentence (shown, self->language);
}
