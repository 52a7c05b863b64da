/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-result-problem.h"

/* A value as an argument: a plain number, what stands in the cell, or the code of what is missing. */
static char *
dup_argument (const StreefValue *value)
{
  GString *plain = g_string_new (NULL);

  if (value->kind == STREEF_VALUE_TEXT)
    g_string_append (plain, value->text);
  else if (value->kind == STREEF_VALUE_MISSING)
    g_string_append (plain, streef_missing_get_code (value->missing));
  else
    streef_value_append_plain (value, plain);

  return g_string_free (plain, FALSE);
}

/**
 * streef_result_problem_new:
 * @one: (nullable): the first value that it is about, where its code has values as arguments
 * @other: (nullable): the second
 *
 * Returns: (transfer full): a problem about one year of a category, which is named by its path
 */
StreefProblem *
streef_result_problem_new (StreefProblemCode     code,
                           const StreefPlace    *place,
                           const StreefCategory *category,
                           int                   year,
                           const StreefValue    *one,
                           const StreefValue    *other)
{
  g_autofree char *path = streef_category_dup_path (category, " > ");
  g_autofree char *digits = g_strdup_printf ("%d", year);
  g_autofree char *first = one != NULL ? dup_argument (one) : NULL;
  g_autofree char *second = other != NULL ? dup_argument (other) : NULL;

  return streef_problem_new (code, place, path, digits, first, second, NULL);
}
