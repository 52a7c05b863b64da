/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-menu-on-demand.h"

/* GTK makes all of a menu's widgets when a button gets it. A window has several menus and shows
 * none of them at first. */

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       menu)
{
  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * streef_menu_on_demand_attach:
 * @button: a menu button
 * @menu: (transfer none): what it shows from now on; its widgets are made when it is first opened
 */
void
streef_menu_on_demand_attach (GtkMenuButton *button,
                              GMenuModel    *menu)
{
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu),
                                         g_object_unref);
}
