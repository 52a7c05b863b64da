/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

gboolean streef_layout_long_take (const StreefSheet *sheet,
                                  GCancellable      *cancellable,
                                  GError           **error);

G_END_DECLS
