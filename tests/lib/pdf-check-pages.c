/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

#include <stdlib.h>
#include <string.h>

/* The handle that stands at @key of the parent tree, or null. */
static qpdf_oh
find_number (PdfChecker *self,
             int         key)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->numbers, GINT_TO_POINTER (key), NULL, &found))
    return qpdf_oh_new_null (self->qpdf);

  return (qpdf_oh) GPOINTER_TO_UINT (found);
}

/* An artifact says what kind it is, of those that there are (ISO 32000-1, 14.8.2.2.2). */
static void
check_artifact (PdfChecker    *self,
                const PdfMark *mark)
{
  static const char *const kinds[] = { "Pagination", "Layout", "Page", "Background", NULL };
  qpdf_oh properties = mark->properties != NULL ? qpdf_oh_parse (self->qpdf, mark->properties)
                                                : qpdf_oh_new_null (self->qpdf);
  g_autofree char *kind = pdf_dup_name (self->qpdf, properties, "Type");

  if (kind == NULL || !g_strv_contains (kinds, kind))
    pdf_checker_fault (self, "artifact", "%s", mark->properties);
}

/* Each mark is that of an element, by its number, or an artifact, which no element has.
 * @place: which one of its page it is, which is its number */
static void
check_mark (PdfChecker    *self,
            const PdfMark *mark,
            guint          place,
            qpdf_oh        owners)
{
  const gboolean is_artifact = g_str_equal (mark->tag, "Artifact");
  qpdf_oh owner = (int) place < pdf_get_n_items (self->qpdf, owners, "")
                    ? qpdf_oh_get_array_item (self->qpdf, owners, (int) place)
                    : qpdf_oh_new_null (self->qpdf);

  if (is_artifact)
    {
      check_artifact (self, mark);
      if (mark->number >= 0 || !qpdf_oh_is_null (self->qpdf, owner))
        pdf_checker_fault (self, "artifact-owned", "mark %u", place);
      return;
    }

  if (mark->number != (int) place)
    pdf_checker_fault (self, "order", "%s has number %d in place %u", mark->tag, mark->number,
                       place);
  else if (qpdf_oh_is_null (self->qpdf, owner))
    pdf_checker_fault (self, "orphan", "%s %u", mark->tag, place);
  else if (!pdf_is_name (self->qpdf, owner, "S", mark->tag))
    pdf_checker_fault (self, "tag", "%s %u", mark->tag, place);
}

static void
check_page (PdfChecker    *self,
            const PdfPage *page)
{
  qpdf_oh owners
    = find_number (self, pdf_get_integer (self->qpdf, page->oh, "StructParents", -1));

  for (guint i = 0; i < page->content->faults->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (page->content->faults->pdata[i], ": ", 2);

      pdf_checker_fault (self, parts[0], "%s", parts[1]);
    }
  if (!pdf_is_name (self->qpdf, page->oh, "Tabs", "S"))
    pdf_checker_fault (self, "tabs", "page %d", page->object);
  if (!qpdf_oh_is_array (self->qpdf, owners)
      || (guint) pdf_get_n_items (self->qpdf, owners, "") != page->content->marks->len)
    pdf_checker_fault (self, "struct-parents", "page %d", page->object);
  for (guint i = 0; i < page->content->marks->len; i++)
    check_mark (self, page->content->marks->pdata[i], i, owners);
}

/* What an element holds is there, and says that it is held by it. */
static void
check_leaf (PdfChecker       *self,
            const PdfElement *element,
            const PdfLeaf    *leaf)
{
  const PdfPage *page = pdf_checker_find_page (self, leaf->page);
  g_autofree char *place = g_strdup_printf ("%d", leaf->number);
  qpdf_oh owners;

  if (page == NULL || leaf->number < 0 || (guint) leaf->number >= page->content->marks->len)
    {
      pdf_checker_fault (self, "leaf", "%s %d", element->type, leaf->number);
      return;
    }

  owners = find_number (self, pdf_get_integer (self->qpdf, page->oh, "StructParents", -1));
  if (pdf_get_object (self->qpdf, owners, place) != element->object)
    pdf_checker_fault (self, "owner", "%s %d", element->type, leaf->number);
}

/* How many numbers of the parent tree lead to an element, and how many the elements hold. */
static void
check_counts (PdfChecker *self)
{
  guint n_leaves = 0;
  guint n_marks = 0;

  for (guint i = 0; i < self->elements->len; i++)
    n_leaves += ((PdfElement *) self->elements->pdata[i])->leaves->len;
  for (guint i = 0; i < self->pages->len; i++)
    {
      const PdfPage *page = self->pages->pdata[i];

      for (guint j = 0; j < page->content->marks->len; j++)
        n_marks += !g_str_equal (((PdfMark *) page->content->marks->pdata[j])->tag, "Artifact");
    }
  if (n_leaves != n_marks)
    pdf_checker_fault (self, "orphan", "%u marks, %u in the tree", n_marks, n_leaves);
}

void
pdf_checker_check_marks (PdfChecker *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    check_page (self, self->pages->pdata[i]);

  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];

      for (guint j = 0; j < element->leaves->len; j++)
        check_leaf (self, element, &g_array_index (element->leaves, PdfLeaf, j));
    }
  check_counts (self);
}

/* An array whose first item is a page, or an action with one. */
static gboolean
leads_to_page (PdfChecker *self,
               qpdf_oh     destination)
{
  return pdf_get_n_items (self->qpdf, destination, "") >= 2
         && pdf_checker_find_page (self, pdf_get_object (self->qpdf, destination, "0")) != NULL;
}

static gboolean
has_aim (PdfChecker *self,
         qpdf_oh     object)
{
  g_autofree char *address = pdf_dup_text (self->qpdf, object, "A/URI");

  return leads_to_page (self, pdf_find (self->qpdf, object, "Dest"))
         || (pdf_is_name (self->qpdf, object, "A/S", "GoTo")
             && leads_to_page (self, pdf_find (self->qpdf, object, "A/D")))
         || (pdf_is_name (self->qpdf, object, "A/S", "URI") && address != NULL
             && g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL));
}

static gboolean
holds_annotation (const PdfElement *element,
                  int               object)
{
  for (guint i = 0; i < element->annotations->len; i++)
    if (g_array_index (element->annotations, int, i) == object)
      return TRUE;

  return FALSE;
}

/* The annotation leads to its element, which holds it. */
static void
check_link_owner (PdfChecker *self,
                  qpdf_oh     annotation)
{
  const int object = qpdf_oh_get_object_id (self->qpdf, annotation);
  qpdf_oh owner = find_number (self, pdf_get_integer (self->qpdf, annotation, "StructParent", -1));
  const PdfElement *element = g_hash_table_lookup (
    self->by_object, GINT_TO_POINTER (qpdf_oh_get_object_id (self->qpdf, owner)));

  if (element == NULL || !g_str_equal (element->type, "Link")
      || !holds_annotation (element, object))
    pdf_checker_fault (self, "link-owner", "object %d", object);
}

static void
check_annotation (PdfChecker    *self,
                  const PdfPage *page,
                  qpdf_oh        annotation)
{
  const int object = qpdf_oh_get_object_id (self->qpdf, annotation);
  g_autofree char *contents = pdf_dup_text (self->qpdf, annotation, "Contents");
  double box[4];

  if (!pdf_is_name (self->qpdf, annotation, "Subtype", "Link"))
    pdf_checker_fault (self, "forbidden", "an annotation that is no link");
  if (contents == NULL || *contents == '\0')
    pdf_checker_fault (self, "link-contents", "object %d", object);
  /* Printed, and neither hidden nor out of sight (ISO 19005-2, 6.3.2). */
  if (pdf_get_integer (self->qpdf, annotation, "F", -1) != 4)
    pdf_checker_fault (self, "link-flags", "object %d", object);
  if (!pdf_get_box (self->qpdf, annotation, "Rect", box) || box[0] < page->box[0]
      || box[1] < page->box[1] || box[2] > page->box[2] || box[3] > page->box[3]
      || box[0] >= box[2] || box[1] >= box[3])
    pdf_checker_fault (self, "link-box", "object %d", object);
  if (!has_aim (self, annotation))
    pdf_checker_fault (self, "link-aim", "object %d", object);
  check_link_owner (self, annotation);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

void
pdf_checker_check_links (PdfChecker *self)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->pages->len; i++)
    {
      const PdfPage *page = self->pages->pdata[i];
      const int n_annotations = pdf_get_n_items (self->qpdf, page->oh, "Annots");

      for (int j = 0; j < n_annotations; j++)
        {
          qpdf_oh annotation
            = qpdf_oh_get_array_item (self->qpdf, pdf_find (self->qpdf, page->oh, "Annots"), j);
          const int object = qpdf_oh_get_object_id (self->qpdf, annotation);

          check_annotation (self, page, annotation);
          g_array_append_val (seen, object);
        }
    }

  g_array_sort (seen, compare_numbers);
  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];

      if (g_str_equal (element->type, "Link") && element->annotations->len == 0)
        pdf_checker_fault (self, "link", "object %d has nothing to click on", element->object);
      for (guint j = 0; j < element->annotations->len; j++)
        if (!g_array_binary_search (seen, &g_array_index (element->annotations, int, j),
                                    compare_numbers, NULL))
          pdf_checker_fault (self, "link", "object %d is on no page", element->object);
    }
}

/* Adds "1 Title" for each entry under @parent, and checks how they hang together. */
static void
read_outline (PdfChecker *self,
              qpdf_oh     parent,
              int         level,
              GPtrArray  *lines)
{
  const int parent_object = qpdf_oh_get_object_id (self->qpdf, parent);
  int last = 0;
  qpdf_oh entry = pdf_find (self->qpdf, parent, "First");

  for (; qpdf_oh_is_dictionary (self->qpdf, entry) && lines->len < 10000;
       entry = pdf_find (self->qpdf, entry, "Next"))
    {
      g_autofree char *title = pdf_dup_text (self->qpdf, entry, "Title");

      if (title == NULL || !has_aim (self, entry)
          || pdf_get_object (self->qpdf, entry, "Parent") != parent_object
          || pdf_get_object (self->qpdf, entry, "Prev") != last)
        pdf_checker_fault (self, "outline", "%s", title);
      g_ptr_array_add (lines, g_strdup_printf ("%d %s", level, title));
      read_outline (self, entry, level + 1, lines);
      last = qpdf_oh_get_object_id (self->qpdf, entry);
    }
  if (pdf_get_object (self->qpdf, parent, "Last") != last)
    pdf_checker_fault (self, "outline", "its last entry");
}

/* How deep an element stands in the outline: as deep as a heading is, and a cell with a title one
 * deeper than the heading before it; 0 where it does not stand there.
 * @heading: (inout): how deep that one was */
static int
get_depth (const PdfElement *element,
           const char       *title,
           int              *heading)
{
  if (element->type[0] == 'H' && g_ascii_isdigit (element->type[1]))
    return *heading = element->type[1] - '0';

  return title != NULL && g_str_equal (element->type, "TH") ? *heading + 1 : 0;
}

/* The outline has the headings, all of them, as deep as they are, and the groups of tables. */
void
pdf_checker_check_outline (PdfChecker *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_headings = 0;
  int heading = 0;

  if (pdf_has (self->qpdf, self->catalog, "Outlines"))
    read_outline (self, pdf_find (self->qpdf, self->catalog, "Outlines"), 1, lines);
  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];
      g_autofree char *title = pdf_dup_text (self->qpdf, element->oh, "T");
      const int depth = get_depth (element, title, &heading);
      g_autofree char *line = NULL;

      if (depth == 0)
        continue;
      line = g_strdup_printf ("%d %s", depth, title);
      if (n_headings >= lines->len || !g_str_equal (line, lines->pdata[n_headings]))
        pdf_checker_fault (self, "outline-order", "%s", line);
      n_headings++;
    }
  if (n_headings != lines->len)
    pdf_checker_fault (self, "outline-order", "%u entries, %u headings", lines->len, n_headings);
}
