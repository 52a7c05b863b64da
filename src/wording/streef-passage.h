/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* The sentence for the letter about one row: "842 interventions, 242 more than the target of 600". (transfer full) */
char *streef_passage_row (const StreefComparisonRow *row, StreefLanguage language);
/* The passage about a whole comparison, as sentences that can be pasted into the letter: the total, each category, missed targets, results not yet known. (transfer full) */
char *streef_passage     (const StreefComparison *comparison, StreefLanguage language);

G_END_DECLS
