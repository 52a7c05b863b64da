/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-small-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder, a pipe or a device is none; errno says so. */
static gboolean
is_regular (const struct stat *status)
{
  errno = S_ISDIR (status->st_mode) ? EISDIR : EOPNOTSUPP;
  return S_ISREG (status->st_mode);
}

static StreefSmallFile
read_all (int      fd,
          gsize    limit,
          GBytes **out_bytes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[8192];
  gssize n_read;

  while ((n_read = read (fd, block, sizeof block)) != 0)
    {
      if (n_read < 0 && errno != EINTR)
        return STREEF_SMALL_FILE_UNREADABLE;
      if (n_read > 0)
        g_byte_array_append (bytes, block, (guint) n_read);
      /* It grew after it was opened. */
      if (bytes->len > limit)
        return STREEF_SMALL_FILE_TOO_LARGE;
    }

  *out_bytes = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return STREEF_SMALL_FILE_FINE;
}

static StreefSmallFile
read_open (int      fd,
           gsize    limit,
           GBytes **out_bytes)
{
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0 || !is_regular (&status))
    return STREEF_SMALL_FILE_UNREADABLE;
  if ((guint64) status.st_size > limit)
    return STREEF_SMALL_FILE_TOO_LARGE;

  return read_all (fd, limit, out_bytes);
}

/**
 * streef_small_file_read:
 * @path: a file
 * @limit: how many bytes it may have; one that has more is not read
 * @out_bytes: (out): its content, where all is fine
 *
 * Returns: whether it was read, or what is wrong with it
 */
StreefSmallFile
streef_small_file_read (const char  *path,
                        gsize        limit,
                        GBytes     **out_bytes)
{
  /* Without O_NONBLOCK opening a pipe waits until somebody writes to it. */
  const int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  const StreefSmallFile fault = read_open (fd, limit, out_bytes);
  const int number = errno;

  if (fd >= 0)
    close (fd);
  errno = number;

  return fault;
}
