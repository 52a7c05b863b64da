/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* The short words that stand in cells, chips and labels. Each word of the program for a status, a missing kind, a firmness or a column's
 * heading stands here and nowhere else. Borrowed strings live as long as the program. */

typedef enum
{
  STREEF_COLUMN_CATEGORY,
  STREEF_COLUMN_YEAR,
  STREEF_COLUMN_UNIT,       /* only where rows have different units */
  STREEF_COLUMN_ACHIEVED,
  STREEF_COLUMN_TARGET,
  STREEF_COLUMN_DIFFERENCE,
  STREEF_COLUMN_RATE,
  STREEF_COLUMN_STATUS,
} StreefColumnId;

const char *streef_words_heading   (StreefColumnId column, StreefLanguage language);
const char *streef_words_status    (StreefStatus status, StreefLanguage language);
const char *streef_words_missing   (StreefMissing missing, StreefLanguage language);
const char *streef_words_firmness  (StreefFirmness firmness, StreefLanguage language);
const char *streef_words_origin    (StreefOrigin origin, StreefLanguage language);
const char *streef_words_direction (StreefDirection direction, StreefLanguage language);
const char *streef_words_reason    (StreefReason reason, StreefLanguage language);

/* The status of a row as shown: a missing result names its kind ("not yet available"). */
const char *streef_words_row_status (const StreefComparisonRow *row, StreefLanguage language);

/* How many results have a status: "3 exceeded", "2 without a target". (transfer full) */
char *streef_words_count (StreefStatus status, guint n, StreefLanguage language);

/* A category's name as shown: parts of which start with "waarvan" / "of which". (transfer full) */
char *streef_words_category_name (const StreefCategory *category, StreefLanguage language);
/* A value with its unit's sign where it has one: "12,5%", "−14". Missing gives an en dash. (transfer full) */
char *streef_words_value      (const StreefCategory *category, const StreefValue *value, StreefLanguage language);
/* "+242", "−14" and for percentages "−14 procentpunt"; an en dash where there is none. (transfer full) */
char *streef_words_difference (const StreefCategory *category, const StreefJudgement *judgement, StreefLanguage language);
/* "140,3%"; an en dash where there is none. (transfer full) */
char *streef_words_rate       (const StreefJudgement *judgement, StreefLanguage language);
/* The place as users read it: "interventions-2015.csv, line 7, cell G7"; "" for no place. (transfer full) */
char *streef_words_place      (const StreefPlace *place, StreefLanguage language);
/* "2015" or "2015–2018". (transfer full) */
char *streef_words_span       (int first_year, int last_year);
/* A plain number in the language's notation; any other text as it is. (transfer full) */
char *streef_words_plain      (const char *text, StreefLanguage language);

G_END_DECLS
