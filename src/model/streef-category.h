/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-result.h"

G_BEGIN_DECLS

/* Codes: higher, lower, range, unknown. */
typedef enum
{
  STREEF_DIRECTION_UNKNOWN,
  STREEF_DIRECTION_HIGHER,
  STREEF_DIRECTION_LOWER,
  STREEF_DIRECTION_RANGE,
} StreefDirection;

/* How a category belongs to its parent. Codes: adds-up, of-which, apart. */
typedef enum
{
  STREEF_PART_ADDS_UP,
  STREEF_PART_OF_WHICH,
  STREEF_PART_APART,
} StreefPart;

/* By how much a target may be missed and still be nearly met. */
typedef struct
{
  StreefNumber number;
  gboolean in_percent; /* of the target; else in the category's unit */
} StreefTolerance;

/**
 * StreefCategory:
 * @names: (array length=n_names): the path from the top: names as delivered, the last one its own; its identity
 * @name: its own name per language
 * @definition: what is counted, per language
 * @unit: what it is counted in, per language; "%" for percentages, empty when not given
 * @parent: (nullable): the category that it is a part of, borrowed within the data set
 * @results: (element-type StreefResult): ordered by year, at most one a year; empty for a mere theme
 *
 * Anything that is counted each year, a part of it, or a theme that holds such. Immutable once in a data set, owned by it.
 */
typedef struct _StreefCategory StreefCategory;

struct _StreefCategory
{
  GRefString **names;
  guint n_names;
  StreefTexts name;
  StreefTexts definition;
  StreefTexts unit;
  StreefDirection direction;
  StreefPart part;
  StreefTolerance tolerance;
  const StreefCategory *parent;
  GPtrArray *parts;   /* (element-type StreefCategory): borrowed, in delivered order */
  GPtrArray *results;
};

/* Joins the names of a path where it stands for the category: as a key in the program and in the fingerprint. No name holds it. */
#define STREEF_PATH_SEPARATOR "\x1f"

StreefCategory     *streef_category_new             (const StreefCategory *parent,
                                                     const char           *name);
void                streef_category_free            (StreefCategory       *self);
const char         *streef_direction_get_code       (StreefDirection       direction);
const char         *streef_part_get_code            (StreefPart            part);
const char         *streef_category_get_name        (const StreefCategory *self,
                                                     StreefLanguage        language);
const char         *streef_category_get_unit        (const StreefCategory *self,
                                                     StreefLanguage        language);
gboolean            streef_category_is_percentage   (const StreefCategory *self);
guint               streef_category_get_depth       (const StreefCategory *self);
char               *streef_category_dup_path        (const StreefCategory *self,
                                                     const char           *separator);
const StreefResult *streef_category_get_result      (const StreefCategory *self,
                                                     int                   year);
gboolean            streef_category_covers_year     (const StreefCategory *self,
                                                     int                   year);
gboolean            streef_category_has_course      (const StreefCategory *self,
                                                     int                   year);
gboolean            streef_category_is_within       (const StreefCategory *self,
                                                     const StreefCategory *ancestor);

G_END_DECLS
