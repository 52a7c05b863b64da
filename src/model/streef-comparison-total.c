/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-comparison-total.h"

#include <string.h>

/* Which row is the total of all others. Either the data says so: the only category at the top, whose adding parts are all shown.
 * Or the figures do: the first or the last row at the top is, for achieved and target and in every year, exactly the sum of the others. */

typedef const StreefValue *(*GetFigure) (const StreefResult *result);

static const StreefValue *
get_achieved (const StreefResult *result)
{
  return &result->achieved;
}

static const StreefValue *
get_target (const StreefResult *result)
{
  return &result->target;
}

/* The positions of the rows in [first, end) that stand below no other of them. */
static GArray *
find_tops (const StreefComparisonRow *rows,
           guint                      first,
           guint                      end)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first; i < end;)
    {
      const StreefCategory *top = rows[i].key.category;

      g_array_append_val (tops, i);
      for (i++; i < end && streef_category_is_within (rows[i].key.category, top); i++)
        ;
    }

  return tops;
}

static gboolean
is_adding_result (const StreefComparisonRow *row)
{
  return row->result != NULL && row->key.category->part == STREEF_PART_ADDS_UP;
}

/* Whether all that adds up to @top and has a result is shown below it, and there is any. */
static gboolean
shows_all_parts (const StreefComparisonRow *top,
                 const StreefComparisonRow *end)
{
  const GPtrArray *parts = top->key.category->parts;
  guint n_parts = 0;
  guint n_shown = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const StreefCategory *part = g_ptr_array_index (parts, i);

      n_parts += part->part == STREEF_PART_ADDS_UP && streef_category_get_result (part, top->key.year) != NULL;
    }

  for (const StreefComparisonRow *row = top + 1; row < end; row++)
    n_shown += is_adding_result (row) && row->key.category->parent == top->key.category;

  return n_parts > 0 && n_shown == n_parts;
}

/* What can be said of a figure of one year: the total is the sum, is not, or some row has no exact number. */
typedef enum
{
  SUM_UNKNOWN,
  SUM_RIGHT,
  SUM_WRONG,
} Sum;

static Sum
check_sum (const StreefComparisonRow *rows,
           const GArray              *tops,
           guint                      total,
           int                        year,
           GetFigure                  get_figure)
{
  StreefNumber sum = streef_number_new (0, 0);
  StreefNumber expected = sum;

  for (guint i = 0; i < tops->len; i++)
    {
      const guint position = g_array_index (tops, guint, i);
      const StreefResult *result = streef_category_get_result (rows[position].key.category, year);

      if (result == NULL || get_figure (result)->kind != STREEF_VALUE_NUMBER)
        return SUM_UNKNOWN;
      if (position == total)
        expected = get_figure (result)->number;
      else if (!streef_number_add (&sum, &get_figure (result)->number, &sum))
        return SUM_UNKNOWN;
    }

  return streef_number_compare (&sum, &expected) == 0 ? SUM_RIGHT : SUM_WRONG;
}

static gboolean
adds_up (const StreefComparisonRow *rows,
         const GArray              *tops,
         guint                      total)
{
  const StreefCategory *category = rows[total].key.category;

  if (check_sum (rows, tops, total, rows[total].key.year, get_achieved) != SUM_RIGHT)
    return FALSE;

  for (guint i = 0; i < category->results->len; i++)
    {
      const int year = ((const StreefResult *) g_ptr_array_index (category->results, i))->year;

      if (check_sum (rows, tops, total, year, get_achieved) == SUM_WRONG
          || check_sum (rows, tops, total, year, get_target) == SUM_WRONG)
        return FALSE;
    }

  return TRUE;
}

/* Whether the rows are of a kind that can be added: the same unit, no percentages, parts of nothing or parts that add up. */
static gboolean
can_add (const StreefComparisonRow *rows,
         const GArray              *tops)
{
  const StreefCategory *first = rows[g_array_index (tops, guint, 0)].key.category;

  for (guint i = 0; i < tops->len; i++)
    {
      const StreefComparisonRow *row = &rows[g_array_index (tops, guint, i)];

      if (!is_adding_result (row) || !streef_texts_equal (&row->key.category->unit, &first->unit))
        return FALSE;
    }

  return !streef_category_is_percentage (first);
}

/* Moves the row at @from, with the rows below it up to @end, before the row at @to. */
static void
move_rows (StreefComparisonRow *rows,
           guint                to,
           guint                from,
           guint                end)
{
  const gsize size = sizeof (StreefComparisonRow);
  g_autofree StreefComparisonRow *moved = g_memdup2 (rows + from, (end - from) * size);

  memmove (rows + to + (end - from), rows + to, (from - to) * size);
  memcpy (rows + to, moved, (end - from) * size);
}

/**
 * streef_comparison_find_total:
 * @rows: (array length=n_rows): the rows of a question about the categories of a year
 * @out_position: (out): where the total stands afterwards
 *
 * Finds the row that all others add up to and moves it, with its parts, before the others. Below a theme that holds all other rows it is
 * looked for among the rows of that theme. Of two rows neither is taken for the other's total.
 *
 * Returns: whether there is one
 */
gboolean
streef_comparison_find_total (StreefComparisonRow *rows,
                              guint                n_rows,
                              guint               *out_position)
{
  g_autoptr (GArray) tops = find_tops (rows, 0, n_rows);
  guint first = 0;
  guint last;

  while (tops->len == 1 && rows[first].is_group)
    {
      g_array_unref (tops);
      tops = find_tops (rows, ++first, n_rows);
    }

  *out_position = first;
  if (tops->len == 1)
    return rows[first].result != NULL && shows_all_parts (&rows[first], rows + n_rows);
  if (tops->len < 3 || !can_add (rows, tops))
    return FALSE;
  if (adds_up (rows, tops, first))
    return TRUE;

  last = g_array_index (tops, guint, tops->len - 1);
  if (!adds_up (rows, tops, last))
    return FALSE;

  move_rows (rows, first, last, n_rows);
  return TRUE;
}
