/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "load/streef-sink.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/**
 * StreefBookSink:
 * @begin_sheet: a sheet begins: where its rows go, %NULL where they are not wanted
 * @end_sheet: the rows of a sheet that was wanted have come
 * @take_problem: (transfer full): what is to be said of the sheet that is being read
 * @take_note: what is noted with a cell of it
 * @cover: the cells from the first place to the second were made one, and show as the first
 *
 * Where readers of spreadsheets tell what the file has, sheet by sheet, in the order of the file.
 */
typedef struct _StreefBookSink StreefBookSink;

struct _StreefBookSink
{
  StreefSink *(*begin_sheet)  (StreefBookSink  *self,
                               const char      *name,
                               gboolean         is_hidden);
  gboolean    (*end_sheet)    (StreefBookSink  *self,
                               GError         **error);
  void        (*take_problem) (StreefBookSink  *self,
                               StreefProblem   *problem);
  void        (*take_note)    (StreefBookSink  *self,
                               guint            row,
                               guint            column,
                               const char      *text);
  gboolean    (*cover)        (StreefBookSink  *self,
                               guint            top,
                               guint            left,
                               guint            bottom,
                               guint            right,
                               GError         **error);
  /* How often a number of the sheet is written in one notation only; where the texts come from the
   * file. */
  void        (*take_notation) (StreefBookSink *self,
                                StreefLanguage  notation);
};

G_END_DECLS
