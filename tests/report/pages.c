/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "problem/streef-error.h"
#include "report/streef-page-flow.h"
#include "report/test-pages.h"

#include <string.h>

/* Text hangs out a little: side bearings, and marks at the end of an axis. */
#define SLACK 1.0
/* Below the last baseline of a page its descenders. */
#define DESCENT 4.0

static const char *const examples[] = {
  "interventions-2015",
  "oskm-2010-2021",
  "security-agenda-2019-2022",
  "high-impact-crimes-2009-2019",
};

static gboolean
is_edge (const StreefLeaf *leaf)
{
  return leaf->artifact == STREEF_ARTIFACT_HEADER || leaf->artifact == STREEF_ARTIFACT_FOOTER;
}

static gboolean
is_heading (const StreefLeaf *leaf)
{
  return leaf->element != NULL && leaf->element->type >= STREEF_ELEMENT_HEADING_1
         && leaf->element->type <= STREEF_ELEMENT_HEADING_3;
}

static void
assert_inside (const StreefPages *pages,
               const StreefLeaf  *leaf)
{
  double width;
  double height;

  streef_pages_get_size (pages, leaf->page, &width, &height);
  for (guint i = 0; i < leaf->strokes->len; i++)
    {
      cairo_rectangle_t box;

      streef_stroke_get_extents (&g_array_index (leaf->strokes, StreefStroke, i), &box);
      g_assert_cmpfloat (box.x, >=, STREEF_PAGE_LEFT - SLACK);
      g_assert_cmpfloat (box.x + box.width, <=, width - (STREEF_PAGE_WIDTH - STREEF_PAGE_RIGHT) + SLACK);
      g_assert_cmpfloat (box.y, >=, is_edge (leaf) ? 0 : STREEF_PAGE_TOP - SLACK);
      g_assert_cmpfloat (box.y + box.height, <=,
                         is_edge (leaf) ? height
                                      : height - STREEF_PAGE_HEIGHT + STREEF_PAGE_BOTTOM + DESCENT);
    }
}

/* Each leaf knows where it stands and is a kid of its element, and no page ends with a heading. */
static void
assert_leaves (const StreefPages *pages)
{
  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    {
      GPtrArray *page = streef_pages_get_leaves (pages, i);
      const StreefLeaf *last = NULL;

      for (guint j = 0; j < page->len; j++)
        {
          const StreefLeaf *leaf = g_ptr_array_index (page, j);

          g_assert_cmpuint (leaf->page, ==, i);
          g_assert_cmpuint (leaf->ordinal, ==, j);
          g_assert_true ((leaf->element == NULL) == (leaf->artifact != STREEF_ARTIFACT_NONE));
          g_assert_cmpuint (leaf->strokes->len, >, 0);
          assert_inside (pages, leaf);
          last = leaf->element != NULL ? leaf : last;
        }
      g_assert_nonnull (last);
      g_assert_false (is_heading (last));
    }
}

typedef struct
{
  guint heading;       /* the level of the last one */
  guint n_leaves;
  guint last_page;
  guint last_ordinal;
} Reading;

/* The order of reading is that of drawing. */
static void
read_leaf (Reading          *reading,
           const StreefLeaf *leaf)
{
  if (reading->n_leaves++ > 0)
    g_assert_true (leaf->page > reading->last_page
                   || (leaf->page == reading->last_page && leaf->ordinal > reading->last_ordinal));
  reading->last_page = leaf->page;
  reading->last_ordinal = leaf->ordinal;
}

static guint
count_columns (const StreefElement *row)
{
  guint n_columns = 0;

  for (guint i = 0; i < row->kids->len; i++)
    {
      const StreefElement *cell = g_array_index (row->kids, StreefKid, i).element;

      g_assert_true (cell->type == STREEF_ELEMENT_CELL || cell->type == STREEF_ELEMENT_HEADER_CELL);
      g_assert_true ((cell->type == STREEF_ELEMENT_HEADER_CELL)
                     == (cell->scope != STREEF_SCOPE_NONE));
      n_columns += cell->column_span;
    }

  return n_columns;
}

static void
assert_table (const StreefElement *table)
{
  const StreefElement *head = g_array_index (table->kids, StreefKid, 0).element;

  for (guint i = 0; i < table->kids->len; i++)
    {
      const StreefElement *row = g_array_index (table->kids, StreefKid, i).element;

      g_assert_cmpint (row->type, ==, STREEF_ELEMENT_ROW);
      g_assert_cmpuint (count_columns (row), ==, count_columns (head));
    }
}

static void
assert_element (const StreefElement *element,
                Reading             *reading)
{
  if (element->type >= STREEF_ELEMENT_HEADING_1 && element->type <= STREEF_ELEMENT_HEADING_3)
    {
      const guint level = element->type - STREEF_ELEMENT_HEADING_1 + 1;

      g_assert_cmpuint (level, <=, reading->heading + 1);
      g_assert_nonnull (element->title);
      reading->heading = level;
    }
  if (element->type == STREEF_ELEMENT_FIGURE)
    g_assert_cmpuint (strlen (element->alternative), >, 20);
  if (element->type == STREEF_ELEMENT_TABLE)
    assert_table (element);
  g_assert_cmpuint (element->kids->len, >, 0);

  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefKid *kid = &g_array_index (element->kids, StreefKid, i);

      if (kid->leaf != NULL)
        read_leaf (reading, kid->leaf);
      else
        assert_element (kid->element, reading);
    }
}

static guint
count_leaves (const StreefPages *pages)
{
  guint n_leaves = 0;

  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    {
      GPtrArray *page = streef_pages_get_leaves (pages, i);

      for (guint j = 0; j < page->len; j++)
        n_leaves += ((const StreefLeaf *) g_ptr_array_index (page, j))->element != NULL;
    }

  return n_leaves;
}

static void
assert_sound (const StreefPages *pages)
{
  Reading reading = { 0 };

  assert_leaves (pages);
  assert_element (streef_pages_get_root (pages), &reading);
  g_assert_cmpuint (reading.n_leaves, ==, count_leaves (pages));
}

static void
test_examples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autoptr (StreefDatasetRef) dataset = test_load_example (examples[i]);
        g_autoptr (GError) error = NULL;
        g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 0, &error);

        g_test_message ("%s, %s", examples[i], streef_language_get_code (language));
        g_assert_no_error (error);
        assert_sound (pages);
      }
}

/* A line ends where a word or a number does, whatever the table is squeezed into. */
static void
assert_words_whole (const StreefStroke *stroke)
{
  g_autofree char *line = NULL;
  const char *last;

  if (stroke->kind != STREEF_STROKE_LINE
      || stroke->line + 1 == streef_paragraph_get_n_lines (stroke->paragraph))
    return;

  line = streef_paragraph_dup_line (stroke->paragraph, stroke->line);
  last = g_utf8_find_prev_char (line, line + strlen (line));
  g_test_message ("%s", line);
  g_assert_true (g_unichar_isspace (g_utf8_get_char (last))
                 || g_unichar_ispunct (g_utf8_get_char (last)));
}

static void
assert_page_words_whole (GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    {
      const StreefLeaf *leaf = g_ptr_array_index (page, i);

      for (guint j = 0; j < leaf->strokes->len; j++)
        assert_words_whole (&g_array_index (leaf->strokes, StreefStroke, j));
    }
}

static void
test_words_whole (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = test_load_example (examples[i]);

      for (guint j = 0; j < dataset->years->len; j++)
        {
          const int year = g_array_index (dataset->years, int, j);
          g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, year, NULL);

          assert_sound (pages);
          for (guint k = 0; k < streef_pages_get_n_pages (pages); k++)
            assert_page_words_whole (streef_pages_get_leaves (pages, k));
        }
    }
}

typedef struct
{
  const char *name;
  guint n_categories;
  guint n_years;
  guint name_length;
  gboolean has_spaces;
  const char *achieved;
  const char *target;
  const char *words;
  int year;            /* 0 for the latest */
  guint n_least_pages;
} Made;

static char *
dup_name (const Made *made,
          guint       index)
{
  GString *name = g_string_new (NULL);

  g_string_append_printf (name, "Categorie %u", index + 1);
  while (name->len < made->name_length)
    g_string_append (name, made->has_spaces ? " naam" : "naam");

  return g_string_free (name, FALSE);
}

static const StreefDataset *
make_dataset (const Made *made)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();

  for (guint i = 0; i < made->n_categories; i++)
    for (guint j = 0; j < made->n_years; j++)
      {
        g_autofree char *name = dup_name (made, i);
        const Figure figure = { name, (int) (1990 + j), made->achieved, made->target, made->words };

        figures_add (builder, &figure, 1);
      }

  return streef_dataset_builder_build (builder);
}

static const Made made[] = {
  { "one", 1, 1, 0, FALSE, "842", "600", "higher unit=interventies", 0, 1 },
  { "one, missed", 1, 1, 0, FALSE, "500", "600", "higher unit=interventies", 0, 1 },
  { "300 categories", 300, 1, 0, FALSE, "842", "600", "higher unit=zaken", 0, 8 },
  { "300 missed", 300, 1, 40, TRUE, "90,5", "100,0", "higher unit=%", 0, 8 },
  { "40 years", 3, 40, 0, FALSE, "842", "600", "lower unit=zaken", 0, 4 },
  { "40 years of missed percentages", 2, 40, 0, FALSE, "12,25", "95", "higher unit=%", 0, 4 },
  { "long names", 5, 3, 300, TRUE, "842", "600", "higher unit=zaken note", 0, 4 },
  { "long words", 5, 3, 300, FALSE, "842", "600", "higher unit=zaken", 0, 4 },
  { "no unit, no direction", 3, 2, 0, FALSE, "842", "600", "", 0, 2 },
  { "no target", 3, 2, 0, FALSE, "842", NULL, "higher", 0, 2 },
  { "no result", 3, 2, 0, FALSE, NULL, "600", "higher", 0, 2 },
  { "no data for the year", 3, 2, 0, FALSE, "842", "600", "higher", 2030, 2 },
  { "36 digits", 3, 2, 0, FALSE, "123456789012345678901234567890123456", "1", "higher unit=zaken",
    0, 2 },
  { "text", 3, 2, 0, FALSE, "in voorbereiding, zie de voortgangsbrief van het najaar", "gereed",
    "higher", 0, 2 },
  { "derived and provisional", 3, 2, 0, FALSE, "842", "600",
    "higher derived provisional note break", 0, 2 },
};

static void
test_made (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (made); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autoptr (StreefDatasetRef) dataset = make_dataset (&made[i]);
        g_autoptr (GError) error = NULL;
        g_autoptr (StreefPages) pages = NULL;

        g_test_message ("%s, %s", made[i].name, streef_language_get_code (language));
        pages = test_lay_out (dataset, language, made[i].year, &error);
        g_assert_no_error (error);
        assert_sound (pages);
        g_assert_cmpuint (streef_pages_get_n_pages (pages), >=, made[i].n_least_pages);
      }
}

static guint
count_figures (const StreefElement *element)
{
  guint n_figures = element->type == STREEF_ELEMENT_FIGURE;

  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefElement *kid = g_array_index (element->kids, StreefKid, i).element;

      n_figures += kid != NULL ? count_figures (kid) : 0;
    }

  return n_figures;
}

/* Counts the rows of tables that start on a page, and what is repeated there. */
static void
count_rows (GPtrArray *page,
            guint     *out_n_rows,
            guint     *out_n_repeated)
{
  const StreefElement *last = NULL;

  *out_n_rows = *out_n_repeated = 0;
  for (guint i = 0; i < page->len; i++)
    {
      const StreefLeaf *leaf = g_ptr_array_index (page, i);
      const StreefElement *row
          = leaf->element != NULL && leaf->element->parent->type == STREEF_ELEMENT_ROW
                ? leaf->element->parent
                : NULL;

      *out_n_repeated += leaf->artifact == STREEF_ARTIFACT_REPEATED;
      *out_n_rows += row != NULL && row != last;
      last = row != NULL ? row : last;
    }
}

/* A table of 300 rows goes on over pages: each starts with title and head, none has one row alone.
 */
static void
test_continued (void)
{
  g_autoptr (StreefDatasetRef) dataset = make_dataset (&made[2]);
  g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);
  guint n_all_rows = 0;
  guint n_all_repeated = 0;

  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    {
      guint n_rows;
      guint n_repeated;

      count_rows (streef_pages_get_leaves (pages, i), &n_rows, &n_repeated);
      g_assert_cmpuint (n_repeated, <=, 1);
      g_assert_true (n_rows != 1);
      if (n_repeated == 1)
        g_assert_cmpuint (n_rows, >=, 2);
      n_all_rows += n_rows;
      n_all_repeated += n_repeated;
    }
  g_assert_cmpuint (n_all_rows, ==, 301);
  g_assert_cmpuint (n_all_repeated, >=, 6);
}

/* The first cell of a table's row on a page, or NULL. */
static const StreefElement *
find_first_cell (GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    {
      const StreefLeaf *leaf = g_ptr_array_index (page, i);

      if (leaf->element != NULL && leaf->element->parent->type == STREEF_ELEMENT_ROW)
        return leaf->element;
    }

  return NULL;
}

/* Years that go on to another page have the name of their category above them once more. */
static void
test_groups_continued (void)
{
  static const Made many = { "", 30, 7, 0, FALSE, "842", "600", "higher unit=zaken", 0, 0 };
  g_autoptr (StreefDatasetRef) dataset = make_dataset (&many);
  g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);
  guint n_parted = 0;

  assert_sound (pages);
  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    {
      GPtrArray *page = streef_pages_get_leaves (pages, i);
      const StreefElement *cell = find_first_cell (page);
      guint n_rows;
      guint n_repeated;

      count_rows (page, &n_rows, &n_repeated);
      if (n_repeated == 0)
        continue;
      g_assert_nonnull (cell);
      g_assert_cmpuint (n_repeated, ==, cell->column_span > 1 ? 1 : 2);
      n_parted += n_repeated - 1;
    }
  g_assert_cmpuint (n_parted, >, 0);
}

/* From four categories on their years share one picture and one table, unless they are too many. */
static void
test_multiples (void)
{
  static const struct
  {
    const char *name;
    guint n_categories;
    guint n_years;
    guint n_figures;
  } cases[] = {
    { "three", 3, 3, 1 + 3 },
    { "four", 4, 3, 1 + 1 },
    { "one year", 4, 1, 1 },
    { "too many years", 4, 40, 1 + 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Made few = { "", cases[i].n_categories, cases[i].n_years, 0, FALSE, "842", "600",
                         "higher unit=zaken", 0, 0 };
      g_autoptr (StreefDatasetRef) dataset = make_dataset (&few);
      g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);

      g_test_message ("%s", cases[i].name);
      assert_sound (pages);
      g_assert_cmpuint (count_figures (streef_pages_get_root (pages)), ==, cases[i].n_figures);
    }
}

static void
test_selection (void)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example ("security-agenda-2019-2022");
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  g_autoptr (GPtrArray) selection = g_ptr_array_new ();
  StreefPagesOptions options
      = { .language = STREEF_LANGUAGE_EN, .year = 2020, .selection = selection };
  g_autoptr (StreefPages) all = test_lay_out (dataset, STREEF_LANGUAGE_EN, 2020, NULL);
  g_autoptr (StreefPages) pages = NULL;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (selection, g_ptr_array_index (dataset->categories, i));
  g_date_set_dmy (&options.date, 1, G_DATE_JANUARY, 2021);
  pages = streef_pages_new (dataset, &options, theme, NULL);
  assert_sound (pages);
  g_assert_cmpuint (streef_pages_get_n_pages (pages), <, streef_pages_get_n_pages (all));
}

static void
test_glyph_missing (void)
{
  static const Figure figures[] = { { "漢字 en שלום", 2015, "842", "600", "higher" } };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autoptr (GError) error = NULL;
  const char *missing;

  g_assert_null (test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, &error));
  g_assert_error (error, STREEF_ERROR, STREEF_PROBLEM_GLYPH_MISSING);
  missing = streef_problem_get_argument (streef_error_get_problem (error), 0);
  g_assert_nonnull (strstr (missing, "漢"));
  g_assert_nonnull (strstr (missing, "ש"));
}

/* Drawing changes nothing: two pictures of a page are equal. */
static void
test_draw (void)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example ("interventions-2015");
  g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);
  cairo_surface_t *surfaces[2];
  double width;
  double height;

  streef_pages_get_size (pages, 0, &width, &height);
  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
      cr = cairo_create (surfaces[i]);
      streef_pages_draw (pages, 0, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]),
                   cairo_image_surface_get_stride (surfaces[0]) * (int) height,
                   cairo_image_surface_get_data (surfaces[1]),
                   cairo_image_surface_get_stride (surfaces[1]) * (int) height);
  for (guint i = 0; i < 2; i++)
    cairo_surface_destroy (surfaces[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/examples", test_examples);
  g_test_add_func ("/pages/words-whole", test_words_whole);
  g_test_add_func ("/pages/made", test_made);
  g_test_add_func ("/pages/continued", test_continued);
  g_test_add_func ("/pages/groups-continued", test_groups_continued);
  g_test_add_func ("/pages/multiples", test_multiples);
  g_test_add_func ("/pages/selection", test_selection);
  g_test_add_func ("/pages/glyph-missing", test_glyph_missing);
  g_test_add_func ("/pages/draw", test_draw);

  return g_test_run ();
}
