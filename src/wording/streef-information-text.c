/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-information-text.h"

#include "language/streef-catalogue.h"

/**
 * streef_information_text:
 * @code: a code of the kind STREEF_PROBLEM_INFORM
 * @a, @b, @c, @d: the problem's arguments, in order
 * @language: the language
 *
 * Returns: (transfer full): what was found, in one or two sentences
 */
char *
streef_information_text (StreefProblemCode  code,
                         const char        *a,
                         const char        *b,
                         const char        *c,
                         const char        *d,
                         StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_COLUMN_NOT_USED:
      return g_strdup_printf (
          streef_text (language, "The column “%s” is not used: its heading is not a known one."),
          a);
    case STREEF_PROBLEM_COLUMN_MISSING:
      return g_strdup_printf (
          g_str_equal (a, "target")
              /* Translators: %s are the headings that a column of targets may have. */
              ? streef_text (language, "There is no column with targets, so nothing is judged. If "
                                       "there should be one, give it one of these headings: %s.")
              /* Translators: %s are the headings that a column of results may have. */
              : streef_text (language, "There is no column with results, so nothing is judged. If "
                                       "there should be one, give it one of these headings: %s."),
          b);
    case STREEF_PROBLEM_COLUMN_TWICE:
      return g_strdup_printf (
          streef_text (language, "There are two columns “%s”; the first is used."), a);
    case STREEF_PROBLEM_HEAD_LINE_UNKNOWN:
      /* Translators: %s is the key of a line such as "# title: …" at the head of a file. */
      return g_strdup_printf (
          streef_text (language, "The line “# %s:” is not used: its key is not a known one."), a);
    case STREEF_PROBLEM_FOOTNOTE_MARK:
      /* Translators: what stands in the cell, and what it is read as. */
      return g_strdup_printf (
          streef_text (language, "“%1$s” ends in the mark of a note; it is read as “%2$s”."), a, b);
    default:
      /* Translators: category, year, the earlier figure, the figure that is used. */
      return g_strdup_printf (
          streef_text (language, "The result of %1$s in %2$s was revised from %3$s to %4$s."), a, b,
          c, d);
    }
}
