/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/content-oracle.h"

#include "lib/pdf-scanner.h"
#include "report/streef-pdf-content.h"

#include <string.h>

static StreefLeaf *
new_leaf (ContentOracle *self,
          char           letter)
{
  if (letter == 'a' || letter == 'h')
    return streef_leaf_new_artifact (letter == 'a' ? STREEF_ARTIFACT_RULE
                                                   : STREEF_ARTIFACT_HEADER);

  return streef_leaf_new (streef_element_new (
    self->root, letter == '1' ? STREEF_ELEMENT_HEADING_1 : STREEF_ELEMENT_PARAGRAPH));
}

ContentOracle *
content_oracle_new (const char *leaves)
{
  ContentOracle *self = g_new0 (ContentOracle, 1);

  self->root = streef_element_new (NULL, STREEF_ELEMENT_DOCUMENT);
  self->page = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free);
  for (guint i = 0; leaves[i] != '\0'; i++)
    {
      StreefLeaf *leaf = new_leaf (self, leaves[i]);

      leaf->ordinal = i;
      g_ptr_array_add (self->page, leaf);
    }

  return self;
}

void
content_oracle_free (ContentOracle *self)
{
  g_ptr_array_unref (self->page);
  streef_element_free (self->root);
  g_free (self);
}

/* Whether @content is written by the letter: only then do two readers have to agree on it. */
static gboolean
is_readable (const PdfContent *content)
{
  for (guint i = 0; i < content->faults->len; i++)
    if (g_str_has_prefix (content->faults->pdata[i], "content-")
        || g_str_has_prefix (content->faults->pdata[i], "states"))
      return FALSE;

  return TRUE;
}

static void
check_mark (const PdfMark    *mark,
            const StreefLeaf *leaf)
{
  const char *name
    = leaf->element != NULL ? streef_element_get_name (leaf->element) : "Artifact";

  g_assert_cmpstr (mark->tag, ==, name);
  g_assert_cmpint (mark->number, ==, leaf->element != NULL ? (int) leaf->ordinal : -1);
}

/* All but the marks is as it was. */
static void
check_operations (const PdfContent *before,
                  const PdfContent *after)
{
  g_assert_cmpuint (before->operations->len, ==, after->operations->len);
  for (guint i = 0; i < before->operations->len; i++)
    {
      const PdfOperation *one = before->operations->pdata[i];
      const PdfOperation *other = after->operations->pdata[i];

      g_assert_cmpstr (one->operator, ==, other->operator);
      if (g_str_equal (one->operator, "BDC"))
        continue;
      g_assert_cmpuint (one->operands->len, ==, other->operands->len);
      for (guint j = 0; j < one->operands->len; j++)
        g_assert_cmpstr (one->operands->pdata[j], ==, other->operands->pdata[j]);
    }
}

static void
check (const ContentOracle *self,
       const char          *content,
       gsize                length,
       const GString       *marked)
{
  g_autoptr (PdfContent) before = pdf_content_read (content, length);
  g_autoptr (PdfContent) after = pdf_content_read (marked->str, marked->len);

  if (!is_readable (before))
    return;

  g_assert_cmpuint (after->faults->len, ==, 0);
  g_assert_cmpuint (after->marks->len, ==, self->page->len);
  for (guint i = 0; i < self->page->len; i++)
    check_mark (after->marks->pdata[i], self->page->pdata[i]);
  check_operations (before, after);
}

char *
content_oracle_mark (ContentOracle  *self,
                     const char     *content,
                     gsize           length,
                     GError        **error)
{
  /* Of its own size, so that a sanitizer sees what is read behind it; an empty one is a byte. */
  g_autofree char *copy = g_memdup2 (content, MAX (length, 1));
  GString *marked = streef_pdf_content_mark (copy, length, self->page, error);

  if (marked == NULL)
    return NULL;

  check (self, content, length, marked);
  return g_string_free (marked, FALSE);
}
