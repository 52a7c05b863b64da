/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journeys/guide.h"

#include <string.h>

/* What a user does before figures leave the window: turn the pages of the summary, see what is printed, copy
 * chart and table. */

/* What the window says on the way, in one language. */
typedef struct
{
  const char *language;
  const char *finding;
  const char *first_page;
  const char *second_page;
  const char *save_as_pdf;
  const char *print;
  const char *copy_table;
  const char *copy_chart;
  const char *table_heading;
  const char *chart_language;
} Words;

static const Words dutch = {
  .language = "nl",
  .finding = "842 interventies in 2015",
  .first_page = "Pagina 1 van 2",
  .second_page = "Pagina 2 van 2",
  .save_as_pdf = "Opslaan als PDF…",
  .print = "Afdrukken…",
  .copy_table = "Tabel kopiëren",
  .copy_chart = "Grafiek kopiëren",
  .table_heading = "Gerealiseerd",
  .chart_language = "xml:lang=\"nl\"",
};

static const Words english = {
  .language = "en",
  .finding = "842 interventions in 2015",
  .first_page = "Page 1 of 2",
  .second_page = "Page 2 of 2",
  .save_as_pdf = "Save as PDF…",
  .print = "Print…",
  .copy_table = "Copy the table",
  .copy_chart = "Copy the chart",
  .table_heading = "Achieved",
  .chart_language = "xml:lang=\"en\"",
};

static char *
find_example (void)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "examples", "interventions-2015.csv", NULL);
}

/* The page shown has its number for a name. */
static void
turn_pages (Guide       *guide,
            const Words *words)
{
  guide_press_keys (guide, "ctrl+e");
  guide_expect (guide, "image", words->first_page);
  guide_press_keys (guide, "Page_Down");
  guide_expect (guide, "image", words->second_page);
  guide_press_keys (guide, "Page_Up ctrl+0 ctrl+9");
  guide_expect (guide, "image", words->first_page);
  guide_press_keys (guide, "Escape");
  guide_wait_gone (guide, "push button", words->save_as_pdf);
}

static void
see_what_is_printed (Guide       *guide,
                     const Words *words)
{
  guide_press_keys (guide, "ctrl+p");
  guide_expect (guide, "image", words->first_page);
  g_object_unref (guide_find (guide, "push button", words->print));
  guide_press_keys (guide, "Escape");
  guide_wait_gone (guide, "push button", words->print);
}

/* Each kind that is offered holds the same. */
static void
copy (Guide       *guide,
      const Words *words)
{
  static const char *const kinds[]
    = { "text/html", "text/tab-separated-values", "text/plain;charset=utf-8", "UTF8_STRING" };
  g_autofree char *svg = NULL;
  g_autofree char *png = NULL;

  guide_click (guide, "push button", words->copy_table);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = guide_read_clipboard (kinds[i]);

      g_test_message ("%s: %s", kinds[i], text);
      g_assert_nonnull (strstr (text, words->table_heading));
      g_assert_nonnull (strstr (text, "842"));
      g_assert_true (g_str_equal (kinds[i], "text/html") == (strstr (text, "<table") != NULL));
      g_assert_true (!g_str_equal (kinds[i], "text/tab-separated-values") || strstr (text, "\t842\t") != NULL);
    }

  guide_click (guide, "push button", words->copy_chart);
  svg = guide_read_clipboard ("image/svg+xml");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_nonnull (strstr (svg, words->chart_language));
  png = guide_read_clipboard ("image/png");
  g_assert_cmpint (memcmp (png, "\x89PNG\r\n\x1a\n", 8), ==, 0);
}

static void
walk (const Words *words)
{
  g_autofree char *example = find_example ();
  Guide guide;

  guide_start (&guide, words->language, example);
  guide_expect (&guide, "heading", words->finding);
  turn_pages (&guide, words);
  see_what_is_printed (&guide, words);
  copy (&guide, words);
  guide_stop (&guide);
}

static void
test_dutch (void)
{
  walk (&dutch);
}

static void
test_english (void)
{
  walk (&english);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The bus's library warns when a program goes away while it looks at it; warnings of the window itself are fatal there. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), <=, 1);
  g_test_add_func ("/hand-over/nl", test_dutch);
  g_test_add_func ("/hand-over/en", test_english);
  return g_test_run ();
}
