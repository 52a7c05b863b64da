/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefNumber:
 *
 * An exact decimal: a whole coefficient and the number of decimals that it was delivered with, so that 12.50 stays
 * 12.50. A plain value, copied by assignment. It never becomes binary floating point but for geometry
 * (streef_number_to_length()).
 *
 * Limits: at most STREEF_NUMBER_MAX_DIGITS digits in all, STREEF_NUMBER_MAX_DECIMALS of them decimals. An operation whose exact
 * result does not fit says so; it never rounds in silence.
 */
typedef struct
{
  guint64 low;          /* the coefficient, a two's-complement integer of 122 bits: its lower 64 */
  gint64 high : 58;     /* and its upper ones */
  guint64 decimals : 6; /* packed, for a large data set holds half a million numbers */
} StreefNumber;

#define STREEF_NUMBER_MAX_DIGITS 36
#define STREEF_NUMBER_MAX_DECIMALS 18
#define STREEF_NUMBER_DIGITS_SIZE (STREEF_NUMBER_MAX_DIGITS + 1) /* all digits of any number, and NUL */

StreefNumber streef_number_new       (gint64              coefficient,
                                      guint               decimals);
gboolean     streef_number_from_digits (gboolean            is_negative,
                                        const char         *digits,
                                        gsize               n_digits,
                                        guint               decimals,
                                        StreefNumber       *out_number);
gboolean     streef_number_from_plain (const char         *text,
                                       StreefNumber       *out_number);
char        *streef_number_dup_plain (const StreefNumber *self);
void         streef_number_append_plain (const StreefNumber *self,
                                         GString            *string);
guint        streef_number_write_digits (const StreefNumber *self,
                                         char               *digits);

int          streef_number_compare   (const StreefNumber *a,
                                      const StreefNumber *b);
int          streef_number_get_sign  (const StreefNumber *self);
gboolean     streef_number_is_one    (const StreefNumber *self);
StreefNumber streef_number_negate    (const StreefNumber *self);
StreefNumber streef_number_absolute  (const StreefNumber *self);

gboolean     streef_number_add       (const StreefNumber *a,
                                      const StreefNumber *b,
                                      StreefNumber       *out_sum);
gboolean     streef_number_subtract  (const StreefNumber *a,
                                      const StreefNumber *b,
                                      StreefNumber       *out_difference);
gboolean     streef_number_percent_of (const StreefNumber *part,
                                       const StreefNumber *whole,
                                       guint               decimals,
                                       StreefNumber       *out_percent);
int          streef_number_compare_share (const StreefNumber *miss,
                                          const StreefNumber *tolerance_percent,
                                          const StreefNumber *target);

double       streef_number_to_length (const StreefNumber *self);

G_END_DECLS
