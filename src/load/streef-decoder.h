/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-reading.h"

G_BEGIN_DECLS

/* From the bytes of each encoding to UTF-8, and the name and the marks of an encoding. Without a
 * memory: a character that is cut by the end of the bytes is left there. */

/* The longest character in UTF-8. */
#define STREEF_LONGEST_CHARACTER 4

typedef enum
{
  STREEF_DECODED,
  STREEF_DECODED_INVALID, /* the next byte begins no character */
  STREEF_DECODED_NUL,     /* the next character is a NUL */
} StreefDecoded;

/**
 * StreefDecoding:
 * @n_taken: how many bytes were taken
 * @length: how many bytes of UTF-8 were given for them
 * @has_multibyte: whether a character of more than one byte was taken as UTF-8
 */
typedef struct
{
  gsize n_taken;
  gsize length;
  gboolean has_multibyte;
} StreefDecoding;

StreefDecoded  streef_decode            (StreefEncoding   encoding,
                                         const guint8    *bytes,
                                         gsize            n_bytes,
                                         char            *text,
                                         gsize            size,
                                         StreefDecoding  *out_decoding);
gunichar       streef_decode_stray      (guint8           byte);
StreefEncoding streef_decoder_recognise (const guint8    *bytes,
                                         gsize            n_bytes);
gsize          streef_decoder_find_mark (StreefEncoding   encoding,
                                         const guint8    *bytes,
                                         gsize            n_bytes);
const char    *streef_encoding_get_name (StreefEncoding   encoding);

G_END_DECLS
