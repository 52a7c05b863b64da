/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-grid.h"
#include "problem/streef-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_EXCERPT (streef_excerpt_get_type ())
G_DECLARE_FINAL_TYPE (StreefExcerpt, streef_excerpt, STREEF, EXCERPT, GtkWidget)

void streef_excerpt_show (StreefExcerpt     *self,
                          const StreefGrid  *grid,
                          const StreefPlace *strong,
                          const StreefPlace *light);

G_END_DECLS
