/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_SIDEBAR_ROW (streef_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (StreefSidebarRow, streef_sidebar_row, STREEF, SIDEBAR_ROW, GtkListBoxRow)

StreefSidebarRow     *streef_sidebar_row_new          (StreefPage            page,
                                                       const StreefCategory *category);
StreefPage            streef_sidebar_row_get_page     (StreefSidebarRow     *self);
const StreefCategory *streef_sidebar_row_get_category (StreefSidebarRow     *self);
const StreefCategory *streef_sidebar_row_get_theme    (StreefSidebarRow     *self);
gboolean              streef_sidebar_row_matches      (StreefSidebarRow     *self,
                                                       const char           *text);
void                  streef_sidebar_row_update       (StreefSidebarRow     *self,
                                                       StreefSession        *session);

G_END_DECLS
