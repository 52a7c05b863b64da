/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/streef-table-json.h"

#include "command/streef-changes-json.h"
#include "command/streef-json.h"
#include "language/streef-catalogue.h"
#include "model/streef-fingerprint.h"
#include "wording/streef-problem-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The contract's version: keys may be added without changing it. */
#define VERSION 1

/* What the category is, the same for each of its years. */
static void
add_category (JsonBuilder          *builder,
              const StreefCategory *category,
              StreefLanguage        language)
{
  streef_json_add_path (builder, category);

  json_builder_set_member_name (builder, "name");
  json_builder_begin_object (builder);
  streef_json_add_string (builder, "nl", streef_category_get_name (category, STREEF_LANGUAGE_NL));
  streef_json_add_string (builder, "en", streef_category_get_name (category, STREEF_LANGUAGE_EN));
  json_builder_end_object (builder);

  streef_json_add_string (builder, "part", streef_part_get_code (category->part));
  streef_json_add_string (builder, "unit", streef_category_get_unit (category, language));
  streef_json_add_string (builder, "direction", streef_direction_get_code (category->direction));
}

/* What the result means against its target. */
static void
add_judgement (JsonBuilder           *builder,
               const StreefCategory  *category,
               const StreefJudgement *judgement,
               StreefLanguage         language)
{
  if (judgement->difference_reason == STREEF_REASON_NONE)
    streef_json_add_number (builder, "difference", &judgement->difference);
  else
    {
      streef_json_add_string (builder, "difference", NULL);
      streef_json_add_string (builder, "difference_reason",
                              streef_reason_get_code (judgement->difference_reason));
    }
  streef_json_add_string (builder, "difference_unit",
                          streef_category_is_percentage (category)
                              ? streef_text (language, "percentage points")
                              : streef_category_get_unit (category, language));

  if (judgement->rate_reason == STREEF_REASON_NONE)
    streef_json_add_number (builder, "rate", &judgement->rate);
  else
    {
      streef_json_add_string (builder, "rate", NULL);
      streef_json_add_string (builder, "rate_reason",
                              streef_reason_get_code (judgement->rate_reason));
    }
  streef_json_add_string (builder, "status", streef_status_get_code (judgement->status));
}

static void
add_earlier (JsonBuilder         *builder,
             const StreefDataset *dataset,
             const StreefResult  *result)
{
  const guint n_earlier = result->earlier != NULL ? result->earlier->len : 0;

  json_builder_set_member_name (builder, "earlier");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_earlier; i++)
    {
      const StreefEarlierFigure *figure = &g_array_index (result->earlier, StreefEarlierFigure, i);

      json_builder_begin_object (builder);
      streef_json_add_value (builder, "achieved", &figure->achieved);
      streef_json_add_string (builder, "firmness", streef_firmness_get_code (figure->firmness));
      json_builder_set_member_name (builder, "cells");
      json_builder_begin_object (builder);
      streef_json_add_place (builder, "achieved", dataset, &figure->achieved.place);
      json_builder_end_object (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Where the figures come from: delivered or derived, by which rule, and from which cells. */
static void
add_origin (JsonBuilder        *builder,
            const StreefResult *result)
{
  json_builder_set_member_name (builder, "origin");
  json_builder_begin_object (builder);
  streef_json_add_string (builder, "achieved",
                          streef_origin_get_code ((StreefOrigin) result->achieved.origin));
  if (result->achieved.rule != NULL)
    streef_json_add_string (builder, "achieved_rule", result->achieved.rule);
  streef_json_add_string (builder, "target",
                          streef_origin_get_code ((StreefOrigin) result->target.origin));
  if (result->target.rule != NULL)
    streef_json_add_string (builder, "target_rule", result->target.rule);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder               *builder,
            const StreefDataset       *dataset,
            const StreefComparisonRow *row,
            StreefLanguage             language)
{
  const StreefResult *result = row->result;

  json_builder_begin_object (builder);
  add_category (builder, row->key.category, language);
  streef_json_add_whole (builder, "year", result->year, TRUE);
  streef_json_add_value (builder, "achieved", &result->achieved);
  streef_json_add_value (builder, "target", &result->target);
  add_judgement (builder, row->key.category, &row->judgement, language);
  streef_json_add_string (builder, "firmness", streef_firmness_get_code (result->firmness));
  add_earlier (builder, dataset, result);
  add_origin (builder, result);
  streef_json_add_texts (builder, "note", &result->note);

  json_builder_set_member_name (builder, "cells");
  json_builder_begin_object (builder);
  streef_json_add_place (builder, "achieved", dataset, &result->achieved.place);
  streef_json_add_place (builder, "target", dataset, &result->target.place);
  json_builder_end_object (builder);

  if (result->break_before)
    {
      json_builder_set_member_name (builder, "break");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static void
add_source (JsonBuilder        *builder,
            guint               id,
            const StreefSource *source)
{
  g_autofree char *file = g_filename_display_name (source->file);

  json_builder_begin_object (builder);
  streef_json_add_whole (builder, "id", id, TRUE);
  streef_json_add_string (builder, "file", file);
  streef_json_add_string (builder, "format", source->format);
  streef_json_add_string (builder, "sheet", source->sheet);
  streef_json_add_string (builder, "layout", source->layout);
  streef_json_add_string (builder, "separator", source->separator);
  streef_json_add_string (builder, "encoding", source->encoding);
  streef_json_add_string (builder, "numbers", streef_language_get_code (source->numbers));
  json_builder_end_object (builder);
}

/* The text of the cell that the problem is about, or NULL. */
static const char *
get_cell_text (const StreefProblem *problem)
{
  switch ((int) streef_problem_get_code (problem))
    {
    case STREEF_PROBLEM_YEAR_OUTSIDE:
    case STREEF_PROBLEM_YEAR_NOT_READ:
    case STREEF_PROBLEM_FIGURE_IS_TEXT:
    case STREEF_PROBLEM_TARGET_IS_TEXT:
    case STREEF_PROBLEM_TOO_MANY_DIGITS:
    case STREEF_PROBLEM_CELL_ERROR:
    case STREEF_PROBLEM_CELL_DIFFERS:
    case STREEF_PROBLEM_NUMBER_TWO_WAYS:
    case STREEF_PROBLEM_PERCENT_AND_UNIT:
    case STREEF_PROBLEM_DIFFERENCE_DISAGREES:
    case STREEF_PROBLEM_RATE_DISAGREES:
    case STREEF_PROBLEM_FOOTNOTE_MARK:
    case STREEF_PROBLEM_PARENT_UNKNOWN:
    case STREEF_PROBLEM_PARENT_AMBIGUOUS:
      return streef_problem_get_argument (problem, 0);
    case STREEF_PROBLEM_WORD_UNKNOWN:
      return streef_problem_get_argument (problem, 1);
    default:
      return NULL;
    }
}

static void
add_problem (JsonBuilder         *builder,
             const StreefDataset *dataset,
             const StreefProblem *problem,
             StreefLanguage       language)
{
  g_autofree char *message = streef_problem_text (problem, language);

  json_builder_begin_object (builder);
  streef_json_add_place_members (builder, dataset, streef_problem_get_place (problem));
  streef_json_add_string (builder, "code",
                          streef_problem_code_get_id (streef_problem_get_code (problem)));
  streef_json_add_string (builder, "message", message);
  streef_json_add_string (builder, "text", get_cell_text (problem));
  json_builder_end_object (builder);
}

/* The whole text. Each result is a line of its own, so that a large data set is never held as a
 * tree. */
typedef struct
{
  JsonBuilder *builder; /* of the line that is made */
  JsonGenerator *generator;
  GString *text;
} Lines;

static void
take_line (Lines *self)
{
  g_autoptr (JsonNode) root = json_builder_get_root (self->builder);

  json_generator_set_root (self->generator, root);
  json_generator_to_gstring (self->generator, self->text);
  json_builder_reset (self->builder);
}

static void
begin_array (Lines      *self,
             const char *key)
{
  g_string_append_printf (self->text, ",\n\"%s\":[", key);
}

/* A line of an array, after what was added to the builder. */
static void
take_element (Lines *self)
{
  const gboolean is_first = self->text->str[self->text->len - 1] == '[';

  g_string_append (self->text, is_first ? "\n" : ",\n");
  take_line (self);
}

static void
end_array (Lines *self)
{
  g_string_append_c (self->text, ']');
}

/* Opens the outermost object with its first members. */
static void
take_head (Lines               *self,
           const StreefDataset *dataset)
{
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);

  json_builder_begin_object (self->builder);
  streef_json_add_whole (self->builder, "version", VERSION, TRUE);
  streef_json_add_string (self->builder, "fingerprint", fingerprint);
  streef_json_add_texts (self->builder, "title", &dataset->title);
  json_builder_end_object (self->builder);
  take_line (self);
  g_string_truncate (self->text, self->text->len - strlen ("}"));
}

static void
take_year (Lines               *self,
           const StreefRequest *request,
           int                  year)
{
  g_autoptr (StreefComparison) comparison = streef_request_compare_categories (request, year);

  for (guint i = 0; i < comparison->n_rows; i++)
    if (comparison->rows[i].result != NULL)
      {
        add_result (self->builder, request->dataset, &comparison->rows[i],
                    request->options->language);
        take_element (self);
      }
}

static void
take_results (Lines               *self,
              const StreefRequest *request)
{
  const GArray *years = request->dataset->years;

  begin_array (self, "results");
  for (guint i = 0; i < years->len; i++)
    {
      const int year = g_array_index (years, int, i);

      if (request->options->year == 0 || request->options->year == year)
        take_year (self, request, year);
    }
  end_array (self);
}

static void
take_sources (Lines               *self,
              const StreefDataset *dataset)
{
  begin_array (self, "sources");
  for (guint i = 0; i < dataset->sources->len; i++)
    {
      add_source (self->builder, i, g_ptr_array_index (dataset->sources, i));
      take_element (self);
    }
  end_array (self);
}

static void
take_problems (Lines               *self,
               const StreefDataset *dataset,
               StreefLanguage       language)
{
  begin_array (self, "problems");
  for (guint i = 0; i < dataset->problems->len; i++)
    {
      add_problem (self->builder, dataset, g_ptr_array_index (dataset->problems, i), language);
      take_element (self);
    }
  end_array (self);
}

/* What the data set is compared with, and each difference. */
static void
take_changes (Lines *self, const StreefChanges *changes, StreefLanguage language)
{
  const GPtrArray *sources = changes->after->sources;
  g_autofree char *fingerprint = streef_fingerprint_new (changes->after);

  json_builder_begin_object (self->builder);
  streef_json_add_string (self->builder, "fingerprint", fingerprint);
  json_builder_set_member_name (self->builder, "same");
  json_builder_add_boolean_value (self->builder, changes->n_changes == 0);
  json_builder_set_member_name (self->builder, "sources");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < sources->len; i++)
    add_source (self->builder, i, g_ptr_array_index (sources, i));
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
  g_string_append (self->text, ",\n\"against\":");
  take_line (self);

  begin_array (self, "changes");
  for (guint i = 0; i < changes->n_changes; i++)
    {
      streef_changes_json_add (self->builder, changes, i, language);
      take_element (self);
    }
  end_array (self);
}

/**
 * streef_table_json_new:
 * @request: what is asked for
 * @changes: (nullable): how it differs from what it is compared with
 *
 * The results of all years, or of the year asked for; of all categories, or of the one asked for
 * and its parts. By year, then as delivered. Units and messages are in the language asked for, all
 * codes and keys are the same in any.
 *
 * Returns: (transfer full): JSON in UTF-8, a result a line
 */
char *
streef_table_json_new (const StreefRequest *request, const StreefChanges *changes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  Lines lines = { builder, generator, g_string_new (NULL) };

  take_head (&lines, request->dataset);
  take_sources (&lines, request->dataset);
  take_results (&lines, request);
  take_problems (&lines, request->dataset, request->options->language);
  if (changes != NULL)
    take_changes (&lines, changes, request->options->language);
  g_string_append (lines.text, "}\n");

  return g_string_free (lines.text, FALSE);
}
