/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/fuzz.h"

#include <glib.h>

/* Gives the target each file of the folder that is named. */
static void
test_corpus (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      LLVMFuzzerTestOneInput ((const uint8_t *) content, length);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_data_func ("/corpus", argv[1], test_corpus);

  return g_test_run ();
}
