/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-tree.h"

#include "report/streef-pdf-objects.h"

typedef struct
{
  const char *id;
  int object; /* the number of the object */
} Named;

/**
 * Tree:
 * @pages: (element-type qpdf_oh): the pages
 * @marked: (element-type qpdf_oh): for each page an array with the element of each number of its
 *     marked content, null for an artifact
 * @named: (element-type Named): the elements that have an id
 * @numbers: the array of the parent tree: after the pages come the links
 * @n_numbers: how many keys stand in it
 * @attributes: (element-type utf8 qpdf_oh): those of cells so far: many cells have equal ones
 *
 * The structure tree while it is written (ISO 32000-1, 14.7).
 */
typedef struct
{
  qpdf_data qpdf;
  const StreefDocument *document;
  GArray *pages;
  GArray *marked;
  GArray *named;
  qpdf_oh numbers;
  guint n_numbers;
  GHashTable *attributes;
} Tree;

static const char *const scope_names[] = {
  [STREEF_SCOPE_NONE] = NULL,
  [STREEF_SCOPE_COLUMN] = "/Column",
  [STREEF_SCOPE_ROW] = "/Row",
};

static const char *const list_attributes[] = {
  [STREEF_NUMBERING_NONE] = "<</O /List /ListNumbering /None>>",
  [STREEF_NUMBERING_DECIMAL] = "<</O /List /ListNumbering /Decimal>>",
};

static qpdf_oh
get_page (const Tree *self,
          guint       page)
{
  return g_array_index (self->pages, qpdf_oh, page);
}

static double
get_page_height (const Tree *self,
                 guint       page)
{
  return streef_document_get_height (self->document, page);
}

static void
add_number (Tree    *self,
            qpdf_oh  parent)
{
  streef_pdf_append (self->qpdf, self->numbers,
                     qpdf_oh_new_integer (self->qpdf, self->n_numbers++));
  qpdf_oh_append_item (self->qpdf, self->numbers, parent);
}

/* The page says which number of the parent tree leads to its elements; tabs follow the structure. */
static void
add_page (Tree  *self,
          guint  number)
{
  GPtrArray *leaves = g_ptr_array_index (self->document->pages, number);
  qpdf_oh page = qpdf_get_page_n (self->qpdf, number);
  qpdf_oh marked = streef_pdf_new_indirect (self->qpdf, qpdf_oh_new_array (self->qpdf));

  for (guint i = 0; i < leaves->len; i++)
    streef_pdf_append (self->qpdf, marked, qpdf_oh_new_null (self->qpdf));
  streef_pdf_put (self->qpdf, page, "/StructParents",
                  qpdf_oh_new_integer (self->qpdf, self->n_numbers));
  streef_pdf_put (self->qpdf, page, "/Tabs", qpdf_oh_new_name (self->qpdf, "/S"));
  add_number (self, marked);
  g_array_append_val (self->pages, page);
  g_array_append_val (self->marked, marked);
}

/* The cells that a cell is under: their ids. */
static void
put_headers (Tree       *self,
             qpdf_oh     attributes,
             const char *headers)
{
  g_auto (GStrv) ids = g_strsplit (headers, " ", -1);
  qpdf_oh array = qpdf_oh_new_array (self->qpdf);

  for (guint i = 0; ids[i] != NULL; i++)
    streef_pdf_append (self->qpdf, array, qpdf_oh_new_string (self->qpdf, ids[i]));
  streef_pdf_put (self->qpdf, attributes, "/Headers", array);
}

static qpdf_oh
new_cell_attributes (Tree                *self,
                     const StreefElement *element)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->qpdf);

  streef_pdf_put (self->qpdf, attributes, "/O", qpdf_oh_new_name (self->qpdf, "/Table"));
  if (scope_names[element->scope] != NULL)
    streef_pdf_put (self->qpdf, attributes, "/Scope",
                    qpdf_oh_new_name (self->qpdf, scope_names[element->scope]));
  if (element->column_span > 1)
    streef_pdf_put (self->qpdf, attributes, "/ColSpan",
                    qpdf_oh_new_integer (self->qpdf, element->column_span));
  if (element->headers != NULL)
    put_headers (self, attributes, element->headers);

  return streef_pdf_new_indirect (self->qpdf, attributes);
}

/* Cells with equal attributes share them. */
static void
put_cell_attributes (Tree                *self,
                     qpdf_oh              object,
                     const StreefElement *element)
{
  g_autofree char *key = g_strdup_printf ("%u %u %s", element->scope, element->column_span,
                                          element->headers != NULL ? element->headers : "");
  gpointer found = NULL;

  if (!g_hash_table_lookup_extended (self->attributes, key, NULL, &found))
    {
      found = GUINT_TO_POINTER (new_cell_attributes (self, element));
      g_hash_table_insert (self->attributes, g_strdup (key), found);
    }
  streef_pdf_put_shared (self->qpdf, object, "/A", (qpdf_oh) GPOINTER_TO_UINT (found));
}

static void
put_figure_attributes (Tree                *self,
                       qpdf_oh              object,
                       const StreefElement *element)
{
  const StreefLeaf *leaf = streef_element_get_first_leaf (element);
  qpdf_oh attributes;

  if (leaf == NULL)
    return;

  attributes = streef_pdf_new_dictionary (self->qpdf, "<</O /Layout /Placement /Block>>");
  streef_pdf_put (self->qpdf, attributes, "/BBox",
                  streef_pdf_new_box (self->qpdf, &leaf->box, get_page_height (self, leaf->page)));
  streef_pdf_put (self->qpdf, object, "/A", attributes);
}

static void
put_attributes (Tree                *self,
                qpdf_oh              object,
                const StreefElement *element)
{
  if (element->type == STREEF_ELEMENT_FIGURE)
    put_figure_attributes (self, object, element);
  else if (element->type == STREEF_ELEMENT_LIST)
    streef_pdf_put (self->qpdf, object, "/A",
                    streef_pdf_new_dictionary (self->qpdf, list_attributes[element->numbering]));
  else if (element->scope != STREEF_SCOPE_NONE || element->column_span > 1
           || element->headers != NULL)
    put_cell_attributes (self, object, element);
}

static qpdf_oh
new_object (Tree                *self,
            const StreefElement *element,
            qpdf_oh              parent)
{
  g_autofree char *type = g_strconcat ("/", streef_element_get_name (element), NULL);
  qpdf_oh object = streef_pdf_new_indirect (self->qpdf, qpdf_oh_new_dictionary (self->qpdf));
  const StreefLeaf *leaf = streef_element_get_first_leaf (element);

  streef_pdf_put (self->qpdf, object, "/S", qpdf_oh_new_name (self->qpdf, type));
  streef_pdf_put_shared (self->qpdf, object, "/P", parent);
  if (leaf != NULL)
    streef_pdf_put_shared (self->qpdf, object, "/Pg", get_page (self, leaf->page));
  if (element->language != NULL)
    streef_pdf_put (self->qpdf, object, "/Lang",
                    qpdf_oh_new_string (self->qpdf, element->language));
  if (element->id != NULL)
    streef_pdf_put (self->qpdf, object, "/ID", qpdf_oh_new_string (self->qpdf, element->id));
  streef_pdf_put_text (self->qpdf, object, "/T", element->title);
  streef_pdf_put_text (self->qpdf, object, "/Alt", element->alternative);
  streef_pdf_put_text (self->qpdf, object, "/ActualText", element->spoken);
  put_attributes (self, object, element);

  return object;
}

/* A number alone is marked content of the page that its element stands on. */
static qpdf_oh
new_leaf (Tree                *self,
          const StreefElement *element,
          qpdf_oh              object,
          const StreefLeaf    *leaf)
{
  qpdf_oh number = qpdf_oh_new_integer (self->qpdf, leaf->ordinal);
  qpdf_oh elsewhere;

  qpdf_oh_set_array_item (self->qpdf, g_array_index (self->marked, qpdf_oh, leaf->page),
                          (int) leaf->ordinal, object);
  if (leaf->page == streef_element_get_first_leaf (element)->page)
    return number;

  elsewhere = streef_pdf_new_dictionary (self->qpdf, "<</Type /MCR>>");
  streef_pdf_put_shared (self->qpdf, elsewhere, "/Pg", get_page (self, leaf->page));
  streef_pdf_put (self->qpdf, elsewhere, "/MCID", number);
  return elsewhere;
}

static qpdf_oh
new_destination (Tree             *self,
                 const StreefLeaf *leaf)
{
  qpdf_oh destination = qpdf_oh_new_array (self->qpdf);

  qpdf_oh_append_item (self->qpdf, destination, get_page (self, leaf->page));
  streef_pdf_append (self->qpdf, destination, qpdf_oh_new_name (self->qpdf, "/XYZ"));
  streef_pdf_append_real (self->qpdf, destination, leaf->box.x);
  streef_pdf_append_real (self->qpdf, destination,
                          get_page_height (self, leaf->page) - leaf->box.y);
  streef_pdf_append (self->qpdf, destination, qpdf_oh_new_null (self->qpdf));
  return destination;
}

static void
put_aim (Tree                *self,
         qpdf_oh              annotation,
         const StreefElement *link)
{
  qpdf_oh action;

  if (link->target != NULL)
    {
      streef_pdf_put (self->qpdf, annotation, "/Dest",
                      new_destination (self, streef_element_find_first_leaf (link->target)));
      return;
    }

  action = streef_pdf_new_dictionary (self->qpdf, "<</Type /Action /S /URI>>");
  streef_pdf_put (self->qpdf, action, "/URI", qpdf_oh_new_string (self->qpdf, link->uri));
  streef_pdf_put (self->qpdf, annotation, "/A", action);
}

static void
add_to_page (Tree    *self,
             qpdf_oh  page,
             qpdf_oh  annotation)
{
  qpdf_oh annotations;

  if (!qpdf_oh_has_key (self->qpdf, page, "/Annots"))
    streef_pdf_put (self->qpdf, page, "/Annots", qpdf_oh_new_array (self->qpdf));
  annotations = qpdf_oh_get_key (self->qpdf, page, "/Annots");
  qpdf_oh_append_item (self->qpdf, annotations, annotation);
  qpdf_oh_release (self->qpdf, annotations);
}

/* What is clicked on. */
static qpdf_oh
new_annotation (Tree                    *self,
                const StreefElement     *link,
                guint                    page,
                const cairo_rectangle_t *box)
{
  qpdf_oh annotation = streef_pdf_new_indirect (
    self->qpdf, streef_pdf_new_dictionary (
                  self->qpdf, "<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0]>>"));

  streef_pdf_put (self->qpdf, annotation, "/Rect",
                  streef_pdf_new_box (self->qpdf, box, get_page_height (self, page)));
  streef_pdf_put_text (self->qpdf, annotation, "/Contents", link->alternative);
  streef_pdf_put (self->qpdf, annotation, "/StructParent",
                  qpdf_oh_new_integer (self->qpdf, self->n_numbers));
  streef_pdf_put_shared (self->qpdf, annotation, "/P", get_page (self, page));
  put_aim (self, annotation, link);
  add_to_page (self, get_page (self, page), annotation);

  return annotation;
}

static void
append_annotation (Tree                    *self,
                   qpdf_oh                  kids,
                   const StreefElement     *link,
                   qpdf_oh                  object,
                   guint                    page,
                   const cairo_rectangle_t *box)
{
  qpdf_oh reference = streef_pdf_new_dictionary (self->qpdf, "<</Type /OBJR>>");

  streef_pdf_put (self->qpdf, reference, "/Obj", new_annotation (self, link, page, box));
  streef_pdf_put_shared (self->qpdf, reference, "/Pg", get_page (self, page));
  streef_pdf_append (self->qpdf, kids, reference);
  add_number (self, object);
}

/* What in figures leads there too. */
static void
append_areas (Tree                *self,
              qpdf_oh              kids,
              const StreefElement *link,
              qpdf_oh              object)
{
  for (guint i = 0; link->areas != NULL && i < link->areas->len; i++)
    {
      const StreefArea *area = &g_array_index (link->areas, StreefArea, i);
      cairo_rectangle_t box = area->box;

      box.x += area->leaf->box.x;
      box.y += area->leaf->box.y;
      append_annotation (self, kids, link, object, area->leaf->page, &box);
    }
}

static qpdf_oh new_element (Tree *, const StreefElement *, qpdf_oh);

static qpdf_oh
new_kids (Tree                *self,
          const StreefElement *element,
          qpdf_oh              object)
{
  qpdf_oh kids = qpdf_oh_new_array (self->qpdf);

  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefKid *kid = &g_array_index (element->kids, StreefKid, i);

      streef_pdf_append (self->qpdf, kids,
                         kid->element != NULL ? new_element (self, kid->element, object)
                                              : new_leaf (self, element, object, kid->leaf));
      if (element->type == STREEF_ELEMENT_LINK && kid->leaf != NULL)
        append_annotation (self, kids, element, object, kid->leaf->page, &kid->leaf->box);
    }
  append_areas (self, kids, element, object);

  return kids;
}

/* The one kid of an element that has nothing but one leaf, as most cells have; else %NULL. */
static const StreefLeaf *
get_only_leaf (const StreefElement *element)
{
  if (element->kids->len != 1 || element->type == STREEF_ELEMENT_LINK)
    return NULL;

  return g_array_index (element->kids, StreefKid, 0).leaf;
}

/* The element with all that is under it. One leaf needs no array. */
static qpdf_oh
new_element (Tree                *self,
             const StreefElement *element,
             qpdf_oh              parent)
{
  const StreefLeaf *leaf = get_only_leaf (element);
  qpdf_oh object = new_object (self, element, parent);

  streef_pdf_put (self->qpdf, object, "/K",
                  leaf != NULL ? new_leaf (self, element, object, leaf)
                               : new_kids (self, element, object));
  if (element->id != NULL)
    {
      const Named named = { element->id, qpdf_oh_get_object_id (self->qpdf, object) };

      g_array_append_val (self->named, named);
    }

  return object;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (((const Named *) a)->id, ((const Named *) b)->id);
}

static void
put_ids (Tree    *self,
         qpdf_oh  root)
{
  qpdf_oh names;
  qpdf_oh tree;

  if (self->named->len == 0)
    return;

  names = qpdf_oh_new_array (self->qpdf);
  tree = qpdf_oh_new_dictionary (self->qpdf);
  g_array_sort (self->named, compare_ids);
  for (guint i = 0; i < self->named->len; i++)
    {
      const Named *named = &g_array_index (self->named, Named, i);

      streef_pdf_append (self->qpdf, names, qpdf_oh_new_string (self->qpdf, named->id));
      streef_pdf_append (self->qpdf, names,
                         qpdf_get_object_by_id (self->qpdf, named->object, 0));
    }
  streef_pdf_put (self->qpdf, tree, "/Names", names);
  streef_pdf_put (self->qpdf, root, "/IDTree", streef_pdf_new_indirect (self->qpdf, tree));
}

static void
put_parents (Tree    *self,
             qpdf_oh  root)
{
  qpdf_oh parents = qpdf_oh_new_dictionary (self->qpdf);

  streef_pdf_put_shared (self->qpdf, parents, "/Nums", self->numbers);
  streef_pdf_put (self->qpdf, root, "/ParentTree",
                  streef_pdf_new_indirect (self->qpdf, parents));
  streef_pdf_put (self->qpdf, root, "/ParentTreeNextKey",
                  qpdf_oh_new_integer (self->qpdf, self->n_numbers));
}

static void
put_root (Tree *self)
{
  qpdf_oh catalog = qpdf_get_root (self->qpdf);
  qpdf_oh root = streef_pdf_new_indirect (
    self->qpdf, streef_pdf_new_dictionary (self->qpdf, "<</Type /StructTreeRoot>>"));

  streef_pdf_put (self->qpdf, root, "/K", new_element (self, self->document->root, root));
  put_parents (self, root);
  put_ids (self, root);
  streef_pdf_put (self->qpdf, catalog, "/StructTreeRoot", root);
  streef_pdf_put (self->qpdf, catalog, "/MarkInfo",
                  streef_pdf_new_dictionary (self->qpdf, "<</Marked true>>"));
  qpdf_oh_release (self->qpdf, catalog);
}

/**
 * streef_pdf_tree_write:
 * @qpdf: the PDF, each page of which has marked content with the ordinals of its leaves
 * @document: whose structure is written
 *
 * Puts the structure tree into the PDF in the place of any other, with its links.
 */
void
streef_pdf_tree_write (qpdf_data             qpdf,
                       const StreefDocument *document)
{
  Tree tree = {
    .qpdf = qpdf,
    .document = document,
    .pages = g_array_new (FALSE, FALSE, sizeof (qpdf_oh)),
    .marked = g_array_new (FALSE, FALSE, sizeof (qpdf_oh)),
    .named = g_array_new (FALSE, FALSE, sizeof (Named)),
    .numbers = qpdf_oh_new_array (qpdf),
    .attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  for (guint i = 0; i < document->pages->len; i++)
    add_page (&tree, i);
  put_root (&tree);

  qpdf_oh_release_all (qpdf);
  g_array_unref (tree.pages);
  g_array_unref (tree.marked);
  g_array_unref (tree.named);
  g_hash_table_unref (tree.attributes);
}
