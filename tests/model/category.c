/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

static const Figure figures[] = {
  { "Zeden/Onderzoeken/Waarvan alternatief", 2018, "12", "20", "of-which unit=% name-en=Of_which_alternative" },
  { "Zeden/Onderzoeken/Waarvan alternatief", 2012, "10", "20", NULL },
  { "Zeden/Onderzoeken/Waarvan alternatief", 2015, "11", "20", NULL },
  { "Zeden/Onderzoeken", 2015, "40", "41", "unit-en=cases apart" },
};

static const StreefCategory *
get (const StreefDataset *dataset,
     guint                index)
{
  return g_ptr_array_index (dataset->categories, index);
}

static void
test_names (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  const StreefCategory *theme = get (dataset, 0);
  const StreefCategory *part = get (dataset, 2);
  g_autofree char *path = streef_category_dup_path (part, " > ");

  g_assert_cmpstr (path, ==, "Zeden > Onderzoeken > Waarvan alternatief");
  g_assert_cmpuint (streef_category_get_depth (theme), ==, 0);
  g_assert_cmpuint (streef_category_get_depth (part), ==, 2);
  g_assert_cmpstr (streef_category_get_name (part, STREEF_LANGUAGE_NL), ==, "Waarvan alternatief");
  g_assert_cmpstr (streef_category_get_name (part, STREEF_LANGUAGE_EN), ==, "Of which alternative");
  g_assert_cmpstr (streef_category_get_name (theme, STREEF_LANGUAGE_EN), ==, "Zeden");
}

static void
test_units (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  g_assert_cmpstr (streef_category_get_unit (get (dataset, 0), STREEF_LANGUAGE_NL), ==, "");
  g_assert_cmpstr (streef_category_get_unit (get (dataset, 1), STREEF_LANGUAGE_NL), ==, "cases");
  g_assert_false (streef_category_is_percentage (get (dataset, 1)));
  g_assert_true (streef_category_is_percentage (get (dataset, 2)));
}

static void
test_years (void)
{
  static const struct
  {
    int year;
    const char *plain;
    gboolean covered;
  } cases[] = {
    { 2011, NULL, FALSE }, { 2012, "10", TRUE }, { 2013, NULL, TRUE },
    { 2015, "11", TRUE },  { 2018, "12", TRUE }, { 2019, NULL, FALSE },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  const StreefCategory *category = get (dataset, 2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefResult *result = streef_category_get_result (category, cases[i].year);
      g_autoptr (GString) plain = g_string_new (NULL);

      g_test_message ("%d", cases[i].year);
      if (result != NULL)
        streef_value_append_plain (&result->achieved, plain);
      g_assert_cmpstr (plain->str, ==, cases[i].plain != NULL ? cases[i].plain : "");
      g_assert_cmpint (streef_category_covers_year (category, cases[i].year), ==, cases[i].covered);
    }

  g_assert_false (streef_category_covers_year (get (dataset, 0), 2015));
}

static void
test_within (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  g_assert_true (streef_category_is_within (get (dataset, 2), get (dataset, 0)));
  g_assert_true (streef_category_is_within (get (dataset, 2), get (dataset, 2)));
  g_assert_false (streef_category_is_within (get (dataset, 0), get (dataset, 2)));
}

static void
test_codes (void)
{
  g_assert_cmpstr (streef_direction_get_code (STREEF_DIRECTION_UNKNOWN), ==, "unknown");
  g_assert_cmpstr (streef_direction_get_code (STREEF_DIRECTION_HIGHER), ==, "higher");
  g_assert_cmpstr (streef_direction_get_code (STREEF_DIRECTION_LOWER), ==, "lower");
  g_assert_cmpstr (streef_direction_get_code (STREEF_DIRECTION_RANGE), ==, "range");
  g_assert_cmpstr (streef_part_get_code (STREEF_PART_ADDS_UP), ==, "adds-up");
  g_assert_cmpstr (streef_part_get_code (STREEF_PART_OF_WHICH), ==, "of-which");
  g_assert_cmpstr (streef_part_get_code (STREEF_PART_APART), ==, "apart");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/category/names", test_names);
  g_test_add_func ("/category/units", test_units);
  g_test_add_func ("/category/years", test_years);
  g_test_add_func ("/category/within", test_within);
  g_test_add_func ("/category/codes", test_codes);
  return g_test_run ();
}
