/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-export-window.h"
#include "app/streef-retranslator.h"

/* Whoever cannot see a button must hear what it is: all that takes the focus has a name, in the
 * language of the window. */

static const char unset[] = "undefined";

static char *
dup_name (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");
}

static gboolean
has_text (GtkWidget *widget)
{
  gboolean found = GTK_IS_LABEL (widget) && gtk_label_get_label (GTK_LABEL (widget))[0] != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_text (child);

  return found;
}

/* A name of its own, one by what names it, or the text that stands in it. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *name = dup_name (widget);

  return g_strcmp0 (name, unset) != 0 || has_text (widget)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is typed in and what is pressed are parts of the widget that has the name. */
static gboolean
is_inner_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_TEXT (widget) || GTK_IS_MENU_BUTTON (parent);
}

static void
assert_names (GtkWidget *widget)
{
  GtkWidget *named = is_inner_part (widget) ? gtk_widget_get_parent (widget) : widget;

  if (!gtk_widget_get_mapped (widget))
    return;

  if (gtk_widget_get_focusable (widget) && !has_name (named))
    {
      g_autofree char *path = display_describe (gtk_widget_get_parent (named));

      g_error ("%s has no name, in\n%s", G_OBJECT_TYPE_NAME (named), path);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

/* The name of the menu button that shows the recent files. */
static void
assert_recent_name (GtkWidget  *widget,
                    const char *expected)
{
  if (ADW_IS_SPLIT_BUTTON (widget))
    gtk_test_accessible_assert_property (gtk_widget_get_last_child (widget),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_recent_name (child, expected);
}

static void
test_pages (void)
{
  StreefWindow *window = display_open ("security-agenda-2019-2022.csv", 1240, 900);
  StreefSession *session = streef_window_get_session (window);
  const StreefCategory *const category = streef_session_get_categories (session)->rows[1].key.category;

  streef_review_set_file_changed (window->review, TRUE);
  streef_review_find (window->review);
  for (guint i = 0; i < 2; i++)
    {
      streef_retranslator_set_language (i == 0 ? STREEF_LANGUAGE_NL : STREEF_LANGUAGE_EN);
      assert_recent_name (GTK_WIDGET (window), i == 0 ? "Recente bestanden" : "Recent files");
      for (StreefPage page = STREEF_PAGE_OVERVIEW; page <= STREEF_PAGE_CATEGORY; page++)
        {
          g_test_message ("page %d, language %u", (int) page, i);
          streef_session_choose (session, page, page == STREEF_PAGE_CATEGORY ? category : NULL);
          display_settle ();
          assert_names (GTK_WIDGET (window));
        }
    }
  display_close (window);
}

static void
test_export (void)
{
  StreefWindow *window = display_open ("security-agenda-2019-2022.csv", 1240, 900);
  StreefExportWindow *export = streef_export_window_new (window, window->saver,
                                                         STREEF_EXPORT_TO_FILE);

  gtk_window_present (GTK_WINDOW (export));
  display_settle ();
  assert_names (GTK_WIDGET (export));
  gtk_window_destroy (GTK_WINDOW (export));
  display_close (window);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/names/pages", test_pages);
  g_test_add_func ("/names/export", test_export);
  return g_test_run ();
}
