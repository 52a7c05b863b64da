/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-blocks.h"
#include "wording/streef-table.h"

G_BEGIN_DECLS

/* How far the letter of a note stands above its line, in points. */
#define STREEF_LETTER_RAISE 2.5

/**
 * StreefPageNotes:
 *
 * The notes of a table, which stand below it, and the letters that lead to them from the table and
 * from a chart of the same figures. Each note leads back to its first letter in the table.
 */
typedef struct _StreefPageNotes StreefPageNotes;

StreefPageNotes *streef_page_notes_new         (StreefBlocks    *blocks,
                                                StreefTable     *table);
void             streef_page_notes_free        (StreefPageNotes *self);
StreefElement   *streef_page_notes_refer       (StreefPageNotes *self,
                                                StreefElement   *parent,
                                                const char      *letter);
StreefElement   *streef_page_notes_refer_to_text (StreefPageNotes *self,
                                                  StreefElement   *parent,
                                                  const char      *letter,
                                                  const char      *text);
void             streef_page_notes_flow        (StreefPageNotes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefPageNotes, streef_page_notes_free)

G_END_DECLS
