/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-dataset-private.h"

/* A row of a sheet, as a key of the rows that a problem points at. */
typedef struct
{
  const char *file;  /* interned */
  const char *sheet; /* interned */
  guint row;
} SheetRow;

static guint
hash_row (gconstpointer key)
{
  const SheetRow *row = key;

  return g_direct_hash (row->file) ^ g_direct_hash (row->sheet) ^ (row->row * 2654435761u);
}

static gboolean
equal_row (gconstpointer a,
           gconstpointer b)
{
  const SheetRow *one = a;
  const SheetRow *other = b;

  return one->row == other->row && one->file == other->file && one->sheet == other->sheet;
}

static void
clear_dataset (gpointer data)
{
  StreefDataset *self = data;

  streef_texts_clear (&self->title);
  streef_texts_clear (&self->subject);
  g_clear_pointer (&self->organisation, g_ref_string_release);
  g_clear_pointer (&self->reference, g_ref_string_release);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->categories);
  g_array_unref (self->years);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->problem_rows);
}

/**
 * streef_source_new:
 * @file: the path as given, interned
 *
 * Returns: (transfer full): a source of which nothing is known yet
 */
StreefSource *
streef_source_new (const char *file)
{
  StreefSource *self = g_new0 (StreefSource, 1);

  self->file = file;
  self->understood = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_problem_unref);
  return self;
}

void
streef_source_free (StreefSource *self)
{
  g_free (self->layout);
  g_free (self->separator);
  g_free (self->encoding);
  g_free (self->document);
  g_ptr_array_unref (self->understood);
  g_free (self);
}

/* An empty data set for the builder to fill. */
StreefDataset *
streef_dataset_new (void)
{
  StreefDataset *self = g_atomic_rc_box_new0 (StreefDataset);

  g_date_clear (&self->reference_date, 1);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_source_free);
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_category_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_problem_unref);
  self->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->problem_rows = g_hash_table_new_full (hash_row, equal_row, g_free, NULL);
  return self;
}

/* Finds out which rows its problems point at; to be called when they are complete. */
void
streef_dataset_index_problems (StreefDataset *self)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const StreefPlace *place = streef_problem_get_place (g_ptr_array_index (self->problems, i));
      const SheetRow row = { place->file, place->sheet, place->row };

      if (row.file != NULL && row.row > 0)
        g_hash_table_add (self->problem_rows, g_memdup2 (&row, sizeof row));
    }
}

const StreefDataset *
streef_dataset_ref (const StreefDataset *self)
{
  return g_atomic_rc_box_acquire ((StreefDataset *) self);
}

void
streef_dataset_unref (const StreefDataset *self)
{
  g_atomic_rc_box_release_full ((StreefDataset *) self, clear_dataset);
}

/**
 * streef_dataset_get_by_path:
 * @path: names from the top, joined by STREEF_PATH_SEPARATOR, as streef_category_dup_path() gives it
 *
 * Returns: (nullable): the category, owned by the data set
 */
const StreefCategory *
streef_dataset_get_by_path (const StreefDataset *self,
                            const char          *path)
{
  return g_hash_table_lookup (self->by_path, path);
}

static gboolean
has_achieved (const StreefCategory *category,
              int                   year)
{
  const StreefResult *result = streef_category_get_result (category, year);

  return result != NULL && !streef_value_is_missing (&result->achieved);
}

static gboolean
has_ever_achieved (const StreefCategory *category)
{
  for (guint i = 0; i < category->results->len; i++)
    {
      const StreefResult *result = g_ptr_array_index (category->results, i);

      if (!streef_value_is_missing (&result->achieved))
        return TRUE;
    }

  return FALSE;
}

/* Whether it stands in what a category above it has already. */
static gboolean
is_part_of_results (const StreefCategory *category)
{
  for (const StreefCategory *above = category->parent; above != NULL; above = above->parent)
    if (has_ever_achieved (above))
      return TRUE;

  return FALSE;
}

/* (transfer container) (element-type StreefCategory): those whose results make a year. */
static GPtrArray *
find_leading (const StreefDataset *self)
{
  GPtrArray *leading = g_ptr_array_new ();

  for (guint i = 0; i < self->categories->len; i++)
    {
      StreefCategory *category = g_ptr_array_index (self->categories, i);

      if (has_ever_achieved (category) && !is_part_of_results (category))
        g_ptr_array_add (leading, category);
    }

  return leading;
}

static guint
count_achieved (const GPtrArray *categories,
                int              year)
{
  guint n = 0;

  for (guint i = 0; i < categories->len; i++)
    if (has_achieved (g_ptr_array_index (categories, i), year))
      n++;

  return n;
}

/**
 * streef_dataset_get_default_year:
 *
 * The year that is meant where none is asked for: the last for which at least half of the
 * categories that have any result have one, so that a first figure of a new year does not hide the
 * last full one. Parts of a category with results do not count. Where no year has as many, the last
 * of those with most results.
 *
 * Returns: that year; the last year at all where nothing is known yet; 0 without years
 */
int
streef_dataset_get_default_year (const StreefDataset *self)
{
  g_autoptr (GPtrArray) leading = find_leading (self);
  guint most = 0;
  int year_with_most = 0;

  for (guint i = self->years->len; i > 0; i--)
    {
      const int year = g_array_index (self->years, int, i - 1);
      const guint n = count_achieved (leading, year);

      if (n > 0 && 2 * n >= leading->len)
        return year;
      if (n > most || year_with_most == 0)
        year_with_most = year;
      most = MAX (most, n);
    }

  return year_with_most;
}

gboolean
streef_dataset_has_year (const StreefDataset *self,
                         int                  year)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == year)
      return TRUE;

  return FALSE;
}

/**
 * streef_dataset_has_problems:
 *
 * Returns: whether anything in the data needs attention (exit status 1)
 */
gboolean
streef_dataset_has_problems (const StreefDataset *self)
{
  return self->problems->len > 0;
}

/**
 * streef_dataset_get_source_index:
 * @file: (nullable): the path of a place
 *
 * Returns: the position of that file among the sources, -1 where it is none of them
 */
int
streef_dataset_get_source_index (const StreefDataset *self,
                                 const char          *file)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (self->sources, i);

      if (source->file == file || g_strcmp0 (source->file, file) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * streef_dataset_has_problem_at:
 *
 * Returns: whether a problem points at a cell in the row of @place, or at that row
 */
gboolean
streef_dataset_has_problem_at (const StreefDataset *self,
                               const StreefPlace   *place)
{
  const SheetRow row = { place->file, place->sheet, place->row };

  return place->row > 0 && g_hash_table_contains (self->problem_rows, &row);
}
