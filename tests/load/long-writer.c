/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-long-writer.h"

#include "load/dump.h"
#include "load/fixture.h"
#include "load/streef-loader.h"
#include "model/streef-dataset-builder.h"
#include "model/streef-fingerprint.h"

#include <string.h>

static const StreefDataset *
load_one (const char *path)
{
  const char *files[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  const StreefDataset *dataset = streef_load (files, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static const StreefDataset *
write_and_read (const StreefDataset *dataset,
                StreefLanguage       language,
                const char          *name)
{
  g_autoptr (GBytes) bytes = streef_long_write (dataset, language);
  g_autofree char *path = fixture_write (name, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes));

  return load_one (path);
}

static void
assert_equal (const StreefDataset *dataset,
              const StreefDataset *other)
{
  g_autofree char *text = dump_dataset (dataset, FALSE);
  g_autofree char *other_text = dump_dataset (other, FALSE);
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);
  g_autofree char *other_fingerprint = streef_fingerprint_new (other);

  g_assert_cmpstr (other_text, ==, text);
  g_assert_cmpstr (other_fingerprint, ==, fingerprint);
}

/* Written and read, in either language, and once more in the other one: always the same data. */
static void
assert_round_trip (const StreefDataset *dataset)
{
  g_autoptr (StreefDatasetRef) dutch = write_and_read (dataset, STREEF_LANGUAGE_NL, "dutch.csv");
  g_autoptr (StreefDatasetRef) english = write_and_read (dataset, STREEF_LANGUAGE_EN, "en.csv");
  g_autoptr (StreefDatasetRef) both = write_and_read (dutch, STREEF_LANGUAGE_EN, "both.csv");

  assert_equal (dataset, dutch);
  assert_equal (dataset, english);
  assert_equal (dataset, both);
}

static void
test_files (void)
{
  static const char *const names[][2] = {
    { "../data/examples", "interventions-2015.csv" }, { "../data/examples", "oskm-2010-2021.csv" },
    { "../data/examples", "security-agenda-2019-2022.csv" }, { "../data/examples", "high-impact-crimes-2009-2019.csv" },
    { "data", "oskm-as-seen.csv" }, { "data", "security-agenda-as-seen.csv" }, { "data", "security-agenda-2020-wide.csv" },
    { "data", "high-impact-crimes-long.csv" }, { "data", "tilburg-2018-wide.csv" }, { "data", "nieuwegein-2019-wide.csv" },
    { "data", "maassluis-2017-wide.csv" }, { "data", "zaanstad-2021-wide.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, names[i][0], names[i][1], NULL);
      g_autoptr (StreefDatasetRef) dataset = load_one (path);

      g_test_message ("%s", names[i][1]);
      assert_round_trip (dataset);
    }
}

static void
test_form (void)
{
  g_autofree char *path = fixture_write (
    "small.csv", "categorie;jaar;gerealiseerd;streefcijfer;eenheid\nA;2015;12,5;1.000,0;dagen\n",
    -1);
  g_autoptr (StreefDatasetRef) dataset = load_one (path);
  g_autoptr (GBytes) dutch = streef_long_write (dataset, STREEF_LANGUAGE_NL);
  g_autoptr (GBytes) english = streef_long_write (dataset, STREEF_LANGUAGE_EN);
  g_autofree char *dutch_text = g_strndup (g_bytes_get_data (dutch, NULL),
                                           g_bytes_get_size (dutch));
  g_autofree char *english_text = g_strndup (g_bytes_get_data (english, NULL),
                                             g_bytes_get_size (english));

  g_assert_cmpstr (dutch_text, ==,
                   "# getallen: nl\n"
                   "categorie;eenheid;jaar;gerealiseerd;streefcijfer;status-cijfer\n"
                   "A;dagen;2015;\"12,5\";\"1000,0\";definitief\n");
  g_assert_cmpstr (english_text, ==,
                   "# numbers: en\n"
                   "category;unit;year;achieved;target;firmness\n"
                   "A;dagen;2015;12.5;1000.0;final\n");
}

/* What a name, a note, a rule or a unit may hold at worst. */
static const char *const hostile_texts[] = {
  "plain", "with ; semicolon", "with , comma | bar", "\"quoted\"", "a \"\" b", "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''", "'s-Hertogenbosch",
  "# not a head", "a > b", "a \\> b", "back\\slash", "\\", ">", "😀 emoji 👩‍👩‍👧", "é̂ combining", "مرحبا", "titel: x", "nl", "2015", "1.370", "n.v.t.", "%", "waarvan iets", "totaal",
  "Comensha1", "(1)", "*",
};

static StreefResult *
make_result (int         year,
             const char *text)
{
  StreefResult *result = streef_result_new (year);
  const StreefNumber target = streef_number_new (-12345, 3);

  result->firmness = STREEF_FIRMNESS_FINAL;
  streef_value_init_text (&result->achieved, text);
  streef_value_init_number (&result->target, &target);
  result->target.origin = STREEF_ORIGIN_DERIVED;
  result->target.rule = g_ref_string_new (text);
  result->source = g_ref_string_new (text);
  streef_texts_set (&result->note, STREEF_LANGUAGE_NL, text);
  streef_texts_set (&result->note, STREEF_LANGUAGE_EN, text);
  return result;
}

static void
add_hostile_category (StreefDatasetBuilder *builder,
                      const char           *top,
                      const char           *name)
{
  const char *names[] = { top, name, "part" };
  StreefCategory *category = streef_dataset_builder_ensure_category (builder, names, 2);
  StreefCategory *part = streef_dataset_builder_ensure_category (builder, names, 3);

  streef_texts_set (&category->name, STREEF_LANGUAGE_EN, top);
  streef_texts_set (&category->definition, STREEF_LANGUAGE_NL, name);
  streef_texts_set (&category->unit, STREEF_LANGUAGE_NL, name);
  streef_texts_set (&category->unit, STREEF_LANGUAGE_EN, top);
  part->part = STREEF_PART_OF_WHICH;
  streef_dataset_builder_ensure_category (builder, names, 1)->part = STREEF_PART_APART;
  streef_dataset_builder_take_result (builder, category, make_result (2015, name));
  streef_dataset_builder_take_result (builder, part, make_result (2016, top));
}

static void
test_hostile_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
      g_autoptr (StreefDatasetRef) dataset = NULL;

      g_test_message ("%s", hostile_texts[i]);
      streef_dataset_builder_take_source (builder,
                                          streef_source_new (g_intern_static_string ("made.csv")));
      streef_dataset_builder_set_title (builder, STREEF_LANGUAGE_NL, hostile_texts[i]);
      streef_dataset_builder_set_subject (builder, STREEF_LANGUAGE_EN, hostile_texts[i]);
      streef_dataset_builder_set_organisation (builder, hostile_texts[i]);
      streef_dataset_builder_set_reference (builder, hostile_texts[i]);
      for (guint j = 0; j < G_N_ELEMENTS (hostile_texts); j++)
        add_hostile_category (builder, hostile_texts[i], hostile_texts[j]);
      dataset = streef_dataset_builder_build (builder);
      assert_round_trip (dataset);
    }
}

/* Every kind of value, in both figures, with every firmness. */
static void
test_values (void)
{
  static const char *const cells[] = {
    "0", "-5", "12,50", "1234567890123456789,000000000000000001", "<95", "≤0,5", "≥90", ">1", "20..25", "-1,5..2,25", "ja", "nee", "", "n.v.t.", "n.b.", "x", "[c]", "-",
    "123456789012345678901234567890123456789012345678901234567890", "1,370.5", "30 dagen gemiddeld", "1,370", "12.5", "25 tot 20", "'12", "'ja", "Zie begroting",
  };
  g_autoptr (GString) text = g_string_new (
    "# getallen: nl\n"
    "# tolerantie: 2,5%\n"
    "categorie;jaar;gerealiseerd;streefcijfer;status-cijfer;trendbreuk;richting\n");
  g_autofree char *path = NULL;
  g_autoptr (StreefDatasetRef) dataset = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *other = cells[(i + 5) % G_N_ELEMENTS (cells)];

      g_string_append_printf (text, "A;%u;\"%s\";\"%s\";definitief;ja;bandbreedte\n", 2000 + i,
                              cells[i], other);
      g_string_append_printf (text, "B %u;2015;\"%s\";;voorlopig;;lager\n", i, cells[i]);
      g_string_append_printf (text, "B %u;2015;\"%s\";3;herzien;nee;\n", i, other);
      g_string_append_printf (text, "B %u;2015;7;;definitief;;\n", i);
    }
  path = fixture_write ("values.csv", text->str, -1);
  dataset = load_one (path);
  g_assert_cmpuint (dataset->categories->len, ==, G_N_ELEMENTS (cells) + 1);
  assert_round_trip (dataset);
}

/* Numbers of any size and any decimals, by a generator with a fixed seed. */
static void
test_numbers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2015);
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;

  streef_dataset_builder_take_source (builder,
                                      streef_source_new (g_intern_static_string ("made.csv")));
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *name = g_strdup_printf ("category %u", i);
      const char *names[] = { name };
      const gint64 coefficient = (gint64) ((guint64) g_rand_int (random) << 32
                                           | g_rand_int (random))
                                 >> g_rand_int_range (random, 0, 63);
      const StreefNumber number = streef_number_new (
        coefficient, (guint) g_rand_int_range (random, 0, STREEF_NUMBER_MAX_DECIMALS));
      StreefResult *result = streef_result_new (2015);

      streef_value_init_number (&result->achieved, &number);
      result->firmness = STREEF_FIRMNESS_FINAL;
      streef_dataset_builder_take_result (
        builder, streef_dataset_builder_ensure_category (builder, names, 1), result);
    }
  dataset = streef_dataset_builder_build (builder);
  assert_round_trip (dataset);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/long-writer/files", test_files);
  g_test_add_func ("/long-writer/form", test_form);
  g_test_add_func ("/long-writer/hostile-texts", test_hostile_texts);
  g_test_add_func ("/long-writer/values", test_values);
  g_test_add_func ("/long-writer/numbers", test_numbers);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
