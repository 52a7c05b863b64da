/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a page stands on the paper that a printer has: printer and preview do the same. Lengths are
 * in points. */

graphene_size_t streef_paper_turn  (const graphene_size_t *upright,
                                    const StreefPages     *pages,
                                    guint                  page);
void            streef_paper_place (const graphene_size_t *paper,
                                    const StreefPages     *pages,
                                    guint                  page,
                                    cairo_t               *cr);

G_END_DECLS
