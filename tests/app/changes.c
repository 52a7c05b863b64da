/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-changes-window.h"
#include "app/streef-error-dialog.h"
#include "app/streef-export-choice.h"
#include "app/streef-retranslator.h"

#include <glib/gstdio.h>
#include <string.h>

/* The comparison of the data under review with those of another file. */

#define HEAD "categorie;eenheid;richting;jaar;gerealiseerd;streefcijfer\n"

static char *
write_file (const char *folder,
            const char *name,
            const char *text,
            gssize      length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return path;
}

static gboolean
has_dataset (gpointer data)
{
  return streef_session_get_dataset (streef_window_get_session (data)) != NULL;
}

static StreefWindow *
open_file (const char *path)
{
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));
  const char *const files[] = { path, NULL };

  streef_window_open (window, files, NULL);
  display_wait (has_dataset, window);
  gtk_window_present (GTK_WINDOW (window));
  display_settle ();

  return window;
}

static gpointer
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (const GList *link = windows; link != NULL; link = link->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (link->data, type))
      return link->data;

  return NULL;
}

static gpointer
find_type (GtkWidget *widget,
           GType      type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

static const char *
get_state (void)
{
  GtkWidget *window = find_window (STREEF_TYPE_CHANGES_WINDOW);

  return gtk_stack_get_visible_child_name (find_type (window, GTK_TYPE_STACK));
}

static gboolean
is_read (gpointer data)
{
  return find_window (STREEF_TYPE_CHANGES_WINDOW) == NULL || strcmp (get_state (), "wait") != 0;
}

static GtkWidget *
compare (StreefWindow *window,
         const char   *path)
{
  const char *const files[] = { path, NULL };

  streef_changes_window_present (window, files);
  display_wait (is_read, NULL);
  display_settle ();

  return find_window (STREEF_TYPE_CHANGES_WINDOW);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  g_autofree char *description = display_describe (widget);

  return strstr (description, text) != NULL;
}

/* A PDF with its data, the same data, the same with one figure and one year changed. */
static void
test_compare (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autofree char *data = write_file (
      folder, "data.csv", HEAD "Een;stuks;hoger;2019;842;600\nTwee;stuks;hoger;2019;3;2\n", -1);
  g_autofree char *other = write_file (
      folder, "other.csv",
      HEAD "Een;stuks;hoger;2019;850;600\nTwee;stuks;hoger;2019;3;2\nTwee;stuks;hoger;2020;1;2\n",
      -1);
  StreefWindow *window = open_file (data);
  StreefExportChoice *choice = streef_export_choice_new (streef_window_get_session (window));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *pdf = NULL;
  GtkWidget *changes;

  choice->attaches_data = TRUE;
  bytes = streef_export_choice_write (choice, "pdf", NULL);
  g_assert_nonnull (bytes);
  pdf = write_file (folder, "summary.pdf", g_bytes_get_data (bytes, NULL),
                    (gssize) g_bytes_get_size (bytes));
  streef_export_choice_unref (choice);
  display_close (window);

  window = open_file (pdf);
  changes = compare (window, data);
  g_assert_cmpstr (get_state (), ==, "same");
  g_assert_true (shows (changes, "The figures of summary.pdf and data.csv are the same."));
  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  display_settle ();
  g_assert_false (shows (changes, "are the same"));
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  gtk_window_destroy (GTK_WINDOW (changes));

  changes = compare (window, other);
  g_assert_cmpstr (get_state (), ==, "changes");
  g_assert_true (shows (changes, "The figures of summary.pdf and other.csv differ in"));
  g_assert_true (shows (changes, "842 → 850"));
  g_assert_true (shows (changes, "Een · 2019"));
  g_assert_true (shows (changes, "Achieved · changed · "));
  g_assert_true (shows (changes, "summary.pdf → other.csv"));

  /* The first row leads to the figure. */
  g_signal_emit_by_name (find_type (changes, GTK_TYPE_LIST_BOX), "row-activated",
                         find_type (changes, GTK_TYPE_LIST_BOX_ROW));
  g_assert_cmpint (streef_session_get_page (streef_window_get_session (window)), ==,
                   STREEF_PAGE_CATEGORY);
  g_assert_cmpint (streef_session_get_year (streef_window_get_session (window)), ==, 2019);
  gtk_window_destroy (GTK_WINDOW (changes));

  display_close (window);
  g_assert_cmpint (g_remove (pdf), ==, 0);
  g_assert_cmpint (g_remove (data), ==, 0);
  g_assert_cmpint (g_remove (other), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A file that cannot be read is told, where the data are. */
static void
test_unreadable (void)
{
  StreefWindow *window = display_open ("interventions-2015.csv", 900, 700);
  GtkWidget *dialog;

  g_assert_null (compare (window, "/nowhere/absent.csv"));
  dialog = find_window (STREEF_TYPE_ERROR_DIALOG);
  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* Closed before it is read. */
  streef_changes_window_present (window, (const char *const[]) { "/nowhere/absent.csv", NULL });
  gtk_window_destroy (find_window (STREEF_TYPE_CHANGES_WINDOW));
  display_settle ();
  g_assert_null (find_window (STREEF_TYPE_ERROR_DIALOG));
  display_close (window);
}

/* Of very many differences only the first have a row, with a button for more. */
static void
test_many (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autoptr (GString) one = g_string_new (HEAD);
  g_autoptr (GString) two = g_string_new (HEAD);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  StreefWindow *window;
  GtkWidget *changes;

  for (guint i = 0; i < 500; i++)
    {
      g_string_append_printf (one, "Categorie %u;stuks;hoger;2019;%u;600\n", i, i);
      g_string_append_printf (two, "Categorie %u;stuks;hoger;2019;%u;600\n", i, i + 1);
    }
  before = write_file (folder, "one.csv", one->str, -1);
  after = write_file (folder, "two.csv", two->str, -1);
  window = open_file (before);
  changes = compare (window, after);
  g_assert_true (shows (changes, "differ in 500 places"));
  g_assert_true (shows (changes, "Show more (300 left)"));
  gtk_window_destroy (GTK_WINDOW (changes));
  display_close (window);
  g_assert_cmpint (g_remove (before), ==, 0);
  g_assert_cmpint (g_remove (after), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/changes/compare", test_compare);
  g_test_add_func ("/changes/unreadable", test_unreadable);
  g_test_add_func ("/changes/many", test_many);
  return g_test_run ();
}
