/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-finding.h"

#include "sample.h"

#include <string.h>

#define HIGHER STREEF_DIRECTION_HIGHER
#define LOWER STREEF_DIRECTION_LOWER

typedef char *(*RowText) (const StreefComparisonRow *row, StreefLanguage language);

typedef struct
{
  SampleRow sample;
  const char *nl;
  const char *en;
} RowCase;

static void
assert_rows (RowText        make_text,
             const RowCase *cases,
             guint          n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      const SampleRow *sample = &cases[i].sample;
      /* A year with a reference date inside it is not over. */
      const char *reference_date = sample->year == 2016 ? "2016-06-30" : NULL;
      g_autoptr (StreefComparison) comparison = sample_categories (sample, 1, reference_date, sample->year);
      const StreefComparisonRow *row = &comparison->rows[comparison->n_rows - 1];
      g_autofree char *nl = make_text (row, STREEF_LANGUAGE_NL);
      g_autofree char *en = make_text (row, STREEF_LANGUAGE_EN);

      g_test_message ("%s", cases[i].en);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_row (void)
{
  static const RowCase cases[] = {
    { { "I", NULL, "interventies|interventions", HIGHER, 0, 2015, "842", "600", .firmness = 1 },
      "842 interventies in 2015, 242 boven het streefcijfer van 600",
      "842 interventions in 2015, 242 above the target of 600" },
    { { "V", NULL, "verdachten|suspects", HIGHER, 0, 2020, "187", "190", .firmness = 1 },
      "187 verdachten in 2020, 3 onder het streefcijfer van 190",
      "187 suspects in 2020, 3 below the target of 190" },
    { { "V", NULL, "verdachten|suspects", HIGHER, 0, 2020, "190", "190", .firmness = 1 },
      "190 verdachten in 2020, gelijk aan het streefcijfer", "190 suspects in 2020, equal to the target" },
    { { "O", NULL, "delicten|offences", LOWER, 0, 2014, "1,267", "1,900", .firmness = 1 },
      "1.267 delicten in 2014, 633 onder het maximum van 1.900",
      "1,267 offences in 2014, 633 below the maximum of 1,900" },
    { { "O", NULL, "delicten|offences", LOWER, 0, 2014, "2,000", "1,900", .firmness = 1 },
      "2.000 delicten in 2014, 100 boven het maximum van 1.900",
      "2,000 offences in 2014, 100 above the maximum of 1,900" },
    { { "O", NULL, "delicten|offences", LOWER, 0, 2014, "1,900", "1,900", .firmness = 1 },
      "1.900 delicten in 2014, gelijk aan het maximum", "1,900 offences in 2014, equal to the maximum" },
    { { "P", NULL, "%", HIGHER, 0, 2020, "26%", "40%", .firmness = 1 },
      "26 procent in 2020, 14 procentpunt onder het streefcijfer van 40 procent",
      "26 per cent in 2020, 14 percentage points below the target of 40 per cent" },
    { { "P", NULL, "%", HIGHER, 0, 2020, "1", "2", .firmness = 1 },
      "1 procent in 2020, 1 procentpunt onder het streefcijfer van 2 procent",
      "1 per cent in 2020, 1 percentage point below the target of 2 per cent" },
    { { "P", NULL, "%", HIGHER, 0, 2020, "> 90%", "85%", .firmness = 1 },
      "Meer dan 90 procent in 2020, streefcijfer 85 procent, overtroffen",
      "More than 90 per cent in 2020, target 85 per cent, exceeded" },
    { { "B", NULL, "€ mln.|€ million", HIGHER, 0, 2019, "200", "180", .firmness = 1 },
      "€ 200 mln. in 2019, € 20 mln. boven het streefcijfer van € 180 mln.",
      "€200 million in 2019, €20 million above the target of €180 million" },
    { { "B", NULL, "mln. euro|million euros", HIGHER, 0, 2019, "200.5", "180", .firmness = 1 },
      "200,5 mln. euro in 2019, 20,5 boven het streefcijfer van 180",
      "200.5 million euros in 2019, 20.5 above the target of 180" },
    { { "D", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2019, "22", "20..25", .firmness = 1 },
      "22 dagen in 2019, binnen de bandbreedte van 20 tot 25", "22 days in 2019, within the range of 20 to 25" },
    { { "D", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2019, "12", "20..25", .firmness = 1 },
      "12 dagen in 2019, onder de bandbreedte van 20 tot 25", "12 days in 2019, below the range of 20 to 25" },
    { { "D", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2019, "30", "20..25", .firmness = 1 },
      "30 dagen in 2019, boven de bandbreedte van 20 tot 25", "30 days in 2019, above the range of 20 to 25" },
    { { "V", NULL, "verdachten|suspects", HIGHER, 0, 2010, "475", NULL, .firmness = 1 },
      "475 verdachten in 2010, geen streefcijfer afgesproken", "475 suspects in 2010, no target agreed" },
    { { "V", NULL, "verdachten|suspects", HIGHER, 0, 2014, "n.b.", "594", .firmness = 1 },
      "Verdachten in 2014: nog niet bekend (streefcijfer 594)", "Suspects in 2014: not yet available (target 594)" },
    { { "V", NULL, "verdachten|suspects", HIGHER, 0, 2011, "[x]", NULL, .firmness = 1 },
      "Verdachten in 2011: niet beschikbaar", "Suspects in 2011: not available" },
    { { "S", NULL, "slachtoffers|victims", HIGHER, 0, 2020, "481", NULL, .firmness = 0 },
      "481 slachtoffers in 2020 (voorlopig), geen streefcijfer afgesproken",
      "481 victims in 2020 (provisional), no target agreed" },
    { { "I", NULL, "interventies|interventions", HIGHER, 0, 2016, "312", "600", .firmness = 1 },
      "312 interventies in 2016 tot nu toe, streefcijfer 600", "312 interventions in 2016 so far, target 600" },
    { { "I", NULL, "interventies|interventions", STREEF_DIRECTION_UNKNOWN, 0, 2015, "842", "600", .firmness = 1 },
      "842 interventies in 2015, 242 boven het streefcijfer van 600",
      "842 interventions in 2015, 242 above the target of 600" },
    /* The data has units in the plural only: nothing may read "1 interventions". */
    { { "I", NULL, "interventies|interventions", HIGHER, 0, 2015, "1", "5", .firmness = 1 },
      "Interventies in 2015: 1 (4 onder het streefcijfer van 5)",
      "Interventions in 2015: 1 (4 below the target of 5)" },
    { { "I", NULL, "interventies|interventions", HIGHER, 0, 2015, "0", "1", .firmness = 1 },
      "0 interventies in 2015, 1 onder het streefcijfer van 1", "0 interventions in 2015, 1 below the target of 1" },
    { { "I", NULL, NULL, HIGHER, 0, 2015, "842", "600", .firmness = 1 },
      "Resultaat in 2015: 842 (242 boven het streefcijfer van 600)",
      "Result in 2015: 842 (242 above the target of 600)" },
    { { "W", NULL, "dagen|days", LOWER, 0, 2015, "34 gemiddeld", "42", .firmness = 1 },
      "Dagen in 2015: “34 gemiddeld” (maximum 42, niet vergelijkbaar)",
      "Days in 2015: “34 gemiddeld” (maximum 42, not comparable)" },
    { { "W", NULL, NULL, HIGHER, 0, 2015, "yes", "yes", .firmness = 1 },
      "Resultaat in 2015: ja (streefcijfer ja, gehaald)", "Result in 2015: yes (target yes, met)" },
  };

  assert_rows (streef_finding_row, cases, G_N_ELEMENTS (cases));
}

static void
test_named (void)
{
  static const RowCase cases[] = {
    { { "Post", NULL, "%", HIGHER, 0, 2015, "90", "100", .firmness = 1 },
      "Post: 90 procent in 2015, 10 procentpunt onder het streefcijfer van 100 procent",
      "Post: 90 per cent in 2015, 10 percentage points below the target of 100 per cent" },
    { { "Post", NULL, "brieven|letters", HIGHER, 0, 2015, "1", "3", .firmness = 1 },
      "Post in 2015: 1 (2 onder het streefcijfer van 3)", "Post in 2015: 1 (2 below the target of 3)" },
    { { "%s %n <b>&", NULL, "brieven|letters", HIGHER, 0, 2015, "4", "3", .firmness = 1 },
      "%s %n <b>&: 4 brieven in 2015, 1 boven het streefcijfer van 3",
      "%s %n <b>&: 4 letters in 2015, 1 above the target of 3" },
  };

  assert_rows (streef_finding_named, cases, G_N_ELEMENTS (cases));
}

static void
test_status (void)
{
  static const RowCase cases[] = {
    { { "I", NULL, "zaken|cases", HIGHER, 0, 2020, "468", "310", .firmness = 1 },
      "Overtroffen · 151,0% van het streefcijfer", "Exceeded · 151.0% of the target" },
    { { "I", NULL, "zaken|cases", LOWER, 0, 2020, "1267", "1900", .firmness = 1 },
      "Overtroffen · 66,7% van het maximum", "Exceeded · 66.7% of the maximum" },
    { { "I", NULL, "zaken|cases", HIGHER, 0, 2020, "n.b.", "310", .firmness = 1 },
      "Nog niet bekend", "Not yet available" },
    { { "I", NULL, "zaken|cases", HIGHER, 0, 2020, "7", NULL, .firmness = 1 },
      "Geen streefcijfer afgesproken", "No target agreed" },
  };

  assert_rows (streef_finding_status, cases, G_N_ELEMENTS (cases));
}

static void
test_sentence (void)
{
  static const RowCase cases[] = {
    { { "Cybercrime > Reguliere onderzoeken", "Regular investigations", "onderzoeken|investigations", HIGHER, 0, 2020,
        "468", "310", .firmness = 1 },
      "Cybercrime: Reguliere onderzoeken. 2020: 468 onderzoeken gerealiseerd, streefcijfer 310, overtroffen.",
      "Cybercrime: Regular investigations. 2020: 468 investigations achieved, target 310, exceeded." },
    { { "Onderzoeken > interventies", "interventions", "onderzoeken|investigations", HIGHER, STREEF_PART_OF_WHICH, 2020,
        "38", "77", .firmness = 1 },
      "Onderzoeken: waarvan interventies. 2020: 38 onderzoeken gerealiseerd, streefcijfer 77, niet gehaald.",
      "Onderzoeken: of which interventions. 2020: 38 investigations achieved, target 77, not met." },
    { { "Post", NULL, "%", LOWER, 0, 2015, "2.8", "5", .firmness = 1 },
      "Post. 2015: 2,8 procent gerealiseerd, maximum 5 procent, overtroffen.",
      "Post. 2015: 2.8 per cent achieved, maximum 5 per cent, exceeded." },
    { { "Post", NULL, "zaken|cases", HIGHER, 0, 2015, "1", NULL, .firmness = 1 },
      "Post. 2015: 1 gerealiseerd, geen streefcijfer afgesproken.",
      "Post. 2015: 1 achieved, no target agreed." },
    { { "Post", NULL, "zaken|cases", HIGHER, 0, 2016, "7", "9", .firmness = 0 },
      "Post. 2016: 7 zaken gerealiseerd, streefcijfer 9, tot nu toe.",
      "Post. 2016: 7 cases achieved, target 9, so far." },
    { { "Post", NULL, "zaken|cases", HIGHER, 0, 2015, "7", "9", .firmness = 0 },
      "Post. 2015 (voorlopig): 7 zaken gerealiseerd, streefcijfer 9, niet gehaald.",
      "Post. 2015 (provisional): 7 cases achieved, target 9, not met." },
    { { "Post", NULL, "zaken|cases", HIGHER, 0, 2021, "n.b.", "310", .firmness = 1 },
      "Post. 2021: nog niet bekend, streefcijfer 310.", "Post. 2021: not yet available, target 310." },
    { { "Post", NULL, "zaken|cases", HIGHER, 0, 2021, "[x]", NULL, .firmness = 1 },
      "Post. 2021: niet beschikbaar.", "Post. 2021: not available." },
    { { "Post", NULL, "€ mln.|€ million", HIGHER, 0, 2021, "n.b.", "180", .firmness = 1 },
      "Post. 2021: nog niet bekend, streefcijfer € 180 mln.", "Post. 2021: not yet available, target €180 million." },
    { { "Post", NULL, "dagen|days", STREEF_DIRECTION_RANGE, 0, 2021, "22", "20..25", .firmness = 1 },
      "Post. 2021: 22 dagen gerealiseerd, bandbreedte 20 tot 25, gehaald.",
      "Post. 2021: 22 days achieved, range 20 to 25, met." },
  };

  assert_rows (streef_finding_sentence, cases, G_N_ELEMENTS (cases));
}

/* Whatever a name or unit holds stands in the sentence as it is, and no longer than it is. */
static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (300, 'x');
  const char *const names[] = { "%s %n %1$s", "<b>&amp;\"'", "שלום עולם", "😀👩‍👩‍👧", long_name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SampleRow sample = { names[i], NULL, names[i], HIGHER, 0, 2015, "842", "600", .firmness = 1 };
      g_autoptr (StreefComparison) comparison = sample_categories (&sample, 1, NULL, 2015);

      for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          g_autofree char *named = streef_finding_named (&comparison->rows[0], language);
          g_autofree char *sentence = streef_finding_sentence (&comparison->rows[0], language);

          g_test_message ("%s", named);
          g_assert_true (g_utf8_validate (named, -1, NULL));
          g_assert_nonnull (strstr (named, g_utf8_next_char (names[i])));
          g_assert_nonnull (strstr (sentence, names[i]));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/finding/row", test_row);
  g_test_add_func ("/wording/finding/named", test_named);
  g_test_add_func ("/wording/finding/status", test_status);
  g_test_add_func ("/wording/finding/sentence", test_sentence);
  g_test_add_func ("/wording/finding/hostile", test_hostile);

  return g_test_run ();
}
