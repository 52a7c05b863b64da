/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-chart-alternative.h"

#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"
#include "wording/streef-clause.h"
#include "wording/streef-notes.h"

/* The most rows that are read out one by one. */
#define MAX_ROWS 12

/* An alternative while it is written. */
typedef struct
{
  const StreefComparison *comparison;
  StreefChartKind kind;
  StreefLanguage language;
  GString *text;
} Alternative;

/* Takes ownership of @owned, which may be %NULL. */
static void
add (Alternative *self,
     char        *owned)
{
  g_autofree char *sentence = owned;

  if (sentence == NULL)
    return;
  if (self->text->len > 0)
    g_string_append_c (self->text, ' ');
  owned = streef_clause_close (owned);
  g_string_append (self->text, owned);
}

/* What the rows count, as it stands in the first sentence: "interventions", "percentages"; %NULL
 * where they differ. */
static const char *
get_counted (const Alternative *self)
{
  const StreefCategory *category = self->comparison->common_unit;
  const char *unit = category != NULL ? streef_category_get_unit (category, self->language) : "";

  if (*unit == '\0')
    return NULL;

  return streef_category_is_percentage (category) ? streef_text (self->language, "percentages")
                                                  : unit;
}

static char *
word_bars (const char     *period,
           const char     *counted,
           StreefLanguage  language)
{
  if (counted == NULL)
    /* Translators: the year. */
    return g_strdup_printf (streef_text (language, "Bars by category, %s."), period);

  /* Translators: the year, and what is counted. */
  return g_strdup_printf (streef_text (language, "Bars by category, %1$s, %2$s."), period, counted);
}

static char *
word_columns (const char     *period,
              const char     *counted,
              StreefLanguage  language)
{
  if (counted == NULL)
    /* Translators: the first and the last year. */
    return g_strdup_printf (streef_text (language, "Columns by year, %s."), period);

  /* Translators: the first and the last year, and what is counted. */
  return g_strdup_printf (streef_text (language, "Columns by year, %1$s, %2$s."), period, counted);
}

static char *
word_multiples (const char     *period,
                const char     *counted,
                StreefLanguage  language)
{
  if (counted == NULL)
    /* Translators: the first and the last year. */
    return g_strdup_printf (streef_text (language, "Columns by year for each category, %s."),
                            period);

  /* Translators: the first and the last year, and what is counted. */
  return g_strdup_printf (streef_text (language, "Columns by year for each category, %1$s, %2$s."),
                          period, counted);
}

static char *
word_differences (const char     *period,
                  const char     *counted,
                  gboolean        is_of_maxima,
                  StreefLanguage  language)
{
  if (is_of_maxima && counted != NULL)
    /* Translators: the year, or the first and the last; and what is counted. */
    return g_strdup_printf (streef_text (language, "Difference from the maximum, %1$s, %2$s."),
                            period, counted);
  if (is_of_maxima)
    /* Translators: the year, or the first and the last. */
    return g_strdup_printf (streef_text (language, "Difference from the maximum, %s."), period);
  if (counted == NULL)
    /* Translators: the year, or the first and the last. */
    return g_strdup_printf (streef_text (language, "Difference from target, %s."), period);

  /* Translators: the year, or the first and the last; and what is counted. */
  return g_strdup_printf (streef_text (language, "Difference from target, %1$s, %2$s."), period,
                          counted);
}

static void
add_head (Alternative *self)
{
  g_autofree char *period = streef_clause_period (self->comparison);
  const char *counted = get_counted (self);

  if (self->comparison->question.kind == STREEF_QUESTION_YEARS)
    {
      g_autofree char *name
          = streef_clause_name (self->comparison->question.category, self->language);

      /* Translators: %s is a category, as a sentence of its own. */
      add (self, g_strdup_printf (streef_text (self->language, "%s."), name));
    }

  switch (self->kind)
    {
    case STREEF_CHART_ACHIEVED:
      add (self, word_bars (period, counted, self->language));
      break;
    case STREEF_CHART_YEARS:
      add (self, word_columns (period, counted, self->language));
      break;
    case STREEF_CHART_MULTIPLES:
      add (self, word_multiples (period, counted, self->language));
      break;
    case STREEF_CHART_DIFFERENCE:
    default:
      add (self, word_differences (period, counted, streef_chart_is_of_maxima (self->comparison),
                                   self->language));
      break;
    }
}

static char *
word_year (const Alternative         *self,
           const StreefComparisonRow *row)
{
  return (row->marks & STREEF_MARK_SO_FAR) != 0 ? g_strdup_printf ("%d", row->key.year)
                                                : streef_clause_year (row, self->language);
}

static char *
word_name (const Alternative         *self,
           const StreefComparisonRow *row)
{
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;

  if (self->comparison->question.kind == STREEF_QUESTION_YEARS)
    return word_year (self, row);

  name = streef_clause_name (row->key.category, self->language);
  if (self->comparison->question.kind == STREEF_QUESTION_CATEGORIES)
    return g_steal_pointer (&name);

  year = word_year (self, row);
  /* Translators: a category and one of its years: "Regular investigations in 2020". */
  return g_strdup_printf (streef_text (self->language, "%1$s in %2$s"), name, year);
}

/* A result that is there. Bars name their rate, but not that of a percentage. */
static char *
word_achieved (const Alternative         *self,
               const StreefComparisonRow *row)
{
  const StreefCategory *category = row->key.category;
  g_autofree char *name = word_name (self, row);
  g_autofree char *target = streef_clause_target (row, self->language);
  g_autofree char *rate = NULL;
  g_autofree char *figure
      = self->comparison->common_unit != NULL
            ? streef_clause_figure (category, &row->result->achieved, self->language)
            : streef_clause_amount (category, &row->result->achieved, self->language);
  const char *status = streef_words_row_status (row, self->language);

  if (target == NULL)
    /* Translators: category or year, result, status: "2010: 475, no target agreed." */
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, %3$s."), name, figure,
                            status);
  if (streef_chart_is_of_years (self->kind) || row->judgement.rate_reason != STREEF_REASON_NONE
      || streef_category_is_percentage (category))
    /* Translators: category or year, result, target, status: "2012: 522, target 511, exceeded." */
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, %3$s, %4$s."), name, figure,
                            target, status);

  rate = streef_number_write (&row->judgement.rate, self->language);
  /* Translators: category, result, target, rate, status: "Regular investigations: 364, target 215,
   * 169.3 per cent, exceeded." */
  return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, %3$s, %4$s per cent, %5$s."),
                          name, figure, target, rate, status);
}

static char *
word_absent (const Alternative         *self,
             const StreefComparisonRow *row)
{
  g_autofree char *name = word_name (self, row);
  g_autofree char *target = streef_clause_target (row, self->language);
  const char *status = streef_words_row_status (row, self->language);

  if (target == NULL)
    /* Translators: category or year, why there is no result: "2011: not available." */
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s."), name, status);

  /* Translators: category or year, why there is no result, target: "2014: not yet available, target
   * 594." */
  return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, %3$s."), name, status, target);
}

char *
streef_chart_write_relative (const StreefJudgement *judgement,
                             gboolean               is_signed,
                             StreefLanguage         language)
{
  const StreefNumber whole = streef_number_new (100, 0);
  StreefNumber relative;

  if (judgement->rate_reason != STREEF_REASON_NONE
      || !streef_number_subtract (&judgement->rate, &whole, &relative))
    return NULL;
  if (is_signed)
    return streef_number_write_signed (&relative, language);

  relative = streef_number_absolute (&relative);

  return streef_number_write (&relative, language);
}

/* "8 fewer", "14 percentage points higher", "4.4 per cent lower"; %NULL where there is no
 * difference to name. */
static char *
word_distance (const Alternative         *self,
               const StreefComparisonRow *row)
{
  const StreefLanguage language = self->language;
  const int sign = streef_number_get_sign (&row->judgement.difference);
  const StreefNumber size = streef_number_absolute (&row->judgement.difference);
  g_autofree char *number = streef_number_write (&size, language);
  g_autofree char *relative = NULL;

  if (streef_chart_is_relative (self->comparison))
    {
      relative = streef_chart_write_relative (&row->judgement, FALSE, language);
      return relative == NULL ? NULL
             : sign < 0 ? g_strdup_printf (streef_text (language, "%s per cent lower"), relative)
                        : g_strdup_printf (streef_text (language, "%s per cent higher"), relative);
    }
  if (streef_category_is_percentage (row->key.category) && sign < 0)
    return g_strdup_printf (streef_text_n (language, "%s percentage point lower",
                                           "%s percentage points lower",
                                           streef_number_is_one (&size) ? 1 : 2),
                            number);
  if (streef_category_is_percentage (row->key.category))
    return g_strdup_printf (streef_text_n (language, "%s percentage point higher",
                                           "%s percentage points higher",
                                           streef_number_is_one (&size) ? 1 : 2),
                            number);
  if (sign < 0 && !streef_clause_is_counted (row->key.category, &size))
    /* Translators: by how much a result differs from its target: "2.5 less". */
    return g_strdup_printf (streef_text (language, "%s less"), number);
  if (sign < 0)
    /* Translators: by how many a result differs from its target: "8 fewer". */
    return g_strdup_printf (streef_text (language, "%s fewer"), number);

  /* Translators: by how many a result differs from its target: "158 more". */
  return g_strdup_printf (streef_text (language, "%s more"), number);
}

static char *
word_difference (const Alternative         *self,
                 const StreefComparisonRow *row)
{
  g_autofree char *name = word_name (self, row);
  g_autofree char *distance = NULL;

  if (row->judgement.difference_reason != STREEF_REASON_NONE)
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s."), name,
                            streef_words_row_status (row, self->language));
  if (streef_number_get_sign (&row->judgement.difference) == 0)
    /* Translators: %s is a category or year: its result is its target. */
    return g_strdup_printf (streef_text (self->language, "%s: no difference."), name);

  distance = word_distance (self, row);
  if (distance == NULL)
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s."), name,
                            streef_words_row_status (row, self->language));
  if (row->judgement.effect == 0)
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s."), name, distance);
  if (row->judgement.effect < 0)
    /* Translators: category or year, difference: "High tech crime: 8 fewer, unfavourable." */
    return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, unfavourable."), name,
                            distance);

  /* Translators: a category or year and its difference: "Regular investigations: 158 more,
   * favourable." */
  return g_strdup_printf (streef_text (self->language, "%1$s: %2$s, favourable."), name, distance);
}

static void
add_row (Alternative               *self,
         const StreefComparisonRow *row)
{
  if (row->is_group)
    return;

  if (self->kind == STREEF_CHART_DIFFERENCE)
    add (self, word_difference (self, row));
  else if (row->result != NULL && !streef_value_is_missing (&row->result->achieved))
    add (self, word_achieved (self, row));
  else
    add (self, word_absent (self, row));
}

/* What columns by year show beside their figures: an earlier figure, a break in the series. */
static void
add_history (Alternative               *self,
             const StreefComparisonRow *row)
{
  if (!streef_chart_is_of_years (self->kind))
    return;

  if ((row->marks & STREEF_MARK_REVISED) != 0)
    add (self, streef_notes_word (self->comparison, row, STREEF_MARK_REVISED, self->language));
  if ((row->marks & STREEF_MARK_BREAK) != 0)
    add (self, streef_notes_word (self->comparison, row, STREEF_MARK_BREAK, self->language));
}

/* How many rows have each status, then those that were missed. */
static void
add_summary (Alternative *self)
{
  for (StreefStatus status = 0; status < STREEF_N_STATUSES; status++)
    if (self->comparison->counts[status] > 0)
      {
        g_autofree char *word
            = streef_clause_capitalise (g_strdup (streef_words_status (status, self->language)));

        /* Translators: a status and how many have it: "Exceeded: 8." */
        add (self, g_strdup_printf (streef_text (self->language, "%1$s: %2$u."), word,
                                    self->comparison->counts[status]));
      }

  for (guint i = 0; i < self->comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &self->comparison->rows[i];

      if (row->judgement.status == STREEF_STATUS_NOT_MET
          || row->judgement.status == STREEF_STATUS_NEARLY_MET)
        add_row (self, row);
    }
}

char *
streef_chart_alternative (const StreefComparison *comparison,
                          StreefChartKind         kind,
                          StreefLanguage          language)
{
  Alternative self = { comparison, kind, language, g_string_new (NULL) };

  add_head (&self);
  if (comparison->n_rows > MAX_ROWS)
    add_summary (&self);
  else
    for (guint i = 0; i < comparison->n_rows; i++)
      {
        add_row (&self, &comparison->rows[i]);
        add_history (&self, &comparison->rows[i]);
      }

  return g_string_free (self.text, FALSE);
}
