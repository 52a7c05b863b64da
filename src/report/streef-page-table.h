/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-columns.h"
#include "report/streef-page-notes.h"

G_BEGIN_DECLS

/**
 * StreefPageCell:
 * @spoken: (nullable): how it reads where that differs from @text
 * @marks: (nullable): the letters of its notes, which hang behind it
 * @indent: from the column's left end
 */
typedef struct
{
  const char *text;
  const char *spoken;
  const char *marks;
  double indent;
  gboolean is_strong;
  gboolean is_quiet;  /* in the secondary colour */
  gboolean is_missed; /* ◆ before it */
} StreefPageCell;

/**
 * StreefPageTable:
 *
 * A table on the pages: its columns, then its rows are added, then it is put into the flow once.
 * Where it goes on to another page its title and head are repeated. Owned by its blocks.
 */
typedef struct _StreefPageTable StreefPageTable;

StreefPageTable *streef_page_table_new        (StreefBlocks          *blocks,
                                               const char            *title,
                                               StreefPageNotes       *notes);
void             streef_page_table_free       (StreefPageTable       *self);
void             streef_page_table_add_column (StreefPageTable       *self,
                                               StreefPageColumnKind   kind,
                                               const char            *heading);
void             streef_page_table_add_row    (StreefPageTable       *self,
                                               StreefPageRowFlags     flags,
                                               const StreefPageCell  *cells);
gboolean         streef_page_table_is_narrow  (StreefPageTable       *self,
                                               double                 width);
void             streef_page_table_flow       (StreefPageTable       *self,
                                               double                 width,
                                               double                 widest,
                                               double                 row_height,
                                               guint                  outline);

G_END_DECLS
