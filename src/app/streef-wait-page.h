/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_WAIT_PAGE (streef_wait_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefWaitPage, streef_wait_page, STREEF, WAIT_PAGE, AdwBin)

StreefWaitPage *streef_wait_page_new          (void);
void            streef_wait_page_set_fraction (StreefWaitPage *self,
                                               double          fraction);

G_END_DECLS
