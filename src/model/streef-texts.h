/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/**
 * StreefTexts:
 *
 * One text of the data in each language, where the data gives it: a name, a definition, a unit, a note.
 * Initialise with `{ 0 }`, release with streef_texts_clear(). The strings are GRefStrings owned by the struct.
 */
typedef struct
{
  GRefString *text[STREEF_N_LANGUAGES];
} StreefTexts;

void        streef_texts_set      (StreefTexts       *self,
                                   StreefLanguage     language,
                                   const char        *text);
const char *streef_texts_get      (const StreefTexts *self,
                                   StreefLanguage     language);
const char *streef_texts_get_exact (const StreefTexts *self,
                                    StreefLanguage     language);
gboolean    streef_texts_is_other (const StreefTexts *self,
                                   StreefLanguage     language,
                                   StreefLanguage    *out_other);
void        streef_texts_copy     (StreefTexts       *self,
                                   const StreefTexts *other);
void        streef_texts_clear    (StreefTexts       *self);
gboolean    streef_texts_is_empty (const StreefTexts *self);
gboolean    streef_texts_equal    (const StreefTexts *a,
                                   const StreefTexts *b);

G_END_DECLS
