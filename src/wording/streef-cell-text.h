/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/* Cells of tables in text: for terminals, and as fields of CSV and of tab-separated text. */

guint streef_cell_text_measure       (const char     *text);
void  streef_cell_text_append_spaces (GString        *string,
                                      guint           n);
void  streef_cell_text_end_line      (GString        *string);
gboolean streef_cell_text_would_run  (const char     *text);
void  streef_cell_text_append_field  (GString        *string,
                                      const char     *text,
                                      char            separator);
char  streef_cell_text_get_separator (StreefLanguage  language);

G_END_DECLS
