/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cases.h"
#include "fixture.h"
#include "probe.h"

#include <math.h>

#define EXACT 0.01 /* in points */

static void
test_cases (void)
{
  for (guint i = 0; i < n_chart_cases; i++)
    {
      const ChartCase *one = &chart_cases[i];
      g_auto (Probe) chart = { 0 };

      g_test_message ("%s", one->name);
      probe_init (&chart, one->lines, one->category, one->year, one->kind, one->width);
      probe_assert_whole (&chart);
    }
}

static char *
make_random_value (GRand *rand)
{
  static const char *const others[]
    = { "", "n.b.", "n.v.t.", "0", "ja", "> 90", "< 5", "20 tot 25", "34 dagen" };

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return g_strdup (others[g_rand_int_range (rand, 0, G_N_ELEMENTS (others))]);
    case 1:
      return g_strdup_printf ("%d", g_rand_int_range (rand, -200, 200));
    case 2:
      return g_strdup_printf ("%d,%d", g_rand_int_range (rand, 0, 100),
                              g_rand_int_range (rand, 0, 10));
    case 3:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 2000000000));
    default:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 1000));
    }
}

static void
append_random_line (GRand      *rand,
                    GString    *lines,
                    const char *name,
                    int         year)
{
  static const char *const options[]
    = { "", "lower", "range", "provisional", "earlier=481", "break", "unit=%", "unit=zaken" };
  g_autofree char *achieved = make_random_value (rand);
  g_autofree char *target = make_random_value (rand);

  g_string_append_printf (lines, "%s;%d;%s;%s;%s\n", name, year, achieved, target,
                          options[g_rand_int_range (rand, 0, G_N_ELEMENTS (options))]);
}

/* Some categories, each with some years. */
static char *
make_random_courses (GRand *rand)
{
  const guint n_categories = (guint) g_rand_int_range (rand, 1, 9);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < n_categories; i++)
    {
      const guint n_years = (guint) g_rand_int_range (rand, 1, 7);
      g_autofree char *name = g_strdup_printf ("Reeks %u", i);

      for (guint year = 0; year < n_years; year++)
        append_random_line (rand, lines, name, 2010 + (int) year);
    }
  return g_string_free (lines, FALSE);
}

static char *
make_random_lines (GRand           *rand,
                   StreefChartKind  kind)
{
  const gboolean is_years = kind == STREEF_CHART_YEARS;
  static const char *const names[]
    = { "A", "Reguliere onderzoeken", "Eenvoudige onderzoeken en alternatieve interventies",
        "Meervoudigepersoonlijkheidsstoornisonderzoek", "Thema > Onderdeel > Detail" };
  const guint n = (guint) g_rand_int_range (rand, 1, is_years ? 30 : 20);
  GString *lines;

  if (kind == STREEF_CHART_MULTIPLES)
    return make_random_courses (rand);

  lines = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name
        = g_strdup_printf ("%s %u", names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))], i);

      append_random_line (rand, lines, is_years ? "Reeks" : name, is_years ? 1990 + (int) i : 2015);
    }
  return g_string_free (lines, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2015);
  const guint n = g_test_quick () ? 300 : 5000;

  for (guint i = 0; i < n; i++)
    {
      const StreefChartKind kind = (StreefChartKind) (i % (STREEF_CHART_MULTIPLES + 1));
      const int year = kind == STREEF_CHART_MULTIPLES ? 0 : 2015;
      const double width = g_rand_double_range (rand, 150, 700);
      g_autofree char *lines = make_random_lines (rand, kind);
      g_auto (Probe) chart = { 0 };

      g_test_message ("%u: kind %d, %.1f wide\n%s", i, kind, width, lines);
      probe_init (&chart, lines, kind == STREEF_CHART_YEARS ? "Reeks" : NULL, year, kind, width);
      probe_assert_whole (&chart);
    }
}

/* The overview of 2015: measures and lengths as they were set. */
static void
test_interventions (void)
{
  static const double numbers[] = { 842, 25, 364, 453 };
  static const double targets[] = { 600, 20, 215, 365 };
  static const double middles[] = { 16, 56, 88, 120 };   /* rows of 32, and 8 after the total */
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 1);
  g_auto (Probe) chart = { 0 };
  const StreefShape *zero;
  double unit;

  style->has_title = FALSE;
  chart.comparison = fixture_compare (chart_cases[0].lines, NULL, 2015);
  chart.layout = streef_chart_layout_new (chart.comparison, STREEF_CHART_ACHIEVED,
                                          STREEF_LANGUAGE_NL, style, 464, 0);
  zero = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
  unit = probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box.width / 842;

  g_assert_cmpfloat_with_epsilon (streef_chart_layout_get_height (chart.layout), 136, EXACT);
  g_assert_cmpfloat_with_epsilon (zero->box.height, 136, EXACT);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const cairo_rectangle_t *bar
        = &probe_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
      const cairo_rectangle_t *mark
        = &probe_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0)->box;

      g_test_message ("row %u", i);
      g_assert_cmpfloat_with_epsilon (bar->x, zero->box.x + zero->box.width / 2, EXACT);
      g_assert_cmpfloat_with_epsilon (bar->width, numbers[i] * unit, EXACT);
      g_assert_cmpfloat_with_epsilon (bar->y, middles[i] - 7, EXACT);
      g_assert_cmpfloat_with_epsilon (bar->height, 14, EXACT);
      g_assert_cmpfloat_with_epsilon (mark->x + 1, bar->x + targets[i] * unit, EXACT);
      g_assert_cmpfloat_with_epsilon (mark->width, 2, EXACT);
      g_assert_cmpfloat_with_epsilon (mark->y, bar->y - 4, EXACT);
      g_assert_cmpfloat_with_epsilon (mark->height, 22, EXACT);
      g_assert_null (
        probe_shape (&chart, (int) i, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0));
    }
}

/* The scale is the largest at which the labels fit: the widest row ends at the edge. */
static void
test_label_reaches_edge (void)
{
  g_auto (Probe) chart = { 0 };
  double end = 0;

  probe_init (&chart, chart_cases[0].lines, NULL, 2015, STREEF_CHART_ACHIEVED, 464);
  for (guint i = 0; i < chart.layout->lines->len; i++)
    {
      const StreefPlacedLine *placed = probe_nth_line (&chart, i);

      if (placed->row != STREEF_NO_ROW)
        end = MAX (end, placed->x + streef_line_get_width (placed->line));
    }
  g_assert_cmpfloat_with_epsilon (end, 464, EXACT);
}

/* A missed target: bar, gap of 1, stripes, gap of 1, mark; the diamond goes before the label. */
static void
test_shortfall (void)
{
  g_auto (Probe) chart = { 0 };
  const cairo_rectangle_t *bar, *stripes, *mark, *diamond;
  const StreefPlacedLine *label;

  probe_init (&chart, "A;2015;50;100;\nB;2015;100;100;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  bar = &probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  stripes = &probe_shape (&chart, 0, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, 0)->box;
  mark = &probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0)->box;
  diamond = &probe_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)->box;
  label = probe_line (&chart, "50 van 100");

  g_assert_cmpfloat_with_epsilon (stripes->x, bar->x + bar->width + 1, EXACT);
  g_assert_cmpfloat_with_epsilon (stripes->x + stripes->width + 1, mark->x, EXACT);
  g_assert_cmpfloat_with_epsilon (mark->x + 1 - bar->x, 2 * bar->width, EXACT);
  g_assert_cmpfloat_with_epsilon (diamond->x, mark->x + 2 + 5, EXACT);
  g_assert_cmpfloat_with_epsilon (diamond->width, 6.8, EXACT);
  g_assert_nonnull (label);
  g_assert_cmpfloat_with_epsilon (label->x, mark->x + 2 + 5 + 11, EXACT);
  g_assert_null (probe_shape (&chart, 1, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, 0));
  g_assert_null (probe_shape (&chart, 1, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0));
}

/* The halo beyond the mark stays away where the bar passes it by less than 3. */
static void
test_halo (void)
{
  static const struct
  {
    const char *name;
    const char *lines;
    double halo;
  } cases[] = {
    { "far", "A;2015;100;50;\n", 4 },
    { "near", "A;2015;1000;994;\n", 3 },
    { "equal", "A;2015;100;100;\n", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Probe) chart = { 0 };

      g_test_message ("%s", cases[i].name);
      probe_init (&chart, cases[i].lines, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      g_assert_cmpfloat_with_epsilon (
        probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_BACKGROUND, 0)->box.width,
        cases[i].halo, EXACT);
    }
}

/* Missing has no bar, zero a tick, what is provisional a hatch, a range a box, a bound a point
 * or an open bar. */
static void
test_forms (void)
{
  static const struct
  {
    const char *name;
    const char *line;
    StreefForm form;
    StreefRole role;
    double width; /* 0: any */
  } cases[] = {
    { "zero", "A;2015;0;;\n", STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 2 },
    { "provisional", "A;2015;5;;provisional\n", STREEF_FORM_HATCHED, STREEF_ROLE_ACHIEVED, 0 },
    { "range", "A;2015;70;50 tot 90;range\n", STREEF_FORM_BOX, STREEF_ROLE_TEXT, 0 },
    { "lower bound", "A;2015;> 95;;\n", STREEF_FORM_POINT_RIGHT, STREEF_ROLE_ACHIEVED, 7 },
    { "upper bound", "A;2015;< 95;;\n", STREEF_FORM_OPEN, STREEF_ROLE_ACHIEVED, 0 },
    { "target alone", "A;2015;n.b.;9;\n", STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 2 },
    { "above a maximum", "A;2015;90;60;lower\n", STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, 0 },
  };
  g_auto (Probe) missing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Probe) chart = { 0 };
      const StreefShape *shape;

      g_test_message ("%s", cases[i].name);
      probe_init (&chart, cases[i].line, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      shape = probe_shape (&chart, 0, cases[i].form, cases[i].role, 0);
      g_assert_nonnull (shape);
      if (cases[i].width > 0)
        g_assert_cmpfloat_with_epsilon (shape->box.width, cases[i].width, EXACT);
    }

  probe_init (&missing, "A;2015;n.b.;9;\nB;2015;;;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  g_assert_null (probe_shape (&missing, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0));
  g_assert_null (probe_shape (&missing, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0));
  g_assert_null (probe_shape (&missing, 1, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0));
}

/* Only what is not met gets stripes and a diamond. */
static void
test_missed (void)
{
  static const struct
  {
    const char *line;
    gboolean is_missed;
  } cases[] = {
    { "A;2015;9;10;\n", TRUE },
    { "A;2015;10;10;\n", FALSE },
    { "A;2015;11;10;\n", FALSE },
    { "A;2015;9;10;lower\n", FALSE },
    { "A;2015;11;10;lower\n", TRUE },
    { "A;2015;9;;\n", FALSE },
    { "A;2015;n.b.;10;\n", FALSE },
    { "A;2015;4;5 tot 6;range\n", TRUE },
    { "A;2015;5;5 tot 6;range\n", FALSE },
    { "A;2015;0;10;\n", TRUE },
    { "A;2015;−4;10;\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Probe) chart = { 0 };
      g_auto (Probe) years = { 0 };

      g_test_message ("%s", cases[i].line);
      probe_init (&chart, cases[i].line, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      probe_init (&years, cases[i].line, "A", 0, STREEF_CHART_YEARS, 400);
      g_assert_cmpint (probe_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
                         != NULL,
                       ==, cases[i].is_missed);
      g_assert_cmpint (probe_shape (&years, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
                         != NULL,
                       ==, cases[i].is_missed);
    }
}

/* Stripes follow the effect, never the sign. */
static void
test_difference (void)
{
  static const struct
  {
    const char *line;
    StreefForm form;
    gboolean is_left;
  } cases[] = {
    { "A;2015;12;10;\n", STREEF_FORM_SOLID, FALSE },
    { "A;2015;8;10;\n", STREEF_FORM_STRIPED, TRUE },
    { "A;2015;12;10;lower\n", STREEF_FORM_STRIPED, FALSE },
    { "A;2015;8;10;lower\n", STREEF_FORM_SOLID, TRUE },
    { "A;2015;10;10;\n", STREEF_FORM_SOLID, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Probe) chart = { 0 };
      const StreefShape *zero, *bar;

      g_test_message ("%s", cases[i].line);
      probe_init (&chart, cases[i].line, NULL, 2015, STREEF_CHART_DIFFERENCE, 400);
      zero = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
      bar = probe_shape (
        &chart, 0, cases[i].form,
        cases[i].form == STREEF_FORM_STRIPED ? STREEF_ROLE_UNFAVOURABLE : STREEF_ROLE_ACHIEVED, 0);
      g_assert_nonnull (bar);
      g_assert_cmpint (bar->box.x < zero->box.x, ==, cases[i].is_left);
      g_assert_cmpint (probe_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
                         != NULL,
                       ==, cases[i].form == STREEF_FORM_STRIPED);
    }
}

static void
test_outlier (void)
{
  g_auto (Probe) chart = { 0 };
  const cairo_rectangle_t *cut, *next;

  probe_init (&chart, "A;2015;0;600;lower\nB;2015;0;1000;lower\nC;2015;0;22000;lower\n", NULL, 2015,
              STREEF_CHART_DIFFERENCE, 400);
  next = &probe_shape (&chart, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  cut = &probe_shape (&chart, 2, STREEF_FORM_POINT_LEFT, STREEF_ROLE_ACHIEVED, 0)->box;
  g_assert_cmpfloat_with_epsilon (next->x + next->width - cut->x, 1.25 * next->width, EXACT);
  g_assert_cmpfloat_with_epsilon (cut->width, 7, EXACT);
  g_assert_nonnull (probe_shape (&chart, 2, STREEF_FORM_CUT_LEVEL, STREEF_ROLE_BACKGROUND, 0));
  g_assert_null (probe_shape (&chart, 1, STREEF_FORM_CUT_LEVEL, STREEF_ROLE_BACKGROUND, 0));
}

/* Each unit has a scale of its own: the largest of each is equally long, and within a unit
 * lengths are true. */
static void
test_units (void)
{
  g_auto (Probe) chart = { 0 };
  double widths[4];

  probe_init (&chart,
              "A;2015;400;;unit=zaken\nB;2015;100;;unit=zaken\nC;2015;8;;unit=cijfer\nD;2015;2;;"
              "unit=cijfer\n",
              NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    widths[i]
      = probe_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box.width;
  g_assert_cmpfloat_with_epsilon (widths[1], widths[0] / 4, EXACT);
  g_assert_cmpfloat_with_epsilon (widths[2], widths[0], EXACT);
  g_assert_cmpfloat_with_epsilon (widths[3], widths[0] / 4, EXACT);
}

static void
test_years (void)
{
  g_auto (Probe) chart = { 0 };
  const cairo_rectangle_t *provisional, *revised, *other;
  double zero;

  probe_init (&chart, "S;2019;975;;\nS;2020;490;;earlier=481\n", "S", 0, STREEF_CHART_YEARS, 175);
  zero = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0)->box.y
         + 0.375;
  other = &probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  provisional = &probe_shape (&chart, 1, STREEF_FORM_HATCHED, STREEF_ROLE_ACHIEVED, 0)->box;
  revised = &probe_shape (&chart, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  g_assert_cmpfloat_with_epsilon (provisional->x + provisional->width + 2, revised->x, EXACT);
  g_assert_cmpfloat_with_epsilon (provisional->height / other->height, 481 / 975.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (revised->height / other->height, 490 / 975.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (revised->y + revised->height, zero, EXACT);
  g_assert_nonnull (probe_line (&chart, "481*"));
}

/* Every year has its slot, in order of time whatever the order of the rows; a break leaves a gap
 * in the zero line. */
static void
test_slots (void)
{
  g_auto (Probe) chart = { 0 };
  const StreefShape *before, *after;

  probe_init (&chart, "S;2010;5;;\nS;2012;4;;\nS;2013;3;;break\n", "S", 0, STREEF_CHART_YEARS, 310);
  g_assert_cmpuint (streef_chart_layout_get_n_keys (chart.layout), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      cairo_rectangle_t box;

      g_assert_cmpint (streef_chart_layout_get_key (chart.layout, i)->year, ==, 2010 + (int) i);
      streef_chart_layout_find (chart.layout, streef_chart_layout_get_key (chart.layout, i), &box);
      g_assert_cmpfloat_with_epsilon (box.x, i * 75 + (i == 3 ? 10 : 0), EXACT);
      g_assert_cmpfloat_with_epsilon (box.width, 75, EXACT);
    }
  before = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
  after = probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 1);
  g_assert_cmpfloat_with_epsilon (before->box.width, 225, EXACT);
  g_assert_cmpfloat_with_epsilon (after->box.x, 235, EXACT);
}

/* Years run from left to right, whatever the order of the rows; the keys do so too. */
static void
test_order (void)
{
  g_autoptr (StreefComparison) by_year
    = fixture_compare ("S;2010;5;;\nS;2011;9;;\nS;2012;7;;\n", "S", 0);
  StreefQuestion question = by_year->question;
  g_auto (Probe) chart = { 0 };
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 1);
  const cairo_rectangle_t *highest, *lowest;

  question.order = STREEF_ORDER_ACHIEVED;
  question.descending = TRUE;
  chart.comparison = streef_comparison_new (by_year->dataset, &question);
  chart.layout = streef_chart_layout_new (chart.comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL,
                                          style, 310, 0);
  highest = &probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  lowest = &probe_shape (&chart, 2, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  g_assert_cmpint (chart.comparison->rows[0].key.year, ==, 2011);
  g_assert_cmpfloat (lowest->x, <, highest->x);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (streef_chart_layout_get_key (chart.layout, i)->year, ==, 2010 + (int) i);
}

/* In a narrow column a missed value stands in the column, if that is high enough for it. */
static void
test_value_in_column (void)
{
  static const struct
  {
    const char *text;
    gboolean is_inside;
  } cases[] = {
    { "75", TRUE }, { "3", FALSE }, { "97", FALSE },
  };
  g_auto (Probe) chart = { 0 };

  probe_init (&chart, "S;2014;75;95;\nS;2015;3;95;\nS;2016;97;95;\n", "S", 0, STREEF_CHART_YEARS,
              105);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefPlacedLine *value = probe_line (&chart, cases[i].text);
      const cairo_rectangle_t *bar
        = &probe_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (value);
      g_assert_cmpint (value->role == STREEF_ROLE_IN_BAR, ==, cases[i].is_inside);
      if (cases[i].is_inside)
        g_assert_cmpfloat_with_epsilon (value->baseline, bar->y + 8.9, EXACT);
      else
        g_assert_cmpfloat (value->baseline, <, bar->y);
    }
}

/* Negative bars run to the left and their labels stand left of them. */
static void
test_negative (void)
{
  g_auto (Probe) chart = { 0 };
  const cairo_rectangle_t *bar, *zero;
  const StreefPlacedLine *label;

  probe_init (&chart, "A;2015;−40;−30;\nB;2015;−20;−20;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  zero = &probe_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0)->box;
  bar = &probe_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  label = probe_line (&chart, "−40 van −30");
  g_assert_cmpfloat_with_epsilon (bar->x + bar->width, zero->x + zero->width / 2, EXACT);
  g_assert_nonnull (label);
  g_assert_cmpfloat_with_epsilon (label->x + streef_line_get_width (label->line), bar->x - 5 - 11,
                                  EXACT);
}

static void
test_height (void)
{
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 2);
  g_autoptr (StreefComparison) comparison = fixture_compare ("S;2010;5;4;\nS;2011;4;4;\n", "S", 0);
  g_autoptr (StreefChartLayout) usual = NULL;
  g_autoptr (StreefChartLayout) high = NULL;

  style->has_title = FALSE;
  usual
    = streef_chart_layout_new (comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL, style, 600, 0);
  high
    = streef_chart_layout_new (comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL, style, 600, 500);
  g_assert_cmpfloat_with_epsilon (streef_chart_layout_get_height (usual), 2 * (130 + 13 + 3),
                                  EXACT);
  g_assert_cmpfloat_with_epsilon (streef_chart_layout_get_height (high), 500, EXACT);
  g_assert_cmpfloat_with_epsilon (streef_chart_layout_get_width (high), 600, EXACT);
}

static void
test_step (void)
{
  g_auto (Probe) chart = { 0 };
  g_auto (Probe) empty = { 0 };
  const StreefKey *key;

  probe_init (&chart, "S;2010;5;4;\nS;2011;4;4;\nS;2012;4;4;\n", "S", 0, STREEF_CHART_YEARS, 300);
  probe_init (&empty, "", NULL, 2015, STREEF_CHART_ACHIEVED, 300);
  key = streef_chart_layout_step (chart.layout, NULL, 1);
  g_assert_cmpint (key->year, ==, 2010);
  g_assert_cmpint (streef_chart_layout_step (chart.layout, NULL, -1)->year, ==, 2012);
  g_assert_cmpint (streef_chart_layout_step (chart.layout, key, 1)->year, ==, 2011);
  g_assert_cmpint (streef_chart_layout_step (chart.layout, key, -1)->year, ==, 2010);
  g_assert_cmpint (streef_chart_layout_step (chart.layout, key, G_MAXINT)->year, ==, 2012);
  g_assert_null (streef_chart_layout_step (empty.layout, NULL, 1));
  g_assert_null (streef_chart_layout_key_at (empty.layout, 5, 5));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/interventions", test_interventions);
  g_test_add_func ("/layout/label-reaches-edge", test_label_reaches_edge);
  g_test_add_func ("/layout/shortfall", test_shortfall);
  g_test_add_func ("/layout/halo", test_halo);
  g_test_add_func ("/layout/forms", test_forms);
  g_test_add_func ("/layout/missed", test_missed);
  g_test_add_func ("/layout/difference", test_difference);
  g_test_add_func ("/layout/outlier", test_outlier);
  g_test_add_func ("/layout/units", test_units);
  g_test_add_func ("/layout/years", test_years);
  g_test_add_func ("/layout/slots", test_slots);
  g_test_add_func ("/layout/order", test_order);
  g_test_add_func ("/layout/value-in-column", test_value_in_column);
  g_test_add_func ("/layout/negative", test_negative);
  g_test_add_func ("/layout/height", test_height);
  g_test_add_func ("/layout/step", test_step);
  g_test_add_func ("/layout/cases", test_cases);
  g_test_add_func ("/layout/random", test_random);
  return g_test_run ();
}
