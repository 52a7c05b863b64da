/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* "Source: Kamerstuk 31 015, nr. 121.": where the figures shown come from, as the data says: of each figure, else of its files, else the
 * letter that it goes with; "" where it says nothing. (transfer full) */
char *streef_source_text (const StreefComparison *comparison, StreefLanguage language);

G_END_DECLS
