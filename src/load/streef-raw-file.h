/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-problem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefRawFile:
 * @file: the path as given, interned
 * @sheet: (nullable): the name of the file within @file that is read, interned
 * @size: how many bytes it had when it was opened
 *
 * The bytes of a file, or of a file within another. Initialise with `{ .fd = -1 }`.
 */
typedef struct
{
  const char *file;
  const char *sheet;
  int fd;
  gsize size;
} StreefRawFile;

gboolean streef_raw_file_open       (StreefRawFile       *self,
                                     const char          *path,
                                     GError             **error);
gboolean streef_raw_file_open_inner (StreefRawFile       *self,
                                     const StreefRawFile *outer,
                                     const char          *name,
                                     GBytes              *bytes,
                                     GError             **error);
void     streef_raw_file_close      (StreefRawFile       *self);
gssize   streef_raw_file_read       (const StreefRawFile *self,
                                     void                *bytes,
                                     gsize                size,
                                     GError             **error);
gboolean streef_raw_file_rewind     (const StreefRawFile *self,
                                     GError             **error);
gboolean streef_raw_file_holds      (const StreefRawFile *self,
                                     const void          *bytes,
                                     gsize                size);
GBytes  *streef_raw_file_read_whole (const StreefRawFile *self,
                                     GError             **error);
gboolean streef_raw_file_refuse     (const StreefRawFile *self,
                                     StreefProblemCode    code,
                                     guint                line,
                                     const char          *argument,
                                     GError             **error);

G_END_DECLS
