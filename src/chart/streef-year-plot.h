/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-column.h"

G_BEGIN_DECLS

/**
 * StreefYearPlot:
 * @columns: (array length=n): by year
 * @scale: of all figures
 * @left, @right: where the first slot begins and the last one ends
 * @high: how high the plot is, labels included
 *
 * The columns of one chart on their way to their places.
 */
typedef struct
{
  StreefChartLayout *layout;
  StreefColumnMode mode;
  guint n;
  StreefColumn *columns;
  StreefScale scale;
  StreefAxis axis;
  double left;
  double right;
  double slot;
  double high;
} StreefYearPlot;

void     streef_year_plot_init        (StreefYearPlot       *self,
                                       StreefChartLayout    *layout,
                                       double                high);
void     streef_year_plot_clear       (StreefYearPlot       *self);
void     streef_year_plot_place_slots (StreefYearPlot       *self,
                                       double                left);
gboolean streef_year_plot_try_mode    (StreefYearPlot       *self,
                                       StreefColumnMode      mode);
void     streef_year_plot_fit_height  (StreefYearPlot       *self,
                                       double                value_room);
double   streef_year_plot_get_under   (const StreefYearPlot *self);
void     streef_year_plot_add_columns (StreefYearPlot       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefYearPlot, streef_year_plot_clear)

G_END_DECLS
