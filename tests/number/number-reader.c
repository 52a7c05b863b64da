/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-reader.h"

#include <string.h>

#define DIGITS_36 "999999999999999999999999999999999999"

typedef struct
{
  const char *text;
  const char *plain;     /* streef_value_append_plain() of what is read; NULL: text, as it stands */
  guint marks;           /* StreefReadMarks */
} Case;

enum
{
  PLAIN = STREEF_READ_PLAIN,
  PERCENT = STREEF_READ_PERCENT,
  TWO_WAYS = STREEF_READ_TWO_WAYS,
  GROUPED = STREEF_READ_GROUPED,
  DECIMALS = STREEF_READ_DECIMALS,
  FOOTNOTE = STREEF_READ_FOOTNOTE,
  TOO_MANY = STREEF_READ_TOO_MANY_DIGITS,
  PROVISIONAL = STREEF_READ_FOOTNOTE | STREEF_READ_PROVISIONAL,
  REVISED = STREEF_READ_FOOTNOTE | STREEF_READ_REVISED,
  REVERSED = STREEF_READ_REVERSED,
};

static void
check_value (const Case    *one,
             StreefLanguage notation)
{
  g_auto (StreefValue) value = { 0 };
  const StreefReadMarks marks = streef_value_read (one->text, notation, &value);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *shown = g_utf8_make_valid (one->text, -1);
  g_autofree char *shown_plain = NULL;

  streef_value_append_plain (&value, plain);
  shown_plain = g_utf8_make_valid (plain->str, -1);
  g_test_message ("'%s' in %d: %s", shown, notation, shown_plain);
  if (one->plain != NULL)
    g_assert_cmpstr (plain->str, ==, one->plain);
  else
    {
      g_assert_cmpint (value.kind, ==, STREEF_VALUE_TEXT);
      g_assert_cmpstr (value.text, ==, one->text);
    }
  g_assert_cmphex (marks, ==, one->marks);
  g_assert_cmpint (value.origin, ==, STREEF_ORIGIN_DELIVERED);
}

static void
test_dutch (void)
{
  static const Case cases[] = {
    { "1.370", "1370", GROUPED | TWO_WAYS },
    { "1.370.000", "1370000", GROUPED },
    { "12,5", "12.5", DECIMALS },
    { "1.370,50", "1370.50", GROUPED | DECIMALS },
    { "1234,567", "1234.567", DECIMALS },
    { "1,370", "1.370", DECIMALS | TWO_WAYS },
    { "0,370", "0.370", DECIMALS },
    { "0,05", "0.05", DECIMALS },
    { "2,84%", "2.84", DECIMALS | PERCENT },
    { "-0,66%", "-0.66", DECIMALS | PERCENT },
    { "– 101.927", "-101927", GROUPED | TWO_WAYS },
    { "13 285,5", "13285.5", GROUPED | DECIMALS },
    { "1.370*", "1370", GROUPED | TWO_WAYS | PROVISIONAL },
    { "9,53 (R)", "9.53", DECIMALS | REVISED },
    { "3,7 (3)", "3.7", DECIMALS | FOOTNOTE },
    { "12,5 procent", "12.5", DECIMALS | PERCENT },
    { "1.37", NULL, PLAIN },
    { "12.5", NULL, PLAIN },
    { "1.3700", NULL, PLAIN },
    { "0.370", NULL, PLAIN },
    { "1234.567", NULL, PLAIN },
    { "12,345,6", NULL, PLAIN },
    { "1.370.00", NULL, PLAIN },
    { "1.370 000", NULL, PLAIN },
    { "1 370.000", NULL, PLAIN },
    { "1,370,000", NULL, PLAIN },
    { "1,370.5", NULL, PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_value (&cases[i], STREEF_LANGUAGE_NL);
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "1,370", "1370", GROUPED | TWO_WAYS },
    { "1,370,000", "1370000", GROUPED },
    { "12.5", "12.5", DECIMALS },
    { "1,370.50", "1370.50", GROUPED | DECIMALS },
    { "1.370", "1.370", DECIMALS | TWO_WAYS },
    { "0.370", "0.370", DECIMALS },
    { "1.37", "1.37", DECIMALS },
    { "13 285.5", "13285.5", GROUPED | DECIMALS },
    { "12.5 per cent", "12.5", DECIMALS | PERCENT },
    { "12,5", NULL, PLAIN },
    { "1,37", NULL, PLAIN },
    { "12,345,6", NULL, PLAIN },
    { "1.370.000", NULL, PLAIN },
    { "1.370,5", NULL, PLAIN },
    { ".5", NULL, PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_value (&cases[i], STREEF_LANGUAGE_EN);
}

static void
check_both (const Case *cases,
            guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      check_value (&cases[i], STREEF_LANGUAGE_NL);
      check_value (&cases[i], STREEF_LANGUAGE_EN);
    }
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "0", "0", PLAIN },
    { "842", "842", PLAIN },
    { "1662", "1662", PLAIN },
    { " 842 ", "842", PLAIN },
    { "\t842\r\n", "842", PLAIN },
    { "\302\240842\302\240", "842", PLAIN },
    { "13 285", "13285", GROUPED },
    { "13\302\240285", "13285", GROUPED },
    { "13\342\200\257285", "13285", GROUPED },
    { "13\342\200\211285", "13285", GROUPED },
    { "1 370 000", "1370000", GROUPED },
    { "-49", "-49", PLAIN },
    { "- 49", "-49", PLAIN },
    { "‐49", "-49", PLAIN },
    { "‑49", "-49", PLAIN },
    { "‒ 3", "-3", PLAIN },
    { "– 3", "-3", PLAIN },
    { "−49", "-49", PLAIN },
    { "−\302\24049", "-49", PLAIN },
    { "-0", "0", PLAIN },
    { "+242", "242", PLAIN },
    { "(14)", "-14", STREEF_READ_BRACKETED },
    { "( 14)", NULL, PLAIN },
    { "(-14)", NULL, PLAIN },
    { "(14%)", NULL, PLAIN },
    { "(14", NULL, PLAIN },
    { "14)", NULL, PLAIN },
    { "26%", "26", PERCENT },
    { "26 %", "26", PERCENT },
    { "26\302\240%", "26", PERCENT },
    { "- 14%", "-14", PERCENT },
    { "– 60%", "-60", PERCENT },
    { "999999999999999999", "999999999999999999", PLAIN },
    { "1000000000000000000", "1000000000000000000", PLAIN },
    { DIGITS_36, DIGITS_36, PLAIN },
    { DIGITS_36 "9", NULL, TOO_MANY },
    { "-" DIGITS_36 "9%", NULL, TOO_MANY },
    { "> " DIGITS_36 "9", NULL, TOO_MANY },
    { DIGITS_36 DIGITS_36 "*", NULL, TOO_MANY },
    { DIGITS_36 "9 stuks", NULL, PLAIN },
    { "00", NULL, PLAIN },
    { "007", NULL, PLAIN },
    { "0 370", NULL, PLAIN },
    { "1370 000", NULL, PLAIN },
    { "13  285", NULL, PLAIN },
    { "100\n200", NULL, PLAIN },
    { "100\t200", NULL, PLAIN },
    { "49-", NULL, PLAIN },
    { "--49", NULL, PLAIN },
    { "- -49", NULL, PLAIN },
    { "%", NULL, PLAIN },
    { "26%%", NULL, PLAIN },
    { "26‰", NULL, PLAIN },
    { "1e3", NULL, PLAIN },
    { "0x10", NULL, PLAIN },
    { "1370.", NULL, PLAIN },
    { "1370,", NULL, PLAIN },
    { "12:30", NULL, PLAIN },
    { "21-03-2016", NULL, PLAIN },
    { "1/2", NULL, PLAIN },
    { "٣", NULL, PLAIN },
    { "10²", NULL, PLAIN },
    { "½", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_missing (void)
{
  static const Case cases[] = {
    { "", "!blank", PLAIN },
    { "  ", "!blank", PLAIN },
    { "\302\240", "!blank", PLAIN },
    { "n.v.t.", "!not-applicable", PLAIN },
    { "N.V.T.", "!not-applicable", PLAIN },
    { "nvt", "!not-applicable", PLAIN },
    { "niet van toepassing", "!not-applicable", PLAIN },
    { "n/a", "!not-applicable", PLAIN },
    { "N/A", "!not-applicable", PLAIN },
    { "not applicable", "!not-applicable", PLAIN },
    { "n.b.", "!not-yet-known", PLAIN },
    { "nb", "!not-yet-known", PLAIN },
    { "NB", "!not-yet-known", PLAIN },
    { "n.n.b.", "!not-yet-known", PLAIN },
    { "nnb", "!not-yet-known", PLAIN },
    { "Nog niet bekend", "!not-yet-known", PLAIN },
    { "not yet known", "!not-yet-known", PLAIN },
    { "not yet available", "!not-yet-known", PLAIN },
    { ".", "!not-available", PLAIN },
    { "x", "!not-available", PLAIN },
    { "X", "!not-available", PLAIN },
    { "[x]", "!not-available", PLAIN },
    { "#", "!not-available", PLAIN },
    { "niet beschikbaar", "!not-available", PLAIN },
    { "not available", "!not-available", PLAIN },
    { "[c]", "!confidential", PLAIN },
    { "vertrouwelijk", "!confidential", PLAIN },
    { "confidential", "!confidential", PLAIN },
    { "-", "!dash", PLAIN },
    { " – ", "!dash", PLAIN },
    { "‒", "!dash", PLAIN },
    { "−", "!dash", PLAIN },
    { "n.b. (3)", "!not-yet-known", FOOTNOTE },
    { "n.v.t.*", "!not-applicable", PROVISIONAL },
    { "--", NULL, PLAIN },
    { "- (14)", NULL, PLAIN },
    { "..", NULL, PLAIN },
    { "?", NULL, PLAIN },
    { "n.b", NULL, PLAIN },
    { "nil", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_bounds (void)
{
  static const Case cases[] = {
    { "> 90%", ">90", PERCENT },
    { ">95%", ">95", PERCENT },
    { ">1", ">1", PLAIN },
    { "< 50%", "<50", PERCENT },
    { "≤ 5", "≤5", PLAIN },
    { "≥5", "≥5", PLAIN },
    { "<= 5", "≤5", PLAIN },
    { ">=5", "≥5", PLAIN },
    { "< -5", "<-5", PLAIN },
    { ">95% (3)", ">95", PERCENT | FOOTNOTE },
    { "< 28 dagen", NULL, PLAIN },
    { "<", NULL, PLAIN },
    { "<>5", NULL, PLAIN },
    { "maximaal 3%", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    { "20 tot 25", "20..25", PLAIN },
    { "20 to 25", "20..25", PLAIN },
    { "20 TOT 25", "20..25", PLAIN },
    { "20 t/m 25", "20..25", PLAIN },
    { "20 tot en met 25", "20..25", PLAIN },
    { "20..25", "20..25", PLAIN },
    { "20 .. 25", "20..25", PLAIN },
    { "-5..-3", "-5..-3", PLAIN },
    { "−5 tot 3", "-5..3", PLAIN },
    { "20–25", "20..25", PLAIN },
    { "20 – 25", "20..25", PLAIN },
    { "20..20", "20..20", PLAIN },
    { "20 tot 25%", "20..25", PERCENT },
    { "20% tot 25%", "20..25", PERCENT },
    { "20–25%", "20..25", PERCENT },
    { "20 tot 25 (1)", "20..25", FOOTNOTE },
    { "2015 tot 2018", "2015..2018", PLAIN },
    { "20% tot 25", NULL, PLAIN },
    { "25 tot 20", NULL, REVERSED },
    { "25..20", NULL, REVERSED },
    { "25–20", NULL, REVERSED },
    { "2015–2018", NULL, PLAIN },
    { "20 –25", NULL, PLAIN },
    { "20– 25", NULL, PLAIN },
    { "20–-25", NULL, PLAIN },
    { "-20–25", NULL, PLAIN },
    { "20-25", NULL, PLAIN },
    { "20tot25", NULL, PLAIN },
    { "20 tot", NULL, PLAIN },
    { "tot 25", NULL, PLAIN },
    { "20 tot 25 dagen", NULL, PLAIN },
    { "20...25", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_yes_no (void)
{
  static const Case cases[] = {
    { "ja", "=yes", PLAIN }, { "Ja", "=yes", PLAIN },  { "yes", "=yes", PLAIN },
    { "nee", "=no", PLAIN }, { "No", "=no", PLAIN },   { "ja (1)", "=yes", FOOTNOTE },
    { "j", NULL, PLAIN },    { "neen", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_footnotes (void)
{
  static const Case cases[] = {
    { "70%(3) (4)", "70", PERCENT | FOOTNOTE },
    { "70*", "70", PROVISIONAL },
    { "70**", "70", PROVISIONAL },
    { "70 *", "70", PROVISIONAL },
    { "70 [p]", "70", PROVISIONAL },
    { "70[r]", "70", REVISED },
    { "70 (R)", "70", REVISED },
    { "70 [note 1]", "70", FOOTNOTE },
    { "70 [noot 12]", "70", FOOTNOTE },
    { "70 [2]", "70", FOOTNOTE },
    { "70* (2)", "70", PROVISIONAL },
    { "4811", "4811", PLAIN },
    { "70***", NULL, PLAIN },
    { "*", NULL, PLAIN },
    { "(3) (4)", NULL, PLAIN },
    { "70 (123)", NULL, PLAIN },
    { "70 [note]", NULL, PLAIN },
    { "70 (note 1)", NULL, PLAIN },
    { "70 ()", NULL, PLAIN },
    { "70 )", NULL, PLAIN },
    { ")", NULL, PLAIN },
    { "]", NULL, PLAIN },
    { "onderzoeken*", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_text (void)
{
  static const Case cases[] = {
    { "511 (+7,5%)", NULL, PLAIN },
    { "100% (=60 gemeenten)", NULL, PLAIN },
    { "34 dagen gemiddeld", NULL, PLAIN },
    { "2018: 18,5%", NULL, PLAIN },
    { "79,3% (TK)", NULL, PLAIN },
    { "53,6%\n(PS)\n\n(2015 45,6%)", NULL, PLAIN },
    { "1% (woningen) en 5,5% (niet woningen)", NULL, PLAIN },
    { "Zie begroting", NULL, PLAIN },
    { " zie  bijlage ", NULL, PLAIN },
    { "€ 180 mln.", NULL, PLAIN },
    { "=1+1", NULL, PLAIN },
    { "\377\376", NULL, PLAIN },
    { "12\377", NULL, PLAIN },
    { "\342\200", NULL, PLAIN },
    { "12\342", NULL, PLAIN },
  };

  check_both (cases, G_N_ELEMENTS (cases));
}

static void
test_number_alone (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *plain; /* NULL where it is no number */
    guint marks;
  } cases[] = {
    { "842", -1, "842", PLAIN },
    { "842 interventies", 3, "842", PLAIN },
    { "1.370,5 euro", 7, "1370.5", GROUPED | DECIMALS },
    { "12,5% van", 5, "12.5", DECIMALS | PERCENT },
    { "(14)", -1, "-14", STREEF_READ_BRACKETED },
    { "", -1, NULL, PLAIN },
    { "842", 0, NULL, PLAIN },
    { "70 (3)", -1, NULL, PLAIN },
    { "> 90", -1, NULL, PLAIN },
    { "20 tot 25", -1, NULL, PLAIN },
    { "-", -1, NULL, PLAIN },
    { DIGITS_36 "9", -1, NULL, TOO_MANY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefNumber number = streef_number_new (7, 1);
      StreefReadMarks marks;
      const gboolean is_number = streef_number_read (cases[i].text, cases[i].length,
                                                     STREEF_LANGUAGE_NL, &number, &marks);
      g_autofree char *plain = streef_number_dup_plain (&number);

      g_test_message ("'%s', %" G_GSSIZE_FORMAT " bytes", cases[i].text, cases[i].length);
      g_assert_cmpint (is_number, ==, cases[i].plain != NULL);
      g_assert_cmpstr (plain, ==, cases[i].plain != NULL ? cases[i].plain : "0.7");
      g_assert_cmphex (marks, ==, cases[i].marks);
    }
}

/* Any text at all is read without a fault, and what is not text is no longer than what was read. */
static void
test_random_texts (void)
{
  static const char *const pieces[] = {
    "0", "1", "37", "285", ".", ",", " ", "-", "–", "−", "(", ")", "[", "]", "%", "*", "<", "≥", "=",
    "tot", "..", "n.v.t.", "x", "#", "note", "R", "p", "ja", "\302\240", "\377", "\342", "a", "\n",
  };

  for (guint i = 0; i < 20000; i++)
    {
      const int n = g_test_rand_int_range (0, 8);
      g_autoptr (GString) text = g_string_new (NULL);

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      for (guint notation = 0; notation < STREEF_N_LANGUAGES; notation++)
        {
          g_auto (StreefValue) value = { 0 };

          streef_value_read (text->str, (StreefLanguage) notation, &value);
          if (value.kind == STREEF_VALUE_TEXT)
            g_assert_cmpstr (value.text, ==, text->str);
          else if (value.kind != STREEF_VALUE_MISSING && value.kind != STREEF_VALUE_YES_NO)
            g_assert_nonnull (strpbrk (text->str, "0123456789"));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-reader/dutch", test_dutch);
  g_test_add_func ("/number-reader/english", test_english);
  g_test_add_func ("/number-reader/numbers", test_numbers);
  g_test_add_func ("/number-reader/missing", test_missing);
  g_test_add_func ("/number-reader/bounds", test_bounds);
  g_test_add_func ("/number-reader/ranges", test_ranges);
  g_test_add_func ("/number-reader/yes-no", test_yes_no);
  g_test_add_func ("/number-reader/footnotes", test_footnotes);
  g_test_add_func ("/number-reader/text", test_text);
  g_test_add_func ("/number-reader/number-alone", test_number_alone);
  g_test_add_func ("/number-reader/random-texts", test_random_texts);
  return g_test_run ();
}
