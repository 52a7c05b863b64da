/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-scan.h"

#include <string.h>

/* The signs of a notation. Spaces separate thousands in any. */
typedef struct
{
  gunichar group;
  gunichar decimal;
} Notation;

static const Notation notations[STREEF_N_LANGUAGES] = {
  [STREEF_LANGUAGE_EN] = { ',', '.' },
  [STREEF_LANGUAGE_NL] = { '.', ',' },
};

/* The digits of one number, collected without their signs. */
typedef struct
{
  char digits[STREEF_NUMBER_MAX_DIGITS];
  guint n_kept;   /* how many stand in `digits`; the rest did not fit */
  gsize n_digits; /* without zeros in front */
  gsize n_decimals;
} Collected;

gunichar
streef_scan_peek (const StreefScan *scan)
{
  if (scan->at >= scan->end)
    return 0;

  if ((guchar) *scan->at < 0x80)
    return (guchar) *scan->at;

  return g_utf8_get_char_validated (scan->at, scan->end - scan->at);
}

static gsize
get_width (gunichar character)
{
  return (gsize) g_unichar_to_utf8 (character, NULL);
}

static gboolean
is_group_space (gunichar character)
{
  switch (character)
    {
    case ' ':
    case 0x00a0: /* no-break */
    case 0x2007: /* figure */
    case 0x2009: /* thin */
    case 0x202f: /* narrow no-break */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_space (gunichar character)
{
  return is_group_space (character) || character == '\t' || character == '\n' || character == '\r';
}

static gboolean
is_minus (gunichar character)
{
  return character == '-' || (character >= 0x2010 && character <= 0x2013) || character == 0x2212;
}

static gboolean
is_digit (gunichar character)
{
  return character >= '0' && character <= '9';
}

gboolean
streef_scan_is_at_end (const StreefScan *scan)
{
  return scan->at >= scan->end;
}

gboolean
streef_scan_is_at_digit (const StreefScan *scan)
{
  return is_digit (streef_scan_peek (scan));
}

gboolean
streef_scan_skip_spaces (StreefScan *scan)
{
  const char *start = scan->at;

  for (gunichar character = streef_scan_peek (scan); is_space (character);
       character = streef_scan_peek (scan))
    scan->at += get_width (character);

  return scan->at > start;
}

gboolean
streef_scan_take (StreefScan *scan,
                  gunichar    character)
{
  if (streef_scan_peek (scan) != character)
    return FALSE;

  scan->at += get_width (character);
  return TRUE;
}

gboolean
streef_scan_take_minus (StreefScan *scan)
{
  const gunichar character = streef_scan_peek (scan);

  return is_minus (character) && streef_scan_take (scan, character);
}

gboolean
streef_scan_take_word (StreefScan *scan,
                       const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || g_ascii_strncasecmp (scan->at, word, length) != 0)
    return FALSE;

  scan->at += length;
  return TRUE;
}

gboolean
streef_scan_is_word (const StreefScan *scan,
                     const char       *word)
{
  return (gsize) (scan->end - scan->at) == strlen (word)
         && g_ascii_strncasecmp (scan->at, word, strlen (word)) == 0;
}

void
streef_scan_trim_end (StreefScan *scan)
{
  while (!streef_scan_is_at_end (scan))
    {
      StreefScan last = { g_utf8_find_prev_char (scan->at, scan->end), scan->end };

      if (last.at == NULL || !is_space (streef_scan_peek (&last)))
        return;

      scan->end = last.at;
    }
}

static gsize
take_digits (StreefScan *scan,
             Collected  *collected)
{
  const char *start = scan->at;

  for (; scan->at < scan->end && is_digit ((guchar) *scan->at); scan->at++)
    {
      if (*scan->at == '0' && collected->n_digits == 0)
        continue;

      if (collected->n_kept < STREEF_NUMBER_MAX_DIGITS)
        collected->digits[collected->n_kept++] = *scan->at;
      collected->n_digits++;
    }

  return (gsize) (scan->at - start);
}

static gboolean
is_followed_by_digit (const StreefScan *scan)
{
  const StreefScan next = { scan->at + get_width (streef_scan_peek (scan)), scan->end };

  return is_digit (streef_scan_peek (&next));
}

/* Takes the groups of three that follow the first @n_first digits. False where they are grouped
 * wrongly. */
static gboolean
take_groups (StreefScan *scan,
             gunichar    group,
             gsize       n_first,
             Collected  *collected,
             gsize      *out_n_groups)
{
  const gunichar sign = streef_scan_peek (scan);

  *out_n_groups = 0;
  if ((sign != group && !is_group_space (sign)) || !is_followed_by_digit (scan))
    return TRUE;

  if (n_first > 3)
    return FALSE;

  while (streef_scan_peek (scan) == sign && is_followed_by_digit (scan))
    {
      streef_scan_take (scan, sign);
      if (take_digits (scan, collected) != 3)
        return FALSE;

      *out_n_groups += 1;
    }

  return TRUE;
}

/* The other notation swaps the signs: it reads another number where the one sign is followed by
 * exactly three digits. */
static gboolean
has_two_ways (gunichar sign,
              gsize    n_first,
              gboolean is_zero,
              gsize    n_groups,
              gsize    n_decimals)
{
  if (n_groups == 0)
    return n_decimals == 3 && n_first <= 3 && !is_zero;

  return n_groups == 1 && n_decimals == 0 && (sign == '.' || sign == ',');
}

/* Takes a number without its sign. A zero in front is only taken alone. */
static gboolean
take_unsigned (StreefScan      *scan,
               const Notation  *notation,
               Collected       *collected,
               StreefReadMarks *marks)
{
  const gboolean is_zero = streef_scan_peek (scan) == '0';
  const gsize n_first = take_digits (scan, collected);
  const gunichar sign = streef_scan_peek (scan);
  gsize n_groups;

  if (n_first == 0 || (is_zero && n_first > 1)
      || !take_groups (scan, notation->group, n_first, collected, &n_groups)
      || (is_zero && n_groups > 0))
    return FALSE;

  if (streef_scan_peek (scan) == notation->decimal && is_followed_by_digit (scan))
    {
      scan->at++;
      collected->n_decimals = take_digits (scan, collected);
      *marks |= STREEF_READ_DECIMALS;
    }

  if (n_groups > 0)
    *marks |= STREEF_READ_GROUPED;
  if (has_two_ways (sign, n_first, is_zero, n_groups, collected->n_decimals))
    *marks |= STREEF_READ_TWO_WAYS;
  return TRUE;
}

static void
take_percent (StreefScan      *scan,
              StreefReadMarks *marks)
{
  StreefScan ahead = *scan;

  streef_scan_skip_spaces (&ahead);
  if (streef_scan_take (&ahead, '%') || streef_scan_take_word (&ahead, "procent")
      || streef_scan_take_word (&ahead, "per cent") || streef_scan_take_word (&ahead, "percent"))
    {
      *scan = ahead;
      *marks |= STREEF_READ_PERCENT;
    }
}

static gboolean
take_sign (StreefScan *scan)
{
  const gunichar character = streef_scan_peek (scan);
  const gboolean is_negative = is_minus (character);

  if (is_negative || character == '+')
    {
      streef_scan_take (scan, character);
      streef_scan_skip_spaces (scan);
    }

  return is_negative;
}

gboolean
streef_scan_take_number (StreefScan      *scan,
                         StreefLanguage   notation,
                         StreefNumber    *out_number,
                         StreefReadMarks *marks)
{
  const gboolean is_negative = take_sign (scan);
  Collected collected = { .n_kept = 0 };

  if (!take_unsigned (scan, &notations[notation], &collected, marks))
    return FALSE;

  take_percent (scan, marks);
  if (collected.n_digits <= STREEF_NUMBER_MAX_DIGITS
      && collected.n_decimals <= STREEF_NUMBER_MAX_DECIMALS)
    return streef_number_from_digits (is_negative, collected.digits, collected.n_kept,
                                      (guint) collected.n_decimals, out_number);

  if (streef_scan_is_at_end (scan))
    *marks |= STREEF_READ_TOO_MANY_DIGITS;
  return FALSE;
}

gboolean
streef_scan_read_number (StreefScan       scan,
                         StreefLanguage   notation,
                         StreefNumber    *out_number,
                         StreefReadMarks *marks)
{
  const gboolean is_bracketed = streef_scan_take (&scan, '(');
  StreefNumber number;

  if (is_bracketed)
    {
      if (!is_digit (streef_scan_peek (&scan)) || scan.end[-1] != ')')
        return FALSE;

      scan.end--;
    }

  if (!streef_scan_take_number (&scan, notation, &number, marks) || !streef_scan_is_at_end (&scan)
      || (is_bracketed && (*marks & STREEF_READ_PERCENT)))
    return FALSE;

  if (is_bracketed)
    *marks |= STREEF_READ_BRACKETED;
  *out_number = is_bracketed ? streef_number_negate (&number) : number;
  return TRUE;
}
