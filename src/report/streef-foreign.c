/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-foreign.h"

#include <string.h>

/* @words: borrowed from the data set */
typedef struct
{
  const char *words;
  gsize length;
  StreefLanguage language;
} Foreign;

struct _StreefForeign
{
  const StreefDataset *dataset;
  GArray *texts; /* (element-type Foreign): the longest first */
};

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static void
add_texts (StreefForeign     *self,
           GHashTable        *seen,
           const StreefTexts *texts,
           StreefLanguage     language)
{
  Foreign foreign;

  if (!streef_texts_is_other (texts, language, &foreign.language))
    return;

  foreign.words = streef_texts_get (texts, language);
  foreign.length = strlen (foreign.words);
  if (has_letter (foreign.words) && g_hash_table_add (seen, (gpointer) foreign.words))
    g_array_append_val (self->texts, foreign);
}

static void
add_category (StreefForeign        *self,
              GHashTable           *seen,
              const StreefCategory *category,
              StreefLanguage        language)
{
  add_texts (self, seen, &category->name, language);
  add_texts (self, seen, &category->unit, language);
  add_texts (self, seen, &category->definition, language);
  for (guint i = 0; i < category->results->len; i++)
    {
      const StreefResult *result = g_ptr_array_index (category->results, i);

      add_texts (self, seen, &result->note, language);
    }
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const gsize first = ((const Foreign *) a)->length;
  const gsize second = ((const Foreign *) b)->length;

  return first > second ? -1 : first < second;
}

/**
 * streef_foreign_new:
 * @dataset: kept alive
 * @language: of the document
 *
 * Returns: (transfer full): what the data set does not give in that language
 */
StreefForeign *
streef_foreign_new (const StreefDataset *dataset,
                    StreefLanguage       language)
{
  StreefForeign *self = g_new0 (StreefForeign, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->dataset = streef_dataset_ref (dataset);
  self->texts = g_array_new (FALSE, FALSE, sizeof (Foreign));
  add_texts (self, seen, &dataset->title, language);
  add_texts (self, seen, &dataset->subject, language);
  for (guint i = 0; i < dataset->categories->len; i++)
    add_category (self, seen, g_ptr_array_index (dataset->categories, i), language);
  g_array_sort (self->texts, compare_lengths);

  return self;
}

void
streef_foreign_free (StreefForeign *self)
{
  g_array_unref (self->texts);
  streef_dataset_unref (self->dataset);
  g_free (self);
}

gboolean
streef_foreign_is_empty (const StreefForeign *self)
{
  return self->texts->len == 0;
}

/* Whether no word goes on over @p. */
static gboolean
is_edge (const char *text,
         const char *p)
{
  return p == text || *p == '\0' || !g_unichar_isalnum (g_utf8_get_char (p))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)));
}

static const char *
find_words (const char    *text,
            const char    *from,
            const Foreign *foreign)
{
  for (const char *p = strstr (from, foreign->words); p != NULL;
       p = strstr (p + 1, foreign->words))
    if (is_edge (text, p) && is_edge (text, p + foreign->length))
      return p;

  return NULL;
}

/**
 * streef_foreign_find:
 * @self: texts in another language
 * @text: a text
 * @from: the byte from which it is looked at
 * @out_start, @out_end: (out): the bytes between which one of them stands
 * @out_code: (out): the code of its language
 *
 * Returns: whether one stands in @text: the first, and of those that start there the longest
 */
gboolean
streef_foreign_find (const StreefForeign  *self,
                     const char           *text,
                     guint                 from,
                     guint                *out_start,
                     guint                *out_end,
                     const char          **out_code)
{
  const char *first = NULL;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const Foreign *foreign = &g_array_index (self->texts, Foreign, i);
      const char *found = find_words (text, text + from, foreign);

      if (found == NULL || (first != NULL && found >= first))
        continue;
      first = found;
      *out_start = (guint) (found - text);
      *out_end = *out_start + (guint) foreign->length;
      *out_code = streef_language_get_code (foreign->language);
    }

  return first != NULL;
}
