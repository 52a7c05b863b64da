/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-shown-number.h"

#include "number/streef-number-reader.h"

#include <string.h>

/* Digits in a binary number that all mean something: such a text is the number itself. */
#define PLAIN_DIGITS 15

/* The number within a text: "−€ 1.370 mln.". */
typedef struct
{
  const char *start;
  gsize length;
  gboolean is_negative;
  gboolean is_percent;
} Token;

/* A whole number, or one with a point or comma for its decimals, that is stored as it is shown.
 * Most are. */
static gboolean
compare_quickly (const char *text,
                 gsize       length,
                 const char *stored,
                 gsize       stored_length,
                 gboolean   *in_notations)
{
  const char *sign = NULL;

  if (length != stored_length || length == 0 || length > PLAIN_DIGITS)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (stored[i]))
      {
        if (text[i] != stored[i])
          return FALSE;
      }
    else if (stored[i] == '.' && (text[i] == '.' || text[i] == ',') && i > 0)
      sign = &text[i];
    else
      return FALSE;

  if (stored[0] == '0' && length > 1 && stored[1] != '.')
    return FALSE;
  in_notations[STREEF_LANGUAGE_NL] = sign == NULL || *sign == ',';
  in_notations[STREEF_LANGUAGE_EN] = sign == NULL || *sign == '.';
  return g_ascii_isdigit (stored[length - 1]);
}

/* What may stand between the digits of one number. */
static gsize
count_inside (const char *at,
              const char *end)
{
  static const char *const others[] = { ".", ",", " ", "'", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x99" };

  if (g_ascii_isdigit (*at))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if ((gsize) (end - at) >= strlen (others[i]) && memcmp (at, others[i], strlen (others[i])) == 0)
      return strlen (others[i]);

  return 0;
}

/* A minus of any kind, or the bracket of accountants, in what stands around the number. */
static gboolean
has_minus (const char *text,
           gsize       length)
{
  static const char *const signs[] = { "-", "(", "\xe2\x88\x92", "\xe2\x80\x93", "\xe2\x80\x92" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strstr_len (text, (gssize) length, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
find_token (const char *text,
            gsize       length,
            Token      *token)
{
  const char *end = text + length;
  const char *at = text;
  const char *last;
  gsize n_inside;

  while (at < end && !g_ascii_isdigit (*at))
    at++;
  token->start = last = at;
  while (at < end && (n_inside = count_inside (at, end)) > 0)
    {
      if (g_ascii_isdigit (*at))
        last = at + 1;
      at += n_inside;
    }

  token->length = (gsize) (last - token->start);
  token->is_negative = has_minus (text, (gsize) (token->start - text))
                       || (last < end && *last == '-');
  token->is_percent = memchr (last, '%', (gsize) (end - last)) != NULL
                      || memchr (text, '%', (gsize) (token->start - text)) != NULL;
  return token->length > 0;
}

/* Whether the stored number, taken by a power of ten and with so many decimals, is the one shown. */
static gboolean
is_shown (const StreefNumber *shown,
          gboolean            is_negative,
          const char         *stored,
          gsize               stored_length,
          int                 power,
          gboolean           *out_is_finer)
{
  StreefStoredNumber rounded;
  StreefNumber number;

  if (!streef_stored_number_read (&rounded, stored, stored_length))
    return FALSE;

  rounded.exponent += rounded.n_digits > 0 ? power : 0;
  *out_is_finer = streef_stored_number_round (&rounded, shown->decimals);
  if (rounded.n_digits > 0 && rounded.is_negative != is_negative)
    return FALSE;

  rounded.is_negative = FALSE;
  return streef_stored_number_to_number (&rounded, 0, &number)
         && streef_number_compare (&number, shown) == 0;
}

/* What the text has been found to show so far. */
typedef struct
{
  StreefNumber number;
  gboolean is_found;
  gboolean is_finer;
  gboolean is_two_ways; /* it could be another number too */
} Found;

static void
note_found (Found              *found,
            const StreefNumber *shown,
            gboolean            is_finer)
{
  found->is_two_ways = found->is_found && streef_number_compare (&found->number, shown) != 0;
  if (found->is_found)
    return;

  *found = (Found) { .number = *shown, .is_found = TRUE, .is_finer = is_finer };
}

/* Tries a reading of the text by each power; a per cent sign may be no more than a letter. */
static gboolean
try_powers (Found              *found,
            const StreefNumber *shown,
            const Token        *token,
            const char         *stored,
            gsize               stored_length,
            const int          *powers,
            guint               n_powers)
{
  gboolean is_finer;

  for (int percent = token->is_percent ? 2 : 0; percent >= 0; percent -= 2)
    for (guint i = 0; i < n_powers; i++)
      if (is_shown (shown, token->is_negative, stored, stored_length, powers[i] + percent,
                    &is_finer))
        {
          note_found (found, shown, is_finer);
          return TRUE;
        }

  return FALSE;
}

/**
 * streef_shown_number_compare:
 * @text: what the cell shows
 * @stored: the number that is stored
 * @powers: the powers of ten by which numbers of the file may be shown, apart from per cent
 * @number: gets the number that is shown, as a plain decimal, with as many decimals as are shown
 * @in_notations: (out) (array fixed-size=2): in which languages the text is that number
 *
 * What is shown counts; what is stored says in which notation it is. A text that could be two numbers is
 * none.
 */
StreefShown
streef_shown_number_compare (const char *text,
                             gsize       length,
                             const char *stored,
                             gsize       stored_length,
                             const int  *powers,
                             guint       n_powers,
                             GString    *number,
                             gboolean   *in_notations)
{
  Found found = { .is_found = FALSE };
  Token token;

  if (compare_quickly (text, length, stored, stored_length, in_notations))
    {
      g_string_append_len (number, stored, (gssize) stored_length);
      return STREEF_SHOWN_ALL;
    }

  memset (in_notations, 0, STREEF_N_LANGUAGES * sizeof *in_notations);
  if (!find_token (text, length, &token))
    return STREEF_SHOWN_ANOTHER;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      StreefNumber shown;
      StreefReadMarks marks;

      in_notations[i]
        = streef_number_read (token.start, (gssize) token.length, (StreefLanguage) i, &shown, &marks)
          && try_powers (&found, &shown, &token, stored, stored_length, powers, n_powers);
    }

  if (!found.is_found || found.is_two_ways)
    return STREEF_SHOWN_ANOTHER;

  if (token.is_negative)
    found.number = streef_number_negate (&found.number);
  streef_number_append_plain (&found.number, number);
  return found.is_finer ? STREEF_SHOWN_PART : STREEF_SHOWN_ALL;
}
