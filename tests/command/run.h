/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What a program did: its exit status and what it wrote. */
typedef struct
{
  int status;
  char *output;
  char *errors;
} Run;

/* Runs the program that was built, in @folder, with @arguments as a shell would take them apart.
 * @variables, `NAME=VALUE` each and ended by NULL, are added to the test's environment; may be
 * NULL. */
Run *run_streefcijfer (const char        *folder,
                       const char *const *variables,
                       const char        *arguments);
/* Runs @script by the shell, in @folder; there "$STREEFCIJFER" is the program that was built. */
Run *run_shell        (const char        *folder,
                       const char        *script);
void run_free         (Run               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* Compares @actual with the file @name of tests/reference. Where they differ it is written to the
 * tests' build folder, so that the two can be laid side by side and the reference replaced. */
void assert_reference (const char *name,
                       const char *actual);

/* The folder of the examples that come with the program. */
char *dup_examples_folder (void);
