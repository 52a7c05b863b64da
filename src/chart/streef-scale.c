/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-scale.h"

#include <math.h>

/* Takes @number into the span. */
void
streef_scale_include_number (StreefScale        *self,
                             const StreefNumber *number)
{
  if (streef_number_compare (number, &self->low) < 0)
    self->low = *number;
  if (streef_number_compare (number, &self->high) > 0)
    self->high = *number;
}

/* Takes what @value gives a length to into the span: a number, a bound's limit, both ends of a
 * range. Missing values and texts have none. */
void
streef_scale_include_value (StreefScale       *self,
                            const StreefValue *value)
{
  switch ((StreefValueKind) value->kind)
    {
    case STREEF_VALUE_NUMBER:
    case STREEF_VALUE_BOUND:
      streef_scale_include_number (self, &value->number);
      break;
    case STREEF_VALUE_RANGE:
      streef_scale_include_number (self, &value->number);
      streef_scale_include_number (self, &value->high);
      break;
    case STREEF_VALUE_MISSING:
    case STREEF_VALUE_YES_NO:
    case STREEF_VALUE_TEXT:
    default:
      break;
    }
}

static double
get_span (const StreefScale *self)
{
  return streef_number_to_length (&self->high) - streef_number_to_length (&self->low);
}

/* Whether there is nothing but zero on it. */
gboolean
streef_scale_is_flat (const StreefScale *self)
{
  return streef_number_get_sign (&self->low) == 0 && streef_number_get_sign (&self->high) == 0;
}

/* How far @number is from zero as a share of the whole span, negative below zero; 0 on a flat
 * scale. */
double
streef_scale_get_share (const StreefScale  *self,
                        const StreefNumber *number)
{
  if (streef_scale_is_flat (self))
    return 0;

  return streef_number_to_length (number) / get_span (self);
}

/* The smallest of 1, 2 and 5 times a power of ten that is at least @least. */
static void
round_step (double       least,
            StreefTicks *ticks)
{
  static const int multiples[] = { 1, 2, 5 };
  const double nearly = least * (1 - 1e-9);   /* a binary fraction of a round step is that step */

  ticks->exponent = (int) floor (log10 (nearly));
  for (guint i = 0; i < G_N_ELEMENTS (multiples); i++)
    if (multiples[i] * pow (10, ticks->exponent) >= nearly)
      {
        ticks->multiple = multiples[i];
        return;
      }
  ticks->multiple = 1;
  ticks->exponent++;
}

/**
 * streef_scale_get_ticks:
 * @max_steps: how many steps fit at most
 *
 * Chooses the smallest round step of which at most @max_steps fit into the span, but no step finer
 * than the figures' own decimals.
 * On a flat scale zero is the only tick.
 */
StreefTicks
streef_scale_get_ticks (const StreefScale *self,
                        guint              max_steps)
{
  StreefTicks ticks = { .multiple = 1, .n = 1 };
  const int finest = -(int) MAX (self->low.decimals, self->high.decimals);
  double step;

  if (streef_scale_is_flat (self) || max_steps == 0)
    return ticks;

  round_step (get_span (self) / max_steps, &ticks);
  if (ticks.exponent < finest)
    {
      ticks.multiple = 1;
      ticks.exponent = finest;
    }
  step = ticks.multiple * pow (10, ticks.exponent);
  ticks.first = (int) ceil (streef_number_to_length (&self->low) / step - 1e-9);
  ticks.n
    = (guint) ((int) floor (streef_number_to_length (&self->high) / step + 1e-9) - ticks.first + 1);
  return ticks;
}

/* The exact value of tick @i; %FALSE where it has more digits than a number holds. */
gboolean
streef_ticks_get (const StreefTicks *self,
                  guint              i,
                  StreefNumber      *out_number)
{
  const int count = (self->first + (int) i) * self->multiple;
  g_autofree char *plain = NULL;

  if (count == 0)
    {
      *out_number = streef_number_new (0, 0);
      return TRUE;
    }
  if (self->exponent <= 0)
    {
      *out_number = streef_number_new (count, (guint) -self->exponent);
      return TRUE;
    }

  plain = g_strdup_printf ("%d%0*d", count, self->exponent, 0);
  return streef_number_from_plain (plain, out_number);
}
