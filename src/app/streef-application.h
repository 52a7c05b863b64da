/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_APPLICATION (streef_application_get_type ())
G_DECLARE_FINAL_TYPE (StreefApplication, streef_application, STREEF, APPLICATION, AdwApplication)

StreefApplication *streef_application_new (void);

G_END_DECLS
