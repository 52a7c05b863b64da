/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-blocks.h"

/* The first baseline of a heading below the top margin. */
#define HEADING_FIRST 16
/* A letter alone would be hard to hit. */
#define LINK_ROOM 2

static void
add_stroke (StreefLeaf         *leaf,
            const StreefStroke *stroke)
{
  g_array_append_val (leaf->strokes, *stroke);
}

/* @x from the left margin, @y the baseline; as for all of these. */
void
streef_leaf_add_line (StreefLeaf            *leaf,
                      const StreefParagraph *paragraph,
                      guint                  line,
                      StreefRole             role,
                      double                 x,
                      double                 y)
{
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_LINE,
    .role = role,
    .x = STREEF_PAGE_LEFT + x,
    .y = y,
    .paragraph = paragraph,
    .line = line,
  };

  add_stroke (leaf, &stroke);
}

/* As streef_leaf_add_line(), only what stands between the bytes of @part. */
static void
add_part (StreefLeaf            *leaf,
          const StreefParagraph *paragraph,
          guint                  line,
          const StreefTextPart  *part,
          StreefRole             role,
          double                 x,
          double                 y)
{
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_PART,
    .role = role,
    .x = STREEF_PAGE_LEFT + x,
    .y = y,
    .paragraph = paragraph,
    .line = line,
    .start = part->start,
    .end = part->end,
  };

  add_stroke (leaf, &stroke);
}

/* Makes the leaf's box that of its first stroke; of a link, with some room to hit it. */
void
streef_leaf_cover (StreefLeaf *leaf)
{
  const double room
    = leaf->element != NULL && leaf->element->type == STREEF_ELEMENT_LINK ? LINK_ROOM : 0;

  streef_stroke_get_extents (&g_array_index (leaf->strokes, StreefStroke, 0), &leaf->box);
  leaf->box.x -= room;
  leaf->box.y -= room;
  leaf->box.width += 2 * room;
  leaf->box.height += 2 * room;
}

/* All lines of @paragraph, the first one's baseline at @y. */
void
streef_leaf_add_lines (StreefLeaf            *leaf,
                       const StreefParagraph *paragraph,
                       StreefRole             role,
                       double                 x,
                       double                 y)
{
  for (guint i = 0; i < streef_paragraph_get_n_lines (paragraph); i++)
    streef_leaf_add_line (leaf, paragraph, i, role, x,
                          y + i * streef_paragraph_get_leading (paragraph));
}

void
streef_leaf_add_rule (StreefLeaf *leaf,
                      StreefRole  role,
                      double      x,
                      double      y,
                      double      width,
                      double      thickness)
{
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_RULE,
    .role = role,
    .x = STREEF_PAGE_LEFT + x,
    .y = y,
    .width = width,
    .thickness = thickness,
  };

  add_stroke (leaf, &stroke);
}

void
streef_leaf_add_form (StreefLeaf              *leaf,
                      StreefForm               form,
                      StreefRole               role,
                      const cairo_rectangle_t *box)
{
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_FORM,
    .form = form,
    .role = role,
    .x = STREEF_PAGE_LEFT + box->x,
    .y = box->y,
    .width = box->width,
    .thickness = box->height,
  };

  add_stroke (leaf, &stroke);
}

/**
 * streef_leaf_new_background:
 * @palette: the colours
 * @width: of the page
 * @height: of the page
 *
 * Returns: (transfer full) (nullable): what is drawn behind everything else; %NULL where the paper
 *     is as white as it is
 */
StreefLeaf *
streef_leaf_new_background (const StreefPalette *palette,
                            double               width,
                            double               height)
{
  const StreefColour *background = &palette->background;
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_FORM,
    .role = STREEF_ROLE_BACKGROUND,
    .form = STREEF_FORM_SOLID,
    .width = width,
    .thickness = height,
  };
  StreefLeaf *leaf;

  if (MIN (background->red, MIN (background->green, background->blue)) >= 1)
    return NULL;

  leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_NONE);
  add_stroke (leaf, &stroke);
  return leaf;
}

/**
 * streef_leaf_new_figure:
 * @parent: where the figure goes
 * @chart: a chart, which outlives the leaf
 * @x, @y: its top left corner
 *
 * Returns: (transfer full): a leaf that draws the chart, in a figure with the chart's alternative
 */
StreefLeaf *
streef_leaf_new_figure (StreefElement           *parent,
                        const StreefChartLayout *chart,
                        double                   x,
                        double                   y)
{
  StreefElement *figure = streef_element_new (parent, STREEF_ELEMENT_FIGURE);
  StreefLeaf *leaf = streef_leaf_new (figure);
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_CHART,
    .x = STREEF_PAGE_LEFT + x,
    .y = y,
    .chart = chart,
  };

  figure->alternative = g_strdup (streef_chart_layout_get_texts (chart)->alternative);
  streef_stroke_get_extents (&stroke, &leaf->box);
  add_stroke (leaf, &stroke);

  return leaf;
}

/* A line that is one element only is drawn as a whole. */
static void
add_part_leaf (StreefPiece           *piece,
               const StreefParagraph *paragraph,
               guint                  line,
               const StreefTextPart  *part,
               StreefRole             role,
               double                 x,
               double                 y)
{
  StreefLeaf *leaf = streef_leaf_new (part->element);
  guint start;
  guint end;

  streef_paragraph_get_line_bytes (paragraph, line, &start, &end);
  if (part->start == start && part->end == end)
    streef_leaf_add_line (leaf, paragraph, line, role, x, y - part->raise);
  else
    add_part (leaf, paragraph, line, part, role, x, y - part->raise);
  streef_leaf_cover (leaf);
  streef_piece_take_leaf (piece, leaf);
}

/**
 * streef_blocks_find_foreign:
 * @self: blocks
 * @paragraph: a text, which is cut where words in another language start and end
 * @element: what it is in, whose language is set where that is so from end to end
 *
 * Returns: (transfer full) (nullable) (element-type StreefTextPart): the words in it that are in
 * another language, as spans
 */
GArray *
streef_blocks_find_foreign (const StreefBlocks *self,
                            StreefParagraph    *paragraph,
                            StreefElement      *element)
{
  const char *text = streef_paragraph_get_text (paragraph);
  StreefTextPart part = { 0 };
  const char *code;
  GArray *parts;

  if (self->foreign == NULL || streef_foreign_is_empty (self->foreign))
    return NULL;

  parts = g_array_new (FALSE, FALSE, sizeof (StreefTextPart));
  while (streef_foreign_find (self->foreign, text, part.end, &part.start, &part.end, &code))
    {
      if (part.start == 0 && text[part.end + strspn (text + part.end, " ")] == '\0')
        {
          element->language = g_strdup (code);
          break;
        }
      part.element = streef_element_new_loose (element, STREEF_ELEMENT_SPAN);
      part.element->language = g_strdup (code);
      streef_paragraph_cut (paragraph, part.start);
      streef_paragraph_cut (paragraph, part.end);
      g_array_append_val (parts, part);
    }

  return parts;
}

/**
 * streef_piece_add_line:
 * @piece: takes the line
 * @element: what the text is
 * @paragraph: the text, broken into lines
 * @line: which line
 * @parts: (nullable) (element-type StreefTextPart): what in the text is another element
 * @role: its colour
 * @x, @y: where the line starts
 */
void
streef_piece_add_line (StreefPiece           *piece,
                       StreefElement         *element,
                       const StreefParagraph *paragraph,
                       guint                  line,
                       const GArray          *parts,
                       StreefRole             role,
                       double                 x,
                       double                 y)
{
  StreefTextPart rest = { .element = element };

  streef_paragraph_get_line_bytes (paragraph, line, &rest.start, &rest.end);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      StreefTextPart part = g_array_index (parts, StreefTextPart, i);
      const StreefTextPart before = { rest.start, MAX (part.start, rest.start), 0, element };

      part.start = MAX (part.start, rest.start);
      part.end = MIN (part.end, rest.end);
      if (part.start >= part.end)
        continue;
      if (before.start < before.end)
        add_part_leaf (piece, paragraph, line, &before, role, x, y);
      add_part_leaf (piece, paragraph, line, &part, role, x, y);
      rest.start = part.end;
    }

  if (rest.start < rest.end || parts == NULL || parts->len == 0)
    add_part_leaf (piece, paragraph, line, &rest, role, x, y);
}

static void
add_line_piece (StreefBlocks          *self,
                const StreefTextBlock *block,
                StreefElement         *element,
                const StreefParagraph *paragraph,
                guint                  line,
                const GArray          *parts)
{
  const guint n_lines = streef_paragraph_get_n_lines (paragraph);
  const double leading = streef_paragraph_get_leading (paragraph);
  /* At least two lines stand on either side of a page's end. */
  const gboolean keep = line == 0 ? self->keeps_next : line == 1 || line == n_lines - 1;
  StreefPiece *piece
    = streef_page_flow_add (self->flow, line == 0 ? block->before : leading, block->first, keep);

  streef_piece_add_line (piece, element, paragraph, line, parts, block->role, block->x, 0);
}

/* The lines of a text, in an element that there is already; as streef_blocks_add_text(). */
void
streef_blocks_flow_text (StreefBlocks          *self,
                         const StreefTextBlock *block,
                         StreefElement         *element,
                         StreefParagraph       *paragraph)
{
  g_autoptr (GArray) foreign
    = block->parts == NULL ? streef_blocks_find_foreign (self, paragraph, element) : NULL;

  for (guint i = 0; i < streef_paragraph_get_n_lines (paragraph); i++)
    add_line_piece (self, block, element, paragraph, i,
                    block->parts != NULL ? block->parts : foreign);
  self->keeps_next = FALSE;
}

/**
 * streef_blocks_add_text:
 * @self: blocks
 * @block: what and where
 * @paragraph: the text, broken into lines
 *
 * Returns: (transfer none): its element
 */
StreefElement *
streef_blocks_add_text (StreefBlocks          *self,
                        const StreefTextBlock *block,
                        StreefParagraph       *paragraph)
{
  StreefElement *element = streef_element_new (self->parent, block->element);

  streef_blocks_flow_text (self, block, element, paragraph);
  return element;
}

/* All lines of a heading stay together, and with what comes next. */
static void
keep_lines (StreefBlocks          *self,
            const StreefTextBlock *block,
            StreefElement         *element,
            StreefParagraph       *paragraph)
{
  const guint n_lines = streef_paragraph_get_n_lines (paragraph);
  const double leading = streef_paragraph_get_leading (paragraph);
  const double rest = (n_lines - 1) * leading;
  g_autoptr (GArray) foreign = streef_blocks_find_foreign (self, paragraph, element);
  StreefPiece *piece = streef_page_flow_add (self->flow, block->before + rest,
                                             block->first + rest, self->keeps_next);

  piece->is_heading = TRUE;
  for (guint i = 0; i < n_lines; i++)
    streef_piece_add_line (piece, element, paragraph, i, foreign, block->role, block->x,
                           i * leading - rest);
  self->keeps_next = TRUE;
}

/**
 * streef_blocks_add_heading:
 * @self: blocks
 * @level: STREEF_ELEMENT_HEADING_1 and deeper; it stands at that depth in the outline
 * @type: its size
 * @text: what it says
 * @before: from the line that ends what stands before it to its first baseline
 *
 * Adds a heading that stays with the next block.
 *
 * Returns: (transfer none): its element
 */
StreefElement *
streef_blocks_add_heading (StreefBlocks      *self,
                           StreefElementType  level,
                           StreefType         type,
                           const char        *text,
                           double             before)
{
  const StreefTextBlock block = { level, STREEF_ROLE_TEXT, 0, before, HEADING_FIRST };
  StreefElement *element = streef_element_new (self->parent, level);
  StreefParagraph *paragraph = streef_typesetter_set (self->typesetter, type, text);

  if (level == STREEF_ELEMENT_HEADING_1)
    streef_paragraph_break_at_comma (paragraph, STREEF_COLUMNS (6));
  else
    streef_paragraph_break_balanced (paragraph, STREEF_COLUMNS (6));
  element->title = g_strdup (streef_paragraph_get_text (paragraph));
  element->outline = level - STREEF_ELEMENT_HEADING_1 + 1;
  keep_lines (self, &block, element, paragraph);

  return element;
}

/* The label, which may lead back to where it was met. */
static void
add_label (StreefBlocks          *self,
           const StreefTextBlock *block,
           const StreefListItem  *item,
           StreefElement         *element)
{
  /* The space is for those who listen or copy. */
  g_autofree char *spaced = g_strconcat (item->label, " ", NULL);
  StreefParagraph *label = streef_typesetter_set (self->typesetter, item->label_type, spaced);
  StreefPiece *piece
    = streef_page_flow_add (self->flow, block->before, block->first, self->keeps_next);
  StreefLeaf *leaf;

  if (item->back != NULL)
    {
      element = streef_element_new (element, STREEF_ELEMENT_LINK);
      element->target = item->back;
      element->alternative = g_strdup (item->back_words);
    }
  leaf = streef_leaf_new (element);
  streef_paragraph_break (label, STREEF_COLUMNS (6));
  streef_leaf_add_line (leaf, label, 0,
                        item->raise > 0 ? STREEF_ROLE_TEXT : STREEF_ROLE_SECONDARY, block->x,
                        -item->raise);
  streef_leaf_cover (leaf);
  streef_piece_take_leaf (piece, leaf);
}

/**
 * streef_blocks_add_item:
 * @self: blocks, between streef_blocks_start_list() and streef_blocks_end_list()
 * @block: where; its @x is that of the label
 * @item: the label, and what it leads to
 * @paragraph: the text, broken into lines
 *
 * Adds an item to the list: its label and its text, which starts on the label's own line.
 *
 * Returns: (transfer none): the element of the text
 */
StreefElement *
streef_blocks_add_item (StreefBlocks          *self,
                        const StreefTextBlock *block,
                        const StreefListItem  *item,
                        StreefParagraph       *paragraph)
{
  StreefElement *element = streef_element_new (self->parent, STREEF_ELEMENT_LIST_ITEM);
  StreefElement *label = streef_element_new (element, STREEF_ELEMENT_LABEL);
  StreefElement *body = streef_element_new (element, STREEF_ELEMENT_LIST_BODY);
  StreefTextBlock text_block = *block;

  add_label (self, block, item, label);
  if (item->note != NULL)
    {
      streef_element_adopt (body, item->note);
      body = item->note;
    }
  text_block.x += item->indent;
  text_block.before = 0;
  self->keeps_next = TRUE;
  streef_blocks_flow_text (self, &text_block, body, paragraph);

  return body;
}

/* What is added next is an item of a list. */
void
streef_blocks_start_list (StreefBlocks    *self,
                          StreefNumbering  numbering)
{
  self->parent = streef_element_new (self->parent, STREEF_ELEMENT_LIST);
  self->parent->numbering = numbering;
}

void
streef_blocks_end_list (StreefBlocks *self)
{
  self->parent = self->parent->parent;
}

/* A list of contents may stand here; the current element is the whole document. */
void
streef_blocks_mark_place (StreefBlocks *self)
{
  const StreefPlaceForContents place
    = { streef_page_flow_get_length (self->flow), self->parent->kids->len };

  g_array_append_val (self->places, place);
}

/* What follows goes into a new section inside the current element. */
void
streef_blocks_start_section (StreefBlocks *self)
{
  self->parent = streef_element_new (self->parent, STREEF_ELEMENT_SECTION);
}

void
streef_blocks_end_section (StreefBlocks *self)
{
  self->parent = self->parent->parent;
}

/**
 * streef_blocks_make_chart:
 * @self: blocks
 * @comparison: what it shows
 * @kind: which kind of chart
 * @width: in points
 *
 * Makes a chart without title and source, which are texts of the page.
 *
 * Returns: (transfer full): the chart, for streef_blocks_take_chart() if it is to be shown
 */
StreefChartLayout *
streef_blocks_make_chart (const StreefBlocks     *self,
                          const StreefComparison *comparison,
                          StreefChartKind         kind,
                          double                  width)
{
  g_autoptr (StreefChartStyle) style
    = streef_chart_style_copy (streef_theme_get_style (self->theme));

  style->has_title = FALSE;

  return streef_chart_layout_new (comparison, kind, self->language, style, width, 0);
}

/* Keeps @chart (transfer full) as long as the pages that show it. */
void
streef_blocks_take_chart (StreefBlocks      *self,
                          StreefChartLayout *chart)
{
  g_ptr_array_add (self->charts, chart);
}
