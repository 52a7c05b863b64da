/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-table-command.h"

#include "command/streef-console.h"
#include "command/streef-table-json.h"
#include "wording/streef-table.h"

/**
 * streef_table_command_run:
 * @request: what is asked for
 *
 * Writes the table to standard output.
 *
 * Returns: whether it was written
 */
gboolean
streef_table_command_run (const StreefRequest *request,
                          GError             **error)
{
  const StreefOptions *options = request->options;
  g_autoptr (StreefComparison) comparison = NULL;
  g_autoptr (StreefTable) table = NULL;
  g_autofree char *text = NULL;

  if (options->format == STREEF_TABLE_JSON)
    {
      text = streef_table_json_new (request, NULL);
      return streef_console_write (text, options->language, error);
    }

  comparison = streef_request_is_about_years (request)
                   ? streef_request_compare_years (request, request->category)
                   : streef_request_compare_categories (request, request->year);
  table = streef_table_new (comparison, options->language);
  text = options->format == STREEF_TABLE_CSV ? streef_table_dup_csv (table)
                                             : streef_table_dup_plain (table);
  return streef_console_write (text, options->language, error);
}
