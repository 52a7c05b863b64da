/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_SIDEBAR (streef_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (StreefSidebar, streef_sidebar, STREEF, SIDEBAR, AdwBin)

void streef_sidebar_set_session (StreefSidebar *self,
                                 StreefSession *session);
void streef_sidebar_find        (StreefSidebar *self);

G_END_DECLS
