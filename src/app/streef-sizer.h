/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much room there is. */
typedef enum
{
  STREEF_ROOM_NARROW,
  STREEF_ROOM_MIDDLE,
  STREEF_ROOM_WIDE,
} StreefRoom;

#define STREEF_TYPE_SIZER (streef_sizer_get_type ())
G_DECLARE_FINAL_TYPE (StreefSizer, streef_sizer, STREEF, SIZER, GtkWidget)

StreefRoom streef_sizer_get_room (StreefSizer *self);

G_END_DECLS
