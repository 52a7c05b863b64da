/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double streef_text_scale_get     (GtkWidget *widget);
int    streef_text_scale_to_px   (GtkWidget *widget,
                                  int        sp);

G_END_DECLS
