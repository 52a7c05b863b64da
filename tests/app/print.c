/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/display.h"

#include "app/streef-export-choice.h"
#include "app/streef-page-view.h"
#include "app/streef-print-job.h"
#include "app/streef-print-preview.h"
#include "app/streef-retranslator.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* What is printed looks like what is exported: printed to a PDF file by GTK, and compared with the
 * PDF of the export page by page. */

/* Pixels per inch. */
#define RESOLUTION "90"
/* What a quarter of a pixel makes of the edge of a letter. */
#define EDGE 100
#define A4_WIDTH 745

static void
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status = 1;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* (transfer full): the page as a picture. */
static cairo_surface_t *
draw_page (const char *pdf,
           guint       page)
{
  g_autofree char *root = g_strdup_printf ("%s-%u", pdf, page);
  g_autofree char *png = g_strconcat (root, ".png", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  const char *const arguments[] = { "pdftoppm", "-png",  "-singlefile", "-r", RESOLUTION, "-f",
                                    number,     "-l",    number,        pdf,  root,       NULL };
  cairo_surface_t *surface;

  run (arguments);
  surface = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_remove (png), ==, 0);

  return surface;
}

static char *
print_to_file (StreefPages *pages,
               const char  *folder,
               const char  *paper_name)
{
  char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autoptr (StreefPrintJob) job = streef_print_job_new (pages, "job");
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (job);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  if (paper_name != NULL)
    {
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *size = gtk_paper_size_new (paper_name);

      gtk_page_setup_set_paper_size (setup, size);
      gtk_paper_size_free (size);
      gtk_print_operation_set_default_page_setup (operation, setup);
    }
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);

  return path;
}

static char *
export_to_file (StreefPages *pages,
                const char  *folder)
{
  char *path = g_build_filename (folder, "exported.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = streef_pages_write_pdf (pages, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), &error));
  return path;
}

/* By how much the colours differ at most, of 255. */
static int
get_difference (guint32 a,
                guint32 b)
{
  int difference = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    difference = MAX (difference, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return difference;
}

/* Takes both. GTK writes the height of the paper with other digits, so that a letter may come to
 * lie in the next quarter of a pixel: it is a little lighter or darker at its edge then, but it is
 * there. */
static void
assert_same (cairo_surface_t *printed,
             cairo_surface_t *exported)
{
  const int height = cairo_image_surface_get_height (exported);
  const int stride = cairo_image_surface_get_stride (exported);
  const guint n_pixels = (guint) (stride / 4 * height);
  const guint32 *a = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (printed);
  const guint32 *b = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (exported);
  int worst = 0;

  g_assert_cmpint (cairo_image_surface_get_height (printed), ==, height);
  g_assert_cmpint (cairo_image_surface_get_stride (printed), ==, stride);
  for (guint i = 0; i < n_pixels; i++)
    worst = MAX (worst, get_difference (a[i], b[i]));
  g_test_message ("differs by %d", worst);
  g_assert_cmpint (worst, <, EDGE);
  cairo_surface_destroy (printed);
  cairo_surface_destroy (exported);
}

typedef struct
{
  const char *name;
  const char *example;
  StreefExportContent content;
  StreefLanguage language;
} Case;

static const Case cases[] = {
  { "2015-nl", "interventions-2015.csv", STREEF_EXPORT_SUMMARY, STREEF_LANGUAGE_NL },
  { "agenda-en", "security-agenda-2019-2022.csv", STREEF_EXPORT_SUMMARY, STREEF_LANGUAGE_EN },
};

static StreefPages *
lay_out (const Case *test)
{
  StreefWindow *window = display_open (test->example, 1000, 700);
  StreefExportChoice *choice = streef_export_choice_new (streef_window_get_session (window));
  g_autoptr (GError) error = NULL;
  StreefPages *pages;

  choice->content = test->content;
  choice->language = test->language;
  pages = streef_export_choice_lay_out (choice, &error);
  g_assert_no_error (error);
  streef_export_choice_unref (choice);
  display_close (window);

  return pages;
}

static void
test_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
      g_autoptr (StreefPages) pages = lay_out (&cases[i]);
      g_autofree char *printed = print_to_file (pages, folder, NULL);
      g_autofree char *exported = export_to_file (pages, folder);

      for (guint page = 0; page < streef_pages_get_n_pages (pages); page++)
        {
          g_test_message ("%s, page %u", cases[i].name, page + 1);
          assert_same (draw_page (printed, page), draw_page (exported, page));
        }
      g_assert_cmpint (g_remove (printed), ==, 0);
      g_assert_cmpint (g_remove (exported), ==, 0);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

/* The part of the picture that is not white. */
static cairo_rectangle_int_t
find_ink (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface) / 4;
  const guint32 *pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  int left = width;
  int top = height;
  int right = 0;
  int bottom = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if ((pixels[y * stride + x] & 0xffffff) != 0xffffff)
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }

  return (cairo_rectangle_int_t) { left, top, right - left + 1, bottom - top + 1 };
}

/* A chart stands whole on the paper, as large as exported; on small paper both are made smaller. */
static void
test_chart (void)
{
  static const Case chart = { "chart", "security-agenda-2019-2022.csv", STREEF_EXPORT_ACHIEVED,
                              STREEF_LANGUAGE_NL };
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autoptr (StreefPages) pages = lay_out (&chart);
  g_autofree char *exported = export_to_file (pages, folder);
  g_autofree char *printed = print_to_file (pages, folder, NULL);
  g_autofree char *small = NULL;
  cairo_surface_t *surface = draw_page (exported, 0);
  const cairo_rectangle_int_t ink = find_ink (surface);
  cairo_rectangle_int_t other;

  cairo_surface_destroy (surface);
  surface = draw_page (printed, 0);
  other = find_ink (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, A4_WIDTH);
  g_assert_cmpint (ABS (other.width - ink.width), <=, 1);
  g_assert_cmpint (ABS (other.height - ink.height), <=, 1);
  g_assert_cmpint (ABS (2 * other.x + other.width - A4_WIDTH), <=, 14);
  cairo_surface_destroy (surface);

  small = print_to_file (pages, folder, "iso_a6");
  surface = draw_page (small, 0);
  other = find_ink (surface);
  g_assert_cmpint (other.width, <, ink.width);
  g_assert_cmpfloat_with_epsilon ((double) other.width / other.height,
                                  (double) ink.width / ink.height, 0.02);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_remove (small), ==, 0);
  g_assert_cmpint (g_remove (exported), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A page of the summary on the paper of another continent, made smaller. */
static void
test_letter_paper (void)
{
  g_autofree char *folder = g_dir_make_tmp ("streefcijfer-XXXXXX", NULL);
  g_autoptr (StreefPages) pages = lay_out (&cases[0]);
  g_autofree char *printed = print_to_file (pages, folder, "na_letter");
  cairo_surface_t *surface = draw_page (printed, 0);
  const cairo_rectangle_int_t ink = find_ink (surface);

  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 990);
  g_assert_cmpint (ink.y, >, 20);
  g_assert_cmpint (ink.y + ink.height, <, 980);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_remove (printed), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GtkWindow *
find_preview (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (const GList *link = windows; link != NULL; link = link->next)
    if (STREEF_IS_PRINT_PREVIEW (link->data))
      return link->data;

  return NULL;
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         gpointer                user_data)
{
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
has_preview (gpointer data)
{
  return find_preview () != NULL;
}

/* The print dialog's preview is ours, on its paper, and the operation ends with it. */
static void
test_preview (void)
{
  g_autoptr (StreefPages) pages = lay_out (&cases[0]);
  StreefPrintJob *job = streef_print_job_new (pages, "job");
  gboolean is_done = FALSE;

  g_signal_connect (job, "done", G_CALLBACK (done_cb), &is_done);
  gtk_print_operation_run (GTK_PRINT_OPERATION (job), GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL,
                           NULL);
  display_wait (has_preview, NULL);
  display_settle ();
  g_assert_false (is_done);
  gtk_window_destroy (find_preview ());
  display_wait (is_set, &is_done);
  display_settle ();
  g_assert_finalize_object (job);
}

int
main (int   argc,
      char *argv[])
{
  display_init (&argc, &argv);
  display_application ();
  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  g_test_add_func ("/print/same", test_same);
  g_test_add_func ("/print/chart", test_chart);
  g_test_add_func ("/print/letter-paper", test_letter_paper);
  g_test_add_func ("/print/preview", test_preview);
  return g_test_run ();
}
