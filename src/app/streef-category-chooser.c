/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-category-chooser.h"

#include "app/streef-retranslator.h"
#include "wording/streef-words.h"

/* In pixels, for each level. */
#define INDENT 18

/**
 * StreefCategoryChooser:
 *
 * The categories of an export, each with a switch. It writes into the choice that it is given, and
 * says `changed`.
 */
struct _StreefCategoryChooser
{
  GtkBox parent_instance;

  GtkListBox *list;

  StreefExportChoice *choice; /* (nullable) */
  gboolean is_setting;        /* switches are being set, not used */
};

G_DEFINE_FINAL_TYPE (StreefCategoryChooser, streef_category_chooser, GTK_TYPE_BOX)

static guint changed_signal;

/* Names the categories in the language of the window. */
static void
name_categories (StreefCategoryChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const StreefCategory *category = g_object_get_data (G_OBJECT (row), "category");
      g_autofree char *name
          = streef_words_category_name (category, streef_retranslator_get_language ());
      g_autofree char *escaped = g_markup_escape_text (name, -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
    }
}

static void
switched_cb (GtkSwitch  *widget,
             GParamSpec *pspec,
             gpointer    user_data)
{
  StreefCategoryChooser *self = user_data;

  if (self->is_setting)
    return;

  streef_export_choice_set_chosen (self->choice, g_object_get_data (G_OBJECT (widget), "category"),
                                   gtk_switch_get_active (widget));
  g_signal_emit (self, changed_signal, 0);
}

static void
add_category (StreefCategoryChooser *self,
              const StreefCategory  *category)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (widget), TRUE);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (row), "category", (gpointer) category);
  g_object_set_data (G_OBJECT (row), "switch", widget);
  g_object_set_data (G_OBJECT (widget), "category", (gpointer) category);
  g_signal_connect_object (widget, "notify::active", G_CALLBACK (switched_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  gtk_widget_set_margin_start (gtk_widget_get_first_child (row),
                               INDENT * (int) streef_category_get_depth (category));
  gtk_list_box_append (self->list, row);
}

static void
choose (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StreefCategoryChooser *self = STREEF_CATEGORY_CHOOSER (widget);
  const gboolean is_chosen = g_str_equal (action_name, "categories.choose-all");
  GtkListBoxRow *row;

  self->is_setting = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      streef_export_choice_set_chosen (self->choice, g_object_get_data (G_OBJECT (row), "category"),
                                       is_chosen);
      gtk_switch_set_active (g_object_get_data (G_OBJECT (row), "switch"), is_chosen);
    }
  self->is_setting = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

static void
streef_category_chooser_dispose (GObject *object)
{
  StreefCategoryChooser *self = STREEF_CATEGORY_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_CATEGORY_CHOOSER);
  g_clear_pointer (&self->choice, streef_export_choice_unref);

  G_OBJECT_CLASS (streef_category_chooser_parent_class)->dispose (object);
}

static void
streef_category_chooser_class_init (StreefCategoryChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = streef_category_chooser_dispose;

  changed_signal = g_signal_new ("changed", STREEF_TYPE_CATEGORY_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  streef_retranslator_set_template (widget_class, "streef-category-chooser");
  streef_retranslator_bind (widget_class, StreefCategoryChooser, list);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_install_action (widget_class, "categories.choose-all", NULL, choose);
  gtk_widget_class_install_action (widget_class, "categories.choose-none", NULL, choose);
}

static void
streef_category_chooser_init (StreefCategoryChooser *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (name_categories), self, G_CONNECT_SWAPPED);
}

/* @choice: every category of its data set is chosen; once only */
void
streef_category_chooser_set_choice (StreefCategoryChooser *self,
                                    StreefExportChoice    *choice)
{
  const GPtrArray *categories = choice->dataset->categories;

  g_return_if_fail (STREEF_IS_CATEGORY_CHOOSER (self));
  g_return_if_fail (self->choice == NULL);

  self->choice = streef_export_choice_ref (choice);
  for (guint i = 0; i < categories->len; i++)
    add_category (self, g_ptr_array_index (categories, i));
  name_categories (self);
}
