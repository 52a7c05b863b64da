/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-export-all.h"

#include "language/streef-catalogue.h"
#include "report/streef-export.h"
#include "wording/streef-table.h"
#include "wording/streef-words.h"

#include <string.h>

/* How long the part of a file's name is that comes from a category's: with the rest of it every
 * file system has room for it, and a list of files stays readable. */
#define MAX_NAME 80

/**
 * All:
 * @names: the file names so far, without what follows a category's
 * @files: (element-type StreefNamedFile)
 *
 * The files of a folder while they are made.
 */
typedef struct
{
  const StreefDataset *dataset;
  StreefLanguage language;
  StreefTheme *theme;
  GHashTable *names;
  GPtrArray *files;
} All;

static void
free_file (gpointer data)
{
  StreefNamedFile *file = data;

  g_free (file->name);
  g_bytes_unref (file->data);
  g_free (file);
}

/* Takes @data; %NULL is an error that was set. */
static gboolean
add_file (All        *self,
          const char *name,
          const char *ending,
          GBytes     *data)
{
  StreefNamedFile *file;

  if (data == NULL)
    return FALSE;

  file = g_new (StreefNamedFile, 1);
  file->name = g_strconcat (name, ending, NULL);
  file->data = data;
  g_ptr_array_add (self->files, file);
  return TRUE;
}

/* Letters and digits of @text in lower case, with hyphens between: (transfer full). */
static char *
simplify (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *name = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && name->len < MAX_NAME; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (name, g_ascii_tolower (*at));
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);

  return g_string_free (name, FALSE);
}

/* (transfer full): a name like no other so far; names that are the same or have no letter to be
 * told apart by get a number. */
static char *
dup_name (All        *self,
          const char *text)
{
  g_autofree char *simple = simplify (text);
  char *name = g_strdup (*simple != '\0' ? simple : "1");

  for (guint i = 2; !g_hash_table_add (self->names, g_strdup (name)); i++)
    {
      g_free (name);
      name = *simple != '\0' ? g_strdup_printf ("%s-%u", simple, i) : g_strdup_printf ("%u", i);
    }

  return name;
}

static gboolean
add_chart (All                     *self,
           const StreefComparison  *comparison,
           StreefChartKind          kind,
           const char              *name,
           const char              *suffix,
           GError                 **error)
{
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = kind,
    .language = self->language,
    .theme = self->theme,
  };
  g_autofree char *whole = g_strdup_printf ("%s-%s", name, suffix);

  return add_file (self, whole, ".svg", streef_export_chart_svg (&chart, error));
}

static void
add_table (All                    *self,
           const StreefComparison *comparison,
           const char             *name)
{
  g_autoptr (StreefTable) table = streef_table_new (comparison, self->language);
  char *csv = streef_table_dup_csv (table);

  add_file (self, name, ".csv", g_bytes_new_take (csv, strlen (csv)));
}

static gboolean
add_year (All                   *self,
          const StreefCategory  *category,
          int                    year,
          GError               **error)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .category = category,
    .year = year,
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (self->dataset, &question);
  g_autofree char *digits = g_strdup_printf ("%d", year);
  g_autofree char *name = dup_name (self, digits);

  add_table (self, comparison, name);
  return add_chart (self, comparison, STREEF_CHART_ACHIEVED, name,
                    /* Translators: part of a file's name: small letters, no spaces. */
                    streef_text_in (self->language, "file name", "achieved"), error)
         && add_chart (self, comparison, STREEF_CHART_DIFFERENCE, name,
                       streef_text_in (self->language, "file name", "difference"), error);
}

static gboolean
add_category (All                   *self,
              const StreefCategory  *category,
              GError               **error)
{
  const StreefQuestion question = { .kind = STREEF_QUESTION_YEARS, .category = category };
  g_autoptr (StreefComparison) comparison = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  if (category->results->len == 0)
    return TRUE;

  comparison = streef_comparison_new (self->dataset, &question);
  shown = streef_words_category_name (category, self->language);
  name = dup_name (self, shown);
  add_table (self, comparison, name);
  return add_chart (self, comparison, STREEF_CHART_YEARS, name,
                    streef_text_in (self->language, "file name", "years"), error);
}

static gboolean
add_categories (All                   *self,
                const StreefCategory  *top,
                GError               **error)
{
  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      if ((top == NULL || streef_category_is_within (category, top)) && !add_category (self, category, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_all (All                   *self,
         const StreefCategory  *category,
         int                    year,
         const GDate           *date,
         GError               **error)
{
  g_autofree char *name
    = dup_name (self, streef_text_in (self->language, "file name", "all-tables"));

  return add_file (self, name, ".ods",
                   streef_export_ods (self->dataset, NULL, 0, self->language, date, error))
         && add_year (self, category, year, error) && add_categories (self, category, error);
}

/**
 * streef_export_all:
 * @category: (nullable): only this one and its parts
 * @year: the year of the tables and charts of categories
 * @theme: how the charts look
 * @date: the day that files say they were made
 * @error: STREEF_PROBLEM_GLYPH_MISSING or STREEF_PROBLEM_DRAWING_FAILED
 *
 * Every chart as SVG and every table as CSV: of the year, and of the years of each category, named
 * for it; and all tables as one spreadsheet.
 *
 * Returns: (transfer full) (nullable) (element-type StreefNamedFile): the files of a folder
 */
GPtrArray *
streef_export_all (const StreefDataset   *dataset,
                   const StreefCategory  *category,
                   int                    year,
                   StreefLanguage         language,
                   StreefTheme           *theme,
                   const GDate           *date,
                   GError               **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  All all = { dataset, language, theme, names, g_ptr_array_new_with_free_func (free_file) };

  if (add_all (&all, category, year, date, error))
    return all.files;

  g_ptr_array_unref (all.files);
  return NULL;
}
