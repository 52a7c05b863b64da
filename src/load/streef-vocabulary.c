/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-vocabulary.h"

#include "load/streef-limits.h"
#include "model/streef-category.h"

#include <string.h>

/* A word that is read in whatever language the rest is. */
#define ANY ((StreefLanguage) STREEF_N_LANGUAGES)
#define NL STREEF_LANGUAGE_NL
#define EN STREEF_LANGUAGE_EN

/* The first word of a value in a language is the one written. Lower case; a hyphen stands for a
 * blank, a hyphen or an underscore, as a blank does. */
typedef struct
{
  int value;
  StreefLanguage language;
  const char *word;
} Word;

static const Word field_words[] = {
  { STREEF_FIELD_THEME, NL, "thema" },
  { STREEF_FIELD_THEME, EN, "theme" },
  { STREEF_FIELD_CATEGORY, NL, "categorie" },
  { STREEF_FIELD_CATEGORY, EN, "category" },
  { STREEF_FIELD_CATEGORY, ANY, "indicator" },
  { STREEF_FIELD_CATEGORY, ANY, "prestatie indicator" },
  { STREEF_FIELD_CATEGORY, ANY, "performance indicator" },
  { STREEF_FIELD_CATEGORY, ANY, "omschrijving" },
  { STREEF_FIELD_CATEGORY, ANY, "product/dienst" },
  { STREEF_FIELD_CATEGORY, ANY, "naam" },
  { STREEF_FIELD_CATEGORY, ANY, "name" },
  { STREEF_FIELD_PARENT, NL, "ouder" },
  { STREEF_FIELD_PARENT, EN, "parent" },
  { STREEF_FIELD_PART, NL, "deel" },
  { STREEF_FIELD_PART, EN, "part" },
  { STREEF_FIELD_UNIT, NL, "eenheid" },
  { STREEF_FIELD_UNIT, EN, "unit" },
  { STREEF_FIELD_DIRECTION, NL, "richting" },
  { STREEF_FIELD_DIRECTION, EN, "direction" },
  { STREEF_FIELD_TOLERANCE, NL, "tolerantie" },
  { STREEF_FIELD_TOLERANCE, EN, "tolerance" },
  { STREEF_FIELD_YEAR, NL, "jaar" },
  { STREEF_FIELD_YEAR, EN, "year" },
  { STREEF_FIELD_ACHIEVED, NL, "gerealiseerd" },
  { STREEF_FIELD_ACHIEVED, EN, "achieved" },
  { STREEF_FIELD_ACHIEVED, ANY, "behaald" },
  { STREEF_FIELD_ACHIEVED, ANY, "gehaald" },
  { STREEF_FIELD_ACHIEVED, ANY, "realisatie" },
  { STREEF_FIELD_ACHIEVED, ANY, "resultaat" },
  { STREEF_FIELD_ACHIEVED, ANY, "result" },
  { STREEF_FIELD_ACHIEVED, ANY, "outturn" },
  { STREEF_FIELD_ACHIEVED, ANY, "actual" },
  { STREEF_FIELD_ACHIEVED, ANY, "r" },
  { STREEF_FIELD_TARGET, NL, "streefcijfer" },
  { STREEF_FIELD_TARGET, EN, "target" },
  { STREEF_FIELD_TARGET, ANY, "streefwaarde" },
  { STREEF_FIELD_TARGET, ANY, "norm" },
  { STREEF_FIELD_TARGET, ANY, "doelstelling" },
  { STREEF_FIELD_TARGET, ANY, "doel" },
  { STREEF_FIELD_TARGET, ANY, "streven" },
  { STREEF_FIELD_TARGET, ANY, "begroting" },
  { STREEF_FIELD_TARGET, ANY, "b" },
  { STREEF_FIELD_TARGET_HIGH, NL, "streefcijfer hoog" },
  { STREEF_FIELD_TARGET_HIGH, EN, "target high" },
  { STREEF_FIELD_DIFFERENCE, NL, "verschil" },
  { STREEF_FIELD_DIFFERENCE, EN, "difference" },
  { STREEF_FIELD_RATE, NL, "% van streefcijfer" },
  { STREEF_FIELD_RATE, EN, "% of target" },
  { STREEF_FIELD_RATE, ANY, "realisatiepercentage" },
  { STREEF_FIELD_RATE, ANY, "achievement rate" },
  { STREEF_FIELD_FIRMNESS, NL, "status-cijfer" },
  { STREEF_FIELD_FIRMNESS, EN, "firmness" },
  { STREEF_FIELD_ORIGIN, NL, "herkomst" },
  { STREEF_FIELD_ORIGIN, EN, "origin" },
  { STREEF_FIELD_RULE, NL, "regel" },
  { STREEF_FIELD_RULE, EN, "rule" },
  { STREEF_FIELD_TARGET_ORIGIN, NL, "herkomst-streefcijfer" },
  { STREEF_FIELD_TARGET_ORIGIN, EN, "target-origin" },
  { STREEF_FIELD_TARGET_RULE, NL, "regel-streefcijfer" },
  { STREEF_FIELD_TARGET_RULE, EN, "target-rule" },
  { STREEF_FIELD_BREAK, NL, "trendbreuk" },
  { STREEF_FIELD_BREAK, EN, "break" },
  { STREEF_FIELD_DEFINITION, NL, "definitie" },
  { STREEF_FIELD_DEFINITION, EN, "definition" },
  { STREEF_FIELD_NOTE, NL, "toelichting" },
  { STREEF_FIELD_NOTE, EN, "note" },
  { STREEF_FIELD_NOTE, ANY, "opmerking" },
  { STREEF_FIELD_NOTE, ANY, "notes" },
  { STREEF_FIELD_SOURCE, NL, "bron" },
  { STREEF_FIELD_SOURCE, EN, "source" },
};

static const Word head_words[] = {
  { STREEF_HEAD_TITLE, NL, "titel" },
  { STREEF_HEAD_TITLE, EN, "title" },
  { STREEF_HEAD_SUBJECT, NL, "onderwerp" },
  { STREEF_HEAD_SUBJECT, EN, "subject" },
  { STREEF_HEAD_ORGANISATION, NL, "organisatie" },
  { STREEF_HEAD_ORGANISATION, EN, "organisation" },
  { STREEF_HEAD_ORGANISATION, ANY, "organization" },
  { STREEF_HEAD_REFERENCE, NL, "kenmerk" },
  { STREEF_HEAD_REFERENCE, EN, "reference" },
  { STREEF_HEAD_REFERENCE, ANY, "referentie" },
  { STREEF_HEAD_REFERENCE_DATE, NL, "peildatum" },
  { STREEF_HEAD_REFERENCE_DATE, EN, "reference date" },
  { STREEF_HEAD_SOURCE, NL, "bron" },
  { STREEF_HEAD_SOURCE, EN, "source" },
  { STREEF_HEAD_NUMBERS, NL, "getallen" },
  { STREEF_HEAD_NUMBERS, EN, "numbers" },
  { STREEF_HEAD_TOLERANCE, NL, "tolerantie" },
  { STREEF_HEAD_TOLERANCE, EN, "tolerance" },
  { STREEF_HEAD_DIRECTION, NL, "richting" },
  { STREEF_HEAD_DIRECTION, EN, "direction" },
  { STREEF_HEAD_YEAR, NL, "jaar" },
  { STREEF_HEAD_YEAR, EN, "year" },
};

static const Word part_words[] = {
  { STREEF_PART_ADDS_UP, NL, "telt op" },
  { STREEF_PART_ADDS_UP, EN, "adds-up" },
  { STREEF_PART_OF_WHICH, NL, "waarvan" },
  { STREEF_PART_OF_WHICH, EN, "of-which" },
  { STREEF_PART_APART, NL, "apart" },
  { STREEF_PART_APART, EN, "apart" },
};

static const Word direction_words[] = {
  { STREEF_DIRECTION_HIGHER, NL, "hoger" },
  { STREEF_DIRECTION_HIGHER, EN, "higher" },
  { STREEF_DIRECTION_HIGHER, ANY, "hoger is beter" },
  { STREEF_DIRECTION_HIGHER, ANY, "higher is better" },
  { STREEF_DIRECTION_LOWER, NL, "lager" },
  { STREEF_DIRECTION_LOWER, EN, "lower" },
  { STREEF_DIRECTION_LOWER, ANY, "lager is beter" },
  { STREEF_DIRECTION_LOWER, ANY, "lower is better" },
  { STREEF_DIRECTION_RANGE, NL, "bandbreedte" },
  { STREEF_DIRECTION_RANGE, EN, "range" },
  { STREEF_DIRECTION_RANGE, ANY, "binnen bandbreedte" },
  { STREEF_DIRECTION_RANGE, ANY, "within a range" },
};

static const Word firmness_words[] = {
  { STREEF_FIRMNESS_PROVISIONAL, NL, "voorlopig" },
  { STREEF_FIRMNESS_PROVISIONAL, EN, "provisional" },
  { STREEF_FIRMNESS_FINAL, NL, "definitief" },
  { STREEF_FIRMNESS_FINAL, EN, "final" },
  { STREEF_FIRMNESS_REVISED, NL, "herzien" },
  { STREEF_FIRMNESS_REVISED, EN, "revised" },
};

static const Word origin_words[] = {
  { STREEF_ORIGIN_DELIVERED, NL, "geleverd" },
  { STREEF_ORIGIN_DELIVERED, EN, "delivered" },
  { STREEF_ORIGIN_CORRECTED, NL, "gecorrigeerd" },
  { STREEF_ORIGIN_CORRECTED, EN, "corrected" },
  { STREEF_ORIGIN_DERIVED, NL, "afgeleid" },
  { STREEF_ORIGIN_DERIVED, EN, "derived" },
};

static const Word yes_no_words[] = {
  { TRUE, NL, "ja" },
  { TRUE, EN, "yes" },
  { FALSE, NL, "nee" },
  { FALSE, EN, "no" },
};

static const Word language_words[] = {
  { STREEF_LANGUAGE_NL, NL, "nl" },
  { STREEF_LANGUAGE_NL, EN, "nl" },
  { STREEF_LANGUAGE_EN, NL, "en" },
  { STREEF_LANGUAGE_EN, EN, "en" },
  { STREEF_LANGUAGE_NL, ANY, "nederlands" },
  { STREEF_LANGUAGE_NL, ANY, "dutch" },
  { STREEF_LANGUAGE_EN, ANY, "engels" },
  { STREEF_LANGUAGE_EN, ANY, "english" },
};

static const Word missing_words[] = {
  { STREEF_MISSING_BLANK, NL, "" },
  { STREEF_MISSING_BLANK, EN, "" },
  { STREEF_MISSING_NOT_APPLICABLE, NL, "n.v.t." },
  { STREEF_MISSING_NOT_APPLICABLE, EN, "not applicable" },
  { STREEF_MISSING_NOT_YET_KNOWN, NL, "n.b." },
  { STREEF_MISSING_NOT_YET_KNOWN, EN, "not yet known" },
  { STREEF_MISSING_NOT_AVAILABLE, NL, "niet beschikbaar" },
  { STREEF_MISSING_NOT_AVAILABLE, EN, "not available" },
  { STREEF_MISSING_CONFIDENTIAL, NL, "vertrouwelijk" },
  { STREEF_MISSING_CONFIDENTIAL, EN, "confidential" },
  { STREEF_MISSING_DASH, NL, "-" },
  { STREEF_MISSING_DASH, EN, "-" },
};

static const Word unit_words[] = {
  { 0, ANY, "%" },
  { 0, ANY, "procent" },
  { 0, ANY, "percentage" },
  { 0, ANY, "per cent" },
  { 0, ANY, "percent" },
};

static const Word total_words[] = {
  { 0, ANY, "totaal" },
  { 0, ANY, "total" },
};

/* By StreefWords. */
static const struct
{
  const Word *words;
  guint n_words;
} vocabulary[] = {
  [STREEF_WORDS_FIELD] = { field_words, G_N_ELEMENTS (field_words) },
  [STREEF_WORDS_HEAD] = { head_words, G_N_ELEMENTS (head_words) },
  [STREEF_WORDS_PART] = { part_words, G_N_ELEMENTS (part_words) },
  [STREEF_WORDS_DIRECTION] = { direction_words, G_N_ELEMENTS (direction_words) },
  [STREEF_WORDS_FIRMNESS] = { firmness_words, G_N_ELEMENTS (firmness_words) },
  [STREEF_WORDS_ORIGIN] = { origin_words, G_N_ELEMENTS (origin_words) },
  [STREEF_WORDS_YES_NO] = { yes_no_words, G_N_ELEMENTS (yes_no_words) },
  [STREEF_WORDS_LANGUAGE] = { language_words, G_N_ELEMENTS (language_words) },
  [STREEF_WORDS_MISSING] = { missing_words, G_N_ELEMENTS (missing_words) },
  [STREEF_WORDS_UNIT] = { unit_words, G_N_ELEMENTS (unit_words) },
  [STREEF_WORDS_TOTAL] = { total_words, G_N_ELEMENTS (total_words) },
};

/* A longer text is no word of ours. */
#define LONGEST_WORD 48

static gboolean
is_joint (gunichar character)
{
  return character == '-' || character == '_' || character == 0xA0 || g_unichar_isspace (character);
}

/* Lower case, runs of blanks, hyphens and underscores as one blank, none at the ends. FALSE where
 * @text is no word. */
static gboolean
simplify (const char *text,
          char       *word)
{
  gsize length = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_unichar_tolower (g_utf8_get_char (at));

      if (is_joint (character))
        character = ' ';
      if (character == ' ' && (length == 0 || word[length - 1] == ' '))
        continue;
      if (length + 8 > LONGEST_WORD)
        return FALSE;
      length += (gsize) g_unichar_to_utf8 (character, word + length);
    }

  while (length > 0 && word[length - 1] == ' ')
    length--;
  word[length] = '\0';
  return TRUE;
}

/* @simple is simplified; a hyphen in @word stands for a blank. */
static gboolean
is_word (const char *simple,
         const char *word)
{
  for (; *simple != '\0' && (*simple == *word || (*simple == ' ' && *word == '-'));
       simple++, word++)
    ;
  return *simple == '\0' && *word == '\0';
}

static gboolean
find_simple (StreefWords words,
             const char *simple,
             int        *out_value)
{
  for (guint i = 0; i < vocabulary[words].n_words; i++)
    if (is_word (simple, vocabulary[words].words[i].word))
      {
        *out_value = vocabulary[words].words[i].value;
        return TRUE;
      }

  return FALSE;
}

/**
 * streef_vocabulary_find:
 * @text: what stands in a file, in any language and case
 * @out_value: (out): the value that it stands for; unchanged without one
 *
 * Returns: whether it is one of @words
 */
gboolean
streef_vocabulary_find (StreefWords words,
                        const char *text,
                        int        *out_value)
{
  char simple[LONGEST_WORD];

  return simplify (text, simple) && simple[0] != '\0' && find_simple (words, simple, out_value);
}

/* Takes " nl" or " en" off the end. */
static gboolean
take_language (char           *simple,
               StreefLanguage *out_language)
{
  char *last = strrchr (simple, ' ');

  if (last == NULL || !streef_language_from_code (last + 1, out_language))
    return FALSE;

  *last = '\0';
  return TRUE;
}

/**
 * streef_vocabulary_find_in:
 * @out_has_language: (out): whether a language was named behind the word: "title-en"
 * @out_language: (out): that language; unchanged without one
 *
 * As streef_vocabulary_find(), where a word may name the language of what it stands for.
 */
gboolean
streef_vocabulary_find_in (StreefWords     words,
                           const char     *text,
                           int            *out_value,
                           gboolean       *out_has_language,
                           StreefLanguage *out_language)
{
  char simple[LONGEST_WORD];

  if (!simplify (text, simple))
    return FALSE;

  *out_has_language = take_language (simple, out_language);
  return find_simple (words, simple, out_value);
}

/**
 * streef_vocabulary_get_word:
 *
 * Returns: the word that is written for @value in @language
 */
const char *
streef_vocabulary_get_word (StreefWords    words,
                            int            value,
                            StreefLanguage language)
{
  for (guint i = 0; i < vocabulary[words].n_words; i++)
    {
      const Word *word = &vocabulary[words].words[i];

      if (word->value == value && word->language == language)
        return word->word;
    }

  g_return_val_if_reached ("");
}

/**
 * streef_vocabulary_dup_heading:
 * @has_language: whether the column is in one language, @of
 * @language: the language of the heading
 *
 * Returns: (transfer full): the heading that is written above the column: "note-en"
 */
char *
streef_vocabulary_dup_heading (StreefField    field,
                               gboolean       has_language,
                               StreefLanguage of,
                               StreefLanguage language)
{
  const char *word = streef_vocabulary_get_word (STREEF_WORDS_FIELD, (int) field, language);

  return has_language ? g_strconcat (word, "-", streef_language_get_code (of), NULL)
                      : g_strdup (word);
}

/**
 * streef_vocabulary_dup_headings:
 *
 * Returns: (transfer full): all headings that are read as @field, for people: “target”, “norm”
 */
char *
streef_vocabulary_dup_headings (StreefField field)
{
  GString *headings = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (field_words); i++)
    if (field_words[i].value == (int) field && strlen (field_words[i].word) > 1)
      g_string_append_printf (headings, "%s“%s”", headings->len > 0 ? ", " : "",
                              field_words[i].word);

  return g_string_free (headings, FALSE);
}

static gboolean
may_have_language (StreefField field)
{
  return field == STREEF_FIELD_THEME || field == STREEF_FIELD_CATEGORY || field == STREEF_FIELD_UNIT
         || field == STREEF_FIELD_DEFINITION || field == STREEF_FIELD_NOTE;
}

static gboolean
may_have_year (StreefField field)
{
  return field == STREEF_FIELD_ACHIEVED || field == STREEF_FIELD_TARGET
         || field == STREEF_FIELD_TARGET_HIGH || field == STREEF_FIELD_DIFFERENCE
         || field == STREEF_FIELD_RATE;
}

static int
read_digits (const char *text,
             gsize       n_digits)
{
  int number = 0;

  for (gsize i = 0; i < n_digits; i++)
    number = number * 10 + (text[i] - '0');
  return number;
}

/* Takes a year out of @simple, where exactly one stands; a digit glued behind it is a footnote.
 * Returns whether that is done or needless. */
static gboolean
take_year (char     *simple,
           int      *out_year,
           gboolean *out_has_footnote)
{
  char *found = NULL;
  gsize found_length = 0;

  *out_year = 0;
  for (char *at = simple; *at != '\0';)
    {
      const gsize n_digits = strspn (at, "0123456789");
      const int year = n_digits == 4 || n_digits == 5 ? read_digits (at, 4) : 0;

      if (year >= STREEF_FIRST_YEAR && year <= STREEF_LAST_YEAR)
        {
          if (found != NULL)
            return FALSE;
          found = at;
          found_length = n_digits;
          *out_year = year;
        }
      at += MAX (n_digits, 1);
    }

  if (found != NULL)
    {
      *out_has_footnote = found_length == 5;
      memmove (found, found + found_length, strlen (found + found_length) + 1);
    }
  return TRUE;
}

/* Takes off what may stand around the word where a year was: brackets, stars, "voor", "in". */
static void
strip_around (char     *simple,
              gboolean *out_has_footnote)
{
  static const char *const joining[] = { " in", " voor", " over", " for" };

  *out_has_footnote = *out_has_footnote || strchr (simple, '*') != NULL;
  g_strstrip (g_strdelimit (simple, "()[]:*", ' '));
  for (guint i = 0; i < G_N_ELEMENTS (joining); i++)
    if (g_str_has_suffix (simple, joining[i]))
      simple[strlen (simple) - strlen (joining[i])] = '\0';
  g_strchomp (simple);
}

/**
 * streef_vocabulary_read_heading:
 * @text: what stands above a column
 *
 * Reads "achieved", "note-en", "Norm 2020", "Realisatie 20101" (with a footnote), "R2016" and
 * "2015", which is what was achieved.
 *
 * Returns: what it says; STREEF_FIELD_NONE where that is not known
 */
StreefHeading
streef_vocabulary_read_heading (const char *text)
{
  StreefHeading heading = { .field = STREEF_FIELD_NONE };
  char simple[LONGEST_WORD];
  int field = STREEF_FIELD_NONE;

  if (streef_vocabulary_find_in (STREEF_WORDS_FIELD, text, &field, &heading.has_language,
                                 &heading.language)
      && (!heading.has_language || may_have_language ((StreefField) field)))
    {
      heading.field = strlen (text) == 1 ? STREEF_FIELD_NONE : (StreefField) field;
      return heading;
    }

  heading = (StreefHeading) { .field = STREEF_FIELD_NONE };
  if (!simplify (text, simple) || !take_year (simple, &heading.year, &heading.has_footnote))
    return (StreefHeading) { .field = STREEF_FIELD_NONE };

  strip_around (simple, &heading.has_footnote);
  if (simple[0] == '\0' && heading.year != 0)
    heading.field = STREEF_FIELD_ACHIEVED;
  else if (find_simple (STREEF_WORDS_FIELD, simple, &field)
           && (heading.year == 0 || may_have_year ((StreefField) field))
           && (heading.year != 0 || strlen (simple) > 1))
    heading.field = (StreefField) field;
  return heading;
}

/**
 * streef_vocabulary_skip_of_which:
 * @name: the name of a row
 *
 * Returns: how many bytes of it say that it is a part ("- Waarvan ", "of which: "), 0 where it does
 * not
 */
gsize
streef_vocabulary_skip_of_which (const char *name)
{
  static const char *const words[] = { "waarvan", "wrv.", "wrv", "of which" };
  const char *at = name;

  while (*at != '\0'
         && (is_joint (g_utf8_get_char (at)) || strchr ("*>.", *at) != NULL
             || g_utf8_get_char (at) == 0x2013 || g_utf8_get_char (at) == 0x2022))
    at = g_utf8_next_char (at);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize length = strlen (words[i]);

      if (g_ascii_strncasecmp (at, words[i], length) != 0
          || (at[length] != ':' && !is_joint (g_utf8_get_char (at + length))))
        continue;
      at += length;
      while (*at == ':' || (*at != '\0' && is_joint (g_utf8_get_char (at))))
        at = g_utf8_next_char (at);
      return *at == '\0' ? 0 : (gsize) (at - name);
    }

  return 0;
}
