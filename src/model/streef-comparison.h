/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"
#include "model/streef-judgement.h"

G_BEGIN_DECLS

/* What identifies a row everywhere: in a table, a chart, the window. The category is borrowed from the comparison's data set. */
typedef struct
{
  const StreefCategory *category;
  int year;
} StreefKey;

gboolean streef_key_equal (const StreefKey *a, const StreefKey *b);

typedef enum
{
  STREEF_QUESTION_CATEGORIES, /* the categories of one year */
  STREEF_QUESTION_YEARS,      /* one category over the years */
  STREEF_QUESTION_COURSES,    /* several categories over the years */
} StreefQuestionKind;

typedef enum
{
  STREEF_ORDER_DELIVERED,     /* or by year, for the years of one category */
  STREEF_ORDER_ACHIEVED,
  STREEF_ORDER_TARGET,
  STREEF_ORDER_DIFFERENCE,
  STREEF_ORDER_RATE,
} StreefOrder;

/**
 * StreefQuestion:
 * @year: for STREEF_QUESTION_CATEGORIES; for STREEF_QUESTION_COURSES the year that is shown for itself, or 0
 * @category: for STREEF_QUESTION_YEARS the category (never %NULL); for STREEF_QUESTION_CATEGORIES the one whose subtree is asked for,
 *     itself included, or %NULL for all
 * @selection: (nullable) (element-type StreefCategory): only these (and no others) where it is given; not for STREEF_QUESTION_YEARS
 * @order: rows without that figure come last, in delivered order; ties keep the delivered order
 * @descending: whether the largest comes first
 */
typedef struct
{
  StreefQuestionKind kind;
  int year;
  const StreefCategory *category;
  GPtrArray *selection;
  StreefOrder order;
  gboolean descending;
} StreefQuestion;

/* Marks on a row, each explained where it is shown. */
typedef enum
{
  STREEF_MARK_NONE            = 0,
  STREEF_MARK_DERIVED         = 1 << 0, /* achieved or target was derived, with its rule */
  STREEF_MARK_CORRECTED       = 1 << 1,
  STREEF_MARK_PROVISIONAL     = 1 << 2,
  STREEF_MARK_REVISED         = 1 << 3, /* has earlier figures */
  STREEF_MARK_SO_FAR          = 1 << 4,
  STREEF_MARK_BREAK           = 1 << 5, /* the series breaks before this year */
  STREEF_MARK_NOTE            = 1 << 6, /* has a note */
  STREEF_MARK_PROBLEM         = 1 << 7, /* a problem points at its achieved or target cell's row */
} StreefMarks;

/**
 * StreefComparisonRow:
 * @result: (nullable): %NULL where the data has no result for that category and year
 * @is_total: all other rows add up to it; it is shown first and strong
 * @depth: how deep it stands below the shallowest row shown, for indenting
 *
 * A category has a row in every year from its first result to its last. Outside those years, and when it is a theme without results of its own, it is a
 * row of STREEF_QUESTION_CATEGORIES with @result %NULL and @is_group set, where any row below it is shown.
 *
 * In STREEF_QUESTION_COURSES each category that streef_category_has_course() has a row with @is_group set and year 0, then its years.
 */
typedef struct
{
  StreefKey key;
  const StreefResult *result;
  StreefJudgement judgement;
  StreefMarks marks;
  guint depth;
  gboolean is_group;
  gboolean is_total;
} StreefComparisonRow;

/**
 * StreefComparison:
 *
 * A question turned into ordered, judged rows: the one thing that tables, charts, text alternatives and passages are made from. No text.
 * Immutable, reference-counted; it keeps its data set alive.
 */
typedef struct
{
  const StreefDataset *dataset;
  StreefQuestion question;     /* its selection is a copy owned by the comparison */
  guint n_rows;
  StreefComparisonRow *rows;
  guint counts[STREEF_N_STATUSES]; /* rows by status; groups, rows without a result and, among categories, of-which parts are not counted */
  const StreefComparisonRow *total;   /* (nullable): the row that all others add up to, where there is exactly one such top */
  const StreefCategory *common_unit;  /* (nullable): a category whose unit all rows with figures share */
} StreefComparison;

StreefComparison       *streef_comparison_new   (const StreefDataset  *dataset,
                                                 const StreefQuestion *question);
StreefComparison       *streef_comparison_ref   (const StreefComparison *self);
void                    streef_comparison_unref (StreefComparison     *self);
const StreefComparisonRow *streef_comparison_find (const StreefComparison *self,
                                                   const StreefKey      *key);
guint                   streef_comparison_get_n_judged (const StreefComparison *self);
guint                   streef_comparison_get_n_reached (const StreefComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefComparison, streef_comparison_unref)

G_END_DECLS
