/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-command.h"

#include "command/streef-compare-command.h"
#include "command/streef-console.h"
#include "command/streef-export-command.h"
#include "command/streef-help.h"
#include "command/streef-passage-command.h"
#include "command/streef-table-command.h"
#include "language/streef-catalogue.h"
#include "report/streef-installation.h"

#include <unistd.h>

/* Exit statuses of what went well. */
enum
{
  DONE = 0,
  NEEDS_ATTENTION = 1,
};

#define NOT_OPENED 3

static int
fail (const GError  *error,
      StreefLanguage language)
{
  streef_console_say_error (error, language);
  return streef_console_get_status (error);
}

/* The window is a program of its own, so that a command need not load GTK. It takes the place of
 * this one. */
/* Whether the environment names a display, or a way of GTK's own to have one. */
static gboolean
has_display (void)
{
  static const char *const variables[] = { "WAYLAND_DISPLAY", "DISPLAY", "GDK_BACKEND" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return TRUE;
    }

  return FALSE;
}

static int
open_window (char         **argv,
             StreefLanguage language)
{
  g_autofree char *program = streef_installation_find_program ("window");
  g_autofree char *message = NULL;

  if (!has_display ())
    {
      streef_console_say (
          streef_text (language, "There is no display to open a window on. The commands export, "
                                 "table and passage need none; --help lists them."));
      return NOT_OPENED;
    }

  execv (program, argv);

  message = g_strdup_printf (
      /* Translators: the path of the program that shows the window. */
      streef_text (language, "The window cannot be opened: %s is not there or cannot be run. "
                             "Install Streefcijfer again."),
      program);
  streef_console_say (message);
  return NOT_OPENED;
}

/* Help or the version, to standard output. */
static int
write_answer (const char    *text,
              StreefLanguage language)
{
  g_autoptr (GError) error = NULL;

  return streef_console_write (text, language, &error) ? DONE : fail (error, language);
}

static gboolean
run_request (const StreefRequest *request,
             GError             **error)
{
  switch (request->options->command)
    {
    case STREEF_COMMAND_EXPORT:
      return streef_export_command_run (request, error);
    case STREEF_COMMAND_TABLE:
      return streef_table_command_run (request, error);
    case STREEF_COMMAND_PASSAGE:
      return streef_passage_command_run (request, error);
    case STREEF_COMMAND_WINDOW:
    default:
      g_assert_not_reached ();
    }
}

/* Exit status 1 says that the figures differ; problems in the data are told, but are no difference. */
static int
run_comparison (const StreefRequest *request)
{
  g_autoptr (GError) error = NULL;
  gboolean is_same;

  if (!streef_compare_command_run (request, &is_same, &error))
    return fail (error, request->options->language);

  return is_same ? DONE : NEEDS_ATTENTION;
}

static int
run_command (const StreefOptions *options)
{
  g_auto (StreefRequest) request = { 0 };
  g_autoptr (GError) error = NULL;

  if (options->command == STREEF_COMMAND_EXPORT && !streef_export_command_check (options, &error))
    return fail (error, options->language);
  if (!streef_compare_command_check (options, &error)
      || !streef_request_open (&request, options, &error))
    return fail (error, options->language);
  if (request.against != NULL)
    return run_comparison (&request);
  if (!run_request (&request, &error))
    return fail (error, options->language);

  return streef_dataset_has_problems (request.dataset) ? NEEDS_ATTENTION : DONE;
}

/**
 * streef_command_run:
 * @argc: how many arguments there are
 * @argv: (array length=argc) (array zero-terminated=1): the arguments, the program's name first
 *
 * Does what the command line asks for.
 *
 * Returns: the exit status
 */
int
streef_command_run (int    argc,
                    char **argv)
{
  g_auto (StreefOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *help = NULL;

  if (!streef_options_parse (&options, argc, argv, &error))
    {
      streef_console_prepare ();
      return fail (error, options.language);
    }

  if (options.command == STREEF_COMMAND_WINDOW && !options.wants_help && !options.wants_version)
    return open_window (argv, options.language);

  streef_console_prepare ();
  if (options.wants_version)
    return write_answer ("streefcijfer " STREEF_VERSION "\n", options.language);

  if (!options.wants_help)
    return run_command (&options);

  help = streef_help_new (options.command, options.language);
  return write_answer (help, options.language);
}
