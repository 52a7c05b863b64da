/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-number-format.h"
#include "load/streef-xlsx-part.h"

G_BEGIN_DECLS

/**
 * StreefXlsxStyles:
 *
 * How the cells of a workbook show their numbers, by the number of their style.
 */
typedef struct _StreefXlsxStyles StreefXlsxStyles;

StreefXlsxStyles         *streef_xlsx_styles_read         (StreefPackage           *package,
                                                           const char              *part,
                                                           GError                 **error);
void                      streef_xlsx_styles_free         (StreefXlsxStyles        *self);
const StreefNumberFormat *streef_xlsx_styles_get          (const StreefXlsxStyles  *self,
                                                           guint                    style);
gboolean                  streef_xlsx_styles_get_language (const StreefXlsxStyles  *self,
                                                           StreefLanguage          *out_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefXlsxStyles, streef_xlsx_styles_free)

G_END_DECLS
