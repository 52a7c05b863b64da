/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-xlsx-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_XLSX_IS_NUMBER,
  STREEF_XLSX_IS_SHARED,
  STREEF_XLSX_IS_TEXT, /* of a formula, or a date in words */
  STREEF_XLSX_IS_INLINE,
  STREEF_XLSX_IS_BOOLEAN,
  STREEF_XLSX_IS_ERROR,
} StreefXlsxType;

/**
 * StreefXlsxCell:
 * @value: what is stored
 * @text: what it shows
 * @number: for the number that it shows
 *
 * A cell of a worksheet, while it is read.
 */
typedef struct
{
  StreefXlsxType type;
  guint style;
  gboolean has_value;
  gboolean has_formula;
  GString *value;
  GString *text;
  GString *number;
} StreefXlsxCell;

void     streef_xlsx_cell_init  (StreefXlsxCell           *self);
void     streef_xlsx_cell_clear (StreefXlsxCell           *self);
void     streef_xlsx_cell_start (StreefXlsxCell           *self,
                                 const StreefXmlAttribute *attributes,
                                 guint                     n_attributes);
gboolean streef_xlsx_cell_end   (StreefXlsxCell           *self,
                                 const StreefXlsxBook     *book,
                                 StreefRowFeed            *feed,
                                 GError                  **error);

G_END_DECLS
