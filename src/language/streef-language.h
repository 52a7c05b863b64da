/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefLanguage:
 *
 * The languages that the program speaks. A third one is one more value here, one `.po` file and
 * one row of number formats.
 */
typedef enum
{
  STREEF_LANGUAGE_EN,
  STREEF_LANGUAGE_NL,
} StreefLanguage;

#define STREEF_N_LANGUAGES 2

const char    *streef_language_get_code         (StreefLanguage   self);
const char    *streef_language_get_name         (StreefLanguage   self);
gboolean       streef_language_from_code        (const char      *code,
                                                 StreefLanguage  *out_language);
StreefLanguage streef_language_from_environment (void);

G_END_DECLS
