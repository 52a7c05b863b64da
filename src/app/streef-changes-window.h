/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-window.h"

G_BEGIN_DECLS

#define STREEF_TYPE_CHANGES_WINDOW (streef_changes_window_get_type ())
G_DECLARE_FINAL_TYPE (StreefChangesWindow, streef_changes_window, STREEF, CHANGES_WINDOW, AdwWindow)

void streef_changes_window_present (StreefWindow      *parent,
                                    const char *const *files);

G_END_DECLS
