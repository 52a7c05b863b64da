/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-status-icon.h"

/* Never %NULL. The icons differ by shape, colour only comes on top of it. */
const char *
streef_status_icon_get_name (StreefStatus status)
{
  static const char *const names[STREEF_N_STATUSES] = {
    [STREEF_STATUS_EXCEEDED] = "streef-exceeded-symbolic",
    [STREEF_STATUS_MET] = "streef-met-symbolic",
    [STREEF_STATUS_NEARLY_MET] = "streef-nearly-met-symbolic",
    [STREEF_STATUS_NOT_MET] = "streef-not-met-symbolic",
    [STREEF_STATUS_SO_FAR] = "streef-so-far-symbolic",
    [STREEF_STATUS_NO_TARGET] = "streef-no-target-symbolic",
    [STREEF_STATUS_NOT_AVAILABLE] = "streef-not-available-symbolic",
    [STREEF_STATUS_NOT_COMPARABLE] = "streef-not-comparable-symbolic",
    [STREEF_STATUS_NOT_JUDGED] = "streef-not-judged-symbolic",
  };

  return names[status];
}

/* Gives an icon that is shown the colour of @status. */
void
streef_status_icon_colour (GtkImage     *image,
                           StreefStatus  status)
{
  gtk_widget_remove_css_class (GTK_WIDGET (image), "reached");
  gtk_widget_remove_css_class (GTK_WIDGET (image), "missed");
  if (streef_status_is_reached (status))
    gtk_widget_add_css_class (GTK_WIDGET (image), "reached");
  else if (streef_status_is_judged (status))
    gtk_widget_add_css_class (GTK_WIDGET (image), "missed");
}

/**
 * streef_status_icon_show:
 * @image: an image
 * @status: the status that it shows from now on, in that status's colour
 */
void
streef_status_icon_show (GtkImage     *image,
                         StreefStatus  status)
{
  gtk_image_set_from_icon_name (image, streef_status_icon_get_name (status));
  streef_status_icon_colour (image, status);
}
