/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-problems-page.h"

#include "app/streef-columns.h"
#include "app/streef-excerpt.h"
#include "app/streef-problem-figure.h"
#include "app/streef-problem-list.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "wording/streef-problem-text.h"
#include "wording/streef-words.h"

/**
 * StreefProblemsPage:
 *
 * What was found in the data and needs an eye: what the user must decide, then what is worth
 * knowing; beside it the chosen one where it stands in the file, with the way to its figure. Below,
 * how the file was understood.
 */
struct _StreefProblemsPage
{
  AdwBin parent_instance;

  GtkBox *heading;
  GtkLabel *count_label;
  GtkBox *decide_section;
  GtkBox *inform_section;
  AdwStatusPage *none_page;
  GtkBox *understood_section;
  GtkLabel *understood_label;
  GtkBox *side;
  GtkLabel *place_label;
  StreefExcerpt *excerpt;
  GtkLabel *raw_label;
  GtkLabel *text_label;
  GtkBox *direction_buttons;
  GtkButton *figure_button;
  StreefProblemList *decide_list;
  StreefProblemList *inform_list;

  StreefSession *session;
  const StreefDataset *dataset; /* (nullable): shown before; only compared */
  StreefLanguage language;      /* shown before */
};

G_DEFINE_FINAL_TYPE (StreefProblemsPage, streef_problems_page, ADW_TYPE_BIN)

static void
chosen_cb (StreefProblemsPage  *self,
           const StreefProblem *problem)
{
  streef_session_set_problem (self->session, problem);
}

static void
show_figure_cb (StreefProblemsPage *self)
{
  const StreefProblem *problem = streef_session_get_problem (self->session);
  StreefKey key;

  if (problem == NULL
      || !streef_problem_figure_find (problem, streef_session_get_dataset (self->session), &key))
    return;

  streef_session_jump (self->session, STREEF_PAGE_CATEGORY, key.category);
  streef_session_set_year (self->session, key.year);
}

static void
update_understood (StreefProblemsPage *self)
{
  const GPtrArray *sources = self->dataset->sources;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (sources, i);

      for (guint j = 0; source->understood != NULL && j < source->understood->len; j++)
        {
          g_autofree char *line =
            streef_problem_text_placed (g_ptr_array_index (source->understood, j), self->language);

          g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
        }
    }

  gtk_label_set_label (self->understood_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->understood_section), text->len > 0);
}

static void
update_lists (StreefProblemsPage *self)
{
  const guint n_problems = self->dataset->problems->len;
  g_autofree char *count = NULL;

  /* Translators: the heading of the page of problems */
  count = g_strdup_printf (streef_text_n (self->language, "%u problem in the data",
                                          "%u problems in the data", n_problems),
                           n_problems);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), n_problems > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none_page), n_problems == 0);
  streef_problem_list_set_problems (self->decide_list, self->dataset, STREEF_PROBLEM_DECIDE,
                                    self->language);
  streef_problem_list_set_problems (self->inform_list, self->dataset, STREEF_PROBLEM_INFORM,
                                    self->language);
  gtk_widget_set_visible (GTK_WIDGET (self->decide_section),
                          gtk_widget_get_visible (GTK_WIDGET (self->decide_list)));
  gtk_widget_set_visible (GTK_WIDGET (self->inform_section),
                          gtk_widget_get_visible (GTK_WIDGET (self->inform_list)));
}

/* The cell as it stands in the file, between quotation marks. */
static void
show_raw_text (StreefProblemsPage *self,
               const StreefPlace  *place)
{
  const StreefGrid *grid = streef_session_find_grid (self->session, place);
  const gboolean is_cell = grid != NULL && place->row > 0 && place->column > 0;
  g_autofree char *text = NULL;

  if (is_cell)
    /* Translators: the text of a cell, as it stands in the file */
    text = g_strdup_printf (streef_text (self->language, "It reads: “%s”"),
                            streef_grid_get_cell (grid, place->row, place->column));
  gtk_label_set_label (self->raw_label, is_cell ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->raw_label), is_cell);
}

static void
update_chosen (StreefProblemsPage *self)
{
  const StreefProblem *problem = streef_session_get_problem (self->session);
  const StreefPlace *place;
  g_autofree char *where = NULL;
  g_autofree char *text = NULL;
  StreefKey key;

  streef_problem_list_select (self->decide_list, problem);
  streef_problem_list_select (self->inform_list, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->side), problem != NULL);
  if (problem == NULL)
    return;

  place = streef_problem_get_place (problem);
  where = streef_words_place (place, self->language);
  text = streef_problem_text (problem, self->language);
  gtk_label_set_label (self->place_label, where);
  gtk_label_set_label (self->text_label, text);
  streef_excerpt_show (self->excerpt, streef_session_find_grid (self->session, place), place, NULL);
  show_raw_text (self, place);
  gtk_widget_set_visible (GTK_WIDGET (self->direction_buttons),
                          streef_problem_get_code (problem) == STREEF_PROBLEM_DIRECTION_UNKNOWN);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_button),
                          streef_problem_figure_find (problem, self->dataset, &key));
}

static void
session_changed_cb (StreefProblemsPage *self)
{
  const StreefDataset *dataset = streef_session_get_dataset (self->session);
  const StreefLanguage language = streef_session_get_language (self->session);

  if (streef_session_get_page (self->session) != STREEF_PAGE_PROBLEMS)
    return;

  if (self->dataset != dataset || self->language != language)
    {
      self->dataset = dataset;
      self->language = language;
      update_lists (self);
      update_understood (self);
    }
  update_chosen (self);
}

static void
streef_problems_page_dispose (GObject *object)
{
  StreefProblemsPage *self = STREEF_PROBLEMS_PAGE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_PROBLEMS_PAGE);

  G_OBJECT_CLASS (streef_problems_page_parent_class)->dispose (object);
}

static void
streef_problems_page_class_init (StreefProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = streef_problems_page_dispose;

  g_type_ensure (STREEF_TYPE_COLUMNS);
  g_type_ensure (STREEF_TYPE_EXCERPT);
  streef_retranslator_set_template (widget_class, "streef-problems-page");
  streef_retranslator_bind (widget_class, StreefProblemsPage, heading);
  streef_retranslator_bind (widget_class, StreefProblemsPage, count_label);
  streef_retranslator_bind (widget_class, StreefProblemsPage, decide_section);
  streef_retranslator_bind (widget_class, StreefProblemsPage, inform_section);
  streef_retranslator_bind (widget_class, StreefProblemsPage, none_page);
  streef_retranslator_bind (widget_class, StreefProblemsPage, understood_section);
  streef_retranslator_bind (widget_class, StreefProblemsPage, understood_label);
  streef_retranslator_bind (widget_class, StreefProblemsPage, side);
  streef_retranslator_bind (widget_class, StreefProblemsPage, place_label);
  streef_retranslator_bind (widget_class, StreefProblemsPage, excerpt);
  streef_retranslator_bind (widget_class, StreefProblemsPage, raw_label);
  streef_retranslator_bind (widget_class, StreefProblemsPage, text_label);
  streef_retranslator_bind (widget_class, StreefProblemsPage, direction_buttons);
  streef_retranslator_bind (widget_class, StreefProblemsPage, figure_button);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_figure_cb);
}

static StreefProblemList *
add_list (StreefProblemsPage *self,
          GtkBox             *section,
          const char         *icon_name)
{
  StreefProblemList *list = streef_problem_list_new (icon_name);

  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (section, GTK_WIDGET (list));

  return list;
}

static void
streef_problems_page_init (StreefProblemsPage *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  self->decide_list = add_list (self, self->decide_section, "dialog-warning-symbolic");
  self->inform_list = add_list (self, self->inform_section, "help-about-symbolic");
}

/* @session: one with a data set */
StreefProblemsPage *
streef_problems_page_new (StreefSession *session)
{
  StreefProblemsPage *self = g_object_new (STREEF_TYPE_PROBLEMS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}

/* Chooses the next problem of both lists, or with @n_problems below 0 the one before; the first or
 * the last where none is chosen. */
void
streef_problems_page_step (StreefProblemsPage *self,
                           int                 n_problems)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  guint index;
  int next;

  g_return_if_fail (STREEF_IS_PROBLEMS_PAGE (self));

  g_ptr_array_extend (problems,
                      (GPtrArray *) streef_problem_list_get_problems (self->decide_list), NULL,
                      NULL);
  g_ptr_array_extend (problems,
                      (GPtrArray *) streef_problem_list_get_problems (self->inform_list), NULL,
                      NULL);
  if (g_ptr_array_find (problems, streef_session_get_problem (self->session), &index))
    next = (int) index + n_problems;
  else
    next = n_problems > 0 ? 0 : (int) problems->len - 1;
  if (next < 0 || next >= (int) problems->len)
    return;

  streef_session_set_problem (self->session, g_ptr_array_index (problems, next));
  streef_problem_list_grab_focus (self->decide_list);
  streef_problem_list_grab_focus (self->inform_list);
}
