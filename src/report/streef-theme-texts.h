/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-theme-keys.h"

G_BEGIN_DECLS

/**
 * StreefThemeTexts:
 * @plain: (nullable): without a language: for all that have none of their own
 * @text: (nullable): in each language
 *
 * A text of a theme. Initialise with `{ 0 }`, release with streef_theme_texts_clear().
 */
typedef struct
{
  char *plain;
  char *text[STREEF_N_LANGUAGES];
} StreefThemeTexts;

gboolean    streef_theme_texts_read  (StreefThemeTexts        *self,
                                      const StreefThemeKeys   *keys,
                                      const char              *group,
                                      const char              *key,
                                      guint                    n_characters,
                                      guint                    n_lines,
                                      GError                 **error);
const char *streef_theme_texts_get   (const StreefThemeTexts  *self,
                                      StreefLanguage           language,
                                      const char             **out_language);
void        streef_theme_texts_clear (StreefThemeTexts        *self);

G_END_DECLS
