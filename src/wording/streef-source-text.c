/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-source-text.h"

#include "language/streef-catalogue.h"

/* More sources than this would make more than a line: then those of the whole data are named. */
#define MAX_SOURCES 3

/* Several documents in one text are parted by semicolons. */
static void
add_sources (GPtrArray  *sources,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", 0);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *source = g_strstrip (parts[i]);

      if (*source != '\0' && !g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
        g_ptr_array_add (sources, g_strdup (source));
    }
}

/* The sources of the figures shown; none where a figure has none. */
static GPtrArray *
list_of_figures (const StreefComparison *comparison)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefResult *result = comparison->rows[i].result;

      if (result == NULL)
        continue;
      if (result->source == NULL)
        {
          g_ptr_array_set_size (sources, 0);
          return sources;
        }
      add_sources (sources, result->source);
    }

  return sources;
}

static GPtrArray *
list_of_files (const StreefDataset *dataset)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < dataset->sources->len; i++)
    add_sources (sources,
                 ((const StreefSource *)g_ptr_array_index (dataset->sources, i))->document);

  return sources;
}

/* Joined by semicolons, because sources hold commas; without a full stop at the end. */
static char *
join_sources (const GPtrArray *sources)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, g_ptr_array_index (sources, i));
    }
  while (text->len > 0 && text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

char *
streef_source_text (const StreefComparison *comparison,
                    StreefLanguage          language)
{
  g_autoptr (GPtrArray) sources = list_of_figures (comparison);
  g_autofree char *joined = NULL;

  if (sources->len == 0 || sources->len > MAX_SOURCES)
    {
      g_ptr_array_unref (sources);
      sources = list_of_files (comparison->dataset);
    }
  if (sources->len == 0)
    add_sources (sources, comparison->dataset->reference);
  if (sources->len == 0)
    return g_strdup ("");

  joined = join_sources (sources);
  /* Translators: %s is one or more documents. */
  return g_strdup_printf (streef_text_n (language, "Source: %s.", "Sources: %s.", sources->len),
                          joined);
}
