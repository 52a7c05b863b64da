/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-problem.h"

/* Every code has a row: an id of lower-case words joined by hyphens, that no other code has, and a
 * number of arguments that fits. */
static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < STREEF_N_PROBLEM_CODES; i++)
    {
      const char *id = streef_problem_code_get_id ((StreefProblemCode) i);

      g_test_message ("code %u: %s", i, id);
      g_assert_nonnull (id);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", id, 0, 0));
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
      g_assert_cmpuint (streef_problem_code_get_n_arguments ((StreefProblemCode) i), <=,
                        STREEF_PROBLEM_MAX_ARGUMENTS);
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    StreefProblemCode first;
    StreefProblemCode last;
    StreefProblemKind kind;
  } cases[] = {
    { STREEF_PROBLEM_FILE_MISSING, STREEF_PROBLEM_THEME_LOGO_PIXELS, STREEF_PROBLEM_REFUSED },
    { STREEF_PROBLEM_ROW_TOO_SHORT, STREEF_PROBLEM_OVERFLOW, STREEF_PROBLEM_DECIDE },
    { STREEF_PROBLEM_COLUMN_NOT_USED, STREEF_PROBLEM_REVISED, STREEF_PROBLEM_INFORM },
    { STREEF_PROBLEM_CATEGORY_UNKNOWN, STREEF_PROBLEM_THEME_UNKNOWN, STREEF_PROBLEM_USAGE },
    { STREEF_PROBLEM_DISK_FULL, STREEF_PROBLEM_DRAWING_FAILED, STREEF_PROBLEM_NOT_WRITTEN },
    { STREEF_UNDERSTOOD_ENCODING, STREEF_UNDERSTOOD_COLUMN, STREEF_PROBLEM_UNDERSTOOD },
  };
  guint n_checked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint code = cases[i].first; code <= cases[i].last; code++, n_checked++)
      {
        g_test_message ("%s", streef_problem_code_get_id ((StreefProblemCode) code));
        g_assert_cmpint (streef_problem_code_get_kind ((StreefProblemCode) code), ==,
                         cases[i].kind);
      }
  g_assert_cmpuint (n_checked, ==, STREEF_N_PROBLEM_CODES);
}

static void
test_contents (void)
{
  const StreefPlace place = { .file = "results.csv", .row = 3, .column = 2, .line = 5 };
  g_autoptr (StreefProblem) problem = streef_problem_new (STREEF_PROBLEM_TWO_FIGURES, &place,
                                                          "Total", "2015", "842", "824", NULL);
  g_autoptr (StreefProblem) again = streef_problem_ref (problem);
  g_autoptr (StreefProblem) nowhere = streef_problem_new (STREEF_PROBLEM_FILE_MISSING, NULL, NULL);

  g_assert_true (again == problem);
  g_assert_cmpint (streef_problem_get_code (problem), ==, STREEF_PROBLEM_TWO_FIGURES);
  g_assert_cmpint (streef_problem_get_kind (problem), ==, STREEF_PROBLEM_DECIDE);
  g_assert_cmpuint (streef_problem_get_place (problem)->line, ==, 5);
  g_assert_cmpuint (streef_problem_get_n_arguments (problem), ==, 4);
  g_assert_cmpstr (streef_problem_get_argument (problem, 0), ==, "Total");
  g_assert_cmpstr (streef_problem_get_argument (problem, 3), ==, "824");
  g_assert_false (streef_place_is_known (streef_problem_get_place (nowhere)));
}

static void
test_equal (void)
{
  const StreefPlace place = { .file = "results.csv", .row = 3, .column = 2, .line = 3 };
  const StreefPlace other_cell = { .file = "results.csv", .row = 3, .column = 3, .line = 3 };
  const StreefPlace other_file = { .file = "other.csv", .row = 3, .column = 2, .line = 3 };
  g_autoptr (StreefProblem) problem
      = streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, &place, "3015", NULL);
  const struct
  {
    const char *name;
    StreefProblem *other;
    gboolean is_equal;
  } cases[] = {
    { "the same", streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, &place, "3015", NULL), TRUE },
    { "code", streef_problem_new (STREEF_PROBLEM_YEAR_NOT_READ, &place, "3015", NULL), FALSE },
    { "argument", streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, &place, "3016", NULL), FALSE },
    { "cell", streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, &other_cell, "3015", NULL), FALSE },
    { "file", streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, &other_file, "3015", NULL), FALSE },
    { "no place", streef_problem_new (STREEF_PROBLEM_YEAR_OUTSIDE, NULL, "3015", NULL), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (streef_problem_equal (problem, cases[i].other), ==, cases[i].is_equal);
      streef_problem_unref (cases[i].other);
    }
}

/* Run in a process of its own: it must stop. */
static void
test_argument_count (void)
{
  if (g_test_subprocess ())
    {
      streef_problem_unref (
          streef_problem_new (STREEF_PROBLEM_TWO_FIGURES, NULL, "Total", "2015", NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*n_given == n_expected*");
}

static void
test_argument_excess (void)
{
  if (g_test_subprocess ())
    {
      streef_problem_unref (
          streef_problem_new (STREEF_PROBLEM_FILE_EMPTY, NULL, "too", "many", NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*n_given < n_expected*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/codes", test_codes);
  g_test_add_func ("/problem/kinds", test_kinds);
  g_test_add_func ("/problem/contents", test_contents);
  g_test_add_func ("/problem/equal", test_equal);
  g_test_add_func ("/problem/argument-count", test_argument_count);
  g_test_add_func ("/problem/argument-excess", test_argument_excess);
  return g_test_run ();
}
