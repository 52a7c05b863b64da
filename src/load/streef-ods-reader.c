/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-ods-reader.h"

#include "load/streef-limits.h"
#include "load/streef-ods-cell.h"
#include "load/streef-ods-names.h"
#include "load/streef-ods-styles.h"
#include "problem/streef-error.h"

#define CONTENT "content.xml"
#define MANIFEST "META-INF/manifest.xml"

/* What the elements around the place of reading are. */
typedef enum
{
  OUTSIDE,
  STYLES,
  BOOK,
  SHEET,
  ROW,
  CELL,
  CELL_TEXT,
  NOTE,
  NOTE_TEXT,
} State;

/*
 * Each element that means nothing where it stands is skipped with all that is in it: shapes, charts
 * with tables of their own, tracked changes.
 */
typedef struct
{
  StreefXmlSink xml;
  StreefBookSink *book;
  StreefRowFeed feed;
  StreefOdsStyles styles;
  StreefOdsCell cell;
  State state;
  guint n_skipped; /* open elements that are skipped */
  guint n_styles;  /* open elements within the styles */
  guint column;    /* that the next element of columns describes */
  guint n_rows;    /* how often the row in hand is there */
  gboolean is_hidden_row;
} Reader;

static gboolean
is_hidden (const StreefXmlAttribute *attributes,
           guint                     n_attributes)
{
  const StreefXmlAttribute *visibility = streef_xml_find (attributes, n_attributes,
                                                          STREEF_ODS_VISIBILITY);

  return streef_xml_is (visibility, "collapse") || streef_xml_is (visibility, "filter");
}

/* How often an element is there. */
static guint
get_repeated (const StreefXmlAttribute *attributes,
              guint                     n_attributes,
              int                       id)
{
  guint n_times = 1;

  streef_xml_get_whole (streef_xml_find (attributes, n_attributes, id), G_MAXINT, &n_times);
  return MAX (n_times, 1);
}

static void
start_sheet (Reader                   *self,
             const StreefXmlAttribute *attributes,
             guint                     n_attributes)
{
  g_autofree char *name = streef_xml_dup (streef_xml_find (attributes, n_attributes,
                                                           STREEF_ODS_NAME));
  const gboolean is_hidden_sheet = streef_ods_styles_is_hidden (
    &self->styles, streef_xml_find (attributes, n_attributes, STREEF_ODS_STYLE_NAME));
  StreefSink *sink = self->book->begin_sheet (self->book, name, is_hidden_sheet);

  if (sink == NULL)
    {
      self->n_skipped = 1;
      return;
    }

  streef_row_feed_begin (&self->feed, sink, name);
  self->column = 1;
  self->state = SHEET;
}

static void
take_column (Reader                   *self,
             const StreefXmlAttribute *attributes,
             guint                     n_attributes)
{
  const guint n_columns = get_repeated (attributes, n_attributes, STREEF_ODS_COLUMNS_REPEATED);

  if (is_hidden (attributes, n_attributes))
    streef_row_feed_hide_columns (&self->feed, self->column, n_columns);
  self->column = MIN (self->column + MIN (n_columns, STREEF_LIMIT_COLUMNS), STREEF_LIMIT_COLUMNS + 1);
}

static void
start_row (Reader                   *self,
           const StreefXmlAttribute *attributes,
           guint                     n_attributes)
{
  self->n_rows = get_repeated (attributes, n_attributes, STREEF_ODS_ROWS_REPEATED);
  self->is_hidden_row = is_hidden (attributes, n_attributes);
  self->state = ROW;
}

static gboolean
start_in_document (Reader                   *self,
                   int                       element)
{
  switch (element)
    {
    case STREEF_ODS_DOCUMENT:
    case STREEF_ODS_BODY:
      return TRUE;
    case STREEF_ODS_STYLES:
      self->state = STYLES;
      self->n_styles = 1;
      return TRUE;
    case STREEF_ODS_SPREADSHEET:
      self->state = BOOK;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
start_in_sheet (Reader                   *self,
                int                       element,
                const StreefXmlAttribute *attributes,
                guint                     n_attributes)
{
  switch (element)
    {
    case STREEF_ODS_GROUP:
      return TRUE;
    case STREEF_ODS_COLUMN:
      take_column (self, attributes, n_attributes);
      return TRUE;
    case STREEF_ODS_ROW:
      start_row (self, attributes, n_attributes);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
start_in_row (Reader                   *self,
              int                       element,
              const StreefXmlAttribute *attributes,
              guint                     n_attributes)
{
  if (element == STREEF_ODS_COVERED_CELL)
    streef_row_feed_skip_cells (&self->feed, get_repeated (attributes, n_attributes,
                                                           STREEF_ODS_COLUMNS_REPEATED));
  if (element != STREEF_ODS_CELL)
    return FALSE;

  streef_ods_cell_start (&self->cell, attributes, n_attributes,
                         get_repeated (attributes, n_attributes, STREEF_ODS_COLUMNS_REPEATED));
  self->state = CELL;
  return TRUE;
}

static gboolean
start_in_cell (Reader *self,
               int     element)
{
  if (element == STREEF_ODS_PARAGRAPH)
    {
      streef_ods_text_begin (self->cell.text);
      self->state = CELL_TEXT;
    }
  else if (element == STREEF_ODS_ANNOTATION)
    self->state = NOTE;

  return self->state != CELL;
}

/* Elements within a paragraph are of its text, but for those that stand aside. */
static gboolean
start_in_text (GString                  *text,
               int                       element,
               const StreefXmlAttribute *attributes,
               guint                     n_attributes)
{
  guint n_spaces = 1;

  switch (element)
    {
    case STREEF_ODS_SPACES:
      streef_xml_get_whole (streef_xml_find (attributes, n_attributes, STREEF_ODS_COUNT),
                            STREEF_LIMIT_CELL_CHARACTERS + 1, &n_spaces);
      streef_ods_text_add_spaces (text, n_spaces);
      return TRUE;
    case STREEF_ODS_TAB:
      g_string_append_c (text, '\t');
      return TRUE;
    case STREEF_ODS_LINE_BREAK:
      g_string_append_c (text, '\n');
      return TRUE;
    case STREEF_ODS_PARAGRAPH:
    case STREEF_ODS_ANNOTATION:
    case STREEF_ODS_ASIDE:
    case STREEF_ODS_TABLE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
start_in_note (Reader *self,
               int     element)
{
  if (element == STREEF_ODS_PARAGRAPH)
    {
      streef_ods_text_begin (self->cell.note);
      self->state = NOTE_TEXT;
    }

  return element != STREEF_ODS_CREATOR && element != STREEF_ODS_ANNOTATION;
}

/* FALSE where the element means nothing here. */
static gboolean
start_known (Reader                   *self,
             int                       element,
             const StreefXmlAttribute *attributes,
             guint                     n_attributes)
{
  switch (self->state)
    {
    case OUTSIDE:
      return start_in_document (self, element);
    case STYLES:
      self->n_styles++;
      streef_ods_styles_take (&self->styles, element, attributes, n_attributes);
      return TRUE;
    case BOOK:
      if (element == STREEF_ODS_TABLE)
        start_sheet (self, attributes, n_attributes);
      return element == STREEF_ODS_TABLE;
    case SHEET:
      return start_in_sheet (self, element, attributes, n_attributes);
    case ROW:
      return start_in_row (self, element, attributes, n_attributes);
    case CELL:
      return start_in_cell (self, element);
    case CELL_TEXT:
      return start_in_text (self->cell.text, element, attributes, n_attributes);
    case NOTE:
      return start_in_note (self, element);
    case NOTE_TEXT:
      return start_in_text (self->cell.note, element, attributes, n_attributes);
    default:
      g_assert_not_reached ();
    }
}

/* Long before it is told in characters. */
static gboolean
check_length (const Reader   *self,
              const GString  *string,
              GError        **error)
{
  return string->len <= STREEF_LIMIT_CELL_CHARACTERS * 4
         || streef_row_feed_refuse (&self->feed, STREEF_PROBLEM_LIMIT_CELL_LENGTH,
                                    G_STRINGIFY (STREEF_LIMIT_CELL_CHARACTERS), error);
}

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  Reader *self = (Reader *) xml;

  if (self->n_skipped > 0)
    self->n_skipped++;
  else if (!start_known (self, element, attributes, n_attributes))
    self->n_skipped = 1;
  return check_length (self, self->cell.text, error) && check_length (self, self->cell.note, error);
}

static gboolean
take_text (StreefXmlSink  *xml,
           const char     *text,
           gsize           length,
           GError        **error)
{
  Reader *self = (Reader *) xml;
  GString *string = self->state == CELL_TEXT ? self->cell.text : self->cell.note;

  if (self->n_skipped > 0 || (self->state != CELL_TEXT && self->state != NOTE_TEXT))
    return TRUE;

  streef_ods_text_add (string, text, length);
  return check_length (self, string, error);
}

static gboolean
end_known (Reader  *self,
           int      element,
           GError **error)
{
  switch (self->state)
    {
    case STYLES:
      if (--self->n_styles == 0)
        self->state = OUTSIDE;
      return TRUE;
    case BOOK:
      self->state = element == STREEF_ODS_SPREADSHEET ? OUTSIDE : BOOK;
      return TRUE;
    case SHEET:
      self->state = element == STREEF_ODS_TABLE ? BOOK : SHEET;
      return self->state == SHEET || streef_row_feed_end (&self->feed, error);
    case ROW:
      self->state = element == STREEF_ODS_ROW ? SHEET : ROW;
      return self->state == ROW
             || streef_row_feed_end_row (&self->feed, self->n_rows, self->is_hidden_row, error);
    case CELL:
      self->state = ROW;
      return streef_ods_cell_end (&self->cell, &self->feed, &self->styles, error);
    case CELL_TEXT:
      self->state = element == STREEF_ODS_PARAGRAPH ? CELL : CELL_TEXT;
      return TRUE;
    case NOTE:
      self->state = element == STREEF_ODS_ANNOTATION ? CELL : NOTE;
      return TRUE;
    case NOTE_TEXT:
      self->state = element == STREEF_ODS_PARAGRAPH ? NOTE : NOTE_TEXT;
      return TRUE;
    case OUTSIDE:
    default:
      return TRUE;
    }
}

static gboolean
end_element (StreefXmlSink  *xml,
             int             element,
             GError        **error)
{
  Reader *self = (Reader *) xml;

  if (self->n_skipped > 0)
    {
      self->n_skipped--;
      return TRUE;
    }

  return end_known (self, element, error);
}

/**
 * streef_ods_read_flat:
 * @source: an OpenDocument spreadsheet in one XML file, or the content of a package
 * @sink: is told its sheets
 * @pulse: (nullable)
 *
 * Reads sheets as a stream: memory does not grow with the rows.
 *
 * Returns: %FALSE with @error set; then nothing of what @sink was told counts
 */
gboolean
streef_ods_read_flat (StreefByteSource  *source,
                      StreefBookSink    *sink,
                      StreefXmlPulse     pulse,
                      gpointer           pulse_data,
                      GError           **error)
{
  Reader self = { .xml = { start_element, take_text, end_element }, .book = sink };
  gboolean is_read;

  streef_row_feed_init (&self.feed, sink, source->place.file);
  streef_ods_styles_init (&self.styles);
  streef_ods_cell_init (&self.cell);

  is_read = streef_xml_read (source, &streef_ods_names, &self.xml, pulse, pulse_data, error);

  streef_ods_cell_clear (&self.cell);
  streef_ods_styles_clear (&self.styles);
  streef_row_feed_clear (&self.feed);
  return is_read;
}

/* The list of a package's files, in which each that is encrypted says so. */
typedef struct
{
  StreefXmlSink xml;
  const StreefPlace *place;
} Manifest;

static gboolean
start_of_manifest (StreefXmlSink             *xml,
                   int                        element,
                   const StreefXmlAttribute  *attributes,
                   guint                      n_attributes,
                   GError                   **error)
{
  const StreefPlace place = { .file = ((Manifest *) xml)->place->file };

  if (element != STREEF_ODS_ENCRYPTION)
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_PACKAGE_ENCRYPTED, &place, NULL));
  return FALSE;
}

static gboolean
skip_text (StreefXmlSink  *xml,
           const char     *text,
           gsize           length,
           GError        **error)
{
  return TRUE;
}

static gboolean
skip_end (StreefXmlSink  *xml,
          int             element,
          GError        **error)
{
  return TRUE;
}

static gboolean
check_manifest (StreefPackage  *package,
                GError        **error)
{
  Manifest self = { .xml = { start_of_manifest, skip_text, skip_end } };
  StreefByteSource *source = streef_package_open_part (package, MANIFEST, error);
  gboolean is_read;

  if (source == NULL)
    return FALSE;

  self.place = &source->place;
  is_read = streef_xml_read (source, &streef_ods_names, &self.xml, NULL, NULL, error);
  streef_package_close_part (source);
  return is_read;
}

/**
 * streef_ods_read:
 * @package: an OpenDocument spreadsheet
 * @sink: is told its sheets
 * @pulse: (nullable): told how far it is
 *
 * As streef_ods_read_flat(). One with a password is refused.
 *
 * Returns: %FALSE with @error set; then nothing of what @sink was told counts
 */
gboolean
streef_ods_read (StreefPackage   *package,
                 StreefBookSink  *sink,
                 StreefXmlPulse   pulse,
                 gpointer         pulse_data,
                 GError         **error)
{
  StreefByteSource *source;
  gboolean is_read;

  if (streef_package_has_part (package, MANIFEST) && !check_manifest (package, error))
    return FALSE;

  source = streef_package_open_part (package, CONTENT, error);
  is_read = source != NULL && streef_ods_read_flat (source, sink, pulse, pulse_data, error);
  streef_package_close_part (source);
  return is_read;
}
