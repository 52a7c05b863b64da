/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-judgement.h"

/* One end of the numbers that a value allows. */
typedef struct
{
  int infinite;        /* −1 or +1: there is no end on that side */
  int nudge;           /* +1: just above the number, −1: just below it, 0: the number itself */
  StreefNumber number;
} End;

/* All numbers that a value allows: from low to high. */
typedef struct
{
  End low;
  End high;
} Span;

/* Where a number stands against the target, from low to high. */
typedef enum
{
  FAR_BELOW,  /* by more than the tolerance */
  BELOW,
  ON_TARGET,
  ABOVE,
  FAR_ABOVE,
} Position;

#define N_POSITIONS (FAR_ABOVE + 1)

/* The whole rule of judging: what each position means where higher, lower or inside is better. */
static const StreefStatus verdicts[][N_POSITIONS] = {
  [STREEF_DIRECTION_HIGHER] = { STREEF_STATUS_NOT_MET, STREEF_STATUS_NEARLY_MET, STREEF_STATUS_MET,
                                STREEF_STATUS_EXCEEDED, STREEF_STATUS_EXCEEDED },
  [STREEF_DIRECTION_LOWER] = { STREEF_STATUS_EXCEEDED, STREEF_STATUS_EXCEEDED, STREEF_STATUS_MET,
                               STREEF_STATUS_NEARLY_MET, STREEF_STATUS_NOT_MET },
  [STREEF_DIRECTION_RANGE] = { STREEF_STATUS_NOT_MET, STREEF_STATUS_NEARLY_MET, STREEF_STATUS_MET,
                               STREEF_STATUS_NEARLY_MET, STREEF_STATUS_NOT_MET },
};

static Span
get_bound_span (const StreefValue *value)
{
  const End number = { .number = value->number };

  switch ((StreefBound) value->bound)
    {
    case STREEF_BOUND_BELOW:
      return (Span) { { .infinite = -1 }, { .number = value->number, .nudge = -1 } };
    case STREEF_BOUND_AT_MOST:
      return (Span) { { .infinite = -1 }, number };
    case STREEF_BOUND_AT_LEAST:
      return (Span) { number, { .infinite = +1 } };
    case STREEF_BOUND_ABOVE:
      return (Span) { { .number = value->number, .nudge = +1 }, { .infinite = +1 } };
    default:
      g_return_val_if_reached (((Span) { number, number }));
    }
}

static Span
get_span (const StreefValue *value)
{
  const End low = { .number = value->number };
  const End high = { .number = value->kind == STREEF_VALUE_RANGE ? value->high : value->number };

  return value->kind == STREEF_VALUE_BOUND ? get_bound_span (value) : (Span) { low, high };
}

static int
compare_ends (const End *a,
              const End *b)
{
  int order;

  if (a->infinite != 0 || b->infinite != 0)
    return a->infinite - b->infinite;

  order = streef_number_compare (&a->number, &b->number);
  return order != 0 ? order : a->nudge - b->nudge;
}

/* Whether @end misses the target's end @goal by no more than the tolerance. @outward is the side on which it misses: +1 above. */
static gboolean
is_near (const StreefTolerance *tolerance,
         const End             *end,
         const End             *goal,
         int                    outward)
{
  StreefNumber miss;
  StreefNumber size;
  int order;

  if (end->infinite != 0 || streef_number_get_sign (&tolerance->number) <= 0
      || !streef_number_subtract (&end->number, &goal->number, &miss))
    return FALSE;

  miss = streef_number_absolute (&miss);
  size = streef_number_absolute (&goal->number);
  order = tolerance->in_percent ? streef_number_compare_share (&miss, &tolerance->number, &size)
                                : streef_number_compare (&miss, &tolerance->number);

  return order != 0 ? order < 0 : end->nudge * outward <= 0;
}

static Position
find_position (const StreefTolerance *tolerance,
               const End             *end,
               const Span            *target)
{
  if (compare_ends (end, &target->low) < 0)
    return is_near (tolerance, end, &target->low, -1) ? BELOW : FAR_BELOW;
  if (compare_ends (end, &target->high) > 0)
    return is_near (tolerance, end, &target->high, +1) ? ABOVE : FAR_ABOVE;
  return ON_TARGET;
}

/* What is certain whichever of two verdicts holds: of exceeded and met that it was met. */
static StreefStatus
join_verdicts (StreefStatus one,
               StreefStatus other)
{
  if (one == other)
    return one;
  if (streef_status_is_reached (one) && streef_status_is_reached (other))
    return STREEF_STATUS_MET;
  return STREEF_STATUS_NOT_COMPARABLE;
}

/* A bound as target (≥ 90) says itself which side is good; a range does where the data does not. */
static StreefDirection
get_direction (const StreefCategory *category,
               const StreefValue    *target)
{
  if (target->kind == STREEF_VALUE_BOUND)
    return STREEF_DIRECTION_RANGE;
  if (target->kind == STREEF_VALUE_RANGE && category->direction == STREEF_DIRECTION_UNKNOWN)
    return STREEF_DIRECTION_RANGE;

  return category->direction;
}

/* A bound or a range is judged only where every number that it allows gets the same verdict. */
static StreefStatus
judge_numbers (const StreefCategory *category,
               const StreefValue    *achieved,
               const StreefValue    *target)
{
  const StreefDirection direction = get_direction (category, target);
  const Span reached = get_span (achieved);
  const Span wanted = get_span (target);
  const Position first = find_position (&category->tolerance, &reached.low, &wanted);
  const Position last = find_position (&category->tolerance, &reached.high, &wanted);
  StreefStatus status;

  if (direction == STREEF_DIRECTION_UNKNOWN)
    return STREEF_STATUS_NOT_JUDGED;

  status = verdicts[direction][first];
  for (Position position = first + 1; position <= last; position++)
    status = join_verdicts (status, verdicts[direction][position]);

  return status;
}

static gboolean
is_comparable (const StreefValue *achieved,
               const StreefValue *target)
{
  if (streef_value_is_missing (target))
    return achieved->kind != STREEF_VALUE_TEXT;

  return (streef_value_is_numeric (achieved) && streef_value_is_numeric (target))
         || (achieved->kind == STREEF_VALUE_YES_NO && target->kind == STREEF_VALUE_YES_NO);
}

/* Figures that stand at the last day of the year cover it wholly. */
static gboolean
is_year_over (int          year,
              const GDate *reference_date)
{
  GDate last_day;

  if (reference_date == NULL || !g_date_valid (reference_date))
    return TRUE;

  g_date_clear (&last_day, 1);
  g_date_set_dmy (&last_day, 31, G_DATE_DECEMBER, (GDateYear) year);
  return g_date_compare (reference_date, &last_day) >= 0;
}

static StreefStatus
decide_status (const StreefCategory *category,
               const StreefResult   *result,
               const GDate          *reference_date)
{
  const StreefValue *achieved = &result->achieved;
  const StreefValue *target = &result->target;

  if (streef_value_is_missing (achieved))
    return STREEF_STATUS_NOT_AVAILABLE;
  if (!is_comparable (achieved, target))
    return STREEF_STATUS_NOT_COMPARABLE;
  if (streef_value_is_missing (target))
    return STREEF_STATUS_NO_TARGET;
  if (!is_year_over (result->year, reference_date))
    return STREEF_STATUS_SO_FAR;
  if (achieved->kind == STREEF_VALUE_YES_NO)
    return !achieved->yes == !target->yes ? STREEF_STATUS_MET : STREEF_STATUS_NOT_MET;

  return judge_numbers (category, achieved, target);
}

static StreefReason
find_reason (const StreefValue *achieved,
             const StreefValue *target)
{
  if (streef_value_is_missing (achieved))
    return STREEF_REASON_ACHIEVED_MISSING;
  if (streef_value_is_missing (target))
    return STREEF_REASON_TARGET_MISSING;
  if (target->kind == STREEF_VALUE_RANGE)
    return STREEF_REASON_TARGET_RANGE;
  if (achieved->kind != STREEF_VALUE_NUMBER || target->kind != STREEF_VALUE_NUMBER)
    return STREEF_REASON_NOT_EXACT;
  return STREEF_REASON_NONE;
}

static StreefReason
compute_difference (const StreefValue *achieved,
                    const StreefValue *target,
                    StreefNumber      *out_difference)
{
  const StreefReason reason = find_reason (achieved, target);

  if (reason != STREEF_REASON_NONE)
    return reason;

  return streef_number_subtract (&achieved->number, &target->number, out_difference) ? STREEF_REASON_NONE
                                                                                    : STREEF_REASON_OVERFLOW;
}

static StreefReason
compute_rate (const StreefValue *achieved,
              const StreefValue *target,
              StreefNumber      *out_rate)
{
  const StreefReason reason = find_reason (achieved, target);

  if (reason != STREEF_REASON_NONE)
    return reason;
  if (streef_number_get_sign (&target->number) == 0)
    return STREEF_REASON_TARGET_ZERO;
  if (streef_number_get_sign (&target->number) < 0)
    return STREEF_REASON_TARGET_NEGATIVE;

  return streef_number_percent_of (&achieved->number, &target->number, 1, out_rate) ? STREEF_REASON_NONE
                                                                                   : STREEF_REASON_OVERFLOW;
}

static int
get_effect (StreefStatus status)
{
  if (status == STREEF_STATUS_EXCEEDED)
    return +1;
  return status == STREEF_STATUS_NEARLY_MET || status == STREEF_STATUS_NOT_MET ? -1 : 0;
}

/**
 * streef_judge:
 * @result: (nullable): a result of @category; %NULL where the data has none, which is judged as a missing one
 * @reference_date: (nullable): the day the figures stand at; where it is not valid every year counts as over
 *
 * Decided in this order: nothing achieved, not available; a text, or two kinds that do not compare, not comparable; no target; a year
 * that is not over, so far; direction unknown, not judged; then by direction and tolerance. What only a bound or a range tells is
 * judged where all that it allows has one verdict (of exceeded and met together it is met), else it is not comparable. Difference and
 * rate do not depend on the verdict.
 *
 * Returns: what the result means against its target
 */
StreefJudgement
streef_judge (const StreefCategory *category,
              const StreefResult   *result,
              const GDate          *reference_date)
{
  StreefJudgement judgement = {
    .status = STREEF_STATUS_NOT_AVAILABLE,
    .difference_reason = STREEF_REASON_ACHIEVED_MISSING,
    .rate_reason = STREEF_REASON_ACHIEVED_MISSING,
  };

  if (result == NULL)
    return judgement;

  judgement.status = decide_status (category, result, reference_date);
  judgement.difference_reason = compute_difference (&result->achieved, &result->target, &judgement.difference);
  judgement.rate_reason = compute_rate (&result->achieved, &result->target, &judgement.rate);
  judgement.effect = get_effect (judgement.status);
  return judgement;
}

const char *
streef_status_get_code (StreefStatus status)
{
  static const char *const codes[] = {
    "exceeded",  "met",           "nearly-met",     "not-met",    "so-far",
    "no-target", "not-available", "not-comparable", "not-judged",
  };

  return codes[status];
}

/**
 * streef_status_is_reached:
 *
 * Returns: whether the target was exceeded or met
 */
gboolean
streef_status_is_reached (StreefStatus status)
{
  return status == STREEF_STATUS_EXCEEDED || status == STREEF_STATUS_MET;
}

/**
 * streef_status_is_judged:
 *
 * Returns: whether there is a verdict: exceeded, met, nearly met or not met
 */
gboolean
streef_status_is_judged (StreefStatus status)
{
  return status <= STREEF_STATUS_NOT_MET;
}

const char *
streef_reason_get_code (StreefReason reason)
{
  static const char *const codes[] = {
    "none",        "achieved-missing", "target-missing", "not-exact",
    "target-zero", "target-negative",  "target-range",   "overflow",
  };

  return codes[reason];
}
