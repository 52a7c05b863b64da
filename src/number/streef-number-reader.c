/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-number-reader.h"

#include "number/streef-number-scan.h"

#include <string.h>

/* A number of up to this many plain digits needs no care. */
#define N_QUICK_DIGITS 18

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
      if (!g_ascii_isdigit (text[i]))
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
  StreefScan scan = { text, text + n_bytes };

  *out_marks = STREEF_READ_PLAIN;
  if (read_quickly (text, n_bytes, out_number))
    return TRUE;

  streef_scan_skip_spaces (&scan);
  streef_scan_trim_end (&scan);
  return streef_scan_read_number (scan, notation, out_number, out_marks);
}

static gboolean
read_missing (const StreefScan *scan,
              StreefValue      *out_value)
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
  StreefScan dash = *scan;

  if (streef_scan_take_minus (&dash) && streef_scan_is_at_end (&dash))
    {
      streef_value_init_missing (out_value, STREEF_MISSING_DASH);
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (streef_scan_is_word (scan, words[i].word))
      {
        streef_value_init_missing (out_value, words[i].missing);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_yes_no (const StreefScan *scan,
             StreefValue      *out_value)
{
  /* The last two as spreadsheets show them. */
  static const char *const words[][2]
      = { { "nee", "ja" }, { "no", "yes" }, { "onwaar", "waar" }, { "false", "true" } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (int yes = 0; yes < 2; yes++)
      if (streef_scan_is_word (scan, words[i][yes]))
        {
          *out_value = (StreefValue){ .kind = STREEF_VALUE_YES_NO, .yes = yes };
          return TRUE;
        }

  return FALSE;
}

static gboolean
take_bound (StreefScan  *scan,
            StreefBound *out_bound)
{
  static const struct
  {
    const char *sign;
    StreefBound bound;
  } signs[] = {
    { "<=", STREEF_BOUND_AT_MOST },  { "≤", STREEF_BOUND_AT_MOST },  { "<", STREEF_BOUND_BELOW },
    { ">=", STREEF_BOUND_AT_LEAST }, { "≥", STREEF_BOUND_AT_LEAST }, { ">", STREEF_BOUND_ABOVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (streef_scan_take_word (scan, signs[i].sign))
      {
        *out_bound = signs[i].bound;
        streef_scan_skip_spaces (scan);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_bound (StreefScan       scan,
            StreefLanguage   notation,
            StreefValue     *out_value,
            StreefReadMarks *marks)
{
  StreefBound bound;
  StreefNumber number;

  if (!take_bound (&scan, &bound) || !streef_scan_take_number (&scan, notation, &number, marks)
      || !streef_scan_is_at_end (&scan))
    return FALSE;

  *out_value = (StreefValue){
    .kind = STREEF_VALUE_BOUND,
    .bound = (guint8) bound,
    .number = number,
  };
  return TRUE;
}

/* What joins the ends of a range. An en dash does so only where it cannot be a minus: equal spaces,
 * or none, on both sides. */
static gboolean
take_range_word (StreefScan *scan,
                 gboolean   *out_is_dash)
{
  static const char *const words[] = { "..", "tot en met", "tot", "t/m", "to" };
  const gboolean space_before = streef_scan_skip_spaces (scan);

  *out_is_dash = streef_scan_take (scan, 0x2013);
  if (*out_is_dash)
    return streef_scan_skip_spaces (scan) == space_before && streef_scan_is_at_digit (scan);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (streef_scan_take_word (scan, words[i]))
      return (streef_scan_skip_spaces (scan) && space_before) || i == 0;

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
read_range (StreefScan       scan,
            StreefLanguage   notation,
            StreefValue     *out_value,
            StreefReadMarks *marks)
{
  StreefReadMarks low_marks = STREEF_READ_PLAIN;
  StreefReadMarks high_marks = STREEF_READ_PLAIN;
  const gboolean has_sign = !streef_scan_is_at_digit (&scan);
  StreefNumber low, high;
  gboolean is_dash;

  if (!streef_scan_take_number (&scan, notation, &low, &low_marks)
      || !take_range_word (&scan, &is_dash)
      || !streef_scan_take_number (&scan, notation, &high, &high_marks)
      || !streef_scan_is_at_end (&scan)
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

  *out_value = (StreefValue){ .kind = STREEF_VALUE_RANGE, .number = low, .high = high };
  return TRUE;
}

/* The whole of @scan as anything but text. What was noticed on the way to something else does not
 * stay in @marks. */
static gboolean
read_known (const StreefScan *scan,
            StreefLanguage    notation,
            StreefValue      *out_value,
            StreefReadMarks  *marks)
{
  StreefReadMarks number_marks = STREEF_READ_PLAIN;
  StreefReadMarks bound_marks = STREEF_READ_PLAIN;
  StreefNumber number;

  if (streef_scan_read_number (*scan, notation, &number, &number_marks))
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
  return !streef_scan_is_at_digit (scan)
         && (read_missing (scan, out_value) || read_yes_no (scan, out_value));
}

/* What a mark behind a figure means; plain where it is none. @inside is what stands between the
 * brackets. */
static StreefReadMarks
explain_mark (StreefScan inside,
              gboolean   is_square)
{
  if (streef_scan_is_word (&inside, "r"))
    return STREEF_READ_FOOTNOTE | STREEF_READ_REVISED;

  if (streef_scan_is_word (&inside, "p"))
    return STREEF_READ_FOOTNOTE | STREEF_READ_PROVISIONAL;

  if (is_square
      && (streef_scan_take_word (&inside, "note") || streef_scan_take_word (&inside, "noot")))
    streef_scan_skip_spaces (&inside);

  if (streef_scan_is_at_end (&inside) || inside.end - inside.at > 2)
    return STREEF_READ_PLAIN;

  for (; streef_scan_is_at_digit (&inside); inside.at++)
    ;
  return streef_scan_is_at_end (&inside) ? STREEF_READ_FOOTNOTE : STREEF_READ_PLAIN;
}

/* Takes a mark in brackets off the end: `(3)`, `(R)`, `[p]`, `[note 1]`. */
static StreefReadMarks
take_bracketed_mark (StreefScan *scan)
{
  const gboolean is_square = scan->end[-1] == ']';
  const char *start = g_strrstr_len (scan->at, scan->end - scan->at, is_square ? "[" : "(");
  StreefReadMarks marks;

  if (start == NULL)
    return STREEF_READ_PLAIN;

  marks = explain_mark ((StreefScan){ start + 1, scan->end - 1 }, is_square);
  if (marks != STREEF_READ_PLAIN)
    scan->end = start;
  return marks;
}

/* Takes stars off the end: one or two mean provisional, as the statistics office writes it; more
 * mean nothing known. */
static StreefReadMarks
take_stars (StreefScan *scan)
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
take_marks (StreefScan *scan)
{
  StreefScan rest = *scan;
  StreefReadMarks all = STREEF_READ_PLAIN;
  StreefReadMarks one;

  do
    {
      const char last = streef_scan_is_at_end (&rest) ? '\0' : rest.end[-1];

      one = STREEF_READ_PLAIN;
      if (last == '*')
        one = take_stars (&rest);
      else if (last == ')' || last == ']')
        one = take_bracketed_mark (&rest);
      all |= one;
      streef_scan_trim_end (&rest);
    }
  while (one != STREEF_READ_PLAIN);

  if (streef_scan_is_at_end (&rest))
    return STREEF_READ_PLAIN;

  *scan = rest;
  return all;
}

/* What is left before footnote marks. A dash with a mark is not certain: "- (14)". */
static gboolean
read_marked (StreefScan       scan,
             StreefLanguage   notation,
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
  StreefScan scan = { text, text + length };
  StreefReadMarks marks = STREEF_READ_PLAIN;
  StreefNumber number;

  if (read_quickly (text, length, &number))
    {
      streef_value_init_number (out_value, &number);
      return STREEF_READ_PLAIN;
    }

  streef_scan_skip_spaces (&scan);
  streef_scan_trim_end (&scan);
  if (streef_scan_is_at_end (&scan))
    {
      streef_value_init_missing (out_value, STREEF_MISSING_BLANK);
      return STREEF_READ_PLAIN;
    }

  if (read_known (&scan, notation, out_value, &marks)
      || read_marked (scan, notation, out_value, &marks))
    return marks;

  streef_value_init_text (out_value, text);
  return marks & (STREEF_READ_TOO_MANY_DIGITS | STREEF_READ_REVERSED);
}
