/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-headline.h"

G_BEGIN_DECLS

/* Sentences of the lead (streef_finding_lead()) that a passage has too. */

/* "That is 140.3 per cent of the target."; %NULL where there is no rate, or it would be that of a percentage. (transfer full) (nullable) */
char *streef_lead_rate    (const StreefComparisonRow *row, StreefLanguage language);
/* Which categories have derived figures; %NULL where none has. (transfer full) (nullable) */
char *streef_lead_derived (const StreefComparison *comparison, StreefLanguage language);

G_END_DECLS
