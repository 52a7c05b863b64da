/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-session-private.h"

#include "app/streef-retranslator.h"

/**
 * StreefSession:
 *
 * What a window shows: the data set, and where in it the user is. Everything on the screen follows
 * it: each change notifies its property and then emits `changed` once, after which all getters
 * agree. It never touches a widget.
 *
 * The comparisons and tables of the moment are made when first asked for, and the same ones are
 * given until they change.
 */
G_DEFINE_FINAL_TYPE (StreefSession, streef_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_LANGUAGE = 1,
  PROP_PAGE,
  PROP_YEAR,
  PROP_ORDER,
  PROP_DESCENDING,
  PROP_CAN_GO_BACK,
  PROP_TITLE,
  PROP_SUBTITLE,
} StreefSessionProperty;

static GParamSpec *props[PROP_SUBTITLE + 1];

typedef enum
{
  SIGNAL_CHANGED,
} StreefSessionSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
notify (StreefSession         *self,
        StreefSessionProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* What is derived from nearly everything is notified with every change. */
static void
finish_change (StreefSession *self)
{
  notify (self, PROP_TITLE);
  notify (self, PROP_SUBTITLE);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
begin_change (StreefSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
}

static void
set_spot (StreefSession *self,
          StreefSpot           spot)
{
  if (self->spot.year != spot.year)
    {
      streef_session_drop_categories (self);
      notify (self, PROP_YEAR);
    }
  if (self->spot.category != spot.category)
    streef_session_drop_years (self);
  if (self->spot.page != spot.page)
    notify (self, PROP_PAGE);

  self->spot = spot;
}

static void
retranslate_cb (StreefSession *self)
{
  begin_change (self);
  streef_session_drop_tables (self);
  notify (self, PROP_LANGUAGE);
  finish_change (self);
}

static void
streef_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StreefSession *self = STREEF_SESSION (object);

  switch ((StreefSessionProperty) prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_int (value, (int) streef_session_get_language (self));
      break;
    case PROP_PAGE:
      g_value_set_int (value, (int) self->spot.page);
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->spot.year);
      break;
    case PROP_ORDER:
      g_value_set_int (value, (int) self->order);
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, self->is_descending);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, streef_session_can_go_back (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, streef_session_dup_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, streef_session_dup_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_session_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StreefSession *self = STREEF_SESSION (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      streef_session_set_year (self, g_value_get_int (value));
      break;
    case PROP_ORDER:
      streef_session_set_order (self, (StreefOrder) g_value_get_int (value));
      break;
    case PROP_DESCENDING:
      streef_session_set_descending (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_session_dispose (GObject *object)
{
  StreefSession *self = STREEF_SESSION (object);

  streef_session_drop_comparisons (self);
  g_clear_pointer (&self->dataset, streef_dataset_unref);
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->history, g_array_unref);
  g_clear_pointer (&self->problem, streef_problem_unref);

  G_OBJECT_CLASS (streef_session_parent_class)->dispose (object);
}

static void
streef_session_class_init (StreefSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = streef_session_get_property;
  object_class->set_property = streef_session_set_property;
  object_class->dispose = streef_session_dispose;

  props[PROP_LANGUAGE] =
    g_param_spec_int ("language", NULL, NULL, 0, STREEF_N_LANGUAGES - 1, 0, readable);
  props[PROP_PAGE] =
    g_param_spec_int ("page", NULL, NULL, 0, STREEF_PAGE_CATEGORY, 0, readable);
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, writable);
  props[PROP_ORDER] =
    g_param_spec_int ("order", NULL, NULL, 0, STREEF_ORDER_RATE, 0, writable);
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, writable);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", STREEF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
streef_session_init (StreefSession *self)
{
  self->history = g_array_new (FALSE, FALSE, sizeof (StreefSpot));
  g_signal_connect_object (streef_retranslator_get_default (), "notify::language",
                           G_CALLBACK (retranslate_cb), self, G_CONNECT_SWAPPED);
}

StreefSession *
streef_session_new (void)
{
  return g_object_new (STREEF_TYPE_SESSION, NULL);
}

static const StreefCategory *
find_again (const StreefDataset  *dataset,
            const StreefCategory *category)
{
  g_autofree char *path = NULL;

  if (category == NULL)
    return NULL;

  path = streef_category_dup_path (category, STREEF_PATH_SEPARATOR);

  return streef_dataset_get_by_path (dataset, path);
}

/* Where the same page, category and year are in another data set, as far as they are. */
static StreefSpot
find_spot (const StreefDataset *dataset,
           StreefSpot                 spot)
{
  spot.category = find_again (dataset, spot.category);
  if (spot.page == STREEF_PAGE_CATEGORY && spot.category == NULL)
    spot.page = STREEF_PAGE_OVERVIEW;
  if (!streef_dataset_has_year (dataset, spot.year))
    spot.year = streef_dataset_get_default_year (dataset);

  return spot;
}

/**
 * streef_session_set_dataset:
 * @dataset: (transfer none)
 * @grids: (transfer none) (element-type StreefGrid): the cells that it was read from
 * @files: (array zero-terminated=1): what it was read from
 * @reading: how it was read, as chosen
 *
 * Shows another data set. If it is another reading of the same files, the page, category and year
 * stay where they still exist.
 */
void
streef_session_set_dataset (StreefSession       *self,
                            const StreefDataset *dataset,
                            GPtrArray           *grids,
                            const char *const   *files,
                            const StreefReading *reading)
{
  const StreefDataset *old;
  GPtrArray *old_grids;
  gboolean is_same;
  StreefSpot spot;

  g_return_if_fail (STREEF_IS_SESSION (self));

  old = self->dataset;
  old_grids = self->grids;
  is_same = old != NULL && g_strv_equal ((const char *const *) self->files, files);
  spot = find_spot (dataset, is_same ? self->spot : (StreefSpot) { 0 });

  begin_change (self);
  streef_session_drop_comparisons (self);
  self->selected = is_same ? find_again (dataset, self->selected) : NULL;
  self->dataset = streef_dataset_ref (dataset);
  self->grids = g_ptr_array_ref (grids);
  g_clear_pointer (&self->problem, streef_problem_unref);
  g_array_set_size (self->history, 0);
  notify (self, PROP_CAN_GO_BACK);
  set_spot (self, spot);
  if (!is_same)
    {
      g_strfreev (self->files);
      self->files = g_strdupv ((char **) files);
    }
  self->reading = *reading;
  finish_change (self);

  if (old != NULL)
    {
      streef_dataset_unref (old);
      g_ptr_array_unref (old_grids);
    }
}

/* (transfer none) (nullable) */
const StreefDataset *
streef_session_get_dataset (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  return self->dataset;
}

StreefLanguage
streef_session_get_language (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), STREEF_LANGUAGE_EN);

  return streef_retranslator_get_language ();
}

StreefPage
streef_session_get_page (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), STREEF_PAGE_OVERVIEW);

  return self->spot.page;
}

/* (transfer none) (nullable): the category of the category page. */
const StreefCategory *
streef_session_get_category (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  return self->spot.category;
}

/* 0 as long as there is no data set. */
int
streef_session_get_year (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), 0);

  return self->spot.year;
}

void
streef_session_set_year (StreefSession *self,
                         int            year)
{
  StreefSpot spot;

  g_return_if_fail (STREEF_IS_SESSION (self));

  spot = self->spot;
  spot.year = year;
  if (self->spot.year == year)
    return;

  begin_change (self);
  set_spot (self, spot);
  finish_change (self);
}

/* The year that stands @n_years further among those of the data set; 0 where there is none. */
static int
find_year (StreefSession *self,
           int            n_years)
{
  const GArray *years = self->dataset == NULL ? NULL : self->dataset->years;

  for (guint i = 0; years != NULL && i < years->len; i++)
    if (g_array_index (years, int, i) == self->spot.year)
      {
        const int index = (int) i + n_years;

        return index >= 0 && index < (int) years->len ? g_array_index (years, int, index) : 0;
      }

  return 0;
}

/* @n_years: how many of the data set's years further; less than 0 is back. */
gboolean
streef_session_can_step_year (StreefSession *self,
                              int            n_years)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), FALSE);

  return find_year (self, n_years) != 0;
}

void
streef_session_step_year (StreefSession *self,
                          int            n_years)
{
  g_return_if_fail (STREEF_IS_SESSION (self));

  if (streef_session_can_step_year (self, n_years))
    streef_session_set_year (self, find_year (self, n_years));
}

StreefOrder
streef_session_get_order (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), STREEF_ORDER_DELIVERED);

  return self->order;
}

gboolean
streef_session_get_descending (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), FALSE);

  return self->is_descending;
}

static void
set_order (StreefSession         *self,
           StreefOrder            order,
           gboolean               is_descending,
           StreefSessionProperty  changed)
{
  if (self->order == order && self->is_descending == is_descending)
    return;

  begin_change (self);
  self->order = order;
  self->is_descending = is_descending;
  streef_session_drop_comparisons (self);
  notify (self, changed);
  finish_change (self);
}

void
streef_session_set_order (StreefSession *self,
                          StreefOrder    order)
{
  g_return_if_fail (STREEF_IS_SESSION (self));

  set_order (self, order, self->is_descending, PROP_ORDER);
}

void
streef_session_set_descending (StreefSession *self,
                               gboolean       descending)
{
  g_return_if_fail (STREEF_IS_SESSION (self));

  set_order (self, self->order, descending, PROP_DESCENDING);
}

/**
 * streef_session_get_selected:
 *
 * Returns: the key that table and chart of the page show as chosen; on the overview its category
 * may be %NULL
 */
StreefKey
streef_session_get_selected (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), ((StreefKey) { 0 }));

  return (StreefKey) {
    .category = self->spot.page == STREEF_PAGE_CATEGORY ? self->spot.category : self->selected,
    .year = self->spot.year,
  };
}

/* Chooses a row of the page: on the overview a category, on a category's page a year. */
void
streef_session_select (StreefSession   *self,
                       const StreefKey *key)
{
  g_return_if_fail (STREEF_IS_SESSION (self));

  if (self->spot.page == STREEF_PAGE_CATEGORY)
    {
      streef_session_set_year (self, key->year);
      return;
    }

  if (self->selected == key->category)
    return;

  begin_change (self);
  self->selected = key->category;
  finish_change (self);
}

/* (transfer none) (nullable): the problem that is chosen on the page of problems. */
const StreefProblem *
streef_session_get_problem (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), NULL);

  return self->problem;
}

void
streef_session_set_problem (StreefSession       *self,
                            const StreefProblem *problem)
{
  g_return_if_fail (STREEF_IS_SESSION (self));

  if (self->problem == problem)
    return;

  begin_change (self);
  g_clear_pointer (&self->problem, streef_problem_unref);
  if (problem != NULL)
    self->problem = streef_problem_ref (problem);
  finish_change (self);
}

static void
go (StreefSession        *self,
    StreefPage            page,
    const StreefCategory *category)
{
  set_spot (self, (StreefSpot){ page, page == STREEF_PAGE_CATEGORY ? category : self->spot.category,
                          self->spot.year });
  notify (self, PROP_CAN_GO_BACK);
  finish_change (self);
}

static gboolean
is_at (StreefSession        *self,
       StreefPage            page,
       const StreefCategory *category)
{
  return self->spot.page == page
         && (page != STREEF_PAGE_CATEGORY || self->spot.category == category);
}

/**
 * streef_session_choose:
 * @category: (nullable): for STREEF_PAGE_CATEGORY, of the session's data set
 *
 * Goes to a page and starts afresh: there is nothing to go back to.
 */
void
streef_session_choose (StreefSession        *self,
                       StreefPage            page,
                       const StreefCategory *category)
{
  g_return_if_fail (STREEF_IS_SESSION (self));
  g_return_if_fail (page != STREEF_PAGE_CATEGORY || category != NULL);

  if (is_at (self, page, category) && self->history->len == 0)
    return;

  begin_change (self);
  g_array_set_size (self->history, 0);
  go (self, page, category);
}

/**
 * streef_session_jump:
 * @category: (nullable): for STREEF_PAGE_CATEGORY, of the session's data set
 *
 * Goes to a page and remembers where it came from.
 */
void
streef_session_jump (StreefSession        *self,
                     StreefPage            page,
                     const StreefCategory *category)
{
  g_return_if_fail (STREEF_IS_SESSION (self));
  g_return_if_fail (page != STREEF_PAGE_CATEGORY || category != NULL);

  if (is_at (self, page, category))
    return;

  begin_change (self);
  g_array_append_val (self->history, self->spot);
  go (self, page, category);
}

gboolean
streef_session_can_go_back (StreefSession *self)
{
  g_return_val_if_fail (STREEF_IS_SESSION (self), FALSE);

  return self->history->len > 0;
}

/* Undoes the last jump; the year stays. */
void
streef_session_go_back (StreefSession *self)
{
  StreefSpot spot;

  g_return_if_fail (STREEF_IS_SESSION (self));

  if (self->history->len == 0)
    return;

  spot = g_array_index (self->history, StreefSpot, self->history->len - 1);
  begin_change (self);
  g_array_set_size (self->history, self->history->len - 1);
  go (self, spot.page, spot.category);
}
