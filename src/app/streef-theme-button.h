/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_THEME_BUTTON (streef_theme_button_get_type ())
G_DECLARE_FINAL_TYPE (StreefThemeButton, streef_theme_button, STREEF, THEME_BUTTON, AdwBin)

const char *streef_theme_button_get_theme (StreefThemeButton *self);
gboolean    streef_theme_button_choose    (StreefThemeButton *self,
                                           const char        *theme);

G_END_DECLS
