/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/book.h"

#include "load/fixture.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *rows; /* of the one table */
  const char *dump;
} Case;

#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TEXT(text) "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define TYPED(type, value, text) \
  "<table:table-cell office:value-type=\"" type "\" office:value=\"" value "\"><text:p>" text "</text:p></table:table-cell>"
#define NUMBER(value, text) TYPED ("float", value, text)
#define BLANKS(n) "<table:table-cell table:number-columns-repeated=\"" n "\"/>"
#define BLANK_ROWS(n) "<table:table-row table:number-rows-repeated=\"" n "\"><table:table-cell/></table:table-row>"
#define TABLE(rows) "<table:table table:name=\"Resultaten\">" rows "</table:table>"

static void
assert_cases (const Case *cases,
              guint       n_cases,
              const char *styles)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *sheets = g_strconcat ("<table:table table:name=\"Resultaten\">", cases[i].rows, "</table:table>", NULL);
      g_autofree char *packed = book_write_ods (styles, sheets);
      g_autofree char *flat = book_write_fods (styles, sheets);
      g_autofree char *of_packed = book_dump (packed, NULL);
      g_autofree char *of_flat = book_dump (flat, NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (of_packed, ==, cases[i].dump);
      g_assert_cmpstr (of_flat, ==, cases[i].dump);
    }
}

static void
test_places (void)
{
  static const Case cases[] = {
    { "rows and columns", ROW (TEXT ("a") NUMBER ("1", "1")) ROW (BLANKS ("2") TEXT ("b")), "a|1{1}\n||b\n" },
    { "blank rows between", ROW (TEXT ("a")) BLANK_ROWS ("3") ROW (TEXT ("b")), "a\n\n\n\nb\n" },
    { "blank cells and rows behind", ROW (TEXT ("a") BLANKS ("16383")) BLANK_ROWS ("1048575"), "a\n" },
    { "repeated cells", ROW (TEXT ("a") "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>" TEXT ("b")), "a|7{7}|7{7}|7{7}|b\n" },
    { "repeated rows", "<table:table-row table:number-rows-repeated=\"2\">" TEXT ("a") "</table:table-row>" ROW (TEXT ("b")), "a\na\nb\n" },
    { "merged cells", ROW ("<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>" TEXT ("b")), "a||b\n" },
    { "groups and heads", "<table:table-header-rows>" ROW (TEXT ("a")) "</table:table-header-rows><table:table-row-group>" ROW (TEXT ("b")) "<table:table-rows>" ROW (TEXT ("c")) "</table:table-rows></table:table-row-group>", "a\nb\nc\n" },
    { "column 16384", ROW (BLANKS ("16383") TEXT ("a")) ROW (TEXT ("b")), NULL },
    { "column 16385", ROW (BLANKS ("16384") TEXT ("a")), "limit-columns XFE1|16384\n" },
    { "16385 repeated cells", ROW ("<table:table-cell table:number-columns-repeated=\"16385\"><text:p>a</text:p></table:table-cell>"), "limit-columns A1|16384\n" },
    { "a row beyond the last", BLANK_ROWS ("1048576") ROW (TEXT ("a")), "limit-rows row 1048577|1048576\n" },
    { "more rows than a guint", BLANK_ROWS ("4294967295") BLANK_ROWS ("4294967295") ROW (TEXT ("a")), "limit-rows row 1048577|1048576\n" },
    { "a million rows of data", "<table:table-row table:number-rows-repeated=\"1048576\">" TEXT ("a") TEXT ("b") TEXT ("c") "</table:table-row>", "limit-cells row 1|2000000\n" },
    { "1048576 rows of 16384 cells", "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>a</text:p></table:table-cell></table:table-row>", "limit-cells row 1|2000000\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheets = g_strconcat ("<table:table table:name=\"Resultaten\">", cases[i].rows, "</table:table>", NULL);
      g_autofree char *path = book_write_ods ("", sheets);
      g_autofree char *dump = book_dump (path, NULL);

      g_test_message ("%s", cases[i].name);
      if (cases[i].dump == NULL)
        g_assert_true (g_str_has_suffix (dump, "|a\nb\n"));
      else if (strstr (cases[i].dump, " row ") != NULL)
        g_assert_true (g_str_has_prefix (dump, "limit-"));
      else
        g_assert_cmpstr (dump, ==, cases[i].dump);
    }
}

static void
test_texts (void)
{
  static const Case cases[] = {
    { "lines, blanks and tabs", ROW (TEXT (" a  b\n c<text:s text:c=\"3\"/>d<text:tab/>e<text:line-break/>f</text:p><text:p>g")), "a b c   d\te\nf\ng\n" },
    { "spans and links", ROW (TEXT ("a<text:span>b<text:a>c</text:a></text:span>d")), "abcd\n" },
    { "the five entities, references, CDATA", ROW (TEXT ("&lt;&amp;&gt;&quot;&apos;&#233;&#x20AC;<![CDATA[<x>]]>")), "<&>\"'é€<x>\n" },
    { "how it sounds", ROW (TEXT ("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>b")), "ab\n" },
    { "shapes and charts", "<table:shapes><draw:frame><table:table>" ROW (TEXT ("x")) "</table:table></draw:frame></table:shapes>" ROW ("<table:table-cell office:value-type=\"string\"><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame><text:p>a<draw:frame><text:p>y</text:p></draw:frame></text:p></table:table-cell>"), "a\n" },
    { "a table in a cell", ROW ("<table:table-cell><table:table>" ROW (TEXT ("x")) "</table:table><text:p>a</text:p></table:table-cell>"), "a\n" },
    { "annotations", ROW ("<table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>wie</dc:creator><dc:date>2015</dc:date><text:p>voorlopig</text:p><text:p>cijfer</text:p></office:annotation><text:p>a</text:p></table:table-cell>"), "a\nnote 1 1 voorlopig\ncijfer\n" },
    { "no text but a value", ROW ("<table:table-cell office:value-type=\"string\" office:string-value=\"a\"/><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell>"), "a|WAAR\n" },
    { "dates", ROW ("<table:table-cell office:value-type=\"date\" office:date-value=\"2015-12-31\"><text:p>31 dec. 2015</text:p></table:table-cell>"), "31 dec. 2015\n" },
    { "errors", ROW ("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DEEL/0!</text:p></table:table-cell><table:table-cell table:formula=\"x\" office:value-type=\"string\"><text:p>#N/B</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>#N/B</text:p></table:table-cell>"),
      "#DEEL/0!|#N/B|#N/B\ncell-error A1|#DEEL/0!\ncell-error B1|#N/B\n" },
    { "a formula without its value", ROW ("<table:table-cell table:formula=\"of:=A1\"/>" TEXT ("a")), "|a\ncell-without-value A1\n" },
    { "a formula that gives no text", ROW ("<table:table-cell table:formula=\"of:=A1\" office:value-type=\"string\" office:string-value=\"\"/>" TEXT ("a")), "|a\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "");
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "as stored", ROW (NUMBER ("1370", "1370") NUMBER ("12.5", "12,5") NUMBER ("12.5", "12.5") NUMBER ("-3", "-3") NUMBER ("0", "0")), "1370{1370}|12,5{12.5}|12.5{12.5}|-3{-3}|0{0}\n" },
    { "thousands", ROW (NUMBER ("1370", "1.370") NUMBER ("1370", "1,370") NUMBER ("1234567.5", "1 234 567,50") NUMBER ("1.37", "1.370")), "1.370{1370}|1,370{1370}|1 234 567,50{1234567.50}|1.370{1.370}\n" },
    { "percentages", ROW (TYPED ("percentage", "0.26", "26%") TYPED ("percentage", "0.9925", "99,25 %") TYPED ("percentage", "-0.0066", "-0,66%")), "26%{26}|99,25 %{99.25}|-0,66%{-0.66}\n" },
    { "a per cent sign that is a letter", ROW (NUMBER ("26", "26%")), "26%{26}\n" },
    { "currencies", ROW (TYPED ("currency", "1370.5", "€ 1.370,50") TYPED ("currency", "-3", "-€ 3") TYPED ("currency", "-3", "€ -3,00") TYPED ("currency", "-3", "(3)") TYPED ("currency", "-3", "− 3") TYPED ("currency", "-3", "3-")), "€ 1.370,50{1370.50}|-€ 3{-3}|€ -3,00{-3.00}|(3){-3}|− 3{-3}|3-{-3}\n" },
    { "units", ROW (NUMBER ("35", "35 m2") NUMBER ("7", "ca. 7 zaken")), "35 m2{35}|ca. 7 zaken{7}\n" },
    { "15 digits", ROW (NUMBER ("0.26000000000000001", "0,26") NUMBER ("1.1000000000000001E1", "11")), "0,26{0.26}|11{11}\n" },
    { "more than is shown", ROW (NUMBER ("12.54", "12,5") NUMBER ("12.55", "12,6") NUMBER ("-12.55", "-12,6") NUMBER ("0.4", "0") NUMBER ("-0.4", "-0")) ROW (NUMBER ("1.23", "1,2")),
      "12,5{12.5}|12,6{12.6}|-12,6{-12.6}|0{0}|-0{0}\n1,2{1.2}\nvalues-finer A1|2|12,5|12.54\nvalues-finer B1|1|12,6|12.55\nvalues-finer C1|1|-12,6|-12.55\nvalues-finer D1|1|0|0.4\nvalues-finer E1|1|-0|-0.4\n" },
    { "another number", ROW (NUMBER ("1370", "1.371") NUMBER ("5", "n.v.t.") NUMBER ("-370", "370") NUMBER ("0", "-") NUMBER ("1.5", "1 1/2") NUMBER ("12000000000", "1,2E+10") NUMBER ("12.5", "12,6")),
      "1.371|n.v.t.|370|-|1 1/2|1,2E+10|12,6\ncell-differs A1|1.371|1370\ncell-differs B1|n.v.t.|5\ncell-differs C1|370|-370\ncell-differs D1|-|0\ncell-differs E1|1 1/2|1.5\ncell-differs F1|1,2E+10|12000000000\ncell-differs G1|12,6|12.5\n" },
    { "no text", ROW ("<table:table-cell office:value-type=\"float\" office:value=\"12.5\"/><table:table-cell office:value-type=\"percentage\" office:value=\"0.26\"/>"), "12.5{12.5}|26%{26}\n" },
    { "no number", ROW (NUMBER ("NaN", "NaN") NUMBER ("", "5") NUMBER ("1e999", "veel")), "NaN|5|veel\ncell-differs A1|NaN|NaN\ncell-differs B1|5|\ncell-differs C1|veel|1e999\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "");
}

static void
test_styles (void)
{
  static const char styles[]
    = "<number:number-style style:name=\"N1\"><number:number number:display-factor=\"1000\"/></number:number-style>";
  static const Case cases[] = {
    { "in thousands", ROW (NUMBER ("1370", "1,4") NUMBER ("1370", "1.370") NUMBER ("1370000", "1,4")), "1,4{1.4}|1.370|1,4\ncell-differs B1|1.370|1370\ncell-differs C1|1,4|1370000\nvalues-finer A1|1|1,4|1370\n" },
  };
  static const Case hidden[] = {
    { "hidden rows", ROW (TEXT ("a")) "<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"2\">" TEXT ("b") "</table:table-row><table:table-row table:visibility=\"filter\">" TEXT ("c") "</table:table-row><table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"1000\"><table:table-cell/></table:table-row>",
      "a\nb\nb\nc\nrows-hidden -|3\n" },
    { "hidden columns", "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"16381\"/>" ROW (TEXT ("a") BLANKS ("1") TEXT ("c")), "a||c\ncolumns-hidden C1|1\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), styles);
  assert_cases (hidden, G_N_ELEMENTS (hidden), "");
}

static void
test_sheets (void)
{
#define TABLE_OF(name, attributes, rows) "<table:table table:name=\"" name "\" " attributes ">" rows "</table:table>"
#define HEADINGS ROW (TEXT ("categorie") TEXT ("jaar") TEXT ("gerealiseerd"))
#define RESULTS ROW (TEXT ("A") NUMBER ("2015", "2015") NUMBER ("1", "1"))
  static const char styles[]
    = "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
      "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
  static const char sheets[]
    = "<table:tracked-changes><table:cell-content-change>" HEADINGS "</table:cell-content-change></table:tracked-changes>"
      TABLE_OF ("Geheim", "table:style-name=\"ta2\"", HEADINGS RESULTS)
      TABLE_OF ("Voorblad", "table:style-name=\"ta1\"", ROW (TEXT ("Resultaten van 2015")))
      TABLE_OF ("Leeg", "", HEADINGS)
      TABLE_OF ("Cijfers", "", HEADINGS RESULTS)
      TABLE_OF ("Meer", "", ROW (TEXT ("meer")));
  static const char table[] = "categorie|jaar|gerealiseerd\nA|2015{2015}|1{1}\n";
  static const struct
  {
    const char *sheet;
    const char *dump;
  } cases[] = {
    { NULL, table },
    { "Cijfers", table },
    { "Geheim", table },
    { "Meer", "meer\n" },
    { "cijfers", "sheet-unknown -|cijfers|Geheim\nVoorblad\nLeeg\nCijfers\nMeer\n" },
  };
  g_autofree char *path = book_write_ods (styles, sheets);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefReading reading = { .sheet = cases[i].sheet };
      g_autofree char *dump = book_dump (path, &reading);

      g_test_message ("%s", cases[i].sheet != NULL ? cases[i].sheet : "none");
      g_assert_cmpstr (dump, ==, cases[i].dump);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/ods/places", test_places);
  g_test_add_func ("/ods/texts", test_texts);
  g_test_add_func ("/ods/numbers", test_numbers);
  g_test_add_func ("/ods/styles", test_styles);
  g_test_add_func ("/ods/sheets", test_sheets);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
