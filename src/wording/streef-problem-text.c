/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-problem-text.h"

#include "language/streef-catalogue.h"
#include "problem/streef-error.h"
#include "wording/streef-information-text.h"
#include "wording/streef-pdf-text.h"
#include "wording/streef-request-text.h"
#include "wording/streef-spreadsheet-text.h"
#include "wording/streef-theme-text.h"
#include "wording/streef-understood-text.h"
#include "wording/streef-words.h"

#include <stdlib.h>

/* Each function below words the codes of one kind. Where a problem has arguments, a, b, c and d are
 * they, in order. */

static const char *
get_argument (const StreefProblem *problem,
              guint                index)
{
  const char *argument = NULL;

  if (index < streef_problem_get_n_arguments (problem))
    argument = streef_problem_get_argument (problem, index);

  return argument != NULL ? argument : "";
}

static char *
write_plain (const StreefProblem *problem,
             guint                index,
             StreefLanguage       language)
{
  return streef_words_plain (get_argument (problem, index), language);
}

static char *
word_limit (const StreefProblem *problem,
            StreefLanguage       language)
{
  g_autofree char *limit = write_plain (problem, 0, language);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_LIMIT_FILE_SIZE:
      return g_strdup_printf (
          streef_text (language, "The file is larger than %s MiB, which is the most that can be "
                                 "read. Split it into smaller files."),
          limit);
    case STREEF_PROBLEM_LIMIT_CELLS:
      return g_strdup_printf (
          streef_text (language, "The file has more than %s cells, which is the most that can be "
                                 "read. Split it into smaller files."),
          limit);
    case STREEF_PROBLEM_LIMIT_COLUMNS:
      return g_strdup_printf (
          streef_text (language, "This row has more than %s columns, which is the most that can "
                                 "be read. Check which separator the file uses."),
          limit);
    default:
      return g_strdup_printf (
          streef_text (language, "This cell has more than %s characters, which is the most that "
                                 "can be read. Check the quotation marks around it."),
          limit);
    }
}

static char *
word_refused (const StreefProblem *problem,
              StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  char *text = streef_theme_text (problem, language);

  if (text == NULL)
    text = streef_spreadsheet_text (problem, language);
  if (text != NULL)
    return text;

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_FILE_MISSING:
      return g_strdup (
          streef_text (language, "This file does not exist. Check its name and its folder."));
    case STREEF_PROBLEM_FILE_IS_FOLDER:
      return g_strdup (
          streef_text (language, "This is a folder, not a file. Choose a file inside it."));
    case STREEF_PROBLEM_FILE_UNREADABLE:
      /* Translators: %s is the system's own message. */
      return g_strdup_printf (
          streef_text (language, "The file could not be read; the system says: “%s”. Check that "
                                 "you may open it."),
          a);
    case STREEF_PROBLEM_FILE_EMPTY:
      return g_strdup (streef_text (language, "The file is empty. Choose a file with results."));
    case STREEF_PROBLEM_FILE_BINARY:
      return g_strdup (streef_text (
          language, "This is neither a text file nor a spreadsheet that can be read. Save the table "
                    "as ODS, XLSX or CSV and open that file."));
    case STREEF_PROBLEM_FILE_IS_PACKAGE:
      return g_strdup (streef_text (
          language, "This is a ZIP package, but no spreadsheet, whatever its name says. Save the "
                    "table as ODS, XLSX or CSV and open that file."));
    case STREEF_PROBLEM_FORMAT_UNSUPPORTED:
      /* Translators: %s is the name of a file format, such as XLSX. */
      return g_strdup_printf (
          streef_text (language, "A file in the format %s cannot be read. Open it in LibreOffice "
                                 "or Excel, save it as ODS or XLSX, and open that file."),
          a);
    case STREEF_PROBLEM_ENCODING_INVALID:
      /* Translators: %s is the name of an encoding, such as UTF-8. */
      return g_strdup_printf (
          streef_text (language, "The text is not valid %s from here on. Choose another encoding, "
                                 "or save the file as UTF-8."),
          a);
    case STREEF_PROBLEM_QUOTE_UNCLOSED:
      return g_strdup (streef_text (
          language, "A quotation mark opens here and is never closed. Close it, or take it "
                    "out of the file."));
    case STREEF_PROBLEM_NO_HEADER:
      return g_strdup (streef_text (
          language, "No row with headings was found. The file needs one, with headings such "
                    "as “category”, “year”, “achieved” and “target”."));
    case STREEF_PROBLEM_NO_RESULTS:
      return g_strdup (streef_text (
          language, "There are headings, but no row below them has a year and a figure. "
                    "Check the rows, or choose another file."));
    case STREEF_PROBLEM_PDF_DAMAGED:
    case STREEF_PROBLEM_PDF_ENCRYPTED:
    case STREEF_PROBLEM_PDF_FOREIGN:
    case STREEF_PROBLEM_PDF_WITHOUT_DATA:
    case STREEF_PROBLEM_PDF_DATA_SEVERAL:
    case STREEF_PROBLEM_PDF_DATA_CHANGED:
      return streef_pdf_text (streef_problem_get_code (problem), a, language);
    default:
      return word_limit (problem, language);
    }
}

/* What is wrong with the bytes and characters of a file that could be read nevertheless. */
static char *
word_characters (const StreefProblem *problem,
                 StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_BYTE_INVALID:
      if (*b == '\0')
        /* Translators: %s is a byte in hexadecimal. */
        return g_strdup_printf (
            streef_text (language, "The byte %s is not valid UTF-8, as most of the file is, nor "
                                   "does it mean anything in Windows-1252. It is shown as “�”; "
                                   "correct the cell, or choose another encoding (--encoding)."),
            a);
      /* Translators: a byte in hexadecimal, and the character that it is read as. */
      return g_strdup_printf (
          streef_text (language, "The byte %1$s is not valid UTF-8, as most of the file is. It is "
                                 "read as “%2$s”, as in Windows-1252; check the cell, or choose "
                                 "another encoding (--encoding)."),
          a, b);
    case STREEF_PROBLEM_CHARACTERS_LEFT_OUT:
      /* Translators: %s are numbers of characters: "U+001B, U+202E". */
      return g_strdup_printf (
          streef_text (language, "This cell holds characters that do not show but change how the "
                                 "text around them does: %s. They are left out; check the cell."),
          a);
    case STREEF_PROBLEM_ENCODING_MIXED:
      return g_strdup_printf (
          streef_text_n (language,
                         "%s character in this file, on this line, could be UTF-8, but most of "
                         "the file is not. All is read as Windows-1252; check the line, or save "
                         "the file as UTF-8.",
                         "%s characters in this file, the first on this line, could be UTF-8, but "
                         "most of the file is not. All is read as Windows-1252; check the line, "
                         "or save the file as UTF-8.",
                         strtoul (a, NULL, 10)),
          a);
    default:
      return NULL;
    }
}

/* What is wrong with the shape of a row or of the file. */
static char *
word_shape (const StreefProblem *problem,
            StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_ROW_TOO_SHORT:
      /* Translators: how many cells the row has, and how many there are headings. */
      return g_strdup_printf (
          streef_text (language, "This row is too short: %1$s of %2$s cells. The missing cells are "
                                 "taken as blank; check the row."),
          a, b);
    case STREEF_PROBLEM_ROW_TOO_LONG:
      /* Translators: how many cells the row has, and how many there are headings. */
      return g_strdup_printf (
          streef_text (language, "This row is too long: %1$s cells instead of %2$s. The last ones "
                                 "are not used; check whether a separator stands inside a cell."),
          a, b);
    case STREEF_PROBLEM_NO_CATEGORY:
      return g_strdup (streef_text (
          language, "This row names no category, so it is not used. Fill in the category."));
    case STREEF_PROBLEM_YEAR_OUTSIDE:
      return g_strdup_printf (
          streef_text (language, "The year “%s” does not lie between 1900 and 2100, so it is not "
                                 "used. Correct the year."),
          a);
    case STREEF_PROBLEM_YEAR_NOT_READ:
      if (*a == '\0')
        return g_strdup (
            streef_text (language, "This row has no year, so it is not used. Fill in the year."));
      return g_strdup_printf (
          streef_text (language, "“%s” is not a year, so it is not used. Correct the year."), a);
    case STREEF_PROBLEM_TARGET_WITHOUT_YEAR:
      /* Translators: %1$s is the heading of a column. */
      return g_strdup_printf (
          streef_text (language, "For which year the targets under “%1$s” hold is not known, so "
                                 "they are not used. Put the year in the heading, as in “%1$s "
                                 "2020”."),
          a);
    case STREEF_PROBLEM_WORD_UNKNOWN:
      /* Translators: the heading of a column, and what stands in a cell below it. */
      return g_strdup_printf (
          streef_text (language, "“%2$s” is not a word that can stand under “%1$s”, so it is not "
                                 "used. Correct the word."),
          a, b);
    case STREEF_PROBLEM_LAST_LINE_OPEN:
      return g_strdup (streef_text (
          language, "The file ends in the middle of a line, so it may have been cut off. "
                    "Check that its last figure is whole."));
    default:
      return NULL;
    }
}

/* What is wrong with one cell that should hold a figure. */
static char *
word_cell (const StreefProblem *problem,
           StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_FIGURE_IS_TEXT:
      return g_strdup_printf (
          streef_text (language, "“%s” is not a number. It is kept as text and not judged; correct "
                                 "the cell if a figure was meant."),
          a);
    case STREEF_PROBLEM_TARGET_IS_TEXT:
      return g_strdup_printf (
          streef_text (language, "The target “%s” is not a number. It is kept as text and nothing "
                                 "is judged by it; correct the cell if a figure was meant."),
          a);
    case STREEF_PROBLEM_TOO_MANY_DIGITS:
      return g_strdup_printf (
          streef_text (language, "“%s” has more digits than can be kept exactly. It is kept as "
                                 "text; check the figure."),
          a);
    case STREEF_PROBLEM_PERCENT_AND_UNIT:
      /* Translators: what stands in the cell, and the unit of its category. */
      return g_strdup_printf (
          streef_text (language, "“%1$s” has a per cent sign, but its unit is “%2$s”. It is kept "
                                 "as text and not judged; correct the figure or the unit."),
          a, b);
    case STREEF_PROBLEM_PERCENT_MIXED:
      /* Translators: what stands in the cell, and the category. */
      return g_strdup_printf (
          streef_text (language,
                       "“%1$s”: some figures of %2$s have a per cent sign and others do not. "
                       "Correct the figure or give the unit."),
          a, b);
    case STREEF_PROBLEM_RANGE_REVERSED:
      return g_strdup_printf (
          streef_text (language, "The range from “%1$s” to “%2$s” begins above its end, so it is "
                                 "not used. Correct its ends."),
          a, b);
    default:
      return NULL;
    }
}

/* What could be read in another way than it is. */
static char *
word_two_ways (const StreefProblem *problem,
               StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);
  g_autofree char *number_b = write_plain (problem, 1, language);
  g_autofree char *number_c = write_plain (problem, 2, language);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_NUMBER_TWO_WAYS:
      /* Translators: what stands in the cell, the number it is read as, the one it could be too. */
      return g_strdup_printf (
          streef_text (language, "“%1$s” is read as %2$s, but it could be %3$s too. Check it, or "
                                 "say in which notation the numbers are."),
          a, number_b, number_c);
    case STREEF_PROBLEM_TWO_NOTATIONS:
      /* Translators: what stands in this cell, what stands in another and its name (C4), a
       * notation: "Dutch (1.370 and 12,5)". */
      return g_strdup_printf (
          streef_text (language, "“%1$s” is not written as “%2$s” in cell %3$s is. All numbers are "
                                 "read as %4$s; check both cells, or say in which notation the "
                                 "numbers are (--numbers)."),
          a, b, get_argument (problem, 2),
          streef_understood_notation (get_argument (problem, 3), language));
    case STREEF_PROBLEM_NUMBER_IN_BRACKETS:
      /* Translators: what stands in the cell, the number it is read as, the one it could be too. */
      return g_strdup_printf (
          streef_text (language, "“%1$s” is read as %2$s, as accountants write it, but it could be "
                                 "%3$s too. Check it, and write it without brackets."),
          a, number_b, number_c);
    default:
      return NULL;
    }
}

/* What the file has computed, and does not follow from its figures. */
static char *
word_computed (const StreefProblem *problem,
               StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  g_autofree char *number_b = write_plain (problem, 1, language);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_DIFFERENCE_DISAGREES:
      /* Translators: the difference in the file, and the computed one. */
      return g_strdup_printf (
          streef_text (language, "The file gives “%1$s” as the difference, but achieved minus "
                                 "target is %2$s. The latter is shown; check the figures."),
          a, number_b);
    case STREEF_PROBLEM_DIFFERENCE_ALONE:
      return g_strdup_printf (
          streef_text (language,
                       "The file gives “%s” as the difference, but no result and target to "
                       "compute it from. No difference is shown; check the row."),
          a);
    case STREEF_PROBLEM_RATE_DISAGREES:
      /* Translators: the percentage in the file, and the computed one. */
      return g_strdup_printf (
          streef_text (language, "The file gives “%1$s” as the percentage of the target, but it is "
                                 "%2$s%%. The latter is shown; check the figures."),
          a, number_b);
    default:
      return NULL;
    }
}

/* What does not agree within the results of a category. */
static char *
word_category (const StreefProblem *problem,
               StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);
  const char *c = get_argument (problem, 2);
  const char *d = get_argument (problem, 3);
  g_autofree char *number_c = write_plain (problem, 2, language);
  g_autofree char *number_d = write_plain (problem, 3, language);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_TWO_FIGURES:
      /* Translators: category, year, the figure that is used, the other one. */
      return g_strdup_printf (
          streef_text (language, "Two results for %1$s in %2$s: %3$s and %4$s. The first is used; "
                                 "decide which one is right."),
          a, b, c, d);
    case STREEF_PROBLEM_TWO_TARGETS:
      /* Translators: category, year, the target that is used, the other one. */
      return g_strdup_printf (
          streef_text (language, "Two targets for %1$s in %2$s: %3$s and %4$s. The first is used; "
                                 "decide which one is right."),
          a, b, c, d);
    case STREEF_PROBLEM_TWO_TEXTS:
      /* Translators: the heading of a column, category, the text that is used, the other one. */
      return g_strdup_printf (
          streef_text (language, "Two texts under “%1$s” for %2$s: “%3$s” and “%4$s”. The first is "
                                 "used; decide which one is right."),
          a, b, c, d);
    case STREEF_PROBLEM_TOTAL_DISAGREES:
      /* Translators: category, year, its result, the sum of its parts' results. */
      return g_strdup_printf (
          streef_text (language, "The result of %1$s in %2$s is %3$s, but its parts add up to "
                                 "%4$s. The figures stay as delivered; check which one is wrong."),
          a, b, number_c, number_d);
    case STREEF_PROBLEM_TARGET_TOTAL_DISAGREES:
      /* Translators: category, year, its target, the sum of its parts' targets. */
      return g_strdup_printf (
          streef_text (language, "The target of %1$s in %2$s is %3$s, but the targets of its parts "
                                 "add up to %4$s. The targets stay as delivered; check which one "
                                 "is wrong."),
          a, b, number_c, number_d);
    case STREEF_PROBLEM_DERIVED_WITHOUT_RULE:
      /* Translators: category, year. */
      return g_strdup_printf (
          streef_text (language, "The figure of %1$s for %2$s is marked as derived without its "
                                 "rule. Give the rule, such as “842 − 25 − 364”."),
          a, b);
    case STREEF_PROBLEM_OVERFLOW:
      /* Translators: category, year. */
      return g_strdup_printf (
          streef_text (language, "A difference or sum of %1$s in %2$s has more digits than can be "
                                 "kept exactly, so it is left out. Check the figures."),
          a, b);
    default:
      return NULL;
    }
}

/* What is wrong with how categories hang together. */
static char *
word_tree (const StreefProblem *problem,
           StreefLanguage       language)
{
  const char *a = get_argument (problem, 0);
  const char *b = get_argument (problem, 1);

  switch ((gint) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_DIRECTION_UNKNOWN:
      /* Translators: the number of categories, and the name of the first. */
      return g_strdup_printf (
          streef_text_n (language,
                         "It is not known for %1$s category (%2$s) whether higher or lower is "
                         "better. It is not judged; give its direction.",
                         "It is not known for %1$s categories (the first is %2$s) whether higher "
                         "or lower is better. They are not judged; give their direction.",
                         strtoul (a, NULL, 10)),
          a, b);
    case STREEF_PROBLEM_PARENT_UNKNOWN:
      return g_strdup_printf (
          streef_text (language, "There is no category “%s” for this row to be a part of. The row "
                                 "stands by itself; correct the parent."),
          a);
    case STREEF_PROBLEM_PARENT_AMBIGUOUS:
      return g_strdup_printf (
          streef_text (language, "There are several categories “%s”. The row stands by itself; "
                                 "write the parent with all that it is a part of, joined by "
                                 "“ > ”."),
          a);
    case STREEF_PROBLEM_PARENT_CYCLE:
      return g_strdup_printf (
          streef_text (language, "%s would be a part of itself, so its parent is not used. Correct "
                                 "the parent."),
          a);
    case STREEF_PROBLEM_PARENT_TOO_DEEP:
      /* Translators: the name of a category, and a number of levels. */
      return g_strdup_printf (
          streef_text (language,
                       "Below “%1$s” there would be more than %2$s levels of categories. The "
                       "row stands by itself; use fewer levels."),
          a, b);
    default:
      return NULL;
    }
}

static char *
word_decide (const StreefProblem *problem,
             StreefLanguage       language)
{
  char *(*const words[]) (const StreefProblem *, StreefLanguage)
      = { word_characters, word_shape,    word_cell, word_two_ways,
          word_computed,   word_category, word_tree, streef_spreadsheet_text };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *text = words[i](problem, language);

      if (text != NULL)
        return text;
    }

  g_return_val_if_reached (g_strdup (""));
}

static char *
word_information (const StreefProblem *problem,
                  StreefLanguage       language)
{
  char *text = streef_spreadsheet_text (problem, language);

  if (text != NULL)
    return text;

  return streef_information_text (streef_problem_get_code (problem), get_argument (problem, 0),
                                  get_argument (problem, 1), get_argument (problem, 2),
                                  get_argument (problem, 3), language);
}

/**
 * streef_problem_text:
 * @problem: a problem
 * @language: the language
 *
 * Returns: (transfer full): what is wrong and what to do, in one or two sentences, without the
 * place
 */
char *
streef_problem_text (const StreefProblem *problem,
                     StreefLanguage       language)
{
  switch (streef_problem_get_kind (problem))
    {
    case STREEF_PROBLEM_REFUSED:
      return word_refused (problem, language);
    case STREEF_PROBLEM_DECIDE:
      return word_decide (problem, language);
    case STREEF_PROBLEM_INFORM:
      return word_information (problem, language);
    case STREEF_PROBLEM_USAGE:
    case STREEF_PROBLEM_NOT_WRITTEN:
      return streef_request_text (streef_problem_get_code (problem), get_argument (problem, 0),
                                  get_argument (problem, 1), get_argument (problem, 2), language);
    case STREEF_PROBLEM_UNDERSTOOD:
      return streef_understood_text (streef_problem_get_code (problem), get_argument (problem, 0),
                                     get_argument (problem, 1), language);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * streef_problem_text_placed:
 * @problem: a problem
 * @language: the language
 *
 * Returns: (transfer full): the same with its place in front: "interventions.csv, line 7, cell G7:
 * …"
 */
char *
streef_problem_text_placed (const StreefProblem *problem,
                            StreefLanguage       language)
{
  g_autofree char *place = streef_words_place (streef_problem_get_place (problem), language);
  g_autofree char *text = streef_problem_text (problem, language);

  if (*place == '\0')
    return g_steal_pointer (&text);

  /* Translators: a place (file, line, cell), and what is wrong there. */
  return g_strdup_printf (streef_text (language, "%1$s: %2$s"), place, text);
}

/**
 * streef_error_text:
 * @error: an error of any domain
 * @language: the language
 *
 * Returns: (transfer full): the text of its problem with its place; where it carries none, a
 * sentence that quotes the system's message
 */
char *
streef_error_text (const GError   *error,
                   StreefLanguage  language)
{
  const StreefProblem *problem
      = error->domain == STREEF_ERROR ? streef_error_get_problem (error) : NULL;

  if (problem != NULL)
    return streef_problem_text_placed (problem, language);

  /* Translators: %s is the system's own message. */
  return g_strdup_printf (
      streef_text (language, "That did not work; the system says: “%s”. Try again."),
      error->message);
}
