/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-export.h"
#include "report/streef-output.h"
#include "lib/test-folder.h"
#include "report/test-pages.h"

#include <string.h>

/* Set to write the references anew instead of comparing with them. */
#define UPDATE_VARIABLE "STREEF_TEST_UPDATE"

static const char *const examples[] = {
  "interventions-2015",
  "oskm-2010-2021",
  "security-agenda-2019-2022",
  "high-impact-crimes-2009-2019",
};

static GBytes *
write_summary (const char     *example,
               StreefLanguage  language)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 0, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = streef_export_summary_pdf (pages, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static GBytes *
write_chart (const char     *example,
             StreefLanguage  language)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example (example);
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .year = streef_dataset_get_default_year (dataset),
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = STREEF_CHART_ACHIEVED,
    .language = language,
    .theme = theme,
  };
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  GDate date;

  g_date_set_dmy (&date, 21, G_DATE_MARCH, 2016);
  bytes = streef_export_chart_pdf (&chart, &date, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static char *
put_down (const char *folder,
          GBytes     *bytes)
{
  char *path = g_build_filename (folder, "out.pdf", NULL);

  g_assert_true (streef_output_write (path, bytes, TRUE, NULL));
  return path;
}

/* What a tool says of the file, whose path stands for FILE. The tool must be there. */
static char *
ask (const char *command,
     const char *path)
{
  g_auto (GStrv) parts = g_strsplit (command, "FILE", -1);
  g_autofree char *whole = g_strjoinv (path, parts);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_command_line_sync (whole, &output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
assert_bytes_equal (GBytes *a,
                    GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                   g_bytes_get_size (b));
}

/* Fonts of the user: all bold, all hinted, another family. */
static void
write_font_rules (const char *home)
{
  static const char rules[]
      = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><match "
        "target=\"pattern\">"
        "<edit name=\"family\" mode=\"assign\"><string>DejaVu Serif</string></edit>"
        "<edit name=\"hinting\" mode=\"assign\"><bool>true</bool></edit>"
        "<edit name=\"weight\" mode=\"assign\"><const>black</const></edit></match><match "
        "target=\"font\">"
        "<edit name=\"embolden\" mode=\"assign\"><bool>true</bool></edit></match></fontconfig>";
  g_autofree char *folder = g_build_filename (home, ".config", "fontconfig", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, rules, -1, NULL));
}

/* Writes the example in another process, elsewhere. */
static GBytes *
write_elsewhere (const char *folder,
                 const char *zone,
                 const char *locale,
                 const char *example)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *config = g_build_filename (folder, ".config", NULL);
  const char *argv[] = { self, "--write", example, "elsewhere.pdf", NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *path = g_build_filename (folder, "elsewhere.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;
  int status;

  environment = g_environ_setenv (environment, "TZ", zone, TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", locale, TRUE);
  environment = g_environ_setenv (environment, "HOME", folder, TRUE);
  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", config, TRUE);
  g_assert_true (g_spawn_sync (folder, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL,
                               NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  return g_bytes_new_take (content, length);
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (GBytes) first = write_summary ("security-agenda-2019-2022", STREEF_LANGUAGE_NL);
  g_autoptr (GBytes) second = write_summary ("security-agenda-2019-2022", STREEF_LANGUAGE_NL);
  g_autoptr (GBytes) third = NULL;
  g_autoptr (GBytes) fourth = NULL;

  write_font_rules (folder);
  third = write_elsewhere (folder, "Pacific/Auckland", "nl_NL.UTF-8", "security-agenda-2019-2022");
  fourth = write_elsewhere (folder, "America/Los_Angeles", "C", "security-agenda-2019-2022");
  assert_bytes_equal (first, second);
  assert_bytes_equal (first, third);
  assert_bytes_equal (first, fourth);
  test_folder_remove (folder);
}

static void
assert_says (const char *text,
             const char *line)
{
  if (strstr (text, line) == NULL)
    g_error ("\"%s\" is not in:\n%s", line, text);
}

static void
test_information (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (GBytes) bytes = write_summary ("interventions-2015", STREEF_LANGUAGE_NL);
  g_autofree char *path = put_down (folder, bytes);
  g_autofree char *information = ask ("pdfinfo -isodates FILE", path);
  g_autofree char *fonts = ask ("pdffonts FILE", path);
  g_autofree char *objects = ask ("qpdf --qdf --object-streams=disable FILE -", path);

  assert_says (information,
               "Title:           Resultaten 2015: seksueel kindermisbruik en kindersekstoerisme\n");
  assert_says (information, "Author:          Politie en Openbaar Ministerie\n");
  assert_says (information, "Subject:         Resultaten 2015 van de aanpak");
  assert_says (information, "Creator:         Streefcijfer " STREEF_VERSION "\n");
  assert_says (information, "CreationDate:    2016-03-21T00:00:00Z\n");
  assert_says (information, "ModDate:         2016-03-21T00:00:00Z\n");
  assert_says (information, "Tagged:          yes\n");
  assert_says (information, "Page size:       595.276 x 841.89 pts (A4)\n");
  assert_says (fonts, "NotoSans-Bold");
  g_assert_null (strstr (fonts, "DejaVu"));
  assert_says (objects, "/Lang (nl)");
  assert_says (objects, "/DisplayDocTitle true");
  assert_says (objects, "/Outlines");
  test_folder_remove (folder);
}

/* No tool may have a complaint about the file: its table of objects is whole. */
static void
test_sound (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (GBytes) bytes = write_summary ("oskm-2010-2021", STREEF_LANGUAGE_EN);
  g_autofree char *path = put_down (folder, bytes);
  g_autofree char *checked = ask ("qpdf --check FILE", path);

  assert_says (checked, "No syntax or stream encoding errors found");
  test_folder_remove (folder);
}

static void
test_chart (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (GBytes) first = write_chart ("interventions-2015", STREEF_LANGUAGE_EN);
  g_autoptr (GBytes) second = write_chart ("interventions-2015", STREEF_LANGUAGE_EN);
  g_autofree char *path = put_down (folder, first);
  g_autofree char *information = ask ("pdfinfo FILE", path);
  g_autofree char *text = ask ("pdftotext -layout FILE -", path);
  g_autofree char *structure = ask ("pdfinfo -struct FILE", path);

  assert_bytes_equal (first, second);
  assert_says (information, "Pages:           1\n");
  assert_says (information, "Subject:         Bars by category, 2015");
  assert_says (text, "842");
  assert_says (text, "of 600");
  assert_says (structure, "Figure");
  test_folder_remove (folder);
}

/* What is clicked on has the number of an object there, which says nothing. Takes @structure. */
static char *
hide_numbers (char *structure)
{
  /* The titles of headings stand there in no encoding that can be known. */
  g_autoptr (GRegex) numbers = g_regex_new ("Object [0-9]+ 0", G_REGEX_RAW, 0, NULL);
  g_autofree char *text = structure;

  return g_regex_replace_literal (numbers, text, -1, 0, "(link)", 0, NULL);
}

/* All that the summary says, in the order of reading with its elements, then as the pages are
 * drawn. */
static char *
describe (const char     *example,
          StreefLanguage  language)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autoptr (GBytes) bytes = write_summary (example, language);
  g_autofree char *path = put_down (folder, bytes);
  g_autofree char *structure = hide_numbers (ask ("pdfinfo -struct-text FILE", path));
  g_autofree char *text = ask ("pdftotext -raw FILE -", path);

  test_folder_remove (folder);
  return g_strconcat (strstr (structure, "Document"), "\n", text, NULL);
}

/* Fails with the first line that differs. */
static void
assert_lines_equal (const char *text,
                    const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (gsize i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    {
      if (strcmp (lines[i], expected_lines[i]) == 0)
        continue;

      g_test_message ("Line %" G_GSIZE_FORMAT
                      " differs. If the change is meant, set %s, run this test and commit"
                      " what it wrote.",
                      i + 1, UPDATE_VARIABLE);
      g_assert_cmpstr (lines[i], ==, expected_lines[i]);
    }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
test_references (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autofree char *name
          = g_strdup_printf ("summary-%s-%s.txt", examples[i], streef_language_get_code (language));
        g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reference", name, NULL);
        g_autofree char *text = describe (examples[i], language);
        g_autofree char *expected = NULL;

        g_test_message ("%s", name);
        if (g_getenv (UPDATE_VARIABLE) != NULL)
          g_assert_true (g_file_set_contents (path, text, -1, NULL));
        g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
        assert_lines_equal (text, expected);
      }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    {
      g_autoptr (GBytes) bytes = write_summary (argv[2], STREEF_LANGUAGE_NL);

      return streef_output_write (argv[3], bytes, TRUE, NULL) ? 0 : 1;
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/information", test_information);
  g_test_add_func ("/pdf/sound", test_sound);
  g_test_add_func ("/pdf/chart", test_chart);
  g_test_add_func ("/pdf/references", test_references);

  return g_test_run ();
}
