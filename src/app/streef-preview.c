/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-preview.h"

#include "app/streef-page-view.h"
#include "app/streef-retranslator.h"
#include "app/streef-sizer.h"
#include "language/streef-catalogue.h"
#include "wording/streef-problem-text.h"

/* In milliseconds: who waits longer is told so. */
#define WAIT_DELAY 300

/**
 * StreefPreview:
 *
 * The pages of a document as they will be, one at a time, with buttons and keys to turn and zoom
 * them; or why there are none. While the next ones are made the last ones stay. The keys work in
 * the whole window that it stands in.
 */
struct _StreefPreview
{
  GtkBox parent_instance;

  StreefSizer *sizer;
  GtkStack *stack;
  GtkSpinner *spinner;
  StreefPageView *page_view;
  AdwStatusPage *error_page;
  GtkBox *bar;
  GtkBox *pager;
  GtkMenuButton *page_button;
  GtkSpinButton *page_entry;
  GtkMenuButton *zoom_button;

  StreefPages *pages; /* (nullable) */
  char *alternative;  /* (nullable): what is told of the one page */
  guint page;         /* shown, from 0 */
  GError *error;      /* (nullable): why there are no pages */
  guint wait_id;
};

G_DEFINE_FINAL_TYPE (StreefPreview, streef_preview, GTK_TYPE_BOX)

typedef enum
{
  PROP_ZOOM = 1,
} StreefPreviewProperty;

static GParamSpec *props[PROP_ZOOM + 1];

static guint
count_pages (StreefPreview *self)
{
  return self->pages != NULL ? streef_pages_get_n_pages (self->pages) : 0;
}

static void
update_actions (StreefPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean can_turn_back = self->page > 0;
  const gboolean can_turn = self->page + 1 < count_pages (self);

  gtk_widget_action_set_enabled (widget, "preview.first-page", can_turn_back);
  gtk_widget_action_set_enabled (widget, "preview.previous-page", can_turn_back);
  gtk_widget_action_set_enabled (widget, "preview.next-page", can_turn);
  gtk_widget_action_set_enabled (widget, "preview.last-page", can_turn);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out",
                                 streef_page_view_can_zoom (self->page_view, -1));
  gtk_widget_action_set_enabled (widget, "preview.zoom-in",
                                 streef_page_view_can_zoom (self->page_view, 1));
}

static void
update_percent (StreefPreview *self)
{
  const double percent = streef_page_view_get_percent (self->page_view);
  /* Translators: how large a page is shown: "75%" */
  g_autofree char *label = g_strdup_printf (
      streef_text (streef_retranslator_get_language (), "%u%%"), (guint) (percent + 0.5));

  gtk_menu_button_set_label (self->zoom_button, label);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

static void
add_zoom (GMenu      *section,
          const char *label,
          int         zoom)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "preview.zoom", "i", zoom);
  g_menu_append_item (section, item);
}

static void
fill_zoom_menu (StreefPreview *self)
{
  static const int percents[] = { 50, 75, 100, 150, 200, 400 };
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fits = g_menu_new ();
  g_autoptr (GMenu) sizes = g_menu_new ();

  add_zoom (fits, streef_text (language, "Whole page"), STREEF_ZOOM_PAGE);
  add_zoom (fits, streef_text (language, "Width of the page"), STREEF_ZOOM_WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *label = g_strdup_printf (streef_text (language, "%u%%"),
                                                (guint) percents[i]);

      add_zoom (sizes, label, percents[i]);
    }

  g_menu_append_section (menu, NULL, G_MENU_MODEL (fits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sizes));
  gtk_menu_button_set_menu_model (self->zoom_button, G_MENU_MODEL (menu));
}

/* Names the page: a screen reader tells it, and whoever looks sees which one it is. */
static void
name_page (StreefPreview *self)
{
  /* Translators: which page of the summary is shown: "Page 1 of 3" */
  g_autofree char *label
      = g_strdup_printf (streef_text (streef_retranslator_get_language (), "Page %1$u of %2$u"),
                         self->page + 1, count_pages (self));

  gtk_menu_button_set_label (self->page_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->alternative != NULL ? self->alternative : label, -1);
}

static void
show_page (StreefPreview *self)
{
  const guint n_pages = count_pages (self);

  self->page = MIN (self->page, n_pages - 1);
  name_page (self);
  gtk_spin_button_set_range (self->page_entry, 1, n_pages);
  gtk_spin_button_set_value (self->page_entry, self->page + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->pager), n_pages > 1);
  streef_page_view_set_page (self->page_view, self->pages, self->page);
  gtk_stack_set_visible_child_name (self->stack, "page");
  update_actions (self);
}

static void
show_error (StreefPreview *self)
{
  g_autofree char *text = streef_error_text (self->error, streef_retranslator_get_language ());
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
show_content (StreefPreview *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), self->pages != NULL);
  if (self->error != NULL)
    show_error (self);
  else if (self->pages != NULL)
    show_page (self);
}

static void
retranslate_cb (StreefPreview *self)
{
  fill_zoom_menu (self);
  update_percent (self);
  show_content (self);
}

static void
drop_content (StreefPreview *self)
{
  streef_page_view_set_page (self->page_view, NULL, self->page);
  g_clear_pointer (&self->pages, streef_pages_unref);
  g_clear_pointer (&self->alternative, g_free);
  g_clear_error (&self->error);
}

static void
turn (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  StreefPreview *self = STREEF_PREVIEW (widget);

  if (g_str_equal (action_name, "preview.first-page"))
    streef_preview_show_page (self, 0);
  else if (g_str_equal (action_name, "preview.last-page"))
    streef_preview_show_page (self, count_pages (self) - 1);
  else
    streef_preview_show_page (
        self, self->page + (g_str_equal (action_name, "preview.next-page") ? 1 : -1));
}

static void
step_zoom (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  StreefPreview *self = STREEF_PREVIEW (widget);

  streef_page_view_step_zoom (self->page_view,
                              g_str_equal (action_name, "preview.zoom-in") ? 1 : -1);
}

static void
page_entered_cb (StreefPreview *self)
{
  const guint page = (guint) gtk_spin_button_get_value_as_int (self->page_entry) - 1;

  if (page != self->page && page < count_pages (self))
    streef_preview_show_page (self, page);
}

/* The number is there to be typed over. */
static void
page_popover_cb (StreefPreview *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->page_entry), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->page_entry));
}

static void
room_changed_cb (StreefPreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  streef_sizer_get_room (self->sizer) == STREEF_ROOM_NARROW
                                    ? GTK_ORIENTATION_VERTICAL
                                    : GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
wait_cb (gpointer user_data)
{
  StreefPreview *self = user_data;

  self->wait_id = 0;
  gtk_spinner_start (self->spinner);
  gtk_widget_show (GTK_WIDGET (self->spinner));

  return G_SOURCE_REMOVE;
}

static void
streef_preview_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StreefPreview *self = STREEF_PREVIEW (object);

  switch ((StreefPreviewProperty) prop_id)
    {
    case PROP_ZOOM: /* The template asks before it has made the view. */
      g_value_set_int (value, self->page_view != NULL ? streef_page_view_get_zoom (self->page_view)
                                                      : STREEF_ZOOM_PAGE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_preview_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StreefPreview *self = STREEF_PREVIEW (object);

  switch ((StreefPreviewProperty) prop_id)
    {
    case PROP_ZOOM:
      streef_page_view_set_zoom (self->page_view, g_value_get_int (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_preview_dispose (GObject *object)
{
  StreefPreview *self = STREEF_PREVIEW (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->page_view != NULL)
    drop_content (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_PREVIEW);

  G_OBJECT_CLASS (streef_preview_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  streef_retranslator_set_template (widget_class, "streef-preview");
  streef_retranslator_bind (widget_class, StreefPreview, sizer);
  streef_retranslator_bind (widget_class, StreefPreview, stack);
  streef_retranslator_bind (widget_class, StreefPreview, spinner);
  streef_retranslator_bind (widget_class, StreefPreview, page_view);
  streef_retranslator_bind (widget_class, StreefPreview, error_page);
  streef_retranslator_bind (widget_class, StreefPreview, bar);
  streef_retranslator_bind (widget_class, StreefPreview, pager);
  streef_retranslator_bind (widget_class, StreefPreview, page_button);
  streef_retranslator_bind (widget_class, StreefPreview, page_entry);
  streef_retranslator_bind (widget_class, StreefPreview, zoom_button);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_popover_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_percent);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "preview.zoom", "zoom");
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, step_zoom);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, step_zoom);
  gtk_widget_class_install_action (widget_class, "preview.first-page", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.previous-page", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.next-page", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.last-page", NULL, turn);
}

static void
streef_preview_class_init (StreefPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_preview_get_property;
  object_class->set_property = streef_preview_set_property;
  object_class->dispose = streef_preview_dispose;

  props[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, STREEF_ZOOM_WIDTH, G_MAXINT,
                                       STREEF_ZOOM_PAGE,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                         | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_type_ensure (STREEF_TYPE_PAGE_VIEW);
  g_type_ensure (STREEF_TYPE_SIZER);
  bind_children (widget_class);
  install_actions (widget_class);
}

/* In the whole window, and before what has the focus: what scrolls would take some of them. */
static void
add_shortcuts (StreefPreview *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
    int zoom;
  } table[] = {
    { "Page_Up|KP_Page_Up", "preview.previous-page" },
    { "Page_Down|KP_Page_Down", "preview.next-page" },
    { "<Control>Home|<Control>KP_Home", "preview.first-page" },
    { "<Control>End|<Control>KP_End", "preview.last-page" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "preview.zoom-in" },
    { "<Control>minus|<Control>KP_Subtract", "preview.zoom-out" },
    { "<Control>0|<Control>KP_0", "preview.zoom", STREEF_ZOOM_PAGE },
    { "<Control>9|<Control>KP_9", "preview.zoom", STREEF_ZOOM_WIDTH },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (table[i].trigger),
                              gtk_named_action_new (table[i].action));

      if (g_str_equal (table[i].action, "preview.zoom"))
        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (table[i].zoom));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
streef_preview_init (StreefPreview *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
  retranslate_cb (self);
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
}

/* @paper: what the pages are shown on, upright; as a printer puts them there */
void
streef_preview_set_paper (StreefPreview         *self,
                          const graphene_size_t *paper)
{
  g_return_if_fail (STREEF_IS_PREVIEW (self));

  streef_page_view_set_paper (self->page_view, paper);
}

/**
 * streef_preview_take_pages:
 * @pages: (transfer full)
 * @alternative: (nullable): what a screen reader tells instead of the number of the page
 *
 * Shows the page with the same number as before, as far as there is one.
 */
void
streef_preview_take_pages (StreefPreview *self,
                           StreefPages   *pages,
                           const char    *alternative)
{
  g_return_if_fail (STREEF_IS_PREVIEW (self));

  drop_content (self);
  self->pages = pages;
  self->alternative = g_strdup (alternative);
  show_content (self);
}

/* @error: (transfer full): why there is nothing to show; it shows in the language of the moment */
void
streef_preview_take_error (StreefPreview *self,
                           GError        *error)
{
  g_return_if_fail (STREEF_IS_PREVIEW (self));

  drop_content (self);
  self->error = error;
  show_content (self);
}

/* Whether other pages are being made; that is shown where it takes long. */
void
streef_preview_set_busy (StreefPreview *self,
                         gboolean       is_busy)
{
  g_return_if_fail (STREEF_IS_PREVIEW (self));

  if (is_busy && self->wait_id == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->spinner)))
    self->wait_id = g_timeout_add (WAIT_DELAY, wait_cb, self);
  if (is_busy)
    return;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_hide (GTK_WIDGET (self->spinner));
}

/* (transfer none) (nullable) */
StreefPages *
streef_preview_get_pages (StreefPreview *self)
{
  g_return_val_if_fail (STREEF_IS_PREVIEW (self), NULL);

  return self->pages;
}

/* (transfer none) (nullable) */
const GError *
streef_preview_get_error (StreefPreview *self)
{
  g_return_val_if_fail (STREEF_IS_PREVIEW (self), NULL);

  return self->error;
}

/* From 0. */
guint
streef_preview_get_page (StreefPreview *self)
{
  g_return_val_if_fail (STREEF_IS_PREVIEW (self), 0);

  return self->page;
}

/* @page: from 0; beyond the last the last */
void
streef_preview_show_page (StreefPreview *self,
                          guint          page)
{
  g_return_if_fail (STREEF_IS_PREVIEW (self));

  self->page = page;
  if (self->pages != NULL)
    show_page (self);
}
