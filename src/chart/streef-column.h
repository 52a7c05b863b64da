/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-bar.h"

G_BEGIN_DECLS

/* How much a column says, by the width of its slot. */
typedef enum
{
  STREEF_COLUMNS_WIDE,   /* value and target stand over the column, in two lines */
  STREEF_COLUMNS_NARROW, /* the value over or in the column, the target in a row under the years */
  STREEF_COLUMNS_DENSE,  /* a value axis says it; some columns carry their value */
} StreefColumnMode;

typedef enum
{
  STREEF_VALUE_PLACE_OUTSIDE,    /* beyond column and mark */
  STREEF_VALUE_PLACE_INSIDE,     /* in the column, which its mark is above */
  STREEF_VALUE_PLACE_UNDER_MARK, /* between the column and the mark above it */
  STREEF_VALUE_PLACE_NOWHERE,
} StreefValuePlace;

/**
 * StreefColumn:
 * @earlier: (array length=n_earlier): the bars of figures given before, left of the one that holds
 * @values: (element-type PangoLayout): the values in the order of their bars
 * @rest_line, @words_line: (nullable): not yet broken into lines
 * @rest: (nullable) (element-type PangoLayout): the lines under the value; only in wide columns
 * @words: (nullable) (element-type PangoLayout): what stands at the zero line where there is no bar
 * @year, @target: (nullable): under the column
 * @left, @slot: where its slot begins and how wide it is
 * @breadth: how wide the column is if it is the only one in its slot
 * @words_over_mark: whether the words stand over the mark, because it lies where they would
 * @hides_words: the words would touch those of the next year
 *
 * One year: its bars, its mark and its texts.
 */
typedef struct
{
  const StreefComparisonRow *data;
  const StreefChartLabel *label;
  StreefBar bar;
  StreefBar *earlier;
  guint n_earlier;
  GPtrArray *values;
  PangoLayout *rest_line;
  PangoLayout *words_line;
  GPtrArray *rest;
  GPtrArray *words;
  PangoLayout *year;
  PangoLayout *target;
  double left;
  double slot;
  double breadth;
  StreefValuePlace place;
  gboolean words_over_mark;
  gboolean hides_words;
  gboolean uses_short_words;
} StreefColumn;

/* A column asks for room for its bars and mark with what stands outside, and for its words. */
#define STREEF_COLUMN_NEEDS (STREEF_BAR_NEEDS + 1)

void       streef_column_init      (StreefColumn       *self,
                                    StreefChartLayout  *layout,
                                    guint               row,
                                    const StreefScale  *scale);
void       streef_column_clear     (StreefColumn       *self);
gboolean   streef_column_set       (StreefColumn       *self,
                                    StreefChartLayout  *layout,
                                    StreefColumnMode    mode,
                                    double              slot,
                                    double              breadth);
void       streef_column_get_needs (const StreefColumn *self,
                                    double              room,
                                    StreefNeed          needs[STREEF_COLUMN_NEEDS]);
gboolean   streef_column_settle    (StreefColumn       *self,
                                    double              unit);
double     streef_column_get_high  (const StreefColumn *self,
                                    double              unit);
void       streef_column_add       (const StreefColumn *self,
                                    const StreefAxis   *axis,
                                    StreefChartLayout  *layout);

G_END_DECLS
