/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_CHIP (streef_chip_get_type ())
G_DECLARE_FINAL_TYPE (StreefChip, streef_chip, STREEF, CHIP, GtkToggleButton)

GtkWidget   *streef_chip_new        (StreefStatus    status);
StreefStatus streef_chip_get_status (StreefChip     *self);
void         streef_chip_set_count  (StreefChip     *self,
                                     guint           n,
                                     StreefLanguage  language,
                                     gboolean        is_short);

G_END_DECLS
