/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-paper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_PRINT_PREVIEW (streef_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (StreefPrintPreview, streef_print_preview, STREEF, PRINT_PREVIEW, AdwWindow)

void streef_print_preview_present (GtkWindow                *parent,
                                   StreefPages              *pages,
                                   const graphene_size_t    *paper,
                                   GtkPrintOperationPreview *operation);

G_END_DECLS
