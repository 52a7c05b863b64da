/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number.h"

#include <string.h>

#define LARGEST "999999999999999999999999999999999999"
#define N_RANDOM 4000

static StreefNumber
parse (const char *text)
{
  StreefNumber number = { 0 };

  g_assert_true (streef_number_from_plain (text, &number));
  return number;
}

static void
assert_plain (const StreefNumber *number,
              const char         *expected)
{
  g_autofree char *plain = streef_number_dup_plain (number);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_plain (void)
{
  static const struct
  {
    const char *text;
    const char *plain; /* NULL where it is no plain number */
  } cases[] = {
    { "0", "0" },
    { "842", "842" },
    { "-49", "-49" },
    { "12.50", "12.50" },
    { "0.05", "0.05" },
    { "-0.7", "-0.7" },
    { "-0", "0" },
    { "007", "7" },
    { "0.000000000000000001", "0.000000000000000001" },
    { "999999999999999999.999999999999999999", "999999999999999999.999999999999999999" },
    { LARGEST, LARGEST },
    { "-" LARGEST, "-" LARGEST },
    { "0.0000000000000000001", NULL },
    { LARGEST "9", NULL },
    { LARGEST ".9", NULL },
    { "1000000000000000000000000000000000000", NULL },
    { "", NULL },
    { "-", NULL },
    { ".5", NULL },
    { "5.", NULL },
    { "+5", NULL },
    { "1,5", NULL },
    { "1.2.3", NULL },
    { "1 370", NULL },
    { "12a", NULL },
    { "−5", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefNumber number = streef_number_new (7, 1);
      const gboolean is_plain = streef_number_from_plain (cases[i].text, &number);

      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (is_plain, ==, cases[i].plain != NULL);
      assert_plain (&number, cases[i].plain != NULL ? cases[i].plain : "0.7");
    }
}

static void
test_compare (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    int order;
  } cases[] = {
    { "842", "600", 1 },
    { "12.5", "12.50", 0 },
    { "12.49", "12.5", -1 },
    { "-3", "2", -1 },
    { "-3", "-2.999", -1 },
    { "0", "0.000", 0 },
    { "0", "-0.001", 1 },
    { LARGEST, "0.000000000000000001", 1 },
    { "-" LARGEST, "-0.000000000000000001", -1 },
    { LARGEST, "999999999999999999.999999999999999999", 1 },
    { LARGEST, LARGEST, 0 },
    { "99999999999999999999", "99999999999999999.999999999999999999", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber a = parse (cases[i].a);
      const StreefNumber b = parse (cases[i].b);

      g_test_message ("%s and %s", cases[i].a, cases[i].b);
      g_assert_cmpint (streef_number_compare (&a, &b), ==, cases[i].order);
      g_assert_cmpint (streef_number_compare (&b, &a), ==, -cases[i].order);
    }
}

static void
test_sign (void)
{
  static const struct
  {
    const char *text;
    int sign;
    gboolean is_one;
    const char *negated;
    const char *absolute;
  } cases[] = {
    { "0", 0, FALSE, "0", "0" },        { "0.00", 0, FALSE, "0.00", "0.00" },
    { "1", 1, TRUE, "-1", "1" },        { "-1", -1, TRUE, "1", "1" },
    { "1.0", 1, FALSE, "-1.0", "1.0" }, { "2", 1, FALSE, "-2", "2" },
    { "10", 1, FALSE, "-10", "10" },    { "-" LARGEST, -1, FALSE, LARGEST, LARGEST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber number = parse (cases[i].text);
      const StreefNumber negated = streef_number_negate (&number);
      const StreefNumber absolute = streef_number_absolute (&number);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (streef_number_get_sign (&number), ==, cases[i].sign);
      g_assert_cmpint (streef_number_is_one (&number), ==, cases[i].is_one);
      assert_plain (&negated, cases[i].negated);
      assert_plain (&absolute, cases[i].absolute);
    }
}

static void
test_add (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *sum; /* NULL where it does not fit */
  } cases[] = {
    { "842", "-600", "242" },
    { "0.1", "0.20", "0.30" },
    { "12.5", "-12.50", "0.00" },
    { LARGEST, "1", NULL },
    { LARGEST, "-1", "999999999999999999999999999999999998" },
    { "-" LARGEST, "-1", NULL },
    { LARGEST, "0.1", NULL },
    { LARGEST, "0.000000000000000001", NULL },
    /* With one decimal the first alone does not fit, but the sum does. */
    { "100000000000000000000000000000000000", "-0.1", "99999999999999999999999999999999999.9" },
    { "99999999999999999999999999999999999", "0.9", "99999999999999999999999999999999999.9" },
    { LARGEST, "-" LARGEST, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber a = parse (cases[i].a);
      const StreefNumber b = parse (cases[i].b);
      StreefNumber sum = streef_number_new (7, 1);

      g_test_message ("%s plus %s", cases[i].a, cases[i].b);
      g_assert_cmpint (streef_number_add (&a, &b, &sum), ==, cases[i].sum != NULL);
      assert_plain (&sum, cases[i].sum != NULL ? cases[i].sum : "0.7");
    }
}

static void
test_percent (void)
{
  static const struct
  {
    const char *part;
    const char *whole;
    guint decimals;
    const char *percent; /* NULL where there is none */
  } cases[] = {
    { "842", "600", 1, "140.3" },
    { "25", "20", 1, "125.0" },
    { "364", "215", 1, "169.3" },
    { "453", "365", 1, "124.1" },
    { "0", "600", 1, "0.0" },
    { "1", "3", 0, "33" },
    { "2", "3", 0, "67" },
    { "2", "3", 18, "66.666666666666666667" },
    /* Exactly half: away from zero on either side. */
    { "1", "200", 0, "1" },
    { "-1", "200", 0, "-1" },
    { "1", "-200", 0, "-1" },
    { "-1", "-200", 0, "1" },
    { "1", "2000", 1, "0.1" },
    { "0.0004999999999999", "1", 1, "0.0" },
    { "0.0005", "1", 1, "0.1" },
    { "12.50", "100.000", 1, "12.5" },
    /* More decimals than are asked for: the quotient is divided. */
    { "0.004999999999999999", "3", 0, "0" },
    { "0.015", "3", 0, "1" },
    { "0.014999999999999999", "3", 0, "0" },
    { "0.005000000000000000", "1", 0, "1" },
    { "0.004999999999999999", "1", 0, "0" },
    { LARGEST, LARGEST, 1, "100.0" },
    { LARGEST, "999999999999999999999999999999999998", 18, "100.000000000000000000" },
    { LARGEST, "0.000000000000000001", 1, NULL },
    { LARGEST, "1", 0, NULL },
    { LARGEST, "1000", 0, "100000000000000000000000000000000000" },
    { LARGEST, "100", 0, LARGEST },
    { LARGEST, "100", 1, NULL },
    { "0.000000000000000001", LARGEST, 18, "0.000000000000000000" },
    { "842", "0", 1, NULL },
    { "0", "0.00", 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber part = parse (cases[i].part);
      const StreefNumber whole = parse (cases[i].whole);
      StreefNumber percent = streef_number_new (7, 1);

      g_test_message ("%s of %s, %u decimals", cases[i].part, cases[i].whole, cases[i].decimals);
      g_assert_cmpint (streef_number_percent_of (&part, &whole, cases[i].decimals, &percent), ==,
                       cases[i].percent != NULL);
      assert_plain (&percent, cases[i].percent != NULL ? cases[i].percent : "0.7");
    }
}

static void
test_share (void)
{
  static const struct
  {
    const char *miss;
    const char *tolerance;
    const char *target;
    int order;
  } cases[] = {
    { "30", "5", "600", 0 },
    { "-30", "5", "600", 0 },
    { "30", "5", "-600", 0 },
    { "29.999999999999999999", "5", "600", -1 },
    { "30.000000000000000001", "5", "600", 1 },
    { "0", "0", "600", 0 },
    { "1", "0", "600", 1 },
    { "0", "5", "0", 0 },
    { "0.1", "5", "0", 1 },
    { "1", "33.333333333333333333", "3", 1 },
    { "1", "33.333333333333333334", "3", -1 },
    { LARGEST, "100", LARGEST, 0 },
    { LARGEST, "99.999999999999999999", LARGEST, 1 },
    { LARGEST, LARGEST, LARGEST, -1 },
    { "0.000000000000000001", "0.000000000000000001", "0.000000000000000001", 1 },
    { "0.000000000000000001", LARGEST, "0", 1 },
    { "0.000000000000000001", "1", "1", -1 },
    { "0.010000000000000001", "1", "1", 1 },
    { "0.010000000000000000", "1", "1", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber miss = parse (cases[i].miss);
      const StreefNumber tolerance = parse (cases[i].tolerance);
      const StreefNumber target = parse (cases[i].target);
      const int order = streef_number_compare_share (&miss, &tolerance, &target);

      g_test_message ("%s against %s %% of %s", cases[i].miss, cases[i].tolerance, cases[i].target);
      g_assert_cmpint (order, ==, cases[i].order);
    }
}

static void
test_length (void)
{
  static const struct
  {
    const char *text;
    double length;
  } cases[] = {
    { "0", 0 }, { "842", 842 }, { "-12.50", -12.5 }, { "0.05", 0.05 }, { LARGEST, 1e36 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefNumber number = parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpfloat_with_epsilon (streef_number_to_length (&number), cases[i].length,
                                      1e-12 + ABS (cases[i].length) * 1e-15);
    }
}

/* What follows computes slowly with strings of digits, so that it shares nothing with what it
 * checks. */

static char *
make_random_plain (void)
{
  const guint n_digits = (guint) g_test_rand_int_range (1, STREEF_NUMBER_MAX_DIGITS + 1);
  const guint n_decimals
      = (guint) g_test_rand_int_range (0, (int) MIN (n_digits, STREEF_NUMBER_MAX_DECIMALS + 1));
  GString *string = g_string_new (g_test_rand_bit () ? "-" : "");

  for (guint i = 0; i < n_digits; i++)
    {
      const gboolean is_first = i == 0 && n_digits - n_decimals > 1;

      if (n_decimals > 0 && i == n_digits - n_decimals)
        g_string_append_c (string, '.');
      g_string_append_c (string, (char) ('0' + g_test_rand_int_range (is_first ? 1 : 0, 10)));
    }

  if (strspn (string->str, "-0.") == string->len && *string->str == '-')
    g_string_erase (string, 0, 1);
  return g_string_free (string, FALSE);
}

/* The digits of @plain with @n_decimals decimals, least first, padded with zeros to @n. */
static void
spell (const char *plain,
       guint       n_decimals,
       int        *digits,
       guint       n)
{
  const char *point = strchr (plain, '.');
  const guint own = point != NULL ? (guint) strlen (point + 1) : 0;
  guint at = n_decimals - own;

  memset (digits, 0, n * sizeof *digits);
  for (const char *c = plain + strlen (plain); c-- > plain;)
    if (*c >= '0' && *c <= '9')
      digits[at++] = *c - '0';
}

static int
compare_digits (const int *a,
                const int *b,
                guint      n)
{
  while (n-- > 0)
    if (a[n] != b[n])
      return a[n] > b[n] ? 1 : -1;

  return 0;
}

#define N_SLOW 64

/* The sum as a plain text, or NULL where it has more digits than a StreefNumber holds. */
static char *
add_slowly (const char *a,
            const char *b)
{
  const char *point_a = strchr (a, '.');
  const char *point_b = strchr (b, '.');
  const guint n_decimals = (guint) MAX (point_a != NULL ? strlen (point_a + 1) : 0,
                                        point_b != NULL ? strlen (point_b + 1) : 0);
  const gboolean same_sign = (*a == '-') == (*b == '-');
  int digits_a[N_SLOW], digits_b[N_SLOW], sum[N_SLOW];
  guint n = N_SLOW;
  gboolean is_negative = *a == '-';
  int carry = 0;
  GString *string;

  spell (a, n_decimals, digits_a, N_SLOW);
  spell (b, n_decimals, digits_b, N_SLOW);
  if (!same_sign && compare_digits (digits_a, digits_b, N_SLOW) < 0)
    return add_slowly (b, a);

  for (guint i = 0; i < N_SLOW; i++)
    {
      const int one = digits_a[i] + (same_sign ? digits_b[i] : -digits_b[i]) + carry;

      sum[i] = (one + 10) % 10;
      carry = one < 0 ? -1 : one / 10;
    }

  while (n > 0 && sum[n - 1] == 0)
    n--;
  if (n > STREEF_NUMBER_MAX_DIGITS)
    return NULL;

  is_negative = is_negative && n > 0;
  string = g_string_new (is_negative ? "-" : "");
  for (guint i = MAX (n, n_decimals + 1); i-- > 0;)
    {
      g_string_append_c (string, (char) ('0' + sum[i]));
      if (i == n_decimals && i > 0)
        g_string_append_c (string, '.');
    }
  return g_string_free (string, FALSE);
}

static void
test_random_plain (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = make_random_plain ();
      const StreefNumber number = parse (text);

      g_test_message ("%s", text);
      assert_plain (&number, text);
    }
}

static void
test_random_sums (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text_a = make_random_plain ();
      g_autofree char *text_b = make_random_plain ();
      g_autofree char *expected = add_slowly (text_a, text_b);
      const StreefNumber a = parse (text_a);
      const StreefNumber b = parse (text_b);
      const StreefNumber negated = streef_number_negate (&b);
      StreefNumber sum = { 0 };
      StreefNumber other = { 0 };

      g_test_message ("%s plus %s", text_a, text_b);
      g_assert_cmpint (streef_number_add (&a, &b, &sum), ==, expected != NULL);
      g_assert_cmpint (streef_number_subtract (&a, &negated, &other), ==, expected != NULL);
      if (expected == NULL)
        continue;

      assert_plain (&sum, expected);
      assert_plain (&other, expected);
    }
}

static int
compare_slowly (const char *a,
                const char *b)
{
  int digits_a[N_SLOW], digits_b[N_SLOW];
  int order;

  if ((*a == '-') != (*b == '-'))
    return *a == '-' ? -1 : 1;

  spell (a, STREEF_NUMBER_MAX_DECIMALS, digits_a, N_SLOW);
  spell (b, STREEF_NUMBER_MAX_DECIMALS, digits_b, N_SLOW);
  order = compare_digits (digits_a, digits_b, N_SLOW);
  return *a == '-' ? -order : order;
}

static void
test_random_order (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text_a = make_random_plain ();
      g_autofree char *text_b = make_random_plain ();
      const StreefNumber a = parse (text_a);
      const StreefNumber b = parse (text_b);

      g_test_message ("%s and %s", text_a, text_b);
      g_assert_cmpint (streef_number_compare (&a, &b), ==, compare_slowly (text_a, text_b));
    }
}

/* @digits, least first, times @factor, itself. */
static void
multiply_slowly (int       *digits,
                 const int *factor,
                 guint      n)
{
  g_autofree int *product = g_new0 (int, n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; i + j < n; j++)
      product[i + j] += digits[i] * factor[j];

  for (guint i = 0; i + 1 < n; i++)
    {
      product[i + 1] += product[i] / 10;
      product[i] %= 10;
    }
  memcpy (digits, product, n * sizeof *digits);
}

#define N_LONG 160

/* |miss| × 100 against tolerance × |target|, both with 36 decimals. */
static void
test_random_shares (void)
{
  for (guint i = 0; i < N_RANDOM / 4; i++)
    {
      g_autofree char *text_miss = make_random_plain ();
      g_autofree char *text_tolerance = make_random_plain ();
      g_autofree char *text_target = make_random_plain ();
      const StreefNumber miss = parse (text_miss);
      const StreefNumber any = parse (text_tolerance);
      const StreefNumber tolerance = streef_number_absolute (&any);
      const StreefNumber target = parse (text_target);
      int left[N_LONG], right[N_LONG], factor[N_LONG];

      spell (text_miss, 2 * STREEF_NUMBER_MAX_DECIMALS + 2, left, N_LONG);
      spell (text_tolerance, STREEF_NUMBER_MAX_DECIMALS, right, N_LONG);
      spell (text_target, STREEF_NUMBER_MAX_DECIMALS, factor, N_LONG);
      multiply_slowly (right, factor, N_LONG);

      g_test_message ("%s against %s %% of %s", text_miss, text_tolerance, text_target);
      g_assert_cmpint (streef_number_compare_share (&miss, &tolerance, &target), ==,
                       compare_digits (left, right, N_LONG));
    }
}

/* Twice the distance between the quotient and its rounding is at most one: |2 (part × 10^e −
 * percent × whole)| <= whole, and where it is equal, the rounding is away from zero. */
static void
test_random_percents (void)
{
  static const int two[N_LONG] = { 2 };
  guint n_done = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text_part = make_random_plain ();
      g_autofree char *text_whole = make_random_plain ();
      const StreefNumber part = parse (text_part);
      const StreefNumber whole = parse (text_whole);
      const guint decimals = (guint) g_test_rand_int_range (0, 4);
      g_autofree char *text_percent = NULL;
      int left[N_LONG], right[N_LONG], half[N_LONG], low[N_LONG] = { 0 }, high[N_LONG] = { 0 };
      StreefNumber percent;
      int carry_low = 0;
      int carry_high = 0;

      if (!streef_number_percent_of (&part, &whole, decimals, &percent))
        continue;

      n_done++;
      text_percent = streef_number_dup_plain (&percent);
      g_test_message ("%s of %s is %s", text_part, text_whole, text_percent);

      /* left = 2 |part| × 10^(20 + decimals), right = 2 |percent × whole| at the same scale, half =
       * |whole|. */
      spell (text_part, 20 + decimals, left, N_LONG);
      multiply_slowly (left, two, N_LONG);
      spell (text_percent, decimals, right, N_LONG);
      spell (text_whole, STREEF_NUMBER_MAX_DECIMALS, half, N_LONG);
      multiply_slowly (right, half, N_LONG);
      multiply_slowly (right, two, N_LONG);

      /* right − half <= left < right + half */
      for (guint j = 0; j < N_LONG; j++)
        {
          const int below = right[j] - half[j] + carry_low;
          const int above = right[j] + half[j] + carry_high;

          low[j] = (below + 10) % 10;
          carry_low = below < 0 ? -1 : 0;
          high[j] = above % 10;
          carry_high = above / 10;
        }
      if (carry_low == 0)
        g_assert_cmpint (compare_digits (low, left, N_LONG), <=, 0);
      g_assert_cmpint (compare_digits (left, high, N_LONG), <, 0);
    }

  g_assert_cmpuint (n_done, >, N_RANDOM / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/plain", test_plain);
  g_test_add_func ("/number/compare", test_compare);
  g_test_add_func ("/number/sign", test_sign);
  g_test_add_func ("/number/add", test_add);
  g_test_add_func ("/number/percent", test_percent);
  g_test_add_func ("/number/share", test_share);
  g_test_add_func ("/number/length", test_length);
  g_test_add_func ("/number/random/plain", test_random_plain);
  g_test_add_func ("/number/random/sums", test_random_sums);
  g_test_add_func ("/number/random/order", test_random_order);
  g_test_add_func ("/number/random/shares", test_random_shares);
  g_test_add_func ("/number/random/percents", test_random_percents);
  return g_test_run ();
}
