/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-chart-view.h"

#include "app/streef-screen-style.h"
#include "language/streef-catalogue.h"
#include "wording/streef-finding.h"

#include <adwaita.h>

/* In pixels. */
#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 640
#define MARK_RADIUS 6
/* Around the chart, where the box of what is chosen reaches. */
#define PADDING 6

/**
 * StreefChartView:
 *
 * A chart on the screen. The chart is drawn once and kept; what is chosen and what the pointer is
 * over are drawn under it as nodes of their own. Arrow keys, Home and End choose, as a click does.
 * `chosen` says which key; who listens sets it with streef_chart_view_set_selected(). `activated`
 * is emitted on Enter and a double click.
 */
struct _StreefChartView
{
  GtkWidget parent_instance;

  StreefComparison *comparison; /* (nullable) */
  StreefChartKind kind;
  StreefLanguage language;
  StreefKey selected;
  StreefKey hovered;

  StreefChartLayout *layout; /* (nullable): for its width; made on demand, as the node */
  GskRenderNode *node;       /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StreefChartView, streef_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
} StreefChartViewSignal;

static guint signals[SIGNAL_ACTIVATED + 1];

static void
drop_drawing (StreefChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, streef_chart_layout_free);
}

static void
style_changed_cb (StreefChartView *self)
{
  drop_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* (nullable): the chart laid out for a widget of @width. */
static StreefChartLayout *
ensure_layout (StreefChartView *self,
               int              width)
{
  if (self->comparison == NULL)
    return NULL;

  width -= 2 * PADDING;
  if (self->layout != NULL && (int) (streef_chart_layout_get_width (self->layout) + 0.5) != width)
    drop_drawing (self);

  if (self->layout == NULL)
    {
      g_autoptr (StreefChartStyle) style = streef_screen_style_new (GTK_WIDGET (self));

      self->layout
          = streef_chart_layout_new (self->comparison, self->kind, self->language, style, width, 0);
    }

  return self->layout;
}

/* (nullable): the row that is chosen. */
static const StreefComparisonRow *
find_selected (StreefChartView *self)
{
  return self->comparison == NULL ? NULL
                                  : streef_comparison_find (self->comparison, &self->selected);
}

static char *
dup_sentence (StreefChartView           *self,
              const StreefComparisonRow *row)
{
  if (self->kind == STREEF_CHART_YEARS)
    return streef_finding_year_sentence (row, self->language);

  return streef_finding_sentence (row, self->language);
}

static void
update_value (StreefChartView *self)
{
  const StreefComparisonRow *row = find_selected (self);
  g_autofree char *sentence = row == NULL ? NULL : dup_sentence (self, row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  sentence == NULL ? "" : sentence, -1);
}

static void
update_accessible (StreefChartView *self)
{
  g_autoptr (StreefChartTexts) texts
      = streef_chart_texts_new (self->comparison, self->kind, self->language);
  const StreefCategory *category = self->comparison->question.category;
  g_autofree char *label = NULL;

  /* Translators: a chart as a screen reader says it: "Chart: Regular investigations" */
  label = g_strdup_printf (streef_text (self->language, "Chart: %s"),
                           self->kind == STREEF_CHART_YEARS
                               ? streef_category_get_name (category, self->language)
                               : texts->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, texts->alternative, -1);
}

static void
choose (StreefChartView *self,
        const StreefKey *key)
{
  if (key != NULL && !streef_key_equal (key, &self->selected))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key);
}

/* Whether the chart shows the row: a theme has nothing to show. */
static gboolean
is_drawn (StreefChartView *self,
          const StreefKey *key)
{
  cairo_rectangle_t box;

  return streef_chart_layout_find (self->layout, key, &box);
}

/* The key of the row that stands @n_rows further than what is chosen, among those that the chart
 * shows. */
static const StreefKey *
find_neighbour (StreefChartView *self,
                int              n_rows)
{
  const StreefComparisonRow *selected = find_selected (self);
  int i = selected == NULL ? (n_rows > 0 ? -1 : (int) self->comparison->n_rows)
                           : (int) (selected - self->comparison->rows);

  for (i += n_rows; i >= 0 && i < (int) self->comparison->n_rows; i += n_rows)
    if (is_drawn (self, &self->comparison->rows[i].key))
      return &self->comparison->rows[i].key;

  return NULL;
}

static const StreefKey *
find_end (StreefChartView *self,
          gboolean         is_last)
{
  const int n_rows = (int) self->comparison->n_rows;

  for (int i = 0; i < n_rows; i++)
    {
      const StreefKey *key = &self->comparison->rows[is_last ? n_rows - 1 - i : i].key;

      if (is_drawn (self, key))
        return key;
    }

  return NULL;
}

static gboolean
key_pressed_cb (StreefChartView *self,
                guint            keyval)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  /* A key may come before the next frame is drawn. */
  if (ensure_layout (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), MINIMUM_WIDTH)) == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      choose (self, find_neighbour (self, is_rtl ? 1 : -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      choose (self, find_neighbour (self, is_rtl ? -1 : 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      choose (self, find_end (self, FALSE));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      choose (self, find_end (self, TRUE));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static const StreefKey *
find_key_at (StreefChartView *self,
             double           x,
             double           y)
{
  return self->layout == NULL ? NULL
                              : streef_chart_layout_key_at (self->layout, x - PADDING, y - PADDING);
}

static void
pressed_cb (StreefChartView *self,
            int              n_press,
            double           x,
            double           y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, find_key_at (self, x, y));
  if (n_press == 2 && find_key_at (self, x, y) != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
hover (StreefChartView *self,
       const StreefKey *key)
{
  const StreefKey hovered = key == NULL ? (StreefKey) { 0 } : *key;

  if (streef_key_equal (&hovered, &self->hovered))
    return;

  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (StreefChartView *self,
           double           x,
           double           y)
{
  hover (self, find_key_at (self, x, y));
}

static void
leave_cb (StreefChartView *self)
{
  hover (self, NULL);
}

static gboolean
streef_chart_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    is_by_keyboard,
                                 GtkTooltip *tooltip)
{
  StreefChartView *self = STREEF_CHART_VIEW (widget);
  const StreefKey *key = is_by_keyboard ? &self->selected : find_key_at (self, x, y);
  const StreefComparisonRow *row
      = key == NULL ? NULL : streef_comparison_find (self->comparison, key);
  g_autofree char *sentence = NULL;

  if (row == NULL)
    return FALSE;

  sentence = dup_sentence (self, row);
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

static GtkSizeRequestMode
streef_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
streef_chart_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  StreefChartView *self = STREEF_CHART_VIEW (widget);
  const StreefChartLayout *layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  layout = ensure_layout (self, for_size < 0 ? NATURAL_WIDTH : MAX (for_size, MINIMUM_WIDTH));
  *minimum = layout == NULL ? 0 : (int) (streef_chart_layout_get_height (layout) + 1) + 2 * PADDING;
  *natural = *minimum;
}

/* A rounded box behind what @key is drawn as, in the accent colour. */
static void
snapshot_mark (StreefChartView *self,
               GtkSnapshot     *snapshot,
               const StreefKey *key,
               float            strength)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };
  GskRoundedRect outline;
  cairo_rectangle_t box;

  if (!streef_chart_layout_find (self->layout, key, &box))
    return;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  "accent_bg_color", &accent);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) box.x - PADDING + 1,
                                                        (float) box.y - PADDING + 1,
                                                        (float) box.width + 2 * PADDING - 2,
                                                        (float) box.height + 2 * PADDING - 2),
                                   MARK_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  accent.alpha = 0.18f * strength;
  gtk_snapshot_append_color (snapshot, &accent, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  accent.alpha = strength;
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (const GdkRGBA[4]) { accent, accent, accent, accent });
}

static GskRenderNode *
draw_node (StreefChartView *self,
           int              width,
           int              height)
{
  GskRenderNode *node
      = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  streef_chart_layout_draw (self->layout, cr);
  cairo_destroy (cr);
  return node;
}

static void
streef_chart_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  StreefChartView *self = STREEF_CHART_VIEW (widget);
  const int width = gtk_widget_get_width (widget);

  if (ensure_layout (self, width) == NULL)
    return;

  if (self->node == NULL)
    self->node
        = draw_node (self, width - 2 * PADDING, gtk_widget_get_height (widget) - 2 * PADDING);

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, PADDING));
  if (self->hovered.category != NULL && !streef_key_equal (&self->hovered, &self->selected))
    snapshot_mark (self, snapshot, &self->hovered, 0.4f);
  if (self->selected.category != NULL)
    snapshot_mark (self, snapshot, &self->selected, 1);
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
streef_chart_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (streef_chart_view_parent_class)->css_changed (widget, change);
  drop_drawing (STREEF_CHART_VIEW (widget));
}

static void
streef_chart_view_dispose (GObject *object)
{
  StreefChartView *self = STREEF_CHART_VIEW (object);

  drop_drawing (self);
  g_clear_pointer (&self->comparison, streef_comparison_unref);

  G_OBJECT_CLASS (streef_chart_view_parent_class)->dispose (object);
}

static void
streef_chart_view_class_init (StreefChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_chart_view_dispose;
  widget_class->get_request_mode = streef_chart_view_get_request_mode;
  widget_class->measure = streef_chart_view_measure;
  widget_class->snapshot = streef_chart_view_snapshot;
  widget_class->css_changed = streef_chart_view_css_changed;
  widget_class->query_tooltip = streef_chart_view_query_tooltip;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", STREEF_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", STREEF_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-chart",
                                       NULL);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (StreefChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
streef_chart_view_init (StreefChartView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * streef_chart_view_set_comparison:
 * @comparison: what it shows; kept alive
 * @kind: as which chart
 * @language: in which language
 */
void
streef_chart_view_set_comparison (StreefChartView        *self,
                                  const StreefComparison *comparison,
                                  StreefChartKind         kind,
                                  StreefLanguage          language)
{
  g_return_if_fail (STREEF_IS_CHART_VIEW (self));

  if (self->comparison == comparison && self->kind == kind && self->language == language)
    return;

  drop_drawing (self);
  g_clear_pointer (&self->comparison, streef_comparison_unref);
  self->comparison = streef_comparison_ref ((StreefComparison *) comparison);
  self->kind = kind;
  self->language = language;
  self->hovered = (StreefKey) { 0 };
  update_accessible (self);
  update_value (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* @key: what is chosen; with %NULL as its category nothing is */
void
streef_chart_view_set_selected (StreefChartView *self,
                                const StreefKey *key)
{
  g_return_if_fail (STREEF_IS_CHART_VIEW (self));

  if (streef_key_equal (&self->selected, key))
    return;

  self->selected = *key;
  update_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* (transfer none) (nullable) */
const StreefComparison *
streef_chart_view_get_comparison (StreefChartView *self)
{
  g_return_val_if_fail (STREEF_IS_CHART_VIEW (self), NULL);

  return self->comparison;
}

StreefChartKind
streef_chart_view_get_kind (StreefChartView *self)
{
  g_return_val_if_fail (STREEF_IS_CHART_VIEW (self), STREEF_CHART_ACHIEVED);

  return self->kind;
}
