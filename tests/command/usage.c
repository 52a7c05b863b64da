/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "run.h"

#include <string.h>

#define TERMINAL_WIDTH 80

static void
test_version (void)
{
  g_autoptr (Run) run = run_streefcijfer (".", NULL, "--version");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->output, ==, "streefcijfer " STREEF_VERSION "\n");
  g_assert_cmpstr (run->errors, ==, "");
}

static void
assert_fits_terminal (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_test_message ("%s", *line);
      g_assert_cmpint (g_utf8_strlen (*line, -1), <, TERMINAL_WIDTH);
      g_assert_false (g_str_has_suffix (*line, " "));
    }
}

static void
test_help (void)
{
  static const struct
  {
    const char *arguments;
    const char *variable;
    const char *word;     /* stands in it */
    const char *no_word;  /* does not */
  } cases[] = {
    { "--help", "LANGUAGE=en", "Exit status:", "Afsluitcode" },
    { "--help", "LANGUAGE=nl", "Afsluitcode:", "Exit status" },
    { "--help --language nl", "LANGUAGE=en", "Afsluitcode:", "Exit status" },
    { "--language en -h", "LANGUAGE=nl", "Exit status:", "Afsluitcode" },
    { "export --help", "LANGUAGE=en", "-o, --output FILE", "--format" },
    { "export --help", "LANGUAGE=nl", "-o, --output BESTAND", "--format" },
    { "table --help", "LANGUAGE=en", "--format text|csv|json", "--output" },
    { "table --help", "LANGUAGE=nl", "--format text|csv|json", "--output" },
    { "passage --help", "LANGUAGE=en", "--year YEAR", "--chart" },
    { "--help passage", "LANGUAGE=nl", "--year JAAR", "--chart" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const variables[] = { cases[i].variable, NULL };
      g_autoptr (Run) run = run_streefcijfer (".", variables, cases[i].arguments);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->errors, ==, "");
      g_assert_nonnull (strstr (run->output, cases[i].word));
      g_assert_null (strstr (run->output, cases[i].no_word));
      assert_fits_terminal (run->output);
    }
}

/* Messages follow the environment as the system has it, and the option goes before it. */
static void
test_message_language (void)
{
  static const struct
  {
    const char *variables[4];
    const char *arguments;
    const char *errors;
  } cases[] = {
    { { "LC_ALL=C", NULL }, "tabel", "streefcijfer: “tabel” is not a command." },
    { { "LC_ALL=C.UTF-8", NULL }, "tabel", "streefcijfer: “tabel” is not a command." },
    { { "LC_ALL=nl_NL.UTF-8", NULL }, "tabel", "streefcijfer: “tabel” is geen opdracht." },
    { { "LC_ALL=nl_NL.UTF-8", "LANGUAGE=en", NULL }, "tabel",
      "streefcijfer: “tabel” is not a command." },
    { { "LC_ALL=", "LANG=nl_BE.UTF-8", NULL }, "tabel", "streefcijfer: “tabel” is geen opdracht." },
    { { "LC_ALL=C", NULL }, "tabel --language nl", "streefcijfer: “tabel” is geen opdracht." },
    { { "LC_ALL=C", NULL }, "tabel x.csv --language=nl", "streefcijfer: “tabel” is geen opdracht." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Run) run = run_streefcijfer (".", cases[i].variables, cases[i].arguments);

      g_test_message ("%s", run->errors);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->output, ==, "");
      g_assert_true (g_str_has_prefix (run->errors, cases[i].errors));
    }
}

/* Where an option stands, and how its value is joined to it, makes no difference. */
static void
test_option_forms (void)
{
  static const char *const forms[] = {
    "table interventions-2015.csv --year 2015 --language nl",
    "table interventions-2015.csv --year=2015 --language=nl",
    "--language nl table --year 2015 interventions-2015.csv",
    "--year 2015 --language nl table -- interventions-2015.csv",
  };
  g_autofree char *folder = dup_examples_folder ();
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (Run) run = run_streefcijfer (folder, NULL, forms[i]);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_nonnull (strstr (run->output, "842"));
      if (first == NULL)
        first = g_strdup (run->output);
      g_assert_cmpstr (run->output, ==, first);
    }
}

/* Nothing of a display is loaded, whatever is asked. */
static void
test_without_display (void)
{
  g_autoptr (Run) run = run_shell (".", "ldd \"$STREEFCIJFER\"");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->output, "libcairo"));
  g_assert_null (strstr (run->output, "libgtk"));
  g_assert_null (strstr (run->output, "libadwaita"));
}

/* The window's program takes the place of the command, with all its arguments. */
static void
test_window (void)
{
  static const char *const layout
      = "mkdir -p bin libexec/streefcijfer && cp \"$STREEFCIJFER\" bin && export DISPLAY=:9\n"
        "printf '#!/bin/sh\\nprintf \"%%s|\" \"$@\"\\n' >libexec/streefcijfer/window\n"
        "chmod +x libexec/streefcijfer/window\n";
  static const struct
  {
    const char *script;
    int status;
    const char *output;
    const char *errors; /* its start */
  } cases[] = {
    { "bin/streefcijfer", 0, "|", "" },
    { "bin/streefcijfer 'a b.csv' ./c.csv", 0, "a b.csv|./c.csv|", "" },
    { "bin/streefcijfer -- table", 0, "--|table|", "" },
    { "bin/streefcijfer --gapplication-service", 0, "--gapplication-service|", "" },
    { "bin/streefcijfer a.csv --year 2015", 2, "", "streefcijfer: There is no option “--year”" },
    { "bin/streefcijfer a.csv --language nl", 2, "", "streefcijfer: Er is hier geen optie" },
    { "env -u DISPLAY bin/streefcijfer a.csv", 3, "", "streefcijfer: There is no display" },
    { "rm libexec/streefcijfer/window; bin/streefcijfer a.csv", 3, "",
      "streefcijfer: The window cannot be opened" },
  };
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *set_up = g_strconcat ("unset WAYLAND_DISPLAY GDK_BACKEND\n", layout, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *script = g_strconcat (set_up, cases[i].script, NULL);
      g_autoptr (Run) run = run_shell (folder, script);

      g_test_message ("%s", run->errors);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_cmpstr (run->output, ==, cases[i].output);
      g_assert_true (g_str_has_prefix (run->errors, cases[i].errors));
    }

  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usage/version", test_version);
  g_test_add_func ("/usage/help", test_help);
  g_test_add_func ("/usage/message-language", test_message_language);
  g_test_add_func ("/usage/option-forms", test_option_forms);
  g_test_add_func ("/usage/without-display", test_without_display);
  g_test_add_func ("/usage/window", test_window);
  return g_test_run ();
}
