/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

#include <string.h>

/* What a file for ever must not have (ISO 19005-2, 6.1 to 6.6), and what this program has no use
 * for. */
static const char *const forbidden[] = {
  "OpenAction", "AA", "AcroForm", "OCProperties", "Collection", "Requirements", "Perms", "URI",
};

static void
check_trailer (PdfChecker *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->qpdf);

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("ID/%d", i);
      qpdf_oh id = pdf_find (self->qpdf, trailer, path);
      gsize length = 0;

      if (qpdf_oh_is_string (self->qpdf, id))
        qpdf_oh_get_binary_string_value (self->qpdf, id, &length);
      if (length != 16)
        pdf_checker_fault (self, "identifier", "of %" G_GSIZE_FORMAT " bytes", length);
    }
  if (qpdf_oh_has_key (self->qpdf, trailer, "/Encrypt"))
    pdf_checker_fault (self, "encrypted", "it is");
}

/* One, with a profile of three colours whose head says so too (ISO 15076-1, 7.2). */
static void
check_intent (PdfChecker *self)
{
  qpdf_oh intents = pdf_find (self->qpdf, self->catalog, "OutputIntents");
  g_autoptr (GBytes) profile = pdf_get_stream (self->qpdf, intents, "0/DestOutputProfile");
  gsize length = 0;
  const char *data = profile != NULL ? g_bytes_get_data (profile, &length) : NULL;

  if (pdf_get_n_items (self->qpdf, intents, "") != 1
      || !pdf_is_name (self->qpdf, intents, "0/Type", "OutputIntent")
      || !pdf_is_name (self->qpdf, intents, "0/S", "GTS_PDFA1")
      || !pdf_has (self->qpdf, intents, "0/OutputConditionIdentifier"))
    pdf_checker_fault (self, "output-intent", "none");
  if (pdf_get_integer (self->qpdf, intents, "0/DestOutputProfile/N", 0) != 3 || length < 128
      || memcmp (data + 16, "RGB ", 4) != 0 || memcmp (data + 36, "acsp", 4) != 0)
    pdf_checker_fault (self, "output-intent", "no profile of three colours");
}

/* From the first page on, each range of pages with its numbers. */
static void
check_labels (PdfChecker *self)
{
  qpdf_oh labels = pdf_find (self->qpdf, self->catalog, "PageLabels/Nums");
  const int n_items = pdf_get_n_items (self->qpdf, labels, "");
  int last = -1;

  for (int i = 0; i + 1 < n_items; i += 2)
    {
      g_autofree char *key_path = g_strdup_printf ("%d", i);
      g_autofree char *style_path = g_strdup_printf ("%d/S", i + 1);
      g_autofree char *start_path = g_strdup_printf ("%d/St", i + 1);
      const int key = pdf_get_integer (self->qpdf, labels, key_path, -1);

      if (key <= last || (i == 0 && key != 0) || key >= (int) self->pages->len
          || !pdf_is_name (self->qpdf, labels, style_path, "D")
          || pdf_get_integer (self->qpdf, labels, start_path, 1) != key + 1)
        pdf_checker_fault (self, "page-labels", "from page %d", key);
      last = key;
    }
  if (n_items < 2)
    pdf_checker_fault (self, "page-labels", "none");
}

static void
check_language (PdfChecker *self)
{
  g_autofree char *language = pdf_dup_text (self->qpdf, self->catalog, "Lang");

  if (language == NULL || !g_regex_match_simple ("^[a-z]{2}(-[A-Z]{2})?$", language, 0, 0))
    pdf_checker_fault (self, "language", "%s", language);
}

void
pdf_checker_check_catalog (PdfChecker *self)
{
  check_trailer (self);
  check_language (self);
  check_intent (self);
  check_labels (self);
  if (!pdf_is_true (self->qpdf, self->catalog, "MarkInfo/Marked")
      || pdf_is_true (self->qpdf, self->catalog, "MarkInfo/Suspects"))
    pdf_checker_fault (self, "not-marked", "or suspect");
  if (!pdf_is_true (self->qpdf, self->catalog, "ViewerPreferences/DisplayDocTitle"))
    pdf_checker_fault (self, "title-not-shown", "by viewers");
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (pdf_has (self->qpdf, self->catalog, forbidden[i]))
      pdf_checker_fault (self, "forbidden", "%s", forbidden[i]);
  if (pdf_has (self->qpdf, self->catalog, "Names/JavaScript"))
    pdf_checker_fault (self, "forbidden", "JavaScript");
}

/* By the MD5 of its bytes (ISO 32000-1, 7.11.4). */
static void
check_digest (PdfChecker *self,
              qpdf_oh     specification,
              GBytes     *data)
{
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, data);
  g_autoptr (GString) found = g_string_new (NULL);
  qpdf_oh digest = pdf_find (self->qpdf, specification, "EF/F/Params/CheckSum");
  gsize length = 0;
  const char *bytes = "";

  if (qpdf_oh_is_string (self->qpdf, digest))
    bytes = qpdf_oh_get_binary_string_value (self->qpdf, digest, &length);
  for (gsize i = 0; i < length; i++)
    g_string_append_printf (found, "%02x", (guchar) bytes[i]);
  if (!g_str_equal (found->str, expected))
    pdf_checker_fault (self, "attachment-digest", "%s", found->str);
}

/* The attached file, which the catalog's list of associated files has too. */
static void
check_file (PdfChecker *self,
            qpdf_oh     specification)
{
  g_autoptr (GBytes) data = pdf_get_stream (self->qpdf, specification, "EF/F");
  g_autofree char *type = pdf_dup_name (self->qpdf, specification, "EF/F/Subtype");
  g_autofree char *date = pdf_dup_text (self->qpdf, specification, "EF/F/Params/ModDate");
  const int size = pdf_get_integer (self->qpdf, specification, "EF/F/Params/Size", -1);

  if (data != NULL)
    check_digest (self, specification, data);
  if (data == NULL || pdf_get_object (self->qpdf, specification, "EF/F")
                        != pdf_get_object (self->qpdf, specification, "EF/UF"))
    pdf_checker_fault (self, "attachment", "no file");
  if (!pdf_is_name (self->qpdf, specification, "EF/F/Type", "EmbeddedFile") || type == NULL
      || strchr (type, '/') == NULL)
    pdf_checker_fault (self, "attachment-type", "%s", type);
  if (data != NULL && size != (int) g_bytes_get_size (data))
    pdf_checker_fault (self, "attachment-size", "%d", size);
  if (date == NULL || !g_str_has_prefix (date, "D:"))
    pdf_checker_fault (self, "attachment-date", "%s", date);
}

static void
check_specification (PdfChecker *self,
                     qpdf_oh     specification,
                     const char *name)
{
  g_autofree char *file = pdf_dup_text (self->qpdf, specification, "F");
  g_autofree char *unicode = pdf_dup_text (self->qpdf, specification, "UF");
  g_autofree char *description = pdf_dup_text (self->qpdf, specification, "Desc");

  if (!pdf_is_name (self->qpdf, specification, "Type", "Filespec") || g_strcmp0 (name, file) != 0
      || g_strcmp0 (name, unicode) != 0 || description == NULL || *description == '\0')
    pdf_checker_fault (self, "attachment-name", "%s", name);
  if (!pdf_is_name (self->qpdf, specification, "AFRelationship", "Data"))
    pdf_checker_fault (self, "attachment-relation", "it is not the data");
  if (pdf_get_n_items (self->qpdf, self->catalog, "AF") != 1
      || pdf_get_object (self->qpdf, self->catalog, "AF/0")
           != qpdf_oh_get_object_id (self->qpdf, specification))
    pdf_checker_fault (self, "attachment-unlinked", "%s", name);
  check_file (self, specification);
}

void
pdf_checker_check_attachment (PdfChecker *self)
{
  g_autofree char *name
    = pdf_dup_text (self->qpdf, self->catalog, "Names/EmbeddedFiles/Names/0");

  if (!self->has_attachment)
    {
      if (pdf_has (self->qpdf, self->catalog, "AF"))
        pdf_checker_fault (self, "attachment", "a file that is not there");
      return;
    }

  if (pdf_get_n_items (self->qpdf, self->catalog, "Names/EmbeddedFiles/Names") != 2)
    pdf_checker_fault (self, "attachment", "not one");
  check_specification (self, pdf_find (self->qpdf, self->catalog, "Names/EmbeddedFiles/Names/1"),
                       name);
}
