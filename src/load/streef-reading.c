/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-reading.h"

#include <string.h>

/* One value that an option takes. */
typedef struct
{
  const char *word;
  int value;
} Choice;

static gboolean
find_choice (const Choice *choices,
             guint         n_choices,
             const char   *word,
             int          *out_value)
{
  for (guint i = 0; i < n_choices; i++)
    if (g_ascii_strcasecmp (choices[i].word, word) == 0)
      {
        *out_value = choices[i].value;
        return TRUE;
      }

  return FALSE;
}

gboolean
streef_reading_set_layout (StreefReading *self,
                           const char    *value)
{
  static const Choice choices[] = { { "long", STREEF_LAYOUT_LONG },
                                    { "wide", STREEF_LAYOUT_WIDE } };
  int found;

  if (!find_choice (choices, G_N_ELEMENTS (choices), value, &found))
    return FALSE;

  self->layout = (StreefLayout) found;
  return TRUE;
}

gboolean
streef_reading_set_separator (StreefReading *self,
                              const char    *value)
{
  static const Choice choices[] = {
    { ";", ';' }, { ",", ',' }, { "tab", '\t' }, { "\t", '\t' }, { "|", '|' }
  };
  int found;

  if (!find_choice (choices, G_N_ELEMENTS (choices), value, &found))
    return FALSE;

  self->separator = (char) found;
  return TRUE;
}

gboolean
streef_reading_set_encoding (StreefReading *self,
                             const char    *value)
{
  static const Choice choices[] = {
    { "utf-8", STREEF_ENCODING_UTF8 },
    { "utf-16le", STREEF_ENCODING_UTF16LE },
    { "utf-16be", STREEF_ENCODING_UTF16BE },
    { "windows-1252", STREEF_ENCODING_WINDOWS_1252 },
  };
  int found;

  if (!find_choice (choices, G_N_ELEMENTS (choices), value, &found))
    return FALSE;

  self->encoding = (StreefEncoding) found;
  return TRUE;
}

gboolean
streef_reading_set_numbers (StreefReading *self,
                            const char    *value)
{
  static const Choice choices[] = { { "nl", STREEF_NUMBERS_NL }, { "en", STREEF_NUMBERS_EN } };
  int found;

  if (!find_choice (choices, G_N_ELEMENTS (choices), value, &found))
    return FALSE;

  self->numbers = (StreefNumbers) found;
  return TRUE;
}

gboolean
streef_reading_set_direction (StreefReading *self,
                              const char    *value)
{
  static const Choice choices[] = { { "higher", STREEF_DIRECTION_HIGHER },
                                    { "lower", STREEF_DIRECTION_LOWER } };
  int found;

  if (!find_choice (choices, G_N_ELEMENTS (choices), value, &found))
    return FALSE;

  self->direction = (StreefDirection) found;
  return TRUE;
}

/* Takes "5", "2.5" and "2,5", with "%" behind it for a share of the target. */
gboolean
streef_reading_set_tolerance (StreefReading *self,
                              const char    *value)
{
  g_autofree char *plain = g_strstrip (g_strdup (value));
  StreefTolerance tolerance = { 0 };

  tolerance.in_percent = g_str_has_suffix (plain, "%");
  if (tolerance.in_percent)
    plain[strlen (plain) - 1] = '\0';
  g_strdelimit (g_strchomp (plain), ",", '.');

  if (!streef_number_from_plain (plain, &tolerance.number)
      || streef_number_get_sign (&tolerance.number) < 0)
    return FALSE;

  self->tolerance = tolerance;
  self->has_tolerance = TRUE;
  return TRUE;
}
