/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-row-name.h"

#include <string.h>

/* A word of fewer small letters may end in a digit of its own: "CO2", "PM10". */
#define SHORTEST_WORD 3

/* "(1)", "(12)" */
static gsize
count_bracketed_mark (const char *name,
                      gsize       length)
{
  const char *open = g_strrstr_len (name, (gssize) length, " (");
  gsize n_digits;

  if (open == NULL || name[length - 1] != ')')
    return 0;

  n_digits = strspn (open + 2, "0123456789");
  return n_digits >= 1 && n_digits <= 2 && open + 2 + n_digits == name + length - 1
           ? (gsize) (name + length - open)
           : 0;
}

/* A digit glued to a word: "Comensha1" */
static gsize
count_glued_mark (const char *name,
                  gsize       length)
{
  gsize n_letters = 0;

  if (name[length - 1] < '1' || name[length - 1] > '9')
    return 0;

  while (n_letters + 1 < length && g_ascii_islower (name[length - 2 - n_letters]))
    n_letters++;
  return n_letters >= SHORTEST_WORD ? 1 : 0;
}

/**
 * streef_row_name_get_length_without_mark:
 * @name: the name of a row
 *
 * Returns: the length of @name without the mark of a footnote behind it; all of its length where it
 * has none
 */
gsize
streef_row_name_get_length_without_mark (const char *name)
{
  gsize length = strlen (name);
  gsize n_mark = 0;

  do
    {
      if (length < 2)
        return strlen (name);
      n_mark = name[length - 1] == '*' ? 1 : count_bracketed_mark (name, length);
      if (n_mark == 0)
        n_mark = count_glued_mark (name, length);
      length -= n_mark;
      while (n_mark > 0 && length > 0 && g_ascii_isspace (name[length - 1]))
        length--;
    }
  while (n_mark > 0);

  return length > 0 ? length : strlen (name);
}
