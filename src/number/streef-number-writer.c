/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-writer.h"

#include "language/streef-catalogue.h"

#define MINUS "−"
#define ABSENT "–"

typedef struct
{
  char group;
  char decimal;
} Signs;

static const Signs signs_of_languages[STREEF_N_LANGUAGES] = {
  [STREEF_LANGUAGE_EN] = { ',', '.' },
  [STREEF_LANGUAGE_NL] = { '.', ',' },
};

static void
append_number (const StreefNumber *self,
               StreefLanguage      language,
               GString            *string)
{
  const Signs signs = signs_of_languages[language];
  char digits[STREEF_NUMBER_DIGITS_SIZE];
  const guint n_digits = streef_number_write_digits (self, digits);
  const guint n_whole = n_digits - self->decimals;

  if (streef_number_get_sign (self) < 0)
    g_string_append (string, MINUS);

  for (guint i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append_c (string, signs.group);
      g_string_append_c (string, digits[i]);
    }

  if (self->decimals > 0)
    {
      g_string_append_c (string, signs.decimal);
      g_string_append (string, digits + n_whole);
    }
}

/**
 * streef_number_write:
 * @self: a number
 * @language: the language in which it is written
 *
 * Returns: (transfer full): the number as readers of that language expect it, with all its
 * decimals: `−1.370,50`
 */
char *
streef_number_write (const StreefNumber *self,
                     StreefLanguage      language)
{
  GString *string = g_string_sized_new (2 * STREEF_NUMBER_DIGITS_SIZE);

  append_number (self, language, string);
  return g_string_free (string, FALSE);
}

/**
 * streef_number_write_signed:
 * @self: a difference
 * @language: the language in which it is written
 *
 * Returns: (transfer full): as streef_number_write(), with a plus before what is above zero
 */
char *
streef_number_write_signed (const StreefNumber *self,
                            StreefLanguage      language)
{
  GString *string = g_string_sized_new (2 * STREEF_NUMBER_DIGITS_SIZE);

  if (streef_number_get_sign (self) > 0)
    g_string_append_c (string, '+');

  append_number (self, language, string);
  return g_string_free (string, FALSE);
}

/**
 * streef_number_append_ungrouped:
 * @self: a number
 * @language: the language whose decimal sign it gets
 * @string: where it goes
 *
 * Writes the number as spreadsheets of that language read it: without thousands groups and with a hyphen for a minus.
 */
void
streef_number_append_ungrouped (const StreefNumber *self,
                                StreefLanguage      language,
                                GString            *string)
{
  char digits[STREEF_NUMBER_DIGITS_SIZE];
  const guint n_digits = streef_number_write_digits (self, digits);
  const guint n_whole = n_digits - self->decimals;

  if (streef_number_get_sign (self) < 0)
    g_string_append_c (string, '-');

  g_string_append_len (string, digits, n_whole);
  if (self->decimals > 0)
    {
      g_string_append_c (string, signs_of_languages[language].decimal);
      g_string_append (string, digits + n_whole);
    }
}

static char *
write_bound (const StreefValue *self,
             StreefLanguage     language)
{
  GString *string = g_string_new (streef_bound_get_sign ((StreefBound) self->bound));

  append_number (&self->number, language, string);
  return g_string_free (string, FALSE);
}

static char *
write_range (const StreefValue *self,
             StreefLanguage     language)
{
  g_autofree char *low = streef_number_write (&self->number, language);
  g_autofree char *high = streef_number_write (&self->high, language);

  /* Translators: a range between two numbers, both included: "20 to 25". */
  return g_strdup_printf (streef_text (language, "%1$s to %2$s"), low, high);
}

/**
 * streef_value_write:
 * @self: a value
 * @language: the language in which it is written
 *
 * Returns: (transfer full): the value without its unit; an en dash where it is missing, in whatever
 * way
 */
char *
streef_value_write (const StreefValue *self,
                    StreefLanguage     language)
{
  switch ((StreefValueKind) self->kind)
    {
    case STREEF_VALUE_MISSING:
      return g_strdup (ABSENT);
    case STREEF_VALUE_NUMBER:
      return streef_number_write (&self->number, language);
    case STREEF_VALUE_BOUND:
      return write_bound (self, language);
    case STREEF_VALUE_RANGE:
      return write_range (self, language);
    case STREEF_VALUE_YES_NO:
      return g_strdup (self->yes ? streef_text (language, "yes") : streef_text (language, "no"));
    case STREEF_VALUE_TEXT:
      return g_strdup (self->text);
    default:
      g_assert_not_reached ();
    }
}
