/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

char *streef_information_text (StreefProblemCode  code,
                               const char        *a,
                               const char        *b,
                               const char        *c,
                               const char        *d,
                               StreefLanguage     language);

G_END_DECLS
