/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

/**
 * StreefCategoryIndex:
 *
 * Finds the categories that the rows of the long layout name by theme, name and parent. First every
 * row is added; then the index resolves all parents, for a parent may stand below its parts. Texts
 * are borrowed from the sheet.
 */
typedef struct _StreefCategoryIndex StreefCategoryIndex;

StreefCategoryIndex *streef_category_index_new          (const StreefSheet         *sheet);
void                 streef_category_index_free         (StreefCategoryIndex       *self);
guint                streef_category_index_add          (StreefCategoryIndex       *self,
                                                         const char                *theme,
                                                         const char                *name,
                                                         const char                *parent,
                                                         guint                      row,
                                                         guint                      parent_column);
void                 streef_category_index_resolve      (StreefCategoryIndex       *self);
guint                streef_category_index_get_n        (const StreefCategoryIndex *self);
StreefCategory      *streef_category_index_get_category (const StreefCategoryIndex *self,
                                                         guint                      index);
guint                streef_category_index_find_theme   (const StreefCategoryIndex *self,
                                                         guint                      index);
char                *streef_category_path_join          (GRefString *const         *names,
                                                         guint                      n_names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefCategoryIndex, streef_category_index_free)

G_END_DECLS
