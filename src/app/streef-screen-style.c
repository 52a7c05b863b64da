/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-screen-style.h"

#include "app/streef-text-scale.h"

#include <adwaita.h>

/* A chart's smallest text, of 9 points, is then as large as the desktop's captions. */
#define PIXELS_PER_POINT 1.4

/* Charts stand on cards: on a dark desktop a veil of white over the window. */
static const StreefColour dark_card = { 0x36 / 255.0, 0x36 / 255.0, 0x36 / 255.0 };

/**
 * streef_screen_style_get_palette:
 *
 * Returns: the colours of charts on the desktop as it is, light or dark
 */
StreefPalette
streef_screen_style_get_palette (void)
{
  StreefPalette palette = streef_palette_paper;

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    {
      palette = streef_palette_dark;
      palette.background = dark_card;
    }

  return palette;
}

/**
 * streef_screen_style_new:
 * @widget: where the chart is shown
 *
 * Returns: (transfer full): its colours, font and size of text; titles are left to the page
 */
StreefChartStyle *
streef_screen_style_new (GtkWidget *widget)
{
  const StreefPalette palette = streef_screen_style_get_palette ();
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  StreefChartStyle *style = streef_chart_style_new (
      pango_context_get_font_map (context), pango_font_description_get_family (font), &palette,
      PIXELS_PER_POINT * streef_text_scale_get (widget));

  style->has_title = FALSE;
  return style;
}
