/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-row.h"

#include "app/streef-status-icon.h"

/* As wide as a note letter. */
#define THIRD_OF_EM "\xe2\x80\x84"

/**
 * StreefRow:
 *
 * One row of a table, as what is on the screen binds to it: a markup property per column, with the
 * letters of its notes raised. What it is about, its category and year, never changes; its texts
 * do, with another language or other data.
 */
struct _StreefRow
{
  GObject parent_instance;

  char *id;
  StreefTable *table;
  guint index;
};

G_DEFINE_FINAL_TYPE (StreefRow, streef_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_CATEGORY = 1,
  PROP_YEAR,
  PROP_ACHIEVED,
  PROP_TARGET,
  PROP_DIFFERENCE,
  PROP_RATE,
  PROP_STATUS,
  PROP_ICON_NAME,
  PROP_SUMMARY,
} StreefRowProperty;

static GParamSpec *props[PROP_SUMMARY + 1];

static const StreefColumnId columns[] = {
  [PROP_CATEGORY] = STREEF_COLUMN_CATEGORY,
  [PROP_YEAR] = STREEF_COLUMN_YEAR,
  [PROP_ACHIEVED] = STREEF_COLUMN_ACHIEVED,
  [PROP_TARGET] = STREEF_COLUMN_TARGET,
  [PROP_DIFFERENCE] = STREEF_COLUMN_DIFFERENCE,
  [PROP_RATE] = STREEF_COLUMN_RATE,
  [PROP_STATUS] = STREEF_COLUMN_STATUS,
};

static const StreefTableCell *
find_cell (const StreefTable *table,
           guint              index,
           StreefColumnId     column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].id == column)
      return &table->rows[index].cells[i];

  return NULL;
}

/* Whether a cell of the column has note letters: the others then leave room for one, so that
 * figures stay aligned. */
static gboolean
has_marks (const StreefTable *table,
           StreefColumnId     column)
{
  for (guint i = 0; i < table->n_rows; i++)
    {
      const StreefTableCell *cell = find_cell (table, i, column);

      if (cell != NULL && cell->marks != NULL)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_cell_markup (const StreefTable *table,
                 guint              index,
                 StreefColumnId     column)
{
  const StreefTableCell *cell = find_cell (table, index, column);

  if (cell == NULL)
    return g_strdup ("");
  if (cell->marks != NULL)
    return g_markup_printf_escaped ("%s<sup>%s</sup>", cell->text, cell->marks);
  if (has_marks (table, column))
    return g_markup_printf_escaped ("%s" THIRD_OF_EM, cell->text);

  return g_markup_escape_text (cell->text, -1);
}

static char *
dup_text (StreefTable       *table,
          guint              index,
          StreefRowProperty  property)
{
  if (property == PROP_ICON_NAME)
    return g_strdup (streef_status_icon_get_name (table->rows[index].status));
  if (property == PROP_SUMMARY)
    return streef_table_dup_summary (table, index);

  return dup_cell_markup (table, index, columns[property]);
}

static void
streef_row_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  StreefRow *self = STREEF_ROW (object);

  if (prop_id < PROP_CATEGORY || prop_id > PROP_SUMMARY)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_value_take_string (value, dup_text (self->table, self->index, (StreefRowProperty) prop_id));
}

static void
streef_row_finalize (GObject *object)
{
  StreefRow *self = STREEF_ROW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->table, streef_table_unref);

  G_OBJECT_CLASS (streef_row_parent_class)->finalize (object);
}

static void
streef_row_class_init (StreefRowClass *klass)
{
  static const char *const names[] = {
    [PROP_CATEGORY] = "category", [PROP_YEAR] = "year",     [PROP_ACHIEVED] = "achieved",
    [PROP_TARGET] = "target",     [PROP_DIFFERENCE] = "difference", [PROP_RATE] = "rate",
    [PROP_STATUS] = "status",     [PROP_ICON_NAME] = "icon-name",   [PROP_SUMMARY] = "summary",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_row_get_property;
  object_class->finalize = streef_row_finalize;

  for (guint i = PROP_CATEGORY; i < G_N_ELEMENTS (names); i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_row_init (StreefRow *self)
{
}

/**
 * streef_row_dup_id_of:
 *
 * Returns: (transfer full): the category's path and the year of a table's row, the same in every
 * language and data set
 */
char *
streef_row_dup_id_of (const StreefTable *table,
                      guint              index)
{
  const StreefKey *key = &table->rows[index].key;
  g_autofree char *path = streef_category_dup_path (key->category, STREEF_PATH_SEPARATOR);

  return g_strdup_printf ("%s" STREEF_PATH_SEPARATOR "%d", path, key->year);
}

/**
 * streef_row_new:
 * @table: (transfer none): kept alive
 * @index: which of its rows
 */
StreefRow *
streef_row_new (StreefTable *table,
                guint        index)
{
  StreefRow *self = g_object_new (STREEF_TYPE_ROW, NULL);

  self->id = streef_row_dup_id_of (table, index);
  self->table = streef_table_ref (table);
  self->index = index;

  return self;
}

/**
 * streef_row_update:
 * @table: (transfer none): kept alive
 * @index: which of its rows, one with the same id
 *
 * Takes over the texts of another table, and notifies those that are different.
 */
void
streef_row_update (StreefRow   *self,
                   StreefTable *table,
                   guint        index)
{
  g_autoptr (StreefTable) old = NULL;
  guint old_index;

  g_return_if_fail (STREEF_IS_ROW (self));

  if (self->table == table && self->index == index)
    return;

  old = g_steal_pointer (&self->table);
  old_index = self->index;
  self->table = streef_table_ref (table);
  self->index = index;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CATEGORY; i < G_N_ELEMENTS (props); i++)
    {
      g_autofree char *before = dup_text (old, old_index, i);
      g_autofree char *after = dup_text (table, index, i);

      if (!g_str_equal (before, after))
        g_object_notify_by_pspec (G_OBJECT (self), props[i]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* (transfer none): see streef_row_dup_id_of(). */
const char *
streef_row_get_id (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return self->id;
}

/* (transfer none) */
const StreefKey *
streef_row_get_key (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return &self->table->rows[self->index].key;
}

StreefLanguage
streef_row_get_language (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), STREEF_LANGUAGE_EN);

  return self->table->language;
}

/* (transfer none): valid until the row is updated. */
const StreefTableRow *
streef_row_get_table_row (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return &self->table->rows[self->index];
}

/* (transfer none): valid until the row is updated. */
const StreefComparisonRow *
streef_row_get_comparison_row (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return &self->table->comparison->rows[self->index];
}

/* (transfer full): the row as one sentence, for screen readers. */
char *
streef_row_dup_summary (StreefRow *self)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return streef_table_dup_summary (self->table, self->index);
}

/* (transfer none) (nullable): %NULL where the table has no such column; valid until the row is
 * updated. */
const StreefTableCell *
streef_row_get_cell (StreefRow      *self,
                     StreefColumnId  column)
{
  g_return_val_if_fail (STREEF_IS_ROW (self), NULL);

  return find_cell (self->table, self->index, column);
}
