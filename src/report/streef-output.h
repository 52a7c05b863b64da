/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @bytes to a temporary name beside @path, flushes it to the disk and renames it: the old
 * file is whole or the new one is. Without @replace an existing file is refused
 * (STREEF_PROBLEM_OUTPUT_EXISTS), also when it appears at the last moment. */
gboolean streef_output_write (const char *path, GBytes *bytes, gboolean replace, GError **error);

/* A file that is to be written into a folder. */
typedef struct
{
  char *name;
  GBytes *data;
} StreefNamedFile;

/* Writes all of @files (element-type StreefNamedFile) into @folder, or none. */
gboolean streef_output_write_folder (const char *folder, GPtrArray *files, gboolean replace, GError **error);

G_END_DECLS
