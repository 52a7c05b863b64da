/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-contrast.h"

#include <math.h>

static double
make_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const StreefColour *colour)
{
  return 0.2126 * make_linear (colour->red) + 0.7152 * make_linear (colour->green)
         + 0.0722 * make_linear (colour->blue);
}

/**
 * streef_contrast:
 * @a: a colour in sRGB
 * @b: another
 *
 * The contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): the relative
 * luminances, each with 0.05 for the light in the room, the lighter one divided by the darker one.
 *
 * Returns: from 1, for two equal colours, to 21, for black and white
 */
double
streef_contrast (const StreefColour *a,
                 const StreefColour *b)
{
  const double one = get_luminance (a) + 0.05;
  const double other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}
