/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"
#include "report/streef-theme-keys.h"

G_BEGIN_DECLS

gboolean streef_theme_colours_read (const StreefThemeKeys  *keys,
                                    StreefPalette          *out_palette,
                                    GError                **error);

G_END_DECLS
