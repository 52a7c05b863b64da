/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-layout-long.h"

#include "load/streef-attributes.h"
#include "load/streef-category-index.h"
#include "load/streef-figure.h"

#include <string.h>

/* Rows between two looks at the cancellable. */
#define CANCEL_ROWS 4096

/* A row that names no category. */
#define NO_NODE G_MAXUINT

/* Where each field stands: its column, 0 without one. Looked up once. */
typedef struct
{
  guint field[STREEF_N_FIELDS];
  guint note[STREEF_N_LANGUAGES];
} Positions;

/* The word of the row before and what it stands for: most rows say the same again. */
typedef struct
{
  const char *text; /* (nullable): borrowed from the sheet */
  int value;
} KnownWord;

/* The row in hand. */
typedef struct
{
  guint row;
  StreefGridRow cells;
  const char *text[STREEF_N_FIELDS]; /* trimmed, of what is said of a year; NULL without a column */
} Line;

typedef struct
{
  const StreefSheet *sheet;
  Positions at;
  guint n_fields;                      /* that say something of a year and have a column */
  StreefField fields[STREEF_N_FIELDS];
  KnownWord words[STREEF_N_FIELDS];
  StreefCategoryIndex *index;
  StreefAttributes *attributes;
  gboolean has_themes; /* columns say something about themes */
  guint *nodes;        /* (owned): for each row its node, or NO_NODE */
  GRefString *source;  /* (nullable): of the row before, for rows of one source share it */
} Reader;

static void
find_positions (Reader *self)
{
  const StreefSheet *sheet = self->sheet;
  StreefLanguage language;

  for (guint field = 0; field < STREEF_N_FIELDS; field++)
    {
      const StreefColumn *column = streef_sheet_find_column (sheet, (StreefField) field, 0);
      self->at.field[field] = column != NULL ? column->index : 0;
    }

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);

      if (column->heading.field == STREEF_FIELD_NOTE && column->heading.has_language)
        self->at.note[column->heading.language] = column->index;
    }
  if (self->at.field[STREEF_FIELD_NOTE] != 0
      && streef_sheet_get_plain_language (sheet, STREEF_FIELD_NOTE, &language))
    self->at.note[language] = self->at.field[STREEF_FIELD_NOTE];
}

/* Two columns of categories, and none of themes, are two levels: the first is the theme of the
 * second. Columns beyond that are not used. */
static void
settle_levels (Reader *self)
{
  const StreefSheet *sheet = self->sheet;
  const guint first = self->at.field[STREEF_FIELD_CATEGORY];

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);

      if (column->heading.field != STREEF_FIELD_CATEGORY || column->heading.has_language
          || column->index == first)
        continue;
      if (self->at.field[STREEF_FIELD_THEME] == 0)
        {
          self->at.field[STREEF_FIELD_THEME] = first;
          self->at.field[STREEF_FIELD_CATEGORY] = column->index;
        }
      else
        streef_sheet_add_problem (sheet, STREEF_PROBLEM_COLUMN_NOT_USED, sheet->header_row,
                                  column->index, column->text, NULL);
    }
}

/* Those that say something about one year; the rest is taken by the index and the attributes. */
static void
list_fields (Reader *self)
{
  static const StreefField of_year[] = {
    STREEF_FIELD_YEAR,          STREEF_FIELD_TARGET_HIGH, STREEF_FIELD_FIRMNESS,
    STREEF_FIELD_ORIGIN,        STREEF_FIELD_RULE,        STREEF_FIELD_TARGET_ORIGIN,
    STREEF_FIELD_TARGET_RULE,   STREEF_FIELD_BREAK,       STREEF_FIELD_SOURCE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_year); i++)
    if (self->at.field[of_year[i]] != 0)
      self->fields[self->n_fields++] = of_year[i];
}

static const char *
get_text (const Reader        *self,
          const StreefGridRow *cells,
          StreefField          field)
{
  const guint column = self->at.field[field];

  return column == 0 ? ""
                     : streef_sheet_trim (self->sheet, streef_grid_row_get_cell (cells, column));
}

static void
line_init (Line         *line,
           const Reader *self,
           guint         row)
{
  memset (line, 0, sizeof *line);
  line->row = row;
  line->cells = streef_grid_get_row (self->sheet->grid, row);
  for (guint i = 0; i < self->n_fields; i++)
    line->text[self->fields[i]] = get_text (self, &line->cells, self->fields[i]);
}

static void
index_row (Reader *self,
           guint   row)
{
  const StreefGridRow cells = streef_grid_get_row (self->sheet->grid, row);
  const char *theme = get_text (self, &cells, STREEF_FIELD_THEME);
  const char *name = get_text (self, &cells, STREEF_FIELD_CATEGORY);

  if (theme[0] != '\0' || name[0] != '\0')
    self->nodes[row] = streef_category_index_add (self->index, theme, name,
                                                  get_text (self, &cells, STREEF_FIELD_PARENT), row,
                                                  self->at.field[STREEF_FIELD_PARENT]);
  else if (!streef_sheet_is_blank_row (self->sheet, row))
    streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_NO_CATEGORY, row, 0, NULL);
}

static void
index_rows (Reader *self)
{
  const guint n_rows = streef_grid_get_n_rows (self->sheet->grid);

  self->nodes = g_new (guint, n_rows + 1);
  for (guint row = self->sheet->header_row + 1; row <= n_rows; row++)
    {
      self->nodes[row] = NO_NODE;
      index_row (self, row);
    }

  streef_category_index_resolve (self->index);
}

static gboolean
has_text (const Line *line,
          StreefField field)
{
  return line->text[field] != NULL && line->text[field][0] != '\0';
}

static gboolean
has_figures (const Reader *self,
             const Line   *line)
{
  return get_text (self, &line->cells, STREEF_FIELD_ACHIEVED)[0] != '\0'
         || get_text (self, &line->cells, STREEF_FIELD_TARGET)[0] != '\0';
}

/* 0 where the row has no year that can be used. A row without a year and without figures describes
 * its category. */
static int
read_year (const Reader *self,
           const Line   *line)
{
  const char *text = line->text[STREEF_FIELD_YEAR];
  const char *typed = streef_grid_get_number (self->sheet->grid, line->row,
                                              self->at.field[STREEF_FIELD_YEAR]);
  StreefProblemCode code = STREEF_PROBLEM_YEAR_NOT_READ;
  int year = 0;

  if (streef_sheet_read_year (text, &year) || (text[0] == '\0' && !has_figures (self, line))
      || (typed != NULL && streef_sheet_read_year (typed, &year)))
    return year;

  if (text[0] != '\0' && strspn (text, "0123456789") == strlen (text))
    code = STREEF_PROBLEM_YEAR_OUTSIDE;
  streef_sheet_add_problem (self->sheet, code, line->row, self->at.field[STREEF_FIELD_YEAR], text,
                            NULL);
  return 0;
}

/* A word of a row; @value is unchanged where the cell is blank or the word unknown, which is a
 * problem. */
static void
read_word (Reader     *self,
           const Line *line,
           StreefField field,
           StreefWords words,
           int        *value)
{
  const char *text = line->text[field];
  KnownWord *known = &self->words[field];

  if (!has_text (line, field))
    return;

  if (known->text != NULL && g_str_equal (known->text, text))
    *value = known->value;
  else if (streef_vocabulary_find (words, text, value))
    *known = (KnownWord) { text, *value };
  else
    streef_sheet_add_problem (
      self->sheet, STREEF_PROBLEM_WORD_UNKNOWN, line->row, self->at.field[field],
      streef_grid_get_cell (self->sheet->grid, self->sheet->header_row, self->at.field[field]),
      text, NULL);
}

/* @rule: (nullable) */
static void
read_origin (Reader      *self,
             const Line  *line,
             StreefField  origin_field,
             const char  *rule,
             StreefValue *value)
{
  int origin = STREEF_ORIGIN_DELIVERED;

  read_word (self, line, origin_field, STREEF_WORDS_ORIGIN, &origin);
  value->origin = (guint8) origin;
  if (origin != STREEF_ORIGIN_DELIVERED && rule != NULL && rule[0] != '\0')
    value->rule = g_ref_string_new (rule);
}

/* One rule column serves a target too where what was achieved is delivered. */
static void
read_origins (Reader       *self,
              const Line   *line,
              StreefResult *result)
{
  read_origin (self, line, STREEF_FIELD_ORIGIN, line->text[STREEF_FIELD_RULE], &result->achieved);
  if (has_text (line, STREEF_FIELD_TARGET_RULE)
      || result->achieved.origin != STREEF_ORIGIN_DELIVERED)
    read_origin (self, line, STREEF_FIELD_TARGET_ORIGIN, line->text[STREEF_FIELD_TARGET_RULE],
                 &result->target);
  else
    read_origin (self, line, STREEF_FIELD_TARGET_ORIGIN, line->text[STREEF_FIELD_RULE],
                 &result->target);
}

static void
read_firmness (Reader         *self,
               const Line     *line,
               StreefReadMarks marks,
               StreefResult   *result)
{
  int firmness = STREEF_FIRMNESS_FINAL;

  if (marks & STREEF_READ_PROVISIONAL)
    firmness = STREEF_FIRMNESS_PROVISIONAL;
  else if (marks & STREEF_READ_REVISED)
    firmness = STREEF_FIRMNESS_REVISED;
  read_word (self, line, STREEF_FIELD_FIRMNESS, STREEF_WORDS_FIRMNESS, &firmness);
  result->firmness = (StreefFirmness) firmness;
}

static void
read_source (Reader       *self,
             const Line   *line,
             StreefResult *result)
{
  const char *source = line->text[STREEF_FIELD_SOURCE];

  if (!has_text (line, STREEF_FIELD_SOURCE))
    return;

  if (self->source == NULL || !g_str_equal (self->source, source))
    {
      g_clear_pointer (&self->source, g_ref_string_release);
      self->source = g_ref_string_new (source);
    }
  result->source = g_ref_string_acquire (self->source);
}

static void
read_notes (const Reader *self,
            const Line   *line,
            StreefResult *result)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (self->at.note[i] != 0)
      streef_texts_set (
        &result->note, (StreefLanguage) i,
        streef_sheet_trim (self->sheet, streef_grid_row_get_cell (&line->cells, self->at.note[i])));

  streef_figure_take_note (self->sheet, line->row, self->at.field[STREEF_FIELD_ACHIEVED], result);
  streef_figure_take_note (self->sheet, line->row, self->at.field[STREEF_FIELD_TARGET], result);
}

static StreefReadMarks
read_figure (const Reader   *self,
             const Line     *line,
             StreefField     field,
             StreefCategory *category,
             StreefValue    *value)
{
  const guint column = self->at.field[field];
  StreefPlace place = streef_grid_get_place (self->sheet->grid);
  StreefReadMarks marks;

  if (column == 0)
    return STREEF_READ_PLAIN;

  place.column = column;
  place.row = line->row;
  place.line = line->cells.line;
  marks = streef_figure_read (self->sheet, &place, streef_grid_row_get_cell (&line->cells, column),
                              field == STREEF_FIELD_TARGET, value);
  streef_attributes_check_percent (self->attributes, self->nodes[line->row], category, value,
                                   marks);
  return marks;
}

static void
check_computed (const Reader       *self,
                guint               row,
                const StreefResult *result)
{
  const guint difference = self->at.field[STREEF_FIELD_DIFFERENCE];
  const guint rate = self->at.field[STREEF_FIELD_RATE];

  if (difference != 0)
    streef_figure_check_difference (self->sheet, row, difference, &result->achieved,
                                    &result->target);
  if (rate != 0)
    streef_figure_check_rate (self->sheet, row, rate, &result->achieved, &result->target);
}

static void
take_theme (Reader     *self,
            const Line *line)
{
  const guint theme = streef_category_index_find_theme (self->index, self->nodes[line->row]);

  streef_attributes_take_theme (self->attributes, line->row, &line->cells, theme,
                                streef_category_index_get_category (self->index, theme));
}

static void
take_result (Reader         *self,
             const Line     *line,
             StreefCategory *category,
             int             year)
{
  StreefResult *result = streef_result_new (year);
  const StreefReadMarks marks = read_figure (self, line, STREEF_FIELD_ACHIEVED, category,
                                             &result->achieved);
  int is_break = FALSE;

  read_figure (self, line, STREEF_FIELD_TARGET, category, &result->target);
  if (has_text (line, STREEF_FIELD_TARGET_HIGH))
    streef_figure_read_high (self->sheet, line->row, self->at.field[STREEF_FIELD_TARGET_HIGH],
                             &result->target);
  read_firmness (self, line, marks, result);
  read_origins (self, line, result);
  read_word (self, line, STREEF_FIELD_BREAK, STREEF_WORDS_YES_NO, &is_break);
  result->break_before = is_break;
  read_notes (self, line, result);
  read_source (self, line, result);
  check_computed (self, line->row, result);
  streef_dataset_builder_take_result (self->sheet->builder, category, result);
}

static void
take_row (Reader *self,
          guint   row)
{
  const guint node = self->nodes[row];
  StreefCategory *category = streef_category_index_get_category (self->index, node);
  Line line;
  int year;

  line_init (&line, self, row);
  streef_sheet_check_width (self->sheet, row);
  streef_attributes_take (self->attributes, row, &line.cells, node, category);
  if (self->has_themes)
    take_theme (self, &line);

  year = read_year (self, &line);
  if (year != 0)
    take_result (self, &line, category, year);
}

static gboolean
take_rows (Reader       *self,
           GCancellable *cancellable,
           GError      **error)
{
  const guint n_rows = streef_grid_get_n_rows (self->sheet->grid);

  for (guint row = self->sheet->header_row + 1; row <= n_rows; row++)
    {
      if (row % CANCEL_ROWS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (self->nodes[row] != NO_NODE)
        take_row (self, row);
    }

  for (guint i = 0; i < streef_category_index_get_n (self->index); i++)
    streef_sheet_apply_defaults (self->sheet, streef_category_index_get_category (self->index, i));
  return TRUE;
}

/**
 * streef_layout_long_take:
 * @sheet: with its header settled and its notation recognised
 *
 * Takes the results of a table with a row per category and year.
 *
 * Returns: %FALSE with @error set where it was cancelled
 */
gboolean
streef_layout_long_take (const StreefSheet *sheet,
                         GCancellable      *cancellable,
                         GError           **error)
{
  Reader self = { .sheet = sheet };
  gboolean is_taken;

  find_positions (&self);
  settle_levels (&self);
  list_fields (&self);
  self.index = streef_category_index_new (sheet);
  index_rows (&self);
  self.attributes = streef_attributes_new (sheet);
  self.has_themes = streef_attributes_has_themes (self.attributes);
  is_taken = take_rows (&self, cancellable, error);

  streef_attributes_free (self.attributes);
  streef_category_index_free (self.index);
  g_clear_pointer (&self.source, g_ref_string_release);
  g_free (self.nodes);
  return is_taken;
}
