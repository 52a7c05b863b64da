/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

G_BEGIN_DECLS

/* The words that our files are written in, in every language, with the other words that published
 * tables use for the same. Readers and writer share them: what is written is always read. */

/* What a column holds. */
typedef enum
{
  STREEF_FIELD_NONE, /* unknown */
  STREEF_FIELD_THEME,
  STREEF_FIELD_CATEGORY,
  STREEF_FIELD_PARENT,
  STREEF_FIELD_PART,
  STREEF_FIELD_UNIT,
  STREEF_FIELD_DIRECTION,
  STREEF_FIELD_TOLERANCE,
  STREEF_FIELD_YEAR,
  STREEF_FIELD_ACHIEVED,
  STREEF_FIELD_TARGET,
  STREEF_FIELD_TARGET_HIGH,
  STREEF_FIELD_DIFFERENCE,
  STREEF_FIELD_RATE,
  STREEF_FIELD_FIRMNESS,
  STREEF_FIELD_ORIGIN,
  STREEF_FIELD_RULE,
  STREEF_FIELD_TARGET_ORIGIN,
  STREEF_FIELD_TARGET_RULE,
  STREEF_FIELD_BREAK,
  STREEF_FIELD_DEFINITION,
  STREEF_FIELD_NOTE,
  STREEF_FIELD_SOURCE,
} StreefField;

#define STREEF_N_FIELDS (STREEF_FIELD_SOURCE + 1)

/* What a line of the head says: "# title: …". */
typedef enum
{
  STREEF_HEAD_TITLE,
  STREEF_HEAD_SUBJECT,
  STREEF_HEAD_ORGANISATION,
  STREEF_HEAD_REFERENCE,
  STREEF_HEAD_REFERENCE_DATE,
  STREEF_HEAD_SOURCE,
  STREEF_HEAD_NUMBERS,
  STREEF_HEAD_TOLERANCE,
  STREEF_HEAD_DIRECTION,
  STREEF_HEAD_YEAR, /* of the figures under headings without one */
} StreefHeadKey;

/* Which words are meant; the value is of the enumeration named. */
typedef enum
{
  STREEF_WORDS_FIELD,     /* StreefField */
  STREEF_WORDS_HEAD,      /* StreefHeadKey */
  STREEF_WORDS_PART,      /* StreefPart */
  STREEF_WORDS_DIRECTION, /* StreefDirection */
  STREEF_WORDS_FIRMNESS,  /* StreefFirmness */
  STREEF_WORDS_ORIGIN,    /* StreefOrigin */
  STREEF_WORDS_YES_NO,    /* gboolean */
  STREEF_WORDS_LANGUAGE,  /* StreefLanguage */
  STREEF_WORDS_MISSING,   /* StreefMissing; read by the number reader, written by us */
  STREEF_WORDS_UNIT,      /* 0: the per cent sign; read only */
  STREEF_WORDS_TOTAL,     /* 0: the name of a row of totals; read only */
} StreefWords;

/**
 * StreefHeading:
 * @field: what the column holds
 * @has_language: whether the heading names a language ("note-en")
 * @year: the year that the heading names, 0 without one
 * @has_footnote: whether a footnote mark was taken off
 *
 * What the text above a column says.
 */
typedef struct
{
  StreefField field;
  gboolean has_language;
  StreefLanguage language;
  int year;
  gboolean has_footnote;
} StreefHeading;

gboolean    streef_vocabulary_find         (StreefWords     words,
                                            const char     *text,
                                            int            *out_value);
gboolean    streef_vocabulary_find_in      (StreefWords     words,
                                            const char     *text,
                                            int            *out_value,
                                            gboolean       *out_has_language,
                                            StreefLanguage *out_language);
const char *streef_vocabulary_get_word     (StreefWords     words,
                                            int             value,
                                            StreefLanguage  language);
char       *streef_vocabulary_dup_heading  (StreefField     field,
                                            gboolean        has_language,
                                            StreefLanguage  of,
                                            StreefLanguage  language);
char       *streef_vocabulary_dup_headings (StreefField     field);
StreefHeading streef_vocabulary_read_heading (const char   *text);
gsize       streef_vocabulary_skip_of_which (const char    *name);

G_END_DECLS
