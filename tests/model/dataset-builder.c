/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

#define MAX_FIGURES 6

static void
append_result (GString              *lines,
               const StreefCategory *category,
               const StreefResult   *result)
{
  g_autofree char *path = streef_category_dup_path (category, "/");

  g_string_append_printf (lines, "%s%s %d ", lines->len > 0 ? "\n" : "", path, result->year);
  streef_value_append_plain (&result->achieved, lines);
  g_string_append_c (lines, ' ');
  streef_value_append_plain (&result->target, lines);
  g_string_append_printf (lines, " %s", streef_firmness_get_code (result->firmness));
  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    {
      const StreefEarlierFigure *earlier = &g_array_index (result->earlier, StreefEarlierFigure, i);

      g_string_append_printf (lines, ", %s ", streef_firmness_get_code (earlier->firmness));
      streef_value_append_plain (&earlier->achieved, lines);
    }
}

/* "A/B 2015 842 600 final, provisional 481": a line per result, in the order of the data set. */
static char *
list_results (const StreefDataset *dataset)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      for (guint j = 0; j < category->results->len; j++)
        append_result (lines, category, g_ptr_array_index (category->results, j));
    }

  return g_string_free (lines, FALSE);
}

typedef struct
{
  const char *row;
  Figure figures[MAX_FIGURES]; /* ends before one without a path */
  const char *results;         /* (nullable): not looked at */
  const char *problems;
} Case;

static void
check (const Case *cases,
       guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      guint n_figures = 0;

      while (n_figures < MAX_FIGURES && cases[i].figures[n_figures].path != NULL)
        n_figures++;

      g_autoptr (StreefDatasetRef) dataset = figures_load (cases[i].figures, n_figures, NULL);
      g_autofree char *results = list_results (dataset);
      g_autofree char *problems = figures_list_problems (dataset);

      g_test_message ("%s", cases[i].row);
      if (cases[i].results != NULL)
        g_assert_cmpstr (results, ==, cases[i].results);
      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

static void
test_merge (void)
{
  static const Case cases[] = {
    { "one figure", { { "A", 2015, "842", "600", "higher" } }, "A 2015 842 600 final", "" },
    { "provisional, then revised",
      { { "A", 2020, "481", NULL, "provisional" }, { "A", 2020, "490", NULL, "revised" } },
      "A 2020 490 !blank revised, provisional 481", "revised C3: A, 2020, 481, 490" },
    { "revised, then provisional: the same",
      { { "A", 2020, "490", NULL, "revised" }, { "A", 2020, "481", NULL, "provisional" } },
      "A 2020 490 !blank revised, provisional 481", "revised C2: A, 2020, 481, 490" },
    { "final, provisional, revised",
      { { "A", 2020, "485" }, { "A", 2020, "481", NULL, "provisional" }, { "A", 2020, "490", NULL, "revised" } },
      "A 2020 490 !blank revised, provisional 481, final 485",
      "revised C4: A, 2020, 481, 490\nrevised C4: A, 2020, 485, 490" },
    { "confirmed: kept, and nothing to say",
      { { "A", 2020, "481", NULL, "provisional" }, { "A", 2020, "481,0" } }, "A 2020 481.0 !blank final, provisional 481", "" },
    { "two figures of equal firmness: the first",
      { { "A", 2015, "842", "600", "higher" }, { "A", 2015, "843", "600", "higher" } }, "A 2015 842 600 final",
      "two-figures C3: A, 2015, 842, 843" },
    { "two that are no longer the firmest",
      { { "A", 2015, "8", NULL, "provisional" }, { "A", 2015, "9" }, { "A", 2015, "7", NULL, "provisional" } },
      "A 2015 9 !blank final, provisional 8", "revised C3: A, 2015, 8, 9\ntwo-figures C4: A, 2015, 8, 7" },
    { "the same figure twice", { { "A", 2015, "842", "600", "higher" }, { "A", 2015, "842", "600", "higher" } },
      "A 2015 842 600 final", "" },
    { "number and text", { { "A", 2015, "842" }, { "A", 2015, "veel" } }, "A 2015 842 !blank final",
      "two-figures C3: A, 2015, 842, veel" },
    { "number and confidential", { { "A", 2015, "842" }, { "A", 2015, "[c]" } }, "A 2015 842 !blank final",
      "two-figures C3: A, 2015, 842, confidential" },
    { "zero and a number", { { "A", 2015, "0" }, { "A", 2015, "5" } }, "A 2015 0 !blank final",
      "two-figures C3: A, 2015, 0, 5" },
    { "achieved and target in two rows", { { "A", 2015, "842", NULL, "higher" }, { "A", 2015, NULL, "600", NULL } },
      "A 2015 842 600 final", "" },
    { "not yet known gives way", { { "A", 2015, "n.b.", "600", "higher" }, { "A", 2015, "842", NULL, "provisional" } },
      "A 2015 842 600 provisional", "" },
    { "not yet known says more than blank", { { "A", 2015, NULL, "600", "higher" }, { "A", 2015, "n.b." } },
      "A 2015 !not-yet-known 600 final", "" },
    { "blank takes nothing away", { { "A", 2015, "842", "600", "higher" }, { "A", 2015, NULL, NULL, "revised" } },
      "A 2015 842 600 final", "" },
    { "two targets: the first", { { "A", 2015, "1", "600", "higher" }, { "A", 2015, "1", "610", NULL } },
      "A 2015 1 600 final", "two-targets D3: A, 2015, 600, 610" },
    { "years in any order", { { "A", 2015, "3" }, { "A", 2012, "1" }, { "A", 2014, "2" }, { "A", 2020, "4" } },
      "A 2012 1 !blank final\nA 2014 2 !blank final\nA 2015 3 !blank final\nA 2020 4 !blank final", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_totals (void)
{
  static const Case cases[] = {
    { "right", { { "T", 2015, "842", "600", "higher" }, { "T/a", 2015, "25", "20" }, { "T/b", 2015, "817", "580" } }, NULL, "" },
    { "achieved wrong",
      { { "T", 2015, "842", "600", "higher" }, { "T/a", 2015, "25", "20" }, { "T/b", 2015, "816", "580" } }, NULL,
      "total-disagrees C2: T, 2015, 842, 841" },
    { "target wrong",
      { { "T", 2015, "842", "600", "higher" }, { "T/a", 2015, "25", "20" }, { "T/b", 2015, "817", "579" } }, NULL,
      "target-total-disagrees D2: T, 2015, 600, 599" },
    { "decimals do not matter", { { "T", 2015, "1" }, { "T/a", 2015, "0,25" }, { "T/b", 2015, "0,750" } }, NULL, "" },
    { "a part without a number: not known", { { "T", 2015, "9" }, { "T/a", 2015, "1" }, { "T/b", 2015, "n.b." } }, NULL, "" },
    { "a part without that year: not known", { { "T", 2015, "9" }, { "T/a", 2015, "1" }, { "T/b", 2014, "1" } }, NULL, "" },
    { "a bound is not exact", { { "T", 2015, "9" }, { "T/a", 2015, "1" }, { "T/b", 2015, ">1" } }, NULL, "" },
    { "of which is not added",
      { { "T", 2015, "9" }, { "T/a", 2015, "9" }, { "T/b", 2015, "4", NULL, "of-which" }, { "T/c", 2015, "3", NULL, "apart" } },
      NULL, "" },
    { "only of which", { { "T", 2015, "9" }, { "T/a", 2015, "4", NULL, "of-which" } }, NULL, "" },
    { "another unit", { { "T", 2015, "9", NULL, "unit=zaken" }, { "T/a", 2015, "4", NULL, "unit=dagen" } }, NULL, "" },
    { "the unit of the parent", { { "T", 2015, "9", NULL, "unit=zaken" }, { "T/a", 2015, "4" } }, NULL,
      "total-disagrees C2: T, 2015, 9, 4" },
    { "percentages do not add up", { { "T", 2015, "9", NULL, "unit=%" }, { "T/a", 2015, "4" } }, NULL, "" },
    { "each level by itself",
      { { "T", 2015, "9" }, { "T/a", 2015, "9" }, { "T/a/b", 2015, "5" }, { "T/a/c", 2015, "3" } }, NULL,
      "total-disagrees C3: T > a, 2015, 9, 8" },
    { "each year by itself",
      { { "T", 2014, "2" }, { "T", 2015, "2" }, { "T/a", 2014, "2" }, { "T/a", 2015, "3" } }, NULL,
      "total-disagrees C3: T, 2015, 2, 3" },
    { "more than a number holds",
      { { "T", 2015, "1" }, { "T/a", 2015, "999999999999999999999999999999999999" }, { "T/b", 2015, "1" } }, NULL,
      "overflow C2: T, 2015" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_rules (void)
{
  static const Case cases[] = {
    { "derived with its rule", { { "A", 2015, "1", "2", "derived higher" } }, NULL, "" },
    { "derived without", { { "A", 2015, "1", "2", "no-rule higher" } }, NULL,
      "derived-without-rule C2: A, 2015\nderived-without-rule D2: A, 2015" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_directions (void)
{
  static const Case cases[] = {
    { "known", { { "A", 2015, "1", "2", "lower" } }, NULL, "" },
    { "inherited", { { "A", 2015, "1", "2", "lower" }, { "A/b", 2015, "1", "2", NULL } }, NULL, "" },
    { "unknown, said once",
      { { "B/c", 2015, "1", "2", NULL }, { "A", 2015, "1", "2", "lower" }, { "D", 2015, "1", "2", NULL }, { "E", 2015, "5" } },
      NULL, "direction-unknown -: 2, B > c" },
    { "no need without a target", { { "A", 2015, "1" } }, NULL, "" },
    { "a range says it", { { "A", 2015, "1", "20 tot 25" } }, NULL, "" },
    { "a bound says it", { { "A", 2015, "1", "> 20" } }, NULL, "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_order (void)
{
  static const Figure figures[] = {
    { "B/x", 2015, "1" }, { "A", 2015, "1" }, { "B", 2015, "2" }, { "A/z/y", 2015, "1" }, { "B/w", 2015, "1" },
  };
  static const char *const paths[] = { "B", "B/x", "B/w", "A", "A/z", "A/z/y" };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  g_assert_cmpuint (dataset->categories->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *path = streef_category_dup_path (category, "/");

      g_assert_cmpstr (path, ==, paths[i]);
      g_assert_true (category->parent == NULL || category->parent->n_names + 1 == category->n_names);
    }
}

static void
test_inherit (void)
{
  static const Figure figures[] = {
    { "A", 2015, "1", "2", "lower unit=zaken unit-en=cases tolerance=5%" }, { "A/b/c", 2015, "1", "2", NULL },
    { "A/d", 2015, "1", "2", "higher unit=dagen tolerance=1" },             { "E", 2015, "1", "2", NULL },
  };
  static const struct
  {
    const char *name;
    const char *unit;
    const char *unit_en;
    StreefDirection direction;
    const char *tolerance;
    gboolean in_percent;
  } cases[] = {
    { "A", "zaken", "cases", STREEF_DIRECTION_LOWER, "5", TRUE },
    { "b", "zaken", "cases", STREEF_DIRECTION_LOWER, "5", TRUE },
    { "c", "zaken", "cases", STREEF_DIRECTION_LOWER, "5", TRUE },
    { "d", "dagen", "dagen", STREEF_DIRECTION_HIGHER, "1", FALSE },
    { "E", "", "", STREEF_DIRECTION_HIGHER, "2", FALSE },
  };
  const StreefTolerance tolerance = { .number = streef_number_new (2, 0) };
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;

  streef_dataset_builder_set_direction (builder, STREEF_DIRECTION_HIGHER);
  streef_dataset_builder_set_tolerance (builder, &tolerance);
  figures_add (builder, figures, G_N_ELEMENTS (figures));
  dataset = streef_dataset_builder_build (builder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *plain = streef_number_dup_plain (&category->tolerance.number);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (category->names[category->n_names - 1], ==, cases[i].name);
      g_assert_cmpstr (streef_category_get_unit (category, STREEF_LANGUAGE_NL), ==, cases[i].unit);
      g_assert_cmpstr (streef_category_get_unit (category, STREEF_LANGUAGE_EN), ==, cases[i].unit_en);
      g_assert_cmpint (category->direction, ==, cases[i].direction);
      g_assert_cmpstr (plain, ==, cases[i].tolerance);
      g_assert_cmpint (category->tolerance.in_percent, ==, cases[i].in_percent);
    }
}

static void
test_problem_order (void)
{
  static const struct
  {
    const char *file;
    guint column;
    guint row;
    const char *argument;
  } given[] = {
    { "two.csv", 1, 1, "f" }, { "one.csv", 2, 3, "d" }, { "one.csv", 1, 3, "c" }, { "one.csv", 0, 0, "b" },
    { NULL, 0, 0, "a" },      { "one.csv", 2, 3, "e" },
  };
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (GString) order = g_string_new (NULL);

  streef_dataset_builder_take_source (builder, streef_source_new (g_intern_static_string ("one.csv")));
  streef_dataset_builder_take_source (builder, streef_source_new (g_intern_static_string ("two.csv")));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      const StreefPlace place = {
        .file = g_intern_static_string (given[i].file), .column = given[i].column, .row = given[i].row,
      };

      streef_dataset_builder_take_problem (
        builder, streef_problem_new (STREEF_PROBLEM_FIGURE_IS_TEXT, &place, given[i].argument, NULL));
    }

  dataset = streef_dataset_builder_build (builder);
  for (guint i = 0; i < dataset->problems->len; i++)
    g_string_append (order, streef_problem_get_argument (g_ptr_array_index (dataset->problems, i), 0));
  g_assert_cmpstr (order->str, ==, "abcdef");
}

static void
test_head (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (StreefDatasetRef) empty = NULL;
  GDate first;
  GDate second;

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_dmy (&first, 21, G_DATE_MARCH, 2016);
  g_date_set_dmy (&second, 22, G_DATE_MARCH, 2016);

  streef_dataset_builder_set_title (builder, STREEF_LANGUAGE_NL, "");
  streef_dataset_builder_set_title (builder, STREEF_LANGUAGE_NL, "Resultaten");
  streef_dataset_builder_set_title (builder, STREEF_LANGUAGE_NL, "Iets anders");
  streef_dataset_builder_set_subject (builder, STREEF_LANGUAGE_EN, "Subject");
  streef_dataset_builder_set_organisation (builder, "Politie");
  streef_dataset_builder_set_organisation (builder, "OM");
  streef_dataset_builder_set_reference (builder, NULL);
  streef_dataset_builder_set_reference (builder, "31 015");
  streef_dataset_builder_set_reference_date (builder, &first);
  streef_dataset_builder_set_reference_date (builder, &second);
  dataset = streef_dataset_builder_build (builder);
  empty = streef_dataset_builder_build (builder);

  g_assert_cmpstr (streef_texts_get (&dataset->title, STREEF_LANGUAGE_NL), ==, "Resultaten");
  g_assert_cmpstr (streef_texts_get (&dataset->subject, STREEF_LANGUAGE_NL), ==, "Subject");
  g_assert_cmpstr (dataset->organisation, ==, "Politie");
  g_assert_cmpstr (dataset->reference, ==, "31 015");
  g_assert_cmpint (g_date_compare (&dataset->reference_date, &first), ==, 0);
  g_assert_true (streef_texts_is_empty (&empty->title));
  g_assert_null (empty->reference);
  g_assert_false (g_date_valid (&empty->reference_date));
}

static void
test_notes (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  const char *const names[] = { "A" };
  StreefCategory *category = streef_dataset_builder_ensure_category (builder, names, 1);
  static const struct
  {
    gint64 achieved;
    StreefFirmness firmness;
    const char *nl;
    const char *en;
    const char *source;
  } rows[] = {
    { 481, STREEF_FIRMNESS_PROVISIONAL, "Voorlopig.", NULL, "Brief 1" },
    { 490, STREEF_FIRMNESS_REVISED, "Herzien.", "Revised.", "Brief 2" },
  };
  const StreefResult *result;
  const StreefProblem *problem;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StreefResult *row = streef_result_new (2020);
      const StreefNumber number = streef_number_new (rows[i].achieved, 0);

      streef_value_init_number (&row->achieved, &number);
      row->firmness = rows[i].firmness;
      row->source = g_ref_string_new (rows[i].source);
      streef_texts_set (&row->note, STREEF_LANGUAGE_NL, rows[i].nl);
      streef_texts_set (&row->note, STREEF_LANGUAGE_EN, rows[i].en);
      streef_dataset_builder_take_result (builder, category, row);
    }

  dataset = streef_dataset_builder_build (builder);
  result = streef_category_get_result (category, 2020);
  g_assert_cmpstr (streef_texts_get (&result->note, STREEF_LANGUAGE_NL), ==, "Herzien.");
  g_assert_cmpstr (streef_texts_get (&result->note, STREEF_LANGUAGE_EN), ==, "Revised.");
  g_assert_cmpstr (result->source, ==, "Brief 2");

  g_assert_cmpuint (dataset->problems->len, ==, 2);
  problem = g_ptr_array_index (dataset->problems, 0);
  g_assert_cmpint (streef_problem_get_code (problem), ==, STREEF_PROBLEM_TWO_TEXTS);
  g_assert_cmpstr (streef_problem_get_argument (problem, 0), ==, "note-nl");
  g_assert_cmpstr (streef_problem_get_argument (problem, 2), ==, "Herzien.");
  g_assert_cmpstr (streef_problem_get_argument (problem, 3), ==, "Voorlopig.");
}

/* A name that holds the separator of paths must not become another path. */
static void
test_separator_in_name (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  const char *const one[] = { "A" STREEF_PATH_SEPARATOR "b" };
  const char *const two[] = { "A", "b" };

  g_assert_true (streef_dataset_builder_ensure_category (builder, one, 1)
                 != streef_dataset_builder_ensure_category (builder, two, 2));
  g_assert_cmpstr (streef_dataset_builder_ensure_category (builder, one, 1)->names[0], ==, "A b");
}

/* Ten thousand categories of twelve years: to find each again takes no walk over the others. */
static void
test_many (void)
{
  enum { N_CATEGORIES = 10000, N_YEARS = 12 };
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  const gint64 started = g_get_monotonic_time ();

  for (int year = 2000 + N_YEARS; year > 2000; year--)
    for (int i = 0; i < N_CATEGORIES; i++)
      {
        char name[32];
        const char *const names[] = { "Thema", name };
        const StreefNumber number = streef_number_new (i, 0);
        StreefResult *result = streef_result_new (year);

        g_snprintf (name, sizeof name, "Categorie %d", i);
        streef_value_init_number (&result->achieved, &number);
        streef_dataset_builder_take_result (builder, streef_dataset_builder_ensure_category (builder, names, 2), result);
      }

  dataset = streef_dataset_builder_build (builder);
  g_assert_cmpuint (dataset->categories->len, ==, N_CATEGORIES + 1);
  g_assert_cmpuint (dataset->years->len, ==, N_YEARS);
  /* A walk would take minutes; this takes a fraction of a second, under valgrind a few. */
  g_assert_cmpint (g_get_monotonic_time () - started, <, 30 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset-builder/merge", test_merge);
  g_test_add_func ("/dataset-builder/totals", test_totals);
  g_test_add_func ("/dataset-builder/rules", test_rules);
  g_test_add_func ("/dataset-builder/directions", test_directions);
  g_test_add_func ("/dataset-builder/order", test_order);
  g_test_add_func ("/dataset-builder/inherit", test_inherit);
  g_test_add_func ("/dataset-builder/problem-order", test_problem_order);
  g_test_add_func ("/dataset-builder/head", test_head);
  g_test_add_func ("/dataset-builder/notes", test_notes);
  g_test_add_func ("/dataset-builder/separator-in-name", test_separator_in_name);
  g_test_add_func ("/dataset-builder/many", test_many);
  return g_test_run ();
}
