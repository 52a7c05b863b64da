/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-book-sink.h"
#include "problem/streef-place.h"

G_BEGIN_DECLS

/**
 * StreefRowFeed:
 * @row, @column: of the cell that comes next, from 1
 * @sink: where the rows go
 * @place: the sheet
 *
 * The rows of a sheet on their way from a reader to a sink: blank cells and rows are counted and
 * given only where something follows, repeated ones are given as often as there are, and no limit is
 * passed. What is said of a sheet as a whole is gathered.
 */
typedef struct
{
  StreefBookSink *book;
  StreefSink *sink;
  StreefPlace place;
  guint row;
  guint column;
  guint n_given;     /* rows */
  guint n_repeated;  /* cells that are there because another was repeated */
  GString *texts;    /* of the row in hand */
  GArray *cells;     /* of the row in hand */
  GArray *given;     /* the same with their texts, for the sink */
  GArray *finer;     /* by column, from 0 */
  guint32 *hidden;   /* (nullable): a bit for each column */
  guint32 *filled;   /* (nullable): hidden columns with something in them */
  guint n_hidden_rows;
  guint first_hidden_row;
  guint n_told;
} StreefRowFeed;

void     streef_row_feed_init         (StreefRowFeed      *self,
                                       StreefBookSink     *book,
                                       const char         *file);
void     streef_row_feed_clear        (StreefRowFeed      *self);
void     streef_row_feed_begin        (StreefRowFeed      *self,
                                       StreefSink         *sink,
                                       const char         *sheet);
gboolean streef_row_feed_end          (StreefRowFeed      *self,
                                       GError            **error);
gboolean streef_row_feed_refuse       (const StreefRowFeed *self,
                                       StreefProblemCode    code,
                                       const char          *argument,
                                       GError             **error);
void     streef_row_feed_tell         (StreefRowFeed      *self,
                                       StreefProblemCode   code,
                                       ...) G_GNUC_NULL_TERMINATED;
void     streef_row_feed_hide_columns (StreefRowFeed      *self,
                                       guint               first,
                                       guint               n_columns);

void     streef_row_feed_skip_cells   (StreefRowFeed      *self,
                                       guint               n_cells);
gboolean streef_row_feed_add_cell     (StreefRowFeed      *self,
                                       const GString      *text,
                                       const GString      *number,
                                       guint               n_times,
                                       GError            **error);
void     streef_row_feed_note_finer   (StreefRowFeed      *self,
                                       const char         *text,
                                       const GString      *stored);
gboolean streef_row_feed_end_row      (StreefRowFeed      *self,
                                       guint               n_times,
                                       gboolean            is_hidden,
                                       GError            **error);

G_END_DECLS
