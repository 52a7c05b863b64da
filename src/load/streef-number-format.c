/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-number-format.h"

#include "number/streef-number-writer.h"

#include <string.h>

/* ECMA-376, part 1, 18.8.30; those of currencies as Excel writes them. Null: dates of the far east. */
static const char *const standard_codes[] = {
  [0] = "General",
  [1] = "0",
  [2] = "0.00",
  [3] = "#,##0",
  [4] = "#,##0.00",
  [5] = "#,##0;-#,##0",
  [6] = "#,##0;-#,##0",
  [7] = "#,##0.00;-#,##0.00",
  [8] = "#,##0.00;-#,##0.00",
  [9] = "0%",
  [10] = "0.00%",
  [11] = "0.00E+00",
  [12] = "# ?/?",
  [13] = "# ?\?/?\?",
  [14] = "dd-mm-yyyy",
  [15] = "d-mmm-yy",
  [16] = "d-mmm",
  [17] = "mmm-yy",
  [18] = "h:mm AM/PM",
  [19] = "h:mm:ss AM/PM",
  [20] = "h:mm",
  [21] = "h:mm:ss",
  [22] = "dd-mm-yyyy h:mm",
  [37] = "#,##0;-#,##0",
  [38] = "#,##0;-#,##0",
  [39] = "#,##0.00;-#,##0.00",
  [40] = "#,##0.00;-#,##0.00",
  [41] = "#,##0;-#,##0",
  [42] = "#,##0;-#,##0",
  [43] = "#,##0.00;-#,##0.00",
  [44] = "#,##0.00;-#,##0.00",
  [45] = "mm:ss",
  [46] = "[h]:mm:ss",
  [47] = "mm:ss.0",
  [48] = "##0.0E+0",
  [49] = "@",
};

/* A format on its way: what is seen of its first section. */
typedef struct
{
  StreefNumberFormat *format;
  const char *at;
  gboolean has_digit;  /* a place for one was seen */
  gboolean is_after;   /* the number has ended */
  gboolean has_point;
  guint n_commas;      /* since the last place for a digit */
  gboolean is_text;
  gboolean is_general;
} Parser;

static GString *
get_literal (Parser *self)
{
  self->is_after = self->is_after || self->has_digit || self->is_general;
  return self->is_after ? self->format->after : self->format->before;
}

static void
take_quoted (Parser *self)
{
  const char *end = strchr (self->at + 1, '"');

  if (end == NULL)
    end = self->at + strlen (self->at);
  g_string_append_len (get_literal (self), self->at + 1, end - self->at - 1);
  self->at = *end == '\0' ? end : end + 1;
}

/* What the language of an LCID writes numbers like, where it is one of ours. */
static void
take_language (Parser     *self,
               const char *lcid)
{
  const guint64 primary = g_ascii_strtoull (lcid, NULL, 16) & 0x3FF;

  if (primary != 0x13 && primary != 0x09)
    return;

  self->format->has_language = TRUE;
  self->format->language = primary == 0x13 ? STREEF_LANGUAGE_NL : STREEF_LANGUAGE_EN;
}

/* "[$€-413]", "[Red]", "[>100]", "[h]" */
static void
take_bracket (Parser *self)
{
  const char *start = self->at + 1;
  const char *end = strchr (start, ']');

  if (end == NULL || strchr ("<>=", *start) != NULL)
    {
      self->format->kind = STREEF_NUMBER_FORMAT_OTHER;
      self->at = end == NULL ? start + strlen (start) : end + 1;
      return;
    }

  self->at = end + 1;
  if (*start == '$')
    {
      const char *dash = memchr (start, '-', (gsize) (end - start));

      g_string_append_len (get_literal (self), start + 1, (dash != NULL ? dash : end) - start - 1);
      if (dash != NULL)
        take_language (self, dash + 1);
    }
  else if (strspn (start, "hHmMsS") == (gsize) (end - start))
    self->format->date_parts |= STREEF_DATE_TIME;
}

static void
take_place (Parser *self)
{
  StreefNumberFormat *format = self->format;

  if (self->is_after)
    format->kind = STREEF_NUMBER_FORMAT_OTHER;
  if (self->n_commas > 0 && !self->has_point)
    format->is_grouped = TRUE;
  self->n_commas = 0;
  self->has_digit = TRUE;
  if (self->has_point)
    {
      format->max_decimals++;
      if (*self->at == '0')
        format->min_decimals = format->max_decimals;
    }
  self->at++;
}

/* Months and minutes share a letter: after hours or before seconds it is a minute, and then the
 * format shows a time all the same. */
static gboolean
take_date_letter (Parser *self)
{
  static const struct
  {
    char letter;
    StreefDateParts part;
  } letters[] = {
    { 'y', STREEF_DATE_YEAR },  { 'e', STREEF_DATE_YEAR }, { 'b', STREEF_DATE_YEAR },
    { 'm', STREEF_DATE_MONTH }, { 'd', STREEF_DATE_DAY },  { 'h', STREEF_DATE_TIME },
    { 's', STREEF_DATE_TIME },
  };
  const char letter = g_ascii_tolower (*self->at);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        self->format->date_parts |= letters[i].part;
        self->at++;
        return TRUE;
      }

  return FALSE;
}

static void
take_character (Parser *self)
{
  const char *next = g_utf8_next_char (self->at);

  g_string_append_len (get_literal (self), self->at, next - self->at);
  self->at = next;
}

/* Takes what may stand beside the places for digits. */
static void
take_other (Parser *self)
{
  const char c = *self->at;

  if (c == '%')
    {
      self->format->power += 2;
      take_character (self);
    }
  else if (c == 'E' && (self->at[1] == '+' || self->at[1] == '-') && self->has_digit)
    {
      self->format->kind = STREEF_NUMBER_FORMAT_OTHER;
      self->at += 2;
    }
  else if (g_ascii_strncasecmp (self->at, "General", 7) == 0)
    {
      self->is_general = TRUE;
      self->at += 7;
    }
  else if (g_ascii_strncasecmp (self->at, "AM/PM", 5) == 0)
    {
      self->format->date_parts |= STREEF_DATE_TIME;
      self->at += 5;
    }
  else if (c == '/' && self->has_digit)
    {
      self->format->kind = STREEF_NUMBER_FORMAT_OTHER;
      self->at++;
    }
  else if (c == '@')
    {
      self->is_text = TRUE;
      self->at++;
    }
  else if (!take_date_letter (self))
    take_character (self);
}

static void
take_comma (Parser *self)
{
  if (self->has_digit && !self->is_after)
    self->n_commas++;
  else
    g_string_append_c (get_literal (self), ',');
  self->at++;
}

static void
take_point (Parser *self)
{
  if (self->has_point || self->is_after)
    self->format->kind = STREEF_NUMBER_FORMAT_OTHER;
  self->has_point = TRUE;
  self->at++;
}

static void
take_token (Parser *self)
{
  switch (*self->at)
    {
    case '"':
      take_quoted (self);
      break;
    case '[':
      take_bracket (self);
      break;
    case '\\':
      self->at++;
      if (*self->at != '\0')
        take_character (self);
      break;
    case '_': /* as wide as the next character */
    case '*': /* filled up with it */
      self->at++;
      if (*self->at != '\0')
        self->at = g_utf8_next_char (self->at);
      break;
    case '0':
    case '#':
    case '?':
      take_place (self);
      break;
    case '.':
      take_point (self);
      break;
    case ',':
      take_comma (self);
      break;
    default:
      take_other (self);
      break;
    }
}

/* What the whole section comes to. */
static void
settle (Parser *self)
{
  StreefNumberFormat *format = self->format;

  format->power -= 3 * (int) self->n_commas;
  if (format->date_parts != 0)
    format->kind = STREEF_NUMBER_FORMAT_DATE;
  else if (format->kind == STREEF_NUMBER_FORMAT_OTHER)
    return;
  else if (self->has_digit && !self->is_general && !self->is_text)
    format->kind = STREEF_NUMBER_FORMAT_FIXED;
  else if (!self->has_digit && (self->is_general || self->is_text) && format->power == 0)
    format->kind = STREEF_NUMBER_FORMAT_GENERAL;
  else
    format->kind = STREEF_NUMBER_FORMAT_OTHER;
}

/**
 * streef_number_format_new:
 * @code: ECMA-376, part 1, 18.8.31
 *
 * Reads its first section, which is that of numbers above zero.
 *
 * Returns: (transfer full)
 */
StreefNumberFormat *
streef_number_format_new (const char *code)
{
  StreefNumberFormat *self = g_new0 (StreefNumberFormat, 1);
  Parser parser = { .format = self, .at = code };

  self->kind = STREEF_NUMBER_FORMAT_FIXED;
  self->code = g_strdup (code);
  self->before = g_string_new (NULL);
  self->after = g_string_new (NULL);
  while (*parser.at != '\0' && *parser.at != ';')
    take_token (&parser);
  settle (&parser);
  return self;
}

void
streef_number_format_free (StreefNumberFormat *self)
{
  g_free (self->code);
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
  g_free (self);
}

/* The code of a format that files name by its number; (nullable) where there is none. */
const char *
streef_number_format_get_standard (guint id)
{
  if (id < G_N_ELEMENTS (standard_codes) && standard_codes[id] != NULL)
    return standard_codes[id];

  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : NULL;
}

/**
 * streef_number_format_show:
 * @stored: the number that is stored; becomes the one that is shown
 * @notation: how it is written
 * @text: gets what is shown
 * @number: gets the number that is shown, as a plain decimal
 * @out_is_finer: (out): whether more is stored than is shown
 *
 * A number in another format than decimals is shown as it is stored.
 *
 * Returns: whether the number fits a StreefNumber; else nothing is shown
 */
gboolean
streef_number_format_show (const StreefNumberFormat *self,
                           StreefStoredNumber       *stored,
                           StreefLanguage            notation,
                           GString                  *text,
                           GString                  *number,
                           gboolean                 *out_is_finer)
{
  const gboolean is_fixed = self->kind == STREEF_NUMBER_FORMAT_FIXED;
  const gboolean has_literals = is_fixed || self->kind == STREEF_NUMBER_FORMAT_GENERAL;
  StreefNumber shown;

  *out_is_finer = FALSE;
  if (is_fixed)
    {
      stored->exponent += stored->n_digits > 0 ? self->power : 0;
      *out_is_finer = streef_stored_number_round (stored, (int) self->max_decimals);
    }
  if (!streef_stored_number_to_number (stored, is_fixed ? self->min_decimals : 0, &shown))
    return FALSE;

  streef_number_append_plain (&shown, number);
  if (has_literals)
    g_string_append (text, self->before->str);
  if (is_fixed && self->is_grouped)
    {
      g_autofree char *grouped = streef_number_write (&shown, notation);

      g_string_append (text, grouped);
    }
  else
    streef_number_append_ungrouped (&shown, notation, text);
  if (has_literals)
    g_string_append (text, self->after->str);
  return TRUE;
}
