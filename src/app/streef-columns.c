/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-columns.h"

#include "app/streef-text-scale.h"

/* In sp. */
#define SIDE_WIDTH 340
#define STACK_BELOW 820
#define GAP 24
/* In pixels: narrower than this a page is cut off rather than the window kept wide. */
#define MINIMUM_WIDTH 270

/**
 * StreefColumns:
 *
 * The main part of a page with its side part beside it, or below it where there is no room for
 * both.
 */
struct _StreefColumns
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *side;
};

static void streef_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StreefColumns,
                               streef_columns,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      streef_columns_buildable_init))

static GtkBuildableIface *parent_buildable;

static gboolean
is_stacked (StreefColumns *self,
            int            width)
{
  return !gtk_widget_should_layout (self->side)
         || width < streef_text_scale_to_px (GTK_WIDGET (self), STACK_BELOW);
}

static int
get_main_width (StreefColumns *self,
                int            width)
{
  if (is_stacked (self, width))
    return width;

  return width - streef_text_scale_to_px (GTK_WIDGET (self), SIDE_WIDTH + GAP);
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height = 0;

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static GtkSizeRequestMode
streef_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
streef_columns_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  StreefColumns *self = STREEF_COLUMNS (widget);
  const int wide = streef_text_scale_to_px (widget, STACK_BELOW);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = wide;
      return;
    }

  const int width = for_size < 0 ? wide : MAX (for_size, MINIMUM_WIDTH);
  const int main_height = measure_height (self->main, get_main_width (self, width));
  const int gap = streef_text_scale_to_px (widget, GAP);

  if (!gtk_widget_should_layout (self->side))
    *minimum = main_height;
  else if (is_stacked (self, width))
    *minimum = main_height + gap + measure_height (self->side, width);
  else
    *minimum = MAX (main_height,
                    measure_height (self->side, streef_text_scale_to_px (widget, SIDE_WIDTH)));
  *natural = *minimum;
}

/* A child that needs more than there is gets what it needs, and is cut off at its end. */
static void
allocate_child (GtkWidget     *child,
                GtkAllocation  place)
{
  int minimum;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place.width = MAX (place.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &minimum, NULL, NULL, NULL);
  place.height = MAX (place.height, minimum);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
streef_columns_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  StreefColumns *self = STREEF_COLUMNS (widget);
  const int gap = streef_text_scale_to_px (widget, GAP);
  const int side = streef_text_scale_to_px (widget, SIDE_WIDTH);
  const int main_width = get_main_width (self, width);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (is_stacked (self, width))
    {
      const int top = measure_height (self->main, width);

      allocate_child (self->main, (GtkAllocation) { 0, 0, width, top });
      allocate_child (self->side,
                      (GtkAllocation){ 0, top + gap, width, MAX (0, height - top - gap) });
      return;
    }

  allocate_child (self->main, (GtkAllocation) { is_rtl ? side + gap : 0, 0, main_width, height });
  allocate_child (self->side, (GtkAllocation) { is_rtl ? 0 : main_width + gap, 0, side, height });
}

static void
streef_columns_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  StreefColumns *self = STREEF_COLUMNS (buildable);

  if (g_strcmp0 (type, "main") == 0)
    {
      self->main = GTK_WIDGET (child);
      gtk_widget_insert_after (self->main, GTK_WIDGET (self), NULL);
    }
  else if (g_strcmp0 (type, "side") == 0)
    {
      self->side = GTK_WIDGET (child);
      gtk_widget_insert_before (self->side, GTK_WIDGET (self), NULL);
    }
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
streef_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = streef_columns_add_child;
}

static void
streef_columns_dispose (GObject *object)
{
  StreefColumns *self = STREEF_COLUMNS (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (streef_columns_parent_class)->dispose (object);
}

static void
streef_columns_class_init (StreefColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_columns_dispose;
  widget_class->get_request_mode = streef_columns_get_request_mode;
  widget_class->measure = streef_columns_measure;
  widget_class->size_allocate = streef_columns_size_allocate;
}

static void
streef_columns_init (StreefColumns *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
