/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-export-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_CATEGORY_CHOOSER (streef_category_chooser_get_type ())
G_DECLARE_FINAL_TYPE (StreefCategoryChooser, streef_category_chooser, STREEF, CATEGORY_CHOOSER,
                      GtkBox)

void streef_category_chooser_set_choice (StreefCategoryChooser *self,
                                         StreefExportChoice    *choice);

G_END_DECLS
