/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

StreefPalette     streef_screen_style_get_palette (void);
StreefChartStyle *streef_screen_style_new         (GtkWidget *widget);

G_END_DECLS
