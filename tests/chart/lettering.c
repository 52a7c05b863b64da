/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-lettering.h"
#include "fixture.h"

#define WORD "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz"

static StreefLettering *
create_lettering (void)
{
  g_autoptr (StreefChartStyle) style = fixture_new_style (&streef_palette_paper, 1);

  return streef_lettering_new (style, STREEF_LANGUAGE_NL);
}

/* The lines joined by `|`. */
static char *
join_lines (GPtrArray *lines)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0)
        g_string_append_c (string, '|');
      g_string_append (string, pango_layout_get_text (g_ptr_array_index (lines, i)));
    }
  return g_string_free (string, FALSE);
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *name;
    StreefWrap wrap;
    const char *text;
    double limit;
    const char *lines;
  } cases[] = {
    { "fits", STREEF_WRAP_NAME, "Proactieve onderzoeken", 200, "Proactieve onderzoeken" },
    { "empty", STREEF_WRAP_NAME, "", 200, "" },
    { "balanced", STREEF_WRAP_NAME, "Eenvoudige onderzoeken en alternatieve interventies", 200,
      "Eenvoudige onderzoeken |en alternatieve interventies" },
    { "never inside a word that fits", STREEF_WRAP_NAME, "streefcijfer 594", 60,
      "streefcijfer |594" },
    { "not at a no-break space", STREEF_WRAP_NAME, "Kamerstuk 31\u00a0015", 60,
      "Kamerstuk |31\u00a0015" },
    { "references stay whole", STREEF_WRAP_TEXT, "Jaarverslag 2020, par. 3.2", 100,
      "Jaarverslag 2020, |par. 3.2" },
    { "no sentence ends in a reference", STREEF_WRAP_TEXT,
      "Bron: Jaarverslag 2020 Justitie, par. 3.2, tabel 1", 165,
      "Bron: Jaarverslag 2020 Justitie, par. 3.2, |tabel 1" },
    { "after a hyphen", STREEF_WRAP_NAME, "niet-verdachten", 50, "niet-|verdachten" },
    { "a letter a line", STREEF_WRAP_NAME, "abc", 0.1, "a|b|c" },
    { "between letters as seen", STREEF_WRAP_NAME, "e\u0301e\u0301", 0.1, "e\u0301|e\u0301" },
    { "title at its comma", STREEF_WRAP_TITLE,
      "842 interventies in 2015, 242 boven het streefcijfer van 600", 240,
      "842 interventies in 2015, |242 boven het streefcijfer van 600" },
    { "title whose comma is too late", STREEF_WRAP_TITLE,
      "Alle categorieën boven het streefcijfer van dat jaar, ruim", 150,
      "Alle categorieën boven het |streefcijfer van dat jaar, ruim" },
    { "text at the end of a sentence", STREEF_WRAP_TEXT, "Aantal onderzoeken. Balk: gerealiseerd.",
      130, "Aantal onderzoeken. |Balk: gerealiseerd." },
    { "text fills its lines", STREEF_WRAP_TEXT,
      "Aantal onderzoeken per jaar, met het streefcijfer.", 130,
      "Aantal onderzoeken per jaar, |met het streefcijfer." },
  };
  g_autoptr (StreefLettering) lettering = create_lettering ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoLayout) line
        = streef_lettering_set_line (lettering, STREEF_LETTER_REGULAR, cases[i].text);
      g_autoptr (GPtrArray) lines
        = streef_line_wrap (line, cases[i].wrap, cases[i].limit);
      g_autofree char *joined = join_lines (lines);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (joined, ==, cases[i].lines);
    }
}

/* Whatever the width, every line fits and nothing of the text is lost. */
static void
test_nothing_lost (void)
{
  static const char *const texts[] = {
    WORD WORD WORD,
    "een " WORD " twee",
    "Eenvoudige onderzoeken en alternatieve interventies",
    "אחוז הטיפולים שהסתיימו בזמן",
    "Smile 😀👩‍👩‍👧 of emoji",
  };
  g_autoptr (StreefLettering) lettering = create_lettering ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double limit = 40; limit < 300; limit *= 1.3)
      {
        g_autoptr (PangoLayout) line
          = streef_lettering_set_line (lettering, STREEF_LETTER_BOLD, texts[i]);
        g_autoptr (GPtrArray) lines
          = streef_line_wrap (line, STREEF_WRAP_NAME, limit);
        g_autoptr (GString) all = g_string_new (NULL);

        for (guint l = 0; l < lines->len; l++)
          g_string_append (all, pango_layout_get_text (g_ptr_array_index (lines, l)));
        g_test_message ("%s at %.1f", texts[i], limit);
        g_assert_cmpstr (all->str, ==, texts[i]);
        g_assert_cmpfloat (streef_lines_get_width (lines), <=, limit + 0.5);
      }
}

static void
test_clean (void)
{
  g_autoptr (StreefLettering) lettering = create_lettering ();
  g_autoptr (PangoLayout) line
    = streef_lettering_set_line (lettering, STREEF_LETTER_REGULAR, "a\nb\tc\u2028d");

  g_assert_cmpstr (pango_layout_get_text (line), ==, "a b c d");
  g_assert_cmpint (pango_layout_get_line_count (line), ==, 1);
}

static void
test_label (void)
{
  StreefChartLabel label = { .value = (char *) "453",
                             .marks = (char *) "a",
                             .rest = (char *) " van 365",
                             .extra = (char *) " · 124,1%" };
  StreefChartLabel missing
    = { .words = (char *) "niet bekend", .rest = (char *) " (streefcijfer 100%)" };
  const StreefLabelParts parts = STREEF_LABEL_VALUE | STREEF_LABEL_REST | STREEF_LABEL_WORDS;
  g_autoptr (StreefLettering) lettering = create_lettering ();
  g_autoptr (PangoLayout) all
    = streef_lettering_set_label (lettering, TRUE, &label, NULL, parts | STREEF_LABEL_EXTRA);
  g_autoptr (PangoLayout) rest = streef_lettering_set_label (
    lettering, FALSE, &label, NULL, STREEF_LABEL_REST | STREEF_LABEL_ALONE);
  g_autoptr (PangoLayout) words
    = streef_lettering_set_label (lettering, FALSE, &missing, NULL, parts);
  g_autoptr (PangoLayout) cut = streef_lettering_set_label (
    lettering, FALSE, &label, ", buiten schaal", STREEF_LABEL_VALUE | STREEF_LABEL_OFF_SCALE);

  g_assert_cmpstr (pango_layout_get_text (all), ==, "453\u2009a van 365 · 124,1%");
  g_assert_cmpstr (pango_layout_get_text (rest), ==, "van 365");
  g_assert_cmpstr (pango_layout_get_text (words), ==, "niet bekend (streefcijfer 100%)");
  g_assert_cmpstr (pango_layout_get_text (cut), ==, "453\u2009a, buiten schaal");
  g_assert_null (streef_lettering_set_label (lettering, FALSE, &missing, NULL, STREEF_LABEL_VALUE));
}

/* Figures are all equally wide, so that columns of them line up. */
static void
test_tabular_figures (void)
{
  g_autoptr (StreefLettering) lettering = create_lettering ();
  g_autoptr (PangoLayout) ones = streef_lettering_set_line (lettering, STREEF_LETTER_BOLD, "111");
  g_autoptr (PangoLayout) eights = streef_lettering_set_line (lettering, STREEF_LETTER_BOLD, "888");

  g_assert_cmpfloat_with_epsilon (streef_line_get_width (ones), streef_line_get_width (eights),
                                  0.001);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lettering/wrap", test_wrap);
  g_test_add_func ("/lettering/nothing-lost", test_nothing_lost);
  g_test_add_func ("/lettering/clean", test_clean);
  g_test_add_func ("/lettering/label", test_label);
  g_test_add_func ("/lettering/tabular-figures", test_tabular_figures);
  return g_test_run ();
}
