/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-sheet-styles.h"

/* Figures stand beside the first line of a name that takes more. */
#define TOP "<style:table-cell-properties style:vertical-align=\"top\"/>"

/* By how much a part is indented, in millimetres. */
#define INDENT 4

static const char format_letters[STREEF_N_FORMATS] = {
  [STREEF_FORMAT_NUMBER] = 'n',
  [STREEF_FORMAT_SIGNED] = 's',
  [STREEF_FORMAT_PERCENTAGE] = 'p',
};

/* (transfer full): the name of the style of a cell with a number */
char *
streef_sheet_styles_dup_number (StreefNumberFormat format,
                                guint              decimals,
                                gboolean           is_strong)
{
  return g_strdup_printf ("%c%u%s", format_letters[format], decimals, is_strong ? "b" : "");
}

/* (transfer full): the name of the style of a cell with a text */
char *
streef_sheet_styles_dup_text (guint    depth,
                              gboolean is_strong)
{
  return g_strdup_printf ("t%u%s", depth, is_strong ? "b" : "");
}

static const char *
get_country (StreefLanguage language)
{
  return language == STREEF_LANGUAGE_NL ? "NL" : "GB";
}

static void
append_digits (GString *xml,
               guint    decimals)
{
  g_string_append_printf (xml,
                          "<number:number number:min-integer-digits=\"1\" number:grouping=\"true\""
                          " number:decimal-places=\"%1$u\" number:min-decimal-places=\"%1$u\"/>",
                          decimals);
}

/* The number style of what has @sign, to be named by the one for what is equal: a spreadsheet shows no
 * sign of its own once a style has such. */
static void
append_signed (GString        *xml,
               StreefLanguage  language,
               guint           decimals,
               const char     *name,
               const char     *sign)
{
  g_string_append_printf (xml,
                          "<number:number-style style:name=\"Ns%u-%s\" number:language=\"%s\""
                          " number:country=\"%s\" style:volatile=\"true\">"
                          "<number:text>%s</number:text>",
                          decimals, name, streef_language_get_code (language),
                          get_country (language), sign);
  append_digits (xml, decimals);
  g_string_append (xml, "</number:number-style>\n");
}

static void
append_signed_styles (GString        *xml,
                      StreefLanguage  language,
                      guint           decimals)
{
  append_signed (xml, language, decimals, "more", "+");
  append_signed (xml, language, decimals, "less", "\u2212");
}

static void
append_number_style (GString            *xml,
                     StreefLanguage      language,
                     StreefNumberFormat  format,
                     guint               decimals)
{
  const char *element
    = format == STREEF_FORMAT_PERCENTAGE ? "number:percentage-style" : "number:number-style";

  if (format == STREEF_FORMAT_SIGNED)
    append_signed_styles (xml, language, decimals);
  g_string_append_printf (
    xml, "<%s style:name=\"N%c%u\" number:language=\"%s\" number:country=\"%s\">", element,
    format_letters[format], decimals, streef_language_get_code (language), get_country (language));
  append_digits (xml, decimals);
  if (format == STREEF_FORMAT_PERCENTAGE)
    g_string_append (xml, "<number:text>%</number:text>");
  if (format == STREEF_FORMAT_SIGNED)
    g_string_append_printf (xml,
                            "<style:map style:condition=\"value()&gt;0\""
                            " style:apply-style-name=\"Ns%1$u-more\"/>"
                            "<style:map style:condition=\"value()&lt;0\""
                            " style:apply-style-name=\"Ns%1$u-less\"/>",
                            decimals);
  g_string_append_printf (xml, "</%s>\n", element);
}

static void
append_cell_style (GString    *xml,
                   const char *name,
                   const char *attributes,
                   const char *properties,
                   gboolean    is_strong)
{
  g_string_append_printf (xml,
                          "<style:style style:name=\"%s\" style:family=\"table-cell\"%s>%s%s"
                          "</style:style>\n",
                          name, attributes, properties,
                          is_strong ? "<style:text-properties fo:font-weight=\"bold\"/>" : "");
}

static void
append_number_cells (GString            *xml,
                     StreefNumberFormat  format,
                     guint               decimals)
{
  g_autofree char *attributes = g_strdup_printf (" style:data-style-name=\"N%c%u\"",
                                                 format_letters[format], decimals);

  for (int is_strong = FALSE; is_strong <= TRUE; is_strong++)
    {
      g_autofree char *name = streef_sheet_styles_dup_number (format, decimals, is_strong);

      append_cell_style (xml, name, attributes, TOP, is_strong);
    }
}

static void
append_text_cells (GString *xml,
                   guint    depth)
{
  g_autofree char *properties = g_strdup_printf (
    "<style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
    "<style:paragraph-properties fo:text-align=\"start\" fo:margin-left=\"%umm\"/>",
    depth * INDENT);

  for (int is_strong = FALSE; is_strong <= TRUE; is_strong++)
    {
      g_autofree char *name = streef_sheet_styles_dup_text (depth, is_strong);

      append_cell_style (xml, name, "", properties, is_strong);
    }
}

/* Heads: of the first column, of other texts, which are indented, and of figures. */
static void
append_head_cells (GString *xml)
{
  append_cell_style (xml, "head", "",
                     "<style:table-cell-properties fo:wrap-option=\"wrap\""
                     " fo:border-bottom=\"0.75pt solid #000000\"/>",
                     TRUE);
  append_cell_style (xml, "head-of-texts", "",
                     "<style:table-cell-properties fo:wrap-option=\"wrap\""
                     " fo:border-bottom=\"0.75pt solid #000000\"/>"
                     "<style:paragraph-properties fo:text-align=\"start\" fo:margin-left=\"4mm\"/>",
                     TRUE);
  append_cell_style (xml, "head-of-figures", "",
                     "<style:table-cell-properties fo:wrap-option=\"wrap\""
                     " fo:border-bottom=\"0.75pt solid #000000\"/>"
                     "<style:paragraph-properties fo:text-align=\"end\"/>",
                     TRUE);
  append_cell_style (xml, "title", "", "", TRUE);
  append_cell_style (xml, "absent", "", TOP "<style:paragraph-properties fo:text-align=\"end\"/>",
                     FALSE);
  g_string_append (xml, "<style:style style:name=\"sheet\" style:family=\"table\""
                        " style:master-page-name=\"Default\"/>\n");
}

/**
 * streef_sheet_styles_append:
 * @xml: where to
 * @language: that of the numbers' signs
 * @max_decimals: the most decimals that a number has
 * @max_depth: how deep parts stand
 *
 * Appends the styles of a workbook's cells: numbers by format and decimals, texts by depth, each
 * plain and strong, heads ("head", "head-of-texts", "head-of-figures"), "title" and "absent", and "sheet"
 * of a sheet that is printed as one page wide.
 */
void
streef_sheet_styles_append (GString        *xml,
                            StreefLanguage  language,
                            guint           max_decimals,
                            guint           max_depth)
{
  for (guint format = 0; format < STREEF_N_FORMATS; format++)
    for (guint decimals = 0; decimals <= max_decimals; decimals++)
      {
        append_number_style (xml, language, format, decimals);
        append_number_cells (xml, format, decimals);
      }
  for (guint depth = 0; depth <= MAX (max_depth, 1); depth++)
    append_text_cells (xml, depth);
  append_head_cells (xml);
}
