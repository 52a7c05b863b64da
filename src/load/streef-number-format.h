/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "load/streef-stored-number.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_NUMBER_FORMAT_GENERAL, /* as it is stored */
  STREEF_NUMBER_FORMAT_FIXED,   /* decimals, per cent, thousands */
  STREEF_NUMBER_FORMAT_DATE,
  STREEF_NUMBER_FORMAT_OTHER, /* shows something else: fractions, conditions, nothing */
} StreefNumberFormatKind;

/* The parts of a date that a format shows. */
typedef enum
{
  STREEF_DATE_YEAR = 1 << 0,
  STREEF_DATE_MONTH = 1 << 1,
  STREEF_DATE_DAY = 1 << 2,
  STREEF_DATE_TIME = 1 << 3,
} StreefDateParts;

/**
 * StreefNumberFormat:
 * @code: as the file gives it
 * @min_decimals, @max_decimals: how many are shown
 * @power: the power of ten that the stored number is taken by: 2 for per cent, −3 for thousands
 * @is_grouped: whether thousands are set apart
 * @before, @after: what is shown around the number
 * @date_parts: for a date
 * @language: whose notation the format is in; where it does not say, @has_language is %FALSE
 *
 * What the first section of a spreadsheet's number format shows of a number.
 */
typedef struct
{
  StreefNumberFormatKind kind;
  char *code;
  guint min_decimals;
  guint max_decimals;
  int power;
  gboolean is_grouped;
  GString *before;
  GString *after;
  StreefDateParts date_parts;
  gboolean has_language;
  StreefLanguage language;
} StreefNumberFormat;

StreefNumberFormat *streef_number_format_new   (const char               *code);
void                streef_number_format_free  (StreefNumberFormat       *self);
const char         *streef_number_format_get_standard (guint              id);
gboolean            streef_number_format_show  (const StreefNumberFormat *self,
                                                StreefStoredNumber       *stored,
                                                StreefLanguage            notation,
                                                GString                  *text,
                                                GString                  *number,
                                                gboolean                 *out_is_finer);

G_END_DECLS
