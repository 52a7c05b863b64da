/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-page-view.h"

/* In pixels. */
#define MINIMUM_SIZE 160
#define NATURAL_HEIGHT 440
/* Of paper; any sheet is about as high. */
#define HEIGHT_PER_WIDTH 1.42
#define SHADOW 6

/**
 * StreefPageView:
 *
 * A sheet of paper as it will be, as large as there is room for. It draws what it is given and
 * knows nothing of it.
 */
struct _StreefPageView
{
  GtkWidget parent_instance;

  double width;  /* of the sheet, in points; 0 while there is none */
  double height;
  StreefDrawSheet draw;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (StreefPageView, streef_page_view, GTK_TYPE_WIDGET)

static void
streef_page_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = MINIMUM_SIZE;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = for_size < 0 || for_size * HEIGHT_PER_WIDTH > NATURAL_HEIGHT
                   ? NATURAL_HEIGHT
                   : MAX ((int) (for_size * HEIGHT_PER_WIDTH), MINIMUM_SIZE);
}

/* The widget is as high as its width asks for, where that is little. */
static GtkSizeRequestMode
streef_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where the sheet stands: in the middle, with room for its shadow. */
static graphene_rect_t
get_box (StreefPageView *self,
         double         *out_scale)
{
  const double room_x = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * SHADOW;
  const double room_y = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * SHADOW;
  const double scale = MIN (room_x / self->width, room_y / self->height);

  *out_scale = scale;
  return GRAPHENE_RECT_INIT ((float) (SHADOW + (room_x - self->width * scale) / 2),
                             (float) (SHADOW + (room_y - self->height * scale) / 2),
                             (float) (self->width * scale), (float) (self->height * scale));
}

static void
streef_page_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  StreefPageView *self = STREEF_PAGE_VIEW (widget);
  GskRoundedRect outline;
  graphene_rect_t box;
  double scale;
  cairo_t *cr;

  if (self->draw == NULL)
    return;

  box = get_box (self, &scale);
  if (scale <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.3f }, 0, 1, 1,
                                     SHADOW - 2);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &box);

  cr = gtk_snapshot_append_cairo (snapshot, &box);
  cairo_translate (cr, box.origin.x, box.origin.y);
  cairo_scale (cr, scale, scale);
  self->draw (cr, self->user_data);
  cairo_destroy (cr);
}

static void
streef_page_view_class_init (StreefPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = streef_page_view_get_request_mode;
  widget_class->measure = streef_page_view_measure;
  widget_class->snapshot = streef_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
streef_page_view_init (StreefPageView *self)
{
}

/**
 * streef_page_view_set_sheet:
 * @width: of the sheet, in points
 * @height: likewise
 * @draw: (nullable): draws it, whenever it is asked to until this is called again; %NULL for no
 * sheet
 */
void
streef_page_view_set_sheet (StreefPageView  *self,
                            double           width,
                            double           height,
                            StreefDrawSheet  draw,
                            gpointer         user_data)
{
  g_return_if_fail (STREEF_IS_PAGE_VIEW (self));

  self->width = width;
  self->height = height;
  self->draw = draw;
  self->user_data = user_data;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
