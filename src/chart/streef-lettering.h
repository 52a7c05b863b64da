/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-line.h"
#include "wording/streef-chart-text.h"

G_BEGIN_DECLS

/* The faces and sizes that charts use. */
typedef enum
{
  STREEF_LETTER_REGULAR,
  STREEF_LETTER_BOLD,
  STREEF_LETTER_LARGE,      /* of the overview's labels and names */
  STREEF_LETTER_LARGE_BOLD,
  STREEF_LETTER_TITLE,
} StreefLetter;

#define STREEF_N_LETTERS (STREEF_LETTER_TITLE + 1)

/* Which parts of a label are set; together they make up the label beside a bar. */
typedef enum
{
  STREEF_LABEL_VALUE     = 1 << 0,
  STREEF_LABEL_REST      = 1 << 1,
  STREEF_LABEL_EXTRA     = 1 << 2,
  STREEF_LABEL_WORDS     = 1 << 3,
  STREEF_LABEL_OFF_SCALE = 1 << 4,
  STREEF_LABEL_ALONE     = 1 << 5, /* without the space or comma that joins it to what stands before */
} StreefLabelParts;

/**
 * StreefLettering:
 *
 * Sets the texts of one chart: one Pango context, each font described once. Everything it makes is
 * a PangoLayout of one line that is measured once and drawn as it is: unhinted, so that lengths do
 * not depend on the surface.
 */
typedef struct _StreefLettering StreefLettering;

StreefLettering *streef_lettering_new       (const StreefChartStyle *style,
                                             StreefLanguage          language);
void             streef_lettering_free      (StreefLettering        *self);
PangoLayout     *streef_lettering_set_line  (StreefLettering        *self,
                                             StreefLetter            letter,
                                             const char             *text);
PangoLayout     *streef_lettering_set_label (StreefLettering        *self,
                                             gboolean                is_large,
                                             const StreefChartLabel *label,
                                             const char             *off_scale,
                                             StreefLabelParts        parts);
double           streef_letter_get_size     (StreefLetter            letter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefLettering, streef_lettering_free)

G_END_DECLS
