/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-grid.h"
#include "load/streef-input.h"
#include "load/streef-loader.h"
#include "load/streef-reading.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/**
 * StreefBook:
 * @format: "ods", "fods" or "xlsx"
 * @grid: the cells of the sheet that was chosen
 * @reason: why that one: "only", "first" or "chosen"
 * @problems: (element-type StreefProblem): what is to be said of that sheet
 * @notations: how many of its numbers are written in one language only, by language; 0 where the file
 * does not hold the texts of numbers
 * @hidden: (element-type utf8): the names of the sheets that do not show
 *
 * A spreadsheet, of which one sheet was read. Initialise with `{ 0 }`.
 */
typedef struct
{
  const char *format;
  StreefGrid *grid;
  const char *reason;
  GPtrArray *problems;
  guint notations[STREEF_N_LANGUAGES];
  GPtrArray *hidden;
} StreefBook;

gboolean streef_book_read  (StreefBook           *self,
                            const StreefInput    *input,
                            const StreefReading  *reading,
                            GCancellable         *cancellable,
                            StreefProgress        progress,
                            gpointer              progress_data,
                            GError              **error);
void     streef_book_clear (StreefBook           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefBook, streef_book_clear)

G_END_DECLS
