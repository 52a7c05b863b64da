/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void       streef_recent_files_add  (const char *path);
GPtrArray *streef_recent_files_list (void);
GMenu     *streef_recent_files_new_menu (void);
char      *streef_recent_files_dup_folder_name (const char *path);

G_END_DECLS
