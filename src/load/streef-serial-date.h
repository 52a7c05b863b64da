/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-number-format.h"

G_BEGIN_DECLS

gboolean streef_serial_date_append (const StreefStoredNumber *serial,
                                    gboolean                  from_1904,
                                    StreefDateParts           parts,
                                    GString                  *text);

G_END_DECLS
