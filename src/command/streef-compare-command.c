/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-compare-command.h"

#include "command/streef-console.h"
#include "command/streef-table-json.h"
#include "problem/streef-error.h"
#include "wording/streef-changes-text.h"

/**
 * streef_compare_command_check:
 * @options: the options of a table; those without --against pass
 *
 * Two data sets are compared as a whole: whether they are the same says nothing where only a part
 * of them was looked at.
 *
 * Returns: false with @error set where what is asked for does not go together
 */
gboolean
streef_compare_command_check (const StreefOptions *options,
                              GError             **error)
{
  const char *conflict = options->year != 0 ? "--year" : "--category";

  if (options->against == NULL || (options->year == 0 && options->category == NULL))
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_OPTIONS_CONFLICT, NULL, conflict,
                                               "--against", NULL));
  return FALSE;
}

/**
 * streef_compare_command_run:
 * @request: what is asked for, with what it is compared with
 * @out_is_same: (out): whether the figures are the same
 *
 * Writes what differs to standard output.
 *
 * Returns: whether it was written
 */
gboolean
streef_compare_command_run (const StreefRequest *request,
                            gboolean            *out_is_same,
                            GError             **error)
{
  const StreefOptions *options = request->options;
  g_autoptr (StreefChanges) changes = streef_changes_new (request->dataset, request->against);
  g_autofree char *text = NULL;

  *out_is_same = changes->n_changes == 0;
  if (options->format == STREEF_TABLE_JSON)
    text = streef_table_json_new (request, changes);
  else
    text = options->format == STREEF_TABLE_CSV
             ? streef_changes_text_dup_csv (changes, options->language)
             : streef_changes_text_dup_plain (changes, options->language);

  return streef_console_write (text, options->language, error);
}
