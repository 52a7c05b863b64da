/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-json.h"

#include <json-glib/json-glib.h>

static void
remove_members (JsonArray         *array,
                const char *const *names)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    for (const char *const *name = names; *name != NULL; name++)
      json_object_remove_member (json_array_get_object_element (array, i), *name);
}

char *
dup_without_places (const char        *json,
                    const char *const *places)
{
  static const char *const cells[] = { "cells", NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *results;

  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  results = json_object_get_array_member (root, "results");
  json_object_remove_member (root, "sources");
  remove_members (json_object_get_array_member (root, "problems"), places);
  remove_members (results, cells);
  for (guint i = 0; i < json_array_get_length (results); i++)
    remove_members (json_object_get_array_member (json_array_get_object_element (results, i),
                                                  "earlier"),
                    cells);

  return json_to_string (json_parser_get_root (parser), TRUE);
}
