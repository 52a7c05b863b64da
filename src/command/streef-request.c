/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-request.h"

#include "command/streef-console.h"
#include "command/streef-memory.h"
#include "load/streef-loader.h"
#include "problem/streef-error.h"

static void
say_problems (const GPtrArray *problems,
              StreefLanguage   language)
{
  for (guint i = 0; i < problems->len; i++)
    streef_console_say_problem (g_ptr_array_index (problems, i), language);
}

static void
say_understood (const StreefDataset *dataset,
                StreefLanguage       language)
{
  for (guint i = 0; i < dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (dataset->sources, i);

      say_problems (source->understood, language);
    }
}

static void
set_year_error (const StreefDataset *dataset,
                int                  year,
                GError             **error)
{
  g_autofree char *asked = g_strdup_printf ("%d", year);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < dataset->years->len; i++)
    g_string_append_printf (known, "%s%d", i > 0 ? ", " : "",
                            g_array_index (dataset->years, int, i));

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_YEAR_UNKNOWN, NULL, asked, known->str,
                                               NULL));
}

/* Reads files and says what is wrong with them: (transfer full) (nullable). */
static const StreefDataset *
load (const char *const   *files,
      const StreefOptions *options,
      GError             **error)
{
  const StreefDataset *dataset;

  streef_memory_expect (files);
  dataset = streef_load (files, &options->reading, NULL, NULL, NULL, NULL, error);
  if (dataset == NULL)
    return NULL;

  if (options->is_verbose)
    say_understood (dataset, options->language);
  say_problems (dataset->problems, options->language);
  return dataset;
}

/**
 * streef_request_open:
 * @self: a zeroed request
 * @options: what the command line asks for; must outlive the request
 *
 * Reads the files, says on standard error what is wrong with them, and finds the year and the
 * category asked for. Where they are compared with another, all years and categories are.
 *
 * Returns: false with @error set where a file cannot be read or the data has no such year or
 * category
 */
gboolean
streef_request_open (StreefRequest       *self,
                     const StreefOptions *options,
                     GError             **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_copy (options->files, NULL, NULL);

  g_ptr_array_add (files, NULL);
  self->options = options;
  self->dataset = load ((const char *const *) files->pdata, options, error);
  if (self->dataset == NULL)
    return FALSE;

  if (options->against != NULL)
    {
      const char *const against[] = { options->against, NULL };

      self->against = load (against, options, error);
      return self->against != NULL;
    }

  self->year = options->year;
  if (self->year == 0)
    self->year = streef_dataset_get_default_year (self->dataset);
  else if (!streef_dataset_has_year (self->dataset, self->year))
    {
      set_year_error (self->dataset, self->year, error);
      return FALSE;
    }

  if (options->category == NULL)
    return TRUE;

  self->category = streef_dataset_find_category (self->dataset, options->category, error);
  return self->category != NULL;
}

/**
 * streef_request_clear:
 * @self: a request
 *
 * Releases what it owns.
 */
void
streef_request_clear (StreefRequest *self)
{
  g_clear_pointer (&self->dataset, streef_dataset_unref);
  g_clear_pointer (&self->against, streef_dataset_unref);
}

/**
 * streef_request_compare_categories:
 * @self: a request
 * @year: the year
 *
 * Returns: (transfer full): the categories asked for in that year
 */
StreefComparison *
streef_request_compare_categories (const StreefRequest *self,
                                   int                  year)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .year = year,
    .category = self->category,
  };

  return streef_comparison_new (self->dataset, &question);
}

/**
 * streef_request_compare_years:
 * @self: a request
 * @category: a category of its data set
 *
 * Returns: (transfer full): that category over the years
 */
StreefComparison *
streef_request_compare_years (const StreefRequest  *self,
                              const StreefCategory *category)
{
  const StreefQuestion question = { .kind = STREEF_QUESTION_YEARS, .category = category };

  return streef_comparison_new (self->dataset, &question);
}

/**
 * streef_request_is_about_years:
 * @self: a request
 *
 * Returns: whether one category over the years was asked for: a category with results of its own,
 * and no year
 */
gboolean
streef_request_is_about_years (const StreefRequest *self)
{
  return self->category != NULL && self->category->results->len > 0 && self->options->year == 0;
}
