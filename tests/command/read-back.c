/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "run.h"
#include "table-json.h"


/* The data set that a file holds, as JSON, without what says where its figures stand. */
static char *
load_without_places (const char *folder,
                     const char *file)
{
  static const char *const places[]
      = { "source", "sheet", "cell", "line", "message", "text", NULL };
  g_autofree char *arguments
      = g_strdup_printf ("table '%s' --format json --language en", file);
  g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);

  g_assert_cmpint (run->status, <=, 1);
  return dup_without_places (run->output, places);
}

static const char *const examples[] = {
  "interventions-2015.csv",
  "oskm-2010-2021.csv",
  "security-agenda-2019-2022.csv",
  "high-impact-crimes-2009-2019.csv",
};

/* Exports @from as @to and asserts that the data set read back is that of @expected. */
static void
assert_read_back (const char *folder,
                  const char *from,
                  const char *to,
                  const char *language,
                  const char *expected)
{
  g_autofree char *arguments
      = g_strdup_printf ("export '%s' -o %s --force --language %s", from, to, language);
  g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);
  g_auto (GStrv) words = g_strsplit (to, " ", 2);
  g_autofree char *actual = NULL;

  g_assert_cmpint (run->status, <=, 1);
  actual = load_without_places (folder, words[0]);
  g_assert_cmpstr (actual, ==, expected);
}

/* What is exported to CSV, or with its data to a PDF, and read back is equal, but for where it
 * stands; and exported once more it is the same. */
static void
test_examples (gconstpointer data)
{
  const char *language = data;
  g_autofree char *source = dup_examples_folder ();
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_build_filename (source, examples[i], NULL);
      g_autofree char *expected = load_without_places (folder, path);
      g_autoptr (Run) compare = NULL;

      assert_read_back (folder, path, "back.csv", language, expected);
      assert_read_back (folder, "back.csv", "again.csv", language, expected);
      assert_read_back (folder, path, "summary.pdf --attach-data", language, expected);
      assert_read_back (folder, path, "chart.pdf --chart achieved --attach-data", language,
                        expected);
      assert_read_back (folder, "summary.pdf", "from-pdf.csv", language, expected);

      compare = run_shell (folder, "cmp back.csv again.csv && cmp back.csv from-pdf.csv");
      g_assert_cmpstr (compare->output, ==, "");
      g_assert_cmpint (compare->status, ==, 0);
    }

  test_folder_remove (folder);
}

/* What can stand in a file at all: names that a spreadsheet would run, quotes, marks of other scripts,
 * more digits than a spreadsheet keeps, bounds, ranges, words. */
static void
test_extremes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "extremes.csv", NULL);
  g_autofree char *source = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *expected = load_without_places (folder, source);

  assert_read_back (folder, source, "back.csv", "en", expected);
  assert_read_back (folder, source, "summary.pdf --attach-data", "nl", expected);
  assert_read_back (folder, "summary.pdf", "again.pdf --attach-data", "en", expected);
  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/read-back/examples/en", "en", test_examples);
  g_test_add_data_func ("/read-back/examples/nl", "nl", test_examples);
  g_test_add_func ("/read-back/extremes", test_extremes);
  return g_test_run ();
}
