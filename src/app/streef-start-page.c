/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-start-page.h"

#include "app/streef-language-switch.h"
#include "app/streef-menu-on-demand.h"
#include "app/streef-recent-files.h"
#include "app/streef-retranslator.h"
#include "app/streef-sizer.h"

/**
 * StreefStartPage:
 *
 * What the window shows as long as nothing is open.
 */
struct _StreefStartPage
{
  AdwBin parent_instance;

  GMenu *menu;
  GtkMenuButton *menu_button;
  StreefSizer *sizer;
  GtkBox *buttons;
  AdwPreferencesGroup *recent_group;
};

G_DEFINE_FINAL_TYPE (StreefStartPage, streef_start_page, ADW_TYPE_BIN)

static void
add_recent_file (StreefStartPage *self,
                 const char      *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *escaped_name = g_markup_escape_text (name, -1);
  g_autofree char *folder = streef_recent_files_dup_folder_name (path);
  g_autofree char *escaped_folder = g_markup_escape_text (folder, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_folder);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("x-office-spreadsheet-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "^ay", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  adw_preferences_group_add (self->recent_group, row);
}

static void
add_recent_files (StreefStartPage *self)
{
  g_autoptr (GPtrArray) files = streef_recent_files_list ();

  for (guint i = 0; i < files->len; i++)
    add_recent_file (self, g_ptr_array_index (files, i));

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), files->len > 0);
}

static void
room_changed_cb (StreefStartPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  streef_sizer_get_room (self->sizer) == STREEF_ROOM_NARROW
                                    ? GTK_ORIENTATION_VERTICAL
                                    : GTK_ORIENTATION_HORIZONTAL);
}

static void
streef_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STREEF_TYPE_START_PAGE);

  G_OBJECT_CLASS (streef_start_page_parent_class)->dispose (object);
}

static void
streef_start_page_class_init (StreefStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_start_page_dispose;

  g_type_ensure (STREEF_TYPE_LANGUAGE_SWITCH);
  g_type_ensure (STREEF_TYPE_SIZER);
  streef_retranslator_set_template (widget_class, "streef-start-page");
  streef_retranslator_bind (widget_class, StreefStartPage, menu);
  streef_retranslator_bind (widget_class, StreefStartPage, menu_button);
  streef_retranslator_bind (widget_class, StreefStartPage, sizer);
  streef_retranslator_bind (widget_class, StreefStartPage, buttons);
  streef_retranslator_bind (widget_class, StreefStartPage, recent_group);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
}

static void
streef_start_page_init (StreefStartPage *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  streef_menu_on_demand_attach (self->menu_button, G_MENU_MODEL (self->menu));
  add_recent_files (self);
}
