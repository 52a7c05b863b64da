/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-chart-text.h"

#include "sample.h"

#include <string.h>

#define HIGHER STREEF_DIRECTION_HIGHER
#define LOWER STREEF_DIRECTION_LOWER
#define ROW(path, achieved, target) { path, NULL, "zaken|cases", HIGHER, 0, 2020, achieved, target, .firmness = 1 }

static void
assert_alternative (const StreefComparison *comparison,
                    StreefChartKind         kind,
                    const char             *nl,
                    const char             *en)
{
  g_autoptr (StreefChartTexts) texts_nl = streef_chart_texts_new (comparison, kind, STREEF_LANGUAGE_NL);
  g_autoptr (StreefChartTexts) texts_en = streef_chart_texts_new (comparison, kind, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (texts_nl->alternative, ==, nl);
  g_assert_cmpstr (texts_en->alternative, ==, en);
}

static void
test_2015 (void)
{
  g_autoptr (StreefComparison) comparison = sample_categories (sample_2015, n_sample_2015, NULL, 2015);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_ACHIEVED, STREEF_LANGUAGE_NL);
  const StreefChartLabel *label = &texts->labels[3];

  g_assert_cmpstr (texts->title, ==, "Alle categorieën boven het streefcijfer, Reguliere onderzoeken het verst");
  g_assert_cmpstr (texts->subtitle, ==, "Aantal interventies in 2015. Balk: gerealiseerd. Streep: streefcijfer. "
                                        "Percentage: deel van het streefcijfer.");
  g_assert_cmpstr (texts->source, ==, "Bron: Kamerstuk 31 015, nr. 121. a Afgeleid: 842 − 25 − 364 = 453.");
  g_assert_cmpuint (texts->n_labels, ==, 4);
  g_assert_cmpstr (label->name, ==, "Eenvoudige onderzoeken en alternatieve interventies");
  g_assert_cmpstr (label->value, ==, "453");
  g_assert_cmpstr (label->marks, ==, "a");
  g_assert_cmpstr (label->rest, ==, " van 365");
  g_assert_cmpstr (label->extra, ==, " · 124,1%");
  g_assert_null (label->words);
  g_assert_cmpstr (label->target, ==, "365");

  assert_alternative (comparison, STREEF_CHART_ACHIEVED,
                      "Balken per categorie, 2015, interventies. "
                      "Alle interventies: 842, streefcijfer 600, 140,3 procent, overtroffen. "
                      "Proactieve onderzoeken: 25, streefcijfer 20, 125,0 procent, overtroffen. "
                      "Reguliere onderzoeken: 364, streefcijfer 215, 169,3 procent, overtroffen. "
                      "Eenvoudige onderzoeken en alternatieve interventies: 453, streefcijfer 365, 124,1 procent, "
                      "overtroffen.",
                      "Bars by category, 2015, interventions. "
                      "All interventions: 842, target 600, 140.3 per cent, exceeded. "
                      "Proactive investigations: 25, target 20, 125.0 per cent, exceeded. "
                      "Regular investigations: 364, target 215, 169.3 per cent, exceeded. "
                      "Simple investigations and alternative interventions: 453, target 365, 124.1 per cent, exceeded.");
}

static void
test_years (void)
{
  static const SampleRow rows[] = {
    { "Verdachten bij het OM", "Suspects", "verdachten|suspects", HIGHER, 0, 2010, "475", "n.v.t.", .firmness = 1 },
    { "Verdachten bij het OM", "Suspects", "verdachten|suspects", HIGHER, 0, 2012, "522", "511", .firmness = 1 },
    { "Verdachten bij het OM", "Suspects", "verdachten|suspects", HIGHER, 0, 2013, "568", "546", .firmness = 1 },
    { "Verdachten bij het OM", "Suspects", "verdachten|suspects", HIGHER, 0, 2014, "n.b.", "594", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_years (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (texts->title, ==, "568 verdachten in 2013, 22 boven het streefcijfer van 546");
  g_assert_cmpstr (texts->subtitle, ==, "Verdachten bij het OM: aantal verdachten per jaar, 2010–2014. Balk: "
                                        "gerealiseerd. Streep: streefcijfer van dat jaar.");
  g_assert_cmpstr (texts->labels[0].name, ==, "2010");
  g_assert_cmpstr (texts->labels[0].value, ==, "475");
  g_assert_cmpstr (texts->labels[0].words, ==, ", geen streefcijfer");
  g_assert_null (texts->labels[0].rest);
  g_assert_null (texts->labels[1].value);
  g_assert_cmpstr (texts->labels[1].words, ==, "niet beschikbaar");
  g_assert_cmpstr (texts->labels[1].short_words, ==, "n.b.");
  g_assert_cmpstr (texts->labels[2].rest, ==, " van 511");
  g_assert_cmpstr (texts->labels[4].words, ==, "nog niet bekend");
  g_assert_cmpstr (texts->labels[4].rest, ==, "streefcijfer 594");
  g_assert_cmpstr (texts->labels[4].target, ==, "594");
  g_assert_cmpstr (texts->short_note, ==, "n.b.: geen resultaat bekend.");

  assert_alternative (comparison, STREEF_CHART_YEARS,
                      "Verdachten bij het OM. Kolommen per jaar, 2010–2014, verdachten. 2010: 475, geen streefcijfer "
                      "afgesproken. 2011: niet beschikbaar. 2012: 522, streefcijfer 511, overtroffen. 2013: 568, "
                      "streefcijfer 546, overtroffen. 2014: nog niet bekend, streefcijfer 594.",
                      "Suspects. Columns by year, 2010–2014, suspects. 2010: 475, no target agreed. 2011: not "
                      "available. 2012: 522, target 511, exceeded. 2013: 568, target 546, exceeded. 2014: not yet "
                      "available, target 594.");
}

static void
test_difference (void)
{
  static const SampleRow rows[] = {
    ROW ("Regulier", "468", "310"), ROW ("High tech crime", "12", "20"), ROW ("Gelijk", "7", "7"), ROW ("Geen", "7", NULL),
    ROW ("Later", "n.b.", "9"),
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_DIFFERENCE,
                                                               STREEF_LANGUAGE_NL);

  g_assert_cmpstr (texts->title, ==, "1 van 4 streefcijfers niet gehaald");
  g_assert_cmpstr (texts->subtitle, ==, "Verschil met het streefcijfer in 2020, aantal zaken. Ruit: ongunstig.");
  g_assert_cmpstr (texts->labels[0].value, ==, "+158");
  g_assert_cmpstr (texts->labels[1].value, ==, "−8");
  g_assert_cmpstr (texts->labels[2].value, ==, "0");
  g_assert_cmpstr (texts->labels[3].words, ==, "geen streefcijfer");
  g_assert_cmpstr (texts->labels[4].words, ==, "nog niet bekend");

  assert_alternative (comparison, STREEF_CHART_DIFFERENCE,
                      "Verschil met het streefcijfer, 2020, zaken. Regulier: 158 meer, gunstig. High tech crime: 8 "
                      "minder, ongunstig. Gelijk: geen verschil. Geen: geen streefcijfer afgesproken. Later: nog niet "
                      "bekend.",
                      "Difference from target, 2020, cases. Regulier: 158 more, favourable. High tech crime: 8 fewer, "
                      "unfavourable. Gelijk: no difference. Geen: no target agreed. Later: not yet available.");
}

/* Where units differ, differences are shown in per cent of the targets. */
static void
test_relative (void)
{
  static const SampleRow rows[] = {
    { "Post", NULL, "%", HIGHER, 0, 2020, "50", "95", .firmness = 1 }, ROW ("Zaken", "468", "310"),
    ROW ("Nul", "5", "0"),
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_DIFFERENCE,
                                                               STREEF_LANGUAGE_NL);

  g_assert_true (streef_chart_is_relative (comparison));
  g_assert_cmpstr (texts->subtitle, ==, "Verschil met het streefcijfer in 2020, in procent van het streefcijfer. Punt: "
                                        "gunstig. Ruit: ongunstig.");
  g_assert_cmpstr (texts->labels[0].value, ==, "−47,4%");
  g_assert_cmpstr (texts->labels[1].value, ==, "+51,0%");
  g_assert_null (texts->labels[2].value);
  g_assert_cmpstr (texts->labels[2].words, ==, "overtroffen");
  g_assert_cmpstr (texts->alternative, ==, "Verschil met het streefcijfer, 2020. Post: 47,4 procent lager, ongunstig. "
                                           "Zaken: 51,0 procent hoger, gunstig. Nul: overtroffen.");
}

static void
test_labels (void)
{
  static const struct
  {
    const char *unit;
    StreefDirection direction;
    const char *achieved;
    const char *target;
    const char *value;
    const char *rest;
    const char *words;
  } cases[] = {
    { "zaken", HIGHER, "842", "600", "842", " van 600", NULL },
    { "%", HIGHER, "88.7%", "85%", "88,7%", " (85%)", NULL },
    { "zaken", LOWER, "1,267", "1,900", "1.267", " (maximum 1.900)", NULL },
    { "%", LOWER, "2.8%", "5%", "2,8%", " (maximum 5%)", NULL },
    { "dagen", STREEF_DIRECTION_RANGE, "22", "20..25", "22", " (20 tot 25)", NULL },
    { "zaken", HIGHER, "519", NULL, "519", NULL, ", geen streefcijfer" },
    { "zaken", HIGHER, "0", "20", "0", " van 20", NULL },
    { "zaken", HIGHER, "n.b.", "594", NULL, " (streefcijfer 594)", "nog niet bekend" },
    { "%", LOWER, "n.b.", "5%", NULL, " (maximum 5%)", "nog niet bekend" },
    { "zaken", HIGHER, "[x]", NULL, NULL, NULL, "niet beschikbaar" },
    { "dagen", HIGHER, "34 gemiddeld", "42", NULL, " (streefcijfer 42)", "34 gemiddeld: niet vergelijkbaar" },
    { "zaken", HIGHER, ">90", "85", ">90", " van 85", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow sample = { .path = "A", .unit = cases[i].unit, .direction = cases[i].direction, .year = 2020,
                                 .achieved = cases[i].achieved, .target = cases[i].target,
                                 .firmness = STREEF_FIRMNESS_FINAL };
      g_autoptr (StreefComparison) comparison = sample_categories (&sample, 1, NULL, 2020);
      StreefChartLabel label;

      g_test_message ("%s of %s", cases[i].achieved, cases[i].target);
      streef_chart_label_init (&label, &comparison->rows[0], STREEF_CHART_ACHIEVED, NULL, STREEF_LANGUAGE_NL);
      g_assert_cmpstr (label.value, ==, cases[i].value);
      g_assert_cmpstr (label.rest, ==, cases[i].rest);
      g_assert_cmpstr (label.words, ==, cases[i].words);
      streef_chart_label_clear (&label);
    }
}

/* The key names only what occurs. */
static void
test_subtitles (void)
{
  static const struct
  {
    const char *description;
    SampleRow rows[2];
    const char *nl;
    const char *en;
  } cases[] = {
    { "missed", { ROW ("A", "1", "2"), ROW ("B", "5", "4") },
      "Aantal zaken in 2020. Balk: gerealiseerd. Streep: streefcijfer. Ruit: niet gehaald.",
      "Number of cases in 2020. Bar: achieved. Line: target. Diamond: not met." },
    { "no target", { ROW ("A", "3", NULL), ROW ("B", "5", NULL) },
      "Aantal zaken in 2020. Balk: gerealiseerd.", "Number of cases in 2020. Bar: achieved." },
    { "nothing known", { ROW ("A", "n.b.", "2"), ROW ("B", "n.b.", "4") },
      "Aantal zaken in 2020. Streep: streefcijfer.", "Number of cases in 2020. Line: target." },
    { "maxima", { { "A", NULL, "zaken|cases", LOWER, 0, 2020, "1", "2", .firmness = 1 },
                  { "B", NULL, "zaken|cases", LOWER, 0, 2020, "5", "9", .firmness = 1 } },
      "Aantal zaken in 2020. Lager is beter. Balk: gerealiseerd. Streep: maximum.",
      "Number of cases in 2020. Lower is better. Bar: achieved. Line: maximum." },
    { "a maximum and a target", { ROW ("A", "2", "1"), { "B", NULL, "zaken|cases", LOWER, 0, 2020, "5", "9", .firmness = 1 } },
      "Aantal zaken in 2020. Balk: gerealiseerd. Streep: streefcijfer of maximum.",
      "Number of cases in 2020. Bar: achieved. Line: target or maximum." },
    { "percentages", { { "A", NULL, "%", HIGHER, 0, 2020, "1", "1", .firmness = 1 },
                       { "B", NULL, "%", HIGHER, 0, 2020, "5", "4", .firmness = 1 } },
      "Percentages in 2020. Balk: gerealiseerd. Tussen haakjes en streep: streefcijfer.",
      "Percentages in 2020. Bar: achieved. Brackets and line: target." },
    { "money", { { "A", NULL, "mln. euro|million euros", HIGHER, 0, 2020, "7", "3", .firmness = 1 },
                 { "B", NULL, "mln. euro|million euros", HIGHER, 0, 2020, "5", "4", .firmness = 1 } },
      "Bedragen in mln. euro in 2020. Balk: gerealiseerd. Streep: streefcijfer.",
      "Amounts in million euros in 2020. Bar: achieved. Line: target." },
    { "units differ", { ROW ("A", "2", "1"), { "B", NULL, "%", HIGHER, 0, 2020, "5", "4", .firmness = 1 } },
      "Resultaten in 2020; elke eenheid heeft een eigen schaal. Balk: gerealiseerd. Streep: streefcijfer.",
      "Results in 2020; each unit has its own scale. Bar: achieved. Line: target." },
    { "no unit", { { "A", NULL, NULL, HIGHER, 0, 2020, "7", "3", .firmness = 0 },
                   { "B", NULL, NULL, HIGHER, 0, 2020, "5", "4", .firmness = 1 } },
      "Resultaten in 2020. Balk: gerealiseerd. Streep: streefcijfer. Gearceerd: voorlopig.",
      "Results in 2020. Bar: achieved. Line: target. Hatched: provisional." },
    { "range", { { "A", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2020, "7", "3..9", .firmness = 1 },
                 { "B", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2020, "7", "3..9", .firmness = 1 } },
      "Aantal dagen in 2020. Balk: gerealiseerd. Kader: bandbreedte.",
      "Number of days in 2020. Bar: achieved. Box: range." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, 2, NULL, 2020);
      g_autoptr (StreefChartTexts) nl = streef_chart_texts_new (comparison, STREEF_CHART_ACHIEVED, STREEF_LANGUAGE_NL);
      g_autoptr (StreefChartTexts) en = streef_chart_texts_new (comparison, STREEF_CHART_ACHIEVED, STREEF_LANGUAGE_EN);

      g_test_message ("%s", cases[i].description);
      g_assert_cmpstr (nl->subtitle, ==, cases[i].nl);
      g_assert_cmpstr (en->subtitle, ==, cases[i].en);
    }
}

static void
test_revised (void)
{
  static const SampleRow rows[] = {
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2019, "975", NULL, .firmness = 1, .note = "x" },
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2020, "481", NULL, .firmness = 0 },
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2020, "490", NULL, .firmness = 2, .break_before = TRUE },
  };
  g_autoptr (StreefComparison) comparison = sample_years (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (texts->title, ==, "Comensha: 490 slachtoffers in 2020, geen streefcijfer afgesproken");
  g_assert_cmpstr (texts->labels[1].value, ==, "490");
  g_assert_cmpstr (texts->labels[1].earlier[0], ==, "481*");
  g_assert_null (texts->labels[1].earlier[1]);
  g_assert_cmpstr (texts->labels[1].marks, ==, "c");
  g_assert_cmpstr (texts->subtitle, ==, "Aantal slachtoffers per jaar, 2019–2020. Balk: gerealiseerd. Gearceerd: "
                                        "voorlopig.");
  g_assert_cmpstr (texts->source, ==, "Bron: Kamerstuk 31 015, nr. 121. * Voorlopig. Trendbreuk: de cijfers vanaf 2020 "
                                      "zijn niet vergelijkbaar met die van eerdere jaren. c 481 voorlopig, herzien in "
                                      "490.");
}

/* What columns show beside their figures is said too. */
static void
test_history (void)
{
  static const SampleRow rows[] = {
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2019, "975", NULL, .firmness = 1 },
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2020, "481", NULL, .firmness = 0 },
    { "Comensha", NULL, "slachtoffers", HIGHER, 0, 2020, "490", NULL, .firmness = 2, .break_before = TRUE },
  };
  g_autoptr (StreefComparison) comparison = sample_years (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_YEARS, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (texts->alternative, ==,
                   "Comensha. Kolommen per jaar, 2019–2020, slachtoffers. 2019: 975, geen streefcijfer afgesproken. "
                   "2020: 490, geen streefcijfer afgesproken. 481 voorlopig, herzien in 490. Trendbreuk: de cijfers "
                   "vanaf 2020 zijn niet vergelijkbaar met die van eerdere jaren.");
}

/* Over twelve rows the alternative counts, and names only those that were missed. */
static void
test_many_rows (void)
{
  SampleRow rows[14] = { 0 };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (StreefComparison) comparison = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *name = g_strdup_printf ("C%u", i);

      g_ptr_array_add (names, name);
      rows[i] = (SampleRow) { name, NULL, "zaken|cases", HIGHER, 0, 2020, i == 5 ? "3" : i == 6 ? "n.b." : "9",
                              i == 7 ? NULL : "7", .firmness = 1 };
    }
  comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);

  assert_alternative (comparison, STREEF_CHART_ACHIEVED,
                      "Balken per categorie, 2020, zaken. Overtroffen: 11. Niet gehaald: 1. Geen streefcijfer "
                      "afgesproken: 1. Niet beschikbaar: 1. C5: 3, streefcijfer 7, 42,9 procent, niet gehaald.",
                      "Bars by category, 2020, cases. Exceeded: 11. Not met: 1. No target agreed: 1. Not available: 1. "
                      "C5: 3, target 7, 42.9 per cent, not met.");
}

static void
test_percentages (void)
{
  static const SampleRow rows[] = {
    { "Post", NULL, "%", HIGHER, 0, 2020, "90", "100", .firmness = 1 },
    { "Uitval", NULL, "%", LOWER, 0, 2020, "2.8", "5", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);

  assert_alternative (comparison, STREEF_CHART_ACHIEVED,
                      "Balken per categorie, 2020, percentages. Post: 90 procent, streefcijfer 100 procent, niet gehaald. "
                      "Uitval: 2,8 procent, maximum 5 procent, overtroffen.",
                      "Bars by category, 2020, percentages. Post: 90 per cent, target 100 per cent, not met. Uitval: 2.8 "
                      "per cent, maximum 5 per cent, exceeded.");
  assert_alternative (comparison, STREEF_CHART_DIFFERENCE,
                      "Verschil met het streefcijfer, 2020, percentages. Post: 10 procentpunt lager, ongunstig. Uitval: "
                      "2,2 procentpunt lager, gunstig.",
                      "Difference from target, 2020, percentages. Post: 10 percentage points lower, unfavourable. "
                      "Uitval: 2.2 percentage points lower, favourable.");
}

/* A unit that ends in a full stop ends the sentence too. */
static void
test_money (void)
{
  static const SampleRow rows[] = {
    { "Beslag", NULL, "€ mln.|€ million", HIGHER, 0, 2020, "n.b.", "180", .firmness = 1 },
    { "Afpakken", NULL, "€ mln.|€ million", HIGHER, 0, 2020, "200", "180", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);

  assert_alternative (comparison, STREEF_CHART_ACHIEVED,
                      "Balken per categorie, 2020, € mln. Beslag: nog niet bekend, streefcijfer € 180 mln. Afpakken: € "
                      "200 mln., streefcijfer € 180 mln., 111,1 procent, overtroffen.",
                      "Bars by category, 2020, € million. Beslag: not yet available, target €180 million. Afpakken: €200 "
                      "million, target €180 million, 111.1 per cent, exceeded.");
}

/* Several categories over the years: each named, with its years. */
static void
test_courses (void)
{
  static const SampleRow rows[] = {
    { "Regulier", "Regular", "onderzoeken|investigations", HIGHER, 0, 2019, "381", "310", .firmness = 1 },
    { "Regulier", NULL, NULL, HIGHER, 0, 2020, "300", "310", .firmness = 1 },
    { "Slachtoffers", "Victims", "slachtoffers|victims", HIGHER, 0, 2019, "975", NULL, .firmness = 1 },
    { "Slachtoffers", NULL, NULL, HIGHER, 0, 2021, NULL, "90", .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_courses (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_MULTIPLES, STREEF_LANGUAGE_EN);
  g_autofree char *unit = streef_chart_word_unit (comparison->rows[0].key.category, 10, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (texts->title, ==, "Results by year, 2019–2021");
  g_assert_cmpstr (texts->subtitle, ==, "Results by year, 2019–2021. Bar: achieved. Line: target of that year. "
                                        "Diamond: not met. Equal units have the same scale.");
  g_assert_cmpstr (texts->labels[0].name, ==, "Regular");
  g_assert_cmpstr (texts->labels[1].name, ==, "2019");
  g_assert_cmpstr (texts->labels[1].target, ==, "310");
  g_assert_cmpstr (unit, ==, "investigations, 10×");
  assert_alternative (comparison, STREEF_CHART_MULTIPLES,
                      "Kolommen per jaar voor elke categorie, 2019–2021. "
                      "Regulier in 2019: 381 onderzoeken, streefcijfer 310, overtroffen. "
                      "Regulier in 2020: 300 onderzoeken, streefcijfer 310, niet gehaald. "
                      "Slachtoffers in 2019: 975 slachtoffers, geen streefcijfer afgesproken. "
                      "Slachtoffers in 2020: niet beschikbaar. Slachtoffers in 2021: niet ingevuld, streefcijfer 90.",
                      "Columns by year for each category, 2019–2021. "
                      "Regular in 2019: 381 investigations, target 310, exceeded. "
                      "Regular in 2020: 300 investigations, target 310, not met. "
                      "Victims in 2019: 975 victims, no target agreed. "
                      "Victims in 2020: not available. Victims in 2021: left blank, target 90.");
}

static void
test_empty (void)
{
  static const SampleRow row = ROW ("A", "1", "2");
  g_autoptr (StreefComparison) comparison = sample_categories (&row, 1, NULL, 1999);
  g_autoptr (StreefChartTexts) texts = streef_chart_texts_new (comparison, STREEF_CHART_ACHIEVED, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (texts->title, ==, "Geen cijfers over 1999");
  g_assert_cmpstr (texts->alternative, ==, "Balken per categorie, 1999.");
  g_assert_cmpuint (texts->n_labels, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/chart-text/2015", test_2015);
  g_test_add_func ("/wording/chart-text/years", test_years);
  g_test_add_func ("/wording/chart-text/difference", test_difference);
  g_test_add_func ("/wording/chart-text/relative", test_relative);
  g_test_add_func ("/wording/chart-text/labels", test_labels);
  g_test_add_func ("/wording/chart-text/subtitles", test_subtitles);
  g_test_add_func ("/wording/chart-text/revised", test_revised);
  g_test_add_func ("/wording/chart-text/history", test_history);
  g_test_add_func ("/wording/chart-text/many-rows", test_many_rows);
  g_test_add_func ("/wording/chart-text/percentages", test_percentages);
  g_test_add_func ("/wording/chart-text/money", test_money);
  g_test_add_func ("/wording/chart-text/courses", test_courses);
  g_test_add_func ("/wording/chart-text/empty", test_empty);

  return g_test_run ();
}
