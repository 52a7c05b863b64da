/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-window-private.h"

#include "app/streef-error-dialog.h"
#include "app/streef-export-choice.h"
#include "app/streef-export-window.h"
#include "app/streef-preferences.h"
#include "language/streef-catalogue.h"
#include "wording/streef-passage.h"

#include <string.h>

/* Pixels per point of a chart on the clipboard: enough for a letter on paper. */
#define CLIPBOARD_SCALE 3.0

/* What the page shows: the comparison, its table and its chart. */
static gboolean
shows_years (StreefWindow *self)
{
  return streef_session_get_page (self->session) == STREEF_PAGE_CATEGORY;
}

static StreefComparison *
get_comparison (StreefWindow *self)
{
  return shows_years (self) ? streef_session_get_years (self->session)
                            : streef_session_get_categories (self->session);
}

static StreefTable *
get_table (StreefWindow *self)
{
  return shows_years (self) ? streef_session_get_years_table (self->session)
                            : streef_session_get_categories_table (self->session);
}

static StreefChartKind
get_chart_kind (StreefWindow *self)
{
  return shows_years (self) ? STREEF_CHART_YEARS : STREEF_CHART_ACHIEVED;
}

/* (transfer full) (nullable): the theme of all that leaves the window, as it was chosen last. */
static char *
dup_theme_name (void)
{
  g_autoptr (GSettings) preferences = streef_preferences_new ();

  return streef_preferences_dup_theme (preferences);
}

/* (transfer full) */
static GdkContentProvider *
provide_text (const char *mime_type,
              const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* Puts @providers on the clipboard; who pastes takes the first kind that it knows. */
static void
copy (StreefWindow        *self,
      GdkContentProvider **providers,
      guint                n_providers,
      const char          *message)
{
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, n_providers);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  streef_window_show_toast (self, message);
}

static void
streef_window_copy_table (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  const StreefTable *table = get_table (self);
  g_autofree char *html = streef_table_dup_html (table);
  g_autofree char *tabs = streef_table_dup_tsv (table);
  g_autofree char *plain = streef_table_dup_plain (table);
  GdkContentProvider *providers[] = {
    provide_text ("text/html", html),
    provide_text ("text/tab-separated-values", tabs),
    provide_text ("text/plain;charset=utf-8", plain),
    gdk_content_provider_new_typed (G_TYPE_STRING, plain),
  };

  copy (self, providers, G_N_ELEMENTS (providers),
        streef_text (streef_session_get_language (self->session), "Table copied"));
}

static void
streef_window_copy_chart (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  const StreefLanguage language = streef_session_get_language (self->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_theme_name ();
  g_autoptr (StreefTheme) theme = streef_theme_open (name, &error);
  const StreefChartExport chart = {
    .comparison = get_comparison (self),
    .kind = get_chart_kind (self),
    .language = language,
    .theme = theme,
  };
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;

  if (theme != NULL)
    svg = streef_export_chart_svg (&chart, &error);
  if (svg != NULL)
    png = streef_export_chart_png (&chart, CLIPBOARD_SCALE, &error);
  if (png == NULL)
    {
      streef_error_dialog_present (GTK_WINDOW (self), error);
      return;
    }

  copy (self,
        (GdkContentProvider *[]) { gdk_content_provider_new_for_bytes ("image/png", png),
                                   gdk_content_provider_new_for_bytes ("image/svg+xml", svg) },
        2, streef_text (language, "Chart copied"));
}

static void
streef_window_copy_passage (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  const StreefLanguage language = streef_session_get_language (self->session);
  const StreefKey key = streef_session_get_selected (self->session);
  const StreefComparisonRow *row =
    shows_years (self) ? streef_comparison_find (get_comparison (self), &key) : NULL;
  g_autofree char *passage = row != NULL ? streef_passage_row (row, language)
                                         : streef_passage (get_comparison (self), language);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), passage);
  streef_window_show_toast (self, streef_text (language, "Passage copied"));
}

/* What a question for a file's name keeps while it is open. */
typedef struct
{
  StreefExportChoice *choice;
  StreefTable *table; /* (nullable): a table is saved, not a chart */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_pointer (&saving->choice, streef_export_choice_unref);
  g_clear_pointer (&saving->table, streef_table_unref);
  g_free (saving);
}

static GBytes *
make_bytes_cb (const char *ending,
               gpointer    user_data,
               GError    **error)
{
  Saving *saving = user_data;
  char *text;

  if (saving->table == NULL)
    return streef_export_choice_write (saving->choice, ending, error);

  text = streef_table_dup_csv (saving->table);
  return g_bytes_new_take (text, strlen (text));
}

static Saving *
saving_new (StreefWindow *self)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autofree char *theme = dup_theme_name ();

  saving->choice = streef_export_choice_new (self->session);
  streef_export_choice_set_theme (saving->choice, theme);
  saving->choice->content = shows_years (self) ? STREEF_EXPORT_YEARS : STREEF_EXPORT_ACHIEVED;

  return saving;
}

static void
ask_where (StreefWindow           *self,
           const StreefSaveFormat *formats,
           guint                   n_formats,
           Saving                 *saving)
{
  g_autofree char *name = streef_export_choice_dup_file_name (saving->choice);

  streef_saver_ask (self->saver, GTK_WINDOW (self), name, formats, n_formats, make_bytes_cb, saving,
                    saving_free);
}

static void
streef_window_save_chart (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  const StreefLanguage language = streef_session_get_language (self->session);
  const StreefSaveFormat formats[] = {
    { "svg", streef_text (language, "SVG: sharp at every size") },
    { "png", streef_text (language, "PNG: for e-mail and websites") },
    { "pdf", streef_text (language, "PDF: for printing") },
  };

  ask_where (self, formats, G_N_ELEMENTS (formats), saving_new (self));
}

static void
streef_window_save_table (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);
  const StreefSaveFormat format = { "csv", streef_text (streef_session_get_language (self->session),
                                                        "CSV: for a spreadsheet") };
  Saving *saving = saving_new (self);

  saving->table = streef_table_ref (get_table (self));
  ask_where (self, &format, 1, saving);
}

static void
streef_window_export (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  StreefWindow *self = STREEF_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (streef_export_window_new (
      self, self->saver,
      g_str_equal (action_name, "win.print") ? STREEF_EXPORT_TO_PRINTER : STREEF_EXPORT_TO_FILE)));
}

static void
streef_window_show_file (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_bytestring (parameter), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

/* The actions that take something out of the window: the clipboard, files. */
void
streef_window_install_share_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, streef_window_copy_table);
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, streef_window_copy_chart);
  gtk_widget_class_install_action (widget_class, "win.copy-passage", NULL,
                                   streef_window_copy_passage);
  gtk_widget_class_install_action (widget_class, "win.save-chart", NULL, streef_window_save_chart);
  gtk_widget_class_install_action (widget_class, "win.save-table", NULL, streef_window_save_table);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, streef_window_export);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, streef_window_export);
  gtk_widget_class_install_action (widget_class, "win.show-file", "ay", streef_window_show_file);
}

/* Enables what can be taken out at this moment. */
void
streef_window_update_share_actions (StreefWindow *self)
{
  static const char *const of_a_page[] = {
    "win.copy-table", "win.copy-chart", "win.copy-passage", "win.save-chart", "win.save-table",
  };
  const gboolean is_open = streef_session_get_dataset (self->session) != NULL;
  const gboolean has_table
      = is_open && streef_session_get_page (self->session) != STREEF_PAGE_PROBLEMS;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", is_open);
  for (guint i = 0; i < G_N_ELEMENTS (of_a_page); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_page[i], has_table);
}
