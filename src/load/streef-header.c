/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-header.h"

#include "load/streef-head.h"
#include "problem/streef-error.h"

/* Rows that are looked at to find a column of names. */
#define RECOGNITION_ROWS 1000

static void
read_headings (StreefSheet *sheet,
               guint        row)
{
  g_array_set_size (sheet->columns, 0);

  for (guint index = 1; index <= streef_grid_get_n_cells (sheet->grid, row); index++)
    {
      const char *text = streef_sheet_get_text (sheet, row, index);
      const StreefColumn column = { streef_vocabulary_read_heading (text), text, index };

      g_array_append_val (sheet->columns, column);
    }
}

static gboolean
has_field (const StreefSheet *sheet,
           StreefField        field)
{
  return streef_sheet_find_column (sheet, field, 0) != NULL;
}

static gboolean
is_long (const StreefSheet *sheet)
{
  return has_field (sheet, STREEF_FIELD_YEAR)
         && (has_field (sheet, STREEF_FIELD_CATEGORY) || has_field (sheet, STREEF_FIELD_THEME))
         && (has_field (sheet, STREEF_FIELD_ACHIEVED) || has_field (sheet, STREEF_FIELD_TARGET));
}

static gboolean
is_figure (StreefField field)
{
  return field == STREEF_FIELD_ACHIEVED || field == STREEF_FIELD_TARGET
         || field == STREEF_FIELD_TARGET_HIGH;
}

static gboolean
holds_names (const StreefSheet *sheet,
             guint              header_row,
             guint              index)
{
  const guint last = MIN (streef_grid_get_n_rows (sheet->grid), header_row + RECOGNITION_ROWS);

  for (guint row = header_row + 1; row <= last; row++)
    {
      const char *text = streef_grid_get_cell (sheet->grid, row, index);
      g_auto (StreefValue) in_dutch = { 0 };
      g_auto (StreefValue) in_english = { 0 };

      if (streef_grid_get_number (sheet->grid, row, index) != NULL)
        continue;
      streef_value_read (text, STREEF_LANGUAGE_NL, &in_dutch);
      streef_value_read (text, STREEF_LANGUAGE_EN, &in_english);
      if (in_dutch.kind == STREEF_VALUE_TEXT && in_english.kind == STREEF_VALUE_TEXT)
        return TRUE;
    }

  return FALSE;
}

/* Without a word for it, the first column of texts holds the categories. */
static gboolean
find_names (StreefSheet *sheet,
            guint        row)
{
  if (has_field (sheet, STREEF_FIELD_CATEGORY) || has_field (sheet, STREEF_FIELD_THEME))
    return TRUE;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);

      if (column->heading.field == STREEF_FIELD_NONE && holds_names (sheet, row, column->index))
        {
          column->heading.field = STREEF_FIELD_CATEGORY;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_wide (StreefSheet *sheet,
         guint        row)
{
  gboolean has_figures = FALSE;

  for (guint i = 0; i < sheet->columns->len; i++)
    has_figures = has_figures
                  || is_figure (g_array_index (sheet->columns, StreefColumn, i).heading.field);

  return has_figures && !has_field (sheet, STREEF_FIELD_YEAR) && find_names (sheet, row);
}

static StreefLayout
recognise_layout (StreefSheet *sheet,
                  guint        row)
{
  const StreefLayout chosen = sheet->reading.layout;

  read_headings (sheet, row);
  if (chosen != STREEF_LAYOUT_WIDE && is_long (sheet))
    return STREEF_LAYOUT_LONG;
  if (chosen != STREEF_LAYOUT_LONG && is_wide (sheet, row))
    return STREEF_LAYOUT_WIDE;
  return STREEF_LAYOUT_UNSET;
}

static gboolean
is_single_cell (const StreefSheet *sheet,
                guint              row)
{
  guint n_texts = 0;

  for (guint column = 1; column <= streef_grid_get_n_cells (sheet->grid, row); column++)
    n_texts += streef_sheet_get_text (sheet, row, column)[0] != '\0';
  return n_texts == 1;
}

/* Below lines of the head, blank lines and titles of one cell. */
static gboolean
find_row (StreefSheet *sheet)
{
  const guint n_rows = streef_grid_get_n_rows (sheet->grid);

  for (guint row = 1; row <= n_rows; row++)
    {
      if (streef_head_is_line (sheet, row) || streef_sheet_is_blank_row (sheet, row))
        continue;

      sheet->layout = recognise_layout (sheet, row);
      sheet->header_row = row;
      if (sheet->layout != STREEF_LAYOUT_UNSET)
        return TRUE;
      if (!is_single_cell (sheet, row))
        return FALSE;
    }

  return FALSE;
}

static gboolean
has_year (StreefField field)
{
  return is_figure (field) || field == STREEF_FIELD_DIFFERENCE || field == STREEF_FIELD_RATE;
}

/* The year that the headings name, 0 where they name several or none. */
static int
find_only_year (const StreefSheet *sheet)
{
  int only_year = 0;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const int year = g_array_index (sheet->columns, StreefColumn, i).heading.year;

      if (only_year != 0 && year != 0 && year != only_year)
        return 0;
      only_year = year != 0 ? year : only_year;
    }

  return only_year;
}

/* Headings without a year are of the year that the head of the file gives. Else what was achieved,
 * and what is computed from it, is of the only year that other headings name; a target is not, for
 * it may have been agreed for another year. */
static void
give_years (StreefSheet *sheet)
{
  const int only_year = sheet->year != 0 ? sheet->year : find_only_year (sheet);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);
      StreefHeading *heading = &column->heading;
      const gboolean is_target = heading->field == STREEF_FIELD_TARGET
                                 || heading->field == STREEF_FIELD_TARGET_HIGH;

      if (!has_year (heading->field) || heading->year != 0)
        continue;
      if (is_target && sheet->year == 0)
        streef_sheet_add_problem (sheet, STREEF_PROBLEM_TARGET_WITHOUT_YEAR, sheet->header_row,
                                  column->index, column->text, NULL);
      else
        heading->year = only_year;
    }
}

static gboolean
means_same (const StreefColumn *a,
            const StreefColumn *b)
{
  return a->heading.field == b->heading.field && a->heading.year == b->heading.year
         && a->heading.has_language == b->heading.has_language
         && (!a->heading.has_language || a->heading.language == b->heading.language);
}

/* Two columns of categories under different headings are two levels of names. */
static gboolean
is_twice (const StreefSheet *sheet,
          guint              position)
{
  const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, position);

  for (guint i = 0; i < position; i++)
    {
      const StreefColumn *before = &g_array_index (sheet->columns, StreefColumn, i);

      if (means_same (before, column)
          && (column->heading.field != STREEF_FIELD_CATEGORY
              || g_str_equal (before->text, column->text)))
        return TRUE;
    }

  return FALSE;
}

/* Whether the layout has a place for what the column holds. */
static gboolean
is_usable (const StreefSheet   *sheet,
           const StreefHeading *heading)
{
  switch (heading->field)
    {
    case STREEF_FIELD_NONE:
      return FALSE;
    case STREEF_FIELD_PARENT:
    case STREEF_FIELD_PART:
    case STREEF_FIELD_YEAR:
    case STREEF_FIELD_FIRMNESS:
    case STREEF_FIELD_ORIGIN:
    case STREEF_FIELD_RULE:
    case STREEF_FIELD_TARGET_ORIGIN:
    case STREEF_FIELD_TARGET_RULE:
    case STREEF_FIELD_BREAK:
      return sheet->layout == STREEF_LAYOUT_LONG;
    case STREEF_FIELD_ACHIEVED:
    case STREEF_FIELD_TARGET:
    case STREEF_FIELD_TARGET_HIGH:
    case STREEF_FIELD_DIFFERENCE:
    case STREEF_FIELD_RATE:
      return (sheet->layout == STREEF_LAYOUT_WIDE) == (heading->year != 0);
    case STREEF_FIELD_THEME:
    case STREEF_FIELD_CATEGORY:
    case STREEF_FIELD_UNIT:
    case STREEF_FIELD_DIRECTION:
    case STREEF_FIELD_TOLERANCE:
    case STREEF_FIELD_DEFINITION:
    case STREEF_FIELD_NOTE:
    case STREEF_FIELD_SOURCE:
    default:
      return TRUE;
    }
}

/* A column without a heading and without texts is none; a target without a year has been reported
 * already. */
static void
report_unused (const StreefSheet  *sheet,
               const StreefColumn *column)
{
  const StreefField field = column->heading.field;
  const gboolean is_reported = sheet->layout == STREEF_LAYOUT_WIDE
                               && (field == STREEF_FIELD_TARGET
                                   || field == STREEF_FIELD_TARGET_HIGH);
  const gboolean is_empty = column->text[0] == '\0'
                            && !holds_names (sheet, sheet->header_row, column->index);

  if (!is_reported && !is_empty)
    streef_sheet_add_problem (sheet, STREEF_PROBLEM_COLUMN_NOT_USED, sheet->header_row,
                              column->index, column->text, NULL);
}

/* Removes the columns that cannot be used, and says so. */
static void
keep_used (StreefSheet *sheet)
{
  for (guint i = 0; i < sheet->columns->len;)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);

      if (!is_usable (sheet, &column->heading))
        report_unused (sheet, column);
      else if (is_twice (sheet, i))
        streef_sheet_add_problem (sheet, STREEF_PROBLEM_COLUMN_TWICE, sheet->header_row,
                                  column->index, column->text, NULL);
      else
        {
          i++;
          continue;
        }
      g_array_remove_index (sheet->columns, i);
    }
}

/* What a column is taken for, in the words of the long form: "achieved 2020". */
static void
say_column (const StreefSheet  *sheet,
            const StreefColumn *column)
{
  g_autofree char *word = streef_vocabulary_dup_heading (
    column->heading.field, column->heading.has_language, column->heading.language,
    STREEF_LANGUAGE_EN);
  g_autofree char *with_year = column->heading.year == 0
                                 ? NULL
                                 : g_strdup_printf ("%s %d", word, column->heading.year);

  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_COLUMN, sheet->header_row, column->index,
                               column->text, with_year != NULL ? with_year : word);
  if (column->heading.has_footnote)
    streef_sheet_add_problem (sheet, STREEF_PROBLEM_FOOTNOTE_MARK, sheet->header_row, column->index,
                              column->text, with_year != NULL ? with_year : word, NULL);
}

/* The headings that showed the layout: those of names, years and figures. */
static void
say_layout (const StreefSheet *sheet)
{
  const char *layout = sheet->layout == STREEF_LAYOUT_LONG ? "long" : "wide";
  g_autoptr (GString) headings = g_string_new (NULL);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);
      const StreefField field = column->heading.field;

      if (column->text[0] == '\0' || (field != STREEF_FIELD_YEAR && !is_figure (field)))
        continue;
      g_string_append_printf (headings, "%s“%s”", headings->len > 0 ? ", " : "", column->text);
    }

  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_LAYOUT, sheet->header_row, 0, layout,
                               headings->str);
  sheet->source->layout = g_strdup (layout);
}

/**
 * streef_header_find:
 * @sheet: with its grid read
 *
 * Finds the row of the headings and the layout. Fills in layout, columns and header_row.
 *
 * Returns: %FALSE with @error set in STREEF_ERROR where no row is one of headings
 */
gboolean
streef_header_find (StreefSheet *sheet,
                    GError     **error)
{
  const StreefPlace place = streef_grid_get_place (sheet->grid);

  if (find_row (sheet))
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_NO_HEADER, &place, NULL));
  return FALSE;
}

/**
 * streef_header_is_table:
 * @reading: what was chosen
 *
 * Returns: whether there is a row of headings, and something below it
 */
gboolean
streef_header_is_table (const StreefGrid    *grid,
                        const StreefReading *reading)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  StreefSource *source = streef_source_new (streef_grid_get_file (grid));
  StreefSheet sheet;
  gboolean is_table;

  streef_dataset_builder_take_source (builder, source);
  streef_sheet_init (&sheet, grid, builder, source, reading);
  is_table = find_row (&sheet) && streef_sheet_has_rows (&sheet);
  streef_sheet_clear (&sheet);
  return is_table;
}

/* With a year or without. */
static gboolean
has_any (const StreefSheet *sheet,
         StreefField        field)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    if (g_array_index (sheet->columns, StreefColumn, i).heading.field == field)
      return TRUE;

  return FALSE;
}

static void
report_missing (const StreefSheet *sheet)
{
  static const StreefField needed[] = { STREEF_FIELD_ACHIEVED, STREEF_FIELD_TARGET };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!has_any (sheet, needed[i]))
      {
        g_autofree char *headings = streef_vocabulary_dup_headings (needed[i]);

        streef_sheet_add_problem (
          sheet, STREEF_PROBLEM_COLUMN_MISSING, sheet->header_row, 0,
          streef_vocabulary_get_word (STREEF_WORDS_FIELD, (int) needed[i], STREEF_LANGUAGE_EN),
          headings, NULL);
      }
}

/**
 * streef_header_settle:
 * @sheet: with its header found and its head read
 *
 * Gives columns of figures their year, removes the columns that cannot be used, and says what is
 * understood of the rest.
 */
void
streef_header_settle (StreefSheet *sheet)
{
  if (sheet->layout == STREEF_LAYOUT_WIDE)
    give_years (sheet);
  report_missing (sheet);
  keep_used (sheet);
  say_layout (sheet);
  for (guint i = 0; i < sheet->columns->len; i++)
    say_column (sheet, &g_array_index (sheet->columns, StreefColumn, i));
}
