/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-chart-text.h"

#include "language/streef-catalogue.h"
#include "wording/streef-clause.h"

static gboolean
has_target (const StreefComparisonRow *row)
{
  return row->result != NULL && !streef_value_is_missing (&row->result->target);
}

/* Whether the result can be drawn; a text or a yes is named in words. */
static gboolean
is_drawn (const StreefComparisonRow *row)
{
  return row->result != NULL && streef_value_is_numeric (&row->result->achieved);
}

/* " of 600", " (85%)", " (maximum 1,900)": what was agreed, behind the value. */
static char *
word_agreed (const StreefComparisonRow *row,
             StreefLanguage             language)
{
  const StreefCategory *category = row->key.category;
  g_autofree char *target = streef_words_value (category, &row->result->target, language);

  if (category->direction == STREEF_DIRECTION_LOWER)
    /* Translators: stands behind a value in a chart: "1,267 (maximum 1,900)". */
    return g_strdup_printf (streef_text (language, " (maximum %s)"), target);
  if (streef_category_is_percentage (category) || row->result->target.kind != STREEF_VALUE_NUMBER)
    /* Translators: stands behind a value in a chart: "88.7% (85%)". */
    return g_strdup_printf (streef_text (language, " (%s)"), target);

  /* Translators: stands behind a value in a chart: "842 of 600". */
  return g_strdup_printf (streef_text (language, " of %s"), target);
}

/* What was agreed where there is no value to stand behind: beside other words, or alone at its
 * mark. */
static char *
word_agreed_alone (const StreefComparisonRow *row,
                   StreefChartKind            kind,
                   StreefLanguage             language)
{
  g_autofree char *target = streef_words_value (row->key.category, &row->result->target, language);
  const gboolean is_maximum = row->key.category->direction == STREEF_DIRECTION_LOWER;

  if (streef_chart_is_of_years (kind))
    return is_maximum ? g_strdup_printf (streef_text (language, "maximum %s"), target)
                      : g_strdup_printf (streef_text (language, "target %s"), target);
  if (is_maximum)
    return g_strdup_printf (streef_text (language, " (maximum %s)"), target);

  /* Translators: stands behind words in a chart: "not yet available (target 594)". */
  return g_strdup_printf (streef_text (language, " (target %s)"), target);
}

/* What stands behind a value that has no verdict. */
static char *
word_unjudged (const StreefComparisonRow *row,
               StreefLanguage             language)
{
  switch ((guint)row->judgement.status)
    {
    case STREEF_STATUS_NO_TARGET:
      /* Translators: stands behind a value in a chart. */
      return g_strdup (streef_text (language, ", no target"));
    case STREEF_STATUS_SO_FAR:
      /* Translators: stands behind a value in a chart: the year is not over. */
      return g_strdup (streef_text (language, ", so far"));
    case STREEF_STATUS_NOT_COMPARABLE:
      /* Translators: stands behind a value in a chart. */
      return g_strdup (streef_text (language, ", not comparable"));
    default:
      return NULL;
    }
}

/* What stands in the place of a bar. */
static char *
word_instead (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  g_autofree char *value = NULL;

  if (row->result == NULL || streef_value_is_missing (&row->result->achieved))
    return g_strdup (streef_words_row_status (row, language));

  value = streef_words_value (row->key.category, &row->result->achieved, language);
  /* Translators: a text that stands in the data instead of a figure, and the status. */
  return g_strdup_printf (streef_text (language, "%1$s: %2$s"), value,
                          streef_words_row_status (row, language));
}

static char **
list_earlier (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  const GArray *earlier = row->result->earlier;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (earlier == NULL)
    return NULL;

  for (guint i = 0; i < earlier->len; i++)
    {
      const StreefEarlierFigure *figure = &g_array_index (earlier, StreefEarlierFigure, i);
      g_autofree char *value = streef_words_value (row->key.category, &figure->achieved, language);
      g_autofree char *marked
          = g_strconcat (value, figure->firmness == STREEF_FIRMNESS_PROVISIONAL ? "*" : "", NULL);

      g_strv_builder_add (builder, marked);
    }

  return g_strv_builder_end (builder);
}

static void
init_achieved (StreefChartLabel          *self,
               const StreefComparisonRow *row,
               StreefChartKind            kind,
               StreefLanguage             language)
{
  if (has_target (row))
    self->target = streef_words_value (row->key.category, &row->result->target, language);

  if (is_drawn (row))
    {
      self->value = streef_words_value (row->key.category, &row->result->achieved, language);
      self->rest = has_target (row) ? word_agreed (row, language) : NULL;
      self->words = word_unjudged (row, language);
      self->earlier = streef_chart_is_of_years (kind) ? list_earlier (row, language) : NULL;
      return;
    }

  self->words = word_instead (row, language);
  self->rest = has_target (row) ? word_agreed_alone (row, kind, language) : NULL;
  /* Translators: stands for "not yet available" and the like where a column of a chart is too
   * narrow; "n/a" is explained below the chart. */
  self->short_words = g_strdup (streef_text (language, "n/a"));
}

static void
init_difference (StreefChartLabel          *self,
                 const StreefComparisonRow *row,
                 StreefLanguage             language)
{
  if (row->judgement.difference_reason == STREEF_REASON_NONE)
    self->value = streef_words_difference (row->key.category, &row->judgement, language);
  else if (row->judgement.status == STREEF_STATUS_NO_TARGET)
    self->words = g_strdup (streef_text (language, "no target"));
  else
    self->words = g_strdup (streef_words_row_status (row, language));
}

/* Of several categories over the years each is named in full, and its years are years. */
static char *
word_name (const StreefComparisonRow *row,
           StreefChartKind            kind,
           StreefLanguage             language)
{
  if (!streef_chart_is_of_years (kind))
    return streef_words_category_name (row->key.category, language);

  return row->is_group ? streef_clause_name (row->key.category, language)
                       : g_strdup_printf ("%d", row->key.year);
}

/**
 * streef_chart_label_init:
 * @self: (out caller-allocates): the label; release it with streef_chart_label_clear()
 * @row: the row that it stands at
 * @kind: the chart
 * @marks: (nullable): the letters of the row's notes
 * @language: the language
 *
 * Sets what the label of one row says. A theme has its name only.
 */
void
streef_chart_label_init (StreefChartLabel          *self,
                         const StreefComparisonRow *row,
                         StreefChartKind            kind,
                         const char                *marks,
                         StreefLanguage             language)
{
  *self = (StreefChartLabel){ 0 };
  self->name = word_name (row, kind, language);
  if (row->is_group)
    return;

  if (kind == STREEF_CHART_DIFFERENCE)
    init_difference (self, row, language);
  else
    init_achieved (self, row, kind, language);

  if (self->value != NULL)
    self->marks = g_strdup (marks);
  if (kind == STREEF_CHART_ACHIEVED && row->judgement.rate_reason == STREEF_REASON_NONE)
    {
      g_autofree char *rate = streef_words_rate (&row->judgement, language);

      /* Translators: stands last behind a bar in a chart: "842 of 600 · 140.3%". */
      self->extra = g_strdup_printf (streef_text (language, " · %s"), rate);
    }
}

void
streef_chart_label_clear (StreefChartLabel *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self->marks);
  g_free (self->rest);
  g_free (self->extra);
  g_free (self->words);
  g_free (self->target);
  g_free (self->short_words);
  g_strfreev (self->earlier);
  *self = (StreefChartLabel){ 0 };
}
