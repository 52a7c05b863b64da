/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-dataset-builder.h"

#include "model/streef-dataset-checks.h"
#include "model/streef-dataset-private.h"
#include "model/streef-result-problem.h"

#include <string.h>

struct _StreefDatasetBuilder
{
  StreefDataset *dataset;    /* being filled; its categories are there as soon as they are found */
  GPtrArray *roots;          /* (element-type StreefCategory): borrowed, in delivered order */
  GString *path;             /* the path last asked for, joined */
  StreefTolerance tolerance; /* where no category says its own */
  StreefDirection direction;
};

static void
start (StreefDatasetBuilder *self)
{
  self->dataset = streef_dataset_new ();
  self->roots = g_ptr_array_new ();
  self->tolerance = (StreefTolerance) { 0 };
  self->direction = STREEF_DIRECTION_UNKNOWN;
}

StreefDatasetBuilder *
streef_dataset_builder_new (void)
{
  StreefDatasetBuilder *self = g_new0 (StreefDatasetBuilder, 1);

  self->path = g_string_new (NULL);
  start (self);
  return self;
}

void
streef_dataset_builder_free (StreefDatasetBuilder *self)
{
  streef_dataset_unref (self->dataset);
  g_ptr_array_unref (self->roots);
  g_string_free (self->path, TRUE);
  g_free (self);
}

static void
set_first (StreefTexts    *texts,
           StreefLanguage  language,
           const char     *text)
{
  if (streef_texts_get_exact (texts, language) == NULL)
    streef_texts_set (texts, language, text);
}

static void
set_first_string (GRefString **string,
                  const char  *text)
{
  if (*string == NULL && text != NULL && text[0] != '\0')
    *string = g_ref_string_new (text);
}

void
streef_dataset_builder_set_title (StreefDatasetBuilder *self,
                                  StreefLanguage        language,
                                  const char           *title)
{
  set_first (&self->dataset->title, language, title);
}

void
streef_dataset_builder_set_subject (StreefDatasetBuilder *self,
                                    StreefLanguage        language,
                                    const char           *subject)
{
  set_first (&self->dataset->subject, language, subject);
}

void
streef_dataset_builder_set_organisation (StreefDatasetBuilder *self,
                                         const char           *organisation)
{
  set_first_string (&self->dataset->organisation, organisation);
}

void
streef_dataset_builder_set_reference (StreefDatasetBuilder *self,
                                      const char           *reference)
{
  set_first_string (&self->dataset->reference, reference);
}

/**
 * streef_dataset_builder_set_reference_date:
 * @date: a valid date; the first one given holds
 */
void
streef_dataset_builder_set_reference_date (StreefDatasetBuilder *self,
                                           const GDate          *date)
{
  if (!g_date_valid (&self->dataset->reference_date))
    self->dataset->reference_date = *date;
}

/**
 * streef_dataset_builder_set_tolerance:
 * @tolerance: by how much a target may be missed, where the category says nothing; the last one given holds
 */
void
streef_dataset_builder_set_tolerance (StreefDatasetBuilder  *self,
                                      const StreefTolerance *tolerance)
{
  self->tolerance = *tolerance;
}

/**
 * streef_dataset_builder_set_direction:
 * @direction: what is better, where the category says nothing; the last one given holds
 */
void
streef_dataset_builder_set_direction (StreefDatasetBuilder *self,
                                      StreefDirection       direction)
{
  self->direction = direction;
}

void
streef_dataset_builder_take_source (StreefDatasetBuilder *self,
                                    StreefSource         *source)
{
  g_ptr_array_add (self->dataset->sources, source);
}

/* Joins @names in self->path; a separator inside a name would make two paths one, so it becomes a blank. */
static void
join_names (StreefDatasetBuilder *self,
            const char *const    *names,
            guint                 n_names)
{
  g_string_truncate (self->path, 0);
  for (guint i = 0; i < n_names; i++)
    {
      const gsize start_of_name = self->path->len;

      g_string_append (self->path, names[i]);
      if (strchr (names[i], STREEF_PATH_SEPARATOR[0]) != NULL)
        g_strdelimit (self->path->str + start_of_name, STREEF_PATH_SEPARATOR, ' ');
      if (i + 1 < n_names)
        g_string_append (self->path, STREEF_PATH_SEPARATOR);
    }
}

/* Makes the category at self->path below @parent. */
static StreefCategory *
add_category (StreefDatasetBuilder *self,
              StreefCategory       *parent)
{
  const char *separator = strrchr (self->path->str, STREEF_PATH_SEPARATOR[0]);
  StreefCategory *category = streef_category_new (parent, separator != NULL ? separator + 1 : self->path->str);

  g_ptr_array_add (parent != NULL ? parent->parts : self->roots, category);
  g_ptr_array_add (self->dataset->categories, category);
  g_hash_table_insert (self->dataset->by_path, g_strdup (self->path->str), category);
  return category;
}

/**
 * streef_dataset_builder_ensure_category:
 * @names: (array length=n_names): the path from the top, at least one name
 *
 * Returns: (transfer none): the category at that path, with its parents made where there was none yet. Until the data set is built
 *   it may be filled in: name, definition, unit, direction, part, tolerance
 */
StreefCategory *
streef_dataset_builder_ensure_category (StreefDatasetBuilder *self,
                                        const char *const    *names,
                                        guint                 n_names)
{
  StreefCategory *category;

  g_return_val_if_fail (n_names > 0, NULL);

  join_names (self, names, n_names);
  category = g_hash_table_lookup (self->dataset->by_path, self->path->str);
  if (category != NULL)
    return category;

  for (guint depth = 1; depth <= n_names; depth++)
    {
      StreefCategory *parent = category;

      join_names (self, names, depth);
      category = g_hash_table_lookup (self->dataset->by_path, self->path->str);
      if (category == NULL)
        category = add_category (self, parent);
    }

  return category;
}

/* Where the result of @year stands among those of @category, or would stand. Results mostly come in the order of their years. */
static guint
find_position (const StreefCategory *category,
               int                   year)
{
  guint position = category->results->len;

  while (position > 0 && ((StreefResult *) g_ptr_array_index (category->results, position - 1))->year >= year)
    position--;

  return position;
}

/* Blank and "not yet known" say nothing against a figure that another row gives. */
static gboolean
gives_way (const StreefValue *value)
{
  return value->kind == STREEF_VALUE_MISSING
         && (value->missing == STREEF_MISSING_BLANK || value->missing == STREEF_MISSING_NOT_YET_KNOWN);
}

static void
move_value (StreefValue *to,
            StreefValue *from)
{
  streef_value_clear (to);
  *to = *from;
  *from = (StreefValue) { 0 };
}

/* The figure of @result that has @firmness, where there is one. */
static const StreefValue *
get_of_firmness (const StreefResult *result,
                 StreefFirmness      firmness)
{
  if (result->firmness == firmness)
    return &result->achieved;

  for (guint i = 0; result->earlier != NULL && i < result->earlier->len; i++)
    {
      const StreefEarlierFigure *earlier = &g_array_index (result->earlier, StreefEarlierFigure, i);

      if (earlier->firmness == firmness)
        return &earlier->achieved;
    }

  return NULL;
}

/* Puts what another row achieved beside what is known. Returns whether the other row's figure now holds. */
static gboolean
merge_achieved (StreefDatasetBuilder *self,
                const StreefCategory *category,
                StreefResult         *known,
                StreefResult         *other)
{
  const StreefValue *same_firmness = get_of_firmness (known, other->firmness);

  if (gives_way (&other->achieved) && !(known->achieved.kind == STREEF_VALUE_MISSING
                                        && known->achieved.missing == STREEF_MISSING_BLANK))
    return FALSE;

  if (gives_way (&known->achieved))
    {
      move_value (&known->achieved, &other->achieved);
      known->firmness = other->firmness;
      return TRUE;
    }

  if (same_firmness != NULL)
    {
      if (!streef_value_equal (same_firmness, &other->achieved))
        streef_dataset_builder_take_problem (
          self, streef_result_problem_new (STREEF_PROBLEM_TWO_FIGURES, &other->achieved.place, category, known->year,
                                           same_firmness, &other->achieved));
      return FALSE;
    }

  if (other->firmness < known->firmness)
    {
      streef_result_take_earlier (known, &other->achieved, other->firmness);
      return FALSE;
    }

  streef_result_take_earlier (known, &known->achieved, known->firmness);
  move_value (&known->achieved, &other->achieved);
  known->firmness = other->firmness;
  return TRUE;
}

/* Targets have no firmness: the first one holds. */
static void
merge_target (StreefDatasetBuilder *self,
              const StreefCategory *category,
              StreefResult         *known,
              StreefResult         *other)
{
  if (gives_way (&other->target))
    return;

  if (gives_way (&known->target))
    move_value (&known->target, &other->target);
  else if (!streef_value_equal (&known->target, &other->target))
    streef_dataset_builder_take_problem (
      self, streef_result_problem_new (STREEF_PROBLEM_TWO_TARGETS, &other->target.place, category, known->year,
                                       &known->target, &other->target));
}

/* The note that goes with the figure that holds stays; another one is named as a problem, so that it is not lost unseen. */
static void
merge_note (StreefDatasetBuilder *self,
            const StreefCategory *category,
            StreefResult         *known,
            StreefResult         *other,
            gboolean              other_holds)
{
  const StreefPlace place = { .file = other->achieved.place.file, .sheet = other->achieved.place.sheet };

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    {
      const char *mine = streef_texts_get_exact (&known->note, i);
      const char *its = streef_texts_get_exact (&other->note, i);

      if (its == NULL || g_strcmp0 (mine, its) == 0)
        continue;

      if (mine != NULL)
        {
          g_autofree char *heading = g_strdup_printf ("note-%s", streef_language_get_code (i));
          g_autofree char *path = streef_category_dup_path (category, " > ");

          streef_dataset_builder_take_problem (
            self, streef_problem_new (STREEF_PROBLEM_TWO_TEXTS, &place, heading, path, other_holds ? its : mine,
                                      other_holds ? mine : its, NULL));
        }
      if (mine == NULL || other_holds)
        streef_texts_set (&known->note, i, its);
    }
}

static void
merge_result (StreefDatasetBuilder *self,
              const StreefCategory *category,
              StreefResult         *known,
              StreefResult         *other)
{
  const gboolean other_holds = merge_achieved (self, category, known, other);

  merge_target (self, category, known, other);
  merge_note (self, category, known, other, other_holds);
  known->break_before |= other->break_before;
  if (other->source != NULL && (known->source == NULL || other_holds))
    {
      g_clear_pointer (&known->source, g_ref_string_release);
      known->source = g_steal_pointer (&other->source);
    }
}

/**
 * streef_dataset_builder_take_result:
 * @category: a category of this builder
 * @result: (transfer full): its result of a year
 *
 * A second result of the same year fills in what the first left open. Where both have a figure the firmer one holds and the other
 * becomes an earlier figure; of two that are equally firm the first holds, and it is a problem when they differ. Blank and not-yet-known
 * say nothing against a figure.
 */
void
streef_dataset_builder_take_result (StreefDatasetBuilder *self,
                                    StreefCategory       *category,
                                    StreefResult         *result)
{
  const guint position = find_position (category, result->year);
  StreefResult *known = position < category->results->len ? g_ptr_array_index (category->results, position) : NULL;

  if (known == NULL || known->year != result->year)
    {
      g_ptr_array_insert (category->results, (int) position, result);
      return;
    }

  merge_result (self, category, known, result);
  streef_result_unref (result);
}

void
streef_dataset_builder_take_problem (StreefDatasetBuilder *self,
                                     StreefProblem        *problem)
{
  g_ptr_array_add (self->dataset->problems, problem);
}

/* Gives @category what it does not say itself from the category above it. */
static void
inherit (StreefDatasetBuilder *self,
         StreefCategory       *category)
{
  const StreefCategory *parent = category->parent;

  if (parent != NULL && streef_texts_is_empty (&category->unit))
    streef_texts_copy (&category->unit, &parent->unit);
  if (category->direction == STREEF_DIRECTION_UNKNOWN)
    category->direction = parent != NULL ? parent->direction : self->direction;
  if (streef_number_get_sign (&category->tolerance.number) == 0)
    category->tolerance = parent != NULL ? parent->tolerance : self->tolerance;
}

/* Puts @categories and what stands below them into the data set, each before its parts. */
static void
add_in_order (StreefDatasetBuilder *self,
              GPtrArray            *categories)
{
  for (guint i = 0; i < categories->len; i++)
    {
      StreefCategory *category = g_ptr_array_index (categories, i);

      inherit (self, category);
      g_ptr_array_add (self->dataset->categories, category);
      add_in_order (self, category->parts);
    }
}

static void
order_categories (StreefDatasetBuilder *self)
{
  GPtrArray *categories = self->dataset->categories;

  /* The same categories go back in another order, so nothing is freed here. */
  g_ptr_array_set_free_func (categories, NULL);
  g_ptr_array_set_size (categories, 0);
  add_in_order (self, self->roots);
  g_ptr_array_set_free_func (categories, (GDestroyNotify) streef_category_free);
}

static void
add_year (GArray *years,
          int     year)
{
  guint position = years->len;

  while (position > 0 && g_array_index (years, int, position - 1) >= year)
    position--;

  if (position == years->len || g_array_index (years, int, position) != year)
    g_array_insert_val (years, position, year);
}

static void
collect_years (StreefDataset *dataset)
{
  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);

      for (guint j = 0; j < category->results->len; j++)
        add_year (dataset->years, ((StreefResult *) g_ptr_array_index (category->results, j))->year);
    }
}

/* By file in the order of the sources, then row and column; what stands nowhere comes first. */
static int
compare_problems (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const StreefDataset *dataset = user_data;
  const StreefPlace *one = streef_problem_get_place (*(StreefProblem *const *) a);
  const StreefPlace *other = streef_problem_get_place (*(StreefProblem *const *) b);

  if (one->file != other->file)
    {
      const int order = streef_dataset_get_source_index (dataset, one->file)
                        - streef_dataset_get_source_index (dataset, other->file);

      if (order != 0)
        return order;
    }
  if (one->sheet != other->sheet)
    return g_strcmp0 (one->sheet, other->sheet);
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  return 0;
}

/**
 * streef_dataset_builder_build:
 *
 * Makes the data set of all that was given, checks it against itself, and empties the builder.
 *
 * Returns: (transfer full): the data set; its problems are in the order of their places, those of one place as they were found
 */
const StreefDataset *
streef_dataset_builder_build (StreefDatasetBuilder *self)
{
  StreefDataset *dataset = self->dataset;
  GPtrArray *problems = dataset->problems;

  order_categories (self);
  collect_years (dataset);
  streef_dataset_check (dataset);
  /* This sort is stable, that of GPtrArray is not said to be. */
  g_qsort_with_data (problems->pdata, (int) problems->len, sizeof (gpointer), compare_problems, dataset);
  streef_dataset_index_problems (dataset);

  g_ptr_array_unref (self->roots);
  start (self);
  return dataset;
}
