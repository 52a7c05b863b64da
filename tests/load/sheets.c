/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "load/book.h"
#include "load/dump.h"
#include "load/fixture.h"

#include <string.h>

/* What stands in cells on its way into a data set. */

typedef struct
{
  const char *name;
  const char *rows;
  const char *figures; /* as dump_figures() writes them */
} Case;

static const StreefDataset *
load_one (const char *path)
{
  const char *files[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  const StreefDataset *dataset = streef_load (files, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
assert_figures (const Case *to_read,
                const char *path)
{
  g_autoptr (StreefDatasetRef) dataset = load_one (path);
  g_autofree char *figures = dump_figures (dataset);

  g_test_message ("%s", to_read->name);
  g_assert_cmpstr (figures, ==, to_read->figures);
}

#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TEXT(text) "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define TYPED(type, value, text) \
  "<table:table-cell office:value-type=\"" type "\" office:value=\"" value "\"><text:p>" text "</text:p></table:table-cell>"
#define NUMBER(value, text) TYPED ("float", value, text)
#define BLANK "<table:table-cell/>"
#define HEADINGS ROW (TEXT ("categorie") TEXT ("richting") TEXT ("jaar") TEXT ("gerealiseerd") TEXT ("streefcijfer") TEXT ("verschil") TEXT ("toelichting"))
#define RESULT(cells) ROW (TEXT ("A") TEXT ("hoger") NUMBER ("2015", "2015") cells)

static void
test_ods (void)
{
  static const Case cases[] = {
    { "a number says in which notation texts are", RESULT (NUMBER ("1370", "1.370") TEXT ("1.500")), "A|2015|1370 D2|1500 E2\n" },
    { "and it may be the English one", RESULT (NUMBER ("1370", "1,370") TEXT ("1.500")), "A|2015|1370 D2|1.500 E2\n" },
    { "a text beside numbers that say nothing", RESULT (NUMBER ("1370", "1370") TEXT ("1.500")), "A|2015|1370 D2|1500 E2\nproblem|number-two-ways|0|E2|1.500|1500|1.500\n" },
    { "an error is one problem", RESULT ("<table:table-cell table:formula=\"x\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DEEL/0!</text:p></table:table-cell>" NUMBER ("5", "5")), "A|2015|=#DEEL/0! D2|5 E2\nproblem|cell-error|0|D2|#DEEL/0!\n" },
    { "what is shown counts", RESULT (NUMBER ("12.54", "12,5") NUMBER ("5", "n.v.t.")), "A|2015|12.5 D2|!not-applicable E2\nproblem|values-finer|0|D2|1|12,5|12.54\nproblem|cell-differs|0|E2|n.v.t.|5\n" },
    { "a difference is checked by what is shown", RESULT (NUMBER ("842", "842") NUMBER ("600", "600") NUMBER ("241", "241")), "A|2015|842 D2|600 E2\nproblem|difference-disagrees|0|F2|241|242\n" },
    { "percentages", RESULT (TYPED ("percentage", "0.26", "26%") TYPED ("percentage", "0.4", "40%") TYPED ("percentage", "-0.14", "-14%")), "A|2015|26 D2|40 E2\n" },
    { "a percentage and a number", RESULT (TYPED ("percentage", "0.26", "26%") NUMBER ("40", "40")), "A|2015|26 D2|40 E2\nproblem|percent-mixed|0|E2|40|A\n" },
    { "a year with a point", ROW (TEXT ("A") TEXT ("hoger") NUMBER ("2015", "2.015") NUMBER ("1", "1")), "A|2015|1 D2|!blank E2\n" },
    { "a date is no figure", RESULT ("<table:table-cell office:value-type=\"date\" office:date-value=\"2015-12-31\"><text:p>31-12-15</text:p></table:table-cell>"), "A|2015|=31-12-15 D2|!blank E2\nproblem|figure-is-text|0|D2|31-12-15\n" },
    { "booleans", RESULT ("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"><text:p>FALSE</text:p></table:table-cell>"), "A|2015|=yes D2|=no E2\n" },
    { "more cells than headings", RESULT (NUMBER ("1", "1") BLANK BLANK BLANK NUMBER ("7", "7")), "A|2015|1 D2|!blank E2\nproblem|row-too-long|0|H2|8|7\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = g_strconcat ("<table:table table:name=\"Resultaten\">", HEADINGS, cases[i].rows, "</table:table>", NULL);
      g_autofree char *path = book_write_ods ("", sheet);

      assert_figures (&cases[i], path);
    }
}

static void
test_places (void)
{
  static const char sheet[]
    = "<table:table table:name=\"Voorblad\">" ROW (TEXT ("Resultaten")) "</table:table>"
      "<table:table table:name=\"Cijfers\" table:style-name=\"ta1\">" ROW (BLANK) HEADINGS RESULT (NUMBER ("1", "1")) "</table:table>"
      "<table:table table:name=\"Geheim\" table:style-name=\"ta2\"/>";
  g_autofree char *path = book_write_ods (
    "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>", sheet);
  g_autoptr (StreefDatasetRef) dataset = load_one (path);
  const StreefSource *source = g_ptr_array_index (dataset->sources, 0);
  const StreefCategory *category = g_ptr_array_index (dataset->categories, 0);
  const StreefResult *result = streef_category_get_result (category, 2015);
  const StreefProblem *hidden = g_ptr_array_index (dataset->problems, 0);

  g_assert_cmpstr (source->format, ==, "ods");
  g_assert_cmpstr (source->sheet, ==, "Cijfers");
  g_assert_null (source->separator);
  g_assert_null (source->encoding);
  g_assert_cmpstr (result->achieved.place.sheet, ==, "Cijfers");
  g_assert_cmpuint (result->achieved.place.row, ==, 3);
  g_assert_cmpuint (result->achieved.place.column, ==, 4);
  g_assert_cmpuint (result->achieved.place.line, ==, 0);
  g_assert_cmpint (streef_problem_get_code (hidden), ==, STREEF_PROBLEM_SHEETS_HIDDEN);
  g_assert_cmpstr (streef_problem_get_argument (hidden, 1), ==, "“Geheim”");
}

static void
test_notes (void)
{
#define NOTED(note) "<table:table-cell office:value-type=\"float\" office:value=\"1\"><office:annotation><text:p>" note "</text:p></office:annotation><text:p>1</text:p></table:table-cell>"
  static const char sheet[]
    = "<table:table table:name=\"a\">" HEADINGS RESULT (NOTED ("voor</text:p><text:p>lopig") NOTED ("afgesproken") BLANK TEXT ("zie brief")) "</table:table>";
  g_autofree char *path = book_write_ods ("", sheet);
  g_autoptr (StreefDatasetRef) dataset = load_one (path);
  const StreefResult *result
    = streef_category_get_result (g_ptr_array_index (dataset->categories, 0), 2015);

  g_assert_cmpstr (streef_texts_get_exact (&result->note, STREEF_LANGUAGE_NL), ==,
                   "zie brief voor lopig afgesproken");
}

static void
test_xlsx (void)
{
#define XROW(cells) "<row>" cells "</row>"
#define XTEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define XNUMBER(value) "<c><v>" value "</v></c>"
#define XHEADINGS XROW (XTEXT ("categorie") XTEXT ("richting") XTEXT ("jaar") XTEXT ("gerealiseerd") XTEXT ("streefcijfer"))
  static const Case cases[] = {
    { "numbers are certain", XROW (XTEXT ("A") XTEXT ("hoger") XNUMBER ("2015") XNUMBER ("1.37") XNUMBER ("1370")), "A|2015|1.37 D2|1370 E2\n" },
    { "texts beside them are not", XROW (XTEXT ("A") XTEXT ("hoger") XNUMBER ("2015") XNUMBER ("1.37") XTEXT ("1.370")), "A|2015|1.37 D2|1370 E2\nproblem|number-two-ways|0|E2|1.370|1370|1.370\n" },
    { "an error is one problem", XROW (XTEXT ("A") XTEXT ("hoger") XNUMBER ("2015") "<c t=\"e\"><v>#N/A</v></c>" XNUMBER ("5")), "A|2015|=#N/A D2|5 E2\nproblem|cell-error|0|D2|#N/A\n" },
    { "a formula without its value", XROW (XTEXT ("A") XTEXT ("hoger") XNUMBER ("2015") "<c><f>1+1</f></c>" XNUMBER ("5")), "A|2015|!blank D2|5 E2\nproblem|cell-without-value|0|D2\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = g_strconcat (XHEADINGS, cases[i].rows, NULL);
      const BookXlsx book = { .rows = rows };
      g_autofree char *path = book_write_xlsx (&book);

      assert_figures (&cases[i], path);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/sheets/ods", test_ods);
  g_test_add_func ("/sheets/places", test_places);
  g_test_add_func ("/sheets/notes", test_notes);
  g_test_add_func ("/sheets/xlsx", test_xlsx);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
