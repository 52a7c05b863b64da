/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-chart-style.h"

/* A colour as it is written in style sheets: COLOUR (0x12, 0x43, 0x6d). */
#define COLOUR(r, g, b) { (r) / 255.0, (g) / 255.0, (b) / 255.0 }

/* Contrasts (WCAG) to the background: text 17.4, secondary 7.0, achieved 10.2, unfavourable
 * 3.03; achieved to unfavourable 3.38. */
const StreefPalette streef_palette_paper = {
  .background = COLOUR (0xff, 0xff, 0xff),
  .text = COLOUR (0x1a, 0x1a, 0x1a),
  .secondary = COLOUR (0x59, 0x59, 0x59),
  .rule = COLOUR (0xd0, 0xd0, 0xd0),
  .achieved = COLOUR (0x12, 0x43, 0x6d),
  .unfavourable = COLOUR (0xf4, 0x6a, 0x25),
  .outline = COLOUR (0x1a, 0x1a, 0x1a),
  .in_bar = COLOUR (0xff, 0xff, 0xff),
  .area_outline = COLOUR (0xf4, 0x6a, 0x25),
};

/* Text 14.9, secondary 8.9, achieved 6.9, unfavourable 5.5. Blue to orange is only 1.25: the
 * light outline of striped areas carries it. */
const StreefPalette streef_palette_dark = {
  .background = COLOUR (0x1e, 0x1e, 0x1e),
  .text = COLOUR (0xf2, 0xf2, 0xf2),
  .secondary = COLOUR (0xbd, 0xbd, 0xbd),
  .rule = COLOUR (0x4a, 0x4a, 0x4a),
  .achieved = COLOUR (0x6b, 0xac, 0xe6),
  .unfavourable = COLOUR (0xf4, 0x6a, 0x25),
  .outline = COLOUR (0xf2, 0xf2, 0xf2),
  .in_bar = COLOUR (0x1e, 0x1e, 0x1e),
  .area_outline = COLOUR (0xf2, 0xf2, 0xf2),
};

/* For printing without colour: achieved 10.4, unfavourable 3.36 to the paper, 3.08 to each
 * other. */
const StreefPalette streef_palette_grey = {
  .background = COLOUR (0xff, 0xff, 0xff),
  .text = COLOUR (0x1a, 0x1a, 0x1a),
  .secondary = COLOUR (0x59, 0x59, 0x59),
  .rule = COLOUR (0xd0, 0xd0, 0xd0),
  .achieved = COLOUR (0x40, 0x40, 0x40),
  .unfavourable = COLOUR (0x8c, 0x8c, 0x8c),
  .outline = COLOUR (0x1a, 0x1a, 0x1a),
  .in_bar = COLOUR (0xff, 0xff, 0xff),
  .area_outline = COLOUR (0x8c, 0x8c, 0x8c),
};

/**
 * streef_chart_style_new:
 * @font_map: made by pangocairo; a reference is taken
 * @scale: above 0
 *
 * Returns: (transfer full): a style that draws titles
 */
StreefChartStyle *
streef_chart_style_new (PangoFontMap        *font_map,
                        const char          *family,
                        const StreefPalette *palette,
                        double               scale)
{
  StreefChartStyle *self;

  g_return_val_if_fail (PANGO_IS_FONT_MAP (font_map), NULL);
  g_return_val_if_fail (family != NULL && palette != NULL && scale > 0, NULL);

  self = g_new0 (StreefChartStyle, 1);
  self->font_map = g_object_ref (font_map);
  self->family = g_strdup (family);
  self->palette = *palette;
  self->scale = scale;
  self->has_title = TRUE;
  return self;
}

StreefChartStyle *
streef_chart_style_copy (const StreefChartStyle *self)
{
  StreefChartStyle *copy
    = streef_chart_style_new (self->font_map, self->family, &self->palette, self->scale);

  copy->has_title = self->has_title;
  return copy;
}

void
streef_chart_style_free (StreefChartStyle *self)
{
  g_object_unref (self->font_map);
  g_free (self->family);
  g_free (self);
}
