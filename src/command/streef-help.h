/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-options.h"

G_BEGIN_DECLS

char *streef_help_new (StreefCommand  command,
                       StreefLanguage language);

G_END_DECLS
