/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-json.h"

void
streef_json_add_string (JsonBuilder *builder,
                        const char  *key,
                        const char  *text)
{
  json_builder_set_member_name (builder, key);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

/* A whole number that is null where there is none. */
void
streef_json_add_whole (JsonBuilder *builder,
                       const char  *key,
                       gint64       whole,
                       gboolean     is_known)
{
  json_builder_set_member_name (builder, key);
  if (is_known)
    json_builder_add_int_value (builder, whole);
  else
    json_builder_add_null_value (builder);
}

void
streef_json_add_number (JsonBuilder        *builder,
                        const char         *key,
                        const StreefNumber *number)
{
  g_autofree char *plain = streef_number_dup_plain (number);

  streef_json_add_string (builder, key, plain);
}

/* Two members, nl and en, each "" where the data does not give it. */
void
streef_json_add_texts (JsonBuilder       *builder,
                       const char        *key,
                       const StreefTexts *texts)
{
  const char *nl = streef_texts_get_exact (texts, STREEF_LANGUAGE_NL);
  const char *en = streef_texts_get_exact (texts, STREEF_LANGUAGE_EN);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  streef_json_add_string (builder, "nl", nl != NULL ? nl : "");
  streef_json_add_string (builder, "en", en != NULL ? en : "");
  json_builder_end_object (builder);
}

/* The value where it is a plain number; else null, and further members that say what it is. */
void
streef_json_add_value (JsonBuilder       *builder,
                       const char        *key,
                       const StreefValue *value)
{
  g_autofree char *missing = g_strconcat (key, "_missing", NULL);
  g_autofree char *bound = g_strconcat (key, "_bound", NULL);
  g_autofree char *limit = g_strconcat (key, "_limit", NULL);
  g_autofree char *low = g_strconcat (key, "_low", NULL);
  g_autofree char *high = g_strconcat (key, "_high", NULL);
  g_autofree char *text = g_strconcat (key, "_text", NULL);

  if (value->kind == STREEF_VALUE_NUMBER)
    {
      streef_json_add_number (builder, key, &value->number);
      return;
    }

  streef_json_add_string (builder, key, NULL);
  switch ((StreefValueKind) value->kind)
    {
    case STREEF_VALUE_MISSING:
      streef_json_add_string (builder, missing, streef_missing_get_code ((StreefMissing) value->missing));
      break;
    case STREEF_VALUE_BOUND:
      streef_json_add_string (builder, bound, streef_bound_get_sign ((StreefBound) value->bound));
      streef_json_add_number (builder, limit, &value->number);
      break;
    case STREEF_VALUE_RANGE:
      streef_json_add_number (builder, low, &value->number);
      streef_json_add_number (builder, high, &value->high);
      break;
    case STREEF_VALUE_YES_NO:
      streef_json_add_string (builder, text, value->yes ? "yes" : "no");
      break;
    case STREEF_VALUE_TEXT:
      streef_json_add_string (builder, text, value->text);
      break;
    case STREEF_VALUE_NUMBER:
    default:
      g_assert_not_reached ();
    }
}

/* The members of a place, inside an object that is open. */
void
streef_json_add_place_members (JsonBuilder         *builder,
                               const StreefDataset *dataset,
                               const StreefPlace   *place)
{
  const gboolean is_known = streef_place_is_known (place);
  const int source = is_known ? streef_dataset_get_source_index (dataset, place->file) : -1;
  g_autofree char *cell = streef_place_dup_cell_name (place);

  streef_json_add_whole (builder, "source", source, source >= 0);
  streef_json_add_string (builder, "sheet", place->sheet);
  streef_json_add_string (builder, "cell", cell);
  streef_json_add_whole (builder, "line", place->line, place->line > 0);
}

void
streef_json_add_place (JsonBuilder         *builder,
                       const char          *key,
                       const StreefDataset *dataset,
                       const StreefPlace   *place)
{
  json_builder_set_member_name (builder, key);
  if (!streef_place_is_known (place))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  streef_json_add_place_members (builder, dataset, place);
  json_builder_end_object (builder);
}

void
streef_json_add_path (JsonBuilder          *builder,
                      const StreefCategory *category)
{
  json_builder_set_member_name (builder, "category");
  json_builder_begin_array (builder);
  for (guint i = 0; i < category->n_names; i++)
    json_builder_add_string_value (builder, category->names[i]);
  json_builder_end_array (builder);
}
