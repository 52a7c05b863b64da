/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-shape.h"
#include "chart/streef-chart.h"
#include "report/streef-paragraph.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_STROKE_LINE,  /* line @line of @paragraph: its left end at @x, its baseline at @y */
  STREEF_STROKE_PART,  /* the same, but only between the bytes @start and @end of the paragraph */
  STREEF_STROKE_RULE,  /* a horizontal rule of @width and @thickness, its middle at @y */
  STREEF_STROKE_FORM,  /* @form, its top left corner at @x, @y, of @width and @thickness */
  STREEF_STROKE_CHART, /* @chart, its top left corner at @x, @y */
  STREEF_STROKE_LOGO,  /* @picture, its top left corner at @x, @y, of @width and @thickness */
} StreefStrokeKind;

/**
 * StreefStroke:
 *
 * One thing that a page draws. A plain value; what it points at is owned by the pages. In points.
 */
typedef struct
{
  StreefStrokeKind kind;
  StreefRole role;
  StreefForm form;
  guint line;
  guint start;
  guint end;
  double x;
  double y;
  double width;
  double thickness;
  const StreefParagraph *paragraph;
  const StreefChartLayout *chart;
  cairo_surface_t *picture;
} StreefStroke;

void streef_stroke_draw        (const StreefStroke  *self,
                                cairo_t             *cr,
                                const StreefPalette *palette);
void streef_stroke_get_extents (const StreefStroke  *self,
                                cairo_rectangle_t   *out_extents);

G_END_DECLS
