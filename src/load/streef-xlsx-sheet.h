/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-row-feed.h"
#include "load/streef-xlsx-strings.h"
#include "load/streef-xlsx-styles.h"

G_BEGIN_DECLS

/**
 * StreefXlsxBook:
 * @notation: how the texts of numbers are written, for the file does not say
 *
 * What the sheets of a workbook have in common. All is borrowed.
 */
typedef struct
{
  StreefPackage *package;
  const StreefXlsxStrings *strings;
  const StreefXlsxStyles *styles;
  gboolean from_1904;
  StreefLanguage notation;
  StreefXmlPulse pulse;
  gpointer pulse_data;
} StreefXlsxBook;

gboolean streef_xlsx_sheet_read    (const StreefXlsxBook  *book,
                                    const char            *part,
                                    StreefRowFeed         *feed,
                                    GError               **error);
gboolean streef_xlsx_comments_read (const StreefXlsxBook  *book,
                                    const char            *part,
                                    StreefRowFeed         *feed,
                                    GError               **error);

G_END_DECLS
