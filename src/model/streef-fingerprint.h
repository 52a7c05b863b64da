/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

char *streef_fingerprint_new       (const StreefDataset *dataset);
char *streef_fingerprint_dup_short (const char          *fingerprint);

G_END_DECLS
