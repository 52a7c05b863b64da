/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-chart-style.h"

#include <math.h>

static double
make_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const StreefColour *colour)
{
  return 0.2126 * make_linear (colour->red) + 0.7152 * make_linear (colour->green)
         + 0.0722 * make_linear (colour->blue);
}

/* The contrast of WCAG 2.1. */
static double
get_contrast (const StreefColour *a,
              const StreefColour *b)
{
  const double one = get_luminance (a) + 0.05;
  const double other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

static void
test_contrast (void)
{
  static const struct
  {
    const char *name;
    const StreefPalette *palette;
  } cases[] = {
    { "paper", &streef_palette_paper },
    { "dark", &streef_palette_dark },
    { "grey", &streef_palette_grey },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefPalette *palette = cases[i].palette;

      g_test_message ("%s", cases[i].name);
      g_assert_cmpfloat (get_contrast (&palette->text, &palette->background), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->secondary, &palette->background), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->in_bar, &palette->achieved), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->achieved, &palette->background), >=, 3);
      g_assert_cmpfloat (get_contrast (&palette->unfavourable, &palette->background), >=, 3);
      g_assert_cmpfloat (get_contrast (&palette->outline, &palette->background), >=, 3);
      g_assert_cmpfloat (get_contrast (&palette->outline, &palette->unfavourable), >=, 2.7);
    }
}

static void
test_areas_tell_apart (void)
{
  g_assert_cmpfloat (
    get_contrast (&streef_palette_paper.achieved, &streef_palette_paper.unfavourable), >=, 3);
  g_assert_cmpfloat (
    get_contrast (&streef_palette_grey.achieved, &streef_palette_grey.unfavourable), >=, 3);
  g_assert_cmpfloat (
    get_contrast (&streef_palette_dark.area_outline, &streef_palette_dark.unfavourable), >=, 2.7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/contrast", test_contrast);
  g_test_add_func ("/style/areas-tell-apart", test_areas_tell_apart);
  return g_test_run ();
}
