/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-retranslator.h"

/* A window that was switched to a language must be the same, to the last pixel, as one that was
 * started in it. */

static const StreefCategory *
find_category (StreefWindow *window,
               const char   *name)
{
  const StreefDataset *dataset = streef_session_get_dataset (streef_window_get_session (window));
  g_autoptr (GError) error = NULL;
  const StreefCategory *category = streef_dataset_find_category (dataset, name, &error);

  g_assert_no_error (error);
  return category;
}

/* A place to compare: where the user went, in which data and in how large a window. */
typedef struct
{
  const char *name;
  const char *example;
  int width;
  StreefPage page;
  const char *category;
  int year;
} Place;

static const Place places[] = {
  { "overview of one theme", "interventions-2015.csv", 1240, STREEF_PAGE_OVERVIEW, NULL, 2015 },
  { "overview of several themes", "security-agenda-2019-2022.csv", 1240, STREEF_PAGE_OVERVIEW, NULL, 2020 },
  { "overview in a narrow window", "security-agenda-2019-2022.csv", 360, STREEF_PAGE_OVERVIEW, NULL, 2020 },
  { "problems", "security-agenda-2019-2022.csv", 1240, STREEF_PAGE_PROBLEMS, NULL, 2020 },
  { "category", "security-agenda-2019-2022.csv", 1240, STREEF_PAGE_CATEGORY, "Reguliere onderzoeken", 2020 },
  { "category in a narrow window", "security-agenda-2019-2022.csv", 360, STREEF_PAGE_CATEGORY, "Reguliere onderzoeken", 2020 },
  { "lower is better", "high-impact-crimes-2009-2019.csv", 1240, STREEF_PAGE_CATEGORY, "Overvallen", 2012 },
};

static StreefWindow *
open_place (const Place *place)
{
  StreefWindow *window = display_open (place->example, place->width, 800);
  StreefSession *session = streef_window_get_session (window);

  streef_session_set_year (session, place->year);
  streef_session_choose (session, place->page,
                         place->category == NULL ? NULL : find_category (window, place->category));
  display_settle ();
  return window;
}

static void
switch_to (StreefLanguage language)
{
  g_action_group_change_action_state (G_ACTION_GROUP (display_application ()), "language",
                                      g_variant_new_string (streef_language_get_code (language)));
  g_assert_cmpint (streef_retranslator_get_language (), ==, language);
  display_settle ();
}

/* Scrolls down as far as it goes, so that there is a place to keep. */
static double
scroll (GtkWidget *widget,
        gboolean   is_moved)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *adjustment
          = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (is_moved)
        gtk_adjustment_set_value (adjustment, 40);
      return gtk_adjustment_get_value (adjustment);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const double value = scroll (child, is_moved);

      if (value > 0)
        return value;
    }

  return 0;
}

static void
assert_same_lines (const char *one,
                   const char *other)
{
  g_auto (GStrv) lines = g_strsplit (one, "\n", -1);
  g_auto (GStrv) other_lines = g_strsplit (other, "\n", -1);

  for (guint i = 0; lines[i] != NULL && other_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, other_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (other_lines));
}

static void
compare (const Place    *place,
         StreefLanguage  from,
         StreefLanguage  to)
{
  StreefWindow *started;
  StreefWindow *switched;
  g_autofree char *started_lines = NULL;
  g_autofree char *switched_lines = NULL;
  cairo_surface_t *started_pixels;
  cairo_surface_t *switched_pixels;
  double position;

  g_test_message ("%s, to %s", place->name, streef_language_get_code (to));
  switch_to (to);
  started = open_place (place);
  scroll (GTK_WIDGET (started), TRUE);
  display_settle ();
  started_lines = display_describe (GTK_WIDGET (started));
  started_pixels = display_draw (GTK_WIDGET (started));
  display_close (started);

  switch_to (from);
  switched = open_place (place);
  position = scroll (GTK_WIDGET (switched), TRUE);
  switch_to (to);
  g_assert_cmpfloat_with_epsilon (scroll (GTK_WIDGET (switched), FALSE), position, 0.5);
  switched_lines = display_describe (GTK_WIDGET (switched));
  switched_pixels = display_draw (GTK_WIDGET (switched));
  display_close (switched);

  assert_same_lines (switched_lines, started_lines);
  display_take_same (switched_pixels, started_pixels, "switched");
}

static void
test_switched_is_started (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      compare (&places[i], STREEF_LANGUAGE_EN, STREEF_LANGUAGE_NL);
      compare (&places[i], STREEF_LANGUAGE_NL, STREEF_LANGUAGE_EN);
    }
}

static void
test_start_page (void)
{
  g_autofree char *started_lines = NULL;
  g_autofree char *switched_lines = NULL;
  StreefWindow *window;

  switch_to (STREEF_LANGUAGE_NL);
  window = streef_window_new (GTK_APPLICATION (display_application ()));
  gtk_window_present (GTK_WINDOW (window));
  display_settle ();
  started_lines = display_describe (GTK_WIDGET (window));
  switch_to (STREEF_LANGUAGE_EN);
  switch_to (STREEF_LANGUAGE_NL);
  switched_lines = display_describe (GTK_WIDGET (window));
  display_close (window);

  assert_same_lines (switched_lines, started_lines);
  g_assert_nonnull (strstr (started_lines, "Bestand openen…"));
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  g_test_add_func ("/languages/start-page", test_start_page);
  g_test_add_func ("/languages/switched-is-started", test_switched_is_started);
  return g_test_run ();
}
