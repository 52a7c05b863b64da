/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-text-scale.h"

/* gtk-xft-dpi is in 1024ths of a dot per inch; text at 100 % has 96. */
#define DPI_AT_100_PERCENT (96 * 1024)

/**
 * streef_text_scale_get:
 * @widget: any widget
 *
 * Returns: by how much the user lets text be enlarged; 1 is 100 %
 */
double
streef_text_scale_get (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? (double) dpi / DPI_AT_100_PERCENT : 1;
}

/**
 * streef_text_scale_to_px:
 * @widget: any widget
 * @sp: a length in pixels at a text scale of 100 %
 *
 * Returns: that length in pixels
 */
int
streef_text_scale_to_px (GtkWidget *widget,
                         int        sp)
{
  return (int) (sp * streef_text_scale_get (widget) + 0.5);
}
