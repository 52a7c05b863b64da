/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-request-text.h"

#include "language/streef-catalogue.h"

/* Each function below words the codes of one kind. Where a problem has arguments, a, b and c are
 * they, in order. */

static char *
word_option (StreefProblemCode  code,
             const char        *a,
             const char        *b,
             const char        *c,
             StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_OPTION_UNKNOWN:
      return g_strdup_printf (
          streef_text (language, "There is no option “%s” here. --help lists the options."), a);
    case STREEF_PROBLEM_OPTION_VALUE:
      if (*b == '\0')
        /* Translators: an option, and the values that it takes. */
        return g_strdup_printf (
            streef_text (language, "The option %1$s needs a value. It takes: %2$s."), a, c);
      /* Translators: the option, the value given, the values that it takes. */
      return g_strdup_printf (
          streef_text (language, "The option %1$s does not take “%2$s”. It takes: %3$s."), a, b, c);
    case STREEF_PROBLEM_OPTION_MISSING:
      return g_strdup_printf (
          streef_text (language, "The option %s is needed. --help says how to give it."), a);
    case STREEF_PROBLEM_OPTIONS_CONFLICT:
      /* Translators: two options, with their values. */
      return g_strdup_printf (
          streef_text (language, "%1$s and %2$s do not go together. Leave one of them out."), a, b);
    case STREEF_PROBLEM_COMMAND_UNKNOWN:
      return g_strdup_printf (
          streef_text (language, "“%s” is not a command. --help lists the commands."), a);
    default:
      return g_strdup_printf (
          streef_text (language, "The command “%s” needs a file with results. Put its name "
                                 "behind it."),
          a);
    }
}

static char *
word_usage (StreefProblemCode  code,
            const char        *a,
            const char        *b,
            const char        *c,
            StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_CATEGORY_UNKNOWN:
      if (*b == '\0')
        return g_strdup_printf (
            streef_text (language, "There is no category “%s”. Check its name."), a);
      /* Translators: the name asked for, and the names that resemble it, one a line. */
      return g_strdup_printf (
          streef_text (language, "There is no category “%1$s”. Did you mean one of these?\n%2$s"),
          a, b);
    case STREEF_PROBLEM_CATEGORY_AMBIGUOUS:
      /* Translators: the name asked for, and the full names of those that have it, one a line. */
      return g_strdup_printf (
          streef_text (language, "There are several categories “%1$s”. Choose one of these:\n%2$s"),
          a, b);
    case STREEF_PROBLEM_SHEET_UNKNOWN:
      /* Translators: the name asked for, and the names of the sheets that there are, one a line. */
      return g_strdup_printf (
          streef_text (language, "There is no sheet “%1$s”. There are:\n%2$s"), a, b);
    case STREEF_PROBLEM_YEAR_UNKNOWN:
      /* Translators: the year asked for, and the years that there are. */
      return g_strdup_printf (
          streef_text (language, "There are no figures for %1$s. There are for: %2$s."), a, b);
    case STREEF_PROBLEM_OUTPUT_EXISTS:
      return g_strdup_printf (
          streef_text (language, "%s exists already. Choose another name, or replace it with "
                                 "--force."),
          a);
    case STREEF_PROBLEM_OUTPUT_IS_INPUT:
      return g_strdup_printf (
          streef_text (language, "%s is the file that is read, so it is not replaced. Choose "
                                 "another name."),
          a);
    case STREEF_PROBLEM_OUTPUT_ENDING:
      return g_strdup_printf (
          streef_text (language, "What kind of file %s should be is not clear. Let its name end in "
                                 ".pdf, .svg, .png, .csv or .ods, or in / for a folder."),
          a);
    case STREEF_PROBLEM_THEME_UNKNOWN:
      /* Translators: the name asked for, and those of the themes that come with the program. */
      return g_strdup_printf (
          streef_text (language, "There is no theme “%1$s”. Use one of these: %2$s; or give the path "
                                 "of a theme file."),
          a, b);
    default:
      return word_option (code, a, b, c, language);
    }
}

static char *
word_not_written (StreefProblemCode  code,
                  const char        *a,
                  const char        *b,
                  StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_DISK_FULL:
      return g_strdup_printf (
          streef_text (language, "%s was not written: the disk is full. Make room, or choose "
                                 "another folder."),
          a);
    case STREEF_PROBLEM_FOLDER_READ_ONLY:
      return g_strdup_printf (
          streef_text (language, "%s was not written: nothing may be written in that folder. "
                                 "Choose another folder."),
          a);
    case STREEF_PROBLEM_FOLDER_MISSING:
      return g_strdup_printf (
          streef_text (language, "%s was not written: its folder does not exist. Make the folder, "
                                 "or choose another."),
          a);
    case STREEF_PROBLEM_WRITE_FAILED:
      /* Translators: the file, and the system's own message. */
      return g_strdup_printf (
          streef_text (language, "%1$s was not written; the system says: “%2$s”. Choose another "
                                 "folder, or try again."),
          a, b);
    case STREEF_PROBLEM_GLYPH_MISSING:
      return g_strdup_printf (
          streef_text (language, "The fonts lack these characters: %s. Choose a theme whose fonts "
                                 "have them (--theme on the command line), or change the texts that "
                                 "they stand in."),
          a);
    case STREEF_PROBLEM_FONT_MISSING:
      return g_strdup_printf (
          streef_text (language, "The font “%s”, which comes with the program, was not found. "
                                 "Install the program again."),
          a);
    default:
      /* Translators: the file, and the message of the library that draws. */
      return g_strdup_printf (
          streef_text (language, "%1$s was not written: drawing it failed with “%2$s”. Try again, "
                                 "or export one chart at a time."),
          a, b);
    }
}

/**
 * streef_request_text:
 * @code: what went wrong with what was asked for: its use, or its output
 * @a: the first argument; empty where there is none
 * @b: the second
 * @c: the third
 * @language: the language
 *
 * Returns: (transfer full): what is wrong and what to do
 */
char *
streef_request_text (StreefProblemCode  code,
                     const char        *a,
                     const char        *b,
                     const char        *c,
                     StreefLanguage     language)
{
  if (streef_problem_code_get_kind (code) == STREEF_PROBLEM_NOT_WRITTEN)
    return word_not_written (code, a, b, language);

  return word_usage (code, a, b, c, language);
}
