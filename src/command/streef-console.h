/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/* What a command says: results on standard output, everything else on standard error, all in
 * UTF-8. */

void     streef_console_prepare      (void);
gboolean streef_console_write        (const char          *text,
                                      StreefLanguage       language,
                                      GError             **error);
void     streef_console_say          (const char          *text);
void     streef_console_say_problem  (const StreefProblem *problem,
                                      StreefLanguage       language);
void     streef_console_say_error    (const GError        *error,
                                      StreefLanguage       language);
int      streef_console_get_status   (const GError        *error);

G_END_DECLS
