/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/book.h"

#include "load/fixture.h"

typedef struct
{
  const char *name;
  BookXlsx book;
  const char *dump;
} Case;

#define ROW(cells) "<row>" cells "</row>"
#define NUMBER(value) "<c><v>" value "</v></c>"
#define STYLED(style, value) "<c s=\"" style "\"><v>" value "</v></c>"
#define TEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void
assert_cases (const Case *cases,
              guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = book_write_xlsx (&cases[i].book);
      g_autofree char *dump = book_dump (path, NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (dump, ==, cases[i].dump);
    }
}

static void
test_places (void)
{
  static const Case cases[] = {
    { "by their names", { "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"4\"><c r=\"A4\"><v>3</v></c></row>" }, "\n|1{1}||2{2}\n\n3{3}\n" },
    { "without names", { ROW (NUMBER ("1") NUMBER ("2")) ROW ("") ROW (NUMBER ("3")) }, "1{1}|2{2}\n\n3{3}\n" },
    { "cells with nothing but a style", { "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"/><c r=\"XFD1\" s=\"0\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row>" }, "1{1}\n" },
    { "columns out of order", { "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>" }, "sheet-damaged C1\n" },
    { "a column twice", { "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>" }, "sheet-damaged B1\n" },
    { "rows out of order", { "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>" }, "sheet-damaged A3\n" },
    { "a cell of another row", { "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>" }, "sheet-damaged A2\n" },
    { "no name of a cell", { "<row r=\"1\"><c r=\"7\"><v>1</v></c></row>" }, "sheet-damaged A1\n" },
    { "a column beyond the last", { "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>" }, "limit-columns A1|16384\n" },
    { "a row beyond the last", { "<row r=\"1048577\"><c><v>1</v></c></row>" }, "limit-rows A1|1048576\n" },
    { "merged cells", { .rows = ROW (TEXT ("a") TEXT ("x") TEXT ("b")) ROW (TEXT ("y")), .after = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>" }, "a||b\n\n" },
    { "merged to the end", { .rows = ROW (TEXT ("a") NUMBER ("1")), .after = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>" }, "a|\n" },
    { "merged wrongly", { .rows = ROW (TEXT ("a")), .after = "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>" }, "sheet-damaged A2\n" },
    { "hidden rows and columns", { .before = "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>", .rows = "<row hidden=\"1\"><c><v>1</v></c><c><v>2</v></c></row><row hidden=\"true\"/>" }, "1{1}|2{2}\nrows-hidden -|1\ncolumns-hidden B1|1\n" },
    { "comments", { .rows = ROW (TEXT ("a")), .comments = "<comment ref=\"B1\"><text><r><t>voor</t></r><r><t>lopig</t></r></text></comment><comment ref=\"-\"><text><t>x</t></text></comment>" }, "a\nnote 1 2 voorlopig\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_texts (void)
{
  static const Case cases[] = {
    { "shared", { .rows = ROW ("<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>"), .strings = "<si><t>a</t></si><si><t xml:space=\"preserve\"> b </t></si>" }, " b |a\n" },
    { "in runs", { .rows = ROW ("<c t=\"s\"><v>0</v></c>" "<c t=\"inlineStr\"><is><r><t>c</t></r><r><t>d</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"), .strings = "<si><r><rPr/><t>a</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>" }, "ab|cd\n" },
    { "escaped", { .rows = ROW ("<c t=\"s\"><v>0</v></c><c t=\"str\"><v>_x005F_x000D_</v></c>" TEXT ("a_x00e9_b_x_")), .strings = "<si><t>a_x000D_\nb_xD800_</t></si>" }, "a\r\nb_xD800_|_x000D_|aéb_x_\n" },
    { "out of range", { .rows = ROW ("<c t=\"s\"><v>1</v></c>"), .strings = "<si><t>a</t></si>" }, "sheet-damaged A1\n" },
    { "no number of a text", { .rows = ROW ("<c t=\"s\"><v>-1</v></c>"), .strings = "<si><t>a</t></si>" }, "sheet-damaged A1\n" },
    { "booleans", { ROW ("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>") }, "WAAR|ONWAAR\n" },
    { "errors", { ROW ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") }, "#DIV/0!\ncell-error A1|#DIV/0!\n" },
    { "formulas", { ROW ("<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1</f><v>a</v></c><c><f>1+1</f></c><c t=\"str\"><f>A1</f><v></v></c>" TEXT ("b")) }, "2{2}|a|||b\ncell-without-value C1\n" },
    { "dates in words", { ROW ("<c t=\"d\"><v>2015-12-31</v></c>") }, "2015-12-31\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "general", { ROW (NUMBER ("1370") NUMBER ("12.5") NUMBER ("-0.5") NUMBER ("0.26000000000000001") NUMBER ("1E3") NUMBER ("1.5E-3") NUMBER ("123456789012345678")) }, "1370{1370}|12,5{12.5}|-0,5{-0.5}|0,26{0.26}|1000{1000}|0,0015{0.0015}|123456789012346000{123456789012346000}\n" },
    { "too large", { ROW (NUMBER ("1E300")) }, "1E300\n" },
    { "no number", { ROW (NUMBER ("veel")) }, "sheet-damaged A1\n" },
    { "no such style", { ROW (STYLED ("9", "1")) }, "sheet-damaged A1\n" },
    { "standard formats", { .formats = "#1\n#2\n#3\n#4\n#9\n#10\n#44", .rows = ROW (STYLED ("1", "12") STYLED ("2", "12") STYLED ("3", "1370") STYLED ("4", "1370.5") STYLED ("5", "0.26") STYLED ("6", "0.9925") STYLED ("7", "-1370")) }, "12{12}|12,00{12.00}|1.370{1370}|1.370,50{1370.50}|26%{26}|99,25%{99.25}|−1.370,00{-1370.00}\n" },
    { "decimals", { .formats = "0.0\n0.0#\n#.#\n0.00", .rows = ROW (STYLED ("1", "12.25") STYLED ("2", "12.255") STYLED ("3", "12") STYLED ("4", "-0.005")) }, "12,3{12.3}|12,26{12.26}|12{12}|-0,01{-0.01}\nvalues-finer A1|1|12,3|12.25\nvalues-finer B1|1|12,26|12.255\nvalues-finer D1|1|-0,01|-0.005\n" },
    { "thousands and millions", { .formats = "#,##0,\n0.0,,\\ \"mln\"\n0.0,%", .rows = ROW (STYLED ("1", "1370000") STYLED ("2", "180400000") STYLED ("3", "1370")) }, "1.370{1370}|180,4 mln{180.4}|137,0%{137.0}\n" },
    { "letters around", { .formats = "\"€\" #,##0.00\n[$€-413] #,##0\n_-* 0_-\n0\" zaken\"\n\"R\"0;[Red]-0", .rows = ROW (STYLED ("1", "1370") STYLED ("2", "1370") STYLED ("3", "5") STYLED ("4", "7") STYLED ("5", "2016")) }, "€ 1.370,00{1370.00}|€ 1.370{1370}|5{5}|7 zaken{7}|R2016{2016}\n" },
    { "in English", { .formats = "[$£-809]#,##0.0", .rows = ROW (STYLED ("1", "1370.5") "<c t=\"b\"><v>1</v></c>") }, "£1,370.5{1370.5}|TRUE\n" },
    { "other formats", { .formats = "# ?/?\n0.00E+00\n[>100]0;0.0\n;;;\n\"n.v.t.\"\n#500", .rows = ROW (STYLED ("1", "1.5") STYLED ("2", "1370") STYLED ("3", "7") STYLED ("4", "8") STYLED ("5", "9") STYLED ("6", "10")) },
      "1,5{1.5}|1370{1370}|7{7}|8{8}|9{9}|10{10}\ncell-format A1|1.5|# ?/?\ncell-format B1|1370|0.00E+00\ncell-format C1|7|[>100]0;0.0\ncell-format D1|8|;;;\ncell-format E1|9|\"n.v.t.\"\ncell-format F1|10|[=]500\n" },
    { "text", { .formats = "@", .rows = ROW (STYLED ("1", "12.5")) }, "12,5{12.5}\n" },
    { "dates of 1900", { .formats = "#14\nyyyy\nmmm yy\nd-m-yyyy h:mm\nh:mm:ss\n[h]:mm", .rows = ROW (STYLED ("1", "42369") STYLED ("2", "42369") STYLED ("3", "42369") STYLED ("4", "42369.5") STYLED ("5", "0.75") STYLED ("6", "1.5") STYLED ("1", "59") STYLED ("1", "60") STYLED ("1", "61")) }, "2015-12-31|2015|2015-12|2015-12-31 12:00:00|18:00:00|36:00:00|1900-02-28|1900-02-29|1900-03-01\n" },
    { "dates of 1904", { .settings = "date1904=\"1\"", .formats = "#14", .rows = ROW (STYLED ("1", "0") STYLED ("1", "40907")) }, "1904-01-01|2015-12-31\n" },
    { "no dates", { .formats = "#14", .rows = ROW (STYLED ("1", "-1") STYLED ("1", "1E9")) }, "-1{-1}|1000000000{1000000000}\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_sheets (void)
{
  static const BookXlsx book = {
    .sheets = "<sheet name=\"Geheim\" sheetId=\"1\" state=\"veryHidden\" r:id=\"r1\"/><sheet name=\"Voorblad\" sheetId=\"2\" r:id=\"r4\"/><sheet name=\"Cijfers\" sheetId=\"3\" r:id=\"r1\"/>",
    .rows = ROW (TEXT ("categorie") TEXT ("jaar") TEXT ("gerealiseerd")) ROW (TEXT ("A") NUMBER ("2015") NUMBER ("1")),
  };
  static const char table[] = "categorie|jaar|gerealiseerd\nA|2015{2015}|1{1}\n";
  static const struct
  {
    const char *sheet;
    const char *dump;
  } cases[] = {
    { NULL, table },
    { "Cijfers", table },
    { "Geheim", table },
    { "Voorblad", "ander\n" },
    { "Blad1", "sheet-unknown -|Blad1|Geheim\nVoorblad\nCijfers\n" },
  };
  g_autofree char *path = book_write_xlsx (&book);

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
  g_test_add_func ("/xlsx/places", test_places);
  g_test_add_func ("/xlsx/texts", test_texts);
  g_test_add_func ("/xlsx/numbers", test_numbers);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
