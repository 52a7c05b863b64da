/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-request.h"
#include "model/streef-changes.h"

G_BEGIN_DECLS

char *streef_table_json_new (const StreefRequest *request,
                             const StreefChanges *changes);

G_END_DECLS
