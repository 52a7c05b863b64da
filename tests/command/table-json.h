/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What `table --format json` wrote, without its sources, without the cells of its results and
 * without the members of its problems that @places names. (transfer full) */
char *dup_without_places (const char        *json,
                          const char *const *places);
