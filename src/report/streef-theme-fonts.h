/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-theme-keys.h"

#include <fontconfig/fontconfig.h>

G_BEGIN_DECLS

/* The fonts that come with the program. */
#define STREEF_FAMILY "Noto Sans"
/* Has the signs that the other fonts may lack: minus, ≤, ≥. */
#define STREEF_SIGNS_FAMILY "Noto Sans Math"
/* What the fonts of a theme file are called, whatever their own names. */
#define STREEF_THEME_FAMILY "Streefcijfer Theme"

FcConfig *streef_theme_fonts_load_own (GError                **error);
FcConfig *streef_theme_fonts_load     (const StreefThemeKeys  *keys,
                                       GError                **error);

G_END_DECLS
