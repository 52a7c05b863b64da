/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-pdf-dictionary.h"

#include <string.h>

/* Ours are within one another twice, and some hundred bytes long. */
#define MAX_DEPTH 8
#define MAX_LENGTH 8192
#define MAX_SIZE_DIGITS 12

/* What is left to be read. */
typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static gboolean
starts_with (const Cursor *self,
             const char   *text)
{
  const gsize length = strlen (text);

  return (gsize) (self->end - self->at) >= length && memcmp (self->at, text, length) == 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\0';
}

/* Whether a name, a number or a word ends before @c (ISO 32000-1, 7.2.2). */
static gboolean
is_boundary (char c)
{
  return is_space (c) || strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_space (Cursor *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static gboolean
skip_word (Cursor *self)
{
  const char *start = self->at;

  if (self->at < self->end && *self->at == '/')
    self->at++;
  while (self->at < self->end && !is_boundary (*self->at))
    self->at++;

  return self->at > start;
}

/* ( … ), with such pairs in it and a backslash before what means something else. */
static gboolean
skip_literal (Cursor *self)
{
  guint depth = 0;

  for (; self->at < self->end; self->at++)
    {
      if (*self->at == '\\')
        self->at++;
      else if (*self->at == '(')
        depth++;
      else if (*self->at == ')' && --depth == 0)
        {
          self->at++;
          return TRUE;
        }
    }

  return FALSE;
}

/* < … > */
static gboolean
skip_hex (Cursor *self)
{
  const char *end = memchr (self->at, '>', (gsize) (self->end - self->at));

  if (end == NULL)
    return FALSE;

  self->at = end + 1;
  return TRUE;
}

static gboolean skip_item (Cursor *self, guint depth);

/* Up to and with @close. */
static gboolean
skip_items (Cursor     *self,
            const char *close,
            guint       depth)
{
  if (depth > MAX_DEPTH)
    return FALSE;

  for (skip_space (self); !starts_with (self, close); skip_space (self))
    if (!skip_item (self, depth))
      return FALSE;

  self->at += strlen (close);
  return TRUE;
}

static gboolean
skip_item (Cursor *self,
           guint   depth)
{
  if (starts_with (self, "<<"))
    {
      self->at += 2;
      return skip_items (self, ">>", depth + 1);
    }
  if (starts_with (self, "["))
    {
      self->at++;
      return skip_items (self, "]", depth + 1);
    }
  if (starts_with (self, "("))
    return skip_literal (self);
  if (starts_with (self, "<"))
    return skip_hex (self);

  return skip_word (self);
}

/**
 * streef_pdf_dictionary_measure:
 * @self: where a dictionary may start, and how much there is; then the dictionary
 *
 * Returns: whether there is one
 */
gboolean
streef_pdf_dictionary_measure (StreefPdfSpan *self)
{
  Cursor cursor = { self->at, self->at + MIN (self->length, MAX_LENGTH) };

  if (!starts_with (&cursor, "<<") || !skip_item (&cursor, 0))
    return FALSE;

  self->length = (gsize) (cursor.at - self->at);
  return TRUE;
}

/* A value: all up to the next name, for a reference is three words. Only its first may be a name. */
static gboolean
read_value (Cursor        *self,
            StreefPdfSpan *out_value)
{
  out_value->at = self->at;
  do
    {
      if (!skip_item (self, 0))
        return FALSE;
      out_value->length = (gsize) (self->at - out_value->at);
      skip_space (self);
    }
  while (self->at < self->end && *self->at != '/');

  return TRUE;
}

/**
 * streef_pdf_dictionary_find:
 * @self: a dictionary that was measured
 * @key: with its slash
 * @out_value: (out): the value that it has first
 *
 * Returns: whether it has one
 */
gboolean
streef_pdf_dictionary_find (const StreefPdfSpan *self,
                            const char          *key,
                            StreefPdfSpan       *out_value)
{
  Cursor cursor = { self->at + 2, self->at + self->length - 2 };

  for (skip_space (&cursor); cursor.at < cursor.end; skip_space (&cursor))
    {
      StreefPdfSpan name = { cursor.at, 0 };

      if (*cursor.at != '/' || !skip_word (&cursor))
        return FALSE;
      name.length = (gsize) (cursor.at - name.at);
      skip_space (&cursor);
      if (!read_value (&cursor, out_value))
        return FALSE;
      if (streef_pdf_span_is (&name, key))
        return TRUE;
    }

  return FALSE;
}

gboolean
streef_pdf_span_is (const StreefPdfSpan *self,
                    const char          *text)
{
  return self->length == strlen (text) && memcmp (self->at, text, self->length) == 0;
}

/**
 * streef_pdf_span_read_size:
 *
 * Returns: whether it is a number of bytes, written in digits
 */
gboolean
streef_pdf_span_read_size (const StreefPdfSpan *self,
                           gsize               *out_size)
{
  gsize size = 0;

  if (self->length == 0 || self->length > MAX_SIZE_DIGITS)
    return FALSE;

  for (gsize i = 0; i < self->length; i++)
    {
      if (!g_ascii_isdigit (self->at[i]))
        return FALSE;
      size = size * 10 + (gsize) (self->at[i] - '0');
    }

  *out_size = size;
  return TRUE;
}

/* (transfer full): digits by pairs, the last one followed by 0 where it is alone. */
static GString *
read_hex (const StreefPdfSpan *self)
{
  GString *string = g_string_new (NULL);
  guint n_digits = 0;
  int byte = 0;

  for (gsize i = 1; i + 1 < self->length; i++)
    if (g_ascii_isxdigit (self->at[i]))
      {
        byte = byte << 4 | g_ascii_xdigit_value (self->at[i]);
        if (++n_digits % 2 == 0)
          {
            g_string_append_c (string, (char) byte);
            byte = 0;
          }
      }
  if (n_digits % 2 != 0)
    g_string_append_c (string, (char) (byte << 4));

  return string;
}

/* What is behind a backslash: up to three octal digits, a letter, or the character itself. */
static void
append_escaped (GString *string,
                Cursor  *cursor)
{
  static const char letters[] = "nrtbf";
  static const char meant[] = "\n\r\t\b\f";
  const char *letter = strchr (letters, *cursor->at);
  guint octal = 0;
  guint n_digits = 0;

  while (n_digits < 3 && cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '7')
    {
      octal = octal << 3 | (guint) (*cursor->at++ - '0');
      n_digits++;
    }
  if (n_digits > 0)
    {
      g_string_append_c (string, (char) octal);
      return;
    }

  if (*cursor->at != '\n')
    g_string_append_c (string, *cursor->at != '\0' && letter != NULL ? meant[letter - letters]
                                                                    : *cursor->at);
  cursor->at++;
}

/**
 * streef_pdf_span_read_string:
 *
 * Returns: (transfer full) (nullable): the bytes of a string, however it is written; %NULL where it
 *     is none
 */
GString *
streef_pdf_span_read_string (const StreefPdfSpan *self)
{
  Cursor cursor = { self->at + 1, self->at + self->length - 1 };
  GString *string;

  if (self->length < 2)
    return NULL;
  if (*self->at == '<' && self->at[1] != '<' && *cursor.end == '>')
    return read_hex (self);
  if (*self->at != '(' || *cursor.end != ')')
    return NULL;

  string = g_string_new (NULL);
  while (cursor.at < cursor.end)
    {
      const char c = *cursor.at++;

      if (c != '\\')
        g_string_append_c (string, c);
      else if (cursor.at < cursor.end)
        append_escaped (string, &cursor);
    }

  return string;
}
