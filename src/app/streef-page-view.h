/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws a sheet on @cr, in points. */
typedef void (*StreefDrawSheet) (cairo_t *cr,
                                 gpointer user_data);

#define STREEF_TYPE_PAGE_VIEW (streef_page_view_get_type ())
G_DECLARE_FINAL_TYPE (StreefPageView, streef_page_view, STREEF, PAGE_VIEW, GtkWidget)

void streef_page_view_set_sheet (StreefPageView  *self,
                                 double           width,
                                 double           height,
                                 StreefDrawSheet  draw,
                                 gpointer         user_data);

G_END_DECLS
