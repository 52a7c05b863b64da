/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-changes.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_CHANGES_CATEGORY,
  STREEF_CHANGES_YEAR,
  STREEF_CHANGES_WHAT,   /* "Achieved", "Target", … */
  STREEF_CHANGES_KIND,   /* "changed", "added", "removed" */
  STREEF_CHANGES_BEFORE,
  STREEF_CHANGES_AFTER,
  STREEF_CHANGES_PLACE,
} StreefChangesColumn;

#define STREEF_N_CHANGES_COLUMNS (STREEF_CHANGES_PLACE + 1)

char       *streef_changes_text_headline  (const StreefChanges *changes,
                                           StreefLanguage       language);
char       *streef_changes_text_heading   (const StreefChanges *changes,
                                           StreefChangesColumn  column,
                                           StreefLanguage       language);
char       *streef_changes_text_cell      (const StreefChanges *changes,
                                           guint                index,
                                           StreefChangesColumn  column,
                                           StreefLanguage       language);
char       *streef_changes_text_dup_plain (const StreefChanges *changes,
                                           StreefLanguage       language);
char       *streef_changes_text_dup_csv   (const StreefChanges *changes,
                                           StreefLanguage       language);

G_END_DECLS
