/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-book-sink.h"
#include "package/streef-package-reader.h"
#include "package/streef-xml-reader.h"

G_BEGIN_DECLS

gboolean streef_xlsx_read (StreefPackage         *package,
                           StreefBookSink        *sink,
                           const StreefLanguage  *notation,
                           StreefXmlPulse         pulse,
                           gpointer               pulse_data,
                           GError               **error);

G_END_DECLS
