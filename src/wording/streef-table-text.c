/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-table.h"

#include "number/streef-number-writer.h"
#include "wording/streef-cell-text.h"

/* Between the columns of plain text. */
#define GAP 2

/* By how much a part is indented, in columns. */
#define INDENT 2

/* A table as aligned text: each column is as wide as its widest text and its widest marks, which
 * hang behind the texts. */
typedef struct
{
  const StreefTable *table;
  GString *string;
  guint *text_widths;
  guint *marks_widths;
} PlainText;

static guint
get_indent (const StreefTable *table,
            guint              row,
            guint              column)
{
  return column == 0 ? table->rows[row].depth * INDENT : 0;
}

static void
measure_columns (PlainText *self)
{
  const StreefTable *table = self->table;

  for (guint i = 0; i < table->n_columns; i++)
    {
      self->text_widths[i] = streef_cell_text_measure (table->columns[i].heading);
      for (guint row = 0; row < table->n_rows; row++)
        {
          const StreefTableCell *cell = &table->rows[row].cells[i];
          const guint width = get_indent (table, row, i) + streef_cell_text_measure (cell->text);

          self->text_widths[i] = MAX (self->text_widths[i], width);
          if (cell->marks != NULL)
            self->marks_widths[i] = MAX (self->marks_widths[i], streef_cell_text_measure (cell->marks) + 1);
        }
    }
}

static void
append_plain_cell (PlainText  *self,
                   guint       column,
                   guint       indent,
                   const char *text,
                   const char *marks)
{
  const guint rest = self->text_widths[column] - indent - streef_cell_text_measure (text);
  const gboolean is_number = self->table->columns[column].is_number;
  guint rest_of_marks = self->marks_widths[column];

  streef_cell_text_append_spaces (self->string, (column > 0 ? GAP : 0) + indent + (is_number ? rest : 0));
  g_string_append (self->string, text);
  if (marks != NULL)
    {
      g_string_append_printf (self->string, " %s", marks);
      rest_of_marks -= streef_cell_text_measure (marks) + 1;
    }
  streef_cell_text_append_spaces (self->string, (is_number ? 0 : rest) + rest_of_marks);
}

static void
append_plain_rows (PlainText *self)
{
  const StreefTable *table = self->table;

  for (guint i = 0; i < table->n_columns; i++)
    append_plain_cell (self, i, 0, table->columns[i].heading, NULL);
  streef_cell_text_end_line (self->string);

  for (guint row = 0; row < table->n_rows; row++)
    {
      for (guint i = 0; i < table->n_columns; i++)
        append_plain_cell (self, i, get_indent (table, row, i), table->rows[row].cells[i].text,
                           table->rows[row].cells[i].marks);
      streef_cell_text_end_line (self->string);
    }
}

static void
append_plain_notes (GString           *string,
                    const StreefTable *self)
{
  if (self->n_notes > 0)
    g_string_append_c (string, '\n');
  for (guint i = 0; i < self->n_notes; i++)
    g_string_append_printf (string, "%s  %s\n", self->notes[i].letter, self->notes[i].text);
}

char *
streef_table_dup_plain (const StreefTable *self)
{
  g_autofree guint *text_widths = g_new0 (guint, self->n_columns);
  g_autofree guint *marks_widths = g_new0 (guint, self->n_columns);
  PlainText plain = { self, g_string_new (NULL), text_widths, marks_widths };

  if (self->subject != NULL)
    g_string_append_printf (plain.string, "%s\n", self->subject);
  g_string_append_printf (plain.string, "%s\n\n", self->title);
  measure_columns (&plain);
  append_plain_rows (&plain);
  append_plain_notes (plain.string, self);

  return g_string_free (plain.string, FALSE);
}

static const StreefNumber *
get_exact (const StreefValue *value)
{
  return value->kind == STREEF_VALUE_NUMBER ? &value->number : NULL;
}

/**
 * streef_table_get_number:
 * @self: a table
 * @row, @column: a cell of it
 * @out_is_percentage: whether the number is shown with a percent sign
 *
 * Returns: (transfer none) (nullable): the number that the cell shows, rounded where it is shown
 *     rounded; %NULL where it shows no number alone
 */
const StreefNumber *
streef_table_get_number (const StreefTable *self,
                         guint              row,
                         guint              column,
                         gboolean          *out_is_percentage)
{
  const StreefComparisonRow *compared = &self->comparison->rows[row];
  const StreefColumnId id = self->columns[column].id;

  *out_is_percentage = id == STREEF_COLUMN_RATE
                       || (id != STREEF_COLUMN_DIFFERENCE
                           && streef_category_is_percentage (compared->key.category));
  if (self->rows[row].cells[column].is_absent || compared->is_group || compared->result == NULL)
    return NULL;

  if (id == STREEF_COLUMN_ACHIEVED)
    return get_exact (&compared->result->achieved);
  if (id == STREEF_COLUMN_TARGET)
    return get_exact (&compared->result->target);
  if (id == STREEF_COLUMN_DIFFERENCE)
    return &compared->judgement.difference;

  return id == STREEF_COLUMN_RATE ? &compared->judgement.rate : NULL;
}

static void
append_field (GString           *string,
              const StreefTable *self,
              guint              row,
              guint              column,
              char               separator)
{
  const StreefTableCell *cell = &self->rows[row].cells[column];
  gboolean is_percentage;
  const StreefNumber *number = streef_table_get_number (self, row, column, &is_percentage);

  if (cell->is_absent)
    return;

  if (number == NULL)
    {
      streef_cell_text_append_field (string, cell->text, separator);
      return;
    }

  streef_number_append_ungrouped (number, self->language, string);
  if (is_percentage)
    g_string_append_c (string, '%');
}

static char *
dup_separated (const StreefTable *self,
               char               separator)
{
  GString *string = g_string_sized_new ((gsize)self->n_rows * 64 + 256);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (string, separator);
      streef_cell_text_append_field (string, self->columns[i].heading, separator);
    }
  g_string_append_c (string, '\n');

  for (guint row = 0; row < self->n_rows; row++)
    {
      for (guint i = 0; i < self->n_columns; i++)
        {
          if (i > 0)
            g_string_append_c (string, separator);
          append_field (string, self, row, i, separator);
        }
      g_string_append_c (string, '\n');
    }

  return g_string_free (string, FALSE);
}

char *
streef_table_dup_csv (const StreefTable *self)
{
  return dup_separated (self, streef_cell_text_get_separator (self->language));
}

char *
streef_table_dup_tsv (const StreefTable *self)
{
  return dup_separated (self, '\t');
}
