/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-result-bar.h"

#include "app/streef-screen-style.h"
#include "app/streef-text-scale.h"

#include <adwaita.h>

/* In sp. */
#define BAR_HEIGHT 12
#define HEIGHT 20
#define MINIMUM_WIDTH 60
/* In pixels. */
#define MARK_WIDTH 2.5f
#define HALO 1.25f
#define GAP 1.5f
#define TICK 2
#define HATCH_PITCH 4.5
#define HATCH_LINE 1.2
/* The axis ends at twice the target. */
#define AXIS_END 200.0

/**
 * StreefResultBar:
 *
 * How far a result is on its way to the target: all bars of a page share one axis, from 0 to 200 %
 * with the target in the middle, so that the target's marks form one line. It says nothing that the
 * row does not say in words, and is no part of what a screen reader hears.
 */
struct _StreefResultBar
{
  GtkWidget parent_instance;

  double rate;         /* of the target, in per cent; a length */
  gboolean is_maximum; /* lower is better: the target is a maximum */
  int width;           /* in sp; 0: as wide as there is room */
};

G_DEFINE_FINAL_TYPE (StreefResultBar, streef_result_bar, GTK_TYPE_WIDGET)

static void
streef_result_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  StreefResultBar *self = STREEF_RESULT_BAR (widget);
  const int width = self->width > 0 ? self->width : MINIMUM_WIDTH;

  *minimum = *natural
      = streef_text_scale_to_px (widget, orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : width);
  *minimum_baseline = *natural_baseline = -1;
}

static GdkRGBA
get_rgba (const StreefColour *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
}

/* Falling stripes in the background's colour over an area of its own colour. */
static void
snapshot_hatched (GtkSnapshot           *snapshot,
                  const graphene_rect_t *area,
                  const StreefPalette   *palette)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  const double x = area->origin.x;
  const double y = area->origin.y;
  const double width = area->size.width;
  const double height = area->size.height;

  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, palette->unfavourable.red, palette->unfavourable.green,
                        palette->unfavourable.blue);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, palette->background.red, palette->background.green,
                        palette->background.blue);
  cairo_set_line_width (cr, HATCH_LINE);
  for (int i = 0; i * HATCH_PITCH < width + height; i++)
    {
      cairo_move_to (cr, x + i * HATCH_PITCH - height, y + height);
      cairo_line_to (cr, x + i * HATCH_PITCH, y);
    }
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, palette->area_outline.red, palette->area_outline.green,
                        palette->area_outline.blue);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append (GtkSnapshot   *snapshot,
        const GdkRGBA *colour,
        float          x,
        float          y,
        float          width,
        float          height)
{
  if (width > 0)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
snapshot_target (GtkSnapshot         *snapshot,
                 const StreefPalette *palette,
                 float                x,
                 float                height)
{
  const GdkRGBA ink = get_rgba (&palette->text);
  const GdkRGBA paper = get_rgba (&palette->background);

  append (snapshot, &paper, x - MARK_WIDTH / 2 - HALO, 0, MARK_WIDTH + 2 * HALO, height);
  append (snapshot, &ink, x - MARK_WIDTH / 2, 0, MARK_WIDTH, height);
}

/* A bar that goes on beyond the axis is cut twice. */
static void
snapshot_cut (GtkSnapshot         *snapshot,
              const StreefPalette *palette,
              float                end,
              float                top,
              float                thickness)
{
  const GdkRGBA paper = get_rgba (&palette->background);

  append (snapshot, &paper, end - 12, top, TICK, thickness);
  append (snapshot, &paper, end - 7, top, TICK, thickness);
}

static void
snapshot_bar (StreefResultBar     *self,
              GtkSnapshot         *snapshot,
              const StreefPalette *palette,
              float                width,
              float                top,
              float                thickness)
{
  const GdkRGBA achieved = get_rgba (&palette->achieved);
  const GdkRGBA ink = get_rgba (&palette->text);
  const float target = width / 2;
  const float end = (float) CLAMP (self->rate / AXIS_END, 0, 1) * width;

  append (snapshot, &achieved, 0, top, self->is_maximum ? MIN (end, target) : end, thickness);
  if (self->rate <= 0)
    append (snapshot, &ink, 0, top - 2, TICK, thickness + 4);

  if (self->is_maximum && end > target + GAP)
    snapshot_hatched (
        snapshot, &GRAPHENE_RECT_INIT (target + GAP, top, end - target - GAP, thickness), palette);
  else if (!self->is_maximum && end + 2 * GAP < target)
    snapshot_hatched (
        snapshot, &GRAPHENE_RECT_INIT (end + GAP, top, target - end - 2 * GAP, thickness), palette);

  if (self->rate > AXIS_END)
    snapshot_cut (snapshot, palette, width, top, thickness);
}

static void
streef_result_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  StreefResultBar *self = STREEF_RESULT_BAR (widget);
  const StreefPalette palette = streef_screen_style_get_palette ();
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const float thickness = (float) streef_text_scale_to_px (widget, BAR_HEIGHT);
  const float top = (height - thickness) / 2;
  GdkRGBA track;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &track);
  track.alpha *= 0.07f;
  append (snapshot, &track, 0, top, width, thickness);
  snapshot_bar (self, snapshot, &palette, width, top, thickness);
  snapshot_target (snapshot, &palette, width / 2, height);
}

static void
streef_result_bar_class_init (StreefResultBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = streef_result_bar_measure;
  widget_class->snapshot = streef_result_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "resultbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
streef_result_bar_init (StreefResultBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* Whether there is a rate to draw: else words stand in the bar's place. */
gboolean
streef_result_bar_can_show (const StreefComparisonRow *row)
{
  return row->result != NULL && row->judgement.rate_reason == STREEF_REASON_NONE;
}

/* @row: one that can be shown; not kept */
void
streef_result_bar_set_row (StreefResultBar           *self,
                           const StreefComparisonRow *row)
{
  g_return_if_fail (STREEF_IS_RESULT_BAR (self));
  g_return_if_fail (streef_result_bar_can_show (row));

  self->rate = streef_number_to_length (&row->judgement.rate);
  self->is_maximum = row->key.category->direction == STREEF_DIRECTION_LOWER;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* @width: in sp, or 0 for as wide as there is room */
void
streef_result_bar_set_width (StreefResultBar *self,
                             int              width)
{
  g_return_if_fail (STREEF_IS_RESULT_BAR (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_set_hexpand (GTK_WIDGET (self), width == 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
