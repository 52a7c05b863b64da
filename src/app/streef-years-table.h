/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-sizer.h"
#include "wording/streef-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_YEARS_TABLE (streef_years_table_get_type ())
G_DECLARE_FINAL_TYPE (StreefYearsTable, streef_years_table, STREEF, YEARS_TABLE, GtkBox)

void     streef_years_table_set_table    (StreefYearsTable *self,
                                          StreefTable      *table);
void     streef_years_table_set_selected (StreefYearsTable *self,
                                          const StreefKey  *key);
void     streef_years_table_set_room     (StreefYearsTable *self,
                                          StreefRoom        room);
void     streef_years_table_sort         (StreefYearsTable *self,
                                          StreefColumnId    column,
                                          gboolean          is_descending);
void     streef_years_table_grab_focus   (StreefYearsTable *self);

G_END_DECLS
