/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_RESULT_BAR (streef_result_bar_get_type ())
G_DECLARE_FINAL_TYPE (StreefResultBar, streef_result_bar, STREEF, RESULT_BAR, GtkWidget)

gboolean streef_result_bar_can_show (const StreefComparisonRow *row);
void     streef_result_bar_set_row  (StreefResultBar           *self,
                                     const StreefComparisonRow *row);
void     streef_result_bar_set_width (StreefResultBar          *self,
                                      int                       width);

G_END_DECLS
