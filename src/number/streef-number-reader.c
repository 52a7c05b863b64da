/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-reader.h"

#include <string.h>

/* What is still to be read. */
typedef struct
{
  const char *at;
  const char *end;
} Scan;

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

/* A number of up to this many plain digits needs no care. */
#define N_QUICK_DIGITS 18

static gunichar
peek (const Scan *scan)
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

static gboolean
is_at_end (const Scan *scan)
{
  return scan->at >= scan->end;
}

static gboolean
skip_spaces (Scan *scan)
{
  const char *start = scan->at;

  for (gunichar character = peek (scan); is_space (character); character = peek (scan))
    scan->at += get_width (character);

  return scan->at > start;
}

static gboolean
take (Scan    *scan,
      gunichar character)
{
  if (peek (scan) != character)
    return FALSE;

  scan->at += get_width (character);
  return TRUE;
}

/* Takes @word, in lower case ASCII, whatever the case in the text is. */
static gboolean
take_word (Scan       *scan,
           const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || g_ascii_strncasecmp (scan->at, word, length) != 0)
    return FALSE;

  scan->at += length;
  return TRUE;
}

static gboolean
is_word (const Scan *scan,
         const char *word)
{
  return (gsize) (scan->end - scan->at) == strlen (word)
         && g_ascii_strncasecmp (scan->at, word, strlen (word)) == 0;
}

static void
trim_end (Scan *scan)
{
  while (!is_at_end (scan))
    {
      Scan last = { g_utf8_find_prev_char (scan->at, scan->end), scan->end };

      if (last.at == NULL || !is_space (peek (&last)))
        return;

      scan->end = last.at;
    }
}

static gsize
take_digits (Scan      *scan,
             Collected *collected)
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
is_followed_by_digit (const Scan *scan)
{
  const Scan next = { scan->at + get_width (peek (scan)), scan->end };

  return is_digit (peek (&next));
}

/* Takes the groups of three that follow the first @n_first digits. False where they are grouped
 * wrongly. */
static gboolean
take_groups (Scan      *scan,
             gunichar   group,
             gsize      n_first,
             Collected *collected,
             gsize     *out_n_groups)
{
  const gunichar sign = peek (scan);

  *out_n_groups = 0;
  if ((sign != group && !is_group_space (sign)) || !is_followed_by_digit (scan))
    return TRUE;

  if (n_first > 3)
    return FALSE;

  while (peek (scan) == sign && is_followed_by_digit (scan))
    {
      take (scan, sign);
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
take_unsigned (Scan            *scan,
               const Notation  *notation,
               Collected       *collected,
               StreefReadMarks *marks)
{
  const gboolean is_zero = peek (scan) == '0';
  const gsize n_first = take_digits (scan, collected);
  const gunichar sign = peek (scan);
  gsize n_groups;

  if (n_first == 0 || (is_zero && n_first > 1)
      || !take_groups (scan, notation->group, n_first, collected, &n_groups)
      || (is_zero && n_groups > 0))
    return FALSE;

  if (peek (scan) == notation->decimal && is_followed_by_digit (scan))
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
take_percent (Scan            *scan,
              StreefReadMarks *marks)
{
  Scan ahead = *scan;

  skip_spaces (&ahead);
  if (take (&ahead, '%') || take_word (&ahead, "procent") || take_word (&ahead, "per cent")
      || take_word (&ahead, "percent"))
    {
      *scan = ahead;
      *marks |= STREEF_READ_PERCENT;
    }
}

static gboolean
take_sign (Scan *scan)
{
  const gunichar character = peek (scan);
  const gboolean is_negative = is_minus (character);

  if (is_negative || character == '+')
    {
      take (scan, character);
      skip_spaces (scan);
    }

  return is_negative;
}

/* Takes a number with its sign and per cent sign. False where there is none, or one too long, which
 * is marked. */
static gboolean
take_number (Scan            *scan,
             const Notation  *notation,
             StreefNumber    *out_number,
             StreefReadMarks *marks)
{
  const gboolean is_negative = take_sign (scan);
  Collected collected = { .n_kept = 0 };

  if (!take_unsigned (scan, notation, &collected, marks))
    return FALSE;

  take_percent (scan, marks);
  if (collected.n_digits <= STREEF_NUMBER_MAX_DIGITS
      && collected.n_decimals <= STREEF_NUMBER_MAX_DECIMALS)
    return streef_number_from_digits (is_negative, collected.digits, collected.n_kept,
                                      (guint) collected.n_decimals, out_number);

  if (is_at_end (scan))
    *marks |= STREEF_READ_TOO_MANY_DIGITS;
  return FALSE;
}

/* The whole of @scan as one number; "(14)" is −14, as accounts write it. */
static gboolean
read_number (Scan             scan,
             const Notation  *notation,
             StreefNumber    *out_number,
             StreefReadMarks *marks)
{
  const gboolean is_bracketed = take (&scan, '(');
  StreefNumber number;

  if (is_bracketed)
    {
      if (!is_digit (peek (&scan)) || scan.end[-1] != ')')
        return FALSE;

      scan.end--;
    }

  if (!take_number (&scan, notation, &number, marks) || !is_at_end (&scan)
      || (is_bracketed && (*marks & STREEF_READ_PERCENT)))
    return FALSE;

  *out_number = is_bracketed ? streef_number_negate (&number) : number;
  return TRUE;
}

static gboolean
read_quickly (const char   *text,
              gsize         length,
              StreefNumber *out_number)
{
  gint64 coefficient = 0;

  if (length == 0 || length > N_QUICK_DIGITS || (text[0] == '0' && length > 1))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!is_digit ((guchar) text[i]))
        return FALSE;

      coefficient = coefficient * 10 + (text[i] - '0');
    }

  *out_number = streef_number_new (coefficient, 0);
  return TRUE;
}

/**
 * streef_number_read:
 * @text: what is read, in UTF-8
 * @length: its length in bytes, or -1 where it ends with NUL
 * @notation: the language in which numbers are written there
 * @out_number: (out): the number
 * @out_marks: (out): what was noticed; also set where it is no number
 *
 * Reads one number with its sign (any kind of minus, or brackets), thousands groups and per cent
 * sign, and nothing else.
 *
 * Returns: whether the whole text is a number that fits; @out_number is unchanged where it is not
 */
gboolean
streef_number_read (const char      *text,
                    gssize           length,
                    StreefLanguage   notation,
                    StreefNumber    *out_number,
                    StreefReadMarks *out_marks)
{
  const gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  Scan scan = { text, text + n_bytes };

  *out_marks = STREEF_READ_PLAIN;
  if (read_quickly (text, n_bytes, out_number))
    return TRUE;

  skip_spaces (&scan);
  trim_end (&scan);
  return read_number (scan, &notations[notation], out_number, out_marks);
}

static gboolean
read_missing (const Scan  *scan,
              StreefValue *out_value)
{
  static const struct
  {
    const char *word;
    StreefMissing missing;
  } words[] = {
    { "n.v.t.", STREEF_MISSING_NOT_APPLICABLE },
    { "nvt", STREEF_MISSING_NOT_APPLICABLE },
    { "niet van toepassing", STREEF_MISSING_NOT_APPLICABLE },
    { "n/a", STREEF_MISSING_NOT_APPLICABLE },
    { "not applicable", STREEF_MISSING_NOT_APPLICABLE },
    { "n.b.", STREEF_MISSING_NOT_YET_KNOWN },
    { "nb", STREEF_MISSING_NOT_YET_KNOWN },
    { "n.n.b.", STREEF_MISSING_NOT_YET_KNOWN },
    { "nnb", STREEF_MISSING_NOT_YET_KNOWN },
    { "nog niet bekend", STREEF_MISSING_NOT_YET_KNOWN },
    { "not yet known", STREEF_MISSING_NOT_YET_KNOWN },
    { "not yet available", STREEF_MISSING_NOT_YET_KNOWN },
    { ".", STREEF_MISSING_NOT_AVAILABLE },
    { "x", STREEF_MISSING_NOT_AVAILABLE },
    { "[x]", STREEF_MISSING_NOT_AVAILABLE },
    { "#", STREEF_MISSING_NOT_AVAILABLE },
    { "niet beschikbaar", STREEF_MISSING_NOT_AVAILABLE },
    { "not available", STREEF_MISSING_NOT_AVAILABLE },
    { "[c]", STREEF_MISSING_CONFIDENTIAL },
    { "vertrouwelijk", STREEF_MISSING_CONFIDENTIAL },
    { "confidential", STREEF_MISSING_CONFIDENTIAL },
  };
  Scan dash = *scan;

  if (is_minus (peek (scan)) && take (&dash, peek (scan)) && is_at_end (&dash))
    {
      streef_value_init_missing (out_value, STREEF_MISSING_DASH);
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (scan, words[i].word))
      {
        streef_value_init_missing (out_value, words[i].missing);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_yes_no (const Scan  *scan,
             StreefValue *out_value)
{
  const gboolean yes = is_word (scan, "ja") || is_word (scan, "yes");

  if (!yes && !is_word (scan, "nee") && !is_word (scan, "no"))
    return FALSE;

  *out_value = (StreefValue) { .kind = STREEF_VALUE_YES_NO, .yes = yes };
  return TRUE;
}

static gboolean
take_bound (Scan        *scan,
            StreefBound *out_bound)
{
  static const struct
  {
    const char *sign;
    StreefBound bound;
  } signs[] = {
    { "<=", STREEF_BOUND_AT_MOST }, { "≤", STREEF_BOUND_AT_MOST },   { "<", STREEF_BOUND_BELOW },
    { ">=", STREEF_BOUND_AT_LEAST }, { "≥", STREEF_BOUND_AT_LEAST }, { ">", STREEF_BOUND_ABOVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (take_word (scan, signs[i].sign))
      {
        *out_bound = signs[i].bound;
        skip_spaces (scan);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_bound (Scan             scan,
            const Notation  *notation,
            StreefValue     *out_value,
            StreefReadMarks *marks)
{
  StreefBound bound;
  StreefNumber number;

  if (!take_bound (&scan, &bound) || !take_number (&scan, notation, &number, marks)
      || !is_at_end (&scan))
    return FALSE;

  *out_value = (StreefValue) {
    .kind = STREEF_VALUE_BOUND,
    .bound = (guint8) bound,
    .number = number,
  };
  return TRUE;
}

/* What joins the ends of a range. An en dash does so only where it cannot be a minus: equal spaces,
 * or none, on both sides. */
static gboolean
take_range_word (Scan     *scan,
                 gboolean *out_is_dash)
{
  static const char *const words[] = { "..", "tot en met", "tot", "t/m", "to" };
  const gboolean space_before = skip_spaces (scan);

  *out_is_dash = take (scan, 0x2013);
  if (*out_is_dash)
    return skip_spaces (scan) == space_before && is_digit (peek (scan));

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (take_word (scan, words[i]))
      return (skip_spaces (scan) && space_before) || i == 0;

  return FALSE;
}

/* Two years with a dash between them are a period. */
static gboolean
is_year (const StreefNumber *number,
         StreefReadMarks     marks)
{
  const StreefNumber first = streef_number_new (1900, 0);
  const StreefNumber last = streef_number_new (2100, 0);

  return marks == STREEF_READ_PLAIN && streef_number_compare (number, &first) >= 0
         && streef_number_compare (number, &last) <= 0;
}

static gboolean
read_range (Scan             scan,
            const Notation  *notation,
            StreefValue     *out_value,
            StreefReadMarks *marks)
{
  StreefReadMarks low_marks = STREEF_READ_PLAIN;
  StreefReadMarks high_marks = STREEF_READ_PLAIN;
  const gboolean has_sign = !is_digit (peek (&scan));
  StreefNumber low, high;
  gboolean is_dash;

  if (!take_number (&scan, notation, &low, &low_marks) || !take_range_word (&scan, &is_dash)
      || !take_number (&scan, notation, &high, &high_marks) || !is_at_end (&scan)
      || ((low_marks & STREEF_READ_PERCENT) && !(high_marks & STREEF_READ_PERCENT)))
    return FALSE;

  if (is_dash && (has_sign || (is_year (&low, low_marks) && is_year (&high, high_marks))))
    return FALSE;

  *marks |= low_marks | high_marks;
  if (streef_number_compare (&low, &high) > 0)
    {
      *marks |= STREEF_READ_REVERSED;
      return FALSE;
    }

  *out_value = (StreefValue) { .kind = STREEF_VALUE_RANGE, .number = low, .high = high };
  return TRUE;
}

/* The whole of @scan as anything but text. What was noticed on the way to something else does not
 * stay in @marks. */
static gboolean
read_known (const Scan      *scan,
            const Notation  *notation,
            StreefValue     *out_value,
            StreefReadMarks *marks)
{
  StreefReadMarks number_marks = STREEF_READ_PLAIN;
  StreefReadMarks bound_marks = STREEF_READ_PLAIN;
  StreefNumber number;

  if (read_number (*scan, notation, &number, &number_marks))
    {
      streef_value_init_number (out_value, &number);
      *marks |= number_marks;
      return TRUE;
    }

  if (read_bound (*scan, notation, out_value, &bound_marks))
    {
      *marks |= bound_marks;
      return TRUE;
    }

  if (read_range (*scan, notation, out_value, marks))
    return TRUE;

  *marks |= (number_marks | bound_marks) & STREEF_READ_TOO_MANY_DIGITS;
  return !is_digit (peek (scan))
         && (read_missing (scan, out_value) || read_yes_no (scan, out_value));
}

/* What a mark behind a figure means; plain where it is none. @inside is what stands between the
 * brackets. */
static StreefReadMarks
explain_mark (Scan     inside,
              gboolean is_square)
{
  if (is_word (&inside, "r"))
    return STREEF_READ_FOOTNOTE | STREEF_READ_REVISED;

  if (is_word (&inside, "p"))
    return STREEF_READ_FOOTNOTE | STREEF_READ_PROVISIONAL;

  if (is_square && (take_word (&inside, "note") || take_word (&inside, "noot")))
    skip_spaces (&inside);

  if (is_at_end (&inside) || inside.end - inside.at > 2)
    return STREEF_READ_PLAIN;

  for (; is_digit (peek (&inside)); inside.at++)
    ;
  return is_at_end (&inside) ? STREEF_READ_FOOTNOTE : STREEF_READ_PLAIN;
}

/* Takes a mark in brackets off the end: `(3)`, `(R)`, `[p]`, `[note 1]`. */
static StreefReadMarks
take_bracketed_mark (Scan *scan)
{
  const gboolean is_square = scan->end[-1] == ']';
  const char *start = g_strrstr_len (scan->at, scan->end - scan->at, is_square ? "[" : "(");
  StreefReadMarks marks;

  if (start == NULL)
    return STREEF_READ_PLAIN;

  marks = explain_mark ((Scan) { start + 1, scan->end - 1 }, is_square);
  if (marks != STREEF_READ_PLAIN)
    scan->end = start;
  return marks;
}

/* Takes stars off the end: one or two mean provisional, as the statistics office writes it; more
 * mean nothing known. */
static StreefReadMarks
take_stars (Scan *scan)
{
  const char *start = scan->end;

  while (start > scan->at && start[-1] == '*')
    start--;

  if (scan->end - start > 2)
    return STREEF_READ_PLAIN;

  scan->end = start;
  return STREEF_READ_FOOTNOTE | STREEF_READ_PROVISIONAL;
}

/* Takes all marks off the end. Something is always left, or nothing is taken. */
static StreefReadMarks
take_marks (Scan *scan)
{
  Scan rest = *scan;
  StreefReadMarks all = STREEF_READ_PLAIN;
  StreefReadMarks one;

  do
    {
      const char last = is_at_end (&rest) ? '\0' : rest.end[-1];

      one = STREEF_READ_PLAIN;
      if (last == '*')
        one = take_stars (&rest);
      else if (last == ')' || last == ']')
        one = take_bracketed_mark (&rest);
      all |= one;
      trim_end (&rest);
    }
  while (one != STREEF_READ_PLAIN);

  if (is_at_end (&rest))
    return STREEF_READ_PLAIN;

  *scan = rest;
  return all;
}

/* What is left before footnote marks. A dash with a mark is not certain: "- (14)". */
static gboolean
read_marked (Scan             scan,
             const Notation  *notation,
             StreefValue     *out_value,
             StreefReadMarks *out_marks)
{
  StreefReadMarks marks = take_marks (&scan);

  if (marks == STREEF_READ_PLAIN || !read_known (&scan, notation, out_value, &marks))
    {
      *out_marks |= marks & (STREEF_READ_TOO_MANY_DIGITS | STREEF_READ_REVERSED);
      return FALSE;
    }

  *out_marks = marks;
  return out_value->kind != STREEF_VALUE_MISSING || out_value->missing != STREEF_MISSING_DASH;
}

/**
 * streef_value_read:
 * @text: the text of a cell, in UTF-8
 * @notation: the language in which its numbers are written
 * @out_value: (out caller-allocates): what the cell holds, delivered, at no place; release it with
 * streef_value_clear()
 *
 * Reads a cell. What cannot be read with certainty becomes STREEF_VALUE_TEXT, as it stands; nothing
 * is guessed and nothing becomes zero.
 *
 * Returns: what was noticed
 */
StreefReadMarks
streef_value_read (const char     *text,
                   StreefLanguage  notation,
                   StreefValue    *out_value)
{
  const gsize length = strlen (text);
  Scan scan = { text, text + length };
  StreefReadMarks marks = STREEF_READ_PLAIN;
  StreefNumber number;

  if (read_quickly (text, length, &number))
    {
      streef_value_init_number (out_value, &number);
      return STREEF_READ_PLAIN;
    }

  skip_spaces (&scan);
  trim_end (&scan);
  if (is_at_end (&scan))
    {
      streef_value_init_missing (out_value, STREEF_MISSING_BLANK);
      return STREEF_READ_PLAIN;
    }

  if (read_known (&scan, &notations[notation], out_value, &marks)
      || read_marked (scan, &notations[notation], out_value, &marks))
    return marks;

  streef_value_init_text (out_value, text);
  return marks & (STREEF_READ_TOO_MANY_DIGITS | STREEF_READ_REVERSED);
}
