/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-clause.h"

#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"

#include <string.h>

#define EURO_SIGN "€"

gboolean
streef_clause_is_money (const StreefCategory *category,
                        StreefLanguage        language)
{
  return g_str_has_prefix (streef_category_get_unit (category, language), EURO_SIGN);
}

gboolean
streef_clause_is_amount (const StreefCategory *category)
{
  const char *unit = streef_category_get_unit (category, STREEF_LANGUAGE_EN);

  return strstr (unit, EURO_SIGN) != NULL || strstr (unit, "euro") != NULL;
}

gboolean
streef_clause_is_counted (const StreefCategory *category,
                          const StreefNumber   *number)
{
  return number->decimals == 0 && !streef_category_is_percentage (category)
         && !streef_clause_is_amount (category);
}

/* "€180 million" from 180 and "€ million". */
static char *
write_money (const StreefCategory *category,
             const char           *figure,
             StreefLanguage        language)
{
  const char *scale = streef_category_get_unit (category, language) + strlen (EURO_SIGN);

  while (*scale == ' ')
    scale++;
  if (*scale == '\0')
    /* Translators: an amount of money: "€180". */
    return g_strdup_printf (streef_text (language, "€%s"), figure);

  /* Translators: an amount of money and its scale: "€180 million". */
  return g_strdup_printf (streef_text (language, "€%1$s %2$s"), figure, scale);
}

static char *
write_bound (const StreefCategory *category,
             const StreefValue    *value,
             StreefLanguage        language)
{
  g_autofree char *number = streef_number_write (&value->number, language);

  switch ((StreefBound)value->bound)
    {
    case STREEF_BOUND_BELOW:
      if (streef_clause_is_counted (category, &value->number))
        /* Translators: a bound of what is counted; “less than” stands for what is measured. */
        return g_strdup_printf (streef_text (language, "fewer than %s"), number);
      return g_strdup_printf (streef_text (language, "less than %s"), number);
    case STREEF_BOUND_AT_MOST:
      return g_strdup_printf (streef_text (language, "at most %s"), number);
    case STREEF_BOUND_AT_LEAST:
      return g_strdup_printf (streef_text (language, "at least %s"), number);
    case STREEF_BOUND_ABOVE:
      return g_strdup_printf (streef_text (language, "more than %s"), number);
    default:
      g_return_val_if_reached (g_steal_pointer (&number));
    }
}

/* The value without any unit, in words where it is no plain number. */
static char *
write_bare (const StreefCategory *category,
            const StreefValue    *value,
            StreefLanguage        language)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  switch ((StreefValueKind)value->kind)
    {
    case STREEF_VALUE_MISSING:
      return g_strdup (streef_words_missing (value->missing, language));
    case STREEF_VALUE_BOUND:
      return write_bound (category, value, language);
    case STREEF_VALUE_RANGE:
      low = streef_number_write (&value->number, language);
      high = streef_number_write (&value->high, language);
      /* Translators: the two ends of a range. */
      return g_strdup_printf (streef_text (language, "%1$s to %2$s"), low, high);
    case STREEF_VALUE_TEXT:
      /* Translators: a text of the data, quoted. */
      return g_strdup_printf (streef_text (language, "“%s”"), value->text);
    case STREEF_VALUE_NUMBER:
    case STREEF_VALUE_YES_NO:
    default:
      return streef_value_write (value, language);
    }
}

static gboolean
has_amount (const StreefValue *value)
{
  return value->kind == STREEF_VALUE_NUMBER || value->kind == STREEF_VALUE_BOUND
         || value->kind == STREEF_VALUE_RANGE;
}

static gboolean
is_singular (const StreefValue *value)
{
  StreefNumber size;

  if (value->kind != STREEF_VALUE_NUMBER && value->kind != STREEF_VALUE_BOUND)
    return FALSE;

  size = streef_number_absolute (&value->number);

  return streef_number_is_one (&size);
}

gboolean
streef_clause_counts (const StreefCategory *category,
                      const StreefValue    *value)
{
  if (!has_amount (value))
    return FALSE;
  if (streef_category_is_percentage (category)
      || streef_clause_is_money (category, STREEF_LANGUAGE_EN))
    return TRUE;

  return !streef_texts_is_empty (&category->unit) && !is_singular (value);
}

gboolean
streef_clause_row_counts (const StreefComparisonRow *row)
{
  return row->result != NULL && streef_clause_counts (row->key.category, &row->result->achieved);
}

char *
streef_clause_figure (const StreefCategory *category,
                      const StreefValue    *value,
                      StreefLanguage        language)
{
  g_autofree char *bare = write_bare (category, value, language);

  if (!has_amount (value))
    return g_steal_pointer (&bare);
  if (streef_category_is_percentage (category))
    /* Translators: a percentage inside a sentence. */
    return g_strdup_printf (streef_text (language, "%s per cent"), bare);
  if (streef_clause_is_money (category, language))
    return write_money (category, bare, language);

  return g_steal_pointer (&bare);
}

char *
streef_clause_amount (const StreefCategory *category,
                      const StreefValue    *value,
                      StreefLanguage        language)
{
  g_autofree char *figure = streef_clause_figure (category, value, language);

  if (!streef_clause_counts (category, value) || streef_category_is_percentage (category)
      || streef_clause_is_money (category, language))
    return g_steal_pointer (&figure);

  /* Translators: a number and what it counts: "842 interventions". */
  return g_strdup_printf (streef_text (language, "%1$s %2$s"), figure,
                          streef_category_get_unit (category, language));
}

char *
streef_clause_subject (const StreefCategory *category,
                       StreefLanguage        language)
{
  const char *unit = streef_category_get_unit (category, language);

  if (*unit == '\0' || streef_category_is_percentage (category)
      || streef_clause_is_money (category, language))
    /* Translators: begins a sentence about a result whose unit cannot: "Result in 2015: 25". */
    return g_strdup (streef_text (language, "Result"));

  return streef_clause_capitalise (g_strdup (unit));
}

char *
streef_clause_year (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  if ((row->marks & STREEF_MARK_SO_FAR) != 0)
    /* Translators: a year that is not over; stands inside a sentence: "312 interventions in 2016 so
     * far, target 600". */
    return g_strdup_printf (streef_text (language, "%d so far"), row->key.year);
  if ((row->marks & STREEF_MARK_PROVISIONAL) != 0)
    /* Translators: a year whose result is provisional; stands inside a sentence: "481 victims in
     * 2020 (provisional)". */
    return g_strdup_printf (streef_text (language, "%d (provisional)"), row->key.year);

  return g_strdup_printf ("%d", row->key.year);
}

static gboolean
has_target (const StreefComparisonRow *row)
{
  return row->result != NULL && !streef_value_is_missing (&row->result->target);
}

char *
streef_clause_target (const StreefComparisonRow *row,
                      StreefLanguage             language)
{
  const StreefCategory *category = row->key.category;
  g_autofree char *figure = NULL;

  if (!has_target (row))
    return NULL;

  figure = streef_clause_figure (category, &row->result->target, language);
  if (row->result->target.kind == STREEF_VALUE_RANGE)
    /* Translators: a target between two numbers: "range 20 to 25". */
    return g_strdup_printf (streef_text (language, "range %s"), figure);
  if (category->direction == STREEF_DIRECTION_LOWER)
    return g_strdup_printf (streef_text (language, "maximum %s"), figure);

  return g_strdup_printf (streef_text (language, "target %s"), figure);
}

/* The size of the difference: "242", "14 percentage points", "€20 million". */
static char *
write_distance (const StreefComparisonRow *row,
                StreefLanguage             language)
{
  const StreefNumber size = streef_number_absolute (&row->judgement.difference);
  g_autofree char *number = streef_number_write (&size, language);

  if (streef_category_is_percentage (row->key.category))
    return g_strdup_printf (streef_text_n (language, "%s percentage point", "%s percentage points",
                                           streef_number_is_one (&size) ? 1 : 2),
                            number);
  if (streef_clause_is_money (row->key.category, language))
    return write_money (row->key.category, number, language);

  return g_steal_pointer (&number);
}

static char *
word_against_number (const StreefComparisonRow *row,
                     StreefLanguage             language)
{
  const gboolean is_maximum = row->key.category->direction == STREEF_DIRECTION_LOWER;
  const int sign = streef_number_get_sign (&row->judgement.difference);
  g_autofree char *distance = write_distance (row, language);
  g_autofree char *target
      = streef_clause_figure (row->key.category, &row->result->target, language);

  if (sign == 0)
    return g_strdup (is_maximum ? streef_text (language, "equal to the maximum")
                                : streef_text (language, "equal to the target"));
  if (is_maximum && sign < 0)
    return g_strdup_printf (streef_text (language, "%1$s below the maximum of %2$s"), distance,
                            target);
  if (is_maximum)
    return g_strdup_printf (streef_text (language, "%1$s above the maximum of %2$s"), distance,
                            target);
  if (sign < 0)
    return g_strdup_printf (streef_text (language, "%1$s below the target of %2$s"), distance,
                            target);

  /* Translators: stands in "842 interventions in 2015, 242 above the target of 600". */
  return g_strdup_printf (streef_text (language, "%1$s above the target of %2$s"), distance,
                          target);
}

static char *
word_against_range (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  const StreefResult *result = row->result;
  g_autofree char *range = streef_clause_figure (row->key.category, &result->target, language);

  if (result->achieved.kind != STREEF_VALUE_NUMBER)
    return NULL;
  if (streef_number_compare (&result->achieved.number, &result->target.number) < 0)
    return g_strdup_printf (streef_text (language, "below the range of %s"), range);
  if (streef_number_compare (&result->achieved.number, &result->target.high) > 0)
    return g_strdup_printf (streef_text (language, "above the range of %s"), range);

  return g_strdup_printf (streef_text (language, "within the range of %s"), range);
}

/* The target and the status beside each other, where no distance can be named. */
static char *
word_target_and_status (const StreefComparisonRow *row,
                        StreefLanguage             language)
{
  g_autofree char *target = streef_clause_target (row, language);

  if (row->judgement.status == STREEF_STATUS_NOT_AVAILABLE
      || row->judgement.status == STREEF_STATUS_SO_FAR)
    return g_steal_pointer (&target);
  if (target == NULL)
    return g_strdup (streef_words_row_status (row, language));

  /* Translators: a target and the status: "target 85 per cent, exceeded". */
  return g_strdup_printf (streef_text (language, "%1$s, %2$s"), target,
                          streef_words_row_status (row, language));
}

char *
streef_clause_against (const StreefComparisonRow *row,
                       StreefLanguage             language)
{
  char *text = NULL;

  if (has_target (row) && row->judgement.status != STREEF_STATUS_SO_FAR
      && row->judgement.status != STREEF_STATUS_NOT_COMPARABLE)
    {
      if (row->judgement.difference_reason == STREEF_REASON_NONE)
        text = word_against_number (row, language);
      else if (row->result->target.kind == STREEF_VALUE_RANGE)
        text = word_against_range (row, language);
    }

  return text != NULL ? text : word_target_and_status (row, language);
}

char *
streef_clause_against_in_letter (const StreefComparisonRow *row,
                                 StreefLanguage             language)
{
  const int sign = streef_number_get_sign (&row->judgement.difference);
  g_autofree char *distance = NULL;
  g_autofree char *target = NULL;

  if (!has_target (row) || row->judgement.difference_reason != STREEF_REASON_NONE || sign == 0
      || row->judgement.status == STREEF_STATUS_SO_FAR
      || row->judgement.status == STREEF_STATUS_NOT_COMPARABLE
      || row->key.category->direction == STREEF_DIRECTION_LOWER
      || streef_category_is_percentage (row->key.category))
    return streef_clause_against (row, language);

  distance = write_distance (row, language);
  target = streef_clause_figure (row->key.category, &row->result->target, language);
  if (sign < 0 && streef_clause_is_counted (row->key.category, &row->judgement.difference))
    /* Translators: stands in "187 suspects, 3 fewer than the target of 190", of what is counted. */
    return g_strdup_printf (streef_text (language, "%1$s fewer than the target of %2$s"), distance,
                            target);
  if (sign < 0)
    /* Translators: stands in "€160 million, €20 million less than the target of €180 million". */
    return g_strdup_printf (streef_text (language, "%1$s less than the target of %2$s"), distance,
                            target);

  /* Translators: stands in "842 interventions, 242 more than the target of 600". */
  return g_strdup_printf (streef_text (language, "%1$s more than the target of %2$s"), distance,
                          target);
}

char *
streef_clause_name (const StreefCategory *category,
                    StreefLanguage        language)
{
  g_autofree char *name = streef_words_category_name (category, language);

  if (category->part != STREEF_PART_OF_WHICH || category->parent == NULL)
    return streef_clause_capitalise (g_steal_pointer (&name));

  /* Translators: a category and a part of it: "Regular investigations, of which alternative
   * interventions". */
  return g_strdup_printf (streef_text (language, "%1$s, %2$s"),
                          streef_category_get_name (category->parent, language), name);
}

gboolean
streef_clause_says_unit (const char *name,
                         const char *unit)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_unit = g_utf8_casefold (unit, -1);

  return strstr (folded_name, folded_unit) != NULL;
}

char *
streef_clause_period (const StreefComparison *comparison)
{
  int first = comparison->question.year;
  int last = comparison->question.year;

  if (comparison->question.kind == STREEF_QUESTION_CATEGORIES)
    return streef_words_span (first, last);

  first = G_MAXINT;
  last = G_MININT;
  for (guint i = 0; i < comparison->n_rows; i++)
    if (!comparison->rows[i].is_group)
      {
        first = MIN (first, comparison->rows[i].key.year);
        last = MAX (last, comparison->rows[i].key.year);
      }
  return first <= last ? streef_words_span (first, last) : g_strdup ("");
}

char *
streef_clause_close (char *sentence)
{
  if (g_str_has_suffix (sentence, "..") && !g_str_has_suffix (sentence, "..."))
    sentence[strlen (sentence) - 1] = '\0';

  return sentence;
}

char *
streef_clause_capitalise (char *text)
{
  char first[7] = { 0 };
  char *capitalised;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  capitalised = g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
  g_free (text);

  return capitalised;
}
