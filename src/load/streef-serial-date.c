/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-serial-date.h"

/* 30 December 1899 and 1 January 1904, as GDate counts days. */
#define DAY_0_OF_1900 693594
#define DAY_0_OF_1904 695056
#define LAST_SERIAL 2958465 /* 31 December 9999 */

/* Spreadsheets know a 29 February 1900, which never was; the days before it are one off. */
#define NEVER 60

#define SECONDS_PER_DAY 86400
#define BILLION 1000000000

/* Takes the number apart into days and seconds, to the nearest. */
static gboolean
split (const StreefStoredNumber *serial,
       guint32                  *out_day,
       guint32                  *out_second)
{
  StreefStoredNumber rounded = *serial;
  StreefNumber number;
  char digits[STREEF_NUMBER_DIGITS_SIZE];
  guint n_digits;
  guint64 all;

  streef_stored_number_round (&rounded, 9);
  if (rounded.is_negative || rounded.n_digits + rounded.exponent > 7
      || !streef_stored_number_to_number (&rounded, 9, &number) || number.decimals != 9)
    return FALSE;

  n_digits = streef_number_write_digits (&number, digits);
  digits[n_digits] = '\0';
  all = g_ascii_strtoull (digits, NULL, 10);
  *out_day = (guint32) (all / BILLION);
  *out_second = (guint32) ((all % BILLION * SECONDS_PER_DAY + BILLION / 2) / BILLION);
  *out_day += *out_second / SECONDS_PER_DAY;
  *out_second %= SECONDS_PER_DAY;
  return *out_day <= LAST_SERIAL;
}

static void
append_date (guint32          day,
             gboolean         from_1904,
             StreefDateParts  parts,
             GString         *text)
{
  GDate date;

  if (!from_1904 && day == NEVER)
    {
      g_string_append (text, "1900-02-29");
      return;
    }

  g_date_clear (&date, 1);
  g_date_set_julian (&date, from_1904 ? DAY_0_OF_1904 + day
                                      : DAY_0_OF_1900 + day + (day < NEVER ? 1 : 0));
  g_string_append_printf (text, "%04u", g_date_get_year (&date));
  if (parts & (STREEF_DATE_MONTH | STREEF_DATE_DAY))
    g_string_append_printf (text, "-%02u", (guint) g_date_get_month (&date));
  if (parts & STREEF_DATE_DAY)
    g_string_append_printf (text, "-%02u", g_date_get_day (&date));
}

/**
 * streef_serial_date_append:
 * @serial: days since the beginning of what the workbook counts from
 * @from_1904: whether that is 1904, else it is 1900
 * @parts: those that the cell shows
 * @text: gets the date: "2015-12-31", "2015", "2015-12-31 10:30:00"
 *
 * Returns: whether it is a date that a sheet can have; else nothing is appended
 */
gboolean
streef_serial_date_append (const StreefStoredNumber *serial,
                           gboolean                  from_1904,
                           StreefDateParts           parts,
                           GString                  *text)
{
  const gboolean is_time_only = (parts & (STREEF_DATE_YEAR | STREEF_DATE_DAY)) == 0
                                && (parts & STREEF_DATE_TIME);
  guint32 day, second;

  if (!split (serial, &day, &second))
    return FALSE;

  if (!is_time_only)
    append_date (day, from_1904, parts, text);
  if (parts & STREEF_DATE_TIME)
    g_string_append_printf (text, "%s%02u:%02u:%02u", is_time_only ? "" : " ",
                            second / 3600 + (is_time_only ? day * 24 : 0), second / 60 % 60,
                            second % 60);
  return TRUE;
}
