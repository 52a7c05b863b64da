/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "run.h"

#define HEADER "category;category-en;parent;part;unit;direction;year;achieved;target;firmness\n"

/* What a PDF is made from. */
#define BEFORE \
  HEADER "Alle zaken;All cases;;;zaken;higher;2014;1.370;;final\n" \
  "Alle zaken;All cases;;;zaken;higher;2015;842;600;provisional\n" \
  "Tijdig;In time;Alle zaken;apart;%;higher;2015;88,0;90;final\n" \
  "Reistijd;;;;minuten;lower;2015;12;n.b.;final\n" \
  "Saldo;;;;zaken;higher;2015;-1.400;5;final\n" \
  "Oud;;;;zaken;higher;2015;1;2;final\n"

/* What that file holds later. */
#define AFTER \
  HEADER "Alle zaken;All cases;;;zaken;higher;2015;843;600;final\n" \
  "Alle zaken;All cases;;;zaken;higher;2016;1.900;;final\n" \
  "Tijdig;In time;Alle zaken;waarvan;%;higher;2015;88;90;final\n" \
  "Reistijd;;;;uren;higher;2015;12;n.v.t.;final\n" \
  "Saldo;;;;zaken;higher;2015;-1.401;5;final\n" \
  "Nieuw;;;;zaken;higher;2015;1;2;final\n"

static const struct
{
  const char *name;
  const char *content;
} files[] = {
  { "before.csv", BEFORE },
  { "after.csv", AFTER },
};

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (Run) run = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].content, -1, NULL));
    }

  run = run_streefcijfer (folder, NULL, "export before.csv --numbers nl --attach-data -o before.pdf");
  g_assert_cmpint (run->status, ==, 0);
  return folder;
}

/* Every change is named, with both values and with its cell. */
static void
test_changes (gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    int status;
  } cases[] = {
    { "table before.pdf --against before.csv --numbers nl", 0 },
    { "table before.pdf --against before.pdf", 0 },
    { "table before.pdf --against after.csv --numbers nl", 1 },
    { "table before.pdf --against after.csv --numbers nl --format csv", 1 },
    { "table before.pdf --against after.csv --numbers nl --format json", 1 },
    { "table after.csv --against before.pdf --numbers nl", 1 },
  };
  const char *language = data;
  g_autofree char *folder = make_folder ();
  g_autofree char *name = g_strdup_printf ("against-%s.txt", language);
  g_autoptr (GString) transcript = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments
          = g_strconcat (cases[i].arguments, " --language ", language, NULL);
      g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);

      g_assert_cmpint (run->status, ==, cases[i].status);
      g_string_append_printf (transcript, "$ streefcijfer %s\n%s%d\n\n", arguments, run->output,
                              run->status);
    }

  test_folder_remove (folder);
  assert_reference (name, transcript->str);
}

/* Every example is the same as its PDF, whatever the languages of both. */
static void
test_examples (void)
{
  static const char *const examples[] = {
    "interventions-2015",
    "oskm-2010-2021",
    "security-agenda-2019-2022",
    "high-impact-crimes-2009-2019",
  };
  g_autofree char *source = dup_examples_folder ();
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *export = g_strdup_printf ("export '%s/%s.csv' -o %s.pdf --attach-data%s",
                                                 source, examples[i], examples[i],
                                                 i % 2 == 0 ? " --language nl" : "");
      g_autofree char *compare = g_strdup_printf ("table %s.pdf --against '%s/%s.csv'",
                                                  examples[i], source, examples[i]);
      g_autoptr (Run) run_export = run_streefcijfer (folder, NULL, export);
      g_autoptr (Run) run_compare = run_streefcijfer (folder, NULL, compare);
      g_autofree char *expected = g_strdup_printf (
          "The figures of %s.pdf and %s.csv are the same.\n", examples[i], examples[i]);

      g_assert_cmpint (run_export->status, <=, 1);
      g_assert_cmpstr (run_compare->output, ==, expected);
      g_assert_cmpint (run_compare->status, ==, 0);
    }

  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/against/changes/en", "en", test_changes);
  g_test_add_data_func ("/against/changes/nl", "nl", test_changes);
  g_test_add_func ("/against/examples", test_examples);
  return g_test_run ();
}
