/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"
#include "report/streef-structure.h"

G_BEGIN_DECLS

/**
 * StreefForeign:
 *
 * The texts of a data set that it gives in another language only than that of a document. Where
 * they are drawn they are marked, so that they are read aloud with the right sounds.
 */
typedef struct _StreefForeign StreefForeign;

StreefForeign *streef_foreign_new       (const StreefDataset   *dataset,
                                         StreefLanguage         language);
void           streef_foreign_free      (StreefForeign         *self);
gboolean       streef_foreign_is_empty  (const StreefForeign   *self);
gboolean       streef_foreign_find      (const StreefForeign   *self,
                                         const char            *text,
                                         guint                  from,
                                         guint                 *out_start,
                                         guint                 *out_end,
                                         const char           **out_code);

G_END_DECLS
