/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-reader.h"

#include "load/streef-limits.h"
#include "load/streef-xlsx-names.h"
#include "load/streef-xlsx-sheet.h"
#include "problem/streef-error.h"

/* A sheet as the workbook lists it. */
typedef struct
{
  char *name;
  char *id; /* of the reference to its part */
  gboolean is_hidden;
} Sheet;

typedef struct
{
  StreefXmlSink xml;
  StreefPackage *package;
  GArray *sheets; /* (element-type Sheet) */
  gboolean from_1904;
} Workbook;

static void
clear_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->id);
}

static gboolean
refuse (StreefPackage      *package,
        StreefProblemCode   code,
        const char         *argument,
        GError            **error)
{
  const StreefPlace place = { .file = streef_package_get_file (package) };

  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  Workbook *self = (Workbook *) xml;
  const StreefXmlAttribute *state, *from_1904;
  Sheet sheet;

  from_1904 = streef_xml_find (attributes, n_attributes, STREEF_XLSX_DATE_1904);
  if (element == STREEF_XLSX_WORKBOOK_SETTINGS)
    self->from_1904 = streef_xml_is (from_1904, "1") || streef_xml_is (from_1904, "true");
  if (element != STREEF_XLSX_SHEET || self->sheets->len >= STREEF_LIMIT_SHEETS)
    return TRUE;

  state = streef_xml_find (attributes, n_attributes, STREEF_XLSX_STATE);
  sheet.name = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_XLSX_NAME));
  sheet.id = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_XLSX_ID));
  sheet.is_hidden = streef_xml_is (state, "hidden") || streef_xml_is (state, "veryHidden");
  g_array_append_val (self->sheets, sheet);
  return TRUE;
}

/* A package with anything but sheets in it is something else. */
static gboolean
read_workbook (Workbook    *self,
               const char  *part,
               GError     **error)
{
  if (part != NULL && g_str_has_suffix (part, ".bin"))
    return refuse (self->package, STREEF_PROBLEM_FORMAT_UNSUPPORTED, "XLSB", error);
  if (part == NULL)
    return refuse (self->package, STREEF_PROBLEM_FILE_IS_PACKAGE, NULL, error);
  if (!streef_xlsx_part_read (self->package, part, &self->xml, NULL, NULL, error))
    return FALSE;

  return self->sheets->len > 0
         || refuse (self->package, STREEF_PROBLEM_FILE_IS_PACKAGE, NULL, error);
}

static gboolean
read_rows (const StreefXlsxBook  *book,
           const char            *part,
           StreefRowFeed         *feed,
           GError               **error)
{
  g_autoptr (StreefXlsxRelations) relations = NULL;
  const char *comments;

  if (part == NULL)
    return refuse (book->package, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
  relations = streef_xlsx_relations_read (book->package, part, error);
  if (relations == NULL || !streef_xlsx_sheet_read (book, part, feed, error))
    return FALSE;

  comments = streef_xlsx_relations_find_type (relations, "comments");
  return (comments == NULL || streef_xlsx_comments_read (book, comments, feed, error))
         && streef_row_feed_end (feed, error);
}

/* Sheets of charts have no rows. */
static gboolean
read_sheets (const Workbook             *self,
             const StreefXlsxBook       *book,
             const StreefXlsxRelations  *relations,
             StreefBookSink             *sink,
             GError                    **error)
{
  StreefRowFeed feed;
  gboolean is_read = TRUE;

  streef_row_feed_init (&feed, sink, streef_package_get_file (self->package));
  for (guint i = 0; is_read && i < self->sheets->len; i++)
    {
      const Sheet *sheet = &g_array_index (self->sheets, Sheet, i);
      StreefSink *rows = sink->begin_sheet (sink, sheet->name, sheet->is_hidden);

      if (rows == NULL)
        continue;
      streef_row_feed_begin (&feed, rows, sheet->name);
      is_read = read_rows (book, streef_xlsx_relations_find_id (relations, sheet->id), &feed, error);
    }

  streef_row_feed_clear (&feed);
  return is_read;
}

/* What all sheets share is read before the first of them. */
static gboolean
read_book (Workbook              *self,
           const char            *part,
           StreefBookSink        *sink,
           const StreefLanguage  *notation,
           StreefXmlPulse         pulse,
           gpointer               pulse_data,
           GError               **error)
{
  g_autoptr (StreefXlsxRelations) relations = NULL;
  g_autoptr (StreefXlsxStyles) styles = NULL;
  g_autoptr (StreefXlsxStrings) strings = NULL;
  StreefXlsxBook book = {
    .package = self->package, .notation = STREEF_LANGUAGE_NL, .pulse = pulse, .pulse_data = pulse_data
  };

  if (!read_workbook (self, part, error)
      || (relations = streef_xlsx_relations_read (self->package, part, error)) == NULL
      || (styles = streef_xlsx_styles_read (
            self->package, streef_xlsx_relations_find_type (relations, "styles"), error)) == NULL
      || (strings = streef_xlsx_strings_read (
            self->package, streef_xlsx_relations_find_type (relations, "sharedStrings"), pulse,
            pulse_data, error)) == NULL)
    return FALSE;

  if (notation != NULL)
    book.notation = *notation;
  else
    streef_xlsx_styles_get_language (styles, &book.notation);
  book.styles = styles;
  book.strings = strings;
  book.from_1904 = self->from_1904;
  return read_sheets (self, &book, relations, sink, error);
}

/**
 * streef_xlsx_read:
 * @package: an Office package
 * @sink: is told its sheets
 * @notation: (nullable): how the texts of numbers are written; without it as the file has them, else
 * as in Dutch. The numbers do not depend on it.
 * @pulse: (nullable): told how far each part is
 * @error: STREEF_PROBLEM_FILE_IS_PACKAGE where it is no workbook; STREEF_PROBLEM_FORMAT_UNSUPPORTED,
 * STREEF_PROBLEM_SHEET_DAMAGED, or by the package, the XML or @sink
 *
 * Reads sheets as a stream; the texts that cells share are kept.
 *
 * Returns: %FALSE with @error set; then nothing of what @sink was told counts
 */
gboolean
streef_xlsx_read (StreefPackage         *package,
                  StreefBookSink        *sink,
                  const StreefLanguage  *notation,
                  StreefXmlPulse         pulse,
                  gpointer               pulse_data,
                  GError               **error)
{
  g_autoptr (StreefXlsxRelations) relations = streef_xlsx_relations_read (package, "", error);
  Workbook self = { .package = package };
  gboolean is_read;

  if (relations == NULL)
    return FALSE;

  self.xml = (StreefXmlSink) { start_element, streef_xlsx_skip_text, streef_xlsx_skip_end };
  self.sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self.sheets, clear_sheet);
  is_read = read_book (&self, streef_xlsx_relations_find_type (relations, "officeDocument"), sink,
                       notation, pulse, pulse_data, error);
  g_array_unref (self.sheets);
  return is_read;
}
