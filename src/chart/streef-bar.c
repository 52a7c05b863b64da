/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-bar.h"

#include <math.h>

/* In points, along the axis. */
#define MARK 2.0
#define HALO 1.0
#define GAP 1.0           /* between a bar and the stripes beside it */
#define NEAR 3.0          /* a bar that passes its mark by less keeps no halo beyond it */
#define ZERO_TICK 2.0
#define LEAST 0.75        /* what is not zero can be seen */
#define LEAST_STRIPES 0.5
#define POINT 7.0
#define POINT_FLARE 2.0   /* by how much a point is wider than its bar, on each side, at most */
#define CUT_AT 1.25       /* times the next length */
#define MOST_CUT 10       /* one in so many */
#define LEAST_KEPT 2      /* as many keep their length */
#define CUT_NEAR 12.0     /* from the end */
#define CUT_FAR 18.0
#define CUT_PLAIN 23.0

static void
init_achieved (StreefBar          *self,
               const StreefResult *result,
               const StreefScale  *scale)
{
  const StreefValue *value = &result->achieved;

  switch ((StreefValueKind) value->kind)
    {
    case STREEF_VALUE_NUMBER:
      self->form
        = result->firmness == STREEF_FIRMNESS_PROVISIONAL ? STREEF_FORM_HATCHED : STREEF_FORM_SOLID;
      self->achieved = streef_scale_get_share (scale, &value->number);
      break;
    case STREEF_VALUE_BOUND:
      self->is_pointed
        = value->bound == STREEF_BOUND_AT_LEAST || value->bound == STREEF_BOUND_ABOVE;
      self->form = self->is_pointed ? STREEF_FORM_SOLID : STREEF_FORM_OPEN;
      self->achieved = streef_scale_get_share (scale, &value->number);
      break;
    case STREEF_VALUE_RANGE:
      self->form = STREEF_FORM_OPEN;
      self->achieved = streef_scale_get_share (scale, &value->high);
      break;
    case STREEF_VALUE_MISSING:
    case STREEF_VALUE_YES_NO:
    case STREEF_VALUE_TEXT:
    default:
      return;
    }
  self->has_achieved = TRUE;
}

static void
init_target (StreefBar         *self,
             const StreefValue *value,
             const StreefScale *scale)
{
  if (value->kind != STREEF_VALUE_NUMBER && value->kind != STREEF_VALUE_BOUND
      && value->kind != STREEF_VALUE_RANGE)
    return;

  self->has_target = TRUE;
  self->target = streef_scale_get_share (scale, &value->number);
  self->target_high = value->kind == STREEF_VALUE_RANGE
                        ? streef_scale_get_share (scale, &value->high)
                        : self->target;
}

/* Takes from @data what has a length on @scale; the places across the axis are left to the
 * caller. */
void
streef_bar_init (StreefBar                 *self,
                 int                        row,
                 const StreefComparisonRow *data,
                 const StreefScale         *scale)
{
  *self = (StreefBar) { .row = row, .form = STREEF_FORM_SOLID };
  if (data->result == NULL)
    return;

  init_achieved (self, data->result, scale);
  init_target (self, &data->result->target, scale);
  self->is_missed
    = data->judgement.status == STREEF_STATUS_NOT_MET && self->has_achieved && self->has_target;
}

/* Which of @needs takes most on one side at @unit; of equals the one that grows fastest. */
static const StreefNeed *
find_most (const StreefNeed *needs,
           guint             n,
           gboolean          is_low,
           double            unit)
{
  static const StreefNeed nothing = { 0 };
  const StreefNeed *most = &nothing;

  for (guint i = 0; i < n; i++)
    {
      const double share = is_low ? needs[i].low : needs[i].high;
      const double most_share = is_low ? most->low : most->high;
      const double room = share * unit + (is_low ? needs[i].low_room : needs[i].high_room);
      const double most_room = most_share * unit + (is_low ? most->low_room : most->high_room);

      if (room > most_room || (room >= most_room && share > most_share))
        most = &needs[i];
    }
  return most;
}

/* What all of @needs together take on both sides of zero at @unit. */
StreefReach
streef_get_room (const StreefNeed *needs,
                 guint             n,
                 double            unit)
{
  const StreefNeed *low = find_most (needs, n, TRUE, unit);
  const StreefNeed *high = find_most (needs, n, FALSE, unit);

  return (StreefReach) { low->low * unit + low->low_room, high->high * unit + high->high_room };
}

/**
 * streef_find_unit:
 * @room: in points, for both sides of zero together
 *
 * Finds the largest unit at which all of @needs fit, from above: each round makes just fit what
 * needs most.
 *
 * Returns: the unit; 0 where nothing has a length; below 0 where the room does not even do for the
 * labels
 */
double
streef_find_unit (const StreefNeed *needs,
                  guint             n,
                  double            room)
{
  double unit = 1e200;

  for (;;)
    {
      const StreefNeed *low = find_most (needs, n, TRUE, unit);
      const StreefNeed *high = find_most (needs, n, FALSE, unit);
      const double shares = low->low + high->high;
      double next;

      if (shares <= 0)
        return 0;
      next = (room - low->low_room - high->high_room) / shares;
      if (next >= unit)
        return unit;
      unit = next;
    }
}

static int
compare_descending (gconstpointer a,
                    gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one < other) - (one > other);
}

/**
 * streef_find_cut:
 * @lengths: (array length=n): not negative; sorted by this
 *
 * Looks for outliers: the few lengths that are at least @times as long as the next one.
 *
 * Returns: where to cut them, or 0 where there are none
 */
double
streef_find_cut (double *lengths,
                 guint   n,
                 double  times)
{
  const guint most = MIN (MAX (n / MOST_CUT, 1), n - MIN (n, LEAST_KEPT));

  qsort (lengths, n, sizeof *lengths, compare_descending);
  for (guint i = 0; i < most; i++)
    if (lengths[i + 1] > 0 && lengths[i] >= times * lengths[i + 1])
      return CUT_AT * lengths[i + 1];
  return 0;
}

static double
get_length (const StreefBar *self)
{
  const double target = self->has_target ? MAX (fabs (self->target), fabs (self->target_high)) : 0;

  return MAX (fabs (self->achieved), target);
}

/* Cuts the outliers among @bars, so that the others keep a length that can be compared. */
void
streef_bars_cut (StreefBar *bars,
                 guint      n,
                 double     times)
{
  g_autofree double *lengths = g_new (double, MAX (n, 1));
  double cut;

  for (guint i = 0; i < n; i++)
    lengths[i] = get_length (&bars[i]);
  cut = streef_find_cut (lengths, n, times);
  for (guint i = 0; i < n && cut > 0; i++)
    {
      if (get_length (&bars[i]) <= cut)
        continue;
      bars[i].is_off_scale = TRUE;
      if (fabs (bars[i].achieved) > cut)
        bars[i].limit = cut;
      else
        bars[i].has_target = FALSE;
    }
}

/* Where the bar ends, in points from zero along the axis. */
double
streef_bar_get_end (const StreefBar *self,
                    double           unit)
{
  double length;

  if (!self->has_achieved)
    return 0;
  if (self->limit > 0)
    return CLAMP (self->achieved, -self->limit, self->limit) * unit;
  if (fabs (self->achieved) <= 0)
    return ZERO_TICK;

  length = MAX (fabs (self->achieved) * unit, LEAST);
  return self->achieved < 0 ? -length : length;
}

/* Whether the target's mark can be drawn: beyond a cut there is no place for it. */
static gboolean
shows_target (const StreefBar *self,
              double           unit)
{
  if (!self->has_target)
    return FALSE;

  return self->limit <= 0
         || (fabs (self->target_high) * unit < self->limit * unit - CUT_FAR - MARK
             && fabs (self->target) * unit < self->limit * unit - CUT_FAR - MARK);
}

/* What bar, stripes, point and mark take up along the axis. */
StreefReach
streef_bar_get_reach (const StreefBar *self,
                      double           unit)
{
  const double end = streef_bar_get_end (self, unit);
  StreefReach reach = { MIN (0, end), MAX (0, end) };

  if (self->is_pointed && self->limit <= 0)
    reach.high = MAX (reach.high, end + POINT);
  if (shows_target (self, unit))
    {
      reach.low = MIN (reach.low, self->target * unit - MARK / 2);
      reach.high = MAX (reach.high, self->target_high * unit + MARK / 2);
    }
  return reach;
}

/* What the bar and its mark need, without labels. */
void
streef_bar_get_needs (const StreefBar *self,
                      StreefNeed       needs[STREEF_BAR_NEEDS])
{
  const double limit = self->limit > 0 ? self->limit : G_MAXDOUBLE;
  const double achieved = CLAMP (self->achieved, -limit, limit);
  const StreefReach least = streef_bar_get_reach (&(StreefBar) { .has_achieved = self->has_achieved,
                                                                 .is_pointed = self->is_pointed,
                                                                 .achieved = self->achieved },
                                                  0);

  needs[0] = (StreefNeed) { .low = MAX (-achieved, 0), .high = MAX (achieved, 0) };
  needs[0].high_room = self->is_pointed && self->limit <= 0 ? POINT : 0;
  needs[1] = (StreefNeed) { .low_room = -least.low, .high_room = least.high };
  needs[2] = (StreefNeed) { 0 };
  if (self->has_target && self->limit <= 0)
    needs[2] = (StreefNeed) { .low = MAX (-self->target, 0),
                              .low_room = self->target < 0 ? MARK / 2 : 0,
                              .high = MAX (self->target_high, 0),
                              .high_room = MARK / 2 };
}

/* Adds a shape that lies @along the axis and @across it. */
void
streef_axis_add (const StreefAxis  *self,
                 StreefChartLayout *layout,
                 int                row,
                 StreefForm         form,
                 StreefRole         role,
                 StreefReach        along,
                 StreefReach        across)
{
  const double length = along.high - along.low;
  const double breadth = across.high - across.low;

  if (length <= 0)
    return;
  if (self->is_upright)
    streef_chart_layout_add_shape (layout, row, form, role, across.low, self->zero - along.high,
                                   breadth, length);
  else
    streef_chart_layout_add_shape (layout, row, form, role, self->zero + along.low, across.low,
                                   length, breadth);
}

/* The reach between two places in any order. */
static StreefReach
get_between (double a,
             double b)
{
  return (StreefReach) { MIN (a, b), MAX (a, b) };
}

static void
add_point (const StreefAxis  *axis,
           StreefChartLayout *layout,
           int                row,
           StreefRole         role,
           double             from,
           double             to,
           StreefReach        across)
{
  const double flare = MIN (POINT_FLARE, (across.high - across.low) / 4);
  const StreefReach flared = { across.low - flare, across.high + flare };
  StreefForm form;

  if (axis->is_upright)
    form = to > from ? STREEF_FORM_POINT_UP : STREEF_FORM_POINT_DOWN;
  else
    form = to > from ? STREEF_FORM_POINT_RIGHT : STREEF_FORM_POINT_LEFT;
  streef_axis_add (axis, layout, row, form, role, get_between (from, to), flared);
}

/* A bar that goes on beyond the scale: it ends in a point at @end and is cut twice before it. */
void
streef_axis_add_cut_bar (const StreefAxis  *self,
                         StreefChartLayout *layout,
                         int                row,
                         StreefForm         form,
                         StreefRole         role,
                         double             end,
                         StreefReach        across)
{
  const double outwards = end < 0 ? -1 : 1;
  const StreefForm cut = self->is_upright ? STREEF_FORM_CUT_UPRIGHT : STREEF_FORM_CUT_LEVEL;
  const double neck = end - outwards * POINT;
  const double plain = end - outwards * CUT_PLAIN;   /* stripes would hide the cuts */

  streef_axis_add (self, layout, row, form, role, get_between (0, plain), across);
  streef_axis_add (self, layout, row, STREEF_FORM_SOLID, role, get_between (plain, neck), across);
  add_point (self, layout, row, role, neck, end, across);
  streef_axis_add (self, layout, row, cut, STREEF_ROLE_BACKGROUND,
                   get_between (end - outwards * CUT_FAR, end - outwards * CUT_NEAR), across);
}

static void
add_achieved (const StreefBar   *self,
              const StreefAxis  *axis,
              StreefChartLayout *layout)
{
  const double end = streef_bar_get_end (self, axis->unit);
  const StreefReach across = { self->from, self->to };

  if (self->limit > 0)
    {
      streef_axis_add_cut_bar (axis, layout, self->row, self->form, STREEF_ROLE_ACHIEVED, end,
                               across);
      return;
    }

  streef_axis_add (axis, layout, self->row, self->form, STREEF_ROLE_ACHIEVED, get_between (0, end),
                   across);
  if (self->is_pointed)
    add_point (axis, layout, self->row, STREEF_ROLE_ACHIEVED, end, end + POINT, across);
}

/* The bound of the target that the bar has to do with: the nearer one of a range. */
static double
get_near_target (const StreefBar *self)
{
  return self->achieved > self->target_high ? self->target_high : self->target;
}

/* What lies between the bar and the target that it missed: from the bar to the mark, or, where
 * the bar passes the mark, from the mark on. */
static StreefReach
get_stripes (const StreefBar *self,
             double           unit)
{
  const double end = streef_bar_get_end (self, unit);
  const double mark = get_near_target (self) * unit;
  const gboolean is_beyond
    = end * mark >= 0 && fabs (end) > fabs (mark) && fabs (self->achieved) > 0;
  const double outwards = (is_beyond ? end : mark) < 0 ? -1 : 1;
  const double start = end * mark < 0 ? 0 : end;

  if (is_beyond && fabs (end) <= fabs (mark) + MARK / 2 + HALO)
    return (StreefReach) { 0, 0 };
  if (is_beyond)
    return get_between (mark + outwards * (MARK / 2 + HALO), end);
  if (fabs (start) + GAP >= fabs (mark) - MARK / 2 - HALO)
    return (StreefReach) { 0, 0 };
  return get_between (start + outwards * GAP, mark - outwards * (MARK / 2 + HALO));
}

/* Clears the bar on both sides of its mark, but not where only a hairline of it would be left. */
static void
add_halo (const StreefBar   *self,
          const StreefAxis  *axis,
          StreefChartLayout *layout,
          double             mark)
{
  const double end = streef_bar_get_end (self, axis->unit);
  const StreefReach painted = get_between (0, end);
  StreefReach halo = { mark - MARK / 2 - HALO, mark + MARK / 2 + HALO };

  if (end > 0 && end > mark && end - mark < NEAR && !self->is_missed)
    halo.high = mark + MARK / 2;
  if (end < 0 && end < mark && mark - end < NEAR && !self->is_missed)
    halo.low = mark - MARK / 2;
  halo.low = MAX (halo.low, painted.low);
  halo.high = MIN (halo.high, painted.high);
  streef_axis_add (axis, layout, self->row, STREEF_FORM_SOLID, STREEF_ROLE_BACKGROUND, halo,
                   (StreefReach) { self->from, self->to });
}

static void
add_mark (const StreefBar   *self,
          const StreefAxis  *axis,
          StreefChartLayout *layout,
          double             mark)
{
  if (self->has_achieved)
    add_halo (self, axis, layout, mark);
  streef_axis_add (axis, layout, self->row, STREEF_FORM_SOLID, STREEF_ROLE_TEXT,
                   (StreefReach) { mark - MARK / 2, mark + MARK / 2 },
                   (StreefReach) { self->mark_from, self->mark_to });
}

/* Adds the bar, its stripes and its target's mark to @layout. */
void
streef_bar_add (const StreefBar   *self,
                const StreefAxis  *axis,
                StreefChartLayout *layout)
{
  const double low = self->target * axis->unit;
  const double high = self->target_high * axis->unit;

  if (self->has_achieved)
    add_achieved (self, axis, layout);
  if (!shows_target (self, axis->unit))
    return;

  add_mark (self, axis, layout, low);
  if (self->target_high > self->target)
    {
      add_mark (self, axis, layout, high);
      streef_axis_add (axis, layout, self->row, STREEF_FORM_BOX, STREEF_ROLE_TEXT,
                       (StreefReach) { low - MARK / 2, high + MARK / 2 },
                       (StreefReach) { self->mark_from, self->mark_to });
    }
  if (self->is_missed && self->limit <= 0)
    {
      const StreefReach stripes = get_stripes (self, axis->unit);

      if (stripes.high - stripes.low >= LEAST_STRIPES)
        streef_axis_add (axis, layout, self->row, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE,
                         stripes, (StreefReach) { self->from, self->to });
    }
}
