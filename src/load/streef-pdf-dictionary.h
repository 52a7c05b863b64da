/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefPdfSpan:
 *
 * A part of a PDF as it stands there: a dictionary, or a value in it. Borrowed.
 */
typedef struct
{
  const char *at;
  gsize length;
} StreefPdfSpan;

gboolean streef_pdf_dictionary_measure (StreefPdfSpan       *self);
gboolean streef_pdf_dictionary_find    (const StreefPdfSpan *self,
                                        const char          *key,
                                        StreefPdfSpan       *out_value);
gboolean streef_pdf_span_is            (const StreefPdfSpan *self,
                                        const char          *text);
gboolean streef_pdf_span_read_size     (const StreefPdfSpan *self,
                                        gsize               *out_size);
GString *streef_pdf_span_read_string   (const StreefPdfSpan *self);

G_END_DECLS
