/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-raw-file.h"

#include "load/streef-limits.h"
#include "problem/streef-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_ROOM (64 * 1024)

/**
 * streef_raw_file_refuse:
 * @line: the line that is wrong, 0 for the whole file
 * @argument: (nullable): that of @code
 *
 * Returns: false, for callers to return
 */
gboolean
streef_raw_file_refuse (const StreefRawFile  *self,
                        StreefProblemCode     code,
                        guint                 line,
                        const char           *argument,
                        GError              **error)
{
  const StreefPlace place = { .file = self->file, .sheet = self->sheet, .line = line };

  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

static gboolean
refuse_by_errno (const StreefRawFile  *self,
                 int                   number,
                 GError              **error)
{
  if (number == ENOENT || number == ENOTDIR)
    return streef_raw_file_refuse (self, STREEF_PROBLEM_FILE_MISSING, 0, NULL, error);

  return streef_raw_file_refuse (self, STREEF_PROBLEM_FILE_UNREADABLE, 0, g_strerror (number),
                                 error);
}

/**
 * streef_raw_file_open:
 * @path: the file
 *
 * Refuses what is missing, a folder, a pipe or device, or too large.
 *
 * Returns: false with @error set in STREEF_ERROR
 */
gboolean
streef_raw_file_open (StreefRawFile  *self,
                      const char     *path,
                      GError        **error)
{
  struct stat status;

  /* Without O_NONBLOCK opening a pipe waits until somebody writes to it. */
  self->file = g_intern_string (path);
  self->fd = open (self->file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (self->fd < 0 || fstat (self->fd, &status) != 0)
    return refuse_by_errno (self, errno, error);
  if (S_ISDIR (status.st_mode))
    return streef_raw_file_refuse (self, STREEF_PROBLEM_FILE_IS_FOLDER, 0, NULL, error);
  if (!S_ISREG (status.st_mode))
    return refuse_by_errno (self, EOPNOTSUPP, error);
  if ((guint64) status.st_size > STREEF_LIMIT_FILE_BYTES)
    return streef_raw_file_refuse (self, STREEF_PROBLEM_LIMIT_FILE_SIZE, 0,
                                   G_STRINGIFY (STREEF_LIMIT_FILE_MIB), error);

  self->size = (gsize) status.st_size;
  return TRUE;
}

static gboolean
write_whole (int           fd,
             const guint8 *bytes,
             gsize         size)
{
  while (size > 0)
    {
      const gssize n_bytes = write (fd, bytes, size);

      if (n_bytes < 0 && errno == EINTR)
        continue;
      if (n_bytes < 0)
        return FALSE;
      bytes += n_bytes;
      size -= (gsize) n_bytes;
    }

  return lseek (fd, 0, SEEK_SET) == 0;
}

/**
 * streef_raw_file_open_inner:
 * @outer: the file that it is within
 * @name: its own name
 * @bytes: what it holds
 *
 * Returns: false with @error set in STREEF_ERROR
 */
gboolean
streef_raw_file_open_inner (StreefRawFile        *self,
                            const StreefRawFile  *outer,
                            const char           *name,
                            GBytes               *bytes,
                            GError              **error)
{
  self->file = outer->file;
  self->sheet = g_intern_string (name);
  self->size = g_bytes_get_size (bytes);
  self->fd = memfd_create ("streefcijfer", MFD_CLOEXEC);
  if (self->fd < 0 || !write_whole (self->fd, g_bytes_get_data (bytes, NULL), self->size))
    return refuse_by_errno (self, errno, error);

  return TRUE;
}

void
streef_raw_file_close (StreefRawFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/**
 * streef_raw_file_read:
 * @bytes: (out caller-allocates) (array length=size): receives the next ones
 *
 * Returns: how many were read, 0 at the end, −1 with @error set in STREEF_ERROR
 */
gssize
streef_raw_file_read (const StreefRawFile  *self,
                      void                 *bytes,
                      gsize                 size,
                      GError              **error)
{
  gssize n_bytes;

  do
    n_bytes = read (self->fd, bytes, size);
  while (n_bytes < 0 && errno == EINTR);

  if (n_bytes < 0)
    refuse_by_errno (self, errno, error);
  return n_bytes;
}

/* Goes to the start, for streef_raw_file_read(). */
gboolean
streef_raw_file_rewind (const StreefRawFile  *self,
                        GError              **error)
{
  return lseek (self->fd, 0, SEEK_SET) == 0 || refuse_by_errno (self, errno, error);
}

/* Whether these bytes stand anywhere in the file; where it is read goes on from stays the same. */
gboolean
streef_raw_file_holds (const StreefRawFile *self,
                       const void          *bytes,
                       gsize                size)
{
  guint8 block[FIRST_ROOM];
  gssize n_bytes;

  for (off_t at = 0; (n_bytes = pread (self->fd, block, sizeof block, at)) > 0;
       at += MAX (1, n_bytes - (gssize) size))
    if (memmem (block, (gsize) n_bytes, bytes, size) != NULL)
      return TRUE;
    else if (n_bytes <= (gssize) size)
      return FALSE;

  return FALSE;
}

/**
 * streef_raw_file_read_whole:
 *
 * Returns: (transfer full) (nullable): all its bytes from the start, as long as a PDF may have so
 *     many
 */
GBytes *
streef_raw_file_read_whole (const StreefRawFile  *self,
                            GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) MIN (self->size, STREEF_LIMIT_PDF_BYTES) + 2 * FIRST_ROOM);
  gssize n_bytes = 1;

  if (lseek (self->fd, 0, SEEK_SET) != 0)
    {
      refuse_by_errno (self, errno, error);
      return NULL;
    }

  while (n_bytes > 0 && bytes->len <= STREEF_LIMIT_PDF_BYTES)
    {
      const guint length = bytes->len;

      g_byte_array_set_size (bytes, length + FIRST_ROOM);
      n_bytes = streef_raw_file_read (self, bytes->data + length, FIRST_ROOM, error);
      g_byte_array_set_size (bytes, length + (guint) MAX (n_bytes, 0));
    }

  if (n_bytes < 0)
    return NULL;
  if (bytes->len > STREEF_LIMIT_PDF_BYTES)
    {
      streef_raw_file_refuse (self, STREEF_PROBLEM_LIMIT_FILE_SIZE, 0,
                              G_STRINGIFY (STREEF_LIMIT_PDF_MIB), error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
