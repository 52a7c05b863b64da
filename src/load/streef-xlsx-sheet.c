/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-sheet.h"

#include "load/streef-cell-reference.h"
#include "load/streef-limits.h"
#include "load/streef-xlsx-cell.h"
#include "load/streef-xlsx-names.h"
#include "load/streef-xlsx-strings.h"

/* Which text the next piece is of. */
typedef enum
{
  TEXT_NONE,
  TEXT_VALUE,
  TEXT_INLINE,
} TextOf;

typedef struct
{
  StreefXmlSink xml;
  const StreefXlsxBook *book;
  StreefRowFeed *feed;
  StreefXlsxCell cell;
  gboolean is_in_data;
  gboolean is_in_cell;
  gboolean is_hidden_row;
  guint n_phonetic; /* open elements that say how the text sounds */
  TextOf text_of;
} Reader;

static gboolean
refuse (const Reader  *self,
        GError       **error)
{
  return streef_row_feed_refuse (self->feed, STREEF_PROBLEM_SHEET_DAMAGED, NULL, error);
}

static gboolean
is_true (const StreefXmlAttribute *attribute)
{
  return streef_xml_is (attribute, "1") || streef_xml_is (attribute, "true");
}

/* A row says which it is, or is the next. */
static gboolean
start_row (Reader                    *self,
           const StreefXmlAttribute  *attributes,
           guint                      n_attributes,
           GError                   **error)
{
  const StreefXmlAttribute *reference = streef_xml_find (attributes, n_attributes,
                                                         STREEF_XLSX_REFERENCE);
  guint row = self->feed->row;

  if (reference != NULL && !streef_xml_get_whole (reference, G_MAXINT, &row))
    return refuse (self, error);
  if (row > STREEF_LIMIT_ROWS)
    return streef_row_feed_refuse (self->feed, STREEF_PROBLEM_LIMIT_ROWS,
                                   G_STRINGIFY (STREEF_LIMIT_ROWS), error);
  if (row < self->feed->row)
    return refuse (self, error);

  self->feed->row = row;
  self->is_hidden_row = is_true (streef_xml_find (attributes, n_attributes, STREEF_XLSX_HIDDEN));
  return TRUE;
}

/* So does a cell. */
static gboolean
start_cell (Reader                    *self,
            const StreefXmlAttribute  *attributes,
            guint                      n_attributes,
            GError                   **error)
{
  const StreefXmlAttribute *reference = streef_xml_find (attributes, n_attributes,
                                                         STREEF_XLSX_REFERENCE);
  guint row = self->feed->row, column = self->feed->column;

  if (reference != NULL
      && !streef_cell_reference_read (reference->value, reference->length, &row, &column)
      && column > STREEF_LIMIT_COLUMNS)
    return streef_row_feed_refuse (self->feed, STREEF_PROBLEM_LIMIT_COLUMNS,
                                   G_STRINGIFY (STREEF_LIMIT_COLUMNS), error);
  if (row != self->feed->row || column < self->feed->column || column == 0)
    return refuse (self, error);

  self->feed->column = column;
  self->is_in_cell = TRUE;
  streef_xlsx_cell_start (&self->cell, attributes, n_attributes);
  return TRUE;
}

static void
start_in_cell (Reader *self,
               int     element)
{
  self->text_of = TEXT_NONE;
  if (element == STREEF_XLSX_PHONETIC || self->n_phonetic > 0)
    self->n_phonetic++;
  else if (element == STREEF_XLSX_VALUE)
    {
      self->text_of = TEXT_VALUE;
      self->cell.has_value = TRUE;
    }
  else if (element == STREEF_XLSX_TEXT)
    self->text_of = TEXT_INLINE;
  else if (element == STREEF_XLSX_FORMULA)
    self->cell.has_formula = TRUE;
}

static void
take_column (Reader                   *self,
             const StreefXmlAttribute *attributes,
             guint                     n_attributes)
{
  guint first = 0, last = 0;

  if (!is_true (streef_xml_find (attributes, n_attributes, STREEF_XLSX_HIDDEN))
      || !streef_xml_get_whole (streef_xml_find (attributes, n_attributes, STREEF_XLSX_MIN),
                                G_MAXINT, &first)
      || !streef_xml_get_whole (streef_xml_find (attributes, n_attributes, STREEF_XLSX_MAX),
                                G_MAXINT, &last)
      || first == 0 || last < first)
    return;

  streef_row_feed_hide_columns (self->feed, first, last - first + 1);
}

static gboolean
take_merged (Reader                    *self,
             const StreefXmlAttribute  *range,
             GError                   **error)
{
  StreefBookSink *sink = self->feed->book;
  guint top, left, bottom, right;

  if (range == NULL
      || !streef_cell_reference_read_range (range->value, range->length, &top, &left, &bottom,
                                            &right))
    return refuse (self, error);

  return sink->cover (sink, top, left, bottom, right, error);
}

static gboolean
start_in_data (Reader                    *self,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  if (self->is_in_cell)
    start_in_cell (self, element);
  else if (element == STREEF_XLSX_CELL)
    return start_cell (self, attributes, n_attributes, error);
  else if (element == STREEF_XLSX_ROW)
    return start_row (self, attributes, n_attributes, error);

  return TRUE;
}

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  Reader *self = (Reader *) xml;

  if (self->is_in_data)
    return start_in_data (self, element, attributes, n_attributes, error);

  if (element == STREEF_XLSX_SHEET_DATA)
    self->is_in_data = TRUE;
  else if (element == STREEF_XLSX_COLUMN)
    take_column (self, attributes, n_attributes);
  else if (element == STREEF_XLSX_MERGED)
    return take_merged (self, streef_xml_find (attributes, n_attributes, STREEF_XLSX_RANGE), error);
  return TRUE;
}

static gboolean
take_text (StreefXmlSink  *xml,
           const char     *text,
           gsize           length,
           GError        **error)
{
  Reader *self = (Reader *) xml;
  GString *string = self->text_of == TEXT_VALUE ? self->cell.value : self->cell.text;

  if (self->text_of == TEXT_NONE)
    return TRUE;
  if (string->len + length > STREEF_LIMIT_CELL_CHARACTERS * STREEF_XLSX_ESCAPED_BYTES)
    return streef_row_feed_refuse (self->feed, STREEF_PROBLEM_LIMIT_CELL_LENGTH,
                                   G_STRINGIFY (STREEF_LIMIT_CELL_CHARACTERS), error);

  g_string_append_len (string, text, (gssize) length);
  return TRUE;
}

static gboolean
end_element (StreefXmlSink  *xml,
             int             element,
             GError        **error)
{
  Reader *self = (Reader *) xml;

  self->text_of = TEXT_NONE;
  if (self->n_phonetic > 0)
    self->n_phonetic--;
  else if (self->is_in_cell && element == STREEF_XLSX_CELL)
    {
      self->is_in_cell = FALSE;
      return streef_xlsx_cell_end (&self->cell, self->book, self->feed, error);
    }
  else if (self->is_in_data && element == STREEF_XLSX_ROW)
    return streef_row_feed_end_row (self->feed, 1, self->is_hidden_row, error);
  else if (element == STREEF_XLSX_SHEET_DATA)
    self->is_in_data = FALSE;

  return TRUE;
}

/**
 * streef_xlsx_sheet_read:
 * @part: the part that the sheet is in
 * @feed: gets its rows; begun, and not ended here
 * @error: STREEF_PROBLEM_SHEET_DAMAGED, or by the package, the XML or @feed
 *
 * Reads a worksheet as a stream.
 */
gboolean
streef_xlsx_sheet_read (const StreefXlsxBook  *book,
                        const char            *part,
                        StreefRowFeed         *feed,
                        GError               **error)
{
  Reader self = {
    .xml = { start_element, take_text, end_element }, .book = book, .feed = feed
  };
  gboolean is_read;

  streef_xlsx_cell_init (&self.cell);
  is_read = streef_xlsx_part_read (book->package, part, &self.xml, book->pulse, book->pulse_data,
                                   error);
  streef_xlsx_cell_clear (&self.cell);
  return is_read;
}
