/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme.h"
#include "wording/streef-problem-text.h"

static void
test_fonts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (&error);
  PangoFontFamily **families;
  int n_families;

  g_assert_no_error (error);
  pango_font_map_list_families (streef_theme_get_style (theme)->font_map, &families, &n_families);
  /* Pango adds its generic names to what the configuration holds; nothing of the system may. */
  for (int i = 0; i < n_families; i++)
    {
      const char *name = pango_font_family_get_name (families[i]);

      g_test_message ("%s", name);
      g_assert_true (g_str_has_prefix (name, "Noto Sans") || g_str_equal (name, "Sans")
                     || g_str_equal (name, "Serif") || g_str_equal (name, "Monospace")
                     || g_str_equal (name, "System-ui"));
    }
  g_free (families);
}

static void
test_glyphs (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *missing;
  } cases[] = {
    { "nothing", NULL, "" },
    { "plain", "842 interventions", "" },
    { "Dutch", "categorieën, één, ’s-Hertogenbosch", "" },
    { "signs", "−14 ≥ 90 ≤ 5 · – “x” € ½", "" },
    { "other alphabets", "Αθήνα Київ Łódź", "" },
    { "combining", "cate\xcc\x88gorie", "" },
    { "not drawn", "a\xc2\xad" "b\xe2\x80\x8b\xef\xb8\x8f\xc2\xa0", "" },
    { "missing once", "漢字漢 שלום", "漢字שלום" },
    { "emoji", "goed 👍", "👍" },
  };
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) missing = g_string_new (NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (streef_theme_check_text (theme, cases[i].text, missing), ==,
                       cases[i].missing[0] == '\0');
      g_assert_cmpstr (missing->str, ==, cases[i].missing);
    }
}

static void
test_list (void)
{
  g_auto (GStrv) names = streef_theme_list ();
  static const char *const expected[] = { "neutral", "grey", NULL };

  g_assert_cmpstrv (names, expected);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefTheme) theme = streef_theme_open (names[i], &error);

      g_assert_no_error (error);
      g_assert_true ((streef_theme_get_name (theme, STREEF_LANGUAGE_NL) == NULL) == (i == 0));
    }
}

/* The file says what the charts are tested with. */
static void
test_grey (void)
{
  g_autoptr (StreefTheme) theme = streef_theme_open ("grey", NULL);

  g_assert_cmpmem (&streef_theme_get_style (theme)->palette, sizeof (StreefPalette),
                   &streef_palette_grey, sizeof (StreefPalette));
  g_assert_cmpstr (streef_theme_get_name (theme, STREEF_LANGUAGE_NL), ==, "Grijstinten");
  g_assert_cmpstr (streef_theme_get_name (theme, STREEF_LANGUAGE_EN), ==, "Greyscale");
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_null (streef_theme_open ("grijs", &error));
  text = streef_error_text (error, STREEF_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "There is no theme “grijs”. Use one of these: neutral, grey; or give "
                             "the path of a theme file.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/fonts", test_fonts);
  g_test_add_func ("/theme/glyphs", test_glyphs);
  g_test_add_func ("/theme/list", test_list);
  g_test_add_func ("/theme/grey", test_grey);
  g_test_add_func ("/theme/unknown", test_unknown);

  return g_test_run ();
}
