/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-sizer.h"

#include "app/streef-text-scale.h"

/* In pixels: narrower than this a page is cut off rather than the window kept wide. */
#define MINIMUM_WIDTH 270

/**
 * StreefSizer:
 *
 * A bin that says how much room its child has, so that what is inside can change its form: `room`,
 * a StreefRoom, is narrow below `narrow-below` sp, wide from `wide-from` sp, and middle between
 * them.
 */
struct _StreefSizer
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int narrow_below;
  int wide_from;
  StreefRoom room;
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (StreefSizer, streef_sizer, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHILD = 1,
  PROP_NARROW_BELOW,
  PROP_WIDE_FROM,
  PROP_ROOM,
} StreefSizerProperty;

static GParamSpec *props[PROP_ROOM + 1];

/* Who listens changes layouts, which may not happen while sizes are allocated. */
static gboolean
notify_room_cb (gpointer user_data)
{
  StreefSizer *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROOM]);

  return G_SOURCE_REMOVE;
}

static void
set_room (StreefSizer *self,
          StreefRoom   room)
{
  if (self->room == room)
    return;

  self->room = room;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_room_cb, self, NULL);
}

static GtkSizeRequestMode
streef_sizer_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
streef_sizer_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  StreefSizer *self = STREEF_SIZER (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MINIMUM_WIDTH);
}

static void
streef_sizer_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  StreefSizer *self = STREEF_SIZER (widget);
  int minimum = 0;

  if (width < streef_text_scale_to_px (widget, self->narrow_below))
    set_room (self, STREEF_ROOM_NARROW);
  else
    set_room (self, width < streef_text_scale_to_px (widget, self->wide_from) ? STREEF_ROOM_MIDDLE
                                                                              : STREEF_ROOM_WIDE);

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, MAX (height, minimum) },
                            baseline);
}

static void
set_child (StreefSizer *self,
           GtkWidget   *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
streef_sizer_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StreefSizer *self = STREEF_SIZER (object);

  switch ((StreefSizerProperty) prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NARROW_BELOW:
      g_value_set_int (value, self->narrow_below);
      break;
    case PROP_WIDE_FROM:
      g_value_set_int (value, self->wide_from);
      break;
    case PROP_ROOM:
      g_value_set_int (value, (int) self->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_sizer_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StreefSizer *self = STREEF_SIZER (object);

  switch ((StreefSizerProperty) prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_NARROW_BELOW:
      self->narrow_below = g_value_get_int (value);
      break;
    case PROP_WIDE_FROM:
      self->wide_from = g_value_get_int (value);
      break;
    case PROP_ROOM:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_sizer_dispose (GObject *object)
{
  StreefSizer *self = STREEF_SIZER (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (streef_sizer_parent_class)->dispose (object);
}

static void
streef_sizer_class_init (StreefSizerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = streef_sizer_get_property;
  object_class->set_property = streef_sizer_set_property;
  object_class->dispose = streef_sizer_dispose;
  widget_class->get_request_mode = streef_sizer_get_request_mode;
  widget_class->measure = streef_sizer_measure;
  widget_class->size_allocate = streef_sizer_size_allocate;

  props[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW_BELOW] =
    g_param_spec_int ("narrow-below", NULL, NULL, 0, G_MAXINT, 0, construct);
  props[PROP_WIDE_FROM] =
    g_param_spec_int ("wide-from", NULL, NULL, 0, G_MAXINT, 0, construct);
  props[PROP_ROOM] =
    g_param_spec_int ("room", NULL, NULL, STREEF_ROOM_NARROW, STREEF_ROOM_WIDE, STREEF_ROOM_WIDE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_sizer_init (StreefSizer *self)
{
  self->room = STREEF_ROOM_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

StreefRoom
streef_sizer_get_room (StreefSizer *self)
{
  g_return_val_if_fail (STREEF_IS_SIZER (self), STREEF_ROOM_WIDE);

  return self->room;
}
