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
/* The room of a page that lies on its side. */
#define STREEF_WIDE_RIGHT (STREEF_PAGE_HEIGHT - 21 / 25.4 * 72)
#define STREEF_WIDE_BOTTOM (STREEF_PAGE_WIDTH - 25 / 25.4 * 72)
#define STREEF_WIDE_WIDTH (STREEF_WIDE_RIGHT - STREEF_PAGE_LEFT)
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
 * @is_wide: whether its page lies on its side
 * @is_heading: whether it is a heading: a page may end before it so that the next one is not nearly
 *     empty
 * @repeat: (nullable): called first where a page starts with this piece
 * @repeat_length: how long what it adds is
 * @page, @advance: where it will stand, and how far behind the one before it, once it is planned
 * @leaves: (element-type StreefLeaf): what it draws, the line that it ends on being y 0; owned
 *
 * What is never split: a line of text, a row of a table, a picture. A summary is a flow of these.
 */
struct _StreefPiece
{
  double before;
  double first;
  gboolean keep;
  gboolean is_wide;
  gboolean is_heading;
  StreefRepeat repeat;
  gpointer repeat_data;
  double repeat_length;
  guint page;
  double advance;
  GPtrArray *leaves;
};

StreefPageFlow *streef_page_flow_new         (void);
void            streef_page_flow_free        (StreefPageFlow  *self);
StreefPiece    *streef_page_flow_add         (StreefPageFlow  *self,
                                              double           before,
                                              double           first,
                                              gboolean         keep);
guint           streef_page_flow_get_length  (StreefPageFlow  *self);
void            streef_page_flow_move        (StreefPageFlow  *self,
                                              guint            start,
                                              guint            end,
                                              guint            to);
StreefPiece    *streef_page_flow_get_piece   (StreefPageFlow  *self,
                                              guint            index);
void            streef_page_flow_set_wide    (StreefPageFlow  *self,
                                              gboolean         is_wide);
guint           streef_page_flow_plan        (StreefPageFlow  *self);
guint           streef_page_flow_get_n_pages (StreefPageFlow  *self);
double          streef_page_flow_get_fill    (StreefPageFlow  *self,
                                              guint            page);
gboolean        streef_page_flow_is_wide     (StreefPageFlow  *self,
                                              guint            page);
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
