/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STREEF_TYPE_ERROR_DIALOG (streef_error_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StreefErrorDialog,
                      streef_error_dialog,
                      STREEF,
                      ERROR_DIALOG,
                      AdwMessageDialog)

void streef_error_dialog_present (GtkWindow    *parent,
                                  const GError *error);

G_END_DECLS
