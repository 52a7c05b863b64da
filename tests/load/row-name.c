/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-row-name.h"

static void
test_marks (void)
{
  static const struct
  {
    const char *name;
    const char *plain;
  } cases[] = {
    { "Comensha1", "Comensha" },
    { "Bestuur (1)", "Bestuur" },
    { "Bestuur (12)", "Bestuur" },
    { "Bestuur (1) (2)", "Bestuur" },
    { "Onderzoeken*", "Onderzoeken" },
    { "Onderzoeken\t (1)", "Onderzoeken" },
    { "Onderzoeken **", "Onderzoeken" },
    { "Bestuur (123)", "Bestuur (123)" },
    { "Bestuur (zaken)", "Bestuur (zaken)" },
    { "CO2", "CO2" },
    { "PM10", "PM10" },
    { "Top 10", "Top 10" },
    { "Zone 3", "Zone 3" },
    { "Groep0", "Groep0" },
    { "ab1", "ab1" },
    { "(1)", "(1)" },
    { "*", "*" },
    { "**", "**" },
    { "1", "1" },
    { "", "" },
    { "é1", "é1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = streef_row_name_get_length_without_mark (cases[i].name);
      g_autofree char *plain = g_strndup (cases[i].name, length);

      g_test_message ("“%s”", cases[i].name);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-name/marks", test_marks);
  return g_test_run ();
}
