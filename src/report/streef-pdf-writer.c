/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-writer.h"

#include "problem/streef-error.h"
#include "report/streef-pdf-second-pass.h"

#include <cairo-pdf.h>

/* What every leaf is to cairo, artifacts too: the second pass knows what they are. */
#define LEAF_TAG "Span"
/* What stands below entries of this depth in the outline is not shown at first. */
#define DEEPEST_OPEN 2

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

static gboolean
is_wide (const StreefDocument *self,
         guint                 page)
{
  return self->wide != NULL && self->wide[page];
}

/* Of one page, in points. */
double
streef_document_get_width (const StreefDocument *self,
                           guint                 page)
{
  return is_wide (self, page) ? self->height : self->width;
}

double
streef_document_get_height (const StreefDocument *self,
                            guint                 page)
{
  return is_wide (self, page) ? self->width : self->height;
}

static void
set_metadata (cairo_surface_t      *surface,
              const StreefDocument *document)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  if (document->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  if (document->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, document->subject);
}

static int
add_outline_entry (cairo_surface_t     *surface,
                   const StreefElement *heading,
                   int                  parent)
{
  const StreefLeaf *leaf = streef_element_find_first_leaf (heading);
  g_autofree char *target = NULL;
  cairo_pdf_outline_flags_t flags;

  if (leaf == NULL)
    return parent;

  /* What is below the titles of tables is many. */
  flags = heading->outline <= DEEPEST_OPEN ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0;
  target = g_strdup_printf ("page=%u pos=[%d %d]", leaf->page + 1, (int) leaf->box.x,
                            (int) leaf->box.y);
  return cairo_pdf_surface_add_outline (surface, parent, heading->title, target, flags);
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

/* cairo gives each its number on the page, in this order: its ordinal. */
static void
draw_marked (cairo_t             *cr,
             GPtrArray           *page,
             const StreefPalette *palette)
{
  for (guint i = 0; i < page->len; i++)
    {
      cairo_tag_begin (cr, LEAF_TAG, "");
      streef_leaf_draw (g_ptr_array_index (page, i), cr, palette);
      cairo_tag_end (cr, LEAF_TAG);
    }
}

static void
draw_pages (cairo_surface_t      *surface,
            cairo_t              *cr,
            const StreefDocument *document)
{
  for (guint i = 0; i < document->pages->len; i++)
    {
      cairo_pdf_surface_set_size (surface, streef_document_get_width (document, i),
                                  streef_document_get_height (document, i));
      draw_marked (cr, g_ptr_array_index (document->pages, i), document->palette);
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
 * streef_pdf_draw:
 * @document: what is drawn
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Draws the pages, each leaf as marked content with its ordinal. What they are is not said yet.
 *
 * Returns: (transfer full) (nullable): the pages as a PDF
 */
GByteArray *
streef_pdf_draw (const StreefDocument  *document,
                 GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_cb, bytes, document->width, document->height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, document);
  draw_pages (surface, cr, document);
  add_whole_outline (surface, document);
  cairo_surface_finish (surface);
  /* A bad tag spoils the file while only the surface knows. */
  is_drawn = check (cairo_status (cr), error) && check (cairo_surface_status (surface), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return is_drawn ? g_steal_pointer (&bytes) : NULL;
}

/**
 * streef_pdf_write:
 * @document: what is written
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Writes the pages with their structure, as PDF/UA-1 and PDF/A. The same document always gives the
 * same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
streef_pdf_write (const StreefDocument  *document,
                  GError               **error)
{
  g_autoptr (GByteArray) pages = streef_pdf_draw (document, error);

  return pages != NULL ? streef_pdf_second_pass (pages, document, error) : NULL;
}
