/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pages.h"

G_BEGIN_DECLS

const StreefDataset *test_load         (const char          *path);
const StreefDataset *test_load_example (const char          *name);
StreefPages         *test_lay_out      (const StreefDataset *dataset,
                                        StreefLanguage       language,
                                        int                  year,
                                        GError             **error);

G_END_DECLS
