/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

/* ISO 32000-1, 14.8.4 */
static const char *const standard_types[] = {
  "Document", "Part",   "Art",    "Sect",      "Div", "BlockQuote", "Caption",  "TOC",
  "TOCI",     "Index",  "P",      "H1",        "H2",  "H3",         "H4",       "H5",
  "H6",       "L",      "LI",     "Lbl",       "LBody", "Table",    "TR",       "TH",
  "TD",       "THead",  "TBody",  "TFoot",     "Span", "Quote",     "Note",     "Reference",
  "BibEntry", "Code",   "Link",   "Annot",     "Figure", "Formula", "Form",     NULL
};

/* What may stand in what, and in nothing else (ISO 32000-1, 14.8.4). */
static const struct
{
  const char *type;
  const char *parents[6]; /* the only ones; none where any will do */
  const char *kids[6];    /* the only ones, and no marked content */
  const char *fault;
} nestings[] = {
  { "TR", { "Table", "THead", "TBody", "TFoot" }, { "TH", "TD" }, "table-kid" },
  { "TH", { "TR" }, { NULL }, "table-kid" },
  { "TD", { "TR" }, { NULL }, "table-kid" },
  { "Table", { NULL }, { "TR", "THead", "TBody", "TFoot", "Caption" }, "table-kid" },
  { "THead", { "Table" }, { "TR" }, "table-kid" },
  { "TBody", { "Table" }, { "TR" }, "table-kid" },
  { "TFoot", { "Table" }, { "TR" }, "table-kid" },
  { "L", { NULL }, { "LI", "L", "Caption" }, "list" },
  { "LI", { "L" }, { "Lbl", "LBody" }, "list" },
  { "LBody", { "LI" }, { NULL }, "list" },
  { "Lbl", { "LI", "Note", "TOCI", "Reference" }, { NULL }, "list" },
  { "TOC", { NULL }, { "TOCI", "TOC", "Caption" }, "contents" },
  { "TOCI", { "TOC" }, { NULL }, "contents" },
  { "Caption", { "Table", "Figure", "L", "TOC" }, { NULL }, "kid" },
  { "Document", { "" }, { NULL }, "kid" },
};

static PdfElement *read_element (PdfChecker *, qpdf_oh, PdfElement *);

static void
add_leaf (PdfElement *element,
          int         page,
          int         number)
{
  const PdfLeaf leaf = { page, number };

  g_array_append_val (element->leaves, leaf);
}

/* A number, a number on another page, an annotation or an element (14.7.4). */
static void
read_kid (PdfChecker *self,
          PdfElement *element,
          qpdf_oh     kid)
{
  const int own_page = pdf_get_object (self->qpdf, element->oh, "Pg");
  const int page = pdf_has (self->qpdf, kid, "Pg") ? pdf_get_object (self->qpdf, kid, "Pg")
                                                   : own_page;
  const int annotation = pdf_get_object (self->qpdf, kid, "Obj");
  PdfElement *found;

  if (qpdf_oh_is_integer (self->qpdf, kid))
    add_leaf (element, own_page, qpdf_oh_get_int_value_as_int (self->qpdf, kid));
  else if (pdf_is_name (self->qpdf, kid, "Type", "MCR"))
    add_leaf (element, page, pdf_get_integer (self->qpdf, kid, "MCID", -1));
  else if (pdf_is_name (self->qpdf, kid, "Type", "OBJR"))
    g_array_append_val (element->annotations, annotation);
  else if ((found = read_element (self, kid, element)) != NULL)
    g_ptr_array_add (element->kids, found);
}

/* %NULL where it is none, or where it was seen before. */
static PdfElement *
read_element (PdfChecker *self,
              qpdf_oh     oh,
              PdfElement *parent)
{
  PdfElement *element;
  const int object = qpdf_oh_get_object_id (self->qpdf, oh);
  qpdf_oh kids = pdf_find (self->qpdf, oh, "K");
  const int n_kids = pdf_get_n_items (self->qpdf, kids, "");

  if (object == 0 || !pdf_has (self->qpdf, oh, "S")
      || g_hash_table_contains (self->by_object, GINT_TO_POINTER (object)))
    return pdf_checker_fault (self, "element", "object %d", object), NULL;

  element = g_new0 (PdfElement, 1);
  element->parent = parent;
  element->oh = oh;
  element->object = object;
  element->type = pdf_dup_name (self->qpdf, oh, "S");
  element->kids = g_ptr_array_new ();
  element->leaves = g_array_new (FALSE, FALSE, sizeof (PdfLeaf));
  element->annotations = g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (self->elements, element);
  g_hash_table_insert (self->by_object, GINT_TO_POINTER (object), element);
  for (int i = 0; i < n_kids; i++)
    read_kid (self, element, qpdf_oh_get_array_item (self->qpdf, kids, i));
  if (n_kids == 0 && !qpdf_oh_is_null (self->qpdf, kids) && !qpdf_oh_is_array (self->qpdf, kids))
    read_kid (self, element, kids);

  return element;
}

/* The keys must ascend from 0 without a gap: pages first, then links. */
static void
read_numbers (PdfChecker *self,
              qpdf_oh     root)
{
  qpdf_oh numbers = pdf_find (self->qpdf, root, "ParentTree/Nums");
  const int n_items = pdf_get_n_items (self->qpdf, numbers, "");

  for (int i = 0; i + 1 < n_items; i += 2)
    {
      qpdf_oh item = qpdf_oh_get_array_item (self->qpdf, numbers, i);
      const int key = qpdf_oh_get_int_value_as_int (self->qpdf, item);

      if (key != i / 2)
        pdf_checker_fault (self, "parent-tree", "key %d in place %d", key, i / 2);
      g_hash_table_insert (self->numbers, GINT_TO_POINTER (key),
                           GINT_TO_POINTER (qpdf_oh_get_array_item (self->qpdf, numbers, i + 1)));
    }
  if (n_items == 0 || n_items % 2 == 1
      || pdf_get_integer (self->qpdf, root, "ParentTreeNextKey", -1) != n_items / 2)
    pdf_checker_fault (self, "parent-tree", "%d items", n_items);
}

void
pdf_checker_read_structure (PdfChecker *self)
{
  qpdf_oh root = pdf_find (self->qpdf, self->catalog, "StructTreeRoot");
  qpdf_oh first = pdf_find (self->qpdf, root, "K");
  PdfElement *document;

  if (pdf_get_n_items (self->qpdf, first, "") == 1)
    first = qpdf_oh_get_array_item (self->qpdf, first, 0);
  if (!pdf_is_name (self->qpdf, root, "Type", "StructTreeRoot")
      || !pdf_is_name (self->qpdf, first, "S", "Document"))
    {
      pdf_checker_fault (self, "structure", "no tree with a Document");
      return;
    }

  document = read_element (self, first, NULL);
  if (document != NULL
      && pdf_get_object (self->qpdf, first, "P") != qpdf_oh_get_object_id (self->qpdf, root))
    pdf_checker_fault (self, "parent", "of the Document");
  read_numbers (self, root);
}

static gboolean
is_among (const char *const *words,
          const char        *word)
{
  for (; *words != NULL; words++)
    if (g_str_equal (*words, word))
      return TRUE;

  return FALSE;
}

static void
check_nesting (PdfChecker       *self,
               const PdfElement *element)
{
  const char *parent = element->parent != NULL ? element->parent->type : "";

  for (guint i = 0; i < G_N_ELEMENTS (nestings); i++)
    {
      if (!g_str_equal (nestings[i].type, element->type))
        continue;

      if (nestings[i].parents[0] != NULL && !is_among (nestings[i].parents, parent))
        pdf_checker_fault (self, nestings[i].fault, "%s in %s", element->type, parent);
      if (nestings[i].kids[0] == NULL)
        continue;
      if (element->leaves->len > 0)
        pdf_checker_fault (self, nestings[i].fault, "%s with content of its own", element->type);
      for (guint j = 0; j < element->kids->len; j++)
        if (!is_among (nestings[i].kids, ((PdfElement *) element->kids->pdata[j])->type))
          pdf_checker_fault (self, nestings[i].fault, "%s in %s",
                             ((PdfElement *) element->kids->pdata[j])->type, element->type);
    }
}

static void
check_type (PdfChecker       *self,
            const PdfElement *element)
{
  static const char *const groups[] = { "Document", "Sect", NULL };

  if (!g_strv_contains (standard_types, element->type))
    pdf_checker_fault (self, "type", "%s", element->type);
  if (element->parent != NULL
      && pdf_get_object (self->qpdf, element->oh, "P") != element->parent->object)
    pdf_checker_fault (self, "parent", "of %s, object %d", element->type, element->object);
  if (element->kids->len + element->leaves->len + element->annotations->len == 0)
    pdf_checker_fault (self, "empty", "%s, object %d", element->type, element->object);
  if (g_strv_contains (groups, element->type) && element->leaves->len > 0)
    pdf_checker_fault (self, "kid", "content in a %s", element->type);
  check_nesting (self, element);
}

static gboolean
is_language (const char *text)
{
  return text != NULL
         && g_regex_match_simple ("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", text, G_REGEX_DEFAULT, 0);
}

static void
check_language (PdfChecker       *self,
                const PdfElement *element)
{
  g_autofree char *language = pdf_dup_text (self->qpdf, element->oh, "Lang");

  if (pdf_has (self->qpdf, element->oh, "Lang") && !is_language (language))
    pdf_checker_fault (self, "element-language", "%s", element->type);
}

/* What is read in the place of what is drawn says something. */
static void
check_spoken (PdfChecker       *self,
              const PdfElement *element)
{
  g_autofree char *spoken = pdf_dup_text (self->qpdf, element->oh, "ActualText");

  if (pdf_has (self->qpdf, element->oh, "ActualText") && (spoken == NULL || *spoken == '\0'))
    pdf_checker_fault (self, "spoken", "object %d", element->object);
}

static gboolean
is_heading (const PdfElement *element)
{
  return element->type[0] == 'H' && g_ascii_isdigit (element->type[1]);
}

/* The first is H1, the only one, and none goes more than one deeper. */
static void
check_headings (PdfChecker *self)
{
  int level = 0;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];
      const int own = is_heading (element) ? element->type[1] - '0' : 0;
      g_autofree char *title = pdf_dup_text (self->qpdf, element->oh, "T");

      if (own == 0)
        continue;
      if (level == 0 && own != 1)
        pdf_checker_fault (self, "heading-first", "%s", element->type);
      else if (own > level + 1)
        pdf_checker_fault (self, "heading-gap", "%s after H%d", element->type, level);
      if (level > 0 && own == 1)
        pdf_checker_fault (self, "heading-twice", "H1");
      if (title == NULL || *title == '\0')
        pdf_checker_fault (self, "heading-title", "%s, object %d", element->type, element->object);
      level = own;
    }

  /* One picture needs none. */
  if (level == 0 && self->elements->len > 2)
    pdf_checker_fault (self, "heading-missing", "among %u elements", self->elements->len);
}

/* Its attributes are a dictionary, or several of which one has @owner. */
static qpdf_oh
find_attributes (PdfChecker       *self,
                 const PdfElement *element,
                 const char       *owner)
{
  qpdf_oh attributes = pdf_find (self->qpdf, element->oh, "A");
  const int n_items = pdf_get_n_items (self->qpdf, attributes, "");

  for (int i = 0; i < n_items; i++)
    if (pdf_is_name (self->qpdf, qpdf_oh_get_array_item (self->qpdf, attributes, i), "O", owner))
      return qpdf_oh_get_array_item (self->qpdf, attributes, i);

  return pdf_is_name (self->qpdf, attributes, "O", owner) ? attributes
                                                          : qpdf_oh_new_null (self->qpdf);
}

static const PdfElement *
find_ancestor (const PdfElement *element,
               const char       *type)
{
  for (; element != NULL; element = element->parent)
    if (g_str_equal (element->type, type))
      return element;

  return NULL;
}

/* Whether a head of the same table has the id. */
static gboolean
has_head (PdfChecker       *self,
          const PdfElement *cell,
          const char       *id)
{
  const PdfElement *head = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  return head != NULL && g_str_equal (head->type, "TH")
         && find_ancestor (head, "Table") == find_ancestor (cell, "Table");
}

static void
check_cell (PdfChecker       *self,
            const PdfElement *element)
{
  static const char *const scopes[] = { "Row", "Column", "Both", NULL };
  qpdf_oh attributes = find_attributes (self, element, "Table");
  g_autofree char *scope = pdf_dup_name (self->qpdf, attributes, "Scope");
  const int n_headers = pdf_get_n_items (self->qpdf, attributes, "Headers");

  if (g_str_equal (element->type, "TH") && (scope == NULL || !g_strv_contains (scopes, scope)))
    pdf_checker_fault (self, "scope", "object %d", element->object);
  for (int i = 0; i < n_headers; i++)
    {
      g_autofree char *path = g_strdup_printf ("Headers/%d", i);
      g_autofree char *id = pdf_dup_text (self->qpdf, attributes, path);

      if (id == NULL || !has_head (self, element, id))
        pdf_checker_fault (self, "headers", "%s", id);
      else
        g_hash_table_remove (self->unused_heads, id);
    }
}

static int
count_columns (PdfChecker       *self,
               const PdfElement *row)
{
  int n_columns = 0;

  for (guint i = 0; i < row->kids->len; i++)
    n_columns += pdf_get_integer (self->qpdf, find_attributes (self, row->kids->pdata[i], "Table"),
                                  "ColSpan", 1);

  return n_columns;
}

/* @width: -1 before the first row */
static void
check_rows (PdfChecker       *self,
            const PdfElement *element,
            int              *width,
            guint            *n_heads)
{
  for (guint i = 0; i < element->kids->len; i++)
    {
      const PdfElement *row = element->kids->pdata[i];

      if (!g_str_equal (row->type, "TR"))
        {
          check_rows (self, row, width, n_heads);
          continue;
        }
      if (*width >= 0 && count_columns (self, row) != *width)
        pdf_checker_fault (self, "table-width", "%d instead of %d", count_columns (self, row),
                           *width);
      *width = count_columns (self, row);
      for (guint j = 0; j < row->kids->len; j++)
        *n_heads += g_str_equal (((PdfElement *) row->kids->pdata[j])->type, "TH");
    }
}

static void
check_table (PdfChecker       *self,
             const PdfElement *element)
{
  int width = -1;
  guint n_heads = 0;

  check_rows (self, element, &width, &n_heads);
  if (n_heads == 0)
    pdf_checker_fault (self, "table-head", "object %d has none", element->object);
}

static void
check_figure (PdfChecker       *self,
              const PdfElement *element)
{
  const PdfPage *page
    = pdf_checker_find_page (self, pdf_get_object (self->qpdf, element->oh, "Pg"));
  g_autofree char *alternative = pdf_dup_text (self->qpdf, element->oh, "Alt");
  double box[4];

  if (alternative == NULL || *alternative == '\0')
    pdf_checker_fault (self, "figure-alternative", "object %d", element->object);
  if (!pdf_get_box (self->qpdf, find_attributes (self, element, "Layout"), "BBox", box)
      || page == NULL || box[0] < page->box[0] || box[1] < page->box[1] || box[2] > page->box[2]
      || box[3] > page->box[3] || box[0] >= box[2] || box[1] >= box[3])
    pdf_checker_fault (self, "figure-box", "object %d", element->object);
}

static gboolean
has_kid (const PdfElement *element,
         const char       *type)
{
  for (guint i = 0; i < element->kids->len; i++)
    if (g_str_equal (((PdfElement *) element->kids->pdata[i])->type, type))
      return TRUE;

  return FALSE;
}

static void
check_list (PdfChecker       *self,
            const PdfElement *element)
{
  qpdf_oh attributes = find_attributes (self, element, "List");

  if (!pdf_has (self->qpdf, attributes, "ListNumbering"))
    pdf_checker_fault (self, "list-numbering", "object %d", element->object);
  if (pdf_is_name (self->qpdf, attributes, "ListNumbering", "None"))
    return;

  for (guint i = 0; i < element->kids->len; i++)
    if (!has_kid (element->kids->pdata[i], "Lbl"))
      pdf_checker_fault (self, "list-label", "a numbered item without a number");
}

/* A label alone says nothing. */
static void
check_item (PdfChecker       *self,
            const PdfElement *element)
{
  guint n_bodies = 0;

  for (guint i = 0; i < element->kids->len; i++)
    n_bodies += g_str_equal (((PdfElement *) element->kids->pdata[i])->type, "LBody");
  if (n_bodies != 1)
    pdf_checker_fault (self, "list", "%u bodies in an item", n_bodies);
}

/* The ids, each once. */
static void
read_ids (PdfChecker *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      PdfElement *element = self->elements->pdata[i];
      char *id = pdf_dup_text (self->qpdf, element->oh, "ID");

      if (id != NULL && g_str_equal (element->type, "TH"))
        g_hash_table_add (self->unused_heads, g_strdup (id));
      if (id != NULL && !g_hash_table_insert (self->by_id, id, element))
        pdf_checker_fault (self, "id", "object %d has one that stands twice", element->object);
    }
}

/* The tree of the ids has them all, sorted. */
static void
check_ids (PdfChecker *self)
{
  qpdf_oh names = pdf_find (self->qpdf, self->catalog, "StructTreeRoot/IDTree/Names");
  const int n_items = pdf_get_n_items (self->qpdf, names, "");
  g_autofree char *last = NULL;

  for (int i = 0; i + 1 < n_items; i += 2)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);
      g_autofree char *id = pdf_dup_text (self->qpdf, names, key);
      const int object
        = qpdf_oh_get_object_id (self->qpdf, qpdf_oh_get_array_item (self->qpdf, names, i + 1));
      const PdfElement *element = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

      if (element == NULL || element->object != object || g_strcmp0 (last, id) >= 0)
        pdf_checker_fault (self, "id-tree", "%s", id);
      g_free (last);
      last = g_steal_pointer (&id);
    }
  if ((guint) n_items != 2 * g_hash_table_size (self->by_id))
    pdf_checker_fault (self, "id-tree", "%d items for %u ids", n_items,
                       g_hash_table_size (self->by_id));
}

void
pdf_checker_check_elements (PdfChecker *self)
{
  static const struct
  {
    const char *type;
    void (*check) (PdfChecker *, const PdfElement *);
  } checks[] = {
    { "TH", check_cell },     { "TD", check_cell },   { "Table", check_table },
    { "Figure", check_figure }, { "L", check_list },  { "LI", check_item },
  };

  read_ids (self);
  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];

      check_type (self, element);
      check_language (self, element);
      check_spoken (self, element);
      for (guint j = 0; j < G_N_ELEMENTS (checks); j++)
        if (g_str_equal (element->type, checks[j].type))
          checks[j].check (self, element);
    }

  check_headings (self);
  check_ids (self);
  if (g_hash_table_size (self->unused_heads) > 0)
    pdf_checker_fault (self, "header-unused", "%u heads", g_hash_table_size (self->unused_heads));
}
