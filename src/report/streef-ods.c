/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-ods.h"

#include "package/streef-package-writer.h"

#include <string.h>

#define TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const char manifest[]
  = HEAD "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
         " manifest:version=\"1.3\">\n"
         "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
         " manifest:media-type=\"" TYPE "\"/>\n"
         "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
         "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
         "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
         "</manifest:manifest>\n";

/* What the file says about itself. */
static char *
dup_meta (const StreefWorkbook *workbook)
{
  char date[32];

  g_date_strftime (date, sizeof date, "%Y-%m-%dT00:00:00Z", workbook->date);
  return g_markup_printf_escaped (
    HEAD "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>"
         "<meta:generator>Streefcijfer/" STREEF_VERSION "</meta:generator>"
         "<dc:title>%s</dc:title><dc:language>%s</dc:language>"
         "<meta:creation-date>%s</meta:creation-date><dc:date>%s</dc:date>"
         "</office:meta></office:document-meta>\n",
    workbook->title, streef_language_get_code (workbook->language), date, date);
}

/* The language of the cells' texts; a sheet is printed as one page wide. */
static char *
dup_styles (StreefLanguage language)
{
  return g_strdup_printf (
    HEAD "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
         " office:version=\"1.3\"><office:styles><style:default-style style:family=\"table-cell\">"
         "<style:text-properties fo:language=\"%s\" fo:country=\"%s\"/>"
         "</style:default-style></office:styles><office:automatic-styles>"
         "<style:page-layout style:name=\"page\"><style:page-layout-properties"
         " fo:page-width=\"297mm\" fo:page-height=\"210mm\" style:print-orientation=\"landscape\""
         " style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout>"
         "</office:automatic-styles><office:master-styles>"
         "<style:master-page style:name=\"Default\" style:page-layout-name=\"page\"/>"
         "</office:master-styles></office:document-styles>\n",
    streef_language_get_code (language), language == STREEF_LANGUAGE_NL ? "NL" : "GB");
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/**
 * streef_ods_write:
 * @workbook: what is written
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Returns: (transfer full) (nullable): an OpenDocument spreadsheet; the same bytes for the same
 *     workbook
 */
GBytes *
streef_ods_write (const StreefWorkbook  *workbook,
                  GError               **error)
{
  g_autoptr (GBytes) content = take_text (streef_sheets_dup_content (workbook));
  g_autoptr (GBytes) meta = take_text (dup_meta (workbook));
  g_autoptr (GBytes) styles = take_text (dup_styles (workbook->language));
  g_autoptr (GBytes) list = g_bytes_new_static (manifest, strlen (manifest));
  const StreefPackagePart parts[] = {
    { "content.xml", content },
    { "meta.xml", meta },
    { "styles.xml", styles },
    { "META-INF/manifest.xml", list },
  };

  return streef_package_write (TYPE, parts, G_N_ELEMENTS (parts), error);
}
