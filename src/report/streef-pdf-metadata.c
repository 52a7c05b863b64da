/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-metadata.h"

#include "report/streef-pdf-objects.h"
#include "streef-report-resources.h"

#define CREATOR "Streefcijfer " STREEF_VERSION
#define PRODUCER CREATOR " (cairo, qpdf)"
#define PROFILE "/org/streefcijfer/Streefcijfer/report/sRGB.icc"

/* Both as ISO 19005 and ISO 14289-1 want them; the latter's property has to be described, for the
 * former does not know it. */
static const char identification[] =
  "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
  "<pdfaid:part>%d</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
  "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaProperty:name>part</pdfaProperty:name>\n"
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
  "<pdfaProperty:category>internal</pdfaProperty:category>\n"
  "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
  "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
  "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

/* @text: (nullable): nothing is written where there is none */
static void
append_property (GString    *xmp,
                 const char *before,
                 const char *text,
                 const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append (xmp, before);
  g_string_append (xmp, escaped);
  g_string_append (xmp, after);
}

static void
append_description (GString              *xmp,
                    const StreefDocument *document)
{
  g_string_append (xmp, "<rdf:Description rdf:about=\"\""
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                        "<dc:format>application/pdf</dc:format>\n");
  append_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", document->title,
                   "</rdf:li></rdf:Alt></dc:title>\n");
  append_property (xmp, "<dc:creator><rdf:Seq><rdf:li>", document->author,
                   "</rdf:li></rdf:Seq></dc:creator>\n");
  append_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                   document->subject, "</rdf:li></rdf:Alt></dc:description>\n");
  append_property (xmp, "<dc:language><rdf:Bag><rdf:li>",
                   streef_language_get_code (document->language),
                   "</rdf:li></rdf:Bag></dc:language>\n");
  g_string_append (xmp, "</rdf:Description>\n");
}

static void
append_making (GString              *xmp,
               const StreefDocument *document)
{
  char date[32];

  g_date_strftime (date, sizeof date, "%Y-%m-%dT00:00:00Z", document->date);
  g_string_append (xmp, "<rdf:Description rdf:about=\"\""
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
  append_property (xmp, "<xmp:CreatorTool>", CREATOR, "</xmp:CreatorTool>\n");
  append_property (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>\n");
  append_property (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>\n");
  append_property (xmp, "<xmp:MetadataDate>", date, "</xmp:MetadataDate>\n");
  append_property (xmp, "<pdf:Producer>", PRODUCER, "</pdf:Producer>\n");
  g_string_append (xmp, "</rdf:Description>\n");
}

/* (transfer full): what the file says about itself, in XMP (ISO 16684-1) */
static GString *
new_xmp (const StreefDocument *document)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");

  append_description (xmp, document);
  append_making (xmp, document);
  /* A file that another is attached to is of part 3. */
  g_string_append_printf (xmp, identification, document->attachment != NULL ? 3 : 2);
  g_string_append (xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
  return xmp;
}

/* The same as the XMP says, in the way of old. */
static void
write_information (qpdf_data             qpdf,
                   const StreefDocument *document)
{
  char date[32];

  g_date_strftime (date, sizeof date, STREEF_PDF_DATE_FORMAT, document->date);
  qpdf_set_info_key (qpdf, "/CreationDate", date);
  qpdf_set_info_key (qpdf, "/ModDate", date);
  qpdf_set_info_key (qpdf, "/Creator", CREATOR);
  qpdf_set_info_key (qpdf, "/Producer", PRODUCER);
}

/* What the colours mean: sRGB (ISO 19005-2, 6.2.3). */
static qpdf_oh
new_output_intents (qpdf_data qpdf)
{
  g_autoptr (GBytes) profile
    = g_resource_lookup_data (streef_report_get_resource (), PROFILE, 0, NULL);
  qpdf_oh stream = streef_pdf_new_stream (qpdf, NULL, NULL, g_bytes_get_data (profile, NULL),
                                          g_bytes_get_size (profile));
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh intent = streef_pdf_new_dictionary (
    qpdf, "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
          " /Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org)>>");
  qpdf_oh intents = qpdf_oh_new_array (qpdf);

  streef_pdf_put (qpdf, dictionary, "/N", qpdf_oh_new_integer (qpdf, 3));
  qpdf_oh_release (qpdf, dictionary);
  streef_pdf_put (qpdf, intent, "/DestOutputProfile", stream);
  streef_pdf_append (qpdf, intents, streef_pdf_new_indirect (qpdf, intent));
  return intents;
}

/**
 * streef_pdf_metadata_write:
 * @qpdf: a PDF
 * @document: what it was made from
 *
 * Puts into the PDF what it says about itself: language, title, dates, the standards that it
 * conforms to, what its colours mean.
 */
void
streef_pdf_metadata_write (qpdf_data             qpdf,
                           const StreefDocument *document)
{
  GString *xmp = new_xmp (document);
  qpdf_oh catalog = qpdf_get_root (qpdf);

  streef_pdf_put (qpdf, catalog, "/Metadata",
                  streef_pdf_new_stream (qpdf, "/Metadata", "/XML", xmp->str, xmp->len));
  streef_pdf_put (qpdf, catalog, "/OutputIntents", new_output_intents (qpdf));
  streef_pdf_put (qpdf, catalog, "/Lang",
                  qpdf_oh_new_string (qpdf, streef_language_get_code (document->language)));
  streef_pdf_put (qpdf, catalog, "/ViewerPreferences",
                  streef_pdf_new_dictionary (qpdf, "<</DisplayDocTitle true>>"));
  /* The pages are numbered from 1, as their footers say. */
  streef_pdf_put (qpdf, catalog, "/PageLabels",
                  streef_pdf_new_dictionary (qpdf, "<</Nums [0 <</S /D>>]>>"));
  write_information (qpdf, document);

  qpdf_oh_release (qpdf, catalog);
  g_string_free (xmp, TRUE);
}
