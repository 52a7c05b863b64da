/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-stroke.h"

G_BEGIN_DECLS

/* The elements of a tagged PDF that a summary is made of. */
typedef enum
{
  STREEF_ELEMENT_DOCUMENT,
  STREEF_ELEMENT_SECTION,
  STREEF_ELEMENT_HEADING_1,
  STREEF_ELEMENT_HEADING_2,
  STREEF_ELEMENT_HEADING_3,
  STREEF_ELEMENT_PARAGRAPH,
  STREEF_ELEMENT_TABLE,
  STREEF_ELEMENT_ROW,
  STREEF_ELEMENT_HEADER_CELL,
  STREEF_ELEMENT_CELL,
  STREEF_ELEMENT_FIGURE,
  STREEF_ELEMENT_CAPTION,
  STREEF_ELEMENT_LIST,
  STREEF_ELEMENT_LIST_ITEM,
  STREEF_ELEMENT_LABEL,
  STREEF_ELEMENT_LIST_BODY,
  STREEF_ELEMENT_NOTE,      /* needs an id */
  STREEF_ELEMENT_REFERENCE, /* to a note: has a link in it */
  STREEF_ELEMENT_LINK,
  STREEF_ELEMENT_CONTENTS,
  STREEF_ELEMENT_CONTENTS_ITEM,
  STREEF_ELEMENT_SPAN,      /* words in another language */
} StreefElementType;

/* What is drawn, but is no part of what is read. */
typedef enum
{
  STREEF_ARTIFACT_NONE,
  STREEF_ARTIFACT_HEADER,
  STREEF_ARTIFACT_FOOTER,
  STREEF_ARTIFACT_RULE,
  STREEF_ARTIFACT_REPEATED, /* title and head of a table that goes on */
} StreefArtifact;

/* What the labels of a list are. */
typedef enum
{
  STREEF_NUMBERING_NONE,
  STREEF_NUMBERING_DECIMAL,
} StreefNumbering;

/* Which cells a header cell is the head of. */
typedef enum
{
  STREEF_SCOPE_NONE,
  STREEF_SCOPE_COLUMN,
  STREEF_SCOPE_ROW,
} StreefScope;

typedef struct _StreefElement StreefElement;

/**
 * StreefLeaf:
 * @element: (nullable): what it is a part of; %NULL for an artifact
 * @page: the page it stands on, from 0
 * @ordinal: which leaf of its page it is, from 0, in the order of drawing: the number of its marked
 *     content once it is tagged
 * @box: where it stands, in points from the page's top left corner; empty where nobody needs it:
 *     figures, links, what stands in the outline and what a link leads to do
 * @strokes: (element-type StreefStroke): what it draws
 *
 * A piece of a page that belongs to one element and is drawn in one go. It never goes on to the
 * next page: an element then has another leaf there.
 */
typedef struct
{
  StreefElement *element;
  StreefArtifact artifact;
  guint page;
  guint ordinal;
  cairo_rectangle_t box;
  GArray *strokes;
} StreefLeaf;

/* A kid is either an element or a leaf. */
typedef struct
{
  StreefElement *element;
  StreefLeaf *leaf;
} StreefKid;

/* A part of what @leaf draws, from its box's top left corner. */
typedef struct
{
  const StreefLeaf *leaf;
  cairo_rectangle_t box;
} StreefArea;

/**
 * StreefElement:
 * @kids: (element-type StreefKid): in the order of reading; the elements are owned, the leaves are
 *     not
 * @language: (nullable): where it differs from that of its parent, as a language tag
 * @title: (nullable): of a heading, its text
 * @alternative: (nullable): the words that stand for a figure, or say where a link leads
 * @spoken: (nullable): the text that is read where another one is drawn
 * @target: (nullable): the element that a link leads to; it has a leaf, or one under it has
 * @areas: (nullable) (element-type StreefArea): where in figures one can click for the same link
 * @uri: (nullable): where a link leads outside the document
 * @id: (nullable): unique in the document
 * @headers: (nullable): the ids of the header cells of a cell, with spaces between
 * @column_span: how many columns a cell takes
 * @loose: (nullable) (element-type StreefElement): what will be a kid; owned until then
 * @numbering: of a list
 * @is_loose: whether it is no kid of its parent yet: it becomes one when a leaf of it is placed
 * @outline: how deep a heading stands in the outline, from 1; 0 where it does not stand there
 * @continues: whether a heading is that of the one before it once more, and no entry of its own in
 *     the list of contents
 *
 * A node of the structure tree: what a screen reader walks through. The second pass over the PDF
 * writes it as it stands here.
 */
struct _StreefElement
{
  StreefElementType type;
  StreefElement *parent;
  GArray *kids;
  GPtrArray *loose;
  char *language;
  char *title;
  char *alternative;
  char *spoken;
  const StreefElement *target;
  GArray *areas;
  char *uri;
  char *id;
  char *headers;
  StreefScope scope;
  StreefNumbering numbering;
  gboolean is_loose;
  guint column_span;
  guint outline;
  gboolean continues;
};

StreefElement *streef_element_new           (StreefElement        *parent,
                                             StreefElementType     type);
StreefElement *streef_element_new_loose     (StreefElement        *parent,
                                             StreefElementType     type);
void           streef_element_adopt         (StreefElement        *self,
                                             StreefElement        *kid);
void           streef_element_insert        (StreefElement        *self,
                                             guint                 index,
                                             StreefElement        *kid);
void           streef_element_free          (StreefElement        *self);
const char    *streef_element_get_name      (const StreefElement  *self);
guint          streef_element_get_n_leaves  (const StreefElement  *self);
const StreefLeaf *streef_element_get_first_leaf (const StreefElement *self);
const StreefLeaf *streef_element_find_first_leaf (const StreefElement *self);
void           streef_element_add_leaf      (StreefElement        *self,
                                             StreefLeaf           *leaf);
void           streef_element_add_area      (StreefElement        *self,
                                             const StreefLeaf     *leaf,
                                             const cairo_rectangle_t *box);

StreefLeaf    *streef_leaf_new              (StreefElement        *element);
StreefLeaf    *streef_leaf_new_artifact     (StreefArtifact        artifact);
void           streef_leaf_free             (StreefLeaf           *self);
void           streef_leaf_move             (StreefLeaf           *self,
                                             double                down);
gboolean       streef_leaf_absorb           (StreefLeaf           *self,
                                             const StreefLeaf     *next);
void           streef_leaf_draw             (const StreefLeaf     *self,
                                             cairo_t              *cr,
                                             const StreefPalette  *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefElement, streef_element_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefLeaf, streef_leaf_free)

G_END_DECLS
