/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-problem.h"

#include <stdarg.h>
#include <string.h>

/* One thing that can be said about input, data or output: a code, its arguments, a place.
 * Immutable, reference-counted, without a word for users: `wording/` makes the sentence. Each code
 * has exactly as many arguments as its row below says. */
struct _StreefProblem
{
  StreefProblemCode code;
  StreefPlace place;
  char *arguments[STREEF_PROBLEM_MAX_ARGUMENTS]; /* owned; the first n of the code are set */
};

typedef struct
{
  const char *id; /* stable, in English: other programs read it */
  StreefProblemKind kind;
  guint n_arguments;
} CodeInfo;

static const CodeInfo code_infos[STREEF_N_PROBLEM_CODES] = {
  [STREEF_PROBLEM_FILE_MISSING] = { "file-missing", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_FILE_IS_FOLDER] = { "file-is-folder", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_FILE_UNREADABLE] = { "file-unreadable", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_FILE_EMPTY] = { "file-empty", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_FILE_BINARY] = { "file-binary", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_FILE_IS_PACKAGE] = { "file-is-package", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_FORMAT_UNSUPPORTED] = { "format-unsupported", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_ENCODING_INVALID] = { "encoding-invalid", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_QUOTE_UNCLOSED] = { "quote-unclosed", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_NO_HEADER] = { "no-header", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_NO_RESULTS] = { "no-results", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_DAMAGED] = { "pdf-damaged", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_ENCRYPTED] = { "pdf-encrypted", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_FOREIGN] = { "pdf-foreign", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_WITHOUT_DATA] = { "pdf-without-data", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_DATA_SEVERAL] = { "pdf-data-several", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PDF_DATA_CHANGED] = { "pdf-data-changed", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_PACKAGE_DAMAGED] = { "package-damaged", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PACKAGE_ENCRYPTED] = { "package-encrypted", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_PACKAGE_NAME] = { "package-name", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_XML_INVALID] = { "xml-invalid", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_XML_DOCTYPE] = { "xml-doctype", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_SHEET_DAMAGED] = { "sheet-damaged", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_LIMIT_PARTS] = { "limit-parts", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_UNPACKED] = { "limit-unpacked", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_RATIO] = { "limit-ratio", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_XML_DEPTH] = { "limit-xml-depth", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_XML_TAG] = { "limit-xml-tag", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_ROWS] = { "limit-rows", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_TEXT] = { "limit-text", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_FILE_SIZE] = { "limit-file-size", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_CELLS] = { "limit-cells", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_COLUMNS] = { "limit-columns", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_LIMIT_CELL_LENGTH] = { "limit-cell-length", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_THEME_SIZE] = { "theme-size", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_THEME_NO_HEAD] = { "theme-no-head", STREEF_PROBLEM_REFUSED, 0 },
  [STREEF_PROBLEM_THEME_LINE] = { "theme-line", STREEF_PROBLEM_REFUSED, 1 },
  [STREEF_PROBLEM_THEME_GROUP_UNKNOWN] = { "theme-group-unknown", STREEF_PROBLEM_REFUSED, 2 },
  [STREEF_PROBLEM_THEME_KEY_UNKNOWN] = { "theme-key-unknown", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_KEY_TWICE] = { "theme-key-twice", STREEF_PROBLEM_REFUSED, 2 },
  [STREEF_PROBLEM_THEME_KEY_ALONE] = { "theme-key-alone", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_COLOUR] = { "theme-colour", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_LENGTH] = { "theme-length", STREEF_PROBLEM_REFUSED, 4 },
  [STREEF_PROBLEM_THEME_TEXT] = { "theme-text", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_LINES] = { "theme-lines", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_CONTRAST] = { "theme-contrast", STREEF_PROBLEM_REFUSED, 4 },
  [STREEF_PROBLEM_THEME_FILE] = { "theme-file", STREEF_PROBLEM_REFUSED, 4 },
  [STREEF_PROBLEM_THEME_FILE_SIZE] = { "theme-file-size", STREEF_PROBLEM_REFUSED, 4 },
  [STREEF_PROBLEM_THEME_FONT] = { "theme-font", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_LOGO] = { "theme-logo", STREEF_PROBLEM_REFUSED, 3 },
  [STREEF_PROBLEM_THEME_LOGO_PIXELS] = { "theme-logo-pixels", STREEF_PROBLEM_REFUSED, 4 },

  [STREEF_PROBLEM_ROW_TOO_SHORT] = { "row-too-short", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_ROW_TOO_LONG] = { "row-too-long", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_BYTE_INVALID] = { "byte-invalid", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_CHARACTERS_LEFT_OUT] = { "characters-left-out", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_ENCODING_MIXED] = { "encoding-mixed", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_YEAR_OUTSIDE] = { "year-outside", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_YEAR_NOT_READ] = { "year-not-read", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_NO_CATEGORY] = { "no-category", STREEF_PROBLEM_DECIDE, 0 },
  [STREEF_PROBLEM_TWO_FIGURES] = { "two-figures", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_TWO_TARGETS] = { "two-targets", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_TWO_TEXTS] = { "two-texts", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_FIGURE_IS_TEXT] = { "figure-is-text", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_TARGET_IS_TEXT] = { "target-is-text", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_CELL_ERROR] = { "cell-error", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_CELL_DIFFERS] = { "cell-differs", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_CELL_FORMAT] = { "cell-format", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_CELL_WITHOUT_VALUE] = { "cell-without-value", STREEF_PROBLEM_DECIDE, 0 },
  [STREEF_PROBLEM_TOO_MANY_DIGITS] = { "too-many-digits", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_NUMBER_TWO_WAYS] = { "number-two-ways", STREEF_PROBLEM_DECIDE, 3 },
  [STREEF_PROBLEM_TWO_NOTATIONS] = { "two-notations", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_NUMBER_IN_BRACKETS] = { "number-in-brackets", STREEF_PROBLEM_DECIDE, 3 },
  [STREEF_PROBLEM_PERCENT_AND_UNIT] = { "percent-and-unit", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_PERCENT_MIXED] = { "percent-mixed", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_DIRECTION_UNKNOWN] = { "direction-unknown", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_TARGET_WITHOUT_YEAR] = { "target-without-year", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_DIFFERENCE_DISAGREES] = { "difference-disagrees", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_DIFFERENCE_ALONE] = { "difference-alone", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_RATE_DISAGREES] = { "rate-disagrees", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_TOTAL_DISAGREES] = { "total-disagrees", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_TARGET_TOTAL_DISAGREES] = { "target-total-disagrees", STREEF_PROBLEM_DECIDE, 4 },
  [STREEF_PROBLEM_WORD_UNKNOWN] = { "word-unknown", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_PARENT_UNKNOWN] = { "parent-unknown", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_PARENT_AMBIGUOUS] = { "parent-ambiguous", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_PARENT_CYCLE] = { "parent-cycle", STREEF_PROBLEM_DECIDE, 1 },
  [STREEF_PROBLEM_PARENT_TOO_DEEP] = { "parent-too-deep", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_DERIVED_WITHOUT_RULE] = { "derived-without-rule", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_RANGE_REVERSED] = { "range-reversed", STREEF_PROBLEM_DECIDE, 2 },
  [STREEF_PROBLEM_LAST_LINE_OPEN] = { "last-line-open", STREEF_PROBLEM_DECIDE, 0 },
  [STREEF_PROBLEM_OVERFLOW] = { "overflow", STREEF_PROBLEM_DECIDE, 2 },

  [STREEF_PROBLEM_COLUMN_NOT_USED] = { "column-not-used", STREEF_PROBLEM_INFORM, 1 },
  [STREEF_PROBLEM_COLUMN_TWICE] = { "column-twice", STREEF_PROBLEM_INFORM, 1 },
  [STREEF_PROBLEM_COLUMN_MISSING] = { "column-missing", STREEF_PROBLEM_INFORM, 2 },
  [STREEF_PROBLEM_HEAD_LINE_UNKNOWN] = { "head-line-unknown", STREEF_PROBLEM_INFORM, 1 },
  [STREEF_PROBLEM_FOOTNOTE_MARK] = { "footnote-mark", STREEF_PROBLEM_INFORM, 2 },
  [STREEF_PROBLEM_SHEETS_HIDDEN] = { "sheets-hidden", STREEF_PROBLEM_INFORM, 2 },
  [STREEF_PROBLEM_ROWS_HIDDEN] = { "rows-hidden", STREEF_PROBLEM_INFORM, 1 },
  [STREEF_PROBLEM_COLUMNS_HIDDEN] = { "columns-hidden", STREEF_PROBLEM_INFORM, 1 },
  [STREEF_PROBLEM_VALUES_FINER] = { "values-finer", STREEF_PROBLEM_INFORM, 3 },
  [STREEF_PROBLEM_REVISED] = { "revised", STREEF_PROBLEM_INFORM, 4 },

  [STREEF_PROBLEM_CATEGORY_UNKNOWN] = { "category-unknown", STREEF_PROBLEM_USAGE, 2 },
  [STREEF_PROBLEM_CATEGORY_AMBIGUOUS] = { "category-ambiguous", STREEF_PROBLEM_USAGE, 2 },
  [STREEF_PROBLEM_YEAR_UNKNOWN] = { "year-unknown", STREEF_PROBLEM_USAGE, 2 },
  [STREEF_PROBLEM_SHEET_UNKNOWN] = { "sheet-unknown", STREEF_PROBLEM_USAGE, 2 },
  [STREEF_PROBLEM_OPTION_UNKNOWN] = { "option-unknown", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_OPTION_VALUE] = { "option-value", STREEF_PROBLEM_USAGE, 3 },
  [STREEF_PROBLEM_OPTION_MISSING] = { "option-missing", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_OPTIONS_CONFLICT] = { "options-conflict", STREEF_PROBLEM_USAGE, 2 },
  [STREEF_PROBLEM_COMMAND_UNKNOWN] = { "command-unknown", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_NO_DATA_NAMED] = { "no-data-named", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_OUTPUT_EXISTS] = { "output-exists", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_OUTPUT_IS_INPUT] = { "output-is-input", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_OUTPUT_ENDING] = { "output-ending", STREEF_PROBLEM_USAGE, 1 },
  [STREEF_PROBLEM_THEME_UNKNOWN] = { "theme-unknown", STREEF_PROBLEM_USAGE, 2 },

  [STREEF_PROBLEM_DISK_FULL] = { "disk-full", STREEF_PROBLEM_NOT_WRITTEN, 1 },
  [STREEF_PROBLEM_FOLDER_READ_ONLY] = { "folder-read-only", STREEF_PROBLEM_NOT_WRITTEN, 1 },
  [STREEF_PROBLEM_FOLDER_MISSING] = { "folder-missing", STREEF_PROBLEM_NOT_WRITTEN, 1 },
  [STREEF_PROBLEM_WRITE_FAILED] = { "write-failed", STREEF_PROBLEM_NOT_WRITTEN, 2 },
  [STREEF_PROBLEM_GLYPH_MISSING] = { "glyph-missing", STREEF_PROBLEM_NOT_WRITTEN, 1 },
  [STREEF_PROBLEM_FONT_MISSING] = { "font-missing", STREEF_PROBLEM_NOT_WRITTEN, 1 },
  [STREEF_PROBLEM_DRAWING_FAILED] = { "drawing-failed", STREEF_PROBLEM_NOT_WRITTEN, 2 },

  [STREEF_UNDERSTOOD_ENCODING] = { "understood-encoding", STREEF_PROBLEM_UNDERSTOOD, 2 },
  [STREEF_UNDERSTOOD_SEPARATOR] = { "understood-separator", STREEF_PROBLEM_UNDERSTOOD, 2 },
  [STREEF_UNDERSTOOD_SHEET] = { "understood-sheet", STREEF_PROBLEM_UNDERSTOOD, 2 },
  [STREEF_UNDERSTOOD_LAYOUT] = { "understood-layout", STREEF_PROBLEM_UNDERSTOOD, 2 },
  [STREEF_UNDERSTOOD_NUMBERS] = { "understood-numbers", STREEF_PROBLEM_UNDERSTOOD, 2 },
  [STREEF_UNDERSTOOD_COLUMN] = { "understood-column", STREEF_PROBLEM_UNDERSTOOD, 2 },
};

static void
free_arguments (gpointer data)
{
  StreefProblem *self = data;

  for (guint i = 0; i < STREEF_PROBLEM_MAX_ARGUMENTS; i++)
    g_free (self->arguments[i]);
}

static gboolean
place_equal (const StreefPlace *a,
             const StreefPlace *b)
{
  return g_strcmp0 (a->file, b->file) == 0 && g_strcmp0 (a->sheet, b->sheet) == 0
         && a->column == b->column && a->row == b->row && a->line == b->line;
}

/**
 * streef_problem_new:
 * @code: what there is to say
 * @place: (nullable): where; %NULL where it stands nowhere
 * @...: the code's arguments, as strings (copied), ended by %NULL
 *
 * It is a fault of the program when there are not as many arguments as the code has.
 *
 * Returns: (transfer full): a new problem
 */
StreefProblem *
streef_problem_new (StreefProblemCode  code,
                    const StreefPlace *place,
                    ...)
{
  StreefProblem *self = g_atomic_rc_box_new0 (StreefProblem);
  const guint n_expected = streef_problem_code_get_n_arguments (code);
  guint n_given = 0;
  va_list arguments;

  self->code = code;
  if (place != NULL)
    self->place = *place;

  va_start (arguments, place);
  for (const char *argument; (argument = va_arg (arguments, const char *)) != NULL; n_given++)
    {
      g_assert (n_given < n_expected);
      self->arguments[n_given] = g_strdup (argument);
    }
  va_end (arguments);
  g_assert (n_given == n_expected);

  return self;
}

/**
 * streef_problem_ref:
 * @self: a problem
 *
 * Returns: (transfer full): @self with one more reference
 */
StreefProblem *
streef_problem_ref (const StreefProblem *self)
{
  return g_atomic_rc_box_acquire ((StreefProblem *) self);
}

void
streef_problem_unref (StreefProblem *self)
{
  g_atomic_rc_box_release_full (self, free_arguments);
}

StreefProblemCode
streef_problem_get_code (const StreefProblem *self)
{
  return self->code;
}

StreefProblemKind
streef_problem_get_kind (const StreefProblem *self)
{
  return streef_problem_code_get_kind (self->code);
}

/**
 * streef_problem_get_place:
 * @self: a problem
 *
 * Returns: (transfer none): where it stands; streef_place_is_known() tells whether that is anywhere
 */
const StreefPlace *
streef_problem_get_place (const StreefProblem *self)
{
  return &self->place;
}

guint
streef_problem_get_n_arguments (const StreefProblem *self)
{
  return streef_problem_code_get_n_arguments (self->code);
}

const char *
streef_problem_get_argument (const StreefProblem *self,
                             guint                index)
{
  g_return_val_if_fail (index < streef_problem_get_n_arguments (self), "");

  return self->arguments[index];
}

/**
 * streef_problem_equal:
 * @a: a problem
 * @b: another
 *
 * Returns: whether both say the same of the same place
 */
gboolean
streef_problem_equal (const StreefProblem *a,
                      const StreefProblem *b)
{
  if (a->code != b->code || !place_equal (&a->place, &b->place))
    return FALSE;

  for (guint i = 0; i < streef_problem_get_n_arguments (a); i++)
    if (strcmp (a->arguments[i], b->arguments[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * streef_problem_code_get_id:
 * @code: a code
 *
 * Returns: (transfer none): the code's stable name for other programs, such as "two-figures"
 */
const char *
streef_problem_code_get_id (StreefProblemCode code)
{
  g_return_val_if_fail (code < STREEF_N_PROBLEM_CODES, "");

  return code_infos[code].id;
}

StreefProblemKind
streef_problem_code_get_kind (StreefProblemCode code)
{
  g_return_val_if_fail (code < STREEF_N_PROBLEM_CODES, STREEF_PROBLEM_DECIDE);

  return code_infos[code].kind;
}

guint
streef_problem_code_get_n_arguments (StreefProblemCode code)
{
  g_return_val_if_fail (code < STREEF_N_PROBLEM_CODES, 0);

  return code_infos[code].n_arguments;
}
