/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_CHART_ACHIEVED,   /* bars by category, of a STREEF_QUESTION_CATEGORIES */
  STREEF_CHART_YEARS,      /* columns by year, of a STREEF_QUESTION_YEARS */
  STREEF_CHART_DIFFERENCE, /* bars from zero, of either */
  STREEF_CHART_MULTIPLES,  /* small columns by year for each category, of a STREEF_QUESTION_COURSES */
} StreefChartKind;

/* How a row's label reads, in parts that are drawn differently. Any may be NULL. */
typedef struct
{
  char *name;      /* the category or the year */
  char *value;     /* bold: "842"; with its mark, "453" */
  char *marks;     /* the letters of its notes, raised: "a" */
  char *rest;      /* " of 600", " (85%)", " (maximum 1,900)" */
  char *extra;     /* grey: " · 140.3%" */
  char *words;     /* grey, instead of a value: "not yet available"; also ", no target" behind one */
  char *target;    /* the target alone: "310", for the row under narrow columns */
  char *short_words; /* what stands for `words` where a column is too narrow for them: "n/a" */
  char **earlier;  /* the values given before, the oldest first, each with its mark: "481*"; NULL-terminated; years only */
} StreefChartLabel;

/* @marks may be %NULL. A difference is shown as it is, never relative. */
void  streef_chart_label_init  (StreefChartLabel *self, const StreefComparisonRow *row, StreefChartKind kind, const char *marks, StreefLanguage language);
void  streef_chart_label_clear (StreefChartLabel *self);

/* Where a note's letter stands in the source, in bytes, and the whole note (StreefTableNote.text). */
typedef struct
{
  guint start;
  guint end;
  char *text;
} StreefSourceLetter;

/**
 * StreefChartTexts:
 *
 * Everything that a chart says. The finding is the title; the key names only what occurs.
 */
typedef struct
{
  char *title;
  char *subtitle;     /* measure, unit, period, then the key in words */
  char *source;       /* "Source: …" and the explanation of marks */
  GArray *source_letters; /* (element-type StreefSourceLetter): in their order */
  char *alternative;  /* the text alternative */
  char *off_scale;    /* grey, behind the value of a bar that is cut: ", off the scale" */
  char *short_note;   /* (nullable): what the labels' short words mean; follows the source where they are used */
  char *enlarged_note; /* (nullable): what "10×" means; follows the source where it is used */
  guint n_labels;
  StreefChartLabel *labels; /* one per row of the comparison */
} StreefChartTexts;

/* Whether @kind has a column for each year. */
gboolean          streef_chart_is_of_years (StreefChartKind kind);
/* What stands under the name of a small chart: its unit and how many times as high as others of that unit it is drawn, where that is
 * not once: "investigations, 10×". (transfer full) */
char             *streef_chart_word_unit   (const StreefCategory *category, guint times, StreefLanguage language);

/* Whether the differences of @comparison are shown relative to their targets ("+4.4%"), because its rows have no common unit. */
gboolean          streef_chart_is_relative (const StreefComparison *comparison);

/* Whether lower is better in every row with a result, so that its targets are maxima. */
gboolean          streef_chart_is_of_maxima (const StreefComparison *comparison);
/* Whether @comparison is a total and a few parts: then the bars of what was achieved carry their rates. */
gboolean          streef_chart_is_overview (const StreefComparison *comparison);

StreefChartTexts *streef_chart_texts_new  (const StreefComparison *comparison, StreefChartKind kind, StreefLanguage language);
void              streef_chart_texts_free (StreefChartTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefChartTexts, streef_chart_texts_free)

G_END_DECLS
