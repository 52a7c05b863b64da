/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-row.h"
#include "app/streef-sizer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns whose width all rows of a page share. */
typedef enum
{
  STREEF_RESULT_COLUMN_BAR,
  STREEF_RESULT_COLUMN_ACHIEVED,
  STREEF_RESULT_COLUMN_TARGET,
  STREEF_RESULT_COLUMN_DIFFERENCE,
  STREEF_RESULT_COLUMN_RATE,
} StreefResultColumn;

#define STREEF_N_RESULT_COLUMNS (STREEF_RESULT_COLUMN_RATE + 1)

/* Of a column of figures that has a fixed width, in sp. */
#define STREEF_RESULT_FIGURE_WIDTH 92
/* Of the column of bars, in sp: where there is most room, and with less. */
#define STREEF_RESULT_BAR_WIDTH_WIDE 168
#define STREEF_RESULT_BAR_WIDTH_MIDDLE 120

#define STREEF_TYPE_RESULT_ROW (streef_result_row_get_type ())
G_DECLARE_FINAL_TYPE (StreefResultRow, streef_result_row, STREEF, RESULT_ROW, GtkListBoxRow)

StreefResultRow *streef_result_row_new          (StreefRow        *row,
                                                 GPtrArray        *size_groups,
                                                 guint             level);
StreefRow       *streef_result_row_get_row      (StreefResultRow  *self);
void             streef_result_row_set_room     (StreefResultRow  *self,
                                                 StreefRoom        room);
void             streef_result_row_set_selected (StreefResultRow  *self,
                                                 gboolean          is_selected);

G_END_DECLS
