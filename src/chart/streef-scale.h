/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number/streef-value.h"

G_BEGIN_DECLS

/**
 * StreefScale:
 * @low: the lowest figure, at most zero
 * @high: the highest figure, at least zero
 *
 * The span of the figures that share an axis, zero always included. It holds exact figures; only
 * streef_scale_get_share() makes a length of one.
 * A plain value; `{ 0 }` is the scale of no figures.
 */
typedef struct
{
  StreefNumber low;
  StreefNumber high;
} StreefScale;

/**
 * StreefTicks:
 * @multiple: 1, 2 or 5
 * @exponent: of ten; the step is @multiple × 10^@exponent
 * @first: the first tick is @first steps from zero
 * @n: how many there are
 *
 * Round values on a scale: tick i is (first + i) × step, exactly.
 */
typedef struct
{
  int multiple;
  int exponent;
  int first;
  guint n;
} StreefTicks;

void        streef_scale_include_number (StreefScale        *self,
                                         const StreefNumber *number);
void        streef_scale_include_value  (StreefScale        *self,
                                         const StreefValue  *value);
gboolean    streef_scale_is_flat        (const StreefScale  *self);
double      streef_scale_get_share      (const StreefScale  *self,
                                         const StreefNumber *number);
StreefTicks streef_scale_get_ticks      (const StreefScale  *self,
                                         guint               max_steps);
gboolean    streef_ticks_get            (const StreefTicks  *self,
                                         guint               i,
                                         StreefNumber       *out_number);

G_END_DECLS
