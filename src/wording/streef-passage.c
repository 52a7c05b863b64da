/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-passage.h"

#include "language/streef-catalogue.h"
#include "wording/streef-clause.h"
#include "wording/streef-lead.h"
#include "wording/streef-tally.h"

static gboolean
is_known (const StreefComparisonRow *row)
{
  return row->result != NULL && !streef_value_is_missing (&row->result->achieved);
}

/* Why there is no result, as a letter has it: how a cell was left open is of no concern there. */
static const char *
word_missing (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  const StreefMissing missing
      = row->result != NULL ? row->result->achieved.missing : STREEF_MISSING_NOT_AVAILABLE;

  if (missing == STREEF_MISSING_BLANK || missing == STREEF_MISSING_DASH)
    return streef_words_missing (STREEF_MISSING_NOT_AVAILABLE, language);

  return streef_words_missing (missing, language);
}

/* Whether the amount and what it is against the target stand together without a bracket. */
static gboolean
is_fluent (const StreefComparisonRow *row)
{
  return streef_clause_row_counts (row)
         && (row->judgement.difference_reason == STREEF_REASON_NONE
             || row->judgement.difference_reason == STREEF_REASON_TARGET_MISSING
             || row->judgement.difference_reason == STREEF_REASON_TARGET_RANGE);
}

/* "The result for 2015", or "The number of interventions in 2015" where the amount cannot carry its
 * unit. */
static char *
word_total_subject (const StreefComparisonRow *row,
                    gboolean                   names_unit,
                    const char                *year,
                    StreefLanguage             language)
{
  if (names_unit)
    /* Translators: begins a sentence: a unit in the plural, and the year. */
    return g_strdup_printf (streef_text (language, "The number of %1$s in %2$s"),
                            streef_category_get_unit (row->key.category, language), year);

  /* Translators: begins a sentence: "The result for 2015 was 842 interventions, 242 more than the
   * target of 600." */
  return g_strdup_printf (streef_text (language, "The result for %s"), year);
}

static char *
word_named_subject (const StreefComparisonRow *row,
                    gboolean                   names_unit,
                    const char                *year,
                    StreefLanguage             language)
{
  g_autofree char *name = streef_clause_name (row->key.category, language);

  if (names_unit)
    /* Translators: begins a sentence: a unit in the plural, a category, the year. */
    return g_strdup_printf (streef_text (language, "The number of %1$s of ‘%2$s’ in %3$s"),
                            streef_category_get_unit (row->key.category, language), name, year);

  /* Translators: begins a sentence: a category, the year. */
  return g_strdup_printf (streef_text (language, "The result of ‘%1$s’ for %2$s"), name, year);
}

static char *
word_subject (const StreefComparisonRow *row,
              gboolean                   is_named,
              StreefLanguage             language)
{
  const StreefCategory *category = row->key.category;
  const gboolean names_unit = is_known (row) && !streef_clause_row_counts (row)
                              && !streef_texts_is_empty (&category->unit)
                              && !streef_category_is_percentage (category)
                              && !streef_clause_is_amount (category);
  g_autofree char *year = (row->marks & STREEF_MARK_SO_FAR) != 0
                              ? g_strdup_printf ("%d", row->key.year)
                              : streef_clause_year (row, language);

  return is_named ? word_named_subject (row, names_unit, year, language)
                  : word_total_subject (row, names_unit, year, language);
}

static char *
word_missing_sentence (const StreefComparisonRow *row,
                       const char                *subject,
                       StreefLanguage             language)
{
  g_autofree char *target = streef_clause_target (row, language);

  if (target == NULL)
    /* Translators: what it is about, why there is no result: "The result for 2011 is not
     * available." */
    return g_strdup_printf (streef_text (language, "%1$s is %2$s."), subject,
                            word_missing (row, language));

  /* Translators: what it is about, why there is no result, target: "The result for 2014 is not yet
   * available (target 594)." */
  return g_strdup_printf (streef_text (language, "%1$s is %2$s (%3$s)."), subject,
                          word_missing (row, language), target);
}

/* A whole sentence about one row. */
static char *
word_sentence (const StreefComparisonRow *row,
               gboolean                   is_named,
               StreefLanguage             language)
{
  g_autofree char *subject = word_subject (row, is_named, language);
  g_autofree char *against = streef_clause_against_in_letter (row, language);
  g_autofree char *amount = NULL;

  if (!is_known (row))
    return word_missing_sentence (row, subject, language);

  amount = streef_clause_amount (row->key.category, &row->result->achieved, language);
  if (row->judgement.status == STREEF_STATUS_SO_FAR)
    /* Translators: what it is about, amount, target: "The result for 2016 is 312 interventions so
     * far (target 600 for the whole year)." */
    return g_strdup_printf (
        streef_text (language, "%1$s is %2$s so far (%3$s for the whole year)."), subject, amount,
        against);
  if (row->judgement.status == STREEF_STATUS_NO_TARGET)
    /* Translators: what it is about, amount: "The result for 2010 was 475 suspects; no target was
     * agreed." */
    return g_strdup_printf (streef_text (language, "%1$s was %2$s; no target was agreed."), subject,
                            amount);
  if (!is_fluent (row))
    /* Translators: what it is about, result, what it is against the target: "The number of cases in
     * 2015 was 1 (4 fewer than the target of 5)." */
    return g_strdup_printf (streef_text (language, "%1$s was %2$s (%3$s)."), subject, amount,
                            against);

  /* Translators: what it is about, amount, what it is against the target: "The result for 2015 was
   * 842 interventions, 242 more than the target of 600." */
  return g_strdup_printf (streef_text (language, "%1$s was %2$s, %3$s."), subject, amount, against);
}

/* The result of a row in a list, with what is to be said of its firmness. */
static char *
word_listed_amount (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  g_autofree char *amount = NULL;

  if (!is_known (row))
    return g_strdup (word_missing (row, language));

  amount = streef_clause_amount (row->key.category, &row->result->achieved, language);
  if (row->judgement.status == STREEF_STATUS_SO_FAR)
    /* Translators: an amount in a year that is not over. */
    return g_strdup_printf (streef_text (language, "%s so far"), amount);
  if ((row->marks & STREEF_MARK_PROVISIONAL) != 0)
    /* Translators: an amount that is provisional. */
    return g_strdup_printf (streef_text (language, "%s (provisional)"), amount);

  return g_steal_pointer (&amount);
}

/* One row of a list, under a sentence that names the year or the category. */
static char *
word_listed (const StreefComparisonRow *row,
             StreefQuestionKind         kind,
             StreefLanguage             language)
{
  g_autofree char *name = kind == STREEF_QUESTION_YEARS
                              ? g_strdup_printf ("%d", row->key.year)
                              : streef_clause_name (row->key.category, language);
  g_autofree char *amount = word_listed_amount (row, language);
  g_autofree char *against = streef_clause_against_in_letter (row, language);

  if (against == NULL)
    /* Translators: category or year, why there is no result: "2011: not available." */
    return g_strdup_printf (streef_text (language, "%1$s: %2$s."), name, amount);
  if (is_known (row) && !is_fluent (row))
    /* Translators: category or year, result, what it is against the target: "Post: 1 (4 fewer than
     * the target of 5)." */
    return g_strdup_printf (streef_text (language, "%1$s: %2$s (%3$s)."), name, amount, against);

  /* Translators: category or year, result, what it is against the target. */
  return g_strdup_printf (streef_text (language, "%1$s: %2$s, %3$s."), name, amount, against);
}

char *
streef_passage_row (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  return streef_clause_close (word_sentence (row, TRUE, language));
}

/* How many of at least two targets were reached, in words. */
static char *
word_tally (const StreefTally *tally,
            int                year,
            StreefLanguage     language)
{
  const guint n = tally->n_judged;
  const guint n_missed = n - tally->n_reached;

  if (tally->n_undecided > 0)
    /* Translators: how many targets there are, the year, how many were reached, how many were not,
     * how many could not be judged. */
    return g_strdup_printf (
        streef_text_n (language,
                       "Of the %1$u targets for %2$d, %3$u was met or exceeded; not met: %4$u, "
                       "without a verdict: %5$u.",
                       "Of the %1$u targets for %2$d, %3$u were met or exceeded; not met: %4$u, "
                       "without a verdict: %5$u.",
                       tally->n_reached),
        streef_tally_get_n_targets (tally), year, tally->n_reached, n_missed,
        tally->n_pending + tally->n_undecided);
  if (tally->n_pending > 0)
    /* Translators: how many targets there are, the year, how many were reached, how many were not,
     * how many results are missing. */
    return g_strdup_printf (
        streef_text_n (language,
                       "Of the %1$u targets for %2$d, %3$u was met or exceeded; not met: %4$u, no "
                       "result yet: %5$u.",
                       "Of the %1$u targets for %2$d, %3$u were met or exceeded; not met: %4$u, no "
                       "result yet: %5$u.",
                       tally->n_reached),
        n + tally->n_pending, year, tally->n_reached, n_missed, tally->n_pending);
  if (tally->n_reached == 0 && n == 2)
    return g_strdup_printf (streef_text (language, "Neither of the two targets for %d was met."),
                            year);
  if (tally->n_reached == 0)
    return g_strdup_printf (streef_text (language, "None of the %1$u targets for %2$d was met."), n,
                            year);
  if (n_missed == 0 && n == 2)
    return g_strdup_printf (streef_text (language, "Both targets for %d were met or exceeded."),
                            year);
  if (n_missed == 0)
    return g_strdup_printf (
        streef_text (language, "All %1$u targets for %2$d were met or exceeded."), n, year);
  if (n == 2)
    return g_strdup_printf (
        streef_text (language, "Of the two targets for %d one was met or exceeded, the other was "
                               "not met."),
        year);

  /* Translators: how many targets there are, the year, how many were reached, how many were not;
   * the number of those reached decides the form. */
  return g_strdup_printf (
      streef_text_n (language,
                     "Of the %1$u targets for %2$d, %3$u was met or exceeded and %4$u were not "
                     "met.",
                     "Of the %1$u targets for %2$d, %3$u were met or exceeded and %4$u not met.",
                     tally->n_reached),
      n, year, tally->n_reached, n_missed);
}

/* Takes ownership of @owned, which may be %NULL. */
static void
add_line (GString *text,
          char    *owned)
{
  g_autofree char *line = owned;

  if (line == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  owned = streef_clause_close (owned);
  g_string_append (text, owned);
}

/* Takes ownership of @owned, which may be %NULL. */
static void
add_sentence (GString *text,
              char    *owned)
{
  g_autofree char *sentence = owned;

  if (sentence != NULL)
    g_string_append_printf (text, " %s", sentence);
}

/* What goes before the list of categories. Returns the row that it tells, if any. */
static const StreefComparisonRow *
add_opening (GString                *text,
             const StreefComparison *comparison,
             StreefLanguage          language)
{
  const StreefTally tally = streef_tally_new (comparison, NULL);

  if (comparison->total != NULL)
    {
      add_line (text, word_sentence (comparison->total, FALSE, language));
      add_sentence (text, streef_lead_rate (comparison->total, language));
      return comparison->total;
    }

  if (tally.n_judged > 0 && streef_tally_get_n_targets (&tally) > 1)
    add_line (text, word_tally (&tally, comparison->question.year, language));
  else
    add_line (text, g_strdup_printf (streef_text (language, "The results for %d:"),
                                     comparison->question.year));

  return NULL;
}

static void
add_categories (GString                *text,
                const StreefComparison *comparison,
                StreefLanguage          language)
{
  const StreefComparisonRow *told = add_opening (text, comparison, language);

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];

      if (row->is_group)
        {
          g_autofree char *name = streef_clause_name (row->key.category, language);

          /* Translators: %s is a theme; its categories follow, one a line. */
          add_line (text, g_strdup_printf (streef_text (language, "%s:"), name));
        }
      else if (row != told)
        add_line (text, word_listed (row, STREEF_QUESTION_CATEGORIES, language));
    }
  add_line (text, streef_lead_derived (comparison, language));
}

static void
add_years (GString                *text,
           const StreefComparison *comparison,
           StreefLanguage          language)
{
  g_autofree char *name = streef_clause_name (comparison->question.category, language);

  add_line (text, g_strdup_printf (streef_text (language, "%s:"), name));
  for (guint i = 0; i < comparison->n_rows; i++)
    add_line (text, word_listed (&comparison->rows[i], STREEF_QUESTION_YEARS, language));
}

char *
streef_passage (const StreefComparison *comparison,
                StreefLanguage          language)
{
  const StreefComparisonRow *speaker = streef_finding_get_speaker (comparison);
  GString *text;

  if (speaker != NULL && !speaker->is_total)
    return streef_passage_row (speaker, language);

  text = g_string_new (NULL);
  if (comparison->n_rows == 0)
    add_line (text, g_strdup_printf (streef_text (language, "There are no figures for %d."),
                                     comparison->question.year));
  else if (comparison->question.kind == STREEF_QUESTION_YEARS)
    add_years (text, comparison, language);
  else
    add_categories (text, comparison, language);

  return g_string_free (text, FALSE);
}
