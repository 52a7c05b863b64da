/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-flow.h"

/* Heights that fill a page to the last are sums of many. */
#define TOLERANCE 0.01

/* A page with less on it than this part of its room is nearly empty; one with more is full enough to
 * give something away. */
#define NEARLY_EMPTY 0.25
#define FULL_ENOUGH 0.5
/* Gaps from this length on can be made smaller, to so much of it, in steps. */
#define GAP 20.0
#define SMALLEST_GAP 0.7
#define GAP_STEP 0.1

/* A page while it is planned: where its last line is, and the first piece on it. */
typedef struct
{
  double cursor;
  gboolean is_wide;
  guint start;
} PlannedPage;

/**
 * StreefPageFlow:
 * @pieces: (element-type StreefPiece): in the order of reading
 * @pages: (element-type GPtrArray): of leaves, in the order of drawing
 * @plan: (element-type PlannedPage): which pieces each page will have
 * @cursor: the line that the last piece ended on, from the top of the page
 * @n_placed: how many pieces have their place
 * @insert_at: where streef_page_flow_add() puts its piece
 * @adds_wide: whether that piece needs a page that lies on its side
 *
 * Pieces, one after the other, and the pages that they are put on.
 */
struct _StreefPageFlow
{
  GPtrArray *pieces;
  GPtrArray *pages;
  GArray *plan;
  double cursor;
  guint n_placed;
  guint insert_at;
  gboolean adds_wide;
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
  self->plan = g_array_new (FALSE, FALSE, sizeof (PlannedPage));
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
streef_page_flow_free (StreefPageFlow *self)
{
  g_ptr_array_unref (self->pieces);
  g_array_unref (self->plan);
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
  piece->is_wide = self->adds_wide;
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

/* Whether what is added from now on goes on pages that lie on their side. */
void
streef_page_flow_set_wide (StreefPageFlow *self,
                           gboolean        is_wide)
{
  self->adds_wide = is_wide;
}

/* How many pieces there are. */
guint
streef_page_flow_get_length (StreefPageFlow *self)
{
  return self->pieces->len;
}

/**
 * streef_page_flow_get_piece:
 * @self: a flow
 * @index: which piece, from 0
 *
 * Returns: (transfer none): the piece
 */
StreefPiece *
streef_page_flow_get_piece (StreefPageFlow *self,
                            guint           index)
{
  return g_ptr_array_index (self->pieces, index);
}

/* Moves the pieces from @start up to @end to before what is piece @to of the others. */
void
streef_page_flow_move (StreefPageFlow *self,
                       guint           start,
                       guint           end,
                       guint           to)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = start; i < end; i++)
    g_ptr_array_add (moved, g_ptr_array_steal_index (self->pieces, start));
  for (guint i = 0; i < moved->len; i++)
    g_ptr_array_insert (self->pieces, (int) (to + i), moved->pdata[i]);
}

static double
get_bottom (gboolean is_wide)
{
  return is_wide ? STREEF_WIDE_BOTTOM : STREEF_PAGE_BOTTOM;
}

static double
get_advance (const StreefPiece *piece,
             gboolean           is_fresh,
             double             squeeze)
{
  if (is_fresh)
    return piece->first;

  return piece->before >= GAP && piece->is_heading ? piece->before * squeeze : piece->before;
}

/* Up to the next piece that may stand on another page than the one before it. */
static guint
find_end_of_kept (StreefPageFlow *self,
                  guint           start)
{
  guint end = start + 1;

  while (end < self->pieces->len && streef_page_flow_get_piece (self, end)->keep)
    end++;

  return end;
}

/**
 * Planner:
 * @squeeze: what the gaps before headings are multiplied with, from piece @squeeze_from on
 * @break_at: a piece that a page has to start with; 0 where there is none
 * @kept_end: up to which piece the pieces stay together
 *
 * The flow while it is decided on which page each piece will stand.
 */
typedef struct
{
  StreefPageFlow *flow;
  double squeeze;
  guint squeeze_from;
  guint break_at;
  guint kept_end;
  gboolean is_fresh;
} Planner;

static PlannedPage *
get_last_page (StreefPageFlow *self)
{
  return &g_array_index (self->plan, PlannedPage, self->plan->len - 1);
}

static double
get_squeeze (const Planner *self,
             guint          index)
{
  return index >= self->squeeze_from ? self->squeeze : 1;
}

static gboolean
fits (const Planner *self,
      guint          start,
      guint          end)
{
  const PlannedPage *page = get_last_page (self->flow);
  gboolean is_fresh = self->is_fresh;
  double length = 0;

  for (guint i = start; i < end; i++)
    {
      length += get_advance (streef_page_flow_get_piece (self->flow, i), is_fresh,
                             get_squeeze (self, i));
      is_fresh = FALSE;
    }

  return page->cursor + length <= get_bottom (page->is_wide) + TOLERANCE;
}

static void
plan_page (Planner *self,
           guint    start)
{
  const StreefPiece *piece = start < self->flow->pieces->len
                               ? streef_page_flow_get_piece (self->flow, start)
                               : NULL;
  PlannedPage page = { .cursor = STREEF_PAGE_TOP, .start = start };

  self->is_fresh = TRUE;
  if (piece != NULL)
    {
      page.is_wide = piece->is_wide;
      page.cursor += start > 0 ? piece->repeat_length : 0;
      self->is_fresh = start == 0 || piece->repeat == NULL;
    }
  g_array_append_val (self->flow->plan, page);
}

/* Whether a page starts with the piece. What has to stay together but is longer than a page is put
 * down piece by piece. */
static gboolean
needs_page (Planner *self,
            guint    index)
{
  const StreefPiece *piece = streef_page_flow_get_piece (self->flow, index);

  if (index == 0 || self->is_fresh)
    return FALSE;
  if (index == self->break_at || piece->is_wide != get_last_page (self->flow)->is_wide)
    return TRUE;
  if (index < self->kept_end)
    return !fits (self, index, index + 1);

  return !fits (self, index, find_end_of_kept (self->flow, index));
}

/* As many pieces on a page as fit, without parting what stays together. */
static void
plan_all (Planner *self)
{
  GArray *plan = self->flow->plan;

  g_array_set_size (plan, 0);
  plan_page (self, 0);
  for (guint i = 0; i < self->flow->pieces->len; i++)
    {
      StreefPiece *piece = streef_page_flow_get_piece (self->flow, i);

      if (needs_page (self, i))
        plan_page (self, i);
      if (i >= self->kept_end)
        self->kept_end = find_end_of_kept (self->flow, i);
      piece->page = plan->len - 1;
      piece->advance = get_advance (piece, self->is_fresh, get_squeeze (self, i));
      get_last_page (self->flow)->cursor += piece->advance;
      self->is_fresh = FALSE;
    }
}

/* How many pages were planned. */
guint
streef_page_flow_get_n_pages (StreefPageFlow *self)
{
  return self->plan->len;
}

/**
 * streef_page_flow_get_fill:
 * @self: a flow that was planned
 * @page: which page, from 0
 *
 * Returns: how much of its room it uses, from 0 to 1
 */
double
streef_page_flow_get_fill (StreefPageFlow *self,
                           guint           page)
{
  const PlannedPage *planned = &g_array_index (self->plan, PlannedPage, page);

  return (planned->cursor - STREEF_PAGE_TOP) / (get_bottom (planned->is_wide) - STREEF_PAGE_TOP);
}

gboolean
streef_page_flow_is_wide (StreefPageFlow *self,
                          guint           page)
{
  return g_array_index (self->plan, PlannedPage, page).is_wide;
}

static gboolean
is_last_page_lone (StreefPageFlow *self)
{
  return self->plan->len > 1 && streef_page_flow_get_fill (self, self->plan->len - 1) < NEARLY_EMPTY;
}

/* Makes the gaps of the last two pages smaller until the last one is not needed. */
static gboolean
squeeze_last_page (StreefPageFlow *self)
{
  const guint n_pages = self->plan->len;
  const guint from = g_array_index (self->plan, PlannedPage, n_pages - 2).start;

  for (double squeeze = 1 - GAP_STEP; squeeze >= SMALLEST_GAP - TOLERANCE; squeeze -= GAP_STEP)
    {
      Planner planner = { .flow = self, .squeeze = squeeze, .squeeze_from = from };

      plan_all (&planner);
      if (self->plan->len < n_pages)
        return TRUE;
    }

  return FALSE;
}

/* Whether it serves to end the page before the last one before piece @index. */
static gboolean
try_break (StreefPageFlow *self,
           guint           index)
{
  const guint n_pages = self->plan->len;

  plan_all (&(Planner) { .flow = self, .squeeze = 1, .break_at = index });
  return self->plan->len == n_pages && !is_last_page_lone (self)
         && streef_page_flow_get_fill (self, n_pages - 2) >= FULL_ENOUGH;
}

/* Ends the page before the last one earlier, at a heading, so that the last one has more on it. */
static void
fill_last_page (StreefPageFlow *self)
{
  const guint start = g_array_index (self->plan, PlannedPage, self->plan->len - 2).start;

  for (guint i = get_last_page (self)->start; i > start + 1; i--)
    {
      const StreefPiece *piece = streef_page_flow_get_piece (self, i - 1);

      if (piece->is_heading && !piece->keep && try_break (self, i - 1))
        return;
    }

  plan_all (&(Planner) { .flow = self, .squeeze = 1 });
}

/**
 * streef_page_flow_plan:
 * @self: a flow that is not placed yet
 *
 * Decides on which page each piece will stand. No last page has a few lines only where that can be
 * avoided.
 *
 * Returns: how many pages there will be
 */
guint
streef_page_flow_plan (StreefPageFlow *self)
{
  plan_all (&(Planner) { .flow = self, .squeeze = 1 });
  if (is_last_page_lone (self) && !squeeze_last_page (self))
    {
      plan_all (&(Planner) { .flow = self, .squeeze = 1 });
      fill_last_page (self);
    }

  return self->plan->len;
}

static void
start_page (StreefPageFlow *self)
{
  g_ptr_array_add (self->pages,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free));
  self->cursor = STREEF_PAGE_TOP;
}

static void
place_piece (StreefPageFlow *self,
             StreefPiece    *piece,
             double          advance)
{
  const guint number = self->pages->len - 1;
  GPtrArray *page = g_ptr_array_index (self->pages, number);

  self->cursor += advance;
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
  StreefPiece *next = streef_page_flow_get_piece (self, self->n_placed);

  start_page (self);
  if (next->repeat == NULL)
    return;

  self->insert_at = self->n_placed;
  next->repeat (self, next->repeat_data);
  for (gboolean is_fresh = TRUE; self->n_placed < self->insert_at; is_fresh = FALSE)
    {
      StreefPiece *piece = streef_page_flow_get_piece (self, self->n_placed);

      place_piece (self, piece, get_advance (piece, is_fresh, 1));
    }
}

/**
 * streef_page_flow_place:
 * @self: a flow that was planned
 *
 * Puts every piece on its page.
 */
void
streef_page_flow_place (StreefPageFlow *self)
{
  start_page (self);
  while (self->n_placed < self->pieces->len)
    {
      StreefPiece *piece = streef_page_flow_get_piece (self, self->n_placed);

      if (piece->page >= self->pages->len)
        turn_page (self);
      place_piece (self, piece, piece->advance);
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
