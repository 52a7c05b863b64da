/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-pdf-reader.h"

#include "language/streef-plain-text.h"
#include "load/streef-limits.h"
#include "load/streef-pdf-dictionary.h"

#include <string.h>

#define PREFIX "sf1:"
#define N_DIGITS 64

/* Keys of ours, in the dictionary of the attached file. */
#define FINGERPRINT "/StreefFingerprint"
#define NAME "/StreefName"

/* How far before one of its keys a dictionary may start, and how many places there are tried. */
#define MAX_BEFORE 4096
#define MAX_STARTS 16

/* How much of the end of a PDF is searched for where its table of objects stands. */
#define END_LENGTH 1024

#define BLOCK (64 * 1024)
#define DIGEST_LENGTH 16

/**
 * Reader:
 *
 * A PDF is not read as a whole: what it is made of can unpack to more than any memory has. Only the
 * dictionary of the attached file is looked for, which is never packed, as it stands behind `obj`;
 * then its bytes.
 */
typedef struct
{
  const char *file;
  const char *bytes;
  gsize size;
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

static const char *
get_end (const Reader *self)
{
  return self->bytes + self->size;
}

/* Where @text next stands from @at on, or NULL. */
static const char *
find_text (const Reader *self,
           const char   *at,
           const char   *text)
{
  return memmem (at, (gsize) (get_end (self) - at), text, strlen (text));
}

/* Behind the digits at @at, or NULL where there are none. */
static const char *
skip_digits (const Reader *self,
             const char   *at)
{
  const char *start = at;

  while (at < get_end (self) && g_ascii_isdigit (*at))
    at++;
  return at > start ? at : NULL;
}

static gboolean
is_at (const Reader *self,
       const char   *at,
       const char   *text)
{
  return (gsize) (get_end (self) - at) >= strlen (text) && memcmp (at, text, strlen (text)) == 0;
}

/* Whether a table of objects starts there, or a stream that is one: `12 0 obj`. */
static gboolean
is_table (const Reader *self,
          gsize         offset)
{
  const char *at = self->bytes + MIN (offset, self->size);

  if (is_at (self, at, "xref"))
    return TRUE;

  at = skip_digits (self, at);
  return at != NULL && is_at (self, at, " 0 obj");
}

/* Whether its end is there, which says where the table of its objects is: what is put together from
 * pieces need not be what was in it. */
static gboolean
is_whole (const Reader *self)
{
  static const char mark[] = "startxref";
  const char *at = get_end (self) - MIN (self->size, END_LENGTH);
  const char *found = NULL;
  StreefPdfSpan offset = { NULL, 0 };
  gsize value;

  while ((at = find_text (self, at, mark)) != NULL)
    found = at = at + strlen (mark);
  if (found == NULL)
    return FALSE;

  while (found < get_end (self) && g_ascii_isspace (*found))
    found++;
  offset.at = found;
  found = skip_digits (self, found);
  if (found == NULL || found == get_end (self) || !g_ascii_isspace (*found))
    return FALSE;
  offset.length = (gsize) (found - offset.at);

  return streef_pdf_span_read_size (&offset, &value) && is_table (self, value);
}

/* The dictionary behind the `obj` at @at, where it has a key of ours at @key. */
static gboolean
read_dictionary (const Reader  *self,
                 const char    *at,
                 const char    *key,
                 StreefPdfSpan *out_dictionary)
{
  StreefPdfSpan value;

  for (at += strlen ("obj"); at < key && g_ascii_isspace (*at); at++)
    ;
  *out_dictionary = (StreefPdfSpan) { at, (gsize) (get_end (self) - at) };

  return streef_pdf_dictionary_measure (out_dictionary)
         && streef_pdf_dictionary_find (out_dictionary, FINGERPRINT, &value)
         && value.at > key && value.at - key <= (gssize) strlen (FINGERPRINT "\r\n");
}

/* The dictionary of an object that has a key of ours at @key. */
static gboolean
find_dictionary (const Reader  *self,
                 const char    *key,
                 StreefPdfSpan *out_dictionary)
{
  const char *least = key - MIN ((gsize) (key - self->bytes), MAX_BEFORE);
  guint n_starts = 0;

  for (const char *at = key; at-- > least && n_starts < MAX_STARTS;)
    if (memcmp (at, "obj", strlen ("obj")) == 0)
      {
        if (read_dictionary (self, at, key, out_dictionary))
          return TRUE;
        n_starts++;
      }

  return FALSE;
}

/* (transfer full) (nullable): a fingerprint, and nothing else. */
static char *
dup_fingerprint (const StreefPdfSpan *dictionary)
{
  StreefPdfSpan value;
  GString *text = NULL;

  if (streef_pdf_dictionary_find (dictionary, FINGERPRINT, &value))
    text = streef_pdf_span_read_string (&value);
  if (text == NULL)
    return NULL;

  if (text->len != strlen (PREFIX) + N_DIGITS || !g_str_has_prefix (text->str, PREFIX)
      || strspn (text->str + strlen (PREFIX), "0123456789abcdef") != N_DIGITS)
    g_string_truncate (text, 0);
  return g_string_free (text, text->len == 0);
}

/* (transfer full): as it can be shown, up to its first NUL; "" where there is none. */
static char *
dup_name (const StreefPdfSpan *dictionary)
{
  StreefPdfSpan value;
  g_autoptr (GString) text = NULL;
  g_autofree char *valid = NULL;

  if (streef_pdf_dictionary_find (dictionary, NAME, &value))
    text = streef_pdf_span_read_string (&value);
  if (text == NULL)
    return g_strdup ("");

  valid = g_utf8_make_valid (text->str, -1);
  return streef_plain_text_new (valid, NULL);
}

static gboolean
is_encrypted (const Reader *self)
{
  return find_text (self, self->bytes, "/Encrypt") != NULL;
}

/* Why nothing was found: a PDF that this program made says so where nothing is packed. */
static StreefProblemCode
get_reason (const Reader *self)
{
  if (is_encrypted (self))
    return STREEF_PROBLEM_PDF_ENCRYPTED;

  return find_text (self, self->bytes, "<xmp:CreatorTool>Streefcijfer ") != NULL
           ? STREEF_PROBLEM_PDF_WITHOUT_DATA
           : STREEF_PROBLEM_PDF_FOREIGN;
}

/* Finds the one attachment of ours, and takes its name and fingerprint. */
static gboolean
find_attachment (const Reader  *self,
                 StreefPdfData *data,
                 StreefPdfSpan *out_dictionary)
{
  const char *at = self->bytes;

  while ((at = find_text (self, at, FINGERPRINT)) != NULL)
    {
      StreefPdfSpan dictionary;
      g_autofree char *fingerprint = NULL;

      if (find_dictionary (self, at, &dictionary))
        fingerprint = dup_fingerprint (&dictionary);
      g_free (data->name);
      data->name = fingerprint != NULL ? dup_name (&dictionary) : NULL;
      if (data->name == NULL || *data->name == '\0')
        return refuse (self, is_encrypted (self) ? STREEF_PROBLEM_PDF_ENCRYPTED
                                                 : STREEF_PROBLEM_PDF_DAMAGED, NULL);
      if (data->fingerprint != NULL)
        return refuse (self, STREEF_PROBLEM_PDF_DATA_SEVERAL, NULL);

      data->fingerprint = g_steal_pointer (&fingerprint);
      *out_dictionary = dictionary;
      at = dictionary.at + dictionary.length;
    }

  return data->fingerprint != NULL || refuse (self, get_reason (self), NULL);
}

/* What stands between `stream` and `endstream` behind a dictionary. */
static gboolean
find_stream (const Reader        *self,
             const StreefPdfSpan *dictionary,
             StreefPdfSpan       *out_stream)
{
  const char *at = dictionary->at + dictionary->length;
  StreefPdfSpan length;

  if (!streef_pdf_dictionary_find (dictionary, "/Length", &length)
      || !streef_pdf_span_read_size (&length, &out_stream->length))
    return FALSE;

  while (at < get_end (self) && g_ascii_isspace (*at))
    at++;
  if (!is_at (self, at, "stream"))
    return FALSE;
  at += strlen ("stream");
  if (at < get_end (self) && *at == '\r')
    at++;
  if (at == get_end (self) || *at++ != '\n')
    return FALSE;

  out_stream->at = at;
  if (out_stream->length > (gsize) (get_end (self) - at))
    return FALSE;
  for (at += out_stream->length; at < get_end (self) && g_ascii_isspace (*at); at++)
    ;
  return is_at (self, at, "endstream");
}

/* (transfer full) (nullable): the bytes unpacked, where they are exactly as many as is said and no
 * more than the limits allow. */
static GBytes *
unpack (const char *packed,
        gsize       n_packed,
        gsize       n_expected)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) n_expected + BLOCK);
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
  return n_unpacked <= STREEF_LIMIT_ATTACHED_BYTES
         && (n_unpacked <= STREEF_LIMIT_UNPACKED_FREELY
             || n_unpacked / STREEF_LIMIT_UNPACKING_RATIO <= n_packed);
}

/* (transfer full) (nullable): what a stream holds; any other filter was not put there by us. */
static GBytes *
read_stream (const StreefPdfSpan *dictionary,
             const StreefPdfSpan *stream,
             gsize                n_expected)
{
  StreefPdfSpan filter;

  if (!is_within_limits (stream->length, n_expected))
    return NULL;
  if (!streef_pdf_dictionary_find (dictionary, "/Filter", &filter))
    return stream->length == n_expected ? g_bytes_new (stream->at, stream->length) : NULL;

  return streef_pdf_span_is (&filter, "/FlateDecode")
             || streef_pdf_span_is (&filter, "[ /FlateDecode ]")
             || streef_pdf_span_is (&filter, "[/FlateDecode]")
           ? unpack (stream->at, stream->length, n_expected)
           : NULL;
}

/* Whether the bytes have the digest that the PDF gives for them. */
static gboolean
has_digest (const StreefPdfSpan *parameters,
            GBytes              *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  g_autoptr (GString) stated = NULL;
  StreefPdfSpan value;
  guint8 digest[DIGEST_LENGTH];
  gsize length = sizeof digest;

  if (streef_pdf_dictionary_find (parameters, "/CheckSum", &value))
    stated = streef_pdf_span_read_string (&value);
  if (stated == NULL)
    return FALSE;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);
  return stated->len == length && memcmp (stated->str, digest, length) == 0;
}

/* (transfer full) (nullable): the attached file's bytes, %NULL where they are not those that were
 * attached. */
static GBytes *
read_attachment (const Reader        *self,
                 const StreefPdfSpan *dictionary)
{
  StreefPdfSpan parameters, stated, stream;
  g_autoptr (GBytes) bytes = NULL;
  gsize n_expected;

  if (!streef_pdf_dictionary_find (dictionary, "/Params", &parameters)
      || !streef_pdf_dictionary_measure (&parameters)
      || !streef_pdf_dictionary_find (&parameters, "/Size", &stated)
      || !streef_pdf_span_read_size (&stated, &n_expected)
      || !find_stream (self, dictionary, &stream))
    return NULL;

  bytes = read_stream (dictionary, &stream, n_expected);
  return bytes != NULL && has_digest (&parameters, bytes) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * streef_pdf_read:
 * @file: the path of the PDF, for errors; interned
 * @pdf: its bytes, as many as a PDF may have
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
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  const Reader reader = { file, bytes, size, error };
  StreefPdfSpan dictionary;

  if (size == 0 || !is_whole (&reader))
    return refuse (&reader, STREEF_PROBLEM_PDF_DAMAGED, NULL);
  if (!find_attachment (&reader, self, &dictionary))
    return FALSE;

  self->data = read_attachment (&reader, &dictionary);
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
