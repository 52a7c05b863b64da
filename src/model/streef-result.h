/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-texts.h"
#include "number/streef-value.h"

G_BEGIN_DECLS

/* How firm a figure is; a higher value goes before a lower one. Codes: provisional, final, revised. */
typedef enum
{
  STREEF_FIRMNESS_PROVISIONAL,
  STREEF_FIRMNESS_FINAL,
  STREEF_FIRMNESS_REVISED,
} StreefFirmness;

const char *streef_firmness_get_code (StreefFirmness firmness);

/* A figure that was given before the one that holds now. */
typedef struct
{
  StreefValue achieved;
  StreefFirmness firmness;
} StreefEarlierFigure;

/**
 * StreefResult:
 * @year: the calendar year
 * @achieved: what was reached; missing when not reported
 * @target: what was agreed; missing when nothing was agreed. A range is a target between two numbers.
 * @firmness: how firm @achieved is
 * @break_before: whether the series breaks before this year: earlier years do not compare with it
 * @note: what explains the figure, per language
 * @source: (nullable): where the data says that the figure comes from, a GRefString
 * @earlier: (nullable) (element-type StreefEarlierFigure): earlier figures, the oldest first
 *
 * One year of one category. Immutable once it is in a data set, reference-counted (streef_result_ref()).
 */
typedef struct
{
  int year;
  StreefFirmness firmness;
  StreefValue achieved;
  StreefValue target;
  gboolean break_before;
  StreefTexts note;
  GRefString *source;
  GArray *earlier;
} StreefResult;

StreefResult *streef_result_new   (int           year);
StreefResult *streef_result_ref   (StreefResult *self);
void          streef_result_unref (StreefResult *self);
void          streef_result_take_earlier (StreefResult   *self,
                                          StreefValue    *achieved,
                                          StreefFirmness  firmness);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefResult, streef_result_unref)

G_END_DECLS
