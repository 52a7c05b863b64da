/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_COLUMNS (streef_columns_get_type ())
G_DECLARE_FINAL_TYPE (StreefColumns, streef_columns, STREEF, COLUMNS, GtkWidget)

G_END_DECLS
