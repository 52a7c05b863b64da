/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_REVIEW (streef_review_get_type ())
G_DECLARE_FINAL_TYPE (StreefReview, streef_review, STREEF, REVIEW, AdwBin)

StreefReview *streef_review_new              (StreefSession *session);
gboolean      streef_review_can_go_back      (StreefReview  *self);
void          streef_review_go_back          (StreefReview  *self);
void          streef_review_show_content     (StreefReview  *self);
void          streef_review_find             (StreefReview  *self);
void          streef_review_toggle_table     (StreefReview  *self);
void          streef_review_step_problem     (StreefReview  *self,
                                              int            n_problems);
void          streef_review_set_file_changed (StreefReview  *self,
                                              gboolean       is_changed);

G_END_DECLS
