/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can be wrong with a file that is to be read whole. */
typedef enum
{
  STREEF_SMALL_FILE_FINE,
  STREEF_SMALL_FILE_UNREADABLE, /* errno says why */
  STREEF_SMALL_FILE_TOO_LARGE,
} StreefSmallFile;

StreefSmallFile streef_small_file_read (const char  *path,
                                        gsize        limit,
                                        GBytes     **out_bytes);

G_END_DECLS
