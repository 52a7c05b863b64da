/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-result.h"

#include "model/streef-slots.h"

/* A result with its references, as it stands in memory. */
typedef struct
{
  StreefResult result;
  int n_references;
} CountedResult;

static StreefSlots slots = STREEF_SLOTS_INIT (CountedResult);

static void
clear_earlier_figure (gpointer data)
{
  StreefEarlierFigure *figure = data;

  streef_value_clear (&figure->achieved);
}

static void
clear_result (StreefResult *self)
{
  streef_value_clear (&self->achieved);
  streef_value_clear (&self->target);
  streef_texts_clear (&self->note);
  g_clear_pointer (&self->source, g_ref_string_release);
  g_clear_pointer (&self->earlier, g_array_unref);
}

const char *
streef_firmness_get_code (StreefFirmness firmness)
{
  static const char *const codes[] = { "provisional", "final", "revised" };

  return codes[firmness];
}

/**
 * streef_result_new:
 *
 * Returns: (transfer full): a final result of which nothing is known yet; to be filled in before it goes into a builder
 */
StreefResult *
streef_result_new (int year)
{
  CountedResult *counted = streef_slots_alloc0 (&slots);
  StreefResult *self = &counted->result;

  counted->n_references = 1;
  self->year = year;
  self->firmness = STREEF_FIRMNESS_FINAL;
  return self;
}

/**
 * streef_result_take_earlier:
 * @achieved: what it holds is moved into the result; it is left missing
 *
 * Keeps a figure that does not hold any more, behind those that are no firmer.
 */
void
streef_result_take_earlier (StreefResult   *self,
                            StreefValue    *achieved,
                            StreefFirmness  firmness)
{
  const StreefEarlierFigure figure = { .achieved = *achieved, .firmness = firmness };
  guint position = 0;

  if (self->earlier == NULL)
    {
      self->earlier = g_array_new (FALSE, FALSE, sizeof (StreefEarlierFigure));
      g_array_set_clear_func (self->earlier, clear_earlier_figure);
    }

  while (position < self->earlier->len
         && g_array_index (self->earlier, StreefEarlierFigure, position).firmness <= firmness)
    position++;

  g_array_insert_val (self->earlier, position, figure);
  *achieved = (StreefValue) { 0 };
}

StreefResult *
streef_result_ref (StreefResult *self)
{
  g_atomic_int_inc (&((CountedResult *) self)->n_references);
  return self;
}

void
streef_result_unref (StreefResult *self)
{
  if (!g_atomic_int_dec_and_test (&((CountedResult *) self)->n_references))
    return;

  clear_result (self);
  streef_slots_free (self);
}
