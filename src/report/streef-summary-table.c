/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "language/streef-catalogue.h"
#include "report/streef-page-table.h"
#include "wording/streef-clause.h"

/* Lengths of LOOK, in points; INDENT is how far parts stand behind what they are a part of. */
#define INDENT 10
#define TEXT_TO_TABLE 40
#define ROW_HEIGHT 17
/* Of a row on a page that lies on its side, which has room for fewer. */
#define WIDE_ROW_HEIGHT 16

static StreefPageColumnKind
get_column_kind (const StreefTableColumn *column,
                 guint                    index)
{
  if (index == 0)
    return STREEF_COLUMN_OF_NAMES;
  if (column->id == STREEF_COLUMN_STATUS)
    return STREEF_COLUMN_OF_STATUS;

  return column->is_number ? STREEF_COLUMN_OF_FIGURES : STREEF_COLUMN_OF_TEXT;
}

static gboolean
has_units (const StreefTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id == STREEF_COLUMN_UNIT)
      return TRUE;

  return FALSE;
}

/* The parts of the total need no indent: the rule below the total parts them from it. */
static double
get_indent (const StreefTable    *table,
            const StreefTableRow *row)
{
  const guint depth
      = table->comparison->total != NULL && row->depth > 0 ? row->depth - 1 : row->depth;

  return depth * INDENT;
}

/* The name with its unit, where the rows have different ones: a page has no room for a column of
 * units. Figures show the sign of percentages themselves. (transfer full) */
static char *
dup_name_cell (const StreefTable    *table,
               const StreefTableRow *row)
{
  const char *name = row->cells[0].text;
  const char *unit = streef_category_get_unit (row->key.category, table->language);

  if (!has_units (table) || row->is_group || streef_clause_says_unit (name, unit)
      || streef_category_is_percentage (row->key.category))
    return g_strdup (name);

  /* Translators: a category and what it is counted in: "Money seized (€ million)". */
  return g_strdup_printf (streef_text (table->language, "%1$s (%2$s)"), name, unit);
}

/* On a page the status leaves as much room to the names as it can. */
static const char *
get_text (const StreefTable     *table,
          const StreefTableRow  *row,
          const StreefTableCell *cell,
          gboolean               is_status)
{
  if (is_status && row->status == STREEF_STATUS_NO_TARGET)
    return streef_text (table->language, "no target");

  return cell->text;
}

/* A dash is read as words, short ones: the status says why there is no figure. */
static const char *
get_spoken (const StreefTable     *table,
            const StreefTableCell *cell,
            StreefColumnId         column)
{
  if (!cell->is_absent)
    return cell->spoken;
  if (column == STREEF_COLUMN_DIFFERENCE || column == STREEF_COLUMN_RATE)
    /* Translators: what is read aloud for the dash of a difference that cannot be computed. */
    return streef_text_in (table->language, "difference", "no value");

  /* Translators: what is read aloud for the dash of a figure that there is not. */
  return streef_text_in (table->language, "figure", "no value");
}

static StreefPageCell
convert_cell (const StreefTable    *table,
              const StreefTableRow *row,
              guint                 index)
{
  const StreefTableCell *cell = &row->cells[index];
  const gboolean is_status = table->columns[index].id == STREEF_COLUMN_STATUS;

  return (StreefPageCell) {
    .text = get_text (table, row, cell, is_status),
    .spoken = get_spoken (table, cell, table->columns[index].id),
    .marks = cell->marks,
    .indent = index == 0 ? get_indent (table, row) : 0,
    .is_strong = row->is_total || row->is_group || (is_status && row->is_missed),
    .is_quiet = cell->is_absent || (is_status && !streef_status_is_judged (row->status)),
    .is_missed = is_status && row->is_missed,
  };
}

static void
add_table_row (StreefPageTable      *page_table,
               const StreefTable    *table,
               const StreefTableRow *row)
{
  g_autofree StreefPageCell *cells = g_new (StreefPageCell, table->n_columns);
  g_autofree char *name = dup_name_cell (table, row);
  StreefPageRowFlags flags = STREEF_ROW_PLAIN;
  guint n_cells = 0;

  if (row->is_total)
    flags |= STREEF_ROW_TOTAL;
  if (row->is_group)
    flags |= STREEF_ROW_GROUP;
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id != STREEF_COLUMN_UNIT)
      cells[n_cells++] = convert_cell (table, row, i);
  cells[0].text = name;
  streef_page_table_add_row (page_table, flags, cells);
}

/**
 * streef_summary_flow_table:
 * @blocks: where it goes
 * @level: of the heading that is its title
 * @table: a table
 * @notes: its notes
 * @before: from what stands before it to its title
 * @width: of the whole table
 * @row_height: of a row of one line
 *
 * Adds the table with its title and its notes. Where it would be squeezed, its pages lie on their
 * side.
 */
void
streef_summary_flow_table (StreefBlocks      *blocks,
                           StreefElementType  level,
                           const StreefTable *table,
                           StreefPageNotes   *notes,
                           double             before,
                           double             width,
                           double             row_height)
{
  StreefPageTable *page_table = streef_page_table_new (blocks, table->title, notes);
  gboolean is_wide;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id != STREEF_COLUMN_UNIT)
      streef_page_table_add_column (page_table, get_column_kind (&table->columns[i], i),
                                    table->columns[i].heading);
  for (guint i = 0; i < table->n_rows; i++)
    add_table_row (page_table, table, &table->rows[i]);

  is_wide = streef_page_table_is_narrow (page_table, STREEF_COLUMNS (6));
  streef_page_flow_set_wide (blocks->flow, is_wide);
  streef_blocks_add_heading (blocks, level, STREEF_TYPE_TITLE, table->title, before);
  streef_page_table_flow (page_table, is_wide ? STREEF_WIDE_WIDTH : width,
                          is_wide ? STREEF_WIDE_WIDTH : STREEF_COLUMNS (6),
                          is_wide ? WIDE_ROW_HEIGHT : row_height,
                          level - STREEF_ELEMENT_HEADING_1 + 1);
  streef_page_notes_flow (notes);
  streef_page_flow_set_wide (blocks->flow, FALSE);
}

/* (transfer container): the categories that are no part of others, with a result in the year. */
static GPtrArray *
find_tops (const StreefSummary *self)
{
  GPtrArray *tops = g_ptr_array_new ();

  for (guint i = 0; i < self->comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &self->comparison->rows[i];

      if (row->depth == 0 && row->result != NULL)
        g_ptr_array_add (tops, (gpointer) row->key.category);
    }

  return tops;
}

/* The table of the year without the parts of its categories, for where there is no room for these. */
void
streef_summary_add_totals (const StreefSummary *self)
{
  g_autoptr (GPtrArray) tops = find_tops (self);
  StreefQuestion question = self->comparison->question;
  g_autoptr (StreefComparison) comparison = NULL;
  g_autoptr (StreefTable) table = NULL;
  g_autoptr (StreefPageNotes) notes = NULL;

  if (tops->len == 0)
    return;

  question.selection = tops;
  comparison = streef_comparison_new (self->dataset, &question);
  table = streef_table_new (comparison, self->options->language);
  notes = streef_page_notes_new (self->blocks, table);
  streef_summary_flow_table (self->blocks, STREEF_ELEMENT_HEADING_2, table, notes, TEXT_TO_TABLE,
                             STREEF_COLUMNS (6), ROW_HEIGHT);
}
