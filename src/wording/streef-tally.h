/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/**
 * StreefTally:
 * @n_pending: targets whose result is missing
 * @n_unjudged: results without a verdict
 * @n_undecided: those of them that have a target: they do not compare, or it is not known what is better
 * @n_lower: judged rows where lower is better
 * @n_higher: judged rows where higher is better
 * @first: (nullable): the first judged row
 * @last: (nullable): the last judged row
 * @furthest: (nullable): the exceeded row furthest from its target, where there is one only
 *
 * What the judged rows of a comparison have in common: those that a comparison counts. Rows are borrowed.
 */
typedef struct
{
  guint n_judged;
  guint n_reached;
  guint n_exceeded;
  guint n_pending;
  guint n_unjudged;
  guint n_undecided;
  guint n_lower;
  guint n_higher;
  const StreefComparisonRow *first;
  const StreefComparisonRow *last;
  const StreefComparisonRow *furthest;
} StreefTally;

/* Without @left_out, which may be %NULL. */
StreefTally streef_tally_new (const StreefComparison *comparison, const StreefComparisonRow *left_out);
/* How many targets there are, whether or not they could be judged. */
guint       streef_tally_get_n_targets (const StreefTally *self);
/* Whether there are at least two, all exceeded, all in the same direction, and no other results or targets beside them. */
gboolean    streef_tally_is_all_exceeded (const StreefTally *self);
/* Whether the comparison counts the row: not a theme, not without a result, among categories not a part of which. */
gboolean    streef_tally_counts (const StreefComparison *comparison, const StreefComparisonRow *row);

G_END_DECLS
