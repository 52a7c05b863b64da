/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-lead.h"

#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"
#include "wording/streef-clause.h"
#include "wording/streef-tally.h"

#include <string.h>

/* The most categories that are named; more are counted. */
#define MAX_NAMED 3

/* The most sentences of a lead. */
#define MAX_SENTENCES 3

static gboolean
is_missed (const StreefComparisonRow *row)
{
  return row->judgement.status == STREEF_STATUS_NOT_MET
         || row->judgement.status == STREEF_STATUS_NEARLY_MET;
}

static gboolean
holds_comma (const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (strchr (g_ptr_array_index (names, i), ',') != NULL)
      return TRUE;

  return FALSE;
}

/* Joined by commas, by semicolons where a name has a comma of its own. */
static char *
join_names (GPtrArray      *names,
            StreefLanguage  language)
{
  const gboolean has_comma = holds_comma (names);
  g_autofree char *list = g_strdup (g_ptr_array_index (names, 0));

  for (guint i = 1; i < names->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&list);
      const char *name = g_ptr_array_index (names, i);

      if (i + 1 == names->len)
        /* Translators: a list of names, and the last one. */
        list = g_strdup_printf (streef_text (language, "%1$s and %2$s"), before, name);
      else if (has_comma)
        /* Translators: a list of names, and one more behind it that is not the last; some names
         * hold a comma. */
        list = g_strdup_printf (streef_text (language, "%1$s; %2$s"), before, name);
      else
        /* Translators: a list of names, and one more behind it that is not the last. */
        list = g_strdup_printf (streef_text (language, "%1$s, %2$s"), before, name);
    }

  return g_steal_pointer (&list);
}

/* The names of the rows that @is_meant holds for, without @left_out. */
static GPtrArray *
list_names (const StreefComparison    *comparison,
            const StreefComparisonRow *left_out,
            gboolean                   (*is_meant) (const StreefComparisonRow *row),
            StreefLanguage             language)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];

      if (row != left_out && streef_tally_counts (comparison, row) && is_meant (row))
        g_ptr_array_add (names, streef_words_category_name (row->key.category, language));
    }

  return names;
}

char *
streef_lead_rate (const StreefComparisonRow *row,
                  StreefLanguage             language)
{
  g_autofree char *rate = NULL;

  if (row->judgement.rate_reason != STREEF_REASON_NONE
      || streef_category_is_percentage (row->key.category))
    return NULL;

  rate = streef_number_write (&row->judgement.rate, language);
  if (row->key.category->direction == STREEF_DIRECTION_LOWER)
    return g_strdup_printf (streef_text (language, "That is %s per cent of the maximum."), rate);

  /* Translators: follows a sentence such as "842 interventions in 2015, 242 above the target of
   * 600". */
  return g_strdup_printf (streef_text (language, "That is %s per cent of the target."), rate);
}

/* What the parts of the total that the headline tells did. */
static char *
word_parts (const StreefComparison *comparison,
            StreefLanguage          language)
{
  const StreefTally tally = streef_tally_new (comparison, comparison->total);

  if (comparison->total->judgement.status != STREEF_STATUS_EXCEEDED
      || !streef_tally_is_all_exceeded (&tally))
    return NULL;
  if (tally.n_lower > 0)
    return g_strdup (streef_text (language, "Each category by itself is below its maximum too."));

  return g_strdup (streef_text (language, "Each category by itself is above its target too."));
}

static char *
word_missed (const StreefComparison *comparison,
             StreefLanguage          language)
{
  const StreefTally tally = streef_tally_new (comparison, comparison->total);
  g_autoptr (GPtrArray) names = list_names (comparison, comparison->total, is_missed, language);
  g_autofree char *list = NULL;

  if (names->len == 0 || tally.n_judged < 2 || tally.n_reached == 0)
    return NULL;
  if (names->len > MAX_NAMED)
    /* Translators: how many were missed, and how many targets there are; both are at least 2. */
    return g_strdup_printf (streef_text (language, "%1$u of the %2$u targets were not met."),
                            names->len, streef_tally_get_n_targets (&tally));

  list = join_names (names, language);
  /* Translators: %s is a list of categories. */
  return g_strdup_printf (streef_text (language, "Not met: %s."), list);
}

static gboolean
is_derived (const StreefComparisonRow *row)
{
  return (row->marks & STREEF_MARK_DERIVED) != 0;
}

char *
streef_lead_derived (const StreefComparison *comparison,
                     StreefLanguage          language)
{
  g_autoptr (GPtrArray) names = list_names (comparison, NULL, is_derived, language);
  g_autofree char *list = NULL;

  if (names->len == 0)
    return NULL;
  if (names->len > MAX_NAMED)
    return g_strdup_printf (
        streef_text (language, "The figures of %u categories are derived from other figures."),
        names->len);

  list = join_names (names, language);
  /* Translators: %s is a list of categories. */
  return g_strdup_printf (streef_text (language, "Derived from other figures: %s."), list);
}

static char *
word_unjudged (const StreefComparison *comparison,
               StreefLanguage          language)
{
  const guint n_without = comparison->counts[STREEF_STATUS_NO_TARGET];
  const StreefTally tally = streef_tally_new (comparison, comparison->total);
  const gboolean is_told = tally.n_judged > 0 && tally.n_pending + tally.n_undecided > 0; /* by the headline */
  const guint n_missing = is_told ? 0 : comparison->counts[STREEF_STATUS_NOT_AVAILABLE];

  /* Then the headline says all of it. */
  if (streef_finding_get_speaker (comparison) != NULL
      || (tally.n_judged == 0 && (n_without == 0 || n_missing == 0)))
    return NULL;
  if (n_without > 0 && n_missing > 0)
    /* Translators: two numbers of categories. */
    return g_strdup_printf (
        streef_text (language, "Without a target: %1$u. Without a result: %2$u."), n_without,
        n_missing);
  if (n_without > 0)
    return g_strdup_printf (streef_text_n (language, "No target was agreed for %u category.",
                                           "No target was agreed for %u categories.", n_without),
                            n_without);
  if (n_missing > 0)
    return g_strdup_printf (streef_text_n (language, "There is no result for %u category yet.",
                                           "There is no result for %u categories yet.", n_missing),
                            n_missing);

  return NULL;
}

static char *
word_of_which (const StreefComparison *comparison,
               StreefLanguage          language)
{
  for (guint i = 0; i < comparison->n_rows; i++)
    if (comparison->rows[i].result != NULL
        && comparison->rows[i].key.category->part == STREEF_PART_OF_WHICH)
      return g_strdup (streef_text (language, "Parts (of which) are not counted."));

  return NULL;
}

/* Takes ownership of @owned, which may be %NULL. */
static void
add_sentence (GString *text,
              guint   *n_sentences,
              char    *owned)
{
  g_autofree char *sentence = owned;

  if (sentence == NULL || *n_sentences == MAX_SENTENCES)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  *n_sentences += 1;
}

static void
add_categories (const StreefComparison *comparison,
                StreefLanguage          language,
                GString                *text)
{
  const gboolean has_total = comparison->total != NULL;
  guint n_sentences = 0;

  if (has_total)
    {
      add_sentence (text, &n_sentences, streef_lead_rate (comparison->total, language));
      add_sentence (text, &n_sentences, word_parts (comparison, language));
    }
  add_sentence (text, &n_sentences, word_missed (comparison, language));
  add_sentence (text, &n_sentences, streef_lead_derived (comparison, language));
  add_sentence (text, &n_sentences, word_unjudged (comparison, language));
  if (!has_total)
    add_sentence (text, &n_sentences, word_of_which (comparison, language));
}

static void
add_years (const StreefComparison *comparison,
           StreefLanguage          language,
           GString                *text)
{
  const StreefTally tally = streef_tally_new (comparison, NULL);

  /* Years with a target and a result that could not be judged would be counted as missed. */
  if (tally.n_judged < 2 || tally.n_undecided > 0)
    return;

  if (tally.n_reached == 0)
    g_string_append_printf (
        text,
        streef_text (language, "In none of the %u years with a target and a result was the "
                               "target met."),
        tally.n_judged);
  else if (tally.n_reached == tally.n_judged)
    g_string_append_printf (text,
                            streef_text (language,
                                         "In each of the %u years with a target and a result the "
                                         "target was met."),
                            tally.n_judged);
  else
    /* Translators: in how many years it was met or exceeded, and for how many years there is a
     * target and a result. */
    g_string_append_printf (text,
                            streef_text (language,
                                         "In %1$u of the %2$u years with a target and a result the "
                                         "target was met."),
                            tally.n_reached, tally.n_judged);
}

char *
streef_finding_lead (const StreefComparison *comparison,
                     StreefLanguage          language)
{
  GString *text = g_string_new (NULL);

  if (comparison->question.kind == STREEF_QUESTION_YEARS)
    add_years (comparison, language, text);
  else
    add_categories (comparison, language, text);

  return g_string_free (text, FALSE);
}
