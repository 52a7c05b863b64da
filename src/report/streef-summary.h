/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-notes.h"
#include "report/streef-pages.h"

G_BEGIN_DECLS

/**
 * StreefSummary:
 * @title: of the whole document
 * @comparison: of the summary's year
 * @table: the same in words
 * @notes: (nullable): the notes of @table, where that is shown
 *
 * What the summary is about, while it is laid out. Each function adds a part of it to the blocks.
 */
typedef struct
{
  const StreefDataset *dataset;
  const StreefPagesOptions *options;
  const StreefComparison *comparison;
  const StreefTable *table;
  StreefPageNotes *notes;
  const char *title;
  const char *fingerprint;
  StreefBlocks *blocks;
} StreefSummary;

char    *streef_summary_dup_title      (const StreefDataset      *dataset,
                                        const StreefPagesOptions *options);
char    *streef_summary_dup_kind       (const StreefDataset      *dataset,
                                        StreefLanguage            language);
gboolean streef_summary_has_category   (const StreefSummary      *self,
                                        const StreefCategory     *category);

void     streef_summary_add_sender     (const StreefSummary      *self);
void     streef_summary_add_head       (const StreefSummary      *self);
void     streef_summary_add_finding    (const StreefSummary      *self);
void     streef_summary_add_overview   (const StreefSummary      *self);
void     streef_summary_add_table      (const StreefSummary      *self);
void     streef_summary_flow_table     (StreefBlocks             *blocks,
                                        StreefElementType         level,
                                        const StreefTable        *table,
                                        StreefPageNotes          *notes,
                                        double                    before,
                                        double                    width,
                                        double                    row_height);
void     streef_summary_add_totals     (const StreefSummary      *self);
void     streef_summary_add_closing    (const StreefSummary      *self);
void     streef_summary_add_years      (const StreefSummary      *self);
void     streef_summary_add_definitions (const StreefSummary     *self);
void     streef_summary_add_key        (const StreefSummary      *self);
void     streef_summary_add_method     (const StreefSummary      *self);
void     streef_summary_add_derived    (const StreefSummary      *self);
void     streef_summary_add_sources    (const StreefSummary      *self);
void     streef_summary_add_fingerprint (const StreefSummary     *self);

G_END_DECLS
