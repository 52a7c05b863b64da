/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-column.h"

#include <math.h>

/* In points. */
#define LEADING 11.0
#define ASCENT 7.5
#define DIGIT_HEIGHT 6.5
#define LETTER_MIDDLE 2.6     /* half way between the highest and the lowest letters */
#define LABEL_GAP 4.0         /* from a value's baseline to what is under it */
#define LINES_GAP 5.0         /* the same where lines stand under the value */
#define WORDS_GAP 6.5         /* from the words' baseline to the zero line */
#define BELOW_GAP 3.0         /* from a negative column's end to the top of its value */
#define DIAMOND 6.8
#define DIAMOND_GAP 1.8       /* from the mark to the diamond */
#define OVERHANG 4.0          /* of the mark on either side */
#define BETWEEN_MARKS 3.5
#define BETWEEN_BARS 2.0      /* of one year */
#define BETWEEN_VALUES 4.0
#define EARLIER_SHARE 0.63    /* of a lone column's width, where there are two */
#define LEAST_BAR 6.0         /* of several in one slot */
#define SLOT_MARGIN 5.0       /* of several bars in one slot */
#define LEAST_INSIDE 10.5     /* how high a column is at least to hold its value */
#define INSIDE_BASELINE 8.9   /* under the column's top */
#define INSIDE_NEAR 1.3       /* more, where the mark is nearer than NEAR */
#define NEAR 3.0
#define MARK_EDGE 2.0         /* from a mark's middle to where its halo ends */
#define UNDER_MARK_ROOM 15.0  /* between column and mark at least, for the value */
#define MOST_WORD_LINES 2     /* in a narrow column */

/* The bar of a figure given before: without target, hatched unless it was final. */
static StreefBar
make_earlier_bar (const StreefEarlierFigure *figure,
                  int                        row,
                  const StreefScale         *scale)
{
  StreefBar bar = { .row = row, .form = STREEF_FORM_OPEN, .has_achieved = TRUE };

  if (figure->firmness == STREEF_FIRMNESS_PROVISIONAL)
    bar.form = STREEF_FORM_HATCHED;
  bar.achieved = streef_scale_get_share (scale, &figure->achieved.number);
  return bar;
}

static void
add_earlier (StreefColumn      *self,
             StreefChartLayout *layout,
             const StreefScale *scale)
{
  const GArray *earlier = self->data->result != NULL ? self->data->result->earlier : NULL;
  const guint n_texts = self->label->earlier != NULL ? g_strv_length (self->label->earlier) : 0;

  if (earlier == NULL || !self->bar.has_achieved)
    return;

  self->earlier = g_new0 (StreefBar, earlier->len);
  for (guint i = 0; i < MIN (earlier->len, n_texts); i++)
    {
      const StreefEarlierFigure *figure = &g_array_index (earlier, StreefEarlierFigure, i);

      if (figure->achieved.kind != STREEF_VALUE_NUMBER)
        continue;
      self->earlier[self->n_earlier++] = make_earlier_bar (figure, self->bar.row, scale);
      g_ptr_array_add (self->values,
                       streef_lettering_set_line (layout->lettering, STREEF_LETTER_REGULAR,
                                                  self->label->earlier[i]));
    }
}

static PangoLayout *
set_parts (const StreefColumn *self,
           StreefChartLayout  *layout,
           StreefLabelParts    parts)
{
  return streef_lettering_set_label (layout->lettering, FALSE, self->label, NULL, parts);
}

/* Takes the year of @row with its figures on @scale and measures its texts. */
void
streef_column_init (StreefColumn      *self,
                    StreefChartLayout *layout,
                    guint              row,
                    const StreefScale *scale)
{
  PangoLayout *value;

  *self = (StreefColumn) { .data = &layout->comparison->rows[row],
                           .label = &layout->texts->labels[row] };
  self->values = g_ptr_array_new_with_free_func (g_object_unref);
  streef_bar_init (&self->bar, (int) row, self->data, scale);
  self->year
    = streef_lettering_set_line (layout->lettering, STREEF_LETTER_REGULAR, self->label->name);
  if (self->label->target != NULL)
    self->target
      = streef_lettering_set_line (layout->lettering, STREEF_LETTER_REGULAR, self->label->target);
  if (!self->bar.has_achieved)
    {
      if (self->bar.has_target)
        self->rest_line = set_parts (self, layout, STREEF_LABEL_REST | STREEF_LABEL_ALONE);
      self->words_line = set_parts (self, layout, STREEF_LABEL_VALUE | STREEF_LABEL_WORDS);
      return;
    }

  add_earlier (self, layout, scale);
  value = set_parts (self, layout, STREEF_LABEL_VALUE);
  if (value != NULL)
    g_ptr_array_add (self->values, value);
  self->rest_line
    = set_parts (self, layout, STREEF_LABEL_REST | STREEF_LABEL_WORDS | STREEF_LABEL_ALONE);
}

void
streef_column_clear (StreefColumn *self)
{
  g_free (self->earlier);
  g_ptr_array_unref (self->values);
  g_clear_pointer (&self->rest, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_object (&self->rest_line);
  g_clear_object (&self->words_line);
  g_clear_object (&self->year);
  g_clear_object (&self->target);
}

/* The figures given before that would make the bars of this year too thin are left out, the
 * oldest first. */
static guint
count_bars (const StreefColumn *self,
            StreefColumnMode    mode,
            double              slot)
{
  const double room = slot - SLOT_MARGIN;
  const guint most = mode == STREEF_COLUMNS_DENSE
                       ? 1
                       : MAX ((room + BETWEEN_BARS) / (LEAST_BAR + BETWEEN_BARS), 1);

  return MIN (self->n_earlier + 1, most);
}

static void
drop_earlier (StreefColumn *self,
              guint         n_bars)
{
  const guint n_dropped = self->n_earlier + 1 - n_bars;

  if (n_dropped == 0)
    return;

  g_ptr_array_remove_range (self->values, 0, n_dropped);
  self->n_earlier -= n_dropped;
  memmove (self->earlier, self->earlier + n_dropped, self->n_earlier * sizeof *self->earlier);
}

static double
get_middle (const StreefColumn *self)
{
  return self->left + self->slot / 2;
}

static void
place_bars (StreefColumn     *self,
            StreefColumnMode  mode)
{
  const guint n = count_bars (self, mode, self->slot);
  const double gaps = BETWEEN_BARS * (n - 1);
  double each = self->breadth;
  double half;
  double x;

  drop_earlier (self, n);
  if (n > 1)
    each = MIN (each * EARLIER_SHARE, (self->slot - SLOT_MARGIN - gaps) / n);
  half = (each * n + gaps) / 2;
  x = get_middle (self) - half;
  for (guint i = 0; i < n; i++)
    {
      StreefBar *bar = i < self->n_earlier ? &self->earlier[i] : &self->bar;

      bar->from = x;
      bar->to = x + each;
      x += each + BETWEEN_BARS;
    }
  half = MAX (MIN (half + OVERHANG, (self->slot - BETWEEN_MARKS) / 2), 1);
  self->bar.mark_from = get_middle (self) - half;
  self->bar.mark_to = get_middle (self) + half;
}

static double
get_values_width (const StreefColumn *self)
{
  double width = BETWEEN_VALUES * (self->values->len - 1);

  for (guint i = 0; i < self->values->len; i++)
    width += streef_line_get_width (g_ptr_array_index (self->values, i));
  return width;
}

/* Whether the values of one year stand over each other, because they do not fit beside each
 * other. */
static gboolean
is_stacked (const StreefColumn *self)
{
  return self->values->len > 1 && get_values_width (self) > self->slot - 1;
}

static StreefValuePlace
choose_place (const StreefColumn *self,
              StreefColumnMode    mode)
{
  const StreefBar *bar = &self->bar;

  if (mode == STREEF_COLUMNS_DENSE)
    return STREEF_VALUE_PLACE_NOWHERE;
  if (mode == STREEF_COLUMNS_WIDE || !bar->has_achieved || !bar->has_target || bar->achieved <= 0
      || bar->is_pointed)
    return STREEF_VALUE_PLACE_OUTSIDE;
  if (bar->is_missed && bar->form == STREEF_FORM_SOLID && self->n_earlier == 0
      && streef_lines_get_width (self->values) <= bar->to - bar->from)
    return STREEF_VALUE_PLACE_INSIDE;
  return !bar->is_missed && bar->target > bar->achieved ? STREEF_VALUE_PLACE_UNDER_MARK
                                                        : STREEF_VALUE_PLACE_OUTSIDE;
}

static gboolean
fits (PangoLayout *line,
      double       room)
{
  return line == NULL || streef_line_get_width (line) <= room;
}

/* Words in two lines if they fit, else the short ones; a text that has no short form is broken
 * as often as it needs. */
static void
set_narrow_words (StreefColumn      *self,
                  StreefChartLayout *layout)
{
  const double room = self->slot - 2;
  g_autoptr (PangoLayout) short_line = NULL;

  if (self->words_line == NULL)
    return;

  self->words
    = streef_line_wrap (self->words_line, STREEF_WRAP_NAME, MAX (room, 1));
  if (self->words->len <= MOST_WORD_LINES && streef_line_get_least_width (self->words_line) <= room)
    return;
  if (self->label->short_words == NULL)
    return;

  short_line = streef_lettering_set_line (layout->lettering, STREEF_LETTER_REGULAR,
                                          self->label->short_words);
  if (!fits (short_line, self->slot))
    return;
  g_ptr_array_set_size (self->words, 0);
  g_ptr_array_add (self->words, g_steal_pointer (&short_line));
  self->uses_short_words = TRUE;
}

static gboolean
set_wide (StreefColumn      *self,
          StreefChartLayout *layout)
{
  const double room = self->slot - 2;

  if (self->rest_line != NULL)
    self->rest = streef_line_wrap (self->rest_line, STREEF_WRAP_NAME, room);
  if (self->words_line != NULL)
    self->words
      = streef_line_wrap (self->words_line, STREEF_WRAP_NAME, room);
  return (self->rest_line == NULL || streef_line_get_least_width (self->rest_line) <= room)
         && (self->words_line == NULL || streef_line_get_least_width (self->words_line) <= room);
}

/**
 * streef_column_set:
 * @slot: how wide the slot is that begins at @self's left
 * @breadth: how wide a lone column is
 *
 * Sets bars and texts for a slot.
 *
 * Returns: whether they fit without breaking a word
 */
gboolean
streef_column_set (StreefColumn      *self,
                   StreefChartLayout *layout,
                   StreefColumnMode   mode,
                   double             slot,
                   double             breadth)
{
  gboolean is_fit = TRUE;

  self->slot = slot;
  self->breadth = breadth;
  self->uses_short_words = FALSE;
  self->words_over_mark = FALSE;
  g_clear_pointer (&self->rest, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  if (mode == STREEF_COLUMNS_WIDE)
    is_fit = set_wide (self, layout);
  else if (mode == STREEF_COLUMNS_NARROW)
    set_narrow_words (self, layout);
  if (is_fit || mode == STREEF_COLUMNS_DENSE)
    place_bars (self, mode);
  self->place = choose_place (self, mode);
  return is_fit && streef_lines_get_width (self->values) <= slot - 1 && fits (self->year, slot - 1);
}

static guint
count_value_lines (const StreefColumn *self)
{
  if (self->place != STREEF_VALUE_PLACE_OUTSIDE || self->values->len == 0)
    return 0;
  return is_stacked (self) ? self->values->len : 1;
}

/* Whether the words read upwards, because not even the short ones fit. */
static gboolean
has_upright_words (const StreefColumn *self)
{
  return self->words == NULL && self->words_line != NULL && !self->hides_words;
}

/* How many lines stand outside the column and its mark. */
static guint
count_outside (const StreefColumn *self)
{
  guint n = count_value_lines (self);

  if (self->rest != NULL)
    n += self->rest->len;
  if (self->words_over_mark && self->words != NULL)
    n += self->words->len;
  return n;
}

static gboolean
has_diamond (const StreefColumn *self)
{
  return self->data->judgement.status == STREEF_STATUS_NOT_MET;
}

/* Whether what stands outside stands below: under a negative column, or a negative mark alone. */
static gboolean
is_downwards (const StreefColumn *self)
{
  return self->bar.has_achieved ? self->bar.achieved < 0
                                : self->bar.has_target && self->bar.target < 0;
}

/* From the edge of column and mark to the baseline nearest to it. */
static double
get_first_baseline (const StreefColumn *self)
{
  const double diamond = has_diamond (self) ? DIAMOND_GAP + DIAMOND : 0;

  if (is_downwards (self))
    return diamond + BELOW_GAP + DIGIT_HEIGHT;
  if (has_diamond (self))
    return diamond + BELOW_GAP;
  return self->rest != NULL || self->words_over_mark ? LINES_GAP : LABEL_GAP;
}

/* How much room diamond and lines take beyond the column and its mark. */
static double
get_outside_room (const StreefColumn *self)
{
  const guint n = count_outside (self);

  if (self->words_over_mark && has_upright_words (self))
    return LABEL_GAP + streef_line_get_width (self->words_line);
  if (n == 0)
    return has_diamond (self) ? DIAMOND_GAP + DIAMOND : 0;
  return get_first_baseline (self) + (n - 1) * LEADING
         + (is_downwards (self) ? LEADING - DIGIT_HEIGHT : ASCENT);
}

static double
get_words_room (const StreefColumn *self)
{
  if (self->words_over_mark)
    return 0;
  if (has_upright_words (self))
    return LABEL_GAP + streef_line_get_width (self->words_line);
  if (self->words == NULL)
    return 0;
  return WORDS_GAP + (self->words->len - 1) * LEADING + ASCENT;
}

/* What the column needs with @room more over it: its bars and mark, and the words at the zero
 * line. */
void
streef_column_get_needs (const StreefColumn *self,
                         double              room,
                         StreefNeed          needs[STREEF_COLUMN_NEEDS])
{
  const double outside = get_outside_room (self);

  streef_bar_get_needs (&self->bar, needs);
  for (guint i = 0; i < self->n_earlier; i++)
    {
      needs[0].low = MAX (needs[0].low, -self->earlier[i].achieved);
      needs[0].high = MAX (needs[0].high, self->earlier[i].achieved);
    }
  for (guint i = 0; i < STREEF_BAR_NEEDS; i++)
    {
      needs[i].low_room += is_downwards (self) ? outside : 0;
      needs[i].high_room += room + (is_downwards (self) ? 0 : outside);
    }
  needs[STREEF_BAR_NEEDS] = (StreefNeed) { .high_room = get_words_room (self) };
}

/* How far the solid part of the column goes up. */
static double
get_solid_end (const StreefColumn *self,
               double              unit)
{
  const double end = streef_bar_get_end (&self->bar, unit);
  const double mark = MAX (self->bar.target, 0) * unit;

  return self->bar.has_target && mark < end ? mark - MARK_EDGE : end;
}

/* Gives up a place that turned out too small at @unit; returns whether that changed what the
 * column needs. */
gboolean
streef_column_settle (StreefColumn *self,
                      double        unit)
{
  const double mark = self->bar.target * unit;

  if (self->place == STREEF_VALUE_PLACE_INSIDE && get_solid_end (self, unit) < LEAST_INSIDE)
    {
      self->place = STREEF_VALUE_PLACE_OUTSIDE;
      return TRUE;
    }
  if (self->place == STREEF_VALUE_PLACE_UNDER_MARK
      && mark - 1 - streef_bar_get_end (&self->bar, unit) < UNDER_MARK_ROOM)
    {
      self->place = STREEF_VALUE_PLACE_OUTSIDE;
      return TRUE;
    }
  if ((self->words != NULL || has_upright_words (self)) && self->bar.has_target
      && !self->words_over_mark && mark < get_words_room (self) + MARK_EDGE && !is_downwards (self))
    {
      self->words_over_mark = TRUE;
      return TRUE;
    }
  return FALSE;
}

static double
add_centred (StreefChartLayout *layout,
             int                row,
             StreefRole         role,
             PangoLayout       *line,
             double             middle,
             double             baseline)
{
  const double width = streef_line_get_width (line);

  return streef_chart_layout_add_line (layout, row, role, line, middle - width / 2, baseline);
}

static void
add_values_beside (const StreefColumn *self,
                   StreefChartLayout  *layout,
                   double              baseline)
{
  double x = get_middle (self) - get_values_width (self) / 2;

  for (guint i = 0; i < self->values->len; i++)
    x += BETWEEN_VALUES
         + streef_chart_layout_add_line (layout, self->bar.row, STREEF_ROLE_TEXT,
                                         g_ptr_array_index (self->values, i), x, baseline);
}

/* The lines outside, from the top one down: words, values (the one that holds last), rest. */
static GPtrArray *
collect_outside (const StreefColumn *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  if (self->words_over_mark && self->words != NULL)
    g_ptr_array_extend (lines, self->words, NULL, NULL);
  if (count_value_lines (self) == 1)
    g_ptr_array_add (lines, NULL);   /* the line of values */
  else if (count_value_lines (self) > 1)
    g_ptr_array_extend (lines, self->values, NULL, NULL);
  if (self->rest != NULL)
    g_ptr_array_extend (lines, self->rest, NULL, NULL);
  return lines;
}

static void
add_outside (const StreefColumn *self,
             StreefChartLayout  *layout,
             double              edge)
{
  const double outwards = is_downwards (self) ? 1 : -1;
  g_autoptr (GPtrArray) lines = collect_outside (self);
  double baseline = edge + outwards * get_first_baseline (self);

  if (has_diamond (self))
    streef_chart_layout_add_diamond (layout, self->bar.row, get_middle (self),
                                     edge + outwards * (DIAMOND_GAP + DIAMOND / 2),
                                     MIN (DIAMOND, self->slot));
  if (!is_downwards (self) && lines->len > 0)
    baseline -= (lines->len - 1) * LEADING;
  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      if (line == NULL)
        add_values_beside (self, layout, baseline + i * LEADING);
      else
        add_centred (layout, self->bar.row, STREEF_ROLE_TEXT, line, get_middle (self),
                     baseline + i * LEADING);
    }
}

static void
add_value_in_place (const StreefColumn *self,
                    const StreefAxis   *axis,
                    StreefChartLayout  *layout)
{
  const double end = get_solid_end (self, axis->unit);
  const double mark = self->bar.target * axis->unit;
  const double middle = (self->bar.from + self->bar.to) / 2;
  const gboolean is_near = mark >= end && mark - end < NEAR;

  if (self->values->len == 0)
    return;
  if (self->place == STREEF_VALUE_PLACE_INSIDE)
    add_centred (layout, self->bar.row, STREEF_ROLE_IN_BAR, g_ptr_array_index (self->values, 0),
                 middle, axis->zero - end + INSIDE_BASELINE + (is_near ? INSIDE_NEAR : 0));
  else if (self->place == STREEF_VALUE_PLACE_UNDER_MARK)
    add_values_beside (self, layout, axis->zero - end - LABEL_GAP);
}

static StreefReach
get_reach (const StreefColumn *self,
           double              unit)
{
  StreefReach reach = streef_bar_get_reach (&self->bar, unit);

  for (guint i = 0; i < self->n_earlier; i++)
    {
      const StreefReach one = streef_bar_get_reach (&self->earlier[i], unit);

      reach.low = MIN (reach.low, one.low);
      reach.high = MAX (reach.high, one.high);
    }
  return reach;
}

/* How high above zero the column goes at @unit, with its mark and what stands over them. */
double
streef_column_get_high (const StreefColumn *self,
                        double              unit)
{
  const double bars
    = get_reach (self, unit).high + (is_downwards (self) ? 0 : get_outside_room (self));

  return fmax (bars, get_words_room (self));
}

/* Adds the bars, the mark and the texts in the plot. */
void
streef_column_add (const StreefColumn *self,
                   const StreefAxis   *axis,
                   StreefChartLayout  *layout)
{
  const StreefReach reach = get_reach (self, axis->unit);

  for (guint i = 0; i < self->n_earlier; i++)
    streef_bar_add (&self->earlier[i], axis, layout);
  streef_bar_add (&self->bar, axis, layout);
  add_outside (self, layout, axis->zero - (is_downwards (self) ? reach.low : reach.high));
  add_value_in_place (self, axis, layout);
  if (has_upright_words (self))
    streef_chart_layout_add_upright (layout, self->bar.row, STREEF_ROLE_SECONDARY, self->words_line,
                                     get_middle (self) + LETTER_MIDDLE,
                                     axis->zero - LABEL_GAP
                                       - (self->words_over_mark ? reach.high : 0));
  if (self->words == NULL || self->words_over_mark)
    return;
  for (guint i = 0; i < self->words->len; i++)
    add_centred (layout, self->bar.row, STREEF_ROLE_SECONDARY, g_ptr_array_index (self->words, i),
                 get_middle (self), axis->zero - WORDS_GAP - (self->words->len - 1 - i) * LEADING);
}
