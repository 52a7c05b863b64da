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

typedef struct
{
  const StreefSheet *sheet;
  Positions at;
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
  if (self->at.field[STREEF_FIELD_NOTE] != 0 && streef_sheet_get_plain_language (sheet, STREEF_FIELD_NOTE, &language))
    self->at.note[language] = self->at.field[STREEF_FIELD_NOTE];
}

static const char *
get_text (const Reader *self,
          guint         row,
          StreefField   field)
{
  const guint column = self->at.field[field];

  return column == 0 ? "" : streef_sheet_get_text (self->sheet, row, column);
}

/* Two columns of categories are two levels: the first is the theme of the second. */
static guint
find_second_category (const StreefSheet *sheet)
{
  const StreefColumn *first = streef_sheet_find_column (sheet, STREEF_FIELD_CATEGORY, 0);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);

      if (column->heading.field == STREEF_FIELD_CATEGORY && !column->heading.has_language && column->index > first->index)
        return column->index;
    }

  return 0;
}

static void
settle_levels (Reader *self)
{
  const guint second = self->at.field[STREEF_FIELD_CATEGORY] != 0 ? find_second_category (self->sheet) : 0;

  if (second == 0)
    return;

  if (self->at.field[STREEF_FIELD_THEME] == 0)
    self->at.field[STREEF_FIELD_THEME] = self->at.field[STREEF_FIELD_CATEGORY];
  self->at.field[STREEF_FIELD_CATEGORY] = second;
}

static void
index_row (Reader *self,
           guint   row)
{
  const char *theme = get_text (self, row, STREEF_FIELD_THEME);
  const char *name = get_text (self, row, STREEF_FIELD_CATEGORY);

  if (theme[0] != '\0' || name[0] != '\0')
    self->nodes[row] = streef_category_index_add (self->index, theme, name, get_text (self, row, STREEF_FIELD_PARENT), row,
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

/* 0 where the row has no year that can be used. A row without a year and without figures describes its category. */
static int
read_year (const Reader *self,
           guint         row)
{
  const guint column = self->at.field[STREEF_FIELD_YEAR];
  const char *text = get_text (self, row, STREEF_FIELD_YEAR);
  const gboolean has_figures = get_text (self, row, STREEF_FIELD_ACHIEVED)[0] != '\0' || get_text (self, row, STREEF_FIELD_TARGET)[0] != '\0';
  int year = 0;

  if (streef_sheet_read_year (text, &year) || (text[0] == '\0' && !has_figures))
    return year;

  if (text[0] != '\0' && strspn (text, "0123456789") == strlen (text))
    streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_YEAR_OUTSIDE, row, column, text, NULL);
  else
    streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_YEAR_NOT_READ, row, column, text, NULL);
  return 0;
}

/* A word of a row; @value is unchanged where the cell is blank or the word unknown, which is a problem. */
static void
read_word (Reader     *self,
           guint       row,
           StreefField field,
           StreefWords words,
           int        *value)
{
  const char *text = get_text (self, row, field);
  KnownWord *known = &self->words[field];

  if (text[0] == '\0')
    return;

  if (known->text != NULL && g_str_equal (known->text, text))
    *value = known->value;
  else if (streef_vocabulary_find (words, text, value))
    *known = (KnownWord) { text, *value };
  else
    streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_WORD_UNKNOWN, row, self->at.field[field],
                              streef_grid_get_cell (self->sheet->grid, self->sheet->header_row, self->at.field[field]), text, NULL);
}

static void
read_origin (Reader      *self,
             guint        row,
             StreefField  origin_field,
             const char  *rule,
             StreefValue *value)
{
  int origin = STREEF_ORIGIN_DELIVERED;

  read_word (self, row, origin_field, STREEF_WORDS_ORIGIN, &origin);
  value->origin = (guint8) origin;
  if (origin != STREEF_ORIGIN_DELIVERED && rule[0] != '\0')
    value->rule = g_ref_string_new (rule);
}

/* One rule column serves a target too where what was achieved is delivered. */
static void
read_origins (Reader       *self,
              guint         row,
              StreefResult *result)
{
  const char *rule = get_text (self, row, STREEF_FIELD_RULE);
  const char *target_rule = get_text (self, row, STREEF_FIELD_TARGET_RULE);

  read_origin (self, row, STREEF_FIELD_ORIGIN, rule, &result->achieved);
  if (target_rule[0] == '\0' && result->achieved.origin == STREEF_ORIGIN_DELIVERED)
    target_rule = rule;
  read_origin (self, row, STREEF_FIELD_TARGET_ORIGIN, target_rule, &result->target);
}

static void
read_firmness (Reader         *self,
               guint           row,
               StreefReadMarks marks,
               StreefResult   *result)
{
  int firmness = STREEF_FIRMNESS_FINAL;

  if (marks & STREEF_READ_PROVISIONAL)
    firmness = STREEF_FIRMNESS_PROVISIONAL;
  else if (marks & STREEF_READ_REVISED)
    firmness = STREEF_FIRMNESS_REVISED;
  read_word (self, row, STREEF_FIELD_FIRMNESS, STREEF_WORDS_FIRMNESS, &firmness);
  result->firmness = (StreefFirmness) firmness;
}

static void
read_notes (Reader       *self,
            guint         row,
            StreefResult *result)
{
  const char *source = get_text (self, row, STREEF_FIELD_SOURCE);
  int is_break = FALSE;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      const char *note = self->at.note[i] == 0 ? "" : streef_sheet_get_text (self->sheet, row, self->at.note[i]);

      if (note[0] != '\0')
        streef_texts_set (&result->note, (StreefLanguage) i, note);
    }

  read_word (self, row, STREEF_FIELD_BREAK, STREEF_WORDS_YES_NO, &is_break);
  result->break_before = is_break;
  if (source[0] == '\0')
    return;

  if (self->source == NULL || !g_str_equal (self->source, source))
    {
      g_clear_pointer (&self->source, g_ref_string_release);
      self->source = g_ref_string_new (source);
    }
  result->source = g_ref_string_acquire (self->source);
}

/* Returns what was noticed of what was achieved. */
static StreefReadMarks
read_figures (const Reader   *self,
              guint           row,
              StreefCategory *category,
              StreefResult   *result)
{
  const guint achieved = self->at.field[STREEF_FIELD_ACHIEVED];
  const guint target = self->at.field[STREEF_FIELD_TARGET];
  const guint high = self->at.field[STREEF_FIELD_TARGET_HIGH];
  StreefReadMarks target_marks = STREEF_READ_PLAIN;
  StreefReadMarks marks = STREEF_READ_PLAIN;

  if (achieved != 0)
    marks = streef_figure_read (self->sheet, row, achieved, FALSE, &result->achieved);
  if (target != 0)
    target_marks = streef_figure_read (self->sheet, row, target, TRUE, &result->target);
  if (high != 0)
    streef_figure_read_high (self->sheet, row, high, &result->target);

  streef_attributes_check_percent (self->attributes, self->nodes[row], category, &result->achieved, marks);
  streef_attributes_check_percent (self->attributes, self->nodes[row], category, &result->target, target_marks);
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
    streef_figure_check_difference (self->sheet, row, difference, &result->achieved, &result->target);
  if (rate != 0)
    streef_figure_check_rate (self->sheet, row, rate, &result->achieved, &result->target);
}

static void
take_theme (Reader *self,
            guint   row,
            guint   node)
{
  const guint theme = streef_category_index_find_theme (self->index, node);

  streef_attributes_take_theme (self->attributes, row, theme, streef_category_index_get_category (self->index, theme));
}

static void
take_row (Reader *self,
          guint   row)
{
  const guint node = self->nodes[row];
  StreefCategory *category = streef_category_index_get_category (self->index, node);
  StreefResult *result;
  StreefReadMarks marks;
  int year;

  streef_sheet_check_width (self->sheet, row);
  streef_attributes_take (self->attributes, row, node, category);
  if (self->has_themes)
    take_theme (self, row, node);
  year = read_year (self, row);
  if (year == 0)
    return;

  result = streef_result_new (year);
  marks = read_figures (self, row, category, result);
  read_firmness (self, row, marks, result);
  read_origins (self, row, result);
  read_notes (self, row, result);
  check_computed (self, row, result);
  streef_dataset_builder_take_result (self->sheet->builder, category, result);
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
