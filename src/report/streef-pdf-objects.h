/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* Objects of a PDF. A function that puts one into another takes its handle: handles would pile up. */

/* A day at 00:00 UTC as a PDF writes it (ISO 32000-1, 7.9.4), for g_date_strftime(). */
#define STREEF_PDF_DATE_FORMAT "D:%Y%m%d000000Z"

qpdf_oh streef_pdf_new_dictionary  (qpdf_data                qpdf,
                                    const char              *text);
qpdf_oh streef_pdf_new_indirect    (qpdf_data                qpdf,
                                    qpdf_oh                  object);
qpdf_oh streef_pdf_new_stream      (qpdf_data                qpdf,
                                    const char              *type,
                                    const char              *subtype,
                                    const void              *data,
                                    gsize                    length);
qpdf_oh streef_pdf_new_box         (qpdf_data                qpdf,
                                    const cairo_rectangle_t *box,
                                    double                   page_height);
void    streef_pdf_put             (qpdf_data                qpdf,
                                    qpdf_oh                  dictionary,
                                    const char              *key,
                                    qpdf_oh                  value);
void    streef_pdf_put_shared      (qpdf_data                qpdf,
                                    qpdf_oh                  dictionary,
                                    const char              *key,
                                    qpdf_oh                  value);
void    streef_pdf_put_text        (qpdf_data                qpdf,
                                    qpdf_oh                  dictionary,
                                    const char              *key,
                                    const char              *text);
void    streef_pdf_append          (qpdf_data                qpdf,
                                    qpdf_oh                  array,
                                    qpdf_oh                  item);
void    streef_pdf_append_real     (qpdf_data                qpdf,
                                    qpdf_oh                  array,
                                    double                   value);

G_END_DECLS
