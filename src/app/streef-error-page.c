/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-error-page.h"

#include "app/streef-language-switch.h"
#include "app/streef-retranslator.h"
#include "wording/streef-problem-text.h"

/**
 * StreefErrorPage:
 *
 * What the window shows where a file could not be read and nothing else is open: what, where, and
 * what to do.
 */
struct _StreefErrorPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;

  GError *error; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StreefErrorPage, streef_error_page, ADW_TYPE_BIN)

static void
retranslate_cb (StreefErrorPage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  if (self->error == NULL)
    return;

  text = streef_error_text (self->error, streef_retranslator_get_language ());
  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->status_page, escaped);
}

static void
streef_error_page_dispose (GObject *object)
{
  StreefErrorPage *self = STREEF_ERROR_PAGE (object);

  g_clear_error (&self->error);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_ERROR_PAGE);

  G_OBJECT_CLASS (streef_error_page_parent_class)->dispose (object);
}

static void
streef_error_page_class_init (StreefErrorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_error_page_dispose;

  g_type_ensure (STREEF_TYPE_LANGUAGE_SWITCH);
  streef_retranslator_set_template (widget_class, "streef-error-page");
  streef_retranslator_bind (widget_class, StreefErrorPage, status_page);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_error_page_init (StreefErrorPage *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
}

StreefErrorPage *
streef_error_page_new (void)
{
  return g_object_new (STREEF_TYPE_ERROR_PAGE, NULL);
}

void
streef_error_page_set_error (StreefErrorPage *self,
                             const GError    *error)
{
  g_return_if_fail (STREEF_IS_ERROR_PAGE (self));

  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  retranslate_cb (self);
}
