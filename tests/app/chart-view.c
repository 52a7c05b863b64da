/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-chart-view.h"

static const StreefComparison *
get_comparison (StreefWindow *window)
{
  return streef_session_get_categories (streef_window_get_session (window));
}

static void
chosen_cb (StreefChartView *chart,
           const StreefKey *key,
           StreefKey       *chosen)
{
  *chosen = *key;
  streef_chart_view_set_selected (chart, key);
}

/* A chart in a window of its own, of the results of 2015. */
static StreefChartView *
make_chart (StreefWindow  *data,
            GtkWindow    **out_window)
{
  StreefChartView *chart = g_object_new (STREEF_TYPE_CHART_VIEW, NULL);

  streef_chart_view_set_comparison (chart, get_comparison (data), STREEF_CHART_ACHIEVED,
                                    STREEF_LANGUAGE_EN);
  *out_window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (*out_window, GTK_WIDGET (chart));
  gtk_window_set_default_size (*out_window, 600, 400);
  gtk_window_present (*out_window);
  display_settle ();

  return chart;
}

static void
press (StreefChartView *chart,
       guint            keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
}

static void
test_keys (void)
{
  static const struct
  {
    guint keyval;
    const char *name;
  } steps[] = {
    { GDK_KEY_Right, "Alle interventies" },   { GDK_KEY_Right, "Proactieve onderzoeken" }, { GDK_KEY_Left, "Alle interventies" },
    { GDK_KEY_Left, "Alle interventies" },    { GDK_KEY_End, "Eenvoudige onderzoeken en alternatieve interventies" },
    { GDK_KEY_Right, "Eenvoudige onderzoeken en alternatieve interventies" }, { GDK_KEY_Home, "Alle interventies" },
  };
  StreefWindow *data = display_open ("interventions-2015.csv", 800, 600);
  StreefKey chosen = { 0 };
  GtkWindow *window;
  StreefChartView *chart = make_chart (data, &window);

  g_signal_connect (chart, "chosen", G_CALLBACK (chosen_cb), &chosen);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("step %u", i);
      press (chart, steps[i].keyval);
      g_assert_nonnull (chosen.category);
      g_assert_cmpstr (streef_category_get_name (chosen.category, STREEF_LANGUAGE_NL), ==,
                       steps[i].name);
    }

  gtk_window_destroy (window);
  display_close (data);
}

static void
test_accessible (void)
{
  StreefWindow *data = display_open ("interventions-2015.csv", 800, 600);
  GtkWindow *window;
  StreefChartView *chart = make_chart (data, &window);
  g_autofree char *before = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_autofree char *after = NULL;
  g_autofree char *value = NULL;
  const StreefKey key = get_comparison (data)->rows[0].key;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (strstr (before, "842"));
  streef_chart_view_set_selected (chart, &key);
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (chart),
                                              GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "");
  g_assert_nonnull (strstr (value, "842 interventions achieved, target 600"));

  streef_chart_view_set_comparison (chart, get_comparison (data), STREEF_CHART_ACHIEVED,
                                    STREEF_LANGUAGE_NL);
  after = gtk_test_accessible_check_property (GTK_ACCESSIBLE (chart),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_cmpstr (before, !=, after);

  gtk_window_destroy (window);
  display_close (data);
}

/* What is chosen is drawn under the chart, which is not laid out anew for it. */
static void
test_selection_is_drawn (void)
{
  StreefWindow *data = display_open ("interventions-2015.csv", 800, 600);
  GtkWindow *window;
  StreefChartView *chart = make_chart (data, &window);
  cairo_surface_t *plain = display_draw (GTK_WIDGET (chart));
  cairo_surface_t *again = display_draw (GTK_WIDGET (chart));
  const StreefKey key = get_comparison (data)->rows[0].key;
  cairo_surface_t *marked;

  streef_chart_view_set_selected (chart, &key);
  display_settle ();
  marked = display_draw (GTK_WIDGET (chart));
  g_assert_cmpint (
      memcmp (
          cairo_image_surface_get_data (plain), cairo_image_surface_get_data (marked),
          (gsize) (cairo_image_surface_get_stride (plain) * cairo_image_surface_get_height (plain))),
      !=, 0);
  cairo_surface_destroy (marked);
  display_take_same (again, plain, "chart-view");

  gtk_window_destroy (window);
  display_close (data);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  g_test_add_func ("/chart-view/keys", test_keys);
  g_test_add_func ("/chart-view/accessible", test_accessible);
  g_test_add_func ("/chart-view/selection-is-drawn", test_selection_is_drawn);
  return g_test_run ();
}
