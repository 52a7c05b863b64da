/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-ods-names.h"

enum
{
  OFFICE = 1,
  TABLE,
  TEXT,
  STYLE,
  NUMBER,
  DRAW,
  CALC,
  DUBLIN,
  MANIFEST,
};

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"

static const StreefXmlNamespace namespaces[] = {
  { ODF "office:1.0", OFFICE },
  { ODF "table:1.0", TABLE },
  { ODF "text:1.0", TEXT },
  { ODF "style:1.0", STYLE },
  { ODF "datastyle:1.0", NUMBER },
  { ODF "drawing:1.0", DRAW },
  { ODF "manifest:1.0", MANIFEST },
  { "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", CALC },
  { "http://purl.org/dc/elements/1.1/", DUBLIN },
};

static const StreefXmlName names[] = {
  { TABLE, "table-cell", STREEF_ODS_CELL },
  { TEXT, "p", STREEF_ODS_PARAGRAPH },
  { TABLE, "table-row", STREEF_ODS_ROW },
  { OFFICE, "value-type", STREEF_ODS_VALUE_TYPE },
  { OFFICE, "value", STREEF_ODS_VALUE },
  { CALC, "value-type", STREEF_ODS_CALC_VALUE_TYPE },
  { TABLE, "formula", STREEF_ODS_FORMULA },
  { TABLE, "number-columns-repeated", STREEF_ODS_COLUMNS_REPEATED },
  { TABLE, "number-rows-repeated", STREEF_ODS_ROWS_REPEATED },
  { TABLE, "covered-table-cell", STREEF_ODS_COVERED_CELL },
  { OFFICE, "date-value", STREEF_ODS_OTHER_VALUE },
  { OFFICE, "time-value", STREEF_ODS_OTHER_VALUE },
  { OFFICE, "boolean-value", STREEF_ODS_OTHER_VALUE },
  { OFFICE, "string-value", STREEF_ODS_OTHER_VALUE },
  { TABLE, "visibility", STREEF_ODS_VISIBILITY },
  { TABLE, "table", STREEF_ODS_TABLE },
  { TABLE, "name", STREEF_ODS_NAME },
  { TABLE, "style-name", STREEF_ODS_STYLE_NAME },
  { TABLE, "table-column", STREEF_ODS_COLUMN },
  { TABLE, "table-columns", STREEF_ODS_GROUP },
  { TABLE, "table-column-group", STREEF_ODS_GROUP },
  { TABLE, "table-header-columns", STREEF_ODS_GROUP },
  { TABLE, "table-rows", STREEF_ODS_GROUP },
  { TABLE, "table-row-group", STREEF_ODS_GROUP },
  { TABLE, "table-header-rows", STREEF_ODS_GROUP },
  { TABLE, "display", STREEF_ODS_DISPLAY },
  { OFFICE, "document", STREEF_ODS_DOCUMENT },
  { OFFICE, "document-content", STREEF_ODS_DOCUMENT },
  { OFFICE, "body", STREEF_ODS_BODY },
  { OFFICE, "styles", STREEF_ODS_STYLES },
  { OFFICE, "automatic-styles", STREEF_ODS_STYLES },
  { OFFICE, "spreadsheet", STREEF_ODS_SPREADSHEET },
  { OFFICE, "annotation", STREEF_ODS_ANNOTATION },
  { DUBLIN, "creator", STREEF_ODS_CREATOR },
  { DUBLIN, "date", STREEF_ODS_CREATOR },
  { TEXT, "s", STREEF_ODS_SPACES },
  { TEXT, "c", STREEF_ODS_COUNT },
  { TEXT, "tab", STREEF_ODS_TAB },
  { TEXT, "line-break", STREEF_ODS_LINE_BREAK },
  { TEXT, "ruby-text", STREEF_ODS_ASIDE },
  { TEXT, "note", STREEF_ODS_ASIDE },
  { DRAW, NULL, STREEF_ODS_ASIDE },
  { STYLE, "style", STREEF_ODS_STYLE },
  { STYLE, "name", STREEF_ODS_NAME },
  { STYLE, "table-properties", STREEF_ODS_TABLE_PROPERTIES },
  { NUMBER, "number", STREEF_ODS_NUMBER },
  { NUMBER, "display-factor", STREEF_ODS_DISPLAY_FACTOR },
  { MANIFEST, "encryption-data", STREEF_ODS_ENCRYPTION },
  { MANIFEST, "keyinfo", STREEF_ODS_ENCRYPTION },
};

const StreefXmlNames streef_ods_names
  = { namespaces, G_N_ELEMENTS (namespaces), names, G_N_ELEMENTS (names) };
