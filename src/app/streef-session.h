/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-grid.h"
#include "load/streef-reading.h"
#include "model/streef-comparison.h"
#include "wording/streef-table.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  STREEF_PAGE_OVERVIEW,
  STREEF_PAGE_PROBLEMS,
  STREEF_PAGE_CATEGORY,
} StreefPage;

#define STREEF_TYPE_SESSION (streef_session_get_type ())
G_DECLARE_FINAL_TYPE (StreefSession, streef_session, STREEF, SESSION, GObject)

StreefSession          *streef_session_new              (void);

void                    streef_session_set_dataset      (StreefSession        *self,
                                                         const StreefDataset  *dataset,
                                                         GPtrArray            *grids,
                                                         const char *const    *files,
                                                         const StreefReading  *reading);
const StreefDataset    *streef_session_get_dataset      (StreefSession        *self);
const StreefGrid       *streef_session_find_grid        (StreefSession        *self,
                                                         const StreefPlace    *place);
const char *const      *streef_session_get_files        (StreefSession        *self);
const StreefReading    *streef_session_get_reading      (StreefSession        *self);

StreefLanguage          streef_session_get_language     (StreefSession        *self);
StreefPage              streef_session_get_page         (StreefSession        *self);
const StreefCategory   *streef_session_get_category     (StreefSession        *self);
int                     streef_session_get_year         (StreefSession        *self);
void                    streef_session_set_year         (StreefSession        *self,
                                                         int                   year);
gboolean                streef_session_can_step_year    (StreefSession        *self,
                                                         int                   n_years);
void                    streef_session_step_year        (StreefSession        *self,
                                                         int                   n_years);
StreefOrder             streef_session_get_order        (StreefSession        *self);
gboolean                streef_session_get_descending   (StreefSession        *self);
void                    streef_session_set_order        (StreefSession        *self,
                                                         StreefOrder           order);
void                    streef_session_set_descending   (StreefSession        *self,
                                                         gboolean              descending);
StreefKey               streef_session_get_selected     (StreefSession        *self);
void                    streef_session_select           (StreefSession        *self,
                                                         const StreefKey      *key);
const StreefProblem    *streef_session_get_problem      (StreefSession        *self);
void                    streef_session_set_problem      (StreefSession        *self,
                                                         const StreefProblem  *problem);

void                    streef_session_choose           (StreefSession        *self,
                                                         StreefPage            page,
                                                         const StreefCategory *category);
void                    streef_session_jump             (StreefSession        *self,
                                                         StreefPage            page,
                                                         const StreefCategory *category);
gboolean                streef_session_can_go_back      (StreefSession        *self);
void                    streef_session_go_back          (StreefSession        *self);

StreefComparison       *streef_session_get_categories   (StreefSession        *self);
StreefComparison       *streef_session_get_years        (StreefSession        *self);
StreefTable            *streef_session_get_categories_table (StreefSession    *self);
StreefTable            *streef_session_get_years_table  (StreefSession        *self);
char                   *streef_session_dup_title        (StreefSession        *self);
char                   *streef_session_dup_subtitle     (StreefSession        *self);

G_END_DECLS
