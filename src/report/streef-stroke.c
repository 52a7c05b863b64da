/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-stroke.h"

#include "report/streef-logo.h"

/* How high the letters of Noto Sans are, in parts of their size. */
#define ASCENT 0.8

static void
draw_rule (const StreefStroke *self,
           cairo_t            *cr)
{
  cairo_move_to (cr, self->x, self->y);
  cairo_rel_line_to (cr, self->width, 0);
  cairo_set_line_width (cr, self->thickness);
  cairo_stroke (cr);
}

static void
draw_form (const StreefStroke  *self,
           cairo_t             *cr,
           const StreefPalette *palette)
{
  const StreefShape shape = {
    .form = self->form,
    .role = self->role,
    .row = STREEF_NO_ROW,
    .box = { self->x, self->y, self->width, self->thickness },
  };

  streef_shape_draw (&shape, palette, cr);
}

static void
draw_chart (const StreefStroke *self,
            cairo_t            *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->x, self->y);
  streef_chart_layout_draw (self->chart, cr);
  cairo_restore (cr);
}

static void
draw_logo (const StreefStroke *self,
           cairo_t            *cr)
{
  const cairo_rectangle_t box = { self->x, self->y, self->width, self->thickness };

  streef_logo_draw (self->picture, cr, &box);
}

void
streef_stroke_draw (const StreefStroke  *self,
                    cairo_t             *cr,
                    const StreefPalette *palette)
{
  const StreefColour *colour = streef_palette_get (palette, self->role);

  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);

  switch (self->kind)
    {
    case STREEF_STROKE_LINE:
      streef_paragraph_draw_line (self->paragraph, self->line, cr, self->x, self->y);
      return;
    case STREEF_STROKE_PART:
      streef_paragraph_draw_part (self->paragraph, self->line, self->start, self->end, cr, self->x,
                                  self->y);
      return;
    case STREEF_STROKE_RULE:
      draw_rule (self, cr);
      return;
    case STREEF_STROKE_FORM:
      draw_form (self, cr, palette);
      return;
    case STREEF_STROKE_CHART:
      draw_chart (self, cr);
      return;
    case STREEF_STROKE_LOGO:
      draw_logo (self, cr);
      return;
    default:
      g_assert_not_reached ();
    }
}

static void
get_line_extents (const StreefStroke *self,
                  cairo_rectangle_t  *out_extents)
{
  out_extents->height = ASCENT * streef_paragraph_get_size (self->paragraph);
  out_extents->width = streef_paragraph_get_line_width (self->paragraph, self->line);
  out_extents->x = self->x;
  out_extents->y = self->y - out_extents->height;
}

static void
get_part_extents (const StreefStroke *self,
                  cairo_rectangle_t  *out_extents)
{
  double x;
  double width;

  get_line_extents (self, out_extents);
  streef_paragraph_get_part (self->paragraph, self->line, self->start, self->end, &x, &width);
  /* The space at the line's end takes no room. */
  out_extents->width = MIN (width, out_extents->width - x);
  out_extents->x += x;
}

/**
 * streef_stroke_get_extents:
 * @self: a stroke
 * @out_extents: (out): the room that it takes; of a line of text from its baseline up to its
 * ascenders
 */
void
streef_stroke_get_extents (const StreefStroke *self,
                           cairo_rectangle_t  *out_extents)
{
  *out_extents = (cairo_rectangle_t) { self->x, self->y, self->width, self->thickness };

  switch (self->kind)
    {
    case STREEF_STROKE_LINE:
      get_line_extents (self, out_extents);
      return;
    case STREEF_STROKE_PART:
      get_part_extents (self, out_extents);
      return;
    case STREEF_STROKE_RULE:
      out_extents->y -= self->thickness / 2;
      return;
    case STREEF_STROKE_CHART:
      out_extents->width = streef_chart_layout_get_width (self->chart);
      out_extents->height = streef_chart_layout_get_height (self->chart);
      return;
    case STREEF_STROKE_FORM:
    case STREEF_STROKE_LOGO:
      return;
    default:
      g_assert_not_reached ();
    }
}
