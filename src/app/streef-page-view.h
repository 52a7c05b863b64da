/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Any other zoom is a percentage of the size on paper. */
#define STREEF_ZOOM_PAGE 0   /* the whole page fits */
#define STREEF_ZOOM_WIDTH -1 /* its width fits */

#define STREEF_TYPE_PAGE_VIEW (streef_page_view_get_type ())
G_DECLARE_FINAL_TYPE (StreefPageView, streef_page_view, STREEF, PAGE_VIEW, GtkWidget)

void     streef_page_view_set_paper   (StreefPageView        *self,
                                       const graphene_size_t *paper);
void     streef_page_view_set_page    (StreefPageView    *self,
                                       const StreefPages *pages,
                                       guint              page);
int      streef_page_view_get_zoom    (StreefPageView    *self);
void     streef_page_view_set_zoom    (StreefPageView    *self,
                                       int                zoom);
double   streef_page_view_get_percent (StreefPageView    *self);
gboolean streef_page_view_can_zoom    (StreefPageView    *self,
                                       int                direction);
void     streef_page_view_step_zoom   (StreefPageView    *self,
                                       int                direction);

G_END_DECLS
