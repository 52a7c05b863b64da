/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-scanner.h"

#include <stdlib.h>
#include <string.h>

/* As many as ISO 19005-2 allows of q inside q (6.1.13), and of objects inside objects for us. */
#define DEEPEST 28

typedef struct
{
  const char *at;
  const char *end;
} Scanner;

/**
 * Walk:
 * @states: how many q are open
 * @is_text: whether a text object is
 * @marked_in_text: whether the open mark was made inside it
 */
typedef struct
{
  PdfContent *content;
  guint marks;
  guint states;
  gboolean is_text;
  gboolean marked_in_text;
} Walk;

static const char *const operators[] = {
  "b",  "B",  "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",  "d0",
  "d1", "Do", "DP", "EI", "EMC", "ET", "EX",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
  "ID", "j",  "J",  "K",  "k",   "l",  "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
  "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
  "TL", "Tm", "Tr", "Ts", "Tw",  "Tz", "v",   "w",  "W",  "W*", "y",  "'",  "\"", NULL
};

static const char *const painters[] = { "S",  "s",  "f",  "F",  "f*", "B", "B*", "b", "b*",
                                        "sh", "Do", "BI", "Tj", "TJ", "'", "\"", NULL };

static gboolean
is_white (char c)
{
  return memchr ("\0\t\n\f\r ", c, 6) != NULL;
}

static gboolean
is_regular (char c)
{
  return !is_white (c) && memchr ("()<>[]{}/%", c, 10) == NULL;
}

static void
skip_white (Scanner *self)
{
  for (; self->at < self->end && (is_white (*self->at) || *self->at == '%'); self->at++)
    if (*self->at == '%')
      while (self->at + 1 < self->end && self->at[1] != '\n' && self->at[1] != '\r')
        self->at++;
}

static gboolean
starts_with (const Scanner *self,
             const char    *text)
{
  const gsize length = strlen (text);

  return (gsize) (self->end - self->at) >= length && memcmp (self->at, text, length) == 0;
}

static gboolean
read_string (Scanner *self)
{
  guint depth = 0;

  for (; self->at < self->end; self->at++)
    switch (*self->at)
      {
      case '\\':
        self->at++;
        break;
      case '(':
        depth++;
        break;
      case ')':
        if (--depth == 0)
          return self->at++, TRUE;
        break;
      default:
        break;
      }

  return FALSE;
}

static gboolean
read_hexadecimal (Scanner *self)
{
  for (self->at++; self->at < self->end; self->at++)
    if (*self->at == '>')
      return self->at++, TRUE;
    else if (!g_ascii_isxdigit (*self->at) && !is_white (*self->at))
      return FALSE;

  return FALSE;
}

static gboolean read_object (Scanner *, guint);

static gboolean
read_until (Scanner    *self,
            const char *closing,
            guint       depth)
{
  for (skip_white (self); self->at < self->end; skip_white (self))
    if (starts_with (self, closing))
      return self->at += strlen (closing), TRUE;
    else if (!read_object (self, depth + 1))
      return FALSE;

  return FALSE;
}

static gboolean
is_number (const char *word)
{
  guint n_digits = 0;
  guint n_points = 0;

  for (word += *word == '+' || *word == '-'; *word != '\0'; word++)
    if (*word == '.')
      n_points++;
    else if (g_ascii_isdigit (*word))
      n_digits++;
    else
      return FALSE;

  return n_digits > 0 && n_points <= 1;
}

/* Whether @word is an operand. */
static gboolean
is_value (const char *word)
{
  return is_number (word) || g_str_equal (word, "true") || g_str_equal (word, "false")
         || g_str_equal (word, "null");
}

static char *
read_word (Scanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && is_regular (*self->at))
    self->at++;

  return g_strndup (start, (gsize) (self->at - start));
}

/* Any operand; FALSE where there is none that is whole. */
static gboolean
read_object (Scanner *self,
             guint    depth)
{
  g_autofree char *word = NULL;

  if (depth > DEEPEST)
    return FALSE;
  if (*self->at == '(')
    return read_string (self);
  if (starts_with (self, "<<"))
    return self->at += 2, read_until (self, ">>", depth);
  if (*self->at == '<')
    return read_hexadecimal (self);
  if (*self->at == '[')
    return self->at++, read_until (self, "]", depth);

  if (*self->at == '/')
    {
      self->at++;
      g_free (read_word (self));
      return TRUE;
    }
  word = read_word (self);
  return is_value (word);
}

/* The pixels that follow "ID", to before their "EI". */
static gboolean
read_pixels (Scanner *self)
{
  for (; self->end - self->at >= 3; self->at++)
    if (is_white (self->at[0]) && self->at[1] == 'E' && self->at[2] == 'I'
        && (self->end - self->at == 3 || is_white (self->at[3])))
      return TRUE;

  return FALSE;
}

/* What @key says in the dictionary @text. */
static int
find_number (const char *text,
             const char *key)
{
  Scanner scanner = { text + 2, text + strlen (text) - 2 };

  for (skip_white (&scanner); scanner.at < scanner.end; skip_white (&scanner))
    {
      const char *name = scanner.at;
      const char *value;
      gboolean is_key;

      if (*name != '/' || !read_object (&scanner, 0))
        return -1;
      is_key = strncmp (name, key, (gsize) (scanner.at - name)) == 0
               && (gsize) (scanner.at - name) == strlen (key);
      skip_white (&scanner);
      value = scanner.at;
      if (scanner.at >= scanner.end || !read_object (&scanner, 0))
        return -1;
      if (is_key)
        return atoi (value);
    }

  return -1;
}

static void
free_mark (PdfMark *mark)
{
  g_free (mark->tag);
  g_free (mark->properties);
  g_free (mark);
}

static void
free_operation (PdfOperation *operation)
{
  g_free (operation->operator);
  g_ptr_array_unref (operation->operands);
  g_free (operation);
}

static void
add_fault (Walk               *self,
           const PdfOperation *operation,
           const char         *id)
{
  g_ptr_array_add (self->content->faults,
                   g_strdup_printf ("%s: %s at byte %" G_GSIZE_FORMAT, id, operation->operator,
                                    operation->start));
}

static void
walk_mark (Walk               *self,
           const PdfOperation *operation)
{
  PdfMark *mark = g_new0 (PdfMark, 1);
  const char *tag = operation->operands->len > 0 ? operation->operands->pdata[0] : "";
  const char *properties = operation->operands->len > 1 ? operation->operands->pdata[1] : NULL;

  if (self->marks++ > 0)
    add_fault (self, operation, "mark-nested");
  if (*tag != '/' || operation->operands->len > 2
      || (properties != NULL && !g_str_has_prefix (properties, "<<")))
    add_fault (self, operation, "content-syntax");

  mark->tag = g_strdup (tag + (*tag == '/'));
  mark->properties = g_strdup (properties);
  mark->number = properties != NULL && g_str_has_prefix (properties, "<<")
                   ? find_number (properties, "/MCID")
                   : -1;
  g_ptr_array_add (self->content->marks, mark);
  self->marked_in_text = self->is_text;
}

static void
walk_end (Walk               *self,
          const PdfOperation *operation)
{
  if (self->marks == 0)
    add_fault (self, operation, "mark-unbalanced");
  else
    self->marks--;
  if (self->marked_in_text != self->is_text)
    add_fault (self, operation, "mark-straddles");
}

static void
walk_state (Walk               *self,
            const PdfOperation *operation)
{
  const gboolean opens = *operation->operator == 'q';

  if (opens ? self->states == DEEPEST : self->states == 0)
    add_fault (self, operation, "states");
  else
    self->states += opens ? 1 : -1;
}

static void
walk_text (Walk               *self,
           const PdfOperation *operation)
{
  const gboolean opens = g_str_equal (operation->operator, "BT");

  if (self->is_text == opens)
    add_fault (self, operation, "content-syntax");
  self->is_text = opens;
}

static void
walk (Walk               *self,
      const PdfOperation *operation)
{
  static const struct
  {
    const char *operator;
    void (*walk) (Walk *, const PdfOperation *);
  } walks[] = {
    { "BDC", walk_mark }, { "BMC", walk_mark }, { "EMC", walk_end }, { "q", walk_state },
    { "Q", walk_state },  { "BT", walk_text },  { "ET", walk_text },
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    if (g_str_equal (operation->operator, walks[i].operator))
      walks[i].walk (self, operation);
  if (!g_strv_contains (operators, operation->operator))
    add_fault (self, operation, "content-operator");
  if (self->marks == 0 && g_strv_contains (painters, operation->operator))
    add_fault (self, operation, "painted-outside");
}

static PdfOperation *
new_operation (const Scanner *scanner,
               const char    *content)
{
  PdfOperation *operation = g_new0 (PdfOperation, 1);

  operation->operands = g_ptr_array_new_with_free_func (g_free);
  operation->start = (gsize) (scanner->at - content);
  return operation;
}

static gboolean
is_operand_ahead (Scanner *scanner)
{
  Scanner ahead = *scanner;
  g_autofree char *word = NULL;

  if (!is_regular (*scanner->at))
    return TRUE;

  word = read_word (&ahead);
  return is_value (word);
}

/* One operation with its operands; FALSE where it is not whole. */
static gboolean
read_operation (Scanner      *scanner,
                const char   *content,
                PdfOperation *operation)
{
  while (scanner->at < scanner->end && is_operand_ahead (scanner))
    {
      const char *start = scanner->at;

      if (!read_object (scanner, 0) || scanner->at == start)
        return FALSE;
      g_ptr_array_add (operation->operands, g_strndup (start, (gsize) (scanner->at - start)));
      skip_white (scanner);
    }
  if (scanner->at >= scanner->end)
    return FALSE;

  operation->operator = read_word (scanner);
  if (g_str_equal (operation->operator, "ID") && !read_pixels (scanner))
    return FALSE;
  operation->end = (gsize) (scanner->at - content);
  return TRUE;
}

PdfContent *
pdf_content_read (const char *content,
                  gsize       length)
{
  PdfContent *self = g_new0 (PdfContent, 1);
  Scanner scanner = { content, content + length };
  Walk state = { .content = self };
  gboolean is_whole = TRUE;

  self->operations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_operation);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_mark);
  self->faults = g_ptr_array_new_with_free_func (g_free);
  for (skip_white (&scanner); is_whole && scanner.at < scanner.end; skip_white (&scanner))
    {
      PdfOperation *operation = new_operation (&scanner, content);

      is_whole = read_operation (&scanner, content, operation);
      if (is_whole)
        walk (&state, operation);
      g_ptr_array_add (self->operations, operation);
    }

  if (!is_whole)
    g_ptr_array_add (self->faults, g_strdup ("content-syntax: it breaks off"));
  if (state.marks > 0)
    g_ptr_array_add (self->faults, g_strdup ("mark-unbalanced: not ended"));
  if (state.states > 0 || state.is_text)
    g_ptr_array_add (self->faults, g_strdup ("states: not ended"));
  return self;
}

void
pdf_content_free (PdfContent *self)
{
  g_ptr_array_unref (self->operations);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->faults);
  g_free (self);
}
