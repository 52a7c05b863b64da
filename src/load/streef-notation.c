/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-notation.h"

/*
 * In which language the numbers are written. `1.370` is 1370 in Dutch and 1.370 in English; the
 * language of the headings says nothing about it. What counts, in this order: what was chosen; the
 * head of the file; how a spreadsheet
 * writes the numbers that it says it holds; delivered differences that are right in one language only; numbers that exist
 * in one language only, by their decimals or by their thousands; the separator. The last is a
 * guess, and then every number that could be read two ways is a problem. So it is where numbers
 * contradict each other: most of them decide, and the cells that contradict are a problem too. A
 * number that could be read two ways rather has groups of thousands than three decimals.
 */

/* Cells that speak for a language, and where the first of them stands. */
typedef struct
{
  guint n;
  guint row;
  guint column;
} Votes;

typedef struct
{
  guint differences[STREEF_N_LANGUAGES]; /* delivered differences that are right in this language
                                            only */
  Votes sure[STREEF_N_LANGUAGES];        /* numbers in this language only */
  Votes likely[STREEF_N_LANGUAGES];      /* numbers in either, that have thousands in this one */
  gboolean by_decimals;                  /* some of the sure ones have decimals */
  guint percentages[STREEF_N_LANGUAGES]; /* percentages in either language, that are under a
                                            thousand in this one */
  guint n_typed;                         /* numbers that the file itself says which they are */
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
add_vote (Votes *votes,
          guint  row,
          guint  column)
{
  if (votes->n++ > 0)
    return;

  votes->row = row;
  votes->column = column;
}

/* A number in both languages. */
static void
weigh_either (Evidence              *evidence,
              const StreefReadMarks *marks,
              guint                  row,
              guint                  column)
{
  const gboolean is_two_ways = (marks[STREEF_LANGUAGE_NL] & STREEF_READ_TWO_WAYS) != 0;

  evidence->n_two_ways += is_two_ways;
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      if (marks[i] & STREEF_READ_PERCENT)
        evidence->percentages[i] += (marks[i] & STREEF_READ_DECIMALS) != 0;
      else if (is_two_ways && (marks[i] & STREEF_READ_GROUPED))
        add_vote (&evidence->likely[i], row, column);
    }
}

static void
weigh_cell (Evidence   *evidence,
            const char *text,
            guint       row,
            guint       column)
{
  StreefReadMarks marks[STREEF_N_LANGUAGES];
  gboolean is_number[STREEF_N_LANGUAGES];
  StreefNumber number;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    is_number[i] = streef_number_read (text, -1, (StreefLanguage) i, &number, &marks[i]);

  if (is_number[STREEF_LANGUAGE_EN] && is_number[STREEF_LANGUAGE_NL])
    {
      weigh_either (evidence, marks, row, column);
      return;
    }

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (is_number[i] && (marks[i] & (STREEF_READ_DECIMALS | STREEF_READ_GROUPED)))
      {
        add_vote (&evidence->sure[i], row, column);
        evidence->by_decimals = evidence->by_decimals || (marks[i] & STREEF_READ_DECIMALS);
      }
}

static gboolean
read_number (const StreefSheet *sheet,
             guint              row,
             guint              column,
             StreefLanguage     notation,
             StreefNumber      *out_number)
{
  const char *typed = streef_grid_get_number (sheet->grid, row, column);
  StreefReadMarks marks;

  return typed != NULL ? streef_number_from_plain (typed, out_number)
                       : streef_number_read (streef_sheet_get_text (sheet, row, column), -1,
                                             notation, out_number, &marks);
}

/* @columns: those of what was achieved, of the target and of the difference */
static gboolean
is_right (const StreefSheet         *sheet,
          guint                      row,
          const StreefColumn *const *columns,
          StreefLanguage             notation)
{
  StreefNumber achieved, target, delivered, computed;

  return read_number (sheet, row, columns[0]->index, notation, &achieved)
         && read_number (sheet, row, columns[1]->index, notation, &target)
         && read_number (sheet, row, columns[2]->index, notation, &delivered)
         && streef_number_subtract (&achieved, &target, &computed)
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
  gboolean in_dutch, in_english;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i] == NULL)
      return;

  in_dutch = is_right (sheet, row, columns, STREEF_LANGUAGE_NL);
  in_english = is_right (sheet, row, columns, STREEF_LANGUAGE_EN);
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
          else if (field != STREEF_FIELD_ACHIEVED && field != STREEF_FIELD_TARGET
                   && field != STREEF_FIELD_TARGET_HIGH)
            continue;
          else if (streef_grid_get_number (sheet->grid, row, column->index) != NULL)
            evidence.n_typed++;
          else if (has_sign (streef_grid_row_get_cell (&cells, column->index)))
            weigh_cell (&evidence, streef_grid_row_get_cell (&cells, column->index), row,
                        column->index);
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

static StreefLanguage
get_other (StreefLanguage language)
{
  return language == STREEF_LANGUAGE_NL ? STREEF_LANGUAGE_EN : STREEF_LANGUAGE_NL;
}

/* Whether numbers speak for both languages, or those that speak for one are outnumbered by those
 * that would rather be of the other. */
static gboolean
contradicts (const Evidence *evidence)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      const StreefLanguage other = get_other ((StreefLanguage) i);

      if (evidence->sure[i].n > 0
          && (evidence->sure[other].n > 0
              || evidence->likely[other].n > evidence->sure[i].n + evidence->likely[i].n))
        return TRUE;
    }

  return FALSE;
}

/* Names a cell that contradicts, at its place, and one that most agree with. */
static void
report_contradiction (const StreefSheet *sheet,
                      const Evidence    *evidence)
{
  const Votes *against = &evidence->sure[get_other (sheet->notation)];
  const Votes *with = evidence->sure[sheet->notation].n > 0 ? &evidence->sure[sheet->notation]
                                                            : &evidence->likely[sheet->notation];
  const StreefPlace place = streef_sheet_get_place (sheet, with->row, with->column);
  g_autofree char *cell = streef_place_dup_cell_name (&place);

  streef_sheet_add_problem (sheet, STREEF_PROBLEM_TWO_NOTATIONS, against->row, against->column,
                            streef_sheet_get_text (sheet, against->row, against->column),
                            streef_sheet_get_text (sheet, with->row, with->column), cell,
                            streef_language_get_code (sheet->notation), NULL);
}

/* Where decimals stand behind a comma, cells are separated by something else. */
static StreefLanguage
guess_by_separator (const StreefSheet *sheet)
{
  return g_strcmp0 (sheet->source->separator, ",") == 0 ? STREEF_LANGUAGE_EN : STREEF_LANGUAGE_NL;
}

static const char *
judge_by_most (StreefSheet    *sheet,
               const Evidence *evidence)
{
  const guint in_dutch = evidence->sure[STREEF_LANGUAGE_NL].n
                         + evidence->likely[STREEF_LANGUAGE_NL].n;
  const guint in_english = evidence->sure[STREEF_LANGUAGE_EN].n
                           + evidence->likely[STREEF_LANGUAGE_EN].n;

  sheet->is_notation_certain = FALSE;
  if (in_dutch == in_english)
    sheet->notation = guess_by_separator (sheet);
  else
    sheet->notation = in_dutch > in_english ? STREEF_LANGUAGE_NL : STREEF_LANGUAGE_EN;

  report_contradiction (sheet, evidence);
  return in_dutch == in_english ? "separator" : "most";
}

static const char *
judge (StreefSheet    *sheet,
       const Evidence *evidence)
{
  const guint sure[] = { [STREEF_LANGUAGE_NL] = evidence->sure[STREEF_LANGUAGE_NL].n,
                         [STREEF_LANGUAGE_EN] = evidence->sure[STREEF_LANGUAGE_EN].n };

  sheet->is_notation_certain = TRUE;
  if (sheet->has_shown_notation)
    {
      sheet->notation = sheet->shown_notation;
      return "typed";
    }
  if (decides (evidence->differences, &sheet->notation))
    return "difference";
  if (contradicts (evidence))
    return judge_by_most (sheet, evidence);
  if (decides (sure, &sheet->notation))
    return evidence->by_decimals ? "decimals" : "thousands";

  sheet->is_notation_certain = evidence->n_two_ways == 0;
  if (decides (evidence->percentages, &sheet->notation))
    return "percent";

  sheet->notation = guess_by_separator (sheet);
  if (sheet->is_notation_certain)
    return evidence->n_typed > 0 ? "typed" : "plain";
  return "separator";
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
