/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-table.h"

G_BEGIN_DECLS

/**
 * StreefSheet:
 * @name: what stands on its tab; without any of `[]*?:/\`, unlike that of other sheets
 *
 * A table as a sheet. A plain value; it owns nothing.
 */
typedef struct
{
  const char *name;
  const StreefTable *table;
} StreefSheet;

/**
 * StreefWorkbook:
 * @sheets: (array length=n_sheets): one at least
 * @title: of the whole
 * @date: the day that the file says it was made
 *
 * What is written as a file of sheets. A plain value; it owns nothing.
 */
typedef struct
{
  const StreefDataset *dataset;
  const StreefSheet *sheets;
  gsize n_sheets;
  const char *title;
  StreefLanguage language;
  const GDate *date;
} StreefWorkbook;

char *streef_sheets_dup_content (const StreefWorkbook *self);

G_END_DECLS
