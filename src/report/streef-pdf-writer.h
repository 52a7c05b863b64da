/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "report/streef-structure.h"

G_BEGIN_DECLS

/**
 * StreefAttachment:
 * @name: its file name
 * @type: its media type as a PDF name: "/text/csv"
 * @description: what it is, for who looks into the file
 * @fingerprint: (nullable): that of the document's figures, by which load/streef-pdf-reader finds it
 *
 * A file within the PDF: the data that the document was made from. A plain value; it owns nothing.
 */
typedef struct
{
  const char *name;
  const char *type;
  const char *description;
  const char *fingerprint;
  GBytes *data;
} StreefAttachment;

/**
 * StreefDocument:
 * @pages: (element-type GPtrArray): of leaves, in the order of drawing
 * @root: the structure tree that the leaves belong to
 * @width, @height: of every page, in points
 * @wide: (nullable) (array): for each page whether it lies on its side
 * @author: (nullable)
 * @subject: (nullable)
 * @date: the day of the document: the file says that it was made then, at 00:00 UTC
 * @attachment: (nullable): what is attached to it
 *
 * What a PDF is written from. A plain value; it owns nothing.
 */
typedef struct
{
  GPtrArray *pages;
  const StreefElement *root;
  const StreefPalette *palette;
  double width;
  double height;
  const gboolean *wide;
  const char *title;
  const char *author;
  const char *subject;
  StreefLanguage language;
  const GDate *date;
  const StreefAttachment *attachment;
} StreefDocument;

double      streef_document_get_width  (const StreefDocument *self,
                                        guint                 page);
double      streef_document_get_height (const StreefDocument *self,
                                        guint                 page);
GByteArray *streef_pdf_draw  (const StreefDocument  *document,
                              GError               **error);
GBytes     *streef_pdf_write (const StreefDocument  *document,
                              GError               **error);
void        streef_page_draw (GPtrArray             *page,
                              cairo_t               *cr,
                              const StreefPalette   *palette);

G_END_DECLS
