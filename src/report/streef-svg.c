/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-svg.h"

#include <string.h>

/* Of the digest, in the names of a drawing: no page has so many that two have the same. */
#define N_DIGITS 8

/* cairo 1.16 names the drawing after how many surfaces the process has made so far. Nothing refers
 * to that name: without it the same chart gives the same bytes. (transfer full) */
static GString *
leave_out_number (const char *drawn)
{
  static const char named[] = "<g id=\"surface";
  const char *group = strstr (drawn, named);
  const char *name_end = group == NULL ? NULL : strchr (group, '>');
  GString *rest = g_string_new (drawn);

  if (name_end != NULL)
    g_string_erase (rest, group + strlen ("<g") - drawn, name_end - group - (gssize) strlen ("<g"));

  return rest;
}

/* (transfer full): what the names in a drawing start with, so that they are like those of no other
 * where several are put into one page: else a figure would be shown with the digits of another. */
static char *
dup_prefix (const GString  *drawn,
            StreefLanguage  language,
            const char     *title,
            const char     *description)
{
  const char *const parts[] = { streef_language_get_code (language), title, description, drawn->str };
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_checksum_update (digest, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);

  return g_strdup_printf ("s%.*s-", N_DIGITS, g_checksum_get_string (digest));
}

/* The length of what stands before a name at @at, or 0 where there is none. */
static gsize
get_length_to_name (const char *at)
{
  static const char *const marks[] = { " id=\"", "=\"#", "url(#" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i]))
      return strlen (marks[i]);

  return 0;
}

/* @drawn holds no text of the data, for characters are drawn as their outlines. */
static void
append_renamed (GString    *svg,
                const char *drawn,
                const char *prefix)
{
  const char *start = drawn;
  const char *at = drawn;

  while ((at = strpbrk (at, " =u")) != NULL)
    {
      const gsize length = get_length_to_name (at);

      at += MAX (length, 1);
      if (length == 0)
        continue;

      g_string_append_len (svg, start, at - start);
      g_string_append (svg, prefix);
      start = at;
    }
  g_string_append (svg, start);
}

static void
append_description (GString        *svg,
                    StreefLanguage  language,
                    const char     *title,
                    const char     *description,
                    const char     *prefix)
{
  g_autofree char *text = g_markup_printf_escaped (
      " role=\"img\" lang=\"%1$s\" xml:lang=\"%1$s\" aria-labelledby=\"%2$stitle %2$sdesc\">\n"
      "<title id=\"%2$stitle\">%3$s</title>\n<desc id=\"%2$sdesc\">%4$s</desc>",
      streef_language_get_code (language), prefix, title, description);

  g_string_append (svg, text);
}

/**
 * streef_svg_describe:
 * @drawn: what cairo wrote, text as outlines
 * @language: the language of the texts
 * @title: what screen readers read out first
 * @description: and then
 *
 * cairo's SVG does not say what it shows, and calls its parts by names that every SVG of cairo has.
 * Gives its root a role, a language, a title and a description, and its parts names that only the
 * same picture has, so that several can stand within one page of the web.
 *
 * Returns: (transfer full): the SVG
 */
GBytes *
streef_svg_describe (const char     *drawn,
                     StreefLanguage  language,
                     const char     *title,
                     const char     *description)
{
  g_autoptr (GString) rest = leave_out_number (drawn);
  g_autofree char *prefix = dup_prefix (rest, language, title, description);
  const char *root = strstr (rest->str, "<svg ");
  const char *root_end = root == NULL ? NULL : strchr (root, '>');
  GString *svg = g_string_sized_new (rest->len + rest->len / 4);

  g_assert (root_end != NULL);
  g_string_append_len (svg, rest->str, root_end - rest->str);
  append_description (svg, language, title, description, prefix);
  append_renamed (svg, root_end + 1, prefix);

  return g_string_free_to_bytes (svg);
}
