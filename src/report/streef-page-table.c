/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-table.h"

#include "language/streef-catalogue.h"

/* Lengths of LOOK, in points. */
#define TITLE_TO_RULE 8.5
#define TITLE_TO_HEAD 22
#define HEAD_TO_RULE 6.5
#define BASELINE_TO_RULE 5.5
#define LINES_ROOM 5            /* what a row of several lines is higher than they */
#define TOP_RULE 1.0
#define RULE 0.75
#define MARK_GAP 1.5
#define DIAMOND_SIZE 6.8
#define DIAMOND_LEFT 8
#define DIAMOND_RAISE 3.4
#define REPEATED_FIRST 12

struct _StreefPageTable
{
  StreefBlocks *blocks;
  char *title;
  StreefPageNotes *notes;
  GArray *columns;
  GArray *rows;
  GHashTable *figures; /* (element-type utf8 StreefParagraph): set so far, by column, type, text */
  StreefElement *element;
  StreefParagraph *repeated; /* the title for the pages that it goes on to */
  double width;
  double row_height;
  guint outline;
};

/**
 * streef_page_table_new:
 * @blocks: takes ownership of the table
 * @title: for the pages that it goes on to
 * @notes: (nullable): what the letters in it lead to; needed until it is in the flow
 *
 * Returns: (transfer none): a table without columns
 */
StreefPageTable *
streef_page_table_new (StreefBlocks    *blocks,
                       const char      *title,
                       StreefPageNotes *notes)
{
  StreefPageTable *self = g_new0 (StreefPageTable, 1);

  self->blocks = blocks;
  self->title = g_strdup (title);
  self->notes = notes;
  self->columns = g_array_new (FALSE, TRUE, sizeof (StreefPageColumn));
  self->rows = g_array_new (FALSE, TRUE, sizeof (StreefSetRow));
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (blocks->tables, self);

  return self;
}

static StreefPageColumn *
get_column (StreefPageTable *self,
            guint            index)
{
  return &g_array_index (self->columns, StreefPageColumn, index);
}

static StreefSetRow *
get_row (StreefPageTable *self,
         guint            index)
{
  return &g_array_index (self->rows, StreefSetRow, index);
}

void
streef_page_table_free (StreefPageTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      StreefSetRow *row = get_row (self, i);

      for (guint j = 0; j < self->columns->len; j++)
        {
          g_free (row->cells[j].spoken);
          g_free (row->cells[j].marks);
        }
      g_free (row->cells);
    }
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_hash_table_unref (self->figures);
  g_free (self->title);
  g_free (self);
}

void
streef_page_table_add_column (StreefPageTable      *self,
                              StreefPageColumnKind  kind,
                              const char           *heading)
{
  const StreefPageColumn column = {
    .kind = kind,
    .heading = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_TABLE_HEAD, heading),
  };

  g_array_append_val (self->columns, column);
}

/* Years, statuses and many a figure recur in their column, at the same width: they are set once. */
static StreefParagraph *
set_text (StreefPageTable *self,
          guint            index,
          StreefType       type,
          const char      *text)
{
  StreefTypesetter *typesetter = self->blocks->typesetter;
  g_autofree char *key = g_strdup_printf ("%u %u %s", index, type, text);
  StreefParagraph *paragraph;

  if (get_column (self, index)->kind == STREEF_COLUMN_OF_NAMES)
    return streef_typesetter_set (typesetter, type, text);

  paragraph = g_hash_table_lookup (self->figures, key);
  if (paragraph == NULL)
    {
      paragraph = streef_typesetter_set (typesetter, type, text);
      g_hash_table_insert (self->figures, g_steal_pointer (&key), paragraph);
    }

  return paragraph;
}

/* A letter each, with a space behind it where another one follows. */
static StreefParagraph **
set_marks (StreefPageTable *self,
           const char      *marks)
{
  g_auto (GStrv) letters = g_strsplit (marks, " ", -1);
  StreefParagraph **set = g_new0 (StreefParagraph *, g_strv_length (letters) + 1);

  for (guint i = 0; letters[i] != NULL; i++)
    {
      g_autofree char *spaced = g_strconcat (letters[i], letters[i + 1] != NULL ? " " : "", NULL);

      set[i] = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_NOTE, spaced);
    }

  return set;
}

static void
fill_cell (StreefPageTable      *self,
           guint                 index,
           StreefSetCell        *cell,
           const StreefPageCell *content)
{
  const StreefType type = content->is_strong ? STREEF_TYPE_TABLE_STRONG : STREEF_TYPE_TABLE;
  /* The space before a note's letter is for those who listen or copy; it takes no room. */
  g_autofree char *text = g_strconcat (content->text, content->marks != NULL ? " " : NULL, NULL);

  cell->text = set_text (self, index, type, text);
  if (content->marks != NULL)
    cell->marks = set_marks (self, content->marks);
  cell->spoken = g_strdup (content->spoken);
  cell->indent = content->indent;
  cell->is_quiet = content->is_quiet;
  cell->is_missed = content->is_missed;
  cell->tail = streef_page_cell_measure_tail (cell, self->blocks->language);
}

/**
 * streef_page_table_add_row:
 * @self: a table with all its columns
 * @flags: what kind of row
 * @cells: one for each column
 */
void
streef_page_table_add_row (StreefPageTable      *self,
                           StreefPageRowFlags    flags,
                           const StreefPageCell *cells)
{
  const StreefSetRow row = {
    .flags = flags, .cells = g_new0 (StreefSetCell, self->columns->len), .table = self
  };

  for (guint i = 0; i < self->columns->len; i++)
    fill_cell (self, i, &row.cells[i], &cells[i]);
  g_array_append_val (self->rows, row);
}

static guint
count_head_lines (StreefPageTable *self)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->columns->len; i++)
    n_lines = MAX (n_lines, streef_paragraph_get_n_lines (get_column (self, i)->heading));

  return n_lines;
}

/* The headings stand on their lowest line; y 0 is the rule below them. */
static void
add_heading_lines (StreefPageTable *self,
                   guint            index,
                   StreefLeaf      *leaf)
{
  const StreefPageColumn *column = get_column (self, index);
  const guint n_lines = streef_paragraph_get_n_lines (column->heading);
  const double leading = streef_paragraph_get_leading (column->heading);

  for (guint i = 0; i < n_lines; i++)
    {
      const double width = streef_paragraph_get_line_width (column->heading, i);

      streef_leaf_add_line (leaf, column->heading, i, STREEF_ROLE_TEXT,
                            streef_page_column_get_line_x (column, width, column->tail),
                            -HEAD_TO_RULE - (n_lines - 1 - i) * leading);
    }
}

static StreefLeaf *
make_head_rules (StreefPageTable *self,
                 double           height)
{
  StreefLeaf *rules = streef_leaf_new_artifact (STREEF_ARTIFACT_RULE);

  streef_leaf_add_rule (rules, STREEF_ROLE_TEXT, 0, TITLE_TO_RULE - height, self->width, TOP_RULE);
  streef_leaf_add_rule (rules, STREEF_ROLE_TEXT, 0, 0, self->width, RULE);
  return rules;
}

static double
get_head_height (StreefPageTable *self)
{
  return TITLE_TO_HEAD
         + (count_head_lines (self) - 1) * streef_type_get_leading (STREEF_TYPE_TABLE_HEAD)
         + HEAD_TO_RULE;
}

static void
add_head (StreefPageTable *self)
{
  const double height = get_head_height (self);
  StreefPiece *piece = streef_page_flow_add (self->blocks->flow, height, height - TITLE_TO_RULE,
                                             self->blocks->keeps_next);
  StreefElement *row = streef_element_new (self->element, STREEF_ELEMENT_ROW);

  for (guint i = 0; i < self->columns->len; i++)
    {
      StreefElement *cell = streef_element_new (row, STREEF_ELEMENT_HEADER_CELL);
      StreefLeaf *leaf = streef_leaf_new (cell);

      cell->scope = STREEF_SCOPE_COLUMN;
      add_heading_lines (self, i, leaf);
      streef_piece_take_leaf (piece, leaf);
    }
  streef_piece_take_leaf (piece, make_head_rules (self, height));
}

static double
get_row_height (StreefPageTable *self,
                const StreefSetRow       *row)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->columns->len; i++)
    n_lines = MAX (n_lines, streef_paragraph_get_n_lines (row->cells[i].text));
  if (n_lines == 1)
    return self->row_height;

  return n_lines * streef_type_get_leading (STREEF_TYPE_TABLE) + LINES_ROOM;
}

/* @x, @y: (inout): where the text of the cell ends, then its letters. */
static void
add_text_strokes (StreefLeaf             *leaf,
                  const StreefPageColumn *column,
                  const StreefSetCell    *cell,
                  double                 *x,
                  double                 *y)
{
  const double tail = streef_page_column_get_tail (column, cell);
  const StreefRole role = cell->is_quiet ? STREEF_ROLE_SECONDARY : STREEF_ROLE_TEXT;
  const guint n_lines = streef_paragraph_get_n_lines (cell->text);
  const double baseline = *y;

  for (guint i = 0; i < n_lines; i++)
    {
      const double width = streef_paragraph_get_line_width (cell->text, i);

      *y = baseline + i * streef_paragraph_get_leading (cell->text);
      *x = streef_page_column_get_line_x (column, width, tail) + cell->indent;
      streef_leaf_add_line (leaf, cell->text, i, role, *x, *y);
      *x += width;
    }
}

/* The same, where some words are marked as being in another language. */
static void
add_text_parts (StreefPiece            *piece,
                StreefElement          *element,
                const StreefPageColumn *column,
                const StreefSetCell    *cell,
                const GArray           *parts,
                double                 *x,
                double                 *y)
{
  const double baseline = *y;

  for (guint i = 0; i < streef_paragraph_get_n_lines (cell->text); i++)
    {
      const double width = streef_paragraph_get_line_width (cell->text, i);

      *y = baseline + i * streef_paragraph_get_leading (cell->text);
      *x = streef_page_column_get_line_x (column, width, 0) + cell->indent;
      streef_piece_add_line (piece, element, cell->text, i, parts, STREEF_ROLE_TEXT, *x, *y);
      *x += width;
    }
}

/* The words of a cell that are in another language; figures have none. */
static GArray *
find_foreign (StreefPageTable        *self,
              const StreefPageColumn *column,
              const StreefSetCell    *cell,
              StreefElement          *element)
{
  if (column->kind != STREEF_COLUMN_OF_NAMES && column->kind != STREEF_COLUMN_OF_TEXT)
    return NULL;

  return streef_blocks_find_foreign (self->blocks, cell->text, element);
}

static StreefLeaf *
make_mark (StreefPageTable       *self,
           StreefElement         *element,
           const StreefParagraph *mark)
{
  g_autofree char *letter = g_strchomp (g_strdup (streef_paragraph_get_text (mark)));
  StreefElement *link
    = self->notes != NULL ? streef_page_notes_refer (self->notes, element, letter) : NULL;

  return streef_leaf_new (link != NULL ? link : element);
}

/* The letters behind the last line, each in a leaf of its own. */
static void
add_marks (StreefPageTable     *self,
           StreefPiece         *piece,
           StreefElement       *element,
           const StreefSetCell *cell,
           double               x,
           double               y)
{
  x += MARK_GAP;
  for (guint i = 0; cell->marks != NULL && cell->marks[i] != NULL; i++)
    {
      StreefLeaf *leaf = make_mark (self, element, cell->marks[i]);

      streef_leaf_add_line (leaf, cell->marks[i], 0, STREEF_ROLE_TEXT, x, y - STREEF_LETTER_RAISE);
      streef_leaf_cover (leaf);
      streef_piece_take_leaf (piece, leaf);
      x += streef_paragraph_get_x (cell->marks[i], G_MAXUINT);
    }
}

/* The name of the group that goes on, once more. */
static void
repeat_group (StreefPageTable    *self,
              StreefPageFlow     *flow,
              const StreefSetRow *group)
{
  const double height = get_row_height (self, group);
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_REPEATED);
  StreefPiece *piece = streef_page_flow_add (flow, height, height, TRUE);
  double x = 0;
  double y = self->row_height - BASELINE_TO_RULE - height;

  add_text_strokes (leaf, get_column (self, 0), &group->cells[0], &x, &y);
  streef_leaf_add_rule (leaf, STREEF_ROLE_RULE, 0, 0, self->width, RULE);
  streef_piece_take_leaf (piece, leaf);
}

static void
set_repeated_title (StreefPageTable *self)
{
  /* Translators: the title of a table that goes on from the page before. */
  g_autofree char *text
    = g_strdup_printf (streef_text (self->blocks->language, "%s (continued)"), self->title);

  self->repeated = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_TITLE, text);
  streef_paragraph_break_balanced (self->repeated, STREEF_COLUMNS (6));
}

/* From the top margin to the rule below the repeated head. */
static double
get_repeated_length (StreefPageTable *self)
{
  const guint n_lines = streef_paragraph_get_n_lines (self->repeated);

  return REPEATED_FIRST + (n_lines - 1) * streef_paragraph_get_leading (self->repeated)
         + get_head_height (self);
}

/* Title and head once more, on the page that the table goes on to. */
static void
repeat_head (StreefPageFlow *flow,
             gpointer        data)
{
  const StreefSetRow *row = data;
  StreefPageTable *self = row->table;
  const double length = get_repeated_length (self);
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_REPEATED);
  StreefPiece *piece = streef_page_flow_add (flow, 0, length, FALSE);

  streef_leaf_add_lines (leaf, self->repeated, STREEF_ROLE_TEXT, 0, REPEATED_FIRST - length);
  for (guint i = 0; i < self->columns->len; i++)
    add_heading_lines (self, i, leaf);
  streef_piece_take_leaf (piece, leaf);
  streef_piece_take_leaf (piece, make_head_rules (self, get_head_height (self)));
  if (row->group != NULL)
    repeat_group (self, flow, row->group);
}

static void
add_diamond (StreefLeaf   *leaf,
             const StreefPageColumn *column,
             double        baseline)
{
  const double x = column->x + column->inset - DIAMOND_LEFT - DIAMOND_SIZE / 2;
  const double y = baseline - DIAMOND_RAISE - DIAMOND_SIZE / 2;
  const cairo_rectangle_t box = { x, y, DIAMOND_SIZE, DIAMOND_SIZE };

  streef_leaf_add_form (leaf, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, &box);
}

/* The name of a group goes over all columns; the heads of its rows say that they are under it, and
 * the outline has it below the table's title. */
static void
describe_head (StreefPageTable *self,
               StreefSetRow    *row,
               StreefElement   *head)
{
  head->scope = STREEF_SCOPE_ROW;
  row->head = head;
  if (row->group != NULL)
    head->headers = g_strdup (row->group->head->id);
  if (!(row->flags & STREEF_ROW_GROUP))
    return;

  head->id = g_strdup_printf ("group-%u", ++self->blocks->n_groups);
  head->title = g_strdup (streef_paragraph_get_text (row->cells[0].text));
  head->column_span = self->columns->len;
  head->outline = self->outline + 1;
}

static void
add_cell (StreefPageTable *self,
          StreefPiece     *piece,
          StreefElement   *row_element,
          StreefSetRow    *row,
          guint            index,
          double           baseline)
{
  const StreefPageColumn *column = get_column (self, index);
  const StreefSetCell *cell = &row->cells[index];
  const gboolean is_head = column->kind == STREEF_COLUMN_OF_NAMES;
  StreefElement *element
    = streef_element_new (row_element, is_head ? STREEF_ELEMENT_HEADER_CELL : STREEF_ELEMENT_CELL);
  g_autoptr (GArray) foreign = find_foreign (self, column, cell, element);
  StreefLeaf *leaf;
  double x = 0;
  double y = baseline;

  element->spoken = g_strdup (cell->spoken);
  if (is_head)
    describe_head (self, row, element);
  if (foreign != NULL && foreign->len > 0)
    add_text_parts (piece, element, column, cell, foreign, &x, &y);
  else
    {
      leaf = streef_leaf_new (element);
      if (cell->is_missed)
        add_diamond (leaf, column, baseline);
      add_text_strokes (leaf, column, cell, &x, &y);
      streef_piece_take_leaf (piece, leaf);
    }
  add_marks (self, piece, element, cell, x, y);
}

static StreefLeaf *
make_row_rule (StreefPageTable *self,
               guint            index)
{
  const gboolean is_strong
    = index == self->rows->len - 1 || get_row (self, index)->flags & STREEF_ROW_TOTAL;
  StreefLeaf *rule = streef_leaf_new_artifact (STREEF_ARTIFACT_RULE);

  streef_leaf_add_rule (rule, is_strong ? STREEF_ROLE_TEXT : STREEF_ROLE_RULE, 0, 0, self->width,
                        RULE);
  return rule;
}

/* The head stays with two rows, a total or a group with its next row, the last row with the one
 * before it. */
static gboolean
keeps_row (StreefPageTable *self,
           guint            index)
{
  return index <= 1 || index == self->rows->len - 1
         || get_row (self, index - 1)->flags != STREEF_ROW_PLAIN;
}

static void
add_row (StreefPageTable *self,
         guint            index)
{
  StreefSetRow *row = get_row (self, index);
  const double height = get_row_height (self, row);
  const double baseline = self->row_height - BASELINE_TO_RULE - height;
  const guint n_cells = row->flags & STREEF_ROW_GROUP ? 1 : self->columns->len;
  StreefElement *element = streef_element_new (self->element, STREEF_ELEMENT_ROW);
  StreefPiece *piece
    = streef_page_flow_add (self->blocks->flow, height, height, keeps_row (self, index));

  piece->repeat = repeat_head;
  piece->repeat_data = row;
  piece->repeat_length = get_repeated_length (self)
                         + (row->group != NULL ? get_row_height (self, row->group) : 0);
  for (guint i = 0; i < n_cells; i++)
    add_cell (self, piece, element, row, i, baseline);
  streef_piece_take_leaf (piece, make_row_rule (self, index));
}

/* A row stands in the group above it while it is indented further than that. */
static void
find_groups (StreefPageTable *self)
{
  const StreefSetRow *group = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      StreefSetRow *row = get_row (self, i);

      if (group != NULL && row->cells[0].indent <= group->cells[0].indent)
        group = NULL;
      row->group = group;
      if (row->flags & STREEF_ROW_GROUP)
        group = row;
    }
}

/* Whether it would be squeezed at that width: before it is in the flow. */
gboolean
streef_page_table_is_narrow (StreefPageTable *self,
                             double           width)
{
  return streef_page_columns_are_narrow (self->columns, self->rows, width);
}

/**
 * streef_page_table_flow:
 * @self: a table with all its rows, behind its title
 * @width: of the whole table
 * @widest: how wide it gets rather than that figures or words in it are broken
 * @row_height: of a row of one line
 * @outline: how deep its title stands in the outline
 *
 * Lays out the table and puts it into the flow.
 */
void
streef_page_table_flow (StreefPageTable *self,
                        double           width,
                        double           widest,
                        double           row_height,
                        guint            outline)
{
  self->row_height = row_height;
  self->outline = outline;
  self->element = streef_element_new (self->blocks->parent, STREEF_ELEMENT_TABLE);
  self->width = streef_page_columns_place (self->columns, self->rows, width, widest);

  set_repeated_title (self);
  find_groups (self);
  add_head (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, i);
  self->blocks->keeps_next = FALSE;
}
