/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/book-checker.h"

#include "load/streef-limits.h"
#include "number/streef-number.h"

static BookChecker *
get_checker (StreefSink *sink)
{
  return (BookChecker *) ((char *) sink - G_STRUCT_OFFSET (BookChecker, rows));
}

static void
check_cell (const StreefCell *cell)
{
  g_autofree char *number = g_strndup (cell->text + cell->length, cell->number_length);
  StreefNumber read;

  g_assert_true (g_utf8_validate_len (cell->text, cell->length, NULL));
  g_assert_cmpuint (cell->length, <=, STREEF_LIMIT_CELL_CHARACTERS * 4);
  g_assert_true (cell->number_length == 0 || streef_number_from_plain (number, &read));
  g_assert_true (cell->number_length == 0 || cell->length > 0);
}

static gboolean
take_row (StreefSink       *sink,
          const StreefCell *cells,
          guint             n_cells,
          guint             line,
          GError          **error)
{
  BookChecker *self = get_checker (sink);

  g_assert_true (self->is_open);
  g_assert_cmpuint (++self->n_rows, <=, STREEF_LIMIT_ROWS);
  g_assert_cmpuint (n_cells, <=, STREEF_LIMIT_COLUMNS);
  g_assert_cmpuint (line, ==, 0);
  for (guint i = 0; i < n_cells; i++)
    check_cell (&cells[i]);
  g_assert_true (n_cells == 0 || cells[n_cells - 1].length > 0);
  return TRUE;
}

static StreefSink *
begin_sheet (StreefBookSink *sink,
             const char     *name,
             gboolean        is_hidden)
{
  BookChecker *self = (BookChecker *) sink;

  g_assert_true (g_utf8_validate (name, -1, NULL));
  self->n_rows = 0;
  self->is_open = !is_hidden;
  return is_hidden ? NULL : &self->rows;
}

static gboolean
end_sheet (StreefBookSink  *sink,
           GError         **error)
{
  g_assert_true (((BookChecker *) sink)->is_open);
  ((BookChecker *) sink)->is_open = FALSE;
  return TRUE;
}

static void
take_problem (StreefBookSink *sink,
              StreefProblem  *problem)
{
  const StreefPlace *place = streef_problem_get_place (problem);

  g_assert_nonnull (place->sheet);
  g_assert_cmpuint (place->row, <=, STREEF_LIMIT_ROWS + 1);
  g_assert_cmpuint (place->column, <=, STREEF_LIMIT_COLUMNS + 1);
  for (guint i = 0; i < streef_problem_get_n_arguments (problem); i++)
    g_assert_true (g_utf8_validate (streef_problem_get_argument (problem, i), -1, NULL));
  streef_problem_unref (problem);
}

static void
take_note (StreefBookSink *sink,
           guint           row,
           guint           column,
           const char     *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static gboolean
cover (StreefBookSink  *sink,
       guint            top,
       guint            left,
       guint            bottom,
       guint            right,
       GError         **error)
{
  g_assert_true (top >= 1 && top <= bottom && bottom <= STREEF_LIMIT_ROWS);
  g_assert_true (left >= 1 && left <= right && right <= STREEF_LIMIT_COLUMNS);
  return TRUE;
}

static void
take_notation (StreefBookSink *sink,
               StreefLanguage  notation)
{
  g_assert_cmpint (notation, <, STREEF_N_LANGUAGES);
}

void
book_checker_init (BookChecker *self)
{
  *self = (BookChecker) {
    .sink = { begin_sheet, end_sheet, take_problem, take_note, cover, take_notation },
    .rows = { take_row },
  };
}
