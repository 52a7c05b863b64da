/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "run.h"

#include <string.h>

static char *
find_program (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_BUILT, "..", "src", "command", "streefcijfer", NULL);

  return g_canonicalize_filename (path, NULL);
}

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

static Run *
run_argv (const char        *folder,
          const char *const *variables,
          const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *program = find_program ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  Run *self = g_new0 (Run, 1);

  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "STREEFCIJFER", program, TRUE);
  for (; variables != NULL && *variables != NULL; variables++)
    {
      g_auto (GStrv) parts = g_strsplit (*variables, "=", 2);

      g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
    }

  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  self->status = g_subprocess_get_exit_status (process);
  self->output = dup_text (output);
  self->errors = dup_text (errors);
  return self;
}

Run *
run_streefcijfer (const char        *folder,
                  const char *const *variables,
                  const char        *arguments)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);

  g_test_message ("streefcijfer %s", arguments);
  g_ptr_array_add (argv, find_program ());
  if (*arguments != '\0')
    {
      g_assert_true (g_shell_parse_argv (arguments, NULL, &words, NULL));
      for (char **word = words; *word != NULL; word++)
        g_ptr_array_add (argv, g_strdup (*word));
    }
  g_ptr_array_add (argv, NULL);

  return run_argv (folder, variables, (const char *const *) argv->pdata);
}

Run *
run_shell (const char *folder,
           const char *script)
{
  const char *argv[] = { "/bin/sh", "-c", script, NULL };

  g_test_message ("%s", script);
  return run_argv (folder, NULL, argv);
}

void
run_free (Run *self)
{
  g_free (self->output);
  g_free (self->errors);
  g_free (self);
}

void
assert_reference (const char *name,
                  const char *actual)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reference", name, NULL);
  g_autofree char *out = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autofree char *expected = NULL;

  g_file_get_contents (path, &expected, NULL, NULL);
  if (g_strcmp0 (expected, actual) == 0)
    return;
  if (g_getenv ("STREEF_TEST_UPDATE") != NULL)
    {
      g_assert_true (g_file_set_contents (path, actual, -1, NULL));
      return;
    }

  g_assert_true (g_file_set_contents (out, actual, -1, NULL));
  g_test_fail_printf ("%s differs from what is expected, %s", out, path);
}

char *
dup_examples_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);

  return g_canonicalize_filename (path, NULL);
}
