/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-request.h"

G_BEGIN_DECLS

gboolean streef_compare_command_check (const StreefOptions *options,
                                       GError             **error);
gboolean streef_compare_command_run   (const StreefRequest *request,
                                       gboolean            *out_is_same,
                                       GError             **error);

G_END_DECLS
