/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-date.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2016-03-21", "2016-03-21" },       { " 2016-03-21\t", "2016-03-21" },
    { "2016-3-1", "2016-03-01" },         { "21-03-2016", "2016-03-21" },
    { "1-3-2016", "2016-03-01" },         { "21 maart 2016", "2016-03-21" },
    { "21 March 2016", "2016-03-21" },    { "1 MEI 2019", "2019-05-01" },
    { "31 december 2019", "2019-12-31" }, { "29 februari 2020", "2020-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (streef_date_read (cases[i].text, &date));
      iso = streef_date_dup_iso (&date);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_not_read (void)
{
  static const char *const texts[] = {
    "",
    "2016",
    "2016-03",
    "2016-13-01",
    "2016-02-30",
    "29 februari 2019",
    "21/03/2016",
    "16-03-21",
    "21-03-16",
    "+1-03-2016",
    "2016-03-21-01",
    "2016-03-21 10:00",
    "21 lentemaand 2016",
    "maart 2016",
    "21 maart 20166",
    "21  maart 2016",
    "0 maart 2016",
    "0000-01-01",
    "2016--21",
    "99999999999999999999-01-01",
  };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2000);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("\"%s\"", texts[i]);
      g_assert_false (streef_date_read (texts[i], &date));
      g_assert_cmpint (g_date_get_year (&date), ==, 2000);
    }
}

static void
test_write (void)
{
  static const struct
  {
    int year;
    int month;
    int day;
    const char *en;
    const char *nl;
  } cases[] = {
    { 2016, 3, 21, "21 March 2016", "21 maart 2016" },
    { 2020, 1, 1, "1 January 2020", "1 januari 2020" },
    { 1999, 12, 31, "31 December 1999", "31 december 1999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      g_autofree char *en = NULL;
      g_autofree char *nl = NULL;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) cases[i].day, (GDateMonth) cases[i].month,
                      (GDateYear) cases[i].year);
      en = streef_date_write (&date, STREEF_LANGUAGE_EN);
      nl = streef_date_write (&date, STREEF_LANGUAGE_NL);
      g_test_message ("%s", cases[i].en);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (nl, ==, cases[i].nl);
    }
}

/* What is written is read back, for every day of a leap year, in every language. */
static void
test_round_trip (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2020);
  for (; g_date_get_year (&date) == 2020; g_date_add_days (&date, 1))
    for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autofree char *text = streef_date_write (&date, (StreefLanguage) language);
        GDate read;

        g_assert_true (streef_date_read (text, &read));
        g_assert_cmpint (g_date_compare (&read, &date), ==, 0);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/read", test_read);
  g_test_add_func ("/date/not-read", test_not_read);
  g_test_add_func ("/date/write", test_write);
  g_test_add_func ("/date/round-trip", test_round_trip);
  return g_test_run ();
}
