/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-csv-reader.h"

#include "load/streef-limits.h"
#include "problem/streef-error.h"

#include <string.h>

/* The separator is recognised by the rows in the first block. */
#define FIRST_BLOCK (64 * 1024)

/* Room for the cells of a row, to begin with. */
#define FIRST_CELLS 64

/* Rows up to this one show which separator it is. */
#define RECOGNITION_ROWS 1000

typedef enum
{
  ROW_WHOLE,
  ROW_UNFINISHED, /* more text is needed to know where it ends */
  ROW_NONE,       /* the text has ended */
  ROW_REFUSED,
} RowOutcome;

/*
 *   input ─► text[start, end) ─► parse_row() ─► cells ─► sink
 *
 * The text always holds the row in hand from its beginning; a row that does not fit makes the text
 * grow and is parsed anew, each time with twice the room, so that all stays linear. Behind the end
 * of the text stands a line end that stops every scan.
 */
typedef struct
{
  StreefInput *input;
  char *text;
  gsize size;
  gsize offset; /* of the text, in all that the input has given */
  gsize start;  /* of the row in hand */
  gsize end;
  gboolean at_end; /* the input holds no more */
  char separator;
  gboolean stops[256]; /* what ends a cell without quotes */
  guint line;          /* of the row in hand */
  guint next_line;     /* set by parse_row() */
  gsize next_start;    /* set by parse_row() */
  gboolean is_open;    /* set by parse_row(): the row ended with the text */
  gboolean has_doubled; /* set by parse_row(): some cell has doubled quotes, one for two */
  guint n_rows;   /* that were pushed */
  guint n_placed; /* strays of the input whose cell is known */
  guint n_cells;
  guint n_room; /* in cells */
  StreefCell *cells;
} Reader;

static RowOutcome
refuse (const Reader     *self,
        StreefProblemCode code,
        guint             line,
        const char       *argument,
        GError          **error)
{
  const StreefPlace place = {
    .file = streef_input_get_file (self->input),
    .sheet = streef_input_get_sheet (self->input),
    .line = line,
  };

  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return ROW_REFUSED;
}

static void
set_separator (Reader *self,
               char    separator)
{
  memset (self->stops, 0, sizeof self->stops);
  self->separator = separator;
  self->stops[(guchar) separator] = TRUE;
  self->stops['\n'] = TRUE;
  self->stops['\r'] = TRUE;
}

static void
double_room (Reader *self)
{
  self->n_room *= 2;
  self->cells = g_renew (StreefCell, self->cells, self->n_room);
}

static inline void
add_cell (Reader *self,
          gsize   start,
          gsize   end)
{
  if (G_UNLIKELY (self->n_cells == self->n_room))
    double_room (self);

  self->cells[self->n_cells++] = (StreefCell) { self->text + start, (guint32) (end - start), 0 };
}

static guint
count_line_ends (const char *text,
                 gsize       length)
{
  guint n_lines = 0;

  for (gsize i = 0; i < length; i++)
    n_lines += text[i] == '\n' ? i == 0 || text[i - 1] != '\r' : text[i] == '\r';
  return n_lines;
}

/* @end may lie inside a character. */
static gboolean
is_too_long (const Reader *self,
             gsize         start,
             gsize         end)
{
  return end - start > STREEF_LIMIT_CELL_CHARACTERS
         && g_utf8_strlen (self->text + start, (gssize) (end - start))
              > STREEF_LIMIT_CELL_CHARACTERS;
}

static RowOutcome
refuse_long_cell (const Reader *self,
                  guint         line,
                  GError      **error)
{
  return refuse (self, STREEF_PROBLEM_LIMIT_CELL_LENGTH, line,
                 G_STRINGIFY (STREEF_LIMIT_CELL_CHARACTERS), error);
}

static RowOutcome
parse_plain (Reader  *self,
             gsize   *at,
             GError **error)
{
  const gsize start = *at;
  gsize end = start;

  while (!self->stops[(guchar) self->text[end]])
    end++;

  if (is_too_long (self, start, end))
    return refuse_long_cell (self, self->next_line, error);
  if (end == self->end && !self->at_end)
    return ROW_UNFINISHED;

  add_cell (self, start, end);
  *at = end;
  return ROW_WHOLE;
}

/* A quoted cell that grows too long over several lines has a quote that was never closed. */
static RowOutcome
refuse_long_quoted (const Reader *self,
                    gsize         start,
                    gsize         end,
                    GError      **error)
{
  if (count_line_ends (self->text + start, end - start) > 0)
    return refuse (self, STREEF_PROBLEM_QUOTE_UNCLOSED, self->next_line, NULL, error);

  return refuse_long_cell (self, self->next_line, error);
}

/* Finds the quote that closes the cell from @start on; the end of the text where there is none. */
static gsize
find_closing_quote (const Reader *self,
                    gsize         start,
                    gboolean     *out_has_doubled)
{
  gsize at = start;

  *out_has_doubled = FALSE;
  for (;;)
    {
      const char *quote = memchr (self->text + at, '"', self->end - at);

      if (quote == NULL)
        return self->end;
      at = (gsize) (quote - self->text);
      if (at + 1 == self->end || quote[1] != '"')
        return at;
      *out_has_doubled = TRUE;
      at += 2;
    }
}

/* @at: the opening quote. Behind the closing one nothing but blanks may stand, or what follows
 * would have been swallowed in silence. */
static RowOutcome
parse_quoted (Reader  *self,
              gsize   *at,
              GError **error)
{
  const gsize start = *at + 1;
  gboolean has_doubled;
  const gsize end = find_closing_quote (self, start, &has_doubled);
  gsize after = end + 1;

  if (is_too_long (self, start, end))
    return refuse_long_quoted (self, start, end, error);
  if (end + 1 >= self->end && !self->at_end)
    return ROW_UNFINISHED;
  if (end == self->end)
    return refuse (self, STREEF_PROBLEM_QUOTE_UNCLOSED, self->next_line, NULL, error);

  while (after < self->end && (self->text[after] == ' ' || self->text[after] == '\t')
         && !self->stops[(guchar) self->text[after]])
    after++;
  if (after == self->end && !self->at_end)
    return ROW_UNFINISHED;
  if (after < self->end && !self->stops[(guchar) self->text[after]])
    return refuse (self, STREEF_PROBLEM_QUOTE_UNCLOSED, self->next_line, NULL, error);

  add_cell (self, start, end);
  self->has_doubled |= has_doubled;
  self->next_line += count_line_ends (self->text + start, end - start);
  *at = after;
  return ROW_WHOLE;
}

/* @at: the end of the row's last cell. */
static RowOutcome
end_row (Reader *self,
         gsize   at)
{
  self->is_open = at == self->end;
  if (!self->is_open && self->text[at] == '\r')
    {
      if (at + 1 == self->end && !self->at_end)
        return ROW_UNFINISHED;
      if (at + 1 < self->end && self->text[at + 1] == '\n')
        at++;
    }

  self->next_line++;
  self->next_start = self->is_open ? at : at + 1;
  return ROW_WHOLE;
}

/* Parses the row in hand into spans; nothing in the text changes. */
static RowOutcome
parse_row (Reader  *self,
           GError **error)
{
  gsize at = self->start;

  if (at == self->end)
    return self->at_end ? ROW_NONE : ROW_UNFINISHED;

  self->n_cells = 0;
  self->has_doubled = FALSE;
  self->next_line = self->line;
  for (;;)
    {
      const gboolean is_quoted = at < self->end && self->text[at] == '"';
      const RowOutcome outcome = is_quoted ? parse_quoted (self, &at, error)
                                           : parse_plain (self, &at, error);

      if (outcome != ROW_WHOLE)
        return outcome;
      if (self->n_cells > STREEF_LIMIT_COLUMNS)
        return refuse (self, STREEF_PROBLEM_LIMIT_COLUMNS, self->line,
                       G_STRINGIFY (STREEF_LIMIT_COLUMNS), error);
      if (at == self->end || self->text[at] != self->separator)
        return end_row (self, at);
      at++;
    }
}

static void
go_to_next_row (Reader *self)
{
  self->start = self->next_start;
  self->line = self->next_line;
}

/* Reads a block behind the row in hand, which is moved to the front of the text. */
static gboolean
fill_text (Reader  *self,
           GError **error)
{
  gssize n_bytes;

  if (self->start > 0)
    memmove (self->text, self->text + self->start, self->end - self->start);
  self->end -= self->start;
  self->offset += self->start;
  self->start = 0;
  if (self->end > self->size / 2)
    {
      self->size *= 2;
      self->text = g_realloc (self->text, self->size + 1);
    }

  n_bytes = streef_input_read (self->input, self->text + self->end, self->size - self->end, error);
  if (n_bytes < 0)
    return FALSE;

  self->end += (gsize) n_bytes;
  self->text[self->end] = '\n';
  self->at_end = n_bytes == 0;
  return TRUE;
}

/* Whether the row in hand tells nothing about the separator: a blank line or a line of the head. */
static gboolean
is_beside_table (const Reader *self)
{
  if (self->cells[0].length == 0)
    return self->n_cells == 1;

  return self->cells[0].text[0] == '#';
}

/* How well a separator parts the rows: the share of the rows that have as many cells as most of
 * them do. */
typedef struct
{
  guint n_rows;
  guint n_same;
  guint n_separators; /* in each of those rows */
} Fit;

static gboolean
is_better (const Fit *a,
           const Fit *b)
{
  const guint64 share_a = (guint64) a->n_same * b->n_rows;
  const guint64 share_b = (guint64) b->n_same * a->n_rows;

  if (a->n_separators == 0 || b->n_separators == 0)
    return a->n_separators > b->n_separators;
  return share_a != share_b ? share_a > share_b : a->n_separators > b->n_separators;
}

/* Tries a separator on the rows in the text and leaves the reader at its start. */
static Fit
try_separator (Reader *self,
               char    separator)
{
  guint16 n_rows_of[STREEF_LIMIT_COLUMNS] = { 0 }; /* by the number of separators */
  Fit fit = { 0 };

  set_separator (self, separator);
  while (fit.n_rows < RECOGNITION_ROWS && parse_row (self, NULL) == ROW_WHOLE)
    {
      const guint n_separators = self->n_cells - 1;

      if (!is_beside_table (self))
        {
          fit.n_rows++;
          if (n_separators > 0 && ++n_rows_of[n_separators] > fit.n_same)
            {
              fit.n_same = n_rows_of[n_separators];
              fit.n_separators = n_separators;
            }
        }
      go_to_next_row (self);
    }

  self->start = 0;
  self->line = 1;
  return fit;
}

static void
recognise_separator (Reader            *self,
                     StreefCsvFindings *findings)
{
  static const char separators[] = { ';', '\t', ',', '|' };
  Fit best = { 0 };
  guint n_present = 0;

  findings->separator = separators[0];
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const Fit fit = try_separator (self, separators[i]);

      n_present += fit.n_separators > 0;
      if (is_better (&fit, &best))
        {
          best = fit;
          findings->separator = separators[i];
        }
    }

  findings->separator_reason = n_present > 1 ? "same-count" : "only";
}

/* Doubled quotes become one each, in place. Only a cell in quotes has doubled ones. */
static void
undouble_quotes (Reader *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      StreefCell *cell = &self->cells[i];
      char *text = self->text + (cell->text - self->text);
      gsize kept = 0;

      if (cell->text == self->text || cell->text[-1] != '"')
        continue;
      for (gsize at = 0; at < cell->length; at++)
        {
          text[kept++] = text[at];
          at += text[at] == '"';
        }
      cell->length = (guint32) kept;
    }
}

/* Tells the strays of the row in hand their cell. */
static void
place_strays (Reader *self)
{
  GArray *strays = streef_input_get_strays (self->input);

  for (; self->n_placed < strays->len; self->n_placed++)
    {
      StreefStray *stray = &g_array_index (strays, StreefStray, self->n_placed);
      const char *at = self->text + (stray->offset - self->offset);

      if (stray->offset >= self->offset + self->next_start)
        return;
      stray->row = self->n_rows;
      stray->column = 1;
      while (stray->column < self->n_cells && self->cells[stray->column].text <= at)
        stray->column++;
    }
}

static gboolean
push_row (Reader     *self,
          StreefSink *sink,
          GError    **error)
{
  const gboolean is_blank = self->n_cells == 1 && self->cells[0].length == 0
                            && self->cells[0].text == self->text + self->start;

  self->n_rows++;
  place_strays (self);
  if (self->has_doubled)
    undouble_quotes (self);
  return sink->take_row (sink, self->cells, is_blank ? 0 : self->n_cells, self->line, error);
}

static gboolean
read_rows (Reader            *self,
           StreefSink        *sink,
           GCancellable      *cancellable,
           StreefProgress     progress,
           gpointer           progress_data,
           StreefCsvFindings *findings,
           GError           **error)
{
  for (;;)
    {
      const RowOutcome outcome = parse_row (self, error);

      if (outcome == ROW_NONE || outcome == ROW_REFUSED)
        return outcome == ROW_NONE;
      if (outcome == ROW_UNFINISHED)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error) || !fill_text (self, error))
            return FALSE;
          if (progress != NULL)
            progress (streef_input_get_fraction (self->input), progress_data);
          continue;
        }
      if (self->is_open)
        findings->open_line = self->line;
      if (!push_row (self, sink, error))
        return FALSE;
      go_to_next_row (self);
    }
}

static gboolean
fill_first_block (Reader  *self,
                  GError **error)
{
  while (!self->at_end && self->end <= self->size / 2)
    if (!fill_text (self, error))
      return FALSE;

  return TRUE;
}

/**
 * streef_csv_read:
 * @input: the text, at its start
 * @chosen: the separator, or 0 to recognise it
 * @sink: gets every row
 * @progress: (nullable): told the part of the file that was read
 * @out_findings: (out): what was understood of the file's form
 *
 * Reads cells between separators, with or without quotes, which may hold separators, line breaks
 * and doubled quotes; lines end in LF, CRLF or CR. A quote inside a cell that does not begin with
 * one is a character like any other. Memory does not grow with the rows.
 *
 * Returns: %FALSE with @error set in STREEF_ERROR, by the sink, or to G_IO_ERROR_CANCELLED
 */
gboolean
streef_csv_read (StreefInput       *input,
                 char               chosen,
                 StreefSink        *sink,
                 GCancellable      *cancellable,
                 StreefProgress     progress,
                 gpointer           progress_data,
                 StreefCsvFindings *out_findings,
                 GError           **error)
{
  Reader self = { .input = input, .line = 1, .size = FIRST_BLOCK, .n_room = FIRST_CELLS };
  gboolean is_read;

  *out_findings = (StreefCsvFindings) { .separator = chosen, .separator_reason = "chosen" };
  self.text = g_malloc (self.size + 1);
  self.cells = g_new (StreefCell, self.n_room);

  is_read = fill_first_block (&self, error);
  if (is_read && chosen == 0)
    recognise_separator (&self, out_findings);
  set_separator (&self, out_findings->separator);
  is_read = is_read
            && read_rows (&self, sink, cancellable, progress, progress_data, out_findings, error);

  g_free (self.cells);
  g_free (self.text);
  return is_read;
}

/* "tab" for the tab, else the character itself. */
const char *
streef_separator_get_name (char separator)
{
  switch (separator)
    {
    case '\t':
      return "tab";
    case ',':
      return ",";
    case '|':
      return "|";
    default:
      return ";";
    }
}
