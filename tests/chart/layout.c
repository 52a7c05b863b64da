/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cases.h"
#include "chart/streef-chart-layout.h"
#include "fixture.h"

#include <math.h>

/* In points: what rounding and the edges of letters may differ. */
#define SLACK 0.6
#define EXACT 0.01
#define BEARING 1.0   /* what a letter such as J sticks out of its own width */

typedef struct
{
  StreefComparison *comparison;
  StreefChartLayout *layout;
} Chart;

static void
init_chart (Chart           *self,
            const char      *lines,
            const char      *category,
            int              year,
            StreefChartKind  kind,
            double           width)
{
  static StreefChartStyle *style;   /* fonts are loaded once */

  if (style == NULL)
    style = fixture_new_style (&streef_palette_paper, 1);
  self->comparison = fixture_compare (lines, category, year);
  self->layout
    = streef_chart_layout_new (self->comparison, kind, STREEF_LANGUAGE_NL, style, width, 0);
}

static void
clear_chart (Chart *self)
{
  streef_chart_layout_free (self->layout);
  streef_comparison_unref (self->comparison);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, clear_chart)

static const StreefShape *
get_shape (const Chart *chart,
           guint        i)
{
  return &g_array_index (chart->layout->shapes, StreefShape, i);
}

/* The @nth shape of a row in a form and colour, or NULL. */
static const StreefShape *
find_shape (const Chart *chart,
            int          row,
            StreefForm   form,
            StreefRole   role,
            guint        nth)
{
  for (guint i = 0; i < chart->layout->shapes->len; i++)
    {
      const StreefShape *shape = get_shape (chart, i);

      if (shape->row == row && shape->form == form && shape->role == role && nth-- == 0)
        return shape;
    }
  return NULL;
}

static const StreefPlacedLine *
get_line (const Chart *chart,
          guint        i)
{
  return &g_array_index (chart->layout->lines, StreefPlacedLine, i);
}

static const StreefPlacedLine *
find_line (const Chart *chart,
           const char  *text)
{
  for (guint i = 0; i < chart->layout->lines->len; i++)
    if (g_str_equal (pango_layout_get_text (get_line (chart, i)->line), text))
      return get_line (chart, i);
  return NULL;
}

/* What the letters themselves cover. */
static cairo_rectangle_t
get_ink (const StreefPlacedLine *placed)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (placed->line, 0);
  PangoRectangle ink;
  cairo_rectangle_t box;

  pango_layout_line_get_extents (line, &ink, NULL);
  box = (cairo_rectangle_t) { ink.x / (double) PANGO_SCALE, ink.y / (double) PANGO_SCALE,
                              ink.width / (double) PANGO_SCALE, ink.height / (double) PANGO_SCALE };
  if (placed->is_upright)
    return (cairo_rectangle_t) { placed->x + box.y, placed->baseline - box.x - box.width,
                                 box.height, box.width };
  return (cairo_rectangle_t) { placed->x + box.x, placed->baseline + box.y, box.width, box.height };
}

static gboolean
overlaps (const cairo_rectangle_t *a,
          const cairo_rectangle_t *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width
         && a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static void
assert_inside (const Chart             *chart,
               const cairo_rectangle_t *box)
{
  g_assert_cmpfloat (box->x, >=, -BEARING);
  g_assert_cmpfloat (box->y, >=, -SLACK);
  g_assert_cmpfloat (box->x + box->width, <=, chart->layout->width + BEARING);
  g_assert_cmpfloat (box->y + box->height, <=, chart->layout->height + SLACK);
}

/* Shapes that a text must keep clear of. Light rules lie behind everything, halos are seen on
 * bars only. */
static gboolean
is_solid (const StreefShape *shape)
{
  return shape->role != STREEF_ROLE_RULE && shape->role != STREEF_ROLE_BACKGROUND
         && shape->form != STREEF_FORM_BOX;
}

static void
assert_line_is_free (const Chart *chart,
                     guint        i)
{
  const StreefPlacedLine *placed = get_line (chart, i);
  const cairo_rectangle_t ink = get_ink (placed);

  assert_inside (chart, &ink);
  for (guint other = i + 1; other < chart->layout->lines->len; other++)
    {
      const cairo_rectangle_t other_ink = get_ink (get_line (chart, other));

      if (overlaps (&ink, &other_ink))
        g_error ("“%s” overlaps “%s”", pango_layout_get_text (placed->line),
                 pango_layout_get_text (get_line (chart, other)->line));
    }
  for (guint s = 0; s < chart->layout->shapes->len; s++)
    {
      const StreefShape *shape = get_shape (chart, s);

      if (is_solid (shape) && placed->role != STREEF_ROLE_IN_BAR && overlaps (&ink, &shape->box))
        g_error ("“%s” overlaps shape %u (form %d, row %d)", pango_layout_get_text (placed->line),
                 s, shape->form, shape->row);
    }
}

/* What a row says, in the order it was placed. */
static char *
collect_text (const Chart *chart,
              int          row)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < chart->layout->lines->len; i++)
    if (get_line (chart, i)->row == row)
      g_string_append (string, pango_layout_get_text (get_line (chart, i)->line));
  return g_string_free (string, FALSE);
}

static void
assert_says (const char *all,
             const char *part)
{
  if (part != NULL && strstr (all, part) == NULL)
    g_error ("“%s” does not say “%s”", all, part);
}

/* Names and labels are there, whole. */
static void
assert_rows_say_all (const Chart *chart)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (chart->layout);

  for (guint i = 0; i < texts->n_labels && chart->layout->kind != STREEF_CHART_YEARS; i++)
    {
      g_autofree char *all = collect_text (chart, (int) i);

      assert_says (all, texts->labels[i].name);
      if (chart->comparison->rows[i].is_group)
        continue;
      assert_says (all, texts->labels[i].value);
      assert_says (all, texts->labels[i].words);
      if (chart->layout->kind == STREEF_CHART_ACHIEVED)
        assert_says (all, texts->labels[i].rest);
    }
}

/* The pointer finds what is drawn: every shape and text of a row lies in the box of its key. */
static void
assert_keys_are_found (const Chart *chart)
{
  const StreefChartLayout *layout = chart->layout;

  for (guint i = 0; i < streef_chart_layout_get_n_keys (layout); i++)
    {
      const StreefKey *key = streef_chart_layout_get_key (layout, i);
      cairo_rectangle_t box;

      g_assert_true (streef_chart_layout_find (layout, key, &box));
      assert_inside (chart, &box);
      g_assert_true (
        streef_chart_layout_key_at (layout, box.x + box.width / 2, box.y + box.height / 2) == key);
      g_assert_true (streef_chart_layout_key_at (layout, box.x, box.y) == key);
    }
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const StreefShape *shape = get_shape (chart, i);
      const StreefKey *key = streef_chart_layout_key_at (
        layout, shape->box.x + shape->box.width / 2, shape->box.y + shape->box.height / 2);

      if (shape->row == STREEF_NO_ROW)
        continue;
      g_assert_nonnull (key);
      g_assert_true (streef_key_equal (key, &chart->comparison->rows[shape->row].key));
    }
}

static void
assert_whole (const Chart *chart)
{
  for (guint i = 0; i < chart->layout->shapes->len; i++)
    assert_inside (chart, &get_shape (chart, i)->box);
  for (guint i = 0; i < chart->layout->lines->len; i++)
    assert_line_is_free (chart, i);
  assert_rows_say_all (chart);
  assert_keys_are_found (chart);
}

static void
test_cases (void)
{
  for (guint i = 0; i < n_chart_cases; i++)
    {
      const ChartCase *one = &chart_cases[i];
      g_auto (Chart) chart = { 0 };

      g_test_message ("%s", one->name);
      init_chart (&chart, one->lines, one->category, one->year, one->kind, one->width);
      assert_whole (&chart);
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

static char *
make_random_lines (GRand    *rand,
                   gboolean  is_years)
{
  static const char *const names[]
    = { "A", "Reguliere onderzoeken", "Eenvoudige onderzoeken en alternatieve interventies",
        "Meervoudigepersoonlijkheidsstoornisonderzoek", "Thema > Onderdeel > Detail" };
  const guint n = (guint) g_rand_int_range (rand, 1, is_years ? 30 : 20);
  GString *lines = g_string_new (NULL);

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
      const StreefChartKind kind = (StreefChartKind) (i % 3);
      const double width = g_rand_double_range (rand, 150, 700);
      g_autofree char *lines = make_random_lines (rand, kind == STREEF_CHART_YEARS);
      g_auto (Chart) chart = { 0 };

      g_test_message ("%u: kind %d, %.1f wide\n%s", i, kind, width, lines);
      init_chart (&chart, lines, kind == STREEF_CHART_YEARS ? "Reeks" : NULL, 2015, kind, width);
      assert_whole (&chart);
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
  g_auto (Chart) chart = { 0 };
  const StreefShape *zero;
  double unit;

  style->has_title = FALSE;
  chart.comparison = fixture_compare (chart_cases[0].lines, NULL, 2015);
  chart.layout = streef_chart_layout_new (chart.comparison, STREEF_CHART_ACHIEVED,
                                          STREEF_LANGUAGE_NL, style, 464, 0);
  zero = find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
  unit = find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box.width / 842;

  g_assert_cmpfloat_with_epsilon (streef_chart_layout_get_height (chart.layout), 136, EXACT);
  g_assert_cmpfloat_with_epsilon (zero->box.height, 136, EXACT);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const cairo_rectangle_t *bar
        = &find_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
      const cairo_rectangle_t *mark
        = &find_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0)->box;

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
        find_shape (&chart, (int) i, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0));
    }
}

/* The scale is the largest at which the labels fit: the widest row ends at the edge. */
static void
test_label_reaches_edge (void)
{
  g_auto (Chart) chart = { 0 };
  double end = 0;

  init_chart (&chart, chart_cases[0].lines, NULL, 2015, STREEF_CHART_ACHIEVED, 464);
  for (guint i = 0; i < chart.layout->lines->len; i++)
    {
      const StreefPlacedLine *placed = get_line (&chart, i);

      if (placed->row != STREEF_NO_ROW)
        end = MAX (end, placed->x + streef_line_get_width (placed->line));
    }
  g_assert_cmpfloat_with_epsilon (end, 464, EXACT);
}

/* A missed target: bar, gap of 1, stripes, gap of 1, mark; the diamond goes before the label. */
static void
test_shortfall (void)
{
  g_auto (Chart) chart = { 0 };
  const cairo_rectangle_t *bar, *stripes, *mark, *diamond;
  const StreefPlacedLine *label;

  init_chart (&chart, "A;2015;50;100;\nB;2015;100;100;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  bar = &find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  stripes = &find_shape (&chart, 0, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, 0)->box;
  mark = &find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0)->box;
  diamond = &find_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)->box;
  label = find_line (&chart, "50 van 100");

  g_assert_cmpfloat_with_epsilon (stripes->x, bar->x + bar->width + 1, EXACT);
  g_assert_cmpfloat_with_epsilon (stripes->x + stripes->width + 1, mark->x, EXACT);
  g_assert_cmpfloat_with_epsilon (mark->x + 1 - bar->x, 2 * bar->width, EXACT);
  g_assert_cmpfloat_with_epsilon (diamond->x, mark->x + 2 + 5, EXACT);
  g_assert_cmpfloat_with_epsilon (diamond->width, 6.8, EXACT);
  g_assert_nonnull (label);
  g_assert_cmpfloat_with_epsilon (label->x, mark->x + 2 + 5 + 11, EXACT);
  g_assert_null (find_shape (&chart, 1, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, 0));
  g_assert_null (find_shape (&chart, 1, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0));
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
      g_auto (Chart) chart = { 0 };

      g_test_message ("%s", cases[i].name);
      init_chart (&chart, cases[i].lines, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      g_assert_cmpfloat_with_epsilon (
        find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_BACKGROUND, 0)->box.width,
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
  g_auto (Chart) missing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Chart) chart = { 0 };
      const StreefShape *shape;

      g_test_message ("%s", cases[i].name);
      init_chart (&chart, cases[i].line, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      shape = find_shape (&chart, 0, cases[i].form, cases[i].role, 0);
      g_assert_nonnull (shape);
      if (cases[i].width > 0)
        g_assert_cmpfloat_with_epsilon (shape->box.width, cases[i].width, EXACT);
    }

  init_chart (&missing, "A;2015;n.b.;9;\nB;2015;;;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  g_assert_null (find_shape (&missing, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0));
  g_assert_null (find_shape (&missing, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0));
  g_assert_null (find_shape (&missing, 1, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0));
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
      g_auto (Chart) chart = { 0 };
      g_auto (Chart) years = { 0 };

      g_test_message ("%s", cases[i].line);
      init_chart (&chart, cases[i].line, NULL, 2015, STREEF_CHART_ACHIEVED, 400);
      init_chart (&years, cases[i].line, "A", 0, STREEF_CHART_YEARS, 400);
      g_assert_cmpint (find_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
                         != NULL,
                       ==, cases[i].is_missed);
      g_assert_cmpint (find_shape (&years, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
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
      g_auto (Chart) chart = { 0 };
      const StreefShape *zero, *bar;

      g_test_message ("%s", cases[i].line);
      init_chart (&chart, cases[i].line, NULL, 2015, STREEF_CHART_DIFFERENCE, 400);
      zero = find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
      bar = find_shape (
        &chart, 0, cases[i].form,
        cases[i].form == STREEF_FORM_STRIPED ? STREEF_ROLE_UNFAVOURABLE : STREEF_ROLE_ACHIEVED, 0);
      g_assert_nonnull (bar);
      g_assert_cmpint (bar->box.x < zero->box.x, ==, cases[i].is_left);
      g_assert_cmpint (find_shape (&chart, 0, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0)
                         != NULL,
                       ==, cases[i].form == STREEF_FORM_STRIPED);
    }
}

static void
test_outlier (void)
{
  g_auto (Chart) chart = { 0 };
  const cairo_rectangle_t *cut, *next;

  init_chart (&chart, "A;2015;0;600;lower\nB;2015;0;1000;lower\nC;2015;0;22000;lower\n", NULL, 2015,
              STREEF_CHART_DIFFERENCE, 400);
  next = &find_shape (&chart, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  cut = &find_shape (&chart, 2, STREEF_FORM_POINT_LEFT, STREEF_ROLE_ACHIEVED, 0)->box;
  g_assert_cmpfloat_with_epsilon (next->x + next->width - cut->x, 1.25 * next->width, EXACT);
  g_assert_cmpfloat_with_epsilon (cut->width, 7, EXACT);
  g_assert_nonnull (find_shape (&chart, 2, STREEF_FORM_CUT_LEVEL, STREEF_ROLE_BACKGROUND, 0));
  g_assert_null (find_shape (&chart, 1, STREEF_FORM_CUT_LEVEL, STREEF_ROLE_BACKGROUND, 0));
}

/* Each unit has a scale of its own: the largest of each is equally long, and within a unit
 * lengths are true. */
static void
test_units (void)
{
  g_auto (Chart) chart = { 0 };
  double widths[4];

  init_chart (&chart,
              "A;2015;400;;unit=zaken\nB;2015;100;;unit=zaken\nC;2015;8;;unit=cijfer\nD;2015;2;;"
              "unit=cijfer\n",
              NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    widths[i] = find_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box.width;
  g_assert_cmpfloat_with_epsilon (widths[1], widths[0] / 4, EXACT);
  g_assert_cmpfloat_with_epsilon (widths[2], widths[0], EXACT);
  g_assert_cmpfloat_with_epsilon (widths[3], widths[0] / 4, EXACT);
}

static void
test_years (void)
{
  g_auto (Chart) chart = { 0 };
  const cairo_rectangle_t *provisional, *revised, *other;
  double zero;

  init_chart (&chart, "S;2019;975;;\nS;2020;490;;earlier=481\n", "S", 0, STREEF_CHART_YEARS, 175);
  zero = find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0)->box.y
         + 0.375;
  other = &find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  provisional = &find_shape (&chart, 1, STREEF_FORM_HATCHED, STREEF_ROLE_ACHIEVED, 0)->box;
  revised = &find_shape (&chart, 1, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  g_assert_cmpfloat_with_epsilon (provisional->x + provisional->width + 2, revised->x, EXACT);
  g_assert_cmpfloat_with_epsilon (provisional->height / other->height, 481 / 975.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (revised->height / other->height, 490 / 975.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (revised->y + revised->height, zero, EXACT);
  g_assert_nonnull (find_line (&chart, "481*"));
}

/* Every year has its slot, in order of time whatever the order of the rows; a break leaves a gap
 * in the zero line. */
static void
test_slots (void)
{
  g_auto (Chart) chart = { 0 };
  const StreefShape *before, *after;

  init_chart (&chart, "S;2010;5;;\nS;2012;4;;\nS;2013;3;;break\n", "S", 0, STREEF_CHART_YEARS, 310);
  g_assert_cmpuint (streef_chart_layout_get_n_keys (chart.layout), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      cairo_rectangle_t box;

      g_assert_cmpint (streef_chart_layout_get_key (chart.layout, i)->year, ==, 2010 + (int) i);
      streef_chart_layout_find (chart.layout, streef_chart_layout_get_key (chart.layout, i), &box);
      g_assert_cmpfloat_with_epsilon (box.x, i * 75 + (i == 3 ? 10 : 0), EXACT);
      g_assert_cmpfloat_with_epsilon (box.width, 75, EXACT);
    }
  before = find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0);
  after = find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 1);
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
  g_auto (Chart) chart = { 0 };
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 1);
  const cairo_rectangle_t *highest, *lowest;

  question.order = STREEF_ORDER_ACHIEVED;
  question.descending = TRUE;
  chart.comparison = streef_comparison_new (by_year->dataset, &question);
  chart.layout = streef_chart_layout_new (chart.comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL,
                                          style, 310, 0);
  highest = &find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  lowest = &find_shape (&chart, 2, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
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
  g_auto (Chart) chart = { 0 };

  init_chart (&chart, "S;2014;75;95;\nS;2015;3;95;\nS;2016;97;95;\n", "S", 0, STREEF_CHART_YEARS,
              105);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefPlacedLine *value = find_line (&chart, cases[i].text);
      const cairo_rectangle_t *bar
        = &find_shape (&chart, (int) i, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;

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
  g_auto (Chart) chart = { 0 };
  const cairo_rectangle_t *bar, *zero;
  const StreefPlacedLine *label;

  init_chart (&chart, "A;2015;−40;−30;\nB;2015;−20;−20;\n", NULL, 2015, STREEF_CHART_ACHIEVED, 400);
  zero = &find_shape (&chart, STREEF_NO_ROW, STREEF_FORM_SOLID, STREEF_ROLE_SECONDARY, 0)->box;
  bar = &find_shape (&chart, 0, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0)->box;
  label = find_line (&chart, "−40 van −30");
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
  g_auto (Chart) chart = { 0 };
  g_auto (Chart) empty = { 0 };
  const StreefKey *key;

  init_chart (&chart, "S;2010;5;4;\nS;2011;4;4;\nS;2012;4;4;\n", "S", 0, STREEF_CHART_YEARS, 300);
  init_chart (&empty, "", NULL, 2015, STREEF_CHART_ACHIEVED, 300);
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
