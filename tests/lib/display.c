/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

/* In milliseconds. */
#define PATIENCE 20000
#define SETTLING 60

void
display_init (int    *argc,
              char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, "gtk-overlay-scrolling", FALSE, NULL);
}

static gboolean
wake_cb (gpointer user_data)
{
  gboolean *is_over = user_data;

  *is_over = TRUE;
  return G_SOURCE_REMOVE;
}

void
display_wait (gboolean (*is_done) (gpointer data),
              gpointer data)
{
  gboolean is_over = FALSE;
  const guint id = g_timeout_add (PATIENCE, wake_cb, &is_over);

  while (!is_done (data) && !is_over)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (is_over);
  g_source_remove (id);
}

void
display_settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (SETTLING, wake_cb, &is_over);
  while (!is_over || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

StreefApplication *
display_application (void)
{
  static StreefApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = streef_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static gboolean
has_dataset (gpointer data)
{
  return streef_session_get_dataset (streef_window_get_session (data)) != NULL;
}

StreefWindow *
display_open (const char *example,
              int         width,
              int         height)
{
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));
  g_autofree char *path
      = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "examples", example, NULL);
  const char *const files[] = { path, NULL };

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  /* Wherever the pointer is, it is over nothing: no tooltip and no hover. */
  gtk_widget_set_can_target (GTK_WIDGET (window), FALSE);
  streef_window_open (window, files, NULL);
  display_wait (has_dataset, window);
  gtk_window_present (GTK_WINDOW (window));
  display_settle ();

  return window;
}

void
display_close (StreefWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  display_settle ();
}

/* GTK 4.8 tells a property of an accessible only where it is not what was expected. */
static char *
dup_accessible (GtkWidget             *widget,
                GtkAccessibleProperty  property)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");
}

static void
describe (GtkWidget *widget,
          guint      depth,
          GString   *lines)
{
  g_autofree char *label = dup_accessible (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_autofree char *description = dup_accessible (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_autofree char *value = dup_accessible (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (!gtk_widget_get_mapped (widget))
    return;

  g_string_append_printf (lines, "%*s%s", (int) depth, "", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (lines, " \"%s\"", gtk_label_get_label (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    {
      g_autofree char *placeholder = NULL;

      g_object_get (widget, "placeholder-text", &placeholder, NULL);
      g_string_append_printf (lines, " \"%s\" (%s)", gtk_editable_get_text (GTK_EDITABLE (widget)),
                              placeholder);
    }
  if (GTK_IS_IMAGE (widget))
    g_string_append_printf (lines, " [%s]", gtk_image_get_icon_name (GTK_IMAGE (widget)));
  g_string_append_printf (
      lines, " tooltip=%s label=%s description=%s value=%s state=%x\n", tooltip, label, description,
      value,
      gtk_widget_get_state_flags (widget)
          & (GTK_STATE_FLAG_SELECTED | GTK_STATE_FLAG_CHECKED | GTK_STATE_FLAG_INSENSITIVE));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    describe (child, depth + 1, lines);
}

char *
display_describe (GtkWidget *widget)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  describe (widget, 0, lines);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

cairo_surface_t *
display_draw (GtkWidget *widget)
{
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_same (cairo_surface_t *one,
         cairo_surface_t *other)
{
  const int height = cairo_image_surface_get_height (one);
  const int stride = cairo_image_surface_get_stride (one);

  return height == cairo_image_surface_get_height (other)
         && stride == cairo_image_surface_get_stride (other)
         && memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                    (gsize) (height * stride))
                == 0;
}

static void
write_picture (cairo_surface_t *surface,
               const char      *name,
               const char      *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "app", file, NULL);

  g_test_message ("see %s", path);
  cairo_surface_write_to_png (surface, path);
}

void
display_take_same (cairo_surface_t *surface,
                   cairo_surface_t *expected,
                   const char      *name)
{
  const gboolean same = is_same (surface, expected);

  if (!same)
    {
      write_picture (surface, name, ".out.png");
      write_picture (expected, name, ".expected.png");
    }
  cairo_surface_destroy (surface);
  cairo_surface_destroy (expected);
  g_assert_true (same);
}
