/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/book-checker.h"
#include "fuzz/fuzz.h"
#include "load/streef-xlsx-reader.h"

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

/* PKZIP's APPNOTE, 4.4.7 */
static guint32
compute_crc (const uint8_t *bytes,
             size_t         size)
{
  guint32 crc = 0xFFFFFFFF;

  for (size_t i = 0; i < size; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
  return ~crc;
}

static void
append_number (GByteArray *zip,
               guint64     number,
               guint       n_bytes)
{
  for (; n_bytes > 0; n_bytes--, number >>= 8)
    g_byte_array_append (zip, (const guint8[]) { number & 0xFF }, 1);
}

/* What the file's own head and its entry in the directory have in common. */
static void
append_entry (GByteArray    *zip,
              const uint8_t *bytes,
              size_t         size,
              const char    *name)
{
  append_number (zip, 20, 2);
  append_number (zip, 0, 4);
  append_number (zip, 1 << 21 | 1 << 16, 4);
  append_number (zip, compute_crc (bytes, size), 4);
  append_number (zip, size, 4);
  append_number (zip, size, 4);
  append_number (zip, strlen (name), 2);
}

/* Adds a part that is not compressed: what compresses would take nearly all of the time. */
static void
append_part (GByteArray    *zip,
             GByteArray    *directory,
             const char    *name,
             const uint8_t *bytes,
             size_t         size)
{
  append_number (directory, 0x02014B50, 4);
  append_number (directory, 20, 2);
  append_entry (directory, bytes, size, name);
  append_number (directory, 0, 12);
  append_number (directory, zip->len, 4);
  g_byte_array_append (directory, (const guint8 *) name, (guint) strlen (name));

  append_number (zip, 0x04034B50, 4);
  append_entry (zip, bytes, size, name);
  append_number (zip, 0, 2);
  g_byte_array_append (zip, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (zip, bytes, (guint) size);
}

static void
append_text (GByteArray *zip,
             GByteArray *directory,
             const char *name,
             const char *text)
{
  append_part (zip, directory, name, (const uint8_t *) text, strlen (text));
}

static int
pack (const uint8_t *data,
      size_t         size)
{
  static const char *const names[N_INPUTS] = { "1.xml", "s.xml", "f.xml", "c.xml", "w.xml" };
  static const char *const blanks[N_INPUTS] = { "<a/>", "<a/>", "<a/>", "<a/>", workbook };
  g_autoptr (GByteArray) zip = g_byte_array_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  const int fd = memfd_create ("fuzz", MFD_CLOEXEC);
  guint start;

  for (guint i = 0; i < N_INPUTS; i++)
    {
      const uint8_t *end = size > 0 ? memchr (data, 0, size) : NULL;
      const size_t length = end != NULL ? (size_t) (end - data) : size;

      if (length > 0)
        append_part (zip, directory, names[i], data, length);
      else
        append_text (zip, directory, names[i], blanks[i]);
      data += end != NULL ? length + 1 : length;
      size -= end != NULL ? length + 1 : length;
    }
  append_text (zip, directory, "_rels/.rels", of_root);
  append_text (zip, directory, "_rels/w.xml.rels", of_book);
  append_text (zip, directory, "_rels/1.xml.rels", of_sheet);

  start = zip->len;
  g_byte_array_append (zip, directory->data, directory->len);
  append_number (zip, 0x06054B50, 4);
  append_number (zip, 0, 4);
  append_number (zip, N_INPUTS + 3, 2);
  append_number (zip, N_INPUTS + 3, 2);
  append_number (zip, directory->len, 4);
  append_number (zip, start, 4);
  append_number (zip, 0, 2);
  g_assert_cmpint (write (fd, zip->data, zip->len), ==, (gssize) zip->len);
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
