/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-paper.h"

#include <math.h>

/* From the top of the paper to what is much smaller than it. */
#define TOP 57.0
/* Two sizes that differ by less are the same, rounded differently. */
#define ROUNDING 0.5

/**
 * streef_paper_turn:
 * @upright: the paper as it lies in the printer
 *
 * Returns: the paper turned so that the page fits: on its side only where it is too wide otherwise
 */
graphene_size_t
streef_paper_turn (const graphene_size_t *upright,
                   const StreefPages     *pages,
                   guint                  page)
{
  double width;
  double height;

  streef_pages_get_size (pages, page, &width, &height);
  if (width <= (double) upright->width + ROUNDING || width <= height)
    return *upright;

  return GRAPHENE_SIZE_INIT (upright->height, upright->width);
}

/* @spare: what the page leaves of the paper */
static double
find_top (double spare)
{
  return spare < 2 * TOP ? spare / 2 : TOP;
}

/**
 * streef_paper_place:
 * @paper: as it is printed on
 * @cr: on the paper; drawn on afterwards, in the points of the page
 *
 * The page keeps its size, or is made smaller to fit. It stands in the middle of the width, what is
 * low at the top.
 */
void
streef_paper_place (const graphene_size_t *paper,
                    const StreefPages     *pages,
                    guint                  page,
                    cairo_t               *cr)
{
  double width;
  double height;
  double scale;
  double x;
  double y;

  streef_pages_get_size (pages, page, &width, &height);
  scale = MIN (1, MIN ((paper->width + ROUNDING) / width, (paper->height + ROUNDING) / height));
  x = (double) paper->width - width * scale;
  y = (double) paper->height - height * scale;
  if (x > ROUNDING || y > ROUNDING)
    cairo_translate (cr, x / 2, find_top (y));
  cairo_scale (cr, scale, scale);
}
