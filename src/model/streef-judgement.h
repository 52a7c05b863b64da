/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-category.h"

G_BEGIN_DECLS

/* Codes: exceeded met nearly-met not-met so-far no-target not-available not-comparable not-judged. */
typedef enum
{
  STREEF_STATUS_EXCEEDED,
  STREEF_STATUS_MET,
  STREEF_STATUS_NEARLY_MET,
  STREEF_STATUS_NOT_MET,
  STREEF_STATUS_SO_FAR,
  STREEF_STATUS_NO_TARGET,
  STREEF_STATUS_NOT_AVAILABLE,
  STREEF_STATUS_NOT_COMPARABLE,
  STREEF_STATUS_NOT_JUDGED,
} StreefStatus;

#define STREEF_N_STATUSES (STREEF_STATUS_NOT_JUDGED + 1)

/* Why a difference or a rate does not exist. Codes: none, achieved-missing, target-missing, not-exact, target-zero, target-negative, target-range, overflow. */
typedef enum
{
  STREEF_REASON_NONE,
  STREEF_REASON_ACHIEVED_MISSING,
  STREEF_REASON_TARGET_MISSING,
  STREEF_REASON_NOT_EXACT,       /* a bound, a text or yes/no on one side */
  STREEF_REASON_TARGET_ZERO,
  STREEF_REASON_TARGET_NEGATIVE,
  STREEF_REASON_TARGET_RANGE,
  STREEF_REASON_OVERFLOW,
} StreefReason;

/**
 * StreefJudgement:
 * @difference: achieved − target, exact; valid where @difference_reason is none
 * @rate: achieved / target × 100, rounded half away from zero to one decimal; valid where @rate_reason is none
 * @effect: +1 where the difference is favourable, −1 unfavourable, 0 neither or not known
 *
 * What one result means against its target.
 */
typedef struct
{
  StreefStatus status;
  StreefReason difference_reason;
  StreefReason rate_reason;
  int effect;
  StreefNumber difference;
  StreefNumber rate;
} StreefJudgement;

StreefJudgement streef_judge            (const StreefCategory *category,
                                         const StreefResult   *result,
                                         const GDate          *reference_date);
const char     *streef_status_get_code  (StreefStatus          status);
gboolean        streef_status_is_reached (StreefStatus         status);
gboolean        streef_status_is_judged (StreefStatus          status);
const char     *streef_reason_get_code  (StreefReason          reason);

G_END_DECLS
