/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-package-reader.h"
#include "package/streef-xml-reader.h"

G_BEGIN_DECLS

/**
 * StreefXlsxRelations:
 *
 * Which other parts of the package a part refers to.
 */
typedef struct _StreefXlsxRelations StreefXlsxRelations;

StreefXlsxRelations *streef_xlsx_relations_read (StreefPackage              *package,
                                                 const char                 *part,
                                                 GError                    **error);
void                 streef_xlsx_relations_free (StreefXlsxRelations        *self);
const char          *streef_xlsx_relations_find_id   (const StreefXlsxRelations *self,
                                                      const char                *id);
const char          *streef_xlsx_relations_find_type (const StreefXlsxRelations *self,
                                                      const char                *type);

gboolean             streef_xlsx_part_read      (StreefPackage              *package,
                                                 const char                 *part,
                                                 StreefXmlSink              *sink,
                                                 StreefXmlPulse              pulse,
                                                 gpointer                    pulse_data,
                                                 GError                    **error);
/* For sinks that have no use for it. */
gboolean             streef_xlsx_skip_text      (StreefXmlSink              *sink,
                                                 const char                 *text,
                                                 gsize                       length,
                                                 GError                    **error);
gboolean             streef_xlsx_skip_end       (StreefXmlSink              *sink,
                                                 int                         element,
                                                 GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefXlsxRelations, streef_xlsx_relations_free)

G_END_DECLS
