/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-finding.h"
#include "wording/streef-passage.h"

#include "sample.h"

#include <string.h>

#define HIGHER STREEF_DIRECTION_HIGHER
#define LOWER STREEF_DIRECTION_LOWER
#define ROW(path, achieved, target) { path, NULL, "zaken|cases", HIGHER, 0, 2020, achieved, target, .firmness = 1 }

static void
assert_passage (const StreefComparison *comparison,
                const char             *expected_nl,
                const char             *expected_en)
{
  g_autofree char *nl = streef_passage (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *en = streef_passage (comparison, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (nl, ==, expected_nl);
  g_assert_cmpstr (en, ==, expected_en);
}

static void
test_2015 (void)
{
  g_autoptr (StreefComparison) comparison = sample_categories (sample_2015, n_sample_2015, NULL, 2015);

  assert_passage (comparison,
                  "Het resultaat over 2015 was 842 interventies, 242 meer dan het streefcijfer van 600. Dat is 140,3 "
                  "procent van het streefcijfer.\n"
                  "Proactieve onderzoeken: 25 interventies, 5 meer dan het streefcijfer van 20.\n"
                  "Reguliere onderzoeken: 364 interventies, 149 meer dan het streefcijfer van 215.\n"
                  "Eenvoudige onderzoeken en alternatieve interventies: 453 interventies, 88 meer dan het streefcijfer "
                  "van 365.\n"
                  "Afgeleid uit andere cijfers: Eenvoudige onderzoeken en alternatieve interventies.",
                  "The result for 2015 was 842 interventions, 242 more than the target of 600. That is 140.3 per cent of "
                  "the target.\n"
                  "Proactive investigations: 25 interventions, 5 more than the target of 20.\n"
                  "Regular investigations: 364 interventions, 149 more than the target of 215.\n"
                  "Simple investigations and alternative interventions: 453 interventions, 88 more than the target of "
                  "365.\n"
                  "Derived from other figures: Simple investigations and alternative interventions.");
}

/* A target that could not be judged counts among the targets: else the letter would say that all were met. */
static void
test_undecided (void)
{
  static const SampleRow rows[] = {
    ROW ("A", "10", "5"),
    ROW ("B", "6", "5"),
    ROW ("C", "ca. 3", "5"),
    { "D", NULL, "zaken|cases", STREEF_DIRECTION_UNKNOWN, 0, 2020, "1", "5", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autofree char *nl = streef_passage (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *en = streef_passage (comparison, STREEF_LANGUAGE_EN);
  g_autofree char *headline = streef_finding_headline (comparison, STREEF_LANGUAGE_EN);

  g_assert_true (g_str_has_prefix (nl, "Van de 4 streefcijfers voor 2020 zijn er 2 gehaald of overtroffen; niet gehaald: 0, "
                                       "zonder oordeel: 2.\n"));
  g_assert_true (g_str_has_prefix (en, "Of the 4 targets for 2020, 2 were met or exceeded; not met: 0, without a verdict: "
                                       "2.\n"));
  g_assert_cmpstr (headline, ==, "2 of the 4 targets met or exceeded in 2020, 2 without a verdict");
}

static void
test_row (void)
{
  static const struct
  {
    SampleRow sample;
    const char *nl;
    const char *en;
  } cases[] = {
    { { "Alle interventies", NULL, "interventies|interventions", HIGHER, 0, 2015, "842", "600", .firmness = 1 },
      "Het resultaat van ‘Alle interventies’ over 2015 was 842 interventies, 242 meer dan het streefcijfer van 600.",
      "The result of ‘Alle interventies’ for 2015 was 842 interventions, 242 more than the target of 600." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2020, "187", "190", .firmness = 1 },
      "Het resultaat van ‘OM’ over 2020 was 187 verdachten, 3 minder dan het streefcijfer van 190.",
      "The result of ‘OM’ for 2020 was 187 suspects, 3 fewer than the target of 190." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2020, "190", "190", .firmness = 1 },
      "Het resultaat van ‘OM’ over 2020 was 190 verdachten, gelijk aan het streefcijfer.",
      "The result of ‘OM’ for 2020 was 190 suspects, equal to the target." },
    { { "Overvallen", NULL, "delicten|offences", LOWER, 0, 2014, "1,267", "1,900", .firmness = 1 },
      "Het resultaat van ‘Overvallen’ over 2014 was 1.267 delicten, 633 onder het maximum van 1.900.",
      "The result of ‘Overvallen’ for 2014 was 1,267 offences, 633 below the maximum of 1,900." },
    { { "Dossiers", NULL, "%", HIGHER, 0, 2020, "26%", "40%", .firmness = 1 },
      "Het resultaat van ‘Dossiers’ over 2020 was 26 procent, 14 procentpunt onder het streefcijfer van 40 procent.",
      "The result of ‘Dossiers’ for 2020 was 26 per cent, 14 percentage points below the target of 40 per cent." },
    { { "Dossiers", NULL, "%", HIGHER, 0, 2020, "> 90%", "85%", .firmness = 1 },
      "Het resultaat van ‘Dossiers’ over 2020 was meer dan 90 procent (streefcijfer 85 procent, overtroffen).",
      "The result of ‘Dossiers’ for 2020 was more than 90 per cent (target 85 per cent, exceeded)." },
    { { "Duur", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2020, "22", "20..25", .firmness = 1 },
      "Het resultaat van ‘Duur’ over 2020 was 22 dagen, binnen de bandbreedte van 20 tot 25.",
      "The result of ‘Duur’ for 2020 was 22 days, within the range of 20 to 25." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2010, "475", NULL, .firmness = 1 },
      "Het resultaat van ‘OM’ over 2010 was 475 verdachten; er was geen streefcijfer afgesproken.",
      "The result of ‘OM’ for 2010 was 475 suspects; no target was agreed." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2014, "n.b.", "594", .firmness = 1 },
      "Het resultaat van ‘OM’ over 2014 is nog niet bekend (streefcijfer 594).",
      "The result of ‘OM’ for 2014 is not yet available (target 594)." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2011, "-", NULL, .firmness = 1 },
      "Het resultaat van ‘OM’ over 2011 is niet beschikbaar.", "The result of ‘OM’ for 2011 is not available." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2016, "312", "600", .firmness = 1 },
      "Het resultaat van ‘OM’ over 2016 is tot nu toe 312 verdachten (streefcijfer 600 voor het hele jaar).",
      "The result of ‘OM’ for 2016 is 312 suspects so far (target 600 for the whole year)." },
    { { "Comensha", NULL, "slachtoffers|victims", HIGHER, 0, 2020, "481", NULL, .firmness = 0 },
      "Het resultaat van ‘Comensha’ over 2020 (voorlopig) was 481 slachtoffers; er was geen streefcijfer afgesproken.",
      "The result of ‘Comensha’ for 2020 (provisional) was 481 victims; no target was agreed." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2020, "1", "5", .firmness = 1 },
      "Het aantal verdachten van ‘OM’ in 2020 was 1 (4 minder dan het streefcijfer van 5).",
      "The number of suspects of ‘OM’ in 2020 was 1 (4 fewer than the target of 5)." },
    { { "Budget", NULL, "€ mln.|€ million", HIGHER, 0, 2019, "200", "180", .firmness = 1 },
      "Het resultaat van ‘Budget’ over 2019 was € 200 mln., € 20 mln. meer dan het streefcijfer van € 180 mln.",
      "The result of ‘Budget’ for 2019 was €200 million, €20 million more than the target of €180 million." },
    { { "Budget", NULL, "€ mln.|€ million", HIGHER, 0, 2019, "160", "180", .firmness = 1 },
      "Het resultaat van ‘Budget’ over 2019 was € 160 mln., € 20 mln. minder dan het streefcijfer van € 180 mln.",
      "The result of ‘Budget’ for 2019 was €160 million, €20 million less than the target of €180 million." },
    { { "Duur", NULL, "dagen|days", HIGHER, 0, 2019, "2.5", "4", .firmness = 1 },
      "Het resultaat van ‘Duur’ over 2019 was 2,5 dagen, 1,5 minder dan het streefcijfer van 4.",
      "The result of ‘Duur’ for 2019 was 2.5 days, 1.5 less than the target of 4." },
    { { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2019, "< 5", "4", .firmness = 1 },
      "Het resultaat van ‘OM’ over 2019 was minder dan 5 verdachten (streefcijfer 4, niet vergelijkbaar).",
      "The result of ‘OM’ for 2019 was fewer than 5 suspects (target 4, not comparable)." },
    { { "Dossiers", NULL, "%", HIGHER, 0, 2019, "< 5%", "40%", .firmness = 1 },
      "Het resultaat van ‘Dossiers’ over 2019 was minder dan 5 procent (streefcijfer 40 procent, niet gehaald).",
      "The result of ‘Dossiers’ for 2019 was less than 5 per cent (target 40 per cent, not met)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow *sample = &cases[i].sample;
      const char *reference_date = sample->year == 2016 ? "2016-06-30" : NULL;
      g_autoptr (StreefComparison) comparison = sample_categories (sample, 1, reference_date, sample->year);

      g_test_message ("%s", cases[i].en);
      assert_passage (comparison, cases[i].nl, cases[i].en);
    }
}

static void
test_without_total (void)
{
  static const SampleRow rows[] = {
    ROW ("Auto", "2", "1"), ROW ("Boot", "3", "4"), ROW ("Fiets", "8", NULL), ROW ("Trein", "n.b.", "7"),
    ROW ("Thema > Tram", "1", "5"), { "Thema > Bus", NULL, "zaken|cases", HIGHER, STREEF_PART_OF_WHICH, 2020, "8", "6",
                                      .firmness = 0 },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);

  assert_passage (comparison,
                  "Van de 4 streefcijfers voor 2020 is er 1 gehaald of overtroffen; niet gehaald: 2, nog geen resultaat: 1.\n"
                  "Auto: 2 zaken, 1 meer dan het streefcijfer van 1.\n"
                  "Boot: 3 zaken, 1 minder dan het streefcijfer van 4.\n"
                  "Fiets: 8 zaken, geen streefcijfer afgesproken.\n"
                  "Trein: nog niet bekend, streefcijfer 7.\n"
                  "Thema:\n"
                  "Tram: 1 (4 minder dan het streefcijfer van 5).\n"
                  "Thema, waarvan Bus: 8 zaken (voorlopig), 2 meer dan het streefcijfer van 6.",
                  "Of the 4 targets for 2020, 1 was met or exceeded; not met: 2, no result yet: 1.\n"
                  "Auto: 2 cases, 1 more than the target of 1.\n"
                  "Boot: 3 cases, 1 fewer than the target of 4.\n"
                  "Fiets: 8 cases, no target agreed.\n"
                  "Trein: not yet available, target 7.\n"
                  "Thema:\n"
                  "Tram: 1 (4 fewer than the target of 5).\n"
                  "Thema, of which Bus: 8 cases (provisional), 2 more than the target of 6.");
}

/* How many targets were met, in every number. */
static void
test_tally (void)
{
  static const struct
  {
    SampleRow rows[4];
    guint n_rows;
    const char *nl;
    const char *en;
  } cases[] = {
    { { ROW ("A", "2", "3"), ROW ("B", "5", "9") }, 2, "Geen van beide streefcijfers voor 2020 is gehaald.",
      "Neither of the two targets for 2020 was met." },
    { { ROW ("A", "2", "3"), ROW ("B", "5", "9"), ROW ("C", "8", "13") }, 3,
      "Geen van de 3 streefcijfers voor 2020 is gehaald.", "None of the 3 targets for 2020 was met." },
    { { ROW ("A", "4", "3"), ROW ("B", "9", "9") }, 2, "Beide streefcijfers voor 2020 zijn gehaald of overtroffen.",
      "Both targets for 2020 were met or exceeded." },
    { { ROW ("A", "4", "3"), ROW ("B", "9", "9"), ROW ("C", "15", "14") }, 3,
      "Alle 3 streefcijfers voor 2020 zijn gehaald of overtroffen.", "All 3 targets for 2020 were met or exceeded." },
    { { ROW ("A", "4", "3"), ROW ("B", "8", "9") }, 2,
      "Van de twee streefcijfers voor 2020 is er een gehaald of overtroffen en een niet gehaald.",
      "Of the two targets for 2020 one was met or exceeded, the other was not met." },
    { { ROW ("A", "4", "3"), ROW ("B", "10", "9"), ROW ("C", "2", "14") }, 3,
      "Van de 3 streefcijfers voor 2020 zijn er 2 gehaald of overtroffen en 1 niet gehaald.",
      "Of the 3 targets for 2020, 2 were met or exceeded and 1 not met." },
    { { ROW ("A", "4", "3"), ROW ("B", "2", "9"), ROW ("C", "5", "14") }, 3,
      "Van de 3 streefcijfers voor 2020 is er 1 gehaald of overtroffen en zijn er 2 niet gehaald.",
      "Of the 3 targets for 2020, 1 was met or exceeded and 2 were not met." },
    { { ROW ("A", "4", "3"), ROW ("B", "10", "9"), ROW ("C", "n.b.", "14") }, 3,
      "Van de 3 streefcijfers voor 2020 zijn er 2 gehaald of overtroffen; niet gehaald: 0, nog geen resultaat: 1.",
      "Of the 3 targets for 2020, 2 were met or exceeded; not met: 0, no result yet: 1." },
    { { ROW ("A", "4", NULL), ROW ("B", "10", NULL) }, 2, "De resultaten over 2020:", "The results for 2020:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, cases[i].n_rows, NULL, 2020);
      g_autofree char *nl = streef_passage (comparison, STREEF_LANGUAGE_NL);
      g_autofree char *en = streef_passage (comparison, STREEF_LANGUAGE_EN);
      g_auto (GStrv) nl_lines = g_strsplit (nl, "\n", 0);
      g_auto (GStrv) en_lines = g_strsplit (en, "\n", 0);

      g_test_message ("%s", cases[i].en);
      g_assert_cmpstr (nl_lines[0], ==, cases[i].nl);
      g_assert_cmpstr (en_lines[0], ==, cases[i].en);
    }
}

static void
test_years (void)
{
  static const SampleRow rows[] = {
    { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2010, "475", "n.v.t.", .firmness = 1 },
    { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2012, "522", "511", .firmness = 1 },
    { "OM", NULL, "verdachten|suspects", HIGHER, 0, 2014, "n.b.", "594", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_years (rows, G_N_ELEMENTS (rows), NULL);

  assert_passage (comparison,
                  "OM:\n2010: 475 verdachten, geen streefcijfer afgesproken.\n2011: niet beschikbaar.\n"
                  "2012: 522 verdachten, 11 meer dan het streefcijfer van 511.\n"
                  "2013: niet beschikbaar.\n2014: nog niet bekend, streefcijfer 594.",
                  "OM:\n2010: 475 suspects, no target agreed.\n2011: not available.\n"
                  "2012: 522 suspects, 11 more than the target of 511.\n"
                  "2013: not available.\n2014: not yet available, target 594.");
}

static void
test_nothing (void)
{
  static const SampleRow row = ROW ("A", "1", "2");
  g_autoptr (StreefComparison) comparison = sample_categories (&row, 1, NULL, 1999);

  assert_passage (comparison, "Er zijn geen cijfers over 1999.", "There are no figures for 1999.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/passage/2015", test_2015);
  g_test_add_func ("/wording/passage/undecided", test_undecided);
  g_test_add_func ("/wording/passage/row", test_row);
  g_test_add_func ("/wording/passage/without-total", test_without_total);
  g_test_add_func ("/wording/passage/tally", test_tally);
  g_test_add_func ("/wording/passage/years", test_years);
  g_test_add_func ("/wording/passage/nothing", test_nothing);

  return g_test_run ();
}
