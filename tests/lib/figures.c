/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

#include "language/streef-date.h"
#include "number/streef-number-reader.h"

#include <string.h>

static void
read_value (const char  *text,
            guint        column,
            guint        row,
            StreefValue *out_value)
{
  if (text != NULL)
    streef_value_read (text, STREEF_LANGUAGE_NL, out_value);

  out_value->place = (StreefPlace) {
    .file = g_intern_static_string (FIGURES_FILE), .column = column, .row = row, .line = row,
  };
}

static void
read_tolerance (const char      *text,
                StreefTolerance *out_tolerance)
{
  StreefReadMarks marks = STREEF_READ_PLAIN;

  g_assert_true (streef_number_read (text, -1, STREEF_LANGUAGE_NL, &out_tolerance->number, &marks));
  out_tolerance->in_percent = (marks & STREEF_READ_PERCENT) != 0;
}

/* "key=value" of @word; %NULL where it has another key. */
static char *
dup_setting (const char *word,
             const char *key)
{
  if (!g_str_has_prefix (word, key) || word[strlen (key)] != '=')
    return NULL;

  return g_strdelimit (g_strdup (word + strlen (key) + 1), "_", ' ');
}

static gboolean
apply_setting (const char     *word,
               StreefCategory *category)
{
  const struct
  {
    const char *key;
    StreefTexts *texts;
    StreefLanguage language;
  } settings[] = {
    { "unit", &category->unit, STREEF_LANGUAGE_NL },    { "unit-en", &category->unit, STREEF_LANGUAGE_EN },
    { "name-nl", &category->name, STREEF_LANGUAGE_NL }, { "name-en", &category->name, STREEF_LANGUAGE_EN },
  };
  g_autofree char *tolerance = dup_setting (word, "tolerance");

  if (tolerance != NULL)
    read_tolerance (tolerance, &category->tolerance);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *text = dup_setting (word, settings[i].key);

      if (text != NULL)
        {
          streef_texts_set (settings[i].texts, settings[i].language, text);
          return TRUE;
        }
    }

  return tolerance != NULL;
}

static gboolean
apply_code (const char     *word,
            StreefCategory *category,
            StreefResult   *result)
{
  for (int i = STREEF_DIRECTION_HIGHER; i <= STREEF_DIRECTION_RANGE; i++)
    if (g_str_equal (word, streef_direction_get_code (i)))
      return category->direction = i, TRUE;
  for (int i = STREEF_PART_OF_WHICH; i <= STREEF_PART_APART; i++)
    if (g_str_equal (word, streef_part_get_code (i)))
      return category->part = i, TRUE;
  for (int i = STREEF_FIRMNESS_PROVISIONAL; i <= STREEF_FIRMNESS_REVISED; i++)
    if (g_str_equal (word, streef_firmness_get_code (i)))
      return result->firmness = i, TRUE;

  return FALSE;
}

static void
apply_origin (const char  *word,
              StreefValue *value)
{
  value->origin = g_str_equal (word, "corrected") ? STREEF_ORIGIN_CORRECTED : STREEF_ORIGIN_DERIVED;
  if (g_str_equal (word, "derived"))
    value->rule = g_ref_string_new ("842 − 25 − 364");
}

static void
apply_word (const char     *word,
            StreefCategory *category,
            StreefResult   *result)
{
  if (apply_code (word, category, result) || apply_setting (word, category))
    return;

  if (g_str_equal (word, "note"))
    streef_texts_set (&result->note, STREEF_LANGUAGE_NL, "Toelichting.");
  else if (g_str_equal (word, "break"))
    result->break_before = TRUE;
  else if (g_str_equal (word, "derived") || g_str_equal (word, "no-rule") || g_str_equal (word, "corrected"))
    {
      apply_origin (word, &result->achieved);
      apply_origin (word, &result->target);
    }
  else
    g_error ("no such word: %s", word);
}

void
figures_add (StreefDatasetBuilder *builder,
             const Figure         *figures,
             guint                 n_figures)
{
  for (guint i = 0; i < n_figures; i++)
    {
      g_auto (GStrv) names = g_strsplit (figures[i].path, "/", -1);
      g_auto (GStrv) words = g_strsplit (figures[i].words != NULL ? figures[i].words : "", " ", -1);
      StreefCategory *category = streef_dataset_builder_ensure_category (builder, (const char *const *) names,
                                                                         g_strv_length (names));
      StreefResult *result = streef_result_new (figures[i].year);

      read_value (figures[i].achieved, 3, i + 2, &result->achieved);
      read_value (figures[i].target, 4, i + 2, &result->target);
      for (guint j = 0; words[j] != NULL; j++)
        if (words[j][0] != '\0')
          apply_word (words[j], category, result);

      if (figures[i].year != 0)
        streef_dataset_builder_take_result (builder, category, result);
      else
        streef_result_unref (result);
    }
}

/* The data set of @figures; a figure without a year only makes its category. (transfer full) */
const StreefDataset *
figures_load (const Figure *figures,
              guint         n_figures,
              const char   *reference_date)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  GDate date;

  streef_dataset_builder_take_source (builder, streef_source_new (g_intern_static_string (FIGURES_FILE)));
  if (reference_date != NULL)
    {
      g_assert_true (streef_date_read (reference_date, &date));
      streef_dataset_builder_set_reference_date (builder, &date);
    }

  figures_add (builder, figures, n_figures);
  return streef_dataset_builder_build (builder);
}

/* The problems as lines: "two-figures C3: A, 2015, 1, 2". (transfer full) */
char *
figures_list_problems (const StreefDataset *dataset)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < dataset->problems->len; i++)
    {
      const StreefProblem *problem = g_ptr_array_index (dataset->problems, i);
      g_autofree char *cell = streef_place_dup_cell_name (streef_problem_get_place (problem));

      g_string_append_printf (lines, "%s%s %s:", i > 0 ? "\n" : "",
                              streef_problem_code_get_id (streef_problem_get_code (problem)),
                              cell != NULL ? cell : "-");
      for (guint j = 0; j < streef_problem_get_n_arguments (problem); j++)
        g_string_append_printf (lines, "%s %s", j > 0 ? "," : "", streef_problem_get_argument (problem, j));
    }

  return g_string_free (lines, FALSE);
}
