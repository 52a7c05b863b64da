/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds a file that came with the program, relative to the running executable, so that a moved
 * prefix still works: "fonts", "examples/interventions-2015.csv". In the build folder too.
 * (transfer full): the path, which may not exist when the installation is damaged. */
char *streef_installation_find_data   (const char *name);
/* "window": the program that shows the window. (transfer full) */
char *streef_installation_find_program (const char *name);

G_END_DECLS
