/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem/streef-place.h"

/**
 * streef_place_dup_cell_name:
 * @place: a place
 *
 * Names the cell as spreadsheets do: letters for the column, then the row ("B2", "AA10").
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where the place has no row or no column
 */
char *
streef_place_dup_cell_name (const StreefPlace *place)
{
  char letters[8];
  guint start = sizeof letters - 1;

  if (place->row == 0 || place->column == 0)
    return NULL;

  letters[start] = '\0';
  for (guint rest = place->column; rest > 0; rest = (rest - 1) / 26)
    letters[--start] = (char) ('A' + (rest - 1) % 26);

  return g_strdup_printf ("%s%u", letters + start, place->row);
}

/**
 * streef_place_dup_file_name:
 * @place: a place
 *
 * Returns: (transfer full) (nullable): the file's name without its folders, fit for display, or
 * %NULL
 */
char *
streef_place_dup_file_name (const StreefPlace *place)
{
  if (place->file == NULL)
    return NULL;

  return g_filename_display_basename (place->file);
}

/**
 * streef_place_is_known:
 * @place: a place
 *
 * Returns: whether the place names a file, so that it can be shown
 */
gboolean
streef_place_is_known (const StreefPlace *place)
{
  return place->file != NULL;
}
