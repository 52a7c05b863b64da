/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-year-stepper.h"

#include "app/streef-menu-on-demand.h"
#include "app/streef-retranslator.h"

/**
 * StreefYearStepper:
 *
 * Goes to the year before or after, or to one chosen from a menu. It hides itself where there is no
 * year to choose.
 */
struct _StreefYearStepper
{
  GtkBox parent_instance;

  GtkMenuButton *menu_button;

  StreefSession *session; /* (nullable) */
  const StreefDataset
      *dataset; /* (nullable): whose years the menu shows; only compared, not used */
};

G_DEFINE_FINAL_TYPE (StreefYearStepper, streef_year_stepper, GTK_TYPE_BOX)

static void
rebuild_menu (StreefYearStepper *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const GArray *years = self->dataset->years;

  for (guint i = 0; i < years->len; i++)
    {
      const int year = g_array_index (years, int, i);
      g_autofree char *label = g_strdup_printf ("%d", year);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.year", "i", year);
      g_menu_append_item (menu, item);
    }

  streef_menu_on_demand_attach (self->menu_button, G_MENU_MODEL (menu));
}

static void
session_changed_cb (StreefYearStepper *self)
{
  const StreefDataset *dataset = streef_session_get_dataset (self->session);
  g_autofree char *label = NULL;

  if (dataset == NULL)
    return;

  if (self->dataset != dataset)
    {
      self->dataset = dataset;
      rebuild_menu (self);
    }

  label = g_strdup_printf ("%d", streef_session_get_year (self->session));
  gtk_menu_button_set_label (self->menu_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          dataset->years->len > 1
                            && streef_session_get_page (self->session) != STREEF_PAGE_PROBLEMS);
}

static void
streef_year_stepper_dispose (GObject *object)
{
  StreefYearStepper *self = STREEF_YEAR_STEPPER (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_YEAR_STEPPER);

  G_OBJECT_CLASS (streef_year_stepper_parent_class)->dispose (object);
}

static void
streef_year_stepper_class_init (StreefYearStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_year_stepper_dispose;

  streef_retranslator_set_template (widget_class, "streef-year-stepper");
  streef_retranslator_bind (widget_class, StreefYearStepper, menu_button);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_year_stepper_init (StreefYearStepper *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

void
streef_year_stepper_set_session (StreefYearStepper *self,
                                 StreefSession     *session)
{
  g_return_if_fail (STREEF_IS_YEAR_STEPPER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}
