/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/* Texts are looked up by an explicit language, from any thread, whatever the process's locale is.
 * xgettext knows these words: see po/meson.build. What is returned lives as long as the program. */

const char *streef_text    (StreefLanguage  language,
                            const char     *msgid) G_GNUC_FORMAT (2);
const char *streef_text_n  (StreefLanguage  language,
                            const char     *singular,
                            const char     *plural,
                            gulong          n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char *streef_text_in (StreefLanguage  language,
                            const char     *context,
                            const char     *msgid) G_GNUC_FORMAT (3);

/* Mark a text in a static table for translation; it is looked up where it is used. */
#define N_(msgid) (msgid)
#define NC_(context, msgid) (msgid)

/**
 * StreefCatalogue:
 *
 * The translations into one language: a compiled message catalogue (`.mo`), checked whole before
 * the first lookup. Immutable.
 */
typedef struct _StreefCatalogue StreefCatalogue;

StreefCatalogue *streef_catalogue_new    (GBytes                 *bytes,
                                          GError                **error);
void             streef_catalogue_free   (StreefCatalogue        *self);
const char      *streef_catalogue_find   (const StreefCatalogue  *self,
                                          const char             *context,
                                          const char             *msgid);
const char      *streef_catalogue_find_n (const StreefCatalogue  *self,
                                          const char             *singular,
                                          gulong                  n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefCatalogue, streef_catalogue_free)

G_END_DECLS
