/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-chart-shape.h"

#include <math.h>

/* In points. */
#define STRIPE_WIDTH 1.2
#define STRIPE_PITCH 4.5
#define STRIPED_OUTLINE 0.75
#define HATCH_WIDTH 0.9
#define HATCH_PITCH 4.0
#define OUTLINE 1.0
#define BOX_LINE 1.5
#define CUT_LINE 2.0
#define DIAMOND_OUTLINE 0.75

/* The colour of @role. Borrowed from the palette. */
const StreefColour *
streef_palette_get (const StreefPalette *self,
                    StreefRole           role)
{
  switch (role)
    {
    case STREEF_ROLE_BACKGROUND:
      return &self->background;
    case STREEF_ROLE_SECONDARY:
      return &self->secondary;
    case STREEF_ROLE_RULE:
      return &self->rule;
    case STREEF_ROLE_ACHIEVED:
      return &self->achieved;
    case STREEF_ROLE_UNFAVOURABLE:
      return &self->unfavourable;
    case STREEF_ROLE_IN_BAR:
      return &self->in_bar;
    case STREEF_ROLE_TEXT:
    default:
      return &self->text;
    }
}

static void
set_source (cairo_t            *cr,
            const StreefColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* A rectangle whose outline of @line lies wholly inside @box. */
static void
add_inner_rectangle (cairo_t                 *cr,
                     const cairo_rectangle_t *box,
                     double                   line)
{
  cairo_rectangle (cr, box->x + line / 2, box->y + line / 2, MAX (box->width - line, 0),
                   MAX (box->height - line, 0));
}

static void
stroke_outline (cairo_t                 *cr,
                const cairo_rectangle_t *box,
                double                   line)
{
  add_inner_rectangle (cr, box, line);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

/* Lines at 45 degrees all over @box, @pitch apart measured across them; @slope 1 falls, -1
 * rises. */
static void
stroke_slanted_lines (cairo_t                 *cr,
                      const cairo_rectangle_t *box,
                      double                   width,
                      double                   pitch,
                      double                   slope)
{
  const double step = pitch * G_SQRT2;
  const double run = box->height;
  const int n = (int) ceil ((box->width + run) / step);

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  for (int i = 0; i <= n; i++)
    {
      const double x = box->x - run + (i + 0.5) * step;

      cairo_move_to (cr, x, slope > 0 ? box->y : box->y + run);
      cairo_line_to (cr, x + run, slope > 0 ? box->y + run : box->y);
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_striped (const cairo_rectangle_t *box,
              const StreefColour      *colour,
              const StreefPalette     *palette,
              cairo_t                 *cr)
{
  set_source (cr, colour);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  set_source (cr, &palette->background);
  stroke_slanted_lines (cr, box, STRIPE_WIDTH, STRIPE_PITCH, 1);
  set_source (cr, &palette->area_outline);
  stroke_outline (cr, box, MIN (STRIPED_OUTLINE, box->width));
}

static void
draw_hatched (const cairo_rectangle_t *box,
              const StreefColour      *colour,
              const StreefPalette     *palette,
              cairo_t                 *cr)
{
  set_source (cr, &palette->background);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  set_source (cr, colour);
  stroke_slanted_lines (cr, box, HATCH_WIDTH, HATCH_PITCH, -1);
  stroke_outline (cr, box, MIN (OUTLINE, box->width));
}

static void
draw_diamond (const cairo_rectangle_t *box,
              const StreefColour      *colour,
              const StreefPalette     *palette,
              cairo_t                 *cr)
{
  const double inset = DIAMOND_OUTLINE / G_SQRT2;   /* a pointed corner sticks out by this much */
  const double x = box->x + box->width / 2;
  const double y = box->y + box->height / 2;

  cairo_move_to (cr, x, box->y + inset);
  cairo_line_to (cr, box->x + box->width - inset, y);
  cairo_line_to (cr, x, box->y + box->height - inset);
  cairo_line_to (cr, box->x + inset, y);
  cairo_close_path (cr);
  set_source (cr, colour);
  cairo_fill_preserve (cr);
  set_source (cr, &palette->outline);
  cairo_set_line_width (cr, DIAMOND_OUTLINE);
  cairo_stroke (cr);
}

static void
draw_dot (const cairo_rectangle_t *box,
          cairo_t                 *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2, box->width / 2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_point (const cairo_rectangle_t *box,
            StreefForm               form,
            cairo_t                 *cr)
{
  const gboolean is_level = form == STREEF_FORM_POINT_LEFT || form == STREEF_FORM_POINT_RIGHT;
  const gboolean is_forward = form == STREEF_FORM_POINT_RIGHT || form == STREEF_FORM_POINT_DOWN;
  const double length = is_level ? box->width : box->height;
  const double breadth = is_level ? box->height : box->width;

  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  if (!is_level)
    cairo_transform (cr, &(cairo_matrix_t) { 0, 1, 1, 0, 0, 0 });   /* along x from here on */
  cairo_move_to (cr, is_forward ? 0 : length, 0);
  cairo_line_to (cr, is_forward ? length : 0, breadth / 2);
  cairo_line_to (cr, is_forward ? 0 : length, breadth);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_cut (const cairo_rectangle_t *box,
          gboolean                 is_level,
          cairo_t                 *cr)
{
  const double slant = (is_level ? box->height : box->width) / 4;

  for (guint i = 0; i < 2; i++)
    {
      if (is_level)
        {
          cairo_move_to (cr, box->x + i * box->width - slant, box->y + box->height);
          cairo_line_to (cr, box->x + i * box->width + slant, box->y);
        }
      else
        {
          cairo_move_to (cr, box->x, box->y + i * box->height + slant);
          cairo_line_to (cr, box->x + box->width, box->y + i * box->height - slant);
        }
    }
  cairo_set_line_width (cr, CUT_LINE);
  cairo_stroke (cr);
}

/* Draws it, leaving no path behind. */
void
streef_shape_draw (const StreefShape   *self,
                   const StreefPalette *palette,
                   cairo_t             *cr)
{
  const StreefColour *colour = streef_palette_get (palette, self->role);

  set_source (cr, colour);
  switch (self->form)
    {
    case STREEF_FORM_STRIPED:
      draw_striped (&self->box, colour, palette, cr);
      break;
    case STREEF_FORM_HATCHED:
      draw_hatched (&self->box, colour, palette, cr);
      break;
    case STREEF_FORM_OPEN:
      stroke_outline (cr, &self->box, MIN (OUTLINE, self->box.width));
      break;
    case STREEF_FORM_BOX:
      stroke_outline (cr, &self->box, BOX_LINE);
      break;
    case STREEF_FORM_DIAMOND:
      draw_diamond (&self->box, colour, palette, cr);
      break;
    case STREEF_FORM_DOT:
      draw_dot (&self->box, cr);
      break;
    case STREEF_FORM_POINT_LEFT:
    case STREEF_FORM_POINT_RIGHT:
    case STREEF_FORM_POINT_UP:
    case STREEF_FORM_POINT_DOWN:
      draw_point (&self->box, self->form, cr);
      break;
    case STREEF_FORM_CUT_LEVEL:
    case STREEF_FORM_CUT_UPRIGHT:
      draw_cut (&self->box, self->form == STREEF_FORM_CUT_LEVEL, cr);
      break;
    case STREEF_FORM_SOLID:
    default:
      cairo_rectangle (cr, self->box.x, self->box.y, self->box.width, self->box.height);
      cairo_fill (cr);
      break;
    }
}
