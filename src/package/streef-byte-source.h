/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-place.h"

G_BEGIN_DECLS

/**
 * StreefByteSource:
 * @read: gives the next bytes: how many, 0 at the end, −1 with the error set
 * @place: the file that they are of, and the file within it
 * @size: how many there will be, as far as is known
 *
 * Where XML is pulled from: a part of a package, or a file.
 */
typedef struct _StreefByteSource StreefByteSource;

struct _StreefByteSource
{
  gssize (*read) (StreefByteSource  *self,
                  void              *bytes,
                  gsize              size,
                  GError           **error);
  StreefPlace place;
  guint64 size;
};

G_END_DECLS
