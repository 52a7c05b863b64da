/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Inside chart/ and its tests only: what a layout is made of and how the kinds of chart fill it. */

#include "chart/streef-chart-shape.h"
#include "chart/streef-chart.h"
#include "chart/streef-lettering.h"

G_BEGIN_DECLS

/* One line of text, drawn from @x, standing on @baseline; an upright one reads upwards from
 * there. */
typedef struct
{
  PangoLayout *line;
  StreefRole role;
  int row;
  gboolean is_upright;
  double x;
  double baseline;
} StreefPlacedLine;

/* Where a row of the comparison answers to the pointer. */
typedef struct
{
  StreefKey key;
  cairo_rectangle_t box;
} StreefSlot;

/**
 * StreefChartLayout:
 * @width, @height: in points; multiplied by @scale they are in the units of the context drawn on
 * @top, @bottom: between which the picture proper lies
 * @shapes: (element-type StreefShape): in drawing order
 * @lines: (element-type StreefPlacedLine): drawn over the shapes
 * @slots: (element-type StreefSlot): in the comparison's order; group rows have none
 * @uses_short_words: whether a label's short words stand somewhere
 * @n_in_row: how many small charts stand beside each other
 * @is_enlarged: whether some of its small charts are drawn higher than others of their unit
 * @source: what stands under the picture
 */
struct _StreefChartLayout
{
  StreefComparison *comparison;
  StreefChartKind kind;
  StreefLanguage language;
  StreefChartTexts *texts;
  StreefPalette palette;
  StreefLettering *lettering;
  double scale;
  double width;
  double height;
  double top;
  double bottom;
  GArray *shapes;
  GArray *lines;
  GArray *slots;
  gboolean uses_short_words;
  guint n_in_row;
  gboolean is_enlarged;
  char *source;
};

void   streef_chart_layout_add_shape  (StreefChartLayout *self,
                                       int                row,
                                       StreefForm         form,
                                       StreefRole         role,
                                       double             x,
                                       double             y,
                                       double             width,
                                       double             height);
void   streef_chart_layout_add_diamond (StreefChartLayout *self,
                                        int                row,
                                        double             x,
                                        double             y,
                                        double             size);
double streef_chart_layout_add_line   (StreefChartLayout *self,
                                       int                row,
                                       StreefRole         role,
                                       PangoLayout       *line,
                                       double             x,
                                       double             baseline);
void   streef_chart_layout_add_upright (StreefChartLayout *self,
                                        int                row,
                                        StreefRole         role,
                                        PangoLayout       *line,
                                        double             x,
                                        double             y);
void   streef_chart_layout_add_slot   (StreefChartLayout *self,
                                       const StreefKey   *key,
                                       double             x,
                                       double             y,
                                       double             width,
                                       double             height);

void   streef_chart_layout_fill_achieved   (StreefChartLayout *self);
void   streef_chart_layout_fill_difference (StreefChartLayout *self);
void   streef_chart_layout_fill_years      (StreefChartLayout *self,
                                            double             height);
void   streef_chart_layout_fill_multiples  (StreefChartLayout *self);

G_END_DECLS
