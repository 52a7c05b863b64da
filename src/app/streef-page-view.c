/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-page-view.h"

#include <math.h>

/* In pixels. */
#define MINIMUM_SIZE 160
#define NATURAL_HEIGHT 440
#define MARGIN 12
#define SHADOW 5
#define ARROW_STEP 40
/* Of paper, while there is none yet. */
#define HEIGHT_PER_WIDTH 1.42

#define PIXELS_PER_POINT (96 / 72.0)

/* In percent. */
static const int steps[] = { 25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400 };

/**
 * StreefPageView:
 *
 * A page as it will be on paper, as large as `zoom` says: sharp at any size, as it is drawn anew
 * from its rectangles and letters, and only the part that shows. It scrolls what is larger than its
 * room. Ctrl and the wheel zoom, around the pointer.
 */
struct _StreefPageView
{
  GtkWidget parent_instance;

  const StreefPages *pages; /* (nullable): borrowed */
  guint page;
  graphene_size_t paper; /* in points; 0 wide: each page is its own paper */
  int zoom;
  double scale;      /* pixels per point; 0 while it has no size */
  guint notify_id;

  GtkAdjustment *adjustments[2]; /* by orientation; (nullable) */
  GtkScrollablePolicy policies[2];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (StreefPageView,
                               streef_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum
{
  PROP_PERCENT = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} StreefPageViewProperty;

static GParamSpec *percent_pspec;

/* In points; as an A4 where there is no page. */
static graphene_size_t
get_paper (StreefPageView *self)
{
  double width = 100;
  double height = 100 * HEIGHT_PER_WIDTH;

  if (self->pages != NULL && self->paper.width > 0)
    return streef_paper_turn (&self->paper, self->pages, self->page);
  if (self->pages != NULL)
    streef_pages_get_size (self->pages, self->page, &width, &height);

  return GRAPHENE_SIZE_INIT ((float) width, (float) height);
}

static double
find_scale (StreefPageView *self)
{
  const double room_x = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  const double room_y = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;
  const graphene_size_t paper = get_paper (self);

  if (room_x <= 0 || room_y <= 0)
    return 0;
  if (self->zoom == STREEF_ZOOM_PAGE)
    return MIN (room_x / paper.width, room_y / paper.height);
  if (self->zoom == STREEF_ZOOM_WIDTH)
    return room_x / paper.width;

  return self->zoom / 100.0 * PIXELS_PER_POINT;
}

static int
get_room (StreefPageView *self,
          GtkOrientation  orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self))
                                                   : gtk_widget_get_height (GTK_WIDGET (self));
}

/* Page and margins, in pixels. */
static double
get_extent (StreefPageView *self,
            GtkOrientation  orientation)
{
  const graphene_size_t paper = get_paper (self);
  const double length = orientation == GTK_ORIENTATION_HORIZONTAL ? paper.width : paper.height;

  return floor (length * self->scale) + 2 * MARGIN;
}

/* Where the page begins in the widget: in the middle, or scrolled. */
static double
get_start (StreefPageView *self,
           GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double spare = get_room (self, orientation) - get_extent (self, orientation);
  const double scrolled = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  return MARGIN + (spare > 0 ? floor (spare / 2) : -scrolled);
}

/* @value: how far it is scrolled, as far as it can be */
static void
configure (StreefPageView *self,
           GtkOrientation  orientation,
           double          value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double room = get_room (self, orientation);
  const double upper = MAX (room, get_extent (self, orientation));

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - room), 0, upper, ARROW_STEP,
                              room * 0.9, room);
}

static gboolean
notify_percent_cb (gpointer user_data)
{
  StreefPageView *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), percent_pspec);

  return G_SOURCE_REMOVE;
}

/* Finds out how large the page is now. What it shows at @anchor_x and @anchor_y, in the widget,
 * stays there. Who listens changes layouts, which may not happen while sizes are allocated. */
static void
update_scale (StreefPageView *self,
              double          anchor_x,
              double          anchor_y)
{
  const double anchors[] = { anchor_x, anchor_y };
  const double old = self->scale;
  double points[2];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = old > 0 ? (anchors[i] - get_start (self, i)) / old : 0;

  self->scale = find_scale (self);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    configure (self, i, MARGIN + points[i] * self->scale - anchors[i]);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (fabs (old - self->scale) > 1e-9 && self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_percent_cb, self, NULL);
}

static void
streef_page_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  const graphene_size_t paper = get_paper (STREEF_PAGE_VIEW (widget));

  *minimum = *natural = MINIMUM_SIZE;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = for_size < 0
                   ? NATURAL_HEIGHT
                   : (int) CLAMP (for_size * (double) paper.height / paper.width,
                                  MINIMUM_SIZE, NATURAL_HEIGHT);
}

/* The widget is as high as its width asks for, where that is little. */
static GtkSizeRequestMode
streef_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
streef_page_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  update_scale (STREEF_PAGE_VIEW (widget), 0, 0);
}

static void
draw_page (StreefPageView        *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *box)
{
  const graphene_rect_t view
      = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                            (float) gtk_widget_get_height (GTK_WIDGET (self)));
  graphene_rect_t visible;
  cairo_t *cr;

  if (!graphene_rect_intersection (box, &view, &visible))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &visible);
  cairo_translate (cr, (double) box->origin.x, (double) box->origin.y);
  cairo_scale (cr, self->scale, self->scale);
  if (self->paper.width > 0)
    {
      const graphene_size_t paper = get_paper (self);

      streef_paper_place (&paper, self->pages, self->page, cr);
    }
  streef_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
streef_page_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  StreefPageView *self = STREEF_PAGE_VIEW (widget);
  const graphene_size_t paper = get_paper (self);
  GskRoundedRect outline;
  graphene_rect_t box;

  if (self->pages == NULL || self->scale <= 0)
    return;

  box = GRAPHENE_RECT_INIT ((float) get_start (self, GTK_ORIENTATION_HORIZONTAL),
                            (float) get_start (self, GTK_ORIENTATION_VERTICAL),
                            (float) (paper.width * self->scale),
                            (float) (paper.height * self->scale));
  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 1, 1,
                                     SHADOW);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &box);
  draw_page (self, snapshot, &box);
}

/* (transfer none): the new one gives way to that of @orientation. */
static void
set_adjustment (StreefPageView *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  if (!g_set_object (&self->adjustments[orientation], adjustment) || adjustment == NULL)
    return;

  configure (self, orientation, 0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

static void
streef_page_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  StreefPageView *self = STREEF_PAGE_VIEW (object);

  switch ((StreefPageViewProperty) prop_id)
    {
    case PROP_PERCENT:
      g_value_set_double (value, streef_page_view_get_percent (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_page_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  StreefPageView *self = STREEF_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_page_view_dispose (GObject *object)
{
  StreefPageView *self = STREEF_PAGE_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (streef_page_view_parent_class)->dispose (object);
}

/* An arrow key scrolls where there is something to scroll; else it moves the focus. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *parameter,
          gpointer   user_data)
{
  StreefPageView *self = STREEF_PAGE_VIEW (widget);
  int orientation;
  int direction;
  GtkAdjustment *adjustment;

  g_variant_get (parameter, "(ii)", &orientation, &direction);
  adjustment = self->adjustments[orientation];
  if (adjustment == NULL
      || gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return FALSE;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + direction * ARROW_STEP);
  return TRUE;
}

static void
install_properties (GObjectClass *object_class)
{
  percent_pspec = g_param_spec_double ("percent", NULL, NULL, 0, G_MAXDOUBLE, 0,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_PERCENT, percent_pspec);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkOrientation orientation;
    int direction;
  } table[] = {
    { GDK_KEY_Up, GTK_ORIENTATION_VERTICAL, -1 },
    { GDK_KEY_Down, GTK_ORIENTATION_VERTICAL, 1 },
    { GDK_KEY_Left, GTK_ORIENTATION_HORIZONTAL, -1 },
    { GDK_KEY_Right, GTK_ORIENTATION_HORIZONTAL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_widget_class_add_binding (widget_class, table[i].key, 0, arrow_cb, "(ii)",
                                  (int) table[i].orientation, table[i].direction);
}

static void
streef_page_view_class_init (StreefPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_page_view_get_property;
  object_class->set_property = streef_page_view_set_property;
  object_class->dispose = streef_page_view_dispose;
  widget_class->get_request_mode = streef_page_view_get_request_mode;
  widget_class->measure = streef_page_view_measure;
  widget_class->size_allocate = streef_page_view_size_allocate;
  widget_class->snapshot = streef_page_view_snapshot;

  install_properties (object_class);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* Zooms out for @direction -1, in for 1, around that place. */
static void
step_zoom_at (StreefPageView *self,
              int             direction,
              double          x,
              double          y)
{
  const double percent = streef_page_view_get_percent (self);
  int next = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (direction < 0 && steps[i] < percent - 0.5)
        next = steps[i];
      if (direction > 0 && steps[i] > percent + 0.5 && next == 0)
        next = steps[i];
    }
  if (next == 0)
    return;

  self->zoom = next;
  update_scale (self, x, y);
}

static gboolean
scroll_cb (StreefPageView           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (base);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double surface_x;
  double surface_y;
  double x = 0;
  double y = 0;

  if (!(gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK))
    return FALSE;

  gdk_event_get_position (event, &x, &y);
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - surface_x,
                                    y - surface_y, &x, &y);
  step_zoom_at (self, dy < 0 ? 1 : -1, x, y);
  return TRUE;
}

static void
streef_page_view_init (StreefPageView *self)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_object (controller, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* @paper: what every page is put on from now on, in points and upright, as a printer does */
void
streef_page_view_set_paper (StreefPageView        *self,
                            const graphene_size_t *paper)
{
  g_return_if_fail (STREEF_IS_PAGE_VIEW (self));

  self->paper = *paper;
  update_scale (self, 0, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * streef_page_view_set_page:
 * @pages: (nullable): must outlive the view, or be replaced here before
 * @page: which one to show, from 0
 *
 * Another page begins at its top.
 */
void
streef_page_view_set_page (StreefPageView    *self,
                           const StreefPages *pages,
                           guint              page)
{
  const gboolean is_another = page != self->page;

  g_return_if_fail (STREEF_IS_PAGE_VIEW (self));

  self->pages = pages;
  self->page = page;
  update_scale (self, 0, 0);
  if (is_another && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
streef_page_view_get_zoom (StreefPageView *self)
{
  g_return_val_if_fail (STREEF_IS_PAGE_VIEW (self), STREEF_ZOOM_PAGE);

  return self->zoom;
}

/* @zoom: STREEF_ZOOM_PAGE, STREEF_ZOOM_WIDTH or a percentage; its middle stays in the middle */
void
streef_page_view_set_zoom (StreefPageView *self,
                           int             zoom)
{
  g_return_if_fail (STREEF_IS_PAGE_VIEW (self));

  self->zoom = zoom;
  update_scale (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/* How large the page is shown, in percent of its size on paper; 0 while it has no size. */
double
streef_page_view_get_percent (StreefPageView *self)
{
  g_return_val_if_fail (STREEF_IS_PAGE_VIEW (self), 0);

  return 100 * self->scale / PIXELS_PER_POINT;
}

/* @direction: -1 for smaller, 1 for larger */
gboolean
streef_page_view_can_zoom (StreefPageView *self,
                           int             direction)
{
  const double percent = streef_page_view_get_percent (self);

  return direction < 0 ? percent > steps[0] + 0.5
                       : percent < steps[G_N_ELEMENTS (steps) - 1] - 0.5;
}

/* @direction: -1 for smaller, 1 for larger; its middle stays in the middle */
void
streef_page_view_step_zoom (StreefPageView *self,
                            int             direction)
{
  g_return_if_fail (STREEF_IS_PAGE_VIEW (self));

  step_zoom_at (self, direction, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}
