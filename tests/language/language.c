/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-language.h"

static void
test_codes (void)
{
  static const struct
  {
    StreefLanguage language;
    const char *code;
    const char *name;
  } cases[] = {
    { STREEF_LANGUAGE_EN, "en", "English" },
    { STREEF_LANGUAGE_NL, "nl", "Nederlands" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, STREEF_N_LANGUAGES);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StreefLanguage language = (StreefLanguage) -1;

      g_test_message ("%s", cases[i].code);
      g_assert_cmpstr (streef_language_get_code (cases[i].language), ==, cases[i].code);
      g_assert_cmpstr (streef_language_get_name (cases[i].language), ==, cases[i].name);
      g_assert_true (streef_language_from_code (cases[i].code, &language));
      g_assert_cmpint (language, ==, cases[i].language);
    }
}

static void
test_unknown_codes (void)
{
  static const char *const codes[] = { "", "de", "NL", "nl_NL", "nld", "C" };
  StreefLanguage language = STREEF_LANGUAGE_NL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_test_message ("\"%s\"", codes[i]);
      g_assert_false (streef_language_from_code (codes[i], &language));
    }
  g_assert_false (streef_language_from_code (NULL, &language));
  g_assert_cmpint (language, ==, STREEF_LANGUAGE_NL);
}

static void
set_variable (const char *name,
              const char *value)
{
  if (value == NULL)
    g_unsetenv (name);
  else
    g_setenv (name, value, TRUE);
}

static void
test_environment (void)
{
  static const struct
  {
    const char *list;
    const char *all;
    const char *messages;
    const char *lang;
    StreefLanguage language;
  } cases[] = {
    { NULL, NULL, NULL, NULL, STREEF_LANGUAGE_EN },
    { NULL, NULL, NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_NL },
    { NULL, NULL, NULL, "nl", STREEF_LANGUAGE_NL },
    { NULL, NULL, NULL, "nl_BE@euro", STREEF_LANGUAGE_NL },
    { NULL, NULL, NULL, "nl.UTF-8", STREEF_LANGUAGE_NL },
    { NULL, NULL, NULL, "nlx_NL", STREEF_LANGUAGE_EN },
    { NULL, NULL, NULL, "de_DE.UTF-8", STREEF_LANGUAGE_EN },
    { NULL, NULL, "en_GB.UTF-8", "nl_NL.UTF-8", STREEF_LANGUAGE_EN },
    { NULL, "C.UTF-8", "nl_NL.UTF-8", "nl_NL.UTF-8", STREEF_LANGUAGE_EN },
    { NULL, "C", NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_EN },
    { NULL, "", "", "nl_NL.UTF-8", STREEF_LANGUAGE_NL },
    { NULL, "fr_FR.UTF-8", NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_EN },
    { "nl", "C.UTF-8", NULL, NULL, STREEF_LANGUAGE_NL },
    { "nl_NL:en", "en_GB.UTF-8", NULL, NULL, STREEF_LANGUAGE_NL },
    { "de:nl:en", NULL, NULL, "en_GB.UTF-8", STREEF_LANGUAGE_NL },
    { "en:nl", NULL, NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_EN },
    { "", NULL, NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_NL },
    { "::", NULL, NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_NL },
    { "de", NULL, NULL, "nl_NL.UTF-8", STREEF_LANGUAGE_NL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: LANGUAGE=%s, LC_ALL=%s, LANG=%s", i, cases[i].list ?: "",
                      cases[i].all ?: "", cases[i].lang ?: "");
      set_variable ("LANGUAGE", cases[i].list);
      set_variable ("LC_ALL", cases[i].all);
      set_variable ("LC_MESSAGES", cases[i].messages);
      set_variable ("LANG", cases[i].lang);
      g_assert_cmpint (streef_language_from_environment (), ==, cases[i].language);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/unknown-codes", test_unknown_codes);
  g_test_add_func ("/language/environment", test_environment);
  return g_test_run ();
}
