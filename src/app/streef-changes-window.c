/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-changes-window.h"

#include "app/streef-error-dialog.h"
#include "app/streef-loading.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "wording/streef-changes-text.h"

#include <string.h>

/* As many rows are made at once; more on demand. */
#define ROWS_AT_ONCE 200
/* In characters: two values stand side by side where they fit, else below each other. */
#define MOST_BESIDE 14
#define MOST_WIDTH 22

/**
 * StreefChangesWindow:
 *
 * Whether the data under review are those of another file, or else every figure that differs, with
 * both values and where it stands. A row leads to the figure, as long as its data are under review.
 */
struct _StreefChangesWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *same_page;
  GtkLabel *headline_label;
  GtkLabel *files_label;
  GtkListBox *list;
  GtkButton *more_button;

  StreefSession *session;
  StreefLoading *loading;  /* (nullable): of the other file */
  StreefChanges *changes;  /* (nullable): once it is read */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (StreefChangesWindow, streef_changes_window, ADW_TYPE_WINDOW)

/* "842 → 850" */
static char *
dup_pair (const char *before,
          const char *after)
{
  /* Translators: what stood in one file, and what stands in the other one: "842 → 850" */
  return g_strdup_printf (streef_text (streef_retranslator_get_language (), "%1$s → %2$s"), before,
                          after);
}

static char *
dup_cell (StreefChangesWindow *self,
          guint                index,
          StreefChangesColumn  column)
{
  return streef_changes_text_cell (self->changes, index, column,
                                   streef_retranslator_get_language ());
}

/* The cells of those columns that have a text: "Achieved · changed". */
static char *
join_cells (StreefChangesWindow       *self,
            guint                      index,
            const StreefChangesColumn *columns,
            guint                      n_columns)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *cell = dup_cell (self, index, columns[i]);

      if (*cell != '\0')
        g_strv_builder_add (parts, cell);
    }

  list = g_strv_builder_end (parts);
  joined = g_strjoinv (" · ", list);
  return g_markup_escape_text (joined, -1);
}

static GtkWidget *
make_values (StreefChangesWindow *self,
             guint                index)
{
  g_autofree char *before = dup_cell (self, index, STREEF_CHANGES_BEFORE);
  g_autofree char *after = dup_cell (self, index, STREEF_CHANGES_AFTER);
  g_autofree char *pair = dup_pair (before, after);
  GtkWidget *label = gtk_label_new (pair);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (pair, -1), MOST_BESIDE));
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_WIDTH);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
add_row (StreefChangesWindow *self,
         guint                index)
{
  static const StreefChangesColumn of_title[] = { STREEF_CHANGES_CATEGORY, STREEF_CHANGES_YEAR };
  static const StreefChangesColumn of_subtitle[]
      = { STREEF_CHANGES_WHAT, STREEF_CHANGES_KIND, STREEF_CHANGES_PLACE };
  g_autofree char *title = join_cells (self, index, of_title, G_N_ELEMENTS (of_title));
  g_autofree char *subtitle = join_cells (self, index, of_subtitle, G_N_ELEMENTS (of_subtitle));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_values (self, index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row),
                                    self->changes->changes[index].before_category != NULL);
  gtk_list_box_append (self->list, row);
}

static void
show_more (StreefChangesWindow *self)
{
  const guint n_changes = self->changes->n_changes;
  const guint end = MIN (n_changes, self->n_shown + ROWS_AT_ONCE);
  /* Translators: a button below a long list, with how many are not shown yet */
  g_autofree char *label = g_strdup_printf (
      streef_text (streef_retranslator_get_language (), "Show more (%u left)"), n_changes - end);

  for (; self->n_shown < end; self->n_shown++)
    add_row (self, self->n_shown);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), end < n_changes);
}

static void
show_changes (StreefChangesWindow *self)
{
  const StreefLanguage language = streef_retranslator_get_language ();
  g_autofree char *headline = streef_changes_text_headline (self->changes, language);
  g_autofree char *before
      = streef_changes_text_heading (self->changes, STREEF_CHANGES_BEFORE, language);
  g_autofree char *after
      = streef_changes_text_heading (self->changes, STREEF_CHANGES_AFTER, language);
  g_autofree char *files = dup_pair (before, after);
  g_autofree char *escaped = g_markup_escape_text (headline, -1);
  const gboolean is_same = self->changes->n_changes == 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->n_shown = 0;

  adw_status_page_set_title (self->same_page, escaped);
  gtk_label_set_label (self->headline_label, headline);
  gtk_label_set_label (self->files_label, files);
  show_more (self);
  gtk_stack_set_visible_child_name (self->stack, is_same ? "same" : "changes");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", !is_same);
}

static void
retranslate_cb (StreefChangesWindow *self)
{
  if (self->changes != NULL)
    show_changes (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef *ref = user_data;
  g_autoptr (StreefChangesWindow) self = g_weak_ref_get (ref);
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (ref);
  g_free (ref);
  dataset = streef_loading_run_finish (STREEF_LOADING (source), result, &grids, &error);
  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  if (dataset == NULL)
    {
      streef_error_dialog_present (gtk_window_get_transient_for (GTK_WINDOW (self)), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->changes = streef_changes_new (streef_session_get_dataset (self->session), dataset);
  show_changes (self);
}

static void
row_activated_cb (StreefChangesWindow *self,
                  GtkListBoxRow       *row)
{
  const StreefChange *change = &self->changes->changes[gtk_list_box_row_get_index (row)];

  if (streef_session_get_dataset (self->session) != self->changes->before)
    return;

  streef_session_jump (self->session, STREEF_PAGE_CATEGORY, change->before_category);
  if (change->year != 0)
    streef_session_set_year (self->session, change->year);
  gtk_window_present (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

/* All of them, as a table in plain text. */
static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  StreefChangesWindow *self = STREEF_CHANGES_WINDOW (widget);
  g_autofree char *text
      = streef_changes_text_dup_plain (self->changes, streef_retranslator_get_language ());

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
streef_changes_window_dispose (GObject *object)
{
  StreefChangesWindow *self = STREEF_CHANGES_WINDOW (object);

  if (self->loading != NULL)
    streef_loading_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_CHANGES_WINDOW);
  g_clear_pointer (&self->changes, streef_changes_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (streef_changes_window_parent_class)->dispose (object);
}

static void
streef_changes_window_class_init (StreefChangesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = streef_changes_window_dispose;
  streef_retranslator_set_template (widget_class, "streef-changes-window");
  streef_retranslator_bind (widget_class, StreefChangesWindow, stack);
  streef_retranslator_bind (widget_class, StreefChangesWindow, same_page);
  streef_retranslator_bind (widget_class, StreefChangesWindow, headline_label);
  streef_retranslator_bind (widget_class, StreefChangesWindow, files_label);
  streef_retranslator_bind (widget_class, StreefChangesWindow, list);
  streef_retranslator_bind (widget_class, StreefChangesWindow, more_button);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
  gtk_widget_class_install_action (widget_class, "changes.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "changes.copy",
                                       NULL);
}

static void
streef_changes_window_init (StreefChangesWindow *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.copy", FALSE);
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * streef_changes_window_present:
 * @parent: with a data set under review, which is what is compared
 * @files: (array zero-terminated=1): what it is compared with, read in a thread as those were
 *
 * Files that cannot be read are told, and the window is gone.
 */
void
streef_changes_window_present (StreefWindow      *parent,
                               const char *const *files)
{
  StreefChangesWindow *self
      = g_object_new (STREEF_TYPE_CHANGES_WINDOW, "transient-for", parent, NULL);
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, self);
  self->session = g_object_ref (streef_window_get_session (parent));
  self->loading = streef_loading_new (files, streef_session_get_reading (self->session));
  streef_loading_run_async (self->loading, loaded_cb, ref);
  streef_window_fit_child (parent, GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
}
