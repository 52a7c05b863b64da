/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_SPLIT (streef_split_get_type ())
G_DECLARE_FINAL_TYPE (StreefSplit, streef_split, STREEF, SPLIT, GtkWidget)

gboolean streef_split_get_collapsed    (StreefSplit *self);
gboolean streef_split_get_show_content (StreefSplit *self);
void     streef_split_set_show_content (StreefSplit *self,
                                        gboolean     show_content);

G_END_DECLS
