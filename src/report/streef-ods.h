/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-sheets.h"

G_BEGIN_DECLS

GBytes *streef_ods_write (const StreefWorkbook  *workbook,
                          GError               **error);

G_END_DECLS
