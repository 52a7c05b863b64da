/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-bar.h"

G_BEGIN_DECLS

/**
 * StreefRowMetrics:
 * @bar: how thick a bar is
 * @row: how high a row is at least
 * @gap: between a bar's end and its label
 * @name_share: of the width, for the names at most
 *
 * The measures of a chart of rows, in points.
 */
typedef struct
{
  double bar;
  double row;
  double gap;
  double name_share;
  gboolean is_large;
} StreefRowMetrics;

/* How names, bars and labels are put together, in the order they are tried. */
typedef enum
{
  STREEF_ROWS_BESIDE, /* name, bar and label in one line */
  STREEF_ROWS_ABOVE,  /* the name over its bar, the label beside the bar */
  STREEF_ROWS_BELOW,  /* the name over its bar, the label under it */
} StreefRowPlacement;

/**
 * StreefBarRow:
 * @label: (nullable): what stands at the end of the bar, one line
 * @has_diamond: whether a diamond stands between bar and label
 * @is_left: the label stands at the lower end
 * @needs: what bar and mark need, without the label
 * @y, @height: of the whole row
 * @middle: of its bar
 *
 * One row; group rows have a name only.
 */
typedef struct
{
  const StreefComparisonRow *data;
  GPtrArray *name;
  double indent;
  PangoLayout *label;
  GPtrArray *label_lines;
  gboolean has_diamond;
  gboolean is_left;
  StreefNeed needs[STREEF_BAR_NEEDS];
  double y;
  double height;
  double middle;
} StreefBarRow;

/**
 * StreefBarRows:
 *
 * The rows of a chart of horizontal bars: measured with streef_bar_rows_init(), given their shares
 * by the kind of chart, fitted into the
 * width and placed. The scale is the largest at which every row's label fits.
 */
typedef struct
{
  StreefChartLayout *layout;
  StreefRowMetrics metrics;
  StreefRowPlacement placement;
  StreefAxis axis;
  double name_limit;   /* to which the names are wrapped */
  guint n;
  StreefBarRow *rows;
} StreefBarRows;

void streef_bar_rows_init      (StreefBarRows          *self,
                                StreefChartLayout      *layout,
                                const StreefRowMetrics *metrics);
void streef_bar_rows_clear     (StreefBarRows          *self);
void streef_bar_rows_fit       (StreefBarRows          *self);
void streef_bar_rows_place     (StreefBarRows          *self);
void streef_bar_rows_add_label (StreefBarRows          *self,
                                guint                   i,
                                const StreefReach      *reach);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefBarRows, streef_bar_rows_clear)

G_END_DECLS
