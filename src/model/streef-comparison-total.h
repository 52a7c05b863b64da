/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

gboolean streef_comparison_find_total (StreefComparisonRow *rows,
                                       guint                n_rows,
                                       guint               *out_position);

G_END_DECLS
