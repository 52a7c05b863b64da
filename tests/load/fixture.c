/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder = NULL;

void
fixture_set_up (void)
{
  folder = g_dir_make_tmp ("streef-load-XXXXXX", NULL);
  g_assert_nonnull (folder);
}

void
fixture_tear_down (void)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_clear_pointer (&folder, g_free);
}

char *
fixture_write (const char *name,
               const void *bytes,
               gssize      n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
  return path;
}

char *
fixture_take_error (GError           *error,
                    StreefProblemCode code,
                    guint             line)
{
  const StreefProblem *problem;
  char *argument;

  g_assert_error (error, STREEF_ERROR, (int) code);
  problem = streef_error_get_problem (error);
  g_assert_nonnull (problem);
  g_assert_cmpuint (streef_problem_get_place (problem)->line, ==, line);
  argument = g_strdup (
    streef_problem_get_n_arguments (problem) > 0 ? streef_problem_get_argument (problem, 0) : "");
  g_error_free (error);
  return argument;
}
