/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-blocks.h"

G_BEGIN_DECLS

/* From this many pages on they have a list of contents. */
#define STREEF_FEWEST_PAGES_WITH_CONTENTS 6

void streef_page_contents_add (StreefBlocks  *blocks,
                               StreefElement *root);

G_END_DECLS
