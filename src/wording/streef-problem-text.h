/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/* What is wrong and what to do, one or two sentences without the place. (transfer full) */
char *streef_problem_text       (const StreefProblem *problem, StreefLanguage language);
/* The same with file, line and cell in front: "interventions.csv, line 7, cell G7: …". (transfer full) */
char *streef_problem_text_placed (const StreefProblem *problem, StreefLanguage language);
/* For any GError: the problem's text if it carries one, else a sentence that quotes the system's message. (transfer full) */
char *streef_error_text         (const GError *error, StreefLanguage language);

G_END_DECLS
