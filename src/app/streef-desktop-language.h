/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

void streef_desktop_language_init (void);
void streef_desktop_language_set  (StreefLanguage language);

G_END_DECLS
