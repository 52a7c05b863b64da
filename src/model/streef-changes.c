/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-changes.h"

#include <string.h>

/**
 * streef_change_what_get_code:
 * @what: what differs
 *
 * Returns: (transfer none): its name in files and JSON
 */
const char *
streef_change_what_get_code (StreefChangeWhat what)
{
  static const char *const codes[STREEF_N_CHANGES] = {
    [STREEF_CHANGE_ACHIEVED] = "achieved",
    [STREEF_CHANGE_TARGET] = "target",
    [STREEF_CHANGE_FIRMNESS] = "firmness",
    [STREEF_CHANGE_ACHIEVED_ORIGIN] = "achieved-origin",
    [STREEF_CHANGE_TARGET_ORIGIN] = "target-origin",
    [STREEF_CHANGE_PART] = "part",
    [STREEF_CHANGE_UNIT] = "unit",
    [STREEF_CHANGE_DIRECTION] = "direction",
  };

  return codes[what];
}

const char *
streef_change_kind_get_code (StreefChangeKind kind)
{
  switch (kind)
    {
    case STREEF_CHANGE_ADDED:
      return "added";
    case STREEF_CHANGE_REMOVED:
      return "removed";
    case STREEF_CHANGE_CHANGED:
    default:
      return "changed";
    }
}

/* Whether a figure is on both sides, or only on one. */
StreefChangeKind
streef_change_get_kind (const StreefChange *self)
{
  if (self->before == NULL && self->after != NULL)
    return STREEF_CHANGE_ADDED;

  return self->before != NULL && self->after == NULL ? STREEF_CHANGE_REMOVED
                                                     : STREEF_CHANGE_CHANGED;
}

/* The category, as it is or as it was. */
const StreefCategory *
streef_change_get_category (const StreefChange *self)
{
  return self->after_category != NULL ? self->after_category : self->before_category;
}

/* Whether two texts are the same once composed, as in the fingerprint. */
static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *composed_a = NULL;
  g_autofree char *composed_b = NULL;

  if (strcmp (a, b) == 0)
    return TRUE;
  if (g_str_is_ascii (a) || g_str_is_ascii (b))
    return FALSE;

  composed_a = g_utf8_normalize (a, -1, G_NORMALIZE_NFC);
  composed_b = g_utf8_normalize (b, -1, G_NORMALIZE_NFC);
  return g_strcmp0 (composed_a, composed_b) == 0;
}

/* Whether two values are written alike: 842 and 842.0 are not. */
static gboolean
is_same_value (const StreefValue *a,
               const StreefValue *b)
{
  g_autoptr (GString) text_a = g_string_new (NULL);
  g_autoptr (GString) text_b = g_string_new (NULL);

  streef_value_append_plain (a, text_a);
  streef_value_append_plain (b, text_b);
  return is_same_text (text_a->str, text_b->str);
}

/* The unit that the fingerprint holds. */
static const char *
get_unit (const StreefCategory *category)
{
  return streef_category_get_unit (category, STREEF_LANGUAGE_NL);
}

static void
add (StreefChanges      *self,
     const StreefChange *pair,
     StreefChangeWhat    what)
{
  StreefChange change = *pair;

  change.what = what;
  g_array_append_val (self->array, change);
}

/* What holds for all years. */
static void
compare_categories (StreefChanges        *self,
                    const StreefCategory *before,
                    const StreefCategory *after)
{
  const StreefChange pair = { .before_category = before, .after_category = after };

  if (before->results->len == 0 || after->results->len == 0)
    return;

  if (before->part != after->part)
    add (self, &pair, STREEF_CHANGE_PART);
  if (!is_same_text (get_unit (before), get_unit (after)))
    add (self, &pair, STREEF_CHANGE_UNIT);
  if (before->direction != after->direction)
    add (self, &pair, STREEF_CHANGE_DIRECTION);
}

/* What only one side has: its figures. */
static void
add_alone (StreefChanges      *self,
           const StreefChange *pair,
           const StreefResult *result)
{
  add (self, pair, STREEF_CHANGE_ACHIEVED);
  if (!streef_value_is_missing (&result->target))
    add (self, pair, STREEF_CHANGE_TARGET);
}

static void
compare_results (StreefChanges      *self,
                 const StreefChange *pair)
{
  const StreefResult *before = pair->before;
  const StreefResult *after = pair->after;

  if (before == NULL || after == NULL)
    {
      add_alone (self, pair, before != NULL ? before : after);
      return;
    }

  if (!is_same_value (&before->achieved, &after->achieved))
    add (self, pair, STREEF_CHANGE_ACHIEVED);
  if (!is_same_value (&before->target, &after->target))
    add (self, pair, STREEF_CHANGE_TARGET);
  if (before->firmness != after->firmness)
    add (self, pair, STREEF_CHANGE_FIRMNESS);
  if (before->achieved.origin != after->achieved.origin)
    add (self, pair, STREEF_CHANGE_ACHIEVED_ORIGIN);
  if (before->target.origin != after->target.origin)
    add (self, pair, STREEF_CHANGE_TARGET_ORIGIN);
}

/* (nullable): the result at @index, in order of years. */
static const StreefResult *
get_result (const StreefCategory *category,
            guint                 index)
{
  return category != NULL && index < category->results->len
           ? g_ptr_array_index (category->results, index)
           : NULL;
}

/* Compares a category's years, those that only one side has among them. */
static void
compare_years (StreefChanges        *self,
               const StreefCategory *before,
               const StreefCategory *after)
{
  guint i = 0;
  guint j = 0;

  for (;;)
    {
      const StreefResult *a = get_result (before, i);
      const StreefResult *b = get_result (after, j);
      StreefChange pair = { .before_category = before, .after_category = after };

      if (a == NULL && b == NULL)
        return;

      pair.year = MIN (a != NULL ? a->year : G_MAXINT, b != NULL ? b->year : G_MAXINT);
      if (a != NULL && a->year == pair.year)
        {
          pair.before = a;
          i++;
        }
      if (b != NULL && b->year == pair.year)
        {
          pair.after = b;
          j++;
        }
      compare_results (self, &pair);
    }
}

/* The categories by their composed paths. */
static GHashTable *
new_index (const StreefDataset *dataset)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *path = streef_category_dup_path (category, STREEF_PATH_SEPARATOR);

      g_hash_table_insert (index, g_utf8_normalize (path, -1, G_NORMALIZE_NFC),
                           (gpointer) category);
    }

  return index;
}

static const StreefCategory *
look_up (GHashTable           *index,
         const StreefCategory *category)
{
  g_autofree char *path = streef_category_dup_path (category, STREEF_PATH_SEPARATOR);
  g_autofree char *composed = g_utf8_normalize (path, -1, G_NORMALIZE_NFC);

  return g_hash_table_lookup (index, composed);
}

/**
 * streef_changes_new:
 * @before: a data set
 * @after: another
 *
 * Returns: (transfer full): what changed from the one to the other
 */
StreefChanges *
streef_changes_new (const StreefDataset *before,
                    const StreefDataset *after)
{
  StreefChanges *self = g_new0 (StreefChanges, 1);
  g_autoptr (GHashTable) in_before = new_index (before);
  g_autoptr (GHashTable) in_after = new_index (after);

  self->before = streef_dataset_ref (before);
  self->after = streef_dataset_ref (after);
  self->array = g_array_new (FALSE, FALSE, sizeof (StreefChange));

  for (guint i = 0; i < before->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (before->categories, i);
      const StreefCategory *other = look_up (in_after, category);

      if (other != NULL)
        compare_categories (self, category, other);
      compare_years (self, category, other);
    }

  for (guint i = 0; i < after->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (after->categories, i);

      if (look_up (in_before, category) == NULL)
        compare_years (self, NULL, category);
    }

  self->n_changes = self->array->len;
  self->changes = (const StreefChange *) (gpointer) self->array->data;
  return self;
}

/**
 * streef_changes_free:
 * @self: (nullable): changes
 */
void
streef_changes_free (StreefChanges *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->array);
  streef_dataset_unref (self->before);
  streef_dataset_unref (self->after);
  g_free (self);
}
