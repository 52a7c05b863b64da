/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-typesetter.h"

#include "report/streef-glyphs.h"

struct _StreefTypesetter
{
  StreefTheme *theme;
  PangoLayout *layout;                          /* shapes every text, one after the other */
  PangoFontDescription *fonts[STREEF_N_TYPES];
  GPtrArray *paragraphs;                        /* owned */
  GString *missing;
};

/* Ligatures would hide characters from those who copy or listen; figures stand in columns. */
static void
add_features (PangoAttrList *attributes)
{
  pango_attr_list_insert (attributes, pango_attr_font_features_new (
    "tnum=1, liga=0, clig=0, dlig=0, hlig=0"));
}

static PangoContext *
make_context (StreefTheme    *theme,
              StreefLanguage  language)
{
  PangoContext *context
    = pango_font_map_create_context (streef_theme_get_style (theme)->font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (streef_language_get_code (language)));

  return context;
}

StreefTypesetter *
streef_typesetter_new (StreefTheme    *theme,
                       StreefLanguage  language)
{
  StreefTypesetter *self = g_new0 (StreefTypesetter, 1);
  PangoContext *context = make_context (theme, language);

  self->theme = streef_theme_ref (theme);
  self->layout = pango_layout_new (context);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) streef_paragraph_free);
  self->missing = g_string_new (NULL);
  for (StreefType i = 0; i < STREEF_N_TYPES; i++)
    {
      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family (self->fonts[i], streef_theme_get_style (theme)->family);
      pango_font_description_set_weight (self->fonts[i], streef_type_get_weight (i));
      pango_font_description_set_absolute_size (self->fonts[i],
                                                streef_type_get_size (i) * PANGO_SCALE);
    }
  g_object_unref (context);

  return self;
}

void
streef_typesetter_free (StreefTypesetter *self)
{
  for (gsize i = 0; i < STREEF_N_TYPES; i++)
    pango_font_description_free (self->fonts[i]);
  g_ptr_array_unref (self->paragraphs);
  g_object_unref (self->layout);
  g_string_free (self->missing, TRUE);
  streef_theme_unref (self->theme);
  g_free (self);
}

/* The characters of all texts so far that the theme's fonts lack, each once; "" when there are
 * none. */
const char *
streef_typesetter_get_missing (const StreefTypesetter *self)
{
  return self->missing->str;
}

/* Looks for characters that the fonts lack in a chart, whose texts are set by others. */
void
streef_typesetter_check_chart (StreefTypesetter        *self,
                               const StreefChartLayout *chart)
{
  streef_glyphs_check_chart (self->theme, chart, self->missing);
}

/* A text of the data may hold anything: line ends and tabs become spaces, what is not drawn is left
 * out. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (character);

      if (g_unichar_isspace (character) && type != G_UNICODE_SPACE_SEPARATOR)
        g_string_append_c (clean, ' ');
      else if (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT)
        g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

/* Takes ownership of @attributes. */
static StreefParagraph *
shape_text (StreefTypesetter *self,
            StreefType        type,
            const char       *text,
            PangoAttrList    *attributes)
{
  StreefParagraph *paragraph;

  add_features (attributes);
  pango_layout_set_font_description (self->layout, self->fonts[type]);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);
  pango_attr_list_unref (attributes);
  streef_theme_check_text (self->theme, text, self->missing);

  paragraph = streef_paragraph_new (self->layout, type);
  g_ptr_array_add (self->paragraphs, paragraph);
  return paragraph;
}

/**
 * streef_typesetter_set:
 * @self: a typesetter
 * @type: its size
 * @text: any text; line ends in it are read as spaces
 *
 * Returns: (transfer none): the paragraph, on no lines yet
 */
StreefParagraph *
streef_typesetter_set (StreefTypesetter *self,
                       StreefType        type,
                       const char       *text)
{
  g_autofree char *clean = dup_clean (text);

  return shape_text (self, type, clean, pango_attr_list_new ());
}

/**
 * streef_typesetter_set_markup:
 * @self: a typesetter
 * @type: its size
 * @markup: as streef_typesetter_set(), with `<b>` for what is bold; texts of the data escaped
 *
 * Returns: (transfer none): the paragraph, on no lines yet
 */
StreefParagraph *
streef_typesetter_set_markup (StreefTypesetter *self,
                              StreefType        type,
                              const char       *markup)
{
  g_autofree char *clean = dup_clean (markup);
  PangoAttrList *attributes = NULL;
  g_autofree char *text = NULL;

  /* The markup is ours: a fault in it is one of the program or of a translation. */
  if (!pango_parse_markup (clean, -1, 0, &attributes, &text, NULL, NULL))
    g_error ("bad markup: %s", clean);

  return shape_text (self, type, text, attributes);
}
