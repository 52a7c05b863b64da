/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-flow.h"
#include "report/test-document.h"
#include "report/test-pages.h"

#include <gio/gio.h>
#include <string.h>

/* The second pass over a PDF changes nothing that is seen: every pixel is as cairo drew it. */

static const char *const examples[] = {
  "interventions-2015",
  "oskm-2010-2021",
  "security-agenda-2019-2022",
  "high-impact-crimes-2009-2019",
};

/* (transfer full): all pages, one after the other */
static GBytes *
render (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftoppm", "-r", "72",
    "-", NULL);
  GBytes *pixels = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &pixels, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return pixels;
}

/* At least a page full of pixels each. */
static void
assert_same_pixels (const StreefDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) drawn = streef_pdf_draw (document, &error);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) before_pixels = NULL;
  g_autoptr (GBytes) after_pixels = NULL;

  g_assert_no_error (error);
  before = g_byte_array_free_to_bytes (g_steal_pointer (&drawn));
  after = streef_pdf_write (document, &error);
  g_assert_no_error (error);

  before_pixels = render (before);
  after_pixels = render (after);
  g_assert_cmpuint (g_bytes_get_size (before_pixels), >,
                    document->pages->len * (gsize) (document->width * document->height * 3));
  g_assert_true (g_bytes_equal (before_pixels, after_pixels));
}

static void
test_example (const char     *example,
              StreefLanguage  language)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example (example);
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 0, NULL);
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  GDate date;

  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    g_ptr_array_add (leaves, streef_pages_get_leaves (pages, i));
  g_date_set_dmy (&date, 21, G_DATE_MARCH, 2016);
  assert_same_pixels (&(StreefDocument) {
    .pages = leaves,
    .root = streef_pages_get_root (pages),
    .palette = &streef_theme_get_style (theme)->palette,
    .width = STREEF_PAGE_WIDTH,
    .height = STREEF_PAGE_HEIGHT,
    .title = example,
    .language = language,
    .date = &date,
  });
}

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_test_message ("%s %s", examples[i], streef_language_get_code (language));
        test_example (examples[i], language);
      }
}

static void
test_everything (void)
{
  g_autoptr (TestDocument) document = test_document_new ();

  assert_same_pixels (test_document_get (document));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/examples", test_examples);
  g_test_add_func ("/pixels/everything", test_everything);

  return g_test_run ();
}
