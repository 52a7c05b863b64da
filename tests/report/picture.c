/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "problem/streef-error.h"
#include "report/streef-export.h"
#include "report/test-pages.h"

#include <string.h>

/* Markup in a name must not become markup in the picture. */
static const Figure figures[] = {
  { "Alle", 2015, "842", "600", "higher unit=interventies" },
  { "Alle/Proactief <b>&\"amp\"", 2015, "25", "20", "higher unit=interventies" },
  { "Alle/Regulier", 2015, "300", "340", "higher unit=interventies" },
};

typedef GBytes *(*Export) (const StreefChartExport  *chart,
                           GError                  **error);

static GBytes *
export_png (const StreefChartExport  *chart,
            GError                  **error)
{
  return streef_export_chart_png (chart, 2, error);
}

static GBytes *
export (const StreefDataset  *dataset,
        StreefChartKind       kind,
        double                width,
        Export                write,
        GError              **error)
{
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = kind,
    .language = STREEF_LANGUAGE_NL,
    .theme = theme,
    .width = width,
  };

  return write (&chart, error);
}

static GBytes *
export_made (StreefChartKind kind,
             double          width,
             Export          write)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = export (dataset, kind, width, write, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What the words of the made chart are. */
static StreefChartTexts *
make_texts (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

  return streef_chart_texts_new (comparison, STREEF_CHART_ACHIEVED, STREEF_LANGUAGE_NL);
}

typedef struct
{
  guint depth;
  char *role;
  char *language;
  char *label;
  GString *title;
  GString *description;
  GString *current;
} Svg;

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Svg *svg = data;

  if (svg->depth++ == 0)
    g_assert_true (g_markup_collect_attributes (
        element, names, values, error, G_MARKUP_COLLECT_STRDUP, "role", &svg->role,
        G_MARKUP_COLLECT_STRDUP, "lang", &svg->language, G_MARKUP_COLLECT_STRING, "xml:lang", NULL,
        G_MARKUP_COLLECT_STRDUP, "aria-labelledby", &svg->label, G_MARKUP_COLLECT_STRING, "xmlns",
        NULL, G_MARKUP_COLLECT_STRING, "xmlns:xlink", NULL, G_MARKUP_COLLECT_STRING, "width", NULL,
        G_MARKUP_COLLECT_STRING, "height", NULL, G_MARKUP_COLLECT_STRING, "viewBox", NULL,
        G_MARKUP_COLLECT_STRING, "version", NULL, G_MARKUP_COLLECT_INVALID));
  if (g_str_equal (element, "title"))
    svg->current = svg->title;
  if (g_str_equal (element, "desc"))
    svg->current = svg->description;
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              data,
        GError              **error)
{
  Svg *svg = data;

  svg->depth--;
  svg->current = NULL;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Svg *svg = data;

  if (svg->current != NULL)
    g_string_append_len (svg->current, text, (gssize) length);
}

/* What names the picture is its title and its description. */
static void
assert_label (const Svg *svg)
{
  g_auto (GStrv) names = g_strsplit (svg->label, " ", -1);

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_true (g_str_has_suffix (names[0], "-title"));
  g_assert_true (g_str_has_suffix (names[1], "-desc"));
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GBytes) bytes = export_made (STREEF_CHART_ACHIEVED, 0, streef_export_chart_svg);
  g_autoptr (GBytes) again = export_made (STREEF_CHART_ACHIEVED, 0, streef_export_chart_svg);
  g_autoptr (StreefChartTexts) texts = make_texts ();
  Svg svg = { .title = g_string_new (NULL), .description = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_cmpstr (svg.role, ==, "img");
  g_assert_cmpstr (svg.language, ==, "nl");
  assert_label (&svg);
  g_assert_cmpstr (svg.title->str, ==, texts->title);
  g_assert_cmpstr (svg.description->str, ==, texts->alternative);
  g_assert_nonnull (strstr (svg.description->str, "<b>&\"amp\""));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  g_string_free (svg.title, TRUE);
  g_string_free (svg.description, TRUE);
  g_free (svg.role);
  g_free (svg.language);
  g_free (svg.label);
}

/* (transfer full) (element-type utf8): the names behind one of the marks. */
static GHashTable *
find_names (GBytes     *svg,
            const char *pattern)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);

  g_regex_match_full (regex, text, (gssize) size, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));

  return names;
}

/* Several pictures can stand within one page of the web: none has a name of another, each has all
 * that it refers to, and none shows text in a font that may not be there. */
static void
test_svg_names (void)
{
  static const StreefChartKind kinds[] = { STREEF_CHART_ACHIEVED, STREEF_CHART_DIFFERENCE };
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) svg = export_made (kinds[i], 0, streef_export_chart_svg);
      g_autoptr (GHashTable) names = find_names (svg, " id=\"([^\"]*)\"");
      g_autoptr (GHashTable) used = find_names (svg, "(?:href=\"#|url\\(#)([^\")]*)");
      g_autoptr (GHashTable) texts = find_names (svg, "<(text|image|style|font)\\b");
      GHashTableIter iter;
      gpointer name;

      g_assert_cmpuint (g_hash_table_size (names), >, 20);
      g_assert_cmpuint (g_hash_table_size (used), >, 20);
      g_assert_cmpuint (g_hash_table_size (texts), ==, 0);
      g_hash_table_iter_init (&iter, used);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_assert_true (g_hash_table_contains (names, name));
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_assert_true (g_hash_table_add (all, g_strdup (name)));
    }
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* The checksum of PNG, bit by bit as the standard says it. */
static guint32
sum_up (const guint8 *bytes,
        gsize         length)
{
  guint32 sum = 0xffffffff;

  for (gsize bit = 0; bit < length * 8; bit++)
    {
      const guint32 next = (sum ^ bytes[bit / 8] >> bit % 8) & 1;

      sum = sum >> 1 ^ next * 0xedb88320;
    }

  return ~sum;
}

/* The text behind an iTXt keyword in @language, checking the sum of every chunk: (transfer full)
 * (nullable). */
static char *
find_words (GBytes     *png,
            const char *keyword,
            const char *language)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (png, &size);
  char *found = NULL;
  gsize length;

  g_assert_cmphex (sum_up ((const guint8 *) "123456789", 9), ==, 0xcbf43926);
  for (gsize at = 8; at < size; at += length + 12)
    {
      const guint8 *content = bytes + at + 8;
      const char *language_at;

      length = read_number (bytes + at);
      g_assert_cmpuint (at + length + 12, <=, size);
      g_assert_cmpuint (read_number (content + length), ==, sum_up (bytes + at + 4, length + 4));
      if (memcmp (bytes + at + 4, "iTXt", 4) != 0 || strcmp ((const char *) content, keyword) != 0)
        continue;

      language_at = (const char *) content + strlen (keyword) + 3;
      g_assert_cmpstr (language_at, ==, language);
      found = g_strndup (
          language_at + strlen (language) + 2,
          (gsize) ((const char *) content + length - (language_at + strlen (language) + 2)));
    }

  return found;
}

typedef struct
{
  const guint8 *bytes;
  gsize size;
} Input;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Input *input = closure;

  if (length > input->size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, input->bytes, length);
  input->bytes += length;
  input->size -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
test_png (void)
{
  g_autoptr (GBytes) bytes = export_made (STREEF_CHART_ACHIEVED, 0, export_png);
  g_autoptr (GBytes) again = export_made (STREEF_CHART_ACHIEVED, 0, export_png);
  g_autoptr (StreefChartTexts) texts = make_texts ();
  g_autofree char *title = find_words (bytes, "Title", "nl");
  g_autofree char *description = find_words (bytes, "Description", "nl");
  Input input = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &input);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), >, 900);
  /* The corner is paper, not see-through. */
  g_assert_cmphex (*(guint32 *)(void *)cairo_image_surface_get_data (surface) & 0xffffff, ==,
                   0xffffff);
  g_assert_cmpstr (title, ==, texts->title);
  g_assert_cmpstr (description, ==, texts->alternative);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  cairo_surface_destroy (surface);
}

/* A picture is as wide as was asked for, whatever its chart. */
static void
test_width (void)
{
  static const guint widths[] = { 150, 300, 1500 };
  static const StreefChartKind kinds[] = { STREEF_CHART_ACHIEVED, STREEF_CHART_DIFFERENCE };

  for (gsize i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (kinds); i++)
    {
      const guint width = widths[i / G_N_ELEMENTS (kinds)];
      g_autoptr (GBytes) png = export_made (kinds[i % G_N_ELEMENTS (kinds)], width, export_png);
      const guint8 *bytes = g_bytes_get_data (png, NULL);

      g_test_message ("%u", width);
      g_assert_cmpuint (read_number (bytes + 16), ==, 2 * width);
    }
}

static void
test_too_large (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  const StreefChartExport chart = {
    .comparison = comparison,
    .kind = STREEF_CHART_ACHIEVED,
    .language = STREEF_LANGUAGE_EN,
    .theme = theme,
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (streef_export_chart_png (&chart, 1000, &error));
  g_assert_error (error, STREEF_ERROR, STREEF_PROBLEM_DRAWING_FAILED);
}

static void
test_glyph_missing (void)
{
  static const Figure strange[] = { { "漢字", 2015, "842", "600", "higher" } };
  static const Export exports[] = { streef_export_chart_svg, export_png };

  for (gsize i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (strange);
      g_autoptr (GError) error = NULL;

      g_assert_null (export (dataset, STREEF_CHART_ACHIEVED, 0, exports[i], &error));
      g_assert_error (error, STREEF_ERROR, STREEF_PROBLEM_GLYPH_MISSING);
      g_assert_cmpstr (streef_problem_get_argument (streef_error_get_problem (error), 0), ==,
                       "漢字");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/svg-names", test_svg_names);
  g_test_add_func ("/picture/width", test_width);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/too-large", test_too_large);
  g_test_add_func ("/picture/glyph-missing", test_glyph_missing);

  return g_test_run ();
}
