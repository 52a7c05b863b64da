/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-foreign.h"
#include "report/streef-page-flow.h"
#include "report/streef-typesetter.h"

G_BEGIN_DECLS

/* Where a list of contents can stand: before a piece of the flow, and before a kid of the whole
 * document. */
typedef struct
{
  guint piece;
  guint kid;
} StreefPlaceForContents;

/**
 * StreefBlocks:
 * @parent: where new elements go
 * @keeps_next: whether the next block stays with what was added last, as it does behind a heading
 * @charts: (element-type StreefChartLayout): owned
 * @foreign: (nullable): what is marked as being in another language
 * @places: (element-type StreefPlaceForContents)
 * @n_notes: how many notes have an id
 * @n_groups: how many names of groups in tables have one
 *
 * Adds texts, tables and charts to a flow, each with its elements.
 */
typedef struct
{
  StreefTheme *theme;
  StreefLanguage language;
  StreefTypesetter *typesetter;
  StreefPageFlow *flow;
  StreefElement *parent;
  gboolean keeps_next;
  GPtrArray *charts;
  GPtrArray *tables;
  StreefForeign *foreign;
  GArray *places;
  guint n_notes;
  guint n_groups;
} StreefBlocks;

/**
 * StreefTextPart:
 * @start, @end: bytes of the text of the paragraph, which is cut there
 * @raise: how far it stands above its line
 *
 * A part of a text that is an element of its own: a reference, a label, words in another language.
 */
typedef struct
{
  guint start;
  guint end;
  double raise;
  StreefElement *element;
} StreefTextPart;

/**
 * StreefTextBlock:
 * @x: the left end, from the left margin
 * @before: from the line that ends what stands before it to the first baseline
 * @first: from the top margin to the first baseline, on a new page
 * @parts: (nullable) (element-type StreefTextPart): in their order
 */
typedef struct
{
  StreefElementType element;
  StreefRole role;
  double x;
  double before;
  double first;
  const GArray *parts;
} StreefTextBlock;

/**
 * StreefListItem:
 * @label: what stands before the text, on one line: a number, a letter or a word
 * @raise: how far it stands above its line; a raised label is a note's letter, else it is grey
 * @indent: how far the text stands behind the label's left end
 * @note: (nullable) (transfer full): the note that the text is; it has no parent yet
 * @back: (nullable): where the label leads
 * @back_words: (nullable): how that reads
 */
typedef struct
{
  StreefType label_type;
  const char *label;
  double raise;
  double indent;
  StreefElement *note;
  const StreefElement *back;
  const char *back_words;
} StreefListItem;

StreefElement     *streef_blocks_add_text    (StreefBlocks            *self,
                                              const StreefTextBlock   *block,
                                              StreefParagraph         *paragraph);
StreefElement     *streef_blocks_add_heading (StreefBlocks            *self,
                                              StreefElementType        level,
                                              StreefType               type,
                                              const char              *text,
                                              double                   before);
void               streef_blocks_flow_text   (StreefBlocks            *self,
                                              const StreefTextBlock   *block,
                                              StreefElement           *element,
                                              StreefParagraph         *paragraph);
StreefElement     *streef_blocks_add_item    (StreefBlocks            *self,
                                              const StreefTextBlock   *block,
                                              const StreefListItem    *item,
                                              StreefParagraph         *paragraph);
void               streef_blocks_start_list  (StreefBlocks            *self,
                                              StreefNumbering          numbering);
void               streef_blocks_end_list    (StreefBlocks            *self);
void               streef_blocks_mark_place  (StreefBlocks            *self);
void               streef_blocks_start_section (StreefBlocks          *self);
void               streef_blocks_end_section (StreefBlocks            *self);
StreefChartLayout *streef_blocks_make_chart  (const StreefBlocks      *self,
                                              const StreefComparison  *comparison,
                                              StreefChartKind          kind,
                                              double                   width);
void               streef_blocks_take_chart  (StreefBlocks            *self,
                                              StreefChartLayout       *chart);

void               streef_leaf_add_line      (StreefLeaf              *leaf,
                                              const StreefParagraph   *paragraph,
                                              guint                    line,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y);
GArray            *streef_blocks_find_foreign (const StreefBlocks     *self,
                                               StreefParagraph        *paragraph,
                                               StreefElement          *element);
void               streef_piece_add_line     (StreefPiece             *piece,
                                              StreefElement           *element,
                                              const StreefParagraph   *paragraph,
                                              guint                    line,
                                              const GArray            *parts,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y);
void               streef_leaf_cover         (StreefLeaf              *leaf);
void               streef_leaf_add_lines     (StreefLeaf              *leaf,
                                              const StreefParagraph   *paragraph,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y);
void               streef_leaf_add_rule      (StreefLeaf              *leaf,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y,
                                              double                   width,
                                              double                   thickness);
void               streef_leaf_add_form      (StreefLeaf              *leaf,
                                              StreefForm               form,
                                              StreefRole               role,
                                              const cairo_rectangle_t *box);
StreefLeaf        *streef_leaf_new_background (const StreefPalette    *palette,
                                              double                   width,
                                              double                   height);
StreefLeaf        *streef_leaf_new_figure    (StreefElement           *parent,
                                              const StreefChartLayout *chart,
                                              double                   x,
                                              double                   y);

G_END_DECLS
