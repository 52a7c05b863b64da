/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs two commands in turn and says how the one compares with the other:
 *
 *   measure PAIRS ONE OTHER      each a command for /bin/sh -c, which should `exec` the program
 *
 * Prints, separated by TABs: for time, processor time and largest resident memory the median of one, the median of the other, and the
 * median of the ratios of the pairs. Times are in milliseconds, memory in MiB. The time of a program that prints a line
 * "first-frame MICROSECONDS" (of the monotonic clock) ends there, else it ends with the program. A first pair is run and not counted. */

typedef enum
{
  QUANTITY_TIME,
  QUANTITY_PROCESSOR,
  QUANTITY_MEMORY,
} Quantity;

#define N_QUANTITIES (QUANTITY_MEMORY + 1)

typedef struct
{
  double quantities[N_QUANTITIES];
} Run;

static const char first_frame[] = "first-frame ";

static void
fail (const char *what)
{
  fprintf (stderr, "measure: %s: %s\n", what, g_strerror (errno));
  exit (2);
}

static void
run_child (const char *command,
           int         output)
{
  if (dup2 (output, STDOUT_FILENO) < 0)
    _exit (127);
  execl ("/bin/sh", "sh", "-c", command, NULL);
  _exit (127);
}

/* When the program says that it showed its first frame; @otherwise where it says nothing. */
static gint64
read_end (int    output,
          gint64 otherwise)
{
  char start[64];
  const gssize length = pread (output, start, sizeof start - 1, 0);

  if (length < (gssize) strlen (first_frame))
    return otherwise;

  start[length] = '\0';
  return g_str_has_prefix (start, first_frame) ? g_ascii_strtoll (start + strlen (first_frame), NULL, 10) : otherwise;
}

static double
get_milliseconds (const struct timeval *time)
{
  return (double) time->tv_sec * 1000 + (double) time->tv_usec / 1000;
}

static Run
run (const char *command)
{
  char name[] = "/tmp/measure-XXXXXX";
  const int output = mkstemp (name);
  struct rusage usage;
  gint64 started;
  gint64 ended;
  pid_t child;
  int status;
  Run result;

  if (output < 0)
    fail (name);
  unlink (name);
  fcntl (output, F_SETFD, FD_CLOEXEC);

  started = g_get_monotonic_time ();
  child = fork ();
  if (child < 0)
    fail ("fork");
  if (child == 0)
    run_child (command, output);
  if (wait4 (child, &status, 0, &usage) < 0)
    fail ("wait4");
  ended = read_end (output, g_get_monotonic_time ());
  close (output);

  /* 1 is no fault of a program that tells of problems in its data. */
  if (!WIFEXITED (status) || WEXITSTATUS (status) > 1)
    {
      fprintf (stderr, "measure: this failed (%d): %s\n", WEXITSTATUS (status), command);
      exit (1);
    }

  result.quantities[QUANTITY_TIME] = (double) (ended - started) / 1000;
  result.quantities[QUANTITY_PROCESSOR] = get_milliseconds (&usage.ru_utime) + get_milliseconds (&usage.ru_stime);
  result.quantities[QUANTITY_MEMORY] = (double) usage.ru_maxrss / 1024;
  return result;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_median (double *values,
            guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);
  return n_values % 2 == 1 ? values[n_values / 2] : (values[n_values / 2 - 1] + values[n_values / 2]) / 2;
}

static void
print_quantity (const Run *ones,
                const Run *others,
                guint      n_pairs,
                Quantity   quantity)
{
  g_autofree double *one = g_new (double, n_pairs);
  g_autofree double *other = g_new (double, n_pairs);
  g_autofree double *ratio = g_new (double, n_pairs);

  for (guint i = 0; i < n_pairs; i++)
    {
      one[i] = ones[i].quantities[quantity];
      other[i] = others[i].quantities[quantity];
      ratio[i] = one[i] / MAX (other[i], 0.001);
    }

  printf ("%s%.1f\t%.1f\t%.3f", quantity > 0 ? "\t" : "", get_median (one, n_pairs), get_median (other, n_pairs),
          get_median (ratio, n_pairs));
}

int
main (int   argc,
      char *argv[])
{
  const guint n_pairs = argc == 4 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  g_autofree Run *ones = g_new0 (Run, n_pairs);
  g_autofree Run *others = g_new0 (Run, n_pairs);

  if (n_pairs == 0)
    {
      fputs ("usage: measure PAIRS ONE OTHER\n", stderr);
      return 2;
    }

  run (argv[2]);
  run (argv[3]);
  for (guint i = 0; i < n_pairs; i++)
    {
      /* Whichever is run second may find a warmer machine: they take turns. */
      if (i % 2 == 0)
        ones[i] = run (argv[2]);
      others[i] = run (argv[3]);
      if (i % 2 == 1)
        ones[i] = run (argv[2]);
    }

  for (Quantity quantity = 0; quantity < N_QUANTITIES; quantity++)
    print_quantity (ones, others, n_pairs, quantity);
  putchar ('\n');
  return 0;
}
