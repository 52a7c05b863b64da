/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_CATEGORY_PAGE (streef_category_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefCategoryPage, streef_category_page, STREEF, CATEGORY_PAGE, AdwBin)

StreefCategoryPage *streef_category_page_new          (StreefSession      *session);
void                streef_category_page_toggle_table (StreefCategoryPage *self);

G_END_DECLS
