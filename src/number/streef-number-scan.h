/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number/streef-number-reader.h"

G_BEGIN_DECLS

/**
 * StreefScan:
 *
 * What is still to be read of a text in UTF-8. What is "taken" is left behind; where nothing could be taken, nothing moves, but for
 * streef_scan_take_number(). A plain value: a copy looks ahead.
 */
typedef struct
{
  const char *at;
  const char *end;
} StreefScan;

gboolean streef_scan_is_at_end   (const StreefScan *scan);
gboolean streef_scan_is_at_digit (const StreefScan *scan);
/* The next character; 0 at the end. */
gunichar streef_scan_peek        (const StreefScan *scan);
/* Whether the whole is @word, in lower case ASCII, whatever the case in the text is. */
gboolean streef_scan_is_word     (const StreefScan *scan,
                                  const char       *word);

gboolean streef_scan_skip_spaces (StreefScan       *scan);
void     streef_scan_trim_end    (StreefScan       *scan);
gboolean streef_scan_take        (StreefScan       *scan,
                                  gunichar          character);
/* Any kind of minus. */
gboolean streef_scan_take_minus  (StreefScan       *scan);
/* @word in lower case ASCII, whatever the case in the text is. */
gboolean streef_scan_take_word   (StreefScan       *scan,
                                  const char       *word);

/* A number with its sign and per cent sign. False where there is none, or one too long, which is marked. */
gboolean streef_scan_take_number (StreefScan       *scan,
                                  StreefLanguage    notation,
                                  StreefNumber     *out_number,
                                  StreefReadMarks  *marks);
/* The whole as one number; "(14)" is −14, as accounts write it. */
gboolean streef_scan_read_number (StreefScan        scan,
                                  StreefLanguage    notation,
                                  StreefNumber     *out_number,
                                  StreefReadMarks  *marks);

G_END_DECLS
