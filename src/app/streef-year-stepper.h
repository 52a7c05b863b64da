/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_YEAR_STEPPER (streef_year_stepper_get_type ())
G_DECLARE_FINAL_TYPE (StreefYearStepper, streef_year_stepper, STREEF, YEAR_STEPPER, GtkBox)

void streef_year_stepper_set_session (StreefYearStepper *self,
                                      StreefSession     *session);

G_END_DECLS
