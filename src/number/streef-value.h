/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number/streef-number.h"
#include "problem/streef-place.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_VALUE_MISSING, /* `missing` says how */
  STREEF_VALUE_NUMBER,  /* `number` */
  STREEF_VALUE_BOUND,   /* `bound` and `number`: "> 90" */
  STREEF_VALUE_RANGE,   /* `number` to `high`, both inside */
  STREEF_VALUE_YES_NO,  /* `yes` */
  STREEF_VALUE_TEXT,    /* `text`: what could not be read with certainty, as it stands in the cell */
} StreefValueKind;

/* The codes of the missing kinds in files and JSON: blank, not-applicable, not-yet-known, not-available, confidential, dash. */
typedef enum
{
  STREEF_MISSING_BLANK,
  STREEF_MISSING_NOT_APPLICABLE,
  STREEF_MISSING_NOT_YET_KNOWN,
  STREEF_MISSING_NOT_AVAILABLE,
  STREEF_MISSING_CONFIDENTIAL,
  STREEF_MISSING_DASH,
} StreefMissing;

typedef enum
{
  STREEF_BOUND_BELOW,    /* < */
  STREEF_BOUND_AT_MOST,  /* ≤ */
  STREEF_BOUND_AT_LEAST, /* ≥ */
  STREEF_BOUND_ABOVE,    /* > */
} StreefBound;

typedef enum
{
  STREEF_ORIGIN_DELIVERED,
  STREEF_ORIGIN_CORRECTED,
  STREEF_ORIGIN_DERIVED,
} StreefOrigin;

/**
 * StreefValue:
 * @text: (nullable): for STREEF_VALUE_TEXT, a GRefString owned by the value
 * @rule: (nullable): for a derived value how it was made ("842 − 25 − 364"), a GRefString owned by the value
 *
 * What a cell holds, with its origin and its place. Missing is not zero: a zeroed StreefValue is missing (blank),
 * delivered, at no place. Initialise with `{ 0 }`, release with streef_value_clear().
 */
typedef struct
{
  guint8 kind;    /* StreefValueKind */
  guint8 missing; /* StreefMissing */
  guint8 bound;   /* StreefBound */
  guint8 origin;  /* StreefOrigin */
  gboolean yes;
  StreefNumber number;
  StreefNumber high;
  GRefString *text;
  GRefString *rule;
  StreefPlace place;
} StreefValue;

void         streef_value_init_number  (StreefValue        *self,
                                        const StreefNumber *number);
void         streef_value_init_missing (StreefValue        *self,
                                        StreefMissing       missing);
void         streef_value_init_text    (StreefValue        *self,
                                        const char         *text);
void         streef_value_copy         (StreefValue        *self,
                                        const StreefValue  *other);
void         streef_value_clear        (StreefValue        *self);
gboolean     streef_value_equal        (const StreefValue  *a,
                                        const StreefValue  *b);
gboolean     streef_value_is_missing   (const StreefValue  *self);
gboolean     streef_value_is_numeric   (const StreefValue  *self);
const char  *streef_missing_get_code   (StreefMissing       missing);
const char  *streef_origin_get_code    (StreefOrigin        origin);
const char  *streef_bound_get_sign     (StreefBound         bound);
void         streef_value_append_plain (const StreefValue  *self,
                                        GString            *string);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefValue, streef_value_clear)

G_END_DECLS
