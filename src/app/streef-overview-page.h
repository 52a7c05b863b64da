/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_OVERVIEW_PAGE (streef_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefOverviewPage, streef_overview_page, STREEF, OVERVIEW_PAGE, AdwBin)

StreefOverviewPage *streef_overview_page_new          (StreefSession      *session);
void                streef_overview_page_toggle_table (StreefOverviewPage *self);

G_END_DECLS
