/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_PROBLEM_LIST (streef_problem_list_get_type ())
G_DECLARE_FINAL_TYPE (StreefProblemList, streef_problem_list, STREEF, PROBLEM_LIST, GtkBox)

StreefProblemList *streef_problem_list_new        (const char           *icon_name);
void               streef_problem_list_set_problems (StreefProblemList  *self,
                                                     const StreefDataset *dataset,
                                                     StreefProblemKind    kind,
                                                     StreefLanguage       language);
const GPtrArray   *streef_problem_list_get_problems (StreefProblemList  *self);
void               streef_problem_list_grab_focus (StreefProblemList    *self);
void               streef_problem_list_select     (StreefProblemList    *self,
                                                   const StreefProblem  *problem);

G_END_DECLS
