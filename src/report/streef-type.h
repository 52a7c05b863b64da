/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The sizes that the text of a page comes in. */
typedef enum
{
  STREEF_TYPE_HEADLINE,
  STREEF_TYPE_HEADING,
  STREEF_TYPE_TITLE,
  STREEF_TYPE_LEAD,
  STREEF_TYPE_TEXT,
  STREEF_TYPE_SENDER,
  STREEF_TYPE_HEAD_TEXT,    /* kind of document, block on page 1 */
  STREEF_TYPE_TABLE_HEAD,
  STREEF_TYPE_TABLE,
  STREEF_TYPE_TABLE_STRONG,
  STREEF_TYPE_NOTE,         /* subtitle, source, note, header, footer */
  STREEF_TYPE_NOTE_STRONG,
} StreefType;

#define STREEF_N_TYPES (STREEF_TYPE_NOTE_STRONG + 1)

double      streef_type_get_size    (StreefType self);
double      streef_type_get_leading (StreefType self);
PangoWeight streef_type_get_weight  (StreefType self);

G_END_DECLS
