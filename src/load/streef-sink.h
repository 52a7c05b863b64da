/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell as a reader hands it over: UTF-8 without a NUL at its end, borrowed until the call returns.
 * Where the file itself says which number it is, that stands right behind the text, as a plain
 * decimal with a point: what the text shows, per cent by the hundred. */
typedef struct
{
  const char *text;
  guint32 length;
  guint32 number_length; /* 0 where the text is all there is */
} StreefCell;

/**
 * StreefSink:
 * @take_row: takes the next row; a row without cells is a blank line. Returns %FALSE with the error
 * set to end the reading
 *
 * Where readers push rows of cells: the grid today, a counter of records later. @line is 0 in a
 * file that has no lines. Rows come in the
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
