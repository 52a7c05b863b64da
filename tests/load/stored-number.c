/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-stored-number.h"

#include <string.h>

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *plain; /* NULL where it is no number */
  } cases[] = {
    { "0", "0" },
    { "-0", "0" },
    { "-0.0", "0" },
    { "1370", "1370" },
    { "+1370", "1370" },
    { "-1370.50", "-1370.5" },
    { ".5", "0.5" },
    { "5.", "5" },
    { "0.001", "0.001" },
    { "1.5E3", "1500" },
    { "1.5e+3", "1500" },
    { "1.5E-3", "0.0015" },
    { "0.26000000000000001", "0.26" },
    { "0.30000000000000004", "0.3" },
    { "2.6749999999999998", "2.675" },
    { "999999999999999", "999999999999999" },
    { "9999999999999995", "10000000000000000" },
    { "9999999999999994", "9999999999999990" },
    { "0.99999999999999995", "1" },
    { "123456789012345.5", "123456789012346" },
    { "123456789012345678901234567890", "123456789012346000000000000000" },
    { "1E35", "100000000000000000000000000000000000" },
    { "1E36", "1E36" },
    { "1E-18", "0.000000000000000001" },
    { "1E-19", "1E-19" },
    { "0E999999999999", "0" },
    { "", NULL },
    { "-", NULL },
    { ".", NULL },
    { "1,5", NULL },
    { "1.5.1", NULL },
    { "1E", NULL },
    { "1E+", NULL },
    { "E3", NULL },
    { "1 ", NULL },
    { " 1", NULL },
    { "0x10", NULL },
    { "NaN", NULL },
    { "INF", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = strlen (cases[i].text);
      StreefStoredNumber stored;
      g_autofree char *plain = streef_stored_number_dup_plain (cases[i].text, length);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (streef_stored_number_read (&stored, cases[i].text, length), ==,
                       cases[i].plain != NULL);
      g_assert_cmpstr (plain, ==, cases[i].plain != NULL ? cases[i].plain : cases[i].text);
    }
}

static void
test_round (void)
{
  static const struct
  {
    const char *text;
    int decimals;
    const char *plain;
    gboolean is_lost;
  } cases[] = {
    { "12.5", 1, "12.5", FALSE },   { "12.5", 0, "13", TRUE },     { "-12.5", 0, "-13", TRUE },
    { "12.49", 0, "12", TRUE },     { "0.5", 0, "1", TRUE },       { "-0.5", 0, "-1", TRUE },
    { "0.4", 0, "0", TRUE },        { "-0.4", 0, "0", TRUE },      { "0.05", 0, "0", TRUE },
    { "9.995", 2, "10", TRUE },     { "99.95", 1, "100", TRUE },   { "0.0449", 1, "0", TRUE },
    { "0.05", 1, "0.1", TRUE },     { "1370", 0, "1370", FALSE },  { "1E5", 2, "100000", FALSE },
    { "2.675", 2, "2.68", TRUE },   { "0", 0, "0", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefStoredNumber stored;
      StreefNumber number;
      g_autofree char *plain = NULL;

      g_test_message ("%s to %d", cases[i].text, cases[i].decimals);
      g_assert_true (streef_stored_number_read (&stored, cases[i].text, strlen (cases[i].text)));
      g_assert_cmpint (streef_stored_number_round (&stored, cases[i].decimals), ==,
                       cases[i].is_lost);
      g_assert_true (streef_stored_number_to_number (&stored, 0, &number));
      plain = streef_number_dup_plain (&number);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stored-number/read", test_read);
  g_test_add_func ("/stored-number/round", test_round);
  return g_test_run ();
}
