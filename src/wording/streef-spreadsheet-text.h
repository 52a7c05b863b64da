/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

char *streef_spreadsheet_text (const StreefProblem *problem,
                               StreefLanguage       language);

G_END_DECLS
