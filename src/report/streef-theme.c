/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme.h"

#include "problem/streef-error.h"
#include "report/streef-installation.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#define FAMILY "Noto Sans"
#define POINTS_PER_INCH 72.0
/* Any size tells which characters a font has. */
#define PROBE_SIZE 10

/* The second family has the signs that the first one lacks: minus, ≤, ≥. */
static const char *const families[] = { FAMILY, "Noto Sans Math" };

static const char *const font_files[] = {
  "fonts/NotoSans-Regular.ttf",
  "fonts/NotoSans-Bold.ttf",
  "fonts/NotoSansMath-Regular.ttf",
};

/* A font without a bold face is made bold: the minus of a bold figure is as strong as its digits.
 */
static const char bold_rule[]
  = "<fontconfig>"
    "<match target=\"font\">"
    "<test name=\"weight\" compare=\"less_eq\"><const>medium</const></test>"
    "<test target=\"pattern\" name=\"weight\" compare=\"more_eq\"><const>bold</const></test>"
    "<edit name=\"embolden\" mode=\"assign\"><bool>true</bool></edit>"
    "</match>"
    "</fontconfig>";

struct _StreefTheme
{
  gatomicrefcount ref_count;
  StreefChartStyle *style;
  FcConfig *fonts;
  PangoFont *probes[G_N_ELEMENTS (families)]; /* what they all lack cannot be drawn */
};

static gboolean
add_font (FcConfig    *fonts,
          const char  *name,
          GError     **error)
{
  g_autofree char *path = streef_installation_find_data (name);

  if (FcConfigAppFontAddFile (fonts, (const FcChar8 *) path))
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_FONT_MISSING, NULL, FAMILY, NULL));
  return FALSE;
}

/* A configuration that holds the theme's fonts and its own rule, so that neither the system's fonts
 * nor the user's wishes change an export. */
static FcConfig *
load_fonts (GError **error)
{
  FcConfig *fonts = FcConfigCreate ();

  FcConfigParseAndLoadFromMemory (fonts, (const FcChar8 *) bold_rule, FcTrue);
  for (gsize i = 0; i < G_N_ELEMENTS (font_files); i++)
    if (!add_font (fonts, font_files[i], error))
      {
        FcConfigDestroy (fonts);
        return NULL;
      }

  return fonts;
}

static PangoFontMap *
make_font_map (FcConfig *fonts)
{
  PangoFontMap *font_map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);

  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (font_map), fonts);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), POINTS_PER_INCH);
  return font_map;
}

static PangoFont *
load_probe (PangoContext *context,
            const char   *family)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoFont *probe;

  pango_font_description_set_family_static (description, family);
  pango_font_description_set_absolute_size (description, PROBE_SIZE * PANGO_SCALE);
  probe = pango_context_load_font (context, description);
  pango_font_description_free (description);

  return probe;
}

static void
load_probes (StreefTheme *self)
{
  PangoContext *context = pango_font_map_create_context (self->style->font_map);

  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    self->probes[i] = load_probe (context, families[i]);
  g_object_unref (context);
}

/* Takes ownership of @fonts. */
static StreefTheme *
make_theme (FcConfig            *fonts,
            const StreefPalette *palette)
{
  g_autoptr (PangoFontMap) font_map = NULL;
  StreefTheme *self;

  if (fonts == NULL)
    return NULL;

  font_map = make_font_map (fonts);
  self = g_new0 (StreefTheme, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fonts = fonts;
  self->style = streef_chart_style_new (font_map, FAMILY, palette, 1);
  load_probes (self);

  return self;
}

/**
 * streef_theme_new_neutral:
 * @error: STREEF_PROBLEM_FONT_MISSING where the installation lacks its fonts
 *
 * Returns: (transfer full) (nullable): the theme without a sender: Noto Sans, dark blue and orange
 */
StreefTheme *
streef_theme_new_neutral (GError **error)
{
  return make_theme (load_fonts (error), &streef_palette_paper);
}

/**
 * streef_theme_new_alone:
 * @error: as streef_theme_new_neutral()
 *
 * For a program that shows nothing on a screen: the theme's fonts become the only ones that the
 * process knows, which saves the time to look through those of the system.
 *
 * Returns: (transfer full) (nullable): the neutral theme
 */
StreefTheme *
streef_theme_new_alone (GError **error)
{
  FcConfig *fonts = load_fonts (error);

  /* Before Pango starts to read the system's configuration, which it does with its first font map.
   */
  if (fonts != NULL)
    FcConfigSetCurrent (fonts);

  return make_theme (fonts, &streef_palette_paper);
}

/**
 * streef_theme_new_grey:
 * @error: as streef_theme_new_neutral()
 *
 * Returns: (transfer full) (nullable): the neutral theme in greys, for printers without colour
 */
StreefTheme *
streef_theme_new_grey (GError **error)
{
  return make_theme (load_fonts (error), &streef_palette_grey);
}

StreefTheme *
streef_theme_ref (StreefTheme *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
streef_theme_unref (StreefTheme *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (self->probes); i++)
    g_clear_object (&self->probes[i]);
  streef_chart_style_free (self->style);
  FcConfigDestroy (self->fonts);
  g_free (self);
}

/**
 * streef_theme_get_style:
 * @self: a theme
 *
 * Returns: (transfer none): how charts look, in points; it holds the font map and the palette
 */
const StreefChartStyle *
streef_theme_get_style (const StreefTheme *self)
{
  return self->style;
}

/* Characters that are never drawn need no glyph: spaces, controls, variation selectors. */
static gboolean
is_drawn (gunichar character)
{
  if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
    return FALSE;

  return g_unichar_type (character) != G_UNICODE_FORMAT
         && !(character >= 0xfe00 && character <= 0xfe0f);
}

static gboolean
has_glyph (const StreefTheme *self,
           gunichar           character)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->probes); i++)
    if (self->probes[i] != NULL && pango_font_has_char (self->probes[i], character))
      return TRUE;

  return FALSE;
}

/**
 * streef_theme_check_text:
 * @self: a theme
 * @text: (nullable): what is to be drawn
 * @missing: the characters found to be missing are added here, each once
 *
 * Returns: whether the theme's fonts have a glyph for every character of @text
 */
gboolean
streef_theme_check_text (const StreefTheme *self,
                         const char        *text,
                         GString           *missing)
{
  gboolean is_complete = TRUE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      /* The fonts were chosen to have these. */
      if (character < 0x80 || !is_drawn (character) || has_glyph (self, character))
        continue;

      is_complete = FALSE;
      if (g_utf8_strchr (missing->str, (gssize) missing->len, character) == NULL)
        g_string_append_unichar (missing, character);
    }

  return is_complete;
}
