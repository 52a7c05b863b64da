/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-head.h"

#include "language/streef-date.h"

#include <string.h>

/* One line of the head, taken apart. */
typedef struct
{
  guint row;
  const char *key;
  const char *text;
  gboolean has_language;
  StreefLanguage language;
} Line;

/**
 * streef_head_is_line:
 *
 * Returns: whether the row is a line of the head: "# key: text"
 */
gboolean
streef_head_is_line (const StreefSheet *sheet,
                     guint              row)
{
  return streef_grid_get_cell (sheet->grid, row, 1)[0] == '#';
}

/* The line as it stands in the file: separators have made cells of it. (transfer full) */
static char *
join_line (const StreefSheet *sheet,
           guint              row)
{
  guint n_cells = streef_grid_get_n_cells (sheet->grid, row);
  const char *separator = sheet->source->separator;
  GString *line = g_string_new (streef_sheet_clean (sheet, streef_grid_get_cell (sheet->grid, row, 1)));

  while (n_cells > 1 && streef_grid_get_cell (sheet->grid, row, n_cells)[0] == '\0')
    n_cells--;
  for (guint column = 2; column <= n_cells; column++)
    {
      g_string_append (line, separator == NULL                   ? " "
                             : g_strcmp0 (separator, "tab") == 0 ? "\t"
                                                                 : separator);
      g_string_append (line, streef_sheet_clean (sheet,
                                                 streef_grid_get_cell (sheet->grid, row, column)));
    }

  return g_string_free (line, FALSE);
}

/* FALSE where it is a remark without a key. */
static gboolean
take_apart (char *text,
            Line *line)
{
  char *colon = strchr (text, ':');

  if (colon == NULL)
    return FALSE;

  *colon = '\0';
  line->key = g_strstrip (text + strspn (text, "#"));
  line->text = g_strstrip (colon + 1);
  return TRUE;
}

static void
report_value (const StreefSheet *sheet,
              const Line        *line)
{
  streef_sheet_add_problem (sheet, STREEF_PROBLEM_WORD_UNKNOWN, line->row, 1, line->key, line->text,
                            NULL);
}

static void
set_reference_date (const StreefSheet *sheet,
                    const Line        *line)
{
  GDate date;

  if (streef_date_read (line->text, &date))
    streef_dataset_builder_set_reference_date (sheet->builder, &date);
  else
    report_value (sheet, line);
}

static void
set_numbers (StreefSheet *sheet,
             const Line  *line)
{
  int language;

  if (!streef_vocabulary_find (STREEF_WORDS_LANGUAGE, line->text, &language))
    report_value (sheet, line);
  else if (sheet->reading.numbers == STREEF_NUMBERS_UNSET)
    {
      sheet->notation = (StreefLanguage) language;
      sheet->is_notation_certain = TRUE;
    }
}

static void
set_tolerance (StreefSheet *sheet,
               const Line  *line)
{
  StreefReading reading = { 0 };

  if (!streef_reading_set_tolerance (&reading, line->text))
    report_value (sheet, line);
  else if (!sheet->reading.has_tolerance)
    {
      sheet->has_tolerance = TRUE;
      sheet->tolerance = reading.tolerance;
    }
}

static void
set_direction (StreefSheet *sheet,
               const Line  *line)
{
  int direction;

  if (!streef_vocabulary_find (STREEF_WORDS_DIRECTION, line->text, &direction))
    report_value (sheet, line);
  else if (sheet->reading.direction == STREEF_DIRECTION_UNKNOWN)
    sheet->direction = (StreefDirection) direction;
}

static void
set_year (StreefSheet *sheet,
          const Line  *line)
{
  if (!streef_sheet_read_year (line->text, &sheet->year))
    report_value (sheet, line);
}

static void
add_document (const StreefSheet *sheet,
              const Line        *line)
{
  char *known = sheet->source->document;

  sheet->source->document = known == NULL ? g_strdup (line->text)
                                          : g_strconcat (known, "; ", line->text, NULL);
  g_free (known);
}

static void
take_line (StreefSheet  *sheet,
           StreefHeadKey key,
           const Line   *line)
{
  switch (key)
    {
    case STREEF_HEAD_TITLE:
      streef_dataset_builder_set_title (sheet->builder, line->language, line->text);
      break;
    case STREEF_HEAD_SUBJECT:
      streef_dataset_builder_set_subject (sheet->builder, line->language, line->text);
      break;
    case STREEF_HEAD_ORGANISATION:
      streef_dataset_builder_set_organisation (sheet->builder, line->text);
      break;
    case STREEF_HEAD_REFERENCE:
      streef_dataset_builder_set_reference (sheet->builder, line->text);
      break;
    case STREEF_HEAD_REFERENCE_DATE:
      set_reference_date (sheet, line);
      break;
    case STREEF_HEAD_SOURCE:
      add_document (sheet, line);
      break;
    case STREEF_HEAD_NUMBERS:
      set_numbers (sheet, line);
      break;
    case STREEF_HEAD_TOLERANCE:
      set_tolerance (sheet, line);
      break;
    case STREEF_HEAD_DIRECTION:
      set_direction (sheet, line);
      break;
    case STREEF_HEAD_YEAR:
      set_year (sheet, line);
      break;
    default:
      g_return_if_reached ();
    }
}

/* Takes the lines that name a language, or those that do not: these are Dutch, as the names in the
 * columns are, unless the file has another line that says it is. */
static void
read_lines (StreefSheet *sheet,
            gboolean     with_language,
            gboolean    *has_dutch)
{
  for (guint row = 1; row < sheet->header_row; row++)
    {
      g_autofree char *text = streef_head_is_line (sheet, row) ? join_line (sheet, row) : NULL;
      Line line = { .row = row };
      int key;

      if (text == NULL || !take_apart (text, &line) || line.text[0] == '\0')
        continue;
      if (!streef_vocabulary_find_in (STREEF_WORDS_HEAD, line.key, &key, &line.has_language,
                                      &line.language))
        {
          if (!with_language)
            streef_sheet_add_problem (sheet, STREEF_PROBLEM_HEAD_LINE_UNKNOWN, row, 1, line.key,
                                      NULL);
          continue;
        }
      if (line.has_language != with_language)
        continue;
      if (line.has_language)
        has_dutch[key] |= line.language == STREEF_LANGUAGE_NL;
      else
        line.language = has_dutch[key] ? STREEF_LANGUAGE_EN : STREEF_LANGUAGE_NL;
      take_line (sheet, (StreefHeadKey) key, &line);
    }
}

/* The title of a table without a head: the first cell that stands alone above the headings. */
static void
take_title (const StreefSheet *sheet)
{
  for (guint row = 1; row < sheet->header_row; row++)
    {
      if (streef_head_is_line (sheet, row))
        continue;
      for (guint column = 1; column <= streef_grid_get_n_cells (sheet->grid, row); column++)
        if (streef_sheet_get_text (sheet, row, column)[0] != '\0')
          {
            streef_dataset_builder_set_title (sheet->builder, STREEF_LANGUAGE_NL,
                                              streef_sheet_get_text (sheet, row, column));
            return;
          }
    }
}

/**
 * streef_head_read:
 * @sheet: with its header found
 *
 * Reads the lines above the headings. One with an unknown key is a problem, one without any key a
 * remark.
 */
void
streef_head_read (StreefSheet *sheet)
{
  gboolean has_dutch[STREEF_HEAD_YEAR + 1] = { FALSE };

  read_lines (sheet, TRUE, has_dutch);
  read_lines (sheet, FALSE, has_dutch);
  take_title (sheet);
}
