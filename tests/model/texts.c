/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-texts.h"

static void
test_get (void)
{
  static const struct
  {
    const char *row;
    const char *en;
    const char *nl;
    const char *got_en;
    const char *got_nl;
  } cases[] = {
    { "both", "cases", "zaken", "cases", "zaken" },
    { "Dutch only", NULL, "zaken", "zaken", "zaken" },
    { "English only", "cases", NULL, "cases", "cases" },
    { "empty is none", "", "zaken", "zaken", "zaken" },
    { "none", NULL, NULL, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefTexts texts = { 0 };

      g_test_message ("%s", cases[i].row);
      streef_texts_set (&texts, STREEF_LANGUAGE_EN, cases[i].en);
      streef_texts_set (&texts, STREEF_LANGUAGE_NL, cases[i].nl);
      g_assert_cmpstr (streef_texts_get (&texts, STREEF_LANGUAGE_EN), ==, cases[i].got_en);
      g_assert_cmpstr (streef_texts_get (&texts, STREEF_LANGUAGE_NL), ==, cases[i].got_nl);
      g_assert_cmpint (streef_texts_is_empty (&texts), ==, cases[i].got_en[0] == '\0');
      streef_texts_clear (&texts);
      g_assert_true (streef_texts_is_empty (&texts));
    }
}

static void
test_set (void)
{
  StreefTexts texts = { 0 };

  streef_texts_set (&texts, STREEF_LANGUAGE_NL, "zaken");
  streef_texts_set (&texts, STREEF_LANGUAGE_NL, "dossiers");
  g_assert_cmpstr (streef_texts_get_exact (&texts, STREEF_LANGUAGE_NL), ==, "dossiers");
  g_assert_null (streef_texts_get_exact (&texts, STREEF_LANGUAGE_EN));

  streef_texts_set (&texts, STREEF_LANGUAGE_NL, texts.text[STREEF_LANGUAGE_NL]);
  g_assert_cmpstr (streef_texts_get_exact (&texts, STREEF_LANGUAGE_NL), ==, "dossiers");

  streef_texts_set (&texts, STREEF_LANGUAGE_NL, "");
  g_assert_null (streef_texts_get_exact (&texts, STREEF_LANGUAGE_NL));
}

static void
test_copy (void)
{
  StreefTexts one = { 0 };
  StreefTexts other = { 0 };

  streef_texts_set (&one, STREEF_LANGUAGE_NL, "zaken");
  g_assert_false (streef_texts_equal (&one, &other));

  streef_texts_set (&other, STREEF_LANGUAGE_EN, "cases");
  streef_texts_copy (&other, &one);
  g_assert_true (streef_texts_equal (&one, &other));

  streef_texts_copy (&other, &other);
  g_assert_true (streef_texts_equal (&one, &other));

  streef_texts_set (&other, STREEF_LANGUAGE_EN, "cases");
  g_assert_false (streef_texts_equal (&one, &other));

  streef_texts_clear (&one);
  streef_texts_clear (&other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/get", test_get);
  g_test_add_func ("/texts/set", test_set);
  g_test_add_func ("/texts/copy", test_copy);
  return g_test_run ();
}
