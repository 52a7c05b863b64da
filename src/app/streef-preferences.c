/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-preferences.h"

#include "report/streef-installation.h"

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *system_source = g_settings_schema_source_get_default ();
  g_autofree char *folder = streef_installation_find_data ("schemas");
  g_autoptr (GSettingsSchemaSource) source =
    g_settings_schema_source_new_from_directory (folder, system_source, FALSE, NULL);

  if (source != NULL)
    return g_settings_schema_source_lookup (source, STREEF_APPLICATION_ID, TRUE);
  if (system_source != NULL)
    return g_settings_schema_source_lookup (system_source, STREEF_APPLICATION_ID, TRUE);

  return NULL;
}

/**
 * streef_preferences_new:
 *
 * What the program remembers between two starts. The schema is looked for beside the program first,
 * then in the system.
 *
 * Returns: (transfer full) (nullable): %NULL where there is no schema; then nothing is remembered
 */
GSettings *
streef_preferences_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}

/**
 * streef_preferences_get_language:
 * @settings: (nullable)
 *
 * Returns: the language chosen last, or that of the environment where none was chosen
 */
StreefLanguage
streef_preferences_get_language (GSettings *settings)
{
  g_autofree char *code = settings == NULL ? NULL : g_settings_get_string (settings, "language");
  StreefLanguage language;

  if (code != NULL && streef_language_from_code (code, &language))
    return language;

  return streef_language_from_environment ();
}

/**
 * streef_preferences_bind_size:
 * @settings: (nullable)
 * @window: a window that is not shown yet
 *
 * Gives the window the size that the last one had, and remembers what becomes of it.
 */
void
streef_preferences_bind_size (GSettings *settings,
                              GtkWindow *window)
{
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "is-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/* @settings: (nullable) */
void
streef_preferences_set_language (GSettings      *settings,
                                 StreefLanguage  language)
{
  if (settings != NULL)
    g_settings_set_string (settings, "language", streef_language_get_code (language));
}

/**
 * streef_preferences_dup_theme:
 * @settings: (nullable)
 *
 * Returns: (transfer full) (nullable): the theme chosen last, as streef_theme_open() takes it
 */
char *
streef_preferences_dup_theme (GSettings *settings)
{
  return settings == NULL ? NULL : g_settings_get_string (settings, "theme");
}

/* @settings: (nullable); only what is UTF-8 can be remembered */
void
streef_preferences_set_theme (GSettings  *settings,
                              const char *theme)
{
  if (settings != NULL && g_utf8_validate (theme, -1, NULL))
    g_settings_set_string (settings, "theme", theme);
}
