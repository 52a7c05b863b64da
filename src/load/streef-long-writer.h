/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

/* The data set in the long form: UTF-8, `;`, LF, Dutch or English headings, numbers plain with the
 * language's decimal sign. Reading it back gives an equal data set. (transfer full) */
GBytes *streef_long_write (const StreefDataset *dataset,
                           StreefLanguage       language);

G_END_DECLS
