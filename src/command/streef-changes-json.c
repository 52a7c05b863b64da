/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-changes-json.h"

#include "command/streef-json.h"

/* What holds for all years of a category. */
static void
add_of_category (JsonBuilder          *builder,
                 const char           *key,
                 StreefChangeWhat      what,
                 const StreefCategory *category,
                 StreefLanguage        language)
{
  switch ((gint) what)
    {
    case STREEF_CHANGE_PART:
      streef_json_add_string (builder, key, streef_part_get_code (category->part));
      break;
    case STREEF_CHANGE_UNIT:
      streef_json_add_string (builder, key, streef_category_get_unit (category, language));
      break;
    default:
      streef_json_add_string (builder, key, streef_direction_get_code (category->direction));
      break;
    }
}

static void
add_of_result (JsonBuilder        *builder,
               const char         *key,
               StreefChangeWhat    what,
               const StreefResult *result)
{
  if (result == NULL)
    {
      streef_json_add_string (builder, key, NULL);
      return;
    }

  switch ((gint) what)
    {
    case STREEF_CHANGE_ACHIEVED:
      streef_json_add_value (builder, key, &result->achieved);
      break;
    case STREEF_CHANGE_TARGET:
      streef_json_add_value (builder, key, &result->target);
      break;
    case STREEF_CHANGE_FIRMNESS:
      streef_json_add_string (builder, key, streef_firmness_get_code (result->firmness));
      break;
    case STREEF_CHANGE_ACHIEVED_ORIGIN:
      streef_json_add_string (builder, key,
                              streef_origin_get_code ((StreefOrigin) result->achieved.origin));
      break;
    default:
      streef_json_add_string (builder, key,
                              streef_origin_get_code ((StreefOrigin) result->target.origin));
      break;
    }
}

static void
add_cell (JsonBuilder         *builder,
          const char          *key,
          StreefChangeWhat     what,
          const StreefDataset *dataset,
          const StreefResult  *result)
{
  const StreefPlace nowhere = { .file = NULL };
  const gboolean is_target
    = what == STREEF_CHANGE_TARGET || what == STREEF_CHANGE_TARGET_ORIGIN;

  if (result == NULL)
    streef_json_add_place (builder, key, dataset, &nowhere);
  else
    streef_json_add_place (builder, key, dataset,
                           is_target ? &result->target.place : &result->achieved.place);
}

/**
 * streef_changes_json_add:
 * @builder: where an object for the change is added
 * @changes: what changed
 * @index: which change
 * @language: that of units
 */
void
streef_changes_json_add (JsonBuilder         *builder,
                         const StreefChanges *changes,
                         guint                index,
                         StreefLanguage       language)
{
  const StreefChange *change = &changes->changes[index];
  const StreefCategory *category = streef_change_get_category (change);

  json_builder_begin_object (builder);
  streef_json_add_string (builder, "change",
                          streef_change_kind_get_code (streef_change_get_kind (change)));
  streef_json_add_path (builder, category);
  streef_json_add_whole (builder, "year", change->year, change->year != 0);
  streef_json_add_string (builder, "what", streef_change_what_get_code (change->what));
  if (change->year == 0)
    {
      add_of_category (builder, "before", change->what, change->before_category, language);
      add_of_category (builder, "after", change->what, change->after_category, language);
    }
  else
    {
      add_of_result (builder, "before", change->what, change->before);
      add_of_result (builder, "after", change->what, change->after);
    }

  json_builder_set_member_name (builder, "cells");
  json_builder_begin_object (builder);
  add_cell (builder, "before", change->what, changes->before, change->before);
  add_cell (builder, "after", change->what, changes->after, change->after);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}
