/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings      *streef_preferences_new          (void);
StreefLanguage  streef_preferences_get_language (GSettings      *settings);
void            streef_preferences_set_language (GSettings      *settings,
                                                 StreefLanguage  language);

G_END_DECLS
