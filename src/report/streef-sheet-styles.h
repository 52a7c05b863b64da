/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/* How a number of a sheet is shown. */
typedef enum
{
  STREEF_FORMAT_NUMBER,
  STREEF_FORMAT_SIGNED,     /* with a plus sign */
  STREEF_FORMAT_PERCENTAGE, /* the value is a part of one */
  STREEF_N_FORMATS,
} StreefNumberFormat;

char *streef_sheet_styles_dup_number (StreefNumberFormat  format,
                                      guint               decimals,
                                      gboolean            is_strong);
char *streef_sheet_styles_dup_text   (guint               depth,
                                      gboolean            is_strong);
void  streef_sheet_styles_append     (GString            *xml,
                                      StreefLanguage      language,
                                      guint               max_decimals,
                                      guint               max_depth);

G_END_DECLS
