/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-input.h"

#include "load/streef-limits.h"
#include "problem/streef-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RAW_BLOCK (32 * 1024)

/* The longest character in UTF-8. */
#define LONGEST_CHARACTER 4

/*
 *   file ─► raw bytes ─► decode_…() ─► UTF-8
 *           [raw_start, raw_end)
 *
 * A character that is cut by the end of the raw block stays there until more bytes have been read
 * behind it.
 */
struct _StreefInput
{
  const char *file; /* interned */
  int fd;
  gsize size;
  gsize n_bytes_read;
  StreefEncoding encoding;
  const char *encoding_reason;
  gboolean may_fall_back; /* UTF-8 was taken because nothing said otherwise */
  gboolean has_multibyte; /* a character of more than one byte has been read as UTF-8 */
  gboolean at_end;        /* of the file; the raw block may still hold bytes */
  gsize raw_start;
  gsize raw_end;
  guint8 raw[RAW_BLOCK];
};

/* What the bytes 0x80 to 0x9F mean in Windows-1252; 0 where they mean nothing. */
static const guint16 windows_1252[32] = {
  0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

typedef enum
{
  DECODED,
  DECODED_INVALID, /* the next raw byte begins no character */
  DECODED_NUL,     /* the next raw byte is a NUL */
} Decoded;

/* Always %FALSE, for callers to return. */
static gboolean
refuse (const StreefInput *self,
        StreefProblemCode  code,
        guint              line,
        const char        *argument,
        GError           **error)
{
  const StreefPlace place = { .file = self->file, .line = line };

  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

static gboolean
refuse_by_errno (const StreefInput *self,
                 int                number,
                 GError           **error)
{
  if (number == ENOENT || number == ENOTDIR)
    return refuse (self, STREEF_PROBLEM_FILE_MISSING, 0, NULL, error);

  return refuse (self, STREEF_PROBLEM_FILE_UNREADABLE, 0, g_strerror (number), error);
}

static gboolean
refuse_by_size (const StreefInput *self,
                GError           **error)
{
  return refuse (self, STREEF_PROBLEM_LIMIT_FILE_SIZE, 0, G_STRINGIFY (STREEF_LIMIT_FILE_MIB),
                 error);
}

/* Without O_NONBLOCK opening a pipe waits until somebody writes to it. */
static gboolean
open_file (StreefInput *self,
           GError     **error)
{
  struct stat status;

  self->fd = open (self->file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (self->fd < 0 || fstat (self->fd, &status) != 0)
    return refuse_by_errno (self, errno, error);
  if (S_ISDIR (status.st_mode))
    return refuse (self, STREEF_PROBLEM_FILE_IS_FOLDER, 0, NULL, error);
  if (!S_ISREG (status.st_mode))
    return refuse_by_errno (self, EOPNOTSUPP, error);
  if ((guint64) status.st_size > STREEF_LIMIT_FILE_BYTES)
    return refuse_by_size (self, error);

  self->size = (gsize) status.st_size;
  return TRUE;
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

  do
    n_bytes = read (self->fd, self->raw + self->raw_end, sizeof self->raw - self->raw_end);
  while (n_bytes < 0 && errno == EINTR);

  if (n_bytes < 0)
    return refuse_by_errno (self, errno, error);

  self->raw_end += (gsize) n_bytes;
  self->n_bytes_read += (gsize) n_bytes;
  self->at_end = n_bytes == 0;
  if (self->n_bytes_read > STREEF_LIMIT_FILE_BYTES)
    return refuse_by_size (self, error);
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

/* Refuses formats that are known but not read here, by what they contain: a name proves nothing. */
static gboolean
accept_format (const StreefInput *self,
               GError           **error)
{
  const char *format = NULL;

  if (starts_with (self, "%PDF-", 5))
    format = "PDF";
  else if (starts_with (self, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
    format = "XLS";
  else if (starts_with (self, "PK\x03\x04", 4)
           && holds (self, "application/vnd.oasis.opendocument.spreadsheet"))
    format = "ODS";
  else if (starts_with (self, "PK\x03\x04", 4) && holds (self, "xl/"))
    format = "XLSX";

  if (format != NULL)
    return refuse (self, STREEF_PROBLEM_FORMAT_UNSUPPORTED, 0, format, error);
  if (starts_with (self, "PK\x03\x04", 4) || starts_with (self, "PK\x05\x06", 4))
    return refuse (self, STREEF_PROBLEM_FILE_IS_PACKAGE, 0, NULL, error);
  return TRUE;
}

/* Skips the mark of @encoding if the file begins with it. */
static gboolean
skip_mark (StreefInput   *self,
           StreefEncoding encoding)
{
  static const struct
  {
    StreefEncoding encoding;
    const char *bytes;
    gsize n_bytes;
  } marks[] = {
    { STREEF_ENCODING_UTF8, "\xEF\xBB\xBF", 3 },
    { STREEF_ENCODING_UTF16LE, "\xFF\xFE", 2 },
    { STREEF_ENCODING_UTF16BE, "\xFE\xFF", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].encoding == encoding && starts_with (self, marks[i].bytes, marks[i].n_bytes))
      {
        self->raw_start = marks[i].n_bytes;
        return TRUE;
      }

  return FALSE;
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

  self->encoding = STREEF_ENCODING_UTF8;
  self->encoding_reason = "valid";
  self->may_fall_back = TRUE;
}

/**
 * streef_input_open:
 * @path: the file
 * @chosen: its encoding, or %STREEF_ENCODING_UNSET: then that of its mark, else UTF-8 until
 * streef_input_fall_back()
 *
 * Refuses what is missing, a folder, a pipe or device, empty, too large, or another format than
 * text.
 *
 * Returns: (transfer full) (nullable): the input, or %NULL with @error set in STREEF_ERROR
 */
StreefInput *
streef_input_open (const char    *path,
                   StreefEncoding chosen,
                   GError       **error)
{
  g_autoptr (StreefInput) self = g_new0 (StreefInput, 1);

  self->file = g_intern_string (path);
  self->fd = -1;
  if (!open_file (self, error) || !fill_raw (self, error) || !accept_format (self, error))
    return NULL;

  recognise_encoding (self, chosen);
  if (self->raw_start == self->raw_end)
    {
      refuse (self, STREEF_PROBLEM_FILE_EMPTY, 0, NULL, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
streef_input_free (StreefInput *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

/* How many of the bytes are ASCII without a NUL, in whole words of eight: the most of any table,
 * and what costs least to check. */
static gsize
count_ascii (const char *bytes,
             gsize       n_bytes)
{
  const guint64 ones = G_MAXUINT64 / 0xFF;
  gsize n_ascii = 0;

  for (; n_ascii + sizeof (guint64) <= n_bytes; n_ascii += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, bytes + n_ascii, sizeof word);
      if (((word | (word - ones)) & (ones << 7)) != 0)
        break;
    }

  return n_ascii;
}

static gboolean
has_high_bit (const char *bytes,
              gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if ((guchar) bytes[i] >= 0x80)
      return TRUE;

  return FALSE;
}

/* Whether the rest of the file is a character of UTF-8 that was cut off. The letter é of
 * Windows-1252 looks like one: only a file that has shown to be UTF-8 is taken to be cut. */
static gboolean
is_cut_character (const StreefInput *self)
{
  const char *rest = (const char *) self->raw + self->raw_start;

  return (self->has_multibyte || !self->may_fall_back)
         && g_utf8_get_char_validated (rest, (gssize) (self->raw_end - self->raw_start))
              == (gunichar) -2;
}

static Decoded
decode_utf8 (StreefInput *self,
             char        *text,
             gsize        size,
             gsize       *out_length)
{
  const char *from = (const char *) self->raw + self->raw_start;
  const gsize n_bytes = MIN (size, self->raw_end - self->raw_start);
  const gsize n_ascii = count_ascii (from, n_bytes);
  const char *end;

  if (!g_utf8_validate_len (from + n_ascii, n_bytes - n_ascii, &end) && end == from)
    {
      if (*end == '\0')
        return DECODED_NUL;
      if (g_utf8_get_char_validated (end, (gssize) n_bytes) != (gunichar) -2)
        return DECODED_INVALID;
      if (self->at_end && !is_cut_character (self))
        return DECODED_INVALID;
      if (self->at_end)
        self->raw_start = self->raw_end;
      return DECODED;
    }

  *out_length = (gsize) (end - from);
  self->has_multibyte = self->has_multibyte || has_high_bit (from + n_ascii, *out_length - n_ascii);
  memcpy (text, from, *out_length);
  self->raw_start += *out_length;
  return DECODED;
}

static Decoded
decode_windows_1252 (StreefInput *self,
                     char        *text,
                     gsize        size,
                     gsize       *out_length)
{
  while (self->raw_start < self->raw_end && *out_length + LONGEST_CHARACTER <= size)
    {
      const guint8 byte = self->raw[self->raw_start];
      const gunichar character = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;

      if (byte == 0)
        return DECODED_NUL;
      if (character == 0)
        return DECODED_INVALID;
      *out_length += (gsize) g_unichar_to_utf8 (character, text + *out_length);
      self->raw_start++;
    }

  return DECODED;
}

static gunichar
get_unit (const StreefInput *self,
          gsize              at)
{
  const guint8 first = self->raw[at];
  const guint8 second = self->raw[at + 1];

  return self->encoding == STREEF_ENCODING_UTF16LE ? (gunichar) (second << 8 | first)
                                                   : (gunichar) (first << 8 | second);
}

static Decoded
decode_utf16 (StreefInput *self,
              char        *text,
              gsize        size,
              gsize       *out_length)
{
  while (self->raw_start + 2 <= self->raw_end && *out_length + LONGEST_CHARACTER <= size)
    {
      gunichar character = get_unit (self, self->raw_start);
      gsize n_bytes = 2;

      if (character == 0)
        return DECODED_NUL;
      if (character >= 0xDC00 && character < 0xE000)
        return DECODED_INVALID;
      if (character >= 0xD800 && character < 0xDC00)
        {
          if (self->raw_start + 4 > self->raw_end)
            break;
          const gunichar low = get_unit (self, self->raw_start + 2);
          if (low < 0xDC00 || low >= 0xE000)
            return DECODED_INVALID;
          character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
          n_bytes = 4;
        }
      *out_length += (gsize) g_unichar_to_utf8 (character, text + *out_length);
      self->raw_start += n_bytes;
    }

  /* Fewer bytes than a character at the end of the file: it was cut off. */
  if (self->at_end && *out_length == 0)
    self->raw_start = self->raw_end;
  return DECODED;
}

static Decoded
decode (StreefInput *self,
        char        *text,
        gsize        size,
        gsize       *out_length)
{
  *out_length = 0;

  switch (self->encoding)
    {
    case STREEF_ENCODING_UTF16LE:
    case STREEF_ENCODING_UTF16BE:
      return decode_utf16 (self, text, size, out_length);
    case STREEF_ENCODING_WINDOWS_1252:
      return decode_windows_1252 (self, text, size, out_length);
    case STREEF_ENCODING_UNSET:
    case STREEF_ENCODING_UTF8:
    default:
      return decode_utf8 (self, text, size, out_length);
    }
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
      n_bytes = pread (self->fd, bytes, MIN (sizeof bytes, wanted - offset), (off_t) offset);
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

static void
refuse_undecoded (StreefInput *self,
                  Decoded      decoded,
                  GError     **error)
{
  if (decoded == DECODED_NUL)
    refuse (self, STREEF_PROBLEM_FILE_BINARY, 0, NULL, error);
  else
    refuse (self, STREEF_PROBLEM_ENCODING_INVALID, find_line (self),
            streef_encoding_get_name (self->encoding), error);
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
      const Decoded decoded = self->raw_start == self->raw_end ? DECODED
                                                               : decode (self, text, size, &length);

      if (length > 0)
        return (gssize) length;
      if (decoded != DECODED)
        {
          refuse_undecoded (self, decoded, error);
          return -1;
        }
      if (self->at_end && self->raw_start == self->raw_end)
        return 0;
      if (!self->at_end && !fill_raw (self, error))
        return -1;
    }
}

/**
 * streef_input_fall_back:
 *
 * After STREEF_PROBLEM_ENCODING_INVALID: starts anew as Windows-1252, if UTF-8 had been no more
 * than an assumption.
 *
 * Returns: whether the file can be read again, from its start
 */
gboolean
streef_input_fall_back (StreefInput *self)
{
  if (!self->may_fall_back || lseek (self->fd, 0, SEEK_SET) != 0)
    return FALSE;

  self->may_fall_back = FALSE;
  self->encoding = STREEF_ENCODING_WINDOWS_1252;
  self->encoding_reason = "fallback";
  self->at_end = FALSE;
  self->n_bytes_read = self->raw_start = self->raw_end = 0;
  return TRUE;
}

StreefEncoding
streef_input_get_encoding (const StreefInput *self)
{
  return self->encoding;
}

/* Why that encoding: "mark", "valid", "fallback" or "chosen". */
const char *
streef_input_get_encoding_reason (const StreefInput *self)
{
  return self->encoding_reason;
}

/* The path, interned. */
const char *
streef_input_get_file (const StreefInput *self)
{
  return self->file;
}

/* How many bytes the file had when it was opened. */
gsize
streef_input_get_size (const StreefInput *self)
{
  return self->size;
}

/* How much of the file has been read, from 0 to 1. */
double
streef_input_get_fraction (const StreefInput *self)
{
  return self->size == 0 ? 1.0 : MIN (1.0, (double) self->n_bytes_read / (double) self->size);
}

const char *
streef_encoding_get_name (StreefEncoding encoding)
{
  switch (encoding)
    {
    case STREEF_ENCODING_UTF16LE:
      return "UTF-16LE";
    case STREEF_ENCODING_UTF16BE:
      return "UTF-16BE";
    case STREEF_ENCODING_WINDOWS_1252:
      return "Windows-1252";
    case STREEF_ENCODING_UNSET:
    case STREEF_ENCODING_UTF8:
    default:
      return "UTF-8";
    }
}
