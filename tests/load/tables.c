/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "language/streef-date.h"
#include "load/dump.h"
#include "load/fixture.h"

static const StreefDataset *
load_one (const char *path,
          GError    **error)
{
  const char *files[] = { path, NULL };

  return streef_load (files, NULL, NULL, NULL, NULL, NULL, error);
}

/* What each published table is read as was written down from the table. */
static void
test_published (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *expected_file = g_strconcat (name, ".expected", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "data", expected_file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *figures = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_one (path, &error);

  g_assert_no_error (error);
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  figures = dump_figures (dataset);
  g_assert_cmpstr (figures, ==, expected);
}

/* Layouts of a later issue are refused, not misread. */
static void
test_not_yet (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", data, NULL);
  GError *error = NULL;

  g_assert_null (load_one (path, &error));
  g_free (fixture_take_error (error, STREEF_PROBLEM_NO_HEADER, 0));
}

static void
assert_result (const StreefDataset *dataset,
               const char          *name,
               const char          *achieved,
               const char          *target,
               guint                line)
{
  g_autoptr (GError) error = NULL;
  const StreefCategory *category = streef_dataset_find_category (dataset, name, &error);
  const StreefResult *result;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  result = streef_category_get_result (category, 2015);
  g_assert_nonnull (result);
  streef_value_append_plain (&result->achieved, text);
  g_string_append_c (text, '/');
  streef_value_append_plain (&result->target, text);
  expected = g_strconcat (achieved, "/", target, NULL);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (result->achieved.place.line, ==, line);
  g_assert_cmpuint (result->achieved.place.column, ==, 9);
  g_assert_cmpuint (result->target.place.column, ==, 10);
  g_assert_cmpstr (streef_category_get_unit (category, STREEF_LANGUAGE_EN), ==, "interventions");
  g_assert_cmpint (category->direction, ==, STREEF_DIRECTION_HIGHER);
  g_assert_nonnull (streef_texts_get_exact (&category->definition, STREEF_LANGUAGE_NL));
  g_assert_nonnull (streef_texts_get_exact (&category->definition, STREEF_LANGUAGE_EN));
}

static void
test_interventions_2015 (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                 "interventions-2015.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_one (path, &error);
  const StreefCategory *derived;
  const StreefResult *result;
  g_autofree char *date = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (dataset->problems->len, ==, 0);
  g_assert_cmpuint (dataset->categories->len, ==, 4);
  assert_result (dataset, "Alle interventies", "842", "600", 11);
  assert_result (dataset, "Proactieve onderzoeken", "25", "20", 12);
  assert_result (dataset, "Reguliere onderzoeken", "364", "215", 13);
  assert_result (dataset, "Simple investigations and alternative interventions", "453", "365", 14);

  derived = streef_dataset_find_category (
    dataset, "Simple investigations and alternative interventions", NULL);
  result = streef_category_get_result (derived, 2015);
  g_assert_cmpint (result->achieved.origin, ==, STREEF_ORIGIN_DERIVED);
  g_assert_cmpint (result->target.origin, ==, STREEF_ORIGIN_DERIVED);
  g_assert_cmpstr (result->achieved.rule, ==, "842 − 25 − 364");
  g_assert_cmpstr (result->target.rule, ==, "600 − 20 − 215");

  g_assert_cmpstr (dataset->reference, ==, "Kamerstuk 31 015, nr. 121");
  date = streef_date_dup_iso (&dataset->reference_date);
  g_assert_cmpstr (date, ==, "2016-03-21");
  g_assert_cmpstr (streef_texts_get_exact (&dataset->title, STREEF_LANGUAGE_EN), ==,
                   "Results for 2015: child sexual abuse and child sex tourism");
}

/* No other example holds a problem than the revised figure. */
static void
test_examples (void)
{
  static const struct
  {
    const char *name;
    const char *problems;
  } cases[] = {
    { "oskm-2010-2021.csv", "" },
    { "high-impact-crimes-2009-2019.csv", "" },
    { "security-agenda-2019-2022.csv", "revised" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                     cases[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) dataset = load_one (path, &error);
      g_autoptr (GString) problems = g_string_new (NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      for (guint j = 0; j < dataset->problems->len; j++)
        g_string_append (problems, streef_problem_code_get_id (streef_problem_get_code (
                                     g_ptr_array_index (dataset->problems, j))));
      g_assert_cmpstr (problems->str, ==, cases[i].problems);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const published[] = {
    "oskm-as-seen", "security-agenda-as-seen", "security-agenda-2020-wide", "high-impact-crimes-long",
    "tilburg-2018-wide", "nieuwegein-2019-wide", "maassluis-2017-wide", "zaanstad-2021-wide",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *path = g_strconcat ("/tables/published/", published[i], NULL);
      g_test_add_data_func (path, published[i], test_published);
    }
  g_test_add_data_func ("/tables/not-yet/crosswise", "high-impact-crimes-crosswise.csv",
                        test_not_yet);
  g_test_add_data_func ("/tables/not-yet/odd-cells", "odd-cells.csv", test_not_yet);
  g_test_add_func ("/tables/interventions-2015", test_interventions_2015);
  g_test_add_func ("/tables/examples", test_examples);
  return g_test_run ();
}
