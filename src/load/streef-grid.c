/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-grid.h"

#include "load/streef-limits.h"
#include "model/streef-slots.h"
#include "problem/streef-error.h"

#include <stdlib.h>
#include <string.h>

/* Room of a buffer to begin with, in bytes. */
#define FIRST_ROOM 4096

/* Bytes one after the other, in large pages once they are many. */
typedef struct
{
  char *data;
  gsize length;
  gsize room;
} Buffer;

typedef struct
{
  guint32 first_cell;
  guint32 line;
} Row;

/*
 * All texts stand in one buffer, each ended by a NUL; a cell is the offset of its text. Offset 0 is
 * an empty text. The last row is a sentinel: where a next row would begin.
 */
struct _StreefGrid
{
  const char *file;  /* interned */
  const char *sheet; /* (nullable): interned */
  Buffer texts;
  Buffer cells; /* guint32 */
  Buffer numbers; /* guint32: of each cell its number, 0 without one; empty where no cell has one */
  Buffer rows;  /* Row */
  GHashTable *notes; /* (nullable): what is noted with a cell, by get_note_key() */
  gsize n_note_bytes;
  guint n_covered;
  guint header_row;
};

static void
buffer_init (Buffer *self,
             gsize   room)
{
  self->data = streef_large_alloc (room);
  self->room = room;
}

/* Makes @n_bytes more of it, for the caller to fill. */
static gpointer
buffer_extend (Buffer *self,
               gsize   n_bytes)
{
  char *end;

  if (self->length + n_bytes > self->room)
    {
      char *data;

      self->room = MAX (self->room * 2, self->length + n_bytes);
      data = memcpy (streef_large_alloc (self->room), self->data, self->length);
      free (self->data);
      self->data = data;
    }

  end = self->data + self->length;
  self->length += n_bytes;
  return end;
}

static const Row *
get_rows (const StreefGrid *self)
{
  return (const Row *) (gconstpointer) self->rows.data;
}

static const guint32 *
get_cells (const StreefGrid *self)
{
  return (const guint32 *) (gconstpointer) self->cells.data;
}

static void
free_parts (gpointer data)
{
  StreefGrid *self = data;

  free (self->texts.data);
  free (self->cells.data);
  free (self->numbers.data);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  free (self->rows.data);
}

/**
 * streef_grid_new:
 * @file: the path of the file, interned
 * @sheet: (nullable): the name of the file within it that is read, interned
 * @n_bytes: how long the texts will be, as far as is known
 *
 * Returns: (transfer full): an empty grid, to be filled before it is shared
 */
StreefGrid *
streef_grid_new (const char *file,
                 const char *sheet,
                 gsize       n_bytes)
{
  StreefGrid *self = g_atomic_rc_box_new0 (StreefGrid);

  self->file = file;
  self->sheet = sheet;
  buffer_init (&self->texts, MAX (n_bytes, FIRST_ROOM));
  buffer_init (&self->cells, FIRST_ROOM);
  buffer_init (&self->rows, FIRST_ROOM);
  *(char *) buffer_extend (&self->texts, 1) = '\0';
  *(Row *) buffer_extend (&self->rows, sizeof (Row)) = (Row) { 0, 0 };
  return self;
}

/* The place of the whole. */
StreefPlace
streef_grid_get_place (const StreefGrid *self)
{
  return (StreefPlace) { .file = self->file, .sheet = self->sheet };
}

StreefGrid *
streef_grid_ref (StreefGrid *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
streef_grid_unref (StreefGrid *self)
{
  g_atomic_rc_box_release_full (self, free_parts);
}

/* Returns where the copy stands; empty texts share one. */
static guint32
append_text (StreefGrid *self,
             const char *text,
             gsize       length)
{
  const guint32 offset = (guint32) self->texts.length;
  char *copy;

  if (length == 0)
    return 0;

  copy = buffer_extend (&self->texts, length + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';
  return offset;
}

/* Copies the texts of a row one by one. */
static void
append_apart (StreefGrid       *self,
              const StreefCell *cells,
              guint             n_cells,
              guint32          *offsets)
{
  for (guint i = 0; i < n_cells; i++)
    offsets[i] = append_text (self, cells[i].text, cells[i].length);
}

/* Whether the file itself says of some cell which number it is. */
static gboolean
have_numbers (const StreefCell *cells,
              guint             n_cells)
{
  guint32 any = 0;

  for (guint i = 0; i < n_cells; i++)
    any |= cells[i].number_length;
  return any != 0;
}

/* Cells of earlier rows have none, as long as no row had any. */
static void
append_numbers (StreefGrid       *self,
                const StreefCell *cells,
                guint             n_cells,
                guint             first)
{
  const gsize n_before = first * sizeof (guint32) - self->numbers.length;
  guint32 *numbers;

  if (self->numbers.data == NULL)
    buffer_init (&self->numbers, FIRST_ROOM);
  memset (buffer_extend (&self->numbers, n_before), 0, n_before);
  numbers = buffer_extend (&self->numbers, n_cells * sizeof (guint32));
  for (guint i = 0; i < n_cells; i++)
    numbers[i] = append_text (self, cells[i].text + cells[i].length, cells[i].number_length);
}

/* A file of text cannot be longer than this; a spreadsheet says the same text many times over. */
static gboolean
has_room (const StreefGrid *self,
          const StreefCell *cells,
          guint             n_cells)
{
  gsize length = self->texts.length;

  for (guint i = 0; i < n_cells; i++)
    length += cells[i].length + cells[i].number_length + 2;
  return length <= STREEF_LIMIT_TEXT_BYTES;
}

/* Whether the cells follow each other in one text, with something between them. */
static gboolean
stand_together (const StreefCell *cells,
                guint             n_cells)
{
  for (guint i = 1; i < n_cells; i++)
    if (cells[i].text <= cells[i - 1].text + cells[i - 1].length
        || cells[i].text > cells[i - 1].text + cells[i - 1].length + 2)
      return FALSE;

  return n_cells > 0;
}

/* Copies a row that stands together at once; the NULs replace what stands between the cells. */
static void
append_together (StreefGrid       *self,
                 const StreefCell *cells,
                 guint             n_cells,
                 guint32          *offsets)
{
  const StreefCell *last = &cells[n_cells - 1];
  const guint32 start = (guint32) self->texts.length;
  const gsize length = (gsize) (last->text + last->length - cells[0].text);
  char *copy = buffer_extend (&self->texts, length + 1);

  memcpy (copy, cells[0].text, length);
  for (guint i = 0; i < n_cells; i++)
    {
      const gsize offset = (gsize) (cells[i].text - cells[0].text);

      copy[offset + cells[i].length] = '\0';
      offsets[i] = start + (guint32) offset;
    }
}

static gboolean
refuse_row (const StreefGrid   *self,
            StreefProblemCode   code,
            const char         *limit,
            guint               line,
            GError            **error)
{
  StreefPlace place = streef_grid_get_place (self);

  place.row = streef_grid_get_n_rows (self) + 1;
  place.line = line;
  streef_error_set (error, streef_problem_new (code, &place, limit, NULL));
  return FALSE;
}

static gboolean
take_row (StreefSink       *sink,
          const StreefCell *cells,
          guint             n_cells,
          guint             line,
          GError          **error)
{
  StreefGrid *self = ((StreefGridSink *) sink)->grid;
  Row *row = (Row *) (gpointer) (self->rows.data + self->rows.length) - 1;
  const guint first = row->first_cell;
  const gboolean is_together = line != 0 && stand_together (cells, n_cells);
  guint32 *offsets;

  /* A blank line has no cells, but takes room too. */
  if (first + n_cells > STREEF_LIMIT_CELLS || streef_grid_get_n_rows (self) >= STREEF_LIMIT_CELLS)
    return refuse_row (self, STREEF_PROBLEM_LIMIT_CELLS, G_STRINGIFY (STREEF_LIMIT_CELLS), line,
                       error);
  if (line == 0 && !has_room (self, cells, n_cells))
    return refuse_row (self, STREEF_PROBLEM_LIMIT_TEXT, G_STRINGIFY (STREEF_LIMIT_TEXT_MIB), line,
                       error);

  row->line = line;
  offsets = buffer_extend (&self->cells, n_cells * sizeof (guint32));
  if (is_together)
    append_together (self, cells, n_cells, offsets);
  else
    append_apart (self, cells, n_cells, offsets);
  if (line == 0 && have_numbers (cells, n_cells))
    append_numbers (self, cells, n_cells, first);

  *(Row *) buffer_extend (&self->rows, sizeof (Row)) = (Row) { first + n_cells, 0 };
  return TRUE;
}

/**
 * streef_grid_sink_init:
 * @grid: a grid that is shared with nobody yet
 *
 * Makes @self the sink that appends rows to @grid. It refuses more cells than STREEF_LIMIT_CELLS.
 */
void
streef_grid_sink_init (StreefGridSink *self,
                       StreefGrid     *grid)
{
  self->sink.take_row = take_row;
  self->grid = grid;
}

static gint64
get_note_key (guint row,
              guint column)
{
  return (gint64) row * (STREEF_LIMIT_COLUMNS + 1) + column;
}

/* Notes beyond what all texts of a sheet may be are left out. */
void
streef_grid_set_note (StreefGrid *self,
                      guint       row,
                      guint       column,
                      const char *text)
{
  const gint64 key = get_note_key (row, column);

  self->n_note_bytes += strlen (text);
  if (self->n_note_bytes > STREEF_LIMIT_TEXT_BYTES)
    return;
  if (self->notes == NULL)
    self->notes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_hash_table_insert (self->notes, g_memdup2 (&key, sizeof key), g_strdup (text));
}

/**
 * streef_grid_cover:
 * @top, @left, @bottom, @right: cells that were made one, ends included
 * @error: STREEF_PROBLEM_LIMIT_CELLS, where more were made one than there are
 *
 * Empties all of them but the first: they are behind it.
 */
gboolean
streef_grid_cover (StreefGrid  *self,
                   guint        top,
                   guint        left,
                   guint        bottom,
                   guint        right,
                   GError     **error)
{
  guint32 *cells = (guint32 *) (gpointer) self->cells.data;

  for (guint row = top; row <= MIN (bottom, streef_grid_get_n_rows (self)); row++)
    for (guint column = left; column <= MIN (right, streef_grid_get_n_cells (self, row)); column++)
      {
        const guint32 cell = get_rows (self)[row - 1].first_cell + column - 1;

        if (row == top && column == left)
          continue;
        if (++self->n_covered > STREEF_LIMIT_CELLS)
          return refuse_row (self, STREEF_PROBLEM_LIMIT_CELLS, G_STRINGIFY (STREEF_LIMIT_CELLS), 0,
                             error);
        cells[cell] = 0;
        if (cell < self->numbers.length / sizeof (guint32))
          ((guint32 *) (gpointer) self->numbers.data)[cell] = 0;
      }

  return TRUE;
}

void
streef_grid_set_header_row (StreefGrid *self,
                            guint       row)
{
  self->header_row = row;
}

const char *
streef_grid_get_file (const StreefGrid *self)
{
  return self->file;
}

guint
streef_grid_get_n_rows (const StreefGrid *self)
{
  return (guint) (self->rows.length / sizeof (Row)) - 1;
}

/**
 * streef_grid_get_n_cells:
 * @row: a row from 1
 *
 * Returns: how many cells the row has, 0 for a blank line and outside the grid
 */
guint
streef_grid_get_n_cells (const StreefGrid *self,
                         guint             row)
{
  const Row *rows = get_rows (self);

  if (row == 0 || row > streef_grid_get_n_rows (self))
    return 0;

  return rows[row].first_cell - rows[row - 1].first_cell;
}

/**
 * streef_grid_get_cell:
 * @row: a row from 1
 * @column: a column from 1
 *
 * Returns: the cell's text, "" outside the grid; valid as long as the grid
 */
const char *
streef_grid_get_cell (const StreefGrid *self,
                      guint             row,
                      guint             column)
{
  if (column == 0 || column > streef_grid_get_n_cells (self, row))
    return "";

  return self->texts.data + get_cells (self)[get_rows (self)[row - 1].first_cell + column - 1];
}

/**
 * streef_grid_get_number:
 * @row: a row from 1
 * @column: a column from 1
 *
 * Returns: (nullable): the number that the cell shows, where the file itself says which it is: a
 * plain decimal with a point; valid as long as the grid
 */
const char *
streef_grid_get_number (const StreefGrid *self,
                        guint             row,
                        guint             column)
{
  guint32 cell;

  if (!streef_grid_has_numbers (self) || column == 0
      || column > streef_grid_get_n_cells (self, row))
    return NULL;

  cell = get_rows (self)[row - 1].first_cell + column - 1;
  if (cell >= self->numbers.length / sizeof (guint32)
      || ((const guint32 *) (gconstpointer) self->numbers.data)[cell] == 0)
    return NULL;

  return self->texts.data + ((const guint32 *) (gconstpointer) self->numbers.data)[cell];
}

/* (nullable): what is noted with a cell, as its annotation or comment; valid as long as the grid */
const char *
streef_grid_get_note (const StreefGrid *self,
                      guint             row,
                      guint             column)
{
  const gint64 key = get_note_key (row, column);

  return self->notes != NULL ? g_hash_table_lookup (self->notes, &key) : NULL;
}

/* Whether the file itself says of any cell which number it is. */
gboolean
streef_grid_has_numbers (const StreefGrid *self)
{
  return self->numbers.length > 0;
}

/**
 * streef_grid_get_row:
 * @row: a row from 1, inside the grid
 *
 * Returns: the cells of the row, to look at many of them; valid as long as the grid
 */
StreefGridRow
streef_grid_get_row (const StreefGrid *self,
                     guint             row)
{
  const Row *rows = get_rows (self);

  return (StreefGridRow) {
    .texts = self->texts.data,
    .offsets = get_cells (self) + rows[row - 1].first_cell,
    .n_cells = rows[row].first_cell - rows[row - 1].first_cell,
    .line = rows[row - 1].line,
  };
}

/**
 * streef_grid_get_line:
 * @row: a row from 1
 *
 * Returns: the line of the file on which the row begins, 0 outside the grid
 */
guint
streef_grid_get_line (const StreefGrid *self,
                      guint             row)
{
  if (row == 0 || row > streef_grid_get_n_rows (self))
    return 0;

  return get_rows (self)[row - 1].line;
}

/**
 * streef_grid_get_header_row:
 *
 * Returns: the row of the headings, from 1; 0 where there is none
 */
guint
streef_grid_get_header_row (const StreefGrid *self)
{
  return self->header_row;
}
