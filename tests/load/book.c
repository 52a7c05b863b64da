/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/book.h"

#include "load/fixture.h"
#include "load/streef-book.h"
#include "package/streef-package-writer.h"
#include "problem/streef-error.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define OOXML "http://schemas.openxmlformats.org/"
#define MAIN "xmlns=\"" OOXML "spreadsheetml/2006/main\""
#define RELATIONS HEAD "<Relationships xmlns=\"" OOXML "package/2006/relationships\">"
#define RELATION(id, type, target) \
  "<Relationship Id=\"" id "\" Type=\"" OOXML "officeDocument/2006/relationships/" type \
  "\" Target=\"" target "\"/>"

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static char *
write_package (const char              *name,
               const char              *type,
               const StreefPackagePart *parts,
               gsize                    n_parts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = streef_package_write (type, parts, n_parts, &error);

  g_assert_no_error (error);
  return fixture_write (name, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static char *
dup_ods (const char *root,
         const char *styles,
         const char *sheets)
{
  return g_strdup_printf (
    HEAD "<office:%s office:mimetype=\"" ODS_TYPE "\" xmlns:office=\"" ODF "office:1.0\""
         " xmlns:table=\"" ODF "table:1.0\" xmlns:text=\"" ODF "text:1.0\" xmlns:style=\"" ODF
         "style:1.0\" xmlns:number=\"" ODF "datastyle:1.0\" xmlns:draw=\"" ODF "drawing:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:calcext=\"urn:org:documentfoundation:"
         "names:experimental:calc:xmlns:calcext:1.0\"><office:automatic-styles>%s"
         "</office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet>"
         "</office:body></office:%s>",
    root, styles, sheets, root);
}

char *
book_write_ods (const char *styles,
                const char *sheets)
{
  g_autoptr (GBytes) content = take_text (dup_ods ("document-content", styles, sheets));
  const StreefPackagePart parts[] = { { "content.xml", content } };

  return write_package ("table.ods", ODS_TYPE, parts, G_N_ELEMENTS (parts));
}

char *
book_write_fods (const char *styles,
                 const char *sheets)
{
  g_autofree char *content = dup_ods ("document", styles, sheets);

  return fixture_write ("table.fods", content, -1);
}

static const char *
or_blank (const char *text)
{
  return text != NULL ? text : "";
}

/* The first style is the general one; the others have the formats, in order. */
static char *
dup_styles (const char *formats)
{
  g_auto (GStrv) codes = g_strsplit (or_blank (formats), "\n", -1);
  g_autoptr (GString) declared = g_string_new (NULL);
  g_autoptr (GString) used = g_string_new ("<xf numFmtId=\"0\"/>");

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (codes[i], -1);

      if (codes[i][0] == '#' && g_ascii_isdigit (codes[i][1]))
        {
          g_string_append_printf (used, "<xf numFmtId=\"%s\"/>", codes[i] + 1);
          continue;
        }
      g_string_append_printf (declared, "<numFmt numFmtId=\"%u\" formatCode=\"%s\"/>", 164 + i, escaped);
      g_string_append_printf (used, "<xf numFmtId=\"%u\"/>", 164 + i);
    }

  return g_strdup_printf (HEAD "<styleSheet " MAIN "><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
                               "</cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>",
                          declared->str, used->str);
}

char *
book_write_xlsx (const BookXlsx *book)
{
  static const char types[] = HEAD "<Types xmlns=\"" OOXML "package/2006/content-types\"/>";
  static const char root[] = RELATIONS RELATION ("r1", "officeDocument", "xl/workbook.xml") "</Relationships>";
  static const char of_book[]
    = RELATIONS RELATION ("r1", "worksheet", "worksheets/sheet1.xml")
        RELATION ("r2", "styles", "/xl/styles.xml") RELATION ("r3", "sharedStrings", "sharedStrings.xml")
          RELATION ("r4", "worksheet", "worksheets/sheet2.xml") "</Relationships>";
  static const char of_sheet[]
    = RELATIONS RELATION ("r1", "comments", "../comments1.xml") "</Relationships>";
  static const char other[] = HEAD "<worksheet " MAIN "><sheetData><row><c t=\"str\"><v>ander</v></c></row></sheetData></worksheet>";
  g_autoptr (GBytes) type_bytes = g_bytes_new_static (types, sizeof types - 1);
  g_autoptr (GBytes) root_bytes = g_bytes_new_static (root, sizeof root - 1);
  g_autoptr (GBytes) book_bytes = g_bytes_new_static (of_book, sizeof of_book - 1);
  g_autoptr (GBytes) sheet_bytes = g_bytes_new_static (of_sheet, sizeof of_sheet - 1);
  g_autoptr (GBytes) other_bytes = g_bytes_new_static (other, sizeof other - 1);
  g_autoptr (GBytes) workbook = take_text (g_strdup_printf (
    HEAD "<workbook " MAIN " xmlns:r=\"" OOXML "officeDocument/2006/relationships\"><workbookPr %s/><sheets>%s</sheets></workbook>",
    or_blank (book->settings),
    book->sheets != NULL ? book->sheets : "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/>"));
  g_autoptr (GBytes) sheet = take_text (g_strdup_printf (
    HEAD "<worksheet " MAIN ">%s<sheetData>%s</sheetData>%s</worksheet>", or_blank (book->before),
    or_blank (book->rows), or_blank (book->after)));
  g_autoptr (GBytes) strings = take_text (
    g_strdup_printf (HEAD "<sst " MAIN ">%s</sst>", or_blank (book->strings)));
  g_autoptr (GBytes) comments = take_text (g_strdup_printf (
    HEAD "<comments " MAIN "><commentList>%s</commentList></comments>", or_blank (book->comments)));
  g_autoptr (GBytes) styles = take_text (dup_styles (book->formats));
  const StreefPackagePart parts[] = {
    { "[Content_Types].xml", type_bytes },
    { "_rels/.rels", root_bytes },
    { "xl/workbook.xml", workbook },
    { "xl/_rels/workbook.xml.rels", book_bytes },
    { "xl/worksheets/sheet1.xml", sheet },
    { "xl/worksheets/sheet2.xml", other_bytes },
    { "xl/worksheets/_rels/sheet1.xml.rels", sheet_bytes },
    { "xl/comments1.xml", comments },
    { "xl/sharedStrings.xml", strings },
    { "xl/styles.xml", styles },
  };

  return write_package ("table.xlsx", "application/zip", parts, G_N_ELEMENTS (parts));
}

static void
dump_row (GString          *text,
          const StreefGrid *grid,
          guint             row)
{
  for (guint column = 1; column <= streef_grid_get_n_cells (grid, row); column++)
    {
      const char *number = streef_grid_get_number (grid, row, column);

      g_string_append_printf (text, "%s%s", column > 1 ? "|" : "",
                              streef_grid_get_cell (grid, row, column));
      if (number != NULL)
        g_string_append_printf (text, "{%s}", number);
    }
  g_string_append_c (text, '\n');
}

static void
dump_notes (GString          *text,
            const StreefGrid *grid)
{
  for (guint row = 1; row <= streef_grid_get_n_rows (grid) + 1; row++)
    for (guint column = 1; column <= 4; column++)
      if (streef_grid_get_note (grid, row, column) != NULL)
        g_string_append_printf (text, "note %u %u %s\n", row, column,
                                streef_grid_get_note (grid, row, column));
}

static void
dump_problem (GString             *text,
              const StreefProblem *problem)
{
  g_autofree char *cell = streef_place_dup_cell_name (streef_problem_get_place (problem));

  g_string_append_printf (text, "%s %s",
                          streef_problem_code_get_id (streef_problem_get_code (problem)),
                          cell != NULL ? cell : "-");
  for (guint i = 0; i < streef_problem_get_n_arguments (problem); i++)
    g_string_append_printf (text, "|%s", streef_problem_get_argument (problem, i));
  g_string_append_c (text, '\n');
}

char *
book_dump (const char          *path,
           const StreefReading *reading)
{
  static const StreefReading unset = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefInput) input = streef_input_open (path, STREEF_ENCODING_UNSET, &error);
  g_auto (StreefBook) book = { 0 };
  GString *text = g_string_new (NULL);

  if (input == NULL
      || !streef_book_read (&book, input, reading != NULL ? reading : &unset, NULL, NULL, NULL,
                            &error))
    {
      g_assert_cmpuint (error->domain, ==, STREEF_ERROR);
      dump_problem (text, streef_error_get_problem (error));
      return g_string_free (text, FALSE);
    }

  for (guint row = 1; row <= streef_grid_get_n_rows (book.grid); row++)
    dump_row (text, book.grid, row);
  for (guint i = 0; i < book.problems->len; i++)
    dump_problem (text, g_ptr_array_index (book.problems, i));
  dump_notes (text, book.grid);
  return g_string_free (text, FALSE);
}
