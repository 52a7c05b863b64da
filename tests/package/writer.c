/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-package-writer.h"

#include <string.h>
#include <zip.h>

#define TYPE "application/vnd.oasis.opendocument.spreadsheet"

static GBytes *
write_package (gsize n_parts)
{
  g_autofree char *long_text = g_strnfill (100000, 'a');
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new (long_text, strlen (long_text));
  const StreefPackagePart parts[] = { { "empty.xml", empty }, { "folder/long.xml", text } };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = streef_package_write (TYPE, parts, n_parts, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What readers look at to know the file: the type's own bytes, at a fixed place. */
static void
test_type (void)
{
  g_autoptr (GBytes) bytes = write_package (0);
  const char *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpmem (data + 30, 8, "mimetype", 8);
  g_assert_cmpmem (data + 38, strlen (TYPE), TYPE, strlen (TYPE));
}

static void
test_parts (void)
{
  static const struct
  {
    const char *name;
    zip_uint64_t size;
    zip_uint16_t method;
  } expected[] = {
    { "mimetype", strlen (TYPE), ZIP_CM_STORE },
    { "empty.xml", 0, ZIP_CM_DEFLATE },
    { "folder/long.xml", 100000, ZIP_CM_DEFLATE },
  };
  g_autoptr (GBytes) bytes = write_package (2);
  zip_error_t fault;
  zip_source_t *source;
  zip_t *zip;

  zip_error_init (&fault);
  source = zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0,
                                     &fault);
  zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &fault);
  g_assert_nonnull (zip);
  g_assert_cmpint (zip_get_num_entries (zip, 0), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      zip_stat_t status;

      g_assert_cmpint (zip_stat_index (zip, i, 0, &status), ==, 0);
      g_test_message ("%s", expected[i].name);
      g_assert_cmpstr (status.name, ==, expected[i].name);
      g_assert_cmpuint (status.size, ==, expected[i].size);
      g_assert_cmpuint (status.comp_method, ==, expected[i].method);
    }
  zip_discard (zip);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = write_package (2);
  g_autoptr (GBytes) second = NULL;

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  second = write_package (2);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/package/type", test_type);
  g_test_add_func ("/package/parts", test_parts);
  g_test_add_func ("/package/same-bytes", test_same_bytes);
  return g_test_run ();
}
