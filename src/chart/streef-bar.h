/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-layout.h"
#include "chart/streef-scale.h"

G_BEGIN_DECLS

/* From the lower to the higher end, in points: along the axis counted from zero, across it
 * counted from the picture's edge. */
typedef struct
{
  double low;
  double high;
} StreefReach;

/**
 * StreefNeed:
 * @low, @high: the shares that it reaches below and above zero, both at least 0
 * @low_room, @high_room: what it needs beyond, for marks and labels, in points
 *
 * What one bar with its label needs along the axis.
 */
typedef struct
{
  double low;
  double low_room;
  double high;
  double high_room;
} StreefNeed;

/* A bar asks for room in three ways: by its length, by the least that is drawn, by its mark. */
#define STREEF_BAR_NEEDS 3

/**
 * StreefAxis:
 * @is_upright: columns, which grow upwards; else bars, which grow to the right
 * @zero: where zero is, in points
 * @unit: the length of a share of 1
 *
 * Turns lengths from zero into places.
 */
typedef struct
{
  gboolean is_upright;
  double zero;
  double unit;
} StreefAxis;

/**
 * StreefBar:
 * @form: solid, hatched (provisional) or open (not a certain length)
 * @is_missed: what lies between it and its target is unfavourable
 * @achieved: shares of the scale; valid if @has_achieved
 * @target, @target_high: the same; both alike if the target is one number
 * @limit: above 0 where the bar is cut: the share to which it is drawn
 * @is_pointed: it ends in a point: a lower bound
 * @is_off_scale: it is cut, or its target lies where no mark can be drawn
 * @from, @to: of the bar across its axis
 * @mark_from, @mark_to: of the target's mark across the axis
 *
 * One achieved figure with its target, not yet placed.
 */
typedef struct
{
  int row;
  StreefForm form;
  gboolean is_missed;
  gboolean has_achieved;
  gboolean has_target;
  gboolean is_pointed;
  gboolean is_off_scale;
  double achieved;
  double target;
  double target_high;
  double limit;
  double from;
  double to;
  double mark_from;
  double mark_to;
} StreefBar;

void        streef_bar_init        (StreefBar                 *self,
                                    int                        row,
                                    const StreefComparisonRow *data,
                                    const StreefScale         *scale);
double      streef_find_unit       (const StreefNeed          *needs,
                                    guint                      n,
                                    double                     room);
StreefReach streef_get_room        (const StreefNeed          *needs,
                                    guint                      n,
                                    double                     unit);
void        streef_bars_cut        (StreefBar                 *bars,
                                    guint                      n,
                                    double                     times);
double      streef_find_cut        (double                    *lengths,
                                    guint                      n,
                                    double                     times);
void        streef_bar_get_needs   (const StreefBar           *self,
                                    StreefNeed                 needs[STREEF_BAR_NEEDS]);
double      streef_bar_get_end     (const StreefBar           *self,
                                    double                     unit);
StreefReach streef_bar_get_reach   (const StreefBar           *self,
                                    double                     unit);
void        streef_axis_add        (const StreefAxis          *self,
                                    StreefChartLayout         *layout,
                                    int                        row,
                                    StreefForm                 form,
                                    StreefRole                 role,
                                    StreefReach                along,
                                    StreefReach                across);
void        streef_axis_add_cut_bar (const StreefAxis         *self,
                                     StreefChartLayout        *layout,
                                     int                       row,
                                     StreefForm                form,
                                     StreefRole                role,
                                     double                    end,
                                     StreefReach               across);
void        streef_bar_add         (const StreefBar           *self,
                                    const StreefAxis          *axis,
                                    StreefChartLayout         *layout);

G_END_DECLS
