/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-layout.h"

/* A chart laid out to be looked into, on paper and in Dutch. */
typedef struct
{
  StreefComparison *comparison;
  StreefChartLayout *layout;
} Probe;

/* @lines, @category and @year as fixture_compare() takes them; @width in points. */
void probe_init  (Probe           *self,
                  const char      *lines,
                  const char      *category,
                  int              year,
                  StreefChartKind  kind,
                  double           width);
void probe_clear (Probe           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Probe, probe_clear)

/* The @nth shape of a row in a form and colour, or NULL. */
const StreefShape      *probe_shape    (const Probe *chart,
                                        int          row,
                                        StreefForm   form,
                                        StreefRole   role,
                                        guint        nth);
const StreefPlacedLine *probe_nth_line (const Probe *chart,
                                        guint        i);
/* The line that says just @text, or NULL. */
const StreefPlacedLine *probe_line     (const Probe *chart,
                                        const char  *text);
/* Nothing overlaps or sticks out, every row says all that it has to, and the pointer finds it. */
void probe_assert_whole (const Probe *chart);
