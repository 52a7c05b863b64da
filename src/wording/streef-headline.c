/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-headline.h"

#include "language/streef-catalogue.h"
#include "wording/streef-clause.h"
#include "wording/streef-finding.h"
#include "wording/streef-tally.h"

/* Longer names would make a title of more than two lines. */
#define MAX_NAME_IN_TITLE 48

static char *
word_all_reached (const StreefTally *tally,
                  int                year,
                  StreefLanguage     language)
{
  const guint n = tally->n_judged;

  if (streef_tally_is_all_exceeded (tally) && tally->n_lower == n)
    return g_strdup_printf (streef_text (language, "All %1$u categories below the maximum in %2$d"),
                            n, year);
  if (tally->n_exceeded == n)
    return g_strdup_printf (streef_text (language, "All %1$u targets exceeded in %2$d"), n, year);
  if (tally->n_exceeded == 0)
    return g_strdup_printf (streef_text (language, "All %1$u targets met in %2$d"), n, year);

  return g_strdup_printf (streef_text (language, "All %1$u targets met or exceeded in %2$d"), n,
                          year);
}

static char *
word_both_below (const StreefTally *tally,
                 int                year,
                 StreefLanguage     language)
{
  g_autofree char *first = streef_clause_name (tally->first->key.category, language);
  g_autofree char *last = streef_clause_name (tally->last->key.category, language);

  if (g_utf8_strlen (first, -1) + g_utf8_strlen (last, -1) > MAX_NAME_IN_TITLE)
    return NULL;

  /* Translators: two categories, and the year. */
  return g_strdup_printf (streef_text (language, "%1$s and %2$s below the maximum in %3$d"), first,
                          last, year);
}

static char *
word_both_reached (const StreefTally *tally,
                   int                year,
                   StreefLanguage     language)
{
  char *named = tally->n_exceeded == 2 && tally->n_lower == 2
                    ? word_both_below (tally, year, language)
                    : NULL;

  if (named != NULL)
    return named;
  if (tally->n_exceeded == 2)
    return g_strdup_printf (streef_text (language, "Both targets exceeded in %d"), year);
  if (tally->n_exceeded == 0)
    return g_strdup_printf (streef_text (language, "Both targets met in %d"), year);

  return g_strdup_printf (streef_text (language, "Both targets met or exceeded in %d"), year);
}

/* Where results are still missing, the count is of all targets, and those without a result are
 * named. */
static char *
word_pending (const StreefTally *tally,
              int                year,
              StreefLanguage     language)
{
  const guint n = tally->n_judged + tally->n_pending;

  if (tally->n_exceeded == tally->n_reached && tally->n_reached > 0)
    /* Translators: how many were exceeded, how many targets there are, year, how many results are
     * missing. */
    return g_strdup_printf (
        streef_text (language, "%1$u of the %2$u targets exceeded in %3$d, %4$u without a result"),
        tally->n_reached, n, year, tally->n_pending);
  if (tally->n_exceeded == 0)
    /* Translators: how many were met, how many targets there are, year, how many results are
     * missing. */
    return g_strdup_printf (
        streef_text (language, "%1$u of the %2$u targets met in %3$d, %4$u without a result"),
        tally->n_reached, n, year, tally->n_pending);

  /* Translators: how many were met or exceeded, how many targets there are, year, how many results
   * are missing. */
  return g_strdup_printf (
      streef_text (language, "%1$u of the %2$u targets met or exceeded in %3$d, %4$u without a "
                             "result"),
      tally->n_reached, n, year, tally->n_pending);
}

/* Where targets could not be judged, the count is of all targets, and those are named. */
static char *
word_undecided (const StreefTally *tally,
                int                year,
                StreefLanguage     language)
{
  /* Translators: how many were met or exceeded, how many targets there are, year, how many could
   * not be judged. */
  return g_strdup_printf (
      streef_text (language, "%1$u of the %2$u targets met or exceeded in %3$d, %4$u without a "
                             "verdict"),
      tally->n_reached, streef_tally_get_n_targets (tally), year,
      tally->n_pending + tally->n_undecided);
}

/* How many of at least two targets were reached; never only the good. */
static char *
word_tally (const StreefTally *tally,
            int                year,
            StreefLanguage     language)
{
  const guint n = tally->n_judged;

  if (tally->n_undecided > 0)
    return word_undecided (tally, year, language);
  if (tally->n_pending > 0)
    return word_pending (tally, year, language);
  if (tally->n_reached == 0 && n == 2)
    return g_strdup_printf (streef_text (language, "Neither target met in %d"), year);
  if (tally->n_reached == 0)
    return g_strdup_printf (streef_text (language, "None of the %1$u targets met in %2$d"), n,
                            year);
  if (tally->n_reached == n)
    return n == 2 ? word_both_reached (tally, year, language)
                  : word_all_reached (tally, year, language);
  if (tally->n_exceeded == tally->n_reached)
    /* Translators: how many were exceeded, how many targets there are, year: "3 of the 9 targets
     * exceeded in 2020". */
    return g_strdup_printf (streef_text (language, "%1$u of the %2$u targets exceeded in %3$d"),
                            tally->n_reached, n, year);
  if (tally->n_exceeded == 0)
    return g_strdup_printf (streef_text (language, "%1$u of the %2$u targets met in %3$d"),
                            tally->n_reached, n, year);

  return g_strdup_printf (
      streef_text (language, "%1$u of the %2$u targets met or exceeded in %3$d"), tally->n_reached,
      n, year);
}

/* What there is to say about a year in which nothing is judged. */
static char *
word_unjudged (const StreefComparison *comparison,
               StreefLanguage          language)
{
  const int year = comparison->question.year;
  const guint *n = comparison->counts;

  if (n[STREEF_STATUS_SO_FAR] > 0)
    return g_strdup_printf (streef_text (language, "%d so far: the year is not over"), year);
  if (n[STREEF_STATUS_NOT_JUDGED] + n[STREEF_STATUS_NOT_COMPARABLE] > 0)
    return g_strdup_printf (streef_text (language, "Results for %d, not judged"), year);
  if (n[STREEF_STATUS_NO_TARGET] > 0)
    return g_strdup_printf (streef_text (language, "Results for %d, no targets agreed"), year);
  if (n[STREEF_STATUS_NOT_AVAILABLE] > 0)
    return g_strdup_printf (streef_text (language, "Results for %d not yet available"), year);

  return g_strdup_printf (streef_text (language, "No figures for %d"), year);
}

static gboolean
has_figure (const StreefComparisonRow *row)
{
  return row->result != NULL && !streef_value_is_missing (&row->result->achieved);
}

/* The one row that speaks for all of a year: the total where it has a target, or the only one there
 * is. */
const StreefComparisonRow *
streef_finding_get_speaker (const StreefComparison *comparison)
{
  const StreefComparisonRow *only = NULL;

  if (comparison->total != NULL && has_figure (comparison->total)
      && comparison->total->judgement.status != STREEF_STATUS_NO_TARGET)
    return comparison->total;

  for (guint i = 0; i < comparison->n_rows; i++)
    if (comparison->rows[i].result != NULL)
      {
        if (only != NULL)
          return NULL;
        only = &comparison->rows[i];
      }

  return only;
}

static char *
word_categories (const StreefComparison *comparison,
                 StreefLanguage          language)
{
  const StreefComparisonRow *speaker = streef_finding_get_speaker (comparison);
  const StreefTally tally = streef_tally_new (comparison, NULL);

  if (speaker != NULL)
    return speaker->is_total && streef_clause_row_counts (speaker)
                   && !streef_category_is_percentage (speaker->key.category)
               ? streef_finding_row (speaker, language)
               : streef_finding_named (speaker, language);
  if (tally.n_judged > 0 && streef_tally_get_n_targets (&tally) > 1)
    return word_tally (&tally, comparison->question.year, language);
  if (tally.n_judged == 1)
    return streef_finding_named (tally.first, language);

  return word_unjudged (comparison, language);
}

/* The last row that shows a figure, or the last one of a whole year if there is any. */
static const StreefComparisonRow *
find_last_figure (const StreefComparison *comparison)
{
  const StreefComparisonRow *so_far = NULL;

  for (guint i = comparison->n_rows; i > 0; i--)
    {
      const StreefComparisonRow *row = &comparison->rows[i - 1];

      if (has_figure (row) && row->judgement.status != STREEF_STATUS_SO_FAR)
        return row;
      if (has_figure (row) && so_far == NULL)
        so_far = row;
    }

  return so_far;
}

/* The first year that still compares with @last: no break in the series lies between them. */
static const StreefComparisonRow *
find_first_comparable (const StreefComparison    *comparison,
                       const StreefComparisonRow *last)
{
  const StreefComparisonRow *first = last;

  for (const StreefComparisonRow *row = last; row > comparison->rows; row--)
    {
      if ((row->marks & STREEF_MARK_BREAK) != 0)
        break;
      if (row[-1].result != NULL && row[-1].result->achieved.kind == STREEF_VALUE_NUMBER)
        first = row - 1;
    }

  return first;
}

static char *
word_course (const StreefComparisonRow *first,
             const StreefComparisonRow *last,
             StreefLanguage             language)
{
  const StreefCategory *category = last->key.category;
  g_autofree char *name = streef_clause_name (category, language);
  g_autofree char *from = streef_clause_figure (category, &first->result->achieved, language);
  g_autofree char *to = streef_clause_figure (category, &last->result->achieved, language);
  g_autofree char *from_year = streef_clause_year (first, language);
  g_autofree char *to_year = streef_clause_year (last, language);

  /* Translators: category, figure, year, figure, year: "Robberies: from 2,898 in 2009 to 1,174 in
   * 2019". */
  return g_strdup_printf (streef_text (language, "%1$s: from %2$s in %3$s to %4$s in %5$s"), name,
                          from, from_year, to, to_year);
}

static char *
word_years (const StreefComparison *comparison,
            StreefLanguage          language)
{
  const StreefComparisonRow *last = find_last_figure (comparison);
  const StreefComparisonRow *first;
  g_autofree char *name = NULL;

  if (last == NULL)
    {
      name = streef_clause_name (comparison->question.category, language);
      /* Translators: %s is a category. */
      return g_strdup_printf (streef_text (language, "%s: no results yet"), name);
    }
  if (last->judgement.status != STREEF_STATUS_NO_TARGET
      || last->result->achieved.kind != STREEF_VALUE_NUMBER)
    return streef_category_is_percentage (last->key.category) || !streef_clause_row_counts (last)
               ? streef_finding_named (last, language)
               : streef_finding_row (last, language);

  first = find_first_comparable (comparison, last);
  if (first == last)
    return streef_finding_named (last, language);

  return word_course (first, last, language);
}

char *
streef_finding_headline (const StreefComparison *comparison,
                         StreefLanguage          language)
{
  if (comparison->question.kind == STREEF_QUESTION_YEARS)
    return word_years (comparison, language);

  return word_categories (comparison, language);
}

/* What all of them share: "All categories above target, Regular investigations by most". */
static char *
word_all_exceeded (const StreefTally *tally,
                   StreefLanguage     language)
{
  const gboolean is_maximum = tally->n_lower == tally->n_judged;
  g_autofree char *name = NULL;

  if (tally->furthest != NULL)
    name = streef_words_category_name (tally->furthest->key.category, language);
  if (name == NULL || g_utf8_strlen (name, -1) > MAX_NAME_IN_TITLE)
    return g_strdup (is_maximum ? streef_text (language, "All categories below the maximum")
                                : streef_text (language, "All categories above target"));
  if (is_maximum)
    return g_strdup_printf (streef_text (language, "All categories below the maximum, %s by most"),
                            name);

  /* Translators: %s is the category that exceeds its target by most. */
  return g_strdup_printf (streef_text (language, "All categories above target, %s by most"), name);
}

/* What the parts did, where they are at least two: all of them exceeded, or how many missed; %NULL
 * where the headline says it. */
static char *
word_of_parts (const StreefComparison *comparison,
               StreefLanguage          language)
{
  const StreefTally tally = streef_tally_new (comparison, comparison->total);

  if (comparison->question.kind == STREEF_QUESTION_CATEGORIES
      && streef_tally_is_all_exceeded (&tally))
    return word_all_exceeded (&tally, language);
  if (tally.n_judged < 2 || tally.n_reached == tally.n_judged)
    return NULL;

  /* Translators: how many were missed, and how many targets there are. */
  return g_strdup_printf (streef_text (language, "%1$u of %2$u targets not met"),
                          tally.n_judged - tally.n_reached, streef_tally_get_n_targets (&tally));
}

/* No count: some of the categories have all their figures in the summary's year and stand with
 * that, so that what was reached over the years is not what these reached. */
char *
streef_finding_of_courses (const StreefComparison *comparison,
                           StreefLanguage          language)
{
  g_autofree char *period = streef_clause_period (comparison);

  /* Translators: a title; the first and the last year. */
  return g_strdup_printf (streef_text (language, "Results by year, %s"), period);
}

char *
streef_finding_of_parts (const StreefComparison *comparison,
                         StreefLanguage          language)
{
  char *parts = word_of_parts (comparison, language);

  return parts != NULL ? parts : streef_finding_headline (comparison, language);
}
