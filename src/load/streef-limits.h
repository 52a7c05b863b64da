/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a file may hold at most. Each is tested on both sides. */

#define STREEF_LIMIT_FILE_MIB 256
#define STREEF_LIMIT_FILE_BYTES ((gsize) STREEF_LIMIT_FILE_MIB << 20)
#define STREEF_LIMIT_PDF_MIB 64
#define STREEF_LIMIT_PDF_BYTES ((gsize) STREEF_LIMIT_PDF_MIB << 20)
#define STREEF_LIMIT_ATTACHED_BYTES ((gsize) 32 << 20)
#define STREEF_LIMIT_UNPACKED_FREELY ((gsize) 10 << 20)
#define STREEF_LIMIT_UNPACKING_RATIO 1000 /* beyond that */
#define STREEF_LIMIT_CELLS 2000000
#define STREEF_LIMIT_COLUMNS 16384
#define STREEF_LIMIT_CELL_CHARACTERS 32767
#define STREEF_LIMIT_LEVELS 32 /* of categories below each other */
#define STREEF_LIMIT_STRAYS 1000 /* that are told, of the bytes that are no UTF-8 */

/* Results are of years in this range, ends included. */
#define STREEF_FIRST_YEAR 1900
#define STREEF_LAST_YEAR 2100
