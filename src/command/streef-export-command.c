/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-export-command.h"

#include "load/streef-long-writer.h"
#include "problem/streef-error.h"
#include "report/streef-data-attachment.h"
#include "report/streef-export-all.h"
#include "report/streef-export.h"
#include "report/streef-output.h"

#include <glib/gstdio.h>
#include <string.h>

#define DEFAULT_SCALE 2
#define ENDING_LENGTH 4

typedef enum
{
  FORMAT_PDF,
  FORMAT_SVG,
  FORMAT_PNG,
  FORMAT_CSV,
  FORMAT_ODS,
  N_ENDINGS,
  FORMAT_FOLDER = N_ENDINGS,
  N_FORMATS,
} Format;

/* N_FORMATS where the path has none of the endings. */
static Format
get_format (const char *path)
{
  static const char *const endings[N_ENDINGS] = {
    [FORMAT_PDF] = ".pdf",
    [FORMAT_SVG] = ".svg",
    [FORMAT_PNG] = ".png",
    [FORMAT_CSV] = ".csv",
    [FORMAT_ODS] = ".ods",
  };
  const gsize length = strlen (path);

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR))
    return FORMAT_FOLDER;

  for (guint format = 0; format < N_ENDINGS; format++)
    if (length > ENDING_LENGTH
        && g_ascii_strcasecmp (path + length - ENDING_LENGTH, endings[format]) == 0)
      return (Format) format;

  return N_FORMATS;
}

static gboolean
set_output_error (StreefProblemCode code,
                  const char       *path,
                  GError          **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  streef_error_set (error, streef_problem_new (code, NULL, shown, NULL));
  return FALSE;
}

static gboolean
set_value_error (const char *option,
                 const char *value,
                 const char *values,
                 GError    **error)
{
  g_autofree char *shown = g_utf8_make_valid (value, -1);

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_OPTION_VALUE, NULL, option, shown,
                                               values, NULL));
  return FALSE;
}

static gboolean
set_conflict (const char *option,
              const char *other,
              GError    **error)
{
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_OPTIONS_CONFLICT, NULL, option, other,
                                               NULL));
  return FALSE;
}

/* Whether both paths lead to one file, by whatever names and links. */
static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0
         && status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

/* Whether one chart is exported. */
static gboolean
is_chart (const StreefOptions *options,
          Format               format)
{
  return format == FORMAT_SVG || format == FORMAT_PNG || (format == FORMAT_PDF && options->has_chart);
}

/* An option of what is shown that does not go with the output's format, or NULL. */
static const char *
find_conflict (const StreefOptions *options,
               Format               format)
{
  if (options->scale != 0 && format != FORMAT_PNG)
    return "--scale";
  if (options->width != 0 && !is_chart (options, format))
    return "--width";
  if (options->on_one_page && (format != FORMAT_PDF || options->has_chart))
    return "--one-page";
  if (options->attaches_data && format != FORMAT_PDF)
    return "--attach-data";
  if (options->has_chart && (format == FORMAT_CSV || format == FORMAT_ODS || format == FORMAT_FOLDER))
    return "--chart";
  if (options->year != 0 && format == FORMAT_CSV)
    return "--year";
  if (options->category != NULL && format == FORMAT_CSV)
    return "--category";
  if (options->theme != NULL && (format == FORMAT_CSV || format == FORMAT_ODS))
    return "--theme";

  return NULL;
}

/* Whether what is asked for can be had in that format. */
static gboolean
check_format (const StreefOptions *options,
              GError             **error)
{
  const Format format = get_format (options->output);
  g_autofree char *shown = g_filename_display_name (options->output);
  const char *conflict = find_conflict (options, format);

  if (format == N_FORMATS)
    return set_output_error (STREEF_PROBLEM_OUTPUT_ENDING, options->output, error);

  if (conflict != NULL)
    return set_conflict (conflict, shown, error);

  if (options->has_chart && options->chart == STREEF_CHART_YEARS && options->year != 0)
    return set_conflict ("--year", "--chart years", error);

  return TRUE;
}

/* No file may take the place of one that is read, nor of any other unless that was asked for. */
static gboolean
check_place (const StreefOptions *options,
             const char          *path,
             GError             **error)
{
  for (guint i = 0; i < options->files->len; i++)
    if (is_same_file (g_ptr_array_index (options->files, i), path))
      return set_output_error (STREEF_PROBLEM_OUTPUT_IS_INPUT, path, error);

  if (!options->replaces && g_file_test (path, G_FILE_TEST_EXISTS))
    return set_output_error (STREEF_PROBLEM_OUTPUT_EXISTS, path, error);

  return TRUE;
}

/**
 * streef_export_command_check:
 * @options: the options of an export
 *
 * Finds wrong use before anything is read.
 *
 * Returns: false with @error set where the output cannot be asked for
 */
gboolean
streef_export_command_check (const StreefOptions *options,
                             GError             **error)
{
  if (!check_format (options, error))
    return FALSE;

  return get_format (options->output) == FORMAT_FOLDER
         || check_place (options, options->output, error);
}

/* The date that is printed: --date, else that of SOURCE_DATE_EPOCH, else today. */
static gboolean
get_date (const StreefOptions *options,
          GDate               *out_date,
          GError             **error)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  *out_date = options->date;
  if (g_date_valid (&options->date))
    return TRUE;

  if (epoch == NULL)
    time = g_date_time_new_now_local ();
  else if (g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);

  if (time == NULL)
    return set_value_error ("SOURCE_DATE_EPOCH", epoch, "0…", error);

  g_date_clear (out_date, 1);
  g_date_set_dmy (out_date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return TRUE;
}

/* The category asked for and all below it, or NULL where none was asked for. */
static GPtrArray *
select_categories (const StreefRequest *request)
{
  const GPtrArray *categories = request->dataset->categories;
  GPtrArray *selection;

  if (request->category == NULL)
    return NULL;

  selection = g_ptr_array_new ();
  for (guint i = 0; i < categories->len; i++)
    if (streef_category_is_within (g_ptr_array_index (categories, i), request->category))
      g_ptr_array_add (selection, g_ptr_array_index (categories, i));

  return selection;
}

static GBytes *
make_summary (const StreefRequest    *request,
              StreefTheme            *theme,
              const GDate            *date,
              const StreefAttachment *attachment,
              GError                **error)
{
  g_autoptr (GPtrArray) selection = select_categories (request);
  const StreefPagesOptions options = {
    .language = request->options->language,
    .year = request->year,
    .selection = selection,
    .date = *date,
    .on_one_page = request->options->on_one_page,
  };
  g_autoptr (StreefPages) pages = streef_pages_new (request->dataset, &options, theme, error);

  return pages == NULL ? NULL : streef_export_summary_pdf (pages, attachment, error);
}

/* The category whose years are drawn: the one asked for, else the total of the latest year, else
 * the only one with results. */
static const StreefCategory *
find_category_for_years (const StreefRequest *request)
{
  g_autoptr (StreefComparison) comparison = NULL;
  const StreefCategory *only = NULL;

  if (request->category != NULL)
    return request->category;

  comparison = streef_request_compare_categories (request, request->year);
  if (comparison->total != NULL)
    return comparison->total->key.category;

  for (guint i = 0; i < request->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (request->dataset->categories, i);

      if (category->results->len > 0 && only != NULL)
        return NULL;
      if (category->results->len > 0)
        only = category;
    }

  return only;
}

static StreefComparison *
compare_for_chart (const StreefRequest *request,
                   GError             **error)
{
  const StreefChartKind chart = request->options->chart;
  const gboolean is_about_years
      = chart == STREEF_CHART_YEARS
        || (chart == STREEF_CHART_DIFFERENCE && streef_request_is_about_years (request));
  const StreefCategory *category;

  if (!is_about_years)
    return streef_request_compare_categories (request, request->year);

  category = find_category_for_years (request);
  if (category != NULL)
    return streef_request_compare_years (request, category);

  streef_error_set (error,
                    streef_problem_new (STREEF_PROBLEM_OPTION_MISSING, NULL, "--category", NULL));
  return NULL;
}

static GBytes *
make_chart (const StreefRequest    *request,
            Format                  format,
            StreefTheme            *theme,
            const GDate            *date,
            const StreefAttachment *attachment,
            GError                **error)
{
  const StreefOptions *options = request->options;
  const guint scale = options->scale > 0 ? options->scale : DEFAULT_SCALE;
  g_autoptr (StreefComparison) comparison = compare_for_chart (request, error);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = options->chart,
    .language = options->language,
    .theme = theme,
    .width = options->width,
  };

  if (comparison == NULL)
    return NULL;

  switch (format)
    {
    case FORMAT_PDF:
      return streef_export_chart_pdf (&chart, date, attachment, error);
    case FORMAT_SVG:
      return streef_export_chart_svg (&chart, error);
    case FORMAT_PNG:
      return streef_export_chart_png (&chart, scale, error);
    case FORMAT_CSV:
    case FORMAT_ODS:
    case FORMAT_FOLDER:
    case N_FORMATS:
    default:
      g_assert_not_reached ();
    }
}

static GBytes *
make_output (const StreefRequest *request,
             GError             **error)
{
  const StreefOptions *options = request->options;
  const Format format = get_format (options->output);
  g_autoptr (StreefTheme) theme = NULL;
  g_auto (StreefDataAttachment) data = { 0 };
  const StreefAttachment *attachment = NULL;
  GDate date;

  if (format == FORMAT_CSV)
    return streef_long_write (request->dataset, options->language);

  if (!get_date (options, &date, error))
    return NULL;

  if (format == FORMAT_ODS)
    return streef_export_ods (request->dataset, request->category, options->year, options->language,
                              &date, error);

  theme = streef_theme_open_alone (options->theme, error);
  if (theme == NULL)
    return NULL;

  if (options->attaches_data)
    {
      streef_data_attachment_init (&data, request->dataset, options->language);
      attachment = &data.file;
    }

  if (!is_chart (options, format))
    return make_summary (request, theme, &date, attachment, error);

  return make_chart (request, format, theme, &date, attachment, error);
}

static gboolean
check_places (const StreefOptions *options,
              GPtrArray           *files,
              GError             **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      const StreefNamedFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (options->output, file->name, NULL);

      if (!check_place (options, path, error))
        return FALSE;
    }

  return TRUE;
}

/* Every file is made before the first is written. */
static gboolean
export_folder (const StreefRequest *request,
               GError             **error)
{
  g_autoptr (StreefTheme) theme = NULL;
  g_autoptr (GPtrArray) files = NULL;
  GDate date;

  if (!get_date (request->options, &date, error))
    return FALSE;

  theme = streef_theme_open_alone (request->options->theme, error);
  if (theme == NULL)
    return FALSE;

  files = streef_export_all (request->dataset, request->category, request->year,
                             request->options->language, theme, &date, error);
  return files != NULL && check_places (request->options, files, error)
         && streef_output_write_folder (request->options->output, files, request->options->replaces,
                                        error);
}

/**
 * streef_export_command_run:
 * @request: what is asked for; its options passed streef_export_command_check()
 *
 * Makes the output whole, then writes it.
 *
 * Returns: whether it was written
 */
gboolean
streef_export_command_run (const StreefRequest *request,
                           GError             **error)
{
  const StreefOptions *options = request->options;
  g_autoptr (GBytes) bytes = NULL;

  if (get_format (options->output) == FORMAT_FOLDER)
    return export_folder (request, error);

  bytes = make_output (request, error);
  return bytes != NULL && streef_output_write (options->output, bytes, options->replaces, error);
}
