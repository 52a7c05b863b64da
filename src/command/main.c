/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-command.h"

int
main (int   argc,
      char *argv[])
{
  return streef_command_run (argc, argv);
}
