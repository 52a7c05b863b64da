/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-cell-reference.h"

#include "load/streef-limits.h"

#include <string.h>

/**
 * streef_cell_reference_read:
 * @text: "B12"
 * @out_row, @out_column: (out): from 1
 *
 * Returns: whether it names a cell that a sheet can have
 */
gboolean
streef_cell_reference_read (const char *text,
                            gsize       length,
                            guint      *out_row,
                            guint      *out_column)
{
  const char *at = text, *end = text + length;
  guint row = 0, column = 0;

  for (; at < end && g_ascii_isupper (*at) && column <= STREEF_LIMIT_COLUMNS; at++)
    column = column * 26 + (guint) (*at - 'A' + 1);
  for (; at < end && g_ascii_isdigit (*at) && row <= STREEF_LIMIT_ROWS; at++)
    row = row * 10 + (guint) (*at - '0');

  *out_row = row;
  *out_column = column;
  return at == end && row >= 1 && row <= STREEF_LIMIT_ROWS && column >= 1
         && column <= STREEF_LIMIT_COLUMNS;
}

/* "B2:C4", the first being above and left of the other. */
gboolean
streef_cell_reference_read_range (const char *text,
                                  gsize       length,
                                  guint      *out_top,
                                  guint      *out_left,
                                  guint      *out_bottom,
                                  guint      *out_right)
{
  const char *colon = memchr (text, ':', length);

  return colon != NULL
         && streef_cell_reference_read (text, (gsize) (colon - text), out_top, out_left)
         && streef_cell_reference_read (colon + 1, length - (gsize) (colon + 1 - text), out_bottom,
                                        out_right)
         && *out_top <= *out_bottom && *out_left <= *out_right;
}
