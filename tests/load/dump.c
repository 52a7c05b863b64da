/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/dump.h"

#include "language/streef-date.h"

static void
append_value (GString           *text,
              const StreefValue *value)
{
  g_string_append_c (text, '|');
  streef_value_append_plain (value, text);
}

static void
append_texts (GString           *text,
              const StreefTexts *texts)
{
  g_string_append_printf (text, "|%s|%s", streef_texts_get (texts, STREEF_LANGUAGE_NL),
                          streef_texts_get (texts, STREEF_LANGUAGE_EN));
}

static void
append_origin (GString           *text,
               const StreefValue *value)
{
  g_string_append_printf (text, "|%s|%s", streef_origin_get_code (value->origin),
                          value->rule != NULL ? value->rule : "");
}

static void
dump_head (GString             *text,
           const StreefDataset *dataset)
{
  g_string_append (text, "title");
  append_texts (text, &dataset->title);
  g_string_append (text, "\nsubject");
  append_texts (text, &dataset->subject);
  g_string_append_printf (text, "\nfor|%s|%s|",
                          dataset->organisation != NULL ? dataset->organisation : "",
                          dataset->reference != NULL ? dataset->reference : "");
  if (g_date_valid (&dataset->reference_date))
    {
      g_autofree char *date = streef_date_dup_iso (&dataset->reference_date);
      g_string_append (text, date);
    }
  g_string_append_c (text, '\n');
}

static void
dump_result (GString            *text,
             const char         *path,
             const StreefResult *result)
{
  g_string_append_printf (text, "result|%s|%d", path, result->year);
  append_value (text, &result->achieved);
  append_value (text, &result->target);
  g_string_append_printf (text, "|%s|%s", streef_firmness_get_code (result->firmness),
                          result->break_before ? "break" : "");
  append_origin (text, &result->achieved);
  append_origin (text, &result->target);
  append_texts (text, &result->note);
  g_string_append_printf (text, "|%s\n", result->source != NULL ? result->source : "");

  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    {
      const StreefEarlierFigure *earlier = &g_array_index (result->earlier, StreefEarlierFigure, i);

      g_string_append_printf (text, "earlier|%s|%d", path, result->year);
      append_value (text, &earlier->achieved);
      g_string_append_printf (text, "|%s\n", streef_firmness_get_code (earlier->firmness));
    }
}

static void
dump_category (GString              *text,
               const StreefCategory *category)
{
  g_autofree char *path = streef_category_dup_path (category, " > ");
  g_autofree char *tolerance = streef_number_dup_plain (&category->tolerance.number);

  g_string_append_printf (text, "category|%s|%s|%s|%s%s", path,
                          streef_part_get_code (category->part),
                          streef_direction_get_code (category->direction), tolerance,
                          category->tolerance.in_percent ? "%" : "");
  append_texts (text, &category->unit);
  g_string_append_printf (text, "|%s|%s", streef_category_get_name (category, STREEF_LANGUAGE_NL),
                          streef_category_get_name (category, STREEF_LANGUAGE_EN));
  append_texts (text, &category->definition);
  g_string_append_c (text, '\n');

  for (guint i = 0; i < category->results->len; i++)
    dump_result (text, path, g_ptr_array_index (category->results, i));
}

static void
dump_problems (GString             *text,
               const StreefDataset *dataset)
{
  for (guint i = 0; i < dataset->problems->len; i++)
    {
      const StreefProblem *problem = g_ptr_array_index (dataset->problems, i);
      const StreefPlace *place = streef_problem_get_place (problem);
      g_autofree char *cell = streef_place_dup_cell_name (place);

      if (streef_problem_get_code (problem) == STREEF_PROBLEM_COLUMN_MISSING)
        continue;
      g_string_append_printf (text, "problem|%s|%u|%s",
                              streef_problem_code_get_id (streef_problem_get_code (problem)),
                              place->line, cell != NULL ? cell : "");
      for (guint j = 0; j < streef_problem_get_n_arguments (problem); j++)
        g_string_append_printf (text, "|%s", streef_problem_get_argument (problem, j));
      g_string_append_c (text, '\n');
    }
}

char *
dump_dataset (const StreefDataset *dataset,
              gboolean             with_problems)
{
  GString *text = g_string_new (NULL);

  dump_head (text, dataset);
  for (guint i = 0; i < dataset->categories->len; i++)
    dump_category (text, g_ptr_array_index (dataset->categories, i));
  if (with_problems)
    dump_problems (text, dataset);

  return g_string_free (text, FALSE);
}

static void
append_placed (GString           *text,
               const StreefValue *value)
{
  g_autofree char *cell = streef_place_dup_cell_name (&value->place);

  append_value (text, value);
  g_string_append_printf (text, " %s", cell != NULL ? cell : "-");
}

char *
dump_figures (const StreefDataset *dataset)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *path = streef_category_dup_path (category, " > ");

      for (guint j = 0; j < category->results->len; j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          g_string_append_printf (text, "%s|%d", path, result->year);
          append_placed (text, &result->achieved);
          append_placed (text, &result->target);
          g_string_append_c (text, '\n');
        }
    }
  dump_problems (text, dataset);

  return g_string_free (text, FALSE);
}
