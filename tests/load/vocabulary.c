/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-vocabulary.h"

#include "model/streef-category.h"
#include "number/streef-number-reader.h"

/* What is written is read, in every language: each value of each list. */
static void
test_written_is_read (void)
{
  static const struct
  {
    StreefWords words;
    int first;
    int last;
  } lists[] = {
    { STREEF_WORDS_FIELD, STREEF_FIELD_THEME, STREEF_FIELD_SOURCE },
    { STREEF_WORDS_HEAD, STREEF_HEAD_TITLE, STREEF_HEAD_YEAR },
    { STREEF_WORDS_PART, STREEF_PART_ADDS_UP, STREEF_PART_APART },
    { STREEF_WORDS_DIRECTION, STREEF_DIRECTION_HIGHER, STREEF_DIRECTION_RANGE },
    { STREEF_WORDS_FIRMNESS, STREEF_FIRMNESS_PROVISIONAL, STREEF_FIRMNESS_REVISED },
    { STREEF_WORDS_ORIGIN, STREEF_ORIGIN_DELIVERED, STREEF_ORIGIN_DERIVED },
    { STREEF_WORDS_YES_NO, FALSE, TRUE },
    { STREEF_WORDS_LANGUAGE, STREEF_LANGUAGE_EN, STREEF_LANGUAGE_NL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (int value = lists[i].first; value <= lists[i].last; value++)
      for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          const char *word = streef_vocabulary_get_word (lists[i].words, value, language);
          int found = -1;

          g_test_message ("%s", word);
          g_assert_true (streef_vocabulary_find (lists[i].words, word, &found));
          g_assert_cmpint (found, ==, value);
        }
}

static void
test_missing_words (void)
{
  for (guint missing = 0; missing <= STREEF_MISSING_DASH; missing++)
    for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        const char *word = streef_vocabulary_get_word (STREEF_WORDS_MISSING, (int) missing, language);
        g_auto (StreefValue) value = { 0 };

        g_test_message ("“%s”", word);
        streef_value_read (word, language, &value);
        g_assert_cmpint (value.kind, ==, STREEF_VALUE_MISSING);
        g_assert_cmpint (value.missing, ==, missing);
      }
}

static void
test_headings_written (void)
{
  for (guint field = STREEF_FIELD_THEME; field < STREEF_N_FIELDS; field++)
    for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autofree char *text = streef_vocabulary_dup_heading (field, FALSE, 0, language);
        const StreefHeading heading = streef_vocabulary_read_heading (text);

        g_test_message ("%s", text);
        g_assert_cmpint (heading.field, ==, field);
        g_assert_false (heading.has_language);
        g_assert_cmpint (heading.year, ==, 0);
      }
}

static void
test_headings (void)
{
  static const struct
  {
    const char *text;
    StreefField field;
    int year;
    gboolean has_footnote;
    int language; /* -1 without one */
  } cases[] = {
    { "Gerealiseerd", STREEF_FIELD_ACHIEVED, 0, FALSE, -1 },
    { " STATUS_CIJFER ", STREEF_FIELD_FIRMNESS, 0, FALSE, -1 },
    { "status cijfer", STREEF_FIELD_FIRMNESS, 0, FALSE, -1 },
    { "toelichting-EN", STREEF_FIELD_NOTE, 0, FALSE, STREEF_LANGUAGE_EN },
    { "definition nl", STREEF_FIELD_DEFINITION, 0, FALSE, STREEF_LANGUAGE_NL },
    { "jaar-en", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "Norm 2020", STREEF_FIELD_TARGET, 2020, FALSE, -1 },
    { "2020 norm", STREEF_FIELD_TARGET, 2020, FALSE, -1 },
    { "Realisatie (2020)", STREEF_FIELD_ACHIEVED, 2020, FALSE, -1 },
    { "Realisatie in 2020", STREEF_FIELD_ACHIEVED, 2020, FALSE, -1 },
    { "Realisatie 20201", STREEF_FIELD_ACHIEVED, 2020, TRUE, -1 },
    { "Realisatie 2020*", STREEF_FIELD_ACHIEVED, 2020, TRUE, -1 },
    { "Prestatie-indicator", STREEF_FIELD_CATEGORY, 0, FALSE, -1 },
    { "Product/dienst", STREEF_FIELD_CATEGORY, 0, FALSE, -1 },
    { "R2016", STREEF_FIELD_ACHIEVED, 2016, FALSE, -1 },
    { "B2017", STREEF_FIELD_TARGET, 2017, FALSE, -1 },
    { "2015", STREEF_FIELD_ACHIEVED, 2015, FALSE, -1 },
    { "1899", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "2101", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "2021-2023", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "R", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "b", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "Eenheid 2015", STREEF_FIELD_NONE, 2015, FALSE, -1 },
    { "Bron/Frequentie", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "", STREEF_FIELD_NONE, 0, FALSE, -1 },
    { "een heel lange kop die zeker geen woord van ons is maar wel lang", STREEF_FIELD_NONE, 0, FALSE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefHeading heading = streef_vocabulary_read_heading (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (heading.field, ==, cases[i].field);
      if (cases[i].field == STREEF_FIELD_NONE)
        continue;
      g_assert_cmpint (heading.year, ==, cases[i].year);
      g_assert_cmpint (heading.has_footnote, ==, cases[i].has_footnote);
      g_assert_cmpint (heading.has_language ? (int) heading.language : -1, ==, cases[i].language);
    }
}

static void
test_of_which (void)
{
  static const struct
  {
    const char *name;
    const char *rest; /* NULL where it says nothing of the kind */
  } cases[] = {
    { "waarvan x", "x" },          { "- Waarvan x", "x" },      { "– waarvan: x", "x" },
    { "• wrv. x", "x" },           { "of which x", "x" },       { "Of Which: x", "x" },
    { "waarvan", NULL },           { "waarvandaan x", NULL },   { "- x", NULL },
    { "", NULL },                  { "x waarvan y", NULL },     { "  waarvan\u00a0x", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = streef_vocabulary_skip_of_which (cases[i].name);

      g_test_message ("“%s”", cases[i].name);
      if (cases[i].rest == NULL)
        g_assert_cmpuint (length, ==, 0);
      else
        g_assert_cmpstr (cases[i].name + length, ==, cases[i].rest);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/written-is-read", test_written_is_read);
  g_test_add_func ("/vocabulary/missing-words", test_missing_words);
  g_test_add_func ("/vocabulary/headings-written", test_headings_written);
  g_test_add_func ("/vocabulary/headings", test_headings);
  g_test_add_func ("/vocabulary/of-which", test_of_which);
  return g_test_run ();
}
