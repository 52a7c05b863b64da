/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "load/book.h"
#include "load/fixture.h"

#include <string.h>

/* Spreadsheets that are made to do harm: each gets an error with its reason, in little time and memory. */

#define MAX_SECONDS 20 /* with sanitizers, on a machine that does something else too */

static char *
repeat (const char *head,
        const char *piece,
        guint       n_times,
        const char *tail)
{
  const gsize length = strlen (piece);
  GString *text = g_string_sized_new (n_times * length + 1000);

  g_string_append (text, head);
  for (guint i = 0; i < n_times; i++)
    g_string_append_len (text, piece, (gssize) length);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

static char *
make_ods_rows (const char *head,
               const char *piece,
               guint       n_times,
               const char *tail)
{
  g_autofree char *rows = repeat (head, piece, n_times, tail);
  g_autofree char *sheet = g_strconcat ("<table:table table:name=\"a\">", rows, "</table:table>", NULL);

  return book_write_ods ("", sheet);
}

static char *
make_xlsx_rows (const char *head,
                const char *piece,
                guint       n_times,
                const char *tail)
{
  g_autofree char *rows = repeat (head, piece, n_times, tail);
  const BookXlsx book = { .rows = rows };

  return book_write_xlsx (&book);
}

static char *
make_xlsx_comments (const char *head,
                    const char *piece,
                    guint       n_times,
                    const char *tail)
{
  g_autofree char *comments = repeat (head, piece, n_times, tail);
  const BookXlsx book = { .rows = "<row><c><v>1</v></c></row>", .comments = comments };

  return book_write_xlsx (&book);
}

static char *
make_shared_strings (const char *head,
                     const char *piece,
                     guint       n_times,
                     const char *tail)
{
  g_autofree char *strings = repeat (head, piece, n_times, tail);
  const BookXlsx book = { .rows = "<row><c t=\"s\"><v>0</v></c></row>", .strings = strings };

  return book_write_xlsx (&book);
}

#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    char *(*make) (const char *, const char *, guint, const char *);
    const char *head;
    const char *piece;
    guint n_times;
    const char *tail;
    StreefProblemCode code;
  } cases[] = {
    { "ods: a bomb of blanks", make_ods_rows, "", "          ", 4000000, "", STREEF_PROBLEM_LIMIT_RATIO },
    { "ods: a bomb of cells", make_ods_rows, "<table:table-row>", "<table:table-cell/>", 1000000, "</table:table-row>", STREEF_PROBLEM_NO_HEADER },
    { "ods: 2 million tags within each other", make_ods_rows, "", "<table:table-row-group>", 2000000, "", STREEF_PROBLEM_LIMIT_XML_DEPTH },
    { "ods: a million columns", make_ods_rows, "<table:table-row>", CELL ("a"), 1000000, "</table:table-row>", STREEF_PROBLEM_LIMIT_COLUMNS },
    { "ods: a million repeated columns", make_ods_rows, "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>a</text:p></table:table-cell>", "", 0, "</table:table-row>", STREEF_PROBLEM_LIMIT_COLUMNS },
    { "ods: a million repeated rows", make_ods_rows, "<table:table-row table:number-rows-repeated=\"1048576\">" CELL ("a") CELL ("b"), "", 0, "</table:table-row>", STREEF_PROBLEM_LIMIT_CELLS },
    { "ods: a cell of 16 MB", make_ods_rows, "<table:table-row><table:table-cell><text:p>", "0123456789abcdef", 1000000, "</text:p></table:table-cell></table:table-row>", STREEF_PROBLEM_LIMIT_CELL_LENGTH },
    { "ods: a cell of blanks", make_ods_rows, "<table:table-row><table:table-cell><text:p>", "<text:s text:c=\"30000\"/>", 100000, "</text:p></table:table-cell></table:table-row>", STREEF_PROBLEM_LIMIT_CELL_LENGTH },
    { "ods: a note of 16 MB", make_ods_rows, "<table:table-row><table:table-cell><office:annotation><text:p>", "0123456789abcdef", 1000000, "</text:p></office:annotation></table:table-cell></table:table-row>", STREEF_PROBLEM_LIMIT_CELL_LENGTH },
    { "ods: one text in 2 million cells", make_ods_rows, "", "<table:table-row table:number-rows-repeated=\"1000\">" CELL ("a text of some length, said again and again") "</table:table-row>", 1100, "", STREEF_PROBLEM_LIMIT_ROWS },
    { "xlsx: a million columns", make_xlsx_rows, "<row>", "<c><v>1</v></c>", 1000000, "</row>", STREEF_PROBLEM_LIMIT_COLUMNS },
    { "xlsx: a million empty rows", make_xlsx_rows, "", "<row/>", 1048576, "", STREEF_PROBLEM_NO_HEADER },
    { "xlsx: a million empty rows and data", make_xlsx_rows, "", "<row/>", 1048575, "<row><c><v>1</v></c></row>", STREEF_PROBLEM_NO_HEADER },
    { "xlsx: a million and two rows", make_xlsx_rows, "", "<row/>", 1048576, "<row><c><v>1</v></c></row>", STREEF_PROBLEM_LIMIT_ROWS },
    { "xlsx: a cell of 16 MB", make_xlsx_rows, "<row><c t=\"str\"><v>", "0123456789abcdef", 1000000, "</v></c></row>", STREEF_PROBLEM_LIMIT_CELL_LENGTH },
    { "xlsx: a comment of 16 MB", make_xlsx_comments, "<comment ref=\"A1\"><text><t>", "0123456789abcdef", 1000000, "</t></text></comment>", STREEF_PROBLEM_LIMIT_CELL_LENGTH },
    { "xlsx: shared strings of 80 MB", make_shared_strings, "<si><t>a</t></si>", "<si><t>0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef</t></si>", 1100000, "", STREEF_PROBLEM_LIMIT_TEXT },
    { "xlsx: a shared string out of range", make_xlsx_rows, "<row><c t=\"s\"><v>4294967295</v></c></row>", "", 0, "", STREEF_PROBLEM_SHEET_DAMAGED },
    { "xlsx: a doctype in the strings", make_shared_strings, "<!DOCTYPE a [<!ENTITY b 'c'>]>", "", 0, "", STREEF_PROBLEM_XML_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cases[i].make (cases[i].head, cases[i].piece, cases[i].n_times, cases[i].tail);
      const char *files[] = { path, NULL };
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      const StreefDataset *dataset = streef_load (files, NULL, NULL, NULL, NULL, NULL, &error);
      const double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

      g_test_message ("%s: %.2f s", cases[i].name, seconds);
      g_assert_null (dataset);
      g_assert_error (error, STREEF_ERROR, (int) cases[i].code);
      g_assert_cmpfloat (seconds, <, MAX_SECONDS);
    }
}

/* A shared text of 30 000 characters in each of 10 000 cells is no more than a MB of file. */
static void
test_text_shared (void)
{
  g_autofree char *rows = repeat ("", "<row><c t=\"s\"><v>0</v></c></row>", 10000, "");
  g_autofree char *text = g_strnfill (30000, 'a');
  g_autofree char *strings = g_strconcat ("<si><t>", text, "</t></si>", NULL);
  const BookXlsx book = { .rows = rows, .strings = strings };
  g_autofree char *path = book_write_xlsx (&book);
  g_autofree char *dump = book_dump (path, NULL);

  g_assert_cmpstr (dump, ==, "limit-text -|64\n");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/hostile/refused", test_refused);
  g_test_add_func ("/hostile/text-shared", test_text_shared);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
