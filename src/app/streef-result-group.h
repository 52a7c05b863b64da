/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-result-row.h"
#include "app/streef-row-model.h"

G_BEGIN_DECLS

#define STREEF_TYPE_RESULT_GROUP (streef_result_group_get_type ())
G_DECLARE_FINAL_TYPE (StreefResultGroup, streef_result_group, STREEF, RESULT_GROUP, GtkBox)

StreefResultGroup *streef_result_group_new            (GPtrArray         *size_groups,
                                                       gboolean           has_captions);
void               streef_result_group_set_rows       (StreefResultGroup *self,
                                                       StreefTable       *table,
                                                       guint              first,
                                                       guint              n_rows);
void               streef_result_group_set_heading    (StreefResultGroup *self,
                                                       const char        *heading);
void               streef_result_group_set_room       (StreefResultGroup *self,
                                                       StreefRoom         room);
void               streef_result_group_set_filter     (StreefResultGroup *self,
                                                       int                status);
gboolean           streef_result_group_set_selected   (StreefResultGroup *self,
                                                       const StreefKey   *key,
                                                       gboolean           has_focus);

G_END_DECLS
