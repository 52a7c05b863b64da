/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sink.h"
#include "problem/streef-place.h"

G_BEGIN_DECLS

/**
 * StreefGrid:
 *
 * The cells of one sheet as they stand in the file: rows of texts. Immutable once read,
 * reference-counted. Recognition reads it; the window shows excerpts of it, so that a figure can be
 * seen where it stands. Rows and columns count from 1, as in a StreefPlace.
 */
typedef struct _StreefGrid StreefGrid;

StreefGrid *streef_grid_ref          (StreefGrid       *self);
void        streef_grid_unref        (StreefGrid       *self);
const char *streef_grid_get_file     (const StreefGrid *self);
StreefPlace streef_grid_get_place    (const StreefGrid *self);
guint       streef_grid_get_n_rows   (const StreefGrid *self);
guint       streef_grid_get_n_cells  (const StreefGrid *self,
                                      guint             row);
const char *streef_grid_get_cell     (const StreefGrid *self,
                                      guint             row,
                                      guint             column);
const char *streef_grid_get_number   (const StreefGrid *self,
                                      guint             row,
                                      guint             column);
const char *streef_grid_get_note     (const StreefGrid *self,
                                      guint             row,
                                      guint             column);
gboolean    streef_grid_has_numbers  (const StreefGrid *self);
guint       streef_grid_get_line     (const StreefGrid *self,
                                      guint             row);
guint       streef_grid_get_header_row (const StreefGrid *self);

/* One row, for readers that look at all of its cells. */
typedef struct
{
  const char *texts;
  const guint32 *offsets;
  guint n_cells;
  guint line;
} StreefGridRow;

StreefGridRow streef_grid_get_row      (const StreefGrid *self,
                                        guint             row);

static inline const char *
streef_grid_row_get_cell (const StreefGridRow *self,
                          guint                column)
{
  return column - 1 < self->n_cells ? self->texts + self->offsets[column - 1] : "";
}

/* For readers: a grid that is being filled. */
typedef struct
{
  StreefSink sink;
  StreefGrid *grid; /* borrowed */
} StreefGridSink;

StreefGrid *streef_grid_new            (const char       *file,
                                        const char       *sheet,
                                        gsize             n_bytes);
void        streef_grid_sink_init      (StreefGridSink   *self,
                                        StreefGrid       *grid);
void        streef_grid_set_note       (StreefGrid       *self,
                                        guint             row,
                                        guint             column,
                                        const char       *text);
gboolean    streef_grid_cover          (StreefGrid       *self,
                                        guint             top,
                                        guint             left,
                                        guint             bottom,
                                        guint             right,
                                        GError          **error);
void        streef_grid_set_header_row (StreefGrid       *self,
                                        guint             row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefGrid, streef_grid_unref)

G_END_DECLS
