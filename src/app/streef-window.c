/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-window-private.h"

#include "app/streef-retranslator.h"
#include "app/streef-start-page.h"

/**
 * StreefWindow:
 *
 * The window: one data set under review, or what stands in its place while there is none. Its
 * commands are in streef-window-actions.c, the opening of files in streef-window-load.c, clipboard
 * and export in streef-window-share.c.
 */
G_DEFINE_FINAL_TYPE (StreefWindow, streef_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
drop_cb (StreefWindow *self,
         const GValue *value)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (const GSList *link = g_value_get_boxed (value); link != NULL; link = link->next)
    {
      g_autofree char *path = g_file_get_path (link->data);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }

  list = g_strv_builder_end (paths);
  if (list[0] == NULL)
    return FALSE;

  streef_window_open (self, (const char *const *) list, NULL);

  return TRUE;
}

static void
session_changed_cb (StreefWindow *self)
{
  g_autofree char *title = streef_session_dup_title (self->session);
  g_autofree char *subtitle = streef_session_dup_subtitle (self->session);
  g_autofree char *joined = NULL;

  if (streef_session_get_dataset (self->session) != NULL)
    {
      joined = g_strdup_printf ("%s – %s", title, subtitle);
      gtk_window_set_title (GTK_WINDOW (self), joined);
    }
  streef_window_update_actions (self);
  streef_window_update_share_actions (self);
}

/* The start page is made where there is nothing else to show. */
static void
streef_window_show (GtkWidget *widget)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  if (gtk_stack_get_visible_child (self->stack) == NULL)
    streef_window_show_start (self);

  GTK_WIDGET_CLASS (streef_window_parent_class)->show (widget);
}

static void
streef_window_dispose (GObject *object)
{
  StreefWindow *self = STREEF_WINDOW (object);

  streef_window_stop_load (self);
  g_clear_pointer (&self->monitors, g_ptr_array_unref);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->saver);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_WINDOW);

  G_OBJECT_CLASS (streef_window_parent_class)->dispose (object);
}

static void
streef_window_class_init (StreefWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_window_dispose;
  widget_class->show = streef_window_show;

  streef_retranslator_set_template (widget_class, "streef-window");
  streef_retranslator_bind (widget_class, StreefWindow, toasts);
  streef_retranslator_bind (widget_class, StreefWindow, stack);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  streef_window_install_actions (widget_class);
  streef_window_install_share_actions (widget_class);
}

static void
streef_window_init (StreefWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->session = streef_session_new ();
  self->saver = streef_saver_new (self);
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  streef_retranslator_init_template (GTK_WIDGET (self));
  streef_window_add_property_actions (self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  streef_window_update_actions (self);
  streef_window_update_share_actions (self);
}

/**
 * streef_window_new:
 * @application: the application that it belongs to
 *
 * Returns: (transfer none): a window with nothing open, owned by the application
 */
StreefWindow *
streef_window_new (GtkApplication *application)
{
  return g_object_new (STREEF_TYPE_WINDOW, "application", application, NULL);
}

/* (transfer none) */
StreefSession *
streef_window_get_session (StreefWindow *self)
{
  g_return_val_if_fail (STREEF_IS_WINDOW (self), NULL);

  return self->session;
}

/* Shows what to begin with, where nothing is open. */
void
streef_window_show_start (StreefWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "start") == NULL)
    gtk_stack_add_named (self->stack, g_object_new (STREEF_TYPE_START_PAGE, NULL), "start");

  gtk_stack_set_visible_child_name (self->stack, "start");
}

/* Shows the data set of the session. */
void
streef_window_show_review (StreefWindow *self)
{
  if (self->review == NULL)
    {
      self->review = streef_review_new (self->session);
      g_signal_connect_object (self->review, "notify::can-go-back",
                               G_CALLBACK (streef_window_update_actions), self, G_CONNECT_SWAPPED);
      streef_window_update_actions (self);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->review), "review");
    }

  gtk_stack_set_visible_child_name (self->stack, "review");
}

/* Makes a window that stands on this one no larger than it; before it is shown. */
void
streef_window_fit_child (StreefWindow *self,
                         GtkWindow    *child)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width;
  int height;

  gtk_window_get_default_size (child, &width, &height);
  if (gtk_widget_get_width (widget) > 0)
    gtk_window_set_default_size (child, MIN (width, gtk_widget_get_width (widget)),
                                 MIN (height, gtk_widget_get_height (widget)));
}

/**
 * streef_window_show_toast:
 * @title: what happened, in the language of the moment
 */
void
streef_window_show_toast (StreefWindow *self,
                          const char   *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  streef_window_add_toast (self, adw_toast_new (escaped));
}

/* @toast: (transfer full) */
void
streef_window_add_toast (StreefWindow *self,
                         AdwToast     *toast)
{
  g_return_if_fail (STREEF_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
