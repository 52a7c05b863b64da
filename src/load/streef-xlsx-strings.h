/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-xlsx-part.h"

G_BEGIN_DECLS

/* A character is at most as long as this in a file: "_x000D_". */
#define STREEF_XLSX_ESCAPED_BYTES 7

/**
 * StreefXlsxStrings:
 *
 * The texts that the cells of a workbook share, each known by its number from 0.
 */
typedef struct _StreefXlsxStrings StreefXlsxStrings;

StreefXlsxStrings *streef_xlsx_strings_read (StreefPackage            *package,
                                             const char               *part,
                                             StreefXmlPulse            pulse,
                                             gpointer                  pulse_data,
                                             GError                  **error);
void               streef_xlsx_strings_free (StreefXlsxStrings        *self);
const char        *streef_xlsx_strings_get  (const StreefXlsxStrings  *self,
                                             guint                     index,
                                             gsize                    *out_length);

/* Texts have characters that XML has no place for as `_x000D_`. Mends the text from @start on. */
void               streef_xlsx_text_unescape (GString                 *text,
                                              gsize                    start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefXlsxStrings, streef_xlsx_strings_free)

G_END_DECLS
