/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of text that shows as it reads: no line breaks, no control characters, none that turn
 * the order of others. They would part the rows of a table, command a terminal, or show a figure
 * other than it is. */

gboolean streef_plain_text_is  (const char *text);
char    *streef_plain_text_new (const char *text,
                                GString    *left_out);

G_END_DECLS
