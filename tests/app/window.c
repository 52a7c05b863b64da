/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-chart-view.h"
#include "app/streef-error-dialog.h"
#include "app/streef-retranslator.h"

#include <glib/gstdio.h>

#define LONG_FORM "categorie;eenheid;richting;jaar;gerealiseerd;streefcijfer\n"

static char *
write_file (const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", &error);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
  return path;
}

static void
remove_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
open_file (StreefWindow *window,
           const char   *path)
{
  const char *const files[] = { path, NULL };

  streef_window_open (window, files, NULL);
}

static gboolean
is_idle (gpointer data)
{
  return STREEF_WINDOW (data)->loading == NULL;
}

static const char *
get_page (StreefWindow *window)
{
  return gtk_stack_get_visible_child_name (window->stack);
}

static StreefWindow *
new_window (void)
{
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));

  gtk_window_present (GTK_WINDOW (window));
  display_settle ();
  return window;
}

/* The label that holds @text, somewhere in the widget and shown; %NULL where there is none. */
static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_example (void)
{
  StreefWindow *window = new_window ();

  g_assert_cmpstr (get_page (window), ==, "start");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-example", NULL));
  display_wait (is_idle, window);
  display_settle ();
  g_assert_cmpstr (get_page (window), ==, "review");
  g_assert_nonnull (find_text (GTK_WIDGET (window), "842"));
  display_close (window);
}

/* Nothing open: the error has a page, in the language of the moment. */
static void
test_error_page (void)
{
  g_autofree char *path = write_file ("empty.csv", "");
  StreefWindow *window = new_window ();

  open_file (window, path);
  display_wait (is_idle, window);
  display_settle ();
  g_assert_cmpstr (get_page (window), ==, "error");
  g_assert_nonnull (find_text (GTK_WIDGET (window), "This file could not be read"));
  g_assert_nonnull (find_text (GTK_WIDGET (window), "empty.csv"));
  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  g_assert_nonnull (find_text (GTK_WIDGET (window), "Dit bestand kon niet worden gelezen"));
  g_assert_nonnull (find_text (GTK_WIDGET (window), "empty.csv"));
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  display_close (window);
  remove_file (path);
}

static StreefErrorDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (const GList *link = windows; link != NULL; link = link->next)
    if (STREEF_IS_ERROR_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* Something open: it stays, and the error is a dialog that follows the language. */
static void
test_error_dialog (void)
{
  StreefWindow *window = display_open ("interventions-2015.csv", 1000, 700);
  const StreefDataset *dataset = streef_session_get_dataset (streef_window_get_session (window));
  StreefErrorDialog *dialog;

  open_file (window, "/nowhere/absent.csv");
  display_wait (is_idle, window);
  display_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (get_page (window), ==, "review");
  g_assert_true (streef_session_get_dataset (streef_window_get_session (window)) == dataset);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "This file could not be read");
  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "Dit bestand kon niet worden gelezen");
  g_assert_cmpstr (adw_message_dialog_get_response_label (ADW_MESSAGE_DIALOG (dialog), "close"), ==,
                   "Sluiten");
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  gtk_window_destroy (GTK_WINDOW (dialog));
  display_close (window);
}

/* A reading gives way to a later one, and what it still gives is dropped. */
static void
test_later_one_wins (void)
{
  g_autofree char *one = write_file ("one.csv", LONG_FORM "Een;stuks;hoger;2019;1;2\n");
  g_autofree char *two = write_file ("two.csv", LONG_FORM "Twee;stuks;hoger;2019;1;2\n");
  StreefWindow *window = new_window ();
  const StreefDataset *dataset;

  open_file (window, one);
  open_file (window, two);
  display_wait (is_idle, window);
  display_settle ();
  dataset = streef_session_get_dataset (streef_window_get_session (window));
  g_assert_cmpstr (((StreefCategory *) g_ptr_array_index (dataset->categories, 0))->names[0], ==,
                   "Twee");

  open_file (window, one);
  streef_window_cancel_load (window);
  display_settle ();
  g_assert_true (streef_session_get_dataset (streef_window_get_session (window)) == dataset);
  display_close (window);
  remove_file (one);
  remove_file (two);
}

/* The text is there to be seen, not only somewhere. */
static gboolean
offers_reload (gpointer data)
{
  return find_text (GTK_WIDGET (data), "The file has changed on the disk.") != NULL;
}

/* Data that changed on the disk is not read unasked. */
static void
test_file_changed (void)
{
  g_autofree char *path = write_file ("figures.csv", LONG_FORM "Een;stuks;hoger;2019;1;2\n");
  StreefWindow *window = new_window ();
  const StreefDataset *dataset;

  open_file (window, path);
  display_wait (is_idle, window);
  display_settle ();
  dataset = streef_session_get_dataset (streef_window_get_session (window));
  g_assert_false (offers_reload (window));

  g_assert_true (g_file_set_contents (path, LONG_FORM "Een;stuks;hoger;2019;777;2\n", -1, NULL));
  display_wait (offers_reload, window);
  g_assert_true (streef_session_get_dataset (streef_window_get_session (window)) == dataset);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.reload", NULL));
  display_wait (is_idle, window);
  display_settle ();
  g_assert_nonnull (find_text (GTK_WIDGET (window), "777"));
  g_assert_false (offers_reload (window));
  display_close (window);
  remove_file (path);
}

/* What is better is asked, and then read so. */
static void
test_direction (void)
{
  g_autofree char *path = write_file (
      "figures.csv", "categorie;eenheid;jaar;gerealiseerd;streefcijfer\nEen;stuks;2019;1;2\n");
  StreefWindow *window = new_window ();
  StreefSession *session = streef_window_get_session (window);

  open_file (window, path);
  display_wait (is_idle, window);
  g_assert_cmpint (streef_session_get_categories (session)->rows[0].judgement.status, ==,
                   STREEF_STATUS_NOT_JUDGED);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-direction", "s", "lower"));
  display_wait (is_idle, window);
  g_assert_cmpint (streef_session_get_categories (session)->rows[0].judgement.status, ==,
                   STREEF_STATUS_EXCEEDED);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-direction", "s", "higher"));
  display_wait (is_idle, window);
  g_assert_cmpint (streef_session_get_categories (session)->rows[0].judgement.status, ==,
                   STREEF_STATUS_NOT_MET);
  display_close (window);
  remove_file (path);
}

/* In a narrow window one side is shown, and Back goes from the page to the sidebar. */
static void
test_narrow (void)
{
  StreefWindow *window = display_open ("interventions-2015.csv", 360, 700);

  g_assert_null (find_text (GTK_WIDGET (window), "Open"));
  g_assert_true (streef_review_can_go_back (window->review));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL));
  display_settle ();
  g_assert_nonnull (find_text (GTK_WIDGET (window), "Open"));
  g_assert_false (streef_review_can_go_back (window->review));
  display_close (window);
}

/* Of what is shown. */
static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* Tab goes past the sidebar's rows and opens none; the arrow keys do. */
static void
test_focus_opens_nothing (void)
{
  StreefWindow *window = display_open ("interventions-2015.csv", 1000, 700);
  StreefSession *session = streef_window_get_session (window);
  GtkWidget *list = find_type (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);
  guint n_in_list = 0;
  gboolean is_moved;

  streef_session_choose (session, STREEF_PAGE_CATEGORY,
                         streef_session_get_categories (session)->rows[1].key.category);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 24; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window),
                              i < 12 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      if (gtk_widget_get_focus_child (list) != NULL)
        n_in_list++;
      g_assert_cmpint (streef_session_get_page (session), ==, STREEF_PAGE_CATEGORY);
      g_assert_true (streef_session_get_category (session)
                     == streef_session_get_categories (session)->rows[1].key.category);
    }
  g_assert_cmpuint (n_in_list, ==, 2);

  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE,
                         &is_moved);
  g_assert_true (streef_session_get_category (session)
                 == streef_session_get_categories (session)->rows[2].key.category);
  display_close (window);
}

static gboolean
has_selection (GtkWidget *table)
{
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  GtkBitset *selection = gtk_selection_model_get_selection (model);
  const gboolean is_empty = gtk_bitset_is_empty (selection);

  gtk_bitset_unref (selection);

  return !is_empty;
}

static gboolean
has_value_text (GtkWidget  *widget,
                const char *text)
{
  g_autofree char *other = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);

  return other == NULL;
}

/* F8 leads through the problems from any page, and stops at the last. */
static void
test_step_problem (void)
{
  g_autofree char *path = write_file (
      "figures.csv", LONG_FORM "Een;stuks;hoger;2019;1;2\nEen;stuks;hoger;1;1;2\n"
                               "Twee;stuks;hoger;2019;1\n");
  StreefWindow *window = new_window ();
  StreefSession *session = streef_window_get_session (window);
  const StreefProblem *first;

  open_file (window, path);
  display_wait (is_idle, window);
  display_settle ();
  g_assert_cmpuint (streef_session_get_dataset (session)->problems->len, ==, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-problem", NULL));
  g_assert_cmpint (streef_session_get_page (session), ==, STREEF_PAGE_PROBLEMS);
  first = streef_session_get_problem (session);
  g_assert_nonnull (first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-problem", NULL);
  g_assert_true (streef_session_get_problem (session) != first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-problem", NULL);
  g_assert_true (streef_session_get_problem (session) != first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-problem", NULL);
  g_assert_true (streef_session_get_problem (session) == first);
  display_close (window);
  remove_file (path);
}

/* A year without figures of the category: nothing of another year stays chosen. */
static void
test_year_without_figures (void)
{
  g_autofree char *path = write_file (
      "figures.csv", LONG_FORM "Een;stuks;hoger;2018;1;2\nEen;stuks;hoger;2019;1;2\n"
                               "Twee;stuks;hoger;2019;1;2\nTwee;stuks;hoger;2020;1;2\n");
  StreefWindow *window = new_window ();
  StreefSession *session = streef_window_get_session (window);
  GtkWidget *table;
  GtkWidget *chart;

  open_file (window, path);
  display_wait (is_idle, window);
  streef_session_choose (
      session, STREEF_PAGE_CATEGORY,
      g_ptr_array_index (streef_session_get_dataset (session)->categories, 0));
  streef_session_set_year (session, 2019);
  display_settle ();
  table = find_type (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  chart = find_type (GTK_WIDGET (window), STREEF_TYPE_CHART_VIEW);
  g_assert_true (has_selection (table));
  g_assert_false (has_value_text (chart, ""));

  streef_session_set_year (session, 2020);
  display_settle ();
  g_assert_nonnull (find_text (GTK_WIDGET (window), "No figures for 2020"));
  g_assert_false (has_selection (table));
  g_assert_true (has_value_text (chart, ""));
  display_close (window);
  remove_file (path);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/window/example", test_example);
  g_test_add_func ("/window/error-page", test_error_page);
  g_test_add_func ("/window/error-dialog", test_error_dialog);
  g_test_add_func ("/window/later-one-wins", test_later_one_wins);
  g_test_add_func ("/window/file-changed", test_file_changed);
  g_test_add_func ("/window/direction", test_direction);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/focus-opens-nothing", test_focus_opens_nothing);
  g_test_add_func ("/window/step-problem", test_step_problem);
  g_test_add_func ("/window/year-without-figures", test_year_without_figures);
  return g_test_run ();
}
