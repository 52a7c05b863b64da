/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-error.h"

G_BEGIN_DECLS

/**
 * StreefPdfData:
 * @name: its file name
 * @fingerprint: that of the document's figures, as the PDF states it
 * @data: the data in the long form
 *
 * The data that are attached to a PDF of ours. Initialise with `{ 0 }`, release with
 * streef_pdf_data_clear().
 */
typedef struct
{
  char *name;
  char *fingerprint;
  GBytes *data;
} StreefPdfData;

gboolean streef_pdf_read       (StreefPdfData  *self,
                                const char     *file,
                                GBytes         *pdf,
                                GError        **error);
void     streef_pdf_data_clear (StreefPdfData  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefPdfData, streef_pdf_data_clear)

G_END_DECLS
