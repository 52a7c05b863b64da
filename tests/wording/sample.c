/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"

#include "language/streef-date.h"
#include "number/streef-number-reader.h"

const SampleRow sample_2015[] = {
  { "Alle interventies", "All interventions", "interventies|interventions", STREEF_DIRECTION_HIGHER,
    STREEF_PART_ADDS_UP, 2015, "842", "600", STREEF_FIRMNESS_FINAL, NULL, NULL, NULL, FALSE },
  { "Alle interventies > Proactieve onderzoeken", "Proactive investigations", "interventies|interventions",
    STREEF_DIRECTION_HIGHER, STREEF_PART_ADDS_UP, 2015, "25", "20", STREEF_FIRMNESS_FINAL, NULL, NULL, NULL, FALSE },
  { "Alle interventies > Reguliere onderzoeken", "Regular investigations", "interventies|interventions",
    STREEF_DIRECTION_HIGHER, STREEF_PART_ADDS_UP, 2015, "364", "215", STREEF_FIRMNESS_FINAL, NULL, NULL, NULL, FALSE },
  { "Alle interventies > Eenvoudige onderzoeken en alternatieve interventies",
    "Simple investigations and alternative interventions", "interventies|interventions", STREEF_DIRECTION_HIGHER,
    STREEF_PART_ADDS_UP, 2015, "453", "365", STREEF_FIRMNESS_FINAL, "842 − 25 − 364", "600 − 20 − 215",
    "De brief geeft deze twee soorten niet apart.|The letter does not give these two kinds apart.", FALSE },
};
const guint n_sample_2015 = G_N_ELEMENTS (sample_2015);

static void
set_texts (StreefTexts *texts,
           const char  *both)
{
  g_auto (GStrv) parts = NULL;

  if (both == NULL)
    return;

  parts = g_strsplit (both, "|", 2);
  streef_texts_set (texts, STREEF_LANGUAGE_NL, parts[0]);
  streef_texts_set (texts, STREEF_LANGUAGE_EN, parts[1] != NULL ? parts[1] : parts[0]);
}

static void
set_value (StreefValue *value,
           const char  *cell,
           const char  *rule)
{
  g_auto (GStrv) ends = NULL;

  if (cell == NULL)
    return;

  ends = g_strsplit (cell, "..", 2);
  if (ends[0] != NULL && ends[1] != NULL)
    {
      value->kind = STREEF_VALUE_RANGE;
      g_assert_true (streef_number_from_plain (ends[0], &value->number));
      g_assert_true (streef_number_from_plain (ends[1], &value->high));
    }
  else
    streef_value_read (cell, STREEF_LANGUAGE_EN, value);

  if (rule != NULL)
    {
      value->origin = STREEF_ORIGIN_DERIVED;
      value->rule = g_ref_string_new (rule);
    }
}

static StreefResult *
make_result (const SampleRow *row)
{
  StreefResult *result = streef_result_new (row->year);

  set_value (&result->achieved, row->achieved, row->rule);
  set_value (&result->target, row->target, row->target_rule);
  set_texts (&result->note, row->note);
  result->firmness = row->firmness;
  result->break_before = row->break_before;

  return result;
}

static const StreefDataset *
build (const SampleRow *rows,
       guint            n_rows,
       const char      *reference_date)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  GDate date;

  g_date_clear (&date, 1);
  if (reference_date != NULL)
    {
      g_assert_true (streef_date_read (reference_date, &date));
      streef_dataset_builder_set_reference_date (builder, &date);
    }
  streef_dataset_builder_set_reference (builder, "Kamerstuk 31 015, nr. 121");

  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) names = g_strsplit (rows[i].path, " > ", 0);
      StreefCategory *category = streef_dataset_builder_ensure_category (builder, (const char *const *) names,
                                                                         g_strv_length (names));

      streef_texts_set (&category->name, STREEF_LANGUAGE_NL, names[g_strv_length (names) - 1]);
      if (rows[i].name_en != NULL)
        streef_texts_set (&category->name, STREEF_LANGUAGE_EN, rows[i].name_en);
      set_texts (&category->unit, rows[i].unit);
      category->direction = rows[i].direction;
      category->part = rows[i].part;
      streef_dataset_builder_take_result (builder, category, make_result (&rows[i]));
    }

  return streef_dataset_builder_build (builder);
}

StreefComparison *
sample_categories (const SampleRow *rows,
                   guint            n_rows,
                   const char      *reference_date,
                   int              year)
{
  g_autoptr (StreefDatasetRef) dataset = build (rows, n_rows, reference_date);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = year };

  return streef_comparison_new (dataset, &question);
}

/* All categories over the years. */
StreefComparison *
sample_courses (const SampleRow *rows,
                guint            n_rows,
                const char      *reference_date)
{
  g_autoptr (StreefDatasetRef) dataset = build (rows, n_rows, reference_date);
  const StreefQuestion question = { .kind = STREEF_QUESTION_COURSES };

  return streef_comparison_new (dataset, &question);
}

/* The years of the first row's category. */
StreefComparison *
sample_years (const SampleRow *rows,
              guint            n_rows,
              const char      *reference_date)
{
  g_autoptr (StreefDatasetRef) dataset = build (rows, n_rows, reference_date);
  g_auto (GStrv) names = g_strsplit (rows[0].path, " > ", 0);
  g_autofree char *path = g_strjoinv (STREEF_PATH_SEPARATOR, names);
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_YEARS,
    .category = streef_dataset_get_by_path (dataset, path),
  };

  g_assert_nonnull (question.category);

  return streef_comparison_new (dataset, &question);
}
