/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-desktop-language.h"

#include <gtk/gtk.h>
#include <locale.h>

/* gettext's count of changes: it forgets the texts that it has found when this one grows (see its
 * manual, "Being a gettext grok"). */
extern int _nl_msg_cat_cntr;

/**
 * streef_desktop_language_init:
 *
 * Sets the process's locale after the environment, but for numbers, which stay plain. To be called
 * first of all. It matters only for the texts of GTK itself, in its own dialogs: ours come from our
 * own catalogue.
 */
void
streef_desktop_language_init (void)
{
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
}

/**
 * streef_desktop_language_set:
 * @language: the language of the interface
 *
 * Lets GTK's own dialogs follow when they are next opened, as far as the system's locales allow.
 * Only the main thread may call it, before other threads read the environment or while none does.
 */
void
streef_desktop_language_set (StreefLanguage language)
{
  g_setenv ("LANGUAGE", streef_language_get_code (language), TRUE);
  _nl_msg_cat_cntr++;
}
