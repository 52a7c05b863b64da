/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"
#include "report/streef-pdf-writer.h"

G_BEGIN_DECLS

/**
 * StreefDataAttachment:
 * @file: what a document takes; it borrows from the rest
 *
 * A data set as a file within the PDF of its figures, in the long form, so that the PDF can be read
 * back and compared. Release with streef_data_attachment_clear().
 */
typedef struct
{
  StreefAttachment file;
  char *name;
  char *description;
  char *fingerprint;
  GBytes *data;
} StreefDataAttachment;

void streef_data_attachment_init  (StreefDataAttachment *self,
                                   const StreefDataset  *dataset,
                                   StreefLanguage        language);
void streef_data_attachment_clear (StreefDataAttachment *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefDataAttachment, streef_data_attachment_clear)

G_END_DECLS
