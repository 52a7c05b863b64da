/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-grid.h"

#include "load/streef-limits.h"
#include "problem/streef-error.h"

#include <string.h>

typedef struct
{
  guint32 first_cell;
  guint32 line;
} Row;

/*
 * All texts stand in one buffer, each ended by a NUL; a cell is the offset of its text. Offset 0 is an empty text. The last row is a
 * sentinel: where a next row would begin.
 */
struct _StreefGrid
{
  const char *file; /* interned */
  GByteArray *texts;
  GArray *cells; /* (element-type guint32) */
  GArray *rows;  /* (element-type Row) */
  guint header_row;
};

static void
free_parts (gpointer data)
{
  StreefGrid *self = data;

  g_byte_array_unref (self->texts);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
}

/**
 * streef_grid_new:
 * @file: the path of the file, interned
 *
 * Returns: (transfer full): an empty grid, to be filled before it is shared
 */
StreefGrid *
streef_grid_new (const char *file)
{
  const Row sentinel = { 0, 0 };
  StreefGrid *self = g_atomic_rc_box_new0 (StreefGrid);

  self->file = file;
  self->texts = g_byte_array_new ();
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_byte_array_append (self->texts, (const guint8 *) "", 1);
  g_array_append_val (self->rows, sentinel);
  return self;
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

/* Puts the text at @end of the buffer, which has room for it. Returns the new end. */
static guint
put_text (StreefGrid       *self,
          const StreefCell *cell,
          guint             end)
{
  memcpy (self->texts->data + end, cell->text, cell->length);
  self->texts->data[end + cell->length] = '\0';
  return end + (guint) cell->length + 1;
}

/* Writes the cells of a row, for which there is room, and their texts. */
static void
put_cells (StreefGrid       *self,
           guint32          *offsets,
           const StreefCell *cells,
           guint             n_cells)
{
  guint end = self->texts->len;
  gsize n_bytes = 0;

  for (guint i = 0; i < n_cells; i++)
    n_bytes += cells[i].length + 1;
  g_byte_array_set_size (self->texts, end + (guint) n_bytes);

  for (guint i = 0; i < n_cells; i++)
    {
      offsets[i] = cells[i].length > 0 ? end : 0;
      if (cells[i].length > 0)
        end = put_text (self, &cells[i], end);
    }

  self->texts->len = end;
}

/* Whether the cells follow each other in one text, with something between them. */
static gboolean
stand_together (const StreefCell *cells,
                guint             n_cells)
{
  for (guint i = 1; i < n_cells; i++)
    if (cells[i].text <= cells[i - 1].text + cells[i - 1].length || cells[i].text > cells[i - 1].text + cells[i - 1].length + 2)
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
  const guint32 start = self->texts->len;
  const gsize length = (gsize) (last->text + last->length - cells[0].text);
  char *copy;

  g_byte_array_set_size (self->texts, start + (guint) length + 1);
  copy = (char *) self->texts->data + start;
  memcpy (copy, cells[0].text, length);
  for (guint i = 0; i < n_cells; i++)
    {
      const gsize offset = (gsize) (cells[i].text - cells[0].text);

      copy[offset + cells[i].length] = '\0';
      offsets[i] = start + (guint32) offset;
    }
}

static gboolean
take_row (StreefSink       *sink,
          const StreefCell *cells,
          guint             n_cells,
          guint             line,
          GError          **error)
{
  StreefGrid *self = ((StreefGridSink *) sink)->grid;
  const guint first = self->cells->len;
  const Row sentinel = { first + n_cells, 0 };
  guint32 *offsets;

  if (first + n_cells > STREEF_LIMIT_CELLS)
    {
      const StreefPlace place = { .file = self->file, .row = self->rows->len, .line = line };
      streef_error_set (error, streef_problem_new (STREEF_PROBLEM_LIMIT_CELLS, &place, G_STRINGIFY (STREEF_LIMIT_CELLS), NULL));
      return FALSE;
    }

  g_array_set_size (self->cells, first + n_cells);
  offsets = &g_array_index (self->cells, guint32, first);
  if (stand_together (cells, n_cells))
    append_together (self, cells, n_cells, offsets);
  else
    put_cells (self, offsets, cells, n_cells);

  g_array_index (self->rows, Row, self->rows->len - 1).line = line;
  g_array_append_val (self->rows, sentinel);
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
  return self->rows->len - 1;
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
  const Row *rows = (const Row *) self->rows->data;

  if (row == 0 || row >= self->rows->len)
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
  const Row *rows = (const Row *) self->rows->data;
  const guint32 *cells = (const guint32 *) self->cells->data;

  if (column == 0 || column > streef_grid_get_n_cells (self, row))
    return "";

  return (const char *) self->texts->data + cells[rows[row - 1].first_cell + column - 1];
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
  const Row *rows = (const Row *) self->rows->data;

  return (StreefGridRow) {
    .texts = (const char *) self->texts->data,
    .offsets = (const guint32 *) self->cells->data + rows[row - 1].first_cell,
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
  if (row == 0 || row >= self->rows->len)
    return 0;

  return g_array_index (self->rows, Row, row - 1).line;
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
