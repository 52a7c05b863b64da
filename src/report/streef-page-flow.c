/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-flow.h"

/* Heights that fill a page to the last are sums of many. */
#define TOLERANCE 0.01

/**
 * StreefPageFlow:
 * @pieces: (element-type StreefPiece): in the order of reading
 * @pages: (element-type GPtrArray): of leaves, in the order of drawing
 * @cursor: the line that the last piece ended on, from the top of the page
 * @is_fresh: whether nothing stands on the page yet
 * @n_placed: how many pieces have their place
 * @insert_at: where streef_page_flow_add() puts its piece
 *
 * Pieces, one after the other, and the pages that they are put on.
 */
struct _StreefPageFlow
{
  GPtrArray *pieces;
  GPtrArray *pages;
  double cursor;
  gboolean is_fresh;
  guint n_placed;
  guint insert_at;
};

static void
free_piece (gpointer data)
{
  StreefPiece *self = data;

  g_ptr_array_unref (self->leaves);
  g_free (self);
}

StreefPageFlow *
streef_page_flow_new (void)
{
  StreefPageFlow *self = g_new0 (StreefPageFlow, 1);

  self->pieces = g_ptr_array_new_with_free_func (free_piece);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
streef_page_flow_free (StreefPageFlow *self)
{
  g_ptr_array_unref (self->pieces);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

/**
 * streef_page_flow_add:
 * @self: a flow that is not placed yet, or is in a StreefRepeat
 * @before, @first, @keep: as in StreefPiece
 *
 * Returns: (transfer none): the new piece, empty; after those added before
 */
StreefPiece *
streef_page_flow_add (StreefPageFlow *self,
                      double          before,
                      double          first,
                      gboolean        keep)
{
  StreefPiece *piece = g_new0 (StreefPiece, 1);

  piece->before = before;
  piece->first = first;
  piece->keep = keep;
  piece->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free);
  g_ptr_array_insert (self->pieces, (int) self->insert_at++, piece);

  return piece;
}

/* Takes ownership of @leaf. */
void
streef_piece_take_leaf (StreefPiece *self,
                        StreefLeaf  *leaf)
{
  g_ptr_array_add (self->leaves, leaf);
}

/**
 * streef_page_take_leaf:
 * @page: (element-type StreefLeaf): a page
 * @number: which page that is, from 0
 * @leaf: (transfer full): what is drawn next there, where it stands
 *
 * Gives the leaf its page and its ordinal, and makes it a kid of its element.
 */
void
streef_page_take_leaf (GPtrArray  *page,
                       guint       number,
                       StreefLeaf *leaf)
{
  StreefLeaf *last = page->len > 0 ? g_ptr_array_index (page, page->len - 1) : NULL;

  if (last != NULL && streef_leaf_absorb (last, leaf))
    {
      streef_leaf_free (leaf);
      return;
    }

  leaf->page = number;
  leaf->ordinal = page->len;
  if (leaf->element != NULL)
    streef_element_add_leaf (leaf->element, leaf);
  g_ptr_array_add (page, leaf);
}

/**
 * streef_page_put_under:
 * @page: (element-type StreefLeaf): a page
 * @number: which page that is, from 0
 * @leaf: (transfer full): an artifact that is drawn there before everything else
 */
void
streef_page_put_under (GPtrArray  *page,
                       guint       number,
                       StreefLeaf *leaf)
{
  leaf->page = number;
  g_ptr_array_insert (page, 0, leaf);
  for (guint i = 0; i < page->len; i++)
    ((StreefLeaf *) g_ptr_array_index (page, i))->ordinal = i;
}

static StreefPiece *
get_piece (StreefPageFlow *self,
           guint           index)
{
  return g_ptr_array_index (self->pieces, index);
}

static void
start_page (StreefPageFlow *self)
{
  g_ptr_array_add (self->pages,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free));
  self->cursor = STREEF_PAGE_TOP;
  self->is_fresh = TRUE;
}

static double
get_advance (const StreefPiece *piece,
             gboolean           is_fresh)
{
  return is_fresh ? piece->first : piece->before;
}

/* Up to the next piece that may stand on another page than the one before it. */
static guint
find_end_of_kept (StreefPageFlow *self,
                  guint           start)
{
  guint end = start + 1;

  while (end < self->pieces->len && get_piece (self, end)->keep)
    end++;

  return end;
}

static double
measure (StreefPageFlow *self,
         guint           start,
         guint           end)
{
  gboolean is_fresh = self->is_fresh;
  double length = 0;

  for (guint i = start; i < end; i++)
    {
      length += get_advance (get_piece (self, i), is_fresh);
      is_fresh = FALSE;
    }

  return length;
}

static gboolean
fits (StreefPageFlow *self,
      guint           start,
      guint           end)
{
  return self->cursor + measure (self, start, end) <= STREEF_PAGE_BOTTOM + TOLERANCE;
}

static void
place_piece (StreefPageFlow *self,
             StreefPiece    *piece)
{
  const guint number = self->pages->len - 1;
  GPtrArray *page = g_ptr_array_index (self->pages, number);

  self->cursor += get_advance (piece, self->is_fresh);
  self->is_fresh = FALSE;
  for (guint i = 0; i < piece->leaves->len; i++)
    {
      StreefLeaf *leaf = g_ptr_array_index (piece->leaves, i);

      streef_leaf_move (leaf, self->cursor);
      streef_page_take_leaf (page, number, leaf);
    }
  /* Their pages have the leaves now. */
  g_ptr_array_set_free_func (piece->leaves, NULL);
  g_ptr_array_set_size (piece->leaves, 0);
  self->n_placed++;
}

/* Starts a page with what the next piece wants repeated, which goes into the flow before it. */
static void
turn_page (StreefPageFlow *self)
{
  StreefPiece *next = get_piece (self, self->n_placed);

  start_page (self);
  if (next->repeat == NULL)
    return;

  self->insert_at = self->n_placed;
  next->repeat (self, next->repeat_data);
  while (self->n_placed < self->insert_at)
    place_piece (self, get_piece (self, self->n_placed));
}

/* What has to stay together but is longer than a page is put down piece by piece. */
static void
place_long (StreefPageFlow *self,
            guint           n_left)
{
  for (; n_left > 0; n_left--)
    {
      if (!self->is_fresh && !fits (self, self->n_placed, self->n_placed + 1))
        turn_page (self);
      place_piece (self, get_piece (self, self->n_placed));
    }
}

/**
 * streef_page_flow_place:
 * @self: a flow
 *
 * Puts every piece on a page: as many on a page as fit, without parting what stays together.
 */
void
streef_page_flow_place (StreefPageFlow *self)
{
  start_page (self);
  while (self->n_placed < self->pieces->len)
    {
      const guint n_kept = find_end_of_kept (self, self->n_placed) - self->n_placed;

      if (!self->is_fresh && !fits (self, self->n_placed, self->n_placed + n_kept))
        turn_page (self);
      place_long (self, n_kept);
    }
}

/**
 * streef_page_flow_steal_pages:
 * @self: a flow that was placed
 *
 * Returns: (transfer full) (element-type GPtrArray): pages of leaves, in the order of drawing
 */
GPtrArray *
streef_page_flow_steal_pages (StreefPageFlow *self)
{
  return g_steal_pointer (&self->pages);
}
