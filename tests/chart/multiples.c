/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"

#include <string.h>

#define EXACT 0.01 /* in points */
#define WIDTH 464.0
#define GAP 14.0

static double
get_bar_height (const Probe *chart,
                int          row)
{
  return probe_shape (chart, row, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box.height;
}

/* Equal units have one scale, but what is below a tenth of it is drawn ten times as high. */
static void
test_scale (void)
{
  g_auto (Probe) chart = { 0 };

  probe_init (&chart,
              "A;2019;400;;unit=zaken\nA;2020;200;;\n"    /* rows 0 to 2 */
              "B;2019;100;;unit=zaken\nB;2020;50;;\n"
              "C;2019;20;;unit=zaken\nC;2020;39;;\n"
              "D;2019;3;;unit=cijfer\nD;2020;6;;\n",
              NULL, 0, STREEF_CHART_MULTIPLES, WIDTH);
  g_assert_cmpfloat_with_epsilon (get_bar_height (&chart, 2), get_bar_height (&chart, 1) / 2,
                                  EXACT);
  g_assert_cmpfloat_with_epsilon (get_bar_height (&chart, 4), get_bar_height (&chart, 1) / 4,
                                  EXACT);
  g_assert_cmpfloat_with_epsilon (get_bar_height (&chart, 7), get_bar_height (&chart, 1) / 2,
                                  EXACT);
  g_assert_cmpfloat_with_epsilon (get_bar_height (&chart, 10), get_bar_height (&chart, 11) / 2,
                                  EXACT);
  g_assert_nonnull (probe_line (&chart, "zaken, 10×"));
  g_assert_nonnull (probe_line (&chart, "cijfer"));
  g_assert_nonnull (strstr (streef_chart_layout_get_source (chart.layout), "10×"));
}

/* A tenth is not yet below a tenth. */
static void
test_tenth (void)
{
  g_auto (Probe) chart = { 0 };

  probe_init (&chart,
              "A;2019;400;;unit=zaken\nA;2020;200;;\nB;2019;40;;unit=zaken\nB;2020;4;;\n", NULL, 0,
              STREEF_CHART_MULTIPLES, WIDTH);
  g_assert_cmpfloat_with_epsilon (get_bar_height (&chart, 4), get_bar_height (&chart, 1) / 10,
                                  EXACT);
  g_assert_null (strstr (streef_chart_layout_get_source (chart.layout), "10×"));
}

/* Four stand beside each other, with one zero line and names that end on one line. */
static void
test_rows (void)
{
  g_autofree char *lines = NULL;
  GString *all = g_string_new (NULL);
  g_auto (Probe) chart = { 0 };
  const StreefPlacedLine *name, *long_name;

  for (char c = 'A'; c <= 'E'; c++)
    g_string_append_printf (all, "%1$c;2019;5;8;\n%1$c;2020;7;8;\n", c);
  g_string_append (all, "Zeer lange naam van een categorie;2019;5;8;\n"
                        "Zeer lange naam van een categorie;2020;−5;8;\n");
  lines = g_string_free (all, FALSE);
  probe_init (&chart, lines, NULL, 0, STREEF_CHART_MULTIPLES, WIDTH);
  probe_assert_whole (&chart);

  g_assert_cmpfloat_with_epsilon (probe_line (&chart, "B")->x, (WIDTH - 3 * GAP) / 4 + GAP, EXACT);
  g_assert_cmpfloat_with_epsilon (probe_line (&chart, "E")->x, 0, EXACT);
  g_assert_cmpfloat_with_epsilon (probe_line (&chart, "A")->baseline,
                                  probe_line (&chart, "D")->baseline, EXACT);
  name = probe_line (&chart, "E");
  long_name = probe_line (&chart, "een categorie");
  if (long_name == NULL)
    long_name = probe_line (&chart, "van een categorie");
  g_assert_nonnull (long_name);
  g_assert_cmpfloat_with_epsilon (name->baseline, long_name->baseline, EXACT);
  for (guint nth = 1; nth < 6; nth++)
    {
      const StreefShape *zero = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID,
                                             STREEF_ROLE_SECONDARY, nth);
      const StreefShape *before = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID,
                                               STREEF_ROLE_SECONDARY, nth - 1);

      if (nth == 4)
        g_assert_cmpfloat (zero->box.y, >, before->box.y + 50);
      else
        g_assert_cmpfloat_with_epsilon (zero->box.y, before->box.y, EXACT);
    }
}

/* Years have slots of one width, also where a category has few of them. */
static void
test_slots (void)
{
  g_auto (Probe) chart = { 0 };
  StreefKey key;
  cairo_rectangle_t few, many;

  probe_init (&chart, "A;2019;1;;\nA;2020;2;;\nA;2021;2;;\nB;2019;1;;\nB;2020;2;;\n", NULL, 0,
              STREEF_CHART_MULTIPLES, WIDTH);
  key = chart.comparison->rows[1].key;
  g_assert_true (streef_chart_layout_find (chart.layout, &key, &many));
  key = chart.comparison->rows[5].key;
  g_assert_true (streef_chart_layout_find (chart.layout, &key, &few));
  g_assert_cmpfloat_with_epsilon (few.width, many.width, EXACT);
  g_assert_cmpfloat_with_epsilon (few.y, many.y, EXACT);
}

/* Fewer stand beside each other where values need the room; none where they never fit. */
static void
test_many_years (void)
{
  static const struct
  {
    const char *name;
    guint n_years;
    const char *value;
    double second; /* where the second one begins */
  } cases[] = {
    { "four", 3, "123", (WIDTH - 3 * GAP) / 4 + GAP },
    { "three", 5, "123", (WIDTH - 2 * GAP) / 3 + GAP },
    { "two", 8, "123", (WIDTH - GAP) / 2 + GAP },
    { "one", 11, "12.345", 0 },
    { "none", 40, "12.345", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *all = g_string_new (NULL);
      g_autofree char *lines = NULL;
      g_auto (Probe) chart = { 0 };

      for (guint year = 0; year < cases[i].n_years; year++)
        g_string_append_printf (all, "A;%1$u;%2$s;;\nB;%1$u;%2$s;;\n", 1980 + year,
                                cases[i].value);
      lines = g_string_free (all, FALSE);
      g_test_message ("%s", cases[i].name);
      probe_init (&chart, lines, NULL, 0, STREEF_CHART_MULTIPLES, WIDTH);
      if (cases[i].second < 0)
        {
          g_assert_cmpuint (streef_chart_layout_get_n_keys (chart.layout), ==, 0);
          g_assert_cmpuint (chart.layout->shapes->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (streef_chart_layout_get_n_keys (chart.layout), ==, 2 * cases[i].n_years);
      g_assert_cmpfloat_with_epsilon (probe_line (&chart, "B")->x, cases[i].second, EXACT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/multiples/scale", test_scale);
  g_test_add_func ("/multiples/tenth", test_tenth);
  g_test_add_func ("/multiples/rows", test_rows);
  g_test_add_func ("/multiples/slots", test_slots);
  g_test_add_func ("/multiples/many-years", test_many_years);

  return g_test_run ();
}
