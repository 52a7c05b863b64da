/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "run.h"

#include <glib/gstdio.h>
#include <string.h>

#define DATE " --date 2016-03-21"

/* What is exported, by the end of the command line that asks for it. */
static const struct
{
  const char *options;
  const char *name;
  const char *start; /* of the file */
} outputs[] = {
  { "", "out.pdf", "%PDF-" },
  { "", "OUT.PDF", "%PDF-" },
  { "--chart achieved", "achieved.pdf", "%PDF-" },
  { "--chart difference", "difference.pdf", "%PDF-" },
  { "--chart years", "years.pdf", "%PDF-" },
  { "", "out.svg", "<?xml" },
  { "--chart difference", "difference.svg", "<?xml" },
  { "--chart years --category 'Reguliere onderzoeken'", "years.svg", "<?xml" },
  { "--category 'Alle interventies'", "part.pdf", "%PDF-" },
  { "", "out.png", "\x89PNG" },
  { "--scale 1 --year 2015", "small.png", "\x89PNG" },
  { "--scale 3 --width 300", "narrow.png", "\x89PNG" },
  { "--width 150", "narrow.svg", "<?xml" },
  { "--chart difference --width 1500", "wide.pdf", "%PDF-" },
  { "--theme grey", "grey.pdf", "%PDF-" },
  { "--attach-data", "with-data.pdf", "%PDF-" },
  { "--one-page", "one-page.pdf", "%PDF-" },
  { "--one-page --category 'Alle interventies'", "one-page-part.pdf", "%PDF-" },
  { "", "out.csv", "# titel" },
  { "", "out.ods", "PK\3\4" },
  { "--year 2015", "year.ods", "PK\3\4" },
  { "--category 'Reguliere onderzoeken'", "category.ods", "PK\3\4" },
};

static char *
make_folder (void)
{
  return g_dir_make_tmp ("streef-XXXXXX", NULL);
}

static GBytes *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

static void
write_file (const char *folder,
            const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static Run *
export_example (const char        *folder,
                const char *const *variables,
                const char        *options,
                const char        *name,
                const char        *language)
{
  g_autofree char *examples = dup_examples_folder ();
  g_autofree char *arguments
      = g_strdup_printf ("export '%s/interventions-2015.csv' -o %s --language %s %s", examples, name,
                         language, options);

  return run_streefcijfer (folder, variables, arguments);
}

static void
test_formats (void)
{
  g_autofree char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (Run) run
          = export_example (folder, NULL, outputs[i].options, outputs[i].name, "nl");
      g_autoptr (GBytes) bytes = NULL;

      g_assert_cmpstr (run->errors, ==, "");
      g_assert_cmpstr (run->output, ==, "");
      g_assert_cmpint (run->status, ==, 0);
      bytes = read_file (folder, outputs[i].name);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (outputs[i].start), outputs[i].start,
                       strlen (outputs[i].start));
    }

  test_folder_remove (folder);
}

/* A user's own font rules, which exports must not follow. */
#define FONT_RULES \
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>" \
  "<match target='pattern'><edit name='family' mode='assign' binding='strong'>" \
  "<string>DejaVu Serif</string></edit></match>" \
  "<match target='font'><edit name='embolden' mode='assign'><bool>true</bool></edit></match>" \
  "</fontconfig>"

/* The same input gives the same bytes: elsewhere, for another user, in another locale and time
 * zone, with other rules for fonts, drawn by another version of hinting. */
static void
test_same_bytes (void)
{
  g_autofree char *first = make_folder ();
  g_autofree char *second = make_folder ();
  g_autofree char *home = g_strconcat ("HOME=", second, NULL);
  g_autofree char *settings = g_strconcat ("XDG_CONFIG_HOME=", second, NULL);
  const char *const here[] = { "TZ=UTC", "LC_ALL=C", NULL };
  g_autofree char *rules = g_build_filename (second, "fontconfig", NULL);
  g_autofree char *file = g_strdup_printf ("FONTCONFIG_FILE=%s/fonts.conf", rules);
  const char *const there[] = {
    "TZ=Pacific/Auckland", "LC_ALL=nl_NL.UTF-8", "LANGUAGE=nl", "USER=nobody",
    home, settings, file, "PANGO_LANGUAGE=ja",
    "FREETYPE_PROPERTIES=truetype:interpreter-version=35", "G_FILENAME_ENCODING=ISO-8859-1", NULL,
  };

  g_assert_cmpint (g_mkdir (rules, 0700), ==, 0);
  write_file (rules, "fonts.conf", FONT_RULES);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *language = j == 0 ? "nl" : "en";
        const gboolean takes_date = !g_str_has_suffix (outputs[i].name, ".csv");
        g_autofree char *options
            = g_strconcat (outputs[i].options, " --force", takes_date ? DATE : "", NULL);
        g_autoptr (Run) run_a
            = export_example (first, here, options, outputs[i].name, language);
        g_autoptr (Run) run_b
            = export_example (second, there, options, outputs[i].name, language);
        g_autoptr (GBytes) bytes_a = read_file (first, outputs[i].name);
        g_autoptr (GBytes) bytes_b = read_file (second, outputs[i].name);

        g_assert_cmpint (run_a->status, ==, 0);
        g_assert_cmpint (run_b->status, ==, 0);
        g_assert_true (g_bytes_equal (bytes_a, bytes_b));
      }

  test_folder_remove (first);
  test_folder_remove (second);
}

/* All charts and tables, named for their categories; nothing is replaced unasked. */
static void
test_folder (void)
{
  static const char *const names[] = {
    "2015.csv", "2015-gerealiseerd.svg", "2015-verschil.svg", "alle-tabellen.ods",
    "alle-interventies.csv", "alle-interventies-jaren.svg", "proactieve-onderzoeken.csv",
    "reguliere-onderzoeken-jaren.svg",
    "eenvoudige-onderzoeken-en-alternatieve-interventies-jaren.svg",
  };
  g_autofree char *folder = make_folder ();
  g_autofree char *inside = g_build_filename (folder, "all", NULL);
  g_autoptr (Run) run = export_example (folder, NULL, "", "all/", "nl");
  g_autoptr (Run) again = NULL;
  g_autoptr (GBytes) kept = NULL;

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = read_file (inside, names[i]);

      g_test_message ("%s", names[i]);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
    }

  write_file (inside, "2015.csv", "mine");
  again = export_example (folder, NULL, "", "all", "nl");
  kept = read_file (inside, "2015.csv");
  g_assert_cmpint (again->status, ==, 2);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), "mine", 4);
  test_folder_remove (folder);
}

/* The date is the one given, else that of SOURCE_DATE_EPOCH, which tools that build from source
 * set. */
static void
test_date (void)
{
  static const struct
  {
    const char *options;
    const char *variable;
    const char *text; /* NULL: refused */
  } cases[] = {
    { "--date 2016-03-21", "SOURCE_DATE_EPOCH=0", "21 March 2016" },
    { "", "SOURCE_DATE_EPOCH=1458518400", "21 March 2016" },
    { "", "SOURCE_DATE_EPOCH=1458604799", "21 March 2016" },
    { "", "SOURCE_DATE_EPOCH=yesterday", NULL },
  };
  g_autofree char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const variables[] = { cases[i].variable, "TZ=Pacific/Auckland", NULL };
      g_autofree char *options = g_strconcat (cases[i].options, " --force", NULL);
      g_autoptr (Run) run = export_example (folder, variables, options, "out.pdf", "en");
      g_autoptr (Run) text = NULL;

      g_test_message ("%s %s: %s", cases[i].options, cases[i].variable, run->errors);
      g_assert_cmpint (run->status, ==, cases[i].text != NULL ? 0 : 2);
      if (cases[i].text == NULL)
        continue;

      text = run_shell (folder, "pdftotext -layout out.pdf -");
      g_assert_cmpint (text->status, ==, 0);
      g_assert_nonnull (strstr (text->output, cases[i].text));
    }

  test_folder_remove (folder);
}

/* An older file is whole after whatever fails, and nothing else is left. */
static void
assert_old_is_whole (const char *folder,
                     const char *name)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GBytes) bytes = read_file (folder, name);
  const char *found;

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
  while ((found = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (found, ==, name);
}

/* A small file system in a mount namespace of its own where the system allows it, else a limit on
 * the size of files. */
static void
test_full_disk (gconstpointer data)
{
  const char *language = data;
  g_autofree char *examples = dup_examples_folder ();
  g_autofree char *folder = make_folder ();
  g_autofree char *command
      = g_strdup_printf ("\"$STREEFCIJFER\" export \"%s/interventions-2015.csv\" -o \"$1/out.png\" "
                         "--force --scale 8 --language %s",
                         examples, language);
  g_autofree char *script = g_strdup_printf (
      "export COMMAND='%s'\n"
      "if unshare --mount mount -t tmpfs none . 2>/dev/null; then\n"
      "  unshare --mount sh -c 'mount -t tmpfs -o size=32k none . && cd \"$PWD\"\n"
      "    printf old >out.png\n"
      "    set -- .; eval \"$COMMAND\"; status=$?\n"
      "    [ \"$(cat out.png)\" = old ] && [ \"$(ls -A)\" = out.png ] || status=99; exit $status'\n"
      "else\n"
      "  printf old >out.png; ulimit -f 8; set -- .; eval \"$COMMAND\"; status=$?\n"
      "  [ \"$(cat out.png)\" = old ] && [ \"$(ls -A)\" = out.png ] || status=99; exit $status\n"
      "fi\n",
      command);
  g_autoptr (Run) run = run_shell (folder, script);

  g_test_message ("%s", run->errors);
  g_assert_cmpint (run->status, ==, 4);
  g_assert_nonnull (strstr (run->errors, *language == 'n' ? "schijf is vol" : "disk is full"));
  test_folder_remove (folder);
}

/* Root may write anywhere, but for what it gives up. */
static void
test_read_only_folder (gconstpointer data)
{
  const char *language = data;
  g_autofree char *examples = dup_examples_folder ();
  g_autofree char *folder = make_folder ();
  g_autofree char *script = g_strdup_printf (
      "chmod 555 .; limit='--bounding-set -dac_override --inh-caps -dac_override'\n"
      "[ $(id -u) != 0 ] || as=\"setpriv $limit\"\n"
      "$as \"$STREEFCIJFER\" export \"%s/interventions-2015.csv\" -o out.pdf --force "
      "--language %s\n",
      examples, language);
  g_autoptr (Run) run = NULL;

  write_file (folder, "out.pdf", "old");
  run = run_shell (folder, script);

  g_test_message ("%s", run->errors);
  g_assert_cmpint (run->status, ==, 4);
  g_assert_nonnull (strstr (run->errors, "out.pdf"));
  assert_old_is_whole (folder, "out.pdf");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/folder", test_folder);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  g_test_add_func ("/export/date", test_date);
  g_test_add_data_func ("/export/full-disk/en", "en", test_full_disk);
  g_test_add_data_func ("/export/full-disk/nl", "nl", test_full_disk);
  g_test_add_data_func ("/export/read-only-folder/en", "en", test_read_only_folder);
  g_test_add_data_func ("/export/read-only-folder/nl", "nl", test_read_only_folder);
  return g_test_run ();
}
