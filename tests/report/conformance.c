/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "lib/pdf-checker.h"
#include "problem/streef-error.h"
#include "report/streef-data-attachment.h"
#include "report/streef-export.h"
#include "report/test-document.h"
#include "report/test-pages.h"

#include <string.h>

/* A folder where the PDFs are left, for a validator that someone has. */
#define KEEP_VARIABLE "STREEF_TEST_KEEP"

static const char *const examples[] = {
  "interventions-2015",
  "oskm-2010-2021",
  "security-agenda-2019-2022",
  "high-impact-crimes-2009-2019",
};

/**
 * Shape:
 * @part: what the name of each category is made of
 * @n_parts: how many of these, with its number before them
 * @is_missing: whether the fonts that come with the program lack characters of it
 */
typedef struct
{
  const char *name;
  guint n_categories;
  guint n_years;
  const char *part;
  guint n_parts;
  gboolean is_missing;
} Shape;

static const Shape shapes[] = {
  { "one", 1, 1, "Categorie", 1, FALSE },
  { "one, 40 years", 1, 40, "Categorie", 1, FALSE },
  { "5, 40 years", 5, 40, "Categorie", 1, FALSE },
  { "300", 300, 2, "Categorie", 1, FALSE },
  { "names of 300 characters", 4, 3, "Categorie ", 30, FALSE },
  { "names of 300 characters in one word", 4, 3, "categorie-", 30, FALSE },
  { "names of 300 characters without a hyphen", 2, 2, "categorien", 30, FALSE },
  { "combining characters", 4, 3, "Cate\xCC\x81gorie\xCC\x88", 1, FALSE },
  { "characters of markup", 2, 2, "<b>&amp; \"A\" \\(B) [C] %D", 1, FALSE },
  { "Greek and Cyrillic", 2, 2, "Κατηγορία категория", 1, FALSE },
  { "emoji", 2, 2, "\xF0\x9F\x9A\x93", 1, TRUE },
  { "Hebrew", 2, 2, "קטגוריה", 1, TRUE },
  { "Arabic", 2, 2, "فئة", 1, TRUE },
  { "Chinese", 2, 2, "类别", 1, TRUE },
};

static void
keep (GBytes     *bytes,
      const char *name)
{
  const char *folder = g_getenv (KEEP_VARIABLE);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  path = g_build_filename (folder, g_strdelimit (file, " ,", '-'), NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
check (GBytes     *bytes,
       const char *what,
       const char *kind,
       int         language)
{
  g_autofree char *name
    = g_strdup_printf ("%s-%s-%s", what, kind, streef_language_get_code (language));

  g_test_message ("%s", name);
  keep (bytes, name);
  pdf_assert_good (bytes);
}

static void
check_summary (const StreefDataset    *dataset,
               const char             *name,
               StreefLanguage          language,
               const StreefAttachment *attachment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 0, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = streef_export_summary_pdf (pages, attachment, &error);
  g_assert_no_error (error);
  check (bytes, name, attachment != NULL ? "summary-attached" : "summary", language);
}

/* The years are those of the first category. */
static void
check_chart (const StreefDataset    *dataset,
             const char             *name,
             StreefChartKind         kind,
             StreefLanguage          language,
             const StreefAttachment *attachment)
{
  static const char *const kinds[] = {
    [STREEF_CHART_ACHIEVED] = "achieved",
    [STREEF_CHART_YEARS] = "years",
    [STREEF_CHART_DIFFERENCE] = "difference",
  };
  const StreefQuestion question = {
    .kind = kind == STREEF_CHART_YEARS ? STREEF_QUESTION_YEARS : STREEF_QUESTION_CATEGORIES,
    .year = streef_dataset_get_default_year (dataset),
    .category = kind == STREEF_CHART_YEARS ? g_ptr_array_index (dataset->categories, 0) : NULL,
  };
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = kind,
    .language = language,
    .theme = theme,
  };
  g_autofree char *what = g_strconcat (kinds[kind], attachment != NULL ? "-attached" : "", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GDate date;

  g_date_set_dmy (&date, 21, G_DATE_MARCH, 2016);
  bytes = streef_export_chart_pdf (&chart, &date, attachment, &error);
  g_assert_no_error (error);
  check (bytes, name, what, language);
}

/* The summary and the three charts. */
static void
check_all (const StreefDataset    *dataset,
           const char             *name,
           StreefLanguage          language,
           const StreefAttachment *attachment)
{
  check_summary (dataset, name, language, attachment);
  for (StreefChartKind kind = STREEF_CHART_ACHIEVED; kind <= STREEF_CHART_DIFFERENCE; kind++)
    check_chart (dataset, name, kind, language, attachment);
}

static void
test_examples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = test_load_example (examples[i]);

      for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
        {
          g_auto (StreefDataAttachment) data = { 0 };

          streef_data_attachment_init (&data, dataset, language);
          check_all (dataset, examples[i], language, NULL);
          check_all (dataset, examples[i], language, &data.file);
        }
    }
}

static char *
dup_name (const Shape *shape,
          guint        number)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_printf (name, "%u ", number + 1);
  for (guint i = 0; i < shape->n_parts; i++)
    g_string_append (name, shape->part);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static const StreefDataset *
load_shape (const Shape *shape)
{
  static const char *const achieved[] = { "842", "12,5", NULL, "1.370", "0" };
  static const char *const targets[] = { "600", "20", "10", NULL, "0" };
  const guint n_figures = shape->n_categories * shape->n_years;
  g_autofree Figure *figures = g_new0 (Figure, n_figures);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_figures; i++)
    {
      if (i % shape->n_years == 0)
        g_ptr_array_add (names, dup_name (shape, i / shape->n_years));
      figures[i] = (Figure) {
        .path = g_ptr_array_index (names, names->len - 1),
        .year = 1980 + (int) (i % shape->n_years),
        .achieved = achieved[i % G_N_ELEMENTS (achieved)],
        .target = targets[i % G_N_ELEMENTS (targets)],
        .words = "higher note",
      };
    }

  return figures_load (figures, n_figures, NULL);
}

static void
assert_glyphs_missing (const StreefDataset *dataset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, &error);

  g_assert_null (pages);
  g_assert_cmpint (streef_problem_get_code (streef_error_get_problem (error)), ==,
                   STREEF_PROBLEM_GLYPH_MISSING);
}

static void
check_shape (const StreefDataset *dataset,
             const char          *name)
{
  g_auto (StreefDataAttachment) data = { 0 };

  streef_data_attachment_init (&data, dataset, STREEF_LANGUAGE_EN);
  check_all (dataset, name, STREEF_LANGUAGE_NL, NULL);
  check_summary (dataset, name, STREEF_LANGUAGE_EN, &data.file);
}

static void
test_shapes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = load_shape (&shapes[i]);

      g_test_message ("%s", shapes[i].name);
      if (shapes[i].is_missing)
        assert_glyphs_missing (dataset);
      else
        check_shape (dataset, shapes[i].name);
    }
}

/* What no summary has all of. */
static void
test_everything (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = streef_pdf_write (test_document_get (document), &error);

  g_assert_no_error (error);
  check (bytes, "everything", "attached", STREEF_LANGUAGE_NL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conformance/examples", test_examples);
  g_test_add_func ("/conformance/shapes", test_shapes);
  g_test_add_func ("/conformance/everything", test_everything);

  return g_test_run ();
}
