/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/* Texts are looked up by an explicit language, from any thread, whatever the process's locale is.
 * xgettext knows: streef_text:2, streef_text_n:2,3, streef_text_in:2c,3 (see po/meson.build).
 * What is returned lives as long as the program. */

const char *streef_text    (StreefLanguage  language,
                            const char     *msgid) G_GNUC_FORMAT (2);
const char *streef_text_n  (StreefLanguage  language,
                            const char     *singular,
                            const char     *plural,
                            gulong          n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char *streef_text_in (StreefLanguage  language,
                            const char     *context,
                            const char     *msgid) G_GNUC_FORMAT (3);

G_END_DECLS
