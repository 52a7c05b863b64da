/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme.h"

#include "problem/streef-error.h"
#include "report/streef-installation.h"
#include "report/streef-theme-colours.h"
#include "report/streef-theme-fonts.h"
#include "report/streef-theme-limits.h"

#include <pango/pangofc-fontmap.h>
#include <string.h>

#define POINTS_PER_INCH 72.0
/* Any size tells which characters a font has. */
#define PROBE_SIZE 10

#define NEUTRAL "neutral"
#define ENDING ".theme"

struct _StreefTheme
{
  gatomicrefcount ref_count;
  FcConfig *fonts;
  StreefChartStyle *style;
  PangoFont *probe; /* what both lack cannot be drawn */
  PangoFont *signs_probe;
  gboolean has_ascii; /* as any font for texts should */
  StreefThemeTexts name;
  StreefThemeTexts sender;
  StreefThemeTexts footer;
  StreefLogo logo;
};

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

static gboolean
has_ascii (PangoFont *font)
{
  for (gunichar character = '!'; character <= '~'; character++)
    if (font == NULL || !pango_font_has_char (font, character))
      return FALSE;

  return TRUE;
}

/* Takes ownership of @fonts.
 * @is_alone: whether they become the only ones that the process knows, which saves the time to look
 *     through those of the system; only before Pango starts to read its configuration, which it
 *     does with its first font map */
static void
set_fonts (StreefTheme         *self,
           FcConfig            *fonts,
           const char          *family,
           const StreefPalette *palette,
           gboolean             is_alone)
{
  g_autoptr (PangoFontMap) font_map = NULL;
  PangoContext *context;

  if (is_alone)
    FcConfigSetCurrent (fonts);
  font_map = make_font_map (fonts);
  context = pango_font_map_create_context (font_map);
  self->fonts = fonts;
  self->style = streef_chart_style_new (font_map, family, palette, 1);
  self->probe = load_probe (context, family);
  self->signs_probe = load_probe (context, STREEF_SIGNS_FAMILY);
  self->has_ascii = has_ascii (self->probe);
  g_object_unref (context);
}

static StreefTheme *
make_theme (void)
{
  StreefTheme *self = g_new0 (StreefTheme, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

static StreefTheme *
make_neutral (gboolean   is_alone,
              GError   **error)
{
  FcConfig *fonts = streef_theme_fonts_load_own (error);
  StreefTheme *self;

  if (fonts == NULL)
    return NULL;

  self = make_theme ();
  set_fonts (self, fonts, STREEF_FAMILY, &streef_palette_paper, is_alone);
  return self;
}

static gboolean
read_theme (StreefTheme            *self,
            const StreefThemeKeys  *keys,
            gboolean                is_alone,
            GError                **error)
{
  StreefPalette palette = streef_palette_paper;
  FcConfig *fonts;

  if (!streef_theme_texts_read (&self->name, keys, "Theme", "name", STREEF_LIMIT_THEME_NAME, 1,
                                error)
      || !streef_theme_texts_read (&self->sender, keys, "Sender", "lines", STREEF_LIMIT_SENDER_LINE,
                                   STREEF_LIMIT_SENDER_LINES, error)
      || !streef_theme_texts_read (&self->footer, keys, "Footer", "text", STREEF_LIMIT_FOOTER, 1,
                                   error)
      || !streef_theme_colours_read (keys, &palette, error)
      || !streef_logo_read (&self->logo, keys, &palette.background, error))
    return FALSE;

  fonts = streef_theme_fonts_load (keys, error);
  if (fonts == NULL)
    return FALSE;

  set_fonts (self, fonts,
             streef_theme_keys_has (keys, "Fonts", "regular") ? STREEF_THEME_FAMILY : STREEF_FAMILY,
             &palette, is_alone);
  return TRUE;
}

/* (transfer full) (nullable): the file of a theme that comes with the program. */
static char *
find_shipped (const char *name)
{
  g_autofree char *file = g_strconcat ("themes/", name, ENDING, NULL);
  g_autofree char *path = NULL;

  if (strchr (name, '/') != NULL)
    return NULL;

  path = streef_installation_find_data (file);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * streef_theme_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the themes that come with the
 * program, the neutral one first
 */
char **
streef_theme_list (void)
{
  g_autofree char *folder = streef_installation_find_data ("themes");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ENDING))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (ENDING)));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_insert (names, 0, g_strdup (NEUTRAL));
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/* (transfer full) (nullable): the file that @name stands for. */
static char *
find_file (const char  *name,
           GError     **error)
{
  g_autofree char *shipped = find_shipped (name);
  g_autofree char *shown = NULL;
  g_autofree char *known = NULL;
  g_auto (GStrv) names = NULL;

  if (shipped != NULL)
    return g_steal_pointer (&shipped);
  if (strchr (name, '/') != NULL || g_str_has_suffix (name, ENDING)
      || g_file_test (name, G_FILE_TEST_EXISTS))
    return g_strdup (name);

  names = streef_theme_list ();
  known = g_strjoinv (", ", names);
  shown = g_filename_display_name (name);
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_UNKNOWN, NULL, shown, known,
                                               NULL));
  return NULL;
}

static StreefTheme *
open_theme (const char  *name,
            gboolean     is_alone,
            GError     **error)
{
  g_autoptr (StreefTheme) self = NULL;
  g_autoptr (StreefThemeKeys) keys = NULL;
  g_autofree char *path = NULL;

  if (name == NULL || strcmp (name, NEUTRAL) == 0)
    return make_neutral (is_alone, error);

  path = find_file (name, error);
  keys = path != NULL ? streef_theme_keys_read (path, error) : NULL;
  if (keys == NULL)
    return NULL;

  self = make_theme ();
  return read_theme (self, keys, is_alone, error) ? g_steal_pointer (&self) : NULL;
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
  return make_neutral (FALSE, error);
}

/**
 * streef_theme_open:
 * @name: (nullable): one of streef_theme_list(), or the path of a theme file; %NULL for the neutral
 *     theme
 * @error: STREEF_PROBLEM_THEME_UNKNOWN, or what is wrong with the file and where
 *
 * Returns: (transfer full) (nullable): the theme
 */
StreefTheme *
streef_theme_open (const char  *name,
                   GError     **error)
{
  return open_theme (name, FALSE, error);
}

/**
 * streef_theme_open_alone:
 * @name: as for streef_theme_open()
 * @error: likewise
 *
 * For a program that shows nothing on a screen: the theme's fonts become the only ones that the
 * process knows, which saves the time to look through those of the system.
 *
 * Returns: (transfer full) (nullable): the theme
 */
StreefTheme *
streef_theme_open_alone (const char  *name,
                         GError     **error)
{
  return open_theme (name, TRUE, error);
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

  g_clear_object (&self->probe);
  g_clear_object (&self->signs_probe);
  g_clear_pointer (&self->style, streef_chart_style_free);
  g_clear_pointer (&self->fonts, FcConfigDestroy);
  streef_logo_clear (&self->logo);
  streef_theme_texts_clear (&self->name);
  streef_theme_texts_clear (&self->sender);
  streef_theme_texts_clear (&self->footer);
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

/**
 * streef_theme_get_name:
 * @self: a theme
 * @language: a language
 *
 * Returns: (nullable): what the theme calls itself; %NULL for the neutral one
 */
const char *
streef_theme_get_name (const StreefTheme *self,
                       StreefLanguage     language)
{
  return streef_theme_texts_get (&self->name, language, NULL);
}

/* (transfer none): who sends the document, a name and further lines; may be without a text. */
const StreefThemeTexts *
streef_theme_get_sender (const StreefTheme *self)
{
  return &self->sender;
}

/* (transfer none): what stands at the foot of every page; may be without a text. */
const StreefThemeTexts *
streef_theme_get_footer (const StreefTheme *self)
{
  return &self->footer;
}

/* (transfer none) (nullable) */
const StreefLogo *
streef_theme_get_logo (const StreefTheme *self)
{
  return self->logo.surface != NULL ? &self->logo : NULL;
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
is_sign (gunichar character)
{
  const GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_MATH_SYMBOL || type == G_UNICODE_OTHER_SYMBOL;
}

static gboolean
has_glyph (const StreefTheme *self,
           gunichar           character)
{
  if ((self->has_ascii && character < 0x80)
      || (self->probe != NULL && pango_font_has_char (self->probe, character)))
    return TRUE;

  /* Letters of another font would stand out among the theme's own. */
  return is_sign (character) && self->signs_probe != NULL
         && pango_font_has_char (self->signs_probe, character);
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

      if (!is_drawn (character) || has_glyph (self, character))
        continue;

      is_complete = FALSE;
      if (g_utf8_strchr (missing->str, (gssize) missing->len, character) == NULL)
        g_string_append_unichar (missing, character);
    }

  return is_complete;
}
