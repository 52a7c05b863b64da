/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-split.h"

#include "app/streef-text-scale.h"

/* In sp. */
#define SIDEBAR_WIDTH 264
#define COLLAPSE_BELOW 900
/* In pixels: whatever the children need, the window can be made as narrow as a phone. */
#define MINIMUM_WIDTH 300

/**
 * StreefSplit:
 *
 * A sidebar beside the content, or where there is no room for both one of them at a time. Where it
 * is collapsed, `show-content` says which.
 */
struct _StreefSplit
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *separator;
  gboolean is_collapsed;
  gboolean shows_content;
  guint notify_id;
};

static void streef_split_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StreefSplit,
                               streef_split,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      streef_split_buildable_init))

typedef enum
{
  PROP_COLLAPSED = 1,
  PROP_SHOW_CONTENT,
} StreefSplitProperty;

static GParamSpec *props[PROP_SHOW_CONTENT + 1];

static GtkBuildableIface *parent_buildable;

static void
update_visibility (StreefSplit *self)
{
  if (self->sidebar == NULL || self->content == NULL)
    return;

  gtk_widget_set_child_visible (self->sidebar, !self->is_collapsed || !self->shows_content);
  gtk_widget_set_child_visible (self->content, !self->is_collapsed || self->shows_content);
  gtk_widget_set_child_visible (self->separator, !self->is_collapsed);
}

/* Who listens hides and shows widgets, which may not happen while sizes are allocated. */
static gboolean
notify_collapsed_cb (gpointer user_data)
{
  StreefSplit *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);

  return G_SOURCE_REMOVE;
}

static void
set_collapsed (StreefSplit *self,
               gboolean     is_collapsed)
{
  if (self->is_collapsed == is_collapsed)
    return;

  self->is_collapsed = is_collapsed;
  update_visibility (self);
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_collapsed_cb, self, NULL);
}

static GtkSizeRequestMode
streef_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
streef_split_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  StreefSplit *self = STREEF_SPLIT (widget);
  GtkWidget *const children[] = { self->sidebar, self->content };

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : 0;
  *minimum_baseline = *natural_baseline = -1;

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *natural = MAX (*natural, child_natural);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = MAX (*minimum, child_minimum);
    }
}

/* A child that needs more than there is gets what it needs, and is cut off at its end. */
static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  int minimum;

  if (child == NULL || !gtk_widget_get_child_visible (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX (width, minimum), height }, -1);
}

static void
streef_split_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  StreefSplit *self = STREEF_SPLIT (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int sidebar = streef_text_scale_to_px (widget, SIDEBAR_WIDTH);
  int line;

  set_collapsed (self, width < streef_text_scale_to_px (widget, COLLAPSE_BELOW));
  if (self->is_collapsed)
    {
      allocate_child (self->sidebar, 0, width, height);
      allocate_child (self->content, 0, width, height);
      return;
    }

  gtk_widget_measure (self->separator, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  allocate_child (self->sidebar, is_rtl ? width - sidebar : 0, sidebar, height);
  allocate_child (self->separator, is_rtl ? width - sidebar - line : sidebar, line, height);
  allocate_child (self->content, is_rtl ? 0 : sidebar + line, width - sidebar - line, height);
}

static void
streef_split_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  StreefSplit *self = STREEF_SPLIT (buildable);

  if (g_strcmp0 (type, "sidebar") == 0)
    {
      self->sidebar = GTK_WIDGET (child);
      gtk_widget_insert_after (self->sidebar, GTK_WIDGET (self), NULL);
    }
  else if (g_strcmp0 (type, "content") == 0)
    {
      self->content = GTK_WIDGET (child);
      gtk_widget_insert_before (self->content, GTK_WIDGET (self), NULL);
    }
  else
    parent_buildable->add_child (buildable, builder, child, type);

  update_visibility (self);
}

static void
streef_split_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = streef_split_add_child;
}

static void
streef_split_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StreefSplit *self = STREEF_SPLIT (object);

  switch ((StreefSplitProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->is_collapsed);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->shows_content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_split_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StreefSplit *self = STREEF_SPLIT (object);

  switch ((StreefSplitProperty) prop_id)
    {
    case PROP_SHOW_CONTENT:
      streef_split_set_show_content (self, g_value_get_boolean (value));
      break;
    case PROP_COLLAPSED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_split_dispose (GObject *object)
{
  StreefSplit *self = STREEF_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (streef_split_parent_class)->dispose (object);
}

static void
streef_split_class_init (StreefSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = streef_split_get_property;
  object_class->set_property = streef_split_set_property;
  object_class->dispose = streef_split_dispose;
  widget_class->get_request_mode = streef_split_get_request_mode;
  widget_class->measure = streef_split_measure;
  widget_class->size_allocate = streef_split_size_allocate;

  props[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_split_init (StreefSplit *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}

gboolean
streef_split_get_collapsed (StreefSplit *self)
{
  g_return_val_if_fail (STREEF_IS_SPLIT (self), FALSE);

  return self->is_collapsed;
}

gboolean
streef_split_get_show_content (StreefSplit *self)
{
  g_return_val_if_fail (STREEF_IS_SPLIT (self), FALSE);

  return self->shows_content;
}

void
streef_split_set_show_content (StreefSplit *self,
                               gboolean     show_content)
{
  g_return_if_fail (STREEF_IS_SPLIT (self));

  if (self->shows_content == show_content)
    return;

  self->shows_content = show_content;
  update_visibility (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_CONTENT]);
}
