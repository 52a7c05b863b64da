/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-error-dialog.h"

#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "problem/streef-error.h"
#include "wording/streef-problem-text.h"
#include "wording/streef-theme-text.h"

/**
 * StreefErrorDialog:
 *
 * Tells what went wrong, in the language of the interface, also when that changes while it is open.
 */
struct _StreefErrorDialog
{
  AdwMessageDialog parent_instance;

  GError *error;
};

G_DEFINE_FINAL_TYPE (StreefErrorDialog, streef_error_dialog, ADW_TYPE_MESSAGE_DIALOG)

static const char *
get_heading (const GError   *error,
             StreefLanguage  language)
{
  const StreefProblem *problem = streef_error_get_problem (error);
  g_autofree char *theme_text = problem != NULL ? streef_theme_text (problem, language) : NULL;

  if (error->domain == GTK_PRINT_ERROR)
    return streef_text (language, "This could not be printed");
  if (problem != NULL && streef_problem_get_kind (problem) == STREEF_PROBLEM_NOT_WRITTEN)
    return streef_text (language, "This file could not be written");

  return theme_text != NULL ? streef_text (language, "This theme cannot be used")
                            : streef_text (language, "This file could not be read");
}

static void
retranslate_cb (StreefErrorDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autofree char *text = streef_error_text (self->error, language);

  adw_message_dialog_set_heading (dialog, get_heading (self->error, language));
  adw_message_dialog_set_body (dialog, text);
  adw_message_dialog_set_response_label (dialog, "close", streef_text (language, "Close"));
}

static void
streef_error_dialog_finalize (GObject *object)
{
  StreefErrorDialog *self = STREEF_ERROR_DIALOG (object);

  g_clear_error (&self->error);

  G_OBJECT_CLASS (streef_error_dialog_parent_class)->finalize (object);
}

static void
streef_error_dialog_class_init (StreefErrorDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = streef_error_dialog_finalize;
}

static void
streef_error_dialog_init (StreefErrorDialog *self)
{
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "close", "");
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * streef_error_dialog_present:
 * @parent: the window that it belongs to
 * @error: what went wrong
 */
void
streef_error_dialog_present (GtkWindow    *parent,
                             const GError *error)
{
  StreefErrorDialog *self = g_object_new (STREEF_TYPE_ERROR_DIALOG, "transient-for", parent, NULL);

  self->error = g_error_copy (error);
  retranslate_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
