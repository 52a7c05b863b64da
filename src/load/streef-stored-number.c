/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-stored-number.h"

#include <string.h>

/* No binary number is beyond it. */
#define MAX_EXPONENT 1000

static void
drop_zeros (StreefStoredNumber *self)
{
  while (self->n_digits > 0 && self->digits[self->n_digits - 1] == '0')
    {
      self->n_digits--;
      self->exponent++;
    }
  if (self->n_digits == 0)
    *self = (StreefStoredNumber) { .n_digits = 0 };
}

/* Adds one to the last digit. */
static void
increment (StreefStoredNumber *self)
{
  guint at = self->n_digits;

  while (at > 0 && self->digits[at - 1] == '9')
    self->digits[--at] = '0';
  if (at > 0)
    {
      self->digits[at - 1]++;
      return;
    }

  /* 999 has become 000: it is 1 and as many zeros. */
  self->exponent += self->n_digits;
  self->digits[0] = '1';
  self->n_digits = 1;
}

/* Takes a digit. Of those beyond what is kept only the first says anything: which way to round. */
static void
take_digit (StreefStoredNumber *self,
            char                digit,
            gboolean            after_point,
            char               *rest)
{
  if (self->n_digits == STREEF_STORED_DIGITS)
    {
      *rest = *rest == '\0' ? digit : *rest;
      self->exponent += !after_point;
      return;
    }

  if (self->n_digits > 0 || digit != '0')
    self->digits[self->n_digits++] = digit;
  self->exponent -= after_point;
}

/* Takes digits with at most one point among them; FALSE where there is no digit. */
static gboolean
take_digits (StreefStoredNumber  *self,
             const char         **at,
             const char          *end)
{
  gboolean has_digit = FALSE, after_point = FALSE;
  char rest = '\0';

  for (; *at < end && (g_ascii_isdigit (**at) || (**at == '.' && !after_point)); ++*at)
    if (**at == '.')
      after_point = TRUE;
    else
      {
        has_digit = TRUE;
        take_digit (self, **at, after_point, &rest);
      }

  if (rest >= '5')
    increment (self);
  return has_digit;
}

/* "E-3" at the end; nothing is fine too. */
static gboolean
take_exponent (StreefStoredNumber *self,
               const char         *at,
               const char         *end)
{
  gboolean is_negative;
  int exponent = 0;

  if (at == end)
    return TRUE;
  if (*at != 'E' && *at != 'e')
    return FALSE;

  at++;
  is_negative = at < end && *at == '-';
  at += at < end && (*at == '-' || *at == '+');
  if (at == end)
    return FALSE;
  for (; at < end; at++)
    {
      if (!g_ascii_isdigit (*at))
        return FALSE;
      exponent = MIN (exponent * 10 + (*at - '0'), MAX_EXPONENT);
    }

  self->exponent += is_negative ? -exponent : exponent;
  return TRUE;
}

/**
 * streef_stored_number_read:
 * @text: as in "-1370.5" or "1.3705E3"
 * @length: its length in bytes
 *
 * Returns: whether it is a number; it is rounded to 15 digits, halves away from zero
 */
gboolean
streef_stored_number_read (StreefStoredNumber *self,
                           const char         *text,
                           gsize               length)
{
  const char *at = text, *end = text + length;
  gboolean is_negative;

  *self = (StreefStoredNumber) { .n_digits = 0 };
  is_negative = at < end && *at == '-';
  at += at < end && (*at == '-' || *at == '+');
  if (length > MAX_EXPONENT || !take_digits (self, &at, end) || !take_exponent (self, at, end))
    return FALSE;

  self->is_negative = is_negative;
  drop_zeros (self);
  return TRUE;
}

/**
 * streef_stored_number_round:
 * @decimals: how many are kept
 *
 * Rounds halves away from zero, as spreadsheets do.
 *
 * Returns: whether anything was lost
 */
gboolean
streef_stored_number_round (StreefStoredNumber *self,
                            int                 decimals)
{
  const int n_dropped = -self->exponent - decimals;
  gboolean rounds_up;

  if (self->n_digits == 0 || n_dropped <= 0)
    return FALSE;

  if (n_dropped > self->n_digits)
    {
      *self = (StreefStoredNumber) { .n_digits = 0 };
      return TRUE;
    }

  rounds_up = self->digits[self->n_digits - n_dropped] >= '5';
  self->n_digits -= (guint8) n_dropped;
  self->exponent += n_dropped;
  if (rounds_up)
    increment (self);
  drop_zeros (self);
  return TRUE;
}

/**
 * streef_stored_number_to_number:
 * @min_decimals: how many the number has at least
 * @out_number: (out): the number
 *
 * Returns: whether it fits
 */
gboolean
streef_stored_number_to_number (const StreefStoredNumber *self,
                                guint                     min_decimals,
                                StreefNumber             *out_number)
{
  const guint decimals = MAX (min_decimals, (guint) MAX (0, -self->exponent));
  const int n_zeros = self->n_digits == 0 ? 0 : self->exponent + (int) decimals;
  char digits[STREEF_NUMBER_MAX_DIGITS];

  if (decimals > STREEF_NUMBER_MAX_DECIMALS
      || self->n_digits + n_zeros > STREEF_NUMBER_MAX_DIGITS)
    return FALSE;
  if (self->n_digits == 0)
    {
      *out_number = streef_number_new (0, decimals);
      return TRUE;
    }

  memcpy (digits, self->digits, self->n_digits);
  memset (digits + self->n_digits, '0', (gsize) n_zeros);
  return streef_number_from_digits (self->is_negative, digits, (gsize) (self->n_digits + n_zeros),
                                    decimals, out_number);
}

/* (transfer full): a stored number as a plain decimal; as it is stored where that does not fit. */
char *
streef_stored_number_dup_plain (const char *text,
                                gsize       length)
{
  StreefStoredNumber stored;
  StreefNumber number;

  if (streef_stored_number_read (&stored, text, length)
      && streef_stored_number_to_number (&stored, 0, &number))
    return streef_number_dup_plain (&number);

  return g_strndup (text, length);
}
