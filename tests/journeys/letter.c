/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journeys/guide.h"

#include <string.h>

/* What the window says on the way, in one language. */
typedef struct
{
  const char *language;
  const char *show_example;
  const char *finding;
  const char *sidebar;
  const char *category;
  const char *category_finding;
  const char *origin;
  const char *cell;
  const char *copy_passage;
  const char *passage;
  const char *export;
  const char *save_as_pdf;
  const char *save;
  const char *pdf_finding; /* the headline breaks at its comma */
  const char *pdf_target;
  const char *other_language;
} Words;

static const Words dutch = {
  .language = "nl",
  .show_example = "Voorbeeld van 2015 tonen",
  .finding = "842 interventies in 2015, 242 boven het streefcijfer van 600",
  .sidebar = "Pagina’s en categorieën",
  .category = "Alle interventies",
  .category_finding = "842 interventies in 2015",
  .origin = "Herkomst",
  .cell = "cel I11",
  .copy_passage = "Passage voor de brief kopiëren",
  .passage = "842 interventies, 242 meer dan het streefcijfer van 600",
  .export = "Exporteren…",
  .save_as_pdf = "Opslaan als PDF…",
  .save = "Opslaan",
  .pdf_finding = "842 interventies in 2015,",
  .pdf_target = "242 boven het streefcijfer van 600",
  .other_language = "English",
};

static const Words english = {
  .language = "en",
  .show_example = "Show the example of 2015",
  .finding = "842 interventions in 2015, 242 above the target of 600",
  .sidebar = "Pages and categories",
  .category = "All interventions",
  .category_finding = "842 interventions in 2015",
  .origin = "Origin",
  .cell = "cell I11",
  .copy_passage = "Copy the passage for the letter",
  .passage = "842 interventions, 242 more than the target of 600",
  .export = "Export…",
  .save_as_pdf = "Save as PDF…",
  .save = "Save",
  .pdf_finding = "842 interventions in 2015,",
  .pdf_target = "242 above the target of 600",
  .other_language = "Nederlands",
};

static void
assert_clipboard_holds (const char *part)
{
  g_autofree char *text = guide_read_clipboard ("UTF8_STRING");

  g_test_message ("on the clipboard: %s", text);
  g_assert_nonnull (strstr (text, part));
}

/* The exported PDF as text. */
static void
assert_pdf_says (const char *path,
                 const char *first,
                 const char *second)
{
  const char *const arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = guide_run (arguments);

  g_assert_nonnull (strstr (text, first));
  g_assert_nonnull (strstr (text, second));
}

/* Sees where 842 comes from, on the page of the category. */
static void
see_origin (Guide       *guide,
            const Words *words)
{
  guide_expect (guide, "heading", words->category_finding);
  guide_expect (guide, "heading", words->origin);
  guide_expect (guide, "label", "interventions-2015.csv");
  guide_expect (guide, "label", words->cell);
}

static void
walk_by_bus (const Words *words,
             const Words *others)
{
  Guide guide;
  g_autofree char *path = NULL;

  guide_start (&guide, words->language, NULL);
  guide_click (&guide, "push button", words->show_example);
  guide_expect (&guide, "heading", words->finding);
  guide_choose (&guide, words->sidebar, words->category);
  see_origin (&guide, words);

  guide_click (&guide, "push button", words->other_language);
  see_origin (&guide, others);
  guide_click (&guide, "push button", others->copy_passage);
  assert_clipboard_holds (others->passage);

  path = g_build_filename (guide.folder, "letter.pdf", NULL);
  guide_click (&guide, "push button", others->export);
  guide_click (&guide, "push button", others->save_as_pdf);
  guide_type_in (&guide, "text", path);
  guide_click (&guide, "push button", others->save);
  guide_wait_for_file (path);
  assert_pdf_says (path, others->pdf_finding, others->pdf_target);
  guide_wait_gone (&guide, "push button", others->save_as_pdf);
  guide_stop (&guide);
}

/* The same with nothing but keys; the bus only tells what is shown. */
static void
walk_by_keyboard (const Words *words,
                  const Words *others)
{
  Guide guide;

  guide_start (&guide, words->language, NULL);
  guide_tab_to (&guide, "push button", words->show_example);
  guide_press_keys (&guide, "Return");
  guide_expect (&guide, "heading", words->finding);
  guide_press_keys (&guide, "ctrl+f");
  guide_type_keys (&guide, words->category);
  guide_press_keys (&guide, "Return");
  see_origin (&guide, words);

  guide_press_keys (&guide, "ctrl+l");
  see_origin (&guide, others);
  guide_press_keys (&guide, "ctrl+shift+c");
  guide_expect (&guide, "heading", others->category_finding);
  assert_clipboard_holds (others->passage);
  guide_stop (&guide);
}

static void
test_bus_dutch (void)
{
  walk_by_bus (&dutch, &english);
}

static void
test_bus_english (void)
{
  walk_by_bus (&english, &dutch);
}

static void
test_keyboard_dutch (void)
{
  walk_by_keyboard (&dutch, &english);
}

static void
test_keyboard_english (void)
{
  walk_by_keyboard (&english, &dutch);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The bus's library warns when a program goes away while it looks at it; warnings of the window itself are fatal there. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), <=, 1);
  g_test_add_func ("/letter/bus/nl", test_bus_dutch);
  g_test_add_func ("/letter/bus/en", test_bus_english);
  g_test_add_func ("/letter/keyboard/nl", test_keyboard_dutch);
  g_test_add_func ("/letter/keyboard/en", test_keyboard_english);
  return g_test_run ();
}
