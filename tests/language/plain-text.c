/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-plain-text.h"

static void
test_cases (void)
{
  static const struct
  {
    const char *text;
    const char *plain;
    const char *left_out;
  } cases[] = {
    { "", "", "" },
    { "Alle interventies ~", "Alle interventies ~", "" },
    { "Café – € 5\xC2\xA0mln. ≥ 3", "Café – € 5\xC2\xA0mln. ≥ 3", "" },
    { "a\nb\r\nc\td", "a b c d", "" },
    { "a\n\n\nb\xC2\x85" "c\xE2\x80\xA8" "d\xE2\x80\xA9", "a b c d ", "" },
    { "\x1B[31mred\x1B[0m\x7F", "[31mred[0m", "U+001B, U+007F" },
    { "a\x1F" "b\xC2\x9B" "c", "abc", "U+001F, U+009B" },
    { "\xE2\x80\xAA" "12\xE2\x80\xAC\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9", "12", "U+202A, U+202C, U+202E, U+2066, U+2069" },
    { "zero\xE2\x80\x8Bwidth, left\xE2\x80\x8Eto right", "zero\xE2\x80\x8Bwidth, left\xE2\x80\x8Eto right", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) left_out = g_string_new (NULL);
      g_autofree char *plain = streef_plain_text_new (cases[i].text, left_out);

      g_test_message ("case %u: %s", i, cases[i].plain);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (left_out->str, ==, cases[i].left_out);
      g_assert_cmpint (streef_plain_text_is (cases[i].text), ==,
                       g_str_equal (cases[i].text, cases[i].plain));
      g_assert_true (streef_plain_text_is (plain));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/cases", test_cases);
  return g_test_run ();
}
