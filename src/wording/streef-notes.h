/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-comparison.h"

G_BEGIN_DECLS

/* What a mark on a cell means: "a", "Derived: …". In `brief`, for charts, what the data itself says is left out; %NULL where nothing is left. */
typedef struct
{
  char *letter;
  char *text;
  char *brief;
  StreefMarks kind; /* the one mark that it explains */
} StreefTableNote;

/* What of a row carries a mark. */
typedef enum
{
  STREEF_MARKED_ROW,        /* its name or year */
  STREEF_MARKED_ACHIEVED,
  STREEF_MARKED_TARGET,
  STREEF_MARKED_COMPUTED,   /* difference and rate */
} StreefMarked;

#define STREEF_N_MARKED (STREEF_MARKED_COMPUTED + 1)

/**
 * StreefNotes:
 *
 * The notes of a comparison in one language, lettered in the order of its rows; equal notes share a letter, provisional figures have
 * `*`. Table and charts of a comparison have the same letters.
 */
typedef struct
{
  GArray *notes;        /* (element-type StreefTableNote) */
  guint n_letters;      /* notes but for the star's */
  GHashTable *by_text;  /* the notes' letters, borrowed */
  GHashTable *by_row;   /* index of a row to the letters of its parts; only rows that have any */
} StreefNotes;

StreefNotes *streef_notes_new       (const StreefComparison *comparison, StreefLanguage language);
void         streef_notes_free      (StreefNotes *self);
/* The letters, joined by spaces; %NULL where there are none. (nullable) */
const char  *streef_notes_get_marks (const StreefNotes *self, guint row, StreefMarked marked);

/* What one mark of @row means, as a sentence. (transfer full) */
char        *streef_notes_word      (const StreefComparison *comparison, const StreefComparisonRow *row, StreefMarks kind,
                                     StreefLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefNotes, streef_notes_free)

G_END_DECLS
