/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-styles.h"

#include "load/streef-xlsx-names.h"

/* Of a workbook; Excel has 65 490. */
#define MAX_STYLES 100000

struct _StreefXlsxStyles
{
  StreefXmlSink xml;
  GHashTable *codes;   /* the number of a format → its code */
  GHashTable *formats; /* the number of a format → StreefNumberFormat */
  GPtrArray *styles;   /* (element-type StreefNumberFormat): borrowed from formats */
  gboolean is_of_cells;
};

/* A format that is not there shows its number, and that is said. */
static const StreefNumberFormat *
ensure_format (StreefXlsxStyles *self,
               guint             id)
{
  StreefNumberFormat *format = g_hash_table_lookup (self->formats, GUINT_TO_POINTER (id));
  const char *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));
  g_autofree char *unknown = NULL;

  if (format != NULL)
    return format;

  if (code == NULL)
    code = streef_number_format_get_standard (id);
  if (code == NULL)
    code = unknown = g_strdup_printf ("[=]%u", id);
  format = streef_number_format_new (code);
  g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), format);
  return format;
}

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  StreefXlsxStyles *self = (StreefXlsxStyles *) xml;
  guint id = 0;

  streef_xml_get_whole (streef_xml_find (attributes, n_attributes, STREEF_XLSX_FORMAT_ID),
                        G_MAXINT, &id);
  if (element == STREEF_XLSX_CELL_FORMATS)
    self->is_of_cells = TRUE;
  else if (element == STREEF_XLSX_NUMBER_FORMAT && g_hash_table_size (self->codes) < MAX_STYLES)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (id),
                         streef_xml_dup (streef_xml_find (attributes, n_attributes,
                                                          STREEF_XLSX_FORMAT_CODE)));
  else if (element == STREEF_XLSX_FORMAT && self->is_of_cells && self->styles->len < MAX_STYLES)
    g_ptr_array_add (self->styles, (gpointer) ensure_format (self, id));

  return TRUE;
}

static gboolean
end_element (StreefXmlSink  *xml,
             int             element,
             GError        **error)
{
  StreefXlsxStyles *self = (StreefXlsxStyles *) xml;

  self->is_of_cells = self->is_of_cells && element != STREEF_XLSX_CELL_FORMATS;
  return TRUE;
}

/**
 * streef_xlsx_styles_read:
 * @part: the part that they are in, %NULL where there is none
 *
 * Returns: (transfer full) (nullable): the styles, or %NULL with @error set
 */
StreefXlsxStyles *
streef_xlsx_styles_read (StreefPackage  *package,
                         const char     *part,
                         GError        **error)
{
  g_autoptr (StreefXlsxStyles) self = g_new0 (StreefXlsxStyles, 1);

  self->xml = (StreefXmlSink) { start_element, streef_xlsx_skip_text, end_element };
  self->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->formats = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) streef_number_format_free);
  self->styles = g_ptr_array_new ();
  if (part != NULL && !streef_xlsx_part_read (package, part, &self->xml, NULL, NULL, error))
    return NULL;

  /* The first style is that of cells that name none. */
  if (self->styles->len == 0)
    g_ptr_array_add (self->styles, (gpointer) ensure_format (self, 0));
  return g_steal_pointer (&self);
}

void
streef_xlsx_styles_free (StreefXlsxStyles *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->styles);
  g_hash_table_unref (self->formats);
  g_hash_table_unref (self->codes);
  g_free (self);
}

/* (nullable): %NULL where there is no such style */
const StreefNumberFormat *
streef_xlsx_styles_get (const StreefXlsxStyles *self,
                        guint                   style)
{
  return style < self->styles->len ? g_ptr_array_index (self->styles, style) : NULL;
}

/* Whether the formats are those of one language. */
gboolean
streef_xlsx_styles_get_language (const StreefXlsxStyles *self,
                                 StreefLanguage         *out_language)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < self->styles->len; i++)
    {
      const StreefNumberFormat *format = g_ptr_array_index (self->styles, i);

      if (!format->has_language)
        continue;
      if (is_found && *out_language != format->language)
        return FALSE;
      *out_language = format->language;
      is_found = TRUE;
    }

  return is_found;
}
