/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-error-dialog.h"
#include "app/streef-export-window.h"
#include "app/streef-preferences.h"
#include "app/streef-preview.h"
#include "app/streef-retranslator.h"
#include "app/streef-theme-button.h"

#include <glib/gstdio.h>
#include <string.h>

/* The theme of exports: chosen, remembered, used for what is copied too; one with a fault is told
 * and not taken. */

#define RED_THEME "[Theme]\nname=Red\nname[nl]=Rood\n[Colours]\nachieved=#A00000\n"
#define PALE_THEME "[Theme]\nname=Pale\n[Colours]\ntext=#DDDDDD\n"

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

static char *
write_theme (const char *folder,
             const char *name,
             const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static const StreefPages *last_pages;

static gboolean
has_other_pages (gpointer data)
{
  const StreefPages *pages = streef_preview_get_pages (data);

  return pages != NULL && pages != last_pages;
}

static StreefExportWindow *
open_export (StreefWindow *window)
{
  StreefExportWindow *export
      = streef_export_window_new (window, window->saver, STREEF_EXPORT_TO_FILE);

  last_pages = NULL;
  gtk_widget_set_can_target (GTK_WIDGET (export), FALSE);
  gtk_window_present (GTK_WINDOW (export));
  display_wait (has_other_pages, find_type (GTK_WIDGET (export), STREEF_TYPE_PREVIEW));
  display_settle ();

  return export;
}

static StreefThemeButton *
get_button (StreefExportWindow *export)
{
  return find_type (GTK_WIDGET (export), STREEF_TYPE_THEME_BUTTON);
}

/* As the menu does it. */
static void
choose (StreefExportWindow *export,
        const char         *theme)
{
  StreefPreview *preview = find_type (GTK_WIDGET (export), STREEF_TYPE_PREVIEW);

  last_pages = streef_preview_get_pages (preview);
  gtk_widget_activate_action (GTK_WIDGET (get_button (export)), "theme.choose", "s", theme);
}

static void
wait_pages (StreefExportWindow *export)
{
  display_wait (has_other_pages, find_type (GTK_WIDGET (export), STREEF_TYPE_PREVIEW));
}

static char *
dup_remembered (void)
{
  g_autoptr (GSettings) preferences = streef_preferences_new ();

  return streef_preferences_dup_theme (preferences);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (const GList *link = windows; link != NULL; link = link->next)
    if (STREEF_IS_ERROR_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* How many pixels of the page are of that colour. */
static guint
count_pixels (StreefExportWindow *export,
              guint32             colour)
{
  const StreefPages *pages
      = streef_preview_get_pages (find_type (GTK_WIDGET (export), STREEF_TYPE_PREVIEW));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 842);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint count = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  streef_pages_draw (pages, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 600 * 842; i++)
    count += (pixels[i] & 0xffffff) == colour;
  cairo_surface_destroy (surface);

  return count;
}

static void
assert_told (const char *heading,
             const char *part)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (find_dialog ());

  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, heading);
  g_test_message ("%s", adw_message_dialog_get_body (dialog));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), part));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_choose (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autofree char *red = write_theme (folder, "red.theme", RED_THEME);
  g_autofree char *pale = write_theme (folder, "pale.theme", PALE_THEME);
  StreefWindow *window = display_open ("interventions-2015.csv", 1200, 900);
  StreefExportWindow *export = open_export (window);
  g_autofree char *remembered = NULL;

  g_assert_cmpstr (streef_theme_button_get_theme (get_button (export)), ==, "neutral");
  g_assert_cmpuint (count_pixels (export, 0xa00000), ==, 0);
  g_assert_cmpuint (count_pixels (export, 0x12436d), >, 500);

  choose (export, "grey");
  wait_pages (export);
  g_assert_cmpuint (count_pixels (export, 0x12436d), ==, 0);

  choose (export, red);
  wait_pages (export);
  g_assert_cmpuint (count_pixels (export, 0xa00000), >, 500);
  remembered = dup_remembered ();
  g_assert_cmpstr (remembered, ==, red);

  /* A faulty one is told, with its line, and the old one stays. */
  choose (export, pale);
  display_settle ();
  assert_told ("This theme cannot be used", "pale.theme");
  g_assert_cmpstr (streef_theme_button_get_theme (get_button (export)), ==, red);
  g_assert_cmpuint (count_pixels (export, 0xa00000), >, 500);
  gtk_window_destroy (GTK_WINDOW (export));

  /* It is where the next export begins. */
  export = open_export (window);
  g_assert_cmpuint (count_pixels (export, 0xa00000), >, 500);
  gtk_window_destroy (GTK_WINDOW (export));

  /* A file that is gone is told, and from then on the neutral one is used. */
  g_assert_cmpint (g_remove (red), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-chart", NULL);
  display_settle ();
  assert_told ("This file could not be read", "red.theme");
  export = open_export (window);
  assert_told ("This file could not be read", "red.theme");
  g_assert_cmpuint (count_pixels (export, 0x12436d), >, 500);
  gtk_window_destroy (GTK_WINDOW (export));
  g_free (remembered);
  remembered = dup_remembered ();
  g_assert_cmpstr (remembered, ==, "neutral");

  display_close (window);
  g_assert_cmpint (g_remove (pale), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  char **text = user_data;
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  *text = g_strndup (g_memory_output_stream_get_data (bytes),
                     g_memory_output_stream_get_data_size (bytes));
}

/* The window itself writes into the other end meanwhile. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, user_data);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

/* A chart is copied in the colours of the theme. */
static void
test_copy (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autofree char *red = write_theme (folder, "red.theme", RED_THEME);
  StreefWindow *window = display_open ("interventions-2015.csv", 1200, 900);
  StreefExportWindow *export = open_export (window);
  g_autofree char *svg = NULL;

  choose (export, red);
  wait_pages (export);
  gtk_window_destroy (GTK_WINDOW (export));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-chart", NULL);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (window)),
                            (const char *[]) { "image/svg+xml", NULL }, G_PRIORITY_DEFAULT, NULL,
                            read_cb, &svg);
  display_wait (is_read, &svg);
  g_assert_true (strstr (svg, "62.7451%") != NULL || strstr (svg, "#A00000") != NULL
                 || strstr (svg, "rgb(62.745098%") != NULL);
  display_close (window);
  g_assert_cmpint (g_remove (red), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/theme-choice/choose", test_choose);
  g_test_add_func ("/theme-choice/copy", test_copy);
  return g_test_run ();
}
