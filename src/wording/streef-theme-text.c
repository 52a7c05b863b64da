/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-theme-text.h"

#include "language/streef-catalogue.h"
#include "wording/streef-words.h"

/* Each function below words some of the codes; a, b, c and d are the arguments, in order. Groups
 * and keys stand as in the file: "[Logo] height". */

static char *
word_shape (StreefProblemCode  code,
            const char *const *arguments,
            StreefLanguage     language)
{
  const char *a = arguments[0];
  const char *b = arguments[1];
  const char *c = arguments[2];

  switch ((gint) code)
    {
    case STREEF_PROBLEM_THEME_SIZE:
      return g_strdup_printf (
          streef_text (language, "The file is larger than %s KiB, which is the most for a theme "
                                 "file. Choose another file."),
          a);
    case STREEF_PROBLEM_THEME_NO_HEAD:
      return g_strdup (streef_text (
          language, "This is not a theme file: it has no group [Theme]. Choose another file, or "
                    "put a line [Theme] above the first key."));
    case STREEF_PROBLEM_THEME_LINE:
      return g_strdup_printf (
          streef_text (language, "This line cannot be read: “%s”. Write a group such as [Colours], "
                                 "or a key with its value such as text=#1A1A1A."),
          a);
    case STREEF_PROBLEM_THEME_GROUP_UNKNOWN:
      /* Translators: the group that stands in a theme file, and those that there are. */
      return g_strdup_printf (
          streef_text (language, "There is no group [%1$s] in a theme. Use one of these: %2$s."), a,
          b);
    case STREEF_PROBLEM_THEME_KEY_UNKNOWN:
      /* Translators: a group of a theme file, the key that stands in it, those that there are. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] has no key “%2$s”. Use one of these: %3$s."), a, b, c);
    case STREEF_PROBLEM_THEME_KEY_TWICE:
      /* Translators: a group of a theme file, and a key in it. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s stands here for the second time. Take one of the two "
                                 "away."),
          a, b);
    default:
      /* Translators: a group of a theme file, a key in it, and a second key. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s means nothing without %3$s. Add that key, or take "
                                 "this one away."),
          a, b, c);
    }
}

static char *
word_value (StreefProblemCode  code,
            const char *const *arguments,
            StreefLanguage     language)
{
  const char *a = arguments[0];
  const char *b = arguments[1];
  const char *c = arguments[2];
  const char *d = arguments[3];

  switch ((gint) code)
    {
    case STREEF_PROBLEM_THEME_COLOUR:
      /* Translators: a group of a theme file, a key in it, and its value. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s is “%3$s”, which is not a colour. Write a # and six "
                                 "digits or letters from A to F, such as #1A1A1A."),
          a, b, c);
    case STREEF_PROBLEM_THEME_LENGTH:
      /* Translators: a group of a theme file, a key in it, its value, and a range such as 5–30. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s is “%3$s”. Write a whole number of millimetres, "
                                 "%4$s."),
          a, b, c, d);
    case STREEF_PROBLEM_THEME_TEXT:
      /* Translators: a group of a theme file, a key in it, and a number of characters. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s has more than %3$s characters in one line, which is "
                                 "the most. Make it shorter."),
          a, b, c);
    case STREEF_PROBLEM_THEME_LINES:
      /* Translators: a group of a theme file, a key in it, and a number of lines. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s has more than %3$s lines, which is the most. Take "
                                 "some away."),
          a, b, c);
    default:
      /* Translators: two keys of a theme file, the contrast of their colours, and the least that it
       * may be: "2.1 to 1". */
      return g_strdup_printf (
          streef_text (language, "[Colours] %1$s and %2$s have a contrast of %3$s to 1, where at "
                                 "least %4$s to 1 is needed to tell them apart. Make one of them "
                                 "darker or the other lighter."),
          a, b, c, d);
    }
}

static char *
word_file (StreefProblemCode  code,
           const char *const *arguments,
           StreefLanguage     language)
{
  const char *a = arguments[0];
  const char *b = arguments[1];
  const char *c = arguments[2];
  const char *d = arguments[3];

  switch ((gint) code)
    {
    case STREEF_PROBLEM_THEME_FILE:
      /* Translators: a group of a theme file, a key in it, the file that it names, and the system's
       * own message. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s names %3$s, which could not be read; the system "
                                 "says: “%4$s”. Give its name as seen from the folder of the theme."),
          a, b, c, d);
    case STREEF_PROBLEM_THEME_FILE_SIZE:
      /* Translators: a group of a theme file, a key in it, the file that it names, and a number. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s names %3$s, which is larger than %4$s MiB, the most "
                                 "for it. Choose a smaller file."),
          a, b, c, d);
    case STREEF_PROBLEM_THEME_FONT:
      /* Translators: a group of a theme file, a key in it, and the file that it names. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s names %3$s, which is not a font that a document can "
                                 "hold. Choose a TrueType or OpenType file with one font in it, "
                                 "not a variable one."),
          a, b, c);
    case STREEF_PROBLEM_THEME_LOGO:
      /* Translators: a group of a theme file, a key in it, and the file that it names. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s names %3$s, which is not a PNG picture, or a damaged "
                                 "one. Save the logo as PNG."),
          a, b, c);
    default:
      /* Translators: a group of a theme file, a key in it, the file that it names, and a number. */
      return g_strdup_printf (
          streef_text (language, "[%1$s] %2$s names %3$s, which is wider or higher than %4$s "
                                 "pixels, the most for a logo. Save it smaller."),
          a, b, c, d);
    }
}

char *
streef_theme_text (const StreefProblem *problem,
                   StreefLanguage       language)
{
  const StreefProblemCode code = streef_problem_get_code (problem);
  const char *arguments[STREEF_PROBLEM_MAX_ARGUMENTS] = { "", "", "", "" };
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;

  if (code < STREEF_PROBLEM_THEME_SIZE || code > STREEF_PROBLEM_THEME_LOGO_PIXELS)
    return NULL;

  for (guint i = 0; i < streef_problem_get_n_arguments (problem); i++)
    arguments[i] = streef_problem_get_argument (problem, i);
  if (code == STREEF_PROBLEM_THEME_CONTRAST)
    arguments[2] = third = streef_words_plain (arguments[2], language);
  if (code == STREEF_PROBLEM_THEME_CONTRAST || code == STREEF_PROBLEM_THEME_LOGO_PIXELS)
    arguments[3] = fourth = streef_words_plain (arguments[3], language);

  if (code <= STREEF_PROBLEM_THEME_KEY_ALONE)
    return word_shape (code, arguments, language);
  if (code <= STREEF_PROBLEM_THEME_CONTRAST)
    return word_value (code, arguments, language);

  return word_file (code, arguments, language);
}
