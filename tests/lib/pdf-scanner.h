/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdfOperation:
 * @operands: (element-type utf8): as they are written
 * @start, @end: where it stands, from its first operand to behind its operator; the pixels of an
 *     inline picture belong to its "ID"
 */
typedef struct
{
  char *operator;
  GPtrArray *operands;
  gsize start;
  gsize end;
} PdfOperation;

/**
 * PdfMark:
 * @tag: "P", "Artifact"
 * @number: -1 where it has none
 * @properties: (nullable): as they are written
 *
 * A piece of marked content.
 */
typedef struct
{
  char *tag;
  char *properties;
  int number;
} PdfMark;

/**
 * PdfContent:
 * @marks: (element-type PdfMark): the marked contents, in order
 * @faults: (element-type utf8): "painted-outside: byte 12"
 *
 * What a page's content says. It reads by the letter of ISO 32000-1, 7.8.2, and shares nothing with
 * what the program itself reads it with.
 */
typedef struct
{
  GPtrArray *operations;
  GPtrArray *marks;
  GPtrArray *faults;
} PdfContent;

PdfContent *pdf_content_read (const char *content,
                              gsize       length);
void        pdf_content_free (PdfContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfContent, pdf_content_free)

G_END_DECLS
