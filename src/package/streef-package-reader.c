/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-package-reader.h"

#include "package/streef-package-limits.h"
#include "problem/streef-error.h"

#include <string.h>
#include <unistd.h>
#include <zip.h>

struct _StreefPackage
{
  const char *file; /* interned */
  zip_t *zip;
  GHashTable *parts;  /* name → index + 1 */
  guint64 n_unpacked; /* bytes of all parts so far */
};

/* A part that is being read. */
typedef struct
{
  StreefByteSource source;
  StreefPackage *package; /* borrowed */
  zip_file_t *file;
  guint64 n_packed;
  guint64 n_unpacked;
} Part;

static gboolean
refuse (const StreefPlace  *place,
        StreefProblemCode   code,
        const char         *argument,
        GError            **error)
{
  streef_error_set (error, streef_problem_new (code, place, argument, NULL));
  return FALSE;
}

/* Names that other programs could take for a place outside of the package. Nothing is written there,
 * but whoever makes them has something else in mind than a table. */
static gboolean
is_safe (const char *name)
{
  g_auto (GStrv) folders = NULL;

  if (*name == '\0' || *name == '/' || strchr (name, ':') != NULL || strchr (name, '\\') != NULL
      || !g_utf8_validate (name, -1, NULL))
    return FALSE;
  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      return FALSE;

  folders = g_strsplit (name, "/", -1);
  return !g_strv_contains ((const char *const *) folders, "..");
}

/* In an Office package names are the same whatever their case (ECMA-376, part 2, 6.2.2.3). */
static gboolean
list_parts (StreefPackage  *self,
            GError        **error)
{
  const StreefPlace place = { .file = self->file };
  const zip_int64_t n_parts = zip_get_num_entries (self->zip, 0);

  if (n_parts > STREEF_LIMIT_PARTS)
    return refuse (&place, STREEF_PROBLEM_LIMIT_PARTS, G_STRINGIFY (STREEF_LIMIT_PARTS), error);

  for (zip_int64_t i = 0; i < n_parts; i++)
    {
      const char *name = zip_get_name (self->zip, (zip_uint64_t) i, ZIP_FL_ENC_GUESS);

      if (name == NULL)
        return refuse (&place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
      if (!is_safe (name)
          || !g_hash_table_insert (self->parts, g_ascii_strdown (name, -1),
                                   GUINT_TO_POINTER ((guint) i + 1)))
        {
          g_autofree char *shown = g_utf8_make_valid (name, -1);

          return refuse (&place, STREEF_PROBLEM_PACKAGE_NAME, shown, error);
        }
    }

  return TRUE;
}

/**
 * streef_package_open:
 * @file: its path, interned, for what is said of it
 * @fd: the file, open for reading; stays the caller's
 * @error: STREEF_PROBLEM_PACKAGE_DAMAGED, STREEF_PROBLEM_PACKAGE_NAME, STREEF_PROBLEM_LIMIT_PARTS
 *
 * Returns: (transfer full) (nullable): the package; @fd must stay open as long
 */
StreefPackage *
streef_package_open (const char  *file,
                     int          fd,
                     GError     **error)
{
  const StreefPlace place = { .file = file };
  g_autoptr (StreefPackage) self = NULL;
  const int own_fd = dup (fd);
  int fault = 0;
  zip_t *zip;

  if (own_fd >= 0)
    lseek (own_fd, 0, SEEK_SET);
  zip = own_fd >= 0 ? zip_fdopen (own_fd, 0, &fault) : NULL;
  if (zip == NULL)
    {
      if (own_fd >= 0)
        close (own_fd);
      refuse (&place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
      return NULL;
    }

  self = g_new0 (StreefPackage, 1);
  self->file = file;
  self->zip = zip;
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return list_parts (self, error) ? g_steal_pointer (&self) : NULL;
}

void
streef_package_close (StreefPackage *self)
{
  if (self == NULL)
    return;

  zip_discard (self->zip);
  g_hash_table_unref (self->parts);
  g_free (self);
}

/* (nullable): where the part stands, plus 1 */
static gpointer
find_part (StreefPackage *self,
           const char    *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (self->parts, lower);
}

/* The path, interned. */
const char *
streef_package_get_file (const StreefPackage *self)
{
  return self->file;
}

gboolean
streef_package_has_part (StreefPackage *self,
                         const char    *name)
{
  return find_part (self, name) != NULL;
}

/* A packed size that is not true is no excuse: a part cannot be larger than what unpacks to it. */
static gboolean
count_unpacked (Part    *part,
                guint64  n_bytes,
                GError **error)
{
  StreefPackage *package = part->package;

  part->n_unpacked += n_bytes;
  package->n_unpacked += n_bytes;
  if (package->n_unpacked > STREEF_LIMIT_UNPACKED_BYTES)
    return refuse (&part->source.place, STREEF_PROBLEM_LIMIT_UNPACKED,
                   G_STRINGIFY (STREEF_LIMIT_UNPACKED_MIB), error);
  if (part->n_unpacked > STREEF_LIMIT_UNPACKED_FREELY
      && part->n_unpacked / STREEF_LIMIT_UNPACKING_RATIO >= part->n_packed)
    return refuse (&part->source.place, STREEF_PROBLEM_LIMIT_RATIO,
                   G_STRINGIFY (STREEF_LIMIT_UNPACKING_RATIO), error);

  return TRUE;
}

static gssize
read_part (StreefByteSource  *source,
           void              *bytes,
           gsize              size,
           GError           **error)
{
  Part *part = (Part *) source;
  const zip_int64_t n_bytes = zip_fread (part->file, bytes, size);

  if (n_bytes < 0 || (n_bytes == 0 && part->n_unpacked != source->size))
    {
      refuse (&source->place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
      return -1;
    }

  return count_unpacked (part, (guint64) n_bytes, error) ? (gssize) n_bytes : -1;
}

static gboolean
check_part (StreefPackage      *self,
            const StreefPlace  *place,
            gpointer            found,
            zip_stat_t         *status,
            GError            **error)
{
  zip_stat_init (status);
  if (found == NULL
      || zip_stat_index (self->zip, GPOINTER_TO_UINT (found) - 1, 0, status) != 0
      || !(status->valid & ZIP_STAT_SIZE) || !(status->valid & ZIP_STAT_COMP_SIZE))
    return refuse (place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
  if ((status->valid & ZIP_STAT_ENCRYPTION_METHOD) && status->encryption_method != ZIP_EM_NONE)
    return refuse (place, STREEF_PROBLEM_PACKAGE_ENCRYPTED, NULL, error);
  /* Both kinds of packages allow these two only (ODF 1.3, part 2, 3.2; ECMA-376, part 2, annex B). */
  if (status->comp_method != ZIP_CM_STORE && status->comp_method != ZIP_CM_DEFLATE)
    return refuse (place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);

  return TRUE;
}

/**
 * streef_package_open_part:
 * @name: its name, in whatever case
 * @error: STREEF_PROBLEM_PACKAGE_DAMAGED, also where there is no such part;
 * STREEF_PROBLEM_PACKAGE_ENCRYPTED
 *
 * What is read of a part that is not read to its end was not checked.
 *
 * Returns: (transfer full) (nullable): its bytes; close it with streef_package_close_part() before
 * the package
 */
StreefByteSource *
streef_package_open_part (StreefPackage  *self,
                          const char     *name,
                          GError        **error)
{
  const StreefPlace place = { .file = self->file, .sheet = g_intern_string (name) };
  gpointer found = find_part (self, name);
  zip_stat_t status;
  zip_file_t *file;
  Part *part;

  if (!check_part (self, &place, found, &status, error))
    return NULL;

  file = zip_fopen_index (self->zip, GPOINTER_TO_UINT (found) - 1, 0);
  if (file == NULL)
    {
      refuse (&place, STREEF_PROBLEM_PACKAGE_DAMAGED, NULL, error);
      return NULL;
    }

  part = g_new0 (Part, 1);
  part->source = (StreefByteSource) { read_part, place, status.size };
  part->package = self;
  part->file = file;
  part->n_packed = status.comp_size;
  return &part->source;
}

void
streef_package_close_part (StreefByteSource *source)
{
  Part *part = (Part *) source;

  if (part == NULL)
    return;

  zip_fclose (part->file);
  g_free (part);
}
