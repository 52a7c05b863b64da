/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-package-limits.h"
#include "package/streef-package-reader.h"
#include "package/streef-package-writer.h"
#include "problem/streef-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#define TYPE "application/vnd.oasis.opendocument.spreadsheet"

static GBytes *
write_parts (const StreefPackagePart *parts,
             gsize                    n_parts)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = streef_package_write (TYPE, parts, n_parts, &error);

  g_assert_no_error (error);
  return bytes;
}

/* An open file that holds @bytes; its name is gone already. */
static int
open_bytes (const void *bytes,
            gsize       size)
{
  g_autofree char *path = NULL;
  const int fd = g_file_open_tmp ("streef-package-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (write (fd, bytes, size), ==, (gssize) size);
  return fd;
}

/* Reads a part to its end; "" and how many bytes it has, or the id of the problem. (transfer full) */
static char *
read_part (StreefPackage *package,
           const char    *name)
{
  g_autoptr (GError) error = NULL;
  StreefByteSource *source = streef_package_open_part (package, name, &error);
  char bytes[1000];
  gssize n_bytes = source != NULL ? 1 : -1;
  guint64 n_all = 0;

  for (; n_bytes > 0; n_all += (guint64) MAX (n_bytes, 0))
    n_bytes = source->read (source, bytes, sizeof bytes, &error);
  streef_package_close_part (source);
  if (n_bytes == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, n_all);

  g_assert_cmpuint (error->domain, ==, STREEF_ERROR);
  return g_strdup (streef_problem_code_get_id ((StreefProblemCode) error->code));
}

/* The same for a part of the package in @bytes. */
static char *
read_in (const void *bytes,
         gsize       size,
         const char *name)
{
  const int fd = open_bytes (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPackage) package = streef_package_open (g_intern_string ("p.ods"), fd, &error);
  char *read;

  if (package == NULL)
    read = g_strdup (streef_problem_code_get_id ((StreefProblemCode) error->code));
  else
    read = read_part (package, name);
  close (fd);
  return read;
}

static void
test_parts (void)
{
  static const struct
  {
    const char *name;
    const char *read;
  } cases[] = {
    { "mimetype", "46" },
    { "content.xml", "100000" },
    { "Content.XML", "100000" },
    { "folder/empty.xml", "0" },
    { "folder", "package-damaged" },
    { "", "package-damaged" },
  };
  g_autofree char *long_text = g_strnfill (100000, 'a');
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new (long_text, 100000);
  const StreefPackagePart parts[] = { { "content.xml", text }, { "folder/empty.xml", empty } };
  g_autoptr (GBytes) bytes = write_parts (parts, G_N_ELEMENTS (parts));
  const int fd = open_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPackage) package = streef_package_open (g_intern_string ("p.ods"), fd, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = read_part (package, cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_cmpint (streef_package_has_part (package, cases[i].name), ==,
                       g_ascii_isdigit (cases[i].read[0]));
    }
  close (fd);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *read;
  } cases[] = {
    { "../content.xml", "package-name" },
    { "folder/../../content.xml", "package-name" },
    { "/content.xml", "package-name" },
    { "C:content.xml", "package-name" },
    { "folder\\content.xml", "package-name" },
    { "content\n.xml", "package-name" },
    { "MIMETYPE", "package-name" },
    { "..content.xml", "46" },
  };
  g_autoptr (GBytes) text = g_bytes_new_static ("a", 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefPackagePart part = { cases[i].name, text };
      g_autoptr (GBytes) bytes = write_parts (&part, 1);
      g_autofree char *read = read_in (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       "mimetype");

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* Writes @to over @from wherever that stands. */
static void
replace (guint8     *bytes,
         gsize       size,
         const char *from,
         const char *to)
{
  const gsize length = strlen (from);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (bytes + i, from, length) == 0)
      memcpy (bytes + i, to, length);
}

static void
test_twice (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("a", 1);
  const StreefPackagePart parts[] = { { "content.xml", text }, { "content.xmm", text } };
  g_autoptr (GBytes) bytes = write_parts (parts, G_N_ELEMENTS (parts));
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  g_autofree char *read = NULL;

  replace (copy, size, "content.xmm", "content.xml");
  read = read_in (copy, size, "content.xml");
  g_assert_cmpstr (read, ==, "package-name");
}

/* Whatever bit is wrong in it, a part has all its bytes or is refused. */
static void
test_damaged (void)
{
  static const char text[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  g_autoptr (GBytes) part_bytes = g_bytes_new_static (text, sizeof text - 1);
  const StreefPackagePart part = { "c", part_bytes };
  g_autoptr (GBytes) bytes = write_parts (&part, 1);
  gsize size;
  const guint8 *good = g_bytes_get_data (bytes, &size);
  guint n_read = 0, n_refused = 0;

  for (gsize i = 0; i < size * 8; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (good, size);
      g_autofree char *read = NULL;

      copy[i / 8] ^= (guint8) (1 << i % 8);
      read = read_in (copy, size, "c");
      n_read += g_str_equal (read, "52");
      n_refused += !g_str_equal (read, "52");
      g_assert_true (g_str_equal (read, "52") || !g_ascii_isdigit (read[0]));
    }
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_refused, >, 0);

  for (gsize length = 0; length < size; length++)
    {
      g_autofree char *read = read_in (good, length, "c");

      g_assert_cmpstr (read, ==, "package-damaged");
    }
}

static void
test_ratio (void)
{
  static const struct
  {
    const char *name;
    gsize size;
    gboolean is_read;
  } cases[] = {
    { "as much as is free", STREEF_LIMIT_UNPACKED_FREELY, TRUE },
    { "a little more", STREEF_LIMIT_UNPACKED_FREELY + 1000, FALSE },
    { "a bomb", 8 * STREEF_LIMIT_UNPACKED_FREELY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) blanks = g_bytes_new_take (g_strnfill (cases[i].size, ' '), cases[i].size);
      const StreefPackagePart part = { "content.xml", blanks };
      g_autoptr (GBytes) bytes = write_parts (&part, 1);
      g_autofree char *read = read_in (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       "content.xml");

      g_test_message ("%s", cases[i].name);
      if (cases[i].is_read)
        g_assert_true (g_ascii_isdigit (read[0]));
      else
        g_assert_cmpstr (read, ==, "limit-ratio");
    }
}

static void
test_encrypted (void)
{
  g_autofree char *path = NULL;
  const int fd = g_file_open_tmp ("streef-package-XXXXXX", &path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPackage) package = NULL;
  g_autofree char *read = NULL;
  int fault;
  zip_t *zip = zip_open (path, ZIP_TRUNCATE | ZIP_CREATE, &fault);
  const zip_int64_t index = zip_file_add (zip, "content.xml", zip_source_buffer (zip, "a", 1, 0), 0);
  int written;

  close (fd);
  g_assert_cmpint (zip_file_set_encryption (zip, (zip_uint64_t) index, ZIP_EM_AES_256, "geheim"), ==, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);

  written = g_open (path, O_RDONLY, 0);
  package = streef_package_open (g_intern_string ("p.ods"), written, &error);
  g_assert_no_error (error);
  read = read_part (package, "content.xml");
  g_assert_cmpstr (read, ==, "package-encrypted");
  close (written);
  g_unlink (path);
}

static void
test_many_parts (void)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (StreefPackagePart));
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GStringChunk) names = g_string_chunk_new (1000);

  for (guint i = 1; i <= STREEF_LIMIT_PARTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      const StreefPackagePart part = { g_string_chunk_insert (names, name), empty };
      g_array_append_val (parts, part);
    }

  for (guint more = 0; more < 2; more++)
    {
      /* The type is a part too. */
      g_autoptr (GBytes) bytes = write_parts ((StreefPackagePart *) (gpointer) parts->data,
                                              parts->len - 1 + more);
      g_autofree char *read = read_in (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       "mimetype");

      g_assert_cmpstr (read, ==, more ? "limit-parts" : "46");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/package/read/parts", test_parts);
  g_test_add_func ("/package/read/names", test_names);
  g_test_add_func ("/package/read/twice", test_twice);
  g_test_add_func ("/package/read/damaged", test_damaged);
  g_test_add_func ("/package/read/ratio", test_ratio);
  g_test_add_func ("/package/read/encrypted", test_encrypted);
  g_test_add_func ("/package/read/many-parts", test_many_parts);
  return g_test_run ();
}
