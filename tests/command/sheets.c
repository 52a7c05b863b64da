/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "run.h"
#include "table-json.h"

#include <string.h>

/* What a file is read as, without what says where it stands: JSON, or the error where it is refused. */
static char *
read_without_places (const char *path)
{
  static const char *const places[] = { "source", "sheet", "cell", "line", NULL };
  g_autofree char *arguments
    = g_strdup_printf ("table '%s' --format json --language nl --numbers nl", path);
  g_autoptr (Run) run = run_streefcijfer (".", NULL, arguments);

  if (run->status > 1)
    return g_strdup_printf ("%d%s", run->status, strrchr (run->errors, ':'));

  return dup_without_places (run->output, places);
}

/* A table is the same table whatever kind of file it is saved in. */
static void
test_same (gconstpointer data)
{
  static const char *const endings[] = { "ods", "xlsx", "fods" };
  const char *csv = data;
  g_autofree char *base = g_path_get_basename (csv);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, csv, NULL);
  g_autofree char *expected = read_without_places (path);
  guint n_read = 0;

  *strrchr (base, '.') = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (base, ".", endings[i], NULL);
      g_autofree char *sheet = g_test_build_filename (G_TEST_DIST, "data", "sheets", name, NULL);
      g_autofree char *read = NULL;

      if (!g_file_test (sheet, G_FILE_TEST_EXISTS))
        continue;
      g_test_message ("%s", name);
      read = read_without_places (sheet);
      g_assert_cmpstr (read, ==, expected);
      n_read++;
    }

  g_assert_cmpuint (n_read, >=, 2);
}

static void
assert_asked (const char *arguments,
              int         status,
              const char *text)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "sheets", NULL);
  g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);

  g_assert_cmpint (run->status, ==, status);
  g_assert_nonnull (strstr (status == 2 ? run->errors : run->output, text));
}

static void
test_option (void)
{
  assert_asked ("table interventions-2015.ods --sheet interventions-2015 --format json --language en",
                0, "\"format\":\"ods\",\"sheet\":\"interventions-2015\",\"layout\":\"long\","
                   "\"separator\":null,\"encoding\":null,\"numbers\":\"nl\"");
  assert_asked ("table interventions-2015.xlsx --format json --language en", 0,
                "\"format\":\"xlsx\",\"sheet\":\"interventions-2015\"");
  assert_asked ("table interventions-2015.fods --format json --language en", 0,
                "\"format\":\"fods\",\"sheet\":\"interventions-2015\"");
  assert_asked ("table interventions-2015.ods --sheet Blad1 --language en", 2,
                "There is no sheet “Blad1”. There are:\ninterventions-2015");
  assert_asked ("table interventions-2015.ods --sheet '' --language en", 2, "--sheet");
}

/* What other programs made of a good file, and what cannot be read of it. */
static void
test_refused (void)
{
  static const struct
  {
    const char *file;
    const char *error;
  } cases[] = {
    { "encrypted.ods", "encrypted.ods: The spreadsheet has a password. Open it in the program that it was made with and save it without one." },
    { "encrypted.xlsx", "encrypted.xlsx: The spreadsheet has a password. Open it in the program that it was made with and save it without one." },
    { "old.xls", "old.xls: A file in the format XLS cannot be read. Open it in LibreOffice or Excel, save it as ODS or XLSX, and open that file." },
    { "wrong-crc.ods", "The spreadsheet is damaged: a part of it is missing, cut off or changed." },
  };
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "refused", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("table %s --language en", cases[i].file);
      g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpint (run->status, ==, 3);
      g_assert_cmpstr (run->output, ==, "");
      g_assert_nonnull (strstr (run->errors, cases[i].error));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = {
    "../data/examples/interventions-2015.csv",
    "../data/examples/oskm-2010-2021.csv",
    "../data/examples/security-agenda-2019-2022.csv",
    "../data/examples/high-impact-crimes-2009-2019.csv",
    "data/high-impact-crimes-crosswise.csv",
    "data/high-impact-crimes-long.csv",
    "data/maassluis-2017-wide.csv",
    "data/nieuwegein-2019-wide.csv",
    "data/odd-cells.csv",
    "data/oskm-as-seen.csv",
    "data/security-agenda-2020-wide.csv",
    "data/security-agenda-as-seen.csv",
    "data/tilburg-2018-wide.csv",
    "data/zaanstad-2021-wide.csv",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *base = g_path_get_basename (files[i]);
      g_autofree char *path = g_strconcat ("/sheets/same/", base, NULL);
      g_test_add_data_func (path, files[i], test_same);
    }
  g_test_add_func ("/sheets/option", test_option);
  g_test_add_func ("/sheets/refused", test_refused);
  return g_test_run ();
}
