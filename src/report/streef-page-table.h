/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-blocks.h"
#include "wording/streef-table.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_COLUMN_OF_NAMES,   /* the first: takes what room is left, each cell the head of its row */
  STREEF_COLUMN_OF_TEXT,
  STREEF_COLUMN_OF_FIGURES, /* right aligned, on their decimal sign */
  STREEF_COLUMN_OF_STATUS,  /* with room for ◆ */
} StreefPageColumnKind;

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

typedef enum
{
  STREEF_ROW_PLAIN       = 0,
  STREEF_ROW_TOTAL       = 1 << 0, /* a strong rule below it; stays with the next row */
  STREEF_ROW_GROUP       = 1 << 1, /* its first cell alone; stays with the next row */
} StreefPageRowFlags;

/**
 * StreefPageTable:
 *
 * A table on the pages: its columns, then its rows are added, then it is put into the flow once.
 * Where it goes on to another page its title and head are repeated. Owned by its blocks.
 */
typedef struct _StreefPageTable StreefPageTable;

StreefPageTable *streef_page_table_new        (StreefBlocks          *blocks,
                                               const char            *title);
void             streef_page_table_free       (StreefPageTable       *self);
void             streef_page_table_add_column (StreefPageTable       *self,
                                               StreefPageColumnKind   kind,
                                               const char            *heading);
void             streef_page_table_add_row    (StreefPageTable       *self,
                                               StreefPageRowFlags     flags,
                                               const StreefPageCell  *cells);
void             streef_page_table_flow       (StreefPageTable       *self,
                                               double                 width,
                                               double                 row_height);
void             streef_page_table_add_table  (StreefBlocks          *blocks,
                                               const StreefTable     *table,
                                               double                 before,
                                               double                 width,
                                               double                 row_height);

G_END_DECLS
