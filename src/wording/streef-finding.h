/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-headline.h"

G_BEGIN_DECLS

/* The finding of one row: "468 investigations in 2020, 158 above the target of 310". (transfer full) */
char *streef_finding_row      (const StreefComparisonRow *row, StreefLanguage language);
/* The same with its category: "Post: 90 per cent in 2016, 10 percentage points below the target of 100 per cent". (transfer full) */
char *streef_finding_named    (const StreefComparisonRow *row, StreefLanguage language);
/* Status and rate: "Exceeded · 151.0% of the target". (transfer full) */
char *streef_finding_status   (const StreefComparisonRow *row, StreefLanguage language);
/* One row for a screen reader: "Cybercrime: Regular investigations. 2020: 468 investigations achieved, target 310, exceeded." (transfer full) */
char *streef_finding_sentence (const StreefComparisonRow *row, StreefLanguage language);
/* The same without the category: "2020: 468 investigations achieved, target 310, exceeded." (transfer full) */
char *streef_finding_year_sentence (const StreefComparisonRow *row, StreefLanguage language);

G_END_DECLS
