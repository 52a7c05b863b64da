/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_ORIGIN_CARD (streef_origin_card_get_type ())
G_DECLARE_FINAL_TYPE (StreefOriginCard, streef_origin_card, STREEF, ORIGIN_CARD, GtkBox)

void streef_origin_card_show (StreefOriginCard          *self,
                              StreefSession             *session,
                              const StreefComparisonRow *row);

G_END_DECLS
