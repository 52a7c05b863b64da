/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number/streef-number.h"

G_BEGIN_DECLS

#define STREEF_STORED_DIGITS 15

/**
 * StreefStoredNumber:
 * @digits: those that count, without zeros at either end; as characters, not ended by a NUL
 * @n_digits: how many; 0 for zero
 * @exponent: the power of ten by which they are to be taken, as a whole number
 *
 * A number as a spreadsheet stores it: what a binary number was written as, of which 15 digits mean
 * something. It is reckoned with digit by digit. A plain value.
 */
typedef struct
{
  char digits[STREEF_STORED_DIGITS];
  guint8 n_digits;
  gboolean is_negative;
  int exponent;
} StreefStoredNumber;

gboolean streef_stored_number_read        (StreefStoredNumber       *self,
                                           const char               *text,
                                           gsize                     length);
char    *streef_stored_number_dup_plain   (const char               *text,
                                           gsize                     length);
gboolean streef_stored_number_round       (StreefStoredNumber       *self,
                                           int                       decimals);
gboolean streef_stored_number_to_number   (const StreefStoredNumber *self,
                                           guint                     min_decimals,
                                           StreefNumber             *out_number);

G_END_DECLS
