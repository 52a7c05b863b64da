/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "number/streef-value.h"

G_BEGIN_DECLS

/**
 * StreefReadMarks:
 * @STREEF_READ_PERCENT: a per cent sign stood behind the number
 * @STREEF_READ_TWO_WAYS: the other language reads another number from the same text ("1.370")
 * @STREEF_READ_GROUPED: the text had thousands groups
 * @STREEF_READ_DECIMALS: the text had a decimal sign
 * @STREEF_READ_FOOTNOTE: a footnote mark was taken off
 * @STREEF_READ_TOO_MANY_DIGITS: a number, but longer than StreefNumber holds; kept as text
 * @STREEF_READ_PROVISIONAL: a mark for provisional was taken off (`*`, `**`, `[p]`)
 * @STREEF_READ_REVISED: a mark for revised was taken off (`[r]`, `(R)`)
 * @STREEF_READ_REVERSED: a range whose low end is above its high end; kept as text
 * @STREEF_READ_BRACKETED: brackets around the number made it negative; they may mean something else
 *
 * What was noticed while a cell was read.
 */
typedef enum
{
  STREEF_READ_PLAIN           = 0,
  STREEF_READ_PERCENT         = 1 << 0,
  STREEF_READ_TWO_WAYS        = 1 << 1,
  STREEF_READ_GROUPED         = 1 << 2,
  STREEF_READ_DECIMALS        = 1 << 3,
  STREEF_READ_FOOTNOTE        = 1 << 4,
  STREEF_READ_TOO_MANY_DIGITS = 1 << 5,
  STREEF_READ_PROVISIONAL     = 1 << 6,
  STREEF_READ_REVISED         = 1 << 7,
  STREEF_READ_REVERSED        = 1 << 8,
  STREEF_READ_BRACKETED       = 1 << 9,
} StreefReadMarks;

gboolean        streef_number_read (const char      *text,
                                    gssize           length,
                                    StreefLanguage   notation,
                                    StreefNumber    *out_number,
                                    StreefReadMarks *out_marks);
StreefReadMarks streef_value_read  (const char      *text,
                                    StreefLanguage   notation,
                                    StreefValue     *out_value);

G_END_DECLS
