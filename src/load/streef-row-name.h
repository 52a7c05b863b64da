/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize streef_row_name_get_length_without_mark (const char *name);

G_END_DECLS
