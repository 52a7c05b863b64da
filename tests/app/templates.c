/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-category-chooser.h"
#include "app/streef-category-page.h"
#include "app/streef-chart-card.h"
#include "app/streef-export-window.h"
#include "app/streef-origin-card.h"
#include "app/streef-overview-page.h"
#include "app/streef-preview.h"
#include "app/streef-problems-page.h"
#include "app/streef-result-group.h"
#include "app/streef-retranslator.h"
#include "app/streef-sidebar-row.h"
#include "app/streef-sidebar.h"
#include "app/streef-start-page.h"
#include "app/streef-year-stepper.h"
#include "app/streef-years-table.h"

#define FOLDER "/org/streefcijfer/Streefcijfer/ui/"

/* What is built here, under fatal warnings; every template must be named, or be in `elsewhere`. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
} templates[] = {
  { "streef-category-chooser", streef_category_chooser_get_type },
  { "streef-category-page", streef_category_page_get_type },
  { "streef-chart-card", streef_chart_card_get_type },
  { "streef-error-page", streef_error_page_get_type },
  { "streef-origin-card", streef_origin_card_get_type },
  { "streef-overview-page", streef_overview_page_get_type },
  { "streef-preview", streef_preview_get_type },
  { "streef-problems-page", streef_problems_page_get_type },
  { "streef-result-group", streef_result_group_get_type },
  { "streef-result-row", streef_result_row_get_type },
  { "streef-review", streef_review_get_type },
  { "streef-sidebar", streef_sidebar_get_type },
  { "streef-sidebar-row", streef_sidebar_row_get_type },
  { "streef-start-page", streef_start_page_get_type },
  { "streef-wait-page", streef_wait_page_get_type },
  { "streef-year-stepper", streef_year_stepper_get_type },
  { "streef-years-table", streef_years_table_get_type },
};

/* Windows: opened by tests of their own. */
static const char *const elsewhere[]
    = { "streef-window",         "streef-changes-window", "streef-export-window",
        "streef-print-preview", "shortcuts",             NULL };

static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      GtkWidget *widget = g_object_new (templates[i].get_type (), NULL);

      g_test_message ("%s", templates[i].name);
      g_assert_true (GTK_IS_WIDGET (widget));
      g_object_ref_sink (widget);
      streef_retranslator_set_language (STREEF_LANGUAGE_NL);
      streef_retranslator_set_language (STREEF_LANGUAGE_EN);
      g_object_run_dispose (G_OBJECT (widget));
      g_assert_finalize_object (widget);
    }
}

static gboolean
is_named (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].name, name))
      return TRUE;

  return g_strv_contains (elsewhere, name);
}

static void
test_all_named (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files
      = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".ui"));

      g_test_message ("%s", name);
      g_assert_true (is_named (name));
    }
}

static void
test_window (void)
{
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));

  g_object_ref (window);
  gtk_window_present (GTK_WINDOW (window));
  display_settle ();
  display_close (window);
  g_assert_finalize_object (window);
}

static void
test_window_with_data (void)
{
  StreefWindow *window = display_open ("security-agenda-2019-2022.csv", 1240, 800);
  StreefSession *session = streef_window_get_session (window);

  g_object_ref (window);
  streef_session_choose (session, STREEF_PAGE_CATEGORY,
                         g_ptr_array_index (streef_session_get_dataset (session)->categories, 1));
  display_settle ();
  display_close (window);
  g_assert_finalize_object (window);
}

/* Each page of the window, then each thing that can be exported, in both languages. */
static void
test_pages (void)
{
  StreefWindow *window = display_open ("security-agenda-2019-2022.csv", 1240, 800);
  StreefSession *session = streef_window_get_session (window);
  const StreefDataset *dataset = streef_session_get_dataset (session);

  g_object_ref (window);
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      streef_retranslator_set_language ((StreefLanguage) i);
      streef_session_choose (session, STREEF_PAGE_PROBLEMS, NULL);
      streef_session_set_problem (session, g_ptr_array_index (dataset->problems, 0));
      display_settle ();
      streef_session_choose (session, STREEF_PAGE_OVERVIEW, NULL);
      display_settle ();
    }
  display_close (window);
  g_assert_finalize_object (window);
}

static void
test_export_window (void)
{
  StreefWindow *window = display_open ("security-agenda-2019-2022.csv", 1240, 800);
  g_autoptr (StreefSaver) saver = streef_saver_new (window);
  StreefExportWindow *export_window = NULL;

  streef_session_choose (
      streef_window_get_session (window), STREEF_PAGE_CATEGORY,
      g_ptr_array_index (
          streef_session_get_dataset (streef_window_get_session (window))->categories, 1));
  export_window = streef_export_window_new (window, saver, STREEF_EXPORT_TO_FILE);
  g_object_ref (export_window);
  gtk_window_present (GTK_WINDOW (export_window));
  display_settle ();
  for (int what = 0; what < 4; what++)
    {
      g_object_set (export_window, "what", what, "year", 2019 + what, "language",
                    what % 2 == 0 ? "nl" : "en", NULL);
      display_settle ();
    }
  display_settle ();
  gtk_window_destroy (GTK_WINDOW (export_window));
  g_assert_finalize_object (export_window);
  display_close (window);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *help;

  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  builder = streef_retranslator_build ("shortcuts");
  help = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));
  gtk_window_present (help);
  display_settle ();
  gtk_window_destroy (help);
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  g_test_add_func ("/templates/each", test_each);
  g_test_add_func ("/templates/all-named", test_all_named);
  g_test_add_func ("/templates/window", test_window);
  g_test_add_func ("/templates/window-with-data", test_window_with_data);
  g_test_add_func ("/templates/pages", test_pages);
  g_test_add_func ("/templates/export-window", test_export_window);
  g_test_add_func ("/templates/shortcuts", test_shortcuts);
  return g_test_run ();
}
