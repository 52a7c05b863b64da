/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-export.h"

#include "language/streef-catalogue.h"
#include "report/streef-ods.h"
#include "report/streef-summary.h"

static void
free_sheet (gpointer data)
{
  StreefSheet *sheet = data;

  g_free ((char *) sheet->name);
  streef_table_unref ((StreefTable *) sheet->table);
}

/* Takes @name. */
static void
add_sheet (GArray               *sheets,
           char                 *name,
           const StreefDataset  *dataset,
           const StreefQuestion *question,
           StreefLanguage        language)
{
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, question);
  const StreefSheet sheet = { name, streef_table_new (comparison, language) };

  g_array_append_val (sheets, sheet);
}

static void
add_year (GArray               *sheets,
          const StreefDataset  *dataset,
          const StreefCategory *category,
          int                   year,
          StreefLanguage        language)
{
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES,
    .category = category,
    .year = year,
  };

  add_sheet (sheets, g_strdup_printf ("%d", year), dataset, &question, language);
}

static void
add_years_of (GArray               *sheets,
              const StreefDataset  *dataset,
              const StreefCategory *category,
              StreefLanguage        language)
{
  const StreefQuestion question = { .kind = STREEF_QUESTION_YEARS, .category = category };

  /* Translators: the name of the sheet with the years of one category. */
  add_sheet (sheets, g_strdup (streef_text (language, "Years")), dataset, &question, language);
}

/* One year, or the years of one category, or every year, the latest first: (transfer full). */
static GArray *
make_sheets (const StreefDataset  *dataset,
             const StreefCategory *category,
             int                   year,
             StreefLanguage        language)
{
  GArray *sheets = g_array_new (FALSE, FALSE, sizeof (StreefSheet));

  g_array_set_clear_func (sheets, free_sheet);
  if (year != 0)
    add_year (sheets, dataset, category, year, language);
  else if (category != NULL && category->results->len > 0)
    add_years_of (sheets, dataset, category, language);
  else
    for (guint i = dataset->years->len; i > 0; i--)
      add_year (sheets, dataset, category, g_array_index (dataset->years, int, i - 1), language);

  return sheets;
}

/**
 * streef_export_ods:
 * @category: (nullable): only this one and its parts
 * @year: only this year, or 0
 * @date: the day that the file says it was made
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): a spreadsheet with a sheet for each year, the latest first;
 *     of a category alone one sheet with its years
 */
GBytes *
streef_export_ods (const StreefDataset   *dataset,
                   const StreefCategory  *category,
                   int                    year,
                   StreefLanguage         language,
                   const GDate           *date,
                   GError               **error)
{
  g_autoptr (GArray) sheets = make_sheets (dataset, category, year, language);
  const StreefPagesOptions options = {
    .language = language,
    .year = year != 0 ? year : streef_dataset_get_default_year (dataset),
  };
  g_autofree char *title = streef_summary_dup_title (dataset, &options);
  const StreefWorkbook workbook = {
    .dataset = dataset,
    .sheets = (const StreefSheet *) (gpointer) sheets->data,
    .n_sheets = sheets->len,
    .title = title,
    .language = language,
    .date = date,
  };

  return streef_ods_write (&workbook, error);
}
