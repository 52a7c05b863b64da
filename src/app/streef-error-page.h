/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_ERROR_PAGE (streef_error_page_get_type ())
G_DECLARE_FINAL_TYPE (StreefErrorPage, streef_error_page, STREEF, ERROR_PAGE, AdwBin)

StreefErrorPage *streef_error_page_new       (void);
void             streef_error_page_set_error (StreefErrorPage *self,
                                              const GError    *error);

G_END_DECLS
