/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-csv-reader.h"
#include "load/streef-grid.h"

#include "load/fixture.h"
#include "load/streef-limits.h"

#include <string.h>

/* Reads @text into a grid; NULL with @error set. */
static StreefGrid *
read_grid (const char        *text,
           gssize             length,
           char               separator,
           StreefCsvFindings *findings,
           GError           **error)
{
  g_autofree char *path = fixture_write ("rows.csv", text, length);
  g_autoptr (StreefInput) input = streef_input_open (path, STREEF_ENCODING_UNSET, error);
  g_autoptr (StreefGrid) grid = NULL;
  StreefGridSink sink;

  if (input == NULL)
    return NULL;

  grid = streef_grid_new (streef_input_get_file (input), NULL, 0);
  streef_grid_sink_init (&sink, grid);
  if (!streef_csv_read (input, separator, &sink.sink, NULL, NULL, NULL, findings, error))
    return NULL;

  return g_steal_pointer (&grid);
}

/* The grid as text: the line, then the cells in brackets. */
static char *
describe (const StreefGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint row = 1; row <= streef_grid_get_n_rows (grid); row++)
    {
      g_string_append_printf (text, "%u", streef_grid_get_line (grid, row));
      for (guint column = 1; column <= streef_grid_get_n_cells (grid, row); column++)
        g_string_append_printf (text, "[%s]", streef_grid_get_cell (grid, row, column));
      g_string_append_c (text, ' ');
    }

  return g_strchomp (g_string_free (text, FALSE));
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
    guint open_line;
  } cases[] = {
    { "a;b\n1;2\n", "1[a][b] 2[1][2]", 0 },
    { "a;b\r\n1;2\r\n", "1[a][b] 2[1][2]", 0 },
    { "a;b\r1;2\r", "1[a][b] 2[1][2]", 0 },
    { "a;b\n1;2", "1[a][b] 2[1][2]", 2 },
    { "a;b\n1;", "1[a][b] 2[1][]", 2 },
    { "a;b\r\n1;2\r", "1[a][b] 2[1][2]", 0 },
    { "\n;\n\n", "1 2[][] 3", 0 },
    { "\"\"\na;b\n", "1[] 2[a][b]", 0 },
    { "\"a;b\";c\n", "1[a;b][c]", 0 },
    { "\"a\nb\r\nc\rd\";e\nf\n", "1[a\nb\r\nc\rd][e] 5[f]", 0 },
    { "\"say \"\"yes\"\"\";\"\"\"\"\n", "1[say \"yes\"][\"]", 0 },
    { "5\" disk;a \"b\" c\n", "1[5\" disk][a \"b\" c]", 0 },
    { " \"a\";b\n", "1[ \"a\"][b]", 0 },
    { "\"a\"  ;b\n", "1[a][b]", 0 },
    { "\"a\";\"b\"", "1[a][b]", 1 },
    { "a;\"\"\n", "1[a][]", 0 },
    { "'a;b';c\n", "1['a][b'][c]", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      StreefCsvFindings findings;
      g_autoptr (StreefGrid) grid = read_grid (cases[i].text, -1, ';', &findings, &error);
      g_autofree char *rows = NULL;

      g_test_message ("%u: %s", i, cases[i].text);
      g_assert_no_error (error);
      rows = describe (grid);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpuint (findings.open_line, ==, cases[i].open_line);
    }
}

static void
test_separators (void)
{
  static const struct
  {
    const char *text;
    char separator;
    const char *reason;
  } cases[] = {
    { "a;b\n1;2\n", ';', "only" },
    { "a\tb\n1\t2\n", '\t', "only" },
    { "a,b\n1,2\n", ',', "only" },
    { "a|b\n1|2\n", '|', "only" },
    { "a;b;c\n1;12,5;x\n2;13,5;y\n", ';', "same-count" },
    { "a;b\n1;12,5\n2;13,5\n3;1\n", ';', "same-count" },
    { "name,year\n\"x; y\",2015\nz,2016\n", ',', "only" },
    { "name,year\nx; y,2015\nz,2016\n", ',', "same-count" },
    { "# title: a; b; c\n# subject: d; e; f\nname,year\nz,2016\n", ',', "only" },
    { "\"# a;b\"\nname\tyear\nx, y\t2016\n", '\t', "same-count" },
    { "a;b;c\n1;\"2\n\n,,,,,,\";3\n", ';', "only" },
    { "a\nb\n", ';', "only" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      StreefCsvFindings findings;
      g_autoptr (StreefGrid) grid = read_grid (cases[i].text, -1, 0, &findings, &error);

      g_test_message ("%u: %s", i, cases[i].text);
      g_assert_no_error (error);
      g_assert_nonnull (grid);
      g_assert_cmpint (findings.separator, ==, cases[i].separator);
      g_assert_cmpstr (findings.separator_reason, ==, cases[i].reason);
    }
}

static void
test_chosen_separator (void)
{
  StreefCsvFindings findings;
  g_autoptr (StreefGrid) grid = read_grid ("a;b,c\n1;2,3\n", -1, ',', &findings, NULL);
  g_autofree char *rows = describe (grid);

  g_assert_cmpstr (rows, ==, "1[a;b][c] 2[1;2][3]");
  g_assert_cmpstr (findings.separator_reason, ==, "chosen");
}

static void
test_unclosed_quotes (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { "a;b\n\"c;d\n", 2 },
    { "a;b\nc;\"d", 2 },
    { "a;b\nc;\"d\"\"", 2 },
    { "\"x\ny\";\"b\nc", 2 },
    { "a;b\n\"c;1\n\"d\";2\n", 2 },
    { "a;b\n\"c\"x;1\n", 2 },
    { "\"", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      StreefCsvFindings findings;

      g_test_message ("%u: %s", i, cases[i].text);
      g_assert_null (read_grid (cases[i].text, -1, ';', &findings, &error));
      g_free (fixture_take_error (error, STREEF_PROBLEM_QUOTE_UNCLOSED, cases[i].line));
    }
}

/* A file of @n_bytes with @text repeated. */
static char *
repeat (const char *text,
        gsize       n_times,
        const char *tail)
{
  GString *all = g_string_new (NULL);

  for (gsize i = 0; i < n_times; i++)
    g_string_append (all, text);
  g_string_append (all, tail);
  return g_string_free (all, FALSE);
}

static void
test_limits (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    gsize n_times;
    const char *tail;
    StreefProblemCode code; /* STREEF_UNDERSTOOD_COLUMN: not refused */
    guint line;
    const char *argument;
  } cases[] = {
    { "columns, inside", ";", STREEF_LIMIT_COLUMNS - 1, "\n", STREEF_UNDERSTOOD_COLUMN, 0, NULL },
    { "columns, outside", ";", STREEF_LIMIT_COLUMNS, "\n", STREEF_PROBLEM_LIMIT_COLUMNS, 1, "16384" },
    { "a million columns", "a;", 1000000, "\n", STREEF_PROBLEM_LIMIT_COLUMNS, 1, "16384" },
    { "cell, inside", "é", STREEF_LIMIT_CELL_CHARACTERS, ";b\n", STREEF_UNDERSTOOD_COLUMN, 0, NULL },
    { "cell, outside", "é", STREEF_LIMIT_CELL_CHARACTERS + 1, ";b\n", STREEF_PROBLEM_LIMIT_CELL_LENGTH, 1, "32767" },
    { "a long line", "abcdefgh", 4000000, "", STREEF_PROBLEM_LIMIT_CELL_LENGTH, 1, "32767" },
    { "a long quoted cell", "\"\"", 40000, "\"\n", STREEF_PROBLEM_LIMIT_CELL_LENGTH, 1, "32767" },
    { "blank lines, inside", "\n", STREEF_LIMIT_CELLS, "", STREEF_UNDERSTOOD_COLUMN, 0, NULL },
    { "blank lines, outside", "\n", STREEF_LIMIT_CELLS, "\n", STREEF_PROBLEM_LIMIT_CELLS, STREEF_LIMIT_CELLS + 1, "2000000" },
    { "cells, inside", ";;;\n", STREEF_LIMIT_CELLS / 4, "", STREEF_UNDERSTOOD_COLUMN, 0, NULL },
    { "cells, outside", ";;;\n", STREEF_LIMIT_CELLS / 4, "a\n", STREEF_PROBLEM_LIMIT_CELLS, STREEF_LIMIT_CELLS / 4 + 1, "2000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].text, cases[i].n_times, cases[i].tail);
      GError *error = NULL;
      StreefCsvFindings findings;
      g_autoptr (StreefGrid) grid = NULL;
      g_autofree char *argument = NULL;

      g_test_message ("%s", cases[i].name);
      if (g_str_has_prefix (text, "\"\""))
        text[1] = 'x';
      grid = read_grid (text, -1, ';', &findings, &error);
      if (cases[i].code == STREEF_UNDERSTOOD_COLUMN)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (grid);
      argument = fixture_take_error (error, cases[i].code, cases[i].line);
      g_assert_cmpstr (argument, ==, cases[i].argument);
    }
}

/* An unclosed quote in a large file is found where it opened, not at the limit of a cell. */
static void
test_unclosed_in_large_file (void)
{
  g_autofree char *rest = repeat ("row;with;cells\n", 200000, "");
  g_autofree char *all = g_strconcat ("head;line\n\"a;b\nc;d\n", rest, NULL);
  GError *error = NULL;
  StreefCsvFindings findings;

  g_assert_null (read_grid (all, -1, 0, &findings, &error));
  g_free (fixture_take_error (error, STREEF_PROBLEM_QUOTE_UNCLOSED, 2));
}

/* Rows that lie across the blocks in which the file is read, at every offset of a short stretch. */
static void
test_blocks (void)
{
  for (guint shift = 0; shift < 24; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      StreefCsvFindings findings;
      g_autoptr (StreefGrid) grid = NULL;

      for (guint i = 0; i < shift; i++)
        g_string_append_c (text, 'x');
      while (text->len < 600000)
        g_string_append (text, ";\"é\"\"\r\n€\";2\r\n");
      grid = read_grid (text->str, (gssize) text->len, ';', &findings, NULL);

      g_assert_nonnull (grid);
      for (guint row = 1; row <= streef_grid_get_n_rows (grid); row++)
        {
          g_assert_cmpuint (streef_grid_get_n_cells (grid, row), ==, 3);
          g_assert_cmpuint (streef_grid_get_line (grid, row), ==, row * 2 - 1);
          g_assert_cmpstr (streef_grid_get_cell (grid, row, 2), ==, "é\"\r\n€");
          g_assert_cmpstr (streef_grid_get_cell (grid, row, 3), ==, "2");
        }
    }
}

static void
count_progress (double   fraction,
                gpointer user_data)
{
  guint *n_calls = user_data;

  g_assert_cmpfloat (fraction, >=, 0.0);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *n_calls += 1;
}

static void
test_progress_and_cancel (void)
{
  g_autofree char *text = repeat ("row;with;cells\n", 100000, "");
  g_autofree char *path = fixture_write ("rows.csv", text, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint is_cancelled = 0; is_cancelled < 2; is_cancelled++)
    {
      g_autoptr (StreefInput) input = streef_input_open (path, STREEF_ENCODING_UNSET, NULL);
      g_autoptr (StreefGrid) grid = streef_grid_new (path, NULL, 0);
      g_autoptr (GError) error = NULL;
      StreefGridSink sink;
      StreefCsvFindings findings;
      guint n_calls = 0;

      streef_grid_sink_init (&sink, grid);
      if (is_cancelled)
        g_cancellable_cancel (cancellable);
      g_assert_true (streef_csv_read (input, 0, &sink.sink, cancellable, count_progress, &n_calls,
                                      &findings, &error)
                     == !is_cancelled);
      if (is_cancelled)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpuint (n_calls, >, 1);
    }
}

static void
test_outside_grid (void)
{
  StreefCsvFindings findings;
  g_autoptr (StreefGrid) grid = read_grid ("a;b\n", -1, ';', &findings, NULL);

  g_assert_cmpuint (streef_grid_get_n_rows (grid), ==, 1);
  g_assert_cmpstr (streef_grid_get_cell (grid, 1, 3), ==, "");
  g_assert_cmpstr (streef_grid_get_cell (grid, 0, 1), ==, "");
  g_assert_cmpstr (streef_grid_get_cell (grid, 2, 1), ==, "");
  g_assert_cmpstr (streef_grid_get_cell (grid, 1, 0), ==, "");
  g_assert_cmpuint (streef_grid_get_line (grid, 2), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/separators", test_separators);
  g_test_add_func ("/csv-reader/chosen-separator", test_chosen_separator);
  g_test_add_func ("/csv-reader/unclosed-quotes", test_unclosed_quotes);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/unclosed-in-large-file", test_unclosed_in_large_file);
  g_test_add_func ("/csv-reader/blocks", test_blocks);
  g_test_add_func ("/csv-reader/progress-and-cancel", test_progress_and_cancel);
  g_test_add_func ("/csv-reader/outside-grid", test_outside_grid);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
