/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-xml-reader.h"

G_BEGIN_DECLS

#define STREEF_ODS_MAX_POWERS 4

/**
 * StreefOdsStyles:
 * @hidden: (element-type utf8): the styles of sheets that do not show
 * @style: the style that is being read
 * @powers: the powers of ten by which numbers are shown: 0, and −3 where some are in thousands
 *
 * What the styles of an OpenDocument spreadsheet say about what is seen.
 */
typedef struct
{
  GHashTable *hidden;
  char *style;
  int powers[STREEF_ODS_MAX_POWERS];
  guint n_powers;
} StreefOdsStyles;

void     streef_ods_styles_init      (StreefOdsStyles          *self);
void     streef_ods_styles_clear     (StreefOdsStyles          *self);
void     streef_ods_styles_take      (StreefOdsStyles          *self,
                                      int                       element,
                                      const StreefXmlAttribute *attributes,
                                      guint                     n_attributes);
gboolean streef_ods_styles_is_hidden (const StreefOdsStyles    *self,
                                      const StreefXmlAttribute *style);

G_END_DECLS
