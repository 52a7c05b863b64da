/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-scale.h"

static StreefNumber
make_number (const char *plain)
{
  StreefNumber number;

  g_assert_true (streef_number_from_plain (plain, &number));
  return number;
}

static StreefScale
make_scale (const char *plains)
{
  StreefScale scale = { 0 };
  g_auto (GStrv) each = g_strsplit (plains, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      {
        const StreefNumber number = make_number (each[i]);

        streef_scale_include_number (&scale, &number);
      }
  return scale;
}

static char *
write_ticks (const StreefScale *scale,
             guint              max_steps)
{
  const StreefTicks ticks = streef_scale_get_ticks (scale, max_steps);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < ticks.n; i++)
    {
      StreefNumber number;

      g_assert_true (streef_ticks_get (&ticks, i, &number));
      if (i > 0)
        g_string_append_c (string, ' ');
      streef_number_append_plain (&number, string);
    }
  return g_string_free (string, FALSE);
}

static void
test_ticks (void)
{
  static const struct
  {
    const char *name;
    const char *numbers;
    guint max_steps;
    const char *ticks;
  } cases[] = {
    { "nothing", "", 5, "0" },
    { "zero", "0", 5, "0" },
    { "one value", "842", 5, "0 200 400 600 800" },
    { "the end is a tick", "1000", 5, "0 200 400 600 800 1000" },
    { "fewer steps", "1000", 2, "0 500 1000" },
    { "no steps", "1000", 0, "0" },
    { "no half figures", "3", 10, "0 1 2 3" },
    { "decimals as delivered", "0.3", 10, "0 0.1 0.2 0.3" },
    { "negative", "-59.5 -30.1", 4, "-40 -20 0" },
    { "both sides", "-40 90", 5, "0 50" },
    { "both sides, more steps", "-40 90", 8, "-40 -20 0 20 40 60 80" },
    { "huge", "123456789012345678901234567890123456", 3,
      "0 50000000000000000000000000000000000 100000000000000000000000000000000000" },
    { "tiny", "0.000000000000000003", 5,
      "0 0.000000000000000001 0.000000000000000002 0.000000000000000003" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefScale scale = make_scale (cases[i].numbers);
      g_autofree char *ticks = write_ticks (&scale, cases[i].max_steps);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (ticks, ==, cases[i].ticks);
    }
}

static void
test_shares (void)
{
  static const struct
  {
    const char *name;
    const char *numbers;
    const char *number;
    double share;
  } cases[] = {
    { "the largest", "842 600", "842", 1 },
    { "a half", "842 421", "421", 0.5 },
    { "decimals do not matter", "842.0 421.00", "421.000", 0.5 },
    { "zero", "842", "0", 0 },
    { "negative", "-50 50", "-50", -0.5 },
    { "only negative", "-50 -25", "-25", -0.5 },
    { "flat", "0", "0", 0 },
    { "huge", "100000000000000000000000000000000000 1", "50000000000000000000000000000000000",
      0.5 },
    { "beside huge", "100000000000000000000000000000000000 1", "1", 1e-35 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefScale scale = make_scale (cases[i].numbers);
      const StreefNumber number = make_number (cases[i].number);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpfloat_with_epsilon (streef_scale_get_share (&scale, &number), cases[i].share,
                                      1e-12);
    }
}

/* Missing values and texts have no length: they must not pull zero or anything else into the
 * span. */
static void
test_values (void)
{
  StreefScale scale = { 0 };
  g_auto (StreefValue) missing = { 0 };
  g_auto (StreefValue) text = { 0 };
  g_auto (StreefValue) bound = { .kind = STREEF_VALUE_BOUND, .bound = STREEF_BOUND_ABOVE };
  StreefValue range = { .kind = STREEF_VALUE_RANGE };

  streef_value_init_text (&text, "34 dagen gemiddeld");
  streef_scale_include_value (&scale, &missing);
  streef_scale_include_value (&scale, &text);
  g_assert_true (streef_scale_is_flat (&scale));

  bound.number = make_number ("95");
  streef_scale_include_value (&scale, &bound);
  g_assert_cmpint (streef_number_compare (&scale.high, &bound.number), ==, 0);

  range.number = make_number ("-20");
  range.high = make_number ("120");
  streef_scale_include_value (&scale, &range);
  g_assert_cmpint (streef_number_compare (&scale.low, &range.number), ==, 0);
  g_assert_cmpint (streef_number_compare (&scale.high, &range.high), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/ticks", test_ticks);
  g_test_add_func ("/scale/shares", test_shares);
  g_test_add_func ("/scale/values", test_values);
  return g_test_run ();
}
