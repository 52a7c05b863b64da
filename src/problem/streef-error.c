/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-error.h"

typedef struct
{
  StreefProblem *problem; /* owned */
} StreefErrorPrivate;

static void
streef_error_private_init (StreefErrorPrivate *private)
{
}

static void
streef_error_private_copy (const StreefErrorPrivate *source,
                           StreefErrorPrivate       *copy)
{
  if (source->problem != NULL)
    copy->problem = streef_problem_ref (source->problem);
}

static void
streef_error_private_clear (StreefErrorPrivate *private)
{
  g_clear_pointer (&private->problem, streef_problem_unref);
}

G_DEFINE_EXTENDED_ERROR (StreefError, streef_error)

static void
append_place (GString           *message,
              const StreefPlace *place)
{
  g_autofree char *cell = streef_place_dup_cell_name (place);

  if (place->file != NULL)
    {
      g_autofree char *file = g_filename_display_name (place->file);
      g_string_append_printf (message, ": %s", file);
    }
  if (place->sheet != NULL)
    g_string_append_printf (message, ", sheet %s", place->sheet);
  if (place->line != 0)
    g_string_append_printf (message, ", line %u", place->line);
  if (cell != NULL)
    g_string_append_printf (message, ", cell %s", cell);
}

/* One line for logs: what users read is made by wording/. */
static char *
write_technical_line (const StreefProblem *problem)
{
  GString *message = g_string_new (streef_problem_code_get_id (streef_problem_get_code (problem)));

  append_place (message, streef_problem_get_place (problem));
  for (guint i = 0; i < streef_problem_get_n_arguments (problem); i++)
    {
      g_autofree char *argument = g_strescape (streef_problem_get_argument (problem, i), NULL);
      g_string_append_printf (message, "%s\"%s\"", i == 0 ? ": " : ", ", argument);
    }

  return g_string_free (message, FALSE);
}

/**
 * streef_error_set:
 * @error: (out) (optional): where to put the error
 * @problem: (transfer full): what went wrong
 *
 * Sets an error in [const@STREEF_ERROR] that carries @problem. Where @error is %NULL the problem is
 * dropped.
 */
void
streef_error_set (GError        **error,
                  StreefProblem  *problem)
{
  g_autofree char *message = NULL;

  if (error == NULL)
    {
      streef_problem_unref (problem);
      return;
    }

  message = write_technical_line (problem);
  g_set_error_literal (error, STREEF_ERROR, (int) streef_problem_get_code (problem), message);
  streef_error_get_private (*error)->problem = problem;
}

/**
 * streef_error_get_problem:
 * @error: an error of any domain
 *
 * Returns: (transfer none) (nullable): the problem that the error carries; %NULL where it is of
 * another domain
 */
const StreefProblem *
streef_error_get_problem (const GError *error)
{
  if (error->domain != STREEF_ERROR)
    return NULL;

  return streef_error_get_private (error)->problem;
}
