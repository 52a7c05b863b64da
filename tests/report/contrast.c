/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-contrast.h"

static StreefColour
make_colour (guint32 rgb)
{
  return (StreefColour) {
    (rgb >> 16) / 255.0,
    (rgb >> 8 & 0xff) / 255.0,
    (rgb & 0xff) / 255.0,
  };
}

/* Published values: #767676 is the lightest grey that text on white may have, #949494 the lightest
 * that what is drawn may have. */
static void
test_known (void)
{
  static const struct
  {
    guint32 a;
    guint32 b;
    double contrast;
  } cases[] = {
    { 0x000000, 0xffffff, 21 },
    { 0xffffff, 0x000000, 21 },
    { 0x123456, 0x123456, 1 },
    { 0x767676, 0xffffff, 4.54 },
    { 0x777777, 0xffffff, 4.48 },
    { 0x949494, 0xffffff, 3.03 },
    { 0x959595, 0xffffff, 2.99 },
    { 0xff0000, 0xffffff, 4.00 },
    { 0x0000ff, 0xffffff, 8.59 },
    { 0x00ff00, 0xffffff, 1.37 },
    { 0x12436d, 0xffffff, 10.2 },
    { 0xf46a25, 0xffffff, 3.03 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefColour a = make_colour (cases[i].a);
      const StreefColour b = make_colour (cases[i].b);

      g_test_message ("#%06x and #%06x", cases[i].a, cases[i].b);
      g_assert_cmpfloat_with_epsilon (streef_contrast (&a, &b), cases[i].contrast,
                                      cases[i].contrast >= 10 ? 0.05 : 0.006);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/known", test_known);

  return g_test_run ();
}
