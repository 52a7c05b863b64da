/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"

G_BEGIN_DECLS

/**
 * StreefTheme:
 *
 * How exports look: palette, font and a private font map with the theme's font files only, so that
 * the same input gives the same bytes on every machine. (Theme files, sender lines and logos come
 * with a later issue.)
 */
typedef struct _StreefTheme StreefTheme;

StreefTheme            *streef_theme_new_neutral   (GError              **error);
StreefTheme            *streef_theme_new_alone     (GError              **error);
StreefTheme            *streef_theme_new_grey      (GError              **error);
StreefTheme            *streef_theme_ref           (StreefTheme          *self);
void                    streef_theme_unref         (StreefTheme          *self);
const StreefChartStyle *streef_theme_get_style     (const StreefTheme    *self);
gboolean                streef_theme_check_text    (const StreefTheme    *self,
                                                    const char           *text,
                                                    GString              *missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefTheme, streef_theme_unref)

G_END_DECLS
