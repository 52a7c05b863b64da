/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-names.h"

enum
{
  PLAIN, /* attributes */
  MAIN,
  RELATION,
  PACKAGE,
};

/* As Office writes them, and as the standard has them. */
static const StreefXmlNamespace namespaces[] = {
  { "http://schemas.openxmlformats.org/spreadsheetml/2006/main", MAIN },
  { "http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN },
  { "http://schemas.openxmlformats.org/officeDocument/2006/relationships", RELATION },
  { "http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION },
  { "http://schemas.openxmlformats.org/package/2006/relationships", PACKAGE },
};

static const StreefXmlName names[] = {
  { MAIN, "c", STREEF_XLSX_CELL },
  { MAIN, "v", STREEF_XLSX_VALUE },
  { PLAIN, "r", STREEF_XLSX_REFERENCE },
  { PLAIN, "s", STREEF_XLSX_STYLE },
  { PLAIN, "t", STREEF_XLSX_CELL_TYPE },
  { MAIN, "row", STREEF_XLSX_ROW },
  { MAIN, "f", STREEF_XLSX_FORMULA },
  { MAIN, "is", STREEF_XLSX_INLINE },
  { MAIN, "si", STREEF_XLSX_ITEM },
  { MAIN, "t", STREEF_XLSX_TEXT },
  { MAIN, "r", STREEF_XLSX_RUN },
  { MAIN, "rPh", STREEF_XLSX_PHONETIC },
  { PLAIN, "hidden", STREEF_XLSX_HIDDEN },
  { MAIN, "sheetData", STREEF_XLSX_SHEET_DATA },
  { MAIN, "col", STREEF_XLSX_COLUMN },
  { PLAIN, "min", STREEF_XLSX_MIN },
  { PLAIN, "max", STREEF_XLSX_MAX },
  { MAIN, "mergeCell", STREEF_XLSX_MERGED },
  { PLAIN, "ref", STREEF_XLSX_RANGE },
  { MAIN, "comment", STREEF_XLSX_COMMENT },
  { MAIN, "sheet", STREEF_XLSX_SHEET },
  { PLAIN, "name", STREEF_XLSX_NAME },
  { PLAIN, "state", STREEF_XLSX_STATE },
  { RELATION, "id", STREEF_XLSX_ID },
  { MAIN, "workbookPr", STREEF_XLSX_WORKBOOK_SETTINGS },
  { PLAIN, "date1904", STREEF_XLSX_DATE_1904 },
  { MAIN, "numFmt", STREEF_XLSX_NUMBER_FORMAT },
  { PLAIN, "numFmtId", STREEF_XLSX_FORMAT_ID },
  { PLAIN, "formatCode", STREEF_XLSX_FORMAT_CODE },
  { MAIN, "cellXfs", STREEF_XLSX_CELL_FORMATS },
  { MAIN, "xf", STREEF_XLSX_FORMAT },
  { PACKAGE, "Relationship", STREEF_XLSX_RELATIONSHIP },
  { PLAIN, "Id", STREEF_XLSX_ID },
  { PLAIN, "Type", STREEF_XLSX_TYPE },
  { PLAIN, "Target", STREEF_XLSX_TARGET },
  { PLAIN, "TargetMode", STREEF_XLSX_TARGET_MODE },
};

const StreefXmlNames streef_xlsx_names
  = { namespaces, G_N_ELEMENTS (namespaces), names, G_N_ELEMENTS (names) };
