/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-comparison.h"

#include "model/streef-comparison-total.h"

/* A comparison while it is made. */
typedef struct
{
  const StreefDataset *dataset;
  const StreefQuestion *question;
  GHashTable *selected; /* (nullable): a set of categories */
  GArray *rows;         /* (element-type StreefComparisonRow) */
} Maker;

static StreefMarks
get_origin_marks (const StreefValue *value)
{
  if (value->origin == STREEF_ORIGIN_DERIVED)
    return STREEF_MARK_DERIVED;
  return value->origin == STREEF_ORIGIN_CORRECTED ? STREEF_MARK_CORRECTED : STREEF_MARK_NONE;
}

/* An earlier figure that was only confirmed is no revision. */
static gboolean
is_revised (const StreefResult *result)
{
  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    if (!streef_value_equal (&g_array_index (result->earlier, StreefEarlierFigure, i).achieved,
                                      &result->achieved))
      return TRUE;

  return FALSE;
}

static StreefMarks
get_marks (const StreefDataset *dataset,
           const StreefResult  *result,
           StreefStatus         status)
{
  StreefMarks marks = get_origin_marks (&result->achieved) | get_origin_marks (&result->target);

  if (result->firmness == STREEF_FIRMNESS_PROVISIONAL && !streef_value_is_missing (&result->achieved))
    marks |= STREEF_MARK_PROVISIONAL;
  if (is_revised (result))
    marks |= STREEF_MARK_REVISED;
  if (status == STREEF_STATUS_SO_FAR)
    marks |= STREEF_MARK_SO_FAR;
  if (result->break_before)
    marks |= STREEF_MARK_BREAK;
  if (!streef_texts_is_empty (&result->note))
    marks |= STREEF_MARK_NOTE;
  if (streef_dataset_has_problem_at (dataset, &result->achieved.place)
      || streef_dataset_has_problem_at (dataset, &result->target.place))
    marks |= STREEF_MARK_PROBLEM;

  return marks;
}

static StreefComparisonRow
make_row (const Maker          *maker,
          const StreefCategory *category,
          int                   year)
{
  const StreefResult *result = streef_category_get_result (category, year);
  StreefComparisonRow row = {
    .key = { category, year },
    .result = result,
    .judgement = streef_judge (category, result, &maker->dataset->reference_date),
    .depth = streef_category_get_depth (category),
    .is_group = !streef_category_covers_year (category, year),
  };

  if (result != NULL)
    row.marks = get_marks (maker->dataset, result, row.judgement.status);
  return row;
}

/* The number by which a row is ordered; %NULL where it has none. A bound stands at its limit, a range at its low end. */
static const StreefNumber *
get_order_number (const StreefComparisonRow *row,
                  StreefOrder                order)
{
  const StreefValue *value = NULL;

  switch (order)
    {
    case STREEF_ORDER_DIFFERENCE:
      return row->judgement.difference_reason == STREEF_REASON_NONE ? &row->judgement.difference : NULL;
    case STREEF_ORDER_RATE:
      return row->judgement.rate_reason == STREEF_REASON_NONE ? &row->judgement.rate : NULL;
    case STREEF_ORDER_ACHIEVED:
      value = row->result != NULL ? &row->result->achieved : NULL;
      break;
    case STREEF_ORDER_TARGET:
      value = row->result != NULL ? &row->result->target : NULL;
      break;
    case STREEF_ORDER_DELIVERED:
    default:
      break;
    }

  return value != NULL && streef_value_is_numeric (value) ? &value->number : NULL;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const StreefQuestion *question = user_data;
  const StreefNumber *one = get_order_number (a, question->order);
  const StreefNumber *other = get_order_number (b, question->order);

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  if (question->descending)
    return streef_number_compare (other, one);
  return streef_number_compare (one, other);
}

static void
sort_rows (GArray               *rows,
           const StreefQuestion *question)
{
  /* This sort is stable: ties keep the delivered order, whichever way it goes. */
  if (question->order != STREEF_ORDER_DELIVERED)
    g_qsort_with_data (rows->data, (int) rows->len, sizeof (StreefComparisonRow), compare_rows, (gpointer) question);
}

static gboolean
is_selected (const Maker          *maker,
             const StreefCategory *category)
{
  return maker->selected == NULL || g_hash_table_contains (maker->selected, category);
}

/* Whether the category has a row of its own: it is asked for and the year lies among its results. */
static gboolean
has_row (const Maker          *maker,
         const StreefCategory *category)
{
  return streef_category_covers_year (category, maker->question->year) && is_selected (maker, category);
}

static gboolean
has_row_below (const Maker          *maker,
               const StreefCategory *category)
{
  for (guint i = 0; i < category->parts->len; i++)
    {
      const StreefCategory *part = g_ptr_array_index (category->parts, i);

      if (has_row (maker, part) || has_row_below (maker, part))
        return TRUE;
    }

  return FALSE;
}

static void collect_parts (const Maker          *maker,
                           const StreefCategory *category,
                           GArray               *siblings);

/* Adds the row of @category to @siblings, or those below it in its place where it has none. */
static void
collect_category (const Maker          *maker,
                  const StreefCategory *category,
                  GArray               *siblings)
{
  if (has_row (maker, category) || (is_selected (maker, category) && has_row_below (maker, category)))
    {
      const StreefComparisonRow row = make_row (maker, category, maker->question->year);

      g_array_append_val (siblings, row);
    }
  else
    collect_parts (maker, category, siblings);
}

static void
collect_parts (const Maker          *maker,
               const StreefCategory *category,
               GArray               *siblings)
{
  for (guint i = 0; i < category->parts->len; i++)
    collect_category (maker, g_ptr_array_index (category->parts, i), siblings);
}

/* Adds @siblings to the rows in the order asked for, each with what stands below it. */
static void
add_siblings (const Maker *maker,
              GArray      *siblings)
{
  sort_rows (siblings, maker->question);
  for (guint i = 0; i < siblings->len; i++)
    {
      const StreefComparisonRow *row = &g_array_index (siblings, StreefComparisonRow, i);

      g_array_append_vals (maker->rows, row, 1);
      if (row->key.category->parts->len > 0)
        {
          g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (StreefComparisonRow));

          collect_parts (maker, row->key.category, parts);
          add_siblings (maker, parts);
        }
    }
}

static void
add_categories (const Maker *maker)
{
  g_autoptr (GArray) siblings = g_array_new (FALSE, FALSE, sizeof (StreefComparisonRow));

  if (maker->question->category != NULL)
    collect_category (maker, maker->question->category, siblings);
  else
    for (guint i = 0; i < maker->dataset->categories->len; i++)
      {
        const StreefCategory *category = g_ptr_array_index (maker->dataset->categories, i);

        if (category->parent == NULL)
          collect_category (maker, category, siblings);
      }

  add_siblings (maker, siblings);
}

static void
add_years (const Maker          *maker,
           const StreefCategory *category,
           guint                 depth)
{
  const GPtrArray *results = category->results;
  int last;

  if (results->len == 0)
    return;

  last = ((const StreefResult *) g_ptr_array_index (results, results->len - 1))->year;
  for (int year = ((const StreefResult *) g_ptr_array_index (results, 0))->year; year <= last; year++)
    {
      StreefComparisonRow row = make_row (maker, category, year);

      row.depth = depth;
      g_array_append_val (maker->rows, row);
    }
}

static void
add_courses (const Maker *maker)
{
  for (guint i = 0; i < maker->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (maker->dataset->categories, i);
      StreefComparisonRow head;

      if (!streef_category_has_course (category, maker->question->year)
          || !is_selected (maker, category))
        continue;
      head = make_row (maker, category, 0);   /* no year, and so a group */
      head.depth = 0;
      g_array_append_val (maker->rows, head);
      add_years (maker, category, 1);
    }
}

static void
add_rows (const Maker *maker)
{
  switch (maker->question->kind)
    {
    case STREEF_QUESTION_YEARS:
      add_years (maker, maker->question->category, 0);
      sort_rows (maker->rows, maker->question);
      break;
    case STREEF_QUESTION_COURSES:
      add_courses (maker);
      break;
    case STREEF_QUESTION_CATEGORIES:
    default:
      add_categories (maker);
      break;
    }
}

/* Counts depth from the shallowest row. */
static void
level_depths (GArray *rows)
{
  guint shallowest = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    shallowest = MIN (shallowest, g_array_index (rows, StreefComparisonRow, i).depth);
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, StreefComparisonRow, i).depth -= shallowest;
}

static void
summarise (StreefComparison *self)
{
  gboolean is_common = TRUE;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const StreefComparisonRow *row = &self->rows[i];
      const StreefCategory *category = row->key.category;

      if (row->result == NULL)
        continue;
      if (category->part != STREEF_PART_OF_WHICH || self->question.kind == STREEF_QUESTION_YEARS)
        self->counts[row->judgement.status]++;

      if (self->common_unit == NULL)
        self->common_unit = category;
      is_common &= streef_texts_equal (&category->unit, &self->common_unit->unit);
    }

  if (!is_common)
    self->common_unit = NULL;
}

static GHashTable *
make_set (const GPtrArray *categories)
{
  GHashTable *set;

  if (categories == NULL)
    return NULL;

  set = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < categories->len; i++)
    g_hash_table_add (set, g_ptr_array_index (categories, i));
  return set;
}

static void
clear_comparison (gpointer data)
{
  StreefComparison *self = data;

  g_clear_pointer (&self->question.selection, g_ptr_array_unref);
  g_free (self->rows);
  streef_dataset_unref (self->dataset);
}

gboolean
streef_key_equal (const StreefKey *a,
                  const StreefKey *b)
{
  return a->category == b->category && a->year == b->year;
}

/**
 * streef_comparison_new:
 * @dataset: what is asked; the comparison keeps it alive
 * @question: what is asked of it, copied
 *
 * A category has a row in every year from its first result to its last. Rows of categories stand depth first; an order holds among the
 * parts of one category, each with its own parts behind it. A category that is not shown leaves its place to its parts.
 *
 * Returns: (transfer full): the answer, which may have no rows
 */
StreefComparison *
streef_comparison_new (const StreefDataset  *dataset,
                       const StreefQuestion *question)
{
  g_autoptr (GHashTable) selected = make_set (question->selection);
  const Maker maker = { dataset, question, selected, g_array_new (FALSE, FALSE, sizeof (StreefComparisonRow)) };
  StreefComparison *self = g_atomic_rc_box_new0 (StreefComparison);
  guint total;

  add_rows (&maker);
  level_depths (maker.rows);

  self->dataset = streef_dataset_ref (dataset);
  self->question = *question;
  if (question->selection != NULL)
    self->question.selection = g_ptr_array_copy (question->selection, NULL, NULL);
  self->n_rows = maker.rows->len;
  self->rows = (StreefComparisonRow *) g_array_free (maker.rows, FALSE);

  if (question->kind == STREEF_QUESTION_CATEGORIES && streef_comparison_find_total (self->rows, self->n_rows, &total))
    {
      self->rows[total].is_total = TRUE;
      self->total = &self->rows[total];
    }
  summarise (self);
  return self;
}

StreefComparison *
streef_comparison_ref (const StreefComparison *self)
{
  return g_atomic_rc_box_acquire ((StreefComparison *) self);
}

void
streef_comparison_unref (StreefComparison *self)
{
  g_atomic_rc_box_release_full (self, clear_comparison);
}

/**
 * streef_comparison_find:
 *
 * Returns: (nullable): the row with @key, owned by the comparison
 */
const StreefComparisonRow *
streef_comparison_find (const StreefComparison *self,
                        const StreefKey        *key)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (streef_key_equal (&self->rows[i].key, key))
      return &self->rows[i];

  return NULL;
}

/**
 * streef_comparison_get_n_judged:
 *
 * Returns: how many of the rows that are counted have a verdict
 */
guint
streef_comparison_get_n_judged (const StreefComparison *self)
{
  guint n_judged = 0;

  for (guint i = 0; i < STREEF_N_STATUSES; i++)
    if (streef_status_is_judged (i))
      n_judged += self->counts[i];

  return n_judged;
}

/**
 * streef_comparison_get_n_reached:
 *
 * Returns: how many of the rows that are counted exceeded or met their target
 */
guint
streef_comparison_get_n_reached (const StreefComparison *self)
{
  guint n_reached = 0;

  for (guint i = 0; i < STREEF_N_STATUSES; i++)
    if (streef_status_is_reached (i))
      n_reached += self->counts[i];

  return n_reached;
}
