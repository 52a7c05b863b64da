/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-decoder.h"

#include <string.h>

/* What the bytes 0x80 to 0x9F mean in Windows-1252; 0 where they mean nothing. */
static const guint16 windows_1252[32] = {
  0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

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

static StreefDecoded
decode_utf8 (const guint8   *bytes,
             gsize           n_bytes,
             char           *text,
             gsize           size,
             StreefDecoding *decoding)
{
  const char *from = (const char *) bytes;
  const gsize n_room = MIN (size, n_bytes);
  const gsize n_ascii = count_ascii (from, n_room);
  const char *end;

  if (!g_utf8_validate_len (from + n_ascii, n_room - n_ascii, &end) && end == from)
    {
      if (*end == '\0')
        return STREEF_DECODED_NUL;
      return g_utf8_get_char_validated (end, (gssize) n_room) == (gunichar) -2
               ? STREEF_DECODED
               : STREEF_DECODED_INVALID;
    }

  decoding->n_taken = decoding->length = (gsize) (end - from);
  decoding->has_multibyte = has_high_bit (from + n_ascii, decoding->length - n_ascii);
  memcpy (text, from, decoding->length);
  return STREEF_DECODED;
}

/* What a byte means in Windows-1252; 0 where it means nothing, and for a NUL. */
gunichar
streef_decode_stray (guint8 byte)
{
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

static StreefDecoded
decode_windows_1252 (const guint8   *bytes,
                     gsize           n_bytes,
                     char           *text,
                     gsize           size,
                     StreefDecoding *decoding)
{
  while (decoding->n_taken < n_bytes && decoding->length + STREEF_LONGEST_CHARACTER <= size)
    {
      const guint8 byte = bytes[decoding->n_taken];
      const gunichar character = streef_decode_stray (byte);

      if (byte == 0)
        return STREEF_DECODED_NUL;
      if (character == 0)
        return STREEF_DECODED_INVALID;
      decoding->length += (gsize) g_unichar_to_utf8 (character, text + decoding->length);
      decoding->n_taken++;
    }

  return STREEF_DECODED;
}

static gunichar
get_unit (StreefEncoding encoding,
          const guint8  *bytes)
{
  return encoding == STREEF_ENCODING_UTF16LE ? (gunichar) (bytes[1] << 8 | bytes[0])
                                             : (gunichar) (bytes[0] << 8 | bytes[1]);
}

/* How many of the bytes are the first character: 0 where they are cut inside it. */
static StreefDecoded
get_utf16_character (StreefEncoding encoding,
                     const guint8  *bytes,
                     gsize          n_bytes,
                     gunichar      *out_character,
                     gsize         *out_n_taken)
{
  const gunichar unit = n_bytes >= 2 ? get_unit (encoding, bytes) : 0;
  gunichar low;

  *out_n_taken = 0;
  if (n_bytes < 2)
    return STREEF_DECODED;
  if (unit == 0)
    return STREEF_DECODED_NUL;
  if (unit >= 0xDC00 && unit < 0xE000)
    return STREEF_DECODED_INVALID;

  *out_character = unit;
  if (unit < 0xD800 || unit >= 0xE000)
    {
      *out_n_taken = 2;
      return STREEF_DECODED;
    }
  if (n_bytes < 4)
    return STREEF_DECODED;

  low = get_unit (encoding, bytes + 2);
  if (low < 0xDC00 || low >= 0xE000)
    return STREEF_DECODED_INVALID;

  *out_character = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  *out_n_taken = 4;
  return STREEF_DECODED;
}

static StreefDecoded
decode_utf16 (StreefEncoding  encoding,
              const guint8   *bytes,
              gsize           n_bytes,
              char           *text,
              gsize           size,
              StreefDecoding *decoding)
{
  while (decoding->length + STREEF_LONGEST_CHARACTER <= size)
    {
      gunichar character;
      gsize n_taken;
      const StreefDecoded decoded
        = get_utf16_character (encoding, bytes + decoding->n_taken, n_bytes - decoding->n_taken,
                               &character, &n_taken);

      if (decoded != STREEF_DECODED || n_taken == 0)
        return decoded;
      decoding->length += (gsize) g_unichar_to_utf8 (character, text + decoding->length);
      decoding->n_taken += n_taken;
    }

  return STREEF_DECODED;
}

/**
 * streef_decode:
 * @bytes: (array length=n_bytes): at least one
 * @text: (out caller-allocates) (array length=size): receives UTF-8, whole characters, not ended by
 * a NUL
 * @size: room in @text, at least STREEF_LONGEST_CHARACTER
 * @out_decoding: (out): how far it came, whatever is returned
 *
 * Returns: why it stopped there. STREEF_DECODED with nothing taken: the bytes end inside a character
 */
StreefDecoded
streef_decode (StreefEncoding  encoding,
               const guint8   *bytes,
               gsize           n_bytes,
               char           *text,
               gsize           size,
               StreefDecoding *out_decoding)
{
  *out_decoding = (StreefDecoding) { 0 };

  switch (encoding)
    {
    case STREEF_ENCODING_UTF16LE:
    case STREEF_ENCODING_UTF16BE:
      return decode_utf16 (encoding, bytes, n_bytes, text, size, out_decoding);
    case STREEF_ENCODING_WINDOWS_1252:
      return decode_windows_1252 (bytes, n_bytes, text, size, out_decoding);
    case STREEF_ENCODING_UNSET:
    case STREEF_ENCODING_UTF8:
    default:
      return decode_utf8 (bytes, n_bytes, text, size, out_decoding);
    }
}

/* Whether all is text in a UTF-16 encoding, and at least half of it ASCII. Nothing else is: other
 * text has no NULs, and what is no text has control characters. */
static gboolean
is_utf16 (StreefEncoding encoding,
          const guint8  *bytes,
          gsize          n_bytes)
{
  gsize n_characters = 0, n_ascii = 0, n_taken = 0;
  gunichar character;

  for (; n_bytes > 0; bytes += n_taken, n_bytes -= n_taken)
    {
      if (get_utf16_character (encoding, bytes, n_bytes, &character, &n_taken) != STREEF_DECODED)
        return FALSE;
      if (n_taken == 0)
        break;
      if (!g_unichar_isdefined (character)
          || (g_unichar_iscntrl (character) && strchr ("\t\n\r", (int) character) == NULL))
        return FALSE;
      n_characters++;
      n_ascii += character < 0x80;
    }

  return n_ascii > 0 && n_ascii * 2 >= n_characters;
}

/**
 * streef_decoder_recognise:
 * @bytes: (array length=n_bytes): the beginning of a file
 *
 * Returns: UTF-16 where the bytes are that with certainty, without a mark; else
 * STREEF_ENCODING_UNSET
 */
StreefEncoding
streef_decoder_recognise (const guint8 *bytes,
                          gsize         n_bytes)
{
  if (memchr (bytes, 0, n_bytes) == NULL)
    return STREEF_ENCODING_UNSET;
  if (is_utf16 (STREEF_ENCODING_UTF16LE, bytes, n_bytes))
    return STREEF_ENCODING_UTF16LE;
  if (is_utf16 (STREEF_ENCODING_UTF16BE, bytes, n_bytes))
    return STREEF_ENCODING_UTF16BE;
  return STREEF_ENCODING_UNSET;
}

/**
 * streef_decoder_find_mark:
 * @bytes: (array length=n_bytes): the beginning of a file
 *
 * Returns: how long the mark of @encoding is that they begin with, 0 without one
 */
gsize
streef_decoder_find_mark (StreefEncoding encoding,
                          const guint8  *bytes,
                          gsize          n_bytes)
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
    if (marks[i].encoding == encoding && n_bytes >= marks[i].n_bytes
        && memcmp (bytes, marks[i].bytes, marks[i].n_bytes) == 0)
      return marks[i].n_bytes;

  return 0;
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
