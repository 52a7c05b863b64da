/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/test-pdf.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#define DIGEST_LENGTH 16

static qpdf_oh
new_digest (qpdf_data   qpdf,
            const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  guint8 digest[DIGEST_LENGTH];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return qpdf_oh_new_binary_string (qpdf, (const char *) digest, length);
}

/* The keys by which our reader knows a file, where its description says a fingerprint. */
static void
put_keys_of_ours (qpdf_data             qpdf,
                  qpdf_oh               dictionary,
                  const TestAttachment *attachment)
{
  static const char start[] = "Fingerprint: ";
  const char *said = strstr (attachment->description, start);

  if (said == NULL)
    return;

  qpdf_oh_replace_key (qpdf, dictionary, "/StreefFingerprint",
                       qpdf_oh_new_string (qpdf, said + strlen (start)));
  qpdf_oh_replace_key (qpdf, dictionary, "/StreefName", qpdf_oh_new_string (qpdf, attachment->name));
}

/* What a PDF says of its maker where nothing is packed. */
static void
put_creator (qpdf_data   qpdf,
             const char *creator)
{
  g_autofree char *text = g_strdup_printf ("<xmp:CreatorTool>%s</xmp:CreatorTool>", creator);
  qpdf_oh metadata = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, metadata);

  qpdf_oh_replace_stream_data (qpdf, metadata, (const unsigned char *) text, strlen (text),
                               qpdf_oh_new_null (qpdf), qpdf_oh_new_null (qpdf));
  qpdf_oh_replace_key (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, "/Metadata"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, "/XML"));
  qpdf_oh_replace_key (qpdf, qpdf_get_root (qpdf), "/Metadata", metadata);
}

static qpdf_oh
new_stream (qpdf_data             qpdf,
            const TestAttachment *attachment)
{
  const gsize length = strlen (attachment->data);
  const long long size = attachment->size != 0 ? attachment->size : (long long) length;
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh parameters = qpdf_oh_new_dictionary (qpdf);

  qpdf_oh_replace_stream_data (
    qpdf, stream, (const unsigned char *) attachment->data, length,
    attachment->filter != NULL ? qpdf_oh_new_name (qpdf, attachment->filter)
                               : qpdf_oh_new_null (qpdf),
    qpdf_oh_new_null (qpdf));
  qpdf_oh_replace_key (qpdf, parameters, "/Size", qpdf_oh_new_integer (qpdf, size));
  if (attachment->digest == NULL)
    qpdf_oh_replace_key (qpdf, parameters, "/CheckSum", new_digest (qpdf, attachment->data));
  else if (*attachment->digest != '\0')
    qpdf_oh_replace_key (qpdf, parameters, "/CheckSum",
                         qpdf_oh_new_string (qpdf, attachment->digest));
  qpdf_oh_replace_key (qpdf, qpdf_oh_get_dict (qpdf, stream), "/Params", parameters);
  put_keys_of_ours (qpdf, qpdf_oh_get_dict (qpdf, stream), attachment);
  return stream;
}

static qpdf_oh
new_specification (qpdf_data             qpdf,
                   const TestAttachment *attachment)
{
  qpdf_oh specification = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh files = qpdf_oh_new_dictionary (qpdf);

  qpdf_oh_replace_key (qpdf, files, "/F", new_stream (qpdf, attachment));
  qpdf_oh_replace_key (qpdf, specification, "/EF", files);
  qpdf_oh_replace_key (qpdf, specification, "/UF",
                       qpdf_oh_new_unicode_string (qpdf, attachment->name));
  qpdf_oh_replace_key (qpdf, specification, "/Desc",
                       qpdf_oh_new_unicode_string (qpdf, attachment->description));
  return qpdf_make_indirect_object (qpdf, specification);
}

GBytes *
test_pdf_new (const char           *creator,
              const TestAttachment *attachments,
              guint                 n_attachments,
              const char           *password)
{
  qpdf_data qpdf = qpdf_init ();
  qpdf_oh files;
  GBytes *bytes;

  qpdf_empty_pdf (qpdf);
  files = qpdf_oh_new_array (qpdf);
  for (guint i = 0; i < n_attachments; i++)
    qpdf_oh_append_item (qpdf, files, new_specification (qpdf, &attachments[i]));
  qpdf_oh_replace_key (qpdf, qpdf_get_root (qpdf), "/AF", files);
  if (creator != NULL)
    put_creator (qpdf, creator);

  qpdf_init_write_memory (qpdf);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  if (password != NULL)
    qpdf_set_r6_encryption_parameters2 (qpdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                        QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
  else
    qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_write (qpdf);
  g_assert_false (qpdf_has_error (qpdf));

  bytes = g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
  qpdf_cleanup (&qpdf);
  return bytes;
}
