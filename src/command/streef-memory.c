/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define MIB ((gsize) 1 << 20)

/* Smaller files need too little memory for it to matter. */
#define SMALL_FILES MIB

/* A data set takes about as many bytes for each of its file, its table included. */
#define BYTES_PER_BYTE 8

/* No more is asked for, however large the files are. */
#define MOST (512 * MIB)

/* The largest threshold that glibc takes, so that the heap stays in one piece. */
#define MMAP_THRESHOLD (32 * MIB)

#define LARGE_PAGE (2 * MIB)

#ifdef __GLIBC__
static gsize
measure_files (const char *const *files)
{
  gsize n_bytes = 0;

  for (guint i = 0; files[i] != NULL; i++)
    {
      struct stat status;

      if (stat (files[i], &status) == 0 && S_ISREG (status.st_mode))
        n_bytes += MIN ((gsize) status.st_size, MOST);
    }

  return n_bytes;
}

/* Makes the heap @n_bytes longer in one step. Returns its end. */
static guintptr
extend_heap (gsize n_bytes)
{
  mallopt (M_MMAP_THRESHOLD, MMAP_THRESHOLD);
  mallopt (M_TRIM_THRESHOLD, 2 * MOST);
  mallopt (M_TOP_PAD, (int) n_bytes);
  g_free (g_malloc (MIB));
  return (guintptr) sbrk (0);
}
#endif

/**
 * streef_memory_expect:
 * @files: (array zero-terminated=1): what will be read
 *
 * Asks the system for a heap of large pages where the files are large. What is made of them are many small pieces that stay until
 * the program ends, and the first touch of each page of 4 KiB costs far more than filling it. It is advice: what is not touched takes
 * no memory, and where there are no large pages all works as before.
 */
void
streef_memory_expect (const char *const *files)
{
#ifdef __GLIBC__
  const gsize size = measure_files (files);
  const gsize n_bytes = MIN (size * BYTES_PER_BYTE, MOST);
  guintptr start, end;

  if (size < SMALL_FILES)
    return;

  end = extend_heap (n_bytes);
  start = (end - n_bytes + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  (void) madvise ((gpointer) start, end - start, MADV_HUGEPAGE);
#endif
}
