/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number.h"

#include <string.h>

/* Every coefficient stays below 10^36, so that two of them, ten times one and 10^38 all fit 128
 * bits. */
typedef __int128 Coefficient;
typedef unsigned __int128 Magnitude;

/* A product of two magnitudes: high × 2^128 + low. */
typedef struct
{
  Magnitude high;
  Magnitude low;
} Product;

#define POWER_18 G_GUINT64_CONSTANT (1000000000000000000)

static const guint64 small_powers[] = {
  1,
  10,
  100,
  1000,
  10000,
  100000,
  1000000,
  10000000,
  100000000,
  1000000000,
  10000000000,
  100000000000,
  1000000000000,
  10000000000000,
  100000000000000,
  1000000000000000,
  10000000000000000,
  100000000000000000,
  POWER_18,
};

/* 10^exponent, for exponents up to 38. */
static Magnitude
raise_ten (guint exponent)
{
  Magnitude power = 1;

  for (; exponent > 18; exponent -= 18)
    power *= POWER_18;

  return power * small_powers[exponent];
}

static Coefficient
get_coefficient (const StreefNumber *self)
{
  return (Coefficient) (((Magnitude) (guint64) self->high << 64) | self->low);
}

static Magnitude
get_magnitude (const StreefNumber *self)
{
  const Coefficient coefficient = get_coefficient (self);

  return coefficient < 0 ? -(Magnitude) coefficient : (Magnitude) coefficient;
}

static StreefNumber
make_number (Coefficient coefficient,
             guint       decimals)
{
  return (StreefNumber) {
    .low = (guint64) coefficient,
    .high = (gint64) (coefficient >> 64),
    .decimals = (guint8) decimals,
  };
}

static gboolean
fits_digits (Coefficient coefficient)
{
  const Magnitude limit = raise_ten (STREEF_NUMBER_MAX_DIGITS);

  return coefficient > -(Coefficient) limit && coefficient < (Coefficient) limit;
}

/* The coefficient of @self with @decimals decimals, which are no fewer than its own; false where it
 * passes 128 bits. */
static gboolean
scale_coefficient (const StreefNumber *self,
                   guint               decimals,
                   Coefficient        *out_coefficient)
{
  return !__builtin_mul_overflow (get_coefficient (self),
                                  (Coefficient) small_powers[decimals - self->decimals],
                                  out_coefficient);
}

/**
 * streef_number_new:
 * @coefficient: all digits of the number, as one whole number
 * @decimals: how many of them stand behind the decimal sign, at most STREEF_NUMBER_MAX_DECIMALS
 *
 * Returns: the number: 125 with 1 decimal is 12.5
 */
StreefNumber
streef_number_new (gint64 coefficient,
                   guint  decimals)
{
  g_return_val_if_fail (decimals <= STREEF_NUMBER_MAX_DECIMALS, (StreefNumber) { 0 });

  return make_number (coefficient, decimals);
}

/**
 * streef_number_from_digits:
 * @is_negative: whether it is below zero
 * @digits: (array length=n_digits): ASCII digits only, without a decimal sign
 * @n_digits: how many there are
 * @decimals: how many of them stand behind the decimal sign
 *
 * Returns: false where the number is longer than a StreefNumber holds; @out_number is then
 * unchanged
 */
gboolean
streef_number_from_digits (gboolean      is_negative,
                           const char   *digits,
                           gsize         n_digits,
                           guint         decimals,
                           StreefNumber *out_number)
{
  Coefficient coefficient = 0;

  for (; n_digits > 0 && *digits == '0'; n_digits--)
    digits++;

  if (n_digits > STREEF_NUMBER_MAX_DIGITS || decimals > STREEF_NUMBER_MAX_DECIMALS)
    return FALSE;

  for (gsize i = 0; i < n_digits; i++)
    coefficient = coefficient * 10 + (digits[i] - '0');

  *out_number = make_number (is_negative ? -coefficient : coefficient, decimals);
  return TRUE;
}

/**
 * streef_number_from_plain:
 * @text: a number as in files of the program and in JSON: `-12.50`
 *
 * Returns: false where @text is not a plain number, or a longer one than a StreefNumber holds;
 * @out_number is then unchanged
 */
gboolean
streef_number_from_plain (const char   *text,
                          StreefNumber *out_number)
{
  const gboolean is_negative = *text == '-';
  const char *whole = is_negative ? text + 1 : text;
  const gsize n_whole = strspn (whole, "0123456789");
  const gboolean has_decimals = whole[n_whole] == '.';
  const char *fraction = whole + n_whole + (has_decimals ? 1 : 0);
  const gsize n_fraction = strspn (fraction, "0123456789");
  char digits[STREEF_NUMBER_MAX_DIGITS + STREEF_NUMBER_MAX_DECIMALS];

  if (n_whole == 0 || fraction[n_fraction] != '\0' || has_decimals != (n_fraction > 0)
      || n_whole > STREEF_NUMBER_MAX_DIGITS || n_fraction > STREEF_NUMBER_MAX_DECIMALS)
    return FALSE;

  memcpy (digits, whole, n_whole);
  memcpy (digits + n_whole, fraction, n_fraction);
  return streef_number_from_digits (is_negative, digits, n_whole + n_fraction, (guint) n_fraction,
                                    out_number);
}

/**
 * streef_number_append_plain:
 * @self: a number
 * @string: what it is appended to
 *
 * Appends the number with a hyphen for minus, a point and all its decimals, without groups:
 * `-12.50`.
 */
void
streef_number_append_plain (const StreefNumber *self,
                            GString            *string)
{
  char digits[STREEF_NUMBER_DIGITS_SIZE];
  const guint n_digits = streef_number_write_digits (self, digits);

  if (streef_number_get_sign (self) < 0)
    g_string_append_c (string, '-');

  g_string_append_len (string, digits, n_digits - self->decimals);
  if (self->decimals > 0)
    {
      g_string_append_c (string, '.');
      g_string_append_len (string, digits + n_digits - self->decimals, self->decimals);
    }
}

/**
 * streef_number_dup_plain:
 * @self: a number
 *
 * Returns: (transfer full): what streef_number_append_plain() appends
 */
char *
streef_number_dup_plain (const StreefNumber *self)
{
  GString *string = g_string_sized_new (STREEF_NUMBER_DIGITS_SIZE);

  streef_number_append_plain (self, string);
  return g_string_free (string, FALSE);
}

/**
 * streef_number_write_digits:
 * @self: a number
 * @digits: (array fixed-size=STREEF_NUMBER_DIGITS_SIZE): where its digits go, ended by NUL
 *
 * Writes the digits alone: no sign, no decimal sign, and at least one digit before the decimals
 * ("005" for 0.05).
 *
 * Returns: how many digits there are
 */
guint
streef_number_write_digits (const StreefNumber *self,
                            char               *digits)
{
  char backwards[STREEF_NUMBER_DIGITS_SIZE];
  Magnitude rest = get_magnitude (self);
  guint n = 0;

  /* Division of 128 bits is slow, and hardly ever needed. */
  for (; rest > G_MAXUINT64; rest /= 10)
    backwards[n++] = (char) ('0' + (int) (rest % 10));
  for (guint64 small = (guint64) rest; small > 0 || n <= self->decimals; small /= 10)
    backwards[n++] = (char) ('0' + (int) (small % 10));

  for (guint i = 0; i < n; i++)
    digits[i] = backwards[n - 1 - i];

  digits[n] = '\0';
  return n;
}

/**
 * streef_number_compare:
 * @a: a number
 * @b: another
 *
 * Returns: below, equal to or above 0 as @a is less than, equal to or more than @b; 12.5 equals
 * 12.50
 */
int
streef_number_compare (const StreefNumber *a,
                       const StreefNumber *b)
{
  const guint decimals = MAX (a->decimals, b->decimals);
  Coefficient scaled_a, scaled_b;

  /* Only the one with fewer decimals can pass 128 bits, and it is then further from zero than the
   * other can be. */
  if (!scale_coefficient (a, decimals, &scaled_a))
    return streef_number_get_sign (a);

  if (!scale_coefficient (b, decimals, &scaled_b))
    return -streef_number_get_sign (b);

  return (scaled_a > scaled_b) - (scaled_a < scaled_b);
}

/**
 * streef_number_get_sign:
 * @self: a number
 *
 * Returns: -1, 0 or +1
 */
int
streef_number_get_sign (const StreefNumber *self)
{
  const Coefficient coefficient = get_coefficient (self);

  return (coefficient > 0) - (coefficient < 0);
}

/**
 * streef_number_is_one:
 * @self: a number
 *
 * Returns: whether a noun behind the number stands in the singular, in Dutch and in English: 1 and
 * −1, but not 1.0
 */
gboolean
streef_number_is_one (const StreefNumber *self)
{
  return self->decimals == 0 && get_magnitude (self) == 1;
}

/**
 * streef_number_negate:
 * @self: a number
 *
 * Returns: the number with the other sign
 */
StreefNumber
streef_number_negate (const StreefNumber *self)
{
  return make_number (-get_coefficient (self), self->decimals);
}

/**
 * streef_number_absolute:
 * @self: a number
 *
 * Returns: the number without its sign
 */
StreefNumber
streef_number_absolute (const StreefNumber *self)
{
  return make_number ((Coefficient) get_magnitude (self), self->decimals);
}

/**
 * streef_number_add:
 * @a: a number
 * @b: another
 *
 * The sum has the decimals of the one that has most.
 *
 * Returns: false where the exact sum does not fit; @out_sum is then unchanged
 */
gboolean
streef_number_add (const StreefNumber *a,
                   const StreefNumber *b,
                   StreefNumber       *out_sum)
{
  const guint decimals = MAX (a->decimals, b->decimals);
  Coefficient scaled_a, scaled_b, sum;

  /* One that passes 128 bits is not brought back below 10^36 by the other. */
  if (!scale_coefficient (a, decimals, &scaled_a) || !scale_coefficient (b, decimals, &scaled_b)
      || __builtin_add_overflow (scaled_a, scaled_b, &sum) || !fits_digits (sum))
    return FALSE;

  *out_sum = make_number (sum, decimals);
  return TRUE;
}

/**
 * streef_number_subtract:
 * @a: a number
 * @b: what is taken from it
 *
 * The difference has the decimals of the one that has most.
 *
 * Returns: false where the exact difference does not fit; @out_difference is then unchanged
 */
gboolean
streef_number_subtract (const StreefNumber *a,
                        const StreefNumber *b,
                        StreefNumber       *out_difference)
{
  const StreefNumber negated = streef_number_negate (b);

  return streef_number_add (a, &negated, out_difference);
}

/* @part × 10^@exponent / @whole, rounded half up, by long division: no intermediate passes 128
 * bits. */
static gboolean
divide_raised (Magnitude  part,
               guint      exponent,
               Magnitude  whole,
               Magnitude *out_quotient)
{
  const Magnitude limit = raise_ten (STREEF_NUMBER_MAX_DIGITS);
  Magnitude quotient = part / whole;
  Magnitude rest = part % whole;

  for (; exponent > 0 && quotient < limit; exponent--)
    {
      rest *= 10;
      quotient = quotient * 10 + rest / whole;
      rest %= whole;
    }

  *out_quotient = quotient + (rest * 2 >= whole ? 1 : 0);
  return exponent == 0 && *out_quotient < limit;
}

/* @part / (@whole × 10^@exponent), rounded half up; @exponent is at least 1. What the first
 * division leaves is less than one unit of the second, whose half is a whole number of units, so it
 * never decides. */
static Magnitude
divide_lowered (Magnitude part,
                guint     exponent,
                Magnitude whole)
{
  const Magnitude unit = raise_ten (exponent);
  const Magnitude quotient = part / whole;

  return quotient / unit + (quotient % unit * 2 >= unit ? 1 : 0);
}

/**
 * streef_number_percent_of:
 * @part: a number
 * @whole: the number that is 100 %
 * @decimals: the decimals wanted, at most STREEF_NUMBER_MAX_DECIMALS
 *
 * @part / @whole × 100, rounded once, half away from zero.
 *
 * Returns: false where @whole is zero or the percentage does not fit; @out_percent is then
 * unchanged
 */
gboolean
streef_number_percent_of (const StreefNumber *part,
                          const StreefNumber *whole,
                          guint               decimals,
                          StreefNumber       *out_percent)
{
  const int exponent = 2 + (int) decimals + whole->decimals - part->decimals;
  const int sign = streef_number_get_sign (part) * streef_number_get_sign (whole);
  const Magnitude divided = get_magnitude (part);
  const Magnitude divisor = get_magnitude (whole);
  Magnitude quotient;

  g_return_val_if_fail (decimals <= STREEF_NUMBER_MAX_DECIMALS, FALSE);

  if (streef_number_get_sign (whole) == 0)
    return FALSE;

  if (exponent < 0)
    quotient = divide_lowered (divided, (guint) -exponent, divisor);
  else if (!divide_raised (divided, (guint) exponent, divisor, &quotient))
    return FALSE;

  *out_percent = make_number (sign * (Coefficient) quotient, decimals);
  return TRUE;
}

static Product
multiply (Magnitude a,
          Magnitude b)
{
  const Magnitude mask = G_MAXUINT64;
  const Magnitude low = (a & mask) * (b & mask);
  const Magnitude middle_a = (a >> 64) * (b & mask) + (low >> 64);
  const Magnitude middle_b = (a & mask) * (b >> 64) + (middle_a & mask);

  return (Product) {
    .high = (a >> 64) * (b >> 64) + (middle_a >> 64) + (middle_b >> 64),
    .low = (middle_b << 64) | (low & mask),
  };
}

static int
compare_products (Product a,
                  Product b)
{
  if (a.high != b.high)
    return a.high > b.high ? 1 : -1;

  return (a.low > b.low) - (a.low < b.low);
}

/**
 * streef_number_compare_share:
 * @miss: by how much a target was missed; its sign does not matter
 * @tolerance_percent: how much of the target may be missed, in per cent, not negative
 * @target: the target; its sign does not matter
 *
 * Compares |@miss| with @tolerance_percent % of |@target|, exactly and without limits.
 *
 * Returns: below, equal to or above 0
 */
int
streef_number_compare_share (const StreefNumber *miss,
                             const StreefNumber *tolerance_percent,
                             const StreefNumber *target)
{
  const int exponent = 2 + tolerance_percent->decimals + target->decimals - miss->decimals;
  const Product allowed = multiply (get_magnitude (tolerance_percent), get_magnitude (target));
  const Magnitude missed = get_magnitude (miss);
  Magnitude unit;
  int order;

  g_return_val_if_fail (streef_number_get_sign (tolerance_percent) >= 0, 1);

  if (exponent >= 0)
    return compare_products (multiply (missed, raise_ten ((guint) exponent)), allowed);

  unit = raise_ten ((guint) -exponent);
  order = compare_products (multiply (missed / unit, 1), allowed);
  return order == 0 && missed % unit != 0 ? 1 : order;
}

/**
 * streef_number_to_length:
 * @self: a number
 *
 * Returns: the nearest floating-point number, for geometry only: never for a figure that is shown,
 * compared or stored
 */
double
streef_number_to_length (const StreefNumber *self)
{
  return (double) get_coefficient (self) / (double) small_powers[self->decimals];
}
