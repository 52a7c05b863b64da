/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-result.h"

static void
test_new (void)
{
  g_autoptr (StreefResult) result = streef_result_new (2015);

  g_assert_cmpint (result->year, ==, 2015);
  g_assert_cmpint (result->firmness, ==, STREEF_FIRMNESS_FINAL);
  g_assert_true (streef_value_is_missing (&result->achieved));
  g_assert_true (streef_value_is_missing (&result->target));
  g_assert_null (result->earlier);
  g_assert_false (result->break_before);
}

static void
test_codes (void)
{
  g_assert_cmpstr (streef_firmness_get_code (STREEF_FIRMNESS_PROVISIONAL), ==, "provisional");
  g_assert_cmpstr (streef_firmness_get_code (STREEF_FIRMNESS_FINAL), ==, "final");
  g_assert_cmpstr (streef_firmness_get_code (STREEF_FIRMNESS_REVISED), ==, "revised");
  g_assert_cmpint (STREEF_FIRMNESS_PROVISIONAL, <, STREEF_FIRMNESS_FINAL);
  g_assert_cmpint (STREEF_FIRMNESS_FINAL, <, STREEF_FIRMNESS_REVISED);
}

static void
test_earlier (void)
{
  static const struct
  {
    const char *text;
    StreefFirmness firmness;
  } taken[] = { { "c", STREEF_FIRMNESS_FINAL }, { "a", STREEF_FIRMNESS_PROVISIONAL }, { "b", STREEF_FIRMNESS_PROVISIONAL } };
  static const char *const order[] = { "a", "b", "c" };
  g_autoptr (StreefResult) result = streef_result_new (2020);
  g_autoptr (StreefResult) same = streef_result_ref (result);

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      StreefValue value = { 0 };

      streef_value_init_text (&value, taken[i].text);
      streef_result_take_earlier (result, &value, taken[i].firmness);
      g_assert_true (streef_value_is_missing (&value));
    }

  g_assert_cmpuint (same->earlier->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (g_array_index (same->earlier, StreefEarlierFigure, i).achieved.text, ==, order[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result/new", test_new);
  g_test_add_func ("/result/codes", test_codes);
  g_test_add_func ("/result/earlier", test_earlier);
  return g_test_run ();
}
