/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"

G_BEGIN_DECLS

/* Which colour of the palette. */
typedef enum
{
  STREEF_ROLE_BACKGROUND,
  STREEF_ROLE_TEXT,
  STREEF_ROLE_SECONDARY,
  STREEF_ROLE_RULE,
  STREEF_ROLE_ACHIEVED,
  STREEF_ROLE_UNFAVOURABLE,
  STREEF_ROLE_IN_BAR,
} StreefRole;

typedef enum
{
  STREEF_FORM_SOLID,
  STREEF_FORM_STRIPED,    /* unfavourable: falling lines in the background colour */
  STREEF_FORM_HATCHED,    /* provisional: rising lines, outlined */
  STREEF_FORM_OPEN,       /* outlined only: neither good nor bad, or not a certain length */
  STREEF_FORM_BOX,        /* a target's range */
  STREEF_FORM_DIAMOND,
  STREEF_FORM_DOT,
  STREEF_FORM_POINT_LEFT, /* where a bar goes on beyond the scale */
  STREEF_FORM_POINT_RIGHT,
  STREEF_FORM_POINT_UP,
  STREEF_FORM_POINT_DOWN,
  STREEF_FORM_CUT_LEVEL,  /* two slanted lines across a bar, one at each end of the box */
  STREEF_FORM_CUT_UPRIGHT,
} StreefForm;

/* No row: a line of the chart itself. */
#define STREEF_NO_ROW (-1)

/**
 * StreefShape:
 * @box: what it covers, in points; lines are filled boxes
 * @row: the row of the comparison that it shows, or STREEF_NO_ROW
 *
 * One thing drawn that is not text. Shapes are drawn in the order they were made.
 */
typedef struct
{
  StreefForm form;
  StreefRole role;
  int row;
  cairo_rectangle_t box;
} StreefShape;

const StreefColour *streef_palette_get (const StreefPalette *self,
                                        StreefRole           role);
void                streef_shape_draw  (const StreefShape   *self,
                                        const StreefPalette *palette,
                                        cairo_t             *cr);

G_END_DECLS
