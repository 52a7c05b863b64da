/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell as a reader hands it over: UTF-8 without a NUL at its end, borrowed until the call
 * returns. */
typedef struct
{
  const char *text;
  gsize length;
} StreefCell;

/**
 * StreefSink:
 * @take_row: takes the next row; a row without cells is a blank line. Returns %FALSE with the error
 * set to end the reading
 *
 * Where readers push rows of cells: the grid today, a counter of records later. Rows come in the
 * order of the file and every row comes, so that the n-th call is row n.
 */
typedef struct _StreefSink StreefSink;

struct _StreefSink
{
  gboolean (*take_row) (StreefSink       *self,
                        const StreefCell *cells,
                        guint             n_cells,
                        guint             line,
                        GError          **error);
};

G_END_DECLS
