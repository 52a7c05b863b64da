/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-sheets.h"
#include "lib/test-folder.h"
#include "load/streef-loader.h"
#include "report/test-pages.h"

#include <string.h>

/* The content of a workbook with the categories of @year. */
static char *
write_content (const StreefDataset *dataset,
               int                  year,
               StreefLanguage       language)
{
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = year };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  g_autoptr (StreefTable) table = streef_table_new (comparison, language);
  const StreefSheet sheet = { "2015", table };
  GDate date;
  const StreefWorkbook workbook = {
    .dataset = dataset,
    .sheets = &sheet,
    .n_sheets = 1,
    .title = "<title> & more",
    .language = language,
    .date = &date,
  };

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 21, G_DATE_MARCH, 2016);
  return streef_sheets_dup_content (&workbook);
}

static const StreefDataset *
load_text (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "data.csv", NULL);
  const char *files[] = { path, NULL };
  const StreefReading reading = { 0 };
  g_autoptr (GError) error = NULL;
  const StreefDataset *dataset;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  dataset = streef_load (files, &reading, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  test_folder_remove (folder);
  return dataset;
}

static void
assert_well_formed (const char *xml)
{
  static const GMarkupParser parser = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *xml,
              const char *part)
{
  if (strstr (xml, part) == NULL)
    g_error ("\"%s\" is not in:\n%s", part, xml);
}

static void
test_example (void)
{
  static const char *const parts[] = {
    "<table:table table:name=\"2015\" table:style-name=\"sheet\">",
    "<table:table-header-columns>",
    "<table:table-header-rows><table:table-row><table:table-cell table:style-name=\"head\"",
    "office:value-type=\"float\" office:value=\"842\"><text:p>842</text:p>",
    "table:style-name=\"s0b\" office:value-type=\"float\" office:value=\"242\"><text:p>+242</text:p>",
    "office:value-type=\"percentage\" office:value=\"1.403\"><text:p>140,3%</text:p>",
    "office:value=\"453\"><office:annotation><text:p>Afgeleid: ",
    "number:language=\"nl\"",
    "<text:p>&lt;title&gt; &amp; more</text:p>",
    "<text:p>Kamerstuk 31 015, nr. 121</text:p>",
    "<text:p>21 maart 2016</text:p>",
    "<text:p>sf1:",
  };
  g_autoptr (StreefDatasetRef) dataset = test_load_example ("interventions-2015");
  g_autofree char *xml = write_content (dataset, 2015, STREEF_LANGUAGE_NL);

  assert_well_formed (xml);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_holds (xml, parts[i]);
}

/* What a spreadsheet would run, cannot keep or cannot show stays text; missing is no zero. */
static void
test_odd_cells (void)
{
  static const char *const parts[] = {
    "office:value-type=\"string\"><text:p>=1+1 &lt;b&gt;</text:p>",
    "office:value-type=\"string\"><text:p>1.234.567.890.123.456.789</text:p>",
    "office:value-type=\"string\"><text:p>&gt;95</text:p>",
    "office:value-type=\"percentage\" office:value=\"0.1250\"><text:p>12,50%</text:p>",
    "table:style-name=\"s0\" office:value-type=\"float\" office:value=\"-2\"><text:p>−2</text:p>",
    "table:style-name=\"absent\" office:value-type=\"string\"><text:p>–</text:p>",
    "office:value=\"0\"><text:p>0</text:p>",
  };
  g_autoptr (StreefDatasetRef) dataset
    = load_text ("categorie;eenheid;richting;jaar;gerealiseerd;streefcijfer\n"
                 "=1+1 <b>;zaken;hoger;2015;8;10\n"
                 "Lang;zaken;hoger;2015;1234567890123456789;0\n"
                 "Grens;zaken;hoger;2015;>95;90\n"
                 "Deel;%;hoger;2015;12,50%;10%\n"
                 "Weg;zaken;hoger;2015;n.b.;10\n");
  g_autofree char *xml = write_content (dataset, 2015, STREEF_LANGUAGE_NL);

  assert_well_formed (xml);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_holds (xml, parts[i]);
  g_assert_null (strstr (xml, "formula"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/example", test_example);
  g_test_add_func ("/sheets/odd-cells", test_odd_cells);
  return g_test_run ();
}
