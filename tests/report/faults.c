/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker.h"
#include "report/test-document.h"

#include <stdlib.h>
#include <string.h>

/* The checker finds nothing in a good file, and each of its faults in one that is broken for it. */

typedef enum
{
  BREAK_PUT,   /* @value, written as in a PDF, at @key of the object; "" removes it */
  BREAK_LEAD,  /* the object that @value leads to, likewise */
  BREAK_WRITE, /* @value in the place of the first @key in the bytes of the stream */
} BreakKind;

/**
 * Break:
 * @path: where to: "trailer", "catalog", "page:0", an element ("TH:1": the second of its type) or a
 *     font ("font:Type0"), then as pdf_find() takes it
 */
typedef struct
{
  BreakKind kind;
  const char *path;
  const char *key;
  const char *value;
} Break;

typedef struct
{
  const char *fault;
  Break breaks[3];
} Case;

#define PUT(path, key, value) { BREAK_PUT, path, key, value }
#define REMOVE(path, key) { BREAK_PUT, path, key, "" }
#define LEAD(path, key, value) { BREAK_LEAD, path, key, value }
#define WRITE(path, old, new) { BREAK_WRITE, path, old, new }
#define NAMES "catalog/Names/EmbeddedFiles/Names"
#define FILE_OF NAMES "/1/EF/F"
#define ROOT "catalog/StructTreeRoot"
#define INTENT "catalog/OutputIntents/0"
#define CONTENT "page:0/Contents"
#define XMP "catalog/Metadata"
#define LINK "page:0/Annots/0"
#define PROPERTY "</pdfaProperty:"

static const Case cases[] = {
  { "identifier", { REMOVE ("trailer", "ID") } },
  { "identifier", { PUT ("trailer", "ID", "[<00> <00>]") } },
  { "encrypted", { PUT ("trailer", "Encrypt", "<<>>") } },
  { "language", { REMOVE ("catalog", "Lang") } },
  { "language", { PUT ("catalog", "Lang", "(Dutch)") } },
  { "not-marked", { REMOVE ("catalog", "MarkInfo") } },
  { "not-marked", { PUT ("catalog/MarkInfo", "Marked", "false") } },
  { "not-marked", { PUT ("catalog/MarkInfo", "Suspects", "true") } },
  { "title-not-shown", { REMOVE ("catalog/ViewerPreferences", "DisplayDocTitle") } },
  { "forbidden", { PUT ("catalog", "OpenAction", "<</S /JavaScript /JS (1)>>") } },
  { "forbidden", { PUT ("catalog", "AcroForm", "<<>>") } },
  { "forbidden", { PUT ("catalog/Names", "JavaScript", "<<>>") } },
  { "forbidden", { PUT (LINK, "Subtype", "/Text") } },
  { "output-intent", { REMOVE ("catalog", "OutputIntents") } },
  { "output-intent", { PUT (INTENT, "S", "/GTS_PDFX") } },
  { "output-intent", { REMOVE (INTENT, "OutputConditionIdentifier") } },
  { "output-intent", { REMOVE (INTENT, "DestOutputProfile") } },
  { "output-intent", { PUT (INTENT "/DestOutputProfile", "N", "4") } },
  { "output-intent", { WRITE (INTENT "/DestOutputProfile", "RGB ", "CMYK") } },
  { "page-labels", { REMOVE ("catalog", "PageLabels") } },
  { "page-labels", { PUT ("catalog/PageLabels", "Nums", "[]") } },
  { "page-labels", { PUT ("catalog/PageLabels", "Nums", "[1 <</S /D>>]") } },
  { "page-labels", { PUT ("catalog/PageLabels/Nums/1", "S", "/r") } },
  { "page-labels", { PUT ("catalog/PageLabels/Nums/1", "St", "2") } },

  { "xmp", { REMOVE ("catalog", "Metadata") } },
  { "xmp", { PUT (XMP, "Subtype", "/XHTML") } },
  { "xmp", { WRITE (XMP, "</rdf:RDF>", "") } },
  { "xmp", { WRITE (XMP, "&lt;", "<") } },
  { "xmp-differs", { PUT ("trailer/Info", "Title", "(Other)") } },
  { "xmp-differs", { REMOVE ("trailer/Info", "Author") } },
  { "xmp-differs", { PUT ("trailer/Info", "Keywords", "(a, b)") } },
  { "xmp-differs", { WRITE (XMP, "— two", "two") } },
  { "xmp-differs", { WRITE (XMP, "<pdf:Producer>", "<pdf:Producer>A ") } },
  { "xmp-differs", { WRITE (XMP, "<xmp:CreateDate>2016", "<xmp:CreateDate>2017") } },
  { "xmp-differs", { WRITE (XMP, "<rdf:li>nl</rdf:li>", "<rdf:li>en</rdf:li>") } },
  { "title", { WRITE (XMP, "Title &lt; 2016 &amp; été", "") } },
  { "date", { PUT ("trailer/Info", "ModDate", "(21-3-2016)") } },
  { "part", { WRITE (XMP, "<pdfaid:part>3", "<pdfaid:part>2") } },
  { "part", { WRITE (XMP, "<pdfaid:conformance>A", "<pdfaid:conformance>B") } },
  { "part", { REMOVE ("catalog/Names", "EmbeddedFiles") } },
  { "universal", { WRITE (XMP, "<pdfuaid:part>1</pdfuaid:part>", "") } },
  { "extension", { WRITE (XMP, "Integer" PROPERTY, "Text" PROPERTY) } },
  { "extension", { WRITE (XMP, "<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>ua") } },

  { "structure", { REMOVE ("catalog", "StructTreeRoot") } },
  { "structure", { REMOVE (ROOT, "K") } },
  { "structure", { PUT (ROOT "/K", "S", "/Sect") } },
  { "element", { LEAD ("Sect:0/K", "0", "Document:0") } },
  { "element", { PUT ("Sect:0/K", "0", "<</S /P /K 0>>") } },
  { "parent", { LEAD ("P:0", "P", "TR:0") } },
  { "parent", { REMOVE ("Document:0", "P") } },
  { "type", { PUT ("P:0", "S", "/Paragraph") } },
  { "kid", { PUT ("P:0", "S", "/Caption") } },
  { "kid", { PUT ("P:0", "S", "/Document") } },
  { "kid", { PUT ("P:0", "S", "/Sect") } },
  { "empty", { PUT ("P:1", "K", "[]") } },
  { "empty", { REMOVE ("TD:0", "K") } },
  { "leaf", { PUT ("P:1", "K", "[99]") } },
  { "leaf", { PUT ("P:1", "K", "[<</Type /MCR /MCID -1>>]") } },
  { "leaf", { REMOVE ("P:1", "Pg") } },
  { "element-language", { PUT ("Span:0", "Lang", "(English language)") } },
  { "heading-first", { PUT ("H1:0", "S", "/H2") } },
  { "heading-twice", { PUT ("H2:0", "S", "/H1") } },
  { "heading-gap", { PUT ("H2:0", "S", "/H3") } },
  { "heading-missing",
    { PUT ("H1:0", "S", "/P"), PUT ("H2:0", "S", "/P"), PUT ("H3:0", "S", "/P") } },
  { "heading-title", { REMOVE ("H1:0", "T") } },
  { "heading-title", { PUT ("H3:0", "T", "()") } },
  { "table-kid", { PUT ("TR:0", "S", "/P") } },
  { "table-kid", { PUT ("P:0", "S", "/TD") } },
  { "table-kid", { PUT ("TH:0", "S", "/P") } },
  { "table-kid", { PUT ("P:0", "S", "/TR") } },
  { "table-kid", { PUT ("TR:1", "K", "[0]") } },
  { "table-width", { REMOVE ("TH:0/A", "ColSpan") } },
  { "table-width", { REMOVE ("TR:1/K", "2") } },
  { "table-head",
    { PUT ("TH:0", "S", "/TD"), PUT ("TH:0", "S", "/TD"), PUT ("TH:0", "S", "/TD") } },
  { "scope", { REMOVE ("TH:2/A", "Scope") } },
  { "scope", { PUT ("TH:0/A", "Scope", "/All") } },
  { "scope", { PUT ("TH:0/A", "O", "/Layout") } },
  { "headers", { PUT ("TD:0/A", "Headers", "[(b) (c)]") } },
  { "headers", { PUT ("TD:0/A", "Headers", "[(note-1)]") } },
  { "header-unused", { PUT ("TD:0/A", "Headers", "[(b)]") } },
  { "figure-alternative", { REMOVE ("Figure:0", "Alt") } },
  { "figure-alternative", { PUT ("Figure:0", "Alt", "()") } },
  { "figure-box", { REMOVE ("Figure:0", "A") } },
  { "figure-box", { PUT ("Figure:0/A", "BBox", "[1 1 9999 2]") } },
  { "figure-box", { PUT ("Figure:0/A", "BBox", "[9 9 8 8]") } },
  { "note-id", { REMOVE ("Note:0", "ID") } },
  { "list", { PUT ("LBody:0", "S", "/P") } },
  { "list", { PUT ("LI:0", "S", "/P") } },
  { "list", { PUT ("L:0", "S", "/P") } },
  { "list", { REMOVE ("LI:1/K", "1") } },
  { "list-numbering", { REMOVE ("L:0", "A") } },
  { "list-label", { PUT ("LI:0/K", "0", "null") } },
  { "spoken", { PUT ("TD:1", "ActualText", "()") } },
  { "contents", { PUT ("TOCI:0", "S", "/P") } },
  { "contents", { PUT ("TOC:0", "S", "/P") } },
  { "contents-link", { PUT ("Reference:0", "S", "/Span") } },
  { "contents-aim", { LEAD ("page:0/Annots/0/Dest", "0", "trailer") } },
  { "id", { PUT ("Note:1", "ID", "(note-1)") } },
  { "id-tree", { REMOVE (ROOT, "IDTree") } },
  { "id-tree", { PUT ("Note:1", "ID", "(note-3)") } },
  { "id-tree", { LEAD (ROOT "/IDTree/Names", "1", "P:0") } },

  { "page", { REMOVE ("page:0", "MediaBox"), REMOVE ("page:0", "Parent") } },
  { "tabs", { REMOVE ("page:1", "Tabs") } },
  { "tabs", { PUT ("page:1", "Tabs", "/R") } },
  { "parent-tree", { REMOVE (ROOT, "ParentTree") } },
  { "parent-tree", { PUT (ROOT, "ParentTreeNextKey", "1") } },
  { "parent-tree", { PUT (ROOT "/ParentTree/Nums", "2", "7") } },
  { "struct-parents", { REMOVE ("page:0", "StructParents") } },
  { "struct-parents", { PUT ("page:0", "StructParents", "1") } },
  { "struct-parents", { REMOVE (ROOT "/ParentTree/Nums/1", "0") } },
  { "owner", { LEAD (ROOT "/ParentTree/Nums/1", "1", "P:0") } },
  { "owner", { PUT ("P:0", "K", "[1]") } },
  { "orphan", { PUT (ROOT "/ParentTree/Nums/1", "1", "null") } },
  { "orphan", { PUT ("P:1", "K", "[]") } },
  { "artifact-owned", { LEAD (ROOT "/ParentTree/Nums/1", "0", "P:0") } },
  { "artifact-owned", { WRITE (CONTENT, "/Subtype /Header", "/MCID 0") } },
  { "tag", { WRITE (CONTENT, "/H1 <<", "/H2 <<") } },
  { "tag", { PUT ("P:0", "S", "/BlockQuote") } },
  { "order", { WRITE (CONTENT, "/MCID 2", "/MCID 3") } },
  { "order", { WRITE (CONTENT, "<</MCID 2>>", "<<>>") } },
  { "artifact", { WRITE (CONTENT, "/Type /Pagination", "/Type /Decoration") } },
  { "artifact", { WRITE (CONTENT, "<</Type /Layout>> BDC", "BMC") } },
  { "mark-nested", { WRITE (CONTENT, "EMC", "") } },
  { "mark-unbalanced", { WRITE (CONTENT, "EMC", "EMC EMC") } },
  { "mark-unbalanced", { WRITE (CONTENT, "EMC", "") } },
  { "mark-straddles", { WRITE (CONTENT, "EMC", "BT EMC ET") } },
  { "painted-outside", { WRITE (CONTENT, "EMC", "EMC 0 0 m 1 1 l S") } },
  { "painted-outside", { WRITE (CONTENT, "EMC", "EMC 0 0 9 9 re f*") } },
  { "painted-outside", { WRITE (CONTENT, "EMC", "EMC /x5 Do") } },
  { "content-syntax", { WRITE (CONTENT, "EMC", "EMC (") } },
  { "content-syntax", { WRITE (CONTENT, "BT", "BT BT") } },
  { "content-operator", { WRITE (CONTENT, "EMC", "EMC foo") } },
  { "states", { WRITE (CONTENT, "EMC", "EMC Q Q Q Q") } },
  { "states", { WRITE (CONTENT, "EMC", "EMC q") } },

  { "link", { REMOVE ("Link:0/K", "1") } },
  { "link", { REMOVE ("page:0", "Annots") } },
  { "link-contents", { REMOVE (LINK, "Contents") } },
  { "link-contents", { PUT (LINK, "Contents", "()") } },
  { "link-flags", { REMOVE (LINK, "F") } },
  { "link-flags", { PUT (LINK, "F", "6") } },
  { "link-box", { REMOVE (LINK, "Rect") } },
  { "link-box", { PUT (LINK, "Rect", "[-1 1 2 2]") } },
  { "link-aim", { REMOVE (LINK, "Dest") } },
  { "link-aim", { LEAD (LINK "/Dest", "0", "P:0") } },
  { "link-aim", { PUT ("page:1/Annots/0/A", "URI", "(nowhere)") } },
  { "link-owner", { PUT (LINK, "StructParent", "3") } },
  { "link-owner", { REMOVE (LINK, "StructParent") } },
  { "link-owner", { REMOVE ("Link:0/K", "1") } },
  { "reference", { PUT ("Link:1", "S", "/Span") } },
  { "reference-aim", { LEAD ("page:0/Annots/1/Dest", "0", "page:0") } },
  { "note-lone", { PUT ("Reference:1", "S", "/Span") } },
  { "outline", { REMOVE ("catalog/Outlines/First", "Title") } },
  { "outline",
    { REMOVE ("catalog/Outlines/First", "Dest"), REMOVE ("catalog/Outlines/First", "A") } },
  { "outline", { LEAD ("catalog/Outlines/First", "Parent", "P:0") } },
  { "outline", { REMOVE ("catalog/Outlines", "Last") } },
  { "outline-order", { REMOVE ("catalog", "Outlines") } },
  { "outline-order", { PUT ("catalog/Outlines/First/First", "Title", "(Other)") } },
  { "outline-order",
    { REMOVE ("catalog/Outlines/First/First", "First"),
      REMOVE ("catalog/Outlines/First/First", "Last") } },

  { "font", { REMOVE ("font:CIDFontType2/FontDescriptor", "FontFile2") } },
  { "font-map", { REMOVE ("font:CIDFontType2", "CIDToGIDMap") } },
  { "font-unicode", { REMOVE ("font:Type0", "ToUnicode") } },
  { "glyph", { WRITE ("font:Type0/ToUnicode", "beginbf", "nothing") } },
  { "interpolate",
    { PUT ("font:Type0/ToUnicode", "Subtype", "/Image"),
      PUT ("font:Type0/ToUnicode", "Interpolate", "true") } },
  { "colour",
    { PUT ("font:Type0/ToUnicode", "Subtype", "/Image"),
      PUT ("font:Type0/ToUnicode", "ColorSpace", "/DeviceCMYK") } },
  { "colour", { WRITE (CONTENT, "EMC", "EMC 0 0 0 1 k") } },
  { "form-marked", { PUT (CONTENT, "Subtype", "/Form") } },

  { "attachment", { REMOVE ("catalog/Names", "EmbeddedFiles") } },
  { "attachment", { PUT ("catalog/Names/EmbeddedFiles", "Names", "[]") } },
  { "attachment", { REMOVE (NAMES "/1", "EF") } },
  { "attachment", { REMOVE (NAMES "/1/EF", "UF") } },
  { "attachment-name", { PUT (NAMES, "0", "(other.csv)") } },
  { "attachment-name", { REMOVE (NAMES "/1", "UF") } },
  { "attachment-name", { REMOVE (NAMES "/1", "Desc") } },
  { "attachment-name", { REMOVE (NAMES "/1", "Type") } },
  { "attachment-relation", { PUT (NAMES "/1", "AFRelationship", "/Unspecified") } },
  { "attachment-type", { REMOVE (FILE_OF, "Subtype") } },
  { "attachment-type", { PUT (FILE_OF, "Subtype", "/csv") } },
  { "attachment-size", { PUT (FILE_OF "/Params", "Size", "1") } },
  { "attachment-digest", { REMOVE (FILE_OF "/Params", "CheckSum") } },
  { "attachment-digest", { WRITE (FILE_OF, "842", "843") } },
  { "attachment-date", { REMOVE (FILE_OF "/Params", "ModDate") } },
  { "attachment-unlinked", { REMOVE ("catalog", "AF") } },
};

/* What is broken in the bytes, without a change of their number. */
static const struct
{
  const char *fault;
  const char *old;
  const char *new;
} byte_cases[] = {
  { "version", "%PDF-1.7", "%PDF-1.4" },
  { "version", "\n%", "\n " },
  { "stream-end", "\nendstream", " endstream" },
};

/* The element that is the @number-th of its type, in the order of reading; counts it down. */
static qpdf_oh
find_element (qpdf_data   qpdf,
              qpdf_oh     from,
              const char *type,
              int        *number)
{
  qpdf_oh kids = pdf_find (qpdf, from, "K");

  if (pdf_is_name (qpdf, from, "S", type) && (*number)-- == 0)
    return from;

  for (int i = 0; i < pdf_get_n_items (qpdf, kids, ""); i++)
    {
      qpdf_oh found = find_element (qpdf, qpdf_oh_get_array_item (qpdf, kids, i), type, number);

      if (*number < 0)
        return found;
    }

  return qpdf_oh_new_null (qpdf);
}

static qpdf_oh
find_font (qpdf_data   qpdf,
           const char *kind)
{
  for (int i = 1; i < pdf_get_n_objects (qpdf); i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (qpdf, i, 0);

      if (qpdf_oh_is_dictionary (qpdf, object) && pdf_is_name (qpdf, object, "Type", "Font")
          && pdf_is_name (qpdf, object, "Subtype", kind))
        return object;
    }

  return qpdf_oh_new_null (qpdf);
}

static qpdf_oh
find_start (qpdf_data   qpdf,
            const char *start)
{
  g_auto (GStrv) parts = g_strsplit (start, ":", 2);
  int number = parts[1] != NULL ? atoi (parts[1]) : 0;

  if (g_str_equal (start, "trailer"))
    return qpdf_get_trailer (qpdf);
  if (g_str_equal (start, "catalog"))
    return qpdf_get_root (qpdf);
  if (g_str_equal (parts[0], "page"))
    return qpdf_get_page_n (qpdf, (gsize) number);
  if (g_str_equal (parts[0], "font"))
    return find_font (qpdf, parts[1]);

  return find_element (qpdf, pdf_find (qpdf, qpdf_get_root (qpdf), "StructTreeRoot/K"), parts[0],
                       &number);
}

static qpdf_oh
find (qpdf_data   qpdf,
      const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", 2);
  qpdf_oh start = find_start (qpdf, parts[0]);
  qpdf_oh found = parts[1] != NULL ? pdf_find (qpdf, start, parts[1]) : start;

  g_assert_false (qpdf_oh_is_null (qpdf, found));
  return found;
}

/* @value: (nullable) */
static void
put (qpdf_data      qpdf,
     qpdf_oh        object,
     const char    *key,
     const qpdf_oh *value)
{
  g_autofree char *name = g_strconcat ("/", key, NULL);

  if (qpdf_oh_is_stream (qpdf, object))
    object = qpdf_oh_get_dict (qpdf, object);
  if (!qpdf_oh_is_array (qpdf, object))
    {
      if (value != NULL)
        qpdf_oh_replace_key (qpdf, object, name, *value);
      else
        qpdf_oh_remove_key (qpdf, object, name);
      return;
    }

  g_assert_cmpint (atoi (key), <, qpdf_oh_get_array_n_items (qpdf, object));
  if (value != NULL)
    qpdf_oh_set_array_item (qpdf, object, atoi (key), *value);
  else
    qpdf_oh_erase_item (qpdf, object, atoi (key));
}

/* @new in the place of the first @old, which must be there. */
static GString *
replace (GBytes     *bytes,
         const char *old,
         const char *new)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *found = memmem (data, length, old, strlen (old));
  GString *text = g_string_new_len (data, (gssize) length);

  g_assert_nonnull (found);
  g_string_erase (text, found - data, (gssize) strlen (old));
  g_string_insert (text, found - data, new);
  return text;
}

static void
write_stream (qpdf_data    qpdf,
              qpdf_oh      stream,
              const Break *one)
{
  g_autoptr (GBytes) bytes = pdf_get_stream (qpdf, stream, "");
  GString *text = replace (bytes, one->key, one->value);
  qpdf_oh null = qpdf_oh_new_null (qpdf);

  qpdf_oh_replace_stream_data (qpdf, stream, (const unsigned char *) text->str, text->len, null,
                               null);
  g_string_free (text, TRUE);
}

static void
break_one (qpdf_data    qpdf,
           const Break *one)
{
  qpdf_oh object = find (qpdf, one->path);
  qpdf_oh value;

  if (one->kind == BREAK_WRITE)
    {
      write_stream (qpdf, object, one);
      return;
    }
  if (*one->value == '\0')
    {
      put (qpdf, object, one->key, NULL);
      return;
    }

  value = one->kind == BREAK_LEAD ? find (qpdf, one->value) : qpdf_oh_parse (qpdf, one->value);
  put (qpdf, object, one->key, &value);
}

static GBytes *
write_document (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = streef_pdf_write (test_document_get (document), &error);

  g_assert_no_error (error);
  return bytes;
}

static void
assert_found (GPtrArray  *faults,
              const char *id,
              GHashTable *shown)
{
  g_autofree char *start = g_strconcat (id, ":", NULL);

  for (guint i = 0; i < faults->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (faults, i), start))
      {
        g_hash_table_add (shown, (gpointer) id);
        return;
      }

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("  %s", (const char *) g_ptr_array_index (faults, i));
  g_error ("%s was not found", id);
}

static void
test_case (const Case *one,
           GBytes     *bytes,
           GHashTable *shown)
{
  g_auto (qpdf_data) qpdf = pdf_open (bytes);
  g_autoptr (GPtrArray) faults = NULL;

  g_test_message ("%s: %s %s %s", one->fault, one->breaks[0].path, one->breaks[0].key,
                  one->breaks[0].value);
  for (guint i = 0; i < G_N_ELEMENTS (one->breaks) && one->breaks[i].path != NULL; i++)
    break_one (qpdf, &one->breaks[i]);
  faults = pdf_check_document (qpdf);
  assert_found (faults, one->fault, shown);
}

static void
test_bytes (GBytes     *bytes,
            GHashTable *shown)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_cases); i++)
    {
      GString *text = replace (bytes, byte_cases[i].old, byte_cases[i].new);
      g_autoptr (GBytes) broken = g_string_free_to_bytes (text);
      g_autoptr (GPtrArray) faults = pdf_check_bytes (broken);

      g_test_message ("%s: %s", byte_cases[i].fault, byte_cases[i].new);
      assert_found (faults, byte_cases[i].fault, shown);
    }
}

static void
test_faults (void)
{
  g_autoptr (GBytes) bytes = write_document ();
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  pdf_assert_good (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_case (&cases[i], bytes, shown);
  test_bytes (bytes, shown);

  for (guint i = 0; pdf_fault_ids[i] != NULL; i++)
    if (!g_hash_table_contains (shown, pdf_fault_ids[i]))
      g_error ("no case shows that %s is found", pdf_fault_ids[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults", test_faults);

  return g_test_run ();
}
