/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StreefPlace:
 * @file: (nullable): the path as the user gave it, interned; %NULL where a figure comes from no file
 * @sheet: (nullable): the name of the sheet, or of the file within the file, interned; %NULL in a file without
 * @column: the column from 1, 0 for the whole row
 * @row: the row of the sheet from 1 (in CSV the record, counted from the file's start), 0 for the whole sheet
 * @line: the line of a text file on which that row starts, from 1; 0 where the file has no lines
 *
 * Where something stands: what an error points at and where a figure was read.
 * A plain value: it owns nothing and is copied by assignment.
 */
typedef struct
{
  const char *file;
  const char *sheet;
  guint column;
  guint row;
  guint line;
} StreefPlace;

char    *streef_place_dup_cell_name (const StreefPlace *place);
char    *streef_place_dup_file_name (const StreefPlace *place);
gboolean streef_place_is_known      (const StreefPlace *place);

G_END_DECLS
