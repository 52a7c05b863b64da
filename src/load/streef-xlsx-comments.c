/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-sheet.h"

#include "load/streef-cell-reference.h"
#include "load/streef-limits.h"
#include "load/streef-xlsx-names.h"
#include "load/streef-xlsx-strings.h"

/* The comment in hand. */
typedef struct
{
  StreefXmlSink xml;
  StreefRowFeed *feed;
  guint row;    /* 0 where it names no cell */
  guint column;
  gboolean is_text;
  GString *text;
} Reader;

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  Reader *self = (Reader *) xml;
  const StreefXmlAttribute *range = streef_xml_find (attributes, n_attributes, STREEF_XLSX_RANGE);

  self->is_text = element == STREEF_XLSX_TEXT;
  if (element != STREEF_XLSX_COMMENT)
    return TRUE;

  g_string_truncate (self->text, 0);
  if (range == NULL
      || !streef_cell_reference_read (range->value, range->length, &self->row, &self->column))
    self->row = 0;
  return TRUE;
}

static gboolean
take_text (StreefXmlSink  *xml,
           const char     *text,
           gsize           length,
           GError        **error)
{
  Reader *self = (Reader *) xml;

  if (!self->is_text)
    return TRUE;
  if (self->text->len + length > STREEF_LIMIT_CELL_CHARACTERS * STREEF_XLSX_ESCAPED_BYTES)
    return streef_row_feed_refuse (self->feed, STREEF_PROBLEM_LIMIT_CELL_LENGTH,
                                   G_STRINGIFY (STREEF_LIMIT_CELL_CHARACTERS), error);

  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
end_element (StreefXmlSink  *xml,
             int             element,
             GError        **error)
{
  Reader *self = (Reader *) xml;

  self->is_text = FALSE;
  if (element == STREEF_XLSX_COMMENT && self->row != 0 && self->text->len > 0)
    {
      streef_xlsx_text_unescape (self->text, 0);
      self->feed->book->take_note (self->feed->book, self->row, self->column, self->text->str);
    }
  return TRUE;
}

/**
 * streef_xlsx_comments_read:
 * @part: the part that the comments of a sheet are in
 * @feed: that of the sheet
 */
gboolean
streef_xlsx_comments_read (const StreefXlsxBook  *book,
                           const char            *part,
                           StreefRowFeed         *feed,
                           GError               **error)
{
  Reader self = { .xml = { start_element, take_text, end_element }, .feed = feed };
  gboolean is_read;

  self.text = g_string_new (NULL);
  is_read = streef_xlsx_part_read (book->package, part, &self.xml, NULL, NULL, error);
  g_string_free (self.text, TRUE);
  return is_read;
}
