/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-column.h"

G_BEGIN_DECLS

/**
 * StreefYearPlot:
 * @columns: (array length=n): by year
 * @scale: of the figures, and of those that they are to compare with
 * @from, @width: the room that it has in the picture
 * @n_slots: for how many years there is to be room at least, where others have more
 * @left, @right: where the first slot begins and the last one ends
 * @top: of the plot
 * @high: how high the plot is, labels included
 *
 * The columns of one category on their way to their places.
 */
typedef struct
{
  StreefChartLayout *layout;
  StreefColumnMode mode;
  guint n;
  StreefColumn *columns;
  StreefScale scale;
  StreefAxis axis;
  double from;
  double width;
  guint n_slots;
  double left;
  double right;
  double slot;
  double top;
  double high;
} StreefYearPlot;

void     streef_year_plot_include     (StreefScale          *scale,
                                       const StreefComparisonRow *rows,
                                       guint                 n);
void     streef_year_plot_init        (StreefYearPlot       *self,
                                       StreefChartLayout    *layout,
                                       guint                 first,
                                       guint                 n,
                                       const StreefScale    *scale,
                                       double                high);
void     streef_year_plot_clear       (StreefYearPlot       *self);
void     streef_year_plot_place_slots (StreefYearPlot       *self,
                                       double                left);
gboolean streef_year_plot_try_mode    (StreefYearPlot       *self,
                                       StreefColumnMode      mode);
void     streef_year_plot_find_unit   (StreefYearPlot       *self,
                                       double                value_room);
gboolean streef_year_plot_settle      (StreefYearPlot       *self);
StreefReach streef_year_plot_get_room (const StreefYearPlot *self,
                                       double                value_room);
void     streef_year_plot_fit_height  (StreefYearPlot       *self,
                                       double                value_room);
double   streef_year_plot_get_under   (const StreefYearPlot *self);
void     streef_year_plot_add_columns (StreefYearPlot       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefYearPlot, streef_year_plot_clear)

G_END_DECLS
