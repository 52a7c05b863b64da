/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-input.h"

#include "load/streef-decoder.h"
#include "load/streef-limits.h"
#include "load/streef-raw-file.h"

#include <string.h>
#include <unistd.h>

#define RAW_BLOCK (32 * 1024)

/*
 *   file ─► raw bytes ─► streef_decode() ─► UTF-8
 *           [raw_start, raw_end)
 *
 * A character that is cut by the end of the raw block stays there until more bytes have been read
 * behind it.
 */
struct _StreefInput
{
  StreefRawFile bytes;
  StreefInputKind kind;
  gsize n_bytes_read;
  StreefEncoding encoding;
  const char *encoding_reason;
  gboolean may_fall_back; /* UTF-8 was taken because nothing said otherwise */
  gboolean has_multibyte; /* a character of more than one byte has been read as UTF-8 */
  gboolean mends;         /* a byte that is no UTF-8 is read as Windows-1252 */
  GArray *strays;         /* (element-type StreefStray): the first of these bytes */
  guint n_strays;
  gsize n_given;    /* bytes of UTF-8 so far */
  guint n_mixed;    /* characters that are UTF-8 in a file that is read as Windows-1252 */
  guint mixed_line; /* of the first of them */
  gboolean at_end;        /* of the file; the raw block may still hold bytes */
  gsize raw_start;
  gsize raw_end;
  guint8 raw[RAW_BLOCK];
};

/* Always %FALSE, for callers to return. */
static gboolean
refuse (const StreefInput *self,
        StreefProblemCode  code,
        guint              line,
        const char        *argument,
        GError           **error)
{
  return streef_raw_file_refuse (&self->bytes, code, line, argument, error);
}

/* Moves what is left of the raw block to its front and reads behind it. */
static gboolean
fill_raw (StreefInput *self,
          GError     **error)
{
  gssize n_bytes;

  memmove (self->raw, self->raw + self->raw_start, self->raw_end - self->raw_start);
  self->raw_end -= self->raw_start;
  self->raw_start = 0;

  n_bytes = streef_raw_file_read (&self->bytes, self->raw + self->raw_end,
                                  sizeof self->raw - self->raw_end, error);
  if (n_bytes < 0)
    return FALSE;

  self->raw_end += (gsize) n_bytes;
  self->n_bytes_read += (gsize) n_bytes;
  self->at_end = n_bytes == 0;
  if (self->n_bytes_read > STREEF_LIMIT_FILE_BYTES)
    return refuse (self, STREEF_PROBLEM_LIMIT_FILE_SIZE, 0, G_STRINGIFY (STREEF_LIMIT_FILE_MIB),
                   error);
  return TRUE;
}

static gboolean
starts_with (const StreefInput *self,
             const char        *bytes,
             gsize              n_bytes)
{
  return self->raw_end >= n_bytes && memcmp (self->raw, bytes, n_bytes) == 0;
}

static gboolean
holds (const StreefInput *self,
       const char        *text)
{
  return memmem (self->raw, self->raw_end, text, strlen (text)) != NULL;
}

/* OpenDocument in one file: XML that says so in its first element. */
static gboolean
is_flat_ods (const StreefInput *self)
{
  const guint8 *at = self->raw;
  const guint8 *end = self->raw + self->raw_end;

  if (starts_with (self, "\xEF\xBB\xBF", 3))
    at += 3;
  while (at < end && g_ascii_isspace (*at))
    at++;

  return at < end && *at == '<' && holds (self, "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
         && holds (self, "application/vnd.oasis.opendocument.spreadsheet");
}

static StreefInputKind
recognise_kind (const StreefInput *self)
{
  if (starts_with (self, "%PDF-", 5))
    return STREEF_INPUT_PDF;
  if (starts_with (self, "PK\x03\x04", 4) || starts_with (self, "PK\x05\x06", 4))
    return STREEF_INPUT_PACKAGE;

  return is_flat_ods (self) ? STREEF_INPUT_FLAT_ODS : STREEF_INPUT_TEXT;
}

/* Refuses the old binary format, and what a password makes of a new one: that is kept in the same
 * container. */
static gboolean
accept_format (const StreefInput *self,
               GError           **error)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

  if (!starts_with (self, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
    return TRUE;
  if (streef_raw_file_holds (&self->bytes, encrypted, sizeof encrypted))
    return refuse (self, STREEF_PROBLEM_PACKAGE_ENCRYPTED, 0, NULL, error);

  return refuse (self, STREEF_PROBLEM_FORMAT_UNSUPPORTED, 0, "XLS", error);
}

/* Skips the mark of @encoding if the file begins with it. */
static gboolean
skip_mark (StreefInput   *self,
           StreefEncoding encoding)
{
  self->raw_start = streef_decoder_find_mark (encoding, self->raw, self->raw_end);
  return self->raw_start > 0;
}

static void
recognise_encoding (StreefInput   *self,
                    StreefEncoding chosen)
{
  static const StreefEncoding marked[] = { STREEF_ENCODING_UTF8, STREEF_ENCODING_UTF16LE,
                                           STREEF_ENCODING_UTF16BE };

  if (chosen != STREEF_ENCODING_UNSET)
    {
      skip_mark (self, chosen);
      self->encoding = chosen;
      self->encoding_reason = "chosen";
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    if (skip_mark (self, marked[i]))
      {
        self->encoding = marked[i];
        self->encoding_reason = "mark";
        return;
      }

  self->encoding = streef_decoder_recognise (self->raw, self->raw_end);
  self->encoding_reason = "zeros";
  if (self->encoding != STREEF_ENCODING_UNSET)
    return;

  self->encoding = STREEF_ENCODING_UTF8;
  self->encoding_reason = "valid";
  self->may_fall_back = TRUE;
}

static StreefInput *
new_input (void)
{
  StreefInput *self = g_new0 (StreefInput, 1);

  self->bytes.fd = -1;
  self->strays = g_array_new (FALSE, FALSE, sizeof (StreefStray));
  return self;
}

/* Reads the first block, by which the encoding is known. */
static StreefInput *
begin (StreefInput    *self,
       StreefEncoding  chosen,
       GError        **error)
{
  if (!fill_raw (self, error) || !accept_format (self, error))
    return NULL;

  self->kind = recognise_kind (self);
  recognise_encoding (self, chosen);
  if (self->raw_start < self->raw_end)
    return self;

  refuse (self, STREEF_PROBLEM_FILE_EMPTY, 0, NULL, error);
  return NULL;
}

/**
 * streef_input_open:
 * @path: the file
 * @chosen: its encoding, or %STREEF_ENCODING_UNSET: then that of its mark, else UTF-16 where it can
 * be nothing else, else UTF-8 until streef_input_fall_back()
 *
 * Refuses what is missing, a folder, a pipe or device, empty, too large, or another format than
 * those of streef_input_get_kind().
 *
 * Returns: (transfer full) (nullable): the input, or %NULL with @error set in STREEF_ERROR
 */
StreefInput *
streef_input_open (const char    *path,
                   StreefEncoding chosen,
                   GError       **error)
{
  g_autoptr (StreefInput) self = new_input ();

  if (!streef_raw_file_open (&self->bytes, path, error) || begin (self, chosen, error) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * streef_input_open_inner:
 * @self: a file that holds others
 * @name: the name of one of them
 * @bytes: what that holds: text in UTF-8, or what may fall back from it
 *
 * Returns: (transfer full) (nullable): the file within, or %NULL with @error set in STREEF_ERROR
 */
StreefInput *
streef_input_open_inner (const StreefInput  *self,
                         const char         *name,
                         GBytes             *bytes,
                         GError            **error)
{
  g_autoptr (StreefInput) inner = new_input ();

  if (!streef_raw_file_open_inner (&inner->bytes, &self->bytes, name, bytes, error)
      || begin (inner, STREEF_ENCODING_UNSET, error) == NULL)
    return NULL;

  return g_steal_pointer (&inner);
}

/* What is not text is not to be read as such. */
StreefInputKind
streef_input_get_kind (const StreefInput *self)
{
  return self->kind;
}

/* The file, for who reads it in another way; stays the input's. */
int
streef_input_get_fd (const StreefInput *self)
{
  return self->bytes.fd;
}

/* Goes to the start, for streef_input_read_bytes(). */
gboolean
streef_input_rewind (const StreefInput  *self,
                     GError            **error)
{
  return streef_raw_file_rewind (&self->bytes, error);
}

/* The next bytes as they stand in the file: how many, 0 at the end, −1 with @error set. */
gssize
streef_input_read_bytes (const StreefInput  *self,
                         void               *bytes,
                         gsize               size,
                         GError            **error)
{
  return streef_raw_file_read (&self->bytes, bytes, size, error);
}

/* (transfer full) (nullable): all bytes as they stand in the file; then no text can be read. */
GBytes *
streef_input_read_whole (const StreefInput  *self,
                         GError            **error)
{
  return streef_raw_file_read_whole (&self->bytes, error);
}

void
streef_input_free (StreefInput *self)
{
  if (self == NULL)
    return;

  streef_raw_file_close (&self->bytes);
  g_array_unref (self->strays);
  g_free (self);
}

/* Whether what is left at the end of the file is a character that was cut off. The letter é of
 * Windows-1252 looks like one: only a file that has shown to be UTF-8 is taken to be cut. */
static gboolean
is_cut_character (const StreefInput *self)
{
  return self->has_multibyte || !self->may_fall_back;
}

/* The line on which the next raw byte stands. Reads the file anew: this is for errors only. */
static guint
find_line (StreefInput *self)
{
  const gsize unit = self->encoding == STREEF_ENCODING_UTF16LE
                         || self->encoding == STREEF_ENCODING_UTF16BE
                       ? 2
                       : 1;
  const gsize low = self->encoding == STREEF_ENCODING_UTF16BE ? 1 : 0;
  const gsize wanted = self->n_bytes_read - (self->raw_end - self->raw_start);
  guint line = 1;
  guint8 bytes[4096];
  gboolean after_return = FALSE;
  gssize n_bytes;

  for (gsize offset = 0; offset < wanted; offset += (gsize) n_bytes)
    {
      n_bytes = pread (self->bytes.fd, bytes, MIN (sizeof bytes, wanted - offset), (off_t) offset);
      if (n_bytes <= 0)
        break;
      for (gsize i = low; i < (gsize) n_bytes; i += unit)
        {
          const guint8 byte = unit == 1 || bytes[i ^ 1] == 0 ? bytes[i] : 0;

          line += byte == '\r' || (byte == '\n' && !after_return);
          after_return = byte == '\r';
        }
    }

  return line;
}

static gboolean
refuse_undecoded (StreefInput  *self,
                  StreefDecoded decoded,
                  GError      **error)
{
  if (decoded == STREEF_DECODED_NUL)
    return refuse (self, STREEF_PROBLEM_FILE_BINARY, 0, NULL, error);

  return refuse (self, STREEF_PROBLEM_ENCODING_INVALID, find_line (self),
                 streef_encoding_get_name (self->encoding), error);
}

/* Reads the next raw byte as Windows-1252 in the midst of UTF-8. */
static gsize
mend_byte (StreefInput *self,
           char        *text)
{
  const guint8 byte = self->raw[self->raw_start++];
  const gunichar character = streef_decode_stray (byte);
  const StreefStray stray = { .offset = self->n_given, .byte = byte };

  if (self->n_strays++ < STREEF_LIMIT_STRAYS)
    g_array_append_val (self->strays, stray);
  return (gsize) g_unichar_to_utf8 (character != 0 ? character : STREEF_REPLACEMENT, text);
}

/* Nothing decoded is no error: more raw bytes may be needed. */
static gboolean
decode (StreefInput *self,
        char        *text,
        gsize        size,
        gsize       *out_length,
        GError     **error)
{
  StreefDecoding decoding;
  StreefDecoded decoded = streef_decode (self->encoding, self->raw + self->raw_start,
                                         self->raw_end - self->raw_start, text, size, &decoding);

  *out_length = decoding.length;
  self->raw_start += decoding.n_taken;
  self->has_multibyte = self->has_multibyte || decoding.has_multibyte;
  if (decoding.n_taken > 0 || (decoded == STREEF_DECODED && !self->at_end))
    return TRUE;

  if (decoded == STREEF_DECODED && is_cut_character (self))
    {
      self->raw_start = self->raw_end;
      return TRUE;
    }
  if (decoded == STREEF_DECODED_NUL || !self->mends)
    return refuse_undecoded (self, decoded, error);

  *out_length = mend_byte (self, text);
  return TRUE;
}

/**
 * streef_input_read:
 * @text: (out caller-allocates) (array length=size): receives UTF-8, whole characters, not ended by
 * a NUL
 * @size: room in @text, at least 4
 *
 * Returns: the number of bytes given, 0 at the end, −1 with @error set in STREEF_ERROR
 */
gssize
streef_input_read (StreefInput *self,
                   char        *text,
                   gsize        size,
                   GError     **error)
{
  for (;;)
    {
      gsize length = 0;

      if (self->raw_start < self->raw_end && !decode (self, text, size, &length, error))
        return -1;
      if (length > 0)
        {
          self->n_given += length;
          return (gssize) length;
        }
      if (self->at_end && self->raw_start == self->raw_end)
        return 0;
      if (!self->at_end && !fill_raw (self, error))
        return -1;
    }
}

static gboolean
start_anew (StreefInput   *self,
            StreefEncoding encoding,
            const char    *reason)
{
  self->may_fall_back = FALSE;
  self->encoding = encoding;
  self->encoding_reason = reason;
  self->mends = encoding == STREEF_ENCODING_UTF8;
  self->at_end = self->has_multibyte = FALSE;
  self->n_bytes_read = self->raw_start = self->raw_end = self->n_given = self->n_strays = 0;
  g_array_set_size (self->strays, 0);
  return lseek (self->bytes.fd, 0, SEEK_SET) == 0;
}

/* Counts the characters of more than one byte, and the lines up to the first of them. */
static void
count_multibyte (StreefInput *self,
                 const char  *text,
                 gsize        length,
                 gboolean    *after_return)
{
  for (gsize i = 0; i < length; i++)
    {
      if (self->n_mixed == 0)
        self->mixed_line += text[i] == '\r' || (text[i] == '\n' && !*after_return);
      *after_return = text[i] == '\r';
      self->n_mixed += (guchar) text[i] >= 0xC0;
    }
}

/* Reads the whole file as UTF-8 with its strays, only to count both. What goes wrong now does so
 * again when it is read. */
static void
survey (StreefInput *self)
{
  char text[4096];
  gboolean after_return = FALSE;
  gssize length;

  self->n_mixed = 0;
  self->mixed_line = 1;
  for (;;)
    {
      const guint n_strays = self->n_strays;

      length = streef_input_read (self, text, sizeof text, NULL);
      if (length <= 0)
        return;
      if (self->n_strays == n_strays)
        count_multibyte (self, text, (gsize) length, &after_return);
    }
}

/**
 * streef_input_fall_back:
 *
 * After STREEF_PROBLEM_ENCODING_INVALID, if UTF-8 had been no more than an assumption: starts anew.
 * Where most characters beyond ASCII are UTF-8 the others are strays in it, each read as
 * Windows-1252; else all is Windows-1252.
 *
 * Returns: whether the file can be read again, from its start
 */
gboolean
streef_input_fall_back (StreefInput *self)
{
  if (!self->may_fall_back || !start_anew (self, STREEF_ENCODING_UTF8, "mended"))
    return FALSE;

  survey (self);
  if (self->n_strays >= self->n_mixed)
    return start_anew (self, STREEF_ENCODING_WINDOWS_1252, "fallback");

  self->n_mixed = 0;
  return start_anew (self, STREEF_ENCODING_UTF8, "mended");
}

/**
 * streef_input_get_strays:
 *
 * Returns: (transfer none) (element-type StreefStray): the bytes so far that were no UTF-8, as many
 * as STREEF_LIMIT_STRAYS; who reads the text into cells fills in where they stand
 */
GArray *
streef_input_get_strays (StreefInput *self)
{
  return self->strays;
}

/**
 * streef_input_get_n_mixed:
 * @out_line: (out): the line of the first
 *
 * Returns: how many characters of a file that is read as Windows-1252 could be UTF-8
 */
guint
streef_input_get_n_mixed (const StreefInput *self,
                          guint             *out_line)
{
  *out_line = self->mixed_line;
  return self->n_mixed;
}

StreefEncoding
streef_input_get_encoding (const StreefInput *self)
{
  return self->encoding;
}

/* Why that encoding: "mark", "zeros", "valid", "mended", "fallback" or "chosen". */
const char *
streef_input_get_encoding_reason (const StreefInput *self)
{
  return self->encoding_reason;
}

/* The path, interned. */
const char *
streef_input_get_file (const StreefInput *self)
{
  return self->bytes.file;
}

/* (nullable): the name of the file within that one, interned. */
const char *
streef_input_get_sheet (const StreefInput *self)
{
  return self->bytes.sheet;
}

/* How many bytes the file had when it was opened. */
gsize
streef_input_get_size (const StreefInput *self)
{
  return self->bytes.size;
}

/* How much of the file has been read, from 0 to 1. */
double
streef_input_get_fraction (const StreefInput *self)
{
  return self->bytes.size == 0 ? 1.0 : MIN (1.0, (double) self->n_bytes_read / (double) self->bytes.size);
}
