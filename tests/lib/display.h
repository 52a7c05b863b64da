/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-application.h"
#include "app/streef-window-private.h"

/* For tests that need a display: the real application and window, without the process's main loop.
 */

/* To be called first in main(): GTK, libadwaita and the program's own types and resources. */
void               display_init         (int *argc, char ***argv);
/* Takes part in the main loop until @is_done says so; fails the test when that takes too long. */
void               display_wait         (gboolean (*is_done) (gpointer data), gpointer data);
/* Lets what was asked for at this moment happen: layout, idle work, drawing. */
void               display_settle       (void);

StreefApplication *display_application  (void);
/* A window of a size that shows an example of data/examples; (transfer none), destroyed by
 * display_close(). */
StreefWindow      *display_open         (const char *example, int width, int height);
void               display_close        (StreefWindow *window);

/* Every widget that is shown, one line each: its type, texts, tooltip, accessible name and
 * description, state. (transfer full) */
char              *display_describe     (GtkWidget *widget);
/* What the widget looks like. (transfer full) */
cairo_surface_t   *display_draw         (GtkWidget *widget);
/* Fails the test where they differ, after writing both to the build folder; releases both. */
void display_take_same (cairo_surface_t *surface, cairo_surface_t *expected, const char *name);
