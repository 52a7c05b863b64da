/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-structure.h"

G_BEGIN_DECLS

/* The page, in points: A4 with the margins of the summary. */
#define STREEF_PAGE_WIDTH (210 / 25.4 * 72)
#define STREEF_PAGE_HEIGHT (297 / 25.4 * 72)
#define STREEF_PAGE_LEFT (25 / 25.4 * 72)
#define STREEF_PAGE_RIGHT (STREEF_PAGE_WIDTH - 21 / 25.4 * 72)
#define STREEF_PAGE_TOP (20 / 25.4 * 72)
#define STREEF_PAGE_BOTTOM (STREEF_PAGE_HEIGHT - 25 / 25.4 * 72)
#define STREEF_COLUMN_WIDTH (24 / 25.4 * 72)
#define STREEF_COLUMN_GUTTER (4 / 25.4 * 72)
/* The width of @n columns with the gutters between them. */
#define STREEF_COLUMNS(n) \
  ((n) * (STREEF_COLUMN_WIDTH + STREEF_COLUMN_GUTTER) - STREEF_COLUMN_GUTTER)

typedef struct _StreefPageFlow StreefPageFlow;
typedef struct _StreefPiece StreefPiece;

/* Adds what has to be said again at the head of a page, before the piece that goes on there. */
typedef void (*StreefRepeat) (StreefPageFlow *flow,
                              gpointer        data);

/**
 * StreefPiece:
 * @before: from the line that the piece before it ends on, to the line that it ends on itself: a
 *     baseline, a rule, the foot of a picture
 * @first: the same from the top margin, where it is the first of its page
 * @keep: whether it stays on the page of the piece before it
 * @repeat: (nullable): called first where a page starts with this piece
 * @leaves: (element-type StreefLeaf): what it draws, the line that it ends on being y 0; owned
 *
 * What is never split: a line of text, a row of a table, a picture. A summary is a flow of these.
 */
struct _StreefPiece
{
  double before;
  double first;
  gboolean keep;
  StreefRepeat repeat;
  gpointer repeat_data;
  GPtrArray *leaves;
};

StreefPageFlow *streef_page_flow_new         (void);
void            streef_page_flow_free        (StreefPageFlow  *self);
StreefPiece    *streef_page_flow_add         (StreefPageFlow  *self,
                                              double           before,
                                              double           first,
                                              gboolean         keep);
void            streef_page_flow_place       (StreefPageFlow  *self);
GPtrArray      *streef_page_flow_steal_pages (StreefPageFlow  *self);

void            streef_piece_take_leaf       (StreefPiece     *self,
                                              StreefLeaf      *leaf);
void            streef_page_take_leaf        (GPtrArray       *page,
                                              guint            number,
                                              StreefLeaf      *leaf);
void            streef_page_put_under        (GPtrArray       *page,
                                              guint            number,
                                              StreefLeaf      *leaf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefPageFlow, streef_page_flow_free)

G_END_DECLS
