/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* "842 interventions in 2015, 242 above the target of 600"; without a total: "3 of 9 targets met in 2020". (transfer full) */
char *streef_finding_headline (const StreefComparison *comparison, StreefLanguage language);
/* What the headline leaves out, in one to three sentences; "" when there is nothing to add. (transfer full) */
char *streef_finding_lead     (const StreefComparison *comparison, StreefLanguage language);
/* The finding of one row: "468 investigations in 2020, 158 above the target of 310". (transfer full) */
char *streef_finding_row      (const StreefComparisonRow *row, StreefLanguage language);
/* One row for a screen reader: "Cybercrime: Regular investigations. 2020: 468 investigations achieved, target 310, exceeded." (transfer full) */
char *streef_finding_sentence (const StreefComparisonRow *row, StreefLanguage language);

G_END_DECLS
