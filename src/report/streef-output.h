/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @bytes to a temporary name beside @path, flushes it to the disk and renames it: the old
 * file is whole or the new one is. Without @replace an existing file is refused
 * (STREEF_PROBLEM_OUTPUT_EXISTS), also when it appears at the last moment. */
gboolean streef_output_write (const char *path, GBytes *bytes, gboolean replace, GError **error);
gboolean streef_output_make_folder (const char *path, GError **error);

G_END_DECLS
