/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} StreefColour;

/* The colours of LOOK: each mark 3:1 against its neighbours, text 4.5:1 against the background. */
typedef struct
{
  StreefColour background;
  StreefColour text;
  StreefColour secondary;   /* secondary text, zero line */
  StreefColour rule;        /* light rules */
  StreefColour achieved;
  StreefColour unfavourable;
  StreefColour outline;     /* of ◆ */
  StreefColour in_bar;      /* text inside an achieved bar */
  StreefColour area_outline; /* of striped areas */
} StreefPalette;

/**
 * StreefChartStyle:
 * @font_map: the fonts to measure and draw with; owned
 * @family: the font family
 * @scale: multiplies every length and font size: 1 draws points (exports); on screen pixels per
 *     point times the text scale
 * @has_title: whether title, subtitle and source line are drawn, as exports and copies need;
 *     without it
 *     the screen or the page shows them as texts of its own
 *
 * How charts look. From the theme for exports, from the desktop's colours on screen.
 */
typedef struct
{
  PangoFontMap *font_map;
  char *family;
  StreefPalette palette;
  double scale;
  gboolean has_title;
} StreefChartStyle;

extern const StreefPalette streef_palette_paper;
extern const StreefPalette streef_palette_dark;
extern const StreefPalette streef_palette_grey;

StreefChartStyle *streef_chart_style_new  (PangoFontMap         *font_map,
                                           const char           *family,
                                           const StreefPalette  *palette,
                                           double                scale);
StreefChartStyle *streef_chart_style_copy (const StreefChartStyle *self);
void              streef_chart_style_free (StreefChartStyle     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefChartStyle, streef_chart_style_free)

G_END_DECLS
