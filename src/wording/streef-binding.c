/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-binding.h"

#include <string.h>

/* What stands before the number of a reference, in either language. */
static const char *const references[] = {
  "nr.", "nrs.", "no.", "nos.", "par.", "blz.", "p.", "pp.", "art.", "hfst.", "bijl.", "ch.",
  "sec.", "para.", "fig.", "tab.", "tabel", "table", "\u00a7", "\u00a7\u00a7",
};

static gboolean
is_inside_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '.';
}

/* Whether the text before @end ends with @word, whatever its case, as a word of its own. */
static gboolean
ends_with_word (const char *text,
                const char *end,
                const char *word)
{
  const gsize length = strlen (word);
  const char *start;

  if ((gsize) (end - text) < length)
    return FALSE;

  start = end - length;
  return g_ascii_strncasecmp (start, word, length) == 0
         && (start == text || !is_inside_word (g_utf8_get_char (g_utf8_prev_char (start))));
}

gboolean
streef_binding_holds (const char *text,
                      const char *space)
{
  if (space == text || *space != ' ' || !g_ascii_isdigit (space[1]))
    return FALSE;
  if (g_ascii_isdigit (space[-1]))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (ends_with_word (text, space, references[i]))
      return TRUE;
  return FALSE;
}
