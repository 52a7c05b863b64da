/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-table.h"

#include "wording/streef-cell-text.h"

#include <string.h>

/* By how much a part is indented, in em. */
#define INDENT 1

/* More digits than that a spreadsheet does not keep. */
#define MAX_DIGITS 15

/* How spreadsheets name a language, and formats of theirs that show a number as we do. */
static const struct
{
  guint id;
  const char *whole;
  const char *hundredths;
} notations[STREEF_N_LANGUAGES] = {
  [STREEF_LANGUAGE_EN] = { 2057, "#,##0", "#,##0.00" },
  [STREEF_LANGUAGE_NL] = { 1043, "#.##0", "#.##0,00" },
};

/* The format that shows the number of a cell as its text does, or NULL. */
static const char *
find_format (const StreefTable  *self,
             const StreefNumber *number,
             guint               column)
{
  char digits[STREEF_NUMBER_DIGITS_SIZE];

  if (streef_number_get_sign (number) < 0 || self->columns[column].id == STREEF_COLUMN_DIFFERENCE
      || streef_number_write_digits (number, digits) > MAX_DIGITS)
    return NULL;
  if (number->decimals == 0)
    return notations[self->language].whole;

  return number->decimals == 2 ? notations[self->language].hundredths : NULL;
}

/* Whether a text could be read as another number where numbers are written otherwise: 1.370 as one and
 * a bit. */
static gboolean
is_ambiguous (const StreefNumber *number)
{
  char digits[STREEF_NUMBER_DIGITS_SIZE];
  const guint n_whole = streef_number_write_digits (number, digits) - number->decimals;

  return n_whole > 3 || number->decimals == 3;
}

/* What LibreOffice reads of a cell: the number itself, whatever the language of who pastes it, where
 * it then shows as we show it; or that it is text, which is not run and is no number. */
static void
append_hint (GString           *string,
             const StreefTable *self,
             guint              row,
             guint              column)
{
  const StreefTableCell *cell = &self->rows[row].cells[column];
  gboolean is_percentage;
  const StreefNumber *number = streef_table_get_number (self, row, column, &is_percentage);
  const char *format
    = number == NULL || is_percentage || cell->marks != NULL ? NULL : find_format (self, number, column);

  if (format != NULL)
    {
      g_string_append (string, " sdval=\"");
      streef_number_append_plain (number, string);
      g_string_append_printf (string, "\" sdnum=\"1033;%u;%s\"", notations[self->language].id, format);
    }
  else if (number != NULL ? is_ambiguous (number) : streef_cell_text_would_run (cell->text))
    g_string_append_printf (string, " sdnum=\"1033;%u;@\"", notations[self->language].id);
}

static void
append_escaped (GString    *string,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (string, escaped);
}

static void
append_html_cell (GString           *string,
                  const StreefTable *self,
                  guint              row,
                  guint              column)
{
  const StreefTableRow *shown = &self->rows[row];
  const StreefTableCell *cell = &shown->cells[column];
  const gboolean is_strong
      = shown->is_total || (shown->is_missed && self->columns[column].id == STREEF_COLUMN_STATUS);

  g_string_append (string, column == 0 ? "<th scope=\"row\"" : "<td");
  append_hint (string, self, row, column);
  if (column == 0)
    g_string_append_printf (string, " style=\"text-align: left; font-weight: %s",
                            is_strong ? "bold" : "normal");
  if (column == 0 && shown->depth > 0)
    g_string_append_printf (string, "; padding-left: %uem", shown->depth * INDENT);
  if (column > 0 && self->columns[column].is_number)
    g_string_append (string, " style=\"text-align: right");
  g_string_append (string, column == 0 || self->columns[column].is_number ? "\">" : ">");
  if (is_strong && column > 0)
    g_string_append (string, "<b>");
  append_escaped (string, cell->text);
  if (is_strong && column > 0)
    g_string_append (string, "</b>");
  if (cell->marks != NULL)
    {
      g_string_append (string, "<sup>");
      append_escaped (string, cell->marks);
      g_string_append (string, "</sup>");
    }
  g_string_append (string, column == 0 ? "</th>" : "</td>");
}

/* Where nothing can say that it is text. */
static void
append_guarded (GString    *string,
                const char *text)
{
  if (streef_cell_text_would_run (text))
    g_string_append_c (string, '\'');
  append_escaped (string, text);
}

static void
append_html_head (GString           *string,
                  const StreefTable *self)
{
  g_string_append (string, "<caption>");
  if (self->subject != NULL)
    {
      append_guarded (string, self->subject);
      g_string_append (string, "<br>");
    }
  append_guarded (string, self->title);
  g_string_append (string, "</caption>\n<thead>\n<tr>");
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_string_append_printf (string, "<th scope=\"col\" style=\"text-align: %s\">",
                              self->columns[i].is_number ? "right" : "left");
      append_guarded (string, self->columns[i].heading);
      g_string_append (string, "</th>");
    }
  g_string_append (string, "</tr>\n</thead>\n");
}

char *
streef_table_dup_html (const StreefTable *self)
{
  GString *string = g_string_new (NULL);

  g_string_append_printf (string, "<table lang=\"%s\">\n",
                          streef_language_get_code (self->language));
  append_html_head (string, self);
  g_string_append (string, "<tbody>\n");
  for (guint row = 0; row < self->n_rows; row++)
    {
      g_string_append (string, "<tr>");
      for (guint i = 0; i < self->n_columns; i++)
        append_html_cell (string, self, row, i);
      g_string_append (string, "</tr>\n");
    }
  g_string_append (string, "</tbody>\n</table>\n");
  for (guint i = 0; i < self->n_notes; i++)
    {
      g_string_append (string, "<p><sup>");
      append_escaped (string, self->notes[i].letter);
      g_string_append (string, "</sup> ");
      append_escaped (string, self->notes[i].text);
      g_string_append (string, "</p>\n");
    }

  return g_string_free (string, FALSE);
}
