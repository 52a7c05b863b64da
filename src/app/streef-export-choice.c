/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-export-choice.h"

#include "report/streef-data-attachment.h"

#include <string.h>

/* Pixels per point of a PNG: about 290 dots per inch. */
#define PNG_SCALE 4.0

/**
 * streef_export_choice_new:
 * @session: with a data set; its page, year and language are where the choice begins
 *
 * Returns: (transfer full): the whole summary
 */
StreefExportChoice *
streef_export_choice_new (StreefSession *session)
{
  StreefExportChoice *self = g_rc_box_new0 (StreefExportChoice);

  self->dataset = streef_dataset_ref (streef_session_get_dataset (session));
  self->language = streef_session_get_language (session);
  self->year = streef_session_get_year (session);
  self->left_out = g_hash_table_new (NULL, NULL);
  if (streef_session_get_page (session) == STREEF_PAGE_CATEGORY)
    self->category = streef_session_get_category (session);

  return self;
}

/* (transfer full): the same choice, for another thread. */
StreefExportChoice *
streef_export_choice_copy (const StreefExportChoice *self)
{
  StreefExportChoice *copy = g_rc_box_new0 (StreefExportChoice);
  GHashTableIter iter;
  gpointer category;

  *copy = *self;
  streef_dataset_ref (copy->dataset);
  copy->theme_name = g_strdup (self->theme_name);
  copy->theme = NULL;
  copy->left_out = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &category, NULL))
    g_hash_table_add (copy->left_out, category);

  return copy;
}

StreefExportChoice *
streef_export_choice_ref (StreefExportChoice *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_choice (gpointer data)
{
  StreefExportChoice *self = data;

  g_clear_pointer (&self->theme, streef_theme_unref);
  g_free (self->theme_name);
  g_hash_table_unref (self->left_out);
  streef_dataset_unref (self->dataset);
}

void
streef_export_choice_unref (StreefExportChoice *self)
{
  g_rc_box_release_full (self, clear_choice);
}

gboolean
streef_export_choice_is_summary (const StreefExportChoice *self)
{
  return self->content == STREEF_EXPORT_SUMMARY;
}

/**
 * streef_export_choice_get_chart:
 *
 * Returns: the chart chosen; not for a summary
 */
StreefChartKind
streef_export_choice_get_chart (const StreefExportChoice *self)
{
  if (self->content == STREEF_EXPORT_YEARS)
    return STREEF_CHART_YEARS;

  return self->content == STREEF_EXPORT_DIFFERENCE ? STREEF_CHART_DIFFERENCE
                                                   : STREEF_CHART_ACHIEVED;
}

void
streef_export_choice_set_chosen (StreefExportChoice   *self,
                                 const StreefCategory *category,
                                 gboolean              is_chosen)
{
  if (is_chosen)
    g_hash_table_remove (self->left_out, category);
  else
    g_hash_table_add (self->left_out, (gpointer) category);
}

/* @name: (nullable): as streef_theme_open() takes it */
void
streef_export_choice_set_theme (StreefExportChoice *self,
                                const char         *name)
{
  g_free (self->theme_name);
  self->theme_name = g_strdup (name);
  g_clear_pointer (&self->theme, streef_theme_unref);
}

/* (transfer full) (nullable): what is chosen, %NULL for everything. */
static GPtrArray *
select_categories (const StreefExportChoice *self)
{
  const GPtrArray *categories = self->dataset->categories;
  GPtrArray *selection;

  if (g_hash_table_size (self->left_out) == 0)
    return NULL;

  selection = g_ptr_array_new ();
  for (guint i = 0; i < categories->len; i++)
    if (!g_hash_table_contains (self->left_out, g_ptr_array_index (categories, i)))
      g_ptr_array_add (selection, g_ptr_array_index (categories, i));

  return selection;
}

/* Whether no category is chosen, so that there is nothing to export. */
gboolean
streef_export_choice_is_empty (const StreefExportChoice *self)
{
  g_autoptr (GPtrArray) selection = select_categories (self);

  return self->content != STREEF_EXPORT_YEARS && selection != NULL && selection->len == 0;
}

/**
 * streef_export_choice_compare:
 *
 * Returns: (transfer full): what the chart chosen shows
 */
StreefComparison *
streef_export_choice_compare (const StreefExportChoice *self)
{
  g_autoptr (GPtrArray) selection = select_categories (self);
  const StreefQuestion categories = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .year = self->year,
    .selection = selection,
  };
  const StreefQuestion years = {
    .kind = STREEF_QUESTION_YEARS,
    .category = self->category,
  };

  return streef_comparison_new (self->dataset,
                                self->content == STREEF_EXPORT_YEARS ? &years : &categories);
}

static StreefTheme *
ensure_theme (StreefExportChoice  *self,
              GError             **error)
{
  if (self->theme == NULL)
    self->theme = streef_theme_open (self->theme_name, error);

  return self->theme;
}

static GDate
get_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
  return today;
}

/* @comparison: what it shows; must outlive it */
static StreefChartExport
describe_chart (const StreefExportChoice *self,
                const StreefComparison   *comparison)
{
  return (StreefChartExport) {
    .comparison = comparison,
    .kind = streef_export_choice_get_chart (self),
    .language = self->language,
    .theme = self->theme,
  };
}

static StreefPages *
lay_out_summary (const StreefExportChoice  *self,
                 GError                   **error)
{
  g_autoptr (GPtrArray) selection = select_categories (self);
  const StreefPagesOptions options = {
    .language = self->language,
    .year = self->year,
    .selection = selection,
    .date = get_today (),
  };

  return streef_pages_new (self->dataset, &options, self->theme, error);
}

static StreefPages *
lay_out_chart (const StreefExportChoice  *self,
               GError                   **error)
{
  const GDate today = get_today ();
  g_autoptr (StreefComparison) comparison = streef_export_choice_compare (self);
  const StreefChartExport chart = describe_chart (self, comparison);

  return streef_pages_new_chart (&chart, &today, error);
}

/**
 * streef_export_choice_lay_out:
 * @error: what streef_pages_new() tells
 *
 * Returns: (transfer full) (nullable): the pages of the summary chosen, or the one of the chart
 */
StreefPages *
streef_export_choice_lay_out (StreefExportChoice  *self,
                              GError             **error)
{
  if (ensure_theme (self, error) == NULL)
    return NULL;

  return streef_export_choice_is_summary (self) ? lay_out_summary (self, error)
                                                : lay_out_chart (self, error);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  StreefPages *pages = streef_export_choice_lay_out (task_data, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) streef_pages_unref);
  else
    g_task_return_error (task, error);
}

/**
 * streef_export_choice_lay_out_async:
 * @cancellable: the result of a layout that was cancelled is dropped
 *
 * As streef_export_choice_lay_out(), in a thread: of hundreds of categories it takes seconds. What
 * is chosen meanwhile is not followed.
 */
void
streef_export_choice_lay_out_async (const StreefExportChoice *self,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, streef_export_choice_lay_out_async);
  g_task_set_task_data (task, streef_export_choice_copy (self),
                        (GDestroyNotify) streef_export_choice_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/* (transfer full) (nullable) */
StreefPages *
streef_export_choice_lay_out_finish (GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * streef_export_choice_write_chart:
 * @ending: "pdf", "svg" or "png"
 * @scale: for a PNG, pixels per point
 *
 * Returns: (transfer full) (nullable): the chart chosen
 */
GBytes *
streef_export_choice_write_chart (StreefExportChoice  *self,
                                  const char          *ending,
                                  double               scale,
                                  GError             **error)
{
  const GDate today = get_today ();
  g_autoptr (StreefComparison) comparison = NULL;
  StreefChartExport chart;

  if (ensure_theme (self, error) == NULL)
    return NULL;

  comparison = streef_export_choice_compare (self);
  chart = describe_chart (self, comparison);

  return streef_export_chart (&chart, ending, &today, scale, error);
}

/**
 * streef_export_choice_write:
 * @ending: "pdf" for the summary; "pdf", "svg" or "png" for a chart
 *
 * Returns: (transfer full) (nullable): what is chosen, as a file's content
 */
GBytes *
streef_export_choice_write (StreefExportChoice  *self,
                            const char          *ending,
                            GError             **error)
{
  g_autoptr (StreefPages) pages = NULL;
  g_auto (StreefDataAttachment) data = { 0 };

  if (!streef_export_choice_is_summary (self))
    return streef_export_choice_write_chart (self, ending, PNG_SCALE, error);

  pages = streef_export_choice_lay_out (self, error);
  if (pages == NULL)
    return NULL;

  if (!self->attaches_data)
    return streef_export_summary_pdf (pages, NULL, error);

  streef_data_attachment_init (&data, self->dataset, self->language);
  return streef_export_summary_pdf (pages, &data.file, error);
}

/**
 * streef_export_choice_dup_file_name:
 *
 * Returns: (transfer full): the name offered, without its ending: that of the data's file, the year
 * and the language
 */
char *
streef_export_choice_dup_file_name (const StreefExportChoice *self)
{
  const StreefSource *source = g_ptr_array_index (self->dataset->sources, 0);
  g_autofree char *base = g_filename_display_basename (source->file);
  g_autofree char *year = g_strdup_printf ("-%d", self->year);
  const char *language = streef_language_get_code (self->language);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  if (g_str_has_suffix (base, year) || self->content == STREEF_EXPORT_YEARS)
    year[0] = '\0';

  return g_strdup_printf ("%s%s-%s", base, year, language);
}
