/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

/* What differs. The codes in files and JSON: achieved, target, firmness, achieved-origin,
 * target-origin, part, unit, direction. */
typedef enum
{
  STREEF_CHANGE_ACHIEVED,
  STREEF_CHANGE_TARGET,
  STREEF_CHANGE_FIRMNESS,
  STREEF_CHANGE_ACHIEVED_ORIGIN,
  STREEF_CHANGE_TARGET_ORIGIN,
  STREEF_CHANGE_PART,
  STREEF_CHANGE_UNIT,
  STREEF_CHANGE_DIRECTION,
} StreefChangeWhat;

#define STREEF_N_CHANGES (STREEF_CHANGE_DIRECTION + 1)

/* Codes: changed, added, removed. */
typedef enum
{
  STREEF_CHANGE_CHANGED,
  STREEF_CHANGE_ADDED,
  STREEF_CHANGE_REMOVED,
} StreefChangeKind;

/**
 * StreefChange:
 * @year: 0 where it is about the category in all its years: its part, unit or direction
 * @before_category, @after_category: (nullable): the category in either data set
 * @before, @after: (nullable): the result in either; both are %NULL where there is no year, one where
 * only the other data set has a result of that year
 *
 * One difference between two data sets. It borrows from both.
 */
typedef struct
{
  StreefChangeWhat what;
  int year;
  const StreefCategory *before_category;
  const StreefCategory *after_category;
  const StreefResult *before;
  const StreefResult *after;
} StreefChange;

/**
 * StreefChanges:
 *
 * What changed from one data set to another: all that their fingerprints tell apart and nothing
 * else, so that there are no changes exactly where the fingerprints are equal. In the order of the
 * former, what only the latter has behind it. Immutable; it keeps both data sets.
 */
typedef struct
{
  const StreefDataset *before;
  const StreefDataset *after;
  guint n_changes;
  const StreefChange *changes;
  GArray *array; /* private */
} StreefChanges;

StreefChanges *streef_changes_new  (const StreefDataset *before,
                                    const StreefDataset *after);
void           streef_changes_free (StreefChanges       *self);

StreefChangeKind      streef_change_get_kind      (const StreefChange *self);
const StreefCategory *streef_change_get_category  (const StreefChange *self);
const char           *streef_change_what_get_code (StreefChangeWhat    what);
const char           *streef_change_kind_get_code (StreefChangeKind    kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefChanges, streef_changes_free)

G_END_DECLS
