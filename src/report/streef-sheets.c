/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-sheets.h"

#include "language/streef-catalogue.h"
#include "language/streef-date.h"
#include "model/streef-fingerprint.h"
#include "report/streef-sheet-styles.h"
#include "wording/streef-source-text.h"

#include <string.h>

/* The digits of a number that every spreadsheet keeps; a longer one is written as text. */
#define MAX_DIGITS 15

/* A column is as wide as its longest text, in millimetres: a letter's width, the least, the most. */
#define LETTER_WIDTH 2.4
#define MIN_WIDTH 18.0
#define MAX_WIDTH 110.0
/* The first column has the notes below it. */
#define MIN_NAME_WIDTH 70.0

static const char namespaces[]
  = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

static void
append_escaped (GString    *xml,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (xml, escaped);
}

static void
append_paragraph (GString    *xml,
                  const char *text)
{
  g_string_append (xml, "<text:p>");
  append_escaped (xml, text);
  g_string_append (xml, "</text:p>");
}

/* --- Columns ------------------------------------------------------------------------------------- */

static double
measure_column (const StreefTable *table,
                guint              column)
{
  glong longest = g_utf8_strlen (table->columns[column].heading, -1);

  for (guint row = 0; row < table->n_rows; row++)
    longest = MAX (longest, g_utf8_strlen (table->rows[row].cells[column].text, -1));

  return CLAMP ((longest + 1) * LETTER_WIDTH, column == 0 ? MIN_NAME_WIDTH : MIN_WIDTH, MAX_WIDTH);
}

static void
append_column_style (GString *xml,
                     gsize    sheet,
                     guint    column,
                     double   width)
{
  g_string_append_printf (xml,
                          "<style:style style:name=\"c%" G_GSIZE_FORMAT "-%u\""
                          " style:family=\"table-column\">"
                          "<style:table-column-properties style:column-width=\"%dmm\"/>"
                          "</style:style>\n",
                          sheet, column, (int) width);
}

/* The first column heads the rows. */
static void
append_columns (GString *xml,
                gsize    sheet,
                guint    n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (
      xml, "%s<table:table-column table:style-name=\"c%" G_GSIZE_FORMAT "-%u\"/>%s",
      i == 0 ? "<table:table-header-columns>" : "", sheet, i,
      i == 0 ? "</table:table-header-columns>" : "");
  g_string_append_c (xml, '\n');
}

/* --- Cells --------------------------------------------------------------------------------------- */

static const char *
find_note (const StreefTable *table,
           const char        *letter)
{
  for (guint i = 0; i < table->n_notes; i++)
    if (g_str_equal (table->notes[i].letter, letter))
      return table->notes[i].text;

  return NULL;
}

/* What the cell's marks mean, as its annotation. */
static void
append_annotation (GString           *xml,
                   const StreefTable *table,
                   const char        *marks)
{
  g_auto (GStrv) letters = NULL;

  if (marks == NULL)
    return;

  letters = g_strsplit (marks, " ", -1);
  g_string_append (xml, "<office:annotation>");
  for (guint i = 0; letters[i] != NULL; i++)
    {
      const char *note = find_note (table, letters[i]);

      if (note != NULL)
        append_paragraph (xml, note);
    }
  g_string_append (xml, "</office:annotation>");
}

static void
append_text_cell (GString    *xml,
                  const char *style,
                  const char *text)
{
  g_string_append_printf (xml,
                          "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">",
                          style);
  append_paragraph (xml, text);
  g_string_append (xml, "</table:table-cell>");
}

static gboolean
is_kept (const StreefNumber *number)
{
  char digits[STREEF_NUMBER_DIGITS_SIZE];

  streef_number_write_digits (number, digits);
  return strlen (digits + strspn (digits, "0")) <= MAX_DIGITS
         && number->decimals + 2 <= STREEF_NUMBER_MAX_DECIMALS;
}

static void
append_number_start (GString             *xml,
                     const StreefNumber  *number,
                     StreefNumberFormat   format,
                     gboolean             is_strong)
{
  const gboolean is_percentage = format == STREEF_FORMAT_PERCENTAGE;
  g_autofree char *style = streef_sheet_styles_dup_number (format, number->decimals, is_strong);
  StreefNumber value = *number;

  /* Of a hundred to of one. */
  if (is_percentage)
    value.decimals += 2;
  g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s\" office:value-type=\"%s\"",
                          style, is_percentage ? "percentage" : "float");
  g_string_append (xml, " office:value=\"");
  streef_number_append_plain (&value, xml);
  g_string_append (xml, "\">");
}

static void
append_string_start (GString           *xml,
                     const StreefTable *table,
                     guint              row,
                     guint              column)
{
  const StreefTableRow *shown = &table->rows[row];
  const gboolean is_strong
    = shown->is_total || (shown->is_missed && table->columns[column].id == STREEF_COLUMN_STATUS);
  g_autofree char *style
    = streef_sheet_styles_dup_text (column == 0 ? shown->depth : 1, is_strong);

  g_string_append_printf (xml,
                          "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">",
                          table->columns[column].is_number ? "absent" : style);
}

/* A figure as a number, so that it can be reckoned with; everything else as text, which no
 * spreadsheet runs. */
static void
append_cell (GString           *xml,
             const StreefTable *table,
             guint              row,
             guint              column)
{
  const StreefTableCell *cell = &table->rows[row].cells[column];
  gboolean is_percentage;
  const StreefNumber *number = streef_table_get_number (table, row, column, &is_percentage);

  if (number != NULL && is_kept (number))
    append_number_start (xml, number,
                         is_percentage ? STREEF_FORMAT_PERCENTAGE
                         : table->columns[column].id == STREEF_COLUMN_DIFFERENCE
                           ? STREEF_FORMAT_SIGNED
                           : STREEF_FORMAT_NUMBER,
                         table->rows[row].is_total);
  else
    append_string_start (xml, table, row, column);
  append_annotation (xml, table, cell->marks);
  append_paragraph (xml, cell->text);
  g_string_append (xml, "</table:table-cell>");
}

/* --- Sheets -------------------------------------------------------------------------------------- */

static void
append_text_row (GString    *xml,
                 const char *style,
                 const char *text)
{
  g_string_append (xml, "<table:table-row>");
  append_text_cell (xml, style, text);
  g_string_append (xml, "</table:table-row>\n");
}

static void
append_head (GString           *xml,
             const StreefTable *table)
{
  g_string_append (xml, "<table:table-header-rows><table:table-row>");
  for (guint i = 0; i < table->n_columns; i++)
    append_text_cell (xml,
                      table->columns[i].is_number ? "head-of-figures"
                      : i > 0                     ? "head-of-texts"
                                                  : "head",
                      table->columns[i].heading);
  g_string_append (xml, "</table:table-row></table:table-header-rows>\n");
}

static void
append_rows (GString           *xml,
             const StreefTable *table)
{
  for (guint row = 0; row < table->n_rows; row++)
    {
      g_string_append (xml, "<table:table-row>");
      for (guint i = 0; i < table->n_columns; i++)
        append_cell (xml, table, row, i);
      g_string_append (xml, "</table:table-row>\n");
    }
}

static void
append_notes (GString           *xml,
              const StreefTable *table)
{
  if (table->n_notes > 0)
    g_string_append (xml, "<table:table-row><table:table-cell/></table:table-row>\n");
  for (guint i = 0; i < table->n_notes; i++)
    {
      g_autofree char *note
        = g_strdup_printf ("%s  %s", table->notes[i].letter, table->notes[i].text);

      append_text_row (xml, "t0", note);
    }
}

static void
append_sheet_start (GString    *xml,
                    const char *name)
{
  g_string_append (xml, "<table:table table:name=\"");
  append_escaped (xml, name);
  g_string_append (xml, "\" table:style-name=\"sheet\">\n");
}

static void
append_sheet (GString           *xml,
              gsize              index,
              const StreefSheet *sheet)
{
  const StreefTable *table = sheet->table;

  append_sheet_start (xml, sheet->name);
  append_columns (xml, index, table->n_columns);
  if (table->subject != NULL)
    append_text_row (xml, "title", table->subject);
  append_text_row (xml, "title", table->title);
  append_head (xml, table);
  append_rows (xml, table);
  append_notes (xml, table);
  g_string_append (xml, "</table:table>\n");
}

/* @text: (nullable): nothing is written where there is none */
static void
append_fact (GString    *xml,
             const char *label,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (xml, "<table:table-row>");
  append_text_cell (xml, "t0b", label);
  append_text_cell (xml, "t0", text);
  g_string_append (xml, "</table:table-row>\n");
}

static void
append_date_fact (GString        *xml,
                  const char     *label,
                  const GDate    *date,
                  StreefLanguage  language)
{
  g_autofree char *text = NULL;

  if (!g_date_valid (date))
    return;

  text = streef_date_write (date, language);
  append_fact (xml, label, text);
}

/* What the figures are about and where they come from: the last sheet. */
static void
append_about (GString              *xml,
              const StreefWorkbook *self)
{
  const StreefLanguage language = self->language;
  const StreefDataset *dataset = self->dataset;
  g_autofree char *source = streef_source_text (self->sheets[0].table->comparison, language);
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);

  /* Translators: the name of the sheet that says what the figures are about. */
  append_sheet_start (xml, streef_text (language, "About"));
  append_columns (xml, self->n_sheets, 2);
  append_text_row (xml, "title", self->title);
  append_fact (xml, streef_text (language, "Subject"),
               streef_texts_get (&dataset->subject, language));
  append_fact (xml, streef_text (language, "Goes with"), dataset->reference);
  append_fact (xml, streef_text (language, "Covers"), dataset->organisation);
  append_date_fact (xml, streef_text (language, "Reference date"), &dataset->reference_date,
                    language);
  append_date_fact (xml, streef_text (language, "Made on"), self->date, language);
  append_fact (xml, streef_text (language, "Sources"), source);
  append_fact (xml, streef_text (language, "Fingerprint of the data"), fingerprint);
  g_string_append (xml, "</table:table>\n");
}

/* --- The content --------------------------------------------------------------------------------- */

static guint
find_max_decimals (const StreefTable *table)
{
  guint decimals = 0;
  gboolean is_percentage;

  for (guint row = 0; row < table->n_rows; row++)
    for (guint i = 0; i < table->n_columns; i++)
      {
        const StreefNumber *number = streef_table_get_number (table, row, i, &is_percentage);

        if (number != NULL)
          decimals = MAX (decimals, number->decimals);
      }

  return decimals;
}

static guint
find_max_depth (const StreefTable *table)
{
  guint depth = 0;

  for (guint row = 0; row < table->n_rows; row++)
    depth = MAX (depth, table->rows[row].depth);

  return depth;
}

static void
append_styles (GString              *xml,
               const StreefWorkbook *self)
{
  guint max_decimals = 0;
  guint max_depth = 0;

  for (gsize i = 0; i < self->n_sheets; i++)
    {
      const StreefTable *table = self->sheets[i].table;

      max_decimals = MAX (max_decimals, find_max_decimals (table));
      max_depth = MAX (max_depth, find_max_depth (table));
      for (guint column = 0; column < table->n_columns; column++)
        append_column_style (xml, i, column, measure_column (table, column));
    }
  append_column_style (xml, self->n_sheets, 0, MAX_WIDTH / 2);
  append_column_style (xml, self->n_sheets, 1, MAX_WIDTH);
  streef_sheet_styles_append (xml, self->language, max_decimals, max_depth);
}

/**
 * streef_sheets_dup_content:
 * @self: a workbook
 *
 * Its tables as a spreadsheet: figures as numbers with their decimals, heads marked, notes as
 * annotations of their cells and below the table, and a sheet that says what they are about.
 *
 * Returns: (transfer full): the content of an OpenDocument spreadsheet (ODF 1.3, part 3)
 */
char *
streef_sheets_dup_content (const StreefWorkbook *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (xml, "<office:document-content %s office:version=\"1.3\">\n", namespaces);
  g_string_append (xml, "<office:automatic-styles>\n");
  append_styles (xml, self);
  g_string_append (xml, "</office:automatic-styles>\n<office:body><office:spreadsheet>\n");
  for (gsize i = 0; i < self->n_sheets; i++)
    append_sheet (xml, i, &self->sheets[i]);
  append_about (xml, self);
  g_string_append (xml, "</office:spreadsheet></office:body>\n</office:document-content>\n");

  return g_string_free (xml, FALSE);
}
