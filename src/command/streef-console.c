/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-console.h"

#include "language/streef-catalogue.h"
#include "language/streef-plain-text.h"
#include "problem/streef-error.h"
#include "wording/streef-problem-text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The exit statuses. */
enum
{
  WRONG_USE = 2,
  NOT_READ = 3,
  NOT_WRITTEN = 4,
};

/**
 * streef_console_prepare:
 *
 * Sees to it that what cannot be written is an error that is told, never a death by signal, and
 * that no file that is opened later takes the place of a closed standard stream.
 */
void
streef_console_prepare (void)
{
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  /* The lowest free descriptor is taken: each closed stream becomes one that cannot be written. */
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fcntl (descriptor, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) < 0)
      return;
}

static void
set_write_error (int            failure,
                 StreefLanguage language,
                 GError       **error)
{
  const gboolean is_full = failure == ENOSPC || failure == EDQUOT || failure == EFBIG;
  const char *name = streef_text (language, "standard output");

  if (is_full)
    streef_error_set (error, streef_problem_new (STREEF_PROBLEM_DISK_FULL, NULL, name, NULL));
  else
    streef_error_set (error, streef_problem_new (STREEF_PROBLEM_WRITE_FAILED, NULL, name,
                                                 g_strerror (failure), NULL));
}

static gboolean
write_bytes (const char    *text,
             gsize          length,
             StreefLanguage language,
             GError       **error)
{
  while (length > 0)
    {
      const gssize n = write (STDOUT_FILENO, text, length);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          set_write_error (errno, language, error);
          return FALSE;
        }

      text += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/**
 * streef_console_write:
 * @text: what is written to standard output, with a line end where it has none
 * @language: that of messages
 *
 * Returns: whether all of it was written
 */
gboolean
streef_console_write (const char    *text,
                      StreefLanguage language,
                      GError       **error)
{
  return write_bytes (text, strlen (text), language, error)
         && (g_str_has_suffix (text, "\n") || write_bytes ("\n", 1, language, error));
}

/**
 * streef_console_say:
 * @text: what is said on standard error; what it quotes cannot command the terminal
 */
void
streef_console_say (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *plain = streef_plain_text_new (lines[i], NULL);

      g_free (lines[i]);
      lines[i] = plain;
    }

  joined = g_strjoinv ("\n", lines);
  fprintf (stderr, "streefcijfer: %s\n", joined);
}

/**
 * streef_console_say_problem:
 * @problem: a problem in the data, or what was understood of a file
 * @language: that of the message
 */
void
streef_console_say_problem (const StreefProblem *problem,
                            StreefLanguage       language)
{
  g_autofree char *text = streef_problem_text_placed (problem, language);

  streef_console_say (text);
}

/**
 * streef_console_say_error:
 * @error: what went wrong
 * @language: that of the message
 */
void
streef_console_say_error (const GError  *error,
                          StreefLanguage language)
{
  g_autofree char *text = streef_error_text (error, language);

  streef_console_say (text);
}

/**
 * streef_console_get_status:
 * @error: what went wrong
 *
 * Returns: the exit status that tells it
 */
int
streef_console_get_status (const GError *error)
{
  const StreefProblem *problem = streef_error_get_problem (error);

  if (problem == NULL)
    return NOT_READ;

  switch (streef_problem_get_kind (problem))
    {
    case STREEF_PROBLEM_USAGE:
      return WRONG_USE;
    case STREEF_PROBLEM_NOT_WRITTEN:
      return NOT_WRITTEN;
    case STREEF_PROBLEM_REFUSED:
    case STREEF_PROBLEM_DECIDE:
    case STREEF_PROBLEM_INFORM:
    case STREEF_PROBLEM_UNDERSTOOD:
    default:
      return NOT_READ;
    }
}
