/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

gboolean streef_header_find   (StreefSheet *sheet,
                               GError     **error);
gboolean streef_header_is_table (const StreefGrid    *grid,
                                 const StreefReading *reading);
void     streef_header_settle (StreefSheet *sheet);

G_END_DECLS
