/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-book-sink.h"

/* Takes every sheet of a spreadsheet, and aborts where a reader gives what it may not: text that is no UTF-8, a number
 * that is none, a row or column beyond the last, a problem without what it needs. */
typedef struct
{
  StreefBookSink sink;
  StreefSink rows;
  guint n_rows;
  gboolean is_open;
} BookChecker;

void book_checker_init (BookChecker *self);
