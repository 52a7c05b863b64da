/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-book.h"

#include "load/streef-header.h"
#include "load/streef-ods-reader.h"
#include "load/streef-xlsx-reader.h"
#include "problem/streef-error.h"

#include <string.h>

#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"

/* A sheet on its way: its cells, and what there is to be said. */
typedef struct
{
  StreefGrid *grid;
  GPtrArray *problems;
  guint notations[STREEF_N_LANGUAGES];
} Candidate;

/*
 * Chooses the sheet: the one that was asked for, else the first visible one with a table, else the
 * first visible one. Sheets behind it are not read.
 */
typedef struct
{
  StreefBookSink sink;
  StreefBook *book;
  const StreefReading *reading;
  const char *file;
  GString *names; /* of all sheets, a line each */
  guint n_visible;
  Candidate current;
  StreefGridSink grid_sink;
  gboolean is_found;
  GCancellable *cancellable;
  StreefProgress progress;
  gpointer progress_data;
} Choice;

static void
candidate_clear (Candidate *self)
{
  g_clear_pointer (&self->grid, streef_grid_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

/* Whether the sheet is one that may be shown: whoever hides one and asks for it gets it. */
static gboolean
is_wanted (const Choice *self,
           const char   *name,
           gboolean      is_hidden)
{
  if (self->is_found)
    return FALSE;

  return self->reading->sheet != NULL ? g_str_equal (self->reading->sheet, name) : !is_hidden;
}

static StreefSink *
begin_sheet (StreefBookSink *sink,
             const char     *name,
             gboolean        is_hidden)
{
  Choice *self = (Choice *) sink;

  g_string_append_printf (self->names, "%s%s", self->names->len > 0 ? "\n" : "", name);
  if (is_hidden)
    g_ptr_array_add (self->book->hidden, g_strdup (name));
  self->n_visible += !is_hidden;
  if (!is_wanted (self, name, is_hidden))
    return NULL;

  self->current = (Candidate) {
    .grid = streef_grid_new (self->file, g_intern_string (name), 0),
    .problems = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_problem_unref),
  };
  streef_grid_sink_init (&self->grid_sink, self->current.grid);
  return &self->grid_sink.sink;
}

static void
take_candidate (Choice *self)
{
  StreefBook *book = self->book;

  g_clear_pointer (&book->grid, streef_grid_unref);
  g_clear_pointer (&book->problems, g_ptr_array_unref);
  book->grid = g_steal_pointer (&self->current.grid);
  book->problems = g_steal_pointer (&self->current.problems);
  memcpy (book->notations, self->current.notations, sizeof book->notations);
}

/* A sheet that was asked for is taken whatever is in it. */
static gboolean
end_sheet (StreefBookSink  *sink,
           GError         **error)
{
  Choice *self = (Choice *) sink;

  self->is_found = self->reading->sheet != NULL
                   || streef_header_is_table (self->current.grid, self->reading);
  if (self->is_found || self->book->grid == NULL)
    take_candidate (self);
  candidate_clear (&self->current);
  return TRUE;
}

static void
take_problem (StreefBookSink *sink,
              StreefProblem  *problem)
{
  g_ptr_array_add (((Choice *) sink)->current.problems, problem);
}

static void
take_note (StreefBookSink *sink,
           guint           row,
           guint           column,
           const char     *text)
{
  streef_grid_set_note (((Choice *) sink)->current.grid, row, column, text);
}

static gboolean
cover (StreefBookSink  *sink,
       guint            top,
       guint            left,
       guint            bottom,
       guint            right,
       GError         **error)
{
  return streef_grid_cover (((Choice *) sink)->current.grid, top, left, bottom, right, error);
}

static void
take_notation (StreefBookSink *sink,
               StreefLanguage  notation)
{
  ((Choice *) sink)->current.notations[notation]++;
}

static gboolean
tell_pulse (gpointer   user_data,
            guint64    n_bytes,
            guint64    size,
            GError   **error)
{
  const Choice *self = user_data;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress != NULL && size > 0)
    self->progress (MIN (1.0, (double) n_bytes / (double) size), self->progress_data);
  return TRUE;
}

static gboolean
refuse (const Choice       *self,
        StreefProblemCode   code,
        const char         *a,
        const char         *b,
        GError            **error)
{
  const StreefPlace place = { .file = self->file };

  streef_error_set (error, streef_problem_new (code, &place, a, b, NULL));
  return FALSE;
}

/* OpenDocument says first of all what it is (ODF 1.3, part 2, 3.3). */
static gboolean
is_ods (StreefPackage *package)
{
  StreefByteSource *source = streef_package_open_part (package, "mimetype", NULL);
  char type[128];
  gssize length;

  if (source == NULL)
    return FALSE;

  length = source->read (source, type, sizeof type - 1, NULL);
  streef_package_close_part (source);
  return length >= (gssize) strlen (ODS_TYPE) && g_str_has_prefix (type, ODS_TYPE);
}

static gboolean
read_package (Choice             *self,
              const StreefInput  *input,
              GError            **error)
{
  const StreefLanguage notation = self->reading->numbers == STREEF_NUMBERS_EN ? STREEF_LANGUAGE_EN
                                                                              : STREEF_LANGUAGE_NL;
  g_autoptr (StreefPackage) package = streef_package_open (self->file, streef_input_get_fd (input),
                                                           error);

  if (package == NULL)
    return FALSE;
  if (is_ods (package))
    {
      self->book->format = "ods";
      return streef_ods_read (package, &self->sink, tell_pulse, self, error);
    }
  if (!streef_package_has_part (package, "[Content_Types].xml"))
    return refuse (self, STREEF_PROBLEM_FILE_IS_PACKAGE, NULL, NULL, error);

  self->book->format = "xlsx";
  return streef_xlsx_read (package, &self->sink,
                           self->reading->numbers != STREEF_NUMBERS_UNSET ? &notation : NULL,
                           tell_pulse, self, error);
}

/* A file of XML, from its start. */
typedef struct
{
  StreefByteSource source;
  const StreefInput *input;
} FlatFile;

static gssize
read_flat_bytes (StreefByteSource  *source,
                 void              *bytes,
                 gsize              size,
                 GError           **error)
{
  return streef_input_read_bytes (((FlatFile *) source)->input, bytes, size, error);
}

static gboolean
read_flat (Choice             *self,
           const StreefInput  *input,
           GError            **error)
{
  FlatFile file = {
    .source = { read_flat_bytes, { .file = self->file }, streef_input_get_size (input) },
    .input = input,
  };

  self->book->format = "fods";
  return streef_input_rewind (input, error)
         && streef_ods_read_flat (&file.source, &self->sink, tell_pulse, self, error);
}

/* What was chosen is there, and there is something to show. */
static gboolean
settle (Choice  *self,
        GError **error)
{
  StreefBook *book = self->book;

  if (self->reading->sheet != NULL && book->grid == NULL)
    return refuse (self, STREEF_PROBLEM_SHEET_UNKNOWN, self->reading->sheet, self->names->str, error);
  if (book->grid == NULL)
    return refuse (self, STREEF_PROBLEM_NO_HEADER, NULL, NULL, error);

  book->reason = self->reading->sheet != NULL ? "chosen" : self->n_visible > 1 ? "first" : "only";
  return TRUE;
}

/**
 * streef_book_read:
 * @self: filled in
 * @input: a spreadsheet: see streef_input_get_kind()
 * @reading: what was chosen
 * @progress: (nullable)
 *
 * Reads the sheet that is asked for, or the first visible one with a table.
 *
 * Returns: %FALSE with @error set in STREEF_ERROR or to G_IO_ERROR_CANCELLED
 */
gboolean
streef_book_read (StreefBook           *self,
                  const StreefInput    *input,
                  const StreefReading  *reading,
                  GCancellable         *cancellable,
                  StreefProgress        progress,
                  gpointer              progress_data,
                  GError              **error)
{
  Choice choice = {
    .sink = { begin_sheet, end_sheet, take_problem, take_note, cover, take_notation },
    .book = self,
    .reading = reading,
    .file = streef_input_get_file (input),
    .names = g_string_new (NULL),
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
  };
  gboolean is_read;

  self->hidden = g_ptr_array_new_with_free_func (g_free);
  is_read = (streef_input_get_kind (input) == STREEF_INPUT_FLAT_ODS
               ? read_flat (&choice, input, error)
               : read_package (&choice, input, error))
            && settle (&choice, error);

  candidate_clear (&choice.current);
  g_string_free (choice.names, TRUE);
  return is_read;
}

void
streef_book_clear (StreefBook *self)
{
  g_clear_pointer (&self->grid, streef_grid_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
}
