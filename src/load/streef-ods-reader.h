/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-book-sink.h"
#include "package/streef-package-reader.h"
#include "package/streef-xml-reader.h"

G_BEGIN_DECLS

gboolean streef_ods_read      (StreefPackage     *package,
                               StreefBookSink    *sink,
                               StreefXmlPulse     pulse,
                               gpointer           pulse_data,
                               GError           **error);
gboolean streef_ods_read_flat (StreefByteSource  *source,
                               StreefBookSink    *sink,
                               StreefXmlPulse     pulse,
                               gpointer           pulse_data,
                               GError           **error);

G_END_DECLS
