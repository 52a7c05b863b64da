/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"
#include "report/streef-logo.h"

G_BEGIN_DECLS

/**
 * StreefTheme:
 *
 * How exports look: colours, sender, footer, logo, and a private font map with the theme's font
 * files only, so that the same input gives the same bytes on every machine. The neutral one is a
 * part of the program, others are theme files; the man page says what stands in these.
 */
typedef struct _StreefTheme StreefTheme;

char                  **streef_theme_list          (void);
StreefTheme            *streef_theme_new_neutral   (GError              **error);
StreefTheme            *streef_theme_open          (const char           *name,
                                                    GError              **error);
StreefTheme            *streef_theme_open_alone    (const char           *name,
                                                    GError              **error);
StreefTheme            *streef_theme_ref           (StreefTheme          *self);
void                    streef_theme_unref         (StreefTheme          *self);
const StreefChartStyle *streef_theme_get_style     (const StreefTheme    *self);
const char             *streef_theme_get_name      (const StreefTheme    *self,
                                                    StreefLanguage        language);
const StreefThemeTexts *streef_theme_get_sender    (const StreefTheme    *self);
const StreefThemeTexts *streef_theme_get_footer    (const StreefTheme    *self);
const StreefLogo       *streef_theme_get_logo      (const StreefTheme    *self);
gboolean                streef_theme_check_text    (const StreefTheme    *self,
                                                    const char           *text,
                                                    GString              *missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefTheme, streef_theme_unref)

G_END_DECLS
