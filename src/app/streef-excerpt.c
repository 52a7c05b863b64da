/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-excerpt.h"

#include "number/streef-number-reader.h"

#include <string.h>

#define MAX_COLUMNS 4
#define MAX_ROWS 6
#define COLUMN_CHARACTERS 13
#define ROW_GAP "⋮"
#define COLUMN_GAP "⋯"

/**
 * StreefExcerpt:
 *
 * A part of a sheet as it stands in the file: the row of headings, the row asked for with one
 * before and one after it, and at most four columns, with the letters and numbers by which
 * spreadsheets name them. One cell is marked strongly, one lightly.
 */
struct _StreefExcerpt
{
  GtkWidget parent_instance;

  GtkGrid *cells;
};

G_DEFINE_FINAL_TYPE (StreefExcerpt, streef_excerpt, GTK_TYPE_WIDGET)

/* Ascending numbers of rows or columns, each once. */
typedef struct
{
  guint n;
  guint at[MAX_ROWS];
} Choice;

static void
add_number (Choice *choice,
            guint   number,
            guint   last,
            guint   most)
{
  guint i = 0;

  if (number == 0 || number > last || choice->n == most)
    return;

  while (i < choice->n && choice->at[i] < number)
    i++;
  if (i < choice->n && choice->at[i] == number)
    return;

  for (guint j = choice->n; j > i; j--)
    choice->at[j] = choice->at[j - 1];
  choice->at[i] = number;
  choice->n++;
}

static Choice
choose_rows (const StreefGrid *grid,
             guint             row)
{
  const guint last = streef_grid_get_n_rows (grid);
  Choice rows = { 0 };

  add_number (&rows, streef_grid_get_header_row (grid), last, MAX_ROWS);
  for (guint near = row > 1 ? row - 1 : 1; near <= row + 1; near++)
    if (near > streef_grid_get_header_row (grid))
      add_number (&rows, near, last, MAX_ROWS);

  return rows;
}

/* The name in the first column, the cells that are marked, then what stands beside them. */
static Choice
choose_columns (const StreefGrid  *grid,
                const StreefPlace *strong,
                const StreefPlace *light)
{
  const guint last = streef_grid_get_n_cells (grid, strong->row);
  Choice columns = { 0 };

  add_number (&columns, 1, last, MAX_COLUMNS);
  add_number (&columns, strong->column, last, MAX_COLUMNS);
  if (light != NULL && light->row == strong->row)
    add_number (&columns, light->column, last, MAX_COLUMNS);
  for (guint distance = 1; distance < MAX_COLUMNS; distance++)
    {
      if (strong->column > distance)
        add_number (&columns, strong->column - distance, last, MAX_COLUMNS);
      add_number (&columns, strong->column + distance, last, MAX_COLUMNS);
    }

  return columns;
}

static gboolean
is_at (const StreefPlace *place,
       guint              row,
       guint              column)
{
  return place != NULL && place->row == row && place->column == column;
}

static gboolean
looks_like_number (const char *text)
{
  StreefNumber number;
  StreefReadMarks marks;

  return streef_number_read (text, -1, STREEF_LANGUAGE_NL, &number, &marks)
         || streef_number_read (text, -1, STREEF_LANGUAGE_EN, &number, &marks);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARACTERS);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
attach_cell (StreefExcerpt     *self,
             const StreefGrid  *grid,
             guint              row,
             guint              column,
             int                x,
             int                y,
             const StreefPlace *strong,
             const StreefPlace *light)
{
  const char *text = streef_grid_get_cell (grid, row, column);
  GtkWidget *label = make_label (text, "cell");

  gtk_label_set_xalign (GTK_LABEL (label), looks_like_number (text) ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, text);
  if (is_at (strong, row, column))
    gtk_widget_add_css_class (label, "strong");
  else if (is_at (light, row, column))
    gtk_widget_add_css_class (label, "light");
  gtk_grid_attach (self->cells, label, x, y, 1, 1);
}

static void
attach_column_names (StreefExcerpt *self,
                     const Choice  *columns)
{
  int x = 1;

  for (guint i = 0; i < columns->n; i++)
    {
      const StreefPlace place = { .column = columns->at[i], .row = 1 };
      g_autofree char *name = streef_place_dup_cell_name (&place);
      const gboolean has_gap = i > 0 && columns->at[i] > columns->at[i - 1] + 1;

      name[strlen (name) - 1] = '\0'; /* "C1" without its row */
      if (has_gap)
        gtk_grid_attach (self->cells, make_label (COLUMN_GAP, "edge"), x++, 0, 1, 1);
      gtk_grid_attach (self->cells, make_label (name, "edge"), x++, 0, 1, 1);
    }
}

static void
attach_row (StreefExcerpt     *self,
            const StreefGrid  *grid,
            guint              row,
            int                y,
            const Choice      *columns,
            const StreefPlace *strong,
            const StreefPlace *light)
{
  g_autofree char *number = g_strdup_printf ("%u", row);
  int x = 1;

  gtk_grid_attach (self->cells, make_label (number, "edge"), 0, y, 1, 1);
  for (guint i = 0; i < columns->n; i++)
    {
      if (i > 0 && columns->at[i] > columns->at[i - 1] + 1)
        gtk_grid_attach (self->cells, make_label ("", "cell"), x++, y, 1, 1);
      attach_cell (self, grid, row, columns->at[i], x++, y, strong, light);
    }
}

static void
clear (StreefExcerpt *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cells))) != NULL)
    gtk_grid_remove (self->cells, child);
}

static void
streef_excerpt_dispose (GObject *object)
{
  StreefExcerpt *self = STREEF_EXCERPT (object);

  if (self->cells != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->cells));
  self->cells = NULL;

  G_OBJECT_CLASS (streef_excerpt_parent_class)->dispose (object);
}

static void
streef_excerpt_class_init (StreefExcerptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = streef_excerpt_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "excerpt");
}

static void
streef_excerpt_init (StreefExcerpt *self)
{
  self->cells = GTK_GRID (gtk_grid_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->cells), GTK_WIDGET (self));
}

/**
 * streef_excerpt_show:
 * @grid: (nullable): the sheet; %NULL shows nothing
 * @strong: the cell to mark strongly, whose row is shown; with column 0 the row alone
 * @light: (nullable): another cell to mark, where it stands in the rows shown
 */
void
streef_excerpt_show (StreefExcerpt     *self,
                     const StreefGrid  *grid,
                     const StreefPlace *strong,
                     const StreefPlace *light)
{
  Choice rows;
  Choice columns;
  int y = 1;

  g_return_if_fail (STREEF_IS_EXCERPT (self));

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), grid != NULL && strong->row > 0);
  if (grid == NULL || strong->row == 0)
    return;

  rows = choose_rows (grid, strong->row);
  columns = choose_columns (grid, strong, light);
  gtk_grid_attach (self->cells, make_label ("", "edge"), 0, 0, 1, 1);
  attach_column_names (self, &columns);
  for (guint i = 0; i < rows.n; i++)
    {
      if (i > 0 && rows.at[i] > rows.at[i - 1] + 1)
        gtk_grid_attach (self->cells, make_label (ROW_GAP, "edge"), 0, y++, 1, 1);
      attach_row (self, grid, rows.at[i], y++, &columns, strong, light);
    }
}
