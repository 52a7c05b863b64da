/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void streef_memory_expect (const char *const *files);

G_END_DECLS
