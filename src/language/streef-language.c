/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-language.h"

#include <string.h>

typedef struct
{
  const char *code; /* ISO 639-1 */
  const char *name; /* in the language itself */
} LanguageInfo;

static const LanguageInfo language_infos[STREEF_N_LANGUAGES] = {
  [STREEF_LANGUAGE_EN] = { "en", "English" },
  [STREEF_LANGUAGE_NL] = { "nl", "Nederlands" },
};

/* Takes the language of a locale's name: "nl_NL.UTF-8", "nl_BE@euro", "nl". "C" and "POSIX" are no
 * language of ours. */
static gboolean
read_locale_name (const char     *name,
                  gsize           length,
                  StreefLanguage *out_language)
{
  g_autofree char *code = g_strndup (name, MIN (strcspn (name, "_.@"), length));

  return streef_language_from_code (code, out_language);
}

/* Takes the first language of the list that is known: "de:nl:en" is Dutch. */
static gboolean
read_language_list (const char     *list,
                    StreefLanguage *out_language)
{
  while (*list != '\0')
    {
      const gsize length = strcspn (list, ":");

      if (read_locale_name (list, length, out_language))
        return TRUE;

      list += length + (list[length] == ':' ? 1 : 0);
    }

  return FALSE;
}

/**
 * streef_language_get_code:
 * @self: a language
 *
 * Returns: (transfer none): its code as in BCP 47, such as "nl"
 */
const char *
streef_language_get_code (StreefLanguage self)
{
  g_return_val_if_fail (self < STREEF_N_LANGUAGES, "en");

  return language_infos[self].code;
}

/**
 * streef_language_get_name:
 * @self: a language
 *
 * Returns: (transfer none): its name in the language itself
 */
const char *
streef_language_get_name (StreefLanguage self)
{
  g_return_val_if_fail (self < STREEF_N_LANGUAGES, "English");

  return language_infos[self].name;
}

/**
 * streef_language_from_code:
 * @code: (nullable): a code
 * @out_language: (out): the language; unchanged where the code is not known
 *
 * Returns: whether @code is that of a language that the program speaks
 */
gboolean
streef_language_from_code (const char     *code,
                           StreefLanguage *out_language)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (g_strcmp0 (code, language_infos[i].code) == 0)
      {
        *out_language = (StreefLanguage) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * streef_language_from_environment:
 *
 * Follows the environment: the first language in LANGUAGE that is known, else that of LC_ALL,
 * LC_MESSAGES or LANG, of which the first that is set decides.
 *
 * Returns: the language; English where the environment asks for none that is known
 */
StreefLanguage
streef_language_from_environment (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *list = g_getenv ("LANGUAGE");
  StreefLanguage language = STREEF_LANGUAGE_EN;

  if (list != NULL && read_language_list (list, &language))
    return language;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *name = g_getenv (variables[i]);

      if (name == NULL || *name == '\0')
        continue;

      read_locale_name (name, strlen (name), &language);
      break;
    }

  return language;
}
