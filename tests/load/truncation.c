/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "load/fixture.h"

#include <unistd.h>

/* A file that was cut off at any byte is refused, or shows only figures that the whole file holds;
 * where the last line is not whole a problem says so, and only that line's figures may differ. */

static void
add_figure (GHashTable           *figures,
            const StreefCategory *category,
            int                   year,
            const char           *what,
            const StreefValue    *value)
{
  g_autofree char *path = streef_category_dup_path (category, " > ");
  GString *figure = g_string_new (NULL);

  g_string_append_printf (figure, "%s|%d|%s|", path, year, what);
  streef_value_append_plain (value, figure);
  g_hash_table_add (figures, g_string_free (figure, FALSE));
}

/* Every figure that stands in a row before @row. */
static GHashTable *
collect_figures (const StreefDataset *dataset,
                 guint                row)
{
  GHashTable *figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      for (guint j = 0; j < category->results->len; j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          if (result->achieved.place.row < row)
            add_figure (figures, category, result->year, "achieved", &result->achieved);
          if (result->target.place.row < row)
            add_figure (figures, category, result->year, "target", &result->target);
          for (guint k = 0; result->earlier != NULL && k < result->earlier->len; k++)
            add_figure (figures, category, result->year, "achieved",
                        &g_array_index (result->earlier, StreefEarlierFigure, k).achieved);
        }
    }

  return figures;
}

/* The row of the problem that the last line is open; above all rows without one. */
static guint
find_open_row (const StreefDataset *dataset)
{
  for (guint i = 0; i < dataset->problems->len; i++)
    {
      const StreefProblem *problem = g_ptr_array_index (dataset->problems, i);

      if (streef_problem_get_code (problem) == STREEF_PROBLEM_LAST_LINE_OPEN)
        return streef_problem_get_place (problem)->row;
    }

  return G_MAXUINT;
}

static void
assert_held (const StreefDataset *cut,
             GHashTable          *whole,
             gboolean             ends_in_line,
             gsize                length)
{
  const guint open_row = find_open_row (cut);
  g_autoptr (GHashTable) figures = collect_figures (cut, open_row);
  GHashTableIter iter;
  gpointer figure;

  if (ends_in_line != (open_row != G_MAXUINT))
    g_error ("cut at byte %zu: an open last line is not reported", length);

  g_hash_table_iter_init (&iter, figures);
  while (g_hash_table_iter_next (&iter, &figure, NULL))
    if (!g_hash_table_contains (whole, figure) && !g_str_has_suffix (figure, "|!blank"))
      g_error ("cut at byte %zu: “%s” is not in the whole file", length, (const char *) figure);
}

static const StreefDataset *
load_one (const char *path,
          GError    **error)
{
  const char *files[] = { path, NULL };

  return streef_load (files, NULL, NULL, NULL, NULL, NULL, error);
}

static void
test_truncation (gconstpointer data)
{
  g_autofree char *name = g_path_get_basename (data);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, data, NULL);
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_one (source, NULL);
  g_autoptr (GHashTable) whole = collect_figures (dataset, G_MAXUINT);
  gsize size;
  guint n_read = 0;

  g_assert_true (g_file_get_contents (source, &text, &size, NULL));
  path = fixture_write (name, text, (gssize) size);
  for (gsize length = size - 1; length > 0; length--)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) cut = NULL;

      g_assert_cmpint (truncate (path, (off_t) length), ==, 0);
      cut = load_one (path, &error);
      if (cut == NULL)
        {
          g_assert_cmpuint (error->domain, ==, STREEF_ERROR);
          continue;
        }
      assert_held (cut, whole, text[length - 1] != '\n', length);
      n_read++;
    }

  g_assert_cmpuint (n_read, >, 0);
}

/* A spreadsheet that was cut off has lost its directory: nothing of it is read. One in XML has lost its
 * end. */
static void
test_sheet_truncation (gconstpointer data)
{
  g_autofree char *name = g_path_get_basename (data);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "sheets", data, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *path = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &bytes, &size, NULL));
  path = fixture_write (name, bytes, (gssize) size);
  for (gsize length = size - 1; length > 0; length -= MIN (length, length > 8000 ? 7 : 1))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) cut = NULL;

      g_assert_cmpint (truncate (path, (off_t) length), ==, 0);
      cut = load_one (path, &error);
      if (cut != NULL && bytes[length] != '\n')
        g_error ("cut at byte %zu: read", length);
      g_assert_true (cut != NULL || error->domain == STREEF_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = {
    "../data/examples/interventions-2015.csv",
    "../data/examples/oskm-2010-2021.csv",
    "../data/examples/security-agenda-2019-2022.csv",
    "../data/examples/high-impact-crimes-2009-2019.csv",
    "data/oskm-as-seen.csv",
    "data/security-agenda-2020-wide.csv",
    "data/tilburg-2018-wide.csv",
    "data/nieuwegein-2019-wide.csv",
    "data/maassluis-2017-wide.csv",
    "data/zaanstad-2021-wide.csv",
  };
  static const char *const sheets[]
    = { "zaanstad-2021-wide.ods", "zaanstad-2021-wide.xlsx", "interventions-2015.fods" };
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *base = g_path_get_basename (files[i]);
      g_autofree char *path = g_strconcat ("/truncation/", base, NULL);
      g_test_add_data_func (path, files[i], test_truncation);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *path = g_strconcat ("/truncation/", sheets[i], NULL);
      g_test_add_data_func (path, sheets[i], test_sheet_truncation);
    }
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
