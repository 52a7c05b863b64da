/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-changes-text.h"

#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"
#include "wording/streef-cell-text.h"
#include "wording/streef-words.h"

/* Between the columns of plain text. */
#define GAP 2

#define EN_DASH "\u2013"

/* The names of the files that a data set was read from. */
static char *
dup_files (const StreefDataset *dataset)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (dataset->sources, i);
      g_autofree char *name = g_filename_display_basename (source->file);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

/**
 * streef_changes_text_headline:
 * @changes: what changed between two data sets
 * @language: the language
 *
 * Returns: (transfer full): whether they are the same, or how many differences there are
 */
char *
streef_changes_text_headline (const StreefChanges *changes,
                              StreefLanguage       language)
{
  g_autofree char *before = dup_files (changes->before);
  g_autofree char *after = dup_files (changes->after);

  if (changes->n_changes == 0)
    /* Translators: two files. */
    return g_strdup_printf (streef_text (language, "The figures of %1$s and %2$s are the same."),
                            before, after);

  return g_strdup_printf (
    /* Translators: two files, and a number of differences; a list of them follows. */
    streef_text_n (language, "The figures of %1$s and %2$s differ in %3$u place.",
                   "The figures of %1$s and %2$s differ in %3$u places.", changes->n_changes),
    before, after, changes->n_changes);
}

/**
 * streef_changes_text_heading:
 * @changes: what changed between two data sets
 * @column: a column of their list
 * @language: the language
 *
 * Returns: (transfer full): its heading
 */
char *
streef_changes_text_heading (const StreefChanges *changes,
                             StreefChangesColumn  column,
                             StreefLanguage       language)
{
  switch (column)
    {
    case STREEF_CHANGES_CATEGORY:
      return g_strdup (streef_words_heading (STREEF_COLUMN_CATEGORY, language));
    case STREEF_CHANGES_YEAR:
      return g_strdup (streef_words_heading (STREEF_COLUMN_YEAR, language));
    case STREEF_CHANGES_WHAT:
      return g_strdup (streef_text (language, "Figure"));
    case STREEF_CHANGES_KIND:
      return g_strdup (streef_text (language, "Change"));
    case STREEF_CHANGES_BEFORE:
      return dup_files (changes->before);
    case STREEF_CHANGES_AFTER:
      return dup_files (changes->after);
    case STREEF_CHANGES_PLACE:
    default:
      return g_strdup (streef_text (language, "Where it stands"));
    }
}

/* All names of the path, from the top. */
static void
append_path (GString              *path,
             const StreefCategory *category,
             StreefLanguage        language)
{
  if (category->parent != NULL)
    {
      append_path (path, category->parent, language);
      g_string_append (path, " > ");
    }

  g_string_append (path, streef_category_get_name (category, language));
}

static const char *
get_what (StreefChangeWhat what,
          StreefLanguage   language)
{
  switch (what)
    {
    case STREEF_CHANGE_ACHIEVED:
      return streef_words_heading (STREEF_COLUMN_ACHIEVED, language);
    case STREEF_CHANGE_TARGET:
      return streef_words_heading (STREEF_COLUMN_TARGET, language);
    case STREEF_CHANGE_FIRMNESS:
      return streef_text (language, "Firmness of the result");
    case STREEF_CHANGE_ACHIEVED_ORIGIN:
      return streef_text (language, "Origin of the result");
    case STREEF_CHANGE_TARGET_ORIGIN:
      return streef_text (language, "Origin of the target");
    case STREEF_CHANGE_PART:
      return streef_text (language, "How it counts");
    case STREEF_CHANGE_UNIT:
      return streef_words_heading (STREEF_COLUMN_UNIT, language);
    case STREEF_CHANGE_DIRECTION:
    default:
      return streef_text (language, "Which way is better");
    }
}

static const char *
get_kind (StreefChangeKind kind,
          StreefLanguage   language)
{
  switch (kind)
    {
    case STREEF_CHANGE_ADDED:
      return streef_text (language, "added");
    case STREEF_CHANGE_REMOVED:
      return streef_text (language, "removed");
    case STREEF_CHANGE_CHANGED:
    default:
      return streef_text (language, "changed");
    }
}

static const char *
get_part (StreefPart     part,
          StreefLanguage language)
{
  switch (part)
    {
    case STREEF_PART_OF_WHICH:
      return streef_text (language, "of which");
    case STREEF_PART_APART:
      return streef_text (language, "apart");
    case STREEF_PART_ADDS_UP:
    default:
      return streef_text (language, "adds up");
    }
}

/* What stands where there is no number says why. */
static char *
word_value (const StreefCategory *category,
            const StreefValue    *value,
            StreefLanguage        language)
{
  if (value->kind == STREEF_VALUE_MISSING && value->missing != STREEF_MISSING_BLANK)
    return g_strdup (streef_words_missing ((StreefMissing) value->missing, language));

  return streef_words_value (category, value, language);
}

/* One side of a change of a category as a whole. */
static char *
word_category (StreefChangeWhat      what,
               const StreefCategory *category,
               StreefLanguage        language)
{
  switch ((gint) what)
    {
    case STREEF_CHANGE_PART:
      return g_strdup (get_part (category->part, language));
    case STREEF_CHANGE_UNIT:
      return g_strdup (streef_category_get_unit (category, language));
    default:
      return g_strdup (streef_words_direction (category->direction, language));
    }
}

/* One side of a change; @result is %NULL where that side has none. */
static char *
word_side (const StreefChange   *change,
           const StreefCategory *category,
           const StreefResult   *result,
           StreefLanguage        language)
{
  if (change->year == 0)
    return word_category (change->what, category, language);
  if (result == NULL)
    return g_strdup (EN_DASH);

  switch ((gint) change->what)
    {
    case STREEF_CHANGE_ACHIEVED:
      return word_value (category, &result->achieved, language);
    case STREEF_CHANGE_TARGET:
      return word_value (category, &result->target, language);
    case STREEF_CHANGE_FIRMNESS:
      return g_strdup (streef_words_firmness (result->firmness, language));
    case STREEF_CHANGE_ACHIEVED_ORIGIN:
      return g_strdup (streef_words_origin ((StreefOrigin) result->achieved.origin, language));
    default:
      return g_strdup (streef_words_origin ((StreefOrigin) result->target.origin, language));
    }
}

/* Where the figure stands now, or stood. */
static char *
word_place (const StreefChange *change,
            StreefLanguage      language)
{
  const StreefResult *result = change->after != NULL ? change->after : change->before;
  const gboolean is_target
    = change->what == STREEF_CHANGE_TARGET || change->what == STREEF_CHANGE_TARGET_ORIGIN;

  if (result == NULL)
    return g_strdup ("");

  return streef_words_place (is_target ? &result->target.place : &result->achieved.place, language);
}

/**
 * streef_changes_text_cell:
 * @changes: what changed between two data sets
 * @index: which change
 * @column: a column of their list
 * @language: the language
 *
 * Returns: (transfer full): what stands there
 */
char *
streef_changes_text_cell (const StreefChanges *changes,
                          guint                index,
                          StreefChangesColumn  column,
                          StreefLanguage       language)
{
  const StreefChange *change = &changes->changes[index];
  GString *path;

  switch (column)
    {
    case STREEF_CHANGES_CATEGORY:
      path = g_string_new (NULL);
      append_path (path, streef_change_get_category (change), language);
      return g_string_free (path, FALSE);
    case STREEF_CHANGES_YEAR:
      return change->year != 0 ? g_strdup_printf ("%d", change->year) : g_strdup ("");
    case STREEF_CHANGES_WHAT:
      return g_strdup (get_what (change->what, language));
    case STREEF_CHANGES_KIND:
      return g_strdup (get_kind (streef_change_get_kind (change), language));
    case STREEF_CHANGES_BEFORE:
      return word_side (change, change->before_category, change->before, language);
    case STREEF_CHANGES_AFTER:
      return word_side (change, change->after_category, change->after, language);
    case STREEF_CHANGES_PLACE:
    default:
      return word_place (change, language);
    }
}

/* (transfer full) (element-type utf8): all cells, row by row, the headings first. */
static GPtrArray *
make_cells (const StreefChanges *changes,
            StreefLanguage       language)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint column = 0; column < STREEF_N_CHANGES_COLUMNS; column++)
    g_ptr_array_add (cells, streef_changes_text_heading (changes, (StreefChangesColumn) column,
                                                         language));
  for (guint i = 0; i < changes->n_changes; i++)
    for (guint column = 0; column < STREEF_N_CHANGES_COLUMNS; column++)
      g_ptr_array_add (cells, streef_changes_text_cell (changes, i, (StreefChangesColumn) column,
                                                        language));

  return cells;
}

static void
append_plain_cells (GString   *string,
                    GPtrArray *cells)
{
  guint widths[STREEF_N_CHANGES_COLUMNS] = { 0 };

  for (guint i = 0; i < cells->len; i++)
    {
      const guint width = streef_cell_text_measure (g_ptr_array_index (cells, i));

      widths[i % STREEF_N_CHANGES_COLUMNS] = MAX (widths[i % STREEF_N_CHANGES_COLUMNS], width);
    }

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);
      const guint column = i % STREEF_N_CHANGES_COLUMNS;
      const guint rest = widths[column] - streef_cell_text_measure (text);
      const gboolean is_figure
        = column == STREEF_CHANGES_BEFORE || column == STREEF_CHANGES_AFTER;

      streef_cell_text_append_spaces (string, (column > 0 ? GAP : 0) + (is_figure ? rest : 0));
      g_string_append (string, text);
      streef_cell_text_append_spaces (string, is_figure ? 0 : rest);
      if (column + 1 == STREEF_N_CHANGES_COLUMNS)
        streef_cell_text_end_line (string);
    }
}

/**
 * streef_changes_text_dup_plain:
 * @changes: what changed between two data sets
 * @language: the language
 *
 * Returns: (transfer full): that in words, for terminals
 */
char *
streef_changes_text_dup_plain (const StreefChanges *changes,
                               StreefLanguage       language)
{
  g_autofree char *headline = streef_changes_text_headline (changes, language);
  g_autoptr (GPtrArray) cells = make_cells (changes, language);
  GString *string = g_string_new (headline);

  g_string_append_c (string, '\n');
  if (changes->n_changes > 0)
    {
      g_string_append_c (string, '\n');
      append_plain_cells (string, cells);
    }

  return g_string_free (string, FALSE);
}

/* The value on one side of a change, where it is one of a result that is there. */
static const StreefValue *
get_value (const StreefChange *change,
           StreefChangesColumn column)
{
  const StreefResult *result = column == STREEF_CHANGES_BEFORE ? change->before : change->after;

  if (result == NULL)
    return NULL;
  if (change->what == STREEF_CHANGE_ACHIEVED)
    return &result->achieved;

  return change->what == STREEF_CHANGE_TARGET ? &result->target : NULL;
}

/* A side as a field: numbers without groups, and empty where there is no result. */
static void
append_side (GString             *string,
             const StreefChange  *change,
             StreefChangesColumn  column,
             const char          *text,
             StreefLanguage       language)
{
  const gboolean is_before = column == STREEF_CHANGES_BEFORE;
  const StreefValue *value = get_value (change, column);

  if (change->year != 0 && (is_before ? change->before : change->after) == NULL)
    return;
  if (value == NULL || value->kind != STREEF_VALUE_NUMBER)
    {
      streef_cell_text_append_field (string, text, streef_cell_text_get_separator (language));
      return;
    }

  streef_number_append_ungrouped (&value->number, language, string);
  if (streef_category_is_percentage (is_before ? change->before_category : change->after_category))
    g_string_append_c (string, '%');
}

/**
 * streef_changes_text_dup_csv:
 * @changes: what changed between two data sets
 * @language: the language
 *
 * Returns: (transfer full): a row per change, below the headings
 */
char *
streef_changes_text_dup_csv (const StreefChanges *changes,
                             StreefLanguage       language)
{
  const char separator = streef_cell_text_get_separator (language);
  g_autoptr (GPtrArray) cells = make_cells (changes, language);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const StreefChangesColumn column = i % STREEF_N_CHANGES_COLUMNS;
      const guint row = i / STREEF_N_CHANGES_COLUMNS;
      const char *text = g_ptr_array_index (cells, i);

      if (row > 0 && (column == STREEF_CHANGES_BEFORE || column == STREEF_CHANGES_AFTER))
        append_side (string, &changes->changes[row - 1], column, text, language);
      else
        streef_cell_text_append_field (string, text, separator);
      g_string_append_c (string, column == STREEF_CHANGES_PLACE ? '\n' : separator);
    }

  return g_string_free (string, FALSE);
}
