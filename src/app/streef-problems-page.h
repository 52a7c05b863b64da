/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_PROBLEMS_PAGE (streef_problems_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefProblemsPage, streef_problems_page, STREEF, PROBLEMS_PAGE, AdwBin)

StreefProblemsPage *streef_problems_page_new  (StreefSession      *session);
void                streef_problems_page_step (StreefProblemsPage *self,
                                               int                 n_problems);

G_END_DECLS
