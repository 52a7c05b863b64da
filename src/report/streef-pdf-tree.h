/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pdf-writer.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

void streef_pdf_tree_write (qpdf_data             qpdf,
                            const StreefDocument *document);

G_END_DECLS
