/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/* What is wrong with a theme file and what to do about it. (transfer full) (nullable): %NULL where
 * the problem is another. */
char *streef_theme_text (const StreefProblem *problem,
                         StreefLanguage       language);

G_END_DECLS
