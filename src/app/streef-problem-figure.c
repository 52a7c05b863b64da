/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-problem-figure.h"

static gboolean
has_place_of (const StreefValue *value,
              const StreefPlace *place)
{
  return streef_place_is_known (&value->place) && place->file == value->place.file
         && place->sheet == value->place.sheet && place->row == value->place.row;
}

/**
 * streef_problem_figure_is_about:
 *
 * Returns: whether @problem points at the row that @result was read from, or at that of an earlier
 * figure of it
 */
gboolean
streef_problem_figure_is_about (const StreefProblem *problem,
                                const StreefResult  *result)
{
  const StreefPlace *place = streef_problem_get_place (problem);

  if (has_place_of (&result->achieved, place) || has_place_of (&result->target, place))
    return TRUE;

  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    if (has_place_of (&g_array_index (result->earlier, StreefEarlierFigure, i).achieved, place))
      return TRUE;

  return FALSE;
}

/* Whether @problem points at the cell itself, not only at its row: in a wide table one row holds
 * many years. */
static gboolean
points_at (const StreefProblem *problem,
           const StreefResult  *result)
{
  const guint column = streef_problem_get_place (problem)->column;

  return column == result->achieved.place.column || column == result->target.place.column;
}

/**
 * streef_problem_figure_find:
 * @out_key: set where a figure is found: the one in the problem's cell, else the first of its row
 *
 * Returns: whether there is a figure that @problem is about
 */
gboolean
streef_problem_figure_find (const StreefProblem *problem,
                            const StreefDataset *dataset,
                            StreefKey           *out_key)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      for (guint j = 0; j < category->results->len; j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          if (!streef_problem_figure_is_about (problem, result)
              || (is_found && !points_at (problem, result)))
            continue;
          *out_key = (StreefKey) { category, result->year };
          is_found = TRUE;
          if (points_at (problem, result))
            return TRUE;
        }
    }

  return is_found;
}
