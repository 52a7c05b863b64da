/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-installation.h"

#include <glib/gstdio.h>

/* Where the files that come with the program lie, seen from the folder of an executable: of the
 * command in `bin`, of a program in `libexec/streefcijfer`, of any executable two folders deep in
 * the build folder's `src` or `tests`. */
static const char *const data_folders[] = {
  "../share/streefcijfer",
  "../../share/streefcijfer",
  "../../data",
};

/* Where the other programs lie, seen from `bin`, `libexec/streefcijfer` and the build folder. */
static const char *const program_folders[] = {
  "../libexec/streefcijfer",
  ".",
  "../app",
};

/* The folder of the running executable, or the current one where the system does not tell. */
static char *
dup_own_folder (void)
{
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  return path == NULL ? g_strdup (".") : g_path_get_dirname (path);
}

static char *
find_in (const char *const *folders,
         gsize              n_folders,
         const char        *name)
{
  g_autofree char *own_folder = dup_own_folder ();
  g_autofree char *first = NULL;

  for (gsize i = 0; i < n_folders; i++)
    {
      g_autofree char *relative = g_build_filename (own_folder, folders[i], name, NULL);
      g_autofree char *path = g_canonicalize_filename (relative, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
      if (first == NULL)
        first = g_steal_pointer (&path);
    }

  return g_steal_pointer (&first);
}

/**
 * streef_installation_find_data:
 * @name: a file or folder, relative to the program's data: "fonts",
 *     "examples/interventions-2015.csv"
 *
 * Looks beside the running executable, so that an installation works from any place that it is
 * moved to.
 *
 * Returns: (transfer full): the path; where nothing is found, the one where it should be
 */
char *
streef_installation_find_data (const char *name)
{
  return find_in (data_folders, G_N_ELEMENTS (data_folders), name);
}

/**
 * streef_installation_find_program:
 * @name: a program of ours: "window"
 *
 * Returns: (transfer full): its path; where it is not found, the one where it should be
 */
char *
streef_installation_find_program (const char *name)
{
  return find_in (program_folders, G_N_ELEMENTS (program_folders), name);
}
