/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-theme-button.h"

#include "app/streef-error-dialog.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "report/streef-theme.h"

#define NEUTRAL "neutral"

/* Of a theme's name on the button; the rest is in its menu. */
#define NAME_WIDTH 18

/**
 * StreefThemeButton:
 *
 * Chooses the theme of exports: one that comes with the program, or a file. `theme` is what
 * streef_theme_open() takes. One that cannot be used is not taken: a dialog says why, and where.
 */
struct _StreefThemeButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  char *theme;
};

G_DEFINE_FINAL_TYPE (StreefThemeButton, streef_theme_button, ADW_TYPE_BIN)

typedef enum
{
  PROP_THEME = 1,
} StreefThemeButtonProperty;

static GParamSpec *props[PROP_THEME + 1];

static gboolean
is_shipped (const char *theme)
{
  g_auto (GStrv) names = streef_theme_list ();

  return g_strv_contains ((const char *const *) names, theme);
}

/* (transfer full): what the theme calls itself, else its file's name. */
static char *
dup_label (const char    *theme,
           StreefLanguage language)
{
  g_autoptr (StreefTheme) opened = NULL;
  const char *name;

  if (g_str_equal (theme, NEUTRAL))
    return g_strdup (streef_text_in (language, "theme", "Neutral"));

  opened = streef_theme_open (theme, NULL);
  name = opened != NULL ? streef_theme_get_name (opened, language) : NULL;
  return name != NULL ? g_strdup (name) : g_filename_display_basename (theme);
}

static void
add_theme (GMenu         *menu,
           const char    *theme,
           StreefLanguage language)
{
  g_autofree char *label = dup_label (theme, language);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "theme.choose", "s", theme);
  g_menu_append_item (menu, item);
}

/* The themes that come with the program, the file that was chosen, and how to choose one. */
static void
fill_menu (StreefThemeButton *self)
{
  const StreefLanguage language = streef_retranslator_get_language ();
  g_auto (GStrv) names = streef_theme_list ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) themes = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autofree char *label = dup_label (self->theme, language);

  for (guint i = 0; names[i] != NULL; i++)
    add_theme (themes, names[i], language);
  if (!is_shipped (self->theme))
    add_theme (themes, self->theme, language);
  g_menu_append (files, streef_text (language, "Choose a theme file…"), "theme.ask");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (themes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));

  gtk_label_set_label (self->label, label);
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               streef_text (language, "Choose colours, fonts and sender"));
}

static void
response_cb (StreefThemeButton *self,
             int                response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    streef_theme_button_choose (self, path);
}

static void
add_filter (StreefThemeButton *self,
            const char        *name,
            const char        *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
}

static void
ask (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  StreefThemeButton *self = STREEF_THEME_BUTTON (widget);
  const StreefLanguage language = streef_retranslator_get_language ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (streef_text (language, "Choose a theme file"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               streef_text (language, "Choose"),
                                               streef_text (language, "Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filter (self, streef_text (language, "Theme files"), "*.[tT][hH][eE][mM][eE]");
  add_filter (self, streef_text (language, "All files"), "*");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
streef_theme_button_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StreefThemeButton *self = STREEF_THEME_BUTTON (object);

  switch ((StreefThemeButtonProperty) prop_id)
    {
    case PROP_THEME:
      g_value_set_string (value, self->theme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_theme_button_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StreefThemeButton *self = STREEF_THEME_BUTTON (object);

  switch ((StreefThemeButtonProperty) prop_id)
    {
    case PROP_THEME:
      streef_theme_button_choose (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_theme_button_dispose (GObject *object)
{
  StreefThemeButton *self = STREEF_THEME_BUTTON (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->theme, g_free);

  G_OBJECT_CLASS (streef_theme_button_parent_class)->dispose (object);
}

static void
streef_theme_button_class_init (StreefThemeButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_theme_button_get_property;
  object_class->set_property = streef_theme_button_set_property;
  object_class->dispose = streef_theme_button_dispose;

  props[PROP_THEME]
    = g_param_spec_string ("theme", NULL, NULL, NEUTRAL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_install_property_action (widget_class, "theme.choose", "theme");
  gtk_widget_class_install_action (widget_class, "theme.ask", NULL, ask);
}

static void
streef_theme_button_init (StreefThemeButton *self)
{
  self->theme = g_strdup (NEUTRAL);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, NAME_WIDTH);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  fill_menu (self);
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (fill_menu), self, G_CONNECT_SWAPPED);
}

const char *
streef_theme_button_get_theme (StreefThemeButton *self)
{
  g_return_val_if_fail (STREEF_IS_THEME_BUTTON (self), NULL);

  return self->theme;
}

/**
 * streef_theme_button_choose:
 * @theme: (nullable): as streef_theme_open() takes it; %NULL for the neutral one
 *
 * Returns: whether it can be used; otherwise that is told, and the one before stays
 */
gboolean
streef_theme_button_choose (StreefThemeButton *self,
                            const char        *theme)
{
  g_autoptr (StreefTheme) opened = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (STREEF_IS_THEME_BUTTON (self), FALSE);

  if (theme == NULL)
    theme = NEUTRAL;
  if (g_str_equal (self->theme, theme))
    return TRUE;

  opened = streef_theme_open (theme, &error);
  if (opened == NULL)
    {
      streef_error_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), error);
      return FALSE;
    }

  g_free (self->theme);
  self->theme = g_strdup (theme);
  fill_menu (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
  return TRUE;
}
