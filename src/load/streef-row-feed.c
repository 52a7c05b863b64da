/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-row-feed.h"

#include "load/streef-limits.h"
#include "load/streef-stored-number.h"
#include "problem/streef-error.h"

#include <stdarg.h>
#include <string.h>

/* The texts of one row. */
#define MAX_ROW_MIB 4
#define MAX_ROW_BYTES ((gsize) MAX_ROW_MIB << 20)

#define N_WORDS (STREEF_LIMIT_COLUMNS / 32)

/* A cell of the row in hand; its number stands behind its text. */
typedef struct
{
  gsize offset;
  guint32 length;
  guint32 number_length;
} Cell;

/* The cells of a column of which more is stored than is shown. */
typedef struct
{
  guint n_cells;
  guint row; /* of the first */
  char *text;
  char *stored;
} Finer;

static void
clear_finer (gpointer data)
{
  Finer *finer = data;

  g_free (finer->text);
  g_free (finer->stored);
}

/* @file: its path, interned */
void
streef_row_feed_init (StreefRowFeed  *self,
                      StreefBookSink *book,
                      const char     *file)
{
  *self = (StreefRowFeed) {
    .book = book,
    .place = { .file = file },
    .texts = g_string_new (NULL),
    .cells = g_array_new (FALSE, FALSE, sizeof (Cell)),
    .given = g_array_new (FALSE, FALSE, sizeof (StreefCell)),
    .finer = g_array_new (FALSE, TRUE, sizeof (Finer)),
  };
  g_array_set_clear_func (self->finer, clear_finer);
}

void
streef_row_feed_clear (StreefRowFeed *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->given);
  g_array_unref (self->finer);
  g_clear_pointer (&self->hidden, g_free);
  g_clear_pointer (&self->filled, g_free);
}

/* @sheet: its name */
void
streef_row_feed_begin (StreefRowFeed *self,
                       StreefSink    *sink,
                       const char    *sheet)
{
  self->sink = sink;
  self->place.sheet = g_intern_string (sheet);
  self->row = self->column = 1;
  self->n_given = self->n_repeated = self->n_hidden_rows = self->n_told = 0;
  g_string_truncate (self->texts, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->finer, 0);
  g_clear_pointer (&self->hidden, g_free);
  g_clear_pointer (&self->filled, g_free);
}

/* @argument: (nullable). Always false, for callers to return. */
gboolean
streef_row_feed_refuse (const StreefRowFeed  *self,
                        StreefProblemCode     code,
                        const char           *argument,
                        GError              **error)
{
  StreefPlace place = self->place;

  place.row = self->row;
  place.column = self->column;
  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

static void
tell_at (StreefRowFeed      *self,
         StreefProblemCode   code,
         guint               row,
         guint               column,
         const char         *a,
         const char         *b,
         const char         *c)
{
  StreefPlace place = self->place;
  const char *arguments[] = { a, b, c, NULL };

  place.row = row;
  place.column = column;
  arguments[streef_problem_code_get_n_arguments (code)] = NULL;
  self->book->take_problem (self->book, streef_problem_new (code, &place, arguments[0],
                                                            arguments[1], arguments[2], NULL));
}

/**
 * streef_row_feed_tell:
 * @...: the arguments of @code, at most two, ended by %NULL
 *
 * Says what is wrong with the cell that comes next; only the first ones of a sheet are told.
 */
void
streef_row_feed_tell (StreefRowFeed     *self,
                      StreefProblemCode  code,
                      ...)
{
  const char *a, *b = NULL;
  va_list list;

  if (self->n_told++ >= STREEF_LIMIT_CELLS_TOLD)
    return;

  va_start (list, code);
  a = va_arg (list, const char *);
  if (a != NULL)
    b = va_arg (list, const char *);
  va_end (list);
  tell_at (self, code, self->row, self->column, a, b, NULL);
}

/* @first: from 1 */
void
streef_row_feed_hide_columns (StreefRowFeed *self,
                              guint          first,
                              guint          n_columns)
{
  if (self->hidden == NULL)
    {
      self->hidden = g_new0 (guint32, N_WORDS);
      self->filled = g_new0 (guint32, N_WORDS);
    }

  for (guint i = first - 1; n_columns > 0 && i < STREEF_LIMIT_COLUMNS; i++, n_columns--)
    self->hidden[i / 32] |= 1u << (i % 32);
}

/* Cells without anything in them. */
void
streef_row_feed_skip_cells (StreefRowFeed *self,
                            guint          n_cells)
{
  self->column = MIN (self->column + MIN (n_cells, STREEF_LIMIT_COLUMNS), STREEF_LIMIT_COLUMNS + 1);
}

/**
 * streef_row_feed_add_cell:
 * @text: what it shows
 * @number: the number that it shows, "" without one
 * @n_times: how many such cells there are
 * @error: STREEF_PROBLEM_LIMIT_COLUMNS, STREEF_PROBLEM_LIMIT_CELL_LENGTH, STREEF_PROBLEM_LIMIT_TEXT
 *
 * Adds a cell behind those that there are.
 */
gboolean
streef_row_feed_add_cell (StreefRowFeed  *self,
                          const GString  *text,
                          const GString  *number,
                          guint           n_times,
                          GError        **error)
{
  const Cell blank = { 0 };
  const Cell cell = { self->texts->len, (guint32) text->len, (guint32) number->len };

  if (n_times > STREEF_LIMIT_COLUMNS || self->column + n_times - 1 > STREEF_LIMIT_COLUMNS)
    return streef_row_feed_refuse (self, STREEF_PROBLEM_LIMIT_COLUMNS,
                                   G_STRINGIFY (STREEF_LIMIT_COLUMNS), error);
  if (text->len > STREEF_LIMIT_CELL_CHARACTERS
      && g_utf8_strlen (text->str, (gssize) text->len) > STREEF_LIMIT_CELL_CHARACTERS)
    return streef_row_feed_refuse (self, STREEF_PROBLEM_LIMIT_CELL_LENGTH,
                                   G_STRINGIFY (STREEF_LIMIT_CELL_CHARACTERS), error);
  if (self->texts->len + text->len > MAX_ROW_BYTES)
    return streef_row_feed_refuse (self, STREEF_PROBLEM_LIMIT_TEXT, G_STRINGIFY (MAX_ROW_MIB),
                                   error);

  while (self->cells->len < self->column - 1)
    g_array_append_val (self->cells, blank);
  g_string_append_len (self->texts, text->str, (gssize) text->len);
  g_string_append_len (self->texts, number->str, (gssize) number->len);
  for (guint i = 0; i < n_times; i++)
    g_array_append_val (self->cells, cell);
  self->n_repeated += n_times - 1;
  self->column += n_times;
  return TRUE;
}

/* More is stored in the cell that comes next than it shows. */
void
streef_row_feed_note_finer (StreefRowFeed *self,
                            const char    *text,
                            const GString *stored)
{
  Finer *finer;

  if (self->finer->len < self->column)
    g_array_set_size (self->finer, self->column);

  finer = &g_array_index (self->finer, Finer, self->column - 1);
  if (finer->n_cells++ > 0)
    return;

  finer->row = self->row;
  finer->text = g_strdup (text);
  finer->stored = streef_stored_number_dup_plain (stored->str, stored->len);
}

static void
note_hidden (StreefRowFeed *self,
             gboolean       is_hidden_row,
             guint          n_times)
{
  if (is_hidden_row)
    {
      self->first_hidden_row = self->n_hidden_rows == 0 ? self->row : self->first_hidden_row;
      self->n_hidden_rows += n_times;
    }
  for (guint i = 0; self->hidden != NULL && i < self->cells->len; i++)
    if ((self->hidden[i / 32] & (1u << (i % 32)))
        && g_array_index (self->cells, Cell, i).length > 0)
      self->filled[i / 32] |= 1u << (i % 32);
}

static gboolean
give_row (StreefRowFeed  *self,
          GError        **error)
{
  g_array_set_size (self->given, self->cells->len);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      g_array_index (self->given, StreefCell, i) = (StreefCell) {
        self->texts->str + cell->offset, cell->length, cell->number_length
      };
    }

  self->n_given++;
  return self->sink->take_row (self->sink, (const StreefCell *) (gpointer) self->given->data,
                               self->given->len, 0, error);
}

/* Blank rows above the one in hand, which the sink has not got yet. */
static gboolean
give_blank_rows (StreefRowFeed  *self,
                 GError        **error)
{
  for (; self->n_given < self->row - 1; self->n_given++)
    if (!self->sink->take_row (self->sink, NULL, 0, 0, error))
      return FALSE;

  return TRUE;
}

static gboolean
give_rows (StreefRowFeed  *self,
           guint           n_times,
           gboolean        is_hidden,
           GError        **error)
{
  if (n_times > STREEF_LIMIT_ROWS || self->row + n_times - 1 > STREEF_LIMIT_ROWS)
    return streef_row_feed_refuse (self, STREEF_PROBLEM_LIMIT_ROWS, G_STRINGIFY (STREEF_LIMIT_ROWS),
                                   error);
  if ((guint64) self->n_repeated + (guint64) (n_times - 1) * self->cells->len > STREEF_LIMIT_CELLS)
    return streef_row_feed_refuse (self, STREEF_PROBLEM_LIMIT_CELLS,
                                   G_STRINGIFY (STREEF_LIMIT_CELLS), error);

  self->n_repeated += (n_times - 1) * self->cells->len;
  note_hidden (self, is_hidden, n_times);
  if (!give_blank_rows (self, error))
    return FALSE;
  for (guint i = 0; i < n_times; i++)
    if (!give_row (self, error))
      return FALSE;

  return TRUE;
}

/**
 * streef_row_feed_end_row:
 * @n_times: how many such rows there are
 * @is_hidden: whether they do not show
 * @error: STREEF_PROBLEM_LIMIT_ROWS, STREEF_PROBLEM_LIMIT_CELLS, or by the sink
 */
gboolean
streef_row_feed_end_row (StreefRowFeed  *self,
                         guint           n_times,
                         gboolean        is_hidden,
                         GError        **error)
{
  if (self->cells->len > 0 && !give_rows (self, n_times, is_hidden, error))
    return FALSE;

  self->row = MIN (self->row + MIN (n_times, STREEF_LIMIT_ROWS), STREEF_LIMIT_ROWS + 1);
  self->column = 1;
  g_string_truncate (self->texts, 0);
  g_array_set_size (self->cells, 0);
  return TRUE;
}

static void
tell_hidden_columns (StreefRowFeed *self)
{
  guint n_columns = 0, first = 0;
  char count[16];

  for (guint i = 0; self->filled != NULL && i < STREEF_LIMIT_COLUMNS; i++)
    if (self->filled[i / 32] & (1u << (i % 32)))
      {
        first = n_columns++ == 0 ? i + 1 : first;
      }
  if (n_columns == 0)
    return;

  g_snprintf (count, sizeof count, "%u", n_columns);
  tell_at (self, STREEF_PROBLEM_COLUMNS_HIDDEN, 1, first, count, NULL, NULL);
}

static void
tell_finer (StreefRowFeed *self)
{
  for (guint i = 0; i < self->finer->len; i++)
    {
      const Finer *finer = &g_array_index (self->finer, Finer, i);
      char count[16];

      if (finer->n_cells == 0)
        continue;
      g_snprintf (count, sizeof count, "%u", finer->n_cells);
      tell_at (self, STREEF_PROBLEM_VALUES_FINER, finer->row, i + 1, count, finer->text,
               finer->stored);
    }
}

/**
 * streef_row_feed_end:
 *
 * Ends the sheet, and says what was gathered of it.
 *
 * Returns: %FALSE with @error set by the sink
 */
gboolean
streef_row_feed_end (StreefRowFeed  *self,
                     GError        **error)
{
  char count[16];

  if (self->n_hidden_rows > 0)
    {
      g_snprintf (count, sizeof count, "%u", self->n_hidden_rows);
      tell_at (self, STREEF_PROBLEM_ROWS_HIDDEN, self->first_hidden_row, 0, count, NULL, NULL);
    }
  tell_hidden_columns (self);
  tell_finer (self);
  self->sink = NULL;
  return self->book->end_sheet (self->book, error);
}
