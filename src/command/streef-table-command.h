/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-request.h"

G_BEGIN_DECLS

gboolean streef_table_command_run (const StreefRequest *request,
                                   GError             **error);

G_END_DECLS
