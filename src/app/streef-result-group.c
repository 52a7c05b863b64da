/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-result-group.h"

#include "app/streef-name-label.h"
#include "app/streef-retranslator.h"
#include "app/streef-text-scale.h"
#include "language/streef-catalogue.h"

/**
 * StreefResultGroup:
 *
 * The categories of one theme as a list of rows, under its heading. `opened` says which row was
 * opened.
 */
struct _StreefResultGroup
{
  GtkBox parent_instance;

  GtkLabel *heading_label;
  GtkGrid *captions;
  GtkLabel *category_caption;
  GtkLabel *bar_caption;
  GtkLabel *achieved_caption;
  GtkLabel *target_caption;
  GtkLabel *difference_caption;
  GtkLabel *rate_caption;
  GtkListBox *list;

  GPtrArray *size_groups; /* (element-type GtkSizeGroup) */
  gboolean has_captions;
  StreefRowModel *model;
  guint base_depth; /* of the shallowest row */
  StreefRoom room;
  int filter; /* a StreefStatus, or -1 for all */
};

G_DEFINE_FINAL_TYPE (StreefResultGroup, streef_result_group, GTK_TYPE_BOX)

typedef enum
{
  SIGNAL_OPENED,
} StreefResultGroupSignal;

static guint signals[SIGNAL_OPENED + 1];

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  StreefResultGroup *self = user_data;
  const guint depth = streef_row_get_table_row (item)->depth;
  StreefResultRow *row = streef_result_row_new (item, self->size_groups, depth - self->base_depth);

  streef_result_row_set_room (row, self->room);
  return GTK_WIDGET (row);
}

static gboolean
is_shown (StreefResultGroup *self,
          GtkListBoxRow     *row)
{
  const StreefTableRow *table_row
      = streef_row_get_table_row (streef_result_row_get_row (STREEF_RESULT_ROW (row)));

  return self->filter < 0 || (!table_row->is_group && (int) table_row->status == self->filter);
}

static void
row_activated_cb (StreefResultGroup *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0,
                 streef_row_get_key (streef_result_row_get_row (STREEF_RESULT_ROW (row))));
}

static void
streef_result_group_dispose (GObject *object)
{
  StreefResultGroup *self = STREEF_RESULT_GROUP (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->model);
  g_clear_pointer (&self->size_groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_RESULT_GROUP);

  G_OBJECT_CLASS (streef_result_group_parent_class)->dispose (object);
}

static void
streef_result_group_class_init (StreefResultGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_result_group_dispose;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", STREEF_TYPE_RESULT_GROUP, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-table",
                                       NULL);
  streef_retranslator_set_template (widget_class, "streef-result-group");
  streef_retranslator_bind (widget_class, StreefResultGroup, heading_label);
  streef_retranslator_bind (widget_class, StreefResultGroup, captions);
  streef_retranslator_bind (widget_class, StreefResultGroup, category_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, bar_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, achieved_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, target_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, difference_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, rate_caption);
  streef_retranslator_bind (widget_class, StreefResultGroup, list);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
streef_result_group_init (StreefResultGroup *self)
{
  self->model = streef_row_model_new ();
  self->room = STREEF_ROOM_WIDE;
  self->filter = -1;
  streef_retranslator_init_template (GTK_WIDGET (self));
}

static void
set_fixed_widths (StreefResultGroup *self)
{
  GtkLabel *const captions[] = { self->achieved_caption, self->target_caption,
                                 self->difference_caption, self->rate_caption };

  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    gtk_widget_set_size_request (
        GTK_WIDGET (captions[i]),
        streef_text_scale_to_px (GTK_WIDGET (self), STREEF_RESULT_FIGURE_WIDTH), -1);
  gtk_widget_set_size_request (
      GTK_WIDGET (self->bar_caption),
      streef_text_scale_to_px (GTK_WIDGET (self), self->room == STREEF_ROOM_WIDE
                                                      ? STREEF_RESULT_BAR_WIDTH_WIDE
                                                      : STREEF_RESULT_BAR_WIDTH_MIDDLE),
      -1);
}

static void
add_to_size_group (StreefResultGroup  *self,
                   StreefResultColumn  column,
                   GtkLabel           *caption)
{
  gtk_size_group_add_widget (g_ptr_array_index (self->size_groups, column), GTK_WIDGET (caption));
}

/**
 * streef_result_group_new:
 * @size_groups: (element-type GtkSizeGroup) (nullable): one per StreefResultColumn; %NULL for
 * columns of a fixed width
 * @has_captions: whether the columns' headings stand above the rows
 */
StreefResultGroup *
streef_result_group_new (GPtrArray *size_groups,
                         gboolean   has_captions)
{
  StreefResultGroup *self = g_object_new (STREEF_TYPE_RESULT_GROUP, NULL);

  if (size_groups != NULL)
    self->size_groups = g_ptr_array_ref (size_groups);
  self->has_captions = has_captions;
  gtk_widget_set_visible (GTK_WIDGET (self->captions), has_captions);
  if (has_captions && size_groups == NULL)
    set_fixed_widths (self);
  else if (has_captions)
    {
      add_to_size_group (self, STREEF_RESULT_COLUMN_BAR, self->bar_caption);
      add_to_size_group (self, STREEF_RESULT_COLUMN_ACHIEVED, self->achieved_caption);
      add_to_size_group (self, STREEF_RESULT_COLUMN_TARGET, self->target_caption);
      add_to_size_group (self, STREEF_RESULT_COLUMN_DIFFERENCE, self->difference_caption);
      add_to_size_group (self, STREEF_RESULT_COLUMN_RATE, self->rate_caption);
    }
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->model), create_row_cb, self, NULL);

  return self;
}

static void
update_captions (StreefResultGroup *self,
                 StreefLanguage     language)
{
  gtk_label_set_label (self->category_caption,
                       streef_words_heading (STREEF_COLUMN_CATEGORY, language));
  gtk_label_set_label (self->achieved_caption,
                       streef_words_heading (STREEF_COLUMN_ACHIEVED, language));
  gtk_label_set_label (self->target_caption, streef_words_heading (STREEF_COLUMN_TARGET, language));
  gtk_label_set_label (self->difference_caption,
                       streef_words_heading (STREEF_COLUMN_DIFFERENCE, language));
  gtk_label_set_label (self->rate_caption, streef_words_heading (STREEF_COLUMN_RATE, language));
}

/* GtkListBox filters no rows of a model. What the filter leaves decides whether the group is shown
 * at all. */
static void
update_visibility (StreefResultGroup *self)
{
  gboolean is_visible = self->filter < 0;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (row), is_shown (self, row));
      is_visible |= is_shown (self, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), is_visible);
}

/**
 * streef_result_group_set_rows:
 * @table: (transfer none): of the categories of one year
 * @first: the first of its rows that are shown
 * @n_rows: how many are
 */
void
streef_result_group_set_rows (StreefResultGroup *self,
                              StreefTable       *table,
                              guint              first,
                              guint              n_rows)
{
  g_return_if_fail (STREEF_IS_RESULT_GROUP (self));

  self->base_depth = G_MAXUINT;
  for (guint i = first; i < first + n_rows; i++)
    self->base_depth = MIN (self->base_depth, table->rows[i].depth);
  streef_row_model_set_rows (self->model, table, first, n_rows);
  if (self->has_captions)
    update_captions (self, table->language);
  update_visibility (self);
}

/* @heading: (nullable): in the language of the moment */
void
streef_result_group_set_heading (StreefResultGroup *self,
                                 const char        *heading)
{
  g_return_if_fail (STREEF_IS_RESULT_GROUP (self));

  streef_name_label_show (self->heading_label, heading == NULL ? "" : heading);
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
}

void
streef_result_group_set_room (StreefResultGroup *self,
                              StreefRoom         room)
{
  GtkListBoxRow *row;

  g_return_if_fail (STREEF_IS_RESULT_GROUP (self));

  self->room = room;
  gtk_widget_set_visible (GTK_WIDGET (self->captions),
                          self->has_captions && room != STREEF_ROOM_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->rate_caption), room == STREEF_ROOM_WIDE);
  if (self->has_captions && self->size_groups == NULL)
    set_fixed_widths (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    streef_result_row_set_room (STREEF_RESULT_ROW (row), room);
}

/* @status: a StreefStatus that rows must have to be shown, or -1 for all */
void
streef_result_group_set_filter (StreefResultGroup *self,
                                int                status)
{
  g_return_if_fail (STREEF_IS_RESULT_GROUP (self));

  self->filter = status;
  update_visibility (self);
}

/**
 * streef_result_group_set_selected:
 * @key: what the chart shows as chosen
 * @has_focus: whether its row takes the focus
 *
 * Returns: whether the group has that row
 */
gboolean
streef_result_group_set_selected (StreefResultGroup *self,
                                  const StreefKey   *key,
                                  gboolean           has_focus)
{
  GtkListBoxRow *row;
  GtkListBoxRow *found = NULL;

  g_return_val_if_fail (STREEF_IS_RESULT_GROUP (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      StreefResultRow *result_row = STREEF_RESULT_ROW (row);
      const gboolean is_selected
          = streef_key_equal (streef_row_get_key (streef_result_row_get_row (result_row)), key);

      streef_result_row_set_selected (result_row, is_selected);
      if (is_selected)
        found = row;
    }

  if (found != NULL && has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (found));

  return found != NULL;
}
