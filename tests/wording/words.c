/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-words.h"

#include "sample.h"

#include "number/streef-number-reader.h"

typedef struct
{
  int code;
  const char *nl;
  const char *en;
} WordCase;

static void
assert_words (const char *(*get_word) (int, StreefLanguage),
              const WordCase *cases,
              guint           n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_test_message ("%s", cases[i].en);
      g_assert_cmpstr (get_word (cases[i].code, STREEF_LANGUAGE_NL), ==, cases[i].nl);
      g_assert_cmpstr (get_word (cases[i].code, STREEF_LANGUAGE_EN), ==, cases[i].en);
    }
}

static const char *
get_status (int            code,
            StreefLanguage language)
{
  return streef_words_status ((StreefStatus) code, language);
}

static const char *
get_missing (int            code,
             StreefLanguage language)
{
  return streef_words_missing ((StreefMissing) code, language);
}

static const char *
get_firmness (int            code,
              StreefLanguage language)
{
  return streef_words_firmness ((StreefFirmness) code, language);
}

static const char *
get_origin (int            code,
            StreefLanguage language)
{
  return streef_words_origin ((StreefOrigin) code, language);
}

static const char *
get_direction (int            code,
               StreefLanguage language)
{
  return streef_words_direction ((StreefDirection) code, language);
}

static const char *
get_heading (int            code,
             StreefLanguage language)
{
  return streef_words_heading ((StreefColumnId) code, language);
}

static const char *
get_reason (int            code,
            StreefLanguage language)
{
  return streef_words_reason ((StreefReason) code, language);
}

static void
test_status (void)
{
  static const WordCase cases[] = {
    { STREEF_STATUS_EXCEEDED, "overtroffen", "exceeded" },
    { STREEF_STATUS_MET, "gehaald", "met" },
    { STREEF_STATUS_NEARLY_MET, "bijna gehaald", "nearly met" },
    { STREEF_STATUS_NOT_MET, "niet gehaald", "not met" },
    { STREEF_STATUS_SO_FAR, "tot nu toe", "so far" },
    { STREEF_STATUS_NO_TARGET, "geen streefcijfer afgesproken", "no target agreed" },
    { STREEF_STATUS_NOT_AVAILABLE, "niet beschikbaar", "not available" },
    { STREEF_STATUS_NOT_COMPARABLE, "niet vergelijkbaar", "not comparable" },
    { STREEF_STATUS_NOT_JUDGED, "niet beoordeeld", "not judged" },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == STREEF_N_STATUSES);
  assert_words (get_status, cases, G_N_ELEMENTS (cases));
}

static void
test_missing (void)
{
  static const WordCase cases[] = {
    { STREEF_MISSING_BLANK, "niet ingevuld", "left blank" },
    { STREEF_MISSING_NOT_APPLICABLE, "niet van toepassing", "not applicable" },
    { STREEF_MISSING_NOT_YET_KNOWN, "nog niet bekend", "not yet available" },
    { STREEF_MISSING_NOT_AVAILABLE, "niet beschikbaar", "not available" },
    { STREEF_MISSING_CONFIDENTIAL, "vertrouwelijk", "confidential" },
    { STREEF_MISSING_DASH, "alleen een streepje", "only a dash given" },
  };

  assert_words (get_missing, cases, G_N_ELEMENTS (cases));
}

static void
test_other_words (void)
{
  static const WordCase firmness[] = {
    { STREEF_FIRMNESS_PROVISIONAL, "voorlopig", "provisional" },
    { STREEF_FIRMNESS_FINAL, "definitief", "final" },
    { STREEF_FIRMNESS_REVISED, "herzien", "revised" },
  };
  static const WordCase origins[] = {
    { STREEF_ORIGIN_DELIVERED, "geleverd", "delivered" },
    { STREEF_ORIGIN_CORRECTED, "gecorrigeerd", "corrected" },
    { STREEF_ORIGIN_DERIVED, "afgeleid", "derived" },
  };
  static const WordCase directions[] = {
    { STREEF_DIRECTION_UNKNOWN, "richting onbekend", "direction unknown" },
    { STREEF_DIRECTION_HIGHER, "hoger is beter", "higher is better" },
    { STREEF_DIRECTION_LOWER, "lager is beter", "lower is better" },
    { STREEF_DIRECTION_RANGE, "binnen bandbreedte", "within a range" },
  };
  static const WordCase headings[] = {
    { STREEF_COLUMN_CATEGORY, "Categorie", "Category" },
    { STREEF_COLUMN_YEAR, "Jaar", "Year" },
    { STREEF_COLUMN_UNIT, "Eenheid", "Unit" },
    { STREEF_COLUMN_ACHIEVED, "Gerealiseerd", "Achieved" },
    { STREEF_COLUMN_TARGET, "Streefcijfer", "Target" },
    { STREEF_COLUMN_DIFFERENCE, "Verschil", "Difference" },
    { STREEF_COLUMN_RATE, "% van streefcijfer", "% of target" },
    { STREEF_COLUMN_STATUS, "Status", "Status" },
  };

  assert_words (get_firmness, firmness, G_N_ELEMENTS (firmness));
  assert_words (get_origin, origins, G_N_ELEMENTS (origins));
  assert_words (get_direction, directions, G_N_ELEMENTS (directions));
  assert_words (get_heading, headings, G_N_ELEMENTS (headings));
}

static void
test_reason (void)
{
  static const WordCase cases[] = {
    { STREEF_REASON_NONE, "", "" },
    { STREEF_REASON_ACHIEVED_MISSING, "niet te berekenen: het resultaat ontbreekt",
      "no value: the result is missing" },
    { STREEF_REASON_TARGET_MISSING, "niet te berekenen: geen streefcijfer afgesproken", "no value: no target agreed" },
    { STREEF_REASON_NOT_EXACT, "niet te berekenen: de cijfers zijn niet exact", "no value: the figures are not exact" },
    { STREEF_REASON_TARGET_ZERO, "niet te berekenen: het streefcijfer is 0", "no value: the target is 0" },
    { STREEF_REASON_TARGET_NEGATIVE, "niet te berekenen: het streefcijfer is lager dan 0",
      "no value: the target is below 0" },
    { STREEF_REASON_TARGET_RANGE, "niet te berekenen: het streefcijfer is een bandbreedte",
      "no value: the target is a range" },
    { STREEF_REASON_OVERFLOW, "niet te berekenen: het getal is te groot", "no value: the number is too large" },
  };

  assert_words (get_reason, cases, G_N_ELEMENTS (cases));
}

static void
test_figures (void)
{
  static const struct
  {
    const char *unit;
    const char *achieved;
    const char *target;
    const char *nl[3]; /* value, difference, rate */
    const char *en[3];
  } cases[] = {
    { "zaken", "842", "600", { "842", "+242", "140,3%" }, { "842", "+242", "140.3%" } },
    { "zaken", "1,529", "1,370", { "1.529", "+159", "111,6%" }, { "1,529", "+159", "111.6%" } },
    { "zaken", "187", "190", { "187", "−3", "98,4%" }, { "187", "−3", "98.4%" } },
    { "zaken", "190", "190", { "190", "0", "100,0%" }, { "190", "0", "100.0%" } },
    { "zaken", "0", "20", { "0", "−20", "0,0%" }, { "0", "−20", "0.0%" } },
    { "zaken", "5", "0", { "5", "+5", "–" }, { "5", "+5", "–" } },
    { "zaken", "-14", NULL, { "−14", "–", "–" }, { "−14", "–", "–" } },
    { "zaken", NULL, "20", { "–", "–", "–" }, { "–", "–", "–" } },
    { "%", "26%", "40%", { "26%", "−14 procentpunt", "65,0%" }, { "26%", "−14 percentage points", "65.0%" } },
    { "%", "41", "40", { "41%", "+1 procentpunt", "102,5%" }, { "41%", "+1 percentage point", "102.5%" } },
    { "%", "39", "40", { "39%", "−1 procentpunt", "97,5%" }, { "39%", "−1 percentage point", "97.5%" } },
    { "%", "88.75", "85", { "88,75%", "+3,75 procentpunt", "104,4%" },
      { "88.75%", "+3.75 percentage points", "104.4%" } },
    { "%", "> 90%", "85%", { ">90%", "–", "–" }, { ">90%", "–", "–" } },
    { "%", "about half", "85%", { "about half", "–", "–" }, { "about half", "–", "–" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow sample = { .path = "Zaken", .unit = cases[i].unit, .direction = STREEF_DIRECTION_HIGHER,
                                 .year = 2020, .achieved = cases[i].achieved, .target = cases[i].target,
                                 .firmness = STREEF_FIRMNESS_FINAL };
      g_autoptr (StreefComparison) comparison = sample_categories (&sample, 1, NULL, 2020);
      const StreefComparisonRow *row = &comparison->rows[0];

      g_test_message ("%s: %s of %s", cases[i].unit, cases[i].achieved, cases[i].target);
      for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          const char *const *expected = language == STREEF_LANGUAGE_NL ? cases[i].nl : cases[i].en;
          g_autofree char *value = streef_words_value (row->key.category, &row->result->achieved, language);
          g_autofree char *difference = streef_words_difference (row->key.category, &row->judgement, language);
          g_autofree char *rate = streef_words_rate (&row->judgement, language);

          g_assert_cmpstr (value, ==, expected[0]);
          g_assert_cmpstr (difference, ==, expected[1]);
          g_assert_cmpstr (rate, ==, expected[2]);
        }
    }
}

static void
test_row_status (void)
{
  static const struct
  {
    const char *achieved;
    const char *nl;
    const char *en;
  } cases[] = {
    { "205", "overtroffen", "exceeded" },
    { "n.b.", "nog niet bekend", "not yet available" },
    { "n.v.t.", "niet van toepassing", "not applicable" },
    { "", "niet ingevuld", "left blank" },
    { "-", "alleen een streepje", "only a dash given" },
    { "[c]", "vertrouwelijk", "confidential" },
    { "30 dagen gemiddeld", "niet vergelijkbaar", "not comparable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow sample = { .path = "Zaken", .unit = "zaken", .direction = STREEF_DIRECTION_HIGHER, .year = 2020,
                                 .achieved = cases[i].achieved, .target = "200", .firmness = STREEF_FIRMNESS_FINAL };
      g_autoptr (StreefComparison) comparison = sample_categories (&sample, 1, NULL, 2020);

      g_test_message ("%s", cases[i].achieved);
      g_assert_cmpstr (streef_words_row_status (&comparison->rows[0], STREEF_LANGUAGE_NL), ==, cases[i].nl);
      g_assert_cmpstr (streef_words_row_status (&comparison->rows[0], STREEF_LANGUAGE_EN), ==, cases[i].en);
    }
}

static void
test_category_name (void)
{
  static const struct
  {
    const char *name;
    StreefPart part;
    const char *nl;
    const char *en;
  } cases[] = {
    { "alternatieve interventies", STREEF_PART_OF_WHICH, "waarvan alternatieve interventies",
      "of which alternatieve interventies" },
    { "Waarvan alternatief", STREEF_PART_OF_WHICH, "Waarvan alternatief", "Waarvan alternatief" },
    { "alternatieve interventies", STREEF_PART_ADDS_UP, "alternatieve interventies", "alternatieve interventies" },
    { "%s %n <b>&", STREEF_PART_OF_WHICH, "waarvan %s %n <b>&", "of which %s %n <b>&" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow sample = { .path = cases[i].name, .part = cases[i].part, .year = 2020, .achieved = "1" };
      g_autoptr (StreefComparison) comparison = sample_categories (&sample, 1, NULL, 2020);
      g_autofree char *nl = streef_words_category_name (comparison->rows[0].key.category, STREEF_LANGUAGE_NL);
      g_autofree char *en = streef_words_category_name (comparison->rows[0].key.category, STREEF_LANGUAGE_EN);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_place (void)
{
  static const struct
  {
    StreefPlace place;
    const char *nl;
    const char *en;
  } cases[] = {
    { { "/data/results.csv", NULL, 7, 6, 7 }, "results.csv, regel 7, cel G6", "results.csv, line 7, cell G6" },
    { { "/data/results.csv", NULL, 0, 6, 7 }, "results.csv, regel 7", "results.csv, line 7" },
    { { "/data/results.csv", NULL, 0, 0, 0 }, "results.csv", "results.csv" },
    { { "results.ods", "2015", 2, 3, 0 }, "results.ods, blad 2015, cel B3", "results.ods, sheet 2015, cell B3" },
    { { "results.ods", "2015", 0, 3, 0 }, "results.ods, blad 2015, rij 3", "results.ods, sheet 2015, row 3" },
    { { "summary.pdf", "results.csv", 2, 3, 4 }, "summary.pdf (results.csv), regel 4, cel B3", "summary.pdf (results.csv), line 4, cell B3" },
    { { "summary.pdf", "results.csv", 0, 3, 4 }, "summary.pdf (results.csv), regel 4", "summary.pdf (results.csv), line 4" },
    { { "results.ods", "2015", 0, 0, 0 }, "results.ods, blad 2015", "results.ods, sheet 2015" },
    { { "results.ods", NULL, 2, 3, 0 }, "results.ods, cel B3", "results.ods, cell B3" },
    { { NULL, NULL, 2, 3, 4 }, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *nl = streef_words_place (&cases[i].place, STREEF_LANGUAGE_NL);
      g_autofree char *en = streef_words_place (&cases[i].place, STREEF_LANGUAGE_EN);

      g_test_message ("%s", cases[i].en);
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_span (void)
{
  g_autofree char *one = streef_words_span (2015, 2015);
  g_autofree char *several = streef_words_span (2015, 2018);

  g_assert_cmpstr (one, ==, "2015");
  g_assert_cmpstr (several, ==, "2015–2018");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/words/status", test_status);
  g_test_add_func ("/wording/words/missing", test_missing);
  g_test_add_func ("/wording/words/other", test_other_words);
  g_test_add_func ("/wording/words/reason", test_reason);
  g_test_add_func ("/wording/words/figures", test_figures);
  g_test_add_func ("/wording/words/row-status", test_row_status);
  g_test_add_func ("/wording/words/category-name", test_category_name);
  g_test_add_func ("/wording/words/place", test_place);
  g_test_add_func ("/wording/words/span", test_span);

  return g_test_run ();
}
