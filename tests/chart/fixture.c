/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "model/streef-dataset-builder.h"
#include "number/streef-number-reader.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

static void
set_category_option (StreefCategory *category,
                     const char     *option)
{
  static const char *const directions[] = { "unknown", "higher", "lower", "range" };
  static const char *const parts[] = { "adds-up", "of-which", "apart" };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (g_str_equal (option, directions[i]))
      category->direction = (StreefDirection) i;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (option, parts[i]))
      category->part = (StreefPart) i;
  if (g_str_has_prefix (option, "unit="))
    for (guint language = 0; language < STREEF_N_LANGUAGES; language++)
      streef_texts_set (&category->unit, language, option + strlen ("unit="));
}

static void
add_earlier (StreefResult *result,
             const char   *text)
{
  StreefEarlierFigure figure = { .firmness = STREEF_FIRMNESS_PROVISIONAL };

  streef_value_read (text, STREEF_LANGUAGE_NL, &figure.achieved);
  if (result->earlier == NULL)
    result->earlier = g_array_new (FALSE, FALSE, sizeof figure);
  g_array_append_val (result->earlier, figure);
  result->firmness = STREEF_FIRMNESS_REVISED;
}

static void
set_result_option (StreefResult *result,
                   const char   *option)
{
  if (g_str_equal (option, "provisional"))
    result->firmness = STREEF_FIRMNESS_PROVISIONAL;
  else if (g_str_equal (option, "break"))
    result->break_before = TRUE;
  else if (g_str_has_prefix (option, "earlier="))
    add_earlier (result, option + strlen ("earlier="));
}

static void
add_line (StreefDatasetBuilder *builder,
          const char           *line)
{
  g_auto (GStrv) fields = g_strsplit (line, ";", -1);
  g_auto (GStrv) names = g_strsplit (fields[0], " > ", -1);
  const guint n = g_strv_length (fields);
  StreefCategory *category = streef_dataset_builder_ensure_category (
    builder, (const char *const *) names, g_strv_length (names));
  g_auto (GStrv) options = g_strsplit (n > 4 ? fields[4] : "", " ", -1);
  StreefResult *result;

  if (n == 1)
    return;

  result = streef_result_new (atoi (fields[1]));
  result->firmness = STREEF_FIRMNESS_FINAL;
  category->direction = category->direction == STREEF_DIRECTION_UNKNOWN ? STREEF_DIRECTION_HIGHER
                                                                        : category->direction;
  streef_value_read (fields[2], STREEF_LANGUAGE_NL, &result->achieved);
  streef_value_read (fields[3], STREEF_LANGUAGE_NL, &result->target);
  for (guint i = 0; options[i] != NULL; i++)
    {
      set_category_option (category, options[i]);
      set_result_option (result, options[i]);
    }
  streef_dataset_builder_take_result (builder, category, result);
}

StreefComparison *
fixture_compare (const char *lines,
                 const char *category,
                 int         year)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  g_autoptr (StreefDatasetRef) dataset = NULL;
  StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = year };

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      add_line (builder, each[i]);
  dataset = streef_dataset_builder_build (builder);
  if (category != NULL)
    {
      question.kind = STREEF_QUESTION_YEARS;
      question.category = streef_dataset_get_by_path (dataset, category);
      g_assert_nonnull (question.category);
    }
  else if (year == 0)
    question.kind = STREEF_QUESTION_COURSES;
  return streef_comparison_new (dataset, &question);
}

PangoFontMap *
fixture_new_font_map (void)
{
  static const char *const files[]
    = { "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMath-Regular.ttf" };
  FcConfig *fonts = FcConfigCreate ();
  PangoFontMap *font_map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (FONTS_DIR, files[i], NULL);

      g_assert_true (FcConfigAppFontAddFile (fonts, (const FcChar8 *) path));
    }
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (font_map), fonts);
  FcConfigDestroy (fonts);
  return font_map;
}

StreefChartStyle *
fixture_new_style (const StreefPalette *palette,
                   double               scale)
{
  g_autoptr (PangoFontMap) font_map = fixture_new_font_map ();

  return streef_chart_style_new (font_map, "Noto Sans", palette, scale);
}
