/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-category-page.h"

#include "app/streef-chart-card.h"
#include "app/streef-columns.h"
#include "app/streef-origin-card.h"
#include "app/streef-problem-figure.h"
#include "app/streef-menu-on-demand.h"
#include "app/streef-result-group.h"
#include "app/streef-retranslator.h"
#include "app/streef-sizer.h"
#include "app/streef-status-icon.h"
#include "app/streef-years-table.h"
#include "language/streef-catalogue.h"
#include "wording/streef-finding.h"
#include "wording/streef-problem-text.h"

/**
 * StreefCategoryPage:
 *
 * One category: what was found in the year, its definition, the years as a chart and as a table,
 * its parts, and beside them what belongs to the figure of the year: where it comes from, its
 * problems, its note.
 */
struct _StreefCategoryPage
{
  AdwBin parent_instance;

  GMenu *sort_menu;
  GtkMenuButton *order_button;
  GtkScrolledWindow *scroller;
  StreefSizer *sizer;
  GtkLabel *finding_label;
  GtkImage *status_image;
  GtkLabel *status_label;
  GtkLabel *definition_label;
  StreefChartCard *chart_card;
  StreefYearsTable *years_table;
  GtkLabel *notes_label;
  GtkBox *parts_section;
  GtkBox *parts_box;
  GtkBox *side;
  GtkBox *origin_section;
  StreefOriginCard *origin;
  GtkBox *problems_section;
  GtkListBox *problems_list;
  GtkBox *note_section;
  GtkLabel *note_language_label;
  GtkLabel *note_label;

  StreefSession *session;
  GPtrArray *size_groups;
  StreefResultGroup *parts;          /* (nullable) */
  const StreefCategory *category;    /* (nullable): shown before; only compared */
};

G_DEFINE_FINAL_TYPE (StreefCategoryPage, streef_category_page, ADW_TYPE_BIN)

static const StreefComparisonRow *
find_row (StreefCategoryPage *self)
{
  const StreefKey key = streef_session_get_selected (self->session);

  return streef_comparison_find (streef_session_get_years (self->session), &key);
}

static void
set_optional (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
update_finding (StreefCategoryPage *self)
{
  const StreefLanguage language = streef_session_get_language (self->session);
  const StreefCategory *category = streef_session_get_category (self->session);
  const StreefComparisonRow *row = find_row (self);
  g_autofree char *finding = NULL;
  g_autofree char *status = NULL;

  if (row == NULL)
    /* Translators: a category has no figures in the year chosen */
    finding = g_strdup_printf (streef_text (language, "No figures for %d"),
                               streef_session_get_year (self->session));
  else
    {
      finding = streef_finding_row (row, language);
      status = streef_finding_status (row, language);
      streef_status_icon_show (self->status_image, row->judgement.status);
    }

  gtk_label_set_label (self->finding_label, finding);
  set_optional (self->status_label, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status_image), row != NULL);
  set_optional (self->definition_label, streef_texts_get (&category->definition, language));
}

static void
update_years (StreefCategoryPage *self)
{
  StreefTable *table = streef_session_get_years_table (self->session);
  const StreefKey selected = streef_session_get_selected (self->session);
  g_autoptr (GString) notes = g_string_new (NULL);

  streef_chart_card_set_comparison (self->chart_card, streef_session_get_years (self->session),
                                    STREEF_CHART_YEARS, table->language);
  streef_chart_card_set_selected (self->chart_card, &selected);
  streef_years_table_set_table (self->years_table, table);
  streef_years_table_set_selected (self->years_table, &selected);

  for (guint i = 0; i < table->n_notes; i++)
    {
      g_autofree char *note = g_markup_printf_escaped ("<sup>%s</sup> %s", table->notes[i].letter,
                                                       table->notes[i].text);

      g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", note);
    }
  set_optional (self->notes_label, notes->str);
}

/* The rows of the year's categories that stand below this one. */
static gboolean
find_parts (const StreefTable    *table,
            const StreefCategory *category,
            guint                *out_first,
            guint                *out_n_rows)
{
  *out_n_rows = 0;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const StreefCategory *other = table->rows[i].key.category;

      if (other == category || !streef_category_is_within (other, category))
        continue;
      if (*out_n_rows == 0)
        *out_first = i;
      *out_n_rows += 1;
    }

  return *out_n_rows > 0;
}

static void
open_part_cb (StreefCategoryPage *self,
              const StreefKey    *key)
{
  streef_session_jump (self->session, STREEF_PAGE_CATEGORY, key->category);
}

static void
update_parts (StreefCategoryPage *self)
{
  StreefTable *table = streef_session_get_categories_table (self->session);
  guint first = 0;
  guint n_rows = 0;
  const gboolean has_parts
      = find_parts (table, streef_session_get_category (self->session), &first, &n_rows);

  gtk_widget_set_visible (GTK_WIDGET (self->parts_section), has_parts);
  if (!has_parts)
    return;

  if (self->parts == NULL)
    {
      self->parts = streef_result_group_new (self->size_groups, FALSE);
      streef_result_group_set_room (self->parts, STREEF_ROOM_NARROW);
      g_signal_connect_object (self->parts, "opened", G_CALLBACK (open_part_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->parts_box, GTK_WIDGET (self->parts));
    }
  streef_result_group_set_rows (self->parts, table, first, n_rows);
}

static void
problem_activated_cb (StreefCategoryPage *self,
                      GtkListBoxRow      *row)
{
  const StreefProblem *problem = g_object_get_data (G_OBJECT (row), "problem");

  streef_session_set_problem (self->session, problem);
  streef_session_jump (self->session, STREEF_PAGE_PROBLEMS, NULL);
}

static void
add_problem (StreefCategoryPage  *self,
             const StreefProblem *problem)
{
  g_autofree char *text
      = streef_problem_text (problem, streef_session_get_language (self->session));
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "problem", streef_problem_ref (problem),
                          (GDestroyNotify) streef_problem_unref);
  gtk_list_box_append (self->problems_list, row);
}

static void
update_problems (StreefCategoryPage *self)
{
  const GPtrArray *problems = streef_session_get_dataset (self->session)->problems;
  const StreefComparisonRow *row = find_row (self);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->problems_list, 0)) != NULL)
    gtk_list_box_remove (self->problems_list, GTK_WIDGET (old));

  for (guint i = 0; row != NULL && row->result != NULL && i < problems->len; i++)
    if (streef_problem_figure_is_about (g_ptr_array_index (problems, i), row->result))
      add_problem (self, g_ptr_array_index (problems, i));

  gtk_widget_set_visible (GTK_WIDGET (self->problems_section),
                          gtk_list_box_get_row_at_index (self->problems_list, 0) != NULL);
}

/* A note is shown in the language of the window, or in the one that it is written in, which is then
 * named. */
static void
update_note (StreefCategoryPage *self)
{
  const StreefLanguage language = streef_session_get_language (self->session);
  const StreefComparisonRow *row = find_row (self);
  const gboolean has_note
      = row != NULL && row->result != NULL && !streef_texts_is_empty (&row->result->note);

  gtk_widget_set_visible (GTK_WIDGET (self->note_section), has_note);
  if (!has_note)
    return;

  gtk_label_set_label (self->note_label, streef_texts_get (&row->result->note, language));
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    if (streef_texts_get_exact (&row->result->note, i)
        == streef_texts_get (&row->result->note, language))
      gtk_label_set_label (self->note_language_label, streef_language_get_name (i));
}

static void
update_origin (StreefCategoryPage *self)
{
  const StreefComparisonRow *row = find_row (self);

  streef_origin_card_show (self->origin, self->session, row);
  gtk_widget_set_visible (GTK_WIDGET (self->origin_section), row != NULL && row->result != NULL);
}

static void
session_changed_cb (StreefCategoryPage *self)
{
  if (streef_session_get_page (self->session) != STREEF_PAGE_CATEGORY)
    return;

  update_finding (self);
  update_years (self);
  update_parts (self);
  update_origin (self);
  update_problems (self);
  update_note (self);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);

  if (self->category != streef_session_get_category (self->session))
    {
      self->category = streef_session_get_category (self->session);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
}

static void
chosen_cb (StreefCategoryPage *self,
           const StreefKey    *key)
{
  streef_session_set_year (self->session, key->year);
}

static void
room_changed_cb (StreefCategoryPage *self)
{
  streef_years_table_set_room (self->years_table, streef_sizer_get_room (self->sizer));
}

static void
sort_years (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  StreefCategoryPage *self = STREEF_CATEGORY_PAGE (widget);
  int column;
  gboolean is_descending;

  g_variant_get (parameter, "(ib)", &column, &is_descending);
  streef_years_table_sort (self->years_table, (StreefColumnId) column, is_descending);
}

static void
streef_category_page_dispose (GObject *object)
{
  StreefCategoryPage *self = STREEF_CATEGORY_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->size_groups, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_CATEGORY_PAGE);

  G_OBJECT_CLASS (streef_category_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  streef_retranslator_set_template (widget_class, "streef-category-page");
  streef_retranslator_bind (widget_class, StreefCategoryPage, sort_menu);
  streef_retranslator_bind (widget_class, StreefCategoryPage, order_button);
  streef_retranslator_bind (widget_class, StreefCategoryPage, scroller);
  streef_retranslator_bind (widget_class, StreefCategoryPage, sizer);
  streef_retranslator_bind (widget_class, StreefCategoryPage, finding_label);
  streef_retranslator_bind (widget_class, StreefCategoryPage, status_image);
  streef_retranslator_bind (widget_class, StreefCategoryPage, status_label);
  streef_retranslator_bind (widget_class, StreefCategoryPage, definition_label);
  streef_retranslator_bind (widget_class, StreefCategoryPage, chart_card);
  streef_retranslator_bind (widget_class, StreefCategoryPage, years_table);
  streef_retranslator_bind (widget_class, StreefCategoryPage, notes_label);
  streef_retranslator_bind (widget_class, StreefCategoryPage, parts_section);
  streef_retranslator_bind (widget_class, StreefCategoryPage, parts_box);
  streef_retranslator_bind (widget_class, StreefCategoryPage, side);
  streef_retranslator_bind (widget_class, StreefCategoryPage, origin_section);
  streef_retranslator_bind (widget_class, StreefCategoryPage, origin);
  streef_retranslator_bind (widget_class, StreefCategoryPage, problems_section);
  streef_retranslator_bind (widget_class, StreefCategoryPage, problems_list);
  streef_retranslator_bind (widget_class, StreefCategoryPage, note_section);
  streef_retranslator_bind (widget_class, StreefCategoryPage, note_language_label);
  streef_retranslator_bind (widget_class, StreefCategoryPage, note_label);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_activated_cb);
}

static void
streef_category_page_class_init (StreefCategoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_category_page_dispose;

  g_type_ensure (STREEF_TYPE_CHART_CARD);
  g_type_ensure (STREEF_TYPE_COLUMNS);
  g_type_ensure (STREEF_TYPE_ORIGIN_CARD);
  g_type_ensure (STREEF_TYPE_SIZER);
  g_type_ensure (STREEF_TYPE_YEARS_TABLE);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "page.sort", "(ib)", sort_years);
}

static void
streef_category_page_init (StreefCategoryPage *self)
{
  self->size_groups = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < STREEF_N_RESULT_COLUMNS; i++)
    g_ptr_array_add (self->size_groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  streef_retranslator_init_template (GTK_WIDGET (self));
  streef_menu_on_demand_attach (self->order_button, G_MENU_MODEL (self->sort_menu));
}

/* @session: one with a data set */
StreefCategoryPage *
streef_category_page_new (StreefSession *session)
{
  StreefCategoryPage *self = g_object_new (STREEF_TYPE_CATEGORY_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}

/* Moves the focus from the chart to the table, and back. */
void
streef_category_page_toggle_table (StreefCategoryPage *self)
{
  g_return_if_fail (STREEF_IS_CATEGORY_PAGE (self));

  if (streef_chart_card_has_focus (self->chart_card))
    streef_years_table_grab_focus (self->years_table);
  else
    streef_chart_card_grab_focus (self->chart_card);
}
