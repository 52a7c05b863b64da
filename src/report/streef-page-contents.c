/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-contents.h"

#include "language/streef-catalogue.h"

/* In points. */
#define TEXT_TO_CONTENTS 32
#define TITLE_TO_ENTRY 18
#define BETWEEN_ENTRIES 3
#define ENTRY_FIRST 12
#define ENTRY_ROOM 34           /* for the number and the leader before it */
#define LEADER_GAP 6
#define LEADER_RAISE 0.5
#define LEADER 0.75
#define ASCENT 9
#define DESCENT 3
#define WIDTH STREEF_COLUMNS (3)
#define SECOND_LEFT (STREEF_COLUMNS (3) + STREEF_COLUMN_GUTTER)

/* With the list in its place the first page has at least this much of its room filled. */
#define FULL_ENOUGH 0.5
/* It is looked for no further back than here, from 0. */
#define LAST_PAGE 1
/* A list of so many entries stands together, in two columns; a longer one goes on in one. */
#define MOST_TOGETHER 40

/**
 * Entry:
 * @heading: what it leads to, and the piece that has it
 * @title: its title, broken into lines
 * @link: what one can click on; its number is added once it is known, with @leader before it
 * @x, @y: where its last line stands, in its piece
 */
typedef struct
{
  const StreefElement *heading;
  const StreefPiece *piece;
  StreefParagraph *title;
  StreefLeaf *link;
  StreefLeaf *leader;
  double x;
  double y;
} Entry;

/* The heading that a piece has; words of it may be elements of their own. */
static const StreefElement *
get_heading (const StreefPiece *piece)
{
  const StreefElement *element = ((StreefLeaf *) g_ptr_array_index (piece->leaves, 0))->element;

  while (element->type == STREEF_ELEMENT_SPAN)
    element = element->parent;

  return element;
}

/* (transfer full) (element-type Entry): the headings of the second level. */
static GArray *
find_entries (StreefPageFlow *flow)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < streef_page_flow_get_length (flow); i++)
    {
      const StreefPiece *piece = streef_page_flow_get_piece (flow, i);
      const Entry entry
        = { .heading = piece->is_heading ? get_heading (piece) : NULL, .piece = piece };

      if (entry.heading != NULL && entry.heading->type == STREEF_ELEMENT_HEADING_2
          && !entry.heading->continues)
        g_array_append_val (entries, entry);
    }

  return entries;
}

static void
set_title (StreefBlocks *self,
           Entry        *entry)
{
  /* The space is for those who listen or copy. */
  g_autofree char *text = g_strconcat (entry->heading->title, " ", NULL);

  entry->title = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, text);
  streef_paragraph_break (entry->title, WIDTH - ENTRY_ROOM);
}

/* From the first line to the last. */
static double
get_rest (const Entry *entry)
{
  return (streef_paragraph_get_n_lines (entry->title) - 1)
         * streef_paragraph_get_leading (entry->title);
}

/* From the last line of an entry to that of the next one. */
static double
get_height (const Entry *entry)
{
  return get_rest (entry) + streef_paragraph_get_leading (entry->title) + BETWEEN_ENTRIES;
}

/* An entry without its number: the title of a heading. */
static void
add_entry (Entry         *entry,
           StreefPiece   *piece,
           StreefElement *contents,
           double         x,
           double         y)
{
  StreefElement *item = streef_element_new (contents, STREEF_ELEMENT_CONTENTS_ITEM);
  StreefElement *reference = streef_element_new (item, STREEF_ELEMENT_REFERENCE);
  StreefElement *link = streef_element_new (reference, STREEF_ELEMENT_LINK);
  const double rest = get_rest (entry);

  link->language = g_strdup (entry->heading->language);
  link->target = entry->heading;
  entry->x = x;
  entry->y = y;
  entry->link = streef_leaf_new (link);
  entry->leader = streef_leaf_new_artifact (STREEF_ARTIFACT_RULE);
  entry->link->box = (cairo_rectangle_t) { STREEF_PAGE_LEFT + x, y - rest - ASCENT, WIDTH,
                                           rest + ASCENT + DESCENT };
  streef_leaf_add_lines (entry->link, entry->title, STREEF_ROLE_TEXT, x, y - rest);
  streef_piece_take_leaf (piece, entry->link);
  streef_piece_take_leaf (piece, entry->leader);
}

static Entry *
get_entry (GArray *entries,
           guint   index)
{
  return &g_array_index (entries, Entry, index);
}

/* How long the entries from @start up to @end are, down to the last line. */
static double
measure (GArray *entries,
         guint   start,
         guint   end)
{
  double length = TITLE_TO_ENTRY - get_height (get_entry (entries, start))
                  + get_rest (get_entry (entries, start));

  for (guint i = start; i < end; i++)
    length += get_height (get_entry (entries, i));

  return length;
}

/* Two columns beside each other, in one piece. */
static void
add_columns (StreefBlocks  *self,
             GArray        *entries,
             StreefElement *contents)
{
  const guint middle = (entries->len + 1) / 2;
  const double length = MAX (measure (entries, 0, middle),
                             middle < entries->len ? measure (entries, middle, entries->len) : 0);
  StreefPiece *piece = streef_page_flow_add (self->flow, length, length, TRUE);
  double y = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = get_entry (entries, i);

      y += i == 0 || i == middle ? TITLE_TO_ENTRY - length - y + get_rest (entry)
                                 : get_height (entry);
      add_entry (entry, piece, contents, i < middle ? 0 : SECOND_LEFT, y);
    }
}

/* One column, which may go on to the next page. */
static void
add_column (StreefBlocks  *self,
            GArray        *entries,
            StreefElement *contents)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = get_entry (entries, i);
      const double before = i == 0 ? TITLE_TO_ENTRY + get_rest (entry) : get_height (entry);
      /* Neither the first nor the last one stands alone. */
      StreefPiece *piece
        = streef_page_flow_add (self->flow, before, ENTRY_FIRST + get_rest (entry),
                                i <= 1 || i == entries->len - 1);

      add_entry (entry, piece, contents, 0, 0);
    }
}

/* The list at the end of the flow: (transfer full), the section that it is. */
static StreefElement *
add_list (StreefBlocks *self,
          GArray       *entries)
{
  StreefElement *section = streef_element_new (NULL, STREEF_ELEMENT_SECTION);
  StreefElement *parent = self->parent;
  StreefElement *contents;

  self->parent = section;
  streef_blocks_add_heading (self, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_TITLE,
                             streef_text (self->language, "Contents"), TEXT_TO_CONTENTS);
  contents = streef_element_new (section, STREEF_ELEMENT_CONTENTS);
  for (guint i = 0; i < entries->len; i++)
    set_title (self, get_entry (entries, i));
  if (entries->len <= MOST_TOGETHER)
    add_columns (self, entries, contents);
  else
    add_column (self, entries, contents);
  self->parent = parent;
  self->keeps_next = FALSE;

  return section;
}

/* Moves the list, and lets it stay with what stands before it where that is a heading. */
static void
move_list (StreefBlocks *self,
           guint         start,
           guint         n,
           guint         to)
{
  streef_page_flow_move (self->flow, start, start + n, to);
  streef_page_flow_get_piece (self->flow, to)->keep
    = to + n < streef_page_flow_get_length (self->flow)
      && streef_page_flow_get_piece (self->flow, to + n)->keep;
}

/* Moves the list to the first place where the first page is full enough, or else is fullest.
 * @start, @end: the pieces of the list
 *
 * Returns: that place */
static const StreefPlaceForContents *
find_place (StreefBlocks *self,
            guint         start,
            guint         end)
{
  const guint n = end - start;
  guint best = 0;
  double fullest = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const StreefPlaceForContents *place
        = &g_array_index (self->places, StreefPlaceForContents, i);
      double fill;

      move_list (self, start, n, place->piece);
      start = place->piece;
      streef_page_flow_plan (self->flow);
      if (streef_page_flow_get_piece (self->flow, start)->page > LAST_PAGE)
        break;
      fill = streef_page_flow_get_fill (self->flow, 0);
      if (fill >= FULL_ENOUGH)
        return place;
      if (fill <= fullest)
        continue;
      fullest = fill;
      best = i;
    }

  move_list (self, start, n, g_array_index (self->places, StreefPlaceForContents, best).piece);
  return &g_array_index (self->places, StreefPlaceForContents, best);
}

static void
add_number (StreefBlocks *self,
            const Entry  *entry)
{
  const guint number = entry->piece->page + 1;
  g_autofree char *text = g_strdup_printf ("%u", number);
  StreefParagraph *paragraph = streef_typesetter_set (self->typesetter, STREEF_TYPE_TABLE, text);
  const guint last = streef_paragraph_get_n_lines (entry->title) - 1;
  const double left
    = entry->x + streef_paragraph_get_line_width (entry->title, last) + LEADER_GAP;
  const double x = entry->x + WIDTH - streef_paragraph_get_width (paragraph);

  streef_paragraph_break (paragraph, ENTRY_ROOM);
  streef_leaf_add_line (entry->link, paragraph, 0, STREEF_ROLE_TEXT, x, entry->y);
  streef_leaf_add_rule (entry->leader, STREEF_ROLE_RULE, left, entry->y - LEADER_RAISE,
                        x - LEADER_GAP - left, LEADER);
  entry->link->element->alternative
    /* Translators: how an entry of the list of contents is read aloud: a heading and its page. */
    = g_strdup_printf (streef_text (self->language, "%1$s, page %2$u"), entry->heading->title,
                       number);
}

/**
 * streef_page_contents_add:
 * @blocks: with everything that goes on the pages, in a flow that is not placed yet, and places for
 *     the list
 * @root: the whole document
 *
 * Adds a list of contents: each heading of the second level with its page, as a link. The flow is
 * planned then.
 */
void
streef_page_contents_add (StreefBlocks  *blocks,
                          StreefElement *root)
{
  const guint start = streef_page_flow_get_length (blocks->flow);
  g_autoptr (GArray) entries = find_entries (blocks->flow);
  StreefElement *section;
  const StreefPlaceForContents *place;

  if (entries->len == 0)
    return;

  section = add_list (blocks, entries);
  place = find_place (blocks, start, streef_page_flow_get_length (blocks->flow));
  streef_element_insert (root, place->kid, section);
  streef_page_flow_plan (blocks->flow);
  for (guint i = 0; i < entries->len; i++)
    add_number (blocks, get_entry (entries, i));
}
