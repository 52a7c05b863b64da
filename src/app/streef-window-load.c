/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-window-private.h"

#include "app/streef-error-dialog.h"
#include "app/streef-recent-files.h"

/* In milliseconds: what takes longer is shown, with how far it is and a way to stop it. */
#define WAIT_DELAY 500
#define PROGRESS_INTERVAL 100

static gboolean
progress_cb (gpointer user_data)
{
  StreefWindow *self = user_data;

  streef_wait_page_set_fraction (self->wait_page, streef_loading_get_fraction (self->loading));

  return G_SOURCE_CONTINUE;
}

static gboolean
wait_cb (gpointer user_data)
{
  StreefWindow *self = user_data;

  if (self->wait_page == NULL)
    {
      self->wait_page = streef_wait_page_new ();
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->wait_page), "loading");
    }

  progress_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-load", TRUE);
  gtk_window_present (GTK_WINDOW (self));
  self->wait_id = g_timeout_add (PROGRESS_INTERVAL, progress_cb, self);

  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (StreefWindow      *self,
                 GFile             *file,
                 GFile             *other_file,
                 GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_CREATED
      || event == G_FILE_MONITOR_EVENT_RENAMED || event == G_FILE_MONITOR_EVENT_MOVED_IN)
    streef_review_set_file_changed (self->review, TRUE);
}

static void
watch_files (StreefWindow      *self,
             const char *const *files)
{
  g_ptr_array_set_size (self->monitors, 0);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[i]);
      GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

      if (monitor == NULL)
        continue;
      g_signal_connect_object (monitor, "changed", G_CALLBACK (file_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->monitors, monitor);
    }
}

static void
show_loaded (StreefWindow        *self,
             const StreefDataset *dataset,
             GPtrArray           *grids,
             StreefLoading       *loading)
{
  const char *const *files = streef_loading_get_files (loading);

  streef_session_set_dataset (self->session, dataset, grids, files,
                              streef_loading_get_reading (loading));
  streef_window_show_review (self);
  streef_review_set_file_changed (self->review, FALSE);
  watch_files (self, files);
  for (guint i = 0; files[i] != NULL; i++)
    streef_recent_files_add (files[i]);
}

static void
show_error (StreefWindow *self,
            const GError *error)
{
  if (streef_session_get_dataset (self->session) != NULL)
    {
      streef_error_dialog_present (GTK_WINDOW (self), error);
      return;
    }

  if (self->error_page == NULL)
    {
      self->error_page = streef_error_page_new ();
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->error_page), "error");
    }
  streef_error_page_set_error (self->error_page, error);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* What was there before the reading that ended: its page waits behind that of the reading. */
static void
leave_wait_page (StreefWindow *self)
{
  if (streef_session_get_dataset (self->session) != NULL)
    streef_window_show_review (self);
  else
    streef_window_show_start (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  StreefLoading *loading = STREEF_LOADING (source);
  GWeakRef *ref = user_data;
  g_autoptr (StreefWindow) self = g_weak_ref_get (ref);
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (ref);
  g_free (ref);
  dataset = streef_loading_run_finish (loading, result, &grids, &error);
  if (self == NULL || self->loading != loading)
    return;

  if (dataset != NULL)
    show_loaded (self, dataset, grids, loading);
  else
    {
      leave_wait_page (self);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_error (self, error);
    }

  streef_window_stop_load (self);
  gtk_window_present (GTK_WINDOW (self));
}

/* Forgets the reading that goes on: what it still gives is dropped. */
void
streef_window_stop_load (StreefWindow *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->loading != NULL)
    streef_loading_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* As the user asks for. */
void
streef_window_cancel_load (StreefWindow *self)
{
  if (self->loading == NULL)
    return;

  streef_window_stop_load (self);
  leave_wait_page (self);
}

/**
 * streef_window_open:
 * @files: (array zero-terminated=1): paths of what to open, as one data set
 * @reading: (nullable): what is chosen about how to read them
 *
 * Reads files in a thread and shows them. A reading that goes on is given up. The window comes to
 * the front when there is something to show.
 */
void
streef_window_open (StreefWindow        *self,
                    const char *const   *files,
                    const StreefReading *reading)
{
  GWeakRef *ref;

  g_return_if_fail (STREEF_IS_WINDOW (self));

  streef_window_stop_load (self);
  self->loading = streef_loading_new (files, reading);
  self->wait_id = g_timeout_add (WAIT_DELAY, wait_cb, self);
  ref = g_new (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  streef_loading_run_async (self->loading, loaded_cb, ref);
}
