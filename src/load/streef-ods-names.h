/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-xml-reader.h"

G_BEGIN_DECLS

/* The elements and attributes of OpenDocument (ODF 1.3, part 3) that are told apart here. */
typedef enum
{
  STREEF_ODS_NONE,
  STREEF_ODS_DOCUMENT, /* flat or as content.xml */
  STREEF_ODS_BODY,
  STREEF_ODS_STYLES,
  STREEF_ODS_SPREADSHEET,
  STREEF_ODS_TABLE,
  STREEF_ODS_GROUP, /* of rows or columns, and their heads */
  STREEF_ODS_COLUMN,
  STREEF_ODS_ROW,
  STREEF_ODS_CELL,
  STREEF_ODS_COVERED_CELL,
  STREEF_ODS_PARAGRAPH,
  STREEF_ODS_SPACES,
  STREEF_ODS_TAB,
  STREEF_ODS_LINE_BREAK,
  STREEF_ODS_ASIDE, /* within a paragraph, but not of its text */
  STREEF_ODS_ANNOTATION,
  STREEF_ODS_CREATOR, /* of an annotation, and its date */
  STREEF_ODS_STYLE,
  STREEF_ODS_TABLE_PROPERTIES,
  STREEF_ODS_NUMBER,
  STREEF_ODS_ENCRYPTION,

  STREEF_ODS_NAME,
  STREEF_ODS_STYLE_NAME,
  STREEF_ODS_DISPLAY,
  STREEF_ODS_DISPLAY_FACTOR,
  STREEF_ODS_COLUMNS_REPEATED,
  STREEF_ODS_ROWS_REPEATED,
  STREEF_ODS_VISIBILITY,
  STREEF_ODS_FORMULA,
  STREEF_ODS_VALUE_TYPE,
  STREEF_ODS_CALC_VALUE_TYPE,
  STREEF_ODS_VALUE,
  STREEF_ODS_OTHER_VALUE, /* a date, a time, a boolean or a text */
  STREEF_ODS_COUNT,
} StreefOdsName;

extern const StreefXmlNames streef_ods_names;

G_END_DECLS
