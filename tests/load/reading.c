/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-reading.h"

typedef gboolean (*Setter) (StreefReading *self, const char *value);

static void
test_values (void)
{
  static const struct
  {
    Setter set;
    const char *value;
    gboolean is_taken;
    StreefReading reading;
  } cases[] = {
    { streef_reading_set_layout, "long", TRUE, { .layout = STREEF_LAYOUT_LONG } },
    { streef_reading_set_layout, "wide", TRUE, { .layout = STREEF_LAYOUT_WIDE } },
    { streef_reading_set_layout, "lang", FALSE, { 0 } },
    { streef_reading_set_separator, ";", TRUE, { .separator = ';' } },
    { streef_reading_set_separator, "tab", TRUE, { .separator = '\t' } },
    { streef_reading_set_separator, "|", TRUE, { .separator = '|' } },
    { streef_reading_set_separator, ":", FALSE, { 0 } },
    { streef_reading_set_separator, "", FALSE, { 0 } },
    { streef_reading_set_encoding, "UTF-8", TRUE, { .encoding = STREEF_ENCODING_UTF8 } },
    { streef_reading_set_encoding, "windows-1252", TRUE, { .encoding = STREEF_ENCODING_WINDOWS_1252 } },
    { streef_reading_set_encoding, "latin-1", FALSE, { 0 } },
    { streef_reading_set_numbers, "nl", TRUE, { .numbers = STREEF_NUMBERS_NL } },
    { streef_reading_set_numbers, "de", FALSE, { 0 } },
    { streef_reading_set_direction, "lower", TRUE, { .direction = STREEF_DIRECTION_LOWER } },
    { streef_reading_set_direction, "range", FALSE, { 0 } },
    { streef_reading_set_tolerance, "5", TRUE, { .has_tolerance = TRUE, .tolerance = { { 5, 0, 0 }, FALSE } } },
    { streef_reading_set_tolerance, "2,5 %", TRUE, { .has_tolerance = TRUE, .tolerance = { { 25, 0, 1 }, TRUE } } },
    { streef_reading_set_tolerance, "2.5%", TRUE, { .has_tolerance = TRUE, .tolerance = { { 25, 0, 1 }, TRUE } } },
    { streef_reading_set_tolerance, "-1", FALSE, { 0 } },
    { streef_reading_set_tolerance, "%", FALSE, { 0 } },
    { streef_reading_set_tolerance, "five", FALSE, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefReading reading = { 0 };
      const StreefReading *expected = &cases[i].reading;

      g_test_message ("%s", cases[i].value);
      g_assert_true (cases[i].set (&reading, cases[i].value) == cases[i].is_taken);
      g_assert_cmpint (reading.layout, ==, expected->layout);
      g_assert_cmpint (reading.separator, ==, expected->separator);
      g_assert_cmpint (reading.encoding, ==, expected->encoding);
      g_assert_cmpint (reading.numbers, ==, expected->numbers);
      g_assert_cmpint (reading.direction, ==, expected->direction);
      g_assert_cmpint (reading.has_tolerance, ==, expected->has_tolerance);
      g_assert_cmpint (reading.tolerance.in_percent, ==, expected->tolerance.in_percent);
      g_assert_cmpint (
        streef_number_compare (&reading.tolerance.number, &expected->tolerance.number), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/values", test_values);
  return g_test_run ();
}
