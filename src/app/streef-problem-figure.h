/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

gboolean streef_problem_figure_is_about (const StreefProblem *problem,
                                         const StreefResult  *result);
gboolean streef_problem_figure_find     (const StreefProblem *problem,
                                         const StreefDataset *dataset,
                                         StreefKey           *out_key);

G_END_DECLS
