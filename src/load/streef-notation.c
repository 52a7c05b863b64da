/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-notation.h"

/*
 * In which language the numbers are written. `1.370` is 1370 in Dutch and 1.370 in English; the
 * language of the headings says nothing about it. What counts, in this order: what was chosen; the
 * head of the file; delivered differences that are right in one language only; numbers that exist
 * in one language only, by their decimals or by their thousands; the separator. The last is a
 * guess, and then every number that could be read two ways is a problem.
 */

typedef struct
{
  guint differences[STREEF_N_LANGUAGES]; /* delivered differences that are right in this language
                                            only */
  guint decimals[STREEF_N_LANGUAGES];    /* numbers in this language only, with decimals */
  guint thousands[STREEF_N_LANGUAGES];   /* numbers in this language only, with thousands */
  guint percentages[STREEF_N_LANGUAGES]; /* percentages in either language, that are under a
                                            thousand in this one */
  guint n_two_ways;                      /* numbers that the languages read differently */
} Evidence;

static gboolean
has_sign (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '.' || *text == ',')
      return TRUE;

  return FALSE;
}

static void
weigh_cell (Evidence   *evidence,
            const char *text)
{
  StreefReadMarks marks[STREEF_N_LANGUAGES];
  gboolean is_number[STREEF_N_LANGUAGES];
  StreefNumber number;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    is_number[i] = streef_number_read (text, -1, (StreefLanguage) i, &number, &marks[i]);

  if (is_number[STREEF_LANGUAGE_EN] && is_number[STREEF_LANGUAGE_NL])
    {
      evidence->n_two_ways += (marks[STREEF_LANGUAGE_NL] & STREEF_READ_TWO_WAYS) != 0;
      for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
        evidence->percentages[i] += (marks[i] & STREEF_READ_PERCENT)
                                    && (marks[i] & STREEF_READ_DECIMALS);
      return;
    }

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      evidence->decimals[i] += is_number[i] && (marks[i] & STREEF_READ_DECIMALS);
      evidence->thousands[i] += is_number[i] && (marks[i] & STREEF_READ_GROUPED)
                                && !(marks[i] & STREEF_READ_DECIMALS);
    }
}

static gboolean
is_right (const char    *achieved,
          const char    *target,
          const char    *difference,
          StreefLanguage notation)
{
  StreefNumber a, t, delivered, computed;
  StreefReadMarks marks;

  return streef_number_read (achieved, -1, notation, &a, &marks)
         && streef_number_read (target, -1, notation, &t, &marks)
         && streef_number_read (difference, -1, notation, &delivered, &marks)
         && streef_number_subtract (&a, &t, &computed)
         && streef_number_compare (&delivered, &computed) == 0;
}

static void
weigh_difference (Evidence          *evidence,
                  const StreefSheet *sheet,
                  guint              row,
                  int                year)
{
  const StreefColumn *columns[] = {
    streef_sheet_find_column (sheet, STREEF_FIELD_ACHIEVED, year),
    streef_sheet_find_column (sheet, STREEF_FIELD_TARGET, year),
    streef_sheet_find_column (sheet, STREEF_FIELD_DIFFERENCE, year),
  };
  const char *texts[G_N_ELEMENTS (columns)];
  gboolean in_dutch, in_english;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i] == NULL)
        return;
      texts[i] = streef_sheet_get_text (sheet, row, columns[i]->index);
    }

  in_dutch = is_right (texts[0], texts[1], texts[2], STREEF_LANGUAGE_NL);
  in_english = is_right (texts[0], texts[1], texts[2], STREEF_LANGUAGE_EN);
  evidence->differences[STREEF_LANGUAGE_NL] += in_dutch && !in_english;
  evidence->differences[STREEF_LANGUAGE_EN] += in_english && !in_dutch;
}

static Evidence
collect (const StreefSheet *sheet,
         guint              n_rows)
{
  Evidence evidence = { .n_two_ways = 0 };

  for (guint row = sheet->header_row + 1; row <= n_rows; row++)
    {
      const StreefGridRow cells = streef_grid_get_row (sheet->grid, row);

      for (guint i = 0; i < sheet->columns->len; i++)
        {
          const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);
          const StreefField field = column->heading.field;

          if (field == STREEF_FIELD_DIFFERENCE)
            weigh_difference (&evidence, sheet, row, column->heading.year);
          else if ((field == STREEF_FIELD_ACHIEVED || field == STREEF_FIELD_TARGET
                    || field == STREEF_FIELD_TARGET_HIGH)
                   && has_sign (streef_grid_row_get_cell (&cells, column->index)))
            weigh_cell (&evidence, streef_grid_row_get_cell (&cells, column->index));
        }
    }

  return evidence;
}

/* Whether the counts speak for one language and not for the other. */
static gboolean
decides (const guint    *counts,
         StreefLanguage *out_notation)
{
  if ((counts[STREEF_LANGUAGE_NL] > 0) == (counts[STREEF_LANGUAGE_EN] > 0))
    return FALSE;

  *out_notation = counts[STREEF_LANGUAGE_NL] > 0 ? STREEF_LANGUAGE_NL : STREEF_LANGUAGE_EN;
  return TRUE;
}

/* Where decimals stand behind a comma, cells are separated by something else. */
static StreefLanguage
guess_by_separator (const StreefSheet *sheet)
{
  return g_strcmp0 (sheet->source->separator, ",") == 0 ? STREEF_LANGUAGE_EN : STREEF_LANGUAGE_NL;
}

static const char *
judge (StreefSheet    *sheet,
       const Evidence *evidence)
{
  sheet->is_notation_certain = TRUE;
  if (decides (evidence->differences, &sheet->notation))
    return "difference";
  if (decides (evidence->decimals, &sheet->notation))
    return "decimals";
  if (decides (evidence->thousands, &sheet->notation))
    return "thousands";

  sheet->is_notation_certain = evidence->n_two_ways == 0;
  if (decides (evidence->percentages, &sheet->notation))
    return "percent";

  sheet->notation = guess_by_separator (sheet);
  return sheet->is_notation_certain ? "plain" : "separator";
}

/**
 * streef_notation_recognise:
 * @sheet: with its header settled
 * @n_rows: how many rows of the grid count as evidence
 *
 * Decides in which language the numbers are read and says why. Fills in notation and
 * is_notation_certain.
 */
void
streef_notation_recognise (StreefSheet *sheet,
                           guint        n_rows)
{
  const char *reason;

  if (sheet->reading.numbers != STREEF_NUMBERS_UNSET)
    {
      sheet->notation = sheet->reading.numbers == STREEF_NUMBERS_NL ? STREEF_LANGUAGE_NL
                                                                    : STREEF_LANGUAGE_EN;
      sheet->is_notation_certain = TRUE;
      reason = "chosen";
    }
  else if (sheet->is_notation_certain)
    reason = "head-line";
  else
    {
      const Evidence evidence = collect (sheet, n_rows);
      reason = judge (sheet, &evidence);
    }

  sheet->source->numbers = sheet->notation;
  streef_sheet_add_understood (sheet, STREEF_UNDERSTOOD_NUMBERS, 0, 0,
                               streef_language_get_code (sheet->notation), reason);
}
