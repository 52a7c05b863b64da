/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-years-table.h"

#include "app/streef-retranslator.h"
#include "app/streef-row-model.h"
#include "app/streef-status-icon.h"

#define N_COLUMNS 6

/**
 * StreefYearsTable:
 *
 * The years of one category as a table that can be sorted by each column. `chosen` says which row
 * the user chose; who listens sets it with streef_years_table_set_selected().
 */
struct _StreefYearsTable
{
  GtkBox parent_instance;

  GtkColumnView *view;
  GtkColumnViewColumn *columns[N_COLUMNS];

  StreefRowModel *model;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (StreefYearsTable, streef_years_table, GTK_TYPE_BOX)

typedef enum
{
  SIGNAL_CHOSEN,
} StreefYearsTableSignal;

static guint signals[SIGNAL_CHOSEN + 1];

/* The columns in the order shown, with the property of a StreefRow that each shows. */
static const struct
{
  StreefColumnId id;
  const char *property;
} shown[N_COLUMNS] = {
  { STREEF_COLUMN_YEAR, "year" },
  { STREEF_COLUMN_ACHIEVED, "achieved" },
  { STREEF_COLUMN_TARGET, "target" },
  { STREEF_COLUMN_DIFFERENCE, "difference" },
  { STREEF_COLUMN_RATE, "rate" },
  { STREEF_COLUMN_STATUS, "status" },
};

/* (nullable): what the row is ordered by, where it has an exact figure in the column. */
static const StreefNumber *
get_number (const StreefComparisonRow *row,
            StreefColumnId             column)
{
  if (column == STREEF_COLUMN_DIFFERENCE)
    return row->judgement.difference_reason == STREEF_REASON_NONE ? &row->judgement.difference
                                                                  : NULL;
  if (column == STREEF_COLUMN_RATE)
    return row->judgement.rate_reason == STREEF_REASON_NONE ? &row->judgement.rate : NULL;
  if (row->result == NULL)
    return NULL;
  if (column == STREEF_COLUMN_ACHIEVED)
    return streef_value_is_numeric (&row->result->achieved) ? &row->result->achieved.number : NULL;
  if (column == STREEF_COLUMN_TARGET)
    return streef_value_is_numeric (&row->result->target) ? &row->result->target.number : NULL;

  return NULL;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const StreefColumnId column = (StreefColumnId) GPOINTER_TO_UINT (user_data);
  const StreefComparisonRow *one = streef_row_get_comparison_row ((StreefRow *) a);
  const StreefComparisonRow *other = streef_row_get_comparison_row ((StreefRow *) b);
  const StreefNumber *one_number = get_number (one, column);
  const StreefNumber *other_number = get_number (other, column);

  if (column == STREEF_COLUMN_YEAR)
    return (one->key.year > other->key.year) - (one->key.year < other->key.year);
  if (column == STREEF_COLUMN_STATUS)
    return (int) one->judgement.status - (int) other->judgement.status;
  if (one_number == NULL || other_number == NULL)
    return (one_number != NULL) - (other_number != NULL);

  return streef_number_compare (one_number, other_number);
}

static GtkExpression *
new_row_expression (const char *property)
{
  return gtk_property_expression_new (
      STREEF_TYPE_ROW, gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item"), property);
}

static GtkWidget *
new_cell_label (GtkListItem    *item,
                StreefColumnId  column,
                const char     *property)
{
  GtkWidget *label = gtk_label_new (NULL);
  const gboolean is_number = column != STREEF_COLUMN_YEAR && column != STREEF_COLUMN_STATUS;

  gtk_label_set_use_markup (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  if (column == STREEF_COLUMN_YEAR)
    gtk_widget_add_css_class (label, "strong");
  if (column == STREEF_COLUMN_STATUS)
    {
      /* A list measures rows at their narrowest, where words that wrap would make them too high. */
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  gtk_expression_bind (new_row_expression (property), label, "label", item);

  return label;
}

static void
colour_status_cb (GtkImage   *image,
                GParamSpec *pspec,
                gpointer    user_data)
{
  GtkListItem *item = user_data;
  StreefRow *row = gtk_list_item_get_item (item);

  if (row != NULL)
    streef_status_icon_colour (image, streef_row_get_table_row (row)->status);
}

static GtkWidget *
new_status_cell (GtkListItem *item,
                 GtkWidget   *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new ();

  gtk_widget_add_css_class (image, "status");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  /* The icon's colour goes with its name. */
  g_signal_connect_object (image, "notify::icon-name", G_CALLBACK (colour_status_cb), item, 0);
  gtk_expression_bind (new_row_expression ("icon-name"), image, "icon-name", item);

  return box;
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  const guint i = GPOINTER_TO_UINT (user_data);
  GtkWidget *label = new_cell_label (item, shown[i].id, shown[i].property);

  gtk_list_item_set_child (item, shown[i].id == STREEF_COLUMN_STATUS ? new_status_cell (item, label)
                                                                     : label);
}

/* The row is a widget of the column view's own, two levels above what stands in the first cell. */
static void
label_row (StreefRow   *row,
           GParamSpec  *pspec,
           GtkListItem *item)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row_widget = cell == NULL ? NULL : gtk_widget_get_parent (cell);

  g_autofree char *summary = streef_row_dup_summary (row);

  if (row_widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row_widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    summary, -1);
}

static void
bind_first_cell_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item)
{
  StreefRow *row = gtk_list_item_get_item (item);

  g_signal_connect_object (row, "notify::summary", G_CALLBACK (label_row), item, 0);
  label_row (row, NULL, item);
}

static void
unbind_first_cell_cb (GtkSignalListItemFactory *factory,
                      GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), label_row, item);
}

static void
add_column (StreefYearsTable *self,
            guint             i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (shown[i].id), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GUINT_TO_POINTER (i));
  if (i == 0)
    {
      g_signal_connect (factory, "bind", G_CALLBACK (bind_first_cell_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_first_cell_cb), NULL);
    }

  self->columns[i] = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_sorter (self->columns[i], sorter);
  gtk_column_view_column_set_expand (self->columns[i], TRUE);
  gtk_column_view_append_column (self->view, self->columns[i]);
}

static void
selection_changed_cb (StreefYearsTable *self)
{
  StreefRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, streef_row_get_key (row));
}

static void
streef_years_table_dispose (GObject *object)
{
  StreefYearsTable *self = STREEF_YEARS_TABLE (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_YEARS_TABLE);

  G_OBJECT_CLASS (streef_years_table_parent_class)->dispose (object);
}

static void
streef_years_table_class_init (StreefYearsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_years_table_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", STREEF_TYPE_YEARS_TABLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-table",
                                       NULL);
  streef_retranslator_set_template (widget_class, "streef-years-table");
  streef_retranslator_bind (widget_class, StreefYearsTable, view);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_years_table_init (StreefYearsTable *self)
{
  GtkSorter *sorter;
  GtkSortListModel *sorted;

  streef_retranslator_init_template (GTK_WIDGET (self));
  self->model = streef_row_model_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    add_column (self, i);

  sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), sorter);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

/* GTK 4.8 has no property for it: the titles' labels are the columns' widgets in the header, the
 * view's first child. */
static void
align_titles (StreefYearsTable  *self,
              const StreefTable *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (guint i = 0; i < N_COLUMNS && title != NULL;
       i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = find_label (title);
      const gboolean is_number
          = shown[i].id != STREEF_COLUMN_YEAR && shown[i].id != STREEF_COLUMN_STATUS;

      if (label == NULL || !is_number)
        continue;
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
}

/* @table: (transfer none): of one category over the years */
void
streef_years_table_set_table (StreefYearsTable *self,
                              StreefTable      *table)
{
  g_return_if_fail (STREEF_IS_YEARS_TABLE (self));

  g_signal_handlers_block_by_func (self->selection, selection_changed_cb, self);
  streef_row_model_set_table (self->model, table);
  g_signal_handlers_unblock_by_func (self->selection, selection_changed_cb, self);

  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_column_view_column_set_title (self->columns[i],
                                      streef_words_heading (shown[i].id, table->language));
  align_titles (self, table);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table->title, -1);
}

/* @key: what is chosen; where there is no such row nothing is */
void
streef_years_table_set_selected (StreefYearsTable *self,
                                 const StreefKey  *key)
{
  GListModel *rows;
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (STREEF_IS_YEARS_TABLE (self));

  rows = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (StreefRow) row = g_list_model_get_item (rows, i);

      if (streef_key_equal (streef_row_get_key (row), key))
        position = i;
    }

  g_signal_handlers_block_by_func (self->selection, selection_changed_cb, self);
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_handlers_unblock_by_func (self->selection, selection_changed_cb, self);
}

/* The rate goes first where there is little room, then the status. */
void
streef_years_table_set_room (StreefYearsTable *self,
                             StreefRoom        room)
{
  g_return_if_fail (STREEF_IS_YEARS_TABLE (self));

  for (guint i = 0; i < N_COLUMNS; i++)
    if (shown[i].id == STREEF_COLUMN_RATE)
      gtk_column_view_column_set_visible (self->columns[i], room == STREEF_ROOM_WIDE);
    else if (shown[i].id == STREEF_COLUMN_STATUS)
      gtk_column_view_column_set_visible (self->columns[i], room != STREEF_ROOM_NARROW);
}

/* Sorts as a click on the column's title does. */
void
streef_years_table_sort (StreefYearsTable *self,
                         StreefColumnId    column,
                         gboolean          is_descending)
{
  g_return_if_fail (STREEF_IS_YEARS_TABLE (self));

  for (guint i = 0; i < N_COLUMNS; i++)
    if (shown[i].id == column)
      gtk_column_view_sort_by_column (self->view, self->columns[i],
                                      is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void
streef_years_table_grab_focus (StreefYearsTable *self)
{
  g_return_if_fail (STREEF_IS_YEARS_TABLE (self));

  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}
