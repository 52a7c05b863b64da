/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-changes.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void streef_changes_json_add (JsonBuilder         *builder,
                              const StreefChanges *changes,
                              guint                index,
                              StreefLanguage       language);

G_END_DECLS
