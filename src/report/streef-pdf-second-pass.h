/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pdf-writer.h"

G_BEGIN_DECLS

GBytes *streef_pdf_second_pass (GByteArray            *pdf,
                                const StreefDocument  *document,
                                GError               **error);

G_END_DECLS
