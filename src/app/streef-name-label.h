/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Labels that show the name of a category or a theme, however long: a few lines, with the whole
 * name in the tooltip where that is not enough. */

void        streef_name_label_show     (GtkLabel *label, const char *name);
const char *streef_name_label_get_name (GtkLabel *label);
