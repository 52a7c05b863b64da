/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pages.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_PREVIEW (streef_preview_get_type ())
G_DECLARE_FINAL_TYPE (StreefPreview, streef_preview, STREEF, PREVIEW, GtkBox)

void               streef_preview_set_paper  (StreefPreview         *self,
                                              const graphene_size_t *paper);
void               streef_preview_take_pages (StreefPreview *self,
                                              StreefPages   *pages,
                                              const char    *alternative);
void               streef_preview_take_error (StreefPreview *self,
                                              GError        *error);
void               streef_preview_set_busy   (StreefPreview *self,
                                              gboolean       is_busy);
StreefPages       *streef_preview_get_pages  (StreefPreview *self);
const GError      *streef_preview_get_error  (StreefPreview *self);
guint              streef_preview_get_page   (StreefPreview *self);
void               streef_preview_show_page  (StreefPreview *self,
                                              guint          page);

G_END_DECLS
