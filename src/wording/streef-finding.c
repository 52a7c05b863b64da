/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-finding.h"

#include "language/streef-catalogue.h"
#include "wording/streef-clause.h"

static char *
word_counted (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  g_autofree char *amount
      = streef_clause_amount (row->key.category, &row->result->achieved, language);
  g_autofree char *year = streef_clause_year (row, language);
  g_autofree char *against = streef_clause_against (row, language);

  if (against == NULL)
    /* Translators: "842 interventions in 2015". */
    return g_strdup_printf (streef_text (language, "%1$s in %2$s"), amount, year);

  /* Translators: amount, year, what that is against the target: "842 interventions in 2015, 242
   * above the target of 600". */
  return g_strdup_printf (streef_text (language, "%1$s in %2$s, %3$s"), amount, year, against);
}

/* The form that is right for any figure: "Interventions in 2015: 1 (4 below the target of 5)". */
static char *
word_listed (const StreefComparisonRow *row,
             const char                *subject,
             StreefLanguage             language)
{
  g_autofree char *year = streef_clause_year (row, language);
  g_autofree char *against = streef_clause_against (row, language);
  g_autofree char *figure = NULL;

  if (row->result != NULL && !streef_value_is_missing (&row->result->achieved))
    figure = streef_clause_figure (row->key.category, &row->result->achieved, language);
  else
    figure = g_strdup (streef_words_row_status (row, language));

  if (against == NULL)
    /* Translators: what is counted, year, result: "Interventions in 2014: not yet available". */
    return g_strdup_printf (streef_text (language, "%1$s in %2$s: %3$s"), subject, year, figure);

  /* Translators: what is counted, year, result, what that is against the target: "Interventions in
   * 2015: 1 (4 below the target of 5)". */
  return g_strdup_printf (streef_text (language, "%1$s in %2$s: %3$s (%4$s)"), subject, year,
                          figure, against);
}

char *
streef_finding_row (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  g_autofree char *subject = NULL;

  if (streef_clause_row_counts (row))
    return streef_clause_capitalise (word_counted (row, language));

  subject = streef_clause_subject (row->key.category, language);

  return word_listed (row, subject, language);
}

char *
streef_finding_named (const StreefComparisonRow *row,
                      StreefLanguage             language)
{
  g_autofree char *name = streef_clause_name (row->key.category, language);
  g_autofree char *finding = NULL;

  if (!streef_clause_row_counts (row))
    return word_listed (row, name, language);

  finding = word_counted (row, language);
  /* Translators: a category, and what was found about it. */
  return g_strdup_printf (streef_text (language, "%1$s: %2$s"), name, finding);
}

char *
streef_finding_status (const StreefComparisonRow *row,
                       StreefLanguage             language)
{
  g_autofree char *status
      = streef_clause_capitalise (g_strdup (streef_words_row_status (row, language)));
  g_autofree char *rate = streef_words_rate (&row->judgement, language);

  if (row->judgement.rate_reason != STREEF_REASON_NONE)
    return g_steal_pointer (&status);
  if (row->key.category->direction == STREEF_DIRECTION_LOWER)
    /* Translators: status and rate: "Exceeded · 66.7% of the maximum". */
    return g_strdup_printf (streef_text (language, "%1$s · %2$s of the maximum"), status, rate);

  /* Translators: status and rate: "Exceeded · 151.0% of the target". */
  return g_strdup_printf (streef_text (language, "%1$s · %2$s of the target"), status, rate);
}

static char *
word_year_sentence (const StreefComparisonRow *row,
                    StreefLanguage             language)
{
  g_autofree char *target = streef_clause_target (row, language);
  g_autofree char *year = NULL;
  g_autofree char *amount = NULL;
  const char *status = streef_words_row_status (row, language);

  if (row->result == NULL || streef_value_is_missing (&row->result->achieved))
    {
      if (target == NULL)
        /* Translators: year, why there is no result: "2011: not available." */
        return g_strdup_printf (streef_text (language, "%1$d: %2$s."), row->key.year, status);
      /* Translators: year, why no result, target: "2014: not yet available, target 594." */
      return g_strdup_printf (streef_text (language, "%1$d: %2$s, %3$s."), row->key.year, status,
                              target);
    }

  year = (row->marks & STREEF_MARK_SO_FAR) != 0 ? g_strdup_printf ("%d", row->key.year)
                                                : streef_clause_year (row, language);
  amount = streef_clause_amount (row->key.category, &row->result->achieved, language);
  if (target == NULL)
    /* Translators: year, amount, status: "2010: 475 suspects achieved, no target agreed." */
    return g_strdup_printf (streef_text (language, "%1$s: %2$s achieved, %3$s."), year, amount,
                            status);

  /* Translators: year, amount, target, status: "2020: 468 investigations achieved, target 310,
   * exceeded." */
  return g_strdup_printf (streef_text (language, "%1$s: %2$s achieved, %3$s, %4$s."), year, amount,
                          target, status);
}

char *
streef_finding_year_sentence (const StreefComparisonRow *row,
                              StreefLanguage             language)
{
  return streef_clause_close (word_year_sentence (row, language));
}

/* "Cybercrime: Regular investigations: of which alternative interventions". */
static char *
word_path (const StreefCategory *category,
           StreefLanguage        language)
{
  g_autofree char *path = streef_words_category_name (category, language);

  for (const StreefCategory *parent = category->parent; parent != NULL; parent = parent->parent)
    {
      g_autofree char *name = streef_words_category_name (parent, language);
      g_autofree char *rest = g_steal_pointer (&path);

      /* Translators: a category, and a part of it, as read aloud. */
      path = g_strdup_printf (streef_text (language, "%1$s: %2$s"), name, rest);
    }

  return g_steal_pointer (&path);
}

char *
streef_finding_sentence (const StreefComparisonRow *row,
                         StreefLanguage             language)
{
  g_autofree char *path = word_path (row->key.category, language);
  g_autofree char *sentence = NULL;

  if (row->is_group)
    return g_steal_pointer (&path);

  sentence = streef_finding_year_sentence (row, language);
  /* Translators: a category, and the sentence about its year. */
  return g_strdup_printf (streef_text (language, "%1$s. %2$s"), path, sentence);
}
