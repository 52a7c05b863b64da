/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-structure.h"

G_BEGIN_DECLS

GString *streef_pdf_content_mark (const char  *content,
                                  gsize        length,
                                  GPtrArray   *page,
                                  GError     **error);

G_END_DECLS
