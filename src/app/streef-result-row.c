/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-result-row.h"

#include "app/streef-name-label.h"
#include "app/streef-result-bar.h"
#include "app/streef-retranslator.h"
#include "app/streef-status-icon.h"
#include "app/streef-text-scale.h"
#include "language/streef-catalogue.h"
#include "number/streef-number-writer.h"
#include "wording/streef-chart-text.h"
#include "wording/streef-clause.h"

/* In pixels, per level. */
#define INDENT 28

/**
 * StreefResultRow:
 *
 * One category of an overview: its status, name, bar and figures. With less room it takes another
 * form: the same widgets change their place.
 */
struct _StreefResultRow
{
  GtkListBoxRow parent_instance;

  GtkGrid *grid;
  GtkImage *status_image;
  GtkBox *name_box;
  GtkLabel *name_label;
  GtkImage *problem_image;
  GtkImage *note_image;
  GtkLabel *detail_label;
  GtkBox *bar_box;
  StreefResultBar *bar;
  GtkLabel *words_label;
  GtkLabel *achieved_label;
  GtkLabel *target_label;
  GtkLabel *difference_label;
  GtkLabel *rate_label;
  GtkBox *figures_box;
  GtkLabel *figures_label;
  GtkLabel *short_difference_label;
  GtkImage *chevron;

  StreefRow *row;
  StreefRoom room;
  gboolean has_fixed_widths;
};

G_DEFINE_FINAL_TYPE (StreefResultRow, streef_result_row, GTK_TYPE_LIST_BOX_ROW)

static void
place (GtkGrid   *grid,
       gpointer   child,
       int        column,
       int        row,
       int        n_columns,
       int        n_rows)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (GTK_WIDGET (grid));
  GtkLayoutChild *layout_child = gtk_layout_manager_get_layout_child (manager, GTK_WIDGET (child));

  g_object_set (layout_child, "column", column, "row", row, "column-span", n_columns, "row-span",
                n_rows, NULL);
}

/* One line: each figure in a column of its own. */
static void
place_in_columns (StreefResultRow *self)
{
  GtkWidget *const children[] = {
    GTK_WIDGET (self->status_image), GTK_WIDGET (self->name_box),
    GTK_WIDGET (self->bar_box),      GTK_WIDGET (self->achieved_label),
    GTK_WIDGET (self->target_label), GTK_WIDGET (self->difference_label),
    GTK_WIDGET (self->rate_label),   GTK_WIDGET (self->chevron),
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    place (self->grid, children[i], (int) i, 0, 1, 1);
  place (self->grid, self->figures_box, 0, 1, 1, 1);
}

/* Two or three lines: name, bar, figures. */
static void
place_in_lines (StreefResultRow *self)
{
  place (self->grid, self->status_image, 0, 0, 1, 3);
  place (self->grid, self->name_box, 1, 0, 1, 1);
  place (self->grid, self->bar_box, 1, 1, 1, 1);
  place (self->grid, self->figures_box, 1, 2, 1, 1);
  place (self->grid, self->chevron, 2, 0, 1, 3);
  place (self->grid, self->achieved_label, 3, 0, 1, 1);
  place (self->grid, self->target_label, 4, 0, 1, 1);
  place (self->grid, self->difference_label, 5, 0, 1, 1);
  place (self->grid, self->rate_label, 6, 0, 1, 1);
}

/* GTK measures every member of a size group for each of them: with many rows the columns have a
 * width of their own instead. @bar_width in sp. */
static void
set_fixed_widths (StreefResultRow *self,
                  int              bar_width)
{
  GtkLabel *const labels[]
      = { self->achieved_label, self->target_label, self->difference_label, self->rate_label };
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_widget_set_size_request (GTK_WIDGET (labels[i]),
                                 streef_text_scale_to_px (widget, STREEF_RESULT_FIGURE_WIDTH), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->bar_box),
                               streef_text_scale_to_px (widget, bar_width), -1);
}

static void
update_room (StreefResultRow *self)
{
  const StreefTableRow *table_row = streef_row_get_table_row (self->row);
  const gboolean is_narrow = self->room == STREEF_ROOM_NARROW;
  const gboolean has_bar = streef_result_bar_can_show (streef_row_get_comparison_row (self->row));
  const int bar_width = self->room == STREEF_ROOM_WIDE ? STREEF_RESULT_BAR_WIDTH_WIDE
                                                         : STREEF_RESULT_BAR_WIDTH_MIDDLE;

  if (is_narrow)
    place_in_lines (self);
  else
    place_in_columns (self);

  streef_result_bar_set_width (self->bar, is_narrow ? 0 : bar_width);
  if (self->has_fixed_widths)
    set_fixed_widths (self, is_narrow ? 0 : bar_width);
  gtk_widget_set_visible (GTK_WIDGET (self->bar_box),
                          !table_row->is_group && (!is_narrow || has_bar));
  gtk_widget_set_visible (GTK_WIDGET (self->achieved_label), !table_row->is_group && !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->target_label), !table_row->is_group && !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->difference_label), !table_row->is_group && !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->rate_label),
                          !table_row->is_group && self->room == STREEF_ROOM_WIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->figures_box), !table_row->is_group && is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->short_difference_label), has_bar);
}

static void
append_detail (GString    *details,
               const char *detail)
{
  if (details->len > 0)
    g_string_append (details, " · ");
  g_string_append (details, detail);
}

static char *
dup_status (StreefResultRow *self)
{
  const StreefComparisonRow *row = streef_row_get_comparison_row (self->row);

  return streef_clause_capitalise (
      g_strdup (streef_words_row_status (row, streef_row_get_language (self->row))));
}

/* What is counted in per cent differs in percentage points: said once, under the name, so that the
 * column stays narrow. */
static gboolean
is_in_points (const StreefComparisonRow *row)
{
  return streef_category_is_percentage (row->key.category)
         && row->judgement.difference_reason == STREEF_REASON_NONE;
}

/* What stands small under the name. */
static void
update_details (StreefResultRow *self)
{
  const StreefComparisonRow *row = streef_row_get_comparison_row (self->row);
  const StreefLanguage language = streef_row_get_language (self->row);
  g_autoptr (GString) details = g_string_new (NULL);

  if (self->room == STREEF_ROOM_NARROW && !row->is_group)
    {
      g_autofree char *status = dup_status (self);

      append_detail (details, status);
    }
  if (row->marks & STREEF_MARK_PROVISIONAL)
    append_detail (details, streef_words_firmness (STREEF_FIRMNESS_PROVISIONAL, language));
  if (row->marks & STREEF_MARK_REVISED)
    append_detail (details, streef_words_firmness (STREEF_FIRMNESS_REVISED, language));
  if (row->marks & STREEF_MARK_DERIVED)
    append_detail (details, streef_words_origin (STREEF_ORIGIN_DERIVED, language));
  if (row->marks & STREEF_MARK_CORRECTED)
    append_detail (details, streef_words_origin (STREEF_ORIGIN_CORRECTED, language));
  if (is_in_points (row))
    append_detail (details, streef_text (language, "difference in percentage points"));

  gtk_label_set_label (self->detail_label, details->str);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), details->len > 0);
}

static const char *
get_text (StreefResultRow *self,
          StreefColumnId   column)
{
  const StreefTableCell *cell = streef_row_get_cell (self->row, column);

  return cell == NULL ? "" : cell->text;
}

static void
set_cell (StreefResultRow *self,
          GtkLabel        *label,
          StreefColumnId   column)
{
  gtk_label_set_label (label, get_text (self, column));
}

static void
update_difference (StreefResultRow *self)
{
  const StreefComparisonRow *row = streef_row_get_comparison_row (self->row);
  g_autofree char *points = NULL;

  set_cell (self, self->difference_label, STREEF_COLUMN_DIFFERENCE);
  if (is_in_points (row))
    {
      points = streef_number_write_signed (&row->judgement.difference,
                                           streef_row_get_language (self->row));
      gtk_label_set_label (self->difference_label, points);
    }
  gtk_label_set_label (self->short_difference_label, gtk_label_get_label (self->difference_label));
}

/* "1.529 van 1.370", or the words that stand for it. */
static void
update_figures (StreefResultRow *self)
{
  const StreefComparisonRow *row = streef_row_get_comparison_row (self->row);
  g_autofree char *status = dup_status (self);
  g_autofree char *figures = NULL;
  StreefChartLabel label = { 0 };

  streef_chart_label_init (&label, row, STREEF_CHART_ACHIEVED, NULL,
                           streef_row_get_language (self->row));
  figures = g_strconcat (label.value == NULL ? "" : label.value,
                         label.rest == NULL ? "" : label.rest, NULL);
  streef_chart_label_clear (&label);
  gtk_label_set_label (self->figures_label, figures);
  gtk_label_set_label (self->words_label, status);
}

static void
update (StreefResultRow *self)
{
  const StreefTableRow *table_row = streef_row_get_table_row (self->row);
  const StreefComparisonRow *row = streef_row_get_comparison_row (self->row);
  const gboolean has_bar = streef_result_bar_can_show (row);
  g_autofree char *summary = streef_row_dup_summary (self->row);

  streef_status_icon_show (self->status_image, table_row->status);
  gtk_widget_set_visible (GTK_WIDGET (self->status_image), !table_row->is_group);
  streef_name_label_show (self->name_label, get_text (self, STREEF_COLUMN_CATEGORY));
  set_cell (self, self->achieved_label, STREEF_COLUMN_ACHIEVED);
  set_cell (self, self->target_label, STREEF_COLUMN_TARGET);
  update_difference (self);
  set_cell (self, self->rate_label, STREEF_COLUMN_RATE);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_image),
                          (row->marks & STREEF_MARK_PROBLEM) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->note_image), (row->marks & STREEF_MARK_NOTE) != 0);
  if (has_bar)
    streef_result_bar_set_row (self->bar, row);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_bar);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), !has_bar);
  update_figures (self);
  update_details (self);
  update_room (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

/* To set a tooltip's text makes GTK ask where the pointer is, which is slow for many rows. */
static gboolean
query_tooltip_cb (GtkWidget  *image,
                  int         x,
                  int         y,
                  gboolean    is_by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  StreefResultRow *self = user_data;
  const StreefLanguage language = streef_row_get_language (self->row);

  gtk_tooltip_set_text (tooltip, image == GTK_WIDGET (self->note_image)
                                   ? streef_text (language, "There is a note with this figure")
                                   : streef_text (language, "There is a problem with this figure"));
  return TRUE;
}

static void
streef_result_row_dispose (GObject *object)
{
  StreefResultRow *self = STREEF_RESULT_ROW (object);

  g_clear_object (&self->row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_RESULT_ROW);

  G_OBJECT_CLASS (streef_result_row_parent_class)->dispose (object);
}

static void
streef_result_row_class_init (StreefResultRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_result_row_dispose;

  g_type_ensure (STREEF_TYPE_RESULT_BAR);
  streef_retranslator_set_template (widget_class, "streef-result-row");
  streef_retranslator_bind (widget_class, StreefResultRow, grid);
  streef_retranslator_bind (widget_class, StreefResultRow, status_image);
  streef_retranslator_bind (widget_class, StreefResultRow, name_box);
  streef_retranslator_bind (widget_class, StreefResultRow, name_label);
  streef_retranslator_bind (widget_class, StreefResultRow, problem_image);
  streef_retranslator_bind (widget_class, StreefResultRow, note_image);
  streef_retranslator_bind (widget_class, StreefResultRow, detail_label);
  streef_retranslator_bind (widget_class, StreefResultRow, bar_box);
  streef_retranslator_bind (widget_class, StreefResultRow, bar);
  streef_retranslator_bind (widget_class, StreefResultRow, words_label);
  streef_retranslator_bind (widget_class, StreefResultRow, achieved_label);
  streef_retranslator_bind (widget_class, StreefResultRow, target_label);
  streef_retranslator_bind (widget_class, StreefResultRow, difference_label);
  streef_retranslator_bind (widget_class, StreefResultRow, rate_label);
  streef_retranslator_bind (widget_class, StreefResultRow, figures_box);
  streef_retranslator_bind (widget_class, StreefResultRow, figures_label);
  streef_retranslator_bind (widget_class, StreefResultRow, short_difference_label);
  streef_retranslator_bind (widget_class, StreefResultRow, chevron);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
streef_result_row_init (StreefResultRow *self)
{
  self->room = STREEF_ROOM_WIDE;
  streef_retranslator_init_template (GTK_WIDGET (self));
}

static void
join_size_groups (StreefResultRow *self,
                  GPtrArray       *size_groups)
{
  GtkWidget *const members[STREEF_N_RESULT_COLUMNS] = {
    [STREEF_RESULT_COLUMN_BAR] = GTK_WIDGET (self->bar_box),
    [STREEF_RESULT_COLUMN_ACHIEVED] = GTK_WIDGET (self->achieved_label),
    [STREEF_RESULT_COLUMN_TARGET] = GTK_WIDGET (self->target_label),
    [STREEF_RESULT_COLUMN_DIFFERENCE] = GTK_WIDGET (self->difference_label),
    [STREEF_RESULT_COLUMN_RATE] = GTK_WIDGET (self->rate_label),
  };

  for (guint i = 0; i < STREEF_N_RESULT_COLUMNS; i++)
    gtk_size_group_add_widget (g_ptr_array_index (size_groups, i), members[i]);
}

/**
 * streef_result_row_new:
 * @row: what it shows
 * @size_groups: (element-type GtkSizeGroup) (nullable): one per StreefResultColumn; %NULL for
 * columns of a fixed width
 * @level: how far it is indented
 */
StreefResultRow *
streef_result_row_new (StreefRow *row,
                       GPtrArray *size_groups,
                       guint      level)
{
  StreefResultRow *self = g_object_new (STREEF_TYPE_RESULT_ROW, NULL);

  self->row = g_object_ref (row);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), (int) level * INDENT);
  self->has_fixed_widths = size_groups == NULL;
  if (size_groups != NULL)
    join_size_groups (self, size_groups);
  g_signal_connect_object (row, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/* (transfer none) */
StreefRow *
streef_result_row_get_row (StreefResultRow *self)
{
  g_return_val_if_fail (STREEF_IS_RESULT_ROW (self), NULL);

  return self->row;
}

void
streef_result_row_set_room (StreefResultRow *self,
                            StreefRoom       room)
{
  g_return_if_fail (STREEF_IS_RESULT_ROW (self));

  if (self->room == room)
    return;

  self->room = room;
  update_details (self);
  update_room (self);
}

/* Whether it is what the chart shows as chosen. */
void
streef_result_row_set_selected (StreefResultRow *self,
                                gboolean         is_selected)
{
  g_return_if_fail (STREEF_IS_RESULT_ROW (self));

  if (is_selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}
