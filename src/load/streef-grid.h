/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefGrid:
 *
 * The cells of one sheet as they stand in the file: rows of texts. Immutable once read, reference-counted. Recognition reads it; the
 * window shows excerpts of it, so that a figure can be seen where it stands.
 */
typedef struct _StreefGrid StreefGrid;

StreefGrid *streef_grid_ref          (StreefGrid       *self);
void        streef_grid_unref        (StreefGrid       *self);
const char *streef_grid_get_file     (const StreefGrid *self);
guint       streef_grid_get_n_rows   (const StreefGrid *self);
guint       streef_grid_get_n_cells  (const StreefGrid *self,
                                      guint             row);
const char *streef_grid_get_cell     (const StreefGrid *self,
                                      guint             row,
                                      guint             column);
guint       streef_grid_get_line     (const StreefGrid *self,
                                      guint             row);
/* The row of the headings, from 1; 0 where there is none. */
guint       streef_grid_get_header_row (const StreefGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefGrid, streef_grid_unref)

G_END_DECLS
