/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-package-limits.h"

/* What a file may hold at most. Each is tested on both sides. */

#define STREEF_LIMIT_FILE_MIB 256
#define STREEF_LIMIT_FILE_BYTES ((gsize) STREEF_LIMIT_FILE_MIB << 20)
#define STREEF_LIMIT_PDF_MIB 64
#define STREEF_LIMIT_PDF_BYTES ((gsize) STREEF_LIMIT_PDF_MIB << 20)
#define STREEF_LIMIT_ATTACHED_BYTES ((gsize) 32 << 20)
#define STREEF_LIMIT_CELLS 2000000
#define STREEF_LIMIT_COLUMNS 16384
#define STREEF_LIMIT_ROWS 1048576 /* of a sheet */
#define STREEF_LIMIT_TEXT_MIB 64 /* of all texts of a sheet, and of those that its cells share */
#define STREEF_LIMIT_TEXT_BYTES ((gsize) STREEF_LIMIT_TEXT_MIB << 20)
#define STREEF_LIMIT_CELL_CHARACTERS 32767
#define STREEF_LIMIT_LEVELS 32 /* of categories below each other */
#define STREEF_LIMIT_STRAYS 1000 /* that are told, of the bytes that are no UTF-8 */
#define STREEF_LIMIT_CELLS_TOLD 1000 /* of a sheet, of those that something is wrong with */
#define STREEF_LIMIT_SHEETS 1000

/* Results are of years in this range, ends included. */
#define STREEF_FIRST_YEAR 1900
#define STREEF_LAST_YEAR 2100
