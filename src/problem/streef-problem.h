/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-place.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefProblemKind:
 * @STREEF_PROBLEM_REFUSED: the input was not read and nothing changed (exit status 3)
 * @STREEF_PROBLEM_DECIDE: read, but the user must look: a figure may be wrong or missing (exit status 1)
 * @STREEF_PROBLEM_INFORM: read with certainty, but worth knowing (exit status 1)
 * @STREEF_PROBLEM_USAGE: the question cannot be answered as it was put (exit status 2)
 * @STREEF_PROBLEM_NOT_WRITTEN: the output was not written, an older one is whole (exit status 4)
 * @STREEF_PROBLEM_UNDERSTOOD: no problem: what a reader understood of the file and why
 */
typedef enum
{
  STREEF_PROBLEM_REFUSED,
  STREEF_PROBLEM_DECIDE,
  STREEF_PROBLEM_INFORM,
  STREEF_PROBLEM_USAGE,
  STREEF_PROBLEM_NOT_WRITTEN,
  STREEF_PROBLEM_UNDERSTOOD,
} StreefProblemKind;

/**
 * StreefProblemCode:
 *
 * What can be said about input, data or output. Behind each code stand its arguments, in order; all are
 * texts, numbers in plain digits. `wording/` makes the sentence of it, in any language.
 */
typedef enum
{
  /* Refused. */
  STREEF_PROBLEM_FILE_MISSING,
  STREEF_PROBLEM_FILE_IS_FOLDER,
  STREEF_PROBLEM_FILE_UNREADABLE,      /* the system's reason */
  STREEF_PROBLEM_FILE_EMPTY,
  STREEF_PROBLEM_FILE_BINARY,
  STREEF_PROBLEM_FILE_IS_PACKAGE,      /* a ZIP package where a text file was expected */
  STREEF_PROBLEM_FORMAT_UNSUPPORTED,   /* the format's name: XLSX, ODS, XLS */
  STREEF_PROBLEM_ENCODING_INVALID,     /* the encoding's name; the place has the line */
  STREEF_PROBLEM_QUOTE_UNCLOSED,       /* the place has the line where it opened */
  STREEF_PROBLEM_NO_HEADER,
  STREEF_PROBLEM_NO_RESULTS,           /* a header, but no row with a year and a figure */
  STREEF_PROBLEM_PDF_DAMAGED,
  STREEF_PROBLEM_PDF_ENCRYPTED,
  STREEF_PROBLEM_PDF_FOREIGN,          /* not made by this program, such as a letter */
  STREEF_PROBLEM_PDF_WITHOUT_DATA,     /* made by it, but nothing is attached */
  STREEF_PROBLEM_PDF_DATA_SEVERAL,
  STREEF_PROBLEM_PDF_DATA_CHANGED,     /* the name of what is attached: it is not what the PDF was made from */
  STREEF_PROBLEM_PACKAGE_DAMAGED,      /* the place has the part, where it is one */
  STREEF_PROBLEM_PACKAGE_ENCRYPTED,
  STREEF_PROBLEM_PACKAGE_NAME,         /* the name of a part that is there twice, or means a place outside */
  STREEF_PROBLEM_XML_INVALID,          /* the place has the part and the line */
  STREEF_PROBLEM_XML_DOCTYPE,
  STREEF_PROBLEM_SHEET_DAMAGED,        /* the place has the row or cell that cannot be what it says */
  STREEF_PROBLEM_LIMIT_PARTS,          /* the limit */
  STREEF_PROBLEM_LIMIT_UNPACKED,       /* the limit in MiB */
  STREEF_PROBLEM_LIMIT_RATIO,          /* the limit: how many times larger unpacked */
  STREEF_PROBLEM_LIMIT_XML_DEPTH,      /* the limit */
  STREEF_PROBLEM_LIMIT_XML_TAG,        /* the limit in KiB */
  STREEF_PROBLEM_LIMIT_ROWS,           /* the limit */
  STREEF_PROBLEM_LIMIT_TEXT,           /* the limit in MiB */
  STREEF_PROBLEM_LIMIT_FILE_SIZE,      /* the limit in MiB */
  STREEF_PROBLEM_LIMIT_CELLS,          /* the limit */
  STREEF_PROBLEM_LIMIT_COLUMNS,        /* the limit */
  STREEF_PROBLEM_LIMIT_CELL_LENGTH,    /* the limit in characters */
  STREEF_PROBLEM_THEME_SIZE,           /* the limit in KiB */
  STREEF_PROBLEM_THEME_NO_HEAD,        /* a theme file without its group [Theme] */
  STREEF_PROBLEM_THEME_LINE,           /* the line, which is neither a group nor a key with a value */
  STREEF_PROBLEM_THEME_GROUP_UNKNOWN,  /* the group, those that there are */
  STREEF_PROBLEM_THEME_KEY_UNKNOWN,    /* the group, the key, those that there are */
  STREEF_PROBLEM_THEME_KEY_TWICE,      /* the group, the key */
  STREEF_PROBLEM_THEME_KEY_ALONE,      /* the group, the key, the one that it needs beside it */
  STREEF_PROBLEM_THEME_COLOUR,         /* the group, the key, its value */
  STREEF_PROBLEM_THEME_LENGTH,         /* the group, the key, its value, the range in mm */
  STREEF_PROBLEM_THEME_TEXT,           /* the group, the key, the limit in characters */
  STREEF_PROBLEM_THEME_LINES,          /* the group, the key, the limit of lines */
  STREEF_PROBLEM_THEME_CONTRAST,       /* a key of [Colours], another, their contrast, the least that it may be */
  STREEF_PROBLEM_THEME_FILE,           /* the group, the key, the file, the system's reason */
  STREEF_PROBLEM_THEME_FILE_SIZE,      /* the group, the key, the file, the limit in MiB */
  STREEF_PROBLEM_THEME_FONT,           /* the group, the key, the file, which is no font that can be embedded */
  STREEF_PROBLEM_THEME_LOGO,           /* the group, the key, the file, which is no PNG */
  STREEF_PROBLEM_THEME_LOGO_PIXELS,    /* the group, the key, the file, the limit in pixels */

  /* Read, for the user to decide. */
  STREEF_PROBLEM_ROW_TOO_SHORT,        /* cells found, cells expected */
  STREEF_PROBLEM_ROW_TOO_LONG,         /* cells found, cells expected */
  STREEF_PROBLEM_BYTE_INVALID,         /* the byte in hexadecimal, what it is read as or "" */
  STREEF_PROBLEM_CHARACTERS_LEFT_OUT,  /* their numbers: "U+001B, U+202E" */
  STREEF_PROBLEM_ENCODING_MIXED,       /* how many characters could be UTF-8; the place has the line of the first */
  STREEF_PROBLEM_YEAR_OUTSIDE,         /* the cell's text */
  STREEF_PROBLEM_YEAR_NOT_READ,        /* the cell's text */
  STREEF_PROBLEM_NO_CATEGORY,          /* the row names none */
  STREEF_PROBLEM_TWO_FIGURES,          /* category, year, kept, other (as written in the file) */
  STREEF_PROBLEM_TWO_TARGETS,          /* category, year, kept, other */
  STREEF_PROBLEM_TWO_TEXTS,            /* the column's heading, category, kept, other */
  STREEF_PROBLEM_FIGURE_IS_TEXT,       /* the cell's text, kept as text */
  STREEF_PROBLEM_TARGET_IS_TEXT,       /* the cell's text, kept as text */
  STREEF_PROBLEM_CELL_ERROR,           /* the cell's text: "#N/A" */
  STREEF_PROBLEM_CELL_DIFFERS,         /* the cell's text, the plain number that is stored */
  STREEF_PROBLEM_CELL_FORMAT,          /* the plain number that is stored, its format */
  STREEF_PROBLEM_CELL_WITHOUT_VALUE,   /* a formula whose value is not stored */
  STREEF_PROBLEM_TOO_MANY_DIGITS,      /* the cell's text, kept as text */
  STREEF_PROBLEM_NUMBER_TWO_WAYS,      /* the cell's text, the plain number used, the other */
  STREEF_PROBLEM_TWO_NOTATIONS,        /* the cell's text, that of a cell in the notation used, its name, "nl" or "en" */
  STREEF_PROBLEM_NUMBER_IN_BRACKETS,   /* the cell's text, the plain number used, the other */
  STREEF_PROBLEM_PERCENT_AND_UNIT,     /* the cell's text, kept as text; the category's unit */
  STREEF_PROBLEM_PERCENT_MIXED,        /* the cell's text, the category: some of its figures have a per cent sign, others not */
  STREEF_PROBLEM_DIRECTION_UNKNOWN,    /* the number of categories, the first one's name */
  STREEF_PROBLEM_TARGET_WITHOUT_YEAR,  /* the column's heading */
  STREEF_PROBLEM_DIFFERENCE_DISAGREES, /* delivered text, computed plain number */
  STREEF_PROBLEM_DIFFERENCE_ALONE,     /* delivered text; without a result or target there is nothing to compute it from */
  STREEF_PROBLEM_RATE_DISAGREES,       /* delivered text, computed plain number */
  STREEF_PROBLEM_TOTAL_DISAGREES,      /* category, year, delivered plain number, sum of its parts */
  STREEF_PROBLEM_TARGET_TOTAL_DISAGREES, /* category, year, delivered plain number, sum of its parts */
  STREEF_PROBLEM_WORD_UNKNOWN,         /* the column's heading, the cell's text */
  STREEF_PROBLEM_PARENT_UNKNOWN,       /* the parent as written */
  STREEF_PROBLEM_PARENT_AMBIGUOUS,     /* the parent as written */
  STREEF_PROBLEM_PARENT_CYCLE,         /* the category */
  STREEF_PROBLEM_PARENT_TOO_DEEP,      /* the parent as written, the limit of levels */
  STREEF_PROBLEM_DERIVED_WITHOUT_RULE, /* category, year */
  STREEF_PROBLEM_RANGE_REVERSED,       /* low and high as written */
  STREEF_PROBLEM_LAST_LINE_OPEN,       /* the file ends without a line end: it may have been cut off */
  STREEF_PROBLEM_OVERFLOW,             /* category, year: a difference or sum that no number holds */

  /* Read with certainty, for information. */
  STREEF_PROBLEM_COLUMN_NOT_USED,      /* the column's heading */
  STREEF_PROBLEM_COLUMN_TWICE,         /* the column's heading; the first is used */
  STREEF_PROBLEM_COLUMN_MISSING,       /* "achieved" or "target", the headings that were looked for */
  STREEF_PROBLEM_HEAD_LINE_UNKNOWN,    /* the key */
  STREEF_PROBLEM_FOOTNOTE_MARK,        /* the cell's text, what was read, as written in that file */
  STREEF_PROBLEM_SHEETS_HIDDEN,        /* how many, their names */
  STREEF_PROBLEM_ROWS_HIDDEN,          /* how many with something in them; the place has the first */
  STREEF_PROBLEM_COLUMNS_HIDDEN,       /* how many with something in them; the place has the first */
  STREEF_PROBLEM_VALUES_FINER,         /* how many in this column, the first one's text, the plain number that is stored */
  STREEF_PROBLEM_REVISED,              /* category, year, earlier figure, figure used */

  /* Wrong use. */
  STREEF_PROBLEM_CATEGORY_UNKNOWN,     /* the name asked for, candidates one per line or "" */
  STREEF_PROBLEM_CATEGORY_AMBIGUOUS,   /* the name asked for, candidates one per line */
  STREEF_PROBLEM_YEAR_UNKNOWN,         /* the year asked for, the years there are */
  STREEF_PROBLEM_SHEET_UNKNOWN,        /* the name asked for, the sheets there are, one per line */
  STREEF_PROBLEM_OPTION_UNKNOWN,       /* the option */
  STREEF_PROBLEM_OPTION_VALUE,         /* the option, the value given, the values it takes */
  STREEF_PROBLEM_OPTION_MISSING,       /* the option that is needed */
  STREEF_PROBLEM_OPTIONS_CONFLICT,     /* two options, with their values, that do not go together */
  STREEF_PROBLEM_COMMAND_UNKNOWN,      /* the word */
  STREEF_PROBLEM_NO_DATA_NAMED,        /* the command that needs a file */
  STREEF_PROBLEM_OUTPUT_EXISTS,        /* the path */
  STREEF_PROBLEM_OUTPUT_IS_INPUT,      /* the path */
  STREEF_PROBLEM_OUTPUT_ENDING,        /* the path; the ending is none that can be written */
  STREEF_PROBLEM_THEME_UNKNOWN,        /* the name asked for, those that there are */

  /* Not written. */
  STREEF_PROBLEM_DISK_FULL,            /* the path */
  STREEF_PROBLEM_FOLDER_READ_ONLY,     /* the path */
  STREEF_PROBLEM_FOLDER_MISSING,       /* the path */
  STREEF_PROBLEM_WRITE_FAILED,         /* the path, the system's reason */
  STREEF_PROBLEM_GLYPH_MISSING,        /* the characters */
  STREEF_PROBLEM_FONT_MISSING,         /* the font family */
  STREEF_PROBLEM_DRAWING_FAILED,       /* the path, cairo's reason */

  /* What a reader understood. */
  STREEF_UNDERSTOOD_ENCODING,          /* the encoding; "mark", "zeros", "valid", "mended", "fallback" or "chosen" */
  STREEF_UNDERSTOOD_SEPARATOR,         /* the separator's name; "same-count", "only" or "chosen" */
  STREEF_UNDERSTOOD_SHEET,             /* the sheet; "only", "first" or "chosen" */
  STREEF_UNDERSTOOD_LAYOUT,            /* "long" or "wide"; the headings that showed it */
  STREEF_UNDERSTOOD_NUMBERS,           /* "nl" or "en"; "head-line", "chosen", "difference", "decimals", "thousands", "most", "percent", "typed", "separator", "plain" */
  STREEF_UNDERSTOOD_COLUMN,            /* the heading as written; what it is taken for (its word in the long form) */
} StreefProblemCode;

#define STREEF_N_PROBLEM_CODES (STREEF_UNDERSTOOD_COLUMN + 1)
#define STREEF_PROBLEM_MAX_ARGUMENTS 4

typedef struct _StreefProblem StreefProblem;

StreefProblem    *streef_problem_new           (StreefProblemCode     code,
                                                const StreefPlace    *place,
                                                ...) G_GNUC_NULL_TERMINATED;
StreefProblem    *streef_problem_ref           (const StreefProblem  *self);
void              streef_problem_unref         (StreefProblem        *self);
StreefProblemCode streef_problem_get_code      (const StreefProblem  *self);
StreefProblemKind streef_problem_get_kind      (const StreefProblem  *self);
const StreefPlace *streef_problem_get_place    (const StreefProblem  *self);
guint             streef_problem_get_n_arguments (const StreefProblem *self);
const char       *streef_problem_get_argument  (const StreefProblem  *self,
                                                guint                 index);
gboolean          streef_problem_equal         (const StreefProblem  *a,
                                                const StreefProblem  *b);

const char       *streef_problem_code_get_id   (StreefProblemCode     code);
StreefProblemKind streef_problem_code_get_kind (StreefProblemCode     code);
guint             streef_problem_code_get_n_arguments (StreefProblemCode code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefProblem, streef_problem_unref)

G_END_DECLS
