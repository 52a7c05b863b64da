/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-folder.h"

void
test_folder_remove (const char *folder)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}
