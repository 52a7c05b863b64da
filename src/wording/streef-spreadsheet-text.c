/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-spreadsheet-text.h"

#include "language/streef-catalogue.h"
#include "wording/streef-words.h"

#include <stdlib.h>

/* In each function below a, b and c are the problem's arguments, in order. */

static char *
word_package (StreefProblemCode  code,
              const char        *a,
              StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_PACKAGE_DAMAGED:
      return g_strdup (
          streef_text (language, "The spreadsheet is damaged: a part of it is missing, cut off or "
                                 "changed. Get the file again from where it came from."));
    case STREEF_PROBLEM_PACKAGE_ENCRYPTED:
      return g_strdup (
          streef_text (language, "The spreadsheet has a password. Open it in the program that it "
                                 "was made with and save it without one."));
    case STREEF_PROBLEM_PACKAGE_NAME:
      /* Translators: %s is the name of a file within the spreadsheet file. */
      return g_strdup_printf (
          streef_text (language, "The spreadsheet holds a file “%s”, which is there twice or could "
                                 "be taken for a place outside of it. It is not read; save it "
                                 "anew in a spreadsheet program."),
          a);
    case STREEF_PROBLEM_XML_INVALID:
      return g_strdup (
          streef_text (language, "The spreadsheet is damaged: its content is not valid XML from "
                                 "here on. Get the file again from where it came from."));
    case STREEF_PROBLEM_XML_DOCTYPE:
      return g_strdup (
          streef_text (language, "The spreadsheet declares a document type, which no spreadsheet "
                                 "program does. It is not read; save it anew in such a program."));
    case STREEF_PROBLEM_SHEET_DAMAGED:
      return g_strdup (
          streef_text (language, "The sheet is damaged: what stands here refers to something that "
                                 "is not there, or is out of order. Save it anew in a spreadsheet "
                                 "program."));
    default:
      return NULL;
    }
}

static char *
word_limit (StreefProblemCode  code,
            const char        *a,
            StreefLanguage     language)
{
  g_autofree char *limit = streef_words_plain (a, language);

  switch ((gint) code)
    {
    case STREEF_PROBLEM_LIMIT_PARTS:
      return g_strdup_printf (
          streef_text (language, "The spreadsheet consists of more than %s files, which is the "
                                 "most that can be read. Save the table in a file of its own."),
          limit);
    case STREEF_PROBLEM_LIMIT_UNPACKED:
      return g_strdup_printf (
          streef_text (language, "Unpacked, the spreadsheet is larger than %s MiB, which is the "
                                 "most that can be read. Save the table in a file of its own."),
          limit);
    case STREEF_PROBLEM_LIMIT_RATIO:
      return g_strdup_printf (
          streef_text (language, "Unpacked, a part of the spreadsheet becomes more than %s times "
                                 "larger, as no table does. It is not read; save it anew in a "
                                 "spreadsheet program."),
          limit);
    case STREEF_PROBLEM_LIMIT_XML_DEPTH:
      return g_strdup_printf (
          streef_text (language, "The elements of the spreadsheet lie more than %s deep within "
                                 "each other, as in no table. It is not read; save it anew in a "
                                 "spreadsheet program."),
          limit);
    case STREEF_PROBLEM_LIMIT_XML_TAG:
      return g_strdup_printf (
          streef_text (language, "An element of the spreadsheet is longer than %s KiB, as in no "
                                 "table. It is not read; save it anew in a spreadsheet program."),
          limit);
    case STREEF_PROBLEM_LIMIT_ROWS:
      return g_strdup_printf (
          streef_text (language, "The sheet has more than %s rows, which is the most that can be "
                                 "read. Split it into smaller sheets."),
          limit);
    case STREEF_PROBLEM_LIMIT_TEXT:
      return g_strdup_printf (
          streef_text (language, "The texts of the sheet, or of one of its rows, are longer than "
                                 "%s MiB, which is the most that can be read. Split it into "
                                 "smaller sheets."),
          limit);
    default:
      return NULL;
    }
}

static char *
word_cell (StreefProblemCode  code,
           const char        *a,
           const char        *b,
           StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_CELL_ERROR:
      return g_strdup_printf (
          streef_text (language, "The spreadsheet could not compute this cell: it shows “%s”. It "
                                 "counts as text; correct the formula."),
          a);
    case STREEF_PROBLEM_CELL_DIFFERS:
      {
        g_autofree char *stored = streef_words_plain (b, language);

        /* Translators: what a cell shows, and the number that is stored in it. */
        return g_strdup_printf (
            streef_text (language, "This cell shows “%1$s”, but the number %2$s is stored in it. "
                                   "What it shows is used; check the cell and its format."),
            a, stored);
      }
    case STREEF_PROBLEM_CELL_FORMAT:
      {
        g_autofree char *stored = streef_words_plain (a, language);

        /* Translators: the number that is stored in a cell, and a number format: "# ?/?". */
        return g_strdup_printf (
            streef_text (language, "The number %1$s is stored in this cell, but its format “%2$s” "
                                   "shows it in another form. The stored number is used; check "
                                   "the cell."),
            stored, b);
      }
    case STREEF_PROBLEM_CELL_WITHOUT_VALUE:
      return g_strdup (
          streef_text (language, "This cell holds a formula, but its value is not stored in the "
                                 "file. It counts as blank; open the file in a spreadsheet "
                                 "program and save it."));
    default:
      return NULL;
    }
}

static char *
word_hidden (StreefProblemCode  code,
             const char        *a,
             const char        *b,
             StreefLanguage     language)
{
  const gulong n = strtoul (a, NULL, 10);

  switch ((gint) code)
    {
    case STREEF_PROBLEM_SHEETS_HIDDEN:
      /* Translators: a number of sheets, and their names: “Sheet2”, “Sheet3”. */
      return g_strdup_printf (
          streef_text_n (language,
                         "%1$s sheet is hidden: %2$s. Name it with --sheet to read it.",
                         "%1$s sheets are hidden: %2$s. Name one with --sheet to read it.", n),
          a, b);
    case STREEF_PROBLEM_ROWS_HIDDEN:
      return g_strdup_printf (
          streef_text_n (language, "%s row of this sheet is hidden. It is read as well.",
                         "%s rows of this sheet are hidden; this is the first. They are read as "
                         "well.",
                         n),
          a);
    case STREEF_PROBLEM_COLUMNS_HIDDEN:
      return g_strdup_printf (
          streef_text_n (language, "%s column of this sheet is hidden. It is read as well.",
                         "%s columns of this sheet are hidden; this is the first. They are read "
                         "as well.",
                         n),
          a);
    default:
      return NULL;
    }
}

static char *
word_finer (const char     *a,
            const char     *b,
            const char     *c,
            StreefLanguage  language)
{
  g_autofree char *stored = streef_words_plain (c, language);

  /* Translators: a number of cells, what the first of them shows, the number stored in it. */
  return g_strdup_printf (
      streef_text_n (language,
                     "%1$s cell of this column shows “%2$s”, but %3$s is stored in it. What it "
                     "shows is used.",
                     "%1$s cells of this column show a rounded number: this one shows “%2$s”, but "
                     "%3$s is stored in it. What they show is used.",
                     strtoul (a, NULL, 10)),
      a, b, stored);
}

static const char *
get_argument (const StreefProblem *problem,
              guint                index)
{
  return index < streef_problem_get_n_arguments (problem)
           ? streef_problem_get_argument (problem, index)
           : "";
}

/**
 * streef_spreadsheet_text:
 * @problem: any problem
 *
 * Returns: (transfer full) (nullable): what is to be said of a spreadsheet, in one to three
 * sentences; %NULL for what can be said of any file
 */
char *
streef_spreadsheet_text (const StreefProblem *problem,
                         StreefLanguage       language)
{
  const StreefProblemCode code = streef_problem_get_code (problem);
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);
  char *text;

  if (code == STREEF_PROBLEM_VALUES_FINER)
    return word_finer (a, b, get_argument (problem, 2), language);

  text = word_package (code, a, language);
  if (text == NULL)
    text = word_limit (code, a, language);
  if (text == NULL)
    text = word_cell (code, a, b, language);
  return text != NULL ? text : word_hidden (code, a, b, language);
}
