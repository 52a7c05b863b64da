/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *streef_status_icon_get_name (StreefStatus  status);
void        streef_status_icon_colour   (GtkImage     *image,
                                         StreefStatus  status);
void        streef_status_icon_show     (GtkImage     *image,
                                         StreefStatus  status);

G_END_DECLS
