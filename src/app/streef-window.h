/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_WINDOW (streef_window_get_type ())
G_DECLARE_FINAL_TYPE (StreefWindow, streef_window, STREEF, WINDOW, AdwApplicationWindow)

StreefWindow  *streef_window_new         (GtkApplication      *application);
StreefSession *streef_window_get_session (StreefWindow        *self);
void           streef_window_open        (StreefWindow        *self,
                                          const char *const   *files,
                                          const StreefReading *reading);
void           streef_window_fit_child   (StreefWindow        *self,
                                          GtkWindow           *child);
void           streef_window_show_toast  (StreefWindow        *self,
                                          const char          *title);
void           streef_window_add_toast   (StreefWindow        *self,
                                          AdwToast            *toast);

G_END_DECLS
