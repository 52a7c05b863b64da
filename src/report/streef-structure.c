/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-structure.h"

static const char *const element_names[] = {
  [STREEF_ELEMENT_DOCUMENT] = "Document",
  [STREEF_ELEMENT_SECTION] = "Sect",
  [STREEF_ELEMENT_HEADING_1] = "H1",
  [STREEF_ELEMENT_HEADING_2] = "H2",
  [STREEF_ELEMENT_HEADING_3] = "H3",
  [STREEF_ELEMENT_PARAGRAPH] = "P",
  [STREEF_ELEMENT_TABLE] = "Table",
  [STREEF_ELEMENT_ROW] = "TR",
  [STREEF_ELEMENT_HEADER_CELL] = "TH",
  [STREEF_ELEMENT_CELL] = "TD",
  [STREEF_ELEMENT_FIGURE] = "Figure",
  [STREEF_ELEMENT_CAPTION] = "Caption",
  [STREEF_ELEMENT_LIST] = "L",
  [STREEF_ELEMENT_LIST_ITEM] = "LI",
  [STREEF_ELEMENT_LABEL] = "Lbl",
  [STREEF_ELEMENT_LIST_BODY] = "LBody",
  [STREEF_ELEMENT_NOTE] = "Note",
  [STREEF_ELEMENT_REFERENCE] = "Reference",
  [STREEF_ELEMENT_LINK] = "Link",
  [STREEF_ELEMENT_CONTENTS] = "TOC",
  [STREEF_ELEMENT_CONTENTS_ITEM] = "TOCI",
  [STREEF_ELEMENT_SPAN] = "Span",
};

static void
add_kid (StreefElement *self,
         StreefElement *element,
         StreefLeaf    *leaf)
{
  const StreefKid kid = { element, leaf };

  g_array_append_val (self->kids, kid);
}

/**
 * streef_element_new:
 * @parent: (nullable): takes ownership of the new element and makes it its last kid
 * @type: what it is
 *
 * Returns: the element; (transfer full) where @parent is %NULL, else (transfer none)
 */
StreefElement *
streef_element_new (StreefElement     *parent,
                    StreefElementType  type)
{
  StreefElement *self = g_new0 (StreefElement, 1);

  self->type = type;
  self->parent = parent;
  self->column_span = 1;
  self->kids = g_array_new (FALSE, FALSE, sizeof (StreefKid));
  if (parent != NULL)
    add_kid (parent, self, NULL);

  return self;
}

/**
 * streef_element_new_loose:
 * @parent: what it is in
 * @type: what it is
 *
 * Something within a text, that is read where it stands there: it becomes a kid of @parent, which
 * owns it, when its first leaf has its place on a page.
 *
 * Returns: (transfer none): the element
 */
StreefElement *
streef_element_new_loose (StreefElement     *parent,
                          StreefElementType  type)
{
  StreefElement *self = streef_element_new (NULL, type);

  self->parent = parent;
  self->is_loose = TRUE;
  if (parent->loose == NULL)
    parent->loose = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_element_free);
  g_ptr_array_add (parent->loose, self);
  return self;
}

/* Makes @kid (transfer full), which has no parent, the kid at @index. */
void
streef_element_insert (StreefElement *self,
                       guint          index,
                       StreefElement *kid)
{
  const StreefKid added = { kid, NULL };

  kid->parent = self;
  g_array_insert_val (self->kids, index, added);
}

/* Makes @kid (transfer full), which has no parent, the last kid. */
void
streef_element_adopt (StreefElement *self,
                      StreefElement *kid)
{
  kid->parent = self;
  add_kid (self, kid, NULL);
}

void
streef_element_free (StreefElement *self)
{
  for (guint i = 0; i < self->kids->len; i++)
    g_clear_pointer (&g_array_index (self->kids, StreefKid, i).element, streef_element_free);
  g_array_unref (self->kids);
  g_clear_pointer (&self->loose, g_ptr_array_unref);
  g_free (self->language);
  g_free (self->title);
  g_free (self->alternative);
  g_free (self->spoken);
  g_clear_pointer (&self->areas, g_array_unref);
  g_free (self->uri);
  g_free (self->id);
  g_free (self->headers);
  g_free (self);
}

/**
 * streef_element_get_name:
 * @self: an element
 *
 * Returns: its type as a PDF names it: "H1", "TD"
 */
const char *
streef_element_get_name (const StreefElement *self)
{
  return element_names[self->type];
}

/**
 * streef_element_get_n_leaves:
 * @self: an element
 *
 * Returns: how many leaves are its own kids; more than one where it goes on to another page
 */
guint
streef_element_get_n_leaves (const StreefElement *self)
{
  guint n_leaves = 0;

  for (guint i = 0; i < self->kids->len; i++)
    n_leaves += g_array_index (self->kids, StreefKid, i).leaf != NULL;

  return n_leaves;
}

/**
 * streef_element_get_first_leaf:
 * @self: an element
 *
 * Returns: (nullable): the first leaf that is its own kid: where it stands
 */
const StreefLeaf *
streef_element_get_first_leaf (const StreefElement *self)
{
  for (guint i = 0; i < self->kids->len; i++)
    if (g_array_index (self->kids, StreefKid, i).leaf != NULL)
      return g_array_index (self->kids, StreefKid, i).leaf;

  return NULL;
}

/**
 * streef_element_find_first_leaf:
 * @self: an element
 *
 * Returns: (nullable): the first leaf that is its own kid or stands anywhere under it
 */
const StreefLeaf *
streef_element_find_first_leaf (const StreefElement *self)
{
  for (guint i = 0; i < self->kids->len; i++)
    {
      const StreefKid *kid = &g_array_index (self->kids, StreefKid, i);
      const StreefLeaf *leaf
        = kid->leaf != NULL ? kid->leaf : streef_element_find_first_leaf (kid->element);

      if (leaf != NULL)
        return leaf;
    }

  return NULL;
}

/* Makes the element a kid of its parent, which may itself be loose. */
static void
fasten (StreefElement *self)
{
  guint index;

  if (!self->is_loose)
    return;

  fasten (self->parent);
  self->is_loose = FALSE;
  if (g_ptr_array_find (self->parent->loose, self, &index))
    g_ptr_array_steal_index (self->parent->loose, index);
  add_kid (self->parent, self, NULL);
}

/* Makes @leaf the last kid; it stays owned by its page. */
void
streef_element_add_leaf (StreefElement *self,
                         StreefLeaf    *leaf)
{
  fasten (self);
  add_kid (self, NULL, leaf);
}

/* Makes a part of what @leaf draws lead to where the link leads; @box from that of @leaf. */
void
streef_element_add_area (StreefElement           *self,
                         const StreefLeaf        *leaf,
                         const cairo_rectangle_t *box)
{
  const StreefArea area = { leaf, *box };

  if (self->areas == NULL)
    self->areas = g_array_new (FALSE, FALSE, sizeof (StreefArea));
  g_array_append_val (self->areas, area);
}

/**
 * streef_leaf_new:
 * @element: what it will be a part of, once it has its place on a page
 *
 * Returns: (transfer full): a leaf that draws nothing yet
 */
StreefLeaf *
streef_leaf_new (StreefElement *element)
{
  StreefLeaf *self = g_new0 (StreefLeaf, 1);

  self->element = element;
  self->strokes = g_array_new (FALSE, FALSE, sizeof (StreefStroke));
  return self;
}

StreefLeaf *
streef_leaf_new_artifact (StreefArtifact artifact)
{
  StreefLeaf *self = streef_leaf_new (NULL);

  self->artifact = artifact;
  return self;
}

void
streef_leaf_free (StreefLeaf *self)
{
  g_array_unref (self->strokes);
  g_free (self);
}

/* Moves what the leaf draws @down points towards the foot of the page. */
void
streef_leaf_move (StreefLeaf *self,
                  double      down)
{
  for (guint i = 0; i < self->strokes->len; i++)
    g_array_index (self->strokes, StreefStroke, i).y += down;
  self->box.y += down;
}

/* Makes @box big enough for @other too, where that is one. */
static void
extend (cairo_rectangle_t       *box,
        const cairo_rectangle_t *other)
{
  const double right = MAX (box->x + box->width, other->x + other->width);
  const double foot = MAX (box->y + box->height, other->y + other->height);

  if (other->width <= 0)
    return;
  if (box->width <= 0)
    {
      *box = *other;
      return;
    }

  box->x = MIN (box->x, other->x);
  box->y = MIN (box->y, other->y);
  box->width = right - box->x;
  box->height = foot - box->y;
}

/**
 * streef_leaf_absorb:
 * @self: the last leaf of a page
 * @next: what is to be drawn next on that page
 *
 * Lines of one paragraph are one leaf: takes over the strokes of @next where it belongs to the same
 * element or is the same kind of artifact.
 *
 * Returns: whether @next is now a part of @self
 */
gboolean
streef_leaf_absorb (StreefLeaf       *self,
                    const StreefLeaf *next)
{
  if (self->element != next->element || self->artifact != next->artifact)
    return FALSE;

  g_array_append_vals (self->strokes, next->strokes->data, next->strokes->len);
  extend (&self->box, &next->box);
  return TRUE;
}

void
streef_leaf_draw (const StreefLeaf    *self,
                  cairo_t             *cr,
                  const StreefPalette *palette)
{
  for (guint i = 0; i < self->strokes->len; i++)
    streef_stroke_draw (&g_array_index (self->strokes, StreefStroke, i), cr, palette);
}
