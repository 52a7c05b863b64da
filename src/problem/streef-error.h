/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-problem.h"

G_BEGIN_DECLS

/**
 * STREEF_ERROR:
 *
 * The one error domain. Its codes are [enum@StreefProblemCode]; each error carries its problem, from
 * which `wording/` makes the sentence for users. The GError's message is a technical line for logs.
 */
#define STREEF_ERROR (streef_error_quark ())
GQuark               streef_error_quark       (void);

void                 streef_error_set         (GError        **error,
                                               StreefProblem  *problem);   /* (transfer full) */
const StreefProblem *streef_error_get_problem (const GError   *error);

G_END_DECLS
