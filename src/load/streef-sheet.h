/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-grid.h"
#include "load/streef-reading.h"
#include "load/streef-vocabulary.h"
#include "model/streef-dataset-builder.h"
#include "number/streef-number-reader.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefColumn:
 * @heading: what its heading says; in the wide layout with the year that its figures are of
 * @text: the heading as it stands in the file
 * @index: the column, from 1
 */
typedef struct
{
  StreefHeading heading;
  const char *text;
  guint index;
} StreefColumn;

/**
 * StreefSheet:
 * @grid: the cells; borrowed
 * @builder: where the results go; borrowed
 * @source: what is understood of the file; borrowed
 * @reading: what was chosen
 * @layout: how the results are laid out
 * @columns: (element-type StreefColumn): the columns that are used
 * @header_row: the row of the headings, from 1
 * @notation: the language of the numbers
 * @is_notation_certain: whether the file itself shows it, or it was chosen; else numbers that the
 * other language reads otherwise are problems
 * @year: of the figures under headings without one; 0 when the file does not say
 * @direction: for categories that say none
 * @has_tolerance: whether @tolerance holds for all categories
 * @texts: trimmed copies of cells
 * @shown_notation: the language that the numbers of a spreadsheet are written in; set where
 * @has_shown_notation
 * @told: the cells of a spreadsheet of which its reader has said that they are no figures
 * @unclean: (element-type utf8): the cells of the grid that characters were left out of
 *
 * One grid on its way into a data set: what has been understood of it so far. The header, the head
 * and the notation fill it in, in that order; then a layout takes the results.
 */
typedef struct
{
  const StreefGrid *grid;
  StreefDatasetBuilder *builder;
  StreefSource *source;
  StreefReading reading;
  StreefLayout layout;
  GArray *columns;
  guint header_row;
  StreefLanguage notation;
  gboolean is_notation_certain;
  int year;
  StreefDirection direction;
  gboolean has_tolerance;
  StreefTolerance tolerance;
  GStringChunk *texts;
  GHashTable *unclean;
  GHashTable *told;
  gboolean has_shown_notation;
  StreefLanguage shown_notation;
} StreefSheet;

void        streef_sheet_init           (StreefSheet          *self,
                                         const StreefGrid     *grid,
                                         StreefDatasetBuilder *builder,
                                         StreefSource         *source,
                                         const StreefReading  *reading);
void        streef_sheet_clear          (StreefSheet          *self);
StreefPlace streef_sheet_get_place      (const StreefSheet    *self,
                                         guint                 row,
                                         guint                 column);
void        streef_sheet_add_problem    (const StreefSheet    *self,
                                         StreefProblemCode     code,
                                         guint                 row,
                                         guint                 column,
                                         ...) G_GNUC_NULL_TERMINATED;
void        streef_sheet_add_understood (const StreefSheet    *self,
                                         StreefProblemCode     code,
                                         guint                 row,
                                         guint                 column,
                                         const char           *what,
                                         const char           *why);
const char *streef_sheet_clean          (const StreefSheet    *self,
                                         const char           *text);
void        streef_sheet_report_unclean (const StreefSheet    *self);
const char *streef_sheet_trim           (const StreefSheet    *self,
                                         const char           *text);
const char *streef_sheet_get_text       (const StreefSheet    *self,
                                         guint                 row,
                                         guint                 column);
void        streef_sheet_note_told      (StreefSheet          *self,
                                         const StreefProblem  *problem);
gboolean    streef_sheet_is_told        (const StreefSheet    *self,
                                         guint                 row,
                                         guint                 column);
gboolean    streef_sheet_has_rows       (const StreefSheet    *self);
gboolean    streef_sheet_is_blank_row   (const StreefSheet    *self,
                                         guint                 row);
const StreefColumn *streef_sheet_find_column (const StreefSheet *self,
                                              StreefField        field,
                                              int                year);
gboolean    streef_sheet_has_language   (const StreefSheet    *self,
                                         StreefField           field,
                                         StreefLanguage        language);
gboolean    streef_sheet_get_plain_language (const StreefSheet *self,
                                             StreefField        field,
                                             StreefLanguage    *out_language);
gboolean    streef_sheet_read_year      (const char           *text,
                                         int                  *out_year);
void        streef_sheet_check_width    (const StreefSheet    *self,
                                         guint                 row);
void        streef_sheet_apply_defaults (const StreefSheet    *self,
                                         StreefCategory       *category);

G_END_DECLS
