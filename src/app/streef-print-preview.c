/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-print-preview.h"

#include "app/streef-preview.h"
#include "app/streef-retranslator.h"

/**
 * StreefPrintPreview:
 *
 * What the print dialog shows for its preview, in the place of a viewer that may not be there: the
 * same preview as that of exports, on the paper that was chosen. The operation ends with it.
 */
struct _StreefPrintPreview
{
  AdwWindow parent_instance;

  StreefPreview *preview;

  GtkPrintOperationPreview *operation; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StreefPrintPreview, streef_print_preview, ADW_TYPE_WINDOW)

static void
streef_print_preview_dispose (GObject *object)
{
  StreefPrintPreview *self = STREEF_PRINT_PREVIEW (object);
  g_autoptr (GtkPrintOperationPreview) operation = g_steal_pointer (&self->operation);

  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_PRINT_PREVIEW);
  if (operation != NULL)
    gtk_print_operation_preview_end_preview (operation);

  G_OBJECT_CLASS (streef_print_preview_parent_class)->dispose (object);
}

static void
streef_print_preview_class_init (StreefPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = streef_print_preview_dispose;
  g_type_ensure (STREEF_TYPE_PREVIEW);
  streef_retranslator_set_template (widget_class, "streef-print-preview");
  streef_retranslator_bind (widget_class, StreefPrintPreview, preview);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
streef_print_preview_init (StreefPrintPreview *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

/**
 * streef_print_preview_present:
 * @parent: (nullable): the window that it belongs to
 * @pages: (transfer none): what is to be printed
 * @paper: that it is printed on, upright
 * @operation: (transfer none): ended when the window is closed
 */
void
streef_print_preview_present (GtkWindow                *parent,
                              StreefPages              *pages,
                              const graphene_size_t    *paper,
                              GtkPrintOperationPreview *operation)
{
  StreefPrintPreview *self
      = g_object_new (STREEF_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->operation = g_object_ref (operation);
  streef_preview_set_paper (self->preview, paper);
  streef_preview_take_pages (self->preview, streef_pages_ref (pages), NULL);
  gtk_window_present (GTK_WINDOW (self));
}
