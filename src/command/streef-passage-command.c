/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-passage-command.h"

#include "command/streef-console.h"
#include "wording/streef-passage.h"

/**
 * streef_passage_command_run:
 * @request: what is asked for
 *
 * Writes the sentences for the letter to standard output.
 *
 * Returns: whether they were written
 */
gboolean
streef_passage_command_run (const StreefRequest *request,
                            GError             **error)
{
  const StreefLanguage language = request->options->language;
  g_autoptr (StreefComparison) comparison
      = streef_request_compare_categories (request, request->year);
  g_autofree char *passage = streef_passage (comparison, language);

  return streef_console_write (passage, language, error);
}
