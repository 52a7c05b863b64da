/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-date.h"

#include "language/streef-catalogue.h"

#include <string.h>

#define N_MONTHS 12

static const char *const month_names[N_MONTHS] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return strcmp (folded_a, folded_b) == 0;
}

/* Returns the month of that name in any language, from 1; 0 where there is none. */
static guint
find_month (const char *name)
{
  for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
    for (guint month = 0; month < N_MONTHS; month++)
      if (is_same_word (name,
                        streef_text_in ((StreefLanguage) language, "month", month_names[month])))
        return month + 1;

  return 0;
}

/* Reads plain digits, no more than @max_digits of them. */
static gboolean
read_digits (const char *text,
             guint       max_digits,
             guint      *out_number)
{
  const gsize length = strlen (text);

  if (length == 0 || length > max_digits || strspn (text, "0123456789") != length)
    return FALSE;

  *out_number = (guint) g_ascii_strtoull (text, NULL, 10);
  return TRUE;
}

/* Reads "21 maart 2016" and "21 March 2016". */
static gboolean
read_written_date (const char *text,
                   guint      *out_year,
                   guint      *out_month,
                   guint      *out_day)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 4);

  if (g_strv_length (words) != 3)
    return FALSE;

  *out_month = find_month (words[1]);
  return read_digits (words[0], 2, out_day) && *out_month != 0 && strlen (words[2]) == 4
         && read_digits (words[2], 4, out_year);
}

/* Reads "2016-03-21" and, as is usual in Dutch, "21-03-2016": the place of the four digits tells
 * them apart. */
static gboolean
read_digit_date (const char *text,
                 guint      *out_year,
                 guint      *out_month,
                 guint      *out_day)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 4);

  if (g_strv_length (parts) != 3 || !read_digits (parts[1], 2, out_month))
    return FALSE;
  if (strlen (parts[0]) == 4)
    return read_digits (parts[0], 4, out_year) && read_digits (parts[2], 2, out_day);

  return read_digits (parts[0], 2, out_day) && strlen (parts[2]) == 4
         && read_digits (parts[2], 4, out_year);
}

/**
 * streef_date_read:
 * @text: a date, with or without space around it
 * @out_date: (out): the date; unchanged where it could not be read
 *
 * Reads "2016-03-21", "21-03-2016", "21 maart 2016" and "21 March 2016". A day that does not exist
 * is not read.
 *
 * Returns: whether @text is a date
 */
gboolean
streef_date_read (const char *text,
                  GDate      *out_date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  guint year, month, day;

  if (!read_digit_date (stripped, &year, &month, &day)
      && !read_written_date (stripped, &year, &month, &day))
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (out_date, 1);
  g_date_set_dmy (out_date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * streef_date_write:
 * @date: a valid date
 * @language: the language
 *
 * Returns: (transfer full): the date written out: "21 March 2016", "21 maart 2016"
 */
char *
streef_date_write (const GDate    *date,
                   StreefLanguage  language)
{
  const char *month;

  g_return_val_if_fail (g_date_valid (date), NULL);

  month = streef_text_in (language, "month", month_names[g_date_get_month (date) - 1]);

  /* Translators: a date: day, name of the month, year. */
  return g_strdup_printf (streef_text (language, "%1$u %2$s %3$u"), (guint) g_date_get_day (date),
                          month, (guint) g_date_get_year (date));
}

/**
 * streef_date_dup_iso:
 * @date: a valid date
 *
 * Returns: (transfer full): the date as in ISO 8601: "2016-03-21"
 */
char *
streef_date_dup_iso (const GDate *date)
{
  g_return_val_if_fail (g_date_valid (date), NULL);

  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (date),
                          (guint) g_date_get_month (date), (guint) g_date_get_day (date));
}
