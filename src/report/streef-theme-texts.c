/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme-texts.h"

#include "problem/streef-error.h"

static gboolean
refuse (const StreefThemeKeys *keys,
        const char            *group,
        const char            *key,
        StreefProblemCode      code,
        guint                  limit,
        GError               **error)
{
  const StreefPlace place = streef_theme_keys_get_place (keys, group, key);
  g_autofree char *most = g_strdup_printf ("%u", limit);

  streef_error_set (error, streef_problem_new (code, &place, group, key, most, NULL));
  return FALSE;
}

static gboolean
has_long_line (const char *const *lines,
               guint              n_characters)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_utf8_strlen (lines[i], -1) > (glong) n_characters)
      return TRUE;

  return FALSE;
}

/**
 * streef_theme_texts_read:
 * @self: zeroed texts
 * @keys: a theme file
 * @group: a group of it
 * @key: a key of that, without a language
 * @n_characters: how long a line may be
 * @n_lines: how many there may be
 * @error: STREEF_PROBLEM_THEME_TEXT or STREEF_PROBLEM_THEME_LINES
 *
 * Returns: whether the text can be used, in each language that the file has it in
 */
gboolean
streef_theme_texts_read (StreefThemeTexts       *self,
                         const StreefThemeKeys  *keys,
                         const char             *group,
                         const char             *key,
                         guint                   n_characters,
                         guint                   n_lines,
                         GError                **error)
{
  for (guint i = 0; i <= STREEF_N_LANGUAGES; i++)
    {
      const gboolean is_plain = i == STREEF_N_LANGUAGES;
      g_autofree char *full_key
        = is_plain ? g_strdup (key)
                   : g_strdup_printf ("%s[%s]", key, streef_language_get_code ((StreefLanguage) i));
      g_autofree char *text = streef_theme_keys_dup (keys, group, full_key);
      g_auto (GStrv) lines = NULL;

      if (text == NULL || *text == '\0')
        continue;
      lines = g_strsplit (text, "\n", -1);
      if (has_long_line ((const char *const *) lines, n_characters))
        return refuse (keys, group, full_key, STREEF_PROBLEM_THEME_TEXT, n_characters, error);
      if (g_strv_length (lines) > n_lines)
        return refuse (keys, group, full_key, STREEF_PROBLEM_THEME_LINES, n_lines, error);
      *(is_plain ? &self->plain : &self->text[i]) = g_steal_pointer (&text);
    }

  return TRUE;
}

/**
 * streef_theme_texts_get:
 * @self: texts
 * @language: the language wanted
 * @out_language: (out) (optional) (nullable): the code of the language that it is in, where that
 *     is another than the one wanted
 *
 * Returns: (nullable): the text in that language, else the one without a language, else in another
 */
const char *
streef_theme_texts_get (const StreefThemeTexts  *self,
                        StreefLanguage           language,
                        const char             **out_language)
{
  const char *other = NULL;
  const char *other_code = NULL;

  if (out_language != NULL)
    *out_language = NULL;
  if (self->text[language] != NULL)
    return self->text[language];
  if (self->plain != NULL)
    return self->plain;

  for (guint i = 0; i < STREEF_N_LANGUAGES && other == NULL; i++)
    {
      other = self->text[i];
      other_code = other != NULL ? streef_language_get_code ((StreefLanguage) i) : NULL;
    }
  if (out_language != NULL)
    *out_language = other_code;

  return other;
}

void
streef_theme_texts_clear (StreefThemeTexts *self)
{
  g_clear_pointer (&self->plain, g_free);
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    g_clear_pointer (&self->text[i], g_free);
}
