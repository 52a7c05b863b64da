/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-package-writer.h"

#include "problem/streef-error.h"

#include <string.h>
#include <zip.h>

/* 1 January 1980, the first day that a ZIP knows: the same package always has the same bytes. */
#define DOS_DATE (1 << 5 | 1)
#define DOS_TIME 0

/* Where readers look for what the package is: first, and not compressed (ODF 1.3, part 2, 3.3). */
#define TYPE_NAME "mimetype"

static gboolean
fail (GError     **error,
      zip_error_t *fault)
{
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_DRAWING_FAILED, NULL, "ODS",
                                               zip_error_strerror (fault), NULL));
  return FALSE;
}

static gboolean
add_part (zip_t        *zip,
          const char   *name,
          const void   *data,
          gsize         length,
          zip_int32_t   method,
          GError      **error)
{
  zip_source_t *source = zip_source_buffer (zip, data, length, 0);
  const zip_int64_t index = zip_file_add (zip, name, source, ZIP_FL_ENC_UTF_8);

  if (index < 0)
    {
      zip_source_free (source);
      return fail (error, zip_get_error (zip));
    }

  if (zip_set_file_compression (zip, (zip_uint64_t) index, method, 0) < 0
      || zip_file_set_dostime (zip, (zip_uint64_t) index, DOS_TIME, DOS_DATE, 0) < 0)
    return fail (error, zip_get_error (zip));

  return TRUE;
}

static gboolean
add_parts (zip_t                    *zip,
           const char               *type,
           const StreefPackagePart  *parts,
           gsize                     n_parts,
           GError                  **error)
{
  if (!add_part (zip, TYPE_NAME, type, strlen (type), ZIP_CM_STORE, error))
    return FALSE;

  for (gsize i = 0; i < n_parts; i++)
    if (!add_part (zip, parts[i].name, g_bytes_get_data (parts[i].data, NULL),
                   g_bytes_get_size (parts[i].data), ZIP_CM_DEFLATE, error))
      return FALSE;

  return TRUE;
}

/* All of @target, which was written to. */
static GBytes *
take_bytes (zip_source_t  *target,
            GError       **error)
{
  zip_stat_t status;
  g_autofree char *data = NULL;

  zip_stat_init (&status);
  if (zip_source_stat (target, &status) < 0 || zip_source_open (target) < 0)
    {
      fail (error, zip_source_error (target));
      return NULL;
    }

  data = g_malloc (status.size);
  if (zip_source_read (target, data, status.size) != (zip_int64_t) status.size)
    {
      fail (error, zip_source_error (target));
      return NULL;
    }

  zip_source_close (target);
  return g_bytes_new_take (g_steal_pointer (&data), status.size);
}

/* Writes the package into @target, which stays the caller's. */
static gboolean
write_into (zip_source_t             *target,
            const char               *type,
            const StreefPackagePart  *parts,
            gsize                     n_parts,
            GError                  **error)
{
  zip_error_t fault;
  zip_t *zip;

  zip_error_init (&fault);
  zip = zip_open_from_source (target, ZIP_TRUNCATE, &fault);
  if (zip == NULL)
    return fail (error, &fault);

  /* A ZIP that is closed drops its source. */
  zip_source_keep (target);
  if (!add_parts (zip, type, parts, n_parts, error))
    {
      zip_discard (zip);
      return FALSE;
    }
  if (zip_close (zip) < 0)
    {
      fail (error, zip_get_error (zip));
      zip_discard (zip);
      return FALSE;
    }

  return TRUE;
}

/**
 * streef_package_write:
 * @type: the media type of the package
 * @parts: (array length=n_parts): its files
 * @error: STREEF_PROBLEM_DRAWING_FAILED
 *
 * Packs files as OpenDocument wants them, in memory. The same files always give the same bytes.
 *
 * Returns: (transfer full) (nullable): the package
 */
GBytes *
streef_package_write (const char               *type,
                      const StreefPackagePart  *parts,
                      gsize                     n_parts,
                      GError                  **error)
{
  zip_error_t fault;
  zip_source_t *target;
  GBytes *bytes = NULL;

  zip_error_init (&fault);
  target = zip_source_buffer_create (NULL, 0, 0, &fault);
  if (target == NULL)
    {
      fail (error, &fault);
      return NULL;
    }

  if (write_into (target, type, parts, n_parts, error))
    bytes = take_bytes (target, error);
  zip_source_free (target);

  return bytes;
}
