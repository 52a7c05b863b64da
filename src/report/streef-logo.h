/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"
#include "report/streef-theme-texts.h"

G_BEGIN_DECLS

/**
 * StreefLogo:
 * @surface: (nullable): the picture, without transparency; %NULL where there is no logo
 * @height: of the picture on the page, in points
 * @alternative: the words that stand for it; without any it is decoration
 *
 * Initialise with `{ 0 }`, release with streef_logo_clear().
 */
typedef struct
{
  cairo_surface_t *surface;
  double height;
  StreefThemeTexts alternative;
} StreefLogo;

gboolean streef_logo_read  (StreefLogo               *self,
                            const StreefThemeKeys    *keys,
                            const StreefColour       *background,
                            GError                  **error);
void     streef_logo_clear (StreefLogo               *self);
void     streef_logo_draw  (cairo_surface_t          *surface,
                            cairo_t                  *cr,
                            const cairo_rectangle_t  *box);

G_END_DECLS
