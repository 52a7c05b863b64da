/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-retranslator.h"

#include <glib/gstdio.h>
#include <time.h>

/* Names of a length that nobody foresaw cost little more than short ones, and leave the lists in
 * their form. */

/* How much longer it may take with long names, in time of the processor. */
#define MOST_TIMES 4
/* In pixels: three lines and a detail. */
#define MOST_HEIGHT 110

typedef struct
{
  const char *name;
  guint n_categories;
  const char *words; /* that the names are made long with */
  gsize length;
} Size;

static const Size sizes[] = {
  { "one long name", 2, " met onderzoeken", 3000 },
  { "one long word", 2, "x", 3000 },
  { "many long names", 300, " met onderzoeken", 300 },
};

static char *
dup_name (const Size *size,
          guint       category,
          gsize       length)
{
  GString *name = g_string_new (NULL);

  g_string_append_printf (name, "Categorie %u", category);
  while (name->len < length)
    g_string_append (name, size->words);

  return g_string_free (name, FALSE);
}

static char *
write_file (const Size *size,
            gsize       length)
{
  g_autoptr (GString) text
      = g_string_new ("categorie;eenheid;richting;jaar;gerealiseerd;streefcijfer\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", &error);
  char *path = g_build_filename (folder, "large.csv", NULL);

  for (guint i = 0; i < size->n_categories; i++)
    {
      g_autofree char *name = dup_name (size, i, length);

      g_string_append_printf (text, "%s;zaken;hoger;2019;%u;100\n", name, i);
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, &error));
  g_assert_no_error (error);

  return path;
}

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static gboolean
has_dataset (gpointer data)
{
  return streef_session_get_dataset (streef_window_get_session (data)) != NULL;
}

/* Lets the window be drawn with all that changed. */
static void
draw (StreefWindow *window)
{
  display_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

static void
assert_low_rows (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget))
    g_assert_cmpint (gtk_widget_get_height (widget), <, MOST_HEIGHT);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_low_rows (child);
}

/* Shows data with names of @length and looks at a category. Returns: how long that took */
static double
show (const Size *size,
      gsize       length)
{
  g_autofree char *path = write_file (size, length);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = dup_name (size, 1, length);
  g_autofree char *lines = NULL;
  const char *const files[] = { path, NULL };
  const double start = get_processor_time ();
  StreefWindow *window = streef_window_new (GTK_APPLICATION (display_application ()));
  StreefSession *session = streef_window_get_session (window);
  double time;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  streef_window_open (window, files, NULL);
  display_wait (has_dataset, window);
  draw (window);
  assert_low_rows (GTK_WIDGET (window));
  streef_session_choose (
      session, STREEF_PAGE_CATEGORY,
      g_ptr_array_index (streef_session_get_dataset (session)->categories, 1));
  draw (window);
  time = get_processor_time () - start;

  /* The whole name is there for who cannot see the lines. */
  lines = display_describe (GTK_WIDGET (window));
  g_assert_nonnull (strstr (lines, name));
  display_close (window);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return time;
}

static void
test_long_names (void)
{
  show (&sizes[0], 0); /* what every process does once */

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const double time = show (&sizes[i], 0);
      const double long_time = show (&sizes[i], sizes[i].length);

      g_test_message ("%s: %.2f s, with short names %.2f s", sizes[i].name, long_time, time);
      g_assert_cmpfloat (long_time, <, MOST_TIMES * time);
    }
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/large/long-names", test_long_names);
  return g_test_run ();
}
