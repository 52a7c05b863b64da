/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-checker.h"
#include "lib/test-folder.h"
#include "report/streef-export.h"
#include "report/test-pages.h"

static StreefTheme *
make_theme (const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.theme", NULL);
  g_autofree char *logo = g_build_filename (folder, "logo.png", NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 20);
  StreefTheme *theme;

  g_assert_cmpint (cairo_surface_write_to_png (surface, logo), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  theme = streef_theme_open (path, &error);
  g_assert_no_error (error);
  test_folder_remove (folder);

  return theme;
}

static StreefPages *
lay_out (StreefTheme *theme)
{
  const StreefDataset *dataset = test_load_example ("interventions-2015");
  StreefPagesOptions options = { .language = STREEF_LANGUAGE_EN, .year = 2015 };
  g_autoptr (GError) error = NULL;
  StreefPages *pages;

  g_date_set_dmy (&options.date, 21, G_DATE_MARCH, 2016);
  pages = streef_pages_new (dataset, &options, theme, &error);
  g_assert_no_error (error);
  streef_dataset_unref (dataset);

  return pages;
}

/* What the head of page 1 is made of, down to its rule: "Figure P P P Artifact". */
static char *
list_head (StreefPages *pages)
{
  GPtrArray *leaves = streef_pages_get_leaves (pages, 0);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < leaves->len; i++)
    {
      const StreefLeaf *leaf = g_ptr_array_index (leaves, i);

      g_assert_cmpuint (leaf->ordinal, ==, i);
      g_string_append_printf (list, "%s%s", i > 0 ? " " : "",
                              leaf->element != NULL ? streef_element_get_name (leaf->element)
                                                    : "Artifact");
      if (leaf->artifact == STREEF_ARTIFACT_RULE)
        break;
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_head (void)
{
  static const struct
  {
    const char *content;
    const char *head;
  } cases[] = {
    { "[Theme]\n", "P P Artifact" },
    { "[Theme]\n[Sender]\nlines=One\\nTwo\\nThree\n", "P P P P Artifact" },
    { "[Theme]\n[Logo]\nfile=logo.png\n", "Artifact P P Artifact" },
    { "[Theme]\n[Logo]\nfile=logo.png\nalternative=Logo\n", "Figure P P Artifact" },
    { "[Theme]\n[Colours]\nbackground=#FFFFF0\n", "Artifact P P Artifact" },
    { "[Theme]\n[Footer]\ntext=At the foot\n", "P P Artifact" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefTheme) theme = make_theme (cases[i].content);
      g_autoptr (StreefPages) pages = lay_out (theme);
      g_autoptr (StreefPages) again = lay_out (theme);
      g_autofree char *head = list_head (pages);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = streef_pages_write_pdf (pages, NULL, &error);
      g_autoptr (GBytes) pdf_again = streef_pages_write_pdf (again, NULL, NULL);

      g_test_message ("%s", cases[i].content);
      g_assert_cmpstr (head, ==, cases[i].head);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (pdf, pdf_again));
      pdf_assert_good (pdf);
    }
}

/* As many things as a theme can have. */
#define FULL \
  "[Theme]\nname=Full\n[Colours]\nbackground=#FFFFF0\ntext=#102030\nachieved=#0B5D1E\n" \
  "[Sender]\nlines=Ministry\\nDirectorate\\nStreet 1\nlines[nl]=Ministerie\\nDirectie\n" \
  "[Footer]\ntext=At the foot\ntext[nl]=Onderaan\n" \
  "[Logo]\nfile=logo.png\nheight=20\nalternative=Logo of the ministry\n"

static void
check_theme (StreefTheme         *theme,
             const StreefDataset *dataset,
             StreefLanguage       language)
{
  StreefPagesOptions options
    = { .language = language, .year = streef_dataset_get_default_year (dataset) };
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = options.year };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = STREEF_CHART_ACHIEVED,
    .language = language,
    .theme = theme,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPages) pages = NULL;
  g_autoptr (GBytes) summary = NULL;
  g_autoptr (GBytes) alone = NULL;

  g_date_set_dmy (&options.date, 21, G_DATE_MARCH, 2016);
  pages = streef_pages_new (dataset, &options, theme, &error);
  g_assert_no_error (error);
  summary = streef_export_summary_pdf (pages, NULL, &error);
  g_assert_no_error (error);
  pdf_assert_good (summary);
  alone = streef_export_chart_pdf (&chart, &options.date, NULL, &error);
  g_assert_no_error (error);
  pdf_assert_good (alone);
}

/* Every example with every theme that ships, and with one that has everything. */
static void
test_conformance (void)
{
  static const char *const examples[]
    = { "interventions-2015", "oskm-2010-2021", "security-agenda-2019-2022", "high-impact-crimes-2009-2019" };
  g_auto (GStrv) names = streef_theme_list ();
  const guint n_names = g_strv_length (names);

  g_assert_cmpuint (n_names, >, 0);
  for (guint i = 0; i <= n_names; i++)
    {
      g_autoptr (StreefTheme) theme = i < n_names ? streef_theme_open (names[i], NULL) : make_theme (FULL);

      g_assert_nonnull (theme);
      for (gsize j = 0; j < G_N_ELEMENTS (examples); j++)
        for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
          {
            g_autoptr (StreefDatasetRef) dataset = test_load_example (examples[j]);

            g_test_message ("%s, %s, %s", i < n_names ? names[i] : "full", examples[j],
                            streef_language_get_code (language));
            check_theme (theme, dataset, language);
          }
    }
}

/* A text of the theme in another language than the document's says so. */
static void
test_language (void)
{
  g_autoptr (StreefTheme) theme
    = make_theme ("[Theme]\n[Sender]\nlines[nl]=Afzender\n"
                  "[Logo]\nfile=logo.png\nalternative[nl]=Beeldmerk\n");
  g_autoptr (StreefPages) pages = lay_out (theme);
  GPtrArray *leaves = streef_pages_get_leaves (pages, 0);
  const StreefLeaf *logo = g_ptr_array_index (leaves, 0);
  const StreefLeaf *sender = g_ptr_array_index (leaves, 1);

  g_assert_cmpstr (logo->element->alternative, ==, "Beeldmerk");
  g_assert_cmpstr (logo->element->language, ==, "nl");
  /* 12 mm high and twice as wide. */
  g_assert_cmpfloat_with_epsilon (logo->box.width, 24 / 25.4 * 72, 0.01);
  g_assert_cmpstr (sender->element->language, ==, "nl");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/themed-pages/head", test_head);
  g_test_add_func ("/themed-pages/language", test_language);
  g_test_add_func ("/themed-pages/conformance", test_conformance);

  return g_test_run ();
}
