/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

#include <stdio.h>
#include <string.h>

/**
 * Xmp:
 * @path: the open elements, the last three of which name a property
 * @texts: (element-type utf8 utf8): what stands in "dc:title/rdf:Alt/rdf:li", first come
 */
typedef struct
{
  GPtrArray *path;
  GHashTable *texts;
} Xmp;

/* What the file says twice: in the Info dictionary and in its metadata. */
static const struct
{
  const char *key;
  const char *path;
  gboolean is_date;
} twice[] = {
  { "Title", "dc:title/rdf:Alt/rdf:li", FALSE },
  { "Author", "dc:creator/rdf:Seq/rdf:li", FALSE },
  { "Subject", "dc:description/rdf:Alt/rdf:li", FALSE },
  { "Keywords", "pdf:Keywords", FALSE },
  { "Creator", "xmp:CreatorTool", FALSE },
  { "Producer", "pdf:Producer", FALSE },
  { "CreationDate", "xmp:CreateDate", TRUE },
  { "ModDate", "xmp:ModifyDate", TRUE },
};

/* How ISO 19005-2, 6.6.2.3.3 wants a property described that it does not know. */
static const struct
{
  const char *path;
  const char *text;
} extension[] = {
  { "rdf:Bag/rdf:li/pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/" },
  { "rdf:Bag/rdf:li/pdfaSchema:prefix", "pdfuaid" },
  { "rdf:Seq/rdf:li/pdfaProperty:name", "part" },
  { "rdf:Seq/rdf:li/pdfaProperty:valueType", "Integer" },
  { "rdf:Seq/rdf:li/pdfaProperty:category", "internal" },
};

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  g_ptr_array_add (((Xmp *) user_data)->path, g_strdup (element));
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              user_data,
        GError              **error)
{
  GPtrArray *path = ((Xmp *) user_data)->path;

  g_ptr_array_set_size (path, (int) path->len - 1);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Xmp *self = user_data;
  const guint depth = self->path->len;

  for (guint n = 1; n <= 3 && n <= depth; n++)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      for (guint i = depth - n; i < depth; i++)
        g_string_append_printf (path, "%s%s", path->len > 0 ? "/" : "",
                                (const char *) self->path->pdata[i]);
      if (!g_hash_table_contains (self->texts, path->str))
        g_hash_table_insert (self->texts, g_strdup (path->str), g_strndup (text, length));
    }
}

static gboolean
read_xmp (Xmp    *self,
          GBytes *bytes)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context
    = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_markup_parse_context_parse (context, data, (gssize) length, NULL)
         && g_markup_parse_context_end_parse (context, NULL);
}

/* "D:20160321000000Z" as "2016-03-21T00:00:00Z"; %NULL where it is no such date */
static char *
dup_iso_date (const char *text)
{
  int parts[6];

  if (text == NULL || strlen (text) != 17
      || sscanf (text, "D:%4d%2d%2d%2d%2d%2dZ", &parts[0], &parts[1], &parts[2], &parts[3],
                 &parts[4], &parts[5])
           != 6)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", parts[0], parts[1], parts[2], parts[3],
                          parts[4], parts[5]);
}

static void
check_twice (PdfChecker *self,
             const Xmp  *xmp)
{
  qpdf_oh information = pdf_find (self->qpdf, qpdf_get_trailer (self->qpdf), "Info");

  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    {
      g_autofree char *text = pdf_dup_text (self->qpdf, information, twice[i].key);
      g_autofree char *date = dup_iso_date (text);
      const char *other = g_hash_table_lookup (xmp->texts, twice[i].path);

      if (twice[i].is_date && date == NULL)
        pdf_checker_fault (self, "date", "%s is %s", twice[i].key, text);
      else if (g_strcmp0 (twice[i].is_date ? date : text, other) != 0)
        pdf_checker_fault (self, "xmp-differs", "%s is %s and %s", twice[i].key, text, other);
    }
}

static gboolean
says (const Xmp  *xmp,
      const char *path,
      const char *text)
{
  return g_strcmp0 (g_hash_table_lookup (xmp->texts, path), text) == 0;
}

static void
check_identification (PdfChecker *self,
                      const Xmp  *xmp)
{
  const char *title = g_hash_table_lookup (xmp->texts, "dc:title/rdf:Alt/rdf:li");
  g_autofree char *language = pdf_dup_text (self->qpdf, self->catalog, "Lang");

  if (title == NULL || *title == '\0')
    pdf_checker_fault (self, "title", "none");
  if (!says (xmp, "dc:language/rdf:Bag/rdf:li", language))
    pdf_checker_fault (self, "xmp-differs", "the language is %s", language);
  if (!says (xmp, "pdfaid:part", self->has_attachment ? "3" : "2")
      || !says (xmp, "pdfaid:conformance", "A"))
    pdf_checker_fault (self, "part", "of PDF/A");
  if (!says (xmp, "pdfuaid:part", "1"))
    pdf_checker_fault (self, "universal", "not PDF/UA-1");
  for (guint i = 0; i < G_N_ELEMENTS (extension); i++)
    if (!says (xmp, extension[i].path, extension[i].text))
      pdf_checker_fault (self, "extension", "%s", extension[i].path);
}

void
pdf_checker_check_metadata (PdfChecker *self)
{
  qpdf_oh metadata = pdf_find (self->qpdf, self->catalog, "Metadata");
  g_autoptr (GBytes) bytes = pdf_get_stream (self->qpdf, metadata, "");
  Xmp xmp = {
    .path = g_ptr_array_new_with_free_func (g_free),
    .texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };

  if (bytes == NULL || !pdf_is_name (self->qpdf, metadata, "Type", "Metadata")
      || !pdf_is_name (self->qpdf, metadata, "Subtype", "XML") || !read_xmp (&xmp, bytes))
    pdf_checker_fault (self, "xmp", "none that can be read");
  else
    {
      check_twice (self, &xmp);
      check_identification (self, &xmp);
    }

  g_ptr_array_unref (xmp.path);
  g_hash_table_unref (xmp.texts);
}
