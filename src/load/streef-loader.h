/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-grid.h"
#include "load/streef-reading.h"
#include "model/streef-dataset.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Called from the thread that reads, with the part done so far, from 0 to 1. */
typedef void (*StreefProgress) (double   fraction,
                                gpointer user_data);

/**
 * streef_load:
 * @files: (array zero-terminated=1): paths, at least one; several are joined into one data set, in
 * order
 * @reading: (nullable): what is chosen; applied to every file
 * @progress: (nullable): told now and then
 * @out_grids: (out) (optional) (transfer full) (element-type StreefGrid): the cells as read, one
 * grid per file
 *
 * Reads files of yearly results. Nothing half-filled comes out: a whole data set, with its
 * problems, or an error in STREEF_ERROR (G_IO_ERROR_CANCELLED when cancelled).
 *
 * Returns: (transfer full) (nullable): the data set, or %NULL with @error set
 */
const StreefDataset *streef_load (const char *const   *files,
                                  const StreefReading *reading,
                                  GCancellable        *cancellable,
                                  StreefProgress       progress,
                                  gpointer             progress_data,
                                  GPtrArray          **out_grids,
                                  GError             **error);

G_END_DECLS
