/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "report/streef-paragraph.h"
#include "report/streef-structure.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_COLUMN_OF_NAMES,   /* the first: takes what room is left, each cell the head of its row */
  STREEF_COLUMN_OF_TEXT,
  STREEF_COLUMN_OF_FIGURES, /* right aligned, on their decimal sign */
  STREEF_COLUMN_OF_STATUS,  /* with room for ◆ */
} StreefPageColumnKind;

typedef enum
{
  STREEF_ROW_PLAIN       = 0,
  STREEF_ROW_TOTAL       = 1 << 0, /* a strong rule below it; stays with the next row */
  STREEF_ROW_GROUP       = 1 << 1, /* its first cell alone; stays with the next row */
} StreefPageRowFlags;

/**
 * StreefPageColumn:
 * @x: its left end, from that of the table
 * @least: how narrow it can get when words are broken between
 * @room: what it is wider than its widest cell
 * @inset: from its edge to its text: the right edge for figures, where note letters hang, else the
 *     left
 * @tail: the widest of what stands behind the whole part of its figures
 *
 * A column while its table is laid out. In points.
 */
typedef struct
{
  StreefPageColumnKind kind;
  StreefParagraph *heading;
  double x;
  double width;
  double least;
  double room;
  double inset;
  double tail;
} StreefPageColumn;

/**
 * StreefSetCell:
 * @marks: (nullable) (array zero-terminated=1): the letters of its notes
 * @spoken: (nullable): how it reads where that differs from @text
 * @tail: how wide what stands behind the whole part of its figure is
 *
 * A cell whose text was set.
 */
typedef struct
{
  StreefParagraph *text;
  StreefParagraph **marks;
  char *spoken;
  double indent;
  double tail;
  gboolean is_quiet;
  gboolean is_missed;
} StreefSetCell;

typedef struct _StreefSetRow StreefSetRow;

/**
 * StreefSetRow:
 * @table: the table that it is a row of
 * @group: (nullable): the row with the name of the group that it belongs to
 * @head: (nullable): its head, once it is in the flow
 */
struct _StreefSetRow
{
  StreefPageRowFlags flags;
  StreefSetCell *cells;
  gpointer table;
  const StreefSetRow *group;
  const StreefElement *head;
};

double streef_page_cell_measure_tail   (const StreefSetCell    *self,
                                        StreefLanguage          language);
gboolean streef_page_columns_are_narrow (GArray                *columns,
                                         GArray                *rows,
                                         double                 width);
double streef_page_columns_place       (GArray                 *columns,
                                        GArray                 *rows,
                                        double                  width,
                                        double                  widest);
double streef_page_column_get_tail     (const StreefPageColumn *self,
                                        const StreefSetCell    *cell);
double streef_page_column_get_line_x   (const StreefPageColumn *self,
                                        double                  line_width,
                                        double                  tail);

G_END_DECLS
