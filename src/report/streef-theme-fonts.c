/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme-fonts.h"

#include "problem/streef-error.h"
#include "report/streef-installation.h"
#include "report/streef-theme-limits.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define GROUP "Fonts"

static const char *const own_files[] = {
  "fonts/NotoSansMath-Regular.ttf",
  "fonts/NotoSans-Regular.ttf",
  "fonts/NotoSans-Bold.ttf",
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

/* A configuration that holds its own rule and the first @n_files of the program's fonts, so that
 * neither the system's fonts nor the user's wishes change an export. */
static FcConfig *
load_own (guint    n_files,
          GError **error)
{
  FcConfig *fonts = FcConfigCreate ();

  FcConfigParseAndLoadFromMemory (fonts, (const FcChar8 *) bold_rule, FcTrue);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = streef_installation_find_data (own_files[i]);

      if (FcConfigAppFontAddFile (fonts, (const FcChar8 *) path))
        continue;

      streef_error_set (error, streef_problem_new (STREEF_PROBLEM_FONT_MISSING, NULL,
                                                   STREEF_FAMILY, NULL));
      FcConfigDestroy (fonts);
      return NULL;
    }

  return fonts;
}

/**
 * streef_theme_fonts_load_own:
 * @error: STREEF_PROBLEM_FONT_MISSING where the installation lacks its fonts
 *
 * Returns: (nullable): the fonts that come with the program and no other; FcConfigDestroy() it
 */
FcConfig *
streef_theme_fonts_load_own (GError **error)
{
  return load_own (G_N_ELEMENTS (own_files), error);
}

static gboolean
refuse (const StreefThemeKeys *keys,
        const char            *key,
        StreefProblemCode      code,
        const char            *detail,
        GError               **error)
{
  const StreefPlace place = streef_theme_keys_get_place (keys, GROUP, key);
  g_autofree char *name = streef_theme_keys_dup (keys, GROUP, key);

  streef_error_set (error, streef_problem_new (code, &place, GROUP, key, name, detail, NULL));
  return FALSE;
}

static gboolean
check_file (const StreefThemeKeys *keys,
            const char            *key,
            const char            *path,
            GError               **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return refuse (keys, key, STREEF_PROBLEM_THEME_FILE, g_strerror (errno), error);
  if (!S_ISREG (status.st_mode))
    return refuse (keys, key, STREEF_PROBLEM_THEME_FILE,
                   g_strerror (S_ISDIR (status.st_mode) ? EISDIR : EOPNOTSUPP), error);
  if ((guint64) status.st_size > (guint64) STREEF_LIMIT_FONT_MIB << 20)
    return refuse (keys, key, STREEF_PROBLEM_THEME_FILE_SIZE, G_STRINGIFY (STREEF_LIMIT_FONT_MIB),
                   error);

  return TRUE;
}

/* Whether cairo can put the font into a PDF as it is: outlines, as TrueType or as OpenType. */
static gboolean
is_embeddable (FcPattern *pattern)
{
  FcChar8 *format;
  FcBool is_scalable;
  FcBool is_variable;

  return FcPatternGetString (pattern, FC_FONTFORMAT, 0, &format) == FcResultMatch
         && (strcmp ((const char *) format, "TrueType") == 0
             || strcmp ((const char *) format, "CFF") == 0)
         && FcPatternGetBool (pattern, FC_SCALABLE, 0, &is_scalable) == FcResultMatch
         && is_scalable
         && (FcPatternGetBool (pattern, FC_VARIABLE, 0, &is_variable) != FcResultMatch
             || !is_variable);
}

/* Calls the font by the theme's own name, so that both files are one family. */
static void
rename_font (FcPattern *pattern,
             int        weight)
{
  static const char *const names[] = { FC_FAMILY, FC_FAMILYLANG, FC_STYLE, FC_STYLELANG,
                                       FC_FULLNAME, FC_FULLNAMELANG, FC_WEIGHT, FC_SLANT,
                                       FC_WIDTH };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    FcPatternDel (pattern, names[i]);
  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) STREEF_THEME_FAMILY);
  FcPatternAddInteger (pattern, FC_WEIGHT, weight);
  FcPatternAddInteger (pattern, FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddInteger (pattern, FC_WIDTH, FC_WIDTH_NORMAL);
}

static gboolean
add_font (const StreefThemeKeys *keys,
          const char            *key,
          int                    weight,
          FcConfig              *fonts,
          GError               **error)
{
  g_autofree char *path = streef_theme_keys_dup_path (keys, GROUP, key);
  FcPattern *pattern;
  int n_fonts;

  if (path == NULL)
    return TRUE;
  if (!check_file (keys, key, path, error))
    return FALSE;

  pattern = FcFreeTypeQuery ((const FcChar8 *) path, 0, NULL, &n_fonts);
  if (pattern != NULL && n_fonts == 1 && is_embeddable (pattern))
    {
      rename_font (pattern, weight);
      FcFontSetAdd (FcConfigGetFonts (fonts, FcSetApplication), pattern);
      return TRUE;
    }

  if (pattern != NULL)
    FcPatternDestroy (pattern);
  return refuse (keys, key, STREEF_PROBLEM_THEME_FONT, NULL, error);
}

static gboolean
check_pair (const StreefThemeKeys *keys,
            GError               **error)
{
  const StreefPlace place = streef_theme_keys_get_place (keys, GROUP, "bold");

  if (streef_theme_keys_has (keys, GROUP, "regular") || place.line == 0)
    return TRUE;

  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_KEY_ALONE, &place, GROUP,
                                               "bold", "regular", NULL));
  return FALSE;
}

/**
 * streef_theme_fonts_load:
 * @keys: a theme file
 * @error: what is wrong with its fonts
 *
 * Returns: (nullable): the fonts of the theme, by the name of STREEF_THEME_FAMILY, and the signs;
 * the program's own where the theme names none; FcConfigDestroy() it
 */
FcConfig *
streef_theme_fonts_load (const StreefThemeKeys  *keys,
                         GError                **error)
{
  FcConfig *fonts;

  if (!check_pair (keys, error))
    return NULL;
  if (!streef_theme_keys_has (keys, GROUP, "regular"))
    return streef_theme_fonts_load_own (error);

  fonts = load_own (1, error);
  if (fonts == NULL)
    return NULL;
  if (add_font (keys, "regular", FC_WEIGHT_REGULAR, fonts, error)
      && add_font (keys, "bold", FC_WEIGHT_BOLD, fonts, error))
    return fonts;

  FcConfigDestroy (fonts);
  return NULL;
}
