/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* "842 interventions in 2015, 242 above the target of 600"; without a total: "3 of the 9 targets exceeded in 2020". (transfer full) */
char *streef_finding_headline (const StreefComparison *comparison, StreefLanguage language);
/* What the headline leaves out, in one to three sentences; "" when there is nothing to add. (transfer full) */
char *streef_finding_lead     (const StreefComparison *comparison, StreefLanguage language);
/* The title of a chart of a year's categories: what the parts did, where the headline tells the total or only the good: "All categories above
 * target, Regular investigations by most", "4 of 5 targets not met". (transfer full) */
char *streef_finding_of_parts (const StreefComparison *comparison, StreefLanguage language);

/* The one row that speaks for all of a year: the total where it has a target and a result, or the only row there is. (nullable) */
const StreefComparisonRow *streef_finding_get_speaker (const StreefComparison *comparison);

/* The title of a chart of several categories over the years: "2019–2022: 6 of 19 targets not met". (transfer full) */
char *streef_finding_of_courses (const StreefComparison *comparison, StreefLanguage language);

G_END_DECLS
