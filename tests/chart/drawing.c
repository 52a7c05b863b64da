/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cases.h"
#include "chart/streef-chart-shape.h"
#include "chart/streef-chart.h"
#include "fixture.h"

#include <stdlib.h>

/* A channel may differ by so much, and so many pixels in a thousand by more: rounding of another
 * version of the libraries. */
#define NEAR 40
#define MOST_OFF 4

static const ChartCase *
find_case (const char *name)
{
  for (guint i = 0; i < n_chart_cases; i++)
    if (g_str_equal (chart_cases[i].name, name))
      return &chart_cases[i];
  g_assert_not_reached ();
}

static StreefChartLayout *
lay_out (const ChartCase        *one,
         const StreefChartStyle *style)
{
  g_autoptr (StreefComparison) comparison = fixture_compare (one->lines, one->category, one->year);

  return streef_chart_layout_new (comparison, one->kind, STREEF_LANGUAGE_NL, style,
                                  one->width * style->scale, 0);
}

static cairo_surface_t *
draw (const StreefChartLayout *layout,
      const StreefPalette     *palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int) (streef_chart_layout_get_width (layout) + 0.5),
    (int) (streef_chart_layout_get_height (layout) + 0.5));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, palette->background.red, palette->background.green,
                        palette->background.blue);
  cairo_paint (cr);
  streef_chart_layout_draw (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row
    = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_near (guint32 a,
         guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (abs ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > NEAR)
      return FALSE;
  return TRUE;
}

static void
write_png (cairo_surface_t *surface,
           const char      *name,
           const char      *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "chart", file, NULL);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  g_test_message ("wrote %s", path);
}

/* Counts the pixels that differ, and marks them in a picture of their own. */
static guint
compare (cairo_surface_t *drawn,
         cairo_surface_t *reference,
         cairo_surface_t *difference)
{
  const int width = cairo_image_surface_get_width (drawn);
  const int height = cairo_image_surface_get_height (drawn);
  cairo_t *cr = cairo_create (difference);
  guint n_off = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.8, 0, 0);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (!is_near (get_pixel (drawn, x, y), get_pixel (reference, x, y)))
        {
          cairo_rectangle (cr, x, y, 1, 1);
          cairo_fill (cr);
          n_off++;
        }
  cairo_destroy (cr);
  return n_off;
}

/* Compares with tests/reference/; STREEF_TEST_UPDATE set writes the reference instead. */
static void
check_against_reference (cairo_surface_t *drawn,
                         const char      *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reference", file, NULL);
  const int width = cairo_image_surface_get_width (drawn);
  const int height = cairo_image_surface_get_height (drawn);
  cairo_surface_t *reference, *difference;
  guint n_off;

  if (g_getenv ("STREEF_TEST_UPDATE") != NULL)
    cairo_surface_write_to_png (drawn, path);
  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (reference), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (reference), ==, height);

  difference = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  n_off = compare (drawn, reference, difference);
  if (n_off * 1000.0 > MOST_OFF * (double) width * height)
    {
      write_png (drawn, name, ".out.png");
      write_png (difference, name, ".diff.png");
      g_error ("%s: %u pixels differ", name, n_off);
    }
  cairo_surface_destroy (difference);
  cairo_surface_destroy (reference);
}

static void
test_references (void)
{
  static const char *const cases[]
    = { "cybercrime", "suspects", "cybercrime difference", "small revised", "multiples", "pins" };
  static const struct
  {
    const char *name;
    const StreefPalette *palette;
  } palettes[] = {
    { "paper", &streef_palette_paper },
    { "dark", &streef_palette_dark },
    { "grey", &streef_palette_grey },
  };

  for (guint p = 0; p < G_N_ELEMENTS (palettes); p++)
    {
      g_autoptr (StreefChartStyle) style = fixture_new_style (palettes[p].palette, 1);

      style->has_title = FALSE;   /* so that a change of wording leaves the pictures alone */
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autoptr (StreefChartLayout) layout = lay_out (find_case (cases[i]), style);
          cairo_surface_t *drawn = draw (layout, palettes[p].palette);
          g_autofree char *name = g_strdup_printf ("chart-%s-%s", cases[i], palettes[p].name);

          g_strdelimit (name, " ", '-');
          g_test_message ("%s", name);
          check_against_reference (drawn, name);
          cairo_surface_destroy (drawn);
        }
    }
}

static gboolean
are_equal (cairo_surface_t *a,
           cairo_surface_t *b)
{
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      if (get_pixel (a, x, y) != get_pixel (b, x, y))
        return FALSE;
  return TRUE;
}

/* Drawing changes neither the layout nor the context. */
static void
test_pure (void)
{
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 1.5);

  for (guint i = 0; i < n_chart_cases; i++)
    {
      g_autoptr (StreefChartLayout) layout = lay_out (&chart_cases[i], style);
      cairo_surface_t *first = draw (layout, &style->palette);
      cairo_surface_t *second = draw (layout, &style->palette);

      g_test_message ("%s", chart_cases[i].name);
      g_assert_true (are_equal (first, second));
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
    }
}

/* Each form covers its box and nothing else. */
static void
test_shapes (void)
{
  static const struct
  {
    const char *name;
    StreefForm form;
    StreefRole role;
    guint32 middle;
    guint32 corner;
  } cases[] = {
    { "bar", STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, 0x12436d, 0x12436d },
    { "mark", STREEF_FORM_SOLID, STREEF_ROLE_TEXT, 0x1a1a1a, 0x1a1a1a },
    { "halo", STREEF_FORM_SOLID, STREEF_ROLE_BACKGROUND, 0xffffff, 0xffffff },
    { "open", STREEF_FORM_OPEN, STREEF_ROLE_ACHIEVED, 0xabcdef, 0x12436d },
    { "diamond", STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, 0xf46a25, 0xabcdef },
    { "dot", STREEF_FORM_DOT, STREEF_ROLE_ACHIEVED, 0x12436d, 0xabcdef },
    { "point", STREEF_FORM_POINT_RIGHT, STREEF_ROLE_ACHIEVED, 0x12436d, 0x12436d },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefShape shape = { cases[i].form, cases[i].role, 0, { 10, 10, 20, 20 } };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 0xab / 255.0, 0xcd / 255.0, 0xef / 255.0);
      cairo_paint (cr);
      streef_shape_draw (&shape, &streef_palette_paper, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);

      g_test_message ("%s", cases[i].name);
      g_assert_cmphex (get_pixel (surface, 20, 20), ==, cases[i].middle);
      g_assert_true (is_near (get_pixel (surface, 11, 11), cases[i].corner)
                     || cases[i].form == STREEF_FORM_OPEN);
      g_assert_cmphex (get_pixel (surface, 9, 20), ==, 0xabcdef);
      g_assert_cmphex (get_pixel (surface, 30, 20), ==, 0xabcdef);
      g_assert_cmphex (get_pixel (surface, 20, 9), ==, 0xabcdef);
      g_assert_cmphex (get_pixel (surface, 20, 30), ==, 0xabcdef);
      cairo_surface_destroy (surface);
    }
}

/* How many pixels of the bars' blue stand in line @y. */
static int
count_blue (cairo_surface_t *surface,
            int              y)
{
  int n = 0;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    n += get_pixel (surface, x, y) == 0x12436d;
  return n;
}

/* The pixels of a bar are as long as its figure says: 364 of 842, each but for the 8 of the mark
 * and its halo. */
static void
test_bar_pixels (void)
{
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 2);
  g_autoptr (StreefChartLayout) layout = lay_out (find_case ("interventions"), style);
  cairo_surface_t *surface = draw (layout, &style->palette);
  int lengths[2];

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      cairo_rectangle_t box;
      int middle;

      g_assert_true (
        streef_chart_layout_find (layout, streef_chart_layout_get_key (layout, 2 * i), &box));
      middle = (int) (box.y + box.height / 2);
      lengths[i] = count_blue (surface, middle) + 8;
      g_assert_cmpint (count_blue (surface, middle - 13), ==, lengths[i] - 8);
      g_assert_cmpint (count_blue (surface, middle - 16), ==, 0);
    }
  g_assert_cmpfloat_with_epsilon (lengths[1], lengths[0] * 364 / 842.0, 3);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/shapes", test_shapes);
  g_test_add_func ("/drawing/bar-pixels", test_bar_pixels);
  g_test_add_func ("/drawing/pure", test_pure);
  g_test_add_func ("/drawing/references", test_references);
  return g_test_run ();
}
