/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-cell-text.h"

#include <string.h>

void
streef_cell_text_append_spaces (GString *string,
                                guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (string, ' ');
}

/* How many columns of a terminal a text takes. */
guint
streef_cell_text_measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* Ends a line without the spaces that empty cells left at its end. */
void
streef_cell_text_end_line (GString *string)
{
  while (string->len > 0 && string->str[string->len - 1] == ' ')
    g_string_truncate (string, string->len - 1);
  g_string_append_c (string, '\n');
}

/* Whether a spreadsheet would take a text for a formula. */
gboolean
streef_cell_text_would_run (const char *text)
{
  while (*text == ' ')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* A text as a field: an apostrophe before what a spreadsheet would run, quotes around what would
 * end the field. */
void
streef_cell_text_append_field (GString    *string,
                               const char *text,
                               char        separator)
{
  const char special[] = { separator, '"', '\n', '\r', '\0' };
  const gboolean would_run = streef_cell_text_would_run (text);

  if (separator == '\t')
    {
      if (would_run)
        g_string_append_c (string, '\'');
      for (; *text != '\0'; text++)
        g_string_append_c (string, strchr ("\t\n\r", *text) != NULL ? ' ' : *text);
      return;
    }

  if (strpbrk (text, special) == NULL)
    {
      if (would_run)
        g_string_append_c (string, '\'');
      g_string_append (string, text);
      return;
    }

  g_string_append (string, would_run ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (string, '"');
      g_string_append_c (string, *text);
    }
  g_string_append_c (string, '"');
}

/* What stands between the fields of a CSV in that language. */
char
streef_cell_text_get_separator (StreefLanguage language)
{
  return language == STREEF_LANGUAGE_NL ? ';' : ',';
}
