/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-saver.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_EXPORT_TO_FILE,
  STREEF_EXPORT_TO_PRINTER,
} StreefExportPurpose;

#define STREEF_TYPE_EXPORT_WINDOW (streef_export_window_get_type ())
G_DECLARE_FINAL_TYPE (StreefExportWindow, streef_export_window, STREEF, EXPORT_WINDOW, AdwWindow)

StreefExportWindow *streef_export_window_new (StreefWindow        *parent,
                                              StreefSaver         *saver,
                                              StreefExportPurpose  purpose);

G_END_DECLS
