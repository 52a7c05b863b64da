/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-content.h"

#include "problem/streef-error.h"

#include <string.h>

typedef enum
{
  TOKEN_END,
  TOKEN_OPERAND, /* an array or a dictionary is one */
  TOKEN_OPERATOR,
} TokenKind;

typedef struct
{
  TokenKind kind;
  gsize start;
  gsize end;
} Token;

/**
 * Marker:
 * @page: (element-type StreefLeaf): whose content it is
 * @copied: how much of the content stands in @marked
 * @next: the number that the next marked content must have
 * @depth: how many marked contents are open
 *
 * Reads the operations of a page one by one (ISO 32000-1, 7.8.2 and 14.6).
 */
typedef struct
{
  const char *content;
  gsize length;
  gsize position;
  GPtrArray *page;
  GString *marked;
  gsize copied;
  guint next;
  guint depth;
} Marker;

/* As they stand in the PDF (ISO 32000-1, 14.8.2.2.2). */
static const char *const artifact_properties[] = {
  [STREEF_ARTIFACT_NONE] = "<</Type /Layout>>",
  [STREEF_ARTIFACT_HEADER] = "<</Type /Pagination /Subtype /Header>>",
  [STREEF_ARTIFACT_FOOTER] = "<</Type /Pagination /Subtype /Footer>>",
  [STREEF_ARTIFACT_RULE] = "<</Type /Layout>>",
  [STREEF_ARTIFACT_REPEATED] = "<</Type /Pagination>>",
};

/* What paints. Paths are only made to be painted or to clip, so their construction is no paint. */
static const char *const painters[]
  = { "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "Tj", "TJ", "'", "\"" };

static gboolean
is_space (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static char
peek (const Marker *self,
      gsize         ahead)
{
  return self->position + ahead < self->length ? self->content[self->position + ahead] : '\0';
}

static gboolean
is_at_end (const Marker *self)
{
  return self->position >= self->length;
}

static void
skip_blank (Marker *self)
{
  while (!is_at_end (self) && (is_space (peek (self, 0)) || peek (self, 0) == '%'))
    if (peek (self, 0) == '%')
      while (!is_at_end (self) && peek (self, 0) != '\n' && peek (self, 0) != '\r')
        self->position++;
    else
      self->position++;
}

static void
skip_string (Marker *self)
{
  guint depth = 0;

  for (; !is_at_end (self); self->position++)
    {
      const char c = peek (self, 0);

      if (c == '\\')
        self->position++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          self->position++;
          return;
        }
    }
}

static void
skip_hexadecimal (Marker *self)
{
  while (!is_at_end (self) && peek (self, 0) != '>')
    self->position++;
  self->position++;
}

static void
skip_word (Marker *self)
{
  do
    self->position++;
  while (!is_at_end (self) && !is_space (peek (self, 0)) && !is_delimiter (peek (self, 0)));
}

static gboolean
is_dictionary_edge (const Marker *self)
{
  return (peek (self, 0) == '<' || peek (self, 0) == '>') && peek (self, 1) == peek (self, 0);
}

/* An array or a dictionary, with all that stands in it. */
static void
skip_container (Marker *self)
{
  int depth = 0;

  do
    {
      const char c = peek (self, 0);

      if (c == '(')
        skip_string (self);
      else if (is_dictionary_edge (self) || c == '[' || c == ']')
        {
          depth += c == '[' || c == '<' ? 1 : -1;
          self->position += c == '[' || c == ']' ? 1 : 2;
        }
      else if (c == '<')
        skip_hexadecimal (self);
      else
        self->position++;
    }
  while (depth > 0 && !is_at_end (self));
}

static gboolean
is_text (const Marker *self,
         const Token  *token,
         const char   *text)
{
  return token->end - token->start == strlen (text)
         && memcmp (self->content + token->start, text, token->end - token->start) == 0;
}

static gboolean
is_word_operand (const Marker *self,
                 const Token  *token)
{
  const char first = self->content[token->start];

  return g_ascii_isdigit (first) || strchr ("+-.", first) != NULL || is_text (self, token, "true")
         || is_text (self, token, "false") || is_text (self, token, "null");
}

static void
skip_token (Marker *self,
            Token  *token)
{
  const char c = peek (self, 0);

  token->kind = TOKEN_OPERAND;
  if (c == '(')
    skip_string (self);
  else if (c == '[' || is_dictionary_edge (self))
    skip_container (self);
  else if (c == '<')
    skip_hexadecimal (self);
  else
    {
      skip_word (self);
      token->end = MIN (self->position, self->length);
      if (!is_delimiter (c) && !is_word_operand (self, token))
        token->kind = TOKEN_OPERATOR;
    }
}

static void
read_token (Marker *self,
            Token  *out_token)
{
  skip_blank (self);
  *out_token = (Token) { TOKEN_END, self->position, self->position };
  if (is_at_end (self))
    return;

  skip_token (self, out_token);
  self->position = MIN (self->position, self->length);
  out_token->end = self->position;
}

/* The pixels of an inline picture follow its ID up to an EI that stands alone. */
static void
skip_pixels (Marker *self)
{
  for (; !is_at_end (self); self->position++)
    if (is_space (peek (self, 0)) && peek (self, 1) == 'E' && peek (self, 2) == 'I'
        && (is_space (peek (self, 3)) || self->position + 3 >= self->length))
      {
        self->position = MIN (self->position + 3, self->length);
        return;
      }
}

static gboolean
fail (const Marker  *self,
      GError       **error,
      const char    *fault)
{
  g_autofree char *detail = g_strdup_printf ("%s (marked content %u, byte %" G_GSIZE_FORMAT ")",
                                             fault, self->next, self->position);

  streef_error_set (
    error, streef_problem_new (STREEF_PROBLEM_DRAWING_FAILED, NULL, "PDF", detail, NULL));
  return FALSE;
}

/* The number in "<< /MCID 3 >>", or -1. */
static gint64
read_number (const Marker *self,
             const Token  *properties)
{
  static const char key[] = "/MCID";
  const char *start = self->content + properties->start;
  const char *found = memmem (start, properties->end - properties->start, key, strlen (key));
  g_autofree char *number = NULL;

  if (found == NULL)
    return -1;

  found += strlen (key);
  number = g_strndup (found, (gsize) (self->content + properties->end - found));
  return g_ascii_strtoll (number, NULL, 10);
}

static void
append_mark (GString          *marked,
             const StreefLeaf *leaf)
{
  if (leaf->element != NULL)
    g_string_append_printf (marked, "/%s <</MCID %u>> BDC",
                            streef_element_get_name (leaf->element), leaf->ordinal);
  else
    g_string_append_printf (marked, "/Artifact %s BDC", artifact_properties[leaf->artifact]);
}

/* Puts the leaf's own mark in the place of the one from @start to here. */
static gboolean
open_mark (Marker       *self,
           gsize         start,
           const Token  *properties,
           GError      **error)
{
  if (self->depth > 0)
    return fail (self, error, "marked content inside other");
  if (self->next >= self->page->len || read_number (self, properties) != self->next)
    return fail (self, error, "marked content out of order");

  g_string_append_len (self->marked, self->content + self->copied, (gssize) (start - self->copied));
  append_mark (self->marked, g_ptr_array_index (self->page, self->next));
  self->copied = self->position;
  self->next++;
  self->depth++;
  return TRUE;
}

static gboolean
close_mark (Marker  *self,
            GError **error)
{
  if (self->depth == 0)
    return fail (self, error, "an end without marked content");

  self->depth--;
  return TRUE;
}

static gboolean
is_painter (const Marker *self,
            const Token  *operator)
{
  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    if (is_text (self, operator, painters[i]))
      return TRUE;

  return FALSE;
}

/* @start: where the first operand stands
 * @operand: the last one */
static gboolean
mark_operation (Marker       *self,
                gsize         start,
                const Token  *operand,
                const Token  *operator,
                GError      **error)
{
  if (is_text (self, operator, "BDC"))
    return open_mark (self, start, operand, error);
  if (is_text (self, operator, "BMC"))
    return fail (self, error, "marked content without a number");
  if (is_text (self, operator, "EMC"))
    return close_mark (self, error);
  if (self->depth == 0 && is_painter (self, operator))
    return fail (self, error, "painting outside marked content");
  if (is_text (self, operator, "ID"))
    skip_pixels (self);

  return TRUE;
}

static gboolean
mark_all (Marker  *self,
          GError **error)
{
  Token token;
  Token operand = { TOKEN_END, 0, 0 };
  gsize start = 0;
  gboolean is_first = TRUE;

  for (read_token (self, &token); token.kind != TOKEN_END; read_token (self, &token))
    {
      if (is_first)
        start = token.start;
      is_first = token.kind == TOKEN_OPERATOR;
      if (is_first && !mark_operation (self, start, &operand, &token, error))
        return FALSE;
      operand = token;
    }

  if (self->depth > 0 || self->next < self->page->len)
    return fail (self, error, "marked content is missing");
  return TRUE;
}

/**
 * streef_pdf_content_mark:
 * @content, @length: what a page draws, each leaf of it as marked content with its ordinal
 * @page: (element-type StreefLeaf): the leaves
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Gives each leaf the mark of what it is: its element's type with its number, or an artifact. It is
 * an error unless every number occurs once, in order, at the level of the page, and everything that
 * is painted belongs to one: what is read aloud would not be what is seen.
 *
 * Returns: (transfer full) (nullable): the content anew
 */
GString *
streef_pdf_content_mark (const char  *content,
                         gsize        length,
                         GPtrArray   *page,
                         GError     **error)
{
  Marker marker = { .content = content, .length = length, .page = page };

  marker.marked = g_string_sized_new (length + 64 * page->len);
  if (!mark_all (&marker, error))
    {
      g_string_free (marker.marked, TRUE);
      return NULL;
    }

  g_string_append_len (marker.marked, content + marker.copied, (gssize) (length - marker.copied));
  return marker.marked;
}
