/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

gboolean  streef_date_read  (const char     *text,
                             GDate          *out_date);
char     *streef_date_write (const GDate    *date,
                             StreefLanguage  language);
char     *streef_date_dup_iso (const GDate  *date);

G_END_DECLS
