/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-application.h"
#include "app/streef-chart-view.h"
#include "app/streef-desktop-language.h"

#include <adwaita.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The program's own window, watched from outside its code:
 *
 *   window FILE             ends after its first full frame and says when that was, as measure.c reads it
 *   window --redraws FILE   says, separated by TABs, what these take in milliseconds of the processor, as medians: a redraw of
 *                           everything, a switch of the language, a pointer that moves over the chart
 *
 * The window comes up once the file has been read, so its first frame is whole. */

#define N_TURNS 25

typedef void (*Act) (GtkWidget *window,
                     guint      turn);

typedef struct
{
  GtkWidget *window;
  gboolean is_painted; /* since the act that is measured */
} Watch;

static void
after_paint_cb (GdkFrameClock *clock,
                Watch         *watch)
{
  watch->is_painted = TRUE;
}

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

/* Draws nothing anew but itself; its children need the same. */
static void
queue_draw_of_all (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    queue_draw_of_all (child);
}

/* A frame draws only what differs from the one before; this draws all, as for a window that comes into view. */
static void
redraw (GtkWidget *window,
        guint      turn)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  queue_draw_of_all (window);
  GTK_WIDGET_GET_CLASS (window)->snapshot (window, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}

static void
switch_language (GtkWidget *window,
                 guint      turn)
{
  GActionGroup *application = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window)));

  g_action_group_change_action_state (application, "language", g_variant_new_string (turn % 2 == 0 ? "nl" : "en"));
}

static GtkWidget *
find_chart (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (STREEF_IS_CHART_VIEW (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chart (child);
  return found;
}

/* Moves the pointer from one bar to another. */
static void
move_pointer (GtkWidget *window,
              guint      turn)
{
  GtkWidget *chart = find_chart (window);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);
  const double y = gtk_widget_get_height (chart) * (turn % 2 == 0 ? 0.3 : 0.7);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", gtk_widget_get_width (chart) * 0.4, y);
    }
}

static int
compare_times (const void *a,
               const void *b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The median time of @act and of the frame that shows it. */
static double
measure (Watch *watch,
         Act    act)
{
  double times[N_TURNS];

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      const double started = get_processor_time ();

      watch->is_painted = FALSE;
      act (watch->window, turn);
      gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (watch->window), GDK_FRAME_CLOCK_PHASE_PAINT);
      while (!watch->is_painted)
        g_main_context_iteration (NULL, TRUE);
      times[turn] = get_processor_time () - started;
    }

  qsort (times, N_TURNS, sizeof *times, compare_times);
  return times[N_TURNS / 2];
}

static gboolean
measure_redraws_cb (gpointer user_data)
{
  Watch *watch = user_data;
  const double of_all = measure (watch, redraw);
  const double of_language = measure (watch, switch_language);
  const double of_pointer = measure (watch, move_pointer);

  printf ("%.2f\t%.2f\t%.2f\n", of_all, of_language, of_pointer);
  gtk_window_destroy (GTK_WINDOW (watch->window));
  return G_SOURCE_REMOVE;
}

static void
first_frame_cb (GdkFrameClock *clock,
                GtkWindow     *window)
{
  printf ("first-frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  gtk_window_destroy (window);
}

static void
map_cb (GtkWidget *window,
        gpointer   user_data)
{
  Watch *watch = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (watch == NULL)
    {
      g_signal_connect (clock, "after-paint", G_CALLBACK (first_frame_cb), window);
      return;
    }

  watch->window = window;
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), watch);
  /* When the window has come to rest. */
  g_timeout_add (500, measure_redraws_cb, watch);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        user_data)
{
  g_signal_connect (window, "map", G_CALLBACK (map_cb), user_data);
}

int
main (int   argc,
      char *argv[])
{
  static Watch watch;
  const gboolean is_redraws = argc > 1 && strcmp (argv[1], "--redraws") == 0;
  char *arguments[] = { argv[0], argv[argc - 1], NULL };
  g_autoptr (StreefApplication) application = NULL;

  streef_desktop_language_init ();
  application = streef_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), is_redraws ? &watch : NULL);

  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (arguments) - 1, arguments);
}
