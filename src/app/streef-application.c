/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-application.h"

#include "app/streef-desktop-language.h"
#include "app/streef-preferences.h"
#include "app/streef-retranslator.h"
#include "app/streef-window.h"
#include "language/streef-catalogue.h"

/**
 * StreefApplication:
 *
 * The program with its windows. It holds the language of the interface, and remembers it.
 */
struct _StreefApplication
{
  AdwApplication parent_instance;

  GSettings *preferences; /* (nullable) */
  GtkWindow *about;       /* (nullable) (unowned) */
};

G_DEFINE_FINAL_TYPE (StreefApplication, streef_application, ADW_TYPE_APPLICATION)

static void
show_language (StreefLanguage language)
{
  streef_desktop_language_set (language);
  streef_retranslator_set_language (language);
}

static void
change_language_cb (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       user_data)
{
  StreefApplication *self = user_data;
  StreefLanguage language;

  if (!streef_language_from_code (g_variant_get_string (value, NULL), &language))
    return;

  g_simple_action_set_state (action, value);
  show_language (language);
  streef_preferences_set_language (self->preferences, language);
}

/* Goes through the languages: with two of them it is a switch. */
static void
next_language_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  const StreefLanguage next
      = (StreefLanguage) ((streef_retranslator_get_language () + 1) % STREEF_N_LANGUAGES);

  g_action_group_change_action_state (G_ACTION_GROUP (user_data), "language",
                                      g_variant_new_string (streef_language_get_code (next)));
}

static void
translate_about (AdwAboutWindow *about)
{
  const StreefLanguage language = streef_retranslator_get_language ();

  adw_about_window_set_comments (
      about, streef_text (language, "Reviews yearly results against their targets, and makes the "
                                    "summary that goes with a letter to Parliament."));
  adw_about_window_set_developer_name (about, streef_text (language, "The makers of Streefcijfer"));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  StreefApplication *self = user_data;
  AdwAboutWindow *about;

  if (self->about != NULL)
    {
      gtk_window_present (self->about);
      return;
    }

  about = ADW_ABOUT_WINDOW (adw_about_window_new ());
  adw_about_window_set_application_name (about, "Streefcijfer");
  adw_about_window_set_application_icon (about, STREEF_APPLICATION_ID);
  adw_about_window_set_version (about, STREEF_VERSION);
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  translate_about (about);
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (translate_about), about, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->about, GTK_WINDOW (about));
  gtk_window_set_transient_for (self->about,
                                gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_present (self->about);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
add_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accelerators[3];
  } table[] = {
    { "win.open", { "<Control>o" } },
    { "win.export", { "<Control>e" } },
    { "win.print", { "<Control>p" } },
    { "win.compare", { "<Control>d" } },
    { "win.find", { "<Control>f" } },
    { "win.back", { "<Alt>Left" } },
    { "win.previous-year", { "<Alt>Page_Up" } },
    { "win.next-year", { "<Alt>Page_Down" } },
    { "win.show-overview", { "<Control>1" } },
    { "win.show-problems", { "<Control>2" } },
    { "win.previous-problem", { "<Shift>F8" } },
    { "win.next-problem", { "F8" } },
    { "win.table", { "<Control>t" } },
    { "win.copy-passage", { "<Control><Shift>c" } },
    { "win.reload", { "<Control>r", "F5" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "app.next-language", { "<Control>l" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].accelerators);
}

static void
add_actions (StreefApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "next-language", .activate = next_language_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  const char *code = streef_language_get_code (streef_retranslator_get_language ());
  g_autoptr (GSimpleAction) language =
    g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING, g_variant_new_string (code));

  g_signal_connect_object (language, "change-state", G_CALLBACK (change_language_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (language));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
streef_application_startup (GApplication *application)
{
  StreefApplication *self = STREEF_APPLICATION (application);

  self->preferences = streef_preferences_new ();
  show_language (streef_preferences_get_language (self->preferences));

  G_APPLICATION_CLASS (streef_application_parent_class)->startup (application);

  add_actions (self);
  add_accelerators (GTK_APPLICATION (self));
}

/* The window that is there, or a new one. */
static StreefWindow *
ensure_window (StreefApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (streef_window_new (GTK_APPLICATION (self)));
      streef_preferences_bind_size (self->preferences, window);
    }

  return STREEF_WINDOW (window);
}

static void
streef_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (STREEF_APPLICATION (application))));
}

/* All files of one call are one data set. The window comes to the front itself once it has
 * something to show. */
static void
streef_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      g_strv_builder_add (paths, path == NULL ? uri : path);
    }

  list = g_strv_builder_end (paths);
  streef_window_open (ensure_window (STREEF_APPLICATION (application)), (const char *const *) list,
                      NULL);
}

static void
streef_application_dispose (GObject *object)
{
  StreefApplication *self = STREEF_APPLICATION (object);

  g_clear_object (&self->preferences);
  g_clear_weak_pointer (&self->about);

  G_OBJECT_CLASS (streef_application_parent_class)->dispose (object);
}

static void
streef_application_class_init (StreefApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = streef_application_dispose;
  application_class->startup = streef_application_startup;
  application_class->activate = streef_application_activate;
  application_class->open = streef_application_open;
}

static void
streef_application_init (StreefApplication *self)
{
}

StreefApplication *
streef_application_new (void)
{
  return g_object_new (STREEF_TYPE_APPLICATION,
                       "application-id", STREEF_APPLICATION_ID,
                       "resource-base-path", "/org/streefcijfer/Streefcijfer",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
