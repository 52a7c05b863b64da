/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-sheet.h"

#include "language/streef-plain-text.h"
#include "load/streef-limits.h"

#include <string.h>

/**
 * streef_sheet_init:
 *
 * Begins with nothing understood. The grid, the builder and the source must outlive @self.
 */
void
streef_sheet_init (StreefSheet          *self,
                   const StreefGrid     *grid,
                   StreefDatasetBuilder *builder,
                   StreefSource         *source,
                   const StreefReading  *reading)
{
  *self = (StreefSheet) {
    .grid = grid,
    .builder = builder,
    .source = source,
    .reading = *reading,
    .direction = reading->direction,
    .has_tolerance = reading->has_tolerance,
    .tolerance = reading->tolerance,
    .columns = g_array_new (FALSE, FALSE, sizeof (StreefColumn)),
    .texts = g_string_chunk_new (1024),
    .unclean = g_hash_table_new (NULL, NULL),
    .told = g_hash_table_new (NULL, NULL),
  };
}

void
streef_sheet_clear (StreefSheet *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->unclean, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
}

/* @column: 0 for the whole row. */
StreefPlace
streef_sheet_get_place (const StreefSheet *self,
                        guint              row,
                        guint              column)
{
  StreefPlace place = streef_grid_get_place (self->grid);

  place.column = column;
  place.row = row;
  place.line = streef_grid_get_line (self->grid, row);
  return place;
}

/**
 * streef_sheet_add_problem:
 * @row: its row, from 1
 * @column: its column, from 1; 0 for the whole row
 * @...: the arguments of @code, ended by %NULL
 */
void
streef_sheet_add_problem (const StreefSheet *self,
                          StreefProblemCode  code,
                          guint              row,
                          guint              column,
                          ...)
{
  const StreefPlace place = streef_sheet_get_place (self, row, column);
  const char *arguments[STREEF_PROBLEM_MAX_ARGUMENTS + 1] = { NULL };
  va_list list;

  va_start (list, column);
  for (guint i = 0; i < streef_problem_code_get_n_arguments (code); i++)
    arguments[i] = va_arg (list, const char *);
  va_end (list);

  streef_dataset_builder_take_problem (self->builder,
                                       streef_problem_new (code, &place, arguments[0], arguments[1],
                                                           arguments[2], arguments[3], NULL));
}

/* What was understood, and why; @column 0 for the whole row, @row 0 for the whole file. */
void
streef_sheet_add_understood (const StreefSheet *self,
                             StreefProblemCode  code,
                             guint              row,
                             guint              column,
                             const char        *what,
                             const char        *why)
{
  const StreefPlace place = streef_sheet_get_place (self, row, column);

  g_ptr_array_add (self->source->understood, streef_problem_new (code, &place, what, why, NULL));
}

static gboolean
is_space (char character)
{
  return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/* The apostrophe that keeps a spreadsheet from taking a text for a formula. */
static gboolean
has_apostrophe (const char *text)
{
  return text[0] == '\'' && text[1] != '\0' && strchr ("=+-@'", text[1]) != NULL;
}

/* How many bytes of ASCII that shows the text begins with: all of it, in most cells. */
static inline gsize
count_printable (const char *text)
{
  const char *at = text;

  while (*at >= ' ' && *at <= '~')
    at++;
  return (gsize) (at - text);
}

/* (transfer full) (nullable): the text without what is left out, where that makes a difference. */
static char *
dup_plain (const StreefSheet *self,
           const char        *text)
{
  g_autoptr (GString) left_out = NULL;
  char *plain;

  if (streef_plain_text_is (text))
    return NULL;

  left_out = g_string_new (NULL);
  plain = streef_plain_text_new (text, left_out);
  if (left_out->len > 0)
    g_hash_table_add (self->unclean, (gpointer) text);
  return plain;
}

/**
 * streef_sheet_clean:
 * @text: a cell of the sheet
 *
 * What stands in the grid stays as it was delivered; this is how everything else shows it. One
 * letter has one spelling: a name with `é` and one with `e` and an accent are the same name.
 *
 * Returns: the text on one line, in NFC, without control characters and such; valid as long as @self
 */
const char *
streef_sheet_clean (const StreefSheet *self,
                    const char        *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *composed = NULL;

  if (text[count_printable (text)] == '\0')
    return text;

  plain = dup_plain (self, text);
  composed = g_utf8_normalize (plain != NULL ? plain : text, -1, G_NORMALIZE_NFC);
  return strcmp (composed, text) == 0 ? text : g_string_chunk_insert (self->texts, composed);
}

static void
report_unclean_cell (const StreefSheet *self,
                     guint              row,
                     guint              column)
{
  g_autoptr (GString) left_out = g_string_new (NULL);

  g_free (streef_plain_text_new (streef_grid_get_cell (self->grid, row, column), left_out));
  streef_sheet_add_problem (self, STREEF_PROBLEM_CHARACTERS_LEFT_OUT, row, column, left_out->str,
                            NULL);
}

/**
 * streef_sheet_report_unclean:
 *
 * Adds a problem for each cell that streef_sheet_clean() left characters out of.
 */
void
streef_sheet_report_unclean (const StreefSheet *self)
{
  if (g_hash_table_size (self->unclean) == 0)
    return;

  for (guint row = 1; row <= streef_grid_get_n_rows (self->grid); row++)
    for (guint column = 1; column <= streef_grid_get_n_cells (self->grid, row); column++)
      if (g_hash_table_contains (self->unclean, streef_grid_get_cell (self->grid, row, column)))
        report_unclean_cell (self, row, column);
}

/**
 * streef_sheet_trim:
 * @text: a cell of the sheet
 *
 * Returns: the text, clean, without the blanks around it and without the apostrophe in front of
 * `=`, `+`, `-`, `@` or another one; valid as long as @self
 */
const char *
streef_sheet_trim (const StreefSheet *self,
                   const char        *text)
{
  const char *end = text + count_printable (text);

  if (*end != '\0')
    {
      text = streef_sheet_clean (self, text);
      end = text + strlen (text);
    }

  while (is_space (*text))
    text++;
  if (has_apostrophe (text))
    text++;
  if (text == end || !is_space (end[-1]))
    return text;

  while (text < end && is_space (end[-1]))
    end--;
  return g_string_chunk_insert_len (self->texts, text, end - text);
}

/* A cell's text, trimmed. */
const char *
streef_sheet_get_text (const StreefSheet *self,
                       guint              row,
                       guint              column)
{
  return streef_sheet_trim (self, streef_grid_get_cell (self->grid, row, column));
}

/* A cell of the grid is known by where its text stands. */
static gpointer
get_key (const StreefSheet *self,
         guint              row,
         guint              column)
{
  return (gpointer) streef_grid_get_cell (self->grid, row, column);
}

/**
 * streef_sheet_note_told:
 * @problem: what its reader says of a cell
 *
 * What has been said of a cell is not said again when it turns out to be no figure.
 */
void
streef_sheet_note_told (StreefSheet         *self,
                        const StreefProblem *problem)
{
  const StreefPlace *place = streef_problem_get_place (problem);

  if (streef_problem_get_code (problem) == STREEF_PROBLEM_CELL_ERROR)
    g_hash_table_add (self->told, get_key (self, place->row, place->column));
}

gboolean
streef_sheet_is_told (const StreefSheet *self,
                      guint              row,
                      guint              column)
{
  return g_hash_table_contains (self->told, get_key (self, row, column));
}

/* Whether there is anything below the headings. */
gboolean
streef_sheet_has_rows (const StreefSheet *self)
{
  for (guint row = self->header_row + 1; row <= streef_grid_get_n_rows (self->grid); row++)
    if (!streef_sheet_is_blank_row (self, row))
      return TRUE;

  return FALSE;
}

gboolean
streef_sheet_is_blank_row (const StreefSheet *self,
                           guint              row)
{
  for (guint column = 1; column <= streef_grid_get_n_cells (self->grid, row); column++)
    {
      const char *text = streef_grid_get_cell (self->grid, row, column);

      while (is_space (*text))
        text++;
      if (*text != '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * streef_sheet_find_column:
 * @year: the year that its heading names, or 0
 *
 * Returns: (nullable): the first such column in no language of its own
 */
const StreefColumn *
streef_sheet_find_column (const StreefSheet *self,
                          StreefField        field,
                          int                year)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (self->columns, StreefColumn, i);

      if (column->heading.field == field && column->heading.year == year
          && !column->heading.has_language)
        return column;
    }

  return NULL;
}

/* Whether a column gives @field in @language by its heading. */
gboolean
streef_sheet_has_language (const StreefSheet *self,
                           StreefField        field,
                           StreefLanguage     language)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const StreefHeading *heading = &g_array_index (self->columns, StreefColumn, i).heading;

      if (heading->field == field && heading->has_language && heading->language == language)
        return TRUE;
    }

  return FALSE;
}

/**
 * streef_sheet_get_plain_language:
 * @out_language: (out): the language of the column of @field whose heading names none: Dutch,
 * unless another column is the Dutch one
 *
 * Returns: whether there is a language left for it
 */
gboolean
streef_sheet_get_plain_language (const StreefSheet *self,
                                 StreefField        field,
                                 StreefLanguage    *out_language)
{
  static const StreefLanguage order[] = { STREEF_LANGUAGE_NL, STREEF_LANGUAGE_EN };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (!streef_sheet_has_language (self, field, order[i]))
      {
        *out_language = order[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * streef_sheet_read_year:
 * @text: four digits
 * @out_year: (out): their number; unchanged where it is no year
 *
 * Returns: whether @text is a year from STREEF_FIRST_YEAR to STREEF_LAST_YEAR
 */
gboolean
streef_sheet_read_year (const char *text,
                        int        *out_year)
{
  int year = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      year = year * 10 + (text[i] - '0');
    }

  if (text[4] != '\0' || year < STREEF_FIRST_YEAR || year > STREEF_LAST_YEAR)
    return FALSE;

  *out_year = year;
  return TRUE;
}

/* Blank cells behind the last heading are no cells too many. */
static guint
count_used_cells (const StreefSheet *self,
                  guint              row,
                  guint              n_expected)
{
  guint n_cells = streef_grid_get_n_cells (self->grid, row);

  while (n_cells > n_expected && streef_grid_get_cell (self->grid, row, n_cells)[0] == '\0')
    n_cells--;
  return n_cells;
}

/**
 * streef_sheet_check_width:
 * @row: a row that is not blank
 *
 * Adds a problem where the row has fewer or more cells than the headings. In a spreadsheet no row is
 * too short: cells at its end that are blank are not there.
 */
void
streef_sheet_check_width (const StreefSheet *self,
                          guint              row)
{
  const guint n_expected = streef_grid_get_n_cells (self->grid, self->header_row);
  const guint n_found = streef_grid_get_n_cells (self->grid, row);
  char found[16], expected[16];

  if (n_found == n_expected || (n_found < n_expected && self->source->separator == NULL)
      || (n_found > n_expected && count_used_cells (self, row, n_expected) == n_expected))
    return;

  g_snprintf (found, sizeof found, "%u", n_found);
  g_snprintf (expected, sizeof expected, "%u", n_expected);
  if (n_found < n_expected)
    streef_sheet_add_problem (self, STREEF_PROBLEM_ROW_TOO_SHORT, row, 0, found, expected, NULL);
  else
    streef_sheet_add_problem (self, STREEF_PROBLEM_ROW_TOO_LONG, row, n_expected + 1, found,
                              expected, NULL);
}

static gboolean
has_direction (const StreefCategory *category)
{
  for (; category != NULL; category = category->parent)
    if (category->direction != STREEF_DIRECTION_UNKNOWN)
      return TRUE;

  return FALSE;
}

/**
 * streef_sheet_apply_defaults:
 * @category: a category that this sheet has results for, everything of the file filled in
 *
 * Gives it the direction and the tolerance that hold for the whole, where it has none itself. A
 * tolerance that was chosen goes before any.
 */
void
streef_sheet_apply_defaults (const StreefSheet *self,
                             StreefCategory    *category)
{
  if (!has_direction (category))
    category->direction = self->direction;
  if (self->has_tolerance
      && (self->reading.has_tolerance || streef_number_get_sign (&category->tolerance.number) == 0))
    category->tolerance = self->tolerance;
}
