/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-loading.h"

#define STEPS 1000

/**
 * StreefLoading:
 *
 * One reading of files, in a thread of its own. It can be cancelled, and tells how far it is to who
 * asks.
 */
struct _StreefLoading
{
  GObject parent_instance;

  char **files;
  StreefReading reading;
  GCancellable *cancellable;
  int step; /* of STEPS; set by the thread, read by the main one */
};

G_DEFINE_FINAL_TYPE (StreefLoading, streef_loading, G_TYPE_OBJECT)

typedef struct
{
  const StreefDataset *dataset;
  GPtrArray *grids;
} Loaded;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  if (loaded->dataset != NULL)
    streef_dataset_unref (loaded->dataset);
  g_clear_pointer (&loaded->grids, g_ptr_array_unref);
  g_free (loaded);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  StreefLoading *self = user_data;

  g_atomic_int_set (&self->step, (int) (CLAMP (fraction, 0, 1) * STEPS));
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  StreefLoading *self = source_object;
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->dataset = streef_load ((const char *const *) self->files, &self->reading, cancellable,
                                 progress_cb, self, &loaded->grids, &error);
  if (loaded->dataset != NULL)
    {
      g_task_return_pointer (task, loaded, free_loaded);
      return;
    }

  free_loaded (loaded);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
streef_loading_finalize (GObject *object)
{
  StreefLoading *self = STREEF_LOADING (object);

  g_clear_pointer (&self->files, g_strfreev);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (streef_loading_parent_class)->finalize (object);
}

static void
streef_loading_class_init (StreefLoadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = streef_loading_finalize;
}

static void
streef_loading_init (StreefLoading *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * streef_loading_new:
 * @files: (array zero-terminated=1): paths, at least one
 * @reading: (nullable): what is chosen about how to read them
 */
StreefLoading *
streef_loading_new (const char *const   *files,
                    const StreefReading *reading)
{
  StreefLoading *self = g_object_new (STREEF_TYPE_LOADING, NULL);

  self->files = g_strdupv ((char **) files);
  if (reading != NULL)
    self->reading = *reading;

  return self;
}

/* Reads; to be called once. */
void
streef_loading_run_async (StreefLoading       *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STREEF_IS_LOADING (self));

  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, streef_loading_run_async);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * streef_loading_run_finish:
 * @out_grids: (out) (transfer full) (element-type StreefGrid): the cells as read
 *
 * Returns: (transfer full) (nullable): the data set, or %NULL with @error set
 */
const StreefDataset *
streef_loading_run_finish (StreefLoading  *self,
                           GAsyncResult   *result,
                           GPtrArray     **out_grids,
                           GError        **error)
{
  const StreefDataset *dataset;
  Loaded *loaded;

  g_return_val_if_fail (STREEF_IS_LOADING (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;

  dataset = g_steal_pointer (&loaded->dataset);
  *out_grids = g_steal_pointer (&loaded->grids);
  free_loaded (loaded);

  return dataset;
}

void
streef_loading_cancel (StreefLoading *self)
{
  g_return_if_fail (STREEF_IS_LOADING (self));

  g_cancellable_cancel (self->cancellable);
}

/* From 0 to 1. */
double
streef_loading_get_fraction (StreefLoading *self)
{
  g_return_val_if_fail (STREEF_IS_LOADING (self), 0);

  return (double) g_atomic_int_get (&self->step) / STEPS;
}

const char *const *
streef_loading_get_files (StreefLoading *self)
{
  g_return_val_if_fail (STREEF_IS_LOADING (self), NULL);

  return (const char *const *) self->files;
}

const StreefReading *
streef_loading_get_reading (StreefLoading *self)
{
  g_return_val_if_fail (STREEF_IS_LOADING (self), NULL);

  return &self->reading;
}
