/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-saver.h"

#include "app/streef-error-dialog.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "report/streef-output.h"

/**
 * StreefSaver:
 *
 * Asks where to save, makes the bytes, writes them whole and says so with a toast that opens the
 * file. `saved` is emitted when a file was written. One question is open at a time.
 */
struct _StreefSaver
{
  GObject parent_instance;

  StreefWindow *window;          /* not owned: the window owns the saver */
  GtkWindow *parent;             /* weak: where errors are told */
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  GPtrArray *endings;            /* (element-type utf8) */
  GPtrArray *filters;            /* (element-type GtkFileFilter): one per ending */
  StreefMakeBytes make;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (StreefSaver, streef_saver, G_TYPE_OBJECT)

static guint saved_signal;

static void
forget_question (StreefSaver *self)
{
  const GDestroyNotify destroy = self->destroy;

  self->destroy = NULL;
  if (destroy != NULL)
    destroy (self->user_data);
  self->user_data = NULL;
  g_ptr_array_set_size (self->endings, 0);
  g_ptr_array_set_size (self->filters, 0);
}

/* (nullable): the ending that the name has, if it is one of those offered. */
static const char *
find_ending (StreefSaver *self,
             const char  *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < self->endings->len; i++)
    {
      g_autofree char *dotted = g_strconcat (".", g_ptr_array_index (self->endings, i), NULL);

      if (g_str_has_suffix (lower, dotted))
        return g_ptr_array_index (self->endings, i);
    }

  return NULL;
}

/* The ending of the kind of file that is chosen in the dialog. */
static const char *
get_chosen_ending (StreefSaver *self)
{
  guint index = 0;

  g_ptr_array_find (self->filters, gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (self->chooser)),
                    &index);

  return g_ptr_array_index (self->endings, index < self->endings->len ? index : 0);
}

static void
tell_saved (StreefSaver *self,
            const char  *path)
{
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  /* Translators: %s is the name of the file that was written */
  title = g_strdup_printf (streef_text (language, "Saved as %s"), name);
  escaped = g_markup_escape_text (title, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, streef_text (language, "Open"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (path));
  streef_window_add_toast (self->window, toast);
}

/* A name to which the ending was added was not asked about, so there an existing file is refused.
 */
static void
save (StreefSaver *self,
      const char  *chosen_path)
{
  const char *given = find_ending (self, chosen_path);
  const char *ending = given != NULL ? given : get_chosen_ending (self);
  g_autofree char *path
      = given != NULL ? g_strdup (chosen_path) : g_strconcat (chosen_path, ".", ending, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = self->make (ending, self->user_data, &error);

  if (bytes == NULL || !streef_output_write (path, bytes, given != NULL, &error))
    {
      streef_error_dialog_present (self->parent != NULL ? self->parent : GTK_WINDOW (self->window),
                                   error);
      return;
    }

  tell_saved (self, path);
  g_signal_emit (self, saved_signal, 0);
}

static void
response_cb (StreefSaver *self,
             int          response)
{
  g_autoptr (GtkFileChooserNative) chooser = self->chooser;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    save (self, path);

  self->chooser = NULL;
  forget_question (self);
}

static void
streef_saver_dispose (GObject *object)
{
  StreefSaver *self = STREEF_SAVER (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->parent);
  forget_question (self);

  G_OBJECT_CLASS (streef_saver_parent_class)->dispose (object);
}

static void
streef_saver_finalize (GObject *object)
{
  StreefSaver *self = STREEF_SAVER (object);

  g_ptr_array_unref (self->endings);
  g_ptr_array_unref (self->filters);

  G_OBJECT_CLASS (streef_saver_parent_class)->finalize (object);
}

static void
streef_saver_class_init (StreefSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = streef_saver_dispose;
  object_class->finalize = streef_saver_finalize;

  saved_signal = g_signal_new ("saved", STREEF_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
streef_saver_init (StreefSaver *self)
{
  self->endings = g_ptr_array_new_with_free_func (g_free);
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
}

/* @window: where toasts are shown; it must outlive the saver */
StreefSaver *
streef_saver_new (StreefWindow *window)
{
  StreefSaver *self = g_object_new (STREEF_TYPE_SAVER, NULL);

  self->window = window;

  return self;
}

static void
add_format (StreefSaver            *self,
            const StreefSaveFormat *format)
{
  g_autofree char *pattern = g_strconcat ("*.", format->ending, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, format->name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_ptr_array_add (self->endings, g_strdup (format->ending));
  g_ptr_array_add (self->filters, filter);
}

/**
 * streef_saver_ask:
 * @parent: the window that the question belongs to
 * @name: the name that is offered, without its ending
 * @formats: (array length=n_formats): the kinds of file to choose from, the first one is offered
 * @make: makes the bytes once a name is chosen
 * @user_data: for @make, freed with @destroy when the question is over
 *
 * Does nothing but free @user_data where a question is open already.
 */
void
streef_saver_ask (StreefSaver            *self,
                  GtkWindow              *parent,
                  const char             *name,
                  const StreefSaveFormat *formats,
                  guint                   n_formats,
                  StreefMakeBytes         make,
                  gpointer                user_data,
                  GDestroyNotify          destroy)
{
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autofree char *file_name = g_strconcat (name, ".", formats[0].ending, NULL);

  g_return_if_fail (STREEF_IS_SAVER (self));

  if (self->chooser != NULL)
    {
      destroy (user_data);
      return;
    }

  self->make = make;
  self->user_data = user_data;
  self->destroy = destroy;
  g_set_weak_pointer (&self->parent, parent);
  self->chooser = gtk_file_chooser_native_new (
      streef_text (language, "Save as"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
      streef_text (language, "Save"), streef_text (language, "Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  for (guint i = 0; i < n_formats; i++)
    add_format (self, &formats[i]);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
