/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-year-plot.h"

#include <math.h>

/* In points. */
#define PLOT 58.0             /* high at most, labels included */
#define GAP 14.0              /* between panels */
#define NAME_GAP 5.0          /* between their names at least */
#define LEADING 11.5
#define ASCENT 9.0
#define NAME_TO_UNIT 12.5
#define UNIT_TO_PLOT 7.0
#define BETWEEN_ROWS 9.0      /* from a row of panels to the letters of the next */
#define MOST_IN_ROW 4
#define ENLARGED 10           /* times, for a panel below that part of its unit's scale */

/* The columns of one category.
 * @row: its group row
 * @name, @unit: (element-type PangoLayout): the lines above it
 * @times: how many times as high as others of its unit it is drawn */
typedef struct
{
  guint row;
  guint n_years;
  GPtrArray *name;
  GPtrArray *unit;
  guint times;
  StreefYearPlot plot;
} Panel;

/* All panels of a chart.
 * @n_in_row: how many stand beside each other */
typedef struct
{
  StreefChartLayout *layout;
  GArray *panels;
  guint n_in_row;
} Grid;

/* What a row of panels needs above and in its plots. */
typedef struct
{
  guint n_name_lines;
  guint n_unit_lines;
  StreefReach plot;
} RowRoom;

static void
clear_panel (gpointer data)
{
  Panel *self = data;

  g_clear_pointer (&self->name, g_ptr_array_unref);
  g_clear_pointer (&self->unit, g_ptr_array_unref);
  streef_year_plot_clear (&self->plot);
}

static Panel *
get_panel (const Grid *self,
           guint       i)
{
  return &g_array_index (self->panels, Panel, i);
}

static const StreefCategory *
get_category (const Grid  *self,
              const Panel *panel)
{
  return self->layout->comparison->rows[panel->row].key.category;
}

/* A panel for each group row, with the rows behind it. */
static void
find_panels (Grid *self)
{
  const StreefComparison *comparison = self->layout->comparison;

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const Panel panel = { .row = i, .times = 1 };

      if (comparison->rows[i].is_group)
        g_array_append_val (self->panels, panel);
      else if (self->panels->len > 0)
        get_panel (self, self->panels->len - 1)->n_years++;
    }
}

static void
include_panel (const Grid  *self,
               const Panel *panel,
               StreefScale *scale)
{
  streef_year_plot_include (scale, &self->layout->comparison->rows[panel->row + 1],
                            panel->n_years);
}

static gboolean
shares_unit (const Grid *self,
             guint       a,
             guint       b)
{
  return streef_texts_equal (&get_category (self, get_panel (self, a))->unit,
                             &get_category (self, get_panel (self, b))->unit);
}

/* The scale of all panels with the same unit. */
static StreefScale
find_scale (const Grid *self,
            guint       i)
{
  StreefScale scale = { 0 };

  for (guint other = 0; other < self->panels->len; other++)
    if (shares_unit (self, i, other))
      include_panel (self, get_panel (self, other), &scale);
  return scale;
}

static double
get_span (const StreefScale *scale)
{
  return streef_number_to_length (&scale->high) - streef_number_to_length (&scale->low);
}

/* How many years the panel with the most has. */
static guint
count_slots (const Grid *self)
{
  guint n = 1;

  for (guint i = 0; i < self->panels->len; i++)
    n = MAX (n, get_panel (self, i)->n_years);
  return n;
}

static void
init_plots (Grid *self)
{
  const guint n_slots = count_slots (self);

  for (guint i = 0; i < self->panels->len; i++)
    {
      Panel *panel = get_panel (self, i);
      const StreefScale scale = find_scale (self, i);
      StreefScale own = { 0 };

      include_panel (self, panel, &own);
      if (!streef_scale_is_flat (&own) && get_span (&own) * ENLARGED < get_span (&scale))
        panel->times = ENLARGED;
      streef_year_plot_init (&panel->plot, self->layout, panel->row + 1, panel->n_years, &scale,
                             PLOT);
      panel->plot.n_slots = n_slots;
    }
}

/* A name may go on into the gap behind its panel. */
static double
get_name_room (const Grid *self,
               guint       i)
{
  const double width = get_panel (self, i)->plot.width;

  return (i + 1) % self->n_in_row == 0 ? width : width + GAP - NAME_GAP;
}

static gboolean
are_names_whole (const Grid *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const Panel *panel = get_panel (self, i);
      g_autoptr (PangoLayout) name
        = streef_lettering_set_line (self->layout->lettering, STREEF_LETTER_BOLD,
                                     self->layout->texts->labels[panel->row].name);

      if (streef_line_get_least_width (name) > get_name_room (self, i))
        return FALSE;
    }
  return TRUE;
}

/* Whether all columns can say their values with @n_in_row panels beside each other. */
static gboolean
try_rows (Grid  *self,
          guint  n_in_row)
{
  const double width = (self->layout->width - (n_in_row - 1) * GAP) / n_in_row;

  self->n_in_row = n_in_row;
  for (guint i = 0; i < self->panels->len; i++)
    {
      StreefYearPlot *plot = &get_panel (self, i)->plot;

      plot->from = (i % n_in_row) * (width + GAP);
      plot->width = width;
      streef_year_plot_place_slots (plot, 0);
      if (!streef_year_plot_try_mode (plot, STREEF_COLUMNS_NARROW))
        return FALSE;
    }
  return TRUE;
}

/* As many panels beside each other as can be, without breaking words of their names if any width
 * is enough for that; FALSE where not even one can say its values. */
static gboolean
choose_rows (Grid *self)
{
  for (guint n = MOST_IN_ROW; n > 0; n--)
    if (try_rows (self, n) && are_names_whole (self))
      return TRUE;
  for (guint n = MOST_IN_ROW; n > 0; n--)
    if (try_rows (self, n))
      return TRUE;
  return FALSE;
}

/* The largest scale that fits in all panels with the unit of the @i-th. */
static double
find_common_unit (const Grid *self,
                  guint       i)
{
  double unit = G_MAXDOUBLE;

  for (guint other = 0; other < self->panels->len; other++)
    {
      const Panel *panel = get_panel (self, other);

      if (shares_unit (self, i, other))
        unit = MIN (unit, panel->plot.axis.unit / panel->times);
    }
  return unit;
}

/* Gives panels with the same unit the same scale; returns whether a column gave up a place at a
 * smaller one, which asks for another round. */
static gboolean
share_scales (Grid *self)
{
  g_autofree double *units = g_new (double, self->panels->len);
  gboolean has_changed = FALSE;

  for (guint i = 0; i < self->panels->len; i++)
    streef_year_plot_find_unit (&get_panel (self, i)->plot, 0);
  for (guint i = 0; i < self->panels->len; i++)
    units[i] = find_common_unit (self, i);
  for (guint i = 0; i < self->panels->len; i++)
    {
      Panel *panel = get_panel (self, i);

      panel->plot.axis.unit = units[i] * panel->times;
      has_changed |= streef_year_plot_settle (&panel->plot);
    }
  return has_changed;
}

static GPtrArray *
wrap_head (const Grid   *self,
           StreefLetter  letter,
           const char   *text,
           double        width)
{
  g_autoptr (PangoLayout) line
    = streef_lettering_set_line (self->layout->lettering, letter, text);

  return streef_line_wrap (line, STREEF_WRAP_NAME, width);
}

static void
set_heads (Grid *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      Panel *panel = get_panel (self, i);
      g_autofree char *unit = streef_chart_word_unit (get_category (self, panel), panel->times,
                                                      self->layout->language);

      panel->name = wrap_head (self, STREEF_LETTER_BOLD,
                               self->layout->texts->labels[panel->row].name,
                               get_name_room (self, i));
      panel->unit = wrap_head (self, STREEF_LETTER_REGULAR, unit, panel->plot.width);
    }
}

/* The name, aligned at its last line, and the unit below it. */
static void
add_head (const Grid  *self,
          const Panel *panel,
          double       baseline)
{
  const guint n = panel->name->len;

  for (guint i = 0; i < n; i++)
    streef_chart_layout_add_line (self->layout, (int) panel->row, STREEF_ROLE_TEXT,
                                  g_ptr_array_index (panel->name, i), panel->plot.from,
                                  baseline - (n - 1 - i) * LEADING);
  for (guint i = 0; i < panel->unit->len; i++)
    streef_chart_layout_add_line (self->layout, (int) panel->row, STREEF_ROLE_SECONDARY,
                                  g_ptr_array_index (panel->unit, i), panel->plot.from,
                                  baseline + NAME_TO_UNIT + i * LEADING);
}

/* What the panels from @first up to @end need, which stand beside each other. */
static RowRoom
get_row_room (const Grid *self,
              guint       first,
              guint       end)
{
  RowRoom room = { 0 };

  for (guint i = first; i < end; i++)
    {
      const Panel *panel = get_panel (self, i);
      const StreefReach reach = streef_year_plot_get_room (&panel->plot, 0);

      room.n_name_lines = MAX (room.n_name_lines, panel->name->len);
      room.n_unit_lines = MAX (room.n_unit_lines, panel->unit->len);
      room.plot.low = MAX (room.plot.low, reach.low);
      room.plot.high = MAX (room.plot.high, reach.high);
    }
  return room;
}

/* The zero lines of a row of panels are one line. */
static void
add_row (Grid  *self,
         guint  first,
         guint  end)
{
  StreefChartLayout *layout = self->layout;
  const RowRoom room = get_row_room (self, first, end);
  const double baseline = layout->bottom + (first > 0 ? BETWEEN_ROWS : 0) + ASCENT
                          + (room.n_name_lines - 1) * LEADING;
  const double top
    = baseline + NAME_TO_UNIT + (room.n_unit_lines - 1) * LEADING + UNIT_TO_PLOT;

  for (guint i = first; i < end; i++)
    {
      Panel *panel = get_panel (self, i);

      add_head (self, panel, baseline);
      panel->plot.top = top;
      panel->plot.high = room.plot.low + room.plot.high;
      panel->plot.axis.zero = top + room.plot.high;
      streef_year_plot_add_columns (&panel->plot);
      layout->is_enlarged |= panel->times > 1;
    }
}

static void
fill_grid (Grid *self)
{
  find_panels (self);
  if (self->panels->len == 0)
    return;
  init_plots (self);
  if (!choose_rows (self))
    return;

  while (share_scales (self))
    continue;
  set_heads (self);
  self->layout->n_in_row = self->n_in_row;
  for (guint i = 0; i < self->panels->len; i += self->n_in_row)
    add_row (self, i, MIN (i + self->n_in_row, self->panels->len));
}

/**
 * streef_chart_layout_fill_multiples:
 *
 * A small chart by year for each category, up to four beside each other. Where the years are too
 * many to say their values there is none at all.
 */
void
streef_chart_layout_fill_multiples (StreefChartLayout *self)
{
  g_autoptr (GArray) panels = g_array_new (FALSE, FALSE, sizeof (Panel));
  Grid grid = { .layout = self, .panels = panels };

  g_array_set_clear_func (panels, clear_panel);
  fill_grid (&grid);
}
