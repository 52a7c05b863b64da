/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-table.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define STREEF_TYPE_ROW (streef_row_get_type ())
G_DECLARE_FINAL_TYPE (StreefRow, streef_row, STREEF, ROW, GObject)

StreefRow                 *streef_row_new                (StreefTable *table,
                                                          guint        index);
void                       streef_row_update             (StreefRow   *self,
                                                          StreefTable *table,
                                                          guint        index);
char                      *streef_row_dup_id_of          (const StreefTable *table,
                                                          guint        index);
const char                *streef_row_get_id             (StreefRow   *self);
const StreefKey           *streef_row_get_key            (StreefRow   *self);
StreefLanguage             streef_row_get_language       (StreefRow   *self);
const StreefTableRow      *streef_row_get_table_row      (StreefRow   *self);
const StreefComparisonRow *streef_row_get_comparison_row (StreefRow   *self);
char                      *streef_row_dup_summary         (StreefRow   *self);
const StreefTableCell     *streef_row_get_cell           (StreefRow   *self,
                                                          StreefColumnId column);

G_END_DECLS
