/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-reader.h"
#include "number/streef-number-writer.h"

#include <string.h>

#define N_RANDOM 4000

static void
test_numbers (void)
{
  static const struct
  {
    const char *plain;
    const char *nl;
    const char *en;
    const char *signed_nl;
  } cases[] = {
    { "0", "0", "0", "0" },
    { "0.0", "0,0", "0.0", "0,0" },
    { "7", "7", "7", "+7" },
    { "842", "842", "842", "+842" },
    { "1370", "1.370", "1,370", "+1.370" },
    { "-1370", "−1.370", "−1,370", "−1.370" },
    { "-49", "−49", "−49", "−49" },
    { "12.5", "12,5", "12.5", "+12,5" },
    { "12.50", "12,50", "12.50", "+12,50" },
    { "0.05", "0,05", "0.05", "+0,05" },
    { "-0.7", "−0,7", "−0.7", "−0,7" },
    { "1234567.891", "1.234.567,891", "1,234,567.891", "+1.234.567,891" },
    { "100000", "100.000", "100,000", "+100.000" },
    { "999999999999999999999999999999999999", "999.999.999.999.999.999.999.999.999.999.999.999",
      "999,999,999,999,999,999,999,999,999,999,999,999",
      "+999.999.999.999.999.999.999.999.999.999.999.999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefNumber number;
      g_autofree char *nl = NULL;
      g_autofree char *en = NULL;
      g_autofree char *signed_nl = NULL;

      g_assert_true (streef_number_from_plain (cases[i].plain, &number));
      nl = streef_number_write (&number, STREEF_LANGUAGE_NL);
      en = streef_number_write (&number, STREEF_LANGUAGE_EN);
      signed_nl = streef_number_write_signed (&number, STREEF_LANGUAGE_NL);

      g_test_message ("%s", cases[i].plain);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (signed_nl, ==, cases[i].signed_nl);
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *cell; /* in Dutch */
    const char *nl;
    const char *en;
  } cases[] = {
    { "1.370", "1.370", "1,370" },
    { "> 1.370,5", ">1.370,5", ">1,370.5" },
    { "<= 5", "≤5", "≤5" },
    { "20..25", "20 tot 25", "20 to 25" },
    { "−2,5 tot 1000", "−2,5 tot 1.000", "−2.5 to 1,000" },
    { "ja", "ja", "yes" },
    { "no", "nee", "no" },
    { "", "–", "–" },
    { "n.v.t.", "–", "–" },
    { "-", "–", "–" },
    { "34 dagen gemiddeld", "34 dagen gemiddeld", "34 dagen gemiddeld" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (StreefValue) value = { 0 };
      g_autofree char *nl = NULL;
      g_autofree char *en = NULL;

      streef_value_read (cases[i].cell, STREEF_LANGUAGE_NL, &value);
      nl = streef_value_write (&value, STREEF_LANGUAGE_NL);
      en = streef_value_write (&value, STREEF_LANGUAGE_EN);

      g_test_message ("'%s'", cases[i].cell);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_ungrouped (void)
{
  static const struct
  {
    const char *plain;
    const char *nl;
    const char *en;
  } cases[] = {
    { "0", "0", "0" },
    { "1234567", "1234567", "1234567" },
    { "-1370.50", "-1370,50", "-1370.50" },
    { "-0.7", "-0,7", "-0.7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) nl = g_string_new ("");
      g_autoptr (GString) en = g_string_new ("");
      StreefNumber number;

      g_test_message ("%s", cases[i].plain);
      g_assert_true (streef_number_from_plain (cases[i].plain, &number));
      streef_number_append_ungrouped (&number, STREEF_LANGUAGE_NL, nl);
      streef_number_append_ungrouped (&number, STREEF_LANGUAGE_EN, en);
      g_assert_cmpstr (nl->str, ==, cases[i].nl);
      g_assert_cmpstr (en->str, ==, cases[i].en);
    }
}

static char *
make_random_plain (void)
{
  const guint n_digits = (guint) g_test_rand_int_range (1, STREEF_NUMBER_MAX_DIGITS + 1);
  GString *string = g_string_new (g_test_rand_bit () ? "-" : "");
  const guint n_decimals
      = (guint) g_test_rand_int_range (0, (int) MIN (n_digits, STREEF_NUMBER_MAX_DECIMALS + 1));

  for (guint i = 0; i < n_digits; i++)
    {
      if (n_decimals > 0 && i == n_digits - n_decimals)
        g_string_append_c (string, '.');
      g_string_append_c (string, (char) ('0' + g_test_rand_int_range (0, 10)));
    }

  return g_string_free (string, FALSE);
}

static void
assert_read_back (const StreefNumber *number,
                  const char         *written,
                  StreefLanguage      language)
{
  g_autofree char *expected = streef_number_dup_plain (number);
  g_autofree char *plain = NULL;
  g_auto (StreefValue) value = { 0 };
  StreefNumber read;
  StreefReadMarks marks;

  g_test_message ("%s: %s", expected, written);
  g_assert_true (streef_number_read (written, -1, language, &read, &marks));
  plain = streef_number_dup_plain (&read);
  g_assert_cmpstr (plain, ==, expected);

  streef_value_read (written, language, &value);
  g_assert_cmpint (value.kind, ==, STREEF_VALUE_NUMBER);
  g_assert_cmpmem (&value.number.low, sizeof value.number.low, &read.low, sizeof read.low);
  g_assert_cmpint (value.number.high, ==, read.high);
  g_assert_cmpuint (value.number.decimals, ==, read.decimals);
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = make_random_plain ();
      StreefNumber number;

      g_assert_true (streef_number_from_plain (text, &number));
      for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          g_autofree char *written = streef_number_write (&number, (StreefLanguage) language);
          g_autofree char *with_sign
              = streef_number_write_signed (&number, (StreefLanguage) language);

          assert_read_back (&number, written, (StreefLanguage) language);
          assert_read_back (&number, with_sign, (StreefLanguage) language);
        }
    }
}

/* A written range or bound is read back too, so that a table of ours can be an input. */
static void
test_random_ranges (void)
{
  for (guint i = 0; i < N_RANDOM / 4; i++)
    {
      g_autofree char *text_a = make_random_plain ();
      g_autofree char *text_b = make_random_plain ();
      StreefValue value = { .kind = g_test_rand_bit () ? STREEF_VALUE_RANGE : STREEF_VALUE_BOUND,
                            .bound = (guint8) (i % 4) };

      g_assert_true (streef_number_from_plain (text_a, &value.number));
      if (value.kind == STREEF_VALUE_RANGE)
        g_assert_true (streef_number_from_plain (text_b, &value.high));
      if (value.kind == STREEF_VALUE_RANGE
          && streef_number_compare (&value.number, &value.high) > 0)
        continue;

      for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          g_autofree char *written = streef_value_write (&value, (StreefLanguage) language);
          g_auto (StreefValue) read = { 0 };

          g_test_message ("%s", written);
          streef_value_read (written, (StreefLanguage) language, &read);
          g_assert_true (streef_value_equal (&read, &value));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-writer/numbers", test_numbers);
  g_test_add_func ("/number-writer/values", test_values);
  g_test_add_func ("/number-writer/ungrouped", test_ungrouped);
  g_test_add_func ("/number-writer/random", test_random);
  g_test_add_func ("/number-writer/random-ranges", test_random_ranges);
  return g_test_run ();
}
