/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-layout-wide.h"

#include "load/streef-attributes.h"
#include "load/streef-figure.h"
#include "load/streef-limits.h"
#include "load/streef-row-name.h"

#include <string.h>

/* Rows between two looks at the cancellable. */
#define CANCEL_ROWS 1024

/* The columns of one year; 0 where there is none. */
typedef struct
{
  int year;
  guint achieved;
  guint target;
  guint target_high;
  guint difference;
  guint rate;
} Year;

typedef struct
{
  const StreefSheet *sheet;
  GArray *years;             /* (element-type Year): in the order of the headings */
  GArray *names;             /* (element-type guint): the columns of names, from the top level */
  GHashTable *marked; /* name without its mark → the mark, NULL where it is followed by several */
  StreefAttributes *attributes;
  GHashTable *numbers;       /* StreefCategory → its number in attributes, plus 1 */
  const char *group;         /* (nullable): the row without figures that stands above */
  const char *total; /* (nullable): the name of the only row of totals, below or above all others */
  StreefCategory *category;  /* (nullable): of the row above that is no part */
  guint note[STREEF_N_LANGUAGES];
  guint source;
} Reader;

static Year *
ensure_year (Reader *self,
             int     year)
{
  const Year wanted = { .year = year };

  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, Year, i).year == year)
      return &g_array_index (self->years, Year, i);

  g_array_append_val (self->years, wanted);
  return &g_array_index (self->years, Year, self->years->len - 1);
}

static void
place_column (Reader             *self,
              const StreefColumn *column)
{
  Year *year = column->heading.year != 0 ? ensure_year (self, column->heading.year) : NULL;
  StreefLanguage language = column->heading.language;

  switch ((gint) column->heading.field)
    {
    case STREEF_FIELD_ACHIEVED:
      year->achieved = column->index;
      break;
    case STREEF_FIELD_TARGET:
      year->target = column->index;
      break;
    case STREEF_FIELD_TARGET_HIGH:
      year->target_high = column->index;
      break;
    case STREEF_FIELD_DIFFERENCE:
      year->difference = column->index;
      break;
    case STREEF_FIELD_RATE:
      year->rate = column->index;
      break;
    case STREEF_FIELD_THEME:
    case STREEF_FIELD_CATEGORY:
      if (!column->heading.has_language)
        g_array_append_val (self->names, column->index);
      break;
    case STREEF_FIELD_NOTE:
      if (column->heading.has_language
          || streef_sheet_get_plain_language (self->sheet, STREEF_FIELD_NOTE, &language))
        self->note[language] = column->index;
      break;
    case STREEF_FIELD_SOURCE:
      self->source = column->index;
      break;
    default:
      break;
    }
}

static gboolean
has_text (const Reader *self,
          guint         row,
          guint         column)
{
  return column != 0 && streef_sheet_get_text (self->sheet, row, column)[0] != '\0';
}

static gboolean
has_year_figures (const Reader *self,
                  guint         row,
                  const Year   *year)
{
  return has_text (self, row, year->achieved) || has_text (self, row, year->target)
         || has_text (self, row, year->target_high);
}

static gboolean
has_figures (const Reader *self,
             guint         row)
{
  for (guint i = 0; i < self->years->len; i++)
    {
      const Year *year = &g_array_index (self->years, Year, i);

      if (has_year_figures (self, row, year) || has_text (self, row, year->difference)
          || has_text (self, row, year->rate))
        return TRUE;
    }

  return FALSE;
}

/* The name at the lowest level that the row fills. @out_column: 0 where it fills none. */
static const char *
get_name (const Reader *self,
          guint         row,
          guint        *out_column)
{
  for (guint i = self->names->len; i > 0; i--)
    {
      *out_column = g_array_index (self->names, guint, i - 1);
      if (has_text (self, row, *out_column))
        return streef_sheet_get_text (self->sheet, row, *out_column);
    }

  *out_column = 0;
  return "";
}

/* Names that differ in their last digit only have no footnotes: "Phase1", "Phase2". */
static void
collect_marks (Reader *self)
{
  for (guint row = self->sheet->header_row + 1; row <= streef_grid_get_n_rows (self->sheet->grid);
       row++)
    {
      guint column;
      const char *name = get_name (self, row, &column);
      const gsize length = streef_row_name_get_length_without_mark (name);
      gpointer known;

      if (name[length] == '\0')
        continue;

      const char *plain = g_string_chunk_insert_len (self->sheet->texts, name, (gssize) length);
      if (!g_hash_table_lookup_extended (self->marked, plain, NULL, &known))
        g_hash_table_insert (self->marked, (gpointer) plain, (gpointer) (name + length));
      else if (g_strcmp0 (known, name + length) != 0)
        g_hash_table_insert (self->marked, (gpointer) plain, NULL);
    }
}

/* The name without the mark of a footnote, which is said. */
static const char *
read_name (const Reader *self,
           guint         row,
           guint        *out_column)
{
  const char *name = get_name (self, row, out_column);
  const gsize length = streef_row_name_get_length_without_mark (name);
  const char *plain;

  if (name[length] == '\0')
    return name;

  plain = g_string_chunk_insert_len (self->sheet->texts, name, (gssize) length);
  if (g_hash_table_lookup (self->marked, plain) == NULL)
    return name;

  streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_FOOTNOTE_MARK, row, *out_column, name,
                            plain, NULL);
  return plain;
}

static gboolean
is_total (const char *name)
{
  int value;

  return streef_vocabulary_find (STREEF_WORDS_TOTAL, name, &value);
}

/* A row of totals is that of all others where it is the only one, stands first or last, and no row
 * is the head of a group. */
static void
find_total (Reader *self)
{
  const guint n_rows = streef_grid_get_n_rows (self->sheet->grid);
  guint first = 0, last = 0, total = 0, column;

  for (guint row = self->sheet->header_row + 1; row <= n_rows; row++)
    {
      const char *name = get_name (self, row, &column);

      if (name[0] == '\0')
        continue;
      if (!has_figures (self, row) || (is_total (name) && total != 0))
        return;
      total = is_total (name) ? row : total;
      first = first == 0 ? row : first;
      last = row;
    }

  if (total != 0 && (total == first || total == last))
    self->total = get_name (self, total, &column);
}

static StreefCategory *
ensure_category (Reader            *self,
                 const char *const *names,
                 guint              n_names)
{
  StreefCategory *category = streef_dataset_builder_ensure_category (self->sheet->builder, names,
                                                                     n_names);

  if (!g_hash_table_contains (self->numbers, category))
    g_hash_table_insert (self->numbers, category,
                         GUINT_TO_POINTER (g_hash_table_size (self->numbers)));
  return category;
}

static StreefCategory *
ensure_part (Reader     *self,
             const char *name)
{
  const char *names[STREEF_LIMIT_LEVELS + 1];
  const guint depth = MIN (self->category->n_names, STREEF_LIMIT_LEVELS);
  StreefCategory *part;

  for (guint i = 0; i < depth; i++)
    names[i] = self->category->names[i];
  names[depth] = name;
  part = ensure_category (self, names, depth + 1);
  part->part = STREEF_PART_OF_WHICH;
  return part;
}

/* The category of a row with figures, below the group and the higher levels that the row fills. */
static StreefCategory *
find_category (Reader     *self,
               guint       row,
               const char *name,
               guint       column)
{
  const char *names[STREEF_LIMIT_LEVELS + 1];
  guint n_names = 0;

  if (self->total != NULL)
    names[n_names++] = self->total;
  else if (self->group != NULL)
    names[n_names++] = self->group;

  for (guint i = 0; i < self->names->len && n_names < STREEF_LIMIT_LEVELS; i++)
    {
      const guint above = g_array_index (self->names, guint, i);

      if (above == column)
        break;
      if (has_text (self, row, above))
        names[n_names++] = streef_sheet_get_text (self->sheet, row, above);
    }
  if (self->total == NULL || !g_str_equal (name, self->total))
    names[n_names++] = name;

  return ensure_category (self, names, n_names);
}

static void
read_notes (const Reader *self,
            guint         row,
            StreefResult *result,
            gboolean      is_last)
{
  for (guint i = 0; is_last && i < STREEF_N_LANGUAGES; i++)
    if (has_text (self, row, self->note[i]))
      streef_texts_set (&result->note, (StreefLanguage) i,
                        streef_sheet_get_text (self->sheet, row, self->note[i]));

  if (has_text (self, row, self->source))
    result->source = g_ref_string_new (streef_sheet_get_text (self->sheet, row, self->source));
}

static void
read_figure (const Reader   *self,
             guint           row,
             guint           column,
             gboolean        is_target,
             StreefCategory *category,
             StreefResult   *result)
{
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, category));
  StreefValue *value = is_target ? &result->target : &result->achieved;
  const StreefPlace place = streef_sheet_get_place (self->sheet, row, column);
  StreefReadMarks marks;

  if (column == 0)
    return;

  marks = streef_figure_read (
    self->sheet, &place, streef_grid_get_cell (self->sheet->grid, row, column), is_target, value);
  streef_attributes_check_percent (self->attributes, number, category, value, marks);
  if (!is_target && (marks & STREEF_READ_PROVISIONAL))
    result->firmness = STREEF_FIRMNESS_PROVISIONAL;
  else if (!is_target && (marks & STREEF_READ_REVISED))
    result->firmness = STREEF_FIRMNESS_REVISED;
}

static void
take_year (const Reader   *self,
           guint           row,
           const Year     *year,
           StreefCategory *category,
           gboolean        is_last)
{
  StreefResult *result = streef_result_new (year->year);

  result->firmness = STREEF_FIRMNESS_FINAL;
  read_figure (self, row, year->achieved, FALSE, category, result);
  read_figure (self, row, year->target, TRUE, category, result);
  if (year->target_high != 0)
    streef_figure_read_high (self->sheet, row, year->target_high, &result->target);
  if (year->difference != 0)
    streef_figure_check_difference (self->sheet, row, year->difference, &result->achieved,
                                    &result->target);
  if (year->rate != 0)
    streef_figure_check_rate (self->sheet, row, year->rate, &result->achieved, &result->target);
  read_notes (self, row, result, is_last);
  streef_figure_take_note (self->sheet, row, year->achieved, result);
  streef_figure_take_note (self->sheet, row, year->target, result);
  streef_dataset_builder_take_result (self->sheet->builder, category, result);
}

/* The last of the years that the row has figures of: the row's note is put there. */
static int
find_last_year (const Reader *self,
                guint         row)
{
  int last = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      const Year *year = &g_array_index (self->years, Year, i);

      if (has_year_figures (self, row, year))
        last = MAX (last, year->year);
    }

  return last;
}

static void
take_figures (Reader         *self,
              guint           row,
              StreefCategory *category)
{
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, category));
  const StreefGridRow cells = streef_grid_get_row (self->sheet->grid, row);
  const int last = find_last_year (self, row);

  streef_attributes_take (self->attributes, row, &cells, number, category);
  for (guint i = 0; i < self->years->len; i++)
    {
      const Year *year = &g_array_index (self->years, Year, i);

      if (has_year_figures (self, row, year))
        take_year (self, row, year, category, year->year == last);
    }
}

/* A row without figures that fills the top level only: what stands below belongs to it. */
static gboolean
is_group (const Reader *self,
          guint         row,
          guint         column)
{
  return column == g_array_index (self->names, guint, 0) && !has_figures (self, row);
}

static void
take_row (Reader *self,
          guint   row)
{
  guint column;
  const char *name = read_name (self, row, &column);
  const gsize n_of_which = streef_vocabulary_skip_of_which (name);

  if (column == 0)
    {
      if (has_figures (self, row))
        streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_NO_CATEGORY, row, 0, NULL);
      return;
    }

  streef_sheet_check_width (self->sheet, row);
  if (n_of_which > 0 && self->category != NULL)
    take_figures (self, row, ensure_part (self, name + n_of_which));
  else if (is_group (self, row, column))
    {
      self->group = name;
      self->category = NULL;
      ensure_category (self, &name, 1);
    }
  else
    {
      self->category = find_category (self, row, name, column);
      take_figures (self, row, self->category);
    }
}

static gboolean
take_rows (Reader       *self,
           GCancellable *cancellable,
           GError      **error)
{
  GHashTableIter iter;
  gpointer category;

  for (guint row = self->sheet->header_row + 1; row <= streef_grid_get_n_rows (self->sheet->grid);
       row++)
    {
      if (row % CANCEL_ROWS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      take_row (self, row);
    }

  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, &category, NULL))
    streef_sheet_apply_defaults (self->sheet, category);
  return TRUE;
}

/**
 * streef_layout_wide_take:
 * @sheet: with its header settled and its notation recognised
 *
 * Takes the results of a table with a row per category and columns per year. Rows without figures
 * are the heads of groups; rows that begin with "waarvan" or "of which" are parts of the row above.
 *
 * Returns: %FALSE with @error set where it was cancelled
 */
gboolean
streef_layout_wide_take (const StreefSheet *sheet,
                         GCancellable      *cancellable,
                         GError           **error)
{
  Reader self = { .sheet = sheet };
  gboolean is_taken;

  self.years = g_array_new (FALSE, FALSE, sizeof (Year));
  self.names = g_array_new (FALSE, FALSE, sizeof (guint));
  self.marked = g_hash_table_new (g_str_hash, g_str_equal);
  self.numbers = g_hash_table_new (NULL, NULL);
  self.attributes = streef_attributes_new (sheet);
  for (guint i = 0; i < sheet->columns->len; i++)
    place_column (&self, &g_array_index (sheet->columns, StreefColumn, i));
  collect_marks (&self);
  find_total (&self);

  is_taken = take_rows (&self, cancellable, error);

  streef_attributes_free (self.attributes);
  g_hash_table_unref (self.numbers);
  g_hash_table_unref (self.marked);
  g_array_unref (self.names);
  g_array_unref (self.years);
  return is_taken;
}
