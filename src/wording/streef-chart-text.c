/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-chart-text.h"

#include "language/streef-catalogue.h"
#include "wording/streef-chart-alternative.h"
#include "wording/streef-clause.h"
#include "wording/streef-headline.h"
#include "wording/streef-notes.h"
#include "wording/streef-source-text.h"

/* The most rows of a chart that is an overview. */
#define MAX_OVERVIEW 4

#define PROVISIONAL_LETTER "*"

/* The texts of a chart while they are made. */
typedef struct
{
  const StreefComparison *comparison;
  StreefChartKind kind;
  StreefLanguage language;
  const StreefNotes *notes;
} Maker;

/* What occurs in a chart, and so in the key. */
typedef struct
{
  gboolean has_bar;
  gboolean has_target;
  gboolean has_maximum;
  gboolean has_range;
  gboolean has_missed;
  gboolean has_favourable;
  gboolean has_unfavourable;
  gboolean has_provisional;
} Occurring;

gboolean
streef_chart_is_of_years (StreefChartKind kind)
{
  return kind == STREEF_CHART_YEARS || kind == STREEF_CHART_MULTIPLES;
}

gboolean
streef_chart_is_relative (const StreefComparison *comparison)
{
  return comparison->question.kind == STREEF_QUESTION_CATEGORIES && comparison->common_unit == NULL;
}

gboolean
streef_chart_is_overview (const StreefComparison *comparison)
{
  return comparison->total != NULL && comparison->n_rows <= MAX_OVERVIEW;
}

gboolean
streef_chart_is_of_maxima (const StreefComparison *comparison)
{
  gboolean has_result = FALSE;

  for (guint i = 0; i < comparison->n_rows; i++)
    if (comparison->rows[i].result != NULL)
      {
        if (comparison->rows[i].key.category->direction != STREEF_DIRECTION_LOWER)
          return FALSE;
        has_result = TRUE;
      }

  return has_result;
}

static gboolean
is_provisional (const StreefComparisonRow *row)
{
  const GArray *earlier = row->result->earlier;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    if (g_array_index (earlier, StreefEarlierFigure, i).firmness == STREEF_FIRMNESS_PROVISIONAL)
      return TRUE;

  return (row->marks & STREEF_MARK_PROVISIONAL) != 0;
}

static Occurring
find_occurring (const Maker *self)
{
  Occurring occurring = { 0 };

  for (guint i = 0; i < self->comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &self->comparison->rows[i];
      const StreefValue *target = row->result != NULL ? &row->result->target : NULL;

      if (target == NULL)
        continue;

      occurring.has_bar |= streef_value_is_numeric (&row->result->achieved);
      occurring.has_missed |= row->judgement.status == STREEF_STATUS_NOT_MET;
      occurring.has_favourable |= row->judgement.effect > 0;
      occurring.has_unfavourable |= row->judgement.effect < 0;
      occurring.has_provisional |= streef_chart_is_of_years (self->kind)
                                       ? is_provisional (row)
                                       : (row->marks & STREEF_MARK_PROVISIONAL) != 0;
      if (target->kind == STREEF_VALUE_RANGE)
        occurring.has_range = TRUE;
      else if (streef_value_is_numeric (target)
               && row->key.category->direction == STREEF_DIRECTION_LOWER)
        occurring.has_maximum = TRUE;
      else if (streef_value_is_numeric (target))
        occurring.has_target = TRUE;
    }

  return occurring;
}

/* Adds @sentence, which is borrowed, to the text. */
static void
add (GString    *text,
     const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
add_key_of_mark (const Maker     *self,
                 const Occurring *occurring,
                 GString         *text)
{
  const gboolean is_years = streef_chart_is_of_years (self->kind);
  const StreefCategory *category = self->comparison->common_unit;
  const gboolean is_bracketed
      = !is_years && category != NULL && streef_category_is_percentage (category);

  if (occurring->has_target && occurring->has_maximum)
    add (text, streef_text (self->language, "Line: target or maximum."));
  else if (occurring->has_maximum && is_years)
    add (text, streef_text (self->language, "Line: maximum of that year."));
  else if (occurring->has_maximum)
    add (text, streef_text (self->language, "Line: maximum."));
  else if (occurring->has_target && is_years)
    add (text, streef_text (self->language, "Line: target of that year."));
  else if (occurring->has_target && is_bracketed)
    add (text, streef_text (self->language, "Brackets and line: target."));
  else if (occurring->has_target)
    add (text, streef_text (self->language, "Line: target."));
}

static void
add_key_of_bars (const Maker     *self,
                 const Occurring *occurring,
                 GString         *text)
{
  if (occurring->has_bar)
    /* Translators: what follows is the key of a chart, in words; each sentence names only what
     * occurs in it. */
    add (text, streef_text (self->language, "Bar: achieved."));
  add_key_of_mark (self, occurring, text);
  if (occurring->has_range)
    add (text, streef_text (self->language, "Box: range."));
  if (self->kind == STREEF_CHART_ACHIEVED && streef_chart_is_overview (self->comparison)
      && (occurring->has_target || occurring->has_maximum))
    add (text, occurring->has_maximum
                   ? streef_text (self->language, "Percentage: share of the maximum.")
                   : streef_text (self->language, "Percentage: share of the target."));
  if (occurring->has_missed)
    add (text, streef_text (self->language, "Diamond: not met."));
  if (occurring->has_provisional)
    add (text, streef_text (self->language, "Hatched: provisional."));
}

static void
add_key_of_differences (const Maker     *self,
                        const Occurring *occurring,
                        GString         *text)
{
  if (occurring->has_favourable && streef_chart_is_relative (self->comparison))
    add (text, streef_text (self->language, "Dot: favourable."));
  if (occurring->has_unfavourable)
    add (text, streef_text (self->language, "Diamond: unfavourable."));
}

/* "number of interventions", "amounts in € million"; stands inside a sentence. */
static char *
word_measure (const Maker *self)
{
  const StreefCategory *category = self->comparison->common_unit;
  const char *unit = category != NULL ? streef_category_get_unit (category, self->language) : "";

  if (*unit == '\0')
    /* Translators: what a chart shows, inside a sentence. */
    return g_strdup (streef_text (self->language, "results"));
  if (streef_category_is_percentage (category))
    /* Translators: what a chart shows, inside a sentence. */
    return g_strdup (streef_text (self->language, "percentages"));
  if (streef_clause_is_amount (category))
    /* Translators: what a chart shows, inside a sentence; %s is a unit of money. */
    return g_strdup_printf (streef_text (self->language, "amounts in %s"), unit);

  /* Translators: what a chart shows, inside a sentence; %s is a unit in the plural. */
  return g_strdup_printf (streef_text (self->language, "number of %s"), unit);
}

static char *
word_what_of_years (const Maker *self,
                    const char  *title)
{
  g_autofree char *name = streef_clause_name (self->comparison->question.category, self->language);
  g_autofree char *measure = word_measure (self);
  g_autofree char *period = streef_clause_period (self->comparison);

  /* The title names the category already. */
  if (self->kind == STREEF_CHART_YEARS && g_str_has_prefix (title, name))
    {
      measure = streef_clause_capitalise (g_steal_pointer (&measure));
      /* Translators: what is counted, years: "Number of investigations by year, 2019–2021." */
      return g_strdup_printf (streef_text (self->language, "%1$s by year, %2$s."), measure, period);
    }
  if (self->kind == STREEF_CHART_DIFFERENCE && streef_chart_is_of_maxima (self->comparison))
    /* Translators: category, what is counted, years. */
    return g_strdup_printf (
        streef_text (self->language, "%1$s: difference from the maximum by year, %2$s, %3$s."),
        name, measure, period);
  if (self->kind == STREEF_CHART_DIFFERENCE)
    /* Translators: category, what is counted, years. */
    return g_strdup_printf (
        streef_text (self->language, "%1$s: difference from target by year, %2$s, %3$s."), name,
        measure, period);

  /* Translators: category, what is counted, years: "Regular investigations: number of
   * investigations by year, 2019–2021." */
  return g_strdup_printf (streef_text (self->language, "%1$s: %2$s by year, %3$s."), name, measure,
                          period);
}

static char *
word_what_of_categories (const Maker *self)
{
  const int year = self->comparison->question.year;
  g_autofree char *measure = word_measure (self);

  if (self->kind == STREEF_CHART_DIFFERENCE && streef_chart_is_relative (self->comparison))
    return g_strdup_printf (
        streef_text (self->language, "Difference from target in %d, in per cent of the target."),
        year);
  if (self->kind == STREEF_CHART_DIFFERENCE && self->comparison->common_unit != NULL
      && streef_category_is_percentage (self->comparison->common_unit))
    return g_strdup_printf (
        streef_text (self->language, "Difference from target in %d, in percentage points."), year);
  if (self->kind == STREEF_CHART_DIFFERENCE && streef_chart_is_of_maxima (self->comparison))
    /* Translators: the year, and what is counted. */
    return g_strdup_printf (
        streef_text (self->language, "Difference from the maximum in %1$d, %2$s."), year, measure);
  if (self->kind == STREEF_CHART_DIFFERENCE)
    /* Translators: the year, and what is counted. */
    return g_strdup_printf (streef_text (self->language, "Difference from target in %1$d, %2$s."),
                            year, measure);
  if (self->comparison->common_unit == NULL && self->comparison->n_rows > 0)
    return g_strdup_printf (
        streef_text (self->language, "Results in %d; each unit has its own scale."), year);

  measure = streef_clause_capitalise (g_steal_pointer (&measure));
  /* Translators: what is counted, and the year: "Number of interventions in 2015." */
  return g_strdup_printf (streef_text (self->language, "%1$s in %2$d."), measure, year);
}

static char *
word_what_of_courses (const Maker *self)
{
  g_autofree char *measure = streef_clause_capitalise (word_measure (self));
  g_autofree char *period = streef_clause_period (self->comparison);

  /* Translators: what is counted, years: "Number of investigations by year, 2019–2021." */
  return g_strdup_printf (streef_text (self->language, "%1$s by year, %2$s."), measure, period);
}

static char *
word_what (const Maker *self,
           const char  *title)
{
  switch (self->comparison->question.kind)
    {
    case STREEF_QUESTION_YEARS:
      return word_what_of_years (self, title);
    case STREEF_QUESTION_COURSES:
      return word_what_of_courses (self);
    case STREEF_QUESTION_CATEGORIES:
    default:
      return word_what_of_categories (self);
    }
}

static char *
make_subtitle (const Maker *self,
               const char  *title)
{
  const Occurring occurring = find_occurring (self);
  GString *text = g_string_new (NULL);
  g_autofree char *what = word_what (self, title);

  g_string_append (text, what);

  if (streef_chart_is_of_maxima (self->comparison))
    add (text, streef_text (self->language, "Lower is better."));
  if (self->kind == STREEF_CHART_DIFFERENCE)
    add_key_of_differences (self, &occurring, text);
  else
    add_key_of_bars (self, &occurring, text);
  if (self->kind == STREEF_CHART_MULTIPLES && self->comparison->common_unit == NULL)
    add (text, streef_text (self->language, "Equal units have the same scale."));

  return g_string_free (text, FALSE);
}

/* How many rows have a result. */
static guint
count_results (const StreefComparison *comparison)
{
  guint n_results = 0;

  for (guint i = 0; i < comparison->n_rows; i++)
    n_results += comparison->rows[i].result != NULL ? 1 : 0;

  return n_results;
}

static char *
make_title (const Maker *self)
{
  const StreefComparison *comparison = self->comparison;
  g_autofree char *finding = NULL;
  g_autofree char *theme = NULL;

  if (self->kind == STREEF_CHART_YEARS)
    return streef_finding_headline (comparison, self->language);
  if (comparison->question.kind == STREEF_QUESTION_COURSES)
    return streef_finding_of_courses (comparison, self->language);

  finding = streef_finding_of_parts (comparison, self->language);
  if (comparison->question.kind == STREEF_QUESTION_YEARS || comparison->question.category == NULL
      || count_results (comparison) < 2)
    return g_steal_pointer (&finding);

  theme = streef_clause_name (comparison->question.category, self->language);
  /* Translators: a theme, and what was found about its categories. */
  return g_strdup_printf (streef_text (self->language, "%1$s: %2$s"), theme, finding);
}

/* Whether a letter stands at a label of the chart. */
static gboolean
is_letter_shown (const StreefChartTexts *texts,
                 const char             *letter)
{
  for (guint i = 0; i < texts->n_labels; i++)
    {
      g_auto (GStrv) letters
          = g_strsplit (texts->labels[i].marks != NULL ? texts->labels[i].marks : "", " ", 0);

      if (g_strv_contains ((const char *const *)letters, letter))
        return TRUE;
    }

  return FALSE;
}

/* Whether an earlier figure carries the star, while no figure that holds now does. */
static gboolean
needs_star (const StreefChartTexts *texts)
{
  for (guint i = 0; i < texts->n_labels; i++)
    for (guint j = 0; texts->labels[i].earlier != NULL && texts->labels[i].earlier[j] != NULL; j++)
      if (g_str_has_suffix (texts->labels[i].earlier[j], PROVISIONAL_LETTER))
        return !is_letter_shown (texts, PROVISIONAL_LETTER);

  return FALSE;
}

/* @whole: the note as it stands below the table; @brief: what is said of it here */
static void
add_note (GString          *text,
          StreefChartTexts *texts,
          const char       *letter,
          const char       *whole,
          const char       *brief)
{
  StreefSourceLetter place = { .text = g_strdup (whole) };

  add (text, letter);
  place.end = (guint)text->len;
  place.start = place.end - (guint)strlen (letter);
  g_array_append_val (texts->source_letters, place);
  add (text, brief);
}

static char *
make_source (const Maker      *self,
             StreefChartTexts *texts)
{
  g_autofree char *source = streef_source_text (self->comparison, self->language);
  const char *provisional = streef_text (self->language, "Provisional.");
  GString *text = g_string_new (source);

  if (needs_star (texts))
    add_note (text, texts, PROVISIONAL_LETTER, provisional, provisional);
  for (guint i = 0; i < self->notes->notes->len; i++)
    {
      const StreefTableNote *note = &g_array_index (self->notes->notes, StreefTableNote, i);

      if (note->kind == STREEF_MARK_BREAK && self->kind == STREEF_CHART_YEARS)
        add (text, note->brief);
      else if (note->brief != NULL && is_letter_shown (texts, note->letter))
        add_note (text, texts, note->letter, note->text, note->brief);
    }

  return g_string_free (text, FALSE);
}

static void
clear_source_letter (gpointer data)
{
  g_free (((StreefSourceLetter *)data)->text);
}

/* Differences in another unit each are shown relative to their targets. */
static void
make_relative (const Maker               *self,
               StreefChartLabel          *label,
               const StreefComparisonRow *row)
{
  g_autofree char *relative = streef_chart_write_relative (&row->judgement, TRUE, self->language);

  g_clear_pointer (&label->value, g_free);
  if (relative != NULL)
    label->value = g_strconcat (relative, "%", NULL);
  else if (label->words == NULL && !row->is_group)
    label->words = g_strdup (streef_words_row_status (row, self->language));
}

static void
fill_label (const Maker      *self,
            StreefChartLabel *label,
            guint             index)
{
  const StreefComparisonRow *row = &self->comparison->rows[index];
  const StreefMarked marked
      = self->kind == STREEF_CHART_DIFFERENCE ? STREEF_MARKED_COMPUTED : STREEF_MARKED_ACHIEVED;

  streef_chart_label_init (label, row, self->kind,
                           streef_notes_get_marks (self->notes, index, marked), self->language);
  if (self->comparison->question.kind == STREEF_QUESTION_YEARS && self->kind != STREEF_CHART_YEARS)
    {
      g_free (label->name);
      label->name = g_strdup_printf ("%d", row->key.year);
    }
  if (self->kind == STREEF_CHART_DIFFERENCE && streef_chart_is_relative (self->comparison))
    make_relative (self, label, row);
  if (!streef_chart_is_overview (self->comparison))
    g_clear_pointer (&label->extra, g_free);
}

/**
 * streef_chart_texts_new:
 * @comparison: what is drawn
 * @kind: how
 * @language: the language
 *
 * Returns: (transfer full): everything that the chart says
 */
StreefChartTexts *
streef_chart_texts_new (const StreefComparison *comparison,
                        StreefChartKind         kind,
                        StreefLanguage          language)
{
  g_autoptr (StreefNotes) notes = streef_notes_new (comparison, language);
  const Maker maker = { comparison, kind, language, notes };
  StreefChartTexts *self = g_new0 (StreefChartTexts, 1);

  self->n_labels = comparison->n_rows;
  self->labels = g_new0 (StreefChartLabel, self->n_labels);
  for (guint i = 0; i < self->n_labels; i++)
    fill_label (&maker, &self->labels[i], i);

  self->title = make_title (&maker);
  self->subtitle = make_subtitle (&maker, self->title);
  self->source_letters = g_array_new (FALSE, FALSE, sizeof (StreefSourceLetter));
  g_array_set_clear_func (self->source_letters, clear_source_letter);
  self->source = make_source (&maker, self);
  self->alternative = streef_chart_alternative (comparison, kind, language);
  /* Translators: stands behind the value of a bar that is cut off. */
  self->off_scale = g_strdup (streef_text (language, ", off the scale"));
  if (streef_chart_is_of_years (kind))
    self->short_note = g_strdup (streef_text (language, "n/a: no result available."));
  if (kind == STREEF_CHART_MULTIPLES)
    self->enlarged_note = g_strdup (streef_text (language, "10×: tenfold height."));

  return self;
}

void
streef_chart_texts_free (StreefChartTexts *self)
{
  for (guint i = 0; i < self->n_labels; i++)
    streef_chart_label_clear (&self->labels[i]);
  g_free (self->labels);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->source);
  g_array_unref (self->source_letters);
  g_free (self->alternative);
  g_free (self->off_scale);
  g_free (self->short_note);
  g_free (self->enlarged_note);
  g_free (self);
}

char *
streef_chart_word_unit (const StreefCategory *category,
                        guint                 times,
                        StreefLanguage        language)
{
  const char *unit = streef_category_get_unit (category, language);

  if (times == 1)
    return g_strdup (unit);
  if (*unit == '\0')
    /* Translators: how many times as high as others a small chart is drawn. */
    return g_strdup_printf (streef_text (language, "%u×"), times);

  /* Translators: a unit, and how many times as high as others its small chart is drawn:
   * "investigations, 10×". */
  return g_strdup_printf (streef_text (language, "%1$s, %2$u×"), unit, times);
}
