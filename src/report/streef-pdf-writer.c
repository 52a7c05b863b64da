/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-writer.h"

#include "problem/streef-error.h"

#include <cairo-pdf.h>
#include <string.h>

/* The element of marked content that has no element of its own. */
#define LEAF_TAG "Span"

/* Walks over the leaves and keeps the tags open that the last leaf stood in. */
typedef struct
{
  cairo_t *cr;
  GPtrArray *open; /* (element-type StreefElement): from the root inwards */
} Tagger;

/* Closes elements until only those are open that @element stands in, or is. */
static void
close_others (Tagger              *self,
              const StreefElement *element)
{
  while (self->open->len > 0)
    {
      const StreefElement *last = g_ptr_array_index (self->open, self->open->len - 1);
      const StreefElement *around = element;

      while (around != NULL && around != last)
        around = around->parent;
      if (around == last)
        return;

      cairo_tag_end (self->cr, streef_element_get_name (last));
      g_ptr_array_set_size (self->open, (int) self->open->len - 1);
    }
}

static gboolean
is_open (const Tagger        *self,
         const StreefElement *element)
{
  return g_ptr_array_find (self->open, element, NULL);
}

static void
open_down_to (Tagger        *self,
              StreefElement *element)
{
  if (element == NULL || is_open (self, element))
    return;

  open_down_to (self, element->parent);
  cairo_tag_begin (self->cr, streef_element_get_name (element), "");
  g_ptr_array_add (self->open, element);
}

/* cairo marks the content of innermost tags only: an element with one leaf is itself that tag, one
 * with leaves on several pages gets a tag inside it for each. */
static void
draw_tagged (Tagger              *self,
             const StreefLeaf    *leaf,
             const StreefPalette *palette)
{
  const gboolean is_whole = streef_element_get_n_leaves (leaf->element) == 1;
  const char *tag = is_whole ? streef_element_get_name (leaf->element) : LEAF_TAG;

  close_others (self, leaf->element);
  open_down_to (self, is_whole ? leaf->element->parent : leaf->element);
  cairo_tag_begin (self->cr, tag, "");
  streef_leaf_draw (leaf, self->cr, palette);
  cairo_tag_end (self->cr, tag);
}

/* Artifacts stay outside all tags: cairo 1.16 does not know them. */
static void
draw_page_tagged (Tagger              *self,
                  GPtrArray           *page,
                  const StreefPalette *palette)
{
  for (guint i = 0; i < page->len; i++)
    {
      const StreefLeaf *leaf = g_ptr_array_index (page, i);

      if (leaf->element != NULL)
        draw_tagged (self, leaf, palette);
      else
        streef_leaf_draw (leaf, self->cr, palette);
    }
}

/**
 * streef_page_draw:
 * @page: (element-type StreefLeaf): a page
 * @cr: where to, in points
 * @palette: the colours
 *
 * Draws the leaves in their order, which is all that drawing a page is.
 */
void
streef_page_draw (GPtrArray           *page,
                  cairo_t             *cr,
                  const StreefPalette *palette)
{
  for (guint i = 0; i < page->len; i++)
    streef_leaf_draw (g_ptr_array_index (page, i), cr, palette);
}

static void
set_metadata (cairo_surface_t      *surface,
              const StreefDocument *document)
{
  char date[32];

  g_date_strftime (date, sizeof date, "%Y-%m-%dT00:00:00Z", document->date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  if (document->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  if (document->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, document->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Streefcijfer " STREEF_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static int
add_outline_entry (cairo_surface_t     *surface,
                   const StreefElement *heading,
                   int                  parent)
{
  const StreefLeaf *leaf = streef_element_get_first_leaf (heading);
  g_autofree char *target = NULL;

  if (leaf == NULL)
    return parent;

  target = g_strdup_printf ("page=%u pos=[%d %d]", leaf->page + 1, (int) leaf->box.x,
                            (int) leaf->box.y);
  return cairo_pdf_surface_add_outline (surface, parent, heading->title, target,
                                        CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

/* @parents holds the last entry at each depth. */
static void
add_outline (cairo_surface_t     *surface,
             const StreefElement *element,
             GArray              *parents)
{
  if (element->outline > 0)
    {
      const guint depth = MIN (element->outline, parents->len);
      const int entry
        = add_outline_entry (surface, element, g_array_index (parents, int, depth - 1));

      g_array_set_size (parents, depth);
      g_array_append_val (parents, entry);
    }

  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefKid *kid = &g_array_index (element->kids, StreefKid, i);

      if (kid->element != NULL)
        add_outline (surface, kid->element, parents);
    }
}

static void
add_whole_outline (cairo_surface_t      *surface,
                   const StreefDocument *document)
{
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (int));
  const int root = CAIRO_PDF_OUTLINE_ROOT;

  g_array_append_val (parents, root);
  add_outline (surface, document->root, parents);
}

static void
draw_pages (cairo_surface_t      *surface,
            cairo_t              *cr,
            const StreefDocument *document)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Tagger tagger = { cr, open };

  for (guint i = 0; i < document->pages->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      draw_page_tagged (&tagger, g_ptr_array_index (document->pages, i), document->palette);
      if (i == document->pages->len - 1)
        close_others (&tagger, NULL);
      cairo_show_page (cr);
    }
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The last place of @text, or the end where it is not there. The bytes hold zeros. */
static gsize
find_last (const GByteArray *bytes,
           const char       *text)
{
  const gsize length = strlen (text);

  for (gsize at = bytes->len >= length ? bytes->len - length + 1 : 0; at > 0; at--)
    if (memcmp (bytes->data + at - 1, text, length) == 0)
      return at - 1;

  return bytes->len;
}

/* cairo 1.16 cannot say the language of a document, nor that its title is to be shown. Its catalog
 * is the last object before the table of objects, so that words put into it move that table only.
 * */
static GBytes *
complete_catalog (GByteArray     *bytes,
                  StreefLanguage  language)
{
  static const char catalog_start[] = "<< /Type /Catalog\n";
  static const char table_start[] = "startxref\n";
  const gsize catalog = find_last (bytes, catalog_start) + strlen (catalog_start);
  const gsize table = find_last (bytes, table_start) + strlen (table_start);
  g_autofree char *words
    = g_strdup_printf ("   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                       streef_language_get_code (language));
  g_autofree char *end = NULL;
  GByteArray *whole;

  if (catalog >= table || table >= bytes->len)
    return g_bytes_new (bytes->data, bytes->len);

  end = g_strndup ((const char *) bytes->data + table, bytes->len - table);
  whole = g_byte_array_sized_new (bytes->len + 128);
  g_byte_array_append (whole, bytes->data, (guint) catalog);
  g_byte_array_append (whole, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (whole, bytes->data + catalog, (guint) (table - catalog));
  g_free (words);
  words = g_strdup_printf ("%" G_GUINT64_FORMAT "\n%%%%EOF\n",
                           g_ascii_strtoull (end, NULL, 10) + whole->len - table);
  g_byte_array_append (whole, (const guint8 *) words, (guint) strlen (words));

  return g_byte_array_free_to_bytes (whole);
}

static gboolean
check (cairo_status_t   status,
       GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_DRAWING_FAILED, NULL, "PDF",
                                               cairo_status_to_string (status), NULL));
  return FALSE;
}

/**
 * streef_pdf_write:
 * @document: what is written
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Writes the pages with as much of their structure as cairo can write: the elements, no
 * alternatives. The same document always gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
streef_pdf_write (const StreefDocument  *document,
                  GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_cb, bytes, document->width, document->height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_written;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, document);
  draw_pages (surface, cr, document);
  add_whole_outline (surface, document);
  cairo_surface_finish (surface);
  /* A bad tag spoils the file while only the surface knows. */
  is_written = check (cairo_status (cr), error) && check (cairo_surface_status (surface), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return is_written ? complete_catalog (bytes, document->language) : NULL;
}
