/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-figure.h"

#include "number/streef-number-writer.h"

#include <string.h>

static StreefLanguage
get_other (StreefLanguage notation)
{
  return notation == STREEF_LANGUAGE_NL ? STREEF_LANGUAGE_EN : STREEF_LANGUAGE_NL;
}

static char *
dup_plain (const StreefValue *value)
{
  GString *text = g_string_new (NULL);

  streef_value_append_plain (value, text);
  return g_string_free (text, FALSE);
}

/* Parts the text of a reversed range at the word between its ends. */
static void
report_reversed (const StreefSheet *sheet,
                 guint              row,
                 guint              column,
                 const char        *text)
{
  const gsize first = strcspn (text, "0123456789");
  const gsize length = first + strspn (text + first, "0123456789.,%");
  g_autofree char *low = g_strstrip (g_strndup (text, length));
  const char *high = text + strlen (text);

  while (high > text + length && strchr ("0123456789.,% ", high[-1]) != NULL)
    high--;
  streef_sheet_add_problem (sheet, STREEF_PROBLEM_RANGE_REVERSED, row, column, low,
                            high + strspn (high, " ."), NULL);
}

static void
report_text (const StreefSheet *sheet,
             guint              row,
             guint              column,
             gboolean           is_target,
             const char        *text,
             StreefReadMarks    marks)
{
  if (streef_sheet_is_told (sheet, row, column))
    return;

  if (marks & STREEF_READ_TOO_MANY_DIGITS)
    streef_sheet_add_problem (sheet, STREEF_PROBLEM_TOO_MANY_DIGITS, row, column, text, NULL);
  else if (marks & STREEF_READ_REVERSED)
    report_reversed (sheet, row, column, text);
  else
    streef_sheet_add_problem (
      sheet, is_target ? STREEF_PROBLEM_TARGET_IS_TEXT : STREEF_PROBLEM_FIGURE_IS_TEXT, row, column,
      text, NULL);
}

static void
report_two_ways (const StreefSheet *sheet,
                 guint              row,
                 guint              column,
                 const char        *text,
                 const StreefValue *value)
{
  g_auto (StreefValue) other = { 0 };
  g_autofree char *used = dup_plain (value);
  g_autofree char *unused = NULL;

  streef_value_read (text, get_other (sheet->notation), &other);
  unused = dup_plain (&other);
  streef_sheet_add_problem (sheet, STREEF_PROBLEM_NUMBER_TWO_WAYS, row, column, text, used, unused,
                            NULL);
}

/* Only a whole number is bracketed. */
static void
report_brackets (const StreefSheet *sheet,
                 guint              row,
                 guint              column,
                 const char        *text,
                 const StreefValue *value)
{
  const StreefNumber unused = streef_number_negate (&value->number);
  g_autofree char *used_text = streef_number_dup_plain (&value->number);
  g_autofree char *unused_text = streef_number_dup_plain (&unused);

  streef_sheet_add_problem (sheet, STREEF_PROBLEM_NUMBER_IN_BRACKETS, row, column, text, used_text,
                            unused_text, NULL);
}

/* A mark that says how firm a figure is, is read, not taken off. */
static gboolean
has_mere_footnote (StreefReadMarks marks)
{
  return (marks & STREEF_READ_FOOTNOTE)
         && !(marks & (STREEF_READ_PROVISIONAL | STREEF_READ_REVISED));
}

static void
report_marks (const StreefSheet *sheet,
              guint              row,
              guint              column,
              gboolean           is_target,
              const char        *text,
              const StreefValue *value,
              StreefReadMarks    marks)
{
  if (value->kind == STREEF_VALUE_TEXT)
    {
      report_text (sheet, row, column, is_target, text, marks);
      return;
    }

  if ((marks & STREEF_READ_TWO_WAYS) && !sheet->is_notation_certain)
    report_two_ways (sheet, row, column, text, value);
  if (marks & STREEF_READ_BRACKETED)
    report_brackets (sheet, row, column, text, value);
  if (has_mere_footnote (marks))
    {
      g_autofree char *figure = streef_value_write (value, sheet->notation);
      g_autofree char *read = g_strconcat (figure, marks & STREEF_READ_PERCENT ? "%" : "", NULL);

      streef_sheet_add_problem (sheet, STREEF_PROBLEM_FOOTNOTE_MARK, row, column, text, read, NULL);
    }
}

/* The number of a cell of which the file itself says which it is; its text may have a per cent sign. */
static gboolean
read_typed (const StreefSheet *sheet,
            guint              row,
            guint              column,
            const char        *text,
            StreefValue       *out_value,
            StreefReadMarks   *out_marks)
{
  const char *plain = streef_grid_get_number (sheet->grid, row, column);
  StreefNumber number;

  if (plain == NULL || !streef_number_from_plain (plain, &number))
    return FALSE;

  streef_value_init_number (out_value, &number);
  *out_marks = strchr (text, '%') != NULL ? STREEF_READ_PERCENT : STREEF_READ_PLAIN;
  return TRUE;
}

/* What a cell holds that is only compared with. */
static void
read_delivered (const StreefSheet *sheet,
                guint              row,
                guint              column,
                const char        *text,
                StreefValue       *out_value)
{
  StreefReadMarks marks;

  if (!read_typed (sheet, row, column, text, out_value, &marks))
    streef_value_read (text, sheet->notation, out_value);
}

/**
 * streef_figure_read:
 * @place: the cell
 * @text: what stands in it
 * @is_target: whether it is a target, else it is what was achieved
 * @out_value: (out caller-allocates): what the cell holds, with its place; what cannot be read with
 * certainty is kept as text and is a problem
 *
 * Reads a cell in the sheet's notation, or takes the number that the file itself says it is. A cell
 * that begins with an apostrophe is text, without the apostrophe.
 *
 * Returns: what was noticed
 */
StreefReadMarks
streef_figure_read (const StreefSheet *sheet,
                    const StreefPlace *place,
                    const char        *text,
                    gboolean           is_target,
                    StreefValue       *out_value)
{
  StreefReadMarks marks = STREEF_READ_PLAIN;

  if (read_typed (sheet, place->row, place->column, text, out_value, &marks))
    {
      out_value->place = *place;
      return marks;
    }

  if (text[0] == '\'' && text[1] != '\0')
    streef_value_init_text (out_value, ++text);
  else
    marks = streef_value_read (text, sheet->notation, out_value);

  if (out_value->kind == STREEF_VALUE_TEXT && streef_sheet_clean (sheet, text) != text)
    {
      streef_value_clear (out_value);
      return streef_figure_read (sheet, place, streef_sheet_clean (sheet, text), is_target,
                                 out_value);
    }

  out_value->place = *place;
  if (marks != STREEF_READ_PLAIN || out_value->kind == STREEF_VALUE_TEXT)
    report_marks (sheet, place->row, place->column, is_target, text, out_value, marks);
  return marks;
}

/**
 * streef_figure_read_high:
 * @column: the column of the high ends of ranges
 * @target: the low end, read; becomes the range
 */
void
streef_figure_read_high (const StreefSheet *sheet,
                         guint              row,
                         guint              column,
                         StreefValue       *target)
{
  const StreefPlace place = streef_sheet_get_place (sheet, row, column);
  g_auto (StreefValue) high = { 0 };

  streef_figure_read (sheet, &place, streef_grid_get_cell (sheet->grid, row, column), TRUE, &high);
  if (high.kind == STREEF_VALUE_MISSING)
    return;

  if (high.kind != STREEF_VALUE_NUMBER || target->kind != STREEF_VALUE_NUMBER
      || streef_number_compare (&target->number, &high.number) > 0)
    {
      if (high.kind != STREEF_VALUE_TEXT && target->kind != STREEF_VALUE_TEXT)
        streef_sheet_add_problem (sheet, STREEF_PROBLEM_RANGE_REVERSED, row, column,
                                  streef_sheet_get_text (sheet, row, target->place.column),
                                  streef_sheet_get_text (sheet, row, column), NULL);
      return;
    }

  target->kind = STREEF_VALUE_RANGE;
  target->high = high.number;
}

/* A delivered number agrees when it is the computed one, or that to the decimals delivered. */
static gboolean
agrees (const StreefNumber *delivered,
        const StreefNumber *computed)
{
  const StreefNumber hundred = streef_number_new (100, 0);
  StreefNumber rounded;

  if (streef_number_compare (delivered, computed) == 0)
    return TRUE;

  return delivered->decimals < computed->decimals
         && streef_number_percent_of (computed, &hundred, delivered->decimals, &rounded)
         && streef_number_compare (delivered, &rounded) == 0;
}

static gboolean
are_numbers (const StreefValue *achieved,
             const StreefValue *target)
{
  return achieved->kind == STREEF_VALUE_NUMBER && target->kind == STREEF_VALUE_NUMBER;
}

/**
 * streef_figure_check_difference:
 * @column: the column of the delivered differences
 *
 * Adds a problem where the delivered difference is not achieved − target.
 */
void
streef_figure_check_difference (const StreefSheet *sheet,
                                guint              row,
                                guint              column,
                                const StreefValue *achieved,
                                const StreefValue *target)
{
  const char *text = streef_sheet_get_text (sheet, row, column);
  g_auto (StreefValue) delivered = { 0 };
  g_autofree char *plain = NULL;
  StreefNumber computed;

  read_delivered (sheet, row, column, text, &delivered);
  if (delivered.kind == STREEF_VALUE_MISSING)
    return;

  if (!are_numbers (achieved, target)
      || !streef_number_subtract (&achieved->number, &target->number, &computed))
    {
      streef_sheet_add_problem (sheet, STREEF_PROBLEM_DIFFERENCE_ALONE, row, column, text, NULL);
      return;
    }
  if (delivered.kind == STREEF_VALUE_NUMBER && agrees (&delivered.number, &computed))
    return;

  plain = streef_number_dup_plain (&computed);
  streef_sheet_add_problem (sheet, STREEF_PROBLEM_DIFFERENCE_DISAGREES, row, column, text, plain,
                            NULL);
}

/**
 * streef_figure_check_rate:
 * @column: the column of the delivered percentages of the target
 *
 * Adds a problem where the delivered rate, to its own decimals, is not achieved / target. One that
 * cannot be computed is not checked.
 */
void
streef_figure_check_rate (const StreefSheet *sheet,
                          guint              row,
                          guint              column,
                          const StreefValue *achieved,
                          const StreefValue *target)
{
  const char *text = streef_sheet_get_text (sheet, row, column);
  g_auto (StreefValue) delivered = { 0 };
  g_autofree char *plain = NULL;
  guint decimals;
  StreefNumber computed;

  read_delivered (sheet, row, column, text, &delivered);
  decimals = delivered.kind == STREEF_VALUE_NUMBER ? delivered.number.decimals : 1;
  if (delivered.kind == STREEF_VALUE_MISSING || !are_numbers (achieved, target)
      || !streef_number_percent_of (&achieved->number, &target->number, decimals, &computed))
    return;
  if (delivered.kind == STREEF_VALUE_NUMBER
      && streef_number_compare (&delivered.number, &computed) == 0)
    return;

  plain = streef_number_dup_plain (&computed);
  streef_sheet_add_problem (sheet, STREEF_PROBLEM_RATE_DISAGREES, row, column, text, plain, NULL);
}

/**
 * streef_figure_take_note:
 * @column: the column of a figure of @result, 0 for none
 *
 * What is noted with the cell, as its annotation or comment, is a note of the result, behind those
 * that it has. It is in the language of notes that say none.
 */
void
streef_figure_take_note (const StreefSheet *sheet,
                         guint              row,
                         guint              column,
                         StreefResult      *result)
{
  const char *note = column == 0 ? NULL : streef_grid_get_note (sheet->grid, row, column);
  StreefLanguage language = STREEF_LANGUAGE_NL;
  const char *known;
  g_autofree char *both = NULL;

  if (note == NULL)
    return;

  streef_sheet_get_plain_language (sheet, STREEF_FIELD_NOTE, &language);
  note = streef_sheet_trim (sheet, note);
  known = streef_texts_get_exact (&result->note, language);
  both = known != NULL ? g_strdup_printf ("%s %s", known, note) : NULL;
  streef_texts_set (&result->note, language, both != NULL ? both : note);
}
