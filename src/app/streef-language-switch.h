/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_LANGUAGE_SWITCH (streef_language_switch_get_type ())
G_DECLARE_FINAL_TYPE (StreefLanguageSwitch, streef_language_switch, STREEF, LANGUAGE_SWITCH, GtkBox)

G_END_DECLS
