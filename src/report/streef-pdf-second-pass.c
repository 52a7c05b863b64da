/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-second-pass.h"

#include "problem/streef-error.h"
#include "report/streef-pdf-attachment.h"
#include "report/streef-pdf-content.h"
#include "report/streef-pdf-metadata.h"
#include "report/streef-pdf-objects.h"
#include "report/streef-pdf-tree.h"

#include <stdlib.h>
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (qpdf_data, qpdf_cleanup)

static gboolean
fail (GError     **error,
      const char  *detail)
{
  streef_error_set (
    error, streef_problem_new (STREEF_PROBLEM_DRAWING_FAILED, NULL, "PDF", detail, NULL));
  return FALSE;
}

/* Whether qpdf had no fault with anything so far. */
static gboolean
check (qpdf_data   qpdf,
       GError    **error)
{
  if (!qpdf_has_error (qpdf))
    return TRUE;

  return fail (error, qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));
}

static gboolean
mark_page (qpdf_data   qpdf,
           qpdf_oh     page,
           GPtrArray  *leaves,
           GError    **error)
{
  unsigned char *content = NULL;
  gsize length = 0;
  GString *marked;

  qpdf_oh_get_page_content_data (qpdf, page, &content, &length);
  if (!check (qpdf, error))
    return FALSE;

  marked = streef_pdf_content_mark ((const char *) content, length, leaves, error);
  free (content);
  if (marked == NULL)
    return FALSE;

  streef_pdf_put (qpdf, page, "/Contents",
                  streef_pdf_new_stream (qpdf, NULL, NULL, marked->str, marked->len));
  g_string_free (marked, TRUE);
  return TRUE;
}

/* ISO 19005-2 wants the map of the glyphs said (6.2.11.3.2), which cairo 1.16 leaves out of the fonts
 * that a font is made of, … */
static void
repair_font (qpdf_data qpdf,
             qpdf_oh   font)
{
  qpdf_oh descendants;

  if (!qpdf_oh_has_key (qpdf, font, "/DescendantFonts"))
    return;

  descendants = qpdf_oh_get_key (qpdf, font, "/DescendantFonts");
  for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, descendants); i++)
    {
      qpdf_oh descendant = qpdf_oh_get_array_item (qpdf, descendants, i);

      if (!qpdf_oh_has_key (qpdf, descendant, "/CIDToGIDMap"))
        streef_pdf_put (qpdf, descendant, "/CIDToGIDMap", qpdf_oh_new_name (qpdf, "/Identity"));
      qpdf_oh_release (qpdf, descendant);
    }
  qpdf_oh_release (qpdf, descendants);
}

static void repair_resources (qpdf_data, qpdf_oh);

/* …and no pixels invented (6.2.8). Pictures have a mask, forms and patterns resources. */
static void
repair_stream (qpdf_data qpdf,
               qpdf_oh   stream)
{
  qpdf_oh dictionary;

  if (!qpdf_oh_is_stream (qpdf, stream))
    return;

  dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh_remove_key (qpdf, dictionary, "/Interpolate");
  if (qpdf_oh_has_key (qpdf, dictionary, "/SMask"))
    {
      qpdf_oh mask = qpdf_oh_get_key (qpdf, dictionary, "/SMask");

      repair_stream (qpdf, mask);
      qpdf_oh_release (qpdf, mask);
    }
  repair_resources (qpdf, dictionary);
  qpdf_oh_release (qpdf, dictionary);
}

static void
repair_each (qpdf_data   qpdf,
             qpdf_oh     resources,
             const char *kind,
             void      (*repair) (qpdf_data, qpdf_oh))
{
  qpdf_oh dictionary = qpdf_oh_get_key (qpdf, resources, kind);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  /* There is one iteration at a time, and repairs iterate too. */
  qpdf_oh_begin_dict_key_iter (qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (qpdf))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (qpdf)));

  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh object = qpdf_oh_get_key (qpdf, dictionary, g_ptr_array_index (names, i));

      repair (qpdf, object);
      qpdf_oh_release (qpdf, object);
    }
  qpdf_oh_release (qpdf, dictionary);
}

/* @owner: a page, a form or a pattern. Everything else that cairo wrote is left unread. */
static void
repair_resources (qpdf_data qpdf,
                  qpdf_oh   owner)
{
  qpdf_oh resources;

  if (!qpdf_oh_has_key (qpdf, owner, "/Resources"))
    return;

  resources = qpdf_oh_get_key (qpdf, owner, "/Resources");
  if (qpdf_oh_has_key (qpdf, resources, "/Font"))
    repair_each (qpdf, resources, "/Font", repair_font);
  if (qpdf_oh_has_key (qpdf, resources, "/XObject"))
    repair_each (qpdf, resources, "/XObject", repair_stream);
  if (qpdf_oh_has_key (qpdf, resources, "/Pattern"))
    repair_each (qpdf, resources, "/Pattern", repair_stream);
  qpdf_oh_release (qpdf, resources);
}

static gboolean
mark_pages (qpdf_data    qpdf,
            GPtrArray   *pages,
            GError     **error)
{
  if (qpdf_get_num_pages (qpdf) != (int) pages->len)
    return fail (error, "the number of pages");

  for (guint i = 0; i < pages->len; i++)
    {
      qpdf_oh page = qpdf_get_page_n (qpdf, i);
      const gboolean is_marked = mark_page (qpdf, page, g_ptr_array_index (pages, i), error);

      repair_resources (qpdf, page);
      qpdf_oh_release (qpdf, page);
      if (!is_marked)
        return FALSE;
    }

  return TRUE;
}

/* The table of objects that cairo writes (ISO 32000-1, 7.5.4): an entry is always as long. */
#define TABLE_START "startxref\n"
#define TAIL_LENGTH 40
#define TABLE_HEAD "xref\n0 "
#define ENTRY_LENGTH 20
#define FREE_ENTRY "0000000000 65535 f "
#define STRUCTURE_OBJECT "<< /Type /StructElem\n"

static gboolean
is_structure (const GByteArray *pdf,
              guint64           offset)
{
  const char *object = (const char *) pdf->data + offset;
  const char *start = offset < pdf->len ? memchr (object, '\n', pdf->len - offset) : NULL;
  const gsize length = strlen (STRUCTURE_OBJECT);

  return start != NULL && start + 1 + length <= (const char *) pdf->data + pdf->len
         && memcmp (start + 1, STRUCTURE_OBJECT, length) == 0;
}

/* Where the first entry of the table stands; @out_n is how many there are, 0 where it is not found. */
static gsize
find_table (const GByteArray *pdf,
            guint64          *out_n)
{
  const gsize tail = MIN (pdf->len, TAIL_LENGTH);
  const char *start = memmem (pdf->data + pdf->len - tail, tail, TABLE_START, strlen (TABLE_START));
  const guint64 offset
    = start != NULL ? g_ascii_strtoull (start + strlen (TABLE_START), NULL, 10) : pdf->len;
  char *end;

  *out_n = 0;
  if (offset + strlen (TABLE_HEAD) + ENTRY_LENGTH > pdf->len
      || memcmp (pdf->data + offset, TABLE_HEAD, strlen (TABLE_HEAD)) != 0)
    return 0;

  *out_n = g_ascii_strtoull ((const char *) pdf->data + offset + strlen (TABLE_HEAD), &end, 10);
  return (gsize) (end + 1 - (const char *) pdf->data);
}

/* cairo writes a structure of its own, with an object for every leaf. Nothing leads to it once the
 * tree is there; taken out of the table of objects, qpdf does not hold it in memory either. */
static void
forget_structure (GByteArray *pdf)
{
  guint64 n_entries;
  const gsize table = find_table (pdf, &n_entries);

  for (guint64 i = 1; i < n_entries && table + (i + 1) * ENTRY_LENGTH <= pdf->len; i++)
    {
      char *entry = (char *) pdf->data + table + i * ENTRY_LENGTH;

      if (is_structure (pdf, g_ascii_strtoull (entry, NULL, 10)))
        memcpy (entry, FREE_ENTRY, strlen (FREE_ENTRY));
    }
}

static GBytes *
write_file (qpdf_data   qpdf,
            GError    **error)
{
  qpdf_init_write_memory (qpdf);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_force_pdf_version (qpdf, "1.7");
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  qpdf_set_newline_before_endstream (qpdf, QPDF_TRUE); /* ISO 19005-2, 6.1.7.1 */
  qpdf_write (qpdf);
  if (!check (qpdf, error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

/**
 * streef_pdf_second_pass:
 * @pdf: the pages of @document as cairo writes them, each leaf as marked content, in order; it is
 *     changed
 * @document: what they were drawn from
 * @error: STREEF_PROBLEM_DRAWING_FAILED, also where the marked content does not add up
 *
 * Makes it a PDF/UA-1 and PDF/A-2a, or PDF/A-3a where something is attached to it: says what each
 * piece of the pages is, how they are read, and what the file is. Nothing that is seen changes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
streef_pdf_second_pass (GByteArray            *pdf,
                        const StreefDocument  *document,
                        GError               **error)
{
  g_auto (qpdf_data) qpdf = qpdf_init ();

  forget_structure (pdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  qpdf_read_memory (qpdf, "cairo", (const char *) pdf->data, pdf->len, NULL);
  if (!check (qpdf, error))
    return NULL;

  if (!mark_pages (qpdf, document->pages, error))
    return NULL;

  streef_pdf_tree_write (qpdf, document);
  streef_pdf_metadata_write (qpdf, document);
  if (document->attachment != NULL)
    streef_pdf_attachment_write (qpdf, document->attachment, document->date);

  return check (qpdf, error) ? write_file (qpdf, error) : NULL;
}
