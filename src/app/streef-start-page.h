/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_START_PAGE (streef_start_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefStartPage, streef_start_page, STREEF, START_PAGE, AdwBin)

G_END_DECLS
