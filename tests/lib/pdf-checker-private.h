/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lib/pdf-checker.h"
#include "lib/pdf-scanner.h"

G_BEGIN_DECLS

/* Marked content that an element holds. */
typedef struct
{
  int page; /* the number of the page's object */
  int number;
} PdfLeaf;

/**
 * PdfElement:
 * @object: the number of its object
 * @kids: (element-type PdfElement)
 * @leaves: (element-type PdfLeaf)
 * @annotations: (element-type int): the numbers of the objects that it holds
 */
typedef struct _PdfElement PdfElement;
struct _PdfElement
{
  PdfElement *parent;
  qpdf_oh oh;
  int object;
  char *type;
  GPtrArray *kids;
  GArray *leaves;
  GArray *annotations;
};

typedef struct
{
  qpdf_oh oh;
  int object;
  double box[4];
  PdfContent *content;
} PdfPage;

/**
 * PdfChecker:
 * @pages: (element-type PdfPage)
 * @elements: (element-type PdfElement): all, in the order of reading
 * @by_object: the elements by the number of their object
 * @by_id: the elements by their ids
 * @unused_heads: the ids of heads in tables that no cell named yet
 * @numbers: the objects of the parent tree by their keys
 * @has_attachment: whether the document has a file within it
 */
typedef struct
{
  qpdf_data qpdf;
  qpdf_oh catalog;
  GPtrArray *faults;
  GPtrArray *pages;
  GPtrArray *elements;
  GHashTable *by_object;
  GHashTable *by_id;
  GHashTable *unused_heads;
  GHashTable *numbers;
  gboolean has_attachment;
} PdfChecker;

void        pdf_checker_fault          (PdfChecker *self,
                                        const char *id,
                                        const char *format,
                                        ...) G_GNUC_PRINTF (3, 4);
/* %NULL where there is no such page */
PdfPage    *pdf_checker_find_page      (PdfChecker *self,
                                        int         object);

/* Each of these looks at one side of the document. The structure is read first. */
void        pdf_checker_read_structure (PdfChecker *self);
void        pdf_checker_check_elements (PdfChecker *self);
void        pdf_checker_check_marks    (PdfChecker *self);
void        pdf_checker_check_links    (PdfChecker *self);
void        pdf_checker_check_references (PdfChecker *self);
void        pdf_checker_check_outline  (PdfChecker *self);
void        pdf_checker_check_catalog  (PdfChecker *self);
void        pdf_checker_check_metadata (PdfChecker *self);
void        pdf_checker_check_attachment (PdfChecker *self);
void        pdf_checker_check_objects  (PdfChecker *self);

G_END_DECLS
