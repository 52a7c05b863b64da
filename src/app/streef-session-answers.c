/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-session-private.h"

#include "language/streef-catalogue.h"

/* What a session shows where it is, made when first asked for and the same until it
 * changes; and what that was read from. */

void
streef_session_drop_tables (StreefSession *self)
{
  g_clear_pointer (&self->categories_table, streef_table_unref);
  g_clear_pointer (&self->years_table, streef_table_unref);
}

void
streef_session_drop_categories (StreefSession *self)
{
  g_clear_pointer (&self->categories_table, streef_table_unref);
  g_clear_pointer (&self->categories, streef_comparison_unref);
}

void
streef_session_drop_years (StreefSession *self)
{
  g_clear_pointer (&self->years_table, streef_table_unref);
  g_clear_pointer (&self->years, streef_comparison_unref);
}

void
streef_session_drop_comparisons (StreefSession *self)
{
  streef_session_drop_categories (self);
  streef_session_drop_years (self);
}

/* (transfer none) (nullable) (array zero-terminated=1) */
const char *const *
streef_session_get_files (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  return (const char *const *) self->files;
}

/* (transfer none) */
const StreefReading *
streef_session_get_reading (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  return &self->reading;
}

/* (transfer none) (nullable): the cells of the file that @place is in. */
const StreefGrid *
streef_session_find_grid (StreefSession     *self,
                          const StreefPlace *place)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  for (guint i = 0; self->grids != NULL && i < self->grids->len; i++)
    {
      const StreefGrid *grid = g_ptr_array_index (self->grids, i);

      if (g_strcmp0 (streef_grid_get_file (grid), place->file) == 0)
        return grid;
    }

  return NULL;
}

/* (transfer none) (nullable): the categories of the year, in the order chosen. */
StreefComparison *
streef_session_get_categories (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  if (self->categories == NULL && self->dataset != NULL)
    self->categories = streef_comparison_new (self->dataset, &(StreefQuestion) {
      .kind = STREEF_QUESTION_CATEGORIES,
      .year = self->spot.year,
      .order = self->order,
      .descending = self->is_descending,
    });

  return self->categories;
}

/* (transfer none) (nullable): the years of the category page's category. */
StreefComparison *
streef_session_get_years (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  if (self->years == NULL && self->spot.category != NULL)
    self->years = streef_comparison_new (self->dataset, &(StreefQuestion) {
      .kind = STREEF_QUESTION_YEARS,
      .category = self->spot.category,
    });

  return self->years;
}

/* (transfer none) (nullable) */
StreefTable *
streef_session_get_categories_table (StreefSession *self)
{
  StreefComparison *comparison = streef_session_get_categories (self);

  if (self->categories_table == NULL && comparison != NULL)
    self->categories_table = streef_table_new (comparison, streef_session_get_language (self));

  return self->categories_table;
}

/* (transfer none) (nullable) */
StreefTable *
streef_session_get_years_table (StreefSession *self)
{
  StreefComparison *comparison = streef_session_get_years (self);

  if (self->years_table == NULL && comparison != NULL)
    self->years_table = streef_table_new (comparison, streef_session_get_language (self));

  return self->years_table;
}

static char *
dup_dataset_name (StreefSession *self)
{
  const StreefDataset *dataset = self->dataset;
  const StreefLanguage language = streef_session_get_language (self);

  if (dataset == NULL)
    return g_strdup ("");
  if (!streef_texts_is_empty (&dataset->title))
    return g_strdup (streef_texts_get (&dataset->title, language));
  if (!streef_texts_is_empty (&dataset->subject))
    return g_strdup (streef_texts_get (&dataset->subject, language));

  return g_filename_display_basename (self->files[0]);
}

/**
 * streef_session_dup_title:
 *
 * Returns: (transfer full): what the page shows, in the language of the moment
 */
char *
streef_session_dup_title (StreefSession *self)
{
  const StreefLanguage language = streef_session_get_language (self);

  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  switch (self->spot.page)
    {
    case STREEF_PAGE_CATEGORY:
      return g_strdup (streef_category_get_name (self->spot.category, language));
    case STREEF_PAGE_PROBLEMS:
      return g_strdup (streef_text (language, "Data problems"));
    case STREEF_PAGE_OVERVIEW:
    default:
      return g_strdup (streef_text (language, "Overview"));
    }
}

/**
 * streef_session_dup_subtitle:
 *
 * Returns: (transfer full): the category's theme, else the data set's name
 */
char *
streef_session_dup_subtitle (StreefSession *self)
{
  const StreefCategory *category = self->spot.category;

  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  if (self->spot.page == STREEF_PAGE_CATEGORY && category->parent != NULL)
    return g_strdup (
        streef_category_get_name (category->parent, streef_session_get_language (self)));

  return dup_dataset_name (self);
}
