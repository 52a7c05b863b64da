/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"
#include "report/streef-output.h"
#include "report/streef-theme.h"

G_BEGIN_DECLS

GPtrArray *streef_export_all (const StreefDataset   *dataset,
                              const StreefCategory  *category,
                              int                    year,
                              StreefLanguage         language,
                              StreefTheme           *theme,
                              const GDate           *date,
                              GError               **error);

G_END_DECLS
