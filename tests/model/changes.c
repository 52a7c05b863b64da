/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-changes.h"

#include "lib/figures.h"
#include "model/streef-fingerprint.h"

#include <string.h>

static void
append_side (GString            *text,
             StreefChangeWhat    what,
             const StreefResult *result)
{
  g_string_append_c (text, '|');
  if (result == NULL)
    return;

  switch ((gint) what)
    {
    case STREEF_CHANGE_ACHIEVED:
      streef_value_append_plain (&result->achieved, text);
      break;
    case STREEF_CHANGE_TARGET:
      streef_value_append_plain (&result->target, text);
      break;
    case STREEF_CHANGE_FIRMNESS:
      g_string_append (text, streef_firmness_get_code (result->firmness));
      break;
    case STREEF_CHANGE_ACHIEVED_ORIGIN:
      g_string_append (text, streef_origin_get_code ((StreefOrigin) result->achieved.origin));
      break;
    default:
      g_string_append (text, streef_origin_get_code ((StreefOrigin) result->target.origin));
      break;
    }
}

/* A line for each change: kind, category, year, what, before, after. */
static char *
list_changes (const StreefChanges *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->n_changes; i++)
    {
      const StreefChange *change = &changes->changes[i];
      g_autofree char *path = streef_category_dup_path (streef_change_get_category (change), "/");

      g_string_append_printf (text, "%s|%s|%d|%s",
                              streef_change_kind_get_code (streef_change_get_kind (change)), path,
                              change->year, streef_change_what_get_code (change->what));
      if (change->year != 0)
        {
          append_side (text, change->what, change->before);
          append_side (text, change->what, change->after);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_changes (const Figure *before,
                guint         n_before,
                const Figure *after,
                guint         n_after,
                const char   *expected)
{
  g_autoptr (StreefDatasetRef) dataset_before = figures_load (before, n_before, NULL);
  g_autoptr (StreefDatasetRef) dataset_after = figures_load (after, n_after, NULL);
  g_autoptr (StreefChanges) changes = streef_changes_new (dataset_before, dataset_after);
  g_autofree char *fingerprint_before = streef_fingerprint_new (dataset_before);
  g_autofree char *fingerprint_after = streef_fingerprint_new (dataset_after);
  g_autofree char *listed = list_changes (changes);

  g_assert_cmpstr (listed, ==, expected);
  g_assert_true ((changes->n_changes == 0) == g_str_equal (fingerprint_before, fingerprint_after));
}

/* What one figure can change into; both ways, what is before and what is after change places. */
static void
test_one (void)
{
  static const Figure before = { "A/b", 2015, "842", "600", "higher unit=zaken" };
  static const struct
  {
    const char *name;
    Figure after;
    const char *expected;
  } cases[] = {
    { "the same", { "A/b", 2015, "842", "600", "higher unit=zaken" }, "" },
    { "a note", { "A/b", 2015, "842", "600", "higher unit=zaken note" }, "" },
    { "a name in English", { "A/b", 2015, "842", "600", "higher unit=zaken name-en=B" }, "" },
    { "a unit in English beside", { "A/b", 2015, "842", "600", "higher unit=zaken unit-en=x" },
      "" },
    { "a tolerance", { "A/b", 2015, "842", "600", "higher unit=zaken tolerance=5" }, "" },
    { "a break", { "A/b", 2015, "842", "600", "higher unit=zaken break" }, "" },
    { "achieved", { "A/b", 2015, "843", "600", "higher unit=zaken" },
      "changed|A/b|2015|achieved|842|843\n" },
    { "its decimals", { "A/b", 2015, "842,0", "600", "higher unit=zaken" },
      "changed|A/b|2015|achieved|842|842.0\n" },
    { "no longer known", { "A/b", 2015, "n.b.", "600", "higher unit=zaken" },
      "changed|A/b|2015|achieved|842|!not-yet-known\n" },
    { "both", { "A/b", 2015, "843", "601", "higher unit=zaken" },
      "changed|A/b|2015|achieved|842|843\nchanged|A/b|2015|target|600|601\n" },
    { "a target that is a range", { "A/b", 2015, "842", "600 tot 700", "higher unit=zaken" },
      "changed|A/b|2015|target|600|600..700\n" },
    { "firmness", { "A/b", 2015, "842", "600", "higher unit=zaken provisional" },
      "changed|A/b|2015|firmness|final|provisional\n" },
    { "origin", { "A/b", 2015, "842", "600", "higher unit=zaken corrected" },
      "changed|A/b|2015|achieved-origin|delivered|corrected\n"
      "changed|A/b|2015|target-origin|delivered|corrected\n" },
    { "the part", { "A/b", 2015, "842", "600", "higher unit=zaken of-which" },
      "changed|A/b|0|part\n" },
    { "the unit", { "A/b", 2015, "842", "600", "higher unit=dagen" }, "changed|A/b|0|unit\n" },
    { "the direction", { "A/b", 2015, "842", "600", "lower unit=zaken" },
      "changed|A/b|0|direction\n" },
    { "the year", { "A/b", 2016, "842", "600", "higher unit=zaken" },
      "removed|A/b|2015|achieved|842|\nremoved|A/b|2015|target|600|\n"
      "added|A/b|2016|achieved||842\nadded|A/b|2016|target||600\n" },
    { "the category, without a target", { "A/c", 2015, "842", NULL, "higher unit=zaken" },
      "removed|A/b|2015|achieved|842|\nremoved|A/b|2015|target|600|\n"
      "added|A/c|2015|achieved||842\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      assert_changes (&before, 1, &cases[i].after, 1, cases[i].expected);
    }
}

/* In the order of the former data set; years among each other. */
static void
test_order (void)
{
  static const Figure before[] = {
    { "B", 2016, "1", NULL, "higher" },
    { "B", 2014, "2", NULL, "higher" },
    { "A", 2015, "3", NULL, "higher" },
    { "Caf\xc3\xa9", 2015, "4", NULL, "higher" },
  };
  static const Figure after[] = {
    { "D", 2015, "9", NULL, "higher" },
    { "Cafe\xcc\x81", 2015, "5", NULL, "higher" },
    { "A", 2015, "3", NULL, "higher" },
    { "B", 2014, "2", NULL, "higher" },
    { "B", 2015, "8", NULL, "higher" },
    { "B", 2016, "7", NULL, "higher" },
  };

  assert_changes (before, G_N_ELEMENTS (before), after, G_N_ELEMENTS (after),
                  "added|B|2015|achieved||8\n"
                  "changed|B|2016|achieved|1|7\n"
                  "changed|Cafe\xcc\x81|2015|achieved|4|5\n"
                  "added|D|2015|achieved||9\n");
}

/* A category without results is in no fingerprint. */
static void
test_empty (void)
{
  static const Figure figures[] = { { "A", 2015, "1", NULL, "higher" } };

  assert_changes (NULL, 0, NULL, 0, "");
  assert_changes (figures, 1, NULL, 0, "removed|A|2015|achieved|1|\n");
  assert_changes (NULL, 0, figures, 1, "added|A|2015|achieved||1\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/one", test_one);
  g_test_add_func ("/changes/order", test_order);
  g_test_add_func ("/changes/empty", test_empty);
  return g_test_run ();
}
