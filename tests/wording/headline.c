/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-headline.h"

#include "sample.h"

#define HIGHER STREEF_DIRECTION_HIGHER
#define LOWER STREEF_DIRECTION_LOWER
#define OF_WHICH STREEF_PART_OF_WHICH
#define ZAKEN "zaken|cases"

#define MAX_ROWS 6

typedef struct
{
  const char *description;
  SampleRow rows[MAX_ROWS];
  const char *nl;
  const char *en;
} Case;

static guint
count_rows (const SampleRow *rows)
{
  guint n_rows = 0;

  while (n_rows < MAX_ROWS && rows[n_rows].path != NULL)
    n_rows++;

  return n_rows;
}

typedef char *(*ComparisonText) (const StreefComparison *comparison, StreefLanguage language);

static void
assert_texts (const StreefComparison *comparison,
              ComparisonText          make_text,
              const char             *expected_nl,
              const char             *expected_en)
{
  g_autofree char *nl = make_text (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *en = make_text (comparison, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (nl, ==, expected_nl);
  g_assert_cmpstr (en, ==, expected_en);
}

static void
test_2015 (void)
{
  g_autoptr (StreefComparison) comparison = sample_categories (sample_2015, n_sample_2015, NULL, 2015);

  assert_texts (comparison, streef_finding_headline, "842 interventies in 2015, 242 boven het streefcijfer van 600",
                "842 interventions in 2015, 242 above the target of 600");
  assert_texts (comparison, streef_finding_of_parts,
                "Alle categorieën boven het streefcijfer, Reguliere onderzoeken het verst",
                "All categories above target, Regular investigations by most");
  assert_texts (comparison, streef_finding_lead,
                "Dat is 140,3 procent van het streefcijfer. Ook elke categorie apart ligt boven het streefcijfer. "
                "Afgeleid uit andere cijfers: Eenvoudige onderzoeken en alternatieve interventies.",
                "That is 140.3 per cent of the target. Each category by itself is above its target too. "
                "Derived from other figures: Simple investigations and alternative interventions.");
}

#define ROW(path, achieved, target) { path, NULL, ZAKEN, HIGHER, 0, 2020, achieved, target, .firmness = 1 }
#define LOW(path, achieved, target) { path, NULL, ZAKEN, LOWER, 0, 2020, achieved, target, .firmness = 1 }

static void
test_categories (void)
{
  static const Case cases[] = {
    { "exceeded and missed", { ROW ("A", "2", "1"), ROW ("B", "3", "4"), ROW ("C", "8", "9") },
      "1 van de 3 streefcijfers overtroffen in 2020", "1 of the 3 targets exceeded in 2020" },
    { "met and missed", { ROW ("A", "2", "2"), ROW ("B", "3", "4"), ROW ("C", "8", "9") },
      "1 van de 3 streefcijfers gehaald in 2020", "1 of the 3 targets met in 2020" },
    { "exceeded, met and missed", { ROW ("A", "2", "2"), ROW ("B", "5", "4"), ROW ("C", "8", "9") },
      "2 van de 3 streefcijfers gehaald of overtroffen in 2020", "2 of the 3 targets met or exceeded in 2020" },
    { "none of three", { ROW ("A", "1", "2"), ROW ("B", "3", "4"), ROW ("C", "8", "9") },
      "Geen van de 3 streefcijfers gehaald in 2020", "None of the 3 targets met in 2020" },
    { "none of two", { ROW ("A", "1", "2"), ROW ("B", "3", "4") },
      "Geen van beide streefcijfers gehaald in 2020", "Neither target met in 2020" },
    { "all exceeded", { ROW ("A", "3", "2"), ROW ("B", "5", "4"), ROW ("C", "10", "9") },
      "Alle 3 streefcijfers overtroffen in 2020", "All 3 targets exceeded in 2020" },
    { "all met", { ROW ("A", "2", "2"), ROW ("B", "4", "4"), ROW ("C", "9", "9") },
      "Alle 3 streefcijfers gehaald in 2020", "All 3 targets met in 2020" },
    { "all met or exceeded", { ROW ("A", "2", "2"), ROW ("B", "5", "4"), ROW ("C", "9", "9") },
      "Alle 3 streefcijfers gehaald of overtroffen in 2020", "All 3 targets met or exceeded in 2020" },
    { "both exceeded", { ROW ("A", "3", "2"), ROW ("B", "5", "4") },
      "Beide streefcijfers overtroffen in 2020", "Both targets exceeded in 2020" },
    { "both met", { ROW ("A", "2", "2"), ROW ("B", "4", "4") },
      "Beide streefcijfers gehaald in 2020", "Both targets met in 2020" },
    { "both met or exceeded", { ROW ("A", "2", "2"), ROW ("B", "5", "4") },
      "Beide streefcijfers gehaald of overtroffen in 2020", "Both targets met or exceeded in 2020" },
    { "both below the maximum", { LOW ("A", "2", "3"), LOW ("B", "4", "5") },
      "A en B onder het maximum in 2020", "A and B below the maximum in 2020" },
    { "all below the maximum", { LOW ("A", "2", "3"), LOW ("B", "4", "5"), LOW ("C", "9", "11") },
      "Alle 3 categorieën onder het maximum in 2020", "All 3 categories below the maximum in 2020" },
    { "two of three have a maximum", { LOW ("A", "2", "3"), LOW ("B", "4", "5"), LOW ("C", "9", NULL) },
      "A en B onder het maximum in 2020", "A and B below the maximum in 2020" },
    { "three of four have a maximum", { LOW ("A", "2", "3"), LOW ("B", "4", "5"), LOW ("C", "9", "11"),
                                        LOW ("D", "9", NULL) },
      "Alle 3 streefcijfers overtroffen in 2020", "All 3 targets exceeded in 2020" },
    { "some results missing", { ROW ("A", "3", "2"), ROW ("B", "3", "4"), ROW ("C", "n.b.", "9") },
      "1 van de 3 streefcijfers overtroffen in 2020, 1 zonder resultaat",
      "1 of the 3 targets exceeded in 2020, 1 without a result" },
    { "one result, met, others missing", { ROW ("A", "2", "2"), ROW ("B", "n.b.", "4"), ROW ("C", "n.b.", "9") },
      "1 van de 3 streefcijfers gehaald in 2020, 2 zonder resultaat",
      "1 of the 3 targets met in 2020, 2 without a result" },
    { "met and exceeded, one missing", { ROW ("A", "2", "2"), ROW ("B", "6", "4"), ROW ("C", "n.b.", "9") },
      "2 van de 3 streefcijfers gehaald of overtroffen in 2020, 1 zonder resultaat",
      "2 of the 3 targets met or exceeded in 2020, 1 without a result" },
    { "one maximum passed", { LOW ("A", "2", "3"), LOW ("B", "6", "5"), LOW ("C", "9", "11") },
      "2 van de 3 streefcijfers overtroffen in 2020", "2 of the 3 targets exceeded in 2020" },
    { "one target among several", { ROW ("A", "3", "2"), ROW ("B", "5", NULL), ROW ("C", "9", NULL) },
      "A: 3 zaken in 2020, 1 boven het streefcijfer van 2", "A: 3 cases in 2020, 1 above the target of 2" },
    { "one category", { ROW ("A", "3", "2") },
      "A: 3 zaken in 2020, 1 boven het streefcijfer van 2", "A: 3 cases in 2020, 1 above the target of 2" },
    { "no targets", { ROW ("A", "3", NULL), ROW ("B", "5", NULL) },
      "Resultaten over 2020, geen streefcijfers afgesproken", "Results for 2020, no targets agreed" },
    { "nothing known", { ROW ("A", "n.b.", "2"), ROW ("B", "n.b.", "4") },
      "Resultaten over 2020 nog niet bekend", "Results for 2020 not yet available" },
    { "direction unknown", { { "A", NULL, ZAKEN, 0, 0, 2020, "3", "2", .firmness = 1 },
                             { "B", NULL, ZAKEN, 0, 0, 2020, "3", "2", .firmness = 1 } },
      "Resultaten over 2020, niet beoordeeld", "Results for 2020, not judged" },
    { "another year", { { "A", NULL, ZAKEN, HIGHER, 0, 2019, "3", "2", .firmness = 1 } },
      "Geen cijfers over 2020", "No figures for 2020" },
    { "parts of which do not count",
      { ROW ("A", "3", "2"), ROW ("B", "5", "4"), { "A > C", NULL, ZAKEN, HIGHER, OF_WHICH, 2020, "1", "2",
                                                    .firmness = 1 } },
      "Beide streefcijfers overtroffen in 2020", "Both targets exceeded in 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, count_rows (cases[i].rows), NULL,
                                                                   2020);

      g_test_message ("%s", cases[i].description);
      assert_texts (comparison, streef_finding_headline, cases[i].nl, cases[i].en);
    }
}

static void
test_so_far (void)
{
  static const SampleRow rows[] = { ROW ("A", "3", "5"), ROW ("B", "5", "9") };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), "2020-06-30", 2020);

  assert_texts (comparison, streef_finding_headline, "2020 tot nu toe: het jaar is nog niet voorbij",
                "2020 so far: the year is not over");
}

static void
test_titles (void)
{
  static const Case cases[] = {
    { "four of five", { ROW ("A", "2", "1"), ROW ("B", "3", "4"), ROW ("C", "8", "9"), ROW ("D", "5", "6"),
                        ROW ("E", "5", "6") },
      "4 van 5 streefcijfers niet gehaald", "4 of 5 targets not met" },
    { "all below the maximum", { LOW ("A", "2", "3"), LOW ("B", "1", "5"), LOW ("C", "9", "11") },
      "Alle categorieën onder het maximum, B het verst", "All categories below the maximum, B by most" },
    { "one of three without a target", { ROW ("A", "3", "2"), ROW ("B", "5", "4"), ROW ("C", "9", NULL) },
      "Beide streefcijfers overtroffen in 2020", "Both targets exceeded in 2020" },
    { "a tie", { ROW ("A", "3", "2"), ROW ("B", "3", "2") },
      "Alle categorieën boven het streefcijfer", "All categories above target" },
    { "some below a maximum, some above a target", { ROW ("A", "3", "2"), LOW ("B", "1", "2") },
      "Beide streefcijfers overtroffen in 2020", "Both targets exceeded in 2020" },
    { "one", { ROW ("A", "3", "2"), ROW ("B", "3", NULL) },
      "A: 3 zaken in 2020, 1 boven het streefcijfer van 2", "A: 3 cases in 2020, 1 above the target of 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, count_rows (cases[i].rows), NULL,
                                                                   2020);

      g_test_message ("%s", cases[i].description);
      assert_texts (comparison, streef_finding_of_parts, cases[i].nl, cases[i].en);
    }
}

static void
test_lead (void)
{
  static const Case cases[] = {
    { "few missed", { ROW ("Auto", "2", "1"), ROW ("Boot", "3", "4"), ROW ("Fiets", "5", NULL) },
      "Niet gehaald: Boot. Voor 1 categorie is geen streefcijfer afgesproken.",
      "Not met: Boot. No target was agreed for 1 category." },
    { "three missed", { ROW ("Auto", "1", "2"), ROW ("Boot", "3", "4"), ROW ("Fiets", "5", "6"), ROW ("Tram", "1", "1"),
                        ROW ("Trein", "n.b.", "7") },
      "Niet gehaald: Auto, Boot en Fiets.",
      "Not met: Auto, Boot and Fiets." },
    { "many missed", { ROW ("A", "1", "2"), ROW ("B", "3", "4"), ROW ("C", "8", "9"), ROW ("D", "1", "3"),
                       ROW ("E", "5", "4"), ROW ("F", "n.b.", NULL) },
      "Niet gehaald zijn 4 van de 5 streefcijfers. Van 1 categorie is nog geen resultaat bekend.",
      "4 of the 5 targets were not met. There is no result for 1 category yet." },
    { "none met, as the headline says", { ROW ("A", "1", "2"), ROW ("B", "3", "4"), ROW ("C", "n.b.", "9"),
                                          ROW ("D", "1", NULL) },
      "Voor 1 categorie is geen streefcijfer afgesproken.", "No target was agreed for 1 category." },
    { "names with commas", { ROW ("Auto, oud", "1", "2"), ROW ("Boot", "3", "4"), ROW ("Fiets", "8", "9"),
                             ROW ("Tram", "1", "1"), ROW ("Bus", "n.b.", NULL), ROW ("Trein", "6", NULL) },
      "Niet gehaald: Auto, oud; Boot en Fiets. Zonder streefcijfer: 1. Zonder resultaat: 1.",
      "Not met: Auto, oud; Boot and Fiets. Without a target: 1. Without a result: 1." },
    { "no targets, as the headline says", { ROW ("Auto", "1", NULL), ROW ("Boot", "3", NULL) }, "", "" },
    { "of which", { ROW ("A", "3", "2"), ROW ("B", "5", "4"), { "A > C", NULL, ZAKEN, HIGHER, OF_WHICH, 2020, "1", "2",
                                                                .firmness = 1 } },
      "Onderdelen (waarvan) tellen niet mee.", "Parts (of which) are not counted." },
    { "a total that was missed is no category", { ROW ("T", "8", "11"), ROW ("T > A", "3", "2"), ROW ("T > B", "5", "9") },
      "Dat is 72,7 procent van het streefcijfer. Niet gehaald: B.",
      "That is 72.7 per cent of the target. Not met: B." },
    { "nothing to add", { ROW ("A", "3", "2"), ROW ("B", "5", "4") }, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, count_rows (cases[i].rows), NULL,
                                                                   2020);

      g_test_message ("%s", cases[i].description);
      assert_texts (comparison, streef_finding_lead, cases[i].nl, cases[i].en);
    }
}

#define YEAR(year, achieved, target) { "Overvallen", "Robberies", ZAKEN, LOWER, 0, year, achieved, target, .firmness = 1 }

static void
test_years (void)
{
  static const Case cases[] = {
    { "the last year is judged", { YEAR (2012, "522", "511"), YEAR (2013, "540", "546"), YEAR (2014, "n.b.", "594") },
      "540 zaken in 2013, 6 onder het maximum van 546", "540 cases in 2013, 6 below the maximum of 546" },
    { "no target in the last year", { YEAR (2009, "2,898", NULL), YEAR (2014, "1,267", "1,900"),
                                      YEAR (2019, "1,174", NULL) },
      "Overvallen: van 2.898 in 2009 naar 1.174 in 2019", "Robberies: from 2,898 in 2009 to 1,174 in 2019" },
    { "no course across a break", { YEAR (2009, "2,898", NULL),
                                    { "Overvallen", "Robberies", ZAKEN, LOWER, 0, 2014, "1,267", NULL, .firmness = 1,
                                      .break_before = TRUE },
                                    YEAR (2019, "1,174", NULL) },
      "Overvallen: van 1.267 in 2014 naar 1.174 in 2019", "Robberies: from 1,267 in 2014 to 1,174 in 2019" },
    { "one figure", { YEAR (2014, "n.b.", NULL), YEAR (2015, "1,174", NULL) },
      "Overvallen: 1.174 zaken in 2015, geen streefcijfer afgesproken",
      "Robberies: 1,174 cases in 2015, no target agreed" },
    { "no figure", { YEAR (2014, "n.b.", "594") },
      "Overvallen: nog geen resultaten", "Robberies: no results yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_years (cases[i].rows, count_rows (cases[i].rows), NULL);

      g_test_message ("%s", cases[i].description);
      assert_texts (comparison, streef_finding_headline, cases[i].nl, cases[i].en);
    }
}

static void
test_years_lead (void)
{
  static const Case cases[] = {
    { "some", { YEAR (2012, "522", "511"), YEAR (2013, "540", "546"), YEAR (2014, "n.b.", "594") },
      "In 1 van de 2 jaren met een streefcijfer en een resultaat is het streefcijfer gehaald.",
      "In 1 of the 2 years with a target and a result the target was met." },
    { "none", { YEAR (2012, "522", "511"), YEAR (2013, "549", "546") },
      "In geen van de 2 jaren met een streefcijfer en een resultaat is het streefcijfer gehaald.",
      "In none of the 2 years with a target and a result was the target met." },
    { "each", { YEAR (2012, "502", "511"), YEAR (2013, "540", "546") },
      "In elk van de 2 jaren met een streefcijfer en een resultaat is het streefcijfer gehaald.",
      "In each of the 2 years with a target and a result the target was met." },
    { "one", { YEAR (2012, "502", "511") }, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_years (cases[i].rows, count_rows (cases[i].rows), NULL);

      g_test_message ("%s", cases[i].description);
      assert_texts (comparison, streef_finding_lead, cases[i].nl, cases[i].en);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/headline/2015", test_2015);
  g_test_add_func ("/wording/headline/categories", test_categories);
  g_test_add_func ("/wording/headline/so-far", test_so_far);
  g_test_add_func ("/wording/headline/titles", test_titles);
  g_test_add_func ("/wording/headline/lead", test_lead);
  g_test_add_func ("/wording/headline/years", test_years);
  g_test_add_func ("/wording/headline/years-lead", test_years_lead);

  return g_test_run ();
}
