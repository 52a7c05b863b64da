/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-installation.h"

#include "lib/test-folder.h"

#include <glib/gstdio.h>

/* Copies this test program into a made-up tree and asks it there: a moved prefix must find its own
 * files. */

static void
make_file (const char *root,
           const char *name)
{
  g_autofree char *path = g_build_filename (root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

static void
copy_self (const char *root,
           const char *name)
{
  g_autofree char *path = g_build_filename (root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents ("/proc/self/exe", &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
}

static char *
ask (const char *root,
     const char *program,
     const char *question,
     const char *name)
{
  g_autofree char *path = g_build_filename (root, program, NULL);
  const char *argv[] = { path, question, name, NULL };
  g_autofree char *answer = NULL;
  int status;

  g_assert_true (g_spawn_sync ("/", (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &answer,
                               NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_true (g_str_has_prefix (answer, root));

  return g_strdup (answer + strlen (root) + 1);
}

static void
test_places (void)
{
  static const struct
  {
    const char *name;
    const char *program;
    const char *file;
    const char *question;
    const char *asked;
  } cases[] = {
    { "installed command", "prefix/bin/streefcijfer", "prefix/share/streefcijfer/fonts/a.ttf",
      "data", "fonts/a.ttf" },
    { "installed window", "prefix/libexec/streefcijfer/window", "prefix/share/streefcijfer/x",
      "data", "x" },
    { "build command", "build/src/command/streefcijfer", "build/data/examples/e.csv", "data",
      "examples/e.csv" },
    { "build test", "build/tests/report/test", "build/data/fonts", "data", "fonts" },
    { "nothing there", "prefix/bin/streefcijfer", "prefix/share/streefcijfer/other", "data",
      "other" },
    { "window of an installation", "prefix/bin/streefcijfer", "prefix/libexec/streefcijfer/window",
      "program", "window" },
    { "window beside", "prefix/libexec/streefcijfer/pdf-text", "prefix/libexec/streefcijfer/window",
      "program", "window" },
    { "window of the build", "build/src/command/streefcijfer", "build/src/app/window", "program",
      "window" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *root = g_dir_make_tmp ("streef-XXXXXX", NULL);
      g_autofree char *answer = NULL;

      g_test_message ("%s", cases[i].name);
      copy_self (root, cases[i].program);
      make_file (root, cases[i].file);
      answer = ask (root, cases[i].program, cases[i].question, cases[i].asked);
      g_assert_cmpstr (answer, ==, cases[i].file);
      test_folder_remove (root);
    }
}

static void
test_damaged (void)
{
  g_autofree char *root = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *answer = NULL;

  copy_self (root, "prefix/bin/streefcijfer");
  answer = ask (root, "prefix/bin/streefcijfer", "data", "fonts");
  g_assert_cmpstr (answer, ==, "prefix/share/streefcijfer/fonts");
  test_folder_remove (root);
}

/* What a copy of this program says, seen from where it stands. */
static int
answer_question (const char *question,
                 const char *name)
{
  g_autofree char *path = g_str_equal (question, "data") ? streef_installation_find_data (name)
                                                         : streef_installation_find_program (name);

  g_print ("%s", path);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3)
    return answer_question (argv[1], argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/installation/places", test_places);
  g_test_add_func ("/installation/damaged", test_damaged);

  return g_test_run ();
}
