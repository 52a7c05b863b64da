/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-output.h"

#include "problem/streef-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Short, so that it fits in a folder whatever the length of the output's own name. */
#define TEMPORARY_NAME ".streefcijfer-XXXXXX"
#define NEW_FILE_MODE 0666

static StreefProblemCode
get_code_of_failure (int failure)
{
  switch (failure)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return STREEF_PROBLEM_DISK_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return STREEF_PROBLEM_FOLDER_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
      return STREEF_PROBLEM_FOLDER_MISSING;
    case EEXIST:
      return STREEF_PROBLEM_OUTPUT_EXISTS;
    default:
      return STREEF_PROBLEM_WRITE_FAILED;
    }
}

static gboolean
set_failure (const char  *path,
             int          failure,
             GError     **error)
{
  const StreefProblemCode code = get_code_of_failure (failure);
  g_autofree char *shown = g_filename_display_name (path);
  const char *reason = code == STREEF_PROBLEM_WRITE_FAILED ? g_strerror (failure) : NULL;

  streef_error_set (error, streef_problem_new (code, NULL, shown, reason, NULL));
  return FALSE;
}

/* The new file gets the rights of the one that it replaces, or those of any new file. */
static mode_t
get_mode (const char *path)
{
  GStatBuf status;
  mode_t mask;

  if (g_stat (path, &status) == 0)
    return status.st_mode & 0777;

  mask = umask (0);
  umask (mask);
  return NEW_FILE_MODE & ~mask;
}

/* Each of these returns 0 or the number of the failure. */

static int
write_all (int     descriptor,
           GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      const gssize n_written = write (descriptor, data, size);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return errno;
      data += n_written;
      size -= (gsize) n_written;
    }

  return 0;
}

static int
fill_file (int     descriptor,
           GBytes *bytes,
           mode_t  mode)
{
  int failure = write_all (descriptor, bytes);

  if (failure == 0 && fchmod (descriptor, mode) != 0)
    failure = errno;
  if (failure == 0 && fsync (descriptor) != 0)
    failure = errno;
  if (close (descriptor) != 0 && failure == 0)
    failure = errno;

  return failure;
}

/* Gives the file its name in one step that fails where the name is taken. */
static int
name_new_file (const char *temporary,
               const char *path)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  /* This file system has no such rename. */
  if (link (temporary, path) != 0)
    return errno;
  g_unlink (temporary);
  return 0;
}

static int
name_file (const char *temporary,
           const char *path,
           gboolean    replace)
{
  if (!replace)
    return name_new_file (temporary, path);

  return g_rename (temporary, path) == 0 ? 0 : errno;
}

/* So that the new name outlives a power failure. A folder that cannot be flushed is no reason to
 * fail: the file is whole. */
static void
flush_folder (const char *folder)
{
  const int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    return;

  (void) fsync (descriptor);
  close (descriptor);
}

static void
flush_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  flush_folder (folder);
}

/**
 * Pending:
 * @target: what is written, through symbolic links
 * @temporary: where its content stands until then
 *
 * A file that is whole but for its name.
 */
typedef struct
{
  char *target;
  char *temporary;
} Pending;

static void
clear_pending (gpointer data)
{
  Pending *self = data;

  g_free (self->target);
  g_free (self->temporary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pending, clear_pending)

static int
fill_temporary (Pending *self,
                GBytes  *bytes)
{
  const int descriptor = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0600);
  int failure;

  if (descriptor < 0)
    return errno;

  failure = fill_file (descriptor, bytes, get_mode (self->target));
  if (failure != 0)
    g_unlink (self->temporary);

  return failure;
}

/* What already stands at @path and cannot be replaced by a file: 0 where there is nothing in the
 * way. */
static int
find_obstacle (const char *path,
               gboolean    replace)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return errno == ENOENT ? 0 : errno;
  if (S_ISDIR (status.st_mode))
    return EISDIR;
  if (!replace)
    return EEXIST;

  /* A device or a pipe must not be renamed away. */
  return S_ISREG (status.st_mode) ? 0 : EINVAL;
}

/* Writes the content of @path under another name beside it. */
static int
begin (Pending    *self,
       const char *path,
       GBytes     *bytes,
       gboolean    replace)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *folder = NULL;
  const int obstacle = find_obstacle (path, replace);

  self->target = replace && real != NULL ? g_strdup (real) : g_strdup (path);
  folder = g_path_get_dirname (self->target);
  self->temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);

  return obstacle != 0 ? obstacle : fill_temporary (self, bytes);
}

/* Gives it its name, or leaves nothing of it. */
static int
finish (Pending  *self,
        gboolean  replace)
{
  const int failure = name_file (self->temporary, self->target, replace);

  if (failure != 0)
    g_unlink (self->temporary);
  return failure;
}

/**
 * streef_output_write:
 * @path: the file to write; through a symbolic link the file it points at is replaced
 * @bytes: the whole content
 * @replace: whether an existing file is replaced; else it is refused, also when it appears at the
 *     last moment
 * @error: a problem of kind not-written, or STREEF_PROBLEM_OUTPUT_EXISTS
 *
 * Writes a temporary file in the same folder, flushes it to the disk and renames it: afterwards
 * either the old file or the new one is there, whole. No temporary file is left behind.
 *
 * Returns: whether @path now holds @bytes
 */
gboolean
streef_output_write (const char  *path,
                     GBytes      *bytes,
                     gboolean     replace,
                     GError     **error)
{
  g_auto (Pending) file = { 0 };
  int failure = begin (&file, path, bytes, replace);

  if (failure == 0)
    failure = finish (&file, replace);
  if (failure != 0)
    return set_failure (path, failure, error);

  flush_folder_of (file.target);
  return TRUE;
}

/* Writes each under another name beside it. */
static int
begin_all (GArray      *pending,
           const char  *folder,
           GPtrArray   *files,
           gboolean     replace,
           char       **out_path)
{
  for (guint i = 0; i < files->len; i++)
    {
      const StreefNamedFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (folder, file->name, NULL);
      Pending next = { 0 };
      const int failure = begin (&next, path, file->data, replace);

      if (failure == 0)
        {
          g_array_append_val (pending, next);
          continue;
        }

      clear_pending (&next);
      *out_path = g_steal_pointer (&path);
      return failure;
    }

  return 0;
}

/* Gives each its name; where that fails, those that are new go again. What was replaced cannot be had
 * back, but then only the disk itself can fail. */
static int
finish_all (GArray    *pending,
            gboolean   replace,
            char     **out_path)
{
  for (guint i = 0; i < pending->len; i++)
    {
      const int failure = finish (&g_array_index (pending, Pending, i), replace);

      if (failure == 0)
        continue;

      *out_path = g_strdup (g_array_index (pending, Pending, i).target);
      for (guint named = 0; named < i && !replace; named++)
        g_unlink (g_array_index (pending, Pending, named).target);
      return failure;
    }

  return 0;
}

/* All are whole before the first gets its name. @out_path is that of the one that fails. */
static int
write_files (const char  *folder,
             GPtrArray   *files,
             gboolean     replace,
             char       **out_path)
{
  g_autoptr (GArray) pending = g_array_sized_new (FALSE, TRUE, sizeof (Pending), files->len);
  int failure;

  g_array_set_clear_func (pending, clear_pending);
  failure = begin_all (pending, folder, files, replace, out_path);
  if (failure == 0)
    failure = finish_all (pending, replace, out_path);
  for (guint i = 0; i < pending->len && failure != 0; i++)
    g_unlink (g_array_index (pending, Pending, i).temporary);

  return failure;
}

/**
 * streef_output_write_folder:
 * @folder: a folder, the folders above which are there; made unless it is there
 * @files: (element-type StreefNamedFile): what is written into it
 * @replace: as of streef_output_write()
 * @error: a problem of kind not-written, or STREEF_PROBLEM_OUTPUT_EXISTS, with the file's path
 *
 * Where a file cannot be written, none is, and no folder is made.
 *
 * Returns: whether the folder now holds all files
 */
gboolean
streef_output_write_folder (const char  *folder,
                            GPtrArray   *files,
                            gboolean     replace,
                            GError     **error)
{
  const gboolean is_new = g_mkdir (folder, 0777) == 0;
  g_autofree char *path = NULL;
  int failure;

  if (!is_new && errno != EEXIST)
    return set_failure (folder, errno, error);

  failure = write_files (folder, files, replace, &path);
  if (failure == 0)
    {
      flush_folder (folder);
      return TRUE;
    }

  if (is_new)
    g_rmdir (folder);
  return set_failure (path, failure, error);
}
