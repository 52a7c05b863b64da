/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-recent-files.h"

#include <gtk/gtk.h>

#define MAX_FILES 6

/**
 * streef_recent_files_add:
 * @path: a file that was opened
 *
 * Remembers it in the desktop's list of recent files.
 */
void
streef_recent_files_add (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *type = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char *mime_type = g_content_type_get_mime_type (type);
  char *groups[] = { (char *) STREEF_APPLICATION_ID, NULL };
  GtkRecentData data = {
    .mime_type = mime_type != NULL ? mime_type : (char *) "text/csv",
    .app_name = (char *) STREEF_APPLICATION_ID,
    .app_exec = (char *) "streefcijfer %f",
    .groups = groups,
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  /* GtkRecentInfo's getters take no const. */
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
free_infos (GList *infos)
{
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/**
 * streef_recent_files_list:
 *
 * Returns: (transfer full) (element-type filename): the files opened last that are still there, the
 * latest first
 */
GPtrArray *
streef_recent_files_list (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  infos = g_list_sort (infos, compare_visits);
  for (const GList *link = infos; link != NULL && files->len < MAX_FILES; link = link->next)
    {
      GtkRecentInfo *info = link->data;

      if (gtk_recent_info_has_group (info, STREEF_APPLICATION_ID) && gtk_recent_info_exists (info))
        g_ptr_array_add (files, g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL));
    }

  free_infos (infos);
  return files;
}

/**
 * streef_recent_files_new_menu:
 *
 * Returns: (transfer full): an item per recent file, for `win.open-recent`
 */
GMenu *
streef_recent_files_new_menu (void)
{
  g_autoptr (GPtrArray) files = streef_recent_files_list ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *name = g_filename_display_basename (path);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "^ay", path);
      g_menu_append_item (menu, item);
    }

  return menu;
}

/**
 * streef_recent_files_dup_folder_name:
 * @path: a file
 *
 * Returns: (transfer full): its folder as users know it, "~" for their own
 */
char *
streef_recent_files_dup_folder_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char *home = g_get_home_dir ();
  g_autofree char *name = g_filename_display_name (folder);

  if (g_str_has_prefix (folder, home)
      && (folder[strlen (home)] == '/' || folder[strlen (home)] == '\0'))
    return g_strconcat ("~", name + strlen (home), NULL);

  return g_steal_pointer (&name);
}
