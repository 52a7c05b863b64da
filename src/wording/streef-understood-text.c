/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-understood-text.h"

#include "language/streef-catalogue.h"

#include <string.h>

static char *
word_encoding (const char     *encoding,
               const char     *evidence,
               StreefLanguage  language)
{
  if (g_str_equal (evidence, "mark"))
    /* Translators: in all of these, %s is the name of an encoding, such as UTF-8. */
    return g_strdup_printf (
        streef_text (language, "The encoding is %s: the file begins with the mark for it."),
        encoding);
  if (g_str_equal (evidence, "zeros"))
    return g_strdup_printf (
        streef_text (language, "The encoding is %s: every other byte of its plain letters is "
                               "zero."),
        encoding);
  if (g_str_equal (evidence, "mended"))
    return g_strdup_printf (
        streef_text (language, "The encoding is taken to be %s: most of the file is valid in it."),
        encoding);
  if (g_str_equal (evidence, "valid"))
    return g_strdup_printf (
        streef_text (language, "The encoding is %s: the whole file is valid in it."), encoding);
  if (g_str_equal (evidence, "fallback"))
    return g_strdup_printf (
        streef_text (language, "The encoding is taken to be %s: the file is not valid UTF-8."),
        encoding);

  return g_strdup_printf (streef_text (language, "The encoding is %s, as chosen."), encoding);
}

static const char *
word_separator_name (const char     *separator,
                     StreefLanguage  language)
{
  if (g_str_equal (separator, "semicolon") || g_str_equal (separator, ";"))
    return streef_text (language, "semicolon");
  if (g_str_equal (separator, "comma") || g_str_equal (separator, ","))
    return streef_text (language, "comma");
  if (g_str_equal (separator, "tab") || g_str_equal (separator, "\t"))
    return streef_text (language, "tab");
  if (g_str_equal (separator, "bar") || g_str_equal (separator, "pipe")
      || g_str_equal (separator, "|"))
    return streef_text (language, "vertical bar");

  return separator;
}

static char *
word_separator (const char     *separator,
                const char     *evidence,
                StreefLanguage  language)
{
  const char *name = word_separator_name (separator, language);

  if (g_str_equal (evidence, "same-count"))
    /* Translators: in all of these, %s is a separator: semicolon, comma, tab, vertical bar. */
    return g_strdup_printf (
        streef_text (language, "The separator is the %s: it gives the rows the same number of "
                               "cells."),
        name);
  if (g_str_equal (evidence, "only"))
    return g_strdup_printf (streef_text (language, "The separator is the %s: no other occurs."),
                            name);

  return g_strdup_printf (streef_text (language, "The separator is the %s, as chosen."), name);
}

static char *
word_sheet (const char     *sheet,
            const char     *evidence,
            StreefLanguage  language)
{
  if (g_str_equal (evidence, "only"))
    /* Translators: in all of these, %s is the name of a sheet. */
    return g_strdup_printf (
        streef_text (language, "The sheet is “%s”: no other shows."), sheet);
  if (g_str_equal (evidence, "first"))
    return g_strdup_printf (
        streef_text (language, "The sheet is “%s”: it is the first with a table. --sheet names "
                               "another."),
        sheet);

  return g_strdup_printf (streef_text (language, "The sheet is “%s”, as chosen."), sheet);
}

const char *
streef_understood_notation (const char     *code,
                            StreefLanguage  language)
{
  return g_str_equal (code, "nl") ? streef_text (language, "Dutch (1.370 and 12,5)")
                                  : streef_text (language, "English (1,370 and 12.5)");
}

static char *
word_numbers (const char     *code,
              const char     *evidence,
              StreefLanguage  language)
{
  const char *notation = streef_understood_notation (code, language);

  if (g_str_equal (evidence, "head-line"))
    /* Translators: in all of these, %s is a notation: "Dutch (1.370 and 12,5)". */
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: the file says so."), notation);
  if (g_str_equal (evidence, "chosen"))
    return g_strdup_printf (streef_text (language, "The notation of the numbers is %s, as chosen."),
                            notation);
  if (g_str_equal (evidence, "difference"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: so the differences and totals "
                               "in the file are right."),
        notation);
  if (g_str_equal (evidence, "decimals"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: the decimals show it."),
        notation);
  if (g_str_equal (evidence, "thousands"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: the groups of thousands show "
                               "it."),
        notation);
  if (g_str_equal (evidence, "most"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is taken to be %s, as most numbers "
                               "show; others contradict it."),
        notation);
  if (g_str_equal (evidence, "percent"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: the percentages show it."),
        notation);
  if (g_str_equal (evidence, "typed"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is %s: the spreadsheet says which "
                               "numbers it holds."),
        notation);
  if (g_str_equal (evidence, "separator"))
    return g_strdup_printf (
        streef_text (language, "The notation of the numbers is taken to be %s, because of the "
                               "separator."),
        notation);

  return g_strdup_printf (
      streef_text (language, "The notation of the numbers is taken to be %s; the numbers in the "
                             "file are the same in both."),
      notation);
}

/* The words of the long form, as users know them. */
static const char *
word_column_name (const char     *code,
                  StreefLanguage  language)
{
  const struct
  {
    const char *code;
    const char *name;
  } columns[] = {
    { "theme", streef_text (language, "theme") },
    { "category", streef_text (language, "category") },
    { "parent", streef_text (language, "what it is a part of") },
    { "part", streef_text (language, "how it is a part") },
    { "unit", streef_text (language, "unit") },
    { "direction", streef_text (language, "direction (higher or lower is better)") },
    { "year", streef_text (language, "year") },
    { "achieved", streef_text (language, "achieved") },
    { "target", streef_text (language, "target") },
    { "target-high", streef_text (language, "upper end of the target") },
    { "firmness", streef_text (language, "how firm the figure is") },
    { "origin", streef_text (language, "origin of the figure") },
    { "target-origin", streef_text (language, "origin of the target") },
    { "rule", streef_text (language, "how the figure was derived") },
    { "target-rule", streef_text (language, "how the target was derived") },
    { "break", streef_text (language, "break in series") },
    { "definition", streef_text (language, "definition") },
    { "note", streef_text (language, "explanatory note") },
    { "source", streef_text (language, "source") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].code, code))
      return columns[i].name;

  return code;
}

static char *
word_column (const char     *heading,
             const char     *code,
             StreefLanguage  language)
{
  const gboolean is_dutch = g_str_has_suffix (code, "-nl");
  const gboolean is_english = g_str_has_suffix (code, "-en");
  g_autofree char *base
      = g_strndup (code, strlen (code) - (is_dutch || is_english ? strlen ("-nl") : 0));
  const char *name = word_column_name (base, language);

  if (is_dutch)
    /* Translators: a heading as written in the file, and what its column is taken for. */
    return g_strdup_printf (streef_text (language, "The column “%1$s” is read as: %2$s, in Dutch."),
                            heading, name);
  if (is_english)
    /* Translators: a heading as written in the file, and what its column is taken for. */
    return g_strdup_printf (
        streef_text (language, "The column “%1$s” is read as: %2$s, in English."), heading, name);

  /* Translators: a heading as written in the file, and what its column is taken for. */
  return g_strdup_printf (streef_text (language, "The column “%1$s” is read as: %2$s."), heading,
                          name);
}

char *
streef_understood_text (StreefProblemCode  code,
                        const char        *a,
                        const char        *b,
                        StreefLanguage     language)
{
  switch ((gint)code)
    {
    case STREEF_UNDERSTOOD_ENCODING:
      return word_encoding (a, b, language);
    case STREEF_UNDERSTOOD_SEPARATOR:
      return word_separator (a, b, language);
    case STREEF_UNDERSTOOD_SHEET:
      return word_sheet (a, b, language);
    case STREEF_UNDERSTOOD_LAYOUT:
      if (g_str_equal (a, "long"))
        /* Translators: %s are headings of the file. */
        return g_strdup_printf (
            streef_text (language, "Each row is one year of one category: the headings %s show "
                                   "it."),
            b);
      /* Translators: %s are headings of the file. */
      return g_strdup_printf (
          streef_text (language, "Each row is one category with its years side by side: the "
                                 "headings %s show it."),
          b);
    case STREEF_UNDERSTOOD_NUMBERS:
      return word_numbers (a, b, language);
    default:
      return word_column (a, b, language);
    }
}
