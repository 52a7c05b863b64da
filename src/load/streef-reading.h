/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-category.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_LAYOUT_UNSET,
  STREEF_LAYOUT_LONG,
  STREEF_LAYOUT_WIDE,
} StreefLayout;

typedef enum
{
  STREEF_ENCODING_UNSET,
  STREEF_ENCODING_UTF8,
  STREEF_ENCODING_UTF16LE,
  STREEF_ENCODING_UTF16BE,
  STREEF_ENCODING_WINDOWS_1252,
} StreefEncoding;

typedef enum
{
  STREEF_NUMBERS_UNSET,
  STREEF_NUMBERS_NL,
  STREEF_NUMBERS_EN,
} StreefNumbers;

/**
 * StreefReading:
 *
 * How a file is to be read. What is unset (a zeroed struct) is recognised from the file; what is
 * set goes before what the file shows. A plain value.
 */
typedef struct
{
  StreefLayout layout;
  char separator;            /* 0 when unset; else ; , tab or | */
  StreefEncoding encoding;
  StreefNumbers numbers;
  const char *sheet; /* (nullable): of a spreadsheet; interned */
  StreefDirection
    direction; /* for categories whose direction the file does not give; unknown when unset */
  gboolean has_tolerance;
  StreefTolerance tolerance;
} StreefReading;

/* Each reads an option's value: "long"/"wide"; ";" "," "tab" "|"; "utf-8" "utf-16le" "utf-16be"
 * "windows-1252"; "nl"/"en"; "higher"/"lower"; "5" or "5%". False when it is none of them; the
 * reading is then unchanged. */
gboolean streef_reading_set_layout    (StreefReading *self, const char *value);
gboolean streef_reading_set_separator (StreefReading *self, const char *value);
gboolean streef_reading_set_encoding  (StreefReading *self, const char *value);
gboolean streef_reading_set_numbers   (StreefReading *self, const char *value);
gboolean streef_reading_set_direction (StreefReading *self, const char *value);
gboolean streef_reading_set_tolerance (StreefReading *self, const char *value);

G_END_DECLS
