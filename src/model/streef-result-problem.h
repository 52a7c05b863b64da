/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-category.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

StreefProblem *streef_result_problem_new (StreefProblemCode     code,
                                          const StreefPlace    *place,
                                          const StreefCategory *category,
                                          int                   year,
                                          const StreefValue    *one,
                                          const StreefValue    *other);

G_END_DECLS
