/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-dataset.h"
#include "problem/streef-error.h"

#include <string.h>

/* Finds a category by what a user types. What is typed is never split, for names may hold a "/" themselves: it is
 * compared with each category's name, and with the names of the last two, three … categories of its path joined by "/". */

#define MAX_CANDIDATES 5

/* A candidate for a name that is not there, with its distance from it. */
typedef struct
{
  const StreefCategory *category;
  guint distance;
} Candidate;

/* Names as they are compared in the second round: without case, accents composed. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static const char *
get_name_as (const StreefCategory *category,
             int                   language)
{
  if (language < 0)
    return category->names[category->n_names - 1];

  return streef_category_get_name (category, (StreefLanguage) language);
}

/* Whether @wanted is the category's name, or the end of its path, with names as delivered (@language −1) or in a language. */
static gboolean
matches_in (const StreefCategory *category,
            const char           *wanted,
            int                   language,
            gboolean              folded)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (const StreefCategory *step = category; step != NULL; step = step->parent)
    {
      if (step != category)
        g_string_prepend_c (path, '/');
      g_string_prepend (path, get_name_as (step, language));

      if (folded)
        {
          g_autofree char *here = fold (path->str);

          if (strcmp (here, wanted) == 0)
            return TRUE;
        }
      else if (strcmp (path->str, wanted) == 0)
        return TRUE;
    }

  /* The whole path may be marked as such by a "/" in front. */
  g_string_prepend_c (path, '/');
  return !folded && strcmp (path->str, wanted) == 0;
}

static gboolean
matches (const StreefCategory *category,
         const char           *wanted,
         gboolean              folded)
{
  for (int language = -1; language < STREEF_N_LANGUAGES; language++)
    if (matches_in (category, wanted, language, folded))
      return TRUE;

  return FALSE;
}

static GPtrArray *
find_matches (const StreefDataset *self,
              const char          *wanted,
              gboolean             folded)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->categories->len; i++)
    if (matches (g_ptr_array_index (self->categories, i), wanted, folded))
      g_ptr_array_add (found, g_ptr_array_index (self->categories, i));

  return found;
}

/* How many letters have to be added, left out or changed to make one text of the other (Levenshtein). */
static guint
count_edits (const char *a,
             const char *b)
{
  glong n_a = 0;
  glong n_b = 0;
  g_autofree gunichar *from = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *to = g_utf8_to_ucs4_fast (b, -1, &n_b);
  g_autofree guint *row = g_new (guint, n_b + 1);

  for (glong j = 0; j <= n_b; j++)
    row[j] = (guint) j;

  for (glong i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          const guint change = diagonal + (from[i - 1] != to[j - 1]);

          diagonal = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[n_b];
}

/* How far the category's nearest name is from @wanted: 0 where it holds it, G_MAXUINT where it is another word. */
static guint
measure_distance (const StreefCategory *category,
                  const char           *wanted)
{
  const guint most = 1 + (guint) g_utf8_strlen (wanted, -1) / 4;
  guint nearest = G_MAXUINT;

  for (int language = -1; language < STREEF_N_LANGUAGES; language++)
    {
      g_autofree char *name = fold (get_name_as (category, language));
      const guint edits = strstr (name, wanted) != NULL ? 0 : count_edits (name, wanted);

      if (edits <= most)
        nearest = MIN (nearest, edits);
    }

  return nearest;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  const guint one = ((const Candidate *) a)->distance;
  const guint other = ((const Candidate *) b)->distance;

  return (one > other) - (one < other);
}

/* The categories whose names look most like @name, as paths, one per line. */
static char *
list_near (const StreefDataset *self,
           const char          *name)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *wanted = fold (name);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->categories->len && wanted[0] != '\0'; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->categories, i);
      const Candidate candidate = { category, measure_distance (category, wanted) };

      if (candidate.distance != G_MAXUINT)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort_with_data (candidates, compare_candidates, NULL);
  for (guint i = 0; i < MIN (candidates->len, MAX_CANDIDATES); i++)
    {
      g_autofree char *path = streef_category_dup_path (g_array_index (candidates, Candidate, i).category, "/");

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", path);
    }

  return g_string_free (lines, FALSE);
}

/* All that match, as paths, one per line; one whose path is what was typed gets the "/" that makes it unique. */
static char *
list_matches (const GPtrArray *found,
              const char      *name)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *path = streef_category_dup_path (g_ptr_array_index (found, i), "/");

      g_string_append_printf (lines, "%s%s%s", i > 0 ? "\n" : "", strcmp (path, name) == 0 ? "/" : "", path);
    }

  return g_string_free (lines, FALSE);
}

/**
 * streef_dataset_find_category:
 * @name: a category's name in any language, or as many names of the end of its path as it takes to tell it from others, joined by
 *   "/" ("Cybercrime/Regular investigations"); "/" in front of the whole path where even that is the end of another
 *
 * Capitals do not matter where no name has exactly those. More than one match is an error (STREEF_PROBLEM_CATEGORY_AMBIGUOUS, with
 * the candidates), none as well (STREEF_PROBLEM_CATEGORY_UNKNOWN, with what looks most like it).
 *
 * Returns: (nullable): the category, owned by the data set, or %NULL with @error set
 */
const StreefCategory *
streef_dataset_find_category (const StreefDataset  *self,
                              const char           *name,
                              GError              **error)
{
  g_autoptr (GPtrArray) found = find_matches (self, name, FALSE);
  g_autofree char *candidates = NULL;

  if (found->len == 0)
    {
      g_autofree char *wanted = fold (name);

      g_ptr_array_unref (found);
      found = find_matches (self, wanted, TRUE);
    }

  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len == 0)
    {
      candidates = list_near (self, name);
      streef_error_set (error, streef_problem_new (STREEF_PROBLEM_CATEGORY_UNKNOWN, NULL, name, candidates, NULL));
    }
  else
    {
      candidates = list_matches (found, name);
      streef_error_set (error, streef_problem_new (STREEF_PROBLEM_CATEGORY_AMBIGUOUS, NULL, name, candidates, NULL));
    }

  return NULL;
}
