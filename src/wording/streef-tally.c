/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-tally.h"

/* Compares how far two exceeded rows are from their targets, by the rates that are shown. */
static gboolean
is_further (const StreefComparisonRow *row,
            const StreefComparisonRow *other)
{
  const int order = streef_number_compare (&row->judgement.rate, &other->judgement.rate);

  return row->key.category->direction == STREEF_DIRECTION_LOWER ? order < 0 : order > 0;
}

static void
find_furthest (StreefTally               *tally,
               const StreefComparisonRow *row,
               gboolean                  *is_tie)
{
  if (row->judgement.status != STREEF_STATUS_EXCEEDED
      || row->judgement.rate_reason != STREEF_REASON_NONE)
    return;

  if (tally->furthest == NULL || is_further (row, tally->furthest))
    {
      tally->furthest = row;
      *is_tie = FALSE;
    }
  else if (!is_further (tally->furthest, row))
    *is_tie = TRUE;
}

gboolean
streef_tally_counts (const StreefComparison    *comparison,
                     const StreefComparisonRow *row)
{
  return row->result != NULL
         && (comparison->question.kind == STREEF_QUESTION_YEARS
             || row->key.category->part != STREEF_PART_OF_WHICH);
}

static void
count_unjudged (StreefTally               *tally,
                const StreefComparisonRow *row)
{
  const gboolean has_target = !streef_value_is_missing (&row->result->target);

  if (streef_value_is_missing (&row->result->achieved))
    tally->n_pending += has_target ? 1 : 0;
  else
    {
      tally->n_unjudged++;
      tally->n_undecided += has_target ? 1 : 0;
    }
}

StreefTally
streef_tally_new (const StreefComparison    *comparison,
                  const StreefComparisonRow *left_out)
{
  StreefTally tally = { 0 };
  gboolean is_tie = FALSE;

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];
      const StreefDirection direction = row->key.category->direction;

      if (row == left_out || !streef_tally_counts (comparison, row))
        continue;
      if (!streef_status_is_judged (row->judgement.status))
        {
          count_unjudged (&tally, row);
          continue;
        }

      if (tally.first == NULL)
        tally.first = row;
      tally.last = row;
      tally.n_judged++;
      tally.n_reached += streef_status_is_reached (row->judgement.status) ? 1 : 0;
      tally.n_exceeded += row->judgement.status == STREEF_STATUS_EXCEEDED ? 1 : 0;
      tally.n_lower += direction == STREEF_DIRECTION_LOWER ? 1 : 0;
      tally.n_higher += direction == STREEF_DIRECTION_HIGHER ? 1 : 0;
      find_furthest (&tally, row, &is_tie);
    }

  if (is_tie)
    tally.furthest = NULL;

  return tally;
}

guint
streef_tally_get_n_targets (const StreefTally *self)
{
  return self->n_judged + self->n_pending + self->n_undecided;
}

gboolean
streef_tally_is_all_exceeded (const StreefTally *self)
{
  return self->n_judged > 1 && self->n_exceeded == self->n_judged
         && self->n_pending + self->n_unjudged == 0
         && (self->n_lower == self->n_judged || self->n_higher == self->n_judged);
}
