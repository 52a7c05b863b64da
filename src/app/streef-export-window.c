/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-export-window.h"

#include "app/streef-category-chooser.h"
#include "app/streef-columns.h"
#include "app/streef-error-dialog.h"
#include "app/streef-export-choice.h"
#include "app/streef-language-switch.h"
#include "app/streef-preferences.h"
#include "app/streef-preview.h"
#include "app/streef-print-job.h"
#include "app/streef-retranslator.h"
#include "app/streef-sizer.h"
#include "app/streef-theme-button.h"
#include "language/streef-catalogue.h"

/**
 * StreefExportWindow:
 *
 * What to export or to print, with a preview of it that follows every choice: the summary or one
 * chart. The choice itself is a StreefExportChoice; `export.` actions change it.
 */
struct _StreefExportWindow
{
  AdwWindow parent_instance;

  StreefSizer *sizer;
  AdwWindowTitle *title;
  GtkButton *save_button;
  GtkMenuButton *formats_button;
  GtkButton *print_button;
  StreefPreview *preview;
  GtkScrolledWindow *side;
  GtkMenuButton *content_button;
  AdwActionRow *year_row;
  GtkMenuButton *year_button;
  AdwActionRow *data_row;
  StreefThemeButton *theme_button;
  StreefCategoryChooser *category_chooser;

  StreefExportPurpose purpose;
  StreefSession *session;
  StreefSaver *saver;
  GSettings *preferences; /* (nullable) */
  StreefExportChoice *choice;
  GCancellable *layout;   /* (nullable): of what is being laid out */
  guint preview_id;       /* that begins once things are quiet */
};

G_DEFINE_FINAL_TYPE (StreefExportWindow, streef_export_window, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_LANGUAGE = 1,
  PROP_YEAR,
  PROP_WHAT,
  PROP_ATTACHES_DATA,
} StreefExportWindowProperty;

static GParamSpec *props[PROP_ATTACHES_DATA + 1];

/* What a screen reader tells of the chart chosen; %NULL for a summary, which has pages. */
static char *
dup_alternative (StreefExportWindow *self)
{
  g_autoptr (StreefComparison) comparison = NULL;
  g_autoptr (StreefChartTexts) texts = NULL;

  if (streef_export_choice_is_summary (self->choice))
    return NULL;

  comparison = streef_export_choice_compare (self->choice);
  texts = streef_chart_texts_new (comparison, streef_export_choice_get_chart (self->choice),
                                  self->choice->language);
  return g_strdup (texts->alternative);
}

static void
show_pages (StreefExportWindow *self,
            StreefPages        *pages,
            GError             *error)
{
  const gboolean is_ready = pages != NULL && !streef_export_choice_is_empty (self->choice);
  g_autofree char *alternative = dup_alternative (self);

  if (pages != NULL)
    streef_preview_take_pages (self->preview, pages, alternative);
  else
    streef_preview_take_error (self->preview, error);

  streef_preview_set_busy (self->preview, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print", is_ready);
}

/* In a thread, one at a time. */
static void
lay_out (StreefExportWindow  *self,
         GAsyncReadyCallback  callback)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, self);
  self->layout = g_cancellable_new ();
  streef_export_choice_lay_out_async (self->choice, self->layout, callback, ref);
}

/* A layout is cancelled where another choice was made meanwhile. */
static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GWeakRef *ref = user_data;
  g_autoptr (StreefExportWindow) self = g_weak_ref_get (ref);
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefPages) pages = streef_export_choice_lay_out_finish (result, &error);

  g_weak_ref_clear (ref);
  g_free (ref);
  if (self == NULL)
    return;

  g_clear_object (&self->layout);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lay_out (self, laid_out_cb);
  else
    show_pages (self, g_steal_pointer (&pages), g_steal_pointer (&error));
}

static gboolean
preview_cb (gpointer user_data)
{
  StreefExportWindow *self = user_data;

  self->preview_id = 0;
  streef_preview_set_busy (self->preview, TRUE);
  if (self->layout != NULL)
    g_cancellable_cancel (self->layout);
  else
    lay_out (self, laid_out_cb);

  return G_SOURCE_REMOVE;
}

static void
queue_preview (StreefExportWindow *self)
{
  if (self->preview_id == 0)
    self->preview_id = g_idle_add (preview_cb, self);
}

static const char *
get_content_name (StreefExportContent content,
                  StreefLanguage      language)
{
  switch (content)
    {
    case STREEF_EXPORT_SUMMARY:
      return streef_text (language, "Summary");
    case STREEF_EXPORT_ACHIEVED:
      return streef_text (language, "Chart: achieved and target");
    case STREEF_EXPORT_DIFFERENCE:
      return streef_text (language, "Chart: difference from target");
    case STREEF_EXPORT_YEARS:
      return streef_text (language, "Chart: the years of this category");
    default:
      g_return_val_if_reached ("");
    }
}

static void
fill_content_menu (StreefExportWindow *self)
{
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (StreefExportContent content = STREEF_EXPORT_SUMMARY; content <= STREEF_EXPORT_YEARS;
       content++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (get_content_name (content, language), NULL);

      if (content == STREEF_EXPORT_YEARS && self->choice->category == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "export.what", "i", (int) content);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->content_button, G_MENU_MODEL (menu));
}

static void
fill_year_menu (StreefExportWindow *self)
{
  const GArray *years = self->choice->dataset->years;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < years->len; i++)
    {
      const int year = g_array_index (years, int, i);
      g_autofree char *label = g_strdup_printf ("%d", year);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "export.year", "i", year);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->year_button, G_MENU_MODEL (menu));
}

static void
update_choice (StreefExportWindow *self)
{
  const gboolean is_file = self->purpose == STREEF_EXPORT_TO_FILE;
  const gboolean is_summary = streef_export_choice_is_summary (self->choice);
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autofree char *year = g_strdup_printf ("%d", self->choice->year);

  gtk_menu_button_set_label (self->content_button,
                             get_content_name (self->choice->content, language));
  gtk_menu_button_set_label (self->year_button, year);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), is_file && is_summary);
  gtk_widget_set_visible (GTK_WIDGET (self->formats_button), is_file && !is_summary);
  gtk_widget_set_visible (GTK_WIDGET (self->print_button), !is_file);
  gtk_widget_set_visible (GTK_WIDGET (self->year_row),
                          self->choice->content != STREEF_EXPORT_YEARS
                              && self->choice->dataset->years->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->data_row), is_file && is_summary);
  gtk_widget_set_visible (GTK_WIDGET (self->category_chooser),
                          self->choice->content != STREEF_EXPORT_YEARS);
}

static void
retranslate_cb (StreefExportWindow *self)
{
  const StreefLanguage language = streef_retranslator_get_language ();

  if (self->purpose == STREEF_EXPORT_TO_PRINTER)
    {
      gtk_window_set_title (GTK_WINDOW (self), streef_text (language, "Print"));
      adw_window_title_set_title (self->title, streef_text (language, "Print"));
    }
  adw_window_title_set_subtitle (self->title,
                                 streef_texts_get (&self->choice->dataset->title, language));
  fill_content_menu (self);
  update_choice (self);
}

static GBytes *
make_bytes (const char *ending,
            gpointer    user_data,
            GError    **error)
{
  return streef_export_choice_write (user_data, ending, error);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (widget);
  const char *ending = g_variant_get_string (parameter, NULL);
  g_autofree char *name = streef_export_choice_dup_file_name (self->choice);
  g_autofree char *kind = g_ascii_strup (ending, -1);
  const StreefSaveFormat format = { ending, kind };

  streef_saver_ask (self->saver, GTK_WINDOW (self), name, &format, 1, make_bytes,
                    streef_export_choice_ref (self->choice),
                    (GDestroyNotify) streef_export_choice_unref);
}

static void
printed_cb (StreefExportWindow     *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      streef_error_dialog_present (GTK_WINDOW (self), error);
    }
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY || self->purpose != STREEF_EXPORT_TO_PRINTER)
    return;

  streef_window_show_toast (
      STREEF_WINDOW (parent),
      streef_text (streef_retranslator_get_language (), "Sent to the printer"));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What the preview shows. What goes wrong is told once it is done. */
static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (widget);
  StreefPages *pages = streef_preview_get_pages (self->preview);
  g_autofree char *name = streef_export_choice_dup_file_name (self->choice);
  g_autoptr (StreefPrintJob) job = NULL;

  if (pages == NULL)
    return;

  job = streef_print_job_new (pages, name);
  gtk_print_operation_set_current_page (GTK_PRINT_OPERATION (job),
                                        (int) streef_preview_get_page (self->preview));
  g_signal_connect_object (job, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (GTK_PRINT_OPERATION (job), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

/* The template asks for the state of its actions before there is a choice. */
static void
streef_export_window_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (object);

  switch ((StreefExportWindowProperty) prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, streef_language_get_code (
                                     self->choice != NULL ? self->choice->language
                                                          : streef_retranslator_get_language ()));
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->choice != NULL ? self->choice->year : 0);
      break;
    case PROP_WHAT:
      g_value_set_int (value, self->choice != NULL ? (int) self->choice->content : 0);
      break;
    case PROP_ATTACHES_DATA:
      g_value_set_boolean (value, self->choice != NULL && self->choice->attaches_data);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_export_window_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (object);

  switch ((StreefExportWindowProperty) prop_id)
    {
    case PROP_LANGUAGE:
      streef_language_from_code (g_value_get_string (value), &self->choice->language);
      break;
    case PROP_YEAR:
      self->choice->year = g_value_get_int (value);
      break;
    case PROP_WHAT:
      self->choice->content = (StreefExportContent) g_value_get_int (value);
      break;
    case PROP_ATTACHES_DATA:
      self->choice->attaches_data = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  update_choice (self);
  queue_preview (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
streef_export_window_dispose (GObject *object)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_clear_object (&self->layout);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_EXPORT_WINDOW);
  g_clear_pointer (&self->choice, streef_export_choice_unref);
  g_clear_object (&self->saver);
  g_clear_object (&self->preferences);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (streef_export_window_parent_class)->dispose (object);
}

static void
theme_cb (StreefExportWindow *self)
{
  const char *theme = streef_theme_button_get_theme (self->theme_button);

  streef_export_choice_set_theme (self->choice, theme);
  streef_preferences_set_theme (self->preferences, theme);
  queue_preview (self);
}

/* The theme chosen last is where the choice begins. One that cannot be used any more is forgotten,
 * once that is told. */
static void
streef_export_window_show (GtkWidget *widget)
{
  StreefExportWindow *self = STREEF_EXPORT_WINDOW (widget);
  g_autofree char *theme = streef_preferences_dup_theme (self->preferences);

  GTK_WIDGET_CLASS (streef_export_window_parent_class)->show (widget);
  if (!streef_theme_button_choose (self->theme_button, theme))
    theme_cb (self);
}

/* What is left of the title between two buttons says nothing. Below the preview the choices are
 * part of what scrolls; beside it they scroll alone, so that it stays in sight. */
static void
room_changed_cb (StreefExportWindow *self)
{
  const StreefRoom room = streef_sizer_get_room (self->sizer);

  gtk_widget_set_visible (GTK_WIDGET (self->title), room != STREEF_ROOM_NARROW);
  gtk_scrolled_window_set_policy (self->side, GTK_POLICY_NEVER,
                                  room == STREEF_ROOM_WIDE ? GTK_POLICY_AUTOMATIC
                                                           : GTK_POLICY_NEVER);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  streef_retranslator_set_template (widget_class, "streef-export-window");
  streef_retranslator_bind (widget_class, StreefExportWindow, sizer);
  streef_retranslator_bind (widget_class, StreefExportWindow, title);
  streef_retranslator_bind (widget_class, StreefExportWindow, save_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, formats_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, print_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, preview);
  streef_retranslator_bind (widget_class, StreefExportWindow, side);
  streef_retranslator_bind (widget_class, StreefExportWindow, content_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, year_row);
  streef_retranslator_bind (widget_class, StreefExportWindow, year_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, data_row);
  streef_retranslator_bind (widget_class, StreefExportWindow, theme_button);
  streef_retranslator_bind (widget_class, StreefExportWindow, category_chooser);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, queue_preview);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  props[PROP_WHAT] = g_param_spec_int ("what", NULL, NULL, STREEF_EXPORT_SUMMARY,
                                       STREEF_EXPORT_YEARS, STREEF_EXPORT_SUMMARY, flags);
  props[PROP_ATTACHES_DATA] = g_param_spec_boolean ("attaches-data", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_export_window_class_init (StreefExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_export_window_get_property;
  object_class->set_property = streef_export_window_set_property;
  object_class->dispose = streef_export_window_dispose;
  widget_class->show = streef_export_window_show;

  install_properties (object_class);
  g_type_ensure (STREEF_TYPE_CATEGORY_CHOOSER);
  g_type_ensure (STREEF_TYPE_COLUMNS);
  g_type_ensure (STREEF_TYPE_LANGUAGE_SWITCH);
  g_type_ensure (STREEF_TYPE_PREVIEW);
  g_type_ensure (STREEF_TYPE_SIZER);
  g_type_ensure (STREEF_TYPE_THEME_BUTTON);
  bind_children (widget_class);
  gtk_widget_class_install_property_action (widget_class, "export.language", "language");
  gtk_widget_class_install_property_action (widget_class, "export.year", "year");
  gtk_widget_class_install_property_action (widget_class, "export.what", "what");
  gtk_widget_class_install_property_action (widget_class, "export.attach-data", "attaches-data");
  gtk_widget_class_install_action (widget_class, "export.save", "s", save);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "export.print",
                                       NULL);
}

static void
streef_export_window_init (StreefExportWindow *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  room_changed_cb (self);
}

/* As a printer puts them there. */
static void
show_on_paper (StreefExportWindow *self)
{
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  const graphene_size_t paper
      = GRAPHENE_SIZE_INIT ((float) gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
                            (float) gtk_paper_size_get_height (size, GTK_UNIT_POINTS));

  streef_preview_set_paper (self->preview, &paper);
  gtk_paper_size_free (size);
}

/**
 * streef_export_window_new:
 * @parent: with a data set under review; its page, year and language are where the choice begins
 * @saver: asks for the file's name and writes it
 * @purpose: what it is asked for first; Ctrl+P prints in any case
 *
 * Returns: (transfer none): the window, which closes itself once something was saved or printed
 */
StreefExportWindow *
streef_export_window_new (StreefWindow        *parent,
                          StreefSaver         *saver,
                          StreefExportPurpose  purpose)
{
  StreefExportWindow *self
      = g_object_new (STREEF_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);

  streef_window_fit_child (parent, GTK_WINDOW (self));
  self->purpose = purpose;
  self->session = g_object_ref (streef_window_get_session (parent));
  self->saver = g_object_ref (saver);
  self->preferences = streef_preferences_new ();
  self->choice = streef_export_choice_new (self->session);
  for (guint i = PROP_LANGUAGE; i <= PROP_ATTACHES_DATA; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);

  if (purpose == STREEF_EXPORT_TO_PRINTER)
    show_on_paper (self);
  streef_category_chooser_set_choice (self->category_chooser, self->choice);
  fill_year_menu (self);
  retranslate_cb (self);
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "saved", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  queue_preview (self);

  return self;
}
