/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-chart-letters.h"

#include "chart/streef-chart-layout.h"

#include <string.h>

/* The bytes of @text from @start up to @end, of a line whose baseline is at @placed. */
static void
add_letter (GArray                 *letters,
            const StreefPlacedLine *placed,
            const char             *text,
            const char             *start,
            const char             *end)
{
  StreefChartLetter letter = { 0 };
  PangoRectangle first;
  PangoRectangle last;

  pango_layout_index_to_pos (placed->line, (int) (start - text), &first);
  pango_layout_index_to_pos (placed->line, (int) (end - text) - 1, &last);
  g_strlcpy (letter.letter, start, MIN (sizeof letter.letter, (gsize) (end - start) + 1));
  letter.box = (cairo_rectangle_t) {
    .x = placed->x + (double) first.x / PANGO_SCALE,
    .y = placed->baseline - (double) pango_layout_get_baseline (placed->line) / PANGO_SCALE,
    .width = (double) (last.x + last.width - first.x) / PANGO_SCALE,
    .height = (double) first.height / PANGO_SCALE,
  };
  g_array_append_val (letters, letter);
}

/* The letters stand behind the value, a star right behind it, the others with spaces between. */
static void
add_letters_of (GArray                 *letters,
                const StreefPlacedLine *placed,
                const StreefChartLabel *label)
{
  g_auto (GStrv) marks = g_strsplit (label->marks, " ", -1);
  const char *text = pango_layout_get_text (placed->line);
  const char *at = text + strlen (label->value);

  if (!g_str_has_prefix (text, label->value))
    return;

  for (guint i = 0; marks[i] != NULL; i++)
    {
      while (*at == ' ' || g_str_has_prefix (at, "\u2009"))
        at = g_utf8_next_char (at);
      if (*marks[i] == '\0' || !g_str_has_prefix (at, marks[i]))
        return;

      add_letter (letters, placed, text, at, at + strlen (marks[i]));
      at += strlen (marks[i]);
    }
}

/**
 * streef_chart_layout_find_letters:
 * @self: a chart
 *
 * Returns: (transfer full) (element-type StreefChartLetter): where the letters of notes stand, in
 * points from the chart's top left corner
 */
GArray *
streef_chart_layout_find_letters (const StreefChartLayout *self)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (StreefChartLetter));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const StreefPlacedLine *placed = &g_array_index (self->lines, StreefPlacedLine, i);
      const StreefChartLabel *label = placed->row >= 0 && (guint) placed->row < self->texts->n_labels
                                        ? &self->texts->labels[placed->row]
                                        : NULL;

      if (label != NULL && label->marks != NULL && label->value != NULL && !placed->is_upright)
        add_letters_of (letters, placed, label);
    }

  return letters;
}
