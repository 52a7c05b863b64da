/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker-private.h"

#include <stdio.h>
#include <string.h>

static gboolean
is_embedded (PdfChecker *self,
             qpdf_oh     font)
{
  return pdf_has (self->qpdf, font, "FontDescriptor/FontFile")
         || pdf_has (self->qpdf, font, "FontDescriptor/FontFile2")
         || pdf_has (self->qpdf, font, "FontDescriptor/FontFile3");
}

/* A font that text is shown in, and the one that it is made of. */
static void
check_font (PdfChecker *self,
            int         object,
            qpdf_oh     font)
{
  const gboolean is_composite = pdf_is_name (self->qpdf, font, "Subtype", "Type0");
  qpdf_oh inner = is_composite ? pdf_find (self->qpdf, font, "DescendantFonts/0") : font;

  if (pdf_is_name (self->qpdf, font, "Subtype", "CIDFontType2")
      || pdf_is_name (self->qpdf, font, "Subtype", "CIDFontType0"))
    {
      if (pdf_is_name (self->qpdf, font, "Subtype", "CIDFontType2")
          && !pdf_has (self->qpdf, font, "CIDToGIDMap"))
        pdf_checker_fault (self, "font-map", "object %d", object);
      return;
    }

  if (!is_embedded (self, inner) && !pdf_is_name (self->qpdf, font, "Subtype", "Type3"))
    pdf_checker_fault (self, "font", "object %d is not in the file", object);
  if (!qpdf_oh_is_stream (self->qpdf, pdf_find (self->qpdf, font, "ToUnicode")))
    pdf_checker_fault (self, "font-unicode", "object %d", object);
}

static void
check_picture (PdfChecker *self,
               int         object,
               qpdf_oh     picture)
{
  if (pdf_is_true (self->qpdf, picture, "Interpolate"))
    pdf_checker_fault (self, "interpolate", "object %d", object);
  if (pdf_is_name (self->qpdf, picture, "ColorSpace", "DeviceCMYK"))
    pdf_checker_fault (self, "colour", "object %d", object);
}

/* What is drawn as a whole is a part of the leaf that draws it. */
static void
check_form (PdfChecker *self,
            int         object,
            qpdf_oh     form)
{
  g_autoptr (GBytes) bytes = pdf_get_stream (self->qpdf, form, "");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (PdfContent) content = pdf_content_read (data, length);

  if (content->marks->len > 0 || pdf_has (self->qpdf, form, "StructParents"))
    pdf_checker_fault (self, "form-marked", "object %d", object);
}

static void
check_object (PdfChecker *self,
              int         number,
              qpdf_oh     object)
{
  if (qpdf_oh_is_dictionary (self->qpdf, object)
      && pdf_is_name (self->qpdf, object, "Type", "Font"))
    check_font (self, number, object);
  else if (qpdf_oh_is_stream (self->qpdf, object)
           && pdf_is_name (self->qpdf, object, "Subtype", "Image"))
    check_picture (self, number, object);
  else if (qpdf_oh_is_stream (self->qpdf, object)
           && pdf_is_name (self->qpdf, object, "Subtype", "Form"))
    check_form (self, number, object);
}

/* The characters that a ToUnicode map gives a text for, by the codes of its beginbfchar and
 * beginbfrange (ISO 32000-1, 9.10.3). */
static void
read_map (GHashTable *codes,
          const char *map)
{
  g_auto (GStrv) words = g_strsplit_set (map, " \n\r\t", -1);
  gboolean is_range = FALSE;
  gboolean is_char = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      unsigned int first;
      unsigned int last;

      if (g_str_has_suffix (words[i], "bfrange"))
        is_range = g_str_has_prefix (words[i], "begin");
      else if (g_str_has_suffix (words[i], "bfchar"))
        is_char = g_str_has_prefix (words[i], "begin");
      else if (is_char && sscanf (words[i], "<%x>", &first) == 1 && words[i + 1] != NULL)
        {
          g_hash_table_add (codes, GUINT_TO_POINTER (first));
          i++;
        }
      else if (is_range && sscanf (words[i], "<%x>", &first) == 1 && words[i + 1] != NULL
               && sscanf (words[i + 1], "<%x>", &last) == 1)
        {
          for (unsigned int code = first; code <= last && code - first < 65536; code++)
            g_hash_table_add (codes, GUINT_TO_POINTER (code));
          i += 2;
        }
    }
}

/* (nullable): the codes that @font has a text for */
static GHashTable *
read_font (PdfChecker *self,
           qpdf_oh     font)
{
  g_autoptr (GBytes) bytes = pdf_get_stream (self->qpdf, font, "ToUnicode");
  g_autofree char *map = NULL;
  GHashTable *codes;

  if (bytes == NULL)
    return NULL;

  map = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  codes = g_hash_table_new (NULL, NULL);
  read_map (codes, map);
  return codes;
}

/* The codes in a string, or in the strings of an array. @width: bytes per code */
static void
check_string (PdfChecker *self,
              GHashTable *codes,
              qpdf_oh     string,
              gsize       width)
{
  gsize length = 0;
  const unsigned char *data;

  for (int i = 0; i < pdf_get_n_items (self->qpdf, string, ""); i++)
    check_string (self, codes, qpdf_oh_get_array_item (self->qpdf, string, i), width);
  if (!qpdf_oh_is_string (self->qpdf, string))
    return;

  data = (const unsigned char *) qpdf_oh_get_binary_string_value (self->qpdf, string, &length);
  for (gsize i = 0; i + width <= length; i += width)
    {
      const guint code = width == 2 ? data[i] << 8 | data[i + 1] : data[i];

      if (!g_hash_table_contains (codes, GUINT_TO_POINTER (code)))
        pdf_checker_fault (self, "glyph", "code %x has no text", code);
    }
}

/* Every glyph that a page shows can be read. */
static void
check_glyphs (PdfChecker    *self,
              const PdfPage *page)
{
  g_autoptr (GHashTable) fonts
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  GHashTable *codes = NULL;
  gsize width = 1;

  for (guint i = 0; i < page->content->operations->len; i++)
    {
      const PdfOperation *operation = page->content->operations->pdata[i];

      if (operation->operands->len == 0 || operation->operator == NULL)
        continue;
      if (g_str_equal (operation->operator, "Tf"))
        {
          g_autofree char *path
            = g_strconcat ("Resources/Font", operation->operands->pdata[0], NULL);
          qpdf_oh font = pdf_find (self->qpdf, page->oh, path);

          if (!g_hash_table_contains (fonts, path)
              && (codes = read_font (self, font)) != NULL)
            g_hash_table_insert (fonts, g_strdup (path), codes);
          codes = g_hash_table_lookup (fonts, path);
          width = pdf_is_name (self->qpdf, font, "Subtype", "Type0") ? 2 : 1;
        }
      else if (codes != NULL && operation->operator[0] == 'T'
               && g_ascii_tolower (operation->operator[1]) == 'j')
        {
          qpdf_oh string = qpdf_oh_parse (self->qpdf, operation->operands->pdata[0]);

          check_string (self, codes, string, width);
          qpdf_oh_release (self->qpdf, string);
        }
    }
}

static void
check_colours (PdfChecker    *self,
               const PdfPage *page)
{
  for (guint i = 0; i < page->content->operations->len; i++)
    {
      const PdfOperation *operation = page->content->operations->pdata[i];

      if (g_strcmp0 (operation->operator, "k") == 0 || g_strcmp0 (operation->operator, "K") == 0)
        pdf_checker_fault (self, "colour", "of four inks on page %d", page->object);
    }
}

void
pdf_checker_check_objects (PdfChecker *self)
{
  for (int i = 1; i < pdf_get_n_objects (self->qpdf); i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (self->qpdf, i, 0);

      check_object (self, i, object);
      qpdf_oh_release (self->qpdf, object);
    }

  for (guint i = 0; i < self->pages->len; i++)
    {
      check_glyphs (self, self->pages->pdata[i]);
      check_colours (self, self->pages->pdata[i]);
    }
}
