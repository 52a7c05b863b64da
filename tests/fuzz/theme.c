/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/fuzz.h"
#include "report/streef-theme.h"

#include <sys/mman.h>
#include <unistd.h>

/* A theme file: it is refused with a reason, or it is a theme with a palette and fonts. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static int fd = -1;
  g_autofree char *path = NULL;
  g_autoptr (StreefTheme) theme = NULL;
  g_autoptr (GError) error = NULL;

  if (fd < 0)
    fd = memfd_create ("theme", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (pwrite (fd, data, size, 0), ==, (gssize) size);

  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  theme = streef_theme_open_alone (path, &error);
  g_assert_true ((theme == NULL) == (error != NULL));
  if (theme != NULL)
    g_assert_nonnull (streef_theme_get_style (theme));
  return 0;
}
