/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define STREEF_TYPE_ROW_MODEL (streef_row_model_get_type ())
G_DECLARE_FINAL_TYPE (StreefRowModel, streef_row_model, STREEF, ROW_MODEL, GObject)

StreefRowModel *streef_row_model_new       (void);
void            streef_row_model_set_table (StreefRowModel  *self,
                                            StreefTable     *table);
void            streef_row_model_set_rows  (StreefRowModel  *self,
                                            StreefTable     *table,
                                            guint            first,
                                            guint            n_rows);
StreefRow      *streef_row_model_find      (StreefRowModel  *self,
                                            const StreefKey *key,
                                            guint           *out_position);

G_END_DECLS
