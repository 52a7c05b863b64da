/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-sheet.h"

G_BEGIN_DECLS

StreefReadMarks streef_figure_read             (const StreefSheet *sheet,
                                                const StreefPlace *place,
                                                const char        *text,
                                                gboolean           is_target,
                                                StreefValue       *out_value);
void            streef_figure_read_high        (const StreefSheet *sheet,
                                                guint              row,
                                                guint              column,
                                                StreefValue       *target);
void            streef_figure_check_difference (const StreefSheet *sheet,
                                                guint              row,
                                                guint              column,
                                                const StreefValue *achieved,
                                                const StreefValue *target);
void            streef_figure_check_rate       (const StreefSheet *sheet,
                                                guint              row,
                                                guint              column,
                                                const StreefValue *achieved,
                                                const StreefValue *target);
void            streef_figure_take_note        (const StreefSheet *sheet,
                                                guint              row,
                                                guint              column,
                                                StreefResult      *result);

G_END_DECLS
