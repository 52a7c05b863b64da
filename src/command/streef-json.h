/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the object that is open in a builder. */

void streef_json_add_string (JsonBuilder *builder,
                             const char  *key,
                             const char  *text);
void streef_json_add_whole (JsonBuilder *builder,
                            const char  *key,
                            gint64       whole,
                            gboolean     is_known);
void streef_json_add_number (JsonBuilder        *builder,
                             const char         *key,
                             const StreefNumber *number);
void streef_json_add_texts (JsonBuilder       *builder,
                            const char        *key,
                            const StreefTexts *texts);
void streef_json_add_value (JsonBuilder       *builder,
                            const char        *key,
                            const StreefValue *value);
void streef_json_add_place_members (JsonBuilder         *builder,
                                    const StreefDataset *dataset,
                                    const StreefPlace   *place);
void streef_json_add_place (JsonBuilder         *builder,
                            const char          *key,
                            const StreefDataset *dataset,
                            const StreefPlace   *place);
void streef_json_add_path (JsonBuilder          *builder,
                           const StreefCategory *category);

G_END_DECLS
