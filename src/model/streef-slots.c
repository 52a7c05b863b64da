/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-slots.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* That of a large page, so that the block of a slot is found by its address. */
#define BLOCK_BYTES ((gsize) 2 << 20)

/* What a slot's address is a multiple of. */
#define SLOT_ALIGNMENT 16

typedef struct
{
  int n_live;   /* slots in use, and 1 while a thread cuts from it */
  gsize n_used; /* bytes cut off, this header included */
} Block;

static gsize
round_up (gsize size,
          gsize unit)
{
  return (size + unit - 1) / unit * unit;
}

/**
 * streef_large_alloc:
 * @size: how many bytes
 *
 * Returns: (transfer full): a buffer; what it holds is not defined
 */
gpointer
streef_large_alloc (gsize size)
{
  const gsize whole = round_up (size, BLOCK_BYTES);
  gpointer buffer = size < BLOCK_BYTES / 2 ? malloc (size) : aligned_alloc (BLOCK_BYTES, whole);

  if (buffer == NULL)
    g_error ("%s: no memory for %zu bytes", G_STRLOC, size);
  /* Advice only: without large pages it is slower. */
  if (size >= BLOCK_BYTES / 2)
    (void) madvise (buffer, whole, MADV_HUGEPAGE);
  return buffer;
}

/* The first block of a thread has small pages, for most tables are small. */
static Block *
new_block (gboolean is_first)
{
  Block *block = is_first ? aligned_alloc (BLOCK_BYTES, BLOCK_BYTES) : streef_large_alloc (BLOCK_BYTES);

  if (block == NULL)
    g_error ("%s: no memory for %zu bytes", G_STRLOC, BLOCK_BYTES);

  block->n_live = 1;
  block->n_used = round_up (sizeof (Block), SLOT_ALIGNMENT);
  return block;
}

/* For STREEF_SLOTS_INIT(): the thread cuts no more from @block. */
void
streef_slots_release_block (gpointer block)
{
  if (g_atomic_int_dec_and_test (&((Block *) block)->n_live))
    free (block);
}

/**
 * streef_slots_alloc0:
 *
 * Returns: (transfer full): a slot of zeros; release it with streef_slots_free()
 */
gpointer
streef_slots_alloc0 (StreefSlots *self)
{
  Block *block = g_private_get (&self->current);
  const gsize size = round_up (self->size, SLOT_ALIGNMENT);
  char *slot;

  if (block == NULL || block->n_used + size > BLOCK_BYTES)
    {
      block = new_block (block == NULL);
      g_private_replace (&self->current, block);
    }

  slot = (char *) block + block->n_used;
  block->n_used += size;
  g_atomic_int_inc (&block->n_live);
  return memset (slot, 0, size);
}

void
streef_slots_free (gpointer slot)
{
  streef_slots_release_block ((gpointer) ((guintptr) slot & ~(guintptr) (BLOCK_BYTES - 1)));
}
