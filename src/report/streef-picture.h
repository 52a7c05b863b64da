/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"

G_BEGIN_DECLS

/**
 * StreefPicture:
 *
 * One chart as a picture of its own: with title and source, a margin around it, on the theme's
 * background whatever stands behind it. A plain value; it owns nothing.
 */
typedef struct
{
  const StreefChartLayout *chart;
  StreefLanguage language;
  const StreefPalette *palette;
} StreefPicture;

/* Around the chart, in points. */
#define STREEF_PICTURE_MARGIN 14

double  streef_picture_get_width  (const StreefPicture *self);
double  streef_picture_get_height (const StreefPicture *self);
GBytes *streef_picture_write_svg  (const StreefPicture  *self,
                                   GError              **error);
GBytes *streef_picture_write_png  (const StreefPicture  *self,
                                   double                scale,
                                   GError              **error);

G_END_DECLS
