/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-language-switch.h"

#include "language/streef-language.h"

/**
 * StreefLanguageSwitch:
 *
 * One toggle button per language, which drive the action `action-name`: that of the interface, or
 * of what is exported. A language is named in itself, so nothing here is translated.
 */
struct _StreefLanguageSwitch
{
  GtkBox parent_instance;

  char *action_name;
};

G_DEFINE_FINAL_TYPE (StreefLanguageSwitch, streef_language_switch, GTK_TYPE_BOX)

typedef enum
{
  PROP_ACTION_NAME = 1,
} StreefLanguageSwitchProperty;

static GParamSpec *props[PROP_ACTION_NAME + 1];

/* Dutch stands first, as this is where the program is used. */
static const StreefLanguage shown_order[STREEF_N_LANGUAGES]
    = { STREEF_LANGUAGE_NL, STREEF_LANGUAGE_EN };

static void
add_button (StreefLanguageSwitch *self,
            StreefLanguage        language)
{
  const char *name = streef_language_get_name (language);
  g_autofree char *label = g_ascii_strup (streef_language_get_code (language), -1);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    streef_language_get_code (language));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), self->action_name);
  gtk_box_append (GTK_BOX (self), button);
}

static void
streef_language_switch_constructed (GObject *object)
{
  StreefLanguageSwitch *self = STREEF_LANGUAGE_SWITCH (object);

  G_OBJECT_CLASS (streef_language_switch_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (shown_order); i++)
    add_button (self, shown_order[i]);
}

static void
streef_language_switch_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  StreefLanguageSwitch *self = STREEF_LANGUAGE_SWITCH (object);

  switch ((StreefLanguageSwitchProperty) prop_id)
    {
    case PROP_ACTION_NAME:
      self->action_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_language_switch_finalize (GObject *object)
{
  StreefLanguageSwitch *self = STREEF_LANGUAGE_SWITCH (object);

  g_clear_pointer (&self->action_name, g_free);

  G_OBJECT_CLASS (streef_language_switch_parent_class)->finalize (object);
}

static void
streef_language_switch_class_init (StreefLanguageSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = streef_language_switch_constructed;
  object_class->set_property = streef_language_switch_set_property;
  object_class->finalize = streef_language_switch_finalize;

  props[PROP_ACTION_NAME] =
    g_param_spec_string ("action-name", NULL, NULL, "app.language",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_language_switch_init (StreefLanguageSwitch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "languages");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
