/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-dataset-checks.h"
#include "model/streef-result-problem.h"

/* A figure of a result: what was achieved, or the target. */
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

static void
add (StreefDataset        *self,
     StreefProblemCode     code,
     const StreefPlace    *place,
     const StreefCategory *category,
     int                   year,
     const StreefValue    *one,
     const StreefValue    *other)
{
  g_ptr_array_add (self->problems, streef_result_problem_new (code, place, category, year, one, other));
}

/* Says once which figure was replaced by which. An earlier figure that was only confirmed is nothing to say. */
static void
check_revisions (StreefDataset        *self,
                 const StreefCategory *category,
                 const StreefResult   *result)
{
  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    {
      const StreefEarlierFigure *earlier = &g_array_index (result->earlier, StreefEarlierFigure, i);

      if (!streef_value_equal (&earlier->achieved, &result->achieved))
        add (self, STREEF_PROBLEM_REVISED, &result->achieved.place, category, result->year, &earlier->achieved,
             &result->achieved);
    }
}

static void
check_rule (StreefDataset        *self,
            const StreefCategory *category,
            const StreefResult   *result,
            GetFigure             get_figure)
{
  const StreefValue *value = get_figure (result);

  if (value->origin == STREEF_ORIGIN_DERIVED && (value->rule == NULL || value->rule[0] == '\0'))
    add (self, STREEF_PROBLEM_DERIVED_WITHOUT_RULE, &value->place, category, result->year, NULL, NULL);
}

/* Sums what adds up to @category in @year. False where that is not known exactly: a part without a number or with another
 * unit, or no parts at all. */
static gboolean
sum_parts (const StreefCategory *category,
           int                   year,
           GetFigure             get_figure,
           StreefValue          *out_sum,
           gboolean             *out_overflow)
{
  guint n_parts = 0;

  *out_overflow = FALSE;
  for (guint i = 0; i < category->parts->len; i++)
    {
      const StreefCategory *part = g_ptr_array_index (category->parts, i);
      const StreefResult *result = streef_category_get_result (part, year);

      if (part->part != STREEF_PART_ADDS_UP)
        continue;
      if (result == NULL || get_figure (result)->kind != STREEF_VALUE_NUMBER
          || !streef_texts_equal (&part->unit, &category->unit))
        return FALSE;

      if (n_parts++ == 0)
        streef_value_init_number (out_sum, &get_figure (result)->number);
      else if (!streef_number_add (&out_sum->number, &get_figure (result)->number, &out_sum->number))
        *out_overflow = TRUE;
    }

  return n_parts > 0;
}

static void
check_total (StreefDataset        *self,
             const StreefCategory *category,
             const StreefResult   *result,
             GetFigure             get_figure,
             StreefProblemCode     code)
{
  const StreefValue *total = get_figure (result);
  g_auto (StreefValue) sum = { 0 };
  gboolean overflow = FALSE;

  if (total->kind != STREEF_VALUE_NUMBER || !sum_parts (category, result->year, get_figure, &sum, &overflow))
    return;

  if (overflow)
    add (self, STREEF_PROBLEM_OVERFLOW, &total->place, category, result->year, NULL, NULL);
  else if (streef_number_compare (&sum.number, &total->number) != 0)
    add (self, code, &total->place, category, result->year, total, &sum);
}

/* A difference that no number holds cannot be shown. */
static void
check_difference (StreefDataset        *self,
                  const StreefCategory *category,
                  const StreefResult   *result)
{
  StreefNumber difference;

  if (result->achieved.kind == STREEF_VALUE_NUMBER && result->target.kind == STREEF_VALUE_NUMBER
      && !streef_number_subtract (&result->achieved.number, &result->target.number, &difference))
    add (self, STREEF_PROBLEM_OVERFLOW, &result->achieved.place, category, result->year, NULL, NULL);
}

static gboolean
needs_direction (const StreefCategory *category)
{
  if (category->direction != STREEF_DIRECTION_UNKNOWN)
    return FALSE;

  for (guint i = 0; i < category->results->len; i++)
    {
      const StreefResult *result = g_ptr_array_index (category->results, i);

      if (result->target.kind == STREEF_VALUE_NUMBER)
        return TRUE;
    }

  return FALSE;
}

/* One problem for all categories that have a target but no direction: it is one decision. It points at no row, for it is the
 * whole file that does not say. */
static void
check_directions (StreefDataset *self)
{
  const StreefCategory *first = NULL;
  guint n_unknown = 0;

  for (guint i = 0; i < self->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->categories, i);

      if (!needs_direction (category))
        continue;
      if (n_unknown++ == 0)
        first = category;
    }

  if (first != NULL)
    {
      const StreefResult *result = g_ptr_array_index (first->results, 0);
      const StreefPlace place = { .file = result->target.place.file, .sheet = result->target.place.sheet };
      g_autofree char *count = g_strdup_printf ("%u", n_unknown);
      g_autofree char *path = streef_category_dup_path (first, " > ");

      g_ptr_array_add (self->problems,
                       streef_problem_new (STREEF_PROBLEM_DIRECTION_UNKNOWN, &place, count, path, NULL));
    }
}

/**
 * streef_dataset_check:
 * @self: a data set that is complete but for the problems found here
 *
 * Adds what the data says against itself: revised figures, derived figures without a rule, differences that no number holds, totals that their parts
 * do not add up to (only where every part has an exact number and the same unit, and not for percentages), categories without a direction.
 */
void
streef_dataset_check (StreefDataset *self)
{
  for (guint i = 0; i < self->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->categories, i);
      const gboolean may_add_up = category->parts->len > 0 && !streef_category_is_percentage (category);

      for (guint j = 0; j < category->results->len; j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          check_revisions (self, category, result);
          check_rule (self, category, result, get_achieved);
          check_rule (self, category, result, get_target);
          check_difference (self, category, result);
          if (may_add_up)
            {
              check_total (self, category, result, get_achieved, STREEF_PROBLEM_TOTAL_DISAGREES);
              check_total (self, category, result, get_target, STREEF_PROBLEM_TARGET_TOTAL_DISAGREES);
            }
        }
    }

  check_directions (self);
}
