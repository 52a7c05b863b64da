/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-problem-list.h"

#include "app/streef-problem-figure.h"
#include "language/streef-catalogue.h"
#include "wording/streef-problem-text.h"
#include "wording/streef-words.h"

#include <adwaita.h>

/* As many rows are made at once; more on demand. */
#define ROWS_AT_ONCE 200

/**
 * StreefProblemList:
 *
 * The problems of one kind, a row each: what is wrong, and where. `chosen` says which problem the
 * user chose. Of very many only the first are shown, with a button for more.
 */
struct _StreefProblemList
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkButton *more_button;

  const char *icon_name;        /* lives as long as the program */
  const StreefDataset *dataset; /* (nullable): owned, so that the problems stay */
  GPtrArray *problems; /* (element-type StreefProblem): of the kind, borrowed from the data set */
  StreefLanguage language;
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (StreefProblemList, streef_problem_list, GTK_TYPE_BOX)

static guint chosen_signal;

/* (transfer full): "Regular investigations · 2020 · results.csv" */
static char *
describe_place (StreefProblemList   *self,
                const StreefProblem *problem)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *file = streef_place_dup_file_name (streef_problem_get_place (problem));
  g_auto (GStrv) list = NULL;
  StreefKey key;

  if (streef_problem_figure_find (problem, self->dataset, &key))
    {
      g_autofree char *name = streef_words_category_name (key.category, self->language);
      g_autofree char *year = streef_words_span (key.year, key.year);

      g_strv_builder_add_many (parts, name, year, NULL);
    }
  if (file != NULL)
    g_strv_builder_add (parts, file);

  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/* (transfer full): the cell, or else the line; "" where the problem is about a whole file */
static char *
name_spot (StreefProblemList *self,
           const StreefPlace *place)
{
  char *cell = streef_place_dup_cell_name (place);

  if (cell != NULL)
    return cell;

  /* Translators: a line of a file, short, at the end of a row */
  return place->line > 0 ? g_strdup_printf (streef_text (self->language, "line %u"), place->line)
                         : g_strdup ("");
}

static void
add_row (StreefProblemList   *self,
         const StreefProblem *problem)
{
  g_autofree char *text = streef_problem_text (problem, self->language);
  g_autofree char *title = g_markup_escape_text (text, -1);
  g_autofree char *where = describe_place (self, problem);
  g_autofree char *subtitle = g_markup_escape_text (where, -1);
  g_autofree char *spot = name_spot (self, streef_problem_get_place (problem));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (spot);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (self->icon_name));
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "problem", (gpointer) problem);
  gtk_list_box_append (self->list, row);
}

static void
show_more (StreefProblemList *self)
{
  const guint end = MIN (self->problems->len, self->n_shown + ROWS_AT_ONCE);
  const guint n_left = self->problems->len - end;
  g_autofree char *label = NULL;

  for (; self->n_shown < end; self->n_shown++)
    add_row (self, g_ptr_array_index (self->problems, self->n_shown));

  /* Translators: a button below a long list, with how many are not shown yet */
  label = g_strdup_printf (streef_text (self->language, "Show more (%u left)"), n_left);
  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_left > 0);
}

static void
row_selected_cb (StreefProblemList *self,
                 GtkListBoxRow     *row)
{
  if (row != NULL)
    g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "problem"));
}

static void
streef_problem_list_finalize (GObject *object)
{
  StreefProblemList *self = STREEF_PROBLEM_LIST (object);

  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->dataset, streef_dataset_unref);

  G_OBJECT_CLASS (streef_problem_list_parent_class)->finalize (object);
}

static void
streef_problem_list_class_init (StreefProblemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = streef_problem_list_finalize;

  chosen_signal = g_signal_new ("chosen", STREEF_TYPE_PROBLEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
streef_problem_list_init (StreefProblemList *self)
{
  self->problems = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));

  self->more_button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->more_button), GTK_ALIGN_START);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (show_more), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->more_button));
}

/* @icon_name: of every row; a string that lives as long as the program */
StreefProblemList *
streef_problem_list_new (const char *icon_name)
{
  StreefProblemList *self = g_object_new (STREEF_TYPE_PROBLEM_LIST, NULL);

  self->icon_name = icon_name;

  return self;
}

/* Shows those problems of @dataset that are of @kind; hides itself where there are none. */
void
streef_problem_list_set_problems (StreefProblemList   *self,
                                  const StreefDataset *dataset,
                                  StreefProblemKind    kind,
                                  StreefLanguage       language)
{
  GtkListBoxRow *row;

  g_return_if_fail (STREEF_IS_PROBLEM_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->problems, 0);
  streef_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, streef_dataset_unref);
  self->dataset = dataset;
  self->language = language;
  self->n_shown = 0;

  for (guint i = 0; i < dataset->problems->len; i++)
    if (streef_problem_get_kind (g_ptr_array_index (dataset->problems, i)) == kind)
      g_ptr_array_add (self->problems, g_ptr_array_index (dataset->problems, i));

  show_more (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->problems->len > 0);
}

/* @problem: (nullable): the one to mark as chosen; one that is not in this list unmarks what was
 * chosen here */
void
streef_problem_list_select (StreefProblemList   *self,
                            const StreefProblem *problem)
{
  guint index;

  g_return_if_fail (STREEF_IS_PROBLEM_LIST (self));

  if (!g_ptr_array_find (self->problems, problem, &index))
    {
      gtk_list_box_unselect_all (self->list);
      return;
    }

  while (index >= self->n_shown)
    show_more (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
}

/* (transfer none) (element-type StreefProblem): in the order shown */
const GPtrArray *
streef_problem_list_get_problems (StreefProblemList *self)
{
  g_return_val_if_fail (STREEF_IS_PROBLEM_LIST (self), NULL);

  return self->problems;
}

/* Moves the focus to the chosen row, where there is one here. */
void
streef_problem_list_grab_focus (StreefProblemList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (STREEF_IS_PROBLEM_LIST (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
