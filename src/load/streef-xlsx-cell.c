/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-cell.h"

#include "load/streef-limits.h"
#include "load/streef-serial-date.h"
#include "load/streef-xlsx-names.h"
#include "number/streef-number-writer.h"

#include <string.h>

void
streef_xlsx_cell_init (StreefXlsxCell *self)
{
  *self = (StreefXlsxCell) {
    .value = g_string_new (NULL),
    .text = g_string_new (NULL),
    .number = g_string_new (NULL),
  };
}

void
streef_xlsx_cell_clear (StreefXlsxCell *self)
{
  g_string_free (self->value, TRUE);
  g_string_free (self->text, TRUE);
  g_string_free (self->number, TRUE);
}

static StreefXlsxType
read_type (const StreefXmlAttribute *type)
{
  static const struct
  {
    const char *word;
    StreefXlsxType type;
  } types[] = {
    { "s", STREEF_XLSX_IS_SHARED },         { "str", STREEF_XLSX_IS_TEXT },
    { "inlineStr", STREEF_XLSX_IS_INLINE }, { "b", STREEF_XLSX_IS_BOOLEAN },
    { "e", STREEF_XLSX_IS_ERROR },          { "d", STREEF_XLSX_IS_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (streef_xml_is (type, types[i].word))
      return types[i].type;

  return STREEF_XLSX_IS_NUMBER;
}

void
streef_xlsx_cell_start (StreefXlsxCell           *self,
                        const StreefXmlAttribute *attributes,
                        guint                     n_attributes)
{
  self->type = STREEF_XLSX_IS_NUMBER;
  self->style = 0;
  self->has_value = self->has_formula = FALSE;
  g_string_truncate (self->value, 0);
  g_string_truncate (self->text, 0);
  g_string_truncate (self->number, 0);

  for (guint i = 0; i < n_attributes; i++)
    if (attributes[i].id == STREEF_XLSX_CELL_TYPE)
      self->type = read_type (&attributes[i]);
    else if (attributes[i].id == STREEF_XLSX_STYLE)
      streef_xml_get_whole (&attributes[i], G_MAXINT, &self->style);
}

/* A whole number that is shown as it is stored. Most are. */
static gboolean
show_quickly (StreefXlsxCell           *self,
              const StreefNumberFormat *format)
{
  const GString *value = self->value;

  if ((format->kind != STREEF_NUMBER_FORMAT_GENERAL
       && (format->kind != STREEF_NUMBER_FORMAT_FIXED || format->is_grouped
           || format->power != 0 || format->max_decimals > 0))
      || format->before->len + format->after->len > 0 || value->len > STREEF_STORED_DIGITS
      || value->len == 0 || (value->str[0] == '0' && value->len > 1))
    return FALSE;

  for (gsize i = 0; i < value->len; i++)
    if (!g_ascii_isdigit (value->str[i]))
      return FALSE;

  g_string_append_len (self->text, value->str, (gssize) value->len);
  g_string_append_len (self->number, value->str, (gssize) value->len);
  return TRUE;
}

/* A number that is too long to be kept is a text, as it is in any other file. */
static void
show_number (StreefXlsxCell           *self,
             const StreefNumberFormat *format,
             const StreefXlsxBook     *book,
             StreefRowFeed            *feed,
             StreefStoredNumber       *stored)
{
  gboolean is_finer;

  if (!streef_number_format_show (format, stored, book->notation, self->text, self->number,
                                  &is_finer))
    g_string_append (self->text, self->value->str);
  else if (format->kind == STREEF_NUMBER_FORMAT_OTHER)
    streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_FORMAT, self->number->str, format->code, NULL);
  else if (is_finer)
    streef_row_feed_note_finer (feed, self->text->str, self->value);
}

static gboolean
settle_number (StreefXlsxCell        *self,
               const StreefXlsxBook  *book,
               StreefRowFeed         *feed,
               GError               **error)
{
  const StreefNumberFormat *format = streef_xlsx_styles_get (book->styles, self->style);
  StreefStoredNumber stored;

  if (format == NULL)
    return streef_row_feed_refuse (feed, STREEF_PROBLEM_SHEET_DAMAGED, NULL, error);
  if (show_quickly (self, format))
    return TRUE;
  if (!streef_stored_number_read (&stored, self->value->str, self->value->len))
    return streef_row_feed_refuse (feed, STREEF_PROBLEM_SHEET_DAMAGED, NULL, error);

  if (format->kind != STREEF_NUMBER_FORMAT_DATE
      || !streef_serial_date_append (&stored, book->from_1904, format->date_parts, self->text))
    show_number (self, format, book, feed, &stored);
  return TRUE;
}

static gboolean
settle_shared (StreefXlsxCell        *self,
               const StreefXlsxBook  *book,
               StreefRowFeed         *feed,
               GError               **error)
{
  const StreefXmlAttribute value = { 0, self->value->str, self->value->len };
  const char *text = NULL;
  gsize length;
  guint index;

  if (streef_xml_get_whole (&value, G_MAXINT, &index))
    text = streef_xlsx_strings_get (book->strings, index, &length);
  if (text == NULL)
    return streef_row_feed_refuse (feed, STREEF_PROBLEM_SHEET_DAMAGED, NULL, error);

  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static void
settle_boolean (StreefXlsxCell *self,
                StreefLanguage  notation)
{
  static const char *const words[STREEF_N_LANGUAGES][2] = {
    [STREEF_LANGUAGE_EN] = { "FALSE", "TRUE" },
    [STREEF_LANGUAGE_NL] = { "ONWAAR", "WAAR" },
  };

  g_string_append (self->text, words[notation][g_str_equal (self->value->str, "1")]);
}

static gboolean
settle (StreefXlsxCell        *self,
        const StreefXlsxBook  *book,
        StreefRowFeed         *feed,
        GError               **error)
{
  switch (self->type)
    {
    case STREEF_XLSX_IS_NUMBER:
      return self->value->len == 0 || settle_number (self, book, feed, error);
    case STREEF_XLSX_IS_SHARED:
      return settle_shared (self, book, feed, error);
    case STREEF_XLSX_IS_TEXT:
      g_string_append_len (self->text, self->value->str, (gssize) self->value->len);
      streef_xlsx_text_unescape (self->text, 0);
      return TRUE;
    case STREEF_XLSX_IS_BOOLEAN:
      settle_boolean (self, book->notation);
      return TRUE;
    case STREEF_XLSX_IS_ERROR:
      g_string_append_len (self->text, self->value->str, (gssize) self->value->len);
      streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_ERROR, self->text->str, NULL);
      return TRUE;
    case STREEF_XLSX_IS_INLINE:
    default:
      return TRUE;
    }
}

/**
 * streef_xlsx_cell_end:
 * @feed: gets it
 * @error: STREEF_PROBLEM_SHEET_DAMAGED, or by @feed
 *
 * Ends the cell, says what is wrong with it, and gives it.
 */
gboolean
streef_xlsx_cell_end (StreefXlsxCell        *self,
                      const StreefXlsxBook  *book,
                      StreefRowFeed         *feed,
                      GError               **error)
{
  if (self->type == STREEF_XLSX_IS_INLINE)
    streef_xlsx_text_unescape (self->text, 0);
  else if (self->has_value && !settle (self, book, feed, error))
    return FALSE;
  else if (!self->has_value && self->has_formula)
    streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_WITHOUT_VALUE, NULL);

  if (self->text->len > 0)
    return streef_row_feed_add_cell (feed, self->text, self->number, 1, error);

  streef_row_feed_skip_cells (feed, 1);
  return TRUE;
}
