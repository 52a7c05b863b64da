/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefSlots:
 *
 * Memory for many small structs of one size, as a large table has them. Slots are cut from large
 * blocks, for which the system is asked to use large pages: the first touch of a page costs far
 * more than filling it. A block goes when its last slot is freed; a freed slot is not used anew.
 * Any thread may allocate and free.
 */
typedef struct
{
  gsize size;       /* of a slot */
  GPrivate current; /* the block that this thread cuts from */
} StreefSlots;

#define STREEF_SLOTS_INIT(type)                                                                    \
  {                                                                                                \
    .size = sizeof (type), .current = G_PRIVATE_INIT (streef_slots_release_block)                  \
  }

gpointer streef_slots_alloc0        (StreefSlots *self);
void     streef_slots_free          (gpointer     slot);
void     streef_slots_release_block (gpointer     block);

/* A buffer of @size bytes, with large pages if it is large; released by free(). */
gpointer streef_large_alloc         (gsize        size);

G_END_DECLS
