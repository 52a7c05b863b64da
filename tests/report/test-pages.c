/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/test-pages.h"

#include "load/streef-loader.h"
#include "report/streef-installation.h"

const StreefDataset *
test_load (const char *path)
{
  const char *files[] = { path, NULL };
  const StreefReading reading = { 0 };
  g_autoptr (GError) error = NULL;
  const StreefDataset *dataset = streef_load (files, &reading, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

/* "interventions-2015": one of the examples that come with the program. */
const StreefDataset *
test_load_example (const char *name)
{
  g_autofree char *file = g_strdup_printf ("examples/%s.csv", name);
  g_autofree char *path = streef_installation_find_data (file);

  return test_load (path);
}

/* @year 0 for the latest. */
StreefPages *
test_lay_out (const StreefDataset  *dataset,
              StreefLanguage        language,
              int                   year,
              GError              **error)
{
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  StreefPagesOptions options = {
    .language = language,
    .year = year != 0 ? year : streef_dataset_get_default_year (dataset),
  };

  g_date_set_dmy (&options.date, 21, G_DATE_MARCH, 2016);
  return streef_pages_new (dataset, &options, theme, error);
}
