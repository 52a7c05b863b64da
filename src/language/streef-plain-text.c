/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-plain-text.h"

#include <string.h>

/* What ends a line, or stands for the next column of one. */
static gboolean
is_break (gunichar character)
{
  return (character >= '\t' && character <= '\r') || character == 0x85 || character == 0x2028
         || character == 0x2029;
}

/* Characters that turn the order in which others are shown. */
static gboolean
is_turn (gunichar character)
{
  return (character >= 0x202A && character <= 0x202E)
         || (character >= 0x2066 && character <= 0x2069);
}

static gboolean
is_left_out (gunichar character)
{
  return g_unichar_iscntrl (character) || is_turn (character);
}

static gboolean
is_printable_ascii (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;
  return *text == '\0';
}

/**
 * streef_plain_text_is:
 * @text: valid UTF-8
 *
 * Returns: whether it is plain already
 */
gboolean
streef_plain_text_is (const char *text)
{
  if (is_printable_ascii (text))
    return TRUE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar character = g_utf8_get_char (text);

      if (is_break (character) || is_left_out (character))
        return FALSE;
    }

  return TRUE;
}

/* "U+001B, U+202E" */
static void
name_character (GString *names,
                gunichar character)
{
  char name[16];

  g_snprintf (name, sizeof name, "U+%04X", character);
  if (strstr (names->str, name) == NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

/**
 * streef_plain_text_new:
 * @text: valid UTF-8
 * @left_out: (nullable): gets the names of the characters that were left out, each once
 *
 * Returns: (transfer full): @text with a blank for each run of line breaks and tabs, without control
 * characters and those that turn the order of others
 */
char *
streef_plain_text_new (const char *text,
                       GString    *left_out)
{
  GString *plain = g_string_new (NULL);
  gboolean after_break = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar character = g_utf8_get_char (text);

      if (is_break (character) && !after_break)
        g_string_append_c (plain, ' ');
      else if (!is_break (character) && !is_left_out (character))
        g_string_append_unichar (plain, character);
      else if (!is_break (character) && left_out != NULL)
        name_character (left_out, character);
      after_break = is_break (character);
    }

  return g_string_free (plain, FALSE);
}
