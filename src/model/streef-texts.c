/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-texts.h"

/**
 * streef_texts_set:
 * @language: the language that @text is in
 * @text: (nullable): the text, copied; %NULL or "" takes it away
 */
void
streef_texts_set (StreefTexts    *self,
                  StreefLanguage  language,
                  const char     *text)
{
  GRefString *copy = text != NULL && text[0] != '\0' ? g_ref_string_new (text) : NULL;

  g_clear_pointer (&self->text[language], g_ref_string_release);
  self->text[language] = copy;
}

/**
 * streef_texts_get:
 *
 * Returns: the text in @language, else in the first language that has one, else ""
 */
const char *
streef_texts_get (const StreefTexts *self,
                  StreefLanguage     language)
{
  if (self->text[language] != NULL)
    return self->text[language];

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (self->text[i] != NULL)
      return self->text[i];

  return "";
}

/**
 * streef_texts_is_other:
 * @self: texts
 * @language: a language
 * @out_other: (out): the language in which streef_texts_get() answers instead
 *
 * Returns: whether there is a text, but none in @language
 */
gboolean
streef_texts_is_other (const StreefTexts *self,
                       StreefLanguage     language,
                       StreefLanguage    *out_other)
{
  if (self->text[language] != NULL)
    return FALSE;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (self->text[i] != NULL)
      {
        *out_other = (StreefLanguage) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * streef_texts_get_exact:
 *
 * Returns: (nullable): the text in @language only, never ""
 */
const char *
streef_texts_get_exact (const StreefTexts *self,
                        StreefLanguage     language)
{
  return self->text[language];
}

/**
 * streef_texts_copy:
 * @self: holds nothing yet, or what it holds is released
 * @other: shares its strings with @self
 */
void
streef_texts_copy (StreefTexts       *self,
                   const StreefTexts *other)
{
  StreefTexts copy = { 0 };

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (other->text[i] != NULL)
      copy.text[i] = g_ref_string_acquire (other->text[i]);

  streef_texts_clear (self);
  *self = copy;
}

void
streef_texts_clear (StreefTexts *self)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    g_clear_pointer (&self->text[i], g_ref_string_release);
}

/**
 * streef_texts_is_empty:
 *
 * Returns: whether there is a text in no language
 */
gboolean
streef_texts_is_empty (const StreefTexts *self)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (self->text[i] != NULL)
      return FALSE;

  return TRUE;
}

/**
 * streef_texts_equal:
 *
 * Returns: whether both have the same texts in the same languages
 */
gboolean
streef_texts_equal (const StreefTexts *a,
                    const StreefTexts *b)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (a->text[i] != b->text[i] && g_strcmp0 (a->text[i], b->text[i]) != 0)
      return FALSE;

  return TRUE;
}
