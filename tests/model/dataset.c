/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

static void
test_default_year (void)
{
  static const struct
  {
    const char *row;
    Figure figures[6];
    int year;
  } cases[] = {
    { "the last with a figure", { { "A", 2019, "1", "1" }, { "A", 2020, "2", "1" }, { "A", 2021, "n.b.", "1" } }, 2020 },
    { "a zero is a figure", { { "A", 2019, "1", "1" }, { "A", 2020, "0", "1" }, { "A", 2018, "3", "1" } }, 2020 },
    { "nothing known yet", { { "A", 2019, "n.b.", "1" }, { "A", 2020, NULL, "1" }, { "A", 2021, "n.b.", "1" } }, 2021 },
    { "one figure of three is not a year",
      { { "A", 2020, "1" }, { "B", 2020, "1" }, { "C", 2020, "1" }, { "A", 2021, "1" }, { "B", 2021, NULL, "1" }, { "C", 2021, "n.b." } }, 2020 },
    { "half of them is one", { { "A", 2020, "1" }, { "B", 2020, "1" }, { "A", 2021, "1" } }, 2021 },
    { "what never has a figure does not count",
      { { "A", 2020, "1" }, { "A", 2021, "1" }, { "B", 2020, NULL, "1" }, { "B", 2021, NULL, "1" }, { "C", 2020, NULL, "1" } }, 2021 },
    { "each its own year", { { "A", 2018, "1" }, { "B", 2019, "1" }, { "C", 2020, "1" } }, 2020 },
    { "most, where no year has half",
      { { "A", 2018, "1" }, { "B", 2018, "1" }, { "C", 2019, "1" }, { "D", 2020, "1" }, { "E", 2021, "1" }, { "F", 2021, NULL, "1" } }, 2018 },
    { "parts do not count",
      { { "A", 2020, "1" }, { "A", 2021, "1" }, { "A/B", 2020, "1" }, { "A/C", 2020, "1" }, { "A/D", 2020, "1" } }, 2021 },
    { "what stands under a theme does",
      { { "A", 2020, NULL, "1" }, { "A/B", 2021, "1" }, { "A/B", 2020, "1" }, { "A/C", 2020, "1" }, { "A/D", 2020, "1" } }, 2020 },
    { "no years", { { "A", 0 }, { "B", 0 }, { "C", 0 } }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = NULL;
      guint n_figures = 0;

      while (n_figures < G_N_ELEMENTS (cases[i].figures) && cases[i].figures[n_figures].path != NULL)
        n_figures++;
      dataset = figures_load (cases[i].figures, n_figures, NULL);
      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (streef_dataset_get_default_year (dataset), ==, cases[i].year);
    }
}

static void
test_years (void)
{
  static const Figure figures[] = { { "A", 2020, "1" }, { "B", 2012, "1" }, { "A", 2015, "1" }, { "B", 2020, "1" } };
  static const int years[] = { 2012, 2015, 2020 };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  g_assert_cmpuint (dataset->years->len, ==, G_N_ELEMENTS (years));
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_cmpint (g_array_index (dataset->years, int, i), ==, years[i]);
  g_assert_true (streef_dataset_has_year (dataset, 2015));
  g_assert_false (streef_dataset_has_year (dataset, 2016));
}

static void
test_path (void)
{
  static const Figure figures[] = { { "A/B", 2020, "1" }, { "C/B", 2020, "1" } };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *path = streef_category_dup_path (category, STREEF_PATH_SEPARATOR);

      g_assert_true (streef_dataset_get_by_path (dataset, path) == category);
    }

  g_assert_null (streef_dataset_get_by_path (dataset, "B"));
}

static void
test_problem_rows (void)
{
  static const Figure figures[] = { { "A", 2020, "1", NULL, NULL }, { "A", 2020, "2", NULL, NULL } };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  StreefPlace place = { .file = g_intern_static_string (FIGURES_FILE), .column = 1, .row = 3 };

  g_assert_true (streef_dataset_has_problems (dataset));
  g_assert_true (streef_dataset_has_problem_at (dataset, &place));
  place.row = 2;
  g_assert_false (streef_dataset_has_problem_at (dataset, &place));
  place.row = 0;
  g_assert_false (streef_dataset_has_problem_at (dataset, &place));
  place = (StreefPlace) { .file = g_intern_static_string ("other.csv"), .row = 3 };
  g_assert_false (streef_dataset_has_problem_at (dataset, &place));
}

static void
test_sources (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (StreefDatasetRef) same = NULL;

  streef_dataset_builder_take_source (builder, streef_source_new (g_intern_static_string ("one.csv")));
  streef_dataset_builder_take_source (builder, streef_source_new (g_intern_static_string ("two.csv")));
  dataset = streef_dataset_builder_build (builder);
  same = streef_dataset_ref (dataset);

  g_assert_false (streef_dataset_has_problems (same));
  g_assert_cmpint (streef_dataset_get_source_index (dataset, "one.csv"), ==, 0);
  g_assert_cmpint (streef_dataset_get_source_index (dataset, "two.csv"), ==, 1);
  g_assert_cmpint (streef_dataset_get_source_index (dataset, "three.csv"), ==, -1);
  g_assert_cmpint (streef_dataset_get_source_index (dataset, NULL), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/default-year", test_default_year);
  g_test_add_func ("/dataset/years", test_years);
  g_test_add_func ("/dataset/path", test_path);
  g_test_add_func ("/dataset/problem-rows", test_problem_rows);
  g_test_add_func ("/dataset/sources", test_sources);
  return g_test_run ();
}
