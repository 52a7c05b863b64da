/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings      *streef_preferences_new          (void);
StreefLanguage  streef_preferences_get_language (GSettings      *settings);
void            streef_preferences_set_language (GSettings      *settings,
                                                 StreefLanguage  language);
char           *streef_preferences_dup_theme    (GSettings      *settings);
void            streef_preferences_set_theme    (GSettings      *settings,
                                                 const char     *theme);

void            streef_preferences_bind_size    (GSettings      *settings,
                                                 GtkWindow      *window);

G_END_DECLS
