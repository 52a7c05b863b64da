/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

#include <stdlib.h>
#include <string.h>

const char *const pdf_fault_ids[] = {
  /* the bytes */
  "version", "stream-end",
  /* the trailer and the catalog */
  "identifier", "encrypted", "language", "not-marked", "title-not-shown", "forbidden",
  "output-intent", "page-labels",
  /* what it says about itself */
  "xmp", "xmp-differs", "title", "date", "part", "universal", "extension",
  /* the structure tree */
  "structure", "element", "parent", "type", "kid", "empty", "leaf", "element-language",
  "heading-first", "heading-twice", "heading-gap", "heading-missing", "heading-title",
  "table-kid", "table-width", "table-head", "scope", "headers", "header-unused", "figure-alternative", "figure-box",
  "list", "list-numbering", "list-label", "contents", "id", "id-tree", "spoken",
  /* the pages */
  "page", "tabs", "parent-tree", "struct-parents", "owner", "orphan", "artifact-owned", "tag",
  "order", "artifact", "mark-nested", "mark-unbalanced", "mark-straddles", "painted-outside",
  "content-syntax", "content-operator", "states",
  /* links and outline */
  "link", "link-contents", "link-flags", "link-box", "link-aim", "link-owner",
  "contents-link", "contents-aim", "note-id", "reference", "reference-aim", "note-lone",
  "outline", "outline-order",
  /* fonts, pictures, forms */
  "font", "font-map", "font-unicode", "glyph", "interpolate", "colour", "form-marked",
  /* the attachment */
  "attachment", "attachment-name", "attachment-relation", "attachment-type", "attachment-size",
  "attachment-digest", "attachment-date", "attachment-unlinked",
  NULL
};

void
pdf_checker_fault (PdfChecker *self,
                   const char *id,
                   const char *format,
                   ...)
{
  g_autofree char *detail = NULL;
  va_list arguments;

  g_assert_true (g_strv_contains (pdf_fault_ids, id));
  va_start (arguments, format);
  detail = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->faults, g_strdup_printf ("%s: %s", id, detail));
}

PdfPage *
pdf_checker_find_page (PdfChecker *self,
                       int         object)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (((PdfPage *) self->pages->pdata[i])->object == object)
      return self->pages->pdata[i];

  return NULL;
}

static void
free_page (PdfPage *page)
{
  pdf_content_free (page->content);
  g_free (page);
}

static void
read_page (PdfChecker *self,
           gsize       number)
{
  PdfPage *page = g_new0 (PdfPage, 1);
  unsigned char *content = NULL;
  gsize length = 0;

  page->oh = qpdf_get_page_n (self->qpdf, number);
  page->object = qpdf_oh_get_object_id (self->qpdf, page->oh);
  qpdf_oh_get_page_content_data (self->qpdf, page->oh, &content, &length);
  page->content = pdf_content_read ((const char *) content, length);
  free (content);
  if (!pdf_get_box (self->qpdf, page->oh, "MediaBox", page->box))
    pdf_checker_fault (self, "page", "%" G_GSIZE_FORMAT " has no size", number);
  g_ptr_array_add (self->pages, page);
}

static void
free_element (PdfElement *element)
{
  g_free (element->type);
  g_ptr_array_unref (element->kids);
  g_array_unref (element->leaves);
  g_array_unref (element->annotations);
  g_free (element);
}

static void
check_all (PdfChecker *self)
{
  pdf_checker_check_catalog (self);
  pdf_checker_check_metadata (self);
  pdf_checker_check_attachment (self);
  pdf_checker_check_objects (self);
  pdf_checker_read_structure (self);
  pdf_checker_check_elements (self);
  pdf_checker_check_marks (self);
  pdf_checker_check_references (self);
  pdf_checker_check_links (self);
  pdf_checker_check_outline (self);
}

GPtrArray *
pdf_check_document (qpdf_data qpdf)
{
  PdfChecker self = {
    .qpdf = qpdf,
    .catalog = qpdf_get_root (qpdf),
    .faults = g_ptr_array_new_with_free_func (g_free),
    .pages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_page),
    .elements = g_ptr_array_new_with_free_func ((GDestroyNotify) free_element),
    .by_object = g_hash_table_new (NULL, NULL),
    .by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .unused_heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .numbers = g_hash_table_new (NULL, NULL),
    .has_attachment = pdf_has (qpdf, qpdf_get_root (qpdf), "Names/EmbeddedFiles"),
  };

  for (int i = 0; i < qpdf_get_num_pages (qpdf); i++)
    read_page (&self, (gsize) i);
  check_all (&self);

  g_ptr_array_unref (self.pages);
  g_ptr_array_unref (self.elements);
  g_hash_table_unref (self.by_object);
  g_hash_table_unref (self.by_id);
  g_hash_table_unref (self.unused_heads);
  g_hash_table_unref (self.numbers);
  return self.faults;
}

/* "endstream" stands on a line of its own (ISO 19005-2, 6.1.7.1). */
static gboolean
has_good_ends (const char *data,
               gsize       length)
{
  static const char word[] = "endstream";
  const char *end = data + length;
  const char *found = memmem (data, length, word, strlen (word));

  for (; found != NULL; found = memmem (found + 1, (gsize) (end - found - 1), word, strlen (word)))
    if (found == data || found[-1] != '\n')
      return FALSE;

  return TRUE;
}

GPtrArray *
pdf_check_bytes (GBytes *bytes)
{
  PdfChecker self = { .faults = g_ptr_array_new_with_free_func (g_free) };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* After the version a comment that shows that the file is binary (6.1.2). */
  if (length < 15 || memcmp (data, "%PDF-1.7\n%", 10) != 0 || (data[10] & 0x80) == 0
      || (data[11] & 0x80) == 0 || (data[12] & 0x80) == 0 || (data[13] & 0x80) == 0)
    pdf_checker_fault (&self, "version", "the first two lines");
  if (!has_good_ends (data, length))
    pdf_checker_fault (&self, "stream-end", "in the line of what it ends");
  return self.faults;
}

GPtrArray *
pdf_check (GBytes *bytes)
{
  g_auto (qpdf_data) qpdf = pdf_open (bytes);
  GPtrArray *faults = pdf_check_bytes (bytes);

  g_ptr_array_extend_and_steal (faults, pdf_check_document (qpdf));
  return faults;
}

void
pdf_assert_good (GBytes *bytes)
{
  g_autoptr (GPtrArray) faults = pdf_check (bytes);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}
