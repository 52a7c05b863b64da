/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-window-private.h"

#include "app/streef-changes-window.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "report/streef-installation.h"

/* (transfer full) (nullable) (array zero-terminated=1): what was chosen, once the question is
 * over. */
static char **
take_chosen (StreefWindow *self,
             int           response)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));
  g_auto (GStrv) list = NULL;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }

  list = g_strv_builder_end (paths);
  return list[0] != NULL ? g_steal_pointer (&list) : NULL;
}

static void
opened_cb (StreefWindow *self,
           int           response)
{
  g_auto (GStrv) files = take_chosen (self, response);

  if (files != NULL)
    streef_window_open (self, (const char *const *) files, NULL);
}

/* Read as the open files were, as far as anything was chosen about that. */
static void
compared_cb (StreefWindow *self,
             int           response)
{
  g_auto (GStrv) files = take_chosen (self, response);

  if (files != NULL)
    streef_changes_window_present (self, (const char *const *) files);
}

/* @patterns: (array zero-terminated=1) */
static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask_files (StreefWindow *self,
           const char   *title,
           const char   *accept,
           GCallback     callback)
{
  const StreefLanguage language = streef_retranslator_get_language ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, accept,
                                               streef_text (language, "Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (self->chooser), streef_text (language, "Tables and PDF files"),
              (const char *const[]) { "*.[cCtT][sS][vV]", "*.[oO][dD][sS]", "*.[fF][oO][dD][sS]",
                                      "*.[oO][tT][sS]", "*.[xX][lL][sS][xXmM]",
                                      "*.[xX][lL][tT][xXmM]", "*.[pP][dD][fF]", NULL });
  add_filter (GTK_FILE_CHOOSER (self->chooser), streef_text (language, "All files"),
              (const char *const[]) { "*", NULL });
  g_signal_connect_object (self->chooser, "response", callback, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
streef_window_open_dialog (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  const StreefLanguage language = streef_retranslator_get_language ();

  ask_files (STREEF_WINDOW (widget), streef_text (language, "Open a file"),
             streef_text (language, "Open"), G_CALLBACK (opened_cb));
}

static void
streef_window_compare (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  const StreefLanguage language = streef_retranslator_get_language ();

  ask_files (STREEF_WINDOW (widget), streef_text (language, "Compare with a file"),
             streef_text (language, "Compare"), G_CALLBACK (compared_cb));
}

static void
streef_window_open_recent (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  const char *const files[] = { g_variant_get_bytestring (parameter), NULL };

  streef_window_open (STREEF_WINDOW (widget), files, NULL);
}

static void
streef_window_open_example (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  g_autofree char *path = streef_installation_find_data ("examples/interventions-2015.csv");
  const char *const files[] = { path, NULL };

  streef_window_open (STREEF_WINDOW (widget), files, NULL);
}

static void
open_again (StreefWindow        *self,
            const StreefReading *reading)
{
  g_auto (GStrv) files = g_strdupv ((char **) streef_session_get_files (self->session));

  streef_window_open (self, (const char *const *) files, reading);
}

static void
streef_window_reload (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  open_again (self, streef_session_get_reading (self->session));
}

/* Says what is better for the categories whose file does not say it, "higher" or "lower", and reads
 * again. */
static void
streef_window_choose_direction (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  StreefReading reading = *streef_session_get_reading (self->session);

  if (streef_reading_set_direction (&reading, g_variant_get_string (parameter, NULL)))
    open_again (self, &reading);
}

static void
streef_window_cancel (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  streef_window_cancel_load (STREEF_WINDOW (widget));
}

static void
streef_window_step_year (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  streef_session_step_year (self->session, g_str_equal (action_name, "win.next-year") ? 1 : -1);
}

static void
streef_window_show_page (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  streef_session_choose (self->session,
                         g_str_equal (action_name, "win.show-problems") ? STREEF_PAGE_PROBLEMS
                                                                        : STREEF_PAGE_OVERVIEW,
                         NULL);
  streef_review_show_content (self->review);
}

static void
streef_window_step_problem (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  streef_review_step_problem (self->review, g_str_equal (action_name, "win.next-problem") ? 1 : -1);
}

static void
streef_window_back (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  streef_review_go_back (STREEF_WINDOW (widget)->review);
}

static void
streef_window_find (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  streef_review_find (STREEF_WINDOW (widget)->review);
}

static void
streef_window_table (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  streef_review_toggle_table (STREEF_WINDOW (widget)->review);
}

static void
close_help_cb (GtkWindow *help)
{
  gtk_window_destroy (help);
}

/* GTK's window of shortcuts does not take new texts: it closes when the language changes. */
static void
streef_window_show_help (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = streef_retranslator_build ("shortcuts");
  GtkWindow *help = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (help, GTK_WINDOW (widget));
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (close_help_cb), help, G_CONNECT_SWAPPED);
  gtk_window_present (help);
}

void
streef_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } table[] = {
    { "win.open", NULL, streef_window_open_dialog },
    { "win.open-recent", "ay", streef_window_open_recent },
    { "win.open-example", NULL, streef_window_open_example },
    { "win.reload", NULL, streef_window_reload },
    { "win.compare", NULL, streef_window_compare },
    { "win.choose-direction", "s", streef_window_choose_direction },
    { "win.cancel-load", NULL, streef_window_cancel },
    { "win.previous-year", NULL, streef_window_step_year },
    { "win.next-year", NULL, streef_window_step_year },
    { "win.show-overview", NULL, streef_window_show_page },
    { "win.show-problems", NULL, streef_window_show_page },
    { "win.previous-problem", NULL, streef_window_step_problem },
    { "win.next-problem", NULL, streef_window_step_problem },
    { "win.back", NULL, streef_window_back },
    { "win.find", NULL, streef_window_find },
    { "win.table", NULL, streef_window_table },
    { "win.show-help-overlay", NULL, streef_window_show_help },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_widget_class_install_action (widget_class, table[i].name, table[i].parameter_type,
                                     table[i].activate);
}

/* The actions that are a property of the session: menus show them as choices. */
void
streef_window_add_property_actions (StreefWindow *self)
{
  static const char *const names[] = { "year", "order", "descending" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (names[i], self->session, names[i]);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

/* Enables what can be done at this moment. */
void
streef_window_update_actions (StreefWindow *self)
{
  static const char *const reviewing[] = {
    "win.reload", "win.compare", "win.show-overview", "win.show-problems",
    "win.find",   "win.choose-direction",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean is_open = streef_session_get_dataset (self->session) != NULL;
  const gboolean has_problems
      = is_open && streef_dataset_has_problems (streef_session_get_dataset (self->session));
  const gboolean has_year
      = is_open && streef_session_get_page (self->session) != STREEF_PAGE_PROBLEMS;

  for (guint i = 0; i < G_N_ELEMENTS (reviewing); i++)
    gtk_widget_action_set_enabled (widget, reviewing[i], is_open);

  gtk_widget_action_set_enabled (widget, "win.previous-problem", has_problems);
  gtk_widget_action_set_enabled (widget, "win.next-problem", has_problems);
  gtk_widget_action_set_enabled (widget, "win.table", has_year);
  gtk_widget_action_set_enabled (widget, "win.previous-year",
                                 has_year && streef_session_can_step_year (self->session, -1));
  gtk_widget_action_set_enabled (widget, "win.next-year",
                                 has_year && streef_session_can_step_year (self->session, 1));
  gtk_widget_action_set_enabled (widget, "win.back",
                                 self->review != NULL && streef_review_can_go_back (self->review));
  gtk_widget_action_set_enabled (widget, "win.cancel-load", self->loading != NULL);
}
