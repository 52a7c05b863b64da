/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-glyphs.h"

static void
check_label (const StreefTheme      *self,
             const StreefChartLabel *label,
             GString                *missing)
{
  streef_theme_check_text (self, label->name, missing);
  streef_theme_check_text (self, label->value, missing);
  streef_theme_check_text (self, label->rest, missing);
  streef_theme_check_text (self, label->extra, missing);
  streef_theme_check_text (self, label->words, missing);
  streef_theme_check_text (self, label->target, missing);
  streef_theme_check_text (self, label->short_words, missing);
}

/* As streef_theme_check_text(), for everything that a chart says. */
void
streef_glyphs_check_chart (const StreefTheme       *self,
                           const StreefChartLayout *chart,
                           GString                 *missing)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (chart);

  streef_theme_check_text (self, texts->title, missing);
  streef_theme_check_text (self, texts->subtitle, missing);
  streef_theme_check_text (self, streef_chart_layout_get_source (chart), missing);
  streef_theme_check_text (self, texts->off_scale, missing);
  for (guint i = 0; i < texts->n_labels; i++)
    check_label (self, &texts->labels[i], missing);
}
