/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-words.h"

#include "language/streef-catalogue.h"
#include "language/streef-plain-text.h"
#include "number/streef-number-writer.h"

#define EN_DASH "\342\200\223"

/**
 * streef_words_heading:
 * @column: a column of a table
 * @language: the language
 *
 * Returns: the column's heading
 */
const char *
streef_words_heading (StreefColumnId column,
                      StreefLanguage language)
{
  switch (column)
    {
    case STREEF_COLUMN_CATEGORY:
      return streef_text (language, "Category");
    case STREEF_COLUMN_YEAR:
      return streef_text (language, "Year");
    case STREEF_COLUMN_UNIT:
      return streef_text (language, "Unit");
    case STREEF_COLUMN_ACHIEVED:
      return streef_text (language, "Achieved");
    case STREEF_COLUMN_TARGET:
      return streef_text (language, "Target");
    case STREEF_COLUMN_DIFFERENCE:
      return streef_text (language, "Difference");
    case STREEF_COLUMN_RATE:
      /* xgettext: no-c-format */
      /* Translators: the heading of the column with achieved / target × 100. */
      return streef_text (language, "% of target");
    case STREEF_COLUMN_STATUS:
      return streef_text (language, "Status");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_status:
 * @status: a status
 * @language: the language
 *
 * Returns: its word, in lower case as inside a sentence
 */
const char *
streef_words_status (StreefStatus   status,
                     StreefLanguage language)
{
  switch (status)
    {
    case STREEF_STATUS_EXCEEDED:
      /* Translators: the statuses of a result, as in "target 600, exceeded". */
      return streef_text (language, "exceeded");
    case STREEF_STATUS_MET:
      return streef_text (language, "met");
    case STREEF_STATUS_NEARLY_MET:
      return streef_text (language, "nearly met");
    case STREEF_STATUS_NOT_MET:
      return streef_text (language, "not met");
    case STREEF_STATUS_SO_FAR:
      /* Translators: the year is not over, so the target is not judged yet. */
      return streef_text (language, "so far");
    case STREEF_STATUS_NO_TARGET:
      return streef_text (language, "no target agreed");
    case STREEF_STATUS_NOT_AVAILABLE:
      return streef_text (language, "not available");
    case STREEF_STATUS_NOT_COMPARABLE:
      return streef_text (language, "not comparable");
    case STREEF_STATUS_NOT_JUDGED:
      return streef_text (language, "not judged");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_count:
 * @status: a status
 * @n: how many results have it
 * @language: the language
 *
 * Returns: (transfer full): the number with the status, short enough for a button
 */
char *
streef_words_count (StreefStatus   status,
                    guint          n,
                    StreefLanguage language)
{
  switch (status)
    {
    case STREEF_STATUS_EXCEEDED:
      /* Translators: how many results have a status, as in "3 exceeded". */
      return g_strdup_printf (streef_text (language, "%u exceeded"), n);
    case STREEF_STATUS_MET:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u met"), n);
    case STREEF_STATUS_NEARLY_MET:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u nearly met"), n);
    case STREEF_STATUS_NOT_MET:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u not met"), n);
    case STREEF_STATUS_SO_FAR:
      /* Translators: how many results have a status: their year is not over. */
      return g_strdup_printf (streef_text (language, "%u so far"), n);
    case STREEF_STATUS_NO_TARGET:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u without a target"), n);
    case STREEF_STATUS_NOT_AVAILABLE:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u not available"), n);
    case STREEF_STATUS_NOT_COMPARABLE:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u not comparable"), n);
    case STREEF_STATUS_NOT_JUDGED:
      /* Translators: how many results have a status. */
      return g_strdup_printf (streef_text (language, "%u not judged"), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * streef_words_missing:
 * @missing: how a figure is missing
 * @language: the language
 *
 * Returns: the words that stand in the figure's place
 */
const char *
streef_words_missing (StreefMissing  missing,
                      StreefLanguage language)
{
  switch (missing)
    {
    case STREEF_MISSING_BLANK:
      /* Translators: the cell of the figure is empty. */
      return streef_text (language, "left blank");
    case STREEF_MISSING_NOT_APPLICABLE:
      return streef_text (language, "not applicable");
    case STREEF_MISSING_NOT_YET_KNOWN:
      return streef_text (language, "not yet available");
    case STREEF_MISSING_NOT_AVAILABLE:
      return streef_text (language, "not available");
    case STREEF_MISSING_CONFIDENTIAL:
      return streef_text (language, "confidential");
    case STREEF_MISSING_DASH:
      /* Translators: the cell of the figure holds a dash and nothing else; it is not zero. */
      return streef_text (language, "only a dash given");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_firmness:
 * @firmness: how firm a figure is
 * @language: the language
 *
 * Returns: its word
 */
const char *
streef_words_firmness (StreefFirmness firmness,
                       StreefLanguage language)
{
  switch (firmness)
    {
    case STREEF_FIRMNESS_PROVISIONAL:
      return streef_text (language, "provisional");
    case STREEF_FIRMNESS_FINAL:
      return streef_text (language, "final");
    case STREEF_FIRMNESS_REVISED:
      return streef_text (language, "revised");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_origin:
 * @origin: where a figure comes from
 * @language: the language
 *
 * Returns: its word
 */
const char *
streef_words_origin (StreefOrigin   origin,
                     StreefLanguage language)
{
  switch (origin)
    {
    case STREEF_ORIGIN_DELIVERED:
      return streef_text (language, "delivered");
    case STREEF_ORIGIN_CORRECTED:
      return streef_text (language, "corrected");
    case STREEF_ORIGIN_DERIVED:
      return streef_text (language, "derived");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_direction:
 * @direction: what counts as good
 * @language: the language
 *
 * Returns: the words for it
 */
const char *
streef_words_direction (StreefDirection direction,
                        StreefLanguage  language)
{
  switch (direction)
    {
    case STREEF_DIRECTION_UNKNOWN:
      return streef_text (language, "direction unknown");
    case STREEF_DIRECTION_HIGHER:
      return streef_text (language, "higher is better");
    case STREEF_DIRECTION_LOWER:
      return streef_text (language, "lower is better");
    case STREEF_DIRECTION_RANGE:
      return streef_text (language, "within a range");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_reason:
 * @reason: why a difference or a rate does not exist
 * @language: the language
 *
 * Returns: what is read aloud in its place; "" for STREEF_REASON_NONE
 */
const char *
streef_words_reason (StreefReason   reason,
                     StreefLanguage language)
{
  switch (reason)
    {
    case STREEF_REASON_NONE:
      return "";
    case STREEF_REASON_ACHIEVED_MISSING:
      /* Translators: these are read aloud where a table shows a dash instead of a difference or
       * percentage. */
      return streef_text (language, "no value: the result is missing");
    case STREEF_REASON_TARGET_MISSING:
      return streef_text (language, "no value: no target agreed");
    case STREEF_REASON_NOT_EXACT:
      return streef_text (language, "no value: the figures are not exact");
    case STREEF_REASON_TARGET_ZERO:
      return streef_text (language, "no value: the target is 0");
    case STREEF_REASON_TARGET_NEGATIVE:
      return streef_text (language, "no value: the target is below 0");
    case STREEF_REASON_TARGET_RANGE:
      return streef_text (language, "no value: the target is a range");
    case STREEF_REASON_OVERFLOW:
      return streef_text (language, "no value: the number is too large");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * streef_words_row_status:
 * @row: a row of a comparison
 * @language: the language
 *
 * Returns: the status as shown in the row; where the result is missing, how ("not yet available")
 */
const char *
streef_words_row_status (const StreefComparisonRow *row,
                         StreefLanguage             language)
{
  if (row->judgement.status == STREEF_STATUS_NOT_AVAILABLE && row->result != NULL
      && streef_value_is_missing (&row->result->achieved))
    return streef_words_missing (row->result->achieved.missing, language);

  return streef_words_status (row->judgement.status, language);
}

static gboolean
begins_with (const char *name,
             const char *words)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return g_str_has_prefix (folded_name, folded_words);
}

/**
 * streef_words_category_name:
 * @category: a category
 * @language: the language
 *
 * A part *of which* starts with "of which", once: not where the data's own name does so already.
 *
 * Returns: (transfer full): its name as shown
 */
char *
streef_words_category_name (const StreefCategory *category,
                            StreefLanguage        language)
{
  const char *name = streef_category_get_name (category, language);

  if (category->part != STREEF_PART_OF_WHICH || begins_with (name, "waarvan")
      || begins_with (name, "of which"))
    return g_strdup (name);

  /* Translators: %s is the name of a part that is shown under its parent and never added up. */
  return g_strdup_printf (streef_text (language, "of which %s"), name);
}

/**
 * streef_words_value:
 * @category: whose figure it is
 * @value: the figure
 * @language: the language
 *
 * Returns: (transfer full): the figure as it stands in a table or chart: "842", "12.5%"; an en dash
 * where it is missing
 */
char *
streef_words_value (const StreefCategory *category,
                    const StreefValue    *value,
                    StreefLanguage        language)
{
  g_autofree char *text = NULL;

  if (streef_value_is_missing (value))
    return g_strdup (EN_DASH);

  text = streef_value_write (value, language);
  if (value->kind == STREEF_VALUE_TEXT || value->kind == STREEF_VALUE_YES_NO
      || !streef_category_is_percentage (category))
    return g_steal_pointer (&text);

  return g_strconcat (text, "%", NULL);
}

/**
 * streef_words_difference:
 * @category: whose difference it is
 * @judgement: the judgement that holds it
 * @language: the language
 *
 * Returns: (transfer full): the difference with its sign; of percentages in percentage points; an
 * en dash where there is none
 */
char *
streef_words_difference (const StreefCategory  *category,
                         const StreefJudgement *judgement,
                         StreefLanguage         language)
{
  g_autofree char *number = NULL;
  StreefNumber size;

  if (judgement->difference_reason != STREEF_REASON_NONE)
    return g_strdup (EN_DASH);

  number = streef_number_write_signed (&judgement->difference, language);
  if (!streef_category_is_percentage (category))
    return g_steal_pointer (&number);

  size = streef_number_absolute (&judgement->difference);
  /* Translators: the difference of two percentages: "+5 percentage points". */
  return g_strdup_printf (streef_text_n (language, "%s percentage point", "%s percentage points",
                                         streef_number_is_one (&size) ? 1 : 2),
                          number);
}

/**
 * streef_words_rate:
 * @judgement: a judgement
 * @language: the language
 *
 * Returns: (transfer full): its rate, "140.3%"; an en dash where there is none
 */
char *
streef_words_rate (const StreefJudgement *judgement,
                   StreefLanguage         language)
{
  g_autofree char *number = NULL;

  if (judgement->rate_reason != STREEF_REASON_NONE)
    return g_strdup (EN_DASH);

  number = streef_number_write (&judgement->rate, language);

  return g_strconcat (number, "%", NULL);
}

static char *
dup_cell_place (const StreefPlace *place,
                const char        *file,
                const char        *cell,
                StreefLanguage     language)
{
  if (place->sheet != NULL && place->line == 0)
    /* Translators: a place: file, sheet, cell. */
    return g_strdup_printf (streef_text (language, "%1$s, sheet %2$s, cell %3$s"), file,
                            place->sheet, cell);
  if (place->line > 0)
    /* Translators: a place: file, line, cell. */
    return g_strdup_printf (streef_text (language, "%1$s, line %2$u, cell %3$s"), file, place->line,
                            cell);

  /* Translators: a place: file, cell. */
  return g_strdup_printf (streef_text (language, "%1$s, cell %2$s"), file, cell);
}

/* The file's name; where a text file is within it, with that one's name. */
static char *
dup_file (const StreefPlace *place)
{
  g_autofree char *file = streef_place_dup_file_name (place);

  return file != NULL && place->sheet != NULL && place->line > 0
           ? g_strdup_printf ("%s (%s)", file, place->sheet)
           : g_steal_pointer (&file);
}

/**
 * streef_words_place:
 * @place: a place
 * @language: the language
 *
 * Returns: (transfer full): the place as users read it, as exact as it is known; "" for no place
 */
char *
streef_words_place (const StreefPlace *place,
                    StreefLanguage     language)
{
  g_autofree char *name = dup_file (place);
  g_autofree char *file = name != NULL ? streef_plain_text_new (name, NULL) : NULL;
  g_autofree char *cell = streef_place_dup_cell_name (place);

  if (file == NULL)
    return g_strdup ("");
  if (cell != NULL)
    return dup_cell_place (place, file, cell, language);
  if (place->sheet != NULL && place->row > 0 && place->line == 0)
    /* Translators: a place: file, sheet, row of the sheet. */
    return g_strdup_printf (streef_text (language, "%1$s, sheet %2$s, row %3$u"), file,
                            place->sheet, place->row);
  if (place->sheet != NULL && place->line == 0)
    /* Translators: a place: file, sheet. */
    return g_strdup_printf (streef_text (language, "%1$s, sheet %2$s"), file, place->sheet);
  if (place->line > 0)
    /* Translators: a place: file, line. */
    return g_strdup_printf (streef_text (language, "%1$s, line %2$u"), file, place->line);

  return g_steal_pointer (&file);
}

/**
 * streef_words_span:
 * @first_year: the first year
 * @last_year: the last
 *
 * Returns: (transfer full): "2015", or "2015–2018" where they differ; years are never grouped
 */
char *
streef_words_span (int first_year,
                   int last_year)
{
  if (first_year == last_year)
    return g_strdup_printf ("%d", first_year);

  return g_strdup_printf ("%d" EN_DASH "%d", first_year, last_year);
}

/**
 * streef_words_plain:
 * @text: an argument of a problem
 * @language: the language
 *
 * Returns: (transfer full): a plain number in the language's notation; anything else as it is
 */
char *
streef_words_plain (const char     *text,
                    StreefLanguage  language)
{
  StreefNumber number;

  if (!streef_number_from_plain (text, &number))
    return g_strdup (text);

  return streef_number_write (&number, language);
}
