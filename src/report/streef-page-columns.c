/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-columns.h"

#include <string.h>

/* Lengths of LOOK, in points; then those for tables that would be too wide. */
static const double rooms[] = { 18, 12 };
#define STATUS_ROOM 18
#define STATUS_INSET 16
#define NAMES_ROOM 4
#define NAMES_MINIMUM 110
#define NAMES_LONGEST_WORD 180

/* Rows of more lines than this are squeezed; one in so many may be. */
#define MOST_LINES 2
#define FEW_OF 8

/* The character that a figure's whole part ends before: its decimal sign, or what stands behind its
 * last digit. */
static guint
find_tail (const char     *text,
           StreefLanguage  language)
{
  const char decimal_sign = language == STREEF_LANGUAGE_NL ? ',' : '.';
  guint tail = (guint) g_utf8_strlen (text, -1);
  gboolean is_digit = FALSE;
  guint character = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), character++)
    {
      if (is_digit && *p == decimal_sign)
        return character;
      is_digit = g_ascii_isdigit (*p);
      if (is_digit)
        tail = character + 1;
    }

  return tail;
}

/* How wide what stands behind the whole part of the cell's figure is. */
double
streef_page_cell_measure_tail (const StreefSetCell *self,
                               StreefLanguage       language)
{
  const guint tail = find_tail (streef_paragraph_get_text (self->text), language);

  return MAX (streef_paragraph_get_width (self->text) - streef_paragraph_get_x (self->text, tail),
              0);
}

static StreefPageColumn *
get_column (GArray *columns,
            guint   index)
{
  return &g_array_index (columns, StreefPageColumn, index);
}

/* Whether the cell's figure stands in line with those above it: not a dash for an absent one, nor
 * one with words behind it. */
static gboolean
is_aligned (const StreefPageColumn *column,
            const StreefSetCell    *cell)
{
  return column->kind == STREEF_COLUMN_OF_FIGURES && !cell->is_quiet
         && streef_paragraph_get_word_width (cell->text) >= streef_paragraph_get_width (cell->text);
}

static void
set_room (StreefPageColumn *column,
          double            room)
{
  switch (column->kind)
    {
    case STREEF_COLUMN_OF_STATUS:
      column->room = STATUS_ROOM;
      column->inset = STATUS_INSET;
      return;
    case STREEF_COLUMN_OF_NAMES:
      column->room = NAMES_ROOM;
      column->inset = 0;
      return;
    case STREEF_COLUMN_OF_FIGURES:
    case STREEF_COLUMN_OF_TEXT:
    default:
      column->room = room;
      column->inset = room / 2;
    }
}

/* How wide the column is when nothing in it is broken, and how narrow it can get when words are
 * broken between. */
static void
measure_column (StreefPageColumn *column,
                GArray           *rows,
                guint             index)
{
  double widest = streef_paragraph_get_word_width (column->heading);
  double widest_word = widest;
  double widest_whole = 0;

  column->tail = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const StreefSetRow *row = &g_array_index (rows, StreefSetRow, i);
      const StreefSetCell *cell = &row->cells[index];
      const double width = streef_paragraph_get_width (cell->text);

      if (row->flags & STREEF_ROW_GROUP)
        continue;
      widest = MAX (widest, width + cell->indent);
      widest_word = MAX (widest_word, cell->indent
                                        + (cell->is_missed
                                             ? width
                                             : streef_paragraph_get_word_width (cell->text)));
      if (!is_aligned (column, cell))
        continue;
      widest_whole = MAX (widest_whole, width - cell->tail);
      column->tail = MAX (column->tail, cell->tail);
    }
  column->width = MAX (widest, widest_whole + column->tail) + column->room;
  column->least = MAX (widest_word, widest_whole + column->tail) + column->room;
}

/* Measures all columns; returns how narrow the table can get. */
static double
measure_columns (GArray *columns,
                 GArray *rows,
                 double  room)
{
  double least = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      StreefPageColumn *column = get_column (columns, i);

      set_room (column, room);
      measure_column (column, rows, i);
      /* Long names are broken before anything else, but not to a ribbon. */
      if (column->kind == STREEF_COLUMN_OF_NAMES)
        column->width = column->least
          = MIN (column->width, CLAMP (column->least, NAMES_MINIMUM, NAMES_LONGEST_WORD));
      least += column->least;
    }

  return least;
}

static double
sum_up (GArray *columns)
{
  double total = 0;

  for (guint i = 0; i < columns->len; i++)
    total += get_column (columns, i)->width;

  return total;
}

/* Takes @excess off the columns that can get narrower: what each gives is in proportion to what it
 * has to give. */
static void
narrow_columns (GArray *columns,
                double  excess)
{
  double give = 0;
  double factor;

  for (guint i = 0; i < columns->len; i++)
    give += get_column (columns, i)->width - get_column (columns, i)->least;

  factor = give > 0 ? MIN (1, excess / give) : 0;
  for (guint i = 0; i < columns->len; i++)
    {
      StreefPageColumn *column = get_column (columns, i);

      column->width -= (column->width - column->least) * factor;
    }
}

/* Where figures of many digits stand, columns get narrower than these, all by the same part; then
 * they cannot stand on their decimal signs. */
static void
squeeze_columns (GArray *columns,
                 double  factor)
{
  for (guint i = 0; i < columns->len; i++)
    {
      get_column (columns, i)->width *= factor;
      get_column (columns, i)->tail = 0;
    }
}

static void
break_column (const StreefPageColumn *column,
              GArray                 *rows,
              guint                   index,
              double                  table_width)
{
  streef_paragraph_break (column->heading, column->width - column->room);
  for (guint i = 0; i < rows->len; i++)
    {
      const StreefSetRow *row = &g_array_index (rows, StreefSetRow, i);
      const StreefSetCell *cell = &row->cells[index];
      const double width = row->flags & STREEF_ROW_GROUP ? table_width : column->width;

      /* Cells of a column may share their text. */
      if (streef_paragraph_get_n_lines (cell->text) == 0)
        streef_paragraph_break_balanced (cell->text, width - column->room - cell->indent);
      for (guint j = 0; cell->marks != NULL && cell->marks[j] != NULL; j++)
        streef_paragraph_break (cell->marks[j], column->width);
    }
}

/* Gives each column its width, the first what is left.
 *
 * Returns: how wide the table is */
static double
size_columns (GArray *columns,
              GArray *rows,
              double  width,
              double  widest)
{
  double total;

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (measure_columns (columns, rows, rooms[i]) <= widest)
      break;

  width = CLAMP (sum_up (columns), width, widest);
  narrow_columns (columns, MAX (sum_up (columns) - width, 0));
  total = sum_up (columns);
  if (total > width + 1)
    squeeze_columns (columns, width / total);
  else
    get_column (columns, 0)->width += width - total;

  return width;
}

/**
 * streef_page_columns_are_narrow:
 * @columns, @rows: as for streef_page_columns_place(), before that
 * @width: of the table
 *
 * Returns: whether the names, or words in other columns, are squeezed at that width: where more than
 * a few rows need three lines
 */
gboolean
streef_page_columns_are_narrow (GArray *columns,
                                GArray *rows,
                                double  width)
{
  guint n_squeezed = 0;

  size_columns (columns, rows, width, width);
  for (guint i = 0; i < rows->len; i++)
    {
      const StreefSetRow *row = &g_array_index (rows, StreefSetRow, i);
      guint n_lines = 1;

      for (guint j = 0; j < columns->len && !(row->flags & STREEF_ROW_GROUP); j++)
        {
          const StreefPageColumn *column = get_column (columns, j);

          n_lines = MAX (n_lines, streef_paragraph_count_lines (
                                    row->cells[j].text,
                                    column->width - column->room - row->cells[j].indent));
        }
      n_squeezed += n_lines > MOST_LINES;
    }

  return n_squeezed * FEW_OF > rows->len;
}

/**
 * streef_page_columns_place:
 * @columns: (element-type StreefPageColumn): with kinds and headings; the first is that of names
 * @rows: (element-type StreefSetRow): what stands in them
 * @width: how wide the table is to be
 * @widest: how wide it gets rather than that figures or words in it are broken
 *
 * Gives each column its width and place, the first what is left, and breaks headings and cells into
 * lines.
 *
 * Returns: how wide the table is
 */
double
streef_page_columns_place (GArray *columns,
                           GArray *rows,
                           double  width,
                           double  widest)
{
  double x = 0;

  width = size_columns (columns, rows, width, widest);
  for (guint i = 0; i < columns->len; i++)
    {
      StreefPageColumn *column = get_column (columns, i);

      column->x = x;
      x += column->width;
      break_column (column, rows, i, width);
    }

  return width;
}

/* What the cell's figure keeps free behind its whole part, in a column of figures. */
double
streef_page_column_get_tail (const StreefPageColumn *self,
                             const StreefSetCell    *cell)
{
  return is_aligned (self, cell) ? MIN (cell->tail, self->tail) : self->tail;
}

/* Where a line of @line_width starts. @tail moves figures to their decimal sign. */
double
streef_page_column_get_line_x (const StreefPageColumn *self,
                               double                  line_width,
                               double                  tail)
{
  if (self->kind == STREEF_COLUMN_OF_FIGURES)
    return self->x + self->width - self->inset - (self->tail - tail) - line_width;

  return self->x + self->inset;
}
