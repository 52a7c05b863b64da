/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-row-model.h"

/**
 * StreefRowModel:
 *
 * The rows of a table as a list. Another table is compared with the old one by key: rows that stay
 * are the same objects and only notify what changed in them; `items-changed` is emitted for those
 * that come, go or move. So a switch of language keeps selection, scroll position and focus.
 */
struct _StreefRowModel
{
  GObject parent_instance;

  GPtrArray *rows; /* (element-type StreefRow) */
};

static void streef_row_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StreefRowModel,
                               streef_row_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      streef_row_model_list_init))

static GType
streef_row_model_get_item_type (GListModel *model)
{
  return STREEF_TYPE_ROW;
}

static guint
streef_row_model_get_n_items (GListModel *model)
{
  return STREEF_ROW_MODEL (model)->rows->len;
}

static gpointer
streef_row_model_get_item (GListModel *model,
                           guint       position)
{
  StreefRowModel *self = STREEF_ROW_MODEL (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position))
                                    : NULL;
}

static void
streef_row_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = streef_row_model_get_item_type;
  iface->get_n_items = streef_row_model_get_n_items;
  iface->get_item = streef_row_model_get_item;
}

static void
streef_row_model_finalize (GObject *object)
{
  StreefRowModel *self = STREEF_ROW_MODEL (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (streef_row_model_parent_class)->finalize (object);
}

static void
streef_row_model_class_init (StreefRowModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = streef_row_model_finalize;
}

static void
streef_row_model_init (StreefRowModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

StreefRowModel *
streef_row_model_new (void)
{
  return g_object_new (STREEF_TYPE_ROW_MODEL, NULL);
}

void
streef_row_model_set_table (StreefRowModel *self,
                            StreefTable    *table)
{
  streef_row_model_set_rows (self, table, 0, table->n_rows);
}

static void
replace_span (StreefRowModel *self,
              guint           position,
              guint           n_removed,
              GPtrArray      *added)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (self->rows, position, n_removed);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_insert (self->rows, (int) (position + i),
                        g_object_ref (g_ptr_array_index (added, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, added->len);
}

/* The rows that are to be shown: those that the list has already are the same objects. */
static GPtrArray *
make_rows (StreefRowModel *self,
           StreefTable    *table,
           guint           first,
           guint           n_rows)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      StreefRow *row = g_ptr_array_index (self->rows, i);

      g_hash_table_insert (old, (gpointer) streef_row_get_id (row), row);
    }

  for (guint i = first; i < first + n_rows; i++)
    {
      g_autofree char *id = streef_row_dup_id_of (table, i);
      StreefRow *row = g_hash_table_lookup (old, id);

      g_ptr_array_add (rows, row == NULL ? streef_row_new (table, i) : g_object_ref (row));
    }

  return rows;
}

static void
remove_gone (StreefRowModel *self,
             GPtrArray      *rows)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (kept, g_ptr_array_index (rows, i));

  for (guint end = self->rows->len; end > 0;)
    {
      guint start = end;

      while (start > 0 && !g_hash_table_contains (kept, g_ptr_array_index (self->rows, start - 1)))
        start--;
      if (start < end)
        replace_span (self, start, end - start, none);
      end = start > 0 ? start - 1 : 0;
    }
}

/* Whether the list's rows, all kept, stand in the order of @rows: then new ones are only to be put
 * between them. */
static gboolean
is_in_order (StreefRowModel *self,
             GPtrArray      *rows)
{
  guint next = 0;

  for (guint i = 0; i < rows->len && next < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, next) == g_ptr_array_index (rows, i))
      next++;

  return next == self->rows->len;
}

static void
insert_new (StreefRowModel *self,
            GPtrArray      *rows)
{
  for (guint start = 0; start < rows->len;)
    {
      g_autoptr (GPtrArray) added = g_ptr_array_new ();
      const gpointer next = start < self->rows->len ? g_ptr_array_index (self->rows, start) : NULL;
      guint end = start;

      while (end < rows->len && g_ptr_array_index (rows, end) != next)
        g_ptr_array_add (added, g_ptr_array_index (rows, end++));

      if (added->len > 0)
        replace_span (self, start, 0, added);
      start = end + 1;
    }
}

/**
 * streef_row_model_set_rows:
 * @table: (transfer none)
 * @first: the first of its rows that the list holds
 * @n_rows: how many it holds
 *
 * Shows rows of a table.
 */
void
streef_row_model_set_rows (StreefRowModel *self,
                           StreefTable    *table,
                           guint           first,
                           guint           n_rows)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (STREEF_IS_ROW_MODEL (self));
  g_return_if_fail (first + n_rows <= table->n_rows);

  rows = make_rows (self, table, first, n_rows);
  remove_gone (self, rows);
  if (is_in_order (self, rows))
    insert_new (self, rows);
  else
    replace_span (self, 0, self->rows->len, rows);

  for (guint i = 0; i < n_rows; i++)
    streef_row_update (g_ptr_array_index (self->rows, i), table, first + i);
}

/**
 * streef_row_model_find:
 * @out_position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the row with that key
 */
StreefRow *
streef_row_model_find (StreefRowModel  *self,
                       const StreefKey *key,
                       guint           *out_position)
{
  g_return_val_if_fail (STREEF_IS_ROW_MODEL (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      StreefRow *row = g_ptr_array_index (self->rows, i);

      if (!streef_key_equal (streef_row_get_key (row), key))
        continue;
      if (out_position != NULL)
        *out_position = i;
      return row;
    }

  return NULL;
}
