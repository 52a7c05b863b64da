/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

static void
find_all (const PdfElement *element,
          const char       *type,
          GPtrArray        *found)
{
  if (g_str_equal (element->type, type))
    g_ptr_array_add (found, (gpointer) element);

  for (guint i = 0; i < element->kids->len; i++)
    find_all (element->kids->pdata[i], type, found);
}

/* Whether the element, or one under it, stands on the page. */
static gboolean
stands_on (const PdfElement *element,
           int               page)
{
  for (guint i = 0; i < element->leaves->len; i++)
    if (g_array_index (element->leaves, PdfLeaf, i).page == page)
      return TRUE;

  for (guint i = 0; i < element->kids->len; i++)
    if (stands_on (element->kids->pdata[i], page))
      return TRUE;

  return FALSE;
}

/* Whether something of that kind stands on the page. */
static gboolean
has_on_page (PdfChecker *self,
             const char *type,
             int         page)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];

      if (g_str_has_prefix (element->type, type) && stands_on (element, page))
        return TRUE;
    }

  return FALSE;
}

/* Each annotation of a link leads to a page with something of that kind. */
static void
check_aims (PdfChecker       *self,
            const PdfElement *link,
            const char       *type,
            const char       *fault)
{
  for (guint i = 0; i < link->annotations->len; i++)
    {
      const int object = g_array_index (link->annotations, int, i);
      qpdf_oh annotation = qpdf_get_object_by_id (self->qpdf, object, 0);

      if (!has_on_page (self, type, pdf_get_object (self->qpdf, annotation, "Dest/0")))
        pdf_checker_fault (self, fault, "object %d", object);
    }
}

/* A reference has a link in it, which leads to a note; in a list of contents, to a heading. */
static void
check_reference (PdfChecker       *self,
                 const PdfElement *element)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  const gboolean is_entry = element->parent != NULL && g_str_equal (element->parent->type, "TOCI");

  find_all (element, "Link", links);
  if (links->len == 0)
    pdf_checker_fault (self, "reference", "object %d leads nowhere", element->object);
  for (guint i = 0; i < links->len; i++)
    check_aims (self, links->pdata[i], is_entry ? "H" : "Note",
                is_entry ? "contents-aim" : "reference-aim");
}

static void
check_note (PdfChecker       *self,
            const PdfElement *element)
{
  if (!pdf_has (self->qpdf, element->oh, "ID"))
    pdf_checker_fault (self, "note-id", "object %d", element->object);
}

/* An entry of a list of contents leads somewhere. */
static void
check_entry (PdfChecker       *self,
             const PdfElement *element)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new ();

  find_all (element, "Reference", references);
  if (references->len == 0)
    pdf_checker_fault (self, "contents-link", "object %d", element->object);
}

void
pdf_checker_check_references (PdfChecker *self)
{
  guint n_notes = 0;
  guint n_references = 0;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const PdfElement *element = self->elements->pdata[i];

      if (g_str_equal (element->type, "Reference"))
        {
          n_references += !g_str_equal (element->parent->type, "TOCI");
          check_reference (self, element);
        }
      else if (g_str_equal (element->type, "TOCI"))
        check_entry (self, element);
      else if (g_str_equal (element->type, "Note"))
        {
          n_notes++;
          check_note (self, element);
        }
    }

  /* Each is there for one letter at least. */
  if (n_notes > n_references)
    pdf_checker_fault (self, "note-lone", "%u notes, %u references", n_notes, n_references);
}
