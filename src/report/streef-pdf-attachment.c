/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-attachment.h"

#include "report/streef-pdf-objects.h"

/* The digest of the file's bytes, by which readers find that it was damaged (ISO 32000-1, 7.11.4). */
static qpdf_oh
new_digest (qpdf_data qpdf,
            GBytes   *data)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  guint8 digest[16];
  gsize length = sizeof digest;

  g_checksum_update (checksum, g_bytes_get_data (data, NULL), (gssize) g_bytes_get_size (data));
  g_checksum_get_digest (checksum, digest, &length);
  return qpdf_oh_new_binary_string (qpdf, (const char *) digest, length);
}

static qpdf_oh
new_parameters (qpdf_data    qpdf,
                GBytes      *data,
                const GDate *date)
{
  qpdf_oh parameters = qpdf_oh_new_dictionary (qpdf);
  char modified[32];

  g_date_strftime (modified, sizeof modified, STREEF_PDF_DATE_FORMAT, date);
  streef_pdf_put (qpdf, parameters, "/ModDate", qpdf_oh_new_string (qpdf, modified));
  streef_pdf_put (qpdf, parameters, "/Size",
                  qpdf_oh_new_integer (qpdf, (long long) g_bytes_get_size (data)));
  streef_pdf_put (qpdf, parameters, "/CheckSum", new_digest (qpdf, data));
  return parameters;
}

/* What load/streef-pdf-reader finds the data by: in the dictionary of the stream, the only one that is
 * never packed. */
static void
put_keys_of_ours (qpdf_data               qpdf,
                  qpdf_oh                 dictionary,
                  const StreefAttachment *attachment)
{
  if (attachment->fingerprint == NULL)
    return;

  streef_pdf_put (qpdf, dictionary, "/StreefFingerprint",
                  qpdf_oh_new_string (qpdf, attachment->fingerprint));
  streef_pdf_put (qpdf, dictionary, "/StreefName", qpdf_oh_new_string (qpdf, attachment->name));
}

static qpdf_oh
new_file (qpdf_data               qpdf,
          const StreefAttachment *attachment,
          const GDate            *date)
{
  qpdf_oh file = streef_pdf_new_stream (qpdf, "/EmbeddedFile", attachment->type,
                                        g_bytes_get_data (attachment->data, NULL),
                                        g_bytes_get_size (attachment->data));
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, file);
  qpdf_oh files = qpdf_oh_new_dictionary (qpdf);

  streef_pdf_put (qpdf, dictionary, "/Params", new_parameters (qpdf, attachment->data, date));
  put_keys_of_ours (qpdf, dictionary, attachment);
  qpdf_oh_release (qpdf, dictionary);
  streef_pdf_put_shared (qpdf, files, "/UF", file);
  streef_pdf_put (qpdf, files, "/F", file);
  return files;
}

/* The attachment, found by its name. */
static qpdf_oh
new_names (qpdf_data   qpdf,
           const char *name,
           qpdf_oh     specification)
{
  qpdf_oh names = qpdf_oh_new_array (qpdf);
  qpdf_oh tree = qpdf_oh_new_dictionary (qpdf);

  streef_pdf_append (qpdf, names, qpdf_oh_new_unicode_string (qpdf, name));
  qpdf_oh_append_item (qpdf, names, specification);
  streef_pdf_put (qpdf, tree, "/Names", names);
  return tree;
}

static void
put_into_catalog (qpdf_data   qpdf,
                  const char *name,
                  qpdf_oh     specification)
{
  qpdf_oh catalog = qpdf_get_root (qpdf);
  qpdf_oh associated = qpdf_oh_new_array (qpdf);
  qpdf_oh names;

  qpdf_oh_append_item (qpdf, associated, specification);
  streef_pdf_put (qpdf, catalog, "/AF", associated);
  if (!qpdf_oh_has_key (qpdf, catalog, "/Names"))
    streef_pdf_put (qpdf, catalog, "/Names", qpdf_oh_new_dictionary (qpdf));
  names = qpdf_oh_get_key (qpdf, catalog, "/Names");
  streef_pdf_put (qpdf, names, "/EmbeddedFiles", new_names (qpdf, name, specification));
  qpdf_oh_release (qpdf, names);
  qpdf_oh_release (qpdf, catalog);
}

/**
 * streef_pdf_attachment_write:
 * @qpdf: a PDF
 * @attachment: what is attached to it: the data that its figures come from (ISO 19005-3, annex E)
 * @date: the day that it says it was made
 */
void
streef_pdf_attachment_write (qpdf_data               qpdf,
                             const StreefAttachment *attachment,
                             const GDate            *date)
{
  qpdf_oh specification = streef_pdf_new_indirect (
    qpdf, streef_pdf_new_dictionary (qpdf, "<</Type /Filespec /AFRelationship /Data>>"));

  streef_pdf_put_text (qpdf, specification, "/F", attachment->name);
  streef_pdf_put_text (qpdf, specification, "/UF", attachment->name);
  streef_pdf_put_text (qpdf, specification, "/Desc", attachment->description);
  streef_pdf_put (qpdf, specification, "/EF", new_file (qpdf, attachment, date));
  put_into_catalog (qpdf, attachment->name, specification);
  qpdf_oh_release (qpdf, specification);
}
