/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-binding.h"

static void
test_spaces (void)
{
  /* Spaces that hold are written as underscores in the second column. */
  static const char *const cases[][2] = {
    { "Kamerstuk 31 015, nr. 121", "Kamerstuk 31_015, nr._121" },
    { "Begroting 2022, par. 2.2, tabel 2", "Begroting 2022, par._2.2, tabel_2" },
    { "zie blz. 4, p. 5, pp. 6 en art. 7", "zie blz._4, p._5, pp._6 en art._7" },
    { "Par. 3 en Table 4, \u00a7 12", "Par._3 en Table_4, \u00a7_12" },
    { "Tot 2019 par. drie", "Tot 2019 par. drie" },
    { "Het einde van het spar. 3 keer", "Het einde van het spar. 3 keer" },
    { "Een stap. 3 keer. 4 zaken", "Een stap. 3 keer. 4 zaken" },
    { "n.p. 3", "n.p. 3" },
    { " 3 nr.", " 3 nr." },
    { "nr.", "nr." },
    { "nr. ", "nr. " },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = g_strdup (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      for (guint at = 0; shown[at] != '\0'; at++)
        if (shown[at] == ' ' && streef_binding_holds (cases[i][0], cases[i][0] + at))
          shown[at] = '_';
      g_assert_cmpstr (shown, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/binding/spaces", test_spaces);

  return g_test_run ();
}
