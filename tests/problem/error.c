/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-error.h"

static void
test_message (void)
{
  const struct
  {
    StreefProblem *problem;
    const char *message;
  } cases[] = {
    { streef_problem_new (STREEF_PROBLEM_OPTION_UNKNOWN, NULL, "--colour", NULL),
      "option-unknown: \"--colour\"" },
    { streef_problem_new (STREEF_PROBLEM_FILE_MISSING, &(StreefPlace){ .file = "/data/a.csv" },
                          NULL),
      "file-missing: /data/a.csv" },
    { streef_problem_new (STREEF_PROBLEM_QUOTE_UNCLOSED,
                          &(StreefPlace){ .file = "a.csv", .line = 7 }, NULL),
      "quote-unclosed: a.csv, line 7" },
    { streef_problem_new (STREEF_PROBLEM_FOOTNOTE_MARK,
                          &(StreefPlace){ .file = "a.csv", .line = 4, .row = 3, .column = 2 },
                          "842\n1", "842", NULL),
      "footnote-mark: a.csv, line 4, cell B3: \"842\\n1\", \"842\"" },
    { streef_problem_new (
          STREEF_PROBLEM_YEAR_OUTSIDE,
          &(StreefPlace){ .file = "a.ods", .sheet = "Totals", .row = 3, .column = 2 }, "3015",
          NULL),
      "year-outside: a.ods, sheet Totals, cell B3: \"3015\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const StreefProblemCode code = streef_problem_get_code (cases[i].problem);

      streef_error_set (&error, cases[i].problem);
      g_test_message ("%s", error->message);
      g_assert_error (error, STREEF_ERROR, (int) code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_carries_problem (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  StreefProblem *problem
      = streef_problem_new (STREEF_PROBLEM_DISK_FULL, NULL, "/tmp/summary.pdf", NULL);

  streef_error_set (&error, problem);
  copy = g_error_copy (error);
  g_assert_true (streef_error_get_problem (error) == problem);
  g_clear_error (&error);

  g_assert_true (streef_error_get_problem (copy) == problem);
  g_assert_cmpstr (streef_problem_get_argument (streef_error_get_problem (copy), 0), ==,
                   "/tmp/summary.pdf");
}

static void
test_other_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  g_assert_null (streef_error_get_problem (error));
}

static void
test_nobody_asks (void)
{
  streef_error_set (NULL, streef_problem_new (STREEF_PROBLEM_FILE_EMPTY, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/message", test_message);
  g_test_add_func ("/error/carries-problem", test_carries_problem);
  g_test_add_func ("/error/other-domain", test_other_domain);
  g_test_add_func ("/error/nobody-asks", test_nobody_asks);
  return g_test_run ();
}
