/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-typesetter.h"

typedef struct
{
  StreefTheme *theme;
  StreefTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->theme = streef_theme_new_neutral (NULL);
  self->typesetter = streef_typesetter_new (self->theme, STREEF_LANGUAGE_NL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  streef_typesetter_free (self->typesetter);
  streef_theme_unref (self->theme);
}

/* The lines, joined by "|". */
static char *
dup_lines (const StreefParagraph *paragraph)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < streef_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = streef_paragraph_dup_line (paragraph, i);

      g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "", line);
    }

  return g_string_free (lines, FALSE);
}

static void
test_break (Fixture       *self,
            gconstpointer  data)
{
  static const struct
  {
    const char *name;
    void (*break_lines) (StreefParagraph *paragraph, double width);
    double width;
    const char *text;
    const char *lines;
  } cases[] = {
    { "nothing", streef_paragraph_break, 100, "", "" },
    { "one line", streef_paragraph_break, 200, "Proactieve onderzoeken", "Proactieve onderzoeken" },
    { "two lines keep the space", streef_paragraph_break, 80, "Proactieve onderzoeken",
      "Proactieve |onderzoeken" },
    { "line ends are spaces", streef_paragraph_break, 200, "a\nb\tc\r\nd", "a b c  d" },
    { "what is not drawn goes", streef_paragraph_break, 200,
      "a\xc2\xad"
      "b\x01\xe2\x80\x8b"
      "c",
      "abc" },
    { "greedy", streef_paragraph_break, 150, "Eenvoudige onderzoeken en alternatieve interventies",
      "Eenvoudige onderzoeken en |alternatieve interventies" },
    { "balanced", streef_paragraph_break_balanced, 240,
      "Eenvoudige onderzoeken en alternatieve interventies",
      "Eenvoudige onderzoeken |en alternatieve interventies" },
    { "balanced on one line", streef_paragraph_break_balanced, 400,
      "Eenvoudige onderzoeken en alternatieve interventies",
      "Eenvoudige onderzoeken en alternatieve interventies" },
    { "numbers stay whole", streef_paragraph_break, 55, "Kamerstuk 31 015, nr. 121",
      "Kamerstuk |31 015, |nr. 121" },
    { "references stay whole", streef_paragraph_break, 90, "Begroting 2022, par. 2.2",
      "Begroting 2022, |par. 2.2" },
    { "comma", streef_paragraph_break_at_comma, 200,
      "842 interventies in 2015, 242 boven het streefcijfer",
      "842 interventies in 2015, |242 boven het streefcijfer" },
    { "decimal comma is none", streef_paragraph_break_at_comma, 200,
      "Dat is 140,3 procent van het streefcijfer van 600",
      "Dat is 140,3 procent van |het streefcijfer van 600" },
    { "comma on one line", streef_paragraph_break_at_comma, 400, "842 in 2015, 242 boven",
      "842 in 2015, 242 boven" },
    { "too long a word", streef_paragraph_break, 40, "Vreemdelingendetentie",
      "Vreemd|elingen|detentie" },
    { "no room at all", streef_paragraph_break, 1, "ab", "a|b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefParagraph *paragraph
          = streef_typesetter_set (self->typesetter, STREEF_TYPE_TEXT, cases[i].text);
      g_autofree char *lines = NULL;

      g_test_message ("%s", cases[i].name);
      cases[i].break_lines (paragraph, cases[i].width);
      lines = dup_lines (paragraph);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      for (guint line = 0; cases[i].width > 1 && line < streef_paragraph_get_n_lines (paragraph);
           line++)
        g_assert_cmpfloat (streef_paragraph_get_line_width (paragraph, line), <=,
                           cases[i].width + 0.1);
    }
}

static void
test_markup (Fixture       *self,
             gconstpointer  data)
{
  StreefParagraph *plain
      = streef_typesetter_set (self->typesetter, STREEF_TYPE_TEXT, "niet gehaald & meer");
  StreefParagraph *marked = streef_typesetter_set_markup (self->typesetter, STREEF_TYPE_TEXT,
                                                          "<b>niet gehaald</b> &amp; meer");

  g_assert_cmpstr (streef_paragraph_get_text (marked), ==, "niet gehaald & meer");
  g_assert_cmpfloat (streef_paragraph_get_width (marked), >, streef_paragraph_get_width (plain));
}

/* Figures are equally wide, so that they stand in columns. */
static void
test_figures (Fixture       *self,
              gconstpointer  data)
{
  const double width = streef_paragraph_get_width (
      streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, "1.111"));

  for (char digit = '0'; digit <= '9'; digit++)
    {
      g_autofree char *text = g_strdup_printf ("%1$c.%1$c%1$c%1$c", digit);
      StreefParagraph *figure = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, text);

      g_assert_cmpfloat_with_epsilon (streef_paragraph_get_width (figure), width, 0.001);
    }
}

/* Trailing space does not count, and where a part starts is known. */
static void
test_measures (Fixture       *self,
               gconstpointer  data)
{
  StreefParagraph *text = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, "12,5%");
  StreefParagraph *spaced = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, "12,5%  ");
  StreefParagraph *whole = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, "12");
  StreefParagraph *words
      = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, "% van 12,5%");

  g_assert_cmpfloat_with_epsilon (streef_paragraph_get_width (text),
                                  streef_paragraph_get_width (spaced), 0.01);
  g_assert_cmpfloat_with_epsilon (streef_paragraph_get_x (text, 2),
                                  streef_paragraph_get_width (whole), 0.01);
  g_assert_cmpfloat_with_epsilon (streef_paragraph_get_word_width (words),
                                  streef_paragraph_get_width (text), 0.01);
}

static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  streef_typesetter_set (self->typesetter, STREEF_TYPE_TEXT, "842 interventies − één");
  g_assert_cmpstr (streef_typesetter_get_missing (self->typesetter), ==, "");
  streef_typesetter_set (self->typesetter, STREEF_TYPE_HEADLINE, "漢");
  streef_typesetter_set_markup (self->typesetter, STREEF_TYPE_TEXT, "<b>漢字</b>");
  g_assert_cmpstr (streef_typesetter_get_missing (self->typesetter), ==, "漢字");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/paragraph/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("break", test_break);
  ADD ("markup", test_markup);
  ADD ("figures", test_figures);
  ADD ("measures", test_measures);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
