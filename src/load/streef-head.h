/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

gboolean streef_head_is_line (const StreefSheet *sheet,
                              guint              row);
void     streef_head_read    (StreefSheet       *sheet);

G_END_DECLS
