/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

/**
 * StreefAttributes:
 *
 * What the columns say about a category as a whole: its name and definition per language, unit,
 * direction, part, tolerance. Each row repeats it: the first text holds, another one is a problem.
 * Layouts number their categories as they like, from 0.
 */
typedef struct _StreefAttributes StreefAttributes;

StreefAttributes *streef_attributes_new           (const StreefSheet *sheet);
void              streef_attributes_free          (StreefAttributes  *self);
gboolean          streef_attributes_has_themes    (StreefAttributes  *self);
void              streef_attributes_take          (StreefAttributes  *self,
                                                   guint              row,
                                                   const StreefGridRow *cells,
                                                   guint              number,
                                                   StreefCategory    *category);
void              streef_attributes_take_theme    (StreefAttributes  *self,
                                                   guint              row,
                                                   const StreefGridRow *cells,
                                                   guint              number,
                                                   StreefCategory    *theme);
void              streef_attributes_check_percent (StreefAttributes  *self,
                                                   guint              number,
                                                   StreefCategory    *category,
                                                   StreefValue       *value,
                                                   StreefReadMarks    marks);

G_END_DECLS
