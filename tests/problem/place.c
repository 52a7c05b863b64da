/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-place.h"

static void
test_cell_name (void)
{
  static const struct
  {
    guint column;
    guint row;
    const char *name;
  } cases[] = {
    { 1, 1, "A1" },
    { 2, 2, "B2" },
    { 26, 7, "Z7" },
    { 27, 10, "AA10" },
    { 702, 3, "ZZ3" },
    { 703, 3, "AAA3" },
    { 16384, 1048576, "XFD1048576" },
    { 0, 5, NULL },
    { 5, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefPlace place = { .column = cases[i].column, .row = cases[i].row };
      g_autofree char *name = streef_place_dup_cell_name (&place);

      g_test_message ("column %u, row %u", cases[i].column, cases[i].row);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_file_name (void)
{
  const StreefPlace known = { .file = "/folder/results.csv" };
  const StreefPlace unknown = { 0 };
  g_autofree char *name = streef_place_dup_file_name (&known);
  g_autofree char *none = streef_place_dup_file_name (&unknown);

  g_assert_cmpstr (name, ==, "results.csv");
  g_assert_null (none);
  g_assert_true (streef_place_is_known (&known));
  g_assert_false (streef_place_is_known (&unknown));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/cell-name", test_cell_name);
  g_test_add_func ("/place/file-name", test_file_name);
  return g_test_run ();
}
