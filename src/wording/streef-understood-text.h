/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/* What a reader understood of a file and why: the sentence of a code of STREEF_PROBLEM_UNDERSTOOD with its two arguments. (transfer full) */
char *streef_understood_text (StreefProblemCode code, const char *a, const char *b, StreefLanguage language);

/* A notation of numbers, "nl" or "en", with examples: "Dutch (1.370 and 12,5)". */
const char *streef_understood_notation (const char *code, StreefLanguage language);

G_END_DECLS
