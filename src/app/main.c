/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-application.h"
#include "app/streef-desktop-language.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (StreefApplication) application = NULL;

  /* What the desktop and screen readers call the program, whose file is named window. */
  g_set_prgname ("streefcijfer");
  g_set_application_name ("Streefcijfer");
  streef_desktop_language_init ();
  application = streef_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
