/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-ods.h"
#include "lib/test-folder.h"
#include "load/streef-book.h"
#include "load/streef-loader.h"
#include "report/test-pages.h"

#include <string.h>

/* The workbook of one table. */
static StreefWorkbook
make_workbook (const StreefTable *table,
               const StreefSheet *sheet,
               GDate             *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, 21, G_DATE_MARCH, 2016);
  return (StreefWorkbook) {
    .dataset = table->comparison->dataset,
    .sheets = sheet,
    .n_sheets = 1,
    .title = "<title> & more",
    .language = table->language,
    .date = date,
  };
}

static StreefTable *
make_table (const StreefDataset *dataset,
            int                  year,
            StreefLanguage       language)
{
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = year };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

  return streef_table_new (comparison, language);
}

/* The content of a workbook with the categories of @year. */
static char *
write_content (const StreefDataset *dataset,
               int                  year,
               StreefLanguage       language)
{
  g_autoptr (StreefTable) table = make_table (dataset, year, language);
  const StreefSheet sheet = { "2015", table };
  GDate date;
  const StreefWorkbook workbook = make_workbook (table, &sheet, &date);

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

/* The sheet of @table as it is read back. */
static void
read_back (StreefBook        *book,
           const StreefTable *table)
{
  static const StreefReading reading = { .sheet = "2015" };
  const StreefSheet sheet = { "2015", table };
  GDate date;
  const StreefWorkbook workbook = make_workbook (table, &sheet, &date);
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.ods", NULL);
  g_autoptr (GBytes) bytes = streef_ods_write (&workbook, NULL);
  g_autoptr (StreefInput) input = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  input = streef_input_open (path, STREEF_ENCODING_UNSET, &error);
  g_assert_no_error (error);
  streef_book_read (book, input, &reading, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  test_folder_remove (folder);
}

/* The row of the sheet in which the first row of the table stands. */
static guint
find_first_row (const StreefGrid  *grid,
                const StreefTable *table)
{
  for (guint row = 1; row <= streef_grid_get_n_rows (grid); row++)
    if (g_str_equal (streef_grid_get_cell (grid, row, 1), table->columns[0].heading))
      return row + 1;

  g_assert_not_reached ();
}

/* Each figure of a table is the same figure when the sheet is read, and each text the same text. */
static void
test_read_back (gconstpointer data)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example (data);

  for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
    {
      g_autoptr (StreefTable) table
        = make_table (dataset, streef_dataset_get_default_year (dataset), language);
      g_auto (StreefBook) book = { 0 };
      guint first;

      read_back (&book, table);
      g_assert_cmpuint (book.problems->len, ==, 0);
      first = find_first_row (book.grid, table);
      for (guint row = 0; row < table->n_rows; row++)
        for (guint column = 0; column < table->n_columns; column++)
          {
            gboolean is_percentage;
            const StreefNumber *number = streef_table_get_number (table, row, column, &is_percentage);
            g_autofree char *plain = number != NULL ? streef_number_dup_plain (number) : NULL;

            g_assert_cmpstr (streef_grid_get_cell (book.grid, first + row, column + 1), ==,
                             table->rows[row].cells[column].text);
            g_assert_cmpstr (streef_grid_get_number (book.grid, first + row, column + 1), ==, plain);
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const examples[] = { "interventions-2015", "oskm-2010-2021",
                                          "security-agenda-2019-2022",
                                          "high-impact-crimes-2009-2019" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/example", test_example);
  g_test_add_func ("/sheets/odd-cells", test_odd_cells);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/sheets/read-back/", examples[i], NULL);

      g_test_add_data_func (path, examples[i], test_read_back);
    }
  return g_test_run ();
}
