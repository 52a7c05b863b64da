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
 * @is_text: whether a text object is open
 * @is_marked_in_text: whether it was open where the marked content began
 * @is_picture: whether what follows are the properties of an inline picture
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
  gboolean is_text;
  gboolean is_marked_in_text;
  gboolean is_picture;
} Marker;

/**
 * Operation:
 * @name, @properties: its first operand and its last
 */
typedef struct
{
  guint n_operands;
  Token name;
  Token properties;
  Token operator;
} Operation;

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
      else if (c == '%')
        skip_blank (self);
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

/* A whole number without a sign; -1 where it is none, or too great to be one of a page. */
static gint64
read_count (const Marker *self,
            const Token  *token)
{
  g_autofree char *text
    = g_strndup (self->content + token->start, token->end - token->start);
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return -1;

  return (gint64) number;
}

/* The number in "<< /MCID 3 >>", or -1. */
static gint64
read_number (const Marker *self,
             const Token  *properties)
{
  Marker inner = { .content = self->content, .length = properties->end - 2 };
  Token key;
  Token value;

  if (properties->end - properties->start < 4 || self->content[properties->start] != '<'
      || self->content[properties->start + 1] != '<')
    return -1;

  inner.position = properties->start + 2;
  for (read_token (&inner, &key); key.kind != TOKEN_END; read_token (&inner, &key))
    {
      read_token (&inner, &value);
      if (is_text (self, &key, "/MCID"))
        return read_count (self, &value);
    }

  return -1;
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

/* Puts the leaf's own mark in the place of the one from the operation's start to here. */
static gboolean
open_mark (Marker           *self,
           const Operation  *operation,
           GError          **error)
{
  const gsize start = operation->name.start;

  if (self->depth > 0)
    return fail (self, error, "marked content inside other");
  if (operation->n_operands != 2 || self->content[start] != '/')
    return fail (self, error, "marked content without a type and properties");
  if (self->next >= self->page->len
      || read_number (self, &operation->properties) != self->next)
    return fail (self, error, "marked content out of order");

  g_string_append_len (self->marked, self->content + self->copied, (gssize) (start - self->copied));
  append_mark (self->marked, g_ptr_array_index (self->page, self->next));
  self->copied = self->position;
  self->next++;
  self->depth++;
  self->is_marked_in_text = self->is_text;
  return TRUE;
}

/* It may hold text objects or stand in one, but not cross its edge (ISO 32000-1, 14.6.1). */
static gboolean
close_mark (Marker  *self,
            GError **error)
{
  if (self->depth == 0)
    return fail (self, error, "an end without marked content");
  if (self->is_marked_in_text != self->is_text)
    return fail (self, error, "marked content across the edge of a text");

  self->depth--;
  return TRUE;
}

static gboolean
turn_text (Marker    *self,
           gboolean   starts,
           GError   **error)
{
  if (self->is_text == starts)
    return fail (self, error, "a text inside another, or an end without one");

  self->is_text = starts;
  return TRUE;
}

/* Between the properties of a picture and its pixels nothing else may stand. */
static gboolean
pass_picture (Marker           *self,
              const Operation  *operation,
              GError          **error)
{
  const gboolean starts = is_text (self, &operation->operator, "BI");

  if (self->is_picture == starts || (!starts && !is_text (self, &operation->operator, "ID")))
    return fail (self, error, "an inline picture that is not whole");

  if (!starts)
    skip_pixels (self);
  self->is_picture = starts;
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

static gboolean
mark_operation (Marker           *self,
                const Operation  *operation,
                GError          **error)
{
  const Token *operator = &operation->operator;

  if (self->depth == 0 && is_painter (self, operator))
    return fail (self, error, "painting outside marked content");
  if (self->is_picture || is_text (self, operator, "BI") || is_text (self, operator, "ID"))
    return pass_picture (self, operation, error);
  if (is_text (self, operator, "BDC"))
    return open_mark (self, operation, error);
  if (is_text (self, operator, "BMC"))
    return fail (self, error, "marked content without a number");
  if (is_text (self, operator, "EMC"))
    return close_mark (self, error);
  if (is_text (self, operator, "BT") || is_text (self, operator, "ET"))
    return turn_text (self, is_text (self, operator, "BT"), error);

  return TRUE;
}

/* FALSE at the end. */
static gboolean
read_operation (Marker    *self,
                Operation *out_operation)
{
  *out_operation = (Operation) { 0 };
  for (read_token (self, &out_operation->operator);
       out_operation->operator.kind == TOKEN_OPERAND;
       read_token (self, &out_operation->operator))
    {
      if (out_operation->n_operands++ == 0)
        out_operation->name = out_operation->operator;
      out_operation->properties = out_operation->operator;
    }

  return out_operation->operator.kind == TOKEN_OPERATOR;
}

static gboolean
mark_all (Marker  *self,
          GError **error)
{
  Operation operation;

  while (read_operation (self, &operation))
    if (!mark_operation (self, &operation, error))
      return FALSE;

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
