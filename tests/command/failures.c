/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"
#include "run.h"

#include <string.h>

/* What is exported: an older one is there, but for what is new. */
static const struct
{
  const char *name;
  const char *options;
  gboolean has_theme;
  gboolean is_new;
} outputs[] = {
  { "out.pdf", "", TRUE, FALSE },
  { "out.pdf", "--attach-data", TRUE, FALSE },
  { "out.pdf", "--chart achieved", TRUE, FALSE },
  { "out.svg", "", TRUE, FALSE },
  { "out.png", "--scale 8", TRUE, FALSE },
  { "out.ods", "", FALSE, FALSE },
  { "out.csv", "", FALSE, FALSE },
  { "all/", "", TRUE, FALSE },
  { "out.pdf", "", TRUE, TRUE },
  { "out.ods", "", FALSE, TRUE },
  { "all/", "", TRUE, TRUE },
};

/* What goes wrong: in the shell, where `run` runs the program. */
static const struct
{
  const char *label;
  const char *script;
  const char *mode;  /* of all that is there */
  const char *theme; /* NULL: whatever the theme */
  int status;
  const char *nl;
  const char *en;
} failures[] = {
  /* Blocks of 512 bytes, fewer than any output takes. */
  { "full disk", "ulimit -f 2; run", "u+w", NULL, 4, "de schijf is vol", "the disk is full" },
  { "read-only folder",
    "limit='--bounding-set -dac_override --inh-caps -dac_override'; "
    "[ $(id -u) = 0 ] || unset limit; run ${limit:+setpriv $limit}",
    "a-w", NULL, 4, "in die map mag niets worden geschreven",
    "nothing may be written in that folder" },
  { "a font without the glyphs", "run", "u+w", "font.theme", 4, "De lettertypen hebben deze tekens niet:",
    "The fonts lack these characters:" },
  { "a theme that is not there", "run", "u+w", "none.theme", 3, "none.theme: Dit bestand bestaat niet.",
    "none.theme: This file does not exist." },
  { "a theme that is a folder", "run", "u+w", "folder.theme", 3,
    "folder.theme: Dit is een map, geen bestand.", "folder.theme: This is a folder, not a file." },
  { "a theme that is no text", "run", "u+w", "binary.theme", 3, "binary.theme, regel 1:",
    "binary.theme, line 1:" },
  { "a logo of 100 MB", "run", "u+w", "logo.theme", 3,
    "logo.theme, regel 4: [Logo] file noemt logo.png, dat groter is dan 4 MiB",
    "logo.theme, line 4: [Logo] file names logo.png, which is larger than 4 MiB" },
};

static const char make_themes[]
  = "font=$(fc-match --format '%{file}' 'Noto Sans Ogham') && case $font in *Ogham*) ;; *) exit 1 ;; esac\n"
    "cp \"$font\" ogham.ttf\n"
    "printf '[Theme]\\nname=x\\n[Fonts]\\nregular=ogham.ttf\\n' >font.theme\n"
    "mkdir folder.theme && printf '\\376\\377\\0' >binary.theme\n"
    "truncate --size 100000000 logo.png\n"
    "printf '[Theme]\\nname=x\\n[Logo]\\nfile=logo.png\\n' >logo.theme\n";

/* All that is in the folder `out`, byte for byte, before the export and behind it. */
static const char compare[]
  = "look() { find out -type f -exec md5sum {} + -printf '%p %i %s %T@\\n'; find out -printf '%p %m %y\\n' | sort; }\n"
    "chmod -R u+w out 2>/dev/null; rm -rf out; mkdir out\n";

static char *
write_script (guint       failure,
              guint       output,
              const char *data,
              const char *language)
{
  const char *name = outputs[output].name;
  const gboolean is_folder = g_str_has_suffix (name, "/");
  g_autofree char *theme
    = failures[failure].theme == NULL ? g_strdup ("")
                                      : g_strdup_printf ("--theme %s", failures[failure].theme);
  g_autofree char *old = outputs[output].is_new ? g_strdup (":")
                         : is_folder            ? g_strdup ("mkdir out/all; printf old >out/all/2015.csv")
                                     : g_strdup_printf ("printf old >out/%s", name);

  return g_strdup_printf (
    "%s%s\n"
    "run() { \"$@\" \"$STREEFCIJFER\" export '%s' -o out/%s %s --force --language %s %s; }\n"
    "chmod -R %s out; look >before; (%s); status=$?; look >after\n"
    "cmp before after >&2 || status=99; exit $status\n",
    compare, old, data, name, outputs[output].options, language, theme, failures[failure].mode,
    failures[failure].script);
}

/* The message of each failure; what was there is whole, and nothing else is left. */
static void
test_failures (gconstpointer data)
{
  const char *language = data;
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *examples = dup_examples_folder ();
  g_autofree char *example = g_build_filename (examples, "interventions-2015.csv", NULL);
  g_autoptr (Run) made = run_shell (folder, make_themes);

  g_assert_cmpint (made->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (outputs); j++)
      {
        const char *said = *language == 'n' ? failures[i].nl : failures[i].en;
        g_autofree char *script = NULL;
        g_autoptr (Run) run = NULL;

        if (failures[i].theme != NULL && !outputs[j].has_theme)
          continue;
        /* The messages do not depend on what is exported. */
        if (*language == 'n' && j > 0)
          continue;

        g_test_message ("%s: %s %s", failures[i].label, outputs[j].name, outputs[j].options);
        script = write_script (i, j, example, language);
        run = run_shell (folder, script);
        g_test_message ("%s", run->errors);
        g_assert_cmpint (run->status, ==, failures[i].status);
        g_assert_nonnull (strstr (run->errors, said));
        g_assert_cmpstr (run->output, ==, "");
      }

  run_free (run_shell (folder, "chmod -R u+w out"));
  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/failures/en", "en", test_failures);
  g_test_add_data_func ("/failures/nl", "nl", test_failures);
  return g_test_run ();
}
