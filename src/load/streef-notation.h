/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

void streef_notation_recognise (StreefSheet *sheet,
                                guint        n_rows);

G_END_DECLS
