/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-notes.h"
#include "wording/streef-words.h"

G_BEGIN_DECLS

typedef struct
{
  StreefColumnId id;
  const char *heading;
  gboolean is_number; /* right aligned */
} StreefTableColumn;

/* One cell; its strings are owned by the table. An absent figure is an en dash in `text`; `spoken` then says why, for screen readers and
 * tagged PDF. */
typedef struct
{
  const char *text;
  const char *spoken;   /* (nullable): where it differs from text */
  const char *marks;    /* (nullable): the letters of its notes: "a", "a b" */
  gboolean is_absent;
} StreefTableCell;

typedef struct
{
  StreefKey key;
  StreefTableCell *cells; /* (array length=n_columns) */
  StreefStatus status;
  guint depth;
  gboolean is_group;
  gboolean is_total;
  gboolean is_missed;     /* not met: ◆ and bold words */
} StreefTableRow;

/**
 * StreefTable:
 * @subject: (nullable): the category whose years these are; the title names only what is counted
 *
 * A comparison in one language: the title, headings, cell texts, marks with their explanation. Window, PDF, command line, clipboard and
 * files show this table. Immutable, reference-counted; it keeps its comparison alive.
 */
typedef struct
{
  StreefComparison *comparison;
  StreefLanguage language;
  char *title;
  char *subject;
  guint n_columns;
  StreefTableColumn *columns;
  guint n_rows;
  StreefTableRow *rows;      /* in the comparison's order, one per row of it */
  guint n_notes;
  const StreefTableNote *notes;
  StreefNotes *lettered;        /* private: owns the notes and the cells' marks */
  StreefTableCell *cells;       /* private: the cells of all rows */
  GStringChunk *texts;          /* private: owns the cells' texts */
} StreefTable;

StreefTable *streef_table_new   (const StreefComparison *comparison,
                                 StreefLanguage          language);
StreefTable *streef_table_ref   (StreefTable            *self);
void         streef_table_unref (StreefTable            *self);

const StreefNumber *streef_table_get_number (const StreefTable *self,
                                             guint              row,
                                             guint              column,
                                             gboolean          *out_is_percentage);

/* A row as one sentence, for screen readers: of a category with its path, of a year without. (transfer full) */
char *streef_table_dup_summary (const StreefTable *self, guint row);

/* The table as text for terminals (aligned columns), as CSV (`;` in Dutch, `,` in English), tab-separated and as HTML with headings
 * marked. In CSV and tab-separated text numbers have no thousands groups and absent figures are empty; texts that a spreadsheet would
 * run are quoted with an apostrophe. (transfer full) */
char *streef_table_dup_plain (const StreefTable *self);
char *streef_table_dup_csv   (const StreefTable *self);
char *streef_table_dup_tsv   (const StreefTable *self);
char *streef_table_dup_html  (const StreefTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefTable, streef_table_unref)

G_END_DECLS
