/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-pdf-reader.h"

#include "load/streef-limits.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "sf1:"
#define N_DIGITS 64

/* ISO 32000 knows no limit; a PDF of ours has one attachment. */
#define MAX_ATTACHMENTS 1000

#define BLOCK (64 * 1024)
#define DIGEST_LENGTH 16

/* qpdf tells the user of an error that nobody asked for. */
static void
close_pdf (qpdf_data *qpdf)
{
  if (qpdf_has_error (*qpdf))
    qpdf_get_error (*qpdf);
  qpdf_cleanup (qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (qpdf_data, close_pdf)

typedef struct
{
  const char *file;
  qpdf_data qpdf;
  GError **error;
} Reader;

/* Always false, for callers to return. */
static gboolean
refuse (const Reader      *self,
        StreefProblemCode  code,
        const char        *argument)
{
  const StreefPlace place = { .file = self->file };

  streef_error_set (self->error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

/* Where the fingerprint stands in a description, or NULL. */
static const char *
find_fingerprint (const char *description)
{
  const char *at = description;

  while ((at = strstr (at, PREFIX)) != NULL)
    {
      at += strlen (PREFIX);
      if (strspn (at, "0123456789abcdef") == N_DIGITS)
        return at - strlen (PREFIX);
    }

  return NULL;
}

/* (transfer full): a text of a dictionary, "" where it has none; made valid, up to its first NUL. */
static char *
dup_text (const Reader *self,
          qpdf_oh       dictionary,
          const char   *key)
{
  qpdf_oh text = qpdf_oh_get_key (self->qpdf, dictionary, key);

  if (!qpdf_oh_is_string (self->qpdf, text))
    return g_strdup ("");

  return g_utf8_make_valid (qpdf_oh_get_utf8_value (self->qpdf, text), -1);
}

static char *
dup_name (const Reader *self,
          qpdf_oh       specification)
{
  g_autofree char *name = dup_text (self, specification, "/UF");

  return *name != '\0' ? g_steal_pointer (&name) : dup_text (self, specification, "/F");
}

/* (transfer full) (nullable): the fingerprint in the description of what is attached. Nobody else's
 * attachment has one. */
static char *
dup_fingerprint (const Reader *self,
                 qpdf_oh       specification)
{
  g_autofree char *description = NULL;
  const char *fingerprint;

  if (!qpdf_oh_is_dictionary (self->qpdf, specification))
    return NULL;

  description = dup_text (self, specification, "/Desc");
  fingerprint = find_fingerprint (description);
  return fingerprint != NULL ? g_strndup (fingerprint, strlen (PREFIX) + N_DIGITS) : NULL;
}

/* A PDF that this program made says so. */
static gboolean
is_ours (const Reader *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->qpdf);
  qpdf_oh information = qpdf_oh_get_key (self->qpdf, trailer, "/Info");
  g_autofree char *creator = NULL;

  if (!qpdf_oh_is_dictionary (self->qpdf, information))
    return FALSE;

  creator = dup_text (self, information, "/Creator");
  return g_str_has_prefix (creator, "Streefcijfer ");
}

/* Finds the one attachment of ours among the files that belong to the document, and takes its name
 * and fingerprint. */
static gboolean
find_attachment (const Reader  *self,
                 StreefPdfData *data,
                 qpdf_oh       *out_specification)
{
  qpdf_oh root = qpdf_get_root (self->qpdf);
  qpdf_oh files = qpdf_oh_get_key (self->qpdf, root, "/AF");
  const int n_files = qpdf_oh_is_array (self->qpdf, files)
                        ? qpdf_oh_get_array_n_items (self->qpdf, files)
                        : 0;
  guint n_found = 0;

  for (int i = 0; i < MIN (n_files, MAX_ATTACHMENTS); i++)
    {
      qpdf_oh specification = qpdf_oh_get_array_item (self->qpdf, files, i);
      g_autofree char *fingerprint = dup_fingerprint (self, specification);

      if (fingerprint == NULL)
        continue;
      if (n_found++ > 0)
        return refuse (self, STREEF_PROBLEM_PDF_DATA_SEVERAL, NULL);
      data->fingerprint = g_steal_pointer (&fingerprint);
      data->name = dup_name (self, specification);
      *out_specification = specification;
    }

  if (qpdf_has_error (self->qpdf))
    return refuse (self, STREEF_PROBLEM_PDF_DAMAGED, NULL);
  if (n_found == 0)
    return refuse (self, is_ours (self) ? STREEF_PROBLEM_PDF_WITHOUT_DATA
                                        : STREEF_PROBLEM_PDF_FOREIGN, NULL);
  return TRUE;
}

/* Whether a stream is compressed as ours are; any other filter was not put there by us. */
static gboolean
is_deflated (const Reader *self,
             qpdf_oh       dictionary)
{
  qpdf_oh filter = qpdf_oh_get_key (self->qpdf, dictionary, "/Filter");

  if (qpdf_oh_is_array (self->qpdf, filter) && qpdf_oh_get_array_n_items (self->qpdf, filter) == 1)
    filter = qpdf_oh_get_array_item (self->qpdf, filter, 0);

  return qpdf_oh_is_name_and_equals (self->qpdf, filter, "/FlateDecode");
}

/* (transfer full) (nullable): the bytes unpacked, where they are exactly as many as is said and no
 * more than the limits allow. */
static GBytes *
unpack (const guint8 *packed,
        gsize         n_packed,
        gsize         n_expected)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && bytes->len <= n_expected)
    {
      const guint length = bytes->len;
      gsize n_read = 0;
      gsize n_written = 0;

      g_byte_array_set_size (bytes, length + BLOCK);
      result = g_converter_convert (G_CONVERTER (unpacker), packed, n_packed, bytes->data + length,
                                    BLOCK, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_byte_array_set_size (bytes, length + (guint) n_written);
      packed += n_read;
      n_packed -= n_read;
    }

  if (result != G_CONVERTER_FINISHED || bytes->len != n_expected)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Whether so many bytes may come out of so few. */
static gboolean
is_within_limits (gsize n_packed,
                  gsize n_unpacked)
{
  return n_unpacked <= STREEF_LIMIT_FILE_BYTES
         && (n_unpacked <= STREEF_LIMIT_UNPACKED_FREELY
             || n_unpacked / STREEF_LIMIT_UNPACKING_RATIO <= n_packed);
}

/* (transfer full) (nullable): what the stream holds, %NULL where it is not as many bytes as
 * @n_expected. */
static GBytes *
read_stream (const Reader *self,
             qpdf_oh       stream,
             gsize         n_expected)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  unsigned char *raw = NULL;
  size_t n_raw = 0;
  GBytes *bytes = NULL;

  qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_none, NULL, &raw, &n_raw);
  if (raw == NULL || !is_within_limits (n_raw, n_expected))
    bytes = NULL;
  else if (is_deflated (self, dictionary))
    bytes = unpack (raw, n_raw, n_expected);
  else if (!qpdf_oh_has_key (self->qpdf, dictionary, "/Filter") && n_raw == n_expected)
    bytes = g_bytes_new (raw, n_raw);

  free (raw);
  return bytes;
}

/* Whether the bytes have the digest that the PDF gives for them. */
static gboolean
has_digest (const Reader *self,
            qpdf_oh       parameters,
            GBytes       *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  qpdf_oh stated = qpdf_oh_get_key (self->qpdf, parameters, "/CheckSum");
  guint8 digest[DIGEST_LENGTH];
  gsize length = sizeof digest;
  size_t n_stated = 0;
  const char *text;

  if (!qpdf_oh_is_string (self->qpdf, stated))
    return FALSE;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);
  text = qpdf_oh_get_binary_string_value (self->qpdf, stated, &n_stated);
  return n_stated == length && memcmp (text, digest, length) == 0;
}

/* (transfer full) (nullable): the attached file's bytes, %NULL where they are not those that were
 * attached. */
static GBytes *
read_attachment (const Reader *self,
                 qpdf_oh       specification)
{
  qpdf_oh files = qpdf_oh_get_key (self->qpdf, specification, "/EF");
  qpdf_oh stream, parameters, size;
  g_autoptr (GBytes) bytes = NULL;
  long long n_expected = -1;

  if (!qpdf_oh_is_dictionary (self->qpdf, files))
    return NULL;
  stream = qpdf_oh_get_key (self->qpdf, files, "/F");
  if (!qpdf_oh_is_stream (self->qpdf, stream))
    return NULL;

  parameters = qpdf_oh_get_key (self->qpdf, qpdf_oh_get_dict (self->qpdf, stream), "/Params");
  if (!qpdf_oh_is_dictionary (self->qpdf, parameters))
    return NULL;
  size = qpdf_oh_get_key (self->qpdf, parameters, "/Size");
  if (!qpdf_oh_get_value_as_longlong (self->qpdf, size, &n_expected) || n_expected < 0)
    return NULL;

  bytes = read_stream (self, stream, (gsize) n_expected);
  return bytes != NULL && has_digest (self, parameters, bytes) ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
open_pdf (const Reader *self,
          GBytes       *pdf)
{
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  qpdf_error fault;

  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_silence_errors (self->qpdf);
  /* What is guessed from the pieces of a file need not be what was put into it. */
  qpdf_set_attempt_recovery (self->qpdf, QPDF_FALSE);
  qpdf_read_memory (self->qpdf, self->file, bytes, size, NULL);
  if (!qpdf_has_error (self->qpdf))
    return TRUE;

  fault = qpdf_get_error (self->qpdf);
  switch ((gint) qpdf_get_error_code (self->qpdf, fault))
    {
    case qpdf_e_password:
    case qpdf_e_unsupported:
      return refuse (self, STREEF_PROBLEM_PDF_ENCRYPTED, NULL);
    default:
      return refuse (self, STREEF_PROBLEM_PDF_DAMAGED, NULL);
    }
}

/**
 * streef_pdf_read:
 * @file: the path of the PDF, for errors; interned
 * @pdf: its bytes, as many as a file may have
 *
 * Finds the data that are attached to a PDF of ours. That they are whole is certain then; whether
 * they have the fingerprint is for who reads them to find.
 *
 * Returns: false with @error set in STREEF_ERROR
 */
gboolean
streef_pdf_read (StreefPdfData  *self,
                 const char     *file,
                 GBytes         *pdf,
                 GError        **error)
{
  g_auto (qpdf_data) qpdf = qpdf_init ();
  const Reader reader = { file, qpdf, error };
  qpdf_oh specification = 0;

  if (!open_pdf (&reader, pdf) || !find_attachment (&reader, self, &specification))
    return FALSE;

  self->data = read_attachment (&reader, specification);
  return self->data != NULL
         || refuse (&reader, STREEF_PROBLEM_PDF_DATA_CHANGED, self->name);
}

void
streef_pdf_data_clear (StreefPdfData *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->data, g_bytes_unref);
}
