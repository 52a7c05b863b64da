/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "model/streef-fingerprint.h"

#include <string.h>

/* The worked example of ARCHITECTURE.md. Its three lines, with | for TAB and / for U+001F:
 *
 *   Alle interventies|adds-up|interventies|higher|2015|842|600|final|delivered|delivered
 *   Alle interventies/Café\\bar|of-which|interventies|lower|2014|≥12.50|20..25|provisional|derived|derived
 *   Alle interventies/Café\\bar|of-which|interventies|lower|2015|!not-yet-known|=veel\tmeer|final|delivered|delivered
 *
 * This is what sha256sum says of them. */
#define EXAMPLE "sf1:9ecfc7d82e1754ce852ade677ee25d9605369f13a82dd67e269b782e12e04d85"

/* The é is delivered as e and a combining accent; the fingerprint composes it. */
static const Figure example[] = {
  { "Alle interventies/Cafe\xcc\x81\\bar", 2015, "n.b.", "veel", "lower of-which" },
  { "Alle interventies/Cafe\xcc\x81\\bar", 2014, "≥ 12,50", "20 tot 25", "provisional derived" },
  { "Alle interventies", 2015, "842", "600", "higher unit=interventies unit-en=interventions name-en=All note" },
};

/* The example, with the target that a line of CSV could only hold in quotes. */
static const StreefDataset *
load_example (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  const char *const names[] = { "Alle interventies", "Cafe\xcc\x81\\bar" };
  StreefCategory *category = streef_dataset_builder_ensure_category (builder, names, 2);
  StreefResult *result;

  figures_add (builder, example, G_N_ELEMENTS (example));
  result = g_ptr_array_index (category->results, 1);
  streef_value_clear (&result->target);
  streef_value_init_text (&result->target, "veel\tmeer");
  return streef_dataset_builder_build (builder);
}

static void
test_example (void)
{
  g_autoptr (StreefDatasetRef) dataset = load_example ();
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);
  g_autofree char *digits = streef_fingerprint_dup_short (fingerprint);

  g_assert_cmpstr (fingerprint, ==, EXAMPLE);
  g_assert_cmpstr (digits, ==, "sf1:9ecf c7d8 2e17 54ce");
}

static void
test_empty (void)
{
  g_autoptr (StreefDatasetRef) dataset = figures_load (NULL, 0, NULL);
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);

  g_assert_cmpstr (fingerprint, ==, "sf1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/* What changes a fingerprint and what does not. */
static void
test_differences (void)
{
  static const struct
  {
    const char *row;
    Figure figure;
    gboolean is_same;
  } cases[] = {
    { "the same", { "A/b", 2015, "842", "600", "higher unit=zaken" }, TRUE },
    { "a note", { "A/b", 2015, "842", "600", "higher unit=zaken note" }, TRUE },
    { "a name in English", { "A/b", 2015, "842", "600", "higher unit=zaken name-en=B" }, TRUE },
    { "a unit in English beside", { "A/b", 2015, "842", "600", "higher unit=zaken unit-en=cases" }, TRUE },
    { "a tolerance", { "A/b", 2015, "842", "600", "higher unit=zaken tolerance=5" }, TRUE },
    { "a break", { "A/b", 2015, "842", "600", "higher unit=zaken break" }, TRUE },
    { "the category", { "A/c", 2015, "842", "600", "higher unit=zaken" }, FALSE },
    { "its place", { "A > b", 2015, "842", "600", "higher unit=zaken" }, FALSE },
    { "the part", { "A/b", 2015, "842", "600", "higher unit=zaken of-which" }, FALSE },
    { "the unit", { "A/b", 2015, "842", "600", "higher unit=dagen" }, FALSE },
    { "the direction", { "A/b", 2015, "842", "600", "lower unit=zaken" }, FALSE },
    { "the year", { "A/b", 2016, "842", "600", "higher unit=zaken" }, FALSE },
    { "achieved", { "A/b", 2015, "843", "600", "higher unit=zaken" }, FALSE },
    { "its decimals", { "A/b", 2015, "842,0", "600", "higher unit=zaken" }, FALSE },
    { "target", { "A/b", 2015, "842", "601", "higher unit=zaken" }, FALSE },
    { "firmness", { "A/b", 2015, "842", "600", "higher unit=zaken provisional" }, FALSE },
    { "origin", { "A/b", 2015, "842", "600", "higher unit=zaken derived" }, FALSE },
    { "another origin", { "A/b", 2015, "842", "600", "higher unit=zaken corrected" }, FALSE },
    { "achieved and target changed places", { "A/b", 2015, "600", "842", "higher unit=zaken" }, FALSE },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = figures_load (&cases[i].figure, 1, NULL);
      char *fingerprint = streef_fingerprint_new (dataset);

      g_test_message ("%s", cases[i].row);
      if (first == NULL)
        first = g_strdup (fingerprint);
      g_assert_cmpint (g_str_equal (first, fingerprint), ==, cases[i].is_same);
      if (!cases[i].is_same)
        g_assert_false (g_hash_table_contains (seen, fingerprint));
      g_hash_table_add (seen, fingerprint);
    }
}

/* The order of the rows does not matter. */
static void
test_order (void)
{
  const Figure forward[] = { { "A", 2015, "1" }, { "A", 2016, "2" }, { "B", 2015, "3" } };
  const Figure backward[] = { { "B", 2015, "3" }, { "A", 2016, "2" }, { "A", 2015, "1" } };
  g_autoptr (StreefDatasetRef) one = FIGURES_LOAD (forward);
  g_autoptr (StreefDatasetRef) other = FIGURES_LOAD (backward);
  g_autofree char *fingerprint = streef_fingerprint_new (one);
  g_autofree char *of_other = streef_fingerprint_new (other);

  g_assert_cmpstr (fingerprint, ==, of_other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fingerprint/example", test_example);
  g_test_add_func ("/fingerprint/empty", test_empty);
  g_test_add_func ("/fingerprint/differences", test_differences);
  g_test_add_func ("/fingerprint/order", test_order);
  return g_test_run ();
}
