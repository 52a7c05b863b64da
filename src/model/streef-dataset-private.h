/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

StreefDataset *streef_dataset_new         (void);
void           streef_dataset_index_problems (StreefDataset *self);

G_END_DECLS
