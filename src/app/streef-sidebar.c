/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-sidebar.h"

#include "app/streef-menu-on-demand.h"
#include "app/streef-name-label.h"
#include "app/streef-recent-files.h"
#include "app/streef-retranslator.h"
#include "app/streef-sidebar-row.h"
#include "language/streef-catalogue.h"

/**
 * StreefSidebar:
 *
 * The places of a data set: its pages, then its categories by theme. What is chosen here starts
 * afresh. Its own header bar opens files and finds categories.
 */
struct _StreefSidebar
{
  AdwBin parent_instance;

  AdwHeaderBar *header_bar;
  AdwSplitButton *open_button;
  GtkPopoverMenu *recent_popover;
  GtkMenuButton *menu_button;
  GtkToggleButton *find_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkListBox *list;

  StreefSession *session;
  const StreefDataset *dataset; /* (nullable): whose rows are shown; owned */
  gboolean is_collapsed;
  gboolean shows_content;
  gboolean is_tabbing;          /* while Tab moves the focus */
};

G_DEFINE_FINAL_TYPE (StreefSidebar, streef_sidebar, ADW_TYPE_BIN)

typedef enum
{
  PROP_COLLAPSED = 1,
  PROP_SHOW_CONTENT,
  PROP_MENU_MODEL,
} StreefSidebarProperty;

static GParamSpec *props[PROP_MENU_MODEL + 1];

static void
add_row (StreefSidebar        *self,
         StreefPage            page,
         const StreefCategory *category)
{
  gtk_list_box_append (self->list, GTK_WIDGET (streef_sidebar_row_new (page, category)));
}

/* A theme that is a heading needs no row. */
static gboolean
is_heading (const StreefCategory *category)
{
  return category->parent == NULL && category->results->len == 0;
}

static void
rebuild (StreefSidebar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  add_row (self, STREEF_PAGE_OVERVIEW, NULL);
  if (self->dataset->problems->len > 0)
    add_row (self, STREEF_PAGE_PROBLEMS, NULL);

  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      if (!is_heading (category))
        add_row (self, STREEF_PAGE_CATEGORY, category);
    }
}

static gboolean
is_current (StreefSidebar    *self,
            StreefSidebarRow *row)
{
  const StreefPage page = streef_session_get_page (self->session);

  return streef_sidebar_row_get_page (row) == page
         && (page != STREEF_PAGE_CATEGORY
             || streef_sidebar_row_get_category (row)
                    == streef_session_get_category (self->session));
}

static void row_selected_cb (StreefSidebar *self);

/* The choice follows the session, and must not come back as a choice of the user. */
static void
select_current (StreefSidebar *self)
{
  GtkListBoxRow *row;
  GtkListBoxRow *current = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_current (self, STREEF_SIDEBAR_ROW (row)))
      current = row;

  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  gtk_list_box_select_row (self->list, current);
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);
}

static void
update_rows (StreefSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    streef_sidebar_row_update (STREEF_SIDEBAR_ROW (row), self->session);
  select_current (self);
  gtk_list_box_invalidate_headers (self->list);
}

/* AdwSplitButton names neither its menu button nor the button in that. */
static void
name_recent_button (StreefSidebar *self)
{
  GtkWidget *menu_button = gtk_widget_get_last_child (GTK_WIDGET (self->open_button));
  GtkWidget *button = gtk_widget_get_first_child (menu_button);
  const char *name = streef_text (streef_session_get_language (self->session), "Recent files");

  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
session_changed_cb (StreefSidebar *self)
{
  const StreefDataset *dataset = streef_session_get_dataset (self->session);

  if (dataset == NULL)
    return;

  if (self->dataset != dataset)
    {
      const StreefDataset *old = self->dataset;

      self->dataset = streef_dataset_ref (dataset);
      rebuild (self);
      if (old != NULL)
        streef_dataset_unref (old);
    }
  update_rows (self);
  name_recent_button (self);
}

static void
choose (StreefSidebar    *self,
        StreefSidebarRow *row)
{
  streef_session_choose (self->session, streef_sidebar_row_get_page (row),
                         streef_sidebar_row_get_category (row));
}

/* Beside the page the choice goes at once, with the arrow keys too. GTK also selects the row that
 * Tab comes to, which is no choice. */
static void
row_selected_cb (StreefSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->is_tabbing)
    select_current (self);
  else if (row != NULL && !is_current (self, STREEF_SIDEBAR_ROW (row)))
    choose (self, STREEF_SIDEBAR_ROW (row));
}

static void
row_activated_cb (StreefSidebar *self,
                  GtkListBoxRow *row)
{
  choose (self, STREEF_SIDEBAR_ROW (row));
  g_object_set (self, "show-content", TRUE, NULL);
}

static GtkWidget *
new_heading (const StreefCategory *theme)
{
  GtkWidget *heading;

  /* What has no theme stands apart from the theme above it. */
  if (theme == NULL)
    return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "theme");

  return heading;
}

static void
update_heading (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  StreefSidebar *self = user_data;
  const StreefCategory *theme = streef_sidebar_row_get_theme (STREEF_SIDEBAR_ROW (row));
  const StreefCategory *theme_before
      = before == NULL ? NULL : streef_sidebar_row_get_theme (STREEF_SIDEBAR_ROW (before));

  if (theme == theme_before)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, new_heading (theme));
  if (theme != NULL)
    streef_name_label_show (
        GTK_LABEL (gtk_list_box_row_get_header (row)),
        streef_category_get_name (theme, streef_session_get_language (self->session)));
}

static gboolean
is_found (GtkListBoxRow *row,
          gpointer       user_data)
{
  StreefSidebar *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return text[0] == '\0' || streef_sidebar_row_matches (STREEF_SIDEBAR_ROW (row), text);
}

static void
search_changed_cb (StreefSidebar *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* Enter in the search goes to the first category found. */
static void
search_activate_cb (StreefSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (streef_sidebar_row_get_category (STREEF_SIDEBAR_ROW (row)) != NULL
        && gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        row_activated_cb (self, row);
        return;
      }
}

/* The desktop's list of recent files is read when it is asked for. */
static void
show_recent_cb (StreefSidebar *self)
{
  g_autoptr (GMenu) menu = streef_recent_files_new_menu ();

  gtk_popover_menu_set_menu_model (self->recent_popover, G_MENU_MODEL (menu));
}

/* Tab takes the list as one, where GTK goes from row to row: the arrow keys are for those. */
static gboolean
leave_list (StreefSidebar    *self,
            GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->search_bar), direction)
         || gtk_widget_child_focus (GTK_WIDGET (self->header_bar), direction);
}

static gboolean
streef_sidebar_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  StreefSidebar *self = STREEF_SIDEBAR (widget);
  gboolean is_moved;

  self->is_tabbing = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  if (self->is_tabbing && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    is_moved = leave_list (self, direction);
  else
    is_moved = GTK_WIDGET_CLASS (streef_sidebar_parent_class)->focus (widget, direction);
  self->is_tabbing = FALSE;

  return is_moved;
}

static void
streef_sidebar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StreefSidebar *self = STREEF_SIDEBAR (object);

  switch ((StreefSidebarProperty) prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->is_collapsed);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->shows_content);
      break;
    case PROP_MENU_MODEL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_collapsed (StreefSidebar *self,
               gboolean       is_collapsed)
{
  self->is_collapsed = is_collapsed;
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), is_collapsed);
  adw_header_bar_set_show_end_title_buttons (self->header_bar, is_collapsed);
}

static void
streef_sidebar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StreefSidebar *self = STREEF_SIDEBAR (object);

  switch ((StreefSidebarProperty) prop_id)
    {
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_CONTENT:
      self->shows_content = g_value_get_boolean (value);
      break;
    case PROP_MENU_MODEL:
      streef_menu_on_demand_attach (self->menu_button, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_sidebar_dispose (GObject *object)
{
  StreefSidebar *self = STREEF_SIDEBAR (object);

  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_SIDEBAR);
  g_clear_pointer (&self->dataset, streef_dataset_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (streef_sidebar_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_sidebar_class_init (StreefSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = streef_sidebar_get_property;
  object_class->set_property = streef_sidebar_set_property;
  object_class->dispose = streef_sidebar_dispose;
  widget_class->focus = streef_sidebar_focus;
  install_properties (object_class);

  streef_retranslator_set_template (widget_class, "streef-sidebar");
  streef_retranslator_bind (widget_class, StreefSidebar, header_bar);
  streef_retranslator_bind (widget_class, StreefSidebar, open_button);
  streef_retranslator_bind (widget_class, StreefSidebar, recent_popover);
  streef_retranslator_bind (widget_class, StreefSidebar, menu_button);
  streef_retranslator_bind (widget_class, StreefSidebar, find_button);
  streef_retranslator_bind (widget_class, StreefSidebar, search_bar);
  streef_retranslator_bind (widget_class, StreefSidebar, search_entry);
  streef_retranslator_bind (widget_class, StreefSidebar, list);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_recent_cb);
}

static void
streef_sidebar_init (StreefSidebar *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_heading, self, NULL);
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
streef_sidebar_set_session (StreefSidebar *self,
                            StreefSession *session)
{
  g_return_if_fail (STREEF_IS_SIDEBAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

/* Opens the search. */
void
streef_sidebar_find (StreefSidebar *self)
{
  g_return_if_fail (STREEF_IS_SIDEBAR (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
