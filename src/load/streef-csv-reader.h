/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-input.h"
#include "load/streef-loader.h"
#include "load/streef-sink.h"

G_BEGIN_DECLS

/**
 * StreefCsvFindings:
 * @separator: what stands between the cells
 * @separator_reason: "same-count", "only" or "chosen"
 * @open_line: the line of the last row where it has no line end, as in a file that was cut off;
 * else 0
 */
typedef struct
{
  char separator;
  const char *separator_reason;
  guint open_line;
} StreefCsvFindings;

gboolean    streef_csv_read           (StreefInput       *input,
                                       char               chosen,
                                       StreefSink        *sink,
                                       GCancellable      *cancellable,
                                       StreefProgress     progress,
                                       gpointer           progress_data,
                                       StreefCsvFindings *out_findings,
                                       GError           **error);
const char *streef_separator_get_name (char               separator);

G_END_DECLS
