/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-ods-styles.h"
#include "load/streef-row-feed.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_ODS_BLANK,
  STREEF_ODS_IS_NUMBER,
  STREEF_ODS_IS_PERCENTAGE,
  STREEF_ODS_IS_OTHER, /* text, a date, a boolean: what it shows is what it is */
  STREEF_ODS_IS_ERROR,
} StreefOdsType;

/**
 * StreefOdsCell:
 * @text: what it shows
 * @note: what is noted with it
 * @stored: the value that is stored
 * @number: for the number that it shows
 *
 * A cell of an OpenDocument sheet, while it is read.
 */
typedef struct
{
  StreefOdsType type;
  gboolean has_formula;
  guint n_times;
  GString *text;
  GString *note;
  GString *stored;
  GString *number;
} StreefOdsCell;

void     streef_ods_cell_init    (StreefOdsCell            *self);
void     streef_ods_cell_clear   (StreefOdsCell            *self);
void     streef_ods_cell_start   (StreefOdsCell            *self,
                                  const StreefXmlAttribute *attributes,
                                  guint                     n_attributes,
                                  guint                     n_times);
gboolean streef_ods_cell_end     (StreefOdsCell            *self,
                                  StreefRowFeed            *feed,
                                  const StreefOdsStyles    *styles,
                                  GError                  **error);

void     streef_ods_text_begin      (GString    *text);
void     streef_ods_text_add        (GString    *text,
                                     const char *piece,
                                     gsize       length);
void     streef_ods_text_add_spaces (GString    *text,
                                     guint       n_spaces);

G_END_DECLS
