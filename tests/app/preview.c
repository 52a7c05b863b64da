/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-category-chooser.h"
#include "app/streef-export-window.h"
#include "app/streef-page-view.h"
#include "app/streef-preview.h"
#include "app/streef-retranslator.h"

#include <glib/gstdio.h>
#include <math.h>

/* The preview of an export: it follows each choice, turns and zooms its pages, and shows what the
 * page function draws. */

#define PIXELS_PER_POINT (96 / 72.0)

typedef struct
{
  StreefWindow *window;
  StreefExportWindow *export;
  StreefPreview *preview;
  StreefPageView *view;
} Scene;

/* Of what is shown or not. */
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

static gboolean
has_pages (gpointer data)
{
  return streef_preview_get_pages (data) != NULL;
}

static Scene
open_scene (StreefWindow *window)
{
  Scene scene = { .window = window };

  scene.export = streef_export_window_new (window, window->saver, STREEF_EXPORT_TO_FILE);
  gtk_widget_set_can_target (GTK_WIDGET (scene.export), FALSE);
  gtk_window_present (GTK_WINDOW (scene.export));
  scene.preview = find_type (GTK_WIDGET (scene.export), STREEF_TYPE_PREVIEW);
  scene.view = find_type (GTK_WIDGET (scene.export), STREEF_TYPE_PAGE_VIEW);
  display_wait (has_pages, scene.preview);
  display_settle ();

  return scene;
}

static void
close_scene (Scene *self)
{
  gtk_window_destroy (GTK_WINDOW (self->export));
  display_close (self->window);
}

static void
act (Scene      *self,
     const char *action)
{
  g_test_message ("%s", action);
  gtk_widget_activate_action (GTK_WIDGET (self->preview), action, NULL);
  display_settle ();
}

static guint
count_pages (Scene *self)
{
  return streef_pages_get_n_pages (streef_preview_get_pages (self->preview));
}

static void
test_turn (void)
{
  static const struct
  {
    const char *action;
    guint page;
  } table[] = {
    { "preview.previous-page", 0 }, { "preview.next-page", 1 },     { "preview.last-page", 4 },
    { "preview.next-page", 4 },     { "preview.previous-page", 3 }, { "preview.first-page", 0 },
  };
  Scene scene = open_scene (display_open ("security-agenda-2019-2022.csv", 1200, 900));
  const guint last = count_pages (&scene) - 1;

  g_assert_cmpuint (last, >=, 4);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const guint n_from_end = 4 - table[i].page;

      act (&scene, table[i].action);
      g_assert_cmpuint (streef_preview_get_page (scene.preview), ==,
                        table[i].page < 3 ? table[i].page : last - n_from_end);
    }
  streef_preview_show_page (scene.preview, 1000);
  g_assert_cmpuint (streef_preview_get_page (scene.preview), ==, last);
  close_scene (&scene);
}

static double
get_upper (Scene      *self,
           const char *name)
{
  GtkAdjustment *adjustment;

  g_object_get (self->view, name, &adjustment, NULL);
  g_object_unref (adjustment); /* The view keeps it. */

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
test_zoom (void)
{
  Scene scene = open_scene (display_open ("interventions-2015.csv", 1200, 900));
  const double whole = streef_page_view_get_percent (scene.view);
  double percent = whole;

  g_assert_cmpfloat (whole, >, 20);
  g_assert_cmpfloat_with_epsilon (get_upper (&scene, "vadjustment"), 0, 0.1);

  for (guint i = 0; i < 20; i++)
    {
      act (&scene, "preview.zoom-in");
      g_assert_cmpfloat (streef_page_view_get_percent (scene.view), >=, percent);
      percent = streef_page_view_get_percent (scene.view);
    }
  g_assert_cmpfloat_with_epsilon (percent, 400, 0.01);
  g_assert_false (streef_page_view_can_zoom (scene.view, 1));
  g_assert_cmpfloat (get_upper (&scene, "vadjustment"), >, 3000);
  g_assert_cmpfloat (get_upper (&scene, "hadjustment"), >, 2000);

  for (guint i = 0; i < 20; i++)
    act (&scene, "preview.zoom-out");
  g_assert_cmpfloat_with_epsilon (streef_page_view_get_percent (scene.view), 25, 0.01);
  g_assert_false (streef_page_view_can_zoom (scene.view, -1));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.preview), "preview.zoom", "i",
                                             STREEF_ZOOM_WIDTH));
  display_settle ();
  g_assert_cmpfloat (streef_page_view_get_percent (scene.view), >, whole);
  g_assert_cmpfloat_with_epsilon (get_upper (&scene, "hadjustment"), 0, 0.1);
  g_assert_cmpfloat (get_upper (&scene, "vadjustment"), >, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.preview), "preview.zoom", "i",
                                             STREEF_ZOOM_PAGE));
  display_settle ();
  g_assert_cmpfloat_with_epsilon (streef_page_view_get_percent (scene.view), whole, 0.01);
  close_scene (&scene);
}

/* What the middle of the page looks like at that size, drawn straight by the page function. */
static cairo_surface_t *
draw_expected (Scene  *self,
               double  percent,
               double  x,
               double  y)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->view));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_push_group (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, percent / 100 * PIXELS_PER_POINT, percent / 100 * PIXELS_PER_POINT);
  streef_pages_draw (streef_preview_get_pages (self->preview), 0, cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

/* Sharp: at each zoom the page is drawn anew, not enlarged. */
static void
test_sharp (void)
{
  static const int zooms[] = { 100, 200, 400 };
  Scene scene = open_scene (display_open ("interventions-2015.csv", 1200, 900));

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *name = g_strdup_printf ("preview-%d", zooms[i]);
      GtkAdjustment *adjustments[2];

      g_test_message ("%d%%", zooms[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene.preview), "preview.zoom", "i", zooms[i]);
      display_settle ();
      g_object_get (scene.view, "hadjustment", &adjustments[0], "vadjustment", &adjustments[1],
                    NULL);
      for (guint k = 0; k < 2; k++)
        {
          gtk_adjustment_set_value (adjustments[k], 100 * (i + 1));
          g_object_unref (adjustments[k]);
        }
      display_settle ();
      display_take_same (display_draw (GTK_WIDGET (scene.view)),
                         draw_expected (&scene, zooms[i],
                                        12 - gtk_adjustment_get_value (adjustments[0]),
                                        12 - gtk_adjustment_get_value (adjustments[1])),
                         name);
    }
  close_scene (&scene);
}

static const StreefPages *last_pages;

static gboolean
has_other_pages (gpointer data)
{
  const StreefPages *pages = streef_preview_get_pages (data);

  return pages != NULL && pages != last_pages;
}

static void
choose (Scene      *self,
        const char *action,
        const char *type,
        ...)
{
  va_list arguments;
  GVariant *target = NULL;

  g_test_message ("%s", action);
  last_pages = streef_preview_get_pages (self->preview);
  va_start (arguments, type);
  if (type != NULL)
    target = g_variant_new_va (type, NULL, &arguments);
  va_end (arguments);
  gtk_widget_activate_action_variant (
      g_str_has_prefix (action, "categories.")
          ? find_type (GTK_WIDGET (self->export), STREEF_TYPE_CATEGORY_CHOOSER)
          : GTK_WIDGET (self->export),
      action, target);
  display_wait (has_other_pages, self->preview);
  display_settle ();
}

/* The page number, as long as there is such a page; a chart is one page of its own size. */
static void
test_follows (void)
{
  Scene scene = open_scene (display_open ("security-agenda-2019-2022.csv", 1200, 900));
  const guint n_all = count_pages (&scene);
  double width;
  double height;

  streef_preview_show_page (scene.preview, 2);
  choose (&scene, "export.language", "s", "nl");
  g_assert_cmpuint (streef_preview_get_page (scene.preview), ==, 2);
  choose (&scene, "export.year", "i", 2019);
  choose (&scene, "export.attach-data", NULL);
  choose (&scene, "categories.choose-none", NULL);
  g_assert_cmpuint (count_pages (&scene), <, n_all);
  choose (&scene, "categories.choose-all", NULL);
  g_assert_cmpuint (count_pages (&scene), >=, n_all - 1);
  choose (&scene, "export.what", "i", 1);
  g_assert_cmpuint (count_pages (&scene), ==, 1);
  streef_pages_get_size (streef_preview_get_pages (scene.preview), 0, &width, &height);
  g_assert_cmpfloat (width, <, 595);
  close_scene (&scene);
}

static char *
write_large (void)
{
  g_autoptr (GString) text
      = g_string_new ("categorie;eenheid;richting;jaar;gerealiseerd;streefcijfer\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", &error);
  char *path = g_build_filename (folder, "large.csv", NULL);

  for (guint i = 0; i < 300; i++)
    for (guint year = 2009; year < 2021; year++)
      g_string_append_printf (text, "Categorie %u;zaken;hoger;%u;%u;%u\n", i, year,
                              (i * 37 + year * 91) % 700, 300 + i % 50);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, &error));
  g_assert_no_error (error);

  return path;
}

static gboolean
count_cb (gpointer user_data)
{
  guint *n_turns = user_data;

  (*n_turns)++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_dataset (gpointer data)
{
  return streef_session_get_dataset (streef_window_get_session (data)) != NULL;
}

/* While 188 pages are laid out the window goes on, and of many choices only the last one counts. */
static void
test_large (void)
{
  g_autofree char *path = write_large ();
  g_autofree char *folder = g_path_get_dirname (path);
  const char *const files[] = { path, NULL };
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));
  guint n_turns = 0;
  Scene scene;
  guint id;

  streef_window_open (window, files, NULL);
  display_wait (has_dataset, window);
  gtk_window_present (GTK_WINDOW (window));
  display_settle ();
  scene = open_scene (window);
  g_assert_cmpuint (count_pages (&scene), >, 150);

  id = g_timeout_add (5, count_cb, &n_turns);
  for (int year = 2009; year < 2016; year++)
    gtk_widget_activate_action (GTK_WIDGET (scene.export), "export.year", "i", year);
  choose (&scene, "export.language", "s", "nl");
  g_source_remove (id);
  g_test_message ("%u turns of the main loop meanwhile", n_turns);
  g_assert_cmpuint (n_turns, >, 15);

  act (&scene, "preview.last-page");
  g_assert_cmpuint (streef_preview_get_page (scene.preview), ==, count_pages (&scene) - 1);

  /* Closed while it is busy. */
  gtk_widget_activate_action (GTK_WIDGET (scene.export), "export.year", "i", 2017);
  g_main_context_iteration (NULL, FALSE);
  close_scene (&scene);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The texts around the page follow the language of the window; those on it do not. */
static void
test_language (void)
{
  Scene scene = open_scene (display_open ("interventions-2015.csv", 1200, 900));
  const StreefPages *pages = streef_preview_get_pages (scene.preview);
  g_autofree char *other = NULL;
  g_autofree char *again = NULL;

  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  display_settle ();
  g_assert_true (streef_preview_get_pages (scene.preview) == pages);
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (scene.view),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, "Pagina 1 van 2");
  g_assert_null (other);
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  again = gtk_test_accessible_check_property (GTK_ACCESSIBLE (scene.view),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 2");
  g_assert_null (again);
  close_scene (&scene);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/preview/turn", test_turn);
  g_test_add_func ("/preview/zoom", test_zoom);
  g_test_add_func ("/preview/sharp", test_sharp);
  g_test_add_func ("/preview/follows", test_follows);
  g_test_add_func ("/preview/large", test_large);
  g_test_add_func ("/preview/language", test_language);
  return g_test_run ();
}
