/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/book-checker.h"
#include "fuzz/fuzz.h"
#include "load/streef-xlsx-reader.h"
#include "package/streef-package-writer.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The input is up to five parts of an Office package, with a NUL between them: a worksheet, the shared strings, the
 * styles, the comments, the workbook. They are packed, or their CRCs would stop everything. */

#define N_INPUTS 5
#define OOXML "http://schemas.openxmlformats.org/"
#define RELATIONS "<Relationships xmlns=\"" OOXML "package/2006/relationships\">"
#define RELATION(id, type, target) \
  "<Relationship Id=\"" id "\" Type=\"" OOXML "officeDocument/2006/relationships/" type \
  "\" Target=\"" target "\"/>"

static const char workbook[]
  = "<workbook xmlns=\"" OOXML "spreadsheetml/2006/main\" xmlns:r=\"" OOXML
    "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>";
static const char of_root[] = RELATIONS RELATION ("r1", "officeDocument", "w.xml") "</Relationships>";
static const char of_book[] = RELATIONS RELATION ("r1", "worksheet", "1.xml")
  RELATION ("r2", "sharedStrings", "s.xml") RELATION ("r3", "styles", "f.xml") "</Relationships>";
static const char of_sheet[] = RELATIONS RELATION ("r1", "comments", "c.xml") "</Relationships>";

static int
pack (const uint8_t *data,
      size_t         size)
{
  static const char *const names[N_INPUTS] = { "1.xml", "s.xml", "f.xml", "c.xml", "w.xml" };
  static const char *const blanks[N_INPUTS] = { "<a/>", "<a/>", "<a/>", "<a/>", workbook };
  GBytes *bytes[N_INPUTS + 3];
  StreefPackagePart parts[N_INPUTS + 3];
  g_autoptr (GBytes) package = NULL;
  const int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  for (guint i = 0; i < N_INPUTS; i++)
    {
      const uint8_t *end = memchr (data, 0, size);
      const size_t length = end != NULL ? (size_t) (end - data) : size;

      bytes[i] = length > 0 ? g_bytes_new (data, length) : g_bytes_new (blanks[i], strlen (blanks[i]));
      parts[i] = (StreefPackagePart) { names[i], bytes[i] };
      data += end != NULL ? length + 1 : length;
      size -= end != NULL ? length + 1 : length;
    }
  bytes[N_INPUTS] = g_bytes_new_static (of_root, sizeof of_root - 1);
  bytes[N_INPUTS + 1] = g_bytes_new_static (of_book, sizeof of_book - 1);
  bytes[N_INPUTS + 2] = g_bytes_new_static (of_sheet, sizeof of_sheet - 1);
  parts[N_INPUTS] = (StreefPackagePart) { "_rels/.rels", bytes[N_INPUTS] };
  parts[N_INPUTS + 1] = (StreefPackagePart) { "_rels/w.xml.rels", bytes[N_INPUTS + 1] };
  parts[N_INPUTS + 2] = (StreefPackagePart) { "_rels/1.xml.rels", bytes[N_INPUTS + 2] };

  package = streef_package_write ("application/zip", parts, G_N_ELEMENTS (parts), NULL);
  g_assert_nonnull (package);
  g_assert_cmpint (write (fd, g_bytes_get_data (package, NULL), g_bytes_get_size (package)), ==,
                   (gssize) g_bytes_get_size (package));
  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    g_bytes_unref (bytes[i]);
  return fd;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const int fd = pack (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPackage) package = streef_package_open ("fuzz.xlsx", fd, &error);
  BookChecker checker;

  g_assert_no_error (error);
  book_checker_init (&checker);
  g_assert_true (streef_xlsx_read (package, &checker.sink, NULL, NULL, NULL, &error)
                 == (error == NULL));
  close (fd);
  return 0;
}
