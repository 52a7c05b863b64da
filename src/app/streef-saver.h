/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-window.h"

G_BEGIN_DECLS

/* One kind of file that can be chosen: its ending ("pdf") and its name in the language of the
 * moment. */
typedef struct
{
  const char *ending;
  const char *name;
} StreefSaveFormat;

/* Makes the bytes of a file with that ending. (transfer full) (nullable) */
typedef GBytes *(*StreefMakeBytes) (const char *ending,
                                    gpointer    user_data,
                                    GError    **error);

#define STREEF_TYPE_SAVER (streef_saver_get_type ())
G_DECLARE_FINAL_TYPE (StreefSaver, streef_saver, STREEF, SAVER, GObject)

StreefSaver *streef_saver_new     (StreefWindow           *window);
void         streef_saver_ask     (StreefSaver            *self,
                                   GtkWindow              *parent,
                                   const char             *name,
                                   const StreefSaveFormat *formats,
                                   guint                   n_formats,
                                   StreefMakeBytes         make,
                                   gpointer                user_data,
                                   GDestroyNotify          destroy);

G_END_DECLS
