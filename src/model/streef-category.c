/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-category.h"

static int
get_year_at (const StreefCategory *self,
             guint                 index)
{
  return ((const StreefResult *) g_ptr_array_index (self->results, index))->year;
}

const char *
streef_direction_get_code (StreefDirection direction)
{
  static const char *const codes[] = { "unknown", "higher", "lower", "range" };

  return codes[direction];
}

const char *
streef_part_get_code (StreefPart part)
{
  static const char *const codes[] = { "adds-up", "of-which", "apart" };

  return codes[part];
}

/**
 * streef_category_new:
 * @parent: (nullable): the category that it is a part of; it must outlive the new one
 * @name: its own name as delivered
 *
 * For builders of data sets: the new category is not yet among the parts of @parent.
 *
 * Returns: (transfer full): a category without results
 */
StreefCategory *
streef_category_new (const StreefCategory *parent,
                     const char           *name)
{
  StreefCategory *self = g_new0 (StreefCategory, 1);
  const guint depth = parent != NULL ? parent->n_names : 0;

  self->parent = parent;
  self->n_names = depth + 1;
  self->names = g_new (GRefString *, self->n_names);
  for (guint i = 0; i < depth; i++)
    self->names[i] = g_ref_string_acquire (parent->names[i]);
  self->names[depth] = g_ref_string_new (name);

  self->parts = g_ptr_array_new ();
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_result_unref);
  return self;
}

void
streef_category_free (StreefCategory *self)
{
  for (guint i = 0; i < self->n_names; i++)
    g_ref_string_release (self->names[i]);

  g_free (self->names);
  streef_texts_clear (&self->name);
  streef_texts_clear (&self->definition);
  streef_texts_clear (&self->unit);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->results);
  g_free (self);
}

/**
 * streef_category_get_name:
 *
 * Returns: its own name in @language, or as delivered where the data gives none in that language
 */
const char *
streef_category_get_name (const StreefCategory *self,
                          StreefLanguage        language)
{
  const char *name = streef_texts_get_exact (&self->name, language);

  return name != NULL ? name : self->names[self->n_names - 1];
}

/**
 * streef_category_get_unit:
 *
 * Returns: what it is counted in, in @language if the data gives that, else in another one; "" when not given
 */
const char *
streef_category_get_unit (const StreefCategory *self,
                          StreefLanguage        language)
{
  return streef_texts_get (&self->unit, language);
}

/**
 * streef_category_is_percentage:
 *
 * Returns: whether its unit is "%", so that a difference is in percentage points
 */
gboolean
streef_category_is_percentage (const StreefCategory *self)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (g_strcmp0 (streef_texts_get_exact (&self->unit, i), "%") == 0)
      return TRUE;

  return FALSE;
}

/**
 * streef_category_get_depth:
 *
 * Returns: how many categories stand above it
 */
guint
streef_category_get_depth (const StreefCategory *self)
{
  return self->n_names - 1;
}

/**
 * streef_category_dup_path:
 * @separator: what comes between the names: STREEF_PATH_SEPARATOR for a key, " > " for people
 *
 * Returns: (transfer full): its path, as delivered
 */
char *
streef_category_dup_path (const StreefCategory *self,
                          const char           *separator)
{
  GString *path = g_string_new (self->names[0]);

  for (guint i = 1; i < self->n_names; i++)
    {
      g_string_append (path, separator);
      g_string_append (path, self->names[i]);
    }

  return g_string_free (path, FALSE);
}

/**
 * streef_category_get_result:
 *
 * Returns: (nullable): its result of @year, owned by the category
 */
const StreefResult *
streef_category_get_result (const StreefCategory *self,
                            int                   year)
{
  guint low = 0;
  guint high = self->results->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const int found = get_year_at (self, middle);

      if (found == year)
        return g_ptr_array_index (self->results, middle);
      if (found < year)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * streef_category_covers_year:
 *
 * Returns: whether @year lies between its first and last result: such a year has a row wherever the category is shown,
 *   also when the data has no result for it
 */
gboolean
streef_category_covers_year (const StreefCategory *self,
                             int                   year)
{
  if (self->results->len == 0)
    return FALSE;

  return year >= get_year_at (self, 0) && year <= get_year_at (self, self->results->len - 1);
}

/**
 * streef_category_has_course:
 * @year: a year that is shown for itself, or 0
 *
 * Returns: whether it has more to show over the years than that year: results of several, or of
 * another one
 */
gboolean
streef_category_has_course (const StreefCategory *self,
                            int                   year)
{
  if (self->results->len != 1)
    return self->results->len > 1;

  return year != 0 && get_year_at (self, 0) != year;
}

/**
 * streef_category_is_within:
 *
 * Returns: whether it is @ancestor, or stands anywhere below it
 */
gboolean
streef_category_is_within (const StreefCategory *self,
                           const StreefCategory *ancestor)
{
  while (self != NULL && self->n_names > ancestor->n_names)
    self = self->parent;

  return self == ancestor;
}
