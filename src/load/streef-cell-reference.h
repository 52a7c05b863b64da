/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean streef_cell_reference_read       (const char *text,
                                           gsize       length,
                                           guint      *out_row,
                                           guint      *out_column);
gboolean streef_cell_reference_read_range (const char *text,
                                           gsize       length,
                                           guint      *out_top,
                                           guint      *out_left,
                                           guint      *out_bottom,
                                           guint      *out_right);

G_END_DECLS
