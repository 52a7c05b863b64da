/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "load/streef-book.h"
#include "load/streef-csv-reader.h"
#include "load/streef-head.h"
#include "load/streef-header.h"
#include "load/streef-layout-long.h"
#include "load/streef-layout-wide.h"
#include "load/streef-notation.h"
#include "load/streef-pdf-reader.h"
#include "load/streef-sheet.h"
#include "model/streef-fingerprint.h"
#include "problem/streef-error.h"

/* The part of a file's time that goes into reading its cells. */
#define READING_PART 0.5

/* One call of streef_load(). */
typedef struct
{
  StreefDatasetBuilder *builder;
  const StreefReading *reading;
  GCancellable *cancellable;
  StreefProgress progress;
  gpointer progress_data;
  GPtrArray *grids;
  guint n_files;
  guint n_done;
} Load;

static void
tell_progress (double   fraction,
               gpointer user_data)
{
  const Load *self = user_data;

  if (self->progress != NULL)
    self->progress ((self->n_done + fraction * READING_PART) / self->n_files, self->progress_data);
}

/* Reads the cells; a file that turns out to be no UTF-8 is read anew. (transfer full) (nullable) */
static StreefGrid *
read_grid (Load              *self,
           StreefInput       *input,
           char               separator,
           StreefCsvFindings *findings,
           GError           **error)
{
  for (;;)
    {
      g_autoptr (StreefGrid)
        grid = streef_grid_new (streef_input_get_file (input), streef_input_get_sheet (input),
                                streef_input_get_size (input) + 1);
      g_autoptr (GError) reading_error = NULL;
      StreefGridSink sink;

      streef_grid_sink_init (&sink, grid);
      if (streef_csv_read (input, separator, &sink.sink, self->cancellable,
                           tell_progress, self, findings, &reading_error))
        return g_steal_pointer (&grid);
      if (g_error_matches (reading_error, STREEF_ERROR, STREEF_PROBLEM_ENCODING_INVALID)
          && streef_input_fall_back (input))
        continue;

      g_propagate_error (error, g_steal_pointer (&reading_error));
      return NULL;
    }
}

static void
say_form (const StreefSheet       *sheet,
          const StreefInput       *input,
          const StreefCsvFindings *findings)
{
  StreefSource *source = sheet->source;

  source->format = streef_input_get_sheet (input) != NULL ? "pdf" : "csv";
  source->sheet = streef_input_get_sheet (input);
  source->encoding = g_strdup (streef_encoding_get_name (streef_input_get_encoding (input)));
  source->separator = g_strdup (streef_separator_get_name (findings->separator));
  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_ENCODING, 0, 0, source->encoding,
                               streef_input_get_encoding_reason (input));
  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_SEPARATOR, 0, 0, source->separator,
                               findings->separator_reason);
}

static void
report_mixed (const StreefSheet *sheet,
              const StreefInput *input)
{
  StreefPlace place = { .file = streef_input_get_file (input) };
  const guint n_mixed = streef_input_get_n_mixed (input, &place.line);
  g_autofree char *count = g_strdup_printf ("%u", n_mixed);

  if (n_mixed > 0)
    streef_dataset_builder_take_problem (
      sheet->builder, streef_problem_new (STREEF_PROBLEM_ENCODING_MIXED, &place, count, NULL));
}

/* Only the first stray of a cell. */
static void
report_strays (const StreefSheet *sheet,
               StreefInput       *input)
{
  const GArray *strays = streef_input_get_strays (input);
  guint row = 0, column = 0;

  for (guint i = 0; i < strays->len; i++)
    {
      const StreefStray *stray = &g_array_index (strays, StreefStray, i);
      const gunichar character = streef_decode_stray (stray->byte);
      char byte[8], text[STREEF_LONGEST_CHARACTER + 3] = "";

      if (stray->row == row && stray->column == column)
        continue;
      row = stray->row;
      column = stray->column;
      g_snprintf (byte, sizeof byte, "%02X", stray->byte);
      if (character != 0)
        g_unichar_to_utf8 (character, text);
      streef_sheet_add_problem (sheet, STREEF_PROBLEM_BYTE_INVALID, row, column, byte, text, NULL);
    }
}

/* The last row of a file that was cut off proves nothing about the numbers: its last one may be
 * half of one. */
static gboolean
take_results (Load        *self,
              StreefSheet *sheet,
              guint        open_line,
              GError     **error)
{
  const guint n_rows = streef_grid_get_n_rows (sheet->grid);

  if (!streef_header_find (sheet, error))
    return FALSE;

  streef_head_read (sheet);
  streef_header_settle (sheet);
  streef_notation_recognise (sheet, open_line != 0 ? n_rows - 1 : n_rows);
  if (open_line != 0)
    streef_sheet_add_problem (sheet, STREEF_PROBLEM_LAST_LINE_OPEN, n_rows, 0, NULL);
  if (!streef_sheet_has_rows (sheet))
    {
      const StreefPlace place = streef_sheet_get_place (sheet, sheet->header_row, 0);
      streef_error_set (error, streef_problem_new (STREEF_PROBLEM_NO_RESULTS, &place, NULL));
      return FALSE;
    }

  return sheet->layout == STREEF_LAYOUT_LONG
           ? streef_layout_long_take (sheet, self->cancellable, error)
           : streef_layout_wide_take (sheet, self->cancellable, error);
}

/* Takes what the grid holds, of which all has been said that is known from the file. */
static gboolean
finish_grid (Load         *self,
             StreefGrid   *grid,
             StreefSheet  *sheet,
             guint         open_line,
             GError      **error)
{
  const gboolean is_taken = take_results (self, sheet, open_line, error);

  streef_sheet_report_unclean (sheet);
  streef_grid_set_header_row (grid, sheet->header_row);
  streef_sheet_clear (sheet);

  g_ptr_array_add (self->grids, streef_grid_ref (grid));
  self->n_done++;
  tell_progress (0.0, self);
  return is_taken;
}

/* @reading: what was chosen for this file */
static gboolean
load_input (Load                *self,
            StreefInput         *input,
            const StreefReading *reading,
            GError             **error)
{
  g_autoptr (StreefGrid) grid = NULL;
  StreefCsvFindings findings;
  StreefSource *source;
  StreefSheet sheet;

  grid = read_grid (self, input, reading->separator, &findings, error);
  if (grid == NULL)
    return FALSE;

  source = streef_source_new (streef_input_get_file (input));
  streef_dataset_builder_take_source (self->builder, source);
  streef_sheet_init (&sheet, grid, self->builder, source, reading);
  say_form (&sheet, input, &findings);
  report_mixed (&sheet, input);
  report_strays (&sheet, input);
  return finish_grid (self, grid, &sheet, findings.open_line, error);
}

/* Where the numbers of the sheet show in which language they are written: those that the file says
 * it holds. */
static void
take_notation (StreefSheet      *sheet,
               const StreefBook *book)
{
  const guint in_dutch = book->notations[STREEF_LANGUAGE_NL];
  const guint in_english = book->notations[STREEF_LANGUAGE_EN];

  sheet->has_shown_notation = (in_dutch > 0) != (in_english > 0);
  sheet->shown_notation = in_dutch > 0 ? STREEF_LANGUAGE_NL : STREEF_LANGUAGE_EN;
}

static void
report_hidden_sheets (const StreefSheet *sheet,
                      const StreefBook  *book)
{
  const StreefPlace place = { .file = streef_grid_get_file (sheet->grid) };
  g_autofree char *count = g_strdup_printf ("%u", book->hidden->len);
  g_autoptr (GString) names = g_string_new (NULL);

  if (book->hidden->len == 0)
    return;

  for (guint i = 0; i < book->hidden->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (book->hidden, i));
  streef_dataset_builder_take_problem (
    sheet->builder,
    streef_problem_new (STREEF_PROBLEM_SHEETS_HIDDEN, &place, count, names->str, NULL));
}

static void
report_book (StreefSheet      *sheet,
             const StreefBook *book)
{
  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_SHEET, 0, 0, sheet->source->sheet,
                               book->reason);
  report_hidden_sheets (sheet, book);
  for (guint i = 0; i < book->problems->len; i++)
    {
      const StreefProblem *problem = g_ptr_array_index (book->problems, i);

      streef_sheet_note_told (sheet, problem);
      streef_dataset_builder_take_problem (sheet->builder, streef_problem_ref (problem));
    }
}

static gboolean
load_book (Load         *self,
           StreefInput  *input,
           GError      **error)
{
  g_auto (StreefBook) book = { 0 };
  StreefSource *source;
  StreefSheet sheet;

  if (!streef_book_read (&book, input, self->reading, self->cancellable, tell_progress, self, error))
    return FALSE;

  source = streef_source_new (streef_input_get_file (input));
  source->format = book.format;
  source->sheet = streef_grid_get_place (book.grid).sheet;
  streef_dataset_builder_take_source (self->builder, source);
  streef_sheet_init (&sheet, book.grid, self->builder, source, self->reading);
  take_notation (&sheet, &book);
  report_book (&sheet, &book);
  return finish_grid (self, book.grid, &sheet, 0, error);
}

/* The fingerprint of what is attached, read by itself: (transfer full) (nullable). */
static char *
dup_fingerprint (const Load  *self,
                 StreefInput *attached)
{
  static const StreefReading unset = { 0 };
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (GPtrArray) grids = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_grid_unref);
  g_autoptr (StreefDatasetRef) dataset = NULL;
  Load alone = { .builder = builder, .cancellable = self->cancellable, .grids = grids };

  if (!load_input (&alone, attached, &unset, NULL))
    return NULL;

  dataset = streef_dataset_builder_build (builder);
  return streef_fingerprint_new (dataset);
}

/* Whether the attached data have the fingerprint that the PDF states of its figures. */
static gboolean
check_fingerprint (const Load          *self,
                   const StreefInput   *pdf,
                   const StreefPdfData *attached,
                   GError             **error)
{
  const StreefPlace place = { .file = streef_input_get_file (pdf) };
  g_autoptr (StreefInput) input
    = streef_input_open_inner (pdf, attached->name, attached->data, NULL);
  g_autofree char *fingerprint = input != NULL ? dup_fingerprint (self, input) : NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (g_strcmp0 (fingerprint, attached->fingerprint) == 0)
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_PDF_DATA_CHANGED, &place,
                                               attached->name, NULL));
  return FALSE;
}

/* Loads the data that are attached to a PDF. How they are written is known; only what they leave
 * open can be chosen. */
static gboolean
load_pdf (Load        *self,
          StreefInput *pdf,
          GError     **error)
{
  g_auto (StreefPdfData) attached = { 0 };
  g_autoptr (GBytes) bytes = streef_input_read_whole (pdf, error);
  g_autoptr (StreefInput) input = NULL;
  const StreefReading reading = {
    .direction = self->reading->direction,
    .has_tolerance = self->reading->has_tolerance,
    .tolerance = self->reading->tolerance,
  };

  if (bytes == NULL || !streef_pdf_read (&attached, streef_input_get_file (pdf), bytes, error)
      || !check_fingerprint (self, pdf, &attached, error))
    return FALSE;

  input = streef_input_open_inner (pdf, attached.name, attached.data, error);
  return input != NULL && load_input (self, input, &reading, error);
}

static gboolean
load_file (Load       *self,
           const char *path,
           GError    **error)
{
  g_autoptr (StreefInput) input = streef_input_open (path, self->reading->encoding, error);

  if (input == NULL)
    return FALSE;

  switch (streef_input_get_kind (input))
    {
    case STREEF_INPUT_PDF:
      return load_pdf (self, input, error);
    case STREEF_INPUT_PACKAGE:
    case STREEF_INPUT_FLAT_ODS:
      return load_book (self, input, error);
    case STREEF_INPUT_TEXT:
    default:
      return load_input (self, input, self->reading, error);
    }
}

/* Whatever stands in the files, without one result there is nothing to show. */
static const StreefDataset *
build (Load    *self,
       GError **error)
{
  g_autoptr (StreefDatasetRef) dataset = streef_dataset_builder_build (self->builder);
  const StreefPlace place = {
    .file = ((StreefSource *) g_ptr_array_index (dataset->sources, 0))->file
  };

  if (dataset->years->len > 0)
    return g_steal_pointer (&dataset);

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_NO_RESULTS, &place, NULL));
  return NULL;
}

const StreefDataset *
streef_load (const char *const   *files,
             const StreefReading *reading,
             GCancellable        *cancellable,
             StreefProgress       progress,
             gpointer             progress_data,
             GPtrArray          **out_grids,
             GError             **error)
{
  static const StreefReading unset = { 0 };
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (GPtrArray) grids = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_grid_unref);
  const StreefDataset *dataset;
  Load self = {
    .builder = builder,
    .reading = reading != NULL ? reading : &unset,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
    .grids = grids,
    .n_files = g_strv_length ((char **) files),
  };

  g_return_val_if_fail (self.n_files > 0, NULL);

  for (guint i = 0; i < self.n_files; i++)
    if (!load_file (&self, files[i], error))
      return NULL;

  dataset = build (&self, error);
  if (dataset != NULL && out_grids != NULL)
    *out_grids = g_steal_pointer (&grids);
  return dataset;
}
