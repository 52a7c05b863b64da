/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

void streef_dataset_check (StreefDataset *self);

G_END_DECLS
