/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-value.h"

static void
test_zeroed (void)
{
  g_auto (StreefValue) value = { 0 };

  g_assert_true (streef_value_is_missing (&value));
  g_assert_cmpint (value.missing, ==, STREEF_MISSING_BLANK);
  g_assert_cmpint (value.origin, ==, STREEF_ORIGIN_DELIVERED);
  g_assert_false (streef_place_is_known (&value.place));
}

static void
test_copy (void)
{
  g_auto (StreefValue) value = { 0 };
  g_auto (StreefValue) copy = { 0 };

  streef_value_init_text (&value, "34 dagen gemiddeld");
  value.rule = g_ref_string_new ("842 − 25 − 364");
  value.origin = STREEF_ORIGIN_DERIVED;
  value.place.row = 7;
  streef_value_copy (&copy, &value);
  streef_value_clear (&value);
  streef_value_clear (&value);

  g_assert_true (streef_value_is_missing (&value));
  g_assert_cmpstr (copy.text, ==, "34 dagen gemiddeld");
  g_assert_cmpstr (copy.rule, ==, "842 − 25 − 364");
  g_assert_cmpint (copy.origin, ==, STREEF_ORIGIN_DERIVED);
  g_assert_cmpuint (copy.place.row, ==, 7);
}

/* Values, each different from all others, with their plain form. */
static void
fill_cases (StreefValue *values)
{
  const StreefNumber twenty = streef_number_new (20, 0);
  const StreefNumber twenty_five = streef_number_new (25, 0);

  for (guint i = 0; i <= STREEF_MISSING_DASH; i++)
    streef_value_init_missing (&values[i], (StreefMissing) i);

  streef_value_init_number (&values[6], &twenty);
  streef_value_init_number (&values[7], &twenty_five);
  for (guint i = 0; i <= STREEF_BOUND_ABOVE; i++)
    values[8 + i]
        = (StreefValue) { .kind = STREEF_VALUE_BOUND, .bound = (guint8) i, .number = twenty };
  values[12] = (StreefValue) { .kind = STREEF_VALUE_BOUND, .number = twenty_five };
  values[13] = (StreefValue) { .kind = STREEF_VALUE_RANGE, .number = twenty, .high = twenty_five };
  values[14] = (StreefValue) { .kind = STREEF_VALUE_RANGE, .number = twenty, .high = twenty };
  values[15] = (StreefValue) { .kind = STREEF_VALUE_YES_NO, .yes = TRUE };
  values[16] = (StreefValue) { .kind = STREEF_VALUE_YES_NO };
  streef_value_init_text (&values[17], "20");
  streef_value_init_text (&values[18], "zie bijlage");
}

static void
test_plain (void)
{
  static const char *const expected[] = {
    "!blank", "!not-applicable", "!not-yet-known", "!not-available", "!confidential", "!dash", "20", "25",
    "<20", "≤20", "≥20", ">20", "<25", "20..25", "20..20", "=yes", "=no", "=20", "=zie bijlage",
  };
  StreefValue values[G_N_ELEMENTS (expected)];

  fill_cases (values);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GString) plain = g_string_new (NULL);

      streef_value_append_plain (&values[i], plain);
      g_test_message ("%s", expected[i]);
      g_assert_cmpstr (plain->str, ==, expected[i]);
      streef_value_clear (&values[i]);
    }
}

static void
test_equal (void)
{
  StreefValue values[19];
  const StreefNumber with_decimals = streef_number_new (2000, 2);

  fill_cases (values);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_test_message ("%u and %u", i, j);
        g_assert_cmpint (streef_value_equal (&values[i], &values[j]), ==, i == j);
      }

  /* Decimals, origin and place do not make another figure. */
  values[7].number = with_decimals;
  values[7].origin = STREEF_ORIGIN_DERIVED;
  values[7].place.row = 7;
  g_assert_true (streef_value_equal (&values[6], &values[7]));

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    streef_value_clear (&values[i]);
}

static void
test_origin_codes (void)
{
  g_assert_cmpstr (streef_origin_get_code (STREEF_ORIGIN_DELIVERED), ==, "delivered");
  g_assert_cmpstr (streef_origin_get_code (STREEF_ORIGIN_CORRECTED), ==, "corrected");
  g_assert_cmpstr (streef_origin_get_code (STREEF_ORIGIN_DERIVED), ==, "derived");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/zeroed", test_zeroed);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/plain", test_plain);
  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/origin-codes", test_origin_codes);
  return g_test_run ();
}
