/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-lettering.h"

#define FEATURES "tnum=1, liga=0, clig=0, dlig=0, hlig=0"
#define RISE 2.5 /* of the letters of notes */

struct _StreefLettering
{
  PangoContext *context;
  PangoAttrList *features;
  PangoFontDescription *fonts[STREEF_N_LETTERS];
  PangoColor secondary;
  GHashTable *lines; /* by font, attributes and text: years and figures recur */
};

static const struct
{
  double size;
  PangoWeight weight;
} letters[STREEF_N_LETTERS] = {
  [STREEF_LETTER_REGULAR] = { 9, PANGO_WEIGHT_NORMAL },
  [STREEF_LETTER_BOLD] = { 9, PANGO_WEIGHT_BOLD },
  [STREEF_LETTER_LARGE] = { 9.5, PANGO_WEIGHT_NORMAL },
  [STREEF_LETTER_LARGE_BOLD] = { 9.5, PANGO_WEIGHT_BOLD },
  [STREEF_LETTER_TITLE] = { 11, PANGO_WEIGHT_BOLD },
};

static guint16
to_pango_channel (double channel)
{
  return (guint16) (channel * G_MAXUINT16 + 0.5);
}

static PangoContext *
create_context (PangoFontMap   *font_map,
                StreefLanguage  language)
{
  PangoContext *context = pango_font_map_create_context (font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (streef_language_get_code (language)));
  return context;
}

/**
 * streef_lettering_new:
 *
 * Sets in the family of @style, in points whatever its scale, with @language for the shaping.
 */
StreefLettering *
streef_lettering_new (const StreefChartStyle *style,
                      StreefLanguage          language)
{
  StreefLettering *self = g_new0 (StreefLettering, 1);
  const StreefColour *secondary = &style->palette.secondary;

  self->context = create_context (style->font_map, language);
  self->features = pango_attr_list_new ();
  pango_attr_list_insert (self->features, pango_attr_font_features_new (FEATURES));
  self->secondary.red = to_pango_channel (secondary->red);
  self->secondary.green = to_pango_channel (secondary->green);
  self->secondary.blue = to_pango_channel (secondary->blue);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < STREEF_N_LETTERS; i++)
    {
      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family (self->fonts[i], style->family);
      pango_font_description_set_weight (self->fonts[i], letters[i].weight);
      pango_font_description_set_absolute_size (self->fonts[i], letters[i].size * PANGO_SCALE);
    }
  return self;
}

void
streef_lettering_free (StreefLettering *self)
{
  for (guint i = 0; i < STREEF_N_LETTERS; i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->lines);
  pango_attr_list_unref (self->features);
  g_object_unref (self->context);
  g_free (self);
}

/* What would end a line inside it becomes a space: a chart's names are one paragraph each. */
static gboolean
has_controls (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)) || g_str_has_prefix (at, "\u2028")
        || g_str_has_prefix (at, "\u2029"))
      return TRUE;
  return FALSE;
}

static void
append_clean (GString    *string,
              const char *text)
{
  if (text == NULL)
    return;
  if (!has_controls (text))
    {
      g_string_append (string, text);
      return;
    }

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      const gboolean is_end = g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;

      g_string_append_unichar (string, is_end ? ' ' : c);
    }
}

static PangoLayout *
create_line (StreefLettering            *self,
             const PangoFontDescription *font,
             PangoAttrList              *attributes,
             const GString              *text)
{
  PangoLayout *line = pango_layout_new (self->context);

  pango_layout_set_font_description (line, font);
  pango_layout_set_attributes (line, attributes);
  pango_layout_set_text (line, text->str, (int) text->len);
  return line;
}

/* A line never changes, so equal ones are one: (transfer full). */
static PangoLayout *
get_line (StreefLettering *self,
          StreefLetter     letter,
          PangoAttrList   *attributes,
          const GString   *text)
{
  g_autofree char *styles
    = attributes != self->features ? pango_attr_list_to_string (attributes) : NULL;
  char *key = g_strdup_printf ("%u\n%s\n%s", letter, styles != NULL ? styles : "", text->str);
  PangoLayout *line = g_hash_table_lookup (self->lines, key);

  if (line != NULL)
    {
      g_free (key);
      return g_object_ref (line);
    }

  line = create_line (self, self->fonts[letter], attributes, text);
  g_hash_table_insert (self->lines, key, line);
  return g_object_ref (line);
}

/* Sets @text as one line. (transfer full) */
PangoLayout *
streef_lettering_set_line (StreefLettering *self,
                           StreefLetter     letter,
                           const char      *text)
{
  g_autoptr (GString) string = g_string_new (NULL);

  append_clean (string, text);
  return get_line (self, letter, self->features, string);
}

static void
append_styled (GString        *string,
               PangoAttrList  *attributes,
               const char     *text,
               PangoAttribute *attribute)
{
  attribute->start_index = (guint) string->len;
  append_clean (string, text);
  attribute->end_index = (guint) string->len;
  pango_attr_list_insert (attributes, attribute);
}

static void
append_secondary (StreefLettering *self,
                  GString         *string,
                  PangoAttrList   *attributes,
                  const char      *text)
{
  const PangoColor *colour = &self->secondary;

  if (text != NULL)
    append_styled (string, attributes, text,
                   pango_attr_foreground_new (colour->red, colour->green, colour->blue));
}

static void
append_value (GString                *string,
              PangoAttrList          *attributes,
              const StreefChartLabel *label)
{
  const char *marks = label->marks;

  if (label->value == NULL)
    return;

  append_styled (string, attributes, label->value, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (marks != NULL && g_str_has_prefix (marks, "*"))
    {
      g_string_append_c (string, '*');   /* is high by itself */
      marks += 1 + strspn (marks + 1, " ");
    }
  if (marks == NULL || *marks == '\0')
    return;
  g_string_append (string, "\u2009");
  append_styled (string, attributes, marks, pango_attr_rise_new ((int) (RISE * PANGO_SCALE)));
}

static const char *
skip_joint (const char *text,
            gboolean    is_alone)
{
  return text != NULL && is_alone ? text + strspn (text, " ,") : text;
}

/* Beside words what was agreed is as grey as they are. */
static void
append_rest (StreefLettering        *self,
             GString                *string,
             PangoAttrList          *attributes,
             const StreefChartLabel *label,
             gboolean                is_alone)
{
  if (label->value == NULL && !is_alone)
    append_secondary (self, string, attributes, label->rest);
  else
    append_clean (string, skip_joint (label->rest, is_alone));
}

/**
 * streef_lettering_set_label:
 * @off_scale: (nullable): for STREEF_LABEL_OFF_SCALE
 *
 * Sets the @parts of @label that it has as one line: the value bold, the letters of notes raised,
 * words and extra in the
 * secondary colour. Where there is no value the words come first and what was agreed after them.
 *
 * Returns: (transfer full) (nullable): %NULL where none of the parts has a text
 */
PangoLayout *
streef_lettering_set_label (StreefLettering        *self,
                            gboolean                is_large,
                            const StreefChartLabel *label,
                            const char             *off_scale,
                            StreefLabelParts        parts)
{
  const StreefLetter letter = is_large ? STREEF_LETTER_LARGE : STREEF_LETTER_REGULAR;
  g_autoptr (GString) string = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_copy (self->features);
  PangoLayout *line = NULL;

  if (parts & STREEF_LABEL_VALUE)
    append_value (string, attributes, label);
  if ((parts & STREEF_LABEL_WORDS) && label->value == NULL)
    append_secondary (self, string, attributes, label->words);
  if (parts & STREEF_LABEL_REST)
    append_rest (self, string, attributes, label, parts & STREEF_LABEL_ALONE);
  if ((parts & STREEF_LABEL_WORDS) && label->value != NULL)
    append_secondary (self, string, attributes,
                      skip_joint (label->words, parts & STREEF_LABEL_ALONE));
  if (parts & STREEF_LABEL_EXTRA)
    append_secondary (self, string, attributes, label->extra);
  if (parts & STREEF_LABEL_OFF_SCALE)
    append_secondary (self, string, attributes, off_scale);

  if (string->len > 0)
    line = get_line (self, letter, attributes, string);
  pango_attr_list_unref (attributes);
  return line;
}

/* In points. */
double
streef_letter_get_size (StreefLetter letter)
{
  return letters[letter].size;
}
