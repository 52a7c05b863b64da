/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-chip.h"

#include "app/streef-status-icon.h"

/**
 * StreefChip:
 *
 * How many results have one status; pressed it asks for only those. It hides itself where there are
 * none.
 */
struct _StreefChip
{
  GtkToggleButton parent_instance;

  GtkWidget *image;
  GtkWidget *label;

  StreefStatus status;
};

G_DEFINE_FINAL_TYPE (StreefChip, streef_chip, GTK_TYPE_TOGGLE_BUTTON)

static void
streef_chip_class_init (StreefChipClass *klass)
{
}

static void
streef_chip_init (StreefChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->image = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->image, "status");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

GtkWidget *
streef_chip_new (StreefStatus status)
{
  StreefChip *self = g_object_new (STREEF_TYPE_CHIP, NULL);

  self->status = status;
  streef_status_icon_show (GTK_IMAGE (self->image), status);

  return GTK_WIDGET (self);
}

StreefStatus
streef_chip_get_status (StreefChip *self)
{
  g_return_val_if_fail (STREEF_IS_CHIP (self), STREEF_STATUS_NOT_JUDGED);

  return self->status;
}

/**
 * streef_chip_set_count:
 * @n: how many results there are
 * @is_short: whether there is room for the number only
 */
void
streef_chip_set_count (StreefChip     *self,
                       guint           n,
                       StreefLanguage  language,
                       gboolean        is_short)
{
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;

  g_return_if_fail (STREEF_IS_CHIP (self));

  text = streef_words_count (self->status, n, language);
  number = g_strdup_printf ("%u", n);
  gtk_label_set_label (GTK_LABEL (self->label), is_short ? number : text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_short ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
