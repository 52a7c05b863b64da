/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme-colours.h"

#include "problem/streef-error.h"
#include "report/streef-contrast.h"

#include <math.h>
#include <string.h>

#define GROUP "Colours"
#define COLOUR_LENGTH 7

/* The colours in the order in which they are read: one that is not given is that of another, read
 * before it, or stays as it is. */
typedef enum
{
  BACKGROUND,
  TEXT,
  SECONDARY,
  RULE,
  ACHIEVED,
  UNFAVOURABLE,
  OUTLINE,
  IN_BAR,
  AREA_OUTLINE,
} Colour;

typedef struct
{
  const char *key;
  gsize offset;
  int follows; /* another colour, or -1 */
} ColourInfo;

static const ColourInfo colours[] = {
  [BACKGROUND] = { "background", G_STRUCT_OFFSET (StreefPalette, background), -1 },
  [TEXT] = { "text", G_STRUCT_OFFSET (StreefPalette, text), -1 },
  [SECONDARY] = { "secondary", G_STRUCT_OFFSET (StreefPalette, secondary), -1 },
  [RULE] = { "rule", G_STRUCT_OFFSET (StreefPalette, rule), -1 },
  [ACHIEVED] = { "achieved", G_STRUCT_OFFSET (StreefPalette, achieved), -1 },
  [UNFAVOURABLE] = { "unfavourable", G_STRUCT_OFFSET (StreefPalette, unfavourable), -1 },
  [OUTLINE] = { "outline", G_STRUCT_OFFSET (StreefPalette, outline), TEXT },
  [IN_BAR] = { "in-bar", G_STRUCT_OFFSET (StreefPalette, in_bar), BACKGROUND },
  [AREA_OUTLINE] = { "area-outline", G_STRUCT_OFFSET (StreefPalette, area_outline), UNFAVOURABLE },
};

/* What stands on what. Light rules are decoration. What was achieved and what is missing from it
 * need no contrast: stripes and a gap tell them apart. */
static const struct
{
  Colour colour;
  Colour ground;
  double least;
} pairs[] = {
  { TEXT, BACKGROUND, STREEF_CONTRAST_TEXT },
  { SECONDARY, BACKGROUND, STREEF_CONTRAST_TEXT },
  { IN_BAR, ACHIEVED, STREEF_CONTRAST_TEXT },
  { ACHIEVED, BACKGROUND, STREEF_CONTRAST_GRAPHICS },
  { UNFAVOURABLE, BACKGROUND, STREEF_CONTRAST_GRAPHICS },
  { OUTLINE, BACKGROUND, STREEF_CONTRAST_GRAPHICS },
  { AREA_OUTLINE, BACKGROUND, STREEF_CONTRAST_GRAPHICS },
};

static StreefColour *
get_colour (StreefPalette *palette,
            Colour         colour)
{
  return G_STRUCT_MEMBER_P (palette, colours[colour].offset);
}

/* "#12436D" */
static gboolean
read_colour (const char   *text,
             StreefColour *out_colour)
{
  gint digits[COLOUR_LENGTH - 1];

  if (strlen (text) != COLOUR_LENGTH || text[0] != '#')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      digits[i] = g_ascii_xdigit_value (text[i + 1]);
      if (digits[i] < 0)
        return FALSE;
    }

  *out_colour = (StreefColour) {
    (digits[0] * 16 + digits[1]) / 255.0,
    (digits[2] * 16 + digits[3]) / 255.0,
    (digits[4] * 16 + digits[5]) / 255.0,
  };
  return TRUE;
}

static gboolean
read_one (const StreefThemeKeys *keys,
          StreefPalette         *palette,
          Colour                 colour,
          GError               **error)
{
  const ColourInfo *info = &colours[colour];
  g_autofree char *text = streef_theme_keys_dup (keys, GROUP, info->key);
  StreefPlace place;

  if (text == NULL && info->follows >= 0)
    *get_colour (palette, colour) = *get_colour (palette, (Colour) info->follows);
  if (text == NULL || read_colour (text, get_colour (palette, colour)))
    return TRUE;

  place = streef_theme_keys_get_place (keys, GROUP, info->key);
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_COLOUR, &place, GROUP,
                                               info->key, text, NULL));
  return FALSE;
}

/* The line of the first of the two that the file has. */
static StreefPlace
get_pair_place (const StreefThemeKeys *keys,
                const char            *key,
                const char            *other)
{
  const StreefPlace place = streef_theme_keys_get_place (keys, GROUP, key);

  return place.line > 0 ? place : streef_theme_keys_get_place (keys, GROUP, other);
}

static gboolean
check_pair (const StreefThemeKeys *keys,
            StreefPalette         *palette,
            guint                  pair,
            GError               **error)
{
  const Colour colour = pairs[pair].colour;
  const Colour ground = pairs[pair].ground;
  const double contrast
    = streef_contrast (get_colour (palette, colour), get_colour (palette, ground));
  char reached[G_ASCII_DTOSTR_BUF_SIZE];
  char least[G_ASCII_DTOSTR_BUF_SIZE];
  StreefPlace place;

  if (contrast >= pairs[pair].least)
    return TRUE;

  /* Never rounded up to what is needed. */
  g_ascii_formatd (reached, sizeof reached, "%.2f", floor (contrast * 100) / 100);
  g_ascii_formatd (least, sizeof least, "%.1f", pairs[pair].least);
  place = get_pair_place (keys, colours[colour].key, colours[ground].key);
  streef_error_set (error, streef_problem_new (STREEF_PROBLEM_THEME_CONTRAST, &place,
                                               colours[colour].key, colours[ground].key, reached,
                                               least, NULL));
  return FALSE;
}

/**
 * streef_theme_colours_read:
 * @keys: a theme file
 * @out_palette: (inout): the colours where the file does not give them; then those of the theme
 * @error: STREEF_PROBLEM_THEME_COLOUR, or STREEF_PROBLEM_THEME_CONTRAST where what is drawn would
 *     not stand out
 *
 * Returns: whether these colours can be used
 */
gboolean
streef_theme_colours_read (const StreefThemeKeys  *keys,
                           StreefPalette          *out_palette,
                           GError                **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (!read_one (keys, out_palette, (Colour) i, error))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (!check_pair (keys, out_palette, i, error))
      return FALSE;

  return TRUE;
}
