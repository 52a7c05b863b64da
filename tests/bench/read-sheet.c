/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-ods-reader.h"
#include "load/streef-xlsx-reader.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* The reader alone: `bench-read-sheet FILE` prints how many rows and cells a spreadsheet has, and the sum of its whole numbers. */

typedef struct
{
  StreefSink sink;
  guint64 n_rows;
  guint64 n_cells;
  guint64 sum;
} Counter;

typedef struct
{
  StreefBookSink sink;
  Counter counter;
} Book;

static gboolean
take_row (StreefSink       *sink,
          const StreefCell *cells,
          guint             n_cells,
          guint             line,
          GError          **error)
{
  Counter *self = (Counter *) sink;

  self->n_rows++;
  for (guint i = 0; i < n_cells; i++)
    {
      const char *number = cells[i].text + cells[i].length;
      guint64 value = 0;

      self->n_cells += cells[i].length > 0;
      for (guint j = 0; j < cells[i].number_length && g_ascii_isdigit (number[j]); j++)
        value = value * 10 + (guint64) (number[j] - '0');
      self->sum += value;
    }
  return TRUE;
}

static StreefSink *
begin_sheet (StreefBookSink *sink,
             const char     *name,
             gboolean        is_hidden)
{
  return &((Book *) sink)->counter.sink;
}

static gboolean
end_sheet (StreefBookSink  *sink,
           GError         **error)
{
  return TRUE;
}

static void
take_problem (StreefBookSink *sink,
              StreefProblem  *problem)
{
  streef_problem_unref (problem);
}

static void
take_note (StreefBookSink *sink,
           guint           row,
           guint           column,
           const char     *text)
{
}

static gboolean
cover (StreefBookSink  *sink,
       guint            top,
       guint            left,
       guint            bottom,
       guint            right,
       GError         **error)
{
  return TRUE;
}

static void
take_notation (StreefBookSink *sink,
               StreefLanguage  notation)
{
}

int
main (int   argc,
      char *argv[])
{
  Book book = {
    .sink = { begin_sheet, end_sheet, take_problem, take_note, cover, take_notation },
    .counter = { .sink = { take_row } },
  };
  const int fd = argc == 2 ? open (argv[1], O_RDONLY) : -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPackage) package = streef_package_open (argv[1], fd, &error);

  if (package == NULL
      || !(g_str_has_suffix (argv[1], ".ods")
             ? streef_ods_read (package, &book.sink, NULL, NULL, &error)
             : streef_xlsx_read (package, &book.sink, NULL, NULL, NULL, &error)))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_print ("%" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT " cells, %" G_GUINT64_FORMAT "\n",
           book.counter.n_rows, book.counter.n_cells, book.counter.sum);
  return 0;
}
